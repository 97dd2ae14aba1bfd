"""The measured programs; each runs alone in a fresh process: `python -m tests.bench.tasks NAME`."""

import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from nemo_desktop.engine.render import encoder
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.plan import FULL, chunks
from tests.bench.films import PORTRAIT, PROFILES, one_zoom
from tests.bench.measuring import measured
from tests.bench.subjects import photo

FRAME_BYTES = PORTRAIT[0] * PORTRAIT[1] * 3 // 2


def raw(folder: Path, motion: str = "zoom_in") -> None:
    """The very frames of the film, not encoded: what the bound encodes."""
    media, painter = photo(folder), Painter()
    with (folder / "clip.yuv").open("wb") as file:
        for chunk in chunks(one_zoom(media, motion), {media.sha: media}, FULL):
            for frame in painter.frames(chunk, {media.sha: media.path}):
                for plane in frame.planes:
                    rows = np.frombuffer(memoryview(plane), np.uint8)
                    rows = rows.reshape(plane.height, plane.line_size)[:, : plane.width]
                    file.write(np.ascontiguousarray(rows).tobytes())


def bound(folder: Path, profile: str) -> None:
    """Nothing but the encoder: ready frames from memory, as many threads as it can use. Prints
    wall s, processor s and memory MB without the interpreter's start."""
    with measured() as cost:
        encode(folder, profile)
    sys.stdout.write(f"{cost.wall_s} {cost.cpu_s} {cost.memory_mb}\n")


def encode(folder: Path, profile: str) -> None:
    settings = PROFILES[profile]
    frames = np.memmap(folder / "clip.yuv", np.uint8, "r").reshape(-1, FRAME_BYTES)
    with av.open(str(folder / f"bound-{profile}.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = *PORTRAIT, "yuv420p"
        context = stream.codec_context
        context.time_base, context.thread_type, context.thread_count = Fraction(1, 30), "FRAME", 3
        stream.options = {"preset": settings.preset, "crf": str(settings.crf)} | (
            {"x264-params": settings.x264} if settings.x264 else {}
        )
        frame = av.VideoFrame(*PORTRAIT, "yuv420p")
        for number, data in enumerate(frames):
            start = 0
            for plane in frame.planes:
                rows = np.frombuffer(memoryview(plane), np.uint8)
                rows = rows.reshape(plane.height, plane.line_size)[:, : plane.width]
                rows[...] = data[start : start + rows.size].reshape(rows.shape)
                start += rows.size
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def one_chunk_lossless(folder: Path) -> None:
    """The film without loss, in this process, for measuring motion."""
    media, painter, parts = photo(folder), Painter(), []
    for number, chunk in enumerate(
        chunks(one_zoom(media), {media.sha: media}, PROFILES["lossless"])
    ):
        parts.append(folder / f"lossless-{number}.mp4")
        encoder.write_chunk(parts[-1], chunk, painter.frames(chunk, {media.sha: media.path}))
    encoder.join(parts, folder / "product-lossless.mp4", fps=30, frames=150)


if __name__ == "__main__":
    name, place, *rest = sys.argv[1:]
    tasks = {"raw": raw, "bound": bound, "lossless": one_chunk_lossless}
    tasks[name](Path(place), *rest)  # type: ignore[operator]
