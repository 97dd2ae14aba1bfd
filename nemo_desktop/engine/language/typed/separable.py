"""Verbs in two words with what they act on in between: take the title out."""

from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed

_SEPARABLE: Final = {
    ("take", "out"): "REMOVE", ("take", "away"): "REMOVE", ("take", "off"): "REMOVE",
    ("throw", "out"): "REMOVE", ("throw", "away"): "REMOVE", ("turn", "off"): "REMOVE",
    ("switch", "off"): "REMOVE", ("cut", "out"): "REMOVE", ("cut", "down"): "SHORTER",
    ("trim", "down"): "SHORTER", ("switch", "around"): "SWAP", ("flip", "around"): "SWAP",
    ("bring", "down"): "QUIETER", ("bring", "up"): "LOUDER", ("crank", "up"): "LOUDER",
    ("dial", "down"): "QUIETER", ("slow", "down"): "SLOWER", ("speed", "up"): "FASTER",
    ("get", "out"): "REMOVE", ("get", "off"): "REMOVE", ("keep", "up"): "SHOWN",
    ("leave", "up"): "SHOWN", ("keep", "on"): "SHOWN", ("leave", "on"): "SHOWN",
    ("keep", "on screen"): "SHOWN", ("pull", "out"): "REMOVE", ("send", "back"): "UNDO",
    ("put", "away"): "REMOVE", ("turn", "up"): "LOUDER", ("turn", "down"): "QUIETER",
    ("kick", "out"): "REMOVE", ("swap", "around"): "SWAP", ("cut", "short"): "SHORTER",
    ("bring", "back"): "REDO", ("put", "back"): "REDO",
    ("leave", "out"): "REMOVE", ("take", "back"): "UNDO", ("mix", "up"): "SHUFFLE",
    ("turn", "up to"): "LOUDER", ("crank", "up to"): "LOUDER", ("bring", "up to"): "LOUDER",
    ("ease", "in"): "FADEIN", ("ease", "out"): "FADEOUT", ("calm", "down"): "SLOWER",
    **{(verb, "up"): "SYNC" for verb in ("line", "match", "sync")},
    **{(verb, "together"): "MAKE"
       for verb in ("string", "stitch", "join", "piece", "splice", "stick")},
    **{(verb, "out of"): "REMOVE" for verb in ("take", "throw", "cut", "kick", "get", "leave")},
    **{(verb, "off of"): "REMOVE" for verb in ("take", "get", "strip")},
    ("change", "around"): "SWAP", ("move", "around"): "SWAP", ("turn", "around"): "SWAP",
    **{(verb, back): "REMOVE" for verb in ("take", "get", "throw", "cut", "kick", "leave")
       for back in ("out again", "back out", "away again", "off again", "back off")},
    ("scale", "up"): "BIGGER", ("scale", "down"): "SMALLER", ("size", "up"): "BIGGER",
    ("blow", "up"): "BIGGER",
    ("drop", "on"): "ADD", ("pull", "off"): "REMOVE", ("strip", "out"): "REMOVE",
    ("strip", "off"): "REMOVE", ("rip", "out"): "REMOVE", ("yank", "out"): "REMOVE",
    ("slap", "on"): "ADD", ("stick", "on"): "ADD", ("pop", "on"): "ADD",
    ("fade", "away"): "FADEOUT", ("chop", "off"): "REMOVE", ("tone", "down"): "SLOWER",
    ("warm", "up"): "LOOK", ("cool", "down"): "LOOK", ("brighten", "up"): "LIGHTER",
    ("lighten", "up"): "LIGHTER", ("darken", "down"): "DARKER",
    ("throw", "on"): "ADD", ("throw", "in"): "ADD", ("throw", "over"): "ADD",
}  # fmt: skip
FIRST_HALVES: Final = frozenset(first for first, _ in _SEPARABLE)
# "Music off" is one word where nobody takes it off.
_OFF: Final = {"music off": "MUSIC", "sound off": "MUSIC", "audio off": "MUSIC", "fade off": "FADE"}
# Behind "and" they begin a wish of their own: drop the last one and zoom out on the first.
_ORDERS: Final = frozenset(listed("MOTION ZOOM PAN MAKE CHANGE REMOVE SWAP MOVE TRANS"))
_GETTING: Final = frozenset(("take", "get", "pull", "strip", "taken"))


def rejoined(tokens: list[Token]) -> list[Token]:
    """The tokens with both halves of a parted verb as one, where the first half stood."""
    for index, token in enumerate(tokens):
        if token.text in _OFF and any(
            t.text in _GETTING for t in tokens[max(index - 2, 0) : index]
        ):
            thing = token.text.removesuffix(" off")
            off = Token("AWAY", None, token.end, token.end, "off")
            tokens[index : index + 1] = [replace(token, kind=_OFF[token.text], text=thing), off]
    for index, token in enumerate(tokens):
        if token.text in FIRST_HALVES:
            _rejoin(tokens, index)
    return tokens


def _is_pace(tokens: list[Token]) -> bool:
    """Whether "slow" is how a move goes and "down" its way: a slow pan down, not slow the pan
    down."""
    return (
        len(tokens) == 3
        and tokens[0].text == "slow"
        and tokens[1].kind in ("PAN", "TILT", "MOVE")
        and tokens[1].start - tokens[0].end <= 1
    )


def _rejoin(tokens: list[Token], index: int) -> None:
    token = tokens[index]
    for later in range(index + 1, min(index + 7, len(tokens))):
        following = tokens[later + 1].text if later + 1 < len(tokens) else ""
        between = {one.kind for one in tokens[index + 1 : later + 1]}
        if tokens[later].kind == "SEP" or (
            tokens[later].kind == "AND" and following in FIRST_HALVES
        ):
            return
        if "AND" in between and between & _ORDERS:
            return
        kind = _SEPARABLE.get((token.text, tokens[later].text))
        is_whole = kind == token.kind and later == index + 1  # warm up the photos
        breaks_off = tokens[later].text.endswith(" to") and later + 1 == len(tokens)
        is_parted = not is_whole and not breaks_off and not _is_pace(tokens[index : later + 1])
        if kind is not None and is_parted:
            value = token.value if token.kind == kind else None
            tokens[index] = Token(kind, value, token.start, token.end, token.text)
            del tokens[later]
            return
