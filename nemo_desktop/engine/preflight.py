"""What is looked at before a film is made: whether every letter of its texts can be drawn."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.agent import Answer
from nemo_desktop.engine.render.film import Film, Title
from nemo_desktop.engine.render.media import RenderFailed
from nemo_desktop.engine.sessions import Turn
from nemo_desktop.engine.workers import Studio
from nemo_desktop.i18n import Texts, Words, words

_MOST_NAMED: Final = 8


async def noted(turn: Turn, studio: Studio) -> Turn:
    """The turn, its answer with a warning when the film has a text that cannot be drawn."""
    changed = turn.session.history.film.titles if turn.has_changed else ()
    found = await _missing(changed, studio)
    if not found:
        return turn
    texts = Texts(turn.answer.language)
    warning = texts.say(_said("engine.note.no_glyph", found))
    return replace(turn, answer=_with(turn.answer, texts("engine.gap"), warning))


async def trouble(film: Film, studio: Studio) -> Words | None:
    """Why a film would show boxes instead of letters; None when it would not."""
    found = await _missing(film.titles, studio)
    return _said("server.film.no_glyph", found) if found else None


async def _missing(titles: Iterable[Title], studio: Studio) -> tuple[str, ...]:
    said = "\n".join(dict.fromkeys(title.text for title in titles))
    if said.isascii():
        return ()
    try:
        return await studio.missing(said)
    except RenderFailed:
        return ()  # a worker that dies of a text will say so when the film is made


def _said(key: str, found: tuple[str, ...]) -> Words:
    shown = " ".join(map(_named, found[:_MOST_NAMED]))
    more = " …" if len(found) > _MOST_NAMED else ""
    return words(key, characters=shown + more)


def _named(sign: str) -> str:
    """A character and its number: who reads this may have no font for it either."""
    return f"{sign} (U+{ord(sign[0]):04X})" if sign.isprintable() else f"U+{ord(sign[0]):04X}"


def _with(answer: Answer, gap: str, warning: str) -> Answer:
    return replace(answer, text=f"{answer.text}{gap}{warning}")
