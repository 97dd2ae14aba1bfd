#!/usr/bin/env python3
"""Sets this project up by itself and does one thing with it.

    python3 packaging/dev.py run      open the window (without a display: make a sample film)
    python3 packaging/dev.py test     everything that `check` checks, then all tests
    python3 packaging/dev.py check    format, lint, types, import contracts
    python3 packaging/dev.py lint     put the format right and what else can be put right by itself
    python3 packaging/dev.py bench    how long films take here
    python3 packaging/dev.py bundle   a folder to give away, and a film made with it
    python3 packaging/dev.py docs     the code map, in build/docs

What follows the verb is passed on: `dev.py test tests/ui -k export`, `dev.py run --help`.
Only Python's standard library is used here, in syntax that an old Python can read, so that a
Python that is too old gets a sentence instead of a syntax error.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "ready"
CONSTRAINTS = PACKAGING / "constraints.txt"

OLDEST, NEWEST = (3, 11), (3, 13)
SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
NO_NETWORK = (
    "Failed to establish a new connection",
    "NewConnectionError",
    "Temporary failure in name resolution",
    "Temporary failure resolving",
    "Name or service not known",
    "Network is unreachable",
    "ConnectTimeoutError",
    "Connection refused",
    "ProxyError",
    "Read timed out",
)


class Stop(Exception):
    """Work cannot go on; the text is one sentence for the person who typed the command."""


def say(text: str) -> None:
    """A line for the person, in order with what the programs we start print."""
    print(text, flush=True)


# ---------------------------------------------------------------- the right Python


def fits(version: tuple[int, ...]) -> bool:
    """Whether the program runs on this Python version."""
    return OLDEST <= tuple(version[:2]) <= NEWEST


def continue_on_a_fitting_python() -> None:
    """Starts this file again with another Python of this computer when ours does not fit."""
    if fits(tuple(sys.version_info)):
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            raise SystemExit(subprocess.call([found, str(Path(__file__).resolve()), *sys.argv[1:]]))
    raise Stop(
        "Nemo Desktop needs Python 3.11, 3.12 or 3.13; this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}, and no other was found on the PATH."
    )


# ---------------------------------------------------------------- system packages


def as_root() -> list[str] | None:
    """What to put before a command to run it as root without being asked; None if impossible."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asks = subprocess.call(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, **SILENT)
    return None if asks else ["sudo", "-n"]


