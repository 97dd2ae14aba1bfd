"""How much room heads need in a view, from the faces that were found."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.render.media import Box

# Hair above, shoulders below, hair beside a detected face, in its heights and widths: with some
# room around, a head with much hair and with little, and a face with its skin.
_ROOMY: Final = (0.6, 0.35, 0.3)
_WHOLE: Final = (0.55, 0.1, 0.3)
_TIGHT: Final = (0.55, 0.1, 0.1)
_BARE: Final = (0.05, 0.05, 0.05)
# Heads that can be shown no closer than this are a close-up anyway: then the faces must fit.
_CLOSE_UP: Final = 1.06
# Of the room around faces that fill the view, the part that belongs above them.
_ABOVE: Final = 0.75
# Where not all fit, as many are kept as leave a move that much room.
_MOVABLE: Final = 1.12
# Faces smaller than that share of the largest one's height are passers-by.
_BEHIND: Final = 0.3


def at(faces: tuple[Box, ...], aim: tuple[float, float]) -> tuple[Box, ...]:
    """Those whose heads are where somebody said to look."""
    x, y = aim
    boxes = [(face, _heads([face], _ROOMY)) for face in faces]
    return tuple(
        face
        for face, head in boxes
        if head.x <= x <= head.x + head.width and head.y <= y <= head.y + head.height
    )


@lru_cache(maxsize=256)
def people(faces: tuple[Box, ...]) -> tuple[Box, ...]:
    """The faces of those who are meant, the largest first."""
    by_size = sorted(faces, key=lambda box: -box.width * box.height)
    return tuple(face for face in by_size if face.height >= _BEHIND * by_size[0].height)


@lru_cache(maxsize=256)
def company(faces: tuple[Box, ...], width: float, height: float) -> tuple[Box, ...]:
    """Whom a view of up to that size (0–1) keeps whole all the time, the largest first: all if
    they fit, else as many as do; nobody when not even the largest face fits."""
    meant = people(faces)
    if not meant or _fits(_heads(meant, _BARE), width, height):
        return meant
    kept: list[Box] = []
    for face in meant:
        if _fits(_heads([*kept, face], _TIGHT), width / _MOVABLE, height / _MOVABLE):
            kept.append(face)
    if not kept and _fits(meant[0], width, height):
        return meant[:1]
    return tuple(kept)


@lru_cache(maxsize=256)
def around(kept: tuple[Box, ...], width: float, height: float) -> Box | None:
    """What a view of that size (0–1) must hold of a company: their heads with as much room as
    there is, else their faces and where these belong in a view that they nearly fill."""
    if not kept:
        return None
    for room in (_ROOMY, _WHOLE, _TIGHT):
        box = _heads(kept, room)
        if _fits(box, width, height):
            return box
    face = _faces(kept, width, height)
    top = max(face.y - _ABOVE * max(height - face.height, 0), 0)
    return Box(face.x, top, face.width, face.y + face.height - top)


def outline(
    kept: tuple[Box, ...], width: float, height: float, *, is_close: bool = False
) -> Box | None:
    """The least that no view of up to that size may cut: their heads, or in a close-up their
    faces."""
    if not kept:
        return None
    for room in () if is_close else (_WHOLE, _TIGHT):
        box = _heads(kept, room)
        if min(width / box.width, height / box.height) >= _CLOSE_UP:
            return box
    return _faces(kept, width, height)


def closest(kept: tuple[Box, ...], width: float, height: float) -> float:
    """How many times closer than a view of that size (0–1) a company still fits; at least 1."""
    box = outline(kept, width, height)
    return max(min(width / box.width, height / box.height), 1.0) if box else float("inf")


def _faces(kept: Sequence[Box], width: float, height: float) -> Box:
    box = _heads(kept, _BARE)
    return box if _fits(box, width, height) else _heads(kept, (0.0, 0.0, 0.0))


def _fits(box: Box, width: float, height: float) -> bool:
    return box.width <= width and box.height <= height


def _heads(faces: Sequence[Box], room: tuple[float, float, float]) -> Box:
    """The box around heads, within the picture."""
    above, below, beside = room
    left = min(max(face.x - beside * face.width, 0) for face in faces)
    top = min(max(face.y - above * face.height, 0) for face in faces)
    right = max(min(face.x + (1 + beside) * face.width, 1) for face in faces)
    bottom = max(min(face.y + (1 + below) * face.height, 1) for face in faces)
    return Box(left, top, max(right - left, 1e-6), max(bottom - top, 1e-6))


def spans(faces: tuple[Box, ...], axis: int) -> tuple[tuple[float, float], ...]:
    """From where to where the heads of those who are meant go, across (0) or down (1), 0–1."""
    boxes = [_heads([face], _WHOLE) for face in people(faces)]
    if axis == 0:
        return tuple((box.x, box.x + box.width) for box in boxes)
    return tuple((box.y, box.y + box.height) for box in boxes)
