"""Frames to a chunk of H.264; chunks and sound to one MP4 without encoding again."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any, Final

import av
import cv2
from av.codec.context import Flags
from av.error import FFmpegError
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from nemo_desktop.engine.render import inspection
from nemo_desktop.engine.render.chunk import Chunk, Profile
from nemo_desktop.engine.render.inspection import Packet
from nemo_desktop.engine.render.media import DamagedChunk, RenderFailed

# Ticks per second of the container's clock: a whole number for every frame rate we make.
_CLOCK: Final = 30_000
# How many frames x264's B-frames make decoding run ahead of showing.
_REORDERED: Final = 2
_CONTAINER: Final[dict[str, str]] = {
    "fflags": "+bitexact",
    "brand": "mp42",
    "video_track_timescale": str(_CLOCK),
    # Fine enough for an edit list to end on any sample of the sound and any frame.
    "movie_timescale": "240000",
}

# Opening a file must not decode the pictures it begins with only to guess at what the file says.
_UNDECODED: Final[list[Any]] = [{"skip_frame": "all"}]

# The encoder's threads for every chunk: always as many, for they may change the bytes. Two more
# draw the frames and look ahead, so a chunk keeps two processors busy or a little more. Never
# PyAV's default of slices.
THREADS: Final = 2
# CV_CPU_AVX_512F of OpenCV's interface.h; its Python side has no name for it.
_AVX_512F: Final = 13


def write_chunk(
    path: Path, chunk: Chunk, frames: Iterable[av.VideoFrame], *, looks_at_first: bool = False
) -> bool:
    """Encodes a chunk's frames: closed, bit for bit the same each time, safely on the disk.

    Whether its first frame was seen, encoded, to show something, if it `looks_at_first`.
    Raises OSError (disk full), RenderFailed.
    """
    with (
        plain_errors(),
        av.open(str(path), "w", format="mp4", options=_CONTAINER) as container,
    ):
        stream = container.add_stream("libx264", rate=chunk.fps)
        stream.width, stream.height, stream.pix_fmt = chunk.width, chunk.height, "yuv420p"
        context = stream.codec_context
        context.time_base = Fraction(1, chunk.fps)
        context.thread_type, context.thread_count = "FRAME", THREADS
        context.flags |= Flags.bitexact | Flags.closed_gop
        context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
        context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
        stream.options = _x264_options(chunk.profile)
        container.start_encoding()  # before anybody waits for the first frame
        count, is_black = 0, None
        for frame in chain(frames, (None,)):
            if frame is not None:
                frame.pts, frame.time_base = count, context.time_base
                count += 1
            packets = stream.encode(frame)
            if looks_at_first and is_black is None and packets:
                is_black = inspection.black_opening(packets[0], context.extradata)
            container.mux(packets)
    if count != chunk.frames:
        raise RenderFailed(f"{count} frames instead of {chunk.frames}")
    _settle(path)
    return is_black is False


def _x264_options(profile: Profile) -> dict[str, object]:
    parameters = [profile.x264] if profile.x264 else []
    if cv2.checkHardwareSupport(_AVX_512F):
        # With AVX-512, x264's macroblock tree depends on what memory held before (seen at widths
        # like 608 and 1080): other bytes each time. AVX2 is as fast and always gives the same.
        parameters.append("asm=avx2")
    options: dict[str, object] = {"preset": profile.preset, "crf": str(profile.crf)}
    return options | ({"x264-params": ":".join(parameters)} if parameters else {})


def join(
    parts: Sequence[Path],
    target: Path,
    *,
    fps: int,
    frames: int,
    sound: Path | None = None,
) -> None:
    """Chunks, and a finished sound track, one after the other in a fast-starting MP4; checked by
    opening it again.

    Raises DamagedChunk, OSError (disk full), RenderFailed.
    """
    options = {**_CONTAINER, "movflags": "+faststart"}
    with plain_errors(), av.open(str(target), "w", format="mp4", options=options) as container:
        with _opened(parts[0]) as first:
            stream = container.add_stream_from_template(first.streams.video[0])
            extradata = first.streams.video[0].codec_context.extradata
        packets = _pictures(parts, fps, extradata)
        if sound is None:
            for packet in packets:
                packet.stream = stream
                container.mux(packet)
        else:
            _mux_with_sound(container, stream, packets, sound)
    inspection.check(target, fps=fps, frames=frames, has_sound=sound is not None)
    _settle(target)


def _pictures(parts: Sequence[Path], fps: int, extradata: bytes | None) -> Iterator[Packet]:
    """All pictures in decoding order, their clock running on from chunk to chunk."""
    start, clock = 0, Fraction(1, fps)
    for part in parts:
        with _opened(part) as container:
            video = container.streams.video[0]
            if video.codec_context.extradata != extradata:
                raise DamagedChunk(part)
            count = 0
            for packet in container.demux(video):
                if packet.pts is None or packet.time_base is None:
                    continue  # the empty packet at the end
                packet.pts = start + round(packet.pts * packet.time_base / clock)
                # Chunks reorder differently when very short; this holds for all of them.
                packet.dts = start + count - _REORDERED
                packet.duration, packet.time_base = 1, clock
                yield packet
                count += 1
        start += count


def _mux_with_sound(
    container: av.container.OutputContainer,
    video: av.VideoStream,
    pictures: Iterator[Packet],
    sound: Path,
) -> None:
    """Pictures and sound side by side in order of time, so that a player never has to seek."""
    with av.open(str(sound)) as source:
        audio = container.add_stream_from_template(source.streams.audio[0])
        sounds = (packet for packet in source.demux(audio=0) if packet.dts is not None)
        heard = next(sounds, None)
        for picture in pictures:
            while heard is not None and _moment(heard) <= _moment(picture):
                heard.stream = audio
                container.mux(heard)
                heard = next(sounds, None)
            picture.stream = video
            container.mux(picture)
        while heard is not None:
            heard.stream = audio
            container.mux(heard)
            heard = next(sounds, None)


def _moment(packet: "Packet | av.Packet[av.AudioStream]") -> Fraction:
    return (packet.dts or 0) * (packet.time_base or Fraction(1))


@contextmanager
def _opened(part: Path) -> Iterator[av.container.InputContainer]:
    try:
        container = av.open(str(part), stream_options=_UNDECODED)
    except FFmpegError as error:
        raise DamagedChunk(part) from error
    with container:
        if not container.streams.video:
            raise DamagedChunk(part)
        yield container


@contextmanager
def plain_errors() -> Iterator[None]:
    """FFmpeg's errors as the operating system's own where they are (a full disk), which another
    process can receive, else as RenderFailed."""
    try:
        yield
    except FFmpegError as error:
        if error.errno is not None and 0 < error.errno < 200:
            raise OSError(error.errno, os.strerror(error.errno), error.filename) from error
        raise RenderFailed(str(error)) from error


def _settle(path: Path) -> None:
    """Waits until the file is on the disk and not only promised."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
