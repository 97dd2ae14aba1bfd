"""What comes of a sentence that takes back an earlier one, and of what it wishes besides."""

from collections.abc import Callable
from dataclasses import replace

from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.talk.recalling import recalled
from nemo_desktop.engine.language.turn import Turn, carry_out_step
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import words


def taken_back(
    history: History,
    pool: tuple[Media, ...],
    sentence: str,
    understood: Callable[[History, str], Turn],
    *,
    is_sure: bool,
) -> Turn | None:
    """The project without what is taken back, and with what is wished in its place; None where
    the sentence takes nothing back, or wishes for what cannot be.

    `understood` is what comes of a sentence in a project; with `is_sure` only what cannot be meant
    as a plain wish counts.
    """
    found = recalled(history, sentence, pool, is_sure=is_sure)
    if found is None:
        return None
    turn = carry_out_step(history, found.step)
    if not found.rest or turn.is_refused:
        return turn
    more = understood(turn.history, found.rest)
    if more.is_refused:
        return None
    if more.history.film == turn.history.film:
        return replace(turn, notes=(*turn.notes, words("engine.so_already", part=found.rest)))
    return replace(more, lines=(*turn.lines, *more.lines), deeds=turn.deeds + more.deeds)
