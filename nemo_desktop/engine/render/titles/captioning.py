"""Titles over frames: how much of one is there when, and where."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np

from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.pictures.planes import FramePlanes
from nemo_desktop.engine.render.titles.lettering import Lettering
from nemo_desktop.engine.render.titles.overlay import Overlay, overlay_from

FADE_MS: Final = 250
_RISE_MS: Final = 450
# How far a title rises, as a share of the frame's shorter side.
_RISE: Final = 0.035
_LETTERS_A_SECOND, _WORDS_A_SECOND = 22, 4.5
# Of a title's time: the most that it may take until all of it is written.
_WRITING: Final = 0.5


def prepare() -> None:
    """Must be called once by a process's main thread before another one draws titles."""
    from nemo_desktop.engine.render.titles.text import start_qt  # noqa: PLC0415  see `_lettering`

    start_qt()


def lay(caption: Caption, number: int, fps: int, planes: FramePlanes) -> None:
    """Draws a title over frame `number` of its chunk."""
    size = planes.width, planes.height
    visible = opacity(caption, number, fps)
    if not visible:
        return
    still, shown = replace(caption, first=0, length=0), caption.first + number
    if caption.animation in ("typewriter", "word_by_word"):
        overlay = _written(still, size, _stage(caption, shown, fps))
    elif caption.animation == "rise" and shown < _RISE_MS * fps / 1000:
        overlay = _risen(still, size, (shown + 0.5) / (_RISE_MS * fps / 1000))
    else:
        overlay = _whole(still, size)
    if overlay is not None:
        overlay.onto(planes, visible)


def opacity(caption: Caption, number: int, fps: int) -> float:
    """How much of a title is there on a frame of its chunk: fades in and out over `FADE_MS`, in
    a third of its time each when it is short; 0 outside its time. What is written letter by
    letter only fades out."""
    shown = caption.first + number
    if not 0 <= shown < caption.length:
        return 0.0
    if caption.animation == "none":
        return 1.0
    fade = min(FADE_MS * fps / 1000, caption.length / 3)
    into = 1.0 if caption.animation in ("typewriter", "word_by_word") else (shown + 0.5) / fade
    out = 1.0 if caption.stays else (caption.length - shown - 0.5) / fade
    share = min(into, out, 1.0)
    return float(share * share * (3 - 2 * share))


def _stage(caption: Caption, shown: int, fps: int) -> int:
    """How many letters or words are written on a frame of the title's own time."""
    count = _steps(replace(caption, first=0, length=0))
    speed = _WORDS_A_SECOND if caption.animation == "word_by_word" else _LETTERS_A_SECOND
    frames = min(count / speed * fps, caption.length * _WRITING)
    return count if shown >= frames else min(int(count * shown / frames) + 1, count)


@lru_cache(maxsize=8)
def _whole(caption: Caption, size: tuple[int, int]) -> Overlay | None:
    lettering = _lettering(caption, size)
    return overlay_from(lettering.pixels, lettering.x, lettering.y) if lettering else None


@lru_cache(maxsize=8)
def _written(caption: Caption, size: tuple[int, int], stage: int) -> Overlay | None:
    lettering = _lettering(caption, size, stage)
    return overlay_from(lettering.pixels, lettering.x, lettering.y) if lettering else None


def _risen(caption: Caption, size: tuple[int, int], share: float) -> Overlay | None:
    """The title on its way up, `share` 0–1 of it, exact to fractions of a pixel."""
    lettering = _lettering(caption, size)
    if lettering is None:
        return None
    left = _RISE * min(size) * (1 - share) ** 3
    height, width = lettering.pixels.shape[:2]
    room = min(int(np.ceil(left / 2)) * 2, (size[1] - lettering.y - height) // 2 * 2)
    matrix = np.array([[1.0, 0, 0], [0, 1.0, min(left, room)]])
    moved = cv2.warpAffine(lettering.pixels, matrix, (width, height + room))
    return overlay_from(np.asarray(moved, np.uint8), lettering.x, lettering.y)


@lru_cache(maxsize=8)
def _lettering(caption: Caption, size: tuple[int, int], stage: int = -1) -> Lettering | None:
    # Qt takes a tenth of a second to load: only films with titles pay for it.
    from nemo_desktop.engine.render.titles.text import letter  # noqa: PLC0415

    return letter(caption, size, stage)


@lru_cache(maxsize=8)
def _steps(caption: Caption) -> int:
    from nemo_desktop.engine.render.titles.text import steps  # noqa: PLC0415  see above

    return len(steps(caption))
