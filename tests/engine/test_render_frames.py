"""What is on a frame: the right colors, the right part, both pictures while one becomes another."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.film import Film, Title, Transition
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.mixing import MIXES
from nemo_desktop.engine.render.pictures.planes import TO_YUV, FramePlanes, shrunk, source_from
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.titles.captioning import opacity
from nemo_desktop.engine.render.transitions import TRANSITIONS
from tests.engine.pictures import TINY, clip, film, plain, saved, scene

Yuv = npt.NDArray[np.float64]


def drawn(a_film: Film, *media: Media) -> Iterator[tuple[Yuv, Yuv, Yuv]]:
    """All frames' planes, before encoding."""
    known, painter = {item.sha: item for item in media}, Painter()
    for chunk in chunks(a_film, known, TINY):
        for frame in painter.frames(chunk, {sha: item.path for sha, item in known.items()}):
            planes = [
                np.frombuffer(memoryview(plane), np.uint8)
                .reshape(plane.height, plane.line_size)[:, : plane.width]
                .astype(float)
                for plane in frame.planes
            ]
            yield planes[0], planes[1], planes[2]


def rgb_mean(planes: tuple[Yuv, Yuv, Yuv]) -> Yuv:
    """The mean color, by the inverse of BT.709's formulas (they are linear)."""
    yuv = np.array([plane.mean() for plane in planes])
    return np.asarray(np.linalg.solve(TO_YUV[:, :3], yuv - TO_YUV[:, 3]))


@pytest.mark.parametrize(
    "color", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (200, 120, 40)]
)
def test_colors_are_true(tmp_path: Path, color: tuple[int, int, int]) -> None:
    picture = saved(tmp_path, "a.png", plain(color))
    first = next(drawn(film(clip(picture)), picture))
    assert np.abs(rgb_mean(first) - color).max() <= 2


def test_the_first_frame_of_a_zoom_is_the_whole_picture(tmp_path: Path) -> None:
    pixels = scene(640, 360)
    picture = saved(tmp_path, "a.png", pixels)
    first = next(drawn(film(clip(picture)), picture))
    assert np.abs(rgb_mean(first) - pixels.mean((0, 1))).max() <= 1


def test_a_view_is_resampled_as_exactly_as_eight_bits_allow() -> None:
    pixels = scene(400, 300)
    planes = FramePlanes(160, 90)
    view = View(33.37, 21.81, 244.4, 137.475)
    planes.show(source_from(pixels), view)
    luma = pixels.astype(float) @ TO_YUV[0, :3] + TO_YUV[0, 3]
    exact = Image.fromarray(luma.astype(np.float32)).resize(
        (160, 90), Image.Resampling.LANCZOS,
        box=(view.x, view.y, view.x + view.width, view.y + view.height),
    )  # fmt: skip
    error = planes.y.astype(float) - np.asarray(exact)
    assert 10 * np.log10(255**2 / (error**2).mean()) > 52


