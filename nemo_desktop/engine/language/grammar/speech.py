"""The values that go into answers: who is meant, lengths, percentages, moves."""

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar.scene import Scene, stem
from nemo_desktop.engine.render.film import Clip, Film, Sound
from nemo_desktop.i18n import Words, sentences, words

_FEW = 4


def seconds(time_ms: float) -> str:
    """A length in seconds without needless digits: 4, 2.5, 0.03."""
    return f"{time_ms / 1000:.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """A share as a whole percentage."""
    return str(round(share * 100))


def who(scene: Scene, which: Which) -> Words:
    """The clips meant, as a person would call them."""
    clips = scene.film.clips
    ids = which.ids or tuple(clip.id for clip in clips)
    if len(ids) == len(clips):
        if len(clips) == 1:
            return words("engine.who.only")
        return words("engine.who.both" if len(clips) == 2 else "engine.who.all", count=len(clips))
    if len(ids) == 1:
        name = stem(scene.clip(ids[0]).name)
        return words("engine.who.one", number=scene.number_of(ids[0]), name=name)
    return words("engine.who.some", names=names([scene.clip(clip_id) for clip_id in ids]))


def names(clips: "list[Clip] | tuple[Clip, ...]") -> Words | str:
    """The clips' names in a row; only a few of many."""
    called = [stem(clip.name) for clip in clips]
    if not called:
        return ""
    if len(called) > _FEW + 1:
        few = listed(called[:_FEW], last="engine.list.next")
        return words("engine.list.more", names=few, count=len(called) - _FEW)
    return listed(called)


def listed(called: list[str], last: str = "engine.list.last") -> Words | str:
    """Some things in a row, with "and" before the last unless it goes on."""
    row: Words | str = called[0]
    for index, name in enumerate(called[1:], 2):
        row = words(last if index == len(called) else "engine.list.next", row=row, name=name)
    return row


def named(kind: str, name: str) -> Words:
    """A move, look or transition by name; by its plain name when nobody gave it a better one."""
    key = f"engine.{kind}.{name}"
    if key in sentences("en"):
        return words(key)
    return words("engine.plain", name=name.replace("_", " "))


def heard(sound: Sound) -> Words:
    """What is heard: music made here by its style, a file by its name."""
    key = f"music.{sound.name.casefold()}"
    if sound.media is None and key in sentences("en"):
        return words(key)
    return words("engine.plain", name=stem(sound.name))


def color(value: str) -> Words:
    """A colour by name; one without a name as it is written, #rrggbb."""
    key = f"engine.color.{value[1:]}"
    return words(key) if key in sentences("en") else words("engine.plain", name=value)


def motion(name: str) -> Words:
    """A move by name."""
    return named("motion", name)


def moving(name: str) -> Words:
    """What the camera does, as a verb: zooms in."""
    key = f"engine.moving.{name}"
    return words(key) if key in sentences("en") else words("engine.moves", motion=motion(name))


def paced(name: str, strength: float) -> Words:
    """A move with its pace, when it is not the usual one."""
    if name == "still" or abs(strength - 0.15) < 0.03:
        return motion(name)
    return words(
        "engine.motion.slow" if strength < 0.15 else "engine.motion.fast", motion=motion(name)
    )


def shape(film: Film) -> str:
    """The canvas as 9:16 where it is a shape with a name, else in pixels."""
    known = {
        (1080, 1920): "9:16", (1920, 1080): "16:9", (1080, 1080): "1:1", (1080, 1350): "4:5",
        (1080, 1440): "3:4", (1440, 1080): "4:3", (2520, 1080): "21:9", (1620, 1080): "3:2",
        (1080, 1620): "2:3", (1350, 1080): "5:4",
    }  # fmt: skip
    size = f"{film.width}×{film.height}"
    ratio = known.get((film.width, film.height))
    return f"{ratio} ({size})" if ratio else size
