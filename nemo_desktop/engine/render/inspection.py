"""A finished film looked at once more before anybody is told that it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, TypeAlias

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError

from nemo_desktop.engine.render.chunk import End
from nemo_desktop.engine.render.media import RenderFailed

Packet: TypeAlias = "av.Packet[av.VideoStream]"

# Only the packets are looked at: a decoder that never runs need not be made ready.
_UNDECODED: Final[list[Any]] = [{"skip_frame": "all"}]
# Luma from here on is seen as something (16 is black).
_SEEN: Final = 28
# A key frame that is black by accident is all alike: at most a byte for 16 by 16 pixels, and its
# head. One of more bytes shows something, and decoding it would take 50 ms.
_ALIKE_PIXELS_A_BYTE: Final = 64
_HEAD_BYTES: Final = 4096


# What is decoded of a film. The last frame takes all back to a key frame: a tenth of the time
# that making them took.
ENDS: Final[tuple[End, End]] = ("first", "last")


def check(path: Path, *, fps: int, frames: int, has_sound: bool) -> None:
    """Makes sure of a finished film: as many frames as planned, each at its time, its sound
    there, as long as the picture and decodable. Raises RenderFailed."""
    with _readable():
        times = _times(path)
        if times != [Fraction(frame, fps) for frame in range(frames)]:
            raise RenderFailed(f"the finished film has {len(times)} frames instead of {frames}")
        with av.open(str(path), stream_options=_UNDECODED) as container:
            if has_sound:
                _check_sound(container, frames / fps, 1 / fps)
            elif container.streams.audio:
                raise RenderFailed("the finished film has a sound that nobody asked for")


def black_end(path: Path, end: End) -> bool:
    """Whether the first or the last frame of a film or a chunk is black. Raises RenderFailed."""
    with _readable(), av.open(str(path), stream_options=_UNDECODED) as container:
        return is_black(_frame(container, end))


def black_opening(packet: Packet, head: bytes | None) -> bool:
    """As `black_end` of a first frame that is a packet yet; `head` are its encoder's parameter
    sets. It is decoded only where its size leaves a doubt. Raises RenderFailed."""
    stream = packet.stream
    if packet.size > _HEAD_BYTES + stream.width * stream.height / _ALIKE_PIXELS_A_BYTE:
        return False
    context = av.VideoCodecContext.create("h264", "r")
    context.extradata = head
    with _readable():
        return is_black(_alone(context, packet))


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (FFmpegError, IndexError) as error:
        raise RenderFailed(f"the finished film cannot be opened: {error}") from error


def is_black(frame: av.VideoFrame) -> bool:
    """Whether nothing can be seen in a frame."""
    plane = frame.planes[0]
    luma = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
    return int(luma[:, : plane.width].max()) < _SEEN


def _times(path: Path) -> list[Fraction]:
    with av.open(str(path), stream_options=_UNDECODED) as container:
        return sorted(
            packet.pts * packet.time_base
            for packet in container.demux(container.streams.video[0])
            if packet.pts is not None and packet.time_base is not None
        )


def _frame(container: InputContainer, end: End) -> av.VideoFrame:
    """The film's first or last frame; of those before the last only what it is made from."""
    video = container.streams.video[0]
    context = video.codec_context
    if end == "first":
        context.skip_frame = "DEFAULT"
        container.seek(0)
        return _alone(context, next(container.demux(video)))
    context.skip_frame = "BIDIR"
    container.seek(video.duration or 0, stream=video)
    found = None
    for frame in container.decode(video):
        found = frame
    return _whole(found, end)


def _alone(context: av.VideoCodecContext, packet: Packet) -> av.VideoFrame:
    """The frame of a key packet; others would have to come before it is given out by itself."""
    return _whole(next(iter([*context.decode(packet), *context.decode(None)]), None), "first")


def _whole(frame: av.VideoFrame | None, end: End) -> av.VideoFrame:
    if frame is None or frame.is_corrupt:
        raise RenderFailed(f"the {end} frame of the finished film cannot be decoded")
    return frame


def _check_sound(container: InputContainer, length_s: float, frame_s: float) -> None:
    if not container.streams.audio:
        raise RenderFailed("the finished film has no sound")
    sound = container.streams.audio[0]
    heard_s = float((sound.duration or 0) * (sound.time_base or 0))
    if abs(heard_s - length_s) > frame_s:
        raise RenderFailed(f"the finished film sounds for {heard_s} s instead of {length_s} s")
    if next(container.decode(sound), None) is None:
        raise RenderFailed("the sound of the finished film cannot be decoded")
