"""Videos and recordings from files: what they are, and a video's pictures in order."""

import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Final, Literal

import av
import cv2
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures import video_color
from nemo_desktop.engine.render.pictures.instant import Instant
from nemo_desktop.engine.render.pictures.picture import MOST_PIXELS, Pixels

# Nothing else is tried: no play lists that lead to other files, no guesses from a file's name.
FORMATS: Final = "mov,mp4,m4a,3gp,3g2,mj2,avi,matroska,webm,mp3,wav,w64,aac,flac,ogg,aiff"
# A chunk has its encoder's threads besides; decoding seldom needs more.
_THREADS: Final = 2
_USUAL_RATE: Final = Fraction(25)
_ROUNDED: Final = Fraction(6, 10_000)
# How much further back to begin when a file was opened too late, in seconds.
_STEPS_BACK: Final = (0.0, 2.0, 20.0)

Video = av.VideoStream
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FootageFacts:
    """What a file with moving pictures or sound holds; sizes are of the upright picture."""

    kind: Literal["video", "audio"]
    width: int
    height: int
    duration_ms: int
    has_sound: bool = False
    length_s: float = 0.0


def facts(path: Path) -> FootageFacts:
    """Kind, size and length, after decoding a first piece of it.

    Raises BadMedia: "not_media" when nothing recognises the file, "damaged" when nothing in it
    can be decoded, "too_large".
    """
    with opened(path) as container:
        has_sound = _has_sound(container)
        video = _video(container)
        if video is not None:
            pixels = first_picture(path)
            length_s = _length_s(container, video)
            return FootageFacts(
                "video", pixels.shape[1], pixels.shape[0], max(round(length_s * 1000), 1),
                has_sound, length_s,
            )  # fmt: skip
        if not container.streams.audio:
            raise BadMedia("not_media", "no picture and no sound in it")
        if not has_sound:
            raise BadMedia("damaged", "no sound could be decoded")
        return FootageFacts("audio", 0, 0, _duration_ms(container), has_sound=True)


def first_picture(path: Path) -> Pixels:
    """The first frame of a video, upright, as (height, width, 3) RGB.

    Raises BadMedia("damaged", "not_media" or "too_large").
    """
    first = next(pictures(path, 0.0), None)
    if first is None:
        raise BadMedia("damaged", "no picture could be decoded")
    return first.pixels()


def pictures(path: Path, from_s: float) -> Generator[Instant]:
    """A video's pictures in the order they are shown, from the one on screen at `from_s`, or
    some before it, to the last. Pieces that cannot be decoded are left out.

    Raises BadMedia("damaged", "not_media" or "too_large").
    """
    for back_s in _STEPS_BACK:
        found = _pictures(path, max(from_s - back_s, 0.0))
        first = next(found, None)
        if first is not None and first.start_s <= from_s:
            yield first
            yield from found
            return
        found.close()
    yield from _pictures(path, 0.0)


def start_s(container: InputContainer) -> float:
    """When, on the file's own clock, its first picture is shown."""
    video = _video(container)
    if video is None or video.start_time is None or video.time_base is None:
        return 0.0
    return float(video.start_time * video.time_base)


def _pictures(path: Path, from_s: float) -> Generator[Instant]:
    with opened(path) as container:
        video = _video(container)
        if video is None:
            raise BadMedia("not_media", "no moving picture in it")
        context = video.codec_context
        if context.width * context.height > MOST_PIXELS:
            raise BadMedia("too_large", f"{context.width}x{context.height}")
        context.thread_type, context.thread_count = "AUTO", _THREADS
        size = _shown_size(video)
        if from_s > 0 and not _wound(container, video, start_s(container) + from_s):
            return
        for time_s, frame in _timed(container, video):
            held = frame.width * frame.height * frame.format.bits_per_pixel // 8
            yield Instant(time_s, held, partial(_upright, frame, size))


def _wound(container: InputContainer, video: Video, time_s: float) -> bool:
    """Goes to the key frame before a moment; False when the file does not let itself be wound."""
    assert video.time_base is not None
    try:
        container.seek(int(time_s / video.time_base), stream=video)
    except (FFmpegError, OverflowError):
        return False
    return True


def _timed(container: InputContainer, video: Video) -> Iterator[tuple[float, av.VideoFrame]]:
    """Every frame with its time from the first one on, never before the one ahead of it."""
    clock = _Clock(container, video)
    now: float | None = None
    for packet in container.demux(video):
        if now is None and clock.is_counted and packet.dts is not None:
            now = clock.time_s(packet.dts) - clock.step_s
        for frame in _decoded(packet):
            told = None if clock.is_counted or frame.pts is None else clock.time_s(frame.pts)
            if told is None:
                told = 0.0 if now is None else now + clock.step_s
            now = told if now is None else max(told, now)
            yield now, frame


