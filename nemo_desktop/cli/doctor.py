"""`nemo-desktop doctor`: what works on this computer, with what to do about the rest."""

import asyncio
import ctypes.util
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nemo_desktop import __version__, paths
from nemo_desktop.cli import passing
from nemo_desktop.session.local_engine import LocalEngine
from nemo_desktop.session.notices import EngineFails

_ROOM_BYTES = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about one thing; `remedy` is empty when it works."""

    thing: str
    found: str
    remedy: str = ""


def run() -> int:
    """Prints one line a thing; exit status 1 if something needed for a film does not work."""
    findings = [finding for look in _LOOKS for finding in look()]
    sys.stdout.write(f"Nemo Desktop {__version__}, Python {sys.version.split()[0]}\n")
    for finding in findings:
        mark = "✗" if finding.remedy else "✓"
        sys.stdout.write(f"{mark} {finding.thing}: {finding.found}\n")
        if finding.remedy:
            sys.stdout.write(f"    {finding.remedy}\n")
    return 1 if any(finding.remedy for finding in findings) else 0


def _display() -> Iterator[Finding]:
    if not sys.platform.startswith("linux"):
        yield Finding("display", "the system's own")
        return
    name = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if name:
        yield Finding("display", name)
    else:
        yield Finding("display", "none; films can still be made with “nemo-desktop make”")
    missing = [name for name in ("xcb-cursor", "xkbcommon-x11", "EGL") if not _has_library(name)]
    if missing:
        yield Finding(
            "window libraries",
            f"missing: {', '.join(missing)}",
            "Install libxcb-cursor0 libxkbcommon-x11-0 libegl1, or run packaging/dev.py run.",
        )
    else:
        yield Finding("window libraries", "all there")


def _has_library(name: str) -> bool:
    return ctypes.util.find_library(name) is not None


def _codecs() -> Iterator[Finding]:
    try:
        import av  # noqa: PLC0415  a broken codec library must not keep the doctor from starting
    except ImportError as error:
        yield Finding("codecs", str(error), "Install the program again.")
        return
    missing = [name for name in ("libx264", "aac") if name not in av.codecs_available]
    if missing:
        yield Finding(
            "codecs", f"without {', '.join(missing)}", "Install the “av” package from its wheel."
        )
    else:
        yield Finding("codecs", f"H.264 and AAC, PyAV {av.__version__}")


def _shipped() -> Iterator[Finding]:
    for thing, pattern in (
        ("fonts", "fonts/**/*.[to]tf"),
        ("models", "models/*.onnx"),
        ("sample pictures", "samples/*.jpg"),
    ):
        names = sorted(file.stem for file in paths.resources().glob(pattern))
        remedy = "" if names else "Install the program again: its resources are missing."
        yield Finding(thing, ", ".join(names) or "none", remedy)


def _folders() -> Iterator[Finding]:
    if not paths.is_kept():
        yield Finding(
            "home folder",
            "cannot be written to; projects and settings are gone when the program ends",
            f"Make “{Path.home()}” writable.",
        )
    for thing, folder in (
        ("settings", paths.settings_file().parent),
        ("projects", paths.engine_folder()),
        ("log", paths.log_file().parent),
        ("films", paths.films_folder()),
    ):
        yield Finding(thing, str(folder), _trouble(folder))


def _trouble(folder: Path) -> str:
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError:
        return f"Make “{folder}” writable."
    if shutil.disk_usage(folder).free < _ROOM_BYTES:
        return "Less than 1 GB is free; make room."
    return ""


def _engine() -> Iterator[Finding]:
    async def start() -> None:
        with passing.folder() as folder:
            errors = paths.log_file().with_name("engine-errors.log")
            engine = LocalEngine(passing.engine_data(folder), errors)
            await engine.start()
            await engine.close()

    try:
        asyncio.run(start())
    except EngineFails as error:
        log = paths.log_file().with_name("engine-errors.log")
        yield Finding("engine", str(error), f"The reason is at the end of {log}.")
    else:
        yield Finding("engine", "starts and stops")


_LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    _display,
    _codecs,
    _shipped,
    _folders,
    _engine,
)
