"""The two commands, the files around the program, and what would break on another computer."""

import ast
import configparser
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtSvg import QSvgRenderer

import nemo_desktop
from nemo_desktop import paths
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
APP_ID = "io.github.nemo_desktop.NemoDesktop"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEXTS = [
    ROOT / name
    for name in (
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "THIRD_PARTY.md",
    )
]


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def dev(*arguments: str, path: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, PACKAGING / "dev.py", *arguments],
        env={"PATH": path, "HOME": os.environ["HOME"]},
        cwd="/",
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def pinned() -> list[tuple[str, str]]:
    """Each package of constraints.txt with everything that is said about it; one may have two
    versions, for different Pythons."""
    lines = re.sub(r"(?m)^#.*\n", "", text_of(PACKAGING / "constraints.txt"))
    blocks = [block.strip() for block in re.split(r"\n(?=\S)", lines)]
    return [(re.split(r"[=\s]", block)[0], block) for block in blocks]


def agree(*checker: str | Path) -> bool:
    """What the system's own checker says, on computers that have it."""
    if shutil.which(str(checker[0])) is None:
        return True
    return subprocess.run(checker, capture_output=True, check=False).returncode == 0


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~ ;\[]", name)[0]).lower()


# ---------------------------------------------------------------- the command that sets all up


def test_an_old_python_can_read_the_command_that_tells_it_that_it_is_too_old() -> None:
    ast.parse(text_of(PACKAGING / "dev.py"), feature_version=(3, 8))


def test_the_command_needs_the_standard_library_only() -> None:
    imported = {
        (node.names[0].name if isinstance(node, ast.Import) else node.module or "").split(".")[0]
        for node in ast.walk(ast.parse(text_of(PACKAGING / "dev.py")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported <= sys.stdlib_module_names


def test_the_command_lists_its_verbs_from_any_folder() -> None:
    answer = dev("--help", path="")
    assert answer.returncode == 0
    for verb in ("run", "test", "check", "bench", "lint", "bundle", "docs"):
        assert f"dev.py {verb} " in answer.stdout
    assert dev("tset", path="").returncode == 2


def test_readme_makefile_and_pipeline_speak_of_the_same_commands() -> None:
    command = "python3 packaging/dev.py"
    assert f"{command} run" in text_of(ROOT / "README.md")
    assert f"{command} test" in text_of(ROOT / "README.md")
    assert f"exec {command} test\n" in text_of(ROOT / ".ci" / "run")
    assert f"\t@{command} $@\n" in text_of(ROOT / "Makefile")


# ---------------------------------------------------------------- the exact packages


def test_every_dependency_is_pinned_with_hashes() -> None:
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    wanted += PROJECT["build-system"]["requires"]
    assert {normal(name) for name in wanted} <= {name for name, _ in pinned()}
    for name, block in pinned():
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), name


def test_no_file_says_where_packages_are_fetched() -> None:
    for file in (PACKAGING / "constraints.txt", ROOT / "pyproject.toml", PACKAGING / "dev.py"):
        content = text_of(file)
        assert not re.search(r"(?m)^\s*(-i|--(extra-)?index-url|--find-links|-f)\b", content)
        assert not re.search(r"[a-z]+://", content), file.name


def test_the_pinned_versions_are_ones_that_the_project_allows() -> None:
    for wish in [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]:
        wanted = Requirement(wish)
        pins = [block for name, block in pinned() if name == normal(wish)]
        versions = [re.findall(r"==([\w.]+)", block)[0] for block in pins]
        assert versions
        assert all(wanted.specifier.contains(version) for version in versions), wish


class _Bell(QObject):
    rung = Signal(bool)


def test_qt_gives_back_what_it_borrows_from_python() -> None:
    """PySide6 6.12 on Python 3.11 loses a reference to True and None with every signal."""
    if sys.version_info >= (3, 12):  # these two are immortal there
        assert sys.getrefcount(None) == sys.getrefcount(True)
        return
    bell = _Bell()
    bell.rung.connect(lambda _: None)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(500):
        bell.rung.emit(True)
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert min(now - then for now, then in zip(after, before, strict=True)) > -50


# ---------------------------------------------------------------- what a desktop wants to know


def test_the_desktop_entry_names_things_that_exist() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(text_of(LINUX / f"{APP_ID}.desktop"))
    about = entry["Desktop Entry"]
    assert about["Type"] == "Application"
    assert about["Name"] == "Nemo Desktop"
    assert about["Exec"].split()[0] in PROJECT["project"]["scripts"]
    assert about["Icon"] == APP_ID
    assert agree("desktop-file-validate", LINUX / f"{APP_ID}.desktop")
    for key in ("Categories", "Keywords", "Keywords[zh_CN]", "MimeType"):
        assert about[key].endswith(";"), key


def test_the_store_entry_is_well_formed_and_up_to_date() -> None:
    entry = ElementTree.fromstring(text_of(LINUX / f"{APP_ID}.metainfo.xml"))
    assert entry.findtext("id") == APP_ID
    assert entry.findtext("project_license") == PROJECT["project"]["license"]
    assert entry.findtext("launchable") == f"{APP_ID}.desktop"
    assert [part.tag for part in entry if part.tag == "summary"] == ["summary", "summary"]
    assert agree("appstreamcli", "validate", "--no-net", LINUX / f"{APP_ID}.metainfo.xml")
    newest = entry.find("releases/release")
    assert newest is not None
    assert newest.get("version") == nemo_desktop.__version__


@pytest.mark.usefixtures("qapp")
def test_the_icon_can_be_drawn() -> None:
    icon = QSvgRenderer(QByteArray((paths.resources() / "app.svg").read_bytes()))
    assert icon.isValid()
    assert icon.defaultSize().width() == icon.defaultSize().height() == 256


# ---------------------------------------------------------------- the texts


def test_the_newest_change_is_of_this_version() -> None:
    headings = re.findall(r"(?m)^## (.+)$", text_of(ROOT / "CHANGELOG.md"))
    assert headings[0] == "Unreleased"
    assert headings[1].split()[0] == nemo_desktop.__version__


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)
def test_what_a_text_refers_to_is_there(file: Path) -> None:
    text = text_of(file)
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    places = re.findall(r"`((?:nemo_desktop|resources|packaging|tests)/[\w/.-]+)`", text)
    missing = [name for name in (*links, *places) if not (ROOT / name).exists()]
    assert missing == []


def test_readme_shows_no_picture_that_is_not_there() -> None:
    for file in TEXTS:
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", text_of(file)):
            assert (ROOT / picture).is_file()
