"""Whatever is cut in a film lies on the borders of its own frames."""

from collections.abc import Iterator

import pytest

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import History
from nemo_desktop.engine.render.film import Film, border_ms, frame_at
from nemo_desktop.engine.render.media import Media
from tests.engine.language_corpus import image
from tests.engine.test_language_consequences import WAVES

RATES = (24, 25, 30, 50, 60)
POOL: tuple[Media, ...] = (image("a.jpg"), image("b.jpg"), image("c.jpg"), WAVES)
EDITS = (
    ("make a video", "3.3 seconds per photo"),
    ("make a video", "split at 5.3 seconds"),
    ("make a video", "make it 7.7 seconds long", 'add title "Hi" from 1.3 to 2.9 seconds'),
    ("make a video", "add lo-fi music", "fade the music out over the last 1.7 seconds"),
    ("make a video", "cut off the first 0.9 seconds"),
    ("make a video", "use seconds 1.1 to 4.3 of waves.mp4", "0.7 second crossfade"),
    ("make a video", "play waves.mp4 at half speed"),
)


def made(sentences: tuple[str, ...]) -> Film:
    history = History()
    for sentence in sentences:
        before = history.film
        history, spoken = answer(history, POOL, sentence, language="en")
        assert history.film != before, spoken.text
    return history.film


def moments(film: Film) -> Iterator[int]:
    yield from (*film.starts_ms, film.duration_ms)
    yield from (clip.transition_in.duration_ms for clip in film.clips if clip.transition_in)
    for item in (*film.sounds, *film.titles):
        yield from (item.start_ms, item.start_ms + item.duration_ms)


@pytest.mark.parametrize("fps", RATES)
@pytest.mark.parametrize("sentences", EDITS, ids=lambda sentences: sentences[-1])
def test_every_edit_lies_on_the_films_own_frames(fps: int, sentences: tuple[str, ...]) -> None:
    set_rate = (f"{fps} fps",) if fps != 30 else ()
    for said in ((sentences[0], *set_rate, *sentences[1:]), (*sentences, *set_rate)):
        film = made(said)
        assert film.fps == fps
        for moment in moments(film):
            assert moment == border_ms(frame_at(moment, fps), fps)


@pytest.mark.parametrize("fps", RATES)
def test_a_cut_lies_where_it_was_asked_for(fps: int) -> None:
    set_rate = (f"{fps} fps",) if fps != 30 else ()
    film = made(("make a video", *set_rate, "split at 5 seconds"))
    assert 5000 in film.starts_ms
    assert film.duration_ms == 20_000


def test_another_rate_keeps_the_length_and_can_be_taken_back() -> None:
    before = made(("make a video", "make it 7.7 seconds long", 'add title "Hi"'))
    after = made(("make a video", "make it 7.7 seconds long", 'add title "Hi"', "24 fps"))
    assert abs(after.duration_ms - before.duration_ms) <= 21
    assert made(("make a video", "make it 7.7 seconds long", 'add title "Hi"', "24 fps", "undo")) \
        == before  # fmt: skip
