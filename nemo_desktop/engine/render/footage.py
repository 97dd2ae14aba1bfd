"""Videos and recordings from files: what they are, and a video's first picture.

A video that is used as a clip is shown as this one still picture for now.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.reformatter import ColorRange, Colorspace

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.picture import MOST_PIXELS, Pixels

# Nothing else is tried: no play lists that lead to other files, no guesses from a file's name.
_FORMATS: Final = "mov,mp4,m4a,3gp,3g2,mj2,avi,matroska,webm,mp3,wav,w64,aac,flac,ogg,aiff"


@dataclass(frozen=True, slots=True)
class FootageFacts:
    """What a file with moving pictures or sound holds; sizes are of the upright picture."""

    kind: Literal["video", "audio"]
    width: int
    height: int
    duration_ms: int
    has_sound: bool = True


def facts(path: Path) -> FootageFacts:
    """Kind, size and length, after decoding a first piece of it.

    Raises BadMedia: "not_media" when nothing recognises the file, "damaged" when nothing in it
    can be decoded, "too_large".
    """
    with _opened(path) as container:
        duration_ms = _duration_ms(container)
        if _has_video(container):
            pixels = first_picture(path)
            has_sound = _has_sound(container)
            return FootageFacts("video", pixels.shape[1], pixels.shape[0], duration_ms, has_sound)
        if not container.streams.audio:
            raise BadMedia("not_media", "no picture and no sound in it")
        with _refusing_damage():
            if next(container.decode(audio=0), None) is None:
                raise BadMedia("damaged", "no sound could be decoded")
        return FootageFacts("audio", 0, 0, duration_ms)


def first_picture(path: Path) -> Pixels:
    """The first frame of a video, upright, as (height, width, 3) RGB.

    Raises BadMedia("damaged", "not_media" or "too_large").
    """
    with _opened(path) as container:
        context = container.streams.video[0].codec_context
        if context.width * context.height > MOST_PIXELS:
            raise BadMedia("too_large", f"{context.width}x{context.height}")
        with _refusing_damage():
            frame = next(container.decode(video=0), None)
            if frame is None:
                raise BadMedia("damaged", "no picture could be decoded")
            pixels = frame.to_ndarray(
                format="rgb24",
                src_colorspace=_colorspace(frame),
                dst_color_range=ColorRange.JPEG,
            )
        # Rotation is counter-clockwise in degrees, as FFmpeg's display matrix has it.
        return np.ascontiguousarray(np.rot90(pixels, round(frame.rotation / 90)))


def _colorspace(frame: av.VideoFrame) -> Colorspace:
    """The frame's own colour matrix; where it says nothing, BT.709 from 720 lines on."""
    named = {1: Colorspace.ITU709, 5: Colorspace.ITU601, 6: Colorspace.ITU601}
    assumed = Colorspace.ITU709 if frame.height >= 720 else Colorspace.ITU601
    return named.get(int(frame.colorspace), assumed)


def _has_sound(container: InputContainer) -> bool:
    """Whether a sound can be decoded; a film with a damaged one is a silent film."""
    if not container.streams.audio:
        return False
    try:
        return next(container.decode(audio=0), None) is not None
    except (FFmpegError, EOFError):
        return False


def _has_video(container: InputContainer) -> bool:
    """Whether there are moving pictures; the cover picture of a song is none."""
    return any(
        stream.codec_context is not None and not _is_cover(stream)
        for stream in container.streams.video
    )


def _is_cover(stream: av.VideoStream) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _duration_ms(container: InputContainer) -> int:
    if container.duration is not None:
        return max(round(container.duration / 1000), 0)
    lengths = [
        float(stream.duration * stream.time_base)
        for stream in container.streams
        if stream.duration is not None and stream.time_base is not None
    ]
    return round(max(lengths, default=0.0) * 1000)


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    try:
        container = av.open(str(path), options={"format_whitelist": _FORMATS})
    except (FFmpegError, ValueError) as error:
        raise BadMedia("not_media", str(error)) from error
    with container:
        yield container


@contextmanager
def _refusing_damage() -> Iterator[None]:
    try:
        yield
    except (FFmpegError, EOFError) as error:
        raise BadMedia("damaged", str(error)) from error
