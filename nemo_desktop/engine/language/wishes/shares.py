"""Wishes for shares of the film: split it 2:1:1, half of the film for photo 1, 第一张占40%."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.share_of import share_of
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

_SHORTEST_MS: Final = 100


@wish(
    "shares",
    "SHARES",
    "SPLIT SHAREOUT ASLONG LENGTH* EACH ALL PIC PICS CLIP RATIOWORD NUM MEASURE EXPORT",
    examples=("split the film 2:1:1", "时长按2:1:1分配"),
    makes_film=False,
)
def shares(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The film as long as it is, each picture with so large a part of it."""
    told = find(tokens, "SHARES")
    assert told is not None
    assert isinstance(told.value, tuple)
    clips = scene.film.clips
    if len(told.value) != len(clips):
        return None
    whole = sum(told.value)
    lengths = [round(scene.film.duration_ms * share / whole) for share in told.value]
    if min(lengths) < _SHORTEST_MS:
        return Refusal(words("engine.nothing_to_share"))
    pairs = zip(clips, lengths, strict=True)
    return Deed(tuple(SetDuration(Which((c.id,)), length) for c, length in pairs), _shares_said)


def _shares_said(_before: Film, film: Film) -> Words:
    lengths = [speech.seconds(clip.duration_ms) for clip in film.clips]
    return words(
        "engine.shares", lengths=speech.listed(lengths), total=speech.seconds(film.duration_ms)
    )


# What is so large a part of its own length is another wish: 40 % of its time, 原来的一半.
_OF_ITS_OWN: Final = re.compile(
    r"\b(?:its|their|current|present|original|old|usual|was|were|than)\b|原|现在|自己|之前"
)
_GIVEN: Final = frozenset(("give", "gets", "get", "should get", "has", "给", "分到"))
_WHOLE: Final = ("total", "whole", "full", "overall", "总", "全", "整")


@rule(
    "(?<=LOOK|EFFECT|MOTION|TITLE|TITLEWORD) FOR HALFOF OF? FILM (?=$|SEP|AND)",
    phase=2,
)
def for_half(_tokens: Sequence[Token]) -> Made:
    """Show the title for half of the film: of its time."""
    return "SPAN", Span("first_half")


@rule("(?<=SPLIT|EXPORT|SHAREOUT|UNKNOWN) QUESTION SIDE", phase=2)
def what_is_left(tokens: Sequence[Token]) -> Made | None:
    """The others split what's left."""
    return ("WHO", Who("rest")) if tokens[1].text == "left" else None


@wish(
    "part_of_film",
    "WHO HALFOF|PCT|FRACTION|HALFLENGTH FILM|LENGTH|PCT|HALFLENGTH|CHANGE|FOR",
    "LENGTH* KEEP WHOLE PIC CLIP PICS EXPORT GENERATE",
    examples=("give the first photo half of the film", "给第一张总时长的一半"),
    makes_film=False,
)
def part_of_film(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A picture with a share of the film, which stays as long as it is; the others get less."""
    who, part = find(tokens, "WHO"), find(tokens, "PCT", "FRACTION")
    share = number(part) if part is not None else 0.5
    if who is None or not 0 < share < 1 or not _is_of_film(tokens, scene):
        return None
    return share_of([who, Token("SHAREOF", share, who.start, who.end)], scene)


def _is_of_film(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the part is one of the film, and not of what the picture has by itself."""
    if _OF_ITS_OWN.search(scene.sentence.casefold()):
        return False
    if find(tokens, "FILM"):
        return True
    if ("OF", "WHO") in itertools.pairwise(token.kind for token in tokens):
        return False  # half the length of photo 2
    length = find(tokens, "LENGTH", "HALFLENGTH")
    if length is not None:
        is_whole = any(token.text.startswith(_WHOLE) for token in tokens if "LENGTH" in token.kind)
        is_given = any(token.text in _GIVEN for token in tokens)
        return is_whole or is_given or find(tokens, "OF") is not None
    is_shared = any(isinstance(edit, ShareTotal | SetDuration) for edit in scene.done)
    is_given = any(token.text in _GIVEN or token.kind == "FOR" for token in tokens)
    is_after = find(tokens, "PCT") is not None and {e.kind for e in scene.last} <= _ABOUT_LENGTHS
    return is_given and (is_shared or is_after)


# After these a bare percentage is one of the film.
_ABOUT_LENGTHS: Final = frozenset({"make", "set_duration", "share_total", "set_transitions"})
