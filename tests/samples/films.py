"""Small films made on the spot, to be played."""

import math
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

from nemo_desktop import paths

RATE_HZ = 48_000


def make_film(
    target: Path,
    picture: str = "rocket.jpg",
    size: tuple[int, int] = (270, 480),
    duration_s: float = 2.0,
    fps: int = 10,
    *,
    has_sound: bool = True,
    has_numbers: bool = True,
) -> Path:
    """A film of one shipped picture that slowly grows; each frame's corner tells its number."""
    image = Image.open(paths.resources() / "samples" / picture).convert("RGB")
    with av.open(str(target), "w") as container:
        video = container.add_stream("libx264", rate=fps, options={"preset": "ultrafast"})
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        sound = container.add_stream("aac", rate=RATE_HZ, layout="stereo") if has_sound else None
        for number in range(round(duration_s * fps)):
            pixels = _pixels(image, size, number)
            if has_numbers:
                pixels[:16, :16] = grey_of(number)
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            container.mux(video.encode(frame))
        container.mux(video.encode())
        if sound is not None:
            for piece in _pieces(duration_s):
                container.mux(sound.encode(piece))
            container.mux(sound.encode())
    return target


def grey_of(number: int) -> int:
    """How bright the upper left corner of a frame is."""
    return 16 + (number * 23) % 224


def _pixels(image: Image.Image, size: tuple[int, int], number: int) -> np.ndarray:
    width, height = size
    scale = max(width / image.width, height / image.height) * (1 + number * 0.001)
    crop_width, crop_height = width / scale, height / scale
    left = max(0.0, (image.width - crop_width) * 0.62)
    top = max(0.0, (image.height - crop_height) / 2)
    right, bottom = min(left + crop_width, image.width), min(top + crop_height, image.height)
    box = (left, top, right, bottom)
    return np.array(image.resize(size, Image.Resampling.BICUBIC, box=box))


def _pieces(duration_s: float) -> list[av.AudioFrame]:
    times = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    beat = 0.35 + 0.65 * np.exp(-4 * (times * 2 % 1)) * (0.7 + 0.3 * np.sin(times * 1.3))
    wave = np.sin(2 * math.pi * 220 * times) * beat * 0.5
    both = np.repeat((wave * 32767).astype(np.int16), 2)
    pieces = []
    for start in range(0, len(both), 2048):
        part = both[start : start + 2048]
        piece = av.AudioFrame.from_ndarray(part.reshape(1, -1), format="s16", layout="stereo")
        piece.sample_rate = RATE_HZ
        piece.pts = start // 2
        piece.time_base = Fraction(1, RATE_HZ)
        pieces.append(piece)
    return pieces