def system_packages() -> list[str]:
    """The Debian packages that a window needs."""
    lines = (PACKAGING / "system-packages.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def install_system(packages: list[str], reason: str) -> None:
    """Installs Debian packages, or stops with the one line to type."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    root = as_root()
    if not shutil.which("apt-get"):
        raise Stop(f"{reason} On Debian and Ubuntu the packages are: {' '.join(packages)}")
    if root is None:
        raise Stop(f"{reason} Type this once, then the same command again:\n  sudo {line}")
    say(f"{reason} Installing with apt-get …")
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=300"]
    logged([*apt, "update"], may_fail=True)
    logged([*apt, "install", "-y", "--no-install-recommends", *packages])


def missing_libraries(*, for_a_window: bool) -> list[str]:
    """Shared libraries that Qt would not find here, by name."""
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return []
    qt = next(VENV.glob("lib/python3.*/site-packages/PySide6"))
    files = [*qt.glob("QtWidgets*.so"), qt / "Qt/plugins/platforms/libqoffscreen.so"]
    if for_a_window:
        files.append(qt / "Qt/plugins/platforms/libqxcb.so")
    answer = subprocess.run(
        ["ldd", *map(str, files)], stdout=subprocess.PIPE, text=True, check=False
    ).stdout
    return sorted({line.split()[0] for line in answer.splitlines() if "not found" in line})


def need_libraries(*, for_a_window: bool) -> None:
    """Sees to it that Qt finds its libraries."""
    missing = missing_libraries(for_a_window=for_a_window)
    if missing:
        install_system(
            system_packages(), f"System libraries are missing ({', '.join(missing[:3])} …)."
        )
        missing = missing_libraries(for_a_window=for_a_window)
    if missing:
        raise Stop(f"These system libraries are still missing: {', '.join(missing)}.")


# ---------------------------------------------------------------- the environment


def fingerprint() -> str:
    """Changes whenever the environment has to be made anew."""
    parts = [CONSTRAINTS.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready() -> bool:
    """Whether the environment is there and up to date."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == fingerprint()


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Only one of two `dev.py` started together sets up; the other waits and finds it done."""
    if os.name == "nt":
        yield
        return
    import fcntl  # noqa: PLC0415  not on Windows

    BUILD.mkdir(exist_ok=True)
    with (BUILD / "set-up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def set_up() -> None:
    """Makes `.venv` with the exact packages of constraints.txt, once."""
    with alone():
        if is_ready():
            return
        say(
            "Bringing .venv up to date …"
            if STAMP.exists()
            else "Setting up in .venv: about 350 MB are fetched, once …"
        )
        if PYTHON.exists() and subprocess.call([str(PYTHON), "-m", "pip", "--version"], **SILENT):
            shutil.rmtree(VENV)
        if not PYTHON.exists():
            make_environment()
        pip = [str(PYTHON), "-m", "pip", "--no-input", "--disable-pip-version-check", "install"]
        exact = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(CONSTRAINTS)]
        logged([*pip, *exact])
        logged([*pip, "--no-build-isolation", "--no-deps", "-e", str(ROOT)])
        # Else the first start does it, or every start where Python may not write beside them.
        logged([str(PYTHON), "-m", "compileall", "-q", "nemo_desktop"])
        STAMP.write_text(fingerprint(), encoding="utf-8")


def make_environment() -> None:
    """An empty environment with pip in it, by whatever this computer has for that."""
    here = sys.executable
    if not importlib.util.find_spec("ensurepip"):
        ways = [
            [shutil.which("uv") or "", "venv", "--quiet", "--seed", "--python", here, str(VENV)],
            [here, "-m", "virtualenv", "--quiet", str(VENV)],
        ]
        for way in ways:
            shutil.rmtree(VENV, ignore_errors=True)
            if way[0] and subprocess.call(way, **SILENT) == 0:
                return
        # With the window's libraries, so that there is one line to type and not two.
        packages = [f"python3.{sys.version_info[1]}-venv", *system_packages()]
        install_system(packages, "Python's venv module is missing.")
    logged([here, "-m", "venv", "--clear", str(VENV)])


def environment() -> dict[str, str]:
    """The variables for programs we start: what would lead them to other packages is left out."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX"}
    }
    return {"PIP_RETRIES": "2", **kept, "PIP_USER": "0"}


