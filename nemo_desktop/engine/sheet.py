"""The command `nemo-desktop sheet`: every move, transition and title style in small, to look at."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Final

import av
import cv2
import numpy as np
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.engine import look_at
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.film import STILL, Clip, Film, Title, Transition
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.living.effects import EFFECTS
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.plan import Profile, chunks
from nemo_desktop.engine.render.titles.style import usual_place
from nemo_desktop.engine.render.titles.titling import ANIMATIONS, TITLE_STYLES
from nemo_desktop.engine.render.transitions import TRANSITIONS

_CELL: Final = (256, 144)
_CELLS: Final = 6
_LABEL_WIDTH, _GAP = 150, 3
_INK: Final = (230, 230, 230)
_DRAWN: Final = Profile("sheet", "", 0)
_CLIP_MS: Final = 3000
_TEXTS: Final = (
    "Ada Lovelace\nMathematician",
    "山间的一天\n摄影：李明 🌸",
    "A long title that needs more than a single line of text",
)
_SCRIPTS: Final = (
    "A day out", "山间的一天", "يوم في الجبال", "יום בהרים", "पहाड़ों में दिन", "東京 🌸",
)  # fmt: skip
_PLACES: Final = (
    "top_left", "top", "top_right", "left", "center", "right",
    "bottom_left", "bottom", "bottom_right", "upper_third", "lower_third",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of the sheet: moments of a film, by the numbers of its frames."""

    label: str
    film: Film
    moments: tuple[int, ...]


def run(names: Sequence[str], output: Path) -> int:
    """Draws the named things, or the kinds of things ("moves", "transitions", ...), all when
    there is none; gives the exit status: 0, or 2 when a name is unknown or no picture can be put
    there."""
    known = {name for kind in KINDS.values() for name in kind.names()} | KINDS.keys()
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.stderr.write(f"unknown: {', '.join(unknown)}\nknown: {', '.join(sorted(known))}\n")
        return 2
    kind = _kind_of_picture(output)
    if kind is None or (output.exists() and not output.is_file()):
        sys.stderr.write(f"nemo-desktop: {output}: is no name for a picture, such as sheet.png\n")
        return 2
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
    strips = [
        strip
        for title, kind in KINDS.items()
        for name in kind.names()
        if not names or title in names or name in names
        for strip in kind.strips(name)
    ]
    part = paths.part_of(output)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:  # better to know now than after drawing
            Image.fromarray(sheet(strips)).save(file, kind)
        part.replace(output)
    except OSError as error:
        sys.stderr.write(f"nemo-desktop: {output}: {error.strerror or error}\n")
        return 2
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return 0


def _kind_of_picture(file: Path) -> str | None:
    """How Pillow writes a picture of that name; None if it does not."""
    kind = Image.registered_extensions().get(file.suffix.lower())
    return kind if kind in Image.SAVE else None


def sheet(strips: Sequence[Strip]) -> Pixels:
    """Strips under one another, as (height, width, 3) RGB."""
    painter = Painter()
    return np.vstack([_drawn(strip, painter) for strip in strips])


@dataclass(frozen=True, slots=True)
class Kind:
    """Something a film can have many of: all names, and what to draw for one of them."""

    names: Callable[[], Sequence[str]]
    strips: Callable[[str], Iterator[Strip]]


@cache
def samples() -> Mapping[str, Media]:
    """The sample pictures with faces and aim, by SHA-256."""
    files = sorted((paths.resources() / "samples").glob("*.jpg"))
    found = [look_at.look_closely(file, file.stem) for file in files]
    return {media.sha: media for media in found}


def _clip(place: int = 0, **changes: object) -> Clip:
    media = list(samples().values())[place % len(samples())]
    return Clip(media.name, media.sha, media.name, _CLIP_MS, **{"motion": STILL, **changes})  # type: ignore[arg-type]


def _film(*clips: Clip, titles: tuple[Title, ...] = ()) -> Film:
    return Film(*_CELL, clips=clips, titles=titles)


def _spread(first: int, last: int, count: int = _CELLS) -> tuple[int, ...]:
    return tuple(round(first + (last - first) * place / (count - 1)) for place in range(count))


