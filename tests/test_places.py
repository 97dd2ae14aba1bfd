"""Where things are kept, and what happens where nothing can be."""

import subprocess
import sys
from pathlib import Path

import pytest

from nemo_desktop import paths, settings
from nemo_desktop.cli import doctor
from nemo_desktop.settings import Settings

PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture
def blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which no folder can be made: what should hold them is a file."""
    file = tmp_path / "no folder"
    file.touch()
    for place in PLACES:
        monkeypatch.setenv(place, str(file / place))
    return file


@pytest.mark.skipif(sys.platform != "linux", reason="the folders come from these variables")
def test_a_home_that_cannot_be_written_to_is_replaced_for_this_run(blocked: Path) -> None:
    assert not paths.is_kept()
    for folder in (paths.engine_folder(), paths.preview_folder(), paths.log_file().parent):
        assert folder.is_dir()
        assert blocked not in folder.parents
    settings.save(Settings(language="zh"))
    assert settings.load().language == "zh"
    assert next(doctor._folders()).thing == "home folder"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders come from these variables")
def test_what_replaced_it_is_gone_with_the_program(blocked: Path) -> None:
    code = "import sys; from nemo_desktop import paths; sys.stdout.write(str(paths.log_file()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    log = Path(run.stdout)
    assert log.name == "nemo-desktop.log"
    assert not log.parent.parent.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the folders come from these variables")
@pytest.mark.parametrize("content", ["{", "[]", '{"language": "xx"}', "\x00\x01"])
def test_broken_settings_are_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = paths.settings_file()
    file.write_text(content)
    assert settings.load() == Settings()
    assert file.with_suffix(".broken.json").read_text() == content
    settings.save(Settings(appearance="dark"))
    assert settings.load().appearance == "dark"
    assert not list(file.parent.glob("*.part"))
