"""A film as values: what is shown when."""

from dataclasses import dataclass, field
from typing import Final

from nemo_desktop.engine.render.pictures.playing import FORWARD, FREEZE, ONCE, Playing

FPS: Final = 30
STILL, ZOOM_IN, ZOOM_OUT = "still", "zoom_in", "zoom_out"


@dataclass(frozen=True, slots=True)
class Transition:
    """How a clip begins: the change is centred on the cut before it, total length is kept."""

    kind: str = "crossfade"
    duration_ms: int = 500


@dataclass(frozen=True, slots=True)
class Footage:
    """How a clip's moving pictures run, `length_ms` of them in the file.

    From `from_ms` to `to_ms` (None: the end) of the file is shown, `speed` times as fast as it
    was taken, forward, in reverse or as a boomerang. `ending` says what follows when that has
    run: loop, once (the last picture stays) or freeze (it never runs). The clip begins when
    `skipped_ms` have run.
    """

    length_ms: int
    from_ms: int = 0
    to_ms: int | None = None
    speed: float = 1.0
    direction: str = FORWARD
    ending: str = ONCE
    skipped_ms: int = 0

    @property
    def whole_ms(self) -> float:
        """How long it runs once."""
        return self.playing().whole_s * 1000

    @property
    def is_heard(self) -> bool:
        """Whether the file's sound goes with it: not while it stands."""
        return self.ending != FREEZE

    def playing(
        self,
        length_s: float | None = None,
        ahead: int = 0,
        before_s: float = 0.0,
        after_s: float = 0.0,
    ) -> Playing:
        """The same for who draws it; `length_s` is the exact length in the file."""
        to_ms = self.length_ms if self.to_ms is None else min(self.to_ms, self.length_ms)
        end_s = to_ms / 1000 if to_ms < self.length_ms or not length_s else length_s
        way, ending = self.direction, self.ending
        return Playing(
            self.from_ms / 1000, end_s, self.speed, way, ending, ahead, before_s, after_s
        )


@dataclass(frozen=True, slots=True)
class Clip:
    """One picture for a while, still or moving.

    `media` is the SHA-256 of the file, `strength` the share of the picture the camera crosses
    (0.08 slow, 0.15 normal, 0.30 fast), `aim` a point in 0–1 of the picture the camera was told
    to look at, None to let the picture decide. `brightness`, `contrast` and `saturation` are
    factors, 1 = as it is; `effects` lie over the picture in their order. `volume` is that of the
    file's own sound, 1 = as it is; a picture has none. `footage` says how moving pictures run.
    `look_file` is the SHA-256 of the table that a look of the person's own is in; of any look,
    `look_strength` is how much of it there is, 0–1.
    `water` is the part of the picture that ripples, by name; empty: where there is water.
    `has_own_move`: nobody chose how the camera moves, so another shape may choose anew.
    """

    id: str
    media: str
    name: str
    duration_ms: int
    motion: str = ZOOM_IN
    strength: float = 0.15
    fit: str = "cover"
    look: str | None = None
    transition_in: Transition | None = None
    aim: tuple[float, float] | None = None
    easing: str = "calm"
    brightness: float = 1.0
    contrast: float = 1.0
    saturation: float = 1.0
    effects: tuple[str, ...] = ()
    volume: float = 0.0
    footage: Footage | None = None
    look_file: str | None = None
    look_strength: float = 1.0
    water: str = ""
    has_own_move: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Sound:
    """Music or a recording. `volume` is amplitude, 1 = as it is. `media` is the SHA-256 of the
    file; None for music made on the device in the style `name`, of whose pieces `take` is one.

    A recording begins at `from_ms`. `is_voice`: it is spoken, so it never begins again and music
    makes room for it. `is_levelled`: nobody set its volume by number, so the film's loudness is
    ours to choose. `makes_room`: it is softer under what is spoken.
    """

    id: str
    name: str
    start_ms: int
    duration_ms: int
    volume: float = 0.35
    fade_in_ms: int = 0
    fade_out_ms: int = 1500
    media: str | None = None
    take: int = 0
    from_ms: int = 0
    is_voice: bool = False
    is_levelled: bool = False
    makes_room: bool = True


@dataclass(frozen=True, slots=True)
class Title:
    """A text over the picture. `size` is a factor of the style's own size, `color` is #rrggbb,
    `animation` how it appears. What is None is as the style has it: `weight` 400–800, `outline`
    and `box` #rrggbb, "contrast" or "none". `over` is the id of the clip that it goes with."""

    id: str
    text: str
    start_ms: int
    duration_ms: int
    style: str = "title"
    place: str = "center"
    size: float = 1.0
    color: str | None = None
    animation: str = "fade"
    weight: int | None = None
    outline: str | None = None
    shadow: bool | None = None
    box: str | None = None
    over: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """A whole film. Clips follow one another; sounds and titles lie where their start says.

    `background` is the #rrggbb beside pictures shown whole and behind transparent ones; None:
    black, or light where a transparent picture is dark. It comes from black for `fade_in_ms`, and
    goes to black for `fade_out_ms`.
    """

    width: int = 1920
    height: int = 1080
    fps: int = FPS
    clips: tuple[Clip, ...] = ()
    sounds: tuple[Sound, ...] = ()
    titles: tuple[Title, ...] = ()
    title: str = field(default="")
    background: str | None = None
    fade_in_ms: int = 0
    fade_out_ms: int = 0

    @property
    def duration_ms(self) -> int:
        """Length of the picture, and so of the film."""
        return sum(clip.duration_ms for clip in self.clips)

    @property
    def starts_ms(self) -> tuple[int, ...]:
        """When each clip begins."""
        starts, now = [], 0
        for clip in self.clips:
            starts.append(now)
            now += clip.duration_ms
        return tuple(starts)


def frame_at(time_ms: float, fps: int = FPS) -> int:
    """The number of the frame border nearest to a moment."""
    return round(time_ms * fps / 1000)


def border_ms(frame: int, fps: int = FPS) -> int:
    """The moment of a frame border, in whole milliseconds."""
    return round(frame * 1000 / fps)


def on_border(time_ms: float, fps: int = FPS) -> int:
    """The frame border nearest to a moment, in whole milliseconds."""
    return border_ms(frame_at(time_ms, fps), fps)
