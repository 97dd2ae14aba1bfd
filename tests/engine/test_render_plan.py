"""A film's chunks: exact lengths, and keys that know only what is shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from nemo_desktop.engine.render.film import Film, Title, Transition, border_ms, on_border
from nemo_desktop.engine.render.media import Box, Media, RenderFailed, Study
from nemo_desktop.engine.render.plan import FULL, LONGEST_S, PREVIEW, chunks
from nemo_desktop.engine.render.titles.captioning import opacity
from tests.engine.pictures import clip, film

A = Media("a" * 64, "a.jpg", Path("a.jpg"), "image", 1600, 1200)
B = Media("b" * 64, "b.jpg", Path("b.jpg"), "image", 1200, 1600, faces=(Box(0.4, 0.2, 0.2, 0.2),))
POOL = {A.sha: A, B.sha: B}
FADE = Transition("crossfade", 500)


def keys(a_film: Film) -> list[str]:
    return [chunk.key for chunk in chunks(a_film, POOL, FULL)]


@given(
    st.lists(
        st.tuples(st.integers(1, 400), st.sampled_from([0, 33, 500, 2000])), min_size=1, max_size=8
    )
)
def test_chunks_have_exactly_the_films_frames(clips: list[tuple[int, int]]) -> None:
    borders = [0]
    for frames, _ in clips:
        borders.append(borders[-1] + frames)
    a_film = film(
        *(
            clip(
                A if index % 2 else B,
                border_ms(borders[index + 1]) - border_ms(borders[index]),
                transition_in=Transition("crossfade", fade) if fade else None,
            )
            for index, (_, fade) in enumerate(clips)
        )
    )
    plan = chunks(a_film, POOL, FULL)
    assert sum(chunk.frames for chunk in plan) == borders[-1]
    assert all(0 < chunk.frames <= LONGEST_S * 30 for chunk in plan)
    for chunk in plan:
        for scene in chunk.scenes:
            assert scene.shot.first >= 0
            assert scene.shot.first + scene.frames <= scene.shot.length
            if scene.following:
                assert scene.first + scene.frames <= scene.length
                assert scene.following.first + scene.frames <= scene.following.length


def test_chunks_begin_where_pictures_change_and_where_fades_end() -> None:
    a_film = film(clip(A, 5000), clip(B, 4000, transition_in=FADE), clip(A, 2000))
    assert [chunk.frames for chunk in chunks(a_film, POOL, FULL)] == [79, 79, 112, 60]


def test_a_changed_title_changes_only_the_chunks_it_touches() -> None:
    before = film(*(clip(A if i % 2 else B, 5000) for i in range(12)), width=1920, height=1080)
    title = Title("t", "Hello", on_border(20_000), 3000)
    one, two = replace(before, titles=(title,)), replace(before, titles=(replace(title, text="!"),))
    changed = [a != b for a, b in zip(keys(one), keys(two), strict=True)]
    assert [index for index, is_new in enumerate(changed) if is_new] == [4]
    assert [a != b for a, b in zip(keys(before), keys(one), strict=True)] == changed


def test_an_end_card_stays_until_the_film_is_over() -> None:
    """Else the picture behind it would flash up at the very end."""
    card = Title("t", "The end", 2000, 3000, style="end_card")
    for end_ms, is_there in ((5000, True), (6000, False)):
        last = chunks(film(clip(A, end_ms), titles=(card,)), POOL, FULL)[-1].captions[0]
        until = last.length - last.first - 1
        assert (opacity(last, until, 30) == 1.0) is is_there
    said = replace(card, style="caption")
    assert not chunks(film(clip(A, 5000), titles=(said,)), POOL, FULL)[-1].captions[0].stays


def test_a_chunk_knows_nothing_of_other_parts_of_the_film() -> None:
    short = film(clip(A, 3000), clip(B, 3000))
    longer = film(clip(B, 7000), clip(A, 3000), clip(B, 3000), title="another")
    assert keys(longer)[-2:] == keys(short)
    assert keys(film(clip(B, 3000))) == keys(short)[1:]


@pytest.mark.parametrize(
    "change",
    [
        {"motion": "zoom_out"}, {"strength": 0.3}, {"fit": "blur"}, {"aim": (0.1, 0.2)},
        {"look": "sepia"}, {"media": B.sha}, {"duration_ms": 2000}, {"easing": "late"},
        {"brightness": 1.2}, {"contrast": 0.9}, {"saturation": 0.5}, {"effects": ("grain",)},
        {"look": "sepia", "look_strength": 0.5},
    ],
)  # fmt: skip
def test_whatever_is_seen_is_in_the_key(change: dict[str, object]) -> None:
    assert keys(film(clip(A))) != keys(film(replace(clip(A), **change)))  # type: ignore[arg-type]


def test_how_strong_a_look_is_is_seen_only_where_there_is_one() -> None:
    whole, half, none = (
        film(replace(clip(A), look=look, look_strength=strength))
        for look, strength in (("sepia", 1.0), ("sepia", 0.5), (None, 0.5))
    )
    assert keys(whole) != keys(half)
    assert keys(none) == keys(film(clip(A)))


def test_names_and_places_are_not_in_the_key() -> None:
    moved = replace(A, path=Path("elsewhere/b.jpg"), name="b.jpg")
    plan = chunks(film(clip(A)), {A.sha: moved}, FULL)
    assert [chunk.key for chunk in plan] == keys(film(replace(clip(A), id="x", name="y")))


def test_a_head_that_somebody_aims_at_is_kept_and_others_are_not() -> None:
    left, right = Box(0.2, 0.3, 0.1, 0.1), Box(0.7, 0.3, 0.1, 0.1)
    media = {A.sha: replace(A, faces=(left, right))}
    for aim, heads in (((0.75, 0.33), (right,)), ((0.5, 0.9), ()), (None, (left, right))):
        [chunk] = chunks(film(clip(A, aim=aim)), media, FULL)
        assert chunk.scenes[0].shot.heads == heads


def test_the_aim_and_the_size_are_in_the_key() -> None:
    aimed = chunks(film(clip(A)), {A.sha: replace(A, study=Study((0.2, 0.2)))}, FULL)
    assert aimed[0].key != keys(film(clip(A)))[0]
    assert chunks(film(clip(A), width=320), POOL, FULL)[0].key != keys(film(clip(A)))[0]
    assert chunks(film(clip(A)), POOL, PREVIEW)[0].key != keys(film(clip(A)))[0]


def test_a_preview_has_540_pixels_on_its_short_side() -> None:
    for size, wanted in (
        ((1920, 1080), (960, 540)), ((1080, 1920), (540, 960)), ((1080, 1350), (540, 676)),
        ((640, 360), (640, 360)),
    ):  # fmt: skip
        assert PREVIEW.canvas(*size) == wanted


def test_one_frame_of_a_chunk_shows_what_the_chunk_shows_there() -> None:
    a_film = film(clip(A, 2000), clip(B, 2000, transition_in=FADE))
    chunk = chunks(replace(a_film, titles=(Title("t", "x", 1000, 500),)), POOL, FULL)[0]
    moment = chunk.frame(60)
    assert moment.frames == 1
    assert (moment.scenes[0].shot.first, moment.scenes[0].first) == (60, 7)
    assert moment.captions[0].first == chunk.captions[0].first + 60


@pytest.mark.parametrize(
    "a_film",
    [Film(), film(clip(A, motion="somersault")), film(replace(clip(A), media="gone"))],
)
def test_what_cannot_be_made_is_refused(a_film: Film) -> None:
    with pytest.raises(RenderFailed):
        chunks(a_film, POOL, FULL)
