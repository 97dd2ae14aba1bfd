"""What a sentence puts right in the one before: no, I meant the third; 说错了，换第一张和第三张."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Final, TypeAlias

from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.grammar.text import LONGEST
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.language.talk.rethinking import (
    said_again,
    said_also,
    said_otherwise,
)
from nemo_desktop.engine.language.turn import Turn
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words

_NO_THE: Final = re.compile(
    r"no (?:the (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|middle|other)\b|"
    r"(?:that|this) one\b|(?:number|photo|picture) \d)"
)
Understood: TypeAlias = Callable[[History, str], Turn]


def put_right(
    history: History, pool: tuple[Media, ...], sentence: str, understood: Understood
) -> Turn | None:
    """What comes of the sentence before as it was meant; None where this one does not tell.

    `understood` is what comes of a sentence in a project.
    """
    last = history.find(lambda _: True)
    if last is None or history.idle or len(sentence) > LONGEST:
        return None
    if _NO_THE.match(sentence.casefold()):  # no the third one
        sentence = f"{sentence[:2]},{sentence[3:]}"
    files = tuple(media.name for media in pool)
    meant = said_again(last.sentence, sentence, lambda text: lexed(text, files))
    otherwise = said_otherwise(sentence, lexed(sentence, files))
    if meant is None and otherwise is None:
        return None
    before = history.without_last()
    if meant is not None:
        turn = understood(before, meant)
        if not turn.is_refused and turn.history.film == history.film:
            return None
        if not turn.is_refused and turn.history.film != before.film:
            return replace(turn, history=turn.history.putting_right(last))
        if turn.lines == (Words("engine.unchanged"),):
            undone = Words("engine.undo.one", (("sentence", last.sentence),))
            return Turn(before, (undone,), deeds=1)
    return _elsewhere(history, before, understood(before, otherwise)) if otherwise else None


def done_also(
    history: History, pool: tuple[Media, ...], sentence: str, understood: Understood
) -> Turn | None:
    """What comes of the sentence before, said of others as well; None where this one does not tell
    or that does something else."""
    last = history.find(lambda _: True)
    if last is None or history.idle or len(sentence) > LONGEST:
        return None
    files = tuple(media.name for media in pool)
    meant = said_also(last.sentence, sentence, lambda text: lexed(text, files))
    turn = understood(history, meant) if meant is not None else None
    if turn is None or turn.is_refused or turn.history.film == history.film:
        return None
    return turn if [*_deeds(turn.history.last_edits)] == [*_deeds(last.live_edits)] else None


def _elsewhere(history: History, before: History, turn: Turn) -> Turn | None:
    """What comes of a sentence in the place of the last one, where it does the same to something
    else; None for all others."""
    last = history.find(lambda _: True)
    if last is None or turn.is_refused or turn.history.film in (before.film, history.film):
        return None
    deeds, earlier = turn.history.last_edits, last.live_edits
    is_new = len(turn.history.transactions) > len(before.transactions)
    is_elsewhere = [_where(edit) for edit in deeds] != [_where(edit) for edit in earlier]
    if not is_new or not is_elsewhere or [*_deeds(deeds)] != [*_deeds(earlier)]:
        return None
    return replace(turn, history=turn.history.putting_right(last))


def _where(edit: Edit) -> object:
    """What it is done to; what is done to the same again takes the place of itself."""
    return getattr(edit, "which", edit)


def _deeds(edits: Sequence[Edit]) -> Iterator[tuple[str, ...]]:
    """What is done, whatever it is done to."""
    for edit in edits:
        if edit.kind != "stands_at":
            told = (field for field in fields(edit) if field.name not in ("which", "ids", "aims"))
            named = (f.name for f in told if getattr(edit, f.name) != f.default)
            yield edit.kind, *sorted(named)
