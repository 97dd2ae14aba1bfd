"""Moves in depth: nothing beyond the picture, no jump, no tear, the same bytes; and what happens
when there is no depth to be had."""

import asyncio
import hashlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.depth import depth_model
from nemo_desktop.engine.render.depth.filling import filled
from nemo_desktop.engine.render.depth.layers import Layers, Place, cut
from nemo_desktop.engine.render.depth.leaning import MOST, Lean
from nemo_desktop.engine.render.depth.matting import fine
from nemo_desktop.engine.render.depth.nearness import Depth, depth
from nemo_desktop.engine.render.depth.onnx_input import input_size
from nemo_desktop.engine.render.depth.parallax import show
from nemo_desktop.engine.render.depth.scenery import Scenery
from nemo_desktop.engine.render.depth.subject import Subject
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures.planes import FramePlanes, source_from
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.workers import Studio
from tests.engine.pictures import TINY, clip, film, plain, saved, scene

DEEP = [name for name, preset in PRESETS.items() if preset.leaning is not None]
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
Plane = npt.NDArray[np.float64]


def luma(a_film: Film, media: Media) -> Iterator[Plane]:
    """Every frame's luma before encoding."""
    painter = Painter()
    for chunk in chunks(a_film, {media.sha: media}, TINY):
        for frame in painter.frames(chunk, {media.sha: media.path}):
            plane = frame.planes[0]
            rows = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, -1)
            yield rows[:, : plane.width].astype(float)


