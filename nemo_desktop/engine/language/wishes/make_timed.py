"""The wish for a new film of pictures that each have a length of their own: a 2 s, b 6 s."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.wishes.make import (
    in_reach,
    made_of,
    made_said,
    pictures_meant,
    styled,
    total_said,
)

_TIMED: Final = "(WHO SHOWN? (DUR|EACHDUR) (SEP|AND)+)+ WHO SHOWN? (DUR|EACHDUR)"


@rule(
    f"(?:(?<=FILM)|(?<=FILM WITH)|(?<=FILM OF)|(?<=FILM FROM)) {_TIMED} (?=$|SEP|AND)",
    f"(?:^|(?<=ADD|WITH)) {_TIMED} (?=MAKE FILM)",
    phase=4,
)
def each_so_long(tokens: Sequence[Token]) -> Made:
    """A video from a for 2 seconds, b for 6 and c for 4."""
    whos = [token.value for token in tokens if token.kind == "WHO"]
    lengths = [round(number(token)) for token in tokens if token.kind in ("DUR", "EACHDUR")]
    return "TIMED", tuple(zip(whos, lengths, strict=True))


@wish("make_timed", "TIMED FILM", "MAKE CANVAS MOTION SPEED ONLY", makes_film=False)
def make_timed(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A new film; in one that is there already they get these lengths."""
    timed = find(tokens, "TIMED")
    assert timed is not None
    assert isinstance(timed.value, tuple)
    if scene.film.clips:
        each = [(scene.meant(who), length) for who, length in timed.value]
        there = tuple(SetDuration(Which(ids), in_reach(length)[0]) for ids, length in each)
        return Deed(there, total_said, tuple(i for ids, _ in each for i in ids))
    rows = [(pictures_meant(who, scene), length) for who, length in timed.value]
    chosen = [media for row, _ in rows for media in row]
    if not chosen or len(set(chosen)) < len(chosen):
        return None
    made = made_of(scene, chosen, None, None)
    lengths = [length for row, length in rows for _ in row]
    edits: list[Edit] = [made]
    edits += (
        SetDuration(Which((clip_id,)), in_reach(length)[0])
        for clip_id, length in zip(made.ids, lengths, strict=True)
    )
    return Deed((*edits, *styled(tokens, scene, edits)), made_said)
