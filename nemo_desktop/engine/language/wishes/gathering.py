"""Wishes to take all pictures into the film, or all but some: put them together."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import AddPictures, RemoveClips
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene, picture
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.wishes.make import make
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

_JOINING: Final = frozenset(
    listed("combine join merge stitch string piece splice put_together 合在一起 拼起来 拼在一起")
)
_ALL: Final = ("them", "these", "them all", "全部", "全都")


@wish(
    "gather",
    "IT|ALL|WHO",
    "ADD MOVE INCLUDEVERB MAKE NUM MEASURE SIDE ALL IT",
    examples=("put them together", "use all of them", "全部放进去"),
    makes_film=False,
)
def gather(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All pictures, where none is in the film yet."""
    told = [token.value for token in tokens if token.kind == "WHO"]
    if len(told) == 1 and isinstance(told[0], Who) and told[0].how == "but":
        return _all_but(tokens, told[0], scene)
    if scene.film.clips or any(not isinstance(w, Who) or w.how != "all" for w in told):
        return None
    verb = find(tokens, "ADD", "MOVE", "INCLUDEVERB", "MAKE")
    if verb is None and not any(token.text.endswith(_ALL) for token in tokens):
        return None
    if verb is not None and verb.kind == "MAKE" and verb.text.replace(" ", "_") not in _JOINING:
        return None
    return make([Token("MAKE", None, 0, 0), Token("FILM", None, 0, 0)], scene)


_TAKING: Final = frozenset(
    listed("use take include keep want 用 用上 使用 放 放上 放进 放进去 选 选用 包括 要")
)


def _all_but(tokens: Sequence[Token], who: Who, scene: Scene) -> Outcome:
    """Use everything but coffee: that goes, and what is not in the film yet comes in."""
    verb = find(tokens, "ADD", "INCLUDEVERB")
    if verb is None or verb.text not in _TAKING:
        return None
    if not scene.film.clips:
        return _made_without(who, scene)
    left = {scene.pool[number].sha for number in who.files}
    gone = tuple(clip.id for clip in scene.film.clips if clip.media in left)
    if who.places:
        gone += scene.meant(replace(who, how="places", files=()))
    fresh = [media for media in scene.unused if media.sha not in left]
    new = tuple(map(picture, fresh))
    edits: tuple[Edit, ...] = (RemoveClips(Which(gone)),) if gone else ()
    if len(gone) == len(scene.film.clips) or not (edits or new):
        return None
    if new:
        edits = (*edits, AddPictures(new, scene.new_ids("c", len(new))))

    def spoken(_before: Film, film: Film) -> Words:
        names = speech.names(film.clips)
        return words("engine.gathered", names=names, seconds=speech.seconds(film.duration_ms))

    return Deed(edits, spoken)


def _made_without(who: Who, scene: Scene) -> Outcome:
    """A film of all pictures but these, where there is none yet."""
    made = [Token("MAKE", None, 0, 0), Token("FILM", None, 0, 0)]
    return make([Token("WHO", who, 0, 0), *made], scene)
