"""What a worker process does: look, study, render a chunk, mix a sound, join a film, draw."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import connection, parent_process
from pathlib import Path

import av
import cv2
import numpy as np
import simplejpeg

from nemo_desktop.engine.orders import Join, Mix, Order, Stopped
from nemo_desktop.engine.render import encoder
from nemo_desktop.engine.render.chunk import Chunk, End
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.hands import both_hands
from nemo_desktop.engine.render.inspection import ENDS, black_end, is_black
from nemo_desktop.engine.render.media import BadMedia, Media, RenderFailed, Study
from nemo_desktop.engine.render.titles import captioning


def start(*, gives_way: int) -> None:
    """Prepares a new worker: it ends with its engine, even one that was killed. It `gives_way` by
    so many of twenty steps: five leave it a third of what another gets that wants the processor
    at the same time."""
    if gives_way:
        _give_way(gives_way)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_engine, name="engine-watch", daemon=True).start()
    av.logging.set_level(None)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)


def render(order: Order) -> bool:
    """Makes a chunk; whatever ends it early, no half draft stays. Whether the first frame of one
    that opens a film was seen to show something.

    Raises Stopped, RenderFailed, OSError.
    """
    is_whole = False
    try:
        if order.chunk.captions:
            captioning.prepare()
        with (
            order.progress.open("ab", buffering=0) as progress,
            _drawn_ahead(painter().frames(order.chunk, order.files)) as drawn,
        ):
            is_lit = encoder.write_chunk(
                order.draft, order.chunk, _counted(drawn, order, progress.fileno()),
                looks_at_first=order.opens,
            )  # fmt: skip
        is_whole = True
    except BadMedia as error:
        raise RenderFailed(str(error)) from error
    except FileNotFoundError as error:
        if not order.go_on.exists():  # the job and its folder were taken away
            raise Stopped from error
        raise RenderFailed(str(error)) from error
    finally:
        _give_memory_back()
        if not is_whole:
            order.draft.unlink(missing_ok=True)
    return is_lit


def look(path: Path, name: str, sha: str) -> Media:
    """See `look_at.look`."""
    from nemo_desktop.engine import look_at  # noqa: PLC0415  only one crew ever looks

    try:
        with both_hands():
            return look_at.look(path, name, sha)
    finally:
        _give_memory_back()


def study(media: Media) -> Study:
    """See `studying.study`. Raises BadMedia, RenderFailed, OSError."""
    from nemo_desktop.engine import studying  # noqa: PLC0415  only one crew ever studies

    try:
        with both_hands():
            return studying.study(media, keeps_subject=True)
    except cv2.error as error:  # of the net: the picture has been decoded before
        raise RenderFailed(str(error)) from error
    finally:
        _give_memory_back()


def mix(order: Mix) -> None:
    """Makes the sound of a film; whatever ends it early, no half draft stays.

    Raises Stopped, RenderFailed, OSError.
    """
    from nemo_desktop.engine.render.sound import audio  # noqa: PLC0415  only helpers mix

    is_whole = False
    try:
        with encoder.plain_errors():
            audio.write(order.film, order.files, order.draft, lambda: _wanted(order))
        is_whole = True
    except (BadMedia, KeyError, FileNotFoundError) as error:
        raise RenderFailed(f"a sound file cannot be read: {error}") from error
    finally:
        if not is_whole:
            order.draft.unlink(missing_ok=True)


def join(order: Join) -> None:
    """See `encoder.join`; no half file stays, and none whose ends are black by accident.

    Raises DamagedChunk, RenderFailed, OSError.
    """
    is_whole = False
    try:
        with ThreadPoolExecutor(1, "looking") as thread:
            # While the film is put together: joining copies the very pictures.
            black = thread.submit(_black_ends, order)
            encoder.join(
                order.parts, order.target, fps=order.fps, frames=order.frames, sound=order.sound
            )
        for end, moment in zip(ENDS, order.ends, strict=True):
            if end in black.result() and not is_black(next(painter().frames(moment, order.files))):
                raise RenderFailed(f"the {end} frame of the finished film is black")
        is_whole = True
    except BadMedia as error:
        raise RenderFailed(str(error)) from error
    finally:
        _give_memory_back()
        if not is_whole:
            order.target.unlink(missing_ok=True)


def _black_ends(order: Join) -> list[End]:
    looked_at = list(zip(ENDS, (order.parts[0], order.parts[-1]), strict=True))
    return [end for end, part in looked_at if end not in order.sure and black_end(part, end)]


def have_ready(chunk: Chunk, files: Mapping[str, Path]) -> None:
    """Draws the first frame of a chunk only to have its picture at hand. Raises RenderFailed."""
    _first_frame(chunk, files)


def still(chunk: Chunk, files: Mapping[str, Path]) -> bytes:
    """The first frame of a chunk as JPEG. Raises RenderFailed."""
    frame = _first_frame(chunk, files)
    pixels = frame.to_ndarray(
        format="rgb24",
        src_colorspace=av.video.reformatter.Colorspace.ITU709,
        src_color_range=av.video.reformatter.ColorRange.MPEG,
        dst_color_range=av.video.reformatter.ColorRange.JPEG,
    )
    encoded: bytes = simplejpeg.encode_jpeg(
        np.ascontiguousarray(pixels), 90, "RGB", colorsubsampling="420"
    )
    return encoded


def _first_frame(chunk: Chunk, files: Mapping[str, Path]) -> av.VideoFrame:
    try:
        return next(painter().frames(chunk, files))
    except (BadMedia, FileNotFoundError) as error:
        raise RenderFailed(str(error)) from error
    finally:
        _give_memory_back()


@cache
def painter() -> Painter:
    """This process's painter; it keeps decoded pictures from one chunk to the next."""
    return Painter()


