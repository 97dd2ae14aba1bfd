"""Small films whose every frame tells its number, made on the spot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace
from PIL import Image

from nemo_desktop.engine import look_at
from nemo_desktop.engine.render.film import Clip, Film, Footage
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media, Study
from nemo_desktop.engine.render.plan import chunks
from tests.engine.pictures import TINY

Plane = npt.NDArray[np.uint8]

WIDTH, HEIGHT = 128, 72
_BITS = 8


def numbered(number: int, width: int = WIDTH, height: int = HEIGHT) -> Plane:
    """A picture that says its number: eight bars, light where a bit is set."""
    pixels = np.full((height, width, 3), 30, np.uint8)
    for bit in range(_BITS):
        if number >> bit & 1:
            pixels[:, bit * width // _BITS : (bit + 1) * width // _BITS] = 220
    return pixels


def number_in(luma: npt.NDArray[np.generic]) -> int:
    """The number that a picture says, by its luma."""
    width = luma.shape[1] // _BITS
    rows = luma[luma.shape[0] // 4 : -luma.shape[0] // 4].astype(float)
    edge = width // 4
    bars = [rows[:, bit * width + edge : (bit + 1) * width - edge].mean() for bit in range(_BITS)]
    return sum(1 << bit for bit, light in enumerate(bars) if light > 125)


def movie(
    path: Path,
    pictures: Iterable[Plane],
    rate: Fraction | int = 30,
    *,
    times: Sequence[Fraction] = (),
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    sound: npt.NDArray[np.float32] | None = None,
    shape: Fraction | None = None,
) -> Path:
    """Pictures as a video; `times` in seconds where they do not follow one another evenly.
    `sound` is (samples,) at 48 kHz, `shape` that of its pixels."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.options = options or {}
        heard = (
            container.add_stream("aac", rate=48_000, layout="mono") if sound is not None else None
        )
        clock = Fraction(1, 90_000) if times else 1 / Fraction(rate)
        if times:
            stream.codec_context.time_base = clock
        for index, pixels in enumerate(pictures):
            if index == 0:
                stream.width, stream.height = pixels.shape[1], pixels.shape[0]
                stream.pix_fmt = "yuv420p"
                if shape is not None:
                    stream.codec_context.sample_aspect_ratio = shape
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(
                format="yuv420p", dst_colorspace=Colorspace.ITU601, dst_color_range=ColorRange.MPEG
            )
            frame.pts = round(times[index] / clock) if times else index
            frame.time_base = clock
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if heard is not None and sound is not None:
            for first in range(0, len(sound), 1024):
                part = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(sound[None, first : first + 1024]), "fltp", "mono"
                )
                part.sample_rate, part.pts = 48_000, first
                container.mux(heard.encode(part))
            container.mux(heard.encode(None))
    return path


def turned_in_its_head(path: Path, degrees: int) -> None:
    """Makes the head of an MP4 say that its picture is to be turned clockwise."""
    cos, sin = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}[degrees]
    whole = bytearray(path.read_bytes())
    # The matrix of a track's head lies 40 bytes behind its version 0 (ISO/IEC 14496-12, 8.3.2).
    at = whole.index(b"tkhd") + 4 + 40
    one = 1 << 16
    rows = (cos * one, sin * one, 0, -sin * one, cos * one, 0, 0, 0, 1 << 30)
    whole[at : at + 36] = b"".join(value.to_bytes(4, "big", signed=True) for value in rows)
    path.write_bytes(whole)


def animation(path: Path, pictures: Sequence[Plane], lasting_ms: Sequence[int]) -> Path:
    """Pictures as GIF, WebP or PNG that move by themselves."""
    images = [Image.fromarray(pixels) for pixels in pictures]
    more = {"lossless": True} if path.suffix == ".webp" else {}
    images[0].save(
        path, save_all=True, append_images=images[1:], duration=list(lasting_ms), loop=0, **more
    )
    return path


def known(path: Path) -> Media:
    """The file as the engine finds it at once; what a study would find, which takes nets and half
    a second of the processor, is the middle."""
    return replace(look_at.look(path, path.name), study=Study())


def moving(media: Media, duration_ms: int, **how: object) -> Clip:
    """A clip of the file, standing camera."""
    footage = Footage(media.duration_ms, **how)  # type: ignore[arg-type]
    return Clip(media.name, media.sha, media.name, duration_ms, motion="still", footage=footage)


def lumas(film: Film, *media: Media) -> Iterator[Plane]:
    """The luma of all frames, before encoding; one painter, as in a worker."""
    files, painter = {one.sha: one for one in media}, Painter()
    for chunk in chunks(film, files, TINY):
        for frame in painter.frames(chunk, {sha: one.path for sha, one in files.items()}):
            plane = frame.planes[0]
            yield (
                np.frombuffer(memoryview(plane), np.uint8)
                .reshape(plane.height, plane.line_size)[:, : plane.width]
                .copy()
            )


def shown(film: Film, *media: Media) -> list[int]:
    """The number that each frame of the film says."""
    return [number_in(luma) for luma in lumas(film, *media)]
