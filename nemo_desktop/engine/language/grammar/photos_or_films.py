"""Clips told by what they are: the photos, the one that moves among them, the sepia ones."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.render.film import Film

_PHOTOS: Final = ("photo", "picture", "image", "pics", "照片", "图片", "相片", "图像")
_OF_ALL: Final = frozenset(listed("EACH PICS EACHDUR WHO"))


def of_photos(tokens: Sequence[Token]) -> bool:
    """Whether all photos are meant, and none of the clips that are films."""
    if find(tokens, "TRANS", "TRANSWORD", "BETWEEN", "REMOVE", "CLIP", "FILM", "MUTE", "CLIPSOUND"):
        return False
    kinds = _OF_ALL | {"PIC"} if find(tokens, "EACH", "EACHDUR", "ALL") else _OF_ALL
    said = [token.text for token in tokens if token.kind in kinds]
    return any(word in text for text in said for word in _PHOTOS)


def clip_spoken_of(film: Film, tokens: Sequence[Token]) -> Which:
    """ "The clip", where one moves among pictures that stand still."""
    told = find(tokens, "CLIP")
    films = [clip.id for clip in film.clips if clip.footage is not None]
    is_one = told is not None and told.text in ("clip", "video clip", "片段", "视频片段")
    is_mixed = len(films) == 1 < len(film.clips)
    is_all = find(tokens, "EACH", "ALL", "FILM", "WHOLE") is not None
    return Which(tuple(films) if is_one and is_mixed and not is_all else ())


def told_by_kind(film: Film, tokens: Sequence[Token]) -> Which:
    """The sepia photos, where some look so and not all; or "the clip"."""
    looks = {t.value for t in tokens if t.kind in ("PIC", "PICS") and isinstance(t.value, str)}
    found = tuple(clip.id for clip in film.clips if clip.look in looks)
    is_told = 0 < len(found) < len(film.clips)
    return Which(found) if is_told else clip_spoken_of(film, tokens)
