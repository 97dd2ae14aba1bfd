"""Where things are kept, and what happens where nothing can be."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from nemo_desktop import paths, settings
from nemo_desktop.cli import doctor, passing
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
def test_places_too_deep_for_a_database_are_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path.joinpath(*["x" * 200] * 3)
    deep.mkdir(parents=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(deep))
    monkeypatch.setenv("TMPDIR", str(deep))
    monkeypatch.setattr("tempfile.tempdir", None)  # it is only looked for once
    assert not paths.is_kept()
    assert deep not in paths.engine_folder().parents
    with passing.folder() as folder:
        assert deep not in folder.parents
    sqlite3.connect(paths.engine_folder() / "engine.sqlite").close()


@pytest.mark.skipif(sys.platform != "linux", reason="the folders come from these variables")
def test_a_log_that_cannot_be_written_costs_nobody_a_film(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that was begun by somebody else, who may do more."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    for name in ("nemo-desktop.log", "engine-errors.log"):
        paths.log_file().with_name(name).mkdir()
    picture = paths.resources() / "samples" / "coffee.jpg"
    run = subprocess.run(
        [sys.executable, "-m", "nemo_desktop", "make", picture, "--say", "make a clip"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0
    assert run.stderr == ""


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
