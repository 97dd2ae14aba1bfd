"""How much room heads need in a view, from the faces that were found."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.render.media import Box

# Hair above, shoulders below, hair beside a detected face, in its heights and widths: with some
# room around, and as little as does not cut the head.
_ROOMY: Final = (0.6, 0.35, 0.3)
_TIGHT: Final = (0.55, 0.1, 0.1)
# A head that can be shown no closer than this is a close-up anyway: then the face must fit.
_CLOSE_UP: Final = 1.06
_FACE_ROOM: Final = 1.1
# Of the room around a face that fills the view, the part that belongs above it.
_ABOVE: Final = 0.75


def together(heads: Sequence[Box], width: float, height: float) -> tuple[Box, ...]:
    """The box around as many heads as fit into a view of that size (0–1), the largest first;
    empty when not even that fits."""
    kept: tuple[Box, ...] = ()
    for face in _by_size(heads):
        fitting = _fitting(kept, face, (width, height))
        if fitting is None and not kept:
            return ()
        kept = (fitting,) if fitting is not None else kept
    return kept


def close_face(heads: Sequence[Box], width: float, height: float) -> tuple[Box, ...]:
    """The largest face and where it belongs in a view that it nearly fills; empty when it does
    not even fit."""
    for face in _by_size(heads)[:1]:
        if face.width <= width and face.height <= height:
            top = max(face.y - _ABOVE * (height - face.height), 0)
            return (Box(face.x, top, face.width, face.y + face.height - top),)
    return ()


def closest(heads: Sequence[Box], width: float, height: float) -> float:
    """How many times closer than a view of that size (0–1) the largest head, or in a close-up
    the face, still fits; at least 1."""
    for face in _by_size(heads)[:1]:
        head = _head(face, _TIGHT)
        zoom = min(width / max(head.width, 1e-6), height / max(head.height, 1e-6))
        if zoom < _CLOSE_UP:
            zoom = min(width / max(face.width, 1e-6), height / max(face.height, 1e-6)) / _FACE_ROOM
        return max(zoom, 1.0)
    return float("inf")


def _by_size(heads: Sequence[Box]) -> list[Box]:
    return sorted(heads, key=lambda box: -box.width * box.height)


def _fitting(kept: Sequence[Box], face: Box, size: tuple[float, float]) -> Box | None:
    """What is kept and one more head, with as much around it as there is room for."""
    for around in (_ROOMY, _TIGHT):
        both = _around((*kept, _head(face, around)))
        if both.width <= size[0] and both.height <= size[1]:
            return both
    return None


def _head(face: Box, around: tuple[float, float, float]) -> Box:
    above, below, beside = around
    left = max(face.x - beside * face.width, 0)
    top = max(face.y - above * face.height, 0)
    right = min(face.x + (1 + beside) * face.width, 1)
    bottom = min(face.y + (1 + below) * face.height, 1)
    return Box(left, top, right - left, bottom - top)


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Box(left, top, right - left, bottom - top)