def two_planes(shape: tuple[int, int] = (180, 320)) -> tuple[npt.NDArray[np.uint8], Depth]:
    """A disc before a ground, and their true depth."""
    height, width = shape
    pixels = scene(width, height)
    disc = np.zeros(shape, np.float32)
    cv2.circle(disc, (width // 2, height // 2), height // 4, 1.0, -1)
    pixels[disc > 0] = (230, 40, 40)
    flat = np.ones(shape, np.float32)
    return pixels, Depth(0.2 * flat, 0.8 * flat, disc, 1.0)


def layered(pixels: npt.NDArray[np.uint8], found: Depth, trust: float = 1.0) -> Layers:
    height, width = pixels.shape[:2]
    layers = cut(pixels, found.matte, found, 12)
    return Layers(layers, Place((0, 0), (1, 1)), (0, 0, width, height), 0.0, 0.8, trust)


def test_there_are_moves_in_depth_of_every_kind() -> None:
    assert {"parallax", "orbit", "dolly", "truck_right", "push_through"} <= set(DEEP)


@pytest.mark.parametrize("name", DEEP)
def test_depth_never_shifts_anything_into_view_from_beyond_the_picture(name: str) -> None:
    for shape in ((4000, 3000), (3000, 4000), (8000, 900), (500, 6000), (64, 64), (3, 2)):
        for aspect in (16 / 9, 9 / 16, 1.0):
            for strength in (0.04, 0.15, 0.3, 0.6):
                stage = Stage(*shape, aspect, (0.9, 0.1), strength)
                for step in range(21):
                    view = PRESETS[name].camera(step / 20, stage)
                    lean = PRESETS[name].leaning(step / 20, stage)  # type: ignore[misc]
                    room = largest_shift(lean, aspect) * view.width
                    slack = 1e-6 * max(shape)
                    assert view.x - room >= -slack
                    assert view.y - room >= -slack
                    assert view.x + view.width + room <= stage.width + slack
                    assert view.y + view.height + room <= stage.height + slack


def largest_shift(lean: Lean, aspect: float) -> float:
    """In frame widths, of the nearest or the farthest thing at the frame's corner."""
    span = 1.0 if lean.pivot is None else max(lean.pivot, 1 - lean.pivot)
    return span * (max(abs(lean.x), abs(lean.y)) + abs(lean.forward) * max(0.5, 0.5 / aspect))


@pytest.mark.parametrize("name", DEEP)
def test_depth_is_capped_calm_and_never_jumps(name: str) -> None:
    for strength in (0.08, 0.15, 0.3, 0.6):
        stage = Stage(1600, 900, 16 / 9, strength=strength)
        way = [PRESETS[name].leaning(step / 300, stage) for step in range(301)]  # type: ignore[misc]
        assert max(largest_shift(lean, stage.aspect) for lean in way) <= MOST + 1e-12
        steps = [
            np.hypot(b.x - a.x, b.y - a.y) + abs(b.forward - a.forward) for a, b in pairwise(way)
        ]
        assert steps[0] <= 0.02 * max(steps)
        assert steps[-1] <= 0.02 * max(steps)
        assert max(abs(b - a) for a, b in pairwise(steps)) <= 0.1 * max(steps)


def test_without_depth_the_frame_is_what_the_plain_camera_shows() -> None:
    pixels, found = two_planes((360, 640))
    planes, wanted = FramePlanes(320, 180), FramePlanes(320, 180)
    view = View(31.3, 12.7, 500, 281.25)
    show(planes, layered(pixels, found), view, Lean())
    wanted.show(source_from(pixels), view)
    away = np.ones((180, 320), bool)
    away[20:160, 80:260] = False  # the disc and what is hidden around it
    error = (planes.y.astype(float) - wanted.y)[away]
    assert 10 * np.log10(255**2 / (error**2).mean()) > 38
    assert abs(float(error.mean())) < 0.5
    for one, other in ((planes.u, wanted.u), (planes.v, wanted.v)):
        assert np.abs(one.astype(float) - other)[away[::2, ::2]].mean() < 1.5


def test_near_goes_one_way_and_far_the_other_by_what_their_depth_says() -> None:
    """Two soft columns, one on each plane: their way is measured to a hundredth of a pixel."""
    height, width = 120, 320
    places = np.arange(width, dtype=np.float32)

    # Slanted, so that rounding differs from row to row.
    line = 200 * np.exp(-((places - 140 - 0.37 * np.arange(height)[:, None]) ** 2) / 60)
    column = np.repeat(line[..., None], 3, axis=2).astype(np.uint8)

    flat = np.ones((height, width), np.float32)
    for nearness in (0.2, 0.8):
        found = Depth(nearness * flat, flat, None, 1.0)
        layers = layered(column, found)
        planes, middles = FramePlanes(width, height), []
        for x in np.linspace(-0.02, 0.02, 41):
            show(planes, layers, View(0, 0, width, height), Lean(x=float(x), pivot=0.5))
            light = planes.y.astype(float).sum(axis=0) - 16 * height
            middles.append(float((light * places).sum() / light.sum()))
        ways = np.linspace(-0.02, 0.02, 41) * width * (nearness - 0.5)
        off = np.array(middles) - ways
        assert np.abs(off - off.mean()).max() < 0.03


def test_the_ground_shows_no_trace_of_what_stood_before_it() -> None:
    """A red disc on a blue ground: filled, nothing red is left, and texture goes on."""
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[..., 2] = 120 + (np.indices((300, 400)).sum(axis=0) % 8 < 4) * 60
    alpha = np.zeros((300, 400), np.uint8)
    cv2.circle(alpha, (200, 150), 60, 255, -1, cv2.LINE_AA)
    share = alpha[..., None] / 255
    pixels = (pixels * (1 - share) + np.array([220, 0, 0]) * share).astype(np.uint8)
    ground = filled(pixels, alpha, 20)
    assert ground[..., 0].max() <= 6
    assert (ground[alpha == 0].astype(int) - pixels[alpha == 0]).std() < 25
    rim = cv2.dilate(alpha, np.ones((3, 3))) - cv2.erode(alpha, np.ones((9, 9))) > 0
    assert ground[rim][:, 2].std() > 8


@pytest.mark.parametrize("angle", [0, 45, 90, 135])
def test_what_runs_behind_the_front_goes_on_behind_it(angle: float) -> None:
    """Bars in any direction, as of a horizon, a post or the grain of wood, behind a disc: where
    they will be seen, they are nearly what they are in truth."""
    turn, (y, x) = np.radians(angle), np.indices((360, 480)).astype(float)
    across = np.sin(turn) * x + np.cos(turn) * y
    bars = 120 + 60 * np.sin(across / 9) + 40 * np.sin(across / 3.1)
    truth = np.repeat(bars[..., None], 3, axis=2).astype(np.uint8)
    alpha = np.zeros((360, 480), np.uint8)
    cv2.circle(alpha, (240, 180), 90, 255, -1, cv2.LINE_AA)
    pixels = np.where(alpha[..., None] > 0, 230, truth).astype(np.uint8)
    ground = filled(pixels, alpha, 16)
    rim = (alpha > 0) & (cv2.erode(alpha, np.ones((33, 33))) == 0)
    assert np.abs(ground[rim].astype(float) - truth[rim]).mean() < 16
    flat = np.abs(float(truth[rim].mean()) - truth[rim]).mean()
    assert flat > 35  # what a smear would be off


def test_a_small_photo_enlarged_shows_no_patches_behind_its_front() -> None:
    """A head before an uneven wall, six times as large as it was taken: one sees neither where
    what was made up begins, nor what it was put together from."""
    photo = np.asarray(Image.open(SAMPLES / "astronaut.jpg").convert("RGB"))[:200, 80:400]
    pixels = np.asarray(cv2.resize(photo, (1920, 1200), interpolation=cv2.INTER_CUBIC), np.uint8)
    alpha = np.zeros((1200, 1920), np.uint8)
    cv2.ellipse(alpha, (880, 640), (520, 600), 0, 0, 360, 255, -1, cv2.LINE_AA)
    soft = cv2.GaussianBlur(filled(pixels, alpha, 120).astype(np.float32), (0, 0), 6)
    steep = np.hypot(cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)).max(2)
    seen = (alpha > 0) & (cv2.erode(alpha, np.ones((241, 241))) == 0)
    assert float(np.percentile(steep[:700][seen[:700]], 99)) < 2.2


def test_a_subject_is_not_seen_through_inside() -> None:
    """The net doubts the middle of a wall; nobody sees a hole there."""
    mask = np.zeros((320, 320), np.float32)
    mask[80:300, 60:260] = 1.0
    mask[150:230, 120:200] = 0.55
    pixels = scene(640, 480)
    matte = depth(pixels, lambda: Subject(mask, 1.0)).matte
    assert matte is not None
    inside = cv2.erode((matte > 0).astype(np.uint8), np.ones((25, 25), np.uint8)) > 0
    assert inside.any()
    assert matte[inside].min() == 1.0


def test_a_coarse_mask_becomes_an_exact_edge() -> None:
    """The net's mask is a few pixels off and soft; the colours know where the edge is."""
    sharp = np.zeros((300, 400), np.uint8)
    cv2.ellipse(sharp, (200, 150), (110, 60), 20, 0, 360, 255, -1, cv2.LINE_AA)
    cv2.line(sharp, (200, 20), (200, 100), 255, 6, cv2.LINE_AA)
    share = sharp[..., None] / 255.0
    texture = np.random.default_rng(2).normal(0, 6, (300, 400, 1))
    pixels = np.clip(share * (220, 120, 40) + (1 - share) * (60, 90, 150) + texture, 0, 255)
    coarse = cv2.GaussianBlur(np.roll(sharp, (2, 3), (0, 1)), (0, 0), 4).astype(np.float32) / 255
    found = fine(coarse, pixels.astype(np.uint8))
    edge = cv2.dilate(sharp, np.ones((9, 9))) != cv2.erode(sharp, np.ones((9, 9)))
    off = np.abs(found.astype(float) - sharp)[edge].mean()
    assert off < 0.35 * np.abs(255 * coarse - sharp)[edge].mean()
    assert off < 16


@pytest.mark.parametrize("ink", [(20, 20, 20), (240, 240, 240)])
def test_text_tables_and_line_drawings_stay_flat(ink: tuple[int, int, int]) -> None:
    paper = tuple(255 - level for level in ink)
    page = Image.new("RGB", (900, 700), paper)
    pen = ImageDraw.Draw(page)
    pen.rectangle((200, 150, 700, 600), outline=ink, width=4)
    pen.ellipse((600, 40, 740, 180), outline=ink, width=4)
    for row in range(20):
        pen.text((220, 170 + 20 * row), "words that nobody wants to see torn " * 2, fill=ink)
    found = depth(np.asarray(page))
    assert found.matte is None
    assert found.confidence == 0
    photo = np.asarray(Image.open(SAMPLES / "coffee.jpg").convert("RGB"))
    assert depth(photo).confidence > 0.8


def test_a_disc_in_front_slides_over_its_ground_without_a_tear() -> None:
    pixels, found = two_planes()
    pixels[found.matte == 0] = (40, 80, 160)  # type: ignore[index]
    layers, planes = layered(pixels, found), FramePlanes(320, 180)
    seen = []
    for x in (-0.03, 0.0, 0.03):
        show(planes, layers, View(16, 9, 288, 162), Lean(x=x, pivot=0.5))
        seen.append(planes.y.astype(float))
    disc, ground = (float(np.median(part)) for part in (seen[1][70:110, 140:180], seen[1][:20]))
    for frame in seen:
        # Only the two colours, and a thin edge of their mixtures: nothing stretched between.
        mixed = (np.abs(frame - disc) > 6) & (np.abs(frame - ground) > 6)
        assert mixed.mean() < 0.025
        assert frame.min() > min(disc, ground) - 8
        assert frame.max() < max(disc, ground) + 8
    areas = [(np.abs(frame - disc) < 6).mean() for frame in seen]
    assert max(areas) - min(areas) < 0.01


def test_doubt_makes_the_move_smaller() -> None:
    pixels, found = two_planes()
    view, lean = View(16, 9, 288, 162), Lean(x=0.03, pivot=0.0)
    shown = []
    for trust in (0.0, 0.5, 1.0):
        planes = FramePlanes(320, 180)
        show(planes, layered(pixels, found, trust), view, lean)
        shown.append(planes.y.astype(float).copy())
    assert 0 < np.abs(shown[1] - shown[0]).mean() < np.abs(shown[2] - shown[0]).mean()


@pytest.mark.parametrize("color", [(0, 0, 0), (200, 120, 40), (255, 255, 255)])
def test_a_flat_picture_has_no_subject_and_stays_flat(
    tmp_path: Path, color: tuple[int, int, int]
) -> None:
    picture = saved(tmp_path, "a.png", plain(color))
    assert depth(np.asarray(plain(color))).matte is None
    for frame in luma(film(clip(picture, 200, motion="parallax")), picture):
        assert np.ptp(frame) <= 2


def test_patterns_and_noise_are_trusted_less_than_a_portrait() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (300, 400, 3), np.uint8)
    portrait = np.asarray(Image.open(SAMPLES / "astronaut.jpg").convert("RGB"))
    unsure, sure = depth(noise), depth(portrait)
    assert unsure.matte is None
    assert unsure.confidence < 0.6 < sure.confidence
    assert sure.matte is not None
    face, wall = sure.front[100, 170], sure.ground[40, 250]
    assert face > wall + 0.3


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (2, 300), (301, 7), (40, 31)])
@pytest.mark.parametrize("fit", ["cover", "contain", "blur"])
def test_tiny_and_odd_pictures_are_drawn(tmp_path: Path, size: tuple[int, int], fit: str) -> None:
    picture = saved(tmp_path, "a.png", plain((90, 90, 90), *size))
    for motion in ("parallax", "push_through"):
        a_film = film(clip(picture, 100, fit=fit, motion=motion))
        frames = list(luma(a_film, picture))
        assert len(frames) == 3
        if fit == "cover" or min(size) > 30:
            assert np.abs(frames[2][43:47, 79:81] - (90 * 219 / 255 + 16)).max() <= 2


