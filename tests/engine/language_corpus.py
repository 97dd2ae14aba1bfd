"""Reads the sentence corpus: start states by name, and what a film must be after a sentence."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import History
from nemo_desktop.engine.render.film import Clip, Film, Sound, Title, Transition
from nemo_desktop.engine.render.media import Box, Cue, Media, Study

FOLDER = Path(__file__).parent / "sentences"


@dataclass(frozen=True)
class Line:
    """One sentence of the corpus."""

    file: str
    start: str
    expected: str
    sentence: str


def lines() -> Iterator[Line]:
    """The whole corpus: tab-separated start, expected change, sentence; `#` begins a remark."""
    for file in sorted(FOLDER.glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) == 3 and not row[0].startswith("#"):
                    yield Line(file.stem, *row)


def image(name: str, width: int = 1600, height: int = 1200, **facts: object) -> Media:
    """A picture of the pool."""
    return Media(f"sha of {name}", name, Path(name), "image", width, height, **facts)  # type: ignore[arg-type]


_ABC = tuple(image(f"{letter}.jpg") for letter in "abc")
_FACE = image(
    "portrait.jpg", 1200, 1600, faces=(Box(0.4, 0.2, 0.2, 0.2),), study=Study((0.5, 0.3), "face")
)
_CLICK = Media("sha of click", "click_100bpm.wav", Path("c"), "audio", duration_ms=12000)
_SONG = Media("sha of song", "summer.mp3", Path("s"), "audio", duration_ms=180_000, bpm=112.0,
              beats_ms=tuple(range(250, 180_000, 536)))  # fmt: skip
_VOICE = Media("sha of voice", "hello.m4a", Path("v"), "audio", duration_ms=9000)
_MOVIE = Media("sha of movie", "waves.mp4", Path("m"), "video", 1920, 1080, duration_ms=8000,
               has_sound=True)  # fmt: skip
_NAMED = tuple(
    map(image, ("beach.jpg", "coffee.png", "IMG_2034.jpg", "sunset at sea.jpg", "海边.jpg"))
)
_STREET = (image("street.jpg"),)
_RUNNING = (
    "make a 10 second clip",
    "add lo-fi music at 35%",
    'add title "Urban Dreams" for the first 3 seconds',
)
_MOVING = image("cat.gif", duration_ms=1200)
_FAMILY = tuple(map(image, ("外婆在海边.jpg", "爷爷钓鱼.jpg", "IMG_1.jpg")))
_FILES = (
    Media("sha of srt", "talk.srt", Path("s"), "subtitles",
          cues=(Cue(0, 1000, "One"), Cue(1500, 2000, "二"), Cue(60000, 1000, "Late"))),
    Media("sha of cube", "teal.cube", Path("c"), "colors"),
)  # fmt: skip
STARTS: dict[str, tuple[tuple[Media, ...], tuple[str, ...]]] = {
    "E": ((), ()),
    "K": (_FAMILY, ("make a film", "no transitions")),
    "Fs": ((*_ABC, *_FILES), ("make a video", "remove all captions", "no transitions")),
    "Ps": ((*_ABC, *_FILES), ()),
    "F0": (_STREET, ()),
    "F0a": (_STREET, ("turn this image into a 5-second animated video clip",)),
    "F1": (_STREET, _RUNNING),
    "F1v": (_STREET, (*_RUNNING, "make it vertical")),
    "P3": (_ABC, ()),
    "F3": (_ABC, ("make a video", "no transitions")),
    "F3x": (_ABC, ("make a video",)),
    "F3m": ((*_ABC, _CLICK),
            ("make a video", "no transitions", "add click_100bpm.wav as music at 100%")),
    "S": ((*_ABC, _SONG, _VOICE), ("make a video", "no transitions", "add summer.mp3")),
    "V": ((_MOVIE, _ABC[0]), ("make a video", "no transitions", "add calm music")),
    "Vn": ((_MOVIE, _ABC[0]), ("make a video", "no transitions")),
    "M": ((_ABC[0], _MOVIE, _ABC[2]), ("make a video", "no transitions")),
    "Mv": ((_MOVIE,), ("make a video",)),
    "G": ((_ABC[0], _MOVING), ("make a video", "no transitions")),
    "F3t": (_ABC, ("make a video", "no transitions", 'add title "Hello"')),
    "F3all": (_ABC, ("make a video", "no transitions",
                     'add title "Urban Dreams" for the first 3 seconds',
                     "add lo-fi music at 35%", "slow zoom in")),
    "Fp": ((_FACE,), ("turn it into a 5 second clip",)),
    "N": (_NAMED, ("make a video", "no transitions")),
    "N+": ((*_NAMED, image("night.jpg"), image("city lights.jpg")),
           ("turn beach.jpg, coffee.png and IMG_2034.jpg into a video", "no transitions")),
}  # fmt: skip


@cache
def start(name: str) -> tuple[History, tuple[Media, ...]]:
    """A start state, made by its sentences."""
    pool, sentences = STARTS[name]
    history = History()
    for sentence in sentences:
        before = history.film
        history, _ = answer(history, pool, sentence, language="en")
        assert history.film != before, (name, sentence)
    return history, pool


def again_from_text(history: History) -> History:
    """The same history as an engine reads it that has just started."""
    sentences = [transaction.to_json() for transaction in history.transactions]
    return History.from_json(history.to_json(), sentences)


def said(name: str, sentence: str) -> tuple[Film, str]:
    """The film and the last answer after sentences parted by ` || `."""
    history, text = told(name, sentence)
    return history.film, text


def told(name: str, sentence: str, after: History | None = None) -> tuple[History, str]:
    """The same with all that was said; `after` is what was said before, if not just the start."""
    begun, pool = start(name)
    history, text = after or begun, ""
    for part in sentence.split(" || "):
        history, spoken = answer(history, pool, part, language="en")
        text = spoken.text
    return history, text


def expected(name: str, change: str) -> Film:
    """The start film with a written change: parts parted by `; `, each `what value…`."""
    film = start(name)[0].film
    for part in filter(None, change.split("; ")):
        what, _, value = part.partition(" ")
        film = _changed(film, name, what, value)
    return film


def _changed(film: Film, name: str, what: str, value: str) -> Film:  # noqa: PLR0911  one line a kind
    if what == "=":
        return film
    if what == "empty":
        return replace(film, clips=(), sounds=(), titles=())
    if what in ("canvas", "fps", "background", "opens", "closes"):
        return _framed(film, what, value)
    if what == "make":
        return _made(name, value)
    if what == "clips":
        return replace(film, clips=_clips(film, name, value))
    if what == "from":
        return replace(film, sounds=tuple(replace(s, from_ms=int(value)) for s in film.sounds))
    if what in ("music", "vol", "fade", "sound", "voice", "steady"):
        return replace(film, sounds=_sounds(film, what, value))
    if what in ("title", "t"):
        return replace(film, titles=_titles(film, what, value))
    kind, number = re.fullmatch(r"([a-z]+)(\d*)", what).groups()  # type: ignore[union-attr]
    clips = tuple(
        _clip(clip, kind, value) if not number or int(number) == index else clip
        for index, clip in enumerate(film.clips, 1)
    )
    if kind == "x":
        clips = (replace(clips[0], transition_in=None), *clips[1:])
    return replace(film, clips=clips)


def _framed(film: Film, what: str, value: str) -> Film:
    if what in ("opens", "closes"):
        return replace(film, **{"opens": {"fade_in_ms": int(value)},
                                "closes": {"fade_out_ms": int(value)}}[what])  # fmt: skip
    if what == "background":
        return replace(film, background=value)
    if what == "fps":
        return replace(film, fps=int(value))
    width, height = map(int, value.split("x"))
    return replace(film, width=width, height=height)


def _made(name: str, value: str) -> Film:
    """`make a:4000 b:4000 x500`: a film with the usual moves."""
    pool = {media.name.rsplit(".", 1)[0]: media for media in STARTS[name][0]}
    words = value.split(" ")
    soft = next((int(word[1:]) for word in words if re.fullmatch(r"x\d+", word)), 0)
    clips: list[Clip] = []
    for word in (word for word in words if ":" in word):
        media = pool[
            word.rsplit(":", 1)[0].replace("_", " ")
            if word.rsplit(":", 1)[0] not in pool
            else word.rsplit(":", 1)[0]
        ]
        clips.append(
            Clip(
                "", media.sha, media.name, int(word.rsplit(":", 1)[1]),
                motion="zoom_out" if len(clips) % 2 else "zoom_in",
                transition_in=Transition("crossfade", soft) if soft and clips else None,
            )
        )  # fmt: skip
    first = pool[clips[0].name.rsplit(".", 1)[0]]
    size = (1080, 1920) if first.height > first.width else (1920, 1080)
    return Film(*size, clips=tuple(clips))


def _clips(film: Film, name: str, value: str) -> tuple[Clip, ...]:
    """`clips b a:6000 c`: the order, and lengths where they change."""
    known = {clip.name.rsplit(".", 1)[0].replace(" ", "_"): clip for clip in film.clips}
    pool = {media.name.rsplit(".", 1)[0].replace(" ", "_"): media for media in STARTS[name][0]}
    clips: list[Clip] = []
    for word in value.split(" "):
        called, _, length = word.partition(":")
        clip = known.get(called) or Clip("", pool[called].sha, pool[called].name, 4000)
        clips.append(replace(clip, duration_ms=int(length)) if length else clip)
    return tuple(clips)


def _clip(clip: Clip, kind: str, value: str) -> Clip:  # noqa: PLR0911  one line a kind
    if kind == "len":
        return replace(clip, duration_ms=int(value))
    if kind == "run":
        assert clip.footage is not None
        return replace(clip, footage=replace(clip.footage, **json.loads(value)))
    if kind == "own":
        return replace(clip, volume=float(value))
    if kind == "m":
        motion, _, strength = value.partition(" ")
        return replace(clip, motion=motion, strength=float(strength or clip.strength), aim=None)
    if kind == "aim":
        x, y = map(float, value.split(","))
        return replace(clip, aim=(x, y))
    if kind in ("fit", "ease"):
        return replace(clip, **{{"ease": "easing"}.get(kind, kind): value})  # type: ignore[arg-type]
    if kind in ("look", "lut"):
        file = "sha of cube" if kind == "lut" else None
        name, _, share = value.partition("@")
        look = None if name == "none" else name
        return replace(clip, look=look, look_file=file, look_strength=float(share or 1))
    if kind == "fx":
        names, _, water = value.partition("@")
        effects = () if names == "none" else tuple(names.split(" "))
        return replace(clip, effects=effects, water=water)
    if kind in ("brightness", "contrast", "saturation"):
        return replace(clip, **{kind: float(value)})  # type: ignore[arg-type]
    assert kind == "x", kind
    style, _, length = value.rpartition(" ")
    transition = None if value == "none" else Transition(style or "crossfade", int(length))
    return replace(clip, transition_in=transition)


def _sounds(film: Film, what: str, value: str) -> tuple[Sound, ...]:  # noqa: PLR0911  one line a kind
    """`music Lo-fi .35`, `music none`, `vol .2`, `fade 0/2000`, `sound 0-8000`."""
    if what == "vol":
        return tuple(replace(sound, volume=float(value)) for sound in film.sounds)
    if what == "fade":
        fade_in, fade_out = map(int, value.split("/"))
        return tuple(replace(s, fade_in_ms=fade_in, fade_out_ms=fade_out) for s in film.sounds)
    if what == "sound":
        start_ms, end_ms = map(int, value.split("-"))
        return tuple(
            replace(s, start_ms=start_ms, duration_ms=end_ms - start_ms,
                    fade_out_ms=min(s.fade_out_ms, end_ms - start_ms)) for s in film.sounds
        )  # fmt: skip
    if what == "steady":
        return tuple(replace(s, makes_room=s.is_voice) for s in film.sounds)
    if what == "voice":
        voice = Sound("", _VOICE.name, 0, film.duration_ms, 1.0, 0, 0, _VOICE.sha, is_voice=True)
        return (*film.sounds, voice)
    if value == "none":
        return ()
    name, _, volume = value.rpartition(" ")
    media = {m.name: m.sha for m in (_CLICK, _SONG, _VOICE)}.get(name)
    return (Sound("", name, 0, film.duration_ms, float(volume), media=media),)


def _titles(film: Film, what: str, value: str) -> tuple[Title, ...]:
    """`title {"text": …, "at": [0, 3000], …}` adds, `t {…}` changes the last; or `none`."""
    if value == "none":
        return ()
    told = json.loads(value)
    span = told.pop("at", None)
    if span:
        told |= {"start_ms": span[0], "duration_ms": span[1] - span[0]}
    if what == "t":
        return (*film.titles[:-1], replace(film.titles[-1], **told))
    if told.get("style") == "subtitle":
        told = {"place": "lower_third", **told}
    return (*film.titles, Title(id="", **{"start_ms": 0, "duration_ms": 3000, **told}))


def plain(film: Film) -> Film:
    """The film without ids, also in texts, and the choice of piece, which are nobody's wish."""
    return replace(
        film,
        clips=tuple(replace(clip, id="") for clip in film.clips),
        sounds=tuple(replace(s, id="", take=0, is_levelled=False) for s in film.sounds),
        titles=tuple(replace(title, id="", over="") for title in film.titles),
    )
