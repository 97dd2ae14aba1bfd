"""What comes of a sentence that takes back an earlier one, and of what it wishes besides."""

from collections.abc import Callable
from dataclasses import replace

from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.clauses.giving_up import given_up
from nemo_desktop.engine.language.talk.recalling import recalled
from nemo_desktop.engine.language.turn import Turn, carry_out_step
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words


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


def all_given_up(
    history: History, sentence: str, understood: Callable[[History, str], Turn]
) -> Turn | None:
    """That nothing is done where all that a sentence wishes is taken back at its end."""
    found = given_up(sentence)
    if found is None:
        return None
    wished, is_broken_off = found
    turn = understood(history, wished)
    is_wish = not turn.is_refused and turn.history.film != history.film
    if not is_wish and not (is_broken_off and turn.lost):
        return None
    return Turn(replace(history, pending=""), (Words("engine.kept"),))