@pytest.mark.parametrize("fit", ["contain", "blur"])
def test_a_picture_within_the_frame_keeps_its_edge_still(tmp_path: Path, fit: str) -> None:
    pixels = np.asarray(Image.open(SAMPLES / "coffee.jpg").convert("RGB"))[:, 150:450]
    picture = saved(tmp_path, "a.png", pixels)
    a_film = film(clip(picture, fit=fit, motion="orbit", strength=0.3), width=320, height=180)
    shot = chunks(a_film, {picture.sha: picture}, TINY)[0].scenes[0].shot
    layers = Scenery().layers(shot, (320, 180), {picture.sha: picture.path})
    planes, seen = FramePlanes(320, 180), []
    left, top, width, height = layers.inner
    view = View(left - 240, top + 50, 640, 360)
    for x in (-MOST, MOST):
        show(planes, layers, view, Lean(x=x, pivot=0.0))
        seen.append(planes.y.astype(float))
    change = np.abs(seen[1] - seen[0]).mean(axis=0)
    edges = [round((at - view.x) / 2) for at in (left, left + width)]
    assert change[: edges[0] - 1].max() <= 1
    assert change[edges[0] - 1 : edges[0] + 2].max() < 6
    assert change[edges[1] + 1 :].max() <= 1
    assert change[edges[0] + 40 : edges[1] - 40].mean() > 4
    assert height == pixels.shape[0]


