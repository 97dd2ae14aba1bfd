"""Texts one after the other: "A" for 3 seconds, then "B"; 先“海”后“山”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.i18n import words

_WHEN: Final = listed("SPAN ATMOMENT FROMTHEN ATSTART ATEND INMIDDLE WHOLE WHO FIRST LAST")
# Where no length is said at all, "then add" goes on with what to do, not with when it is seen.
_TIMED: Final = re.compile(r"秒|\bsec|\d ?s\b")
_LED: Final = "(SHOWN|ADD|TITLEWORD|COLON)*"


@rule(f"(?<!.)ORD (?={_LED} QUOTE [^QUOTE]* SEP {_LED} QUOTE)", phase=0)
def first_of_several(tokens: Sequence[Token]) -> Made | None:
    """First "A", then "B": no picture."""
    return ("ASIDE", None) if tokens[0].text == "first" else None


@rule("(?<=QUOTE|UNIT) LASTSTRETCH (?=QUOTE)", phase=0)
def and_behind_it(tokens: Sequence[Token]) -> Made | None:
    """先“海”后“山”."""
    return ("SEP", None) if tokens[0].text == "后" else None


def is_next(scene: Scene) -> bool:
    """Whether what is said comes "then", right behind a text that was added."""
    return scene.is_after and bool(scene.done) and isinstance(scene.done[-1], AddTitle)


def in_turn(edit: AddTitle, tokens: Sequence[Token], scene: Scene, usual_ms: int) -> AddTitle:
    """The text, behind the one just added where that is. Raises NotThere where the film is over
    by then."""
    last = scene.done[-1] if is_next(scene) else None
    if not isinstance(last, AddTitle) or last.place != edit.place:
        return edit
    if (
        (find(tokens, "ADD") and not _TIMED.search(scene.sentence))
        or find(tokens, *_WHEN)
        or "end" in (edit.span.anchor, last.span.anchor)
    ):
        return edit
    before = next(title for title in scene.film.titles if title.id == last.id)
    start = before.start_ms + before.duration_ms
    if start >= scene.film.duration_ms:
        raise NotThere(
            words("engine.title.too_late", text=edit.text, seconds=speech.seconds(start))
        )
    length = edit.span.end_ms if edit.span.end_ms is not None else usual_ms
    return replace(edit, span=Span("start", start, start + length))


_PICTURES: Final = listed("photo picture image pic slide shot clip frame 张 图 照片 相片 段")


@wish(
    "texts_each",
    "EACHDUR",
    "LENGTH KEEP EACH ALL",
    examples=(
        'title "Sea" at the start and title "Bye" at the end, 2 seconds each',
        "先打“海”，再打“山”，各两秒",
    ),
    makes_film=False,
)
def texts_each(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Several texts that were just added, each so long; of pictures where none were."""
    told = find(tokens, "EACHDUR")
    assert told is not None
    added = [edit.id for edit in scene.done if isinstance(edit, AddTitle)]
    is_theirs = scene.done and isinstance(scene.done[-1], AddTitle)
    if len(added) < 2 or not is_theirs or any(noun in told.text for noun in _PICTURES):
        return None
    length, total = round(number(told)), scene.film.duration_ms
    titles = [title for title in scene.film.titles if title.id in added]
    edits: list[EditTitle] = []
    behind = old_behind = -1
    for title in titles:
        start = behind if title.start_ms == old_behind else title.start_ms
        old_behind = title.start_ms + title.duration_ms
        is_last = title.start_ms > 0 and old_behind >= total
        behind = total if is_last else start + length
        span = Span("end", 0, length) if is_last else Span("start", start, behind)
        edits.append(EditTitle(Which((title.id,)), span=span))
    seconds = speech.seconds(length)
    return Deed(tuple(edits), words("engine.titles.timed", count=len(titles), seconds=seconds))
