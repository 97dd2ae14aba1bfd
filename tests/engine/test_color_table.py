"""Looks of the person's own: .cube files read exactly, broken ones refused."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from nemo_desktop.engine.render.chunk import Grade
from nemo_desktop.engine.render.color import color_table
from nemo_desktop.engine.render.color.grading import graded
from nemo_desktop.engine.render.media import BadMedia
from tests.engine.pictures import scene


def cube(steps: int, head: str = "", *, swaps: bool = False) -> str:
    """A table that leaves colors as they are, or swaps red and blue."""
    rows = []
    for blue in range(steps):
        for green in range(steps):
            for red in range(steps):
                color = [red / (steps - 1), green / (steps - 1), blue / (steps - 1)]
                rows.append(" ".join(f"{value:.6f}" for value in color[:: -1 if swaps else 1]))
    return f'TITLE "x"\n# made by hand\n{head}LUT_3D_SIZE {steps}\n\n' + "\n".join(rows) + "\n"


def shown(folder: Path, text: str, **grade: float) -> tuple[np.ndarray, np.ndarray]:
    file = folder / "look.cube"
    file.write_text(text)
    pixels = scene(90, 60)
    sha = hashlib.sha256(text.encode()).hexdigest()
    after = graded(pixels, Grade("x", table=sha, **grade), {sha: file})
    return pixels.astype(int), after.astype(int)


@pytest.mark.parametrize("steps", [2, 17, 33, 64, 65])
def test_a_table_that_changes_nothing_changes_nothing(tmp_path: Path, steps: int) -> None:
    before, after = shown(tmp_path, cube(steps))
    assert np.abs(after - before).max() <= 1


def test_half_a_table_is_half_way(tmp_path: Path) -> None:
    before, after = shown(tmp_path, cube(9, swaps=True), strength=0.5)
    assert np.abs(after - (before + before[..., ::-1]) / 2).max() <= 1


def test_red_is_the_innermost_of_a_table(tmp_path: Path) -> None:
    before, after = shown(tmp_path, cube(9, swaps=True))
    assert np.abs(after - before[..., ::-1]).max() <= 1


def test_curves_and_domains_count(tmp_path: Path) -> None:
    before, after = shown(tmp_path, "LUT_1D_SIZE 3\n1 1 1\n0.5 0.5 0.5\n0 0 0\n")
    assert np.abs(after - (255 - before)).max() <= 1
    before, after = shown(tmp_path, cube(2, "DOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 2\n"))
    assert np.abs(after - before / 2).max() <= 1


def test_brightness_goes_on_top_of_it_the_same_every_time(tmp_path: Path) -> None:
    before, after = shown(tmp_path, cube(33), brightness=0.5)
    assert np.abs(after - before / 2).max() <= 2
    assert (after == shown(tmp_path, cube(33), brightness=0.5)[1]).all()


@pytest.mark.parametrize(
    "text",
    [
        "", "hello", "LUT_3D_SIZE 2\n0 0 0\n", "LUT_3D_SIZE 1\n0 0 0\n", cube(3) + "0 0 0\n",
        "LUT_3D_SIZE 999\n", "LUT_3D_SIZE many\n", "LUT_1D_SIZE 2\n0 0 0\nnan 1 1\n",
        cube(2, "DOMAIN_MIN 1 1 1\nDOMAIN_MAX 0 0 0\n"), "LUT_1D_SIZE 2\n0 0\n1 1\n",
        "\x00\x01\x02",
    ],
)  # fmt: skip
def test_a_broken_table_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "broken.cube"
    file.write_text(text)
    with pytest.raises(BadMedia, match="not_colors"):
        color_table.read(file)