@pytest.mark.parametrize("canvas", [(90, 160), (160, 90), (96, 96)])
def test_every_frame_differs_a_little_from_the_one_before(
    tmp_path: Path, canvas: tuple[int, int]
) -> None:
    pixels = np.asarray(Image.open(SAMPLES / "coffee.jpg").convert("RGB"))
    picture = saved(tmp_path, "a.png", pixels)
    width, height = canvas
    a_film = film(clip(picture, 3000, motion="parallax"), width=width, height=height)
    frames = list(luma(a_film, picture))
    steps = [float(np.abs(b - a).mean()) for a, b in pairwise(frames)]
    assert len(frames) == 90
    assert steps[0] < 0.4 * max(steps)
    assert steps[-1] < 0.4 * max(steps)
    assert max(abs(b - a) for a, b in pairwise(steps)) < 0.35 * max(steps)


def test_the_same_bytes_with_one_worker_and_with_two(tmp_path: Path) -> None:
    drawing = Image.fromarray(scene(400, 300))
    ImageDraw.Draw(drawing).ellipse((120, 60, 280, 260), fill=(240, 220, 30))
    picture = saved(tmp_path, "a.png", drawing)
    a_film = film(clip(picture, 2600, motion="parallax", strength=0.3))

    async def made(workers: int) -> str:
        target = tmp_path / f"{workers}.mp4"
        async with Studio(tmp_path / f"studio{workers}", workers) as studio:
            await studio.make(
                a_film, {picture.sha: picture}, target, profile=TINY, on_progress=lambda *_: None
            )
        return hashlib.sha256(target.read_bytes()).hexdigest()

    assert asyncio.run(made(1)) == asyncio.run(made(2))


