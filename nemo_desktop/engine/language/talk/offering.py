"""Which sentences to offer next, by what the film has and lacks."""

from collections.abc import Iterator

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media


def candidates(
    film: Film, pool: tuple[Media, ...], kinds: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Keys of sentences worth offering, best first; whether they work is for the caller to try.

    `kinds` are those of all files that came.
    """
    pictures = [media for media in pool if media.is_shown]
    if not pictures:
        return
    if not film.clips:
        yield from _first(len(pictures))
        return
    if len({clip.media for clip in film.clips}) < len({media.sha for media in pictures}):
        yield "engine.suggest.add_new"
    yield from _of_files(film, kinds)
    if not film.titles:
        yield "engine.suggest.title"
    if not film.sounds:
        yield "engine.suggest.music"
    if len(film.clips) > 1:
        yield from _several(film)
    else:
        yield (
            "engine.suggest.slow_zoom"
            if film.clips[0].motion != "zoom_in"
            else "engine.suggest.pan"
        )
    yield "engine.suggest.vertical" if film.width >= film.height else "engine.suggest.square"
    if any(title.color is None for title in film.titles):
        yield "engine.suggest.title_style"
    if film.sounds:
        yield "engine.suggest.fade"
    yield "engine.suggest.length"
    yield "engine.suggest.slow_zoom"
    yield "engine.suggest.pan"


def _first(count: int) -> Iterator[str]:
    if count == 1:
        yield "engine.suggest.make_one"
        yield "engine.suggest.slow_zoom"
        yield "engine.suggest.vertical"
        return
    yield "engine.suggest.make_many"
    yield "engine.suggest.each"
    yield "engine.suggest.vertical"


def _several(film: Film) -> Iterator[str]:
    if all(clip.transition_in is None for clip in film.clips[1:]):
        yield "engine.suggest.crossfade"
    yield "engine.suggest.different"
    yield "engine.suggest.each"


def _of_files(film: Film, kinds: frozenset[str]) -> Iterator[str]:
    if "subtitles" in kinds and not any(title.style == "caption" for title in film.titles):
        yield "engine.suggest.subtitles"
    if "colors" in kinds and not any(clip.look_file for clip in film.clips):
        yield "engine.suggest.own_look"
