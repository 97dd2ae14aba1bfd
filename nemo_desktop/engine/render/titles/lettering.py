"""Drawn letters as pixels: shadows, outlines, grounds, and their place in the frame."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Lettering:
    """A drawn title: premultiplied RGBA (height, width, 4) and where its upper left corner lies
    in the frame; both coordinates and sides are even, as halved chroma needs."""

    x: int
    y: int
    pixels: Pixels


def shadow(alpha: Pixels, em: float, *, strength: float) -> npt.NDArray[np.float32]:
    """A soft shadow in two parts: a close one that gives the edge, a wide one below.

    Made from the drawn letters, not from outlines, so that emoji have one too.
    """
    solid = alpha.astype(np.float32) / 255
    close = cv2.GaussianBlur(solid, (0, 0), max(em * 0.035, 0.6))
    lowered = np.zeros_like(solid)
    drop = max(round(em * 0.045), 1)
    lowered[drop:] = solid[:-drop]
    wide = cv2.GaussianBlur(lowered, (0, 0), max(em * 0.14, 1.0))
    both = 1 - (1 - 0.6 * strength * close) * (1 - np.minimum(1.15 * wide, 1) * strength)
    shadow: npt.NDArray[np.float32] = both.astype(np.float32)
    return shadow


def tinted(alpha: npt.NDArray[np.float32], color: tuple[int, int, int]) -> Pixels:
    """A layer of one (red, green, blue), as thick as alpha says."""
    layer = np.empty((*alpha.shape, 4), np.uint8)
    layer[..., :3] = np.rint(alpha[..., None] * np.array(color, np.float32))
    layer[..., 3] = np.rint(alpha * 255)
    return layer


def over(upper: Pixels, lower: Pixels) -> Pixels:
    """Porter-Duff "over" of premultiplied layers."""
    free = 255 - upper[..., 3:].astype(np.uint16)
    return (upper + (lower * free + 127) // 255).astype(np.uint8)


def within_frame(x: int, y: int, pixels: Pixels, frame: tuple[int, int]) -> Lettering | None:
    """Cut to the frame, and grown by transparent edges to even places and sides."""
    left, top = max(x, 0) // 2 * 2, max(y, 0) // 2 * 2
    right = min(x + pixels.shape[1] + 1, frame[0]) // 2 * 2
    bottom = min(y + pixels.shape[0] + 1, frame[1]) // 2 * 2
    if right <= left or bottom <= top:
        return None
    even = np.zeros((bottom - top, right - left, 4), np.uint8)
    down, across = max(y - top, 0), max(x - left, 0)
    part = pixels[max(top - y, 0) :, max(left - x, 0) :]
    part = part[: even.shape[0] - down, : even.shape[1] - across]
    even[down : down + part.shape[0], across : across + part.shape[1]] = part
    return Lettering(left, top, even)


def outline(alpha: Pixels, em: float) -> npt.NDArray[np.float32]:
    """The letters grown on all sides; emoji, too."""
    reach = max(round(em * 0.055), 1)
    round_one = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    grown = cv2.GaussianBlur(cv2.dilate(alpha, round_one), (0, 0), max(em * 0.008, 0.4))
    return np.asarray(grown, np.float32) / np.float32(255)


def on_shade(
    x: int, y: int, pixels: Pixels, shade: float, frame: tuple[int, int]
) -> tuple[int, int, Pixels]:
    """The title over the whole frame, darkened."""
    whole = np.zeros((frame[1], frame[0], 4), np.uint8)
    whole[..., 3] = round(255 * shade)
    left, top = max(x, 0), max(y, 0)
    part = pixels[top - y : frame[1] - y, left - x : frame[0] - x]
    below = whole[top : top + part.shape[0], left : left + part.shape[1]]
    below[...] = over(part, below)
    return 0, 0, whole
