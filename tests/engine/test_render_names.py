"""Whatever can be asked for has a name that people can read, in both languages."""

import subprocess
import sys

import pytest

from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.living.effects import EFFECTS
from nemo_desktop.engine.render.transitions import TRANSITIONS
from nemo_desktop.i18n import LANGUAGES, Texts

KINDS = {"motion": PRESETS, "look": LOOKS, "transition": TRANSITIONS, "effect": EFFECTS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_has_a_name_to_read(kind: str, language: str) -> None:
    texts = Texts(language)
    names = [texts(f"{kind}.{name}") for name in KINDS[kind]]
    assert not [name for name in names if name.startswith(f"{kind}.")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("module", ["server", "workers", "language.turn"])
def test_the_engine_itself_loads_nothing_that_draws(module: str) -> None:
    """Only its workers do: it answers sooner and stays small."""
    program = (
        f"import sys, nemo_desktop.engine.{module};"
        "print(*[name for name in ('numpy', 'cv2', 'av', 'PIL') if name in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == ""
