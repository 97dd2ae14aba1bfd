"""Every place on disk the program uses; where the shipped resources lie."""

import atexit
import hashlib
import os
import re
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("nemo-desktop", appauthor=False)
# In bytes. SQLite takes no path above 512 (os_unix.c); below a folder there are names of ours.
_LONGEST_PLACE = 400
# In bytes; a name may have 255.
_LONG_NAME = 240
_LONGEST_NAME = 160
_BAD = '<>:"/\\|?*'
# What Windows keeps for itself, whatever the ending.
_DEVICE = re.compile(r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9]) *")


@cache
def resources() -> Path:
    """The folder of shipped files: inside an installed wheel, else the repository's own."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def settings_file() -> Path:
    """What the person chose."""
    return _folder("config") / "settings.json"


def window_file() -> Path:
    """Where the window was closed last."""
    return _folder("data") / "window"


def identity_file() -> Path:
    """The kept client id and anonymous token; readable by the owner only."""
    return _folder("config") / "identity.json"


def resume_file() -> Path:
    """The last project and its unfinished exports."""
    return _folder("data") / "resume.json"


def projects_folder() -> Path:
    """The projects that can be opened again, a small file each."""
    return _folder("data") / "projects"


def activity_file() -> Path:
    """Each request that left this computer."""
    return _folder("data") / "activity.jsonl"


def ledger_file() -> Path:
    """What the cloud's turns cost."""
    return _folder("data") / "ledger.jsonl"


def engine_folder() -> Path:
    """Everything the engine on this computer keeps: database, uploads, finished chunks."""
    return _made(_folder("data") / "engine")


def preview_folder() -> Path:
    """Preview clips fetched from a server; may be deleted at any time."""
    return _made(_folder("cache") / "previews")


def log_file() -> Path:
    """Where technical detail goes."""
    return _folder("log") / "nemo-desktop.log"


def films_folder() -> Path:
    """Where a film is offered to be saved: the person's videos, else the home folder."""
    videos = Path(os.path.expanduser(_DIRS.user_videos_dir))  # noqa: PTH111  platformdirs may give "~"
    return videos if videos.is_dir() else Path.home()


def part_of(target: Path) -> Path:
    """The file beside its target that is written first and renamed when it is whole; its name is no
    longer than names may be."""
    name = target.name
    if len(os.fsencode(name)) > _LONG_NAME:
        name = f"{name[:40]}.{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}"
    return target.with_name(f"{name}.part")


def good_name(text: str) -> str:
    """As much of a text as every file system takes for a name without its ending; "" if nothing."""
    name = "".join(" " if sign in _BAD or not sign.isprintable() else sign for sign in text)
    name = " ".join(name.split()).strip(". ")
    # File systems count bytes, and leave room for a number and the ending.
    name = name.encode(errors="ignore")[:_LONGEST_NAME].decode(errors="ignore").strip()
    return f"{name}_" if _DEVICE.fullmatch(name.partition(".")[0]) else name


def write_whole(file: Path, content: bytes, mode: int = 0o666) -> None:
    """Writes a small file whole or not at all, even if the power goes; two writers never meet.

    Raises OSError.
    """
    part = file.with_name(f"{os.urandom(8).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, mode), "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def is_kept() -> bool:
    """Whether what the program writes is still there the next time it is started."""
    return all(_wanted(kind) == _folder(kind) for kind in ("config", "data"))


def temporary_folder() -> str:
    """The system's folder for what is gone afterwards; the usual one where that is so deep that
    no database can be opened in it."""
    folder = tempfile.gettempdir()
    is_short = len(os.fsencode(folder)) <= _LONGEST_PLACE or sys.platform == "win32"
    return folder if is_short else "/tmp"  # noqa: S108  what is made in it is made as its owner's


def _folder(kind: str) -> Path:
    """The system's folder for config, data, cache or log; one that is gone after this run where
    the home folder cannot be written to, or is too deep: a film can be made all the same."""
    folder = _wanted(kind)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if len(os.fsencode(folder)) <= _LONGEST_PLACE and os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return _made(_passing() / kind)


def _wanted(kind: str) -> Path:
    return Path(getattr(_DIRS, f"user_{kind}_dir"))


@cache
def _passing() -> Path:
    folder = tempfile.mkdtemp(prefix="nemo-desktop-", dir=temporary_folder())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