def test_without_the_subjects_net_a_move_in_depth_still_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nemo_desktop.engine.render.depth.subject._net", lambda: None)
    picture = saved(tmp_path, "a.png", scene(200, 120))
    assert depth(scene(200, 120)).matte is None
    assert len(list(luma(film(clip(picture, 200, motion="orbit")), picture))) == 6


@pytest.mark.parametrize("content", [None, b"", b"not a model", b"\x08\x07" * 500])
def test_a_depth_model_that_is_missing_or_broken_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    monkeypatch.setattr("nemo_desktop.engine.render.depth.subject._net", lambda: None)
    named = tmp_path / "depth.onnx"
    if content is not None:
        named.write_bytes(content)
    without = depth(scene(200, 120))
    monkeypatch.setenv(depth_model.VARIABLE, str(named))
    assert np.array_equal(depth(scene(200, 120)).ground, without.ground)


def test_a_depth_model_of_the_persons_own_is_used_and_is_in_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model as small as they come: how blue a pixel is says how near it is."""
    picture = saved(tmp_path, "a.png", plain((0, 0, 0), 320, 160))
    a_film, flat = (film(clip(picture, motion=motion)) for motion in ("parallax", "zoom_in"))

    def key(which: Film) -> str:
        return chunks(which, {picture.sha: picture}, TINY)[0].key

    before = key(a_film), key(flat)
    model = tmp_path / "blue.onnx"
    model.write_bytes(blue_is_near(32, 64))
    assert input_size(model) == (64, 32)
    monkeypatch.setenv(depth_model.VARIABLE, str(model))
    assert key(a_film) != before[0]
    assert key(flat) == before[1]
    pixels = np.zeros((160, 320, 3), np.uint8)
    pixels[40:120, 100:200, 2] = 255
    found = depth(pixels)
    assert found.matte is not None
    assert found.matte[80, 150] > 0.9
    assert found.matte[10, 10] < 0.1
    assert found.front[80, 150] > found.ground[10, 10] + 0.5


def blue_is_near(height: int, width: int) -> bytes:
    """An ONNX file with one 1x1 convolution (field numbers of onnx.proto3)."""

    def part(field: int, *content: bytes) -> bytes:
        body = b"".join(content)
        return bytes([field << 3 | 2]) + number(len(body)) + body

    def count(field: int, value: int) -> bytes:
        return bytes([field << 3]) + number(value)

    def number(value: int) -> bytes:
        head = bytes([value & 0x7F | (0x80 if value > 0x7F else 0)])
        return head + number(value >> 7) if value > 0x7F else head

    def tensor(name: bytes, *sides: int) -> bytes:
        shape = part(2, *(part(1, count(1, side)) for side in sides))
        return part(1, name) + part(2, part(1, count(1, 1), shape))

    weight = np.array([0, 0, 1], "<f4").tobytes()
    kernel = b"".join(count(1, side) for side in (1, 3, 1, 1))
    shape = part(1, b"kernel_shape") + count(20, 7) + count(8, 1) + count(8, 1)
    graph = (
        part(1, part(1, b"x"), part(1, b"w"), part(2, b"y"), part(4, b"Conv"), part(5, shape))
        + part(2, b"g")
        + part(5, kernel, count(2, 1), part(8, b"w"), part(9, weight))
        + part(11, tensor(b"x", 1, 3, height, width))
        + part(12, tensor(b"y", 1, 1, height, width))
    )
    return count(1, 7) + part(8, part(1, b""), count(2, 11)) + part(7, graph)


def test_depth_is_the_same_with_any_number_of_threads() -> None:
    with Image.open(SAMPLES / "astronaut.jpg") as image:
        pixels = np.asarray(image.convert("RGB"))
    made = []
    try:
        for threads in (1, 2, 3):
            cv2.setNumThreads(threads)
            found = depth(pixels)
            layers = cut(pixels, found.matte, found, 40.0)
            planes = [plane for layer in layers for plane in (layer.y, layer.u, layer.v)]
            made.append([found.ground, found.front, *planes])
    finally:
        cv2.setNumThreads(1)
    for other in made[1:]:
        assert all(np.array_equal(one, two) for one, two in zip(made[0], other, strict=True))