def logged(command: list[str], *, may_fail: bool = False) -> None:
    """Runs a command quietly; if it fails, stops with the reason."""
    lines = []
    with subprocess.Popen(
        command,
        cwd=str(ROOT),
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            if line.startswith("Collecting ") and sys.stdout.isatty():
                print("  " + line.split()[1].split("=")[0].ljust(40), end="\r", flush=True)
    if process.returncode == 0 or may_fail:
        return
    if any(sign in line for sign in NO_NETWORK for line in lines):
        raise Stop("There is no network: connect this computer and type the same command again.")
    raise Stop("\n".join([*lines[-15:], f"This failed: {' '.join(command[:6])} …"]))


# ---------------------------------------------------------------- the verbs


def start(*command: str | Path) -> int:
    """Runs a program of the environment, in the project's folder; its exit code."""
    with subprocess.Popen(
        [str(PYTHON), *map(str, command)], cwd=str(ROOT), env=environment()
    ) as process:
        # Whoever ends us means the program, too.
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        return process.wait()


def has_display() -> bool:
    """Whether a window can open."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """The window; without a display a film."""
    need_libraries(for_a_window=has_display())
    if not has_display() and not arguments:
        return sample_film()
    command = [str(PYTHON), "-m", "nemo_desktop", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())  # from here on we are the program
    return subprocess.call(command, env=environment())


def sample_film() -> int:
    """Makes a film from a shipped picture and says where it is."""
    film = BUILD / "sample-film.mp4"
    BUILD.mkdir(exist_ok=True)
    say("There is no display here, so no window can open. Making a film without one …")
    picture = ROOT / "resources" / "samples" / "coffee.jpg"
    sentence = "turn this image into a 5-second animated video clip"
    code = start("-m", "nemo_desktop", "make", picture, "--say", sentence, "-o", film)
    if code == 0:
        say(f"The film is here: {film}")
    return code


CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "--quiet", "."),
    "types": ("-m", "mypy"),
    "import contracts": (
        "-c",
        "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])",
    ),
}


def failed_checks() -> list[str]:
    """Runs every check, also after one failed; the names of those that did."""
    return [name for name, command in CHECKS.items() if start(*command)]


def check(_: list[str]) -> int:
    """Format, lint, types, contracts."""
    failed = failed_checks()
    say(f"check failed: {', '.join(failed)}" if failed else "check: all good")
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """The checks, then the tests; both are reported even if the first fails."""
    need_libraries(for_a_window=False)
    failed = failed_checks()
    if not failed:
        say("check: all good")
    own_choice = {"-n", "--pdb", "-x", "-k", "-s"} & set(arguments)
    # In the order of the folders: what takes long comes first, and at the end both have little.
    side_by_side = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    workers = [] if own_choice or (os.cpu_count() or 1) < 2 else side_by_side
    code = start("-m", "pytest", *workers, *arguments)
    if failed:
        say(f"check failed: {', '.join(failed)}")
    return code or (1 if failed else 0)


def lint(_: list[str]) -> int:
    """Puts the format right, and every finding that has a safe remedy."""
    return start("-m", "ruff", "format", ".") or start("-m", "ruff", "check", "--fix", ".")


def bench(arguments: list[str]) -> int:
    """How long films take here."""
    need_libraries(for_a_window=False)
    return start("-m", "tests.bench", *arguments)


def bundle(_: list[str]) -> int:
    """A folder that starts without Python, and a film made with it as proof."""
    need_libraries(for_a_window=True)
    if sys.platform.startswith("linux"):
        need_bundle_packages()
    folders = ["--distpath", ROOT / "dist", "--workpath", BUILD / "pyinstaller"]
    options = ["--noconfirm", "--log-level", "WARN", *folders]
    return start("-m", "PyInstaller", *options, PACKAGING / "nemo-desktop.spec") or start(
        PACKAGING / "verify_bundle.py", ROOT / "dist" / "nemo-desktop"
    )


def need_bundle_packages() -> None:
    """What PyInstaller takes from the system: objdump, and Python as a library."""
    minor = subprocess.check_output(
        [str(PYTHON), "-c", "import sys; print(sys.version_info[1])"], text=True
    ).strip()
    load = (
        f"import ctypes, sys; sys.base_prefix != '/usr' or ctypes.CDLL('libpython3.{minor}.so.1.0')"
    )
    packages = [] if shutil.which("objdump") else ["binutils"]
    if subprocess.call([str(PYTHON), "-c", load], **SILENT):
        packages.append(f"libpython3.{minor}")
    if packages:
        install_system(packages, "PyInstaller needs system packages.")


def docs(_: list[str]) -> int:
    """The code map from the docstrings of the modules."""
    return start(PACKAGING / "docs.py", BUILD / "docs")


VERBS = {verb.__name__: verb for verb in (run, test, check, lint, bench, bundle, docs)}


def main() -> int:
    """One verb; anything that stops the work becomes one sentence."""
    if len(sys.argv) < 2 or sys.argv[1] not in VERBS:
        say((__doc__ or "").strip())
        return 0 if sys.argv[1:2] in (["-h"], ["--help"], ["help"]) else 2
    try:
        continue_on_a_fitting_python()
        set_up()
        return VERBS[sys.argv[1]](sys.argv[2:])
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)
    except OSError as error:
        print(f"This computer refused: {error}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
