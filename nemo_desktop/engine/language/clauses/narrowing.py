"""What the sentence before did to more pictures, for some of them alone: only on the first one."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFit, SetLook, SetMotion
from nemo_desktop.engine.editing.grading import AddEffect, SetGrade
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.editing.texts import RemoveTitles
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Step, Told
from nemo_desktop.engine.render.film import Title
from nemo_desktop.i18n import words

# What is done to pictures, and can as well be done to fewer of them.
OfPictures = SetFit | SetLook | SetMotion | AddEffect | SetGrade | SetDuration
_ALONE: Final = re.compile(
    r"^(?:but |and |ok |no )?(?:just|only) |\b(?:only|alone)\W*$"
    r"|^(?:但是?|不过)?(?:只要|只|仅|就)(?=第|最后|中间|前|后)"
)
_ONLY: Final = frozenset({"only", "just", "只", "只要", "仅"})


def narrowed(tokens: Sequence[Token], scene: Scene) -> Step | None:
    """Only the first one, but not the last: of what the sentence before did to more than these."""
    told, only = find(tokens, "WHO"), find(tokens, "ONLY")
    last = scene.last[-1] if scene.last else None
    if told is None or scene.done or not isinstance(last, OfPictures):
        return None
    is_but = isinstance(told.value, Who) and told.value.how == "but"
    is_only = only is not None and only.text in _ONLY
    is_only = is_only or _ALONE.search(scene.sentence.casefold()) is not None
    verbs = [t for t in tokens if t.kind in ("ADD", "MAKE", "CHANGE") and t.start < told.start]
    if not (is_but or is_only) or verbs:
        return None
    ids = scene.which([told], inherits=False).ids
    before = last.which.ids or tuple(clip.id for clip in scene.film.clips)
    is_part = bool(ids) and set(ids) < set(before)
    return Step("narrowed", text=scene.sentence, ids=ids) if is_part else None


# Named by place, and not as a picture.
_BARE: Final = re.compile(r"(?:one|first|second|third|last|个|^第 ?[一二三四五六七八九十\d]+)$")


def no_picture(told: Token, scene: Scene) -> Deed | Told | None:
    """What is to go where that is no picture: the first of the texts, or nothing that is left."""
    text = text_meant(told, scene)
    if text is not None:
        said = words("engine.title.removed", text=text.text)
        return Deed((RemoveTitles(Which((text.id,))),), said)
    return Told() if told.value == Who("rest") and not scene.meant(Who("rest")) else None


def text_meant(told: Token, scene: Scene) -> Title | None:
    """The text that "the first one" is where the sentence before was about one of several."""
    titles = scene.film.titles
    if not isinstance(told.value, Who) or told.value.how != "places" or len(titles) < 2:
        return None
    is_bare = _BARE.search(told.text) is not None
    place = told.value.places[0]
    if not scene.focused_title or not is_bare or not 1 <= abs(place) <= len(titles):
        return None
    return titles[place - 1 if place > 0 else place]
