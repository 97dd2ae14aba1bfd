"""What a short sentence says of the transitions there are: only the first, slower ones."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.topic import said
from nemo_desktop.engine.render.film import Film

_CUTS: Final = frozenset({"SEP", "AND"})
_PACED: Final = frozenset(listed("SLOWER LONGER FASTER SHORTER"))
_PACING: Final = _PACED | frozenset(listed("IT ALL BIT MUCH MAKE CHANGE ASIDE"))


def crossings_so_long(
    tokens: Sequence[Token], edits: Sequence[Edit], film: Film
) -> Sequence[Token] | None:
    """Could they be slower? One second each: said of crossfades, which pictures are not."""
    cut = next((i for i, token in enumerate(tokens) if token.kind in _CUTS), 0)
    row = [token for token in tokens[cut:] if token.kind not in (*_CUTS, "TO")]
    kinds = {token.kind for token in tokens[:cut]}
    if not edits or not film.clips:
        return None
    if not kinds & _PACED or not kinds <= _PACING or [t.kind for t in row] != ["EACHDUR"]:
        return None
    soft = [clip.transition_in.duration_ms for clip in film.clips if clip.transition_in]
    shortest = min(clip.duration_ms for clip in film.clips)
    length = number(row[0])
    is_theirs = isinstance(edits[-1], SetTransitions) and length < shortest
    if soft and (is_theirs or (kinds & {"SLOWER", "LONGER"} and max(soft) < length < shortest)):
        return [said("TRANSWORD"), replace(row[0], kind="DUR")]
    return None


def is_crossing(edit: SetTransitions) -> bool:
    """Whether transitions were put in, and not taken away."""
    return edit.style is not None or edit.keeps_style


_AT_CUTS: Final = frozenset(listed("ONLY NEG WHO ATEND ON FOR BETWEEN BEFORE AFTER CENTIMETRE"))


def crossings_there(clause: Sequence[Token], film: Film) -> list[Token] | None:
    """Only the first, not between the last two: of the transitions that were just put in."""
    edge = Who("places", (-1,)) if find(clause, "ATEND") else None
    told = next((token.value for token in clause if token.kind == "WHO"), edge)
    clause = [_denied(token) for token in clause if token.kind not in ("CUTWORD", "TRANSWORD")]
    kinds = {token.kind for token in clause}
    how = kinds & {"ONLY", "NEG"}
    if not isinstance(told, Who) or told.how != "places" or len(how) != 1:
        return None
    is_between, beside = "BETWEEN" in kinds, kinds & {"BEFORE", "AFTER"}
    if not kinds <= _AT_CUTS:
        return None
    count = len(film.clips) - (not is_between and not beside)
    places = sorted(place if place > 0 else count + 1 + place for place in told.places)
    places = [place - 1 for place in places] if "BEFORE" in beside else places
    meant = set(places[:-1] if is_between else places)
    if not all(1 <= place < len(film.clips) for place in meant):
        return None
    gone = meant if "NEG" in how else set(range(1, len(film.clips))) - meant
    behind = said("WHO", Who("places", tuple(sorted(gone))))
    return [said("REMOVE"), said("TRANSWORD"), said("AFTER"), behind] if gone else None


def _denied(token: Token) -> Token:
    """But not between the first two."""
    return replace(token, kind="NEG") if token.kind == "EXCEPT" else token