class _Clock:
    """Times of a video's frames in seconds from its first one.

    AVI files number their pieces as they are stored, not as they are shown: there, frames are
    counted from the piece that was wound to. Matroska rounds every time to a millisecond; what
    lies so near to an even beat is put back on it.
    """

    def __init__(self, container: InputContainer, video: Video) -> None:
        self.is_counted = container.format.name == "avi"
        self._rate = video.average_rate or video.base_rate or _USUAL_RATE
        self._base = video.time_base or Fraction(1, 1000)
        self._zero = video.start_time or 0
        self._is_rounded = "matroska" in container.format.name

    @property
    def step_s(self) -> float:
        """What a frame lasts that does not say how long."""
        return float(1 / self._rate)

    def lasting_s(self, told: int | None) -> float:
        """How long a frame lasts, from the file's own ticks."""
        lasts = (told or 0) * self._base
        is_even = self._is_rounded and abs(lasts - 1 / self._rate) < 2 * _ROUNDED
        return float(lasts) if lasts and not is_even else self.step_s

    def time_s(self, told: int) -> float:
        """A time in the file's own ticks."""
        exact = (told - self._zero) * self._base
        if self._is_rounded:
            beat = round(exact * self._rate) / self._rate
            exact = beat if abs(beat - exact) < _ROUNDED else exact
        return float(exact)


def _decoded(packet: "av.Packet[Video]") -> list[av.VideoFrame]:
    try:
        return packet.decode()
    except FFmpegError:  # a damaged piece: what came before stays on screen for it
        return []


def _upright(frame: av.VideoFrame, size: tuple[int, int]) -> Pixels:
    """As it is to be seen: its pixels made square, all frames of one size, turned."""
    pixels = video_color.srgb(frame)
    if (pixels.shape[1], pixels.shape[0]) != size:
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    # Rotation is counter-clockwise in degrees, as FFmpeg's display matrix has it.
    return np.ascontiguousarray(np.rot90(pixels, round(frame.rotation / 90)))


def _shown_size(video: Video) -> tuple[int, int]:
    """Before turning: the size with pixels that are square."""
    context = video.codec_context
    shape = video.sample_aspect_ratio or context.sample_aspect_ratio or Fraction(1)
    wide = Fraction(shape) if 0 < shape < 100 else Fraction(1)
    return max(round(context.width * wide), 1), context.height


def _video(container: InputContainer) -> Video | None:
    """The moving picture; the cover picture of a song is none."""
    return next(
        (
            stream
            for stream in container.streams.video
            if stream.codec_context is not None and not _is_cover(stream)
        ),
        None,
    )


def _is_cover(stream: Video) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def sound_in(container: InputContainer) -> av.AudioStream | None:
    """The sound that is meant to be heard: phones and cameras put others beside it, some of
    which only their maker can decode."""
    known = [track for track in container.streams.audio if track.codec_context is not None]
    meant = (track for track in known if track.disposition & av.stream.Disposition.default)
    return next(meant, known[0] if known else None)


def _has_sound(container: InputContainer) -> bool:
    """Whether any sound can be decoded."""
    track = sound_in(container)
    if track is None:
        return False
    try:
        return next(container.decode(track), None) is not None
    except (FFmpegError, EOFError):
        return False


def _length_s(container: InputContainer, video: Video) -> float:
    """From the first picture to the end of the last one, by all the pieces there are: what a
    file's head says of itself is often wrong or missing."""
    clock, end_s = _Clock(container, video), 0.0
    try:
        container.seek(0)
        for packet in container.demux(video):
            shown = packet.dts if clock.is_counted else packet.pts
            if shown is None or not packet.size:
                continue
            end_s = max(end_s, clock.time_s(shown) + clock.lasting_s(packet.duration))
    except FFmpegError:  # cut short: what came before counts
        log.info("a video ends early")
    return end_s or clock.step_s


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
def opened(path: Path) -> Iterator[InputContainer]:
    """A media file. Raises BadMedia("not_media")."""
    try:
        container = av.open(str(path), options={"format_whitelist": FORMATS})
    except (FFmpegError, ValueError) as error:
        raise BadMedia("damaged" if _begins_well(path) else "not_media", str(error)) from error
    with container:
        yield container


def _begins_well(path: Path) -> bool:
    """Whether a file that cannot be opened begins like one that could: it was cut short."""
    with path.open("rb") as file:
        start = file.read(12)
    is_wave_or_avi = start[:4] == b"RIFF" and start[8:] in (b"AVI ", b"WAVE")
    return start[4:8] == b"ftyp" or start[:4] == b"\x1a\x45\xdf\xa3" or is_wave_or_avi
