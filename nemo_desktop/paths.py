"""Every place on disk the program uses; where the shipped resources lie."""

import os
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("nemo-desktop", appauthor=False, ensure_exists=True)


@cache
def resources() -> Path:
    """The folder of shipped files: inside an installed wheel, else the repository's own."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def settings_file() -> Path:
    """What the person chose."""
    return _DIRS.user_config_path / "settings.json"


def identity_file() -> Path:
    """The kept client id and anonymous token; readable by the owner only."""
    return _DIRS.user_config_path / "identity.json"


def resume_file() -> Path:
    """The last project and its unfinished exports."""
    return _DIRS.user_data_path / "resume.json"


def projects_folder() -> Path:
    """The projects that can be opened again, a small file each."""
    return _DIRS.user_data_path / "projects"


def activity_file() -> Path:
    """Each request that left this computer."""
    return _DIRS.user_data_path / "activity.jsonl"


def ledger_file() -> Path:
    """What the cloud's turns cost."""
    return _DIRS.user_data_path / "ledger.jsonl"


def engine_folder() -> Path:
    """Everything the engine on this computer keeps: database, uploads, finished chunks."""
    return _made(_DIRS.user_data_path / "engine")


def preview_folder() -> Path:
    """Preview clips fetched from a server; may be deleted at any time."""
    return _made(_DIRS.user_cache_path / "previews")


def thumbnail_folder() -> Path:
    """Small pictures for the window; may be deleted at any time."""
    return _made(_DIRS.user_cache_path / "thumbnails")


def log_file() -> Path:
    """Where technical detail goes."""
    return _DIRS.user_log_path / "nemo-desktop.log"


def films_folder() -> Path:
    """Where a film is offered to be saved: the person's videos, else the home folder."""
    videos = Path(os.path.expanduser(_DIRS.user_videos_dir))  # noqa: PTH111  platformdirs may give "~"
    return videos if videos.is_dir() else Path.home()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
