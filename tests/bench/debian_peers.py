"""Peers that are packages of Debian: unpacked into a throw-away folder, nothing is installed.

`python -m tests.bench.debian_peers COMMAND …` runs PhotoFilmStrip until it says that it is done: it
never ends by itself.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from nemo_desktop.engine.render.media import Media
from tests.bench.films import PORTRAIT

_MELT = ("melt",)
_STRIP = (
    "photofilmstrip", "gstreamer1.0-plugins-base", "gstreamer1.0-plugins-good",
    "gstreamer1.0-plugins-bad", "gstreamer1.0-plugins-ugly", "gstreamer1.0-libav",
    "python3-gst-1.0",
)  # fmt: skip
_PROFILE = """description=portrait
frame_rate_num=30
frame_rate_den=1
width={0}
height={1}
progressive=1
sample_aspect_num=1
sample_aspect_den=1
display_aspect_num=9
display_aspect_den=16
colorspace=709
"""
# It only makes films of 1920x1080 here; the same zoom over as much of the photo as has that shape.
_PROJECT = """
import builtins, sys
builtins._ = lambda words: words
from photofilmstrip.core.Picture import Picture
from photofilmstrip.core.Project import Project
from photofilmstrip.core.ProjectFile import ProjectFile
photo, target, zoom = sys.argv[1], sys.argv[2], float(sys.argv[3])
picture = Picture(photo)
picture.SetWidth(4000); picture.SetHeight(3000)
picture.SetStartRect((80, 390, 3840, 2160))
picture.SetTargetRect((80 + (3840 - 3840 / zoom) / 2, 390 + (2160 - 2160 / zoom) / 2,
                       3840 / zoom, 2160 / zoom))
picture.SetDuration(5.0); picture.SetMovement(Picture.MOVE_LINEAR)
picture.SetTransition(Picture.TRANS_NONE); picture.SetTransitionDuration(0)
project = Project(); project.SetPictures([picture])
ProjectFile(project, target).Save()
"""


def melt(folder: Path, media: Media, way: tuple[float, ...]) -> list[str] | None:
    """The command of MLT's melt with its affine filter; None if it cannot be had."""
    root = _unpacked(folder / "melt", _MELT)
    if root is None:
        return None
    x, y, width, height, zoom, left, top = way

    def place(x: float, y: float, width: float) -> str:
        share = PORTRAIT[0] / width
        numbers = (-x * share, -y * share, media.width * share, media.height * share)
        return " ".join(f"{number:.6f}" for number in numbers) + " 1"

    last = x + (width - width / zoom) * left, y + (height - height / zoom) * top, width / zoom
    profile = folder / "melt-profile"
    profile.write_text(_PROFILE.format(*PORTRAIT))
    modules, data = _libraries(root) / "mlt-7", root / "usr/share/mlt-7"
    return [
        *_environment(root, MLT_REPOSITORY=modules, MLT_DATA=data),
        str(root / "usr/bin/melt"), "-silent", "-profile", str(profile), str(media.path), "out=149",
        "-attach", "affine", f"transition.rect=0={place(x, y, width)};149={place(*last)}",
        "transition.distort=0", "transition.fill=1", "background=colour:black",
        "-consumer", f"avformat:{folder / 'melt.mp4'}", "vcodec=libx264", "preset=veryfast",
        "crf=18", "an=1", "pix_fmt=yuv420p", "rescale=bilinear", "real_time=-1", "threads=0",
    ]  # fmt: skip


def photofilmstrip(folder: Path, media: Media, zoom: float) -> list[str] | None:
    """The command of PhotoFilmStrip; None if it cannot be had."""
    root, python = _unpacked(folder / "strip", _STRIP), shutil.which("python3", path="/usr/bin")
    if root is None or python is None:
        return None
    libraries, project = _libraries(root), folder / "one.pfs"
    environment = _environment(
        root,
        PYTHONPATH=root / "usr/lib/python3/dist-packages",
        GI_TYPELIB_PATH=libraries / "girepository-1.0",
        GST_PLUGIN_PATH=libraries / "gstreamer-1.0",
        GST_PLUGIN_SCANNER=libraries / "gstreamer1.0/gstreamer-1.0/gst-plugin-scanner",
        GST_REGISTRY=folder / "gstreamer-registry",
        HOME=folder,
    )
    script = folder / "strip.py"
    script.write_text(_PROJECT)
    write = [*environment, python, str(script), str(media.path), str(project), str(zoom)]
    if subprocess.run(write, check=False, capture_output=True).returncode:
        return None
    return [
        sys.executable, "-m", "tests.bench.debian_peers", *environment, python,
        str(root / "usr/bin/photofilmstrip-cli"), "-p", str(project), "-o", str(folder),
        "-t", "23", "-f", "6",
    ]  # fmt: skip


def _unpacked(root: Path, packages: tuple[str, ...]) -> Path | None:
    """Where these packages and what they need lie, as far as the system has them not."""
    if root.exists():
        return root
    if not shutil.which("apt-get") or not shutil.which("dpkg"):
        return None
    try_it = ["apt-get", "install", "--simulate", "--no-install-recommends", *packages]
    tried = subprocess.run(
        try_it, check=False, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    )
    names = re.findall(r"^Inst (\S+)", tried.stdout, re.MULTILINE)
    if tried.returncode or not names:
        return None if tried.returncode else Path("/")
    archives = root.with_name(f"{root.name}-archives")
    archives.mkdir(exist_ok=True)
    fetch = ["apt-get", "download", *names]
    if subprocess.run(fetch, check=False, capture_output=True, cwd=archives).returncode:
        return None
    for archive in archives.glob("*.deb"):
        subprocess.run(["dpkg", "-x", archive, root], check=True)
    return root


def _libraries(root: Path) -> Path:
    return next((root / "usr/lib").glob("*-linux-gnu"))


def _environment(root: Path, **more: Path) -> list[str]:
    libraries = _libraries(root)
    more["LD_LIBRARY_PATH"] = Path(f"{libraries}:{libraries / 'pulseaudio'}")
    return ["env", *(f"{name}={value}" for name, value in more.items())]


def _until_done(command: list[str]) -> None:
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as program:
        assert program.stdout is not None
        said = b""
        while b"Done" not in said:
            heard = program.stdout.read1()
            assert heard, said[-500:]
            said = said[-10:] + heard
        program.kill()


if __name__ == "__main__":
    _until_done(sys.argv[1:])
