"""The command that draws everything in small: nothing is left out, a file is whole."""

from pathlib import Path

import pytest
from PIL import Image

from nemo_desktop.engine import sheet
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.living.effects import EFFECTS
from nemo_desktop.engine.render.titles.titling import ANIMATIONS, TITLE_STYLES
from nemo_desktop.engine.render.transitions import TRANSITIONS


def test_one_command_knows_everything_that_can_be_looked_at() -> None:
    drawn = {name for kind in sheet.KINDS.values() for name in kind.names()}
    assert drawn >= {*PRESETS, *TRANSITIONS, *LOOKS, *EFFECTS, *TITLE_STYLES, *ANIMATIONS}


def test_what_is_named_is_drawn_and_only_that(tmp_path: Path) -> None:
    target = tmp_path / "new" / "sheet.png"
    assert sheet.run(["light_sweep", "sepia"], target) == 0
    with Image.open(target) as drawn:
        drawn.load()
        # Two strips of the effect, one of the look; they are no black ones.
        assert drawn.height % 3 == 0
        assert drawn.convert("L").resize((1, 1)).getpixel((0, 0)) > 40
    assert list(target.parent.iterdir()) == [target]


def test_an_unknown_name_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sheet.run(["no_such_move"], tmp_path / "sheet.png") == 2
    assert "no_such_move" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