@pytest.mark.parametrize("fine_chroma", [False, True])
@pytest.mark.parametrize("size", [(301, 403), (256, 128), (1, 1)])
def test_planes_show_every_pixel_to_the_edge(fine_chroma: bool, size: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)
    luma, *chroma = source_from(pixels, fine_chroma=fine_chroma).upright
    assert np.abs(luma - (pixels @ TO_YUV[0, :3] + TO_YUV[0, 3])).max() <= 0.501
    step = 1 if fine_chroma else 2
    whole = np.pad(pixels, (*((0, side % step) for side in size), (0, 0)), "edge").astype(float)
    height, width = (side // step for side in whole.shape[:2])
    mean = whole.reshape(height, step, width, step, 3).mean((1, 3))
    for plane, row in zip(chroma, TO_YUV[1:], strict=True):
        exact = np.pad(mean @ row[:3] + row[3], 4, "edge")
        assert plane.shape == exact.shape
        assert np.abs(plane - exact).max() <= 1.1


@pytest.mark.parametrize("size", [(400, 300), (397, 301)])
def test_a_shrunk_picture_shows_the_same_at_the_same_place(size: tuple[int, int]) -> None:
    pixels = scene(*size)
    whole = source_from(pixels, origin=(8, 16), scale=(0.5, 0.5))
    view, planes, wanted = (
        View(70.3, 51.7, 480.0, 270.0),
        FramePlanes(160, 90),
        FramePlanes(160, 90),
    )
    wanted.show(whole, view)
    planes.show(shrunk(whole, 0.95), view)  # 1.42 pixels are left for one of the frame
    for one, other in ((planes.y, wanted.y), (planes.u, wanted.u), (planes.v, wanted.v)):
        error = one.astype(float) - other
        assert abs(error.mean()) < 0.1
        assert 10 * np.log10(255**2 / (error**2).mean()) > 50


def test_a_shrunk_slope_of_color_stands_where_it_stood() -> None:
    pixels = np.zeros((120, 160, 3), np.uint8)
    pixels[..., 2] = np.arange(160)
    planes, wanted, view = FramePlanes(80, 60), FramePlanes(80, 60), View(0, 0, 160, 120)
    wanted.show(source_from(pixels), view)
    planes.show(shrunk(source_from(pixels), 0.7), view)
    moved = planes.u[15, 4:36].astype(float) - wanted.u[15, 4:36]
    assert abs(moved.mean()) < 0.2  # half a pixel would be 0.5


@pytest.mark.parametrize("fine_chroma", [False, True])
@pytest.mark.parametrize("angle", [0.0, 1e-9])
def test_chroma_stands_where_h264_says(fine_chroma: bool, angle: float) -> None:
    """Over a slope of color the sited-left sample j sees the picture at 2 j + 0.5."""
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[..., 2] = 3 * np.arange(80)
    planes = FramePlanes(80, 60)
    planes.show(source_from(pixels, fine_chroma=fine_chroma), View(0, 0, 80, 60, angle))
    pixel = 2 * np.arange(4, 36) + 0.5 - 0.5  # pixel i's centre is at i + 0.5
    wanted = 3 * pixel * TO_YUV[1, 2] + TO_YUV[1, 3]
    assert np.abs(planes.u[15, 4:36] - wanted).max() <= 1.25
    assert abs(float((planes.u[15, 4:36] - wanted).mean())) < 0.4  # half a pixel would be 0.66


def test_a_turned_view_shows_what_lies_under_it() -> None:
    """Every sample of a slope over both directions is where geometry says, in all planes."""
    rows, columns = np.mgrid[:300, :400] + 0.5
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[..., 0] = np.rint(0.35 * columns + 0.4 * rows)
    view, planes = View(100.3, 70.9, 192.0, 108.0, 0.1), FramePlanes(128, 72)
    planes.show(source_from(pixels, origin=(0, 0)), view)
    for plane, row, half, sited in (
        (planes.y, 0, 1, 0.5),
        (planes.u, 1, 2, 0.25),
        (planes.v, 2, 2, 0.25),
    ):
        down, across = np.mgrid[: plane.shape[0], : plane.shape[1]].astype(float)
        across = (across + sited) * half * 1.5 - view.width / 2
        down = (down + 0.5) * half * 1.5 - view.height / 2
        x = view.center[0] + np.cos(0.1) * across - np.sin(0.1) * down
        y = view.center[1] + np.sin(0.1) * across + np.cos(0.1) * down
        wanted = (0.35 * x + 0.4 * y) * TO_YUV[row, 0] + TO_YUV[row, 3]
        assert np.abs(plane - wanted).max() <= 1.6
        assert abs(float((plane - wanted).mean())) < 0.1


def test_only_what_moves_fast_is_smeared_and_only_along_its_way(tmp_path: Path) -> None:
    stripes = np.zeros((180, 320, 3), np.uint8)
    stripes[:, ::8] = stripes[:, 1::8] = stripes[:, 2::8] = stripes[:, 3::8] = 200
    for pixels, is_upright in ((stripes, True), (stripes[:, :180].transpose(1, 0, 2), False)):
        picture = saved(tmp_path, f"{is_upright}.png", np.ascontiguousarray(pixels))
        whip = film(clip(picture, 1000, motion="whip_right", strength=0.3))
        contrast = [float(y[10:-10, 20:-20].std()) for y, _, _ in drawn(whip, picture)]
        assert min(contrast[:6] + contrast[-6:]) > 0.9 * max(contrast)
        assert (contrast[15] < 0.6 * contrast[0]) == is_upright


def test_moves_are_drawn_for_pictures_of_all_shapes(tmp_path: Path) -> None:
    """No move asks for what is not there, or turns grey into anything else."""
    for width, height in ((3, 2), (301, 37), (60, 400)):
        picture = saved(tmp_path, "a.png", plain((90, 90, 90), width, height))
        for motion in (name for name in PRESETS if not PRESETS[name].leaning):
            for planes in drawn(film(clip(picture, 133, motion=motion)), picture):
                for plane, level in zip(planes, (90 * 219 / 255 + 16, 128, 128), strict=True):
                    assert np.abs(plane - level).max() <= 2


def test_a_crossfade_is_half_and_half_at_the_cut(tmp_path: Path) -> None:
    red, blue = (saved(tmp_path, f"{c}.png", plain(c)) for c in ((200, 0, 0), (0, 0, 200)))
    both = film(clip(red), clip(blue, transition_in=Transition("crossfade", 500)))
    frames = [rgb_mean(planes) for planes in drawn(both, red, blue)]
    assert len(frames) == 60
    # 15 frames, seven before the cut and eight after: the eighth is the middle.
    assert np.abs(frames[30] - (100, 0, 100)).max() <= 2
    assert np.abs(frames[22] - (200, 0, 0)).max() <= 2
    assert np.abs(frames[38] - (0, 0, 200)).max() <= 2
    reds = [frame[0] for frame in frames[22:39]]
    assert all(b < a for a, b in pairwise(reds))


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_every_transition_leads_from_the_one_to_the_other(tmp_path: Path, kind: str) -> None:
    red, blue = (saved(tmp_path, f"{c}.png", plain(c)) for c in ((200, 0, 0), (0, 0, 200)))
    both = film(clip(red), clip(blue, transition_in=Transition(kind, 1000)))
    frames = [rgb_mean(planes) for planes in drawn(both, red, blue)]
    assert len(frames) == 60
    assert np.abs(frames[14] - (200, 0, 0)).max() <= 2
    assert np.abs(frames[46] - (0, 0, 200)).max() <= 2
    assert np.abs(frames[16] - (200, 0, 0)).max() <= 60


def test_every_transition_can_be_drawn_and_said_in_both_languages() -> None:
    assert len(TRANSITIONS) >= 16
    assert MIXES.keys() == TRANSITIONS.keys()
    said = [word for change in TRANSITIONS.values() for word in change.said_as]
    assert len(said) == len(set(said))
    for change in TRANSITIONS.values():
        assert any(word.isascii() for word in change.said_as)
        assert any(not word.isascii() for word in change.said_as)


@pytest.mark.parametrize("kind", TRANSITIONS)
@pytest.mark.parametrize("size", [(160, 90), (90, 160), (50, 50), (2, 2)])
def test_a_transition_begins_and_ends_without_a_jump(kind: str, size: tuple[int, int]) -> None:
    pictures = [source_from(scene(*size, seed)) for seed in (1, 2)]
    view = View(0, 0, *size)
    before, after, first, last = (FramePlanes(*size) for _ in range(4))
    first.show(pictures[0], view)
    last.show(pictures[1], view)
    for progress, same in ((0.0, first), (1.0, last)):
        before.show(pictures[0], view)
        after.show(pictures[1], view)
        MIXES[kind](before, after, progress)
        for plane, wanted in zip(
            (before.y, before.u, before.v), (same.y, same.u, same.v), strict=True
        ):
            assert np.abs(plane.astype(int) - wanted).max() <= 2


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_a_transition_has_no_jump_on_its_way(kind: str) -> None:
    pictures = [source_from(scene(160, 90, seed)) for seed in (1, 2)]
    before, after = FramePlanes(160, 90), FramePlanes(160, 90)
    seen = []
    for step in range(61):
        for planes, picture in zip((before, after), pictures, strict=True):
            planes.show(picture, View(0, 0, 160, 90))
        MIXES[kind](before, after, step / 60)
        seen.append(cv2.GaussianBlur(before.y.astype(np.float32), (0, 0), 8))
    steps = np.array([np.abs(b - a).mean() for a, b in pairwise(seen)])
    shares = steps / steps.sum()
    assert shares.max() < 0.08
    assert shares[[0, -1]].max() < 0.03


def test_a_transition_of_an_unknown_name_is_a_crossfade(tmp_path: Path) -> None:
    red, blue = (saved(tmp_path, f"{c}.png", plain(c)) for c in ((200, 0, 0), (0, 0, 200)))
    both = film(clip(red), clip(blue, transition_in=Transition("no such thing", 500)))
    frames = [rgb_mean(planes) for planes in drawn(both, red, blue)]
    assert np.abs(frames[30] - (100, 0, 100)).max() <= 2


def test_cameras_go_on_through_a_crossfade(tmp_path: Path) -> None:
    """A single soft bright column panning: its way has no jump where chunks and fades meet."""
    pixels = np.zeros((99, 440, 3), np.uint8)
    # Slanted, so that rounding differs from row to row.
    places = np.arange(440) - 310 - 0.37 * np.arange(99)[:, None]
    pixels[:] = (200 * np.exp(-(places**2) / 120))[..., None]
    picture = saved(tmp_path, "a.png", pixels)
    a = clip(picture, 4000, motion="pan_right")
    both = film(a, replace(a, transition_in=Transition("crossfade", 500)))
    # In view and moving from before the fade (112) to its middle, where it rests.
    light = [planes[0].sum(axis=0) - 16 * 90 for planes in drawn(both, picture)][98:120]
    steps = np.diff([float((row * np.arange(160)).sum() / row.sum()) for row in light])
    assert steps.max() < 0
    assert np.abs(np.diff(steps)).max() < 0.16  # it slows down by up to 0.13


@pytest.mark.parametrize("fit", ["contain", "blur"])
def test_a_picture_that_must_not_be_cropped_is_whole(tmp_path: Path, fit: str) -> None:
    picture = saved(tmp_path, "a.png", plain((40, 200, 80), 60, 90))
    y, _, _ = next(drawn(film(clip(picture, fit=fit)), picture))
    inside = TO_YUV[0, :3] @ (40, 200, 80) + 16
    assert np.abs(y[5:-5, 55:105] - inside).max() <= 2
    beside = y[5:-5, 4:40]
    if fit == "contain":
        assert np.abs(beside - 16).max() <= 1
    else:
        assert 40 < beside.mean() < inside - 10


def test_enlarged_and_tiny_and_odd_pictures_are_drawn(tmp_path: Path) -> None:
    for width, height in ((1, 1), (3, 2), (2, 300), (301, 7), (1001, 997)):
        picture = saved(tmp_path, "a.png", plain((90, 90, 90), width, height))
        for fit in ("cover", "contain", "blur"):
            for motion in ("zoom_in", "pan_up"):
                shown = clip(picture, 100, fit=fit, motion=motion)
                planes = list(drawn(film(shown), picture))
                assert len(planes) == 3
                if fit == "cover" or min(width, height) > 100:
                    middle = planes[2][0][43:47, 79:81]
                    assert np.abs(middle - (90 * 219 / 255 + 16)).max() <= 2


def test_a_title_fades_in_and_out() -> None:
    caption = Caption("a", "title", "center", 1, None, first=-10, length=60)
    seen = [opacity(caption, number, 30) for number in range(90)]
    assert seen[9] == 0
    assert 0 < seen[10] < 0.1
    assert seen[18:62] == [1.0] * 44
    assert 0 < seen[69] < 0.1
    assert seen[70] == 0


@pytest.mark.parametrize("fps", [24, 25, 50, 60])
def test_a_film_has_the_frames_a_second_that_were_asked_for(tmp_path: Path, fps: int) -> None:
    media = saved(tmp_path, "red.png", plain((200, 30, 30)))
    a_film = film(clip(media, 1000), clip(media, 1000), fps=fps)
    assert sum(chunk.frames for chunk in chunks(a_film, {media.sha: media}, TINY)) == 2 * fps


@pytest.mark.parametrize("motion", ["still", "zoom_in", "parallax"])
def test_a_whole_picture_lies_on_the_background_that_was_chosen(
    tmp_path: Path, motion: str
) -> None:
    media = saved(tmp_path, "red.png", plain((200, 30, 30), 90, 90))
    a_film = film(clip(media, 100, motion=motion, fit="contain"), background="#ffffff")
    for y, _, _ in drawn(a_film, media):
        assert y[:, :20].min() > 230
        assert y[:, -20:].min() > 230
        assert y[45, 80] < 120


@pytest.mark.usefixtures("qapp")
def test_a_film_comes_from_black_and_goes_to_black_with_its_texts(tmp_path: Path) -> None:
    picture = saved(tmp_path, "a.png", plain((200, 120, 40)))
    text = Title("t", "Night", 0, 4000, animation="none", place="top")
    made = replace(film(clip(picture, 4000)), titles=(text,), fade_in_ms=1000, fade_out_ms=2000)
    light = [rgb_mean(planes)[0] for planes in drawn(made, picture)]
    brightest = [planes[0].max() for planes in drawn(made, picture)]
    assert light[0] == pytest.approx(0, abs=1)
    assert light[-1] == pytest.approx(0, abs=1)
    assert brightest[0] == brightest[-1] == 16
    assert light[15] == pytest.approx(light[45] / 2, abs=3)
    assert light[59] == pytest.approx(light[30], abs=1)
    assert light[90] == pytest.approx(light[45] / 2, abs=4)
    assert all(a <= b + 1 for a, b in pairwise(light[:30]))
    assert all(a >= b - 1 for a, b in pairwise(light[60:]))


def test_a_film_that_only_gets_a_fade_keeps_its_other_chunks(tmp_path: Path) -> None:
    picture = saved(tmp_path, "a.png", plain((200, 120, 40)))
    long = film(clip(picture, 20_000))
    known = {picture.sha: picture}
    before, after = (
        [chunk.key for chunk in chunks(f, known, TINY)]
        for f in (long, replace(long, fade_out_ms=1000))
    )
    assert before[:-1] == after[:-1]
    assert before[-1] != after[-1]
    last = chunks(replace(long, fade_out_ms=1000), known, TINY)[-1]
    assert last.frame(last.frames - 1).dimmings[0].light(0) == 0.0