_next_place: Final = cycle(range(4))


def _moves(name: str) -> Iterator[Strip]:
    clip = _clip(next(_next_place), motion=name, strength=0.3)
    yield Strip(name, _film(clip), _spread(0, 89))


def _transitions(name: str) -> Iterator[Strip]:
    place = next(_next_place)
    following = _clip(place + 1, transition_in=Transition(name, 1000))
    yield Strip(name, _film(_clip(place), following), _spread(76, 103))


def _looks(name: str) -> Iterator[Strip]:
    clips = [_clip(place, look=look) for place in range(3) for look in (None, name)]
    yield Strip(name, _film(*clips), tuple(90 * place + 10 for place in range(6)))


def _effects(name: str) -> Iterator[Strip]:
    for place in (1, 3):
        clip = _clip(place, effects=(name,), water="bottom")
        yield Strip(name, _film(clip), _spread(2, 87))


def _titles(name: str) -> Iterator[Strip]:
    for place, text in enumerate(_TEXTS):
        title = Title("t", text, 0, _CLIP_MS, style=name, place=usual_place(name))
        yield Strip(name, _film(_clip(place), titles=(title,)), (0, 3, 6, 45, 84, 89))


def _places(name: str) -> Iterator[Strip]:
    clips = [_clip(place) for place in range(len(_SCRIPTS))]
    styles = cycle(("title", "subtitle", "caption"))
    titles = tuple(
        Title(f"t{place}", text, place * _CLIP_MS, _CLIP_MS, style=style, place=name)
        for place, (text, style) in enumerate(zip(_SCRIPTS, styles, strict=False))
    )
    moments = tuple(90 * place + 45 for place in range(len(_SCRIPTS)))
    yield Strip(name, _film(*clips, titles=titles), moments)


def _animations(name: str) -> Iterator[Strip]:
    for place, style in enumerate(("title", "caption")):
        text, where = _TEXTS[2 * place], usual_place(style)
        title = Title("t", text, 0, _CLIP_MS, style=style, place=where, animation=name)
        yield Strip(name, _film(_clip(place), titles=(title,)), (0, 4, 9, 20, 45, 86))


KINDS: Final[Mapping[str, Kind]] = {
    "moves": Kind(lambda: tuple(PRESETS), _moves),
    "transitions": Kind(lambda: tuple(TRANSITIONS), _transitions),
    "looks": Kind(lambda: tuple(LOOKS), _looks),
    "effects": Kind(lambda: tuple(EFFECTS), _effects),
    "titles": Kind(lambda: tuple(TITLE_STYLES), _titles),
    "places": Kind(lambda: _PLACES, _places),
    "animations": Kind(lambda: tuple(ANIMATIONS), _animations),
}


def _drawn(strip: Strip, painter: Painter) -> Pixels:
    width, height = _CELL
    row = np.zeros((height + _GAP, _LABEL_WIDTH + _CELLS * (width + _GAP), 3), np.uint8)
    cv2.putText(
        row, strip.label, (4, height // 2), cv2.FONT_HERSHEY_SIMPLEX, 0.45, _INK, 1, cv2.LINE_AA
    )
    for place, moment in enumerate(strip.moments):
        left = _LABEL_WIDTH + place * (width + _GAP)
        row[:height, left : left + width] = _frame(strip.film, moment, painter)
    return row


def _frame(film: Film, number: int, painter: Painter) -> Pixels:
    files = {sha: media.path for sha, media in samples().items()}
    for chunk in chunks(film, samples(), _DRAWN):
        if number < chunk.frames:
            return _rgb(next(painter.frames(chunk.frame(number), files)))
        number -= chunk.frames
    raise IndexError(number)


def _rgb(frame: av.VideoFrame) -> Pixels:
    pixels = frame.to_ndarray(
        format="rgb24",
        src_colorspace=av.video.reformatter.Colorspace.ITU709,
        src_color_range=av.video.reformatter.ColorRange.MPEG,
        dst_color_range=av.video.reformatter.ColorRange.JPEG,
    )
    return np.asarray(pixels, np.uint8)
