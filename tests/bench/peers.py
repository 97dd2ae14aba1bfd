"""The same five seconds by other programs, installed for the occasion where possible."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.gallery import view_of
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL, chunks
from tests.bench import debian_peers
from tests.bench.films import PORTRAIT, one_zoom

_MOVIEPY = """
import sys
from moviepy import CompositeVideoClip, ImageClip

photo, target, x, y, w, h, zoom, left, top = sys.argv[1:3] + [float(n) for n in sys.argv[3:]]
W, H = {size}
base = ImageClip(photo).cropped(x1=x, y1=y, width=w, height=h){resized}.with_duration(5)
grown = lambda t: 1 + (zoom - 1) * t / 5
moved = base.resized(lambda t: {share} * grown(t)).with_position(
    lambda t: (-(grown(t) - 1) * W * left, -(grown(t) - 1) * H * top))
CompositeVideoClip([moved], size=(W, H)).with_duration(5).write_videofile(
    target, fps=30, codec="libx264", preset="veryfast", audio=False, logger=None,
    ffmpeg_params=["-crf", "18"])
"""


def commands(folder: Path, media: Media) -> dict[str, list[str]]:
    """By name, the commands of the peers that are there; the others are said to be missing."""
    found, missing = {}, []
    python = _moviepy(folder)
    ffmpeg = shutil.which("ffmpeg") or _bundled_ffmpeg(python)
    way = _way(one_zoom(media), media)
    if ffmpeg is None:
        missing.append("ffmpeg")
    else:
        for name, up in (("zoompan", 1), ("zoompan, 8 times larger first", 8)):
            found[name] = _zoompan(ffmpeg, media, folder / f"{name}.mp4", way, up)
        found["perspective"] = _perspective(ffmpeg, media, folder / "perspective.mp4", way)
    if python is None:
        missing.append("moviepy")
    else:
        for name, resized, share in (
            ("MoviePy, the usual recipe", ".resized((W, H))", "1"),
            ("MoviePy, full resolution", "", "W / w"),
        ):
            script = folder / f"{name}.py"
            script.write_text(_MOVIEPY.format(size=PORTRAIT, resized=resized, share=share))
            target, numbers = str(folder / f"{name}.mp4"), map(str, way)
            found[name] = [str(python), str(script), str(media.path), target, *numbers]
    for name, command in (
        ("melt", debian_peers.melt(folder, media, way)),
        ("PhotoFilmStrip", debian_peers.photofilmstrip(folder, media, way[4])),
    ):
        if command is None:
            missing.append(name)
        else:
            found[name] = command
    for name in missing:
        sys.stdout.write(f"{name} cannot be installed here: not compared\n")
    return found


def _way(film: Film, media: Media) -> tuple[float, ...]:
    """Where the film's camera begins (x, y, width, height), how far it zooms, and the point that
    stands still, 0-1 of the frame."""
    plan = chunks(film, {media.sha: media}, FULL)
    shot, aspect = plan[0].scenes[0].shot, film.width / film.height
    first, last = view_of(shot, 0, aspect), view_of(shot, shot.length - 1, aspect)
    left = (last.x - first.x) / (first.width - last.width)
    top = (last.y - first.y) / (first.height - last.height)
    return first.x, first.y, first.width, first.height, first.width / last.width, left, top


def _zoompan(ffmpeg: str, media: Media, target: Path, way: tuple[float, ...], up: int) -> list[str]:
    x, y, width, height, zoom, left, top = way
    filters = [f"crop={width:.0f}:{height:.0f}:{x:.0f}:{y:.0f}"]
    if up > 1:
        filters.append(f"scale=iw*{up}:ih*{up}:flags=bicubic")
    filters += [
        f"zoompan=z='1+{zoom - 1}*on/149':x='(iw-iw/zoom)*{left}':y='(ih-ih/zoom)*{top}'"
        f":d=150:s={PORTRAIT[0]}x{PORTRAIT[1]}:fps=30",
        "scale=out_range=tv:out_color_matrix=bt709",
        "format=yuv420p",
    ]
    return [
        ffmpeg, "-nostdin", "-v", "error", "-y", "-i", str(media.path), "-vf", ",".join(filters),
        "-frames:v", "150", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", str(target),
    ]  # fmt: skip


def _perspective(ffmpeg: str, media: Media, target: Path, way: tuple[float, ...]) -> list[str]:
    """Sub-pixel and cubic; the filter keeps the frame's size, so it works on a larger one."""
    x, y, width, height, zoom, left, top = way
    zoomed = f"(1+{zoom - 1}*(on-1)/149)"
    x0, y0 = f"(W-W/{zoomed})*{left}", f"(H-H/{zoomed})*{top}"
    x1, y1 = f"{x0}+W/{zoomed}", f"{y0}+H/{zoomed}"
    filters = [
        f"crop={width:.0f}:{height:.0f}:{x:.0f}:{y:.0f}",
        "scale=1404:2496:flags=lanczos,format=yuv420p,loop=loop=-1:size=1,setpts=N/30/TB",
        f"perspective=x0='{x0}':y0='{y0}':x1='{x1}':y1='{y0}':x2='{x0}':y2='{y1}'"
        f":x3='{x1}':y3='{y1}':interpolation=cubic:sense=source:eval=frame",
        f"scale={PORTRAIT[0]}:{PORTRAIT[1]}:flags=bicubic:out_range=tv,format=yuv420p",
    ]
    return [
        ffmpeg, "-nostdin", "-v", "error", "-y", "-loop", "1", "-framerate", "30",
        "-i", str(media.path), "-vf", ",".join(filters),
        "-frames:v", "150", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", str(target),
    ]  # fmt: skip


def _moviepy(folder: Path) -> Path | None:
    """The Python of a throw-away environment with MoviePy in it."""
    place = folder / "peers"
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "moviepy"]
        if subprocess.run(install, check=False, capture_output=True).returncode:
            shutil.rmtree(place)
            return None
    return python


def _bundled_ffmpeg(python: Path | None) -> str | None:
    """MoviePy brings one along."""
    if python is None:
        return None
    ask = "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())"
    answer = subprocess.run([str(python), "-c", ask], check=True, capture_output=True, text=True)
    return answer.stdout.strip()
