"""The film as it is now, in one sentence."""

from typing import Final

from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.scene import stem
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Texts

_MOST_LISTED: Final = 12


def summary(film: Film, texts: Texts) -> str:
    """The film in one sentence: `Timeline (2 tracks): 1. Video: street (0-5s) 2. …`."""
    lanes: list[tuple[str, list[str]]] = [
        ("video", [f"{stem(clip.name)} ({_times(start, clip.duration_ms)})"
                   for clip, start in zip(film.clips, film.starts_ms, strict=True)]),
        ("audio", [f"{sound.name} ({_times(sound.start_ms, sound.duration_ms)}, "
                   f"{speech.percent(sound.volume)}%)" for sound in film.sounds]),
        ("text", [f'"{title.text}" ({_times(title.start_ms, title.duration_ms)})'
                  for title in film.titles]),
    ]  # fmt: skip
    lanes = [lane for lane in lanes if lane[1]]
    if not lanes:
        return texts("engine.empty")
    tracks = " ".join(
        texts(f"engine.lane.{kind}", index=index, clips=_listed(items, texts))
        for index, (kind, items) in enumerate(lanes, start=1)
    )
    return texts("engine.summary", count=len(lanes), tracks=tracks)


def _listed(items: list[str], texts: Texts) -> str:
    shown = items[:_MOST_LISTED]
    if len(items) > _MOST_LISTED:
        shown.append(texts("engine.more", count=len(items) - _MOST_LISTED))
    return texts("engine.comma").join(shown)


def _times(start_ms: int, duration_ms: int) -> str:
    return f"{speech.seconds(start_ms)}-{speech.seconds(start_ms + duration_ms)}s"
