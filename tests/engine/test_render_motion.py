"""Every camera, also ones added later: stays in the picture, moves calmly, keeps its promises."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import cos, hypot, inf, sin

import pytest

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.camera.motion import EASINGS, PRESETS, calm
from nemo_desktop.engine.render.media import Box

SHAPES = [(4000, 3000), (3000, 4000), (1000, 1000), (8000, 900), (500, 6000), (3, 2)]
ASPECTS = [16 / 9, 9 / 16, 1.0, 4 / 5, 21 / 9, 0.413]
STRENGTHS = [0.08, 0.15, 0.30]
AIMS = [(0.5, 0.5), (0.0, 0.0), (0.9, 0.2)]
SCENES = [
    Stage(*shape, aspect, aim, strength)
    for shape in SHAPES
    for aspect in ASPECTS
    for aim in AIMS
    for strength in STRENGTHS
]
STEPS = 40
FROM_EDGE_TO_EDGE = ("pan_down", "pan_left", "pan_right", "pan_up")


def path(name: str, stage: Stage, steps: int = STEPS) -> list[View]:
    return [PRESETS[name].camera(step / steps, stage) for step in range(steps + 1)]


@pytest.mark.parametrize("name", PRESETS)
def test_a_camera_never_shows_what_is_beside_the_picture(name: str) -> None:
    for stage in SCENES:
        slack = 1e-9 * max(stage.width, stage.height)
        for view in path(name, stage):
            around = view.bounds
            assert around.x >= -slack
            assert around.y >= -slack
            assert around.x + around.width <= stage.width + slack
            assert around.y + around.height <= stage.height + slack
            # Half a million views: pytest's own comparison would take longer than the cameras.
            assert abs(view.width / view.height - stage.aspect) <= 1e-6 * stage.aspect


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("easing", EASINGS)
def test_a_camera_begins_and_ends_at_rest_and_never_jumps(name: str, easing: str) -> None:
    for scene in SCENES[:: 7 if easing == "calm" else 41]:
        stage = replace(scene, easing=easing, seconds=1)
        steps = [
            hypot(b.center[0] - a.center[0], b.center[1] - a.center[1], b.width - a.width) / a.width
            + abs(b.angle - a.angle)
            for a, b in pairwise(path(name, stage, 500))
        ]
        fastest = max(steps)
        assert steps[0] <= 0.02 * fastest + 1e-12
        assert steps[-1] <= 0.02 * fastest + 1e-12
        for a, b in pairwise(steps):
            assert abs(b - a) <= 0.1 * fastest + 1e-12


@pytest.mark.parametrize(
    "name", [name for name in PRESETS if name != "still" and not PRESETS[name].leaning]
)
def test_a_stronger_move_is_stronger(name: str) -> None:
    def way(strength: float) -> float:
        stage = Stage(1600, 900, 16 / 9, strength=strength)
        views = path(name, stage)
        return max(
            hypot(v.x - views[0].x, v.y - views[0].y, v.width - views[0].width) for v in views
        )

    assert 0 < way(0.08) < way(0.15) < way(0.3)


@pytest.mark.parametrize("name", ["zoom_loop", "pan_loop", "float", "breathing", "sway", "orbit"])
def test_a_loop_ends_as_it_began(name: str) -> None:
    for stage in SCENES:
        first, *_, last = path(name, stage)
        assert hypot(last.x - first.x, last.y - first.y) < 1e-6 * stage.width
        assert last.width == pytest.approx(first.width)
        assert last.angle == pytest.approx(first.angle, abs=1e-9)
        leaning = PRESETS[name].leaning
        if leaning is not None:
            assert leaning(0, stage).x == pytest.approx(leaning(1, stage).x)
            assert leaning(0, stage).y == pytest.approx(leaning(1, stage).y, abs=1e-9)


def test_a_move_that_wobbles_does_so_in_its_own_way_and_always_the_same() -> None:
    stage = Stage(4000, 3000, 16 / 9, seed=1)
    for name, preset in PRESETS.items():
        again, other = path(name, stage), path(name, replace(stage, seed=2))
        assert again == path(name, stage)
        assert (again != other) == preset.is_seeded


def test_a_zoom_shows_the_whole_crop_first_and_goes_as_far_as_its_strength() -> None:
    for stage in SCENES:
        first, *_, last = path("zoom_in", stage)
        assert (first.width, first.height) == pytest.approx(stage.cover)
        assert first.width / last.width == pytest.approx(1 + stage.strength)
        backwards = path("zoom_out", stage)[::-1]
        assert [view.width for view in backwards] == pytest.approx(
            [view.width for view in path("zoom_in", stage)]
        )


def test_a_zoom_keeps_the_same_perceived_speed() -> None:
    stage = Stage(4000, 3000, 16 / 9, strength=0.3)
    middle = path("zoom_in", stage, 100)[30:71]
    ratios = [b.width / a.width for a, b in pairwise(middle)]
    assert max(ratios) - min(ratios) < 1e-9


def test_a_zoom_ends_with_its_aim_in_the_middle_when_there_is_room() -> None:
    stage = Stage(1200, 1600, 16 / 9, aim=(0.5, 0.3))
    last = path("zoom_in", stage)[-1]
    assert last.center == pytest.approx((600, 480))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("pan_right", "left", "right"),
        ("pan_left", "right", "left"),
        ("pan_down", "top", "bottom"),
        ("pan_up", "bottom", "top"),
    ],
)
def test_a_pan_goes_from_edge_to_edge(name: str, first: str, last: str) -> None:
    for scene in SCENES:
        stage = replace(scene, seconds=60)
        views = path(name, stage)
        edges = {
            "left": lambda view: view.x,
            "top": lambda view: view.y,
            "right": lambda view, stage=stage: stage.width - view.x - view.width,
            "bottom": lambda view, stage=stage: stage.height - view.y - view.height,
        }
        slack = 1e-9 * max(stage.width, stage.height)
        assert abs(edges[first](views[0])) <= slack
        assert abs(edges[last](views[-1])) <= slack


@pytest.mark.parametrize("name", FROM_EDGE_TO_EDGE)
def test_a_pan_over_a_very_long_picture_stays_around_its_aim_at_a_pace_one_can_follow(
    name: str,
) -> None:
    for shape in ((8000, 800), (500, 4000)):
        for aspect in ASPECTS:
            stage = Stage(*shape, aspect, (0.7, 0.3), seconds=4)
            views = path(name, stage, 120)
            fastest = max(
                max(abs(b.x - a.x) / a.width, abs(b.y - a.y) / a.height) for a, b in pairwise(views)
            )
            assert fastest * 30 < 0.75
            assert any(
                view.x <= 0.7 * shape[0] <= view.x + view.width
                and view.y <= 0.3 * shape[1] <= view.y + view.height
                for view in views
            )


def test_a_zoom_in_a_panorama_travels_to_its_aim() -> None:
    for shape, aspect in (((4000, 1000), 9 / 16), ((1000, 4000), 16 / 9)):
        for aim in ((0.3, 0.3), (0.5, 0.5), (0.8, 0.8)):
            views = path("zoom_in", Stage(*shape, aspect, aim))
            way = hypot(
                (views[-1].center[0] - views[0].center[0]) / views[0].width,
                (views[-1].center[1] - views[0].center[1]) / views[0].height,
            )
            assert 0.25 < way < 0.6
            along = 0 if shape[0] > shape[1] else 1
            assert views[-1].center[along] == pytest.approx(aim[along] * shape[along])
    plain = path("zoom_in", Stage(1600, 1000, 16 / 9))
    assert plain[0].center == pytest.approx(plain[-1].center)


def test_a_pan_over_a_panorama_comes_no_closer_than_it_must() -> None:
    wide = Stage(8000, 900, 16 / 9)
    assert path("pan_right", wide)[0].height == pytest.approx(900)
    exact = Stage(1600, 900, 16 / 9, strength=0.15)
    assert path("pan_right", exact)[0].width == pytest.approx(1600 / 1.15)


def face_at(shape: tuple[int, int], height: float, x: float, y: float) -> Box:
    """A face of that height in 0–1 of the picture, three quarters as wide, its middle at (x, y) as
    far as there is room."""
    width = height * shape[1] * 0.75 / shape[0]
    left, top = (min(max(at - side / 2, 0), 1 - side) for at, side in ((x, width), (y, height)))
    return Box(left, top, width, height)


# Height of the face and where its middle is; pictures of one, of several, of people far apart.
PEOPLE = {
    "high": [(0.12, 0.5, 0.1)],
    "low": [(0.12, 0.5, 0.95)],
    "left": [(0.12, 0.0, 0.5)],
    "right": [(0.12, 1.0, 0.4)],
    "upper left": [(0.1, 0.0, 0.0)],
    "lower right": [(0.1, 1.0, 1.0)],
    "in the middle": [(0.15, 0.5, 0.45)],
    "close": [(0.45, 0.5, 0.45)],
    "very close": [(0.75, 0.5, 0.5)],
    "tiny": [(0.02, 0.02, 0.05)],
    "two": [(0.12, 0.35, 0.3), (0.11, 0.65, 0.35)],
    "far apart": [(0.1, 0.08, 0.3), (0.09, 0.92, 0.35)],
    "five": [(0.08, 0.12 + 0.19 * n, 0.4 + 0.05 * (n % 2)) for n in range(5)],
    "above each other": [(0.1, 0.5, 0.1), (0.1, 0.5, 0.85)],
}
CANVASES = [16 / 9, 9 / 16, 1.0, 21 / 9]
ALONE = [name for name, people in PEOPLE.items() if len(people) == 1]


def portraits(who: list[str], strengths: tuple[float, ...]) -> Iterator[Stage]:
    """Stages with people whose largest face fits into the frame."""
    for shape in ((4000, 3000), (3000, 4000), (1000, 1000), (6000, 2000)):
        for people in who:
            faces = tuple(face_at(shape, *face) for face in PEOPLE[people])
            largest = max(faces, key=lambda face: face.height)
            for aspect in CANVASES:
                stage = Stage(*shape, aspect, largest.center, heads=faces)
                width, height = stage.cover
                if largest.width * shape[0] <= width and largest.height * shape[1] <= height:
                    for strength in strengths:
                        yield replace(stage, strength=strength)


def cut(view: View, face: Box, stage: Stage) -> float:
    """How far a face reaches out of a view, in widths of the view."""
    (x, y), across, down = view.center, cos(view.angle), sin(view.angle)
    out = -inf
    for left in (face.x * stage.width - x, (face.x + face.width) * stage.width - x):
        for top in (face.y * stage.height - y, (face.y + face.height) * stage.height - y):
            out = max(out, abs(left * across + top * down) - view.width / 2)
            out = max(out, abs(top * across - left * down) - view.height / 2)
    return out / view.width


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_no_move_in_any_frame_cuts_a_face_that_fits(name: str) -> None:
    for stage in [*portraits(list(PEOPLE), (0.15, 0.6))][::3]:
        kept = stage.company or stage.heads[:1]
        if name in FROM_EDGE_TO_EDGE and len(kept) < len(stage.heads):
            continue  # it goes by those who do not fit
        if all_fit(stage):
            assert set(kept) == set(stage.heads)
        for view in path(name, stage, 12):
            assert max(cut(view, face, stage) for face in kept) <= 1e-6


def all_fit(stage: Stage) -> bool:
    width = max(box.x + box.width for box in stage.heads) - min(box.x for box in stage.heads)
    height = max(box.y + box.height for box in stage.heads) - min(box.y for box in stage.heads)
    return (
        1.01 * width * stage.width <= stage.cover[0]
        and 1.01 * height * stage.height <= stage.cover[1]
    )


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_move_that_keeps_heads_stays_inside_and_never_jumps(name: str) -> None:
    for scene in [*portraits(list(PEOPLE), (0.3,))][::7]:
        stage = replace(scene, seconds=2)
        views = path(name, stage, 250)
        slack = 1e-9 * max(stage.width, stage.height)
        for around in (view.bounds for view in views):
            assert min(around.x, around.y) >= -slack
            assert around.x + around.width <= stage.width + slack
            assert around.y + around.height <= stage.height + slack
        steps = [
            hypot(b.center[0] - a.center[0], b.center[1] - a.center[1], b.width - a.width) / a.width
            + abs(b.angle - a.angle)
            for a, b in pairwise(views)
        ]
        for a, b in pairwise(steps):
            assert abs(b - a) <= 0.2 * max(steps) + 1e-9


@pytest.mark.parametrize(
    ("name", "axis", "sign"),
    [("pan_right", 0, 1), ("pan_left", 0, -1), ("pan_down", 1, 1), ("pan_up", 1, -1)],
)
def test_a_pan_that_keeps_a_head_still_goes_where_it_was_asked_to(
    name: str, axis: int, sign: int
) -> None:
    for stage in portraits([who for who in ALONE if "close" not in who], (0.15, 0.3)):
        first, *_, last = path(name, stage)
        way = sign * (last.center[axis] - first.center[axis])
        side = (first.width, first.height)[axis]
        assert way >= 0.05 * side


def test_a_pan_over_people_who_do_not_fit_begins_and_ends_where_none_is_cut() -> None:
    faces = tuple(face_at((4000, 3000), 0.1, x, 0.4) for x in (0.08, 0.35, 0.93))
    stage = Stage(4000, 3000, 9 / 16, faces[0].center, heads=faces, seconds=10)
    first, *_, last = path("pan_right", stage)
    assert cut(first, faces[0], stage) <= 0
    assert cut(last, faces[2], stage) <= 0
    for view in (first, last):
        for face in faces:
            left, right = face.x * 4000, (face.x + face.width) * 4000
            assert not left < view.x < right
            assert not left < view.x + view.width < right


def test_passers_by_do_not_hold_a_camera_back() -> None:
    large, small = face_at((4000, 3000), 0.2, 0.5, 0.4), face_at((4000, 3000), 0.03, 0.01, 0.4)
    stage = Stage(4000, 3000, 4 / 3, large.center, heads=(small, large))
    assert stage.company == (large,)
    first, *_, last = path("zoom_in", stage)
    assert first.width / last.width == pytest.approx(1.15)


@pytest.mark.parametrize("name", ["zoom_in", "pull_back", "punch_in", "push_through", "dolly"])
def test_zooms_stop_before_hair_and_chin_are_cut(name: str) -> None:
    face = Box(0.35, 0.12, 0.18, 0.22)
    stage = Stage(512, 512, 16 / 9, face.center, 0.6, (face,))
    for view in path(name, stage):
        assert view.y <= 512 * max(face.y - 0.5 * face.height, 0) + 0.03 * view.width
        assert view.y + view.height >= 512 * (face.y + 1.1 * face.height) - 1e-6
    widths = [view.width for view in path(name, stage)]
    assert max(widths) > 1.1 * min(widths)


def test_with_several_heads_it_is_the_largest_that_counts() -> None:
    """Two dogs, one above the other: a push in stays with the one it began with."""
    heads = Box(0.364, 0.264, 0.12, 0.096), Box(0.492, 0.471, 0.136, 0.12)
    for strength in (0.15, 0.3, 0.6):
        stage = Stage(2056, 3088, 16 / 9, heads[1].center, strength, heads)
        for view in path("push_through", stage):
            assert view.y <= heads[1].y * 3088
            assert view.y + view.height >= (heads[1].y + heads[1].height) * 3088


def test_progress_is_calm_at_the_ends_and_symmetrical() -> None:
    assert (calm(0), calm(0.5), calm(1)) == (0, pytest.approx(0.5), 1)
    for step in range(101):
        assert calm(step / 100) + calm(1 - step / 100) == pytest.approx(1)


def test_every_preset_says_its_words_once() -> None:
    said = [word for preset in PRESETS.values() for word in preset.said_as]
    assert len(said) == len(set(said))


def test_every_easing_goes_all_the_way_and_never_back() -> None:
    for easing in EASINGS.values():
        shares = [easing.share(step / 1000) for step in range(1001)]
        assert (shares[0], shares[-1]) == (0, 1)
        assert all(a <= b for a, b in pairwise(shares))


def test_there_are_moves_for_every_taste_in_both_languages() -> None:
    assert len(PRESETS) >= 24
    for named in (*PRESETS.values(), *EASINGS.values()):
        assert any(word.isascii() for word in named.said_as)
        assert any(not word.isascii() for word in named.said_as)