@contextmanager
def _drawn_ahead(frames: Iterator[av.VideoFrame]) -> Iterator[Iterator[av.VideoFrame]]:
    """The same frames; each is drawn while the one before is encoded, the first one while the
    encoder is made ready."""
    with ThreadPoolExecutor(1, "painter") as thread:
        yield _in_turn(frames, thread, thread.submit(next, frames, None))


def _in_turn(
    frames: Iterator[av.VideoFrame],
    thread: ThreadPoolExecutor,
    coming: "Future[av.VideoFrame | None]",
) -> Iterator[av.VideoFrame]:
    coming.result()
    _give_memory_back()  # what the first frame took to be made ready
    while (frame := coming.result()) is not None:
        coming = thread.submit(next, frames, None)
        yield frame


def _counted(
    frames: Iterator[av.VideoFrame], order: Order, progress: int
) -> Iterator[av.VideoFrame]:
    for frame in frames:
        if not order.go_on.exists():
            raise Stopped
        yield frame
        os.write(progress, b".")  # the frame before was encoded: the next one is asked for


def _wanted(order: Mix) -> None:
    if not order.go_on.exists():
        raise Stopped


def _give_memory_back() -> None:
    """What was freed: the GNU library would keep it, and for each thread."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _give_way(steps: int) -> None:
    """From now on whoever wants the processors goes first."""
    if sys.platform == "win32":
        below_normal = 0x4000
        system = ctypes.windll.kernel32
        system.SetPriorityClass(ctypes.c_void_p(system.GetCurrentProcess()), below_normal)
    else:
        # Whoever was given another way of taking turns keeps it.
        if sys.platform == "linux" and os.sched_getscheduler(0) == os.SCHED_OTHER:
            # Seldom interrupted, a film takes 4 % less time; a sandbox may forbid it.
            with suppress(PermissionError):
                os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
        os.nice(steps)


def _end_with_the_engine() -> None:
    engine = parent_process()
    if engine is not None:
        connection.wait([engine.sentinel])
        os._exit(1)
