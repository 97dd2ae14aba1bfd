"""G11, G12: thumbnails, large pictures, the frames a person scrubs through.

As a program: `python -m tests.bench.reading thumbnails|huge FOLDER`, alone in a fresh process.
"""

import os
import shutil
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures import picture
from nemo_desktop.engine.render.pictures.planes import source_from
from nemo_desktop.engine.render.plan import PREVIEW, chunks
from tests.bench.films import one_zoom
from tests.bench.subjects import photo

COUNT = 100
_ROUNDS = 9


def copies(folder: Path) -> list[Path]:
    """As many 12-megapixel photos."""
    place = folder / "many"
    place.mkdir(exist_ok=True)
    paths = [place / f"{number}.jpg" for number in range(COUNT)]
    for path in paths:
        if not path.exists():
            shutil.copy(photo(folder).path, path)
    return paths


def huge(folder: Path) -> Path:
    """A picture of 81 megapixels with noise, about 186 MB as PNG."""
    path = folder / "huge.png"
    if not path.exists():
        random = np.random.default_rng(3)
        grey = random.integers(0, 64, (7800, 10400, 3), np.uint8)
        cv2.imwrite(str(path), grey, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    return path


def thumbnails(folder: Path) -> None:
    """All of them as the window asks for them; prints the seconds until the last one is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize  # noqa: PLC0415  only this program needs Qt
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from nemo_desktop.ui.thumbnails import Thumbnails  # noqa: PLC0415

    app, paths, size = QGuiApplication([]), copies(folder), QSize(256, 256)
    start = time.perf_counter()
    made = Thumbnails()
    while sum(made.pixmap(path, size, 1.0) is not None for path in paths) < COUNT:
        app.processEvents()
        time.sleep(0.01)
    sys.stdout.write(f"{time.perf_counter() - start}\n")
    made.close()


def look(folder: Path) -> None:
    """What happens to a huge picture that is shown: decoded, reduced, made planes."""
    source_from(picture.load(huge(folder), 4))


def decode_ms(media: Media) -> float:
    """From a 12-megapixel JPEG to planes."""
    took = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        source_from(picture.load(media.path))
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1000


def scrub_ms(media: Media) -> float:
    """Processor milliseconds of one frame of the preview's size, its picture at hand."""
    film = replace(one_zoom(media), width=540, height=960)
    frames = Painter().frames(chunks(film, {media.sha: media}, PREVIEW)[0], {media.sha: media.path})
    next(frames)
    start = time.process_time()
    count = sum(1 for _ in frames)
    return (time.process_time() - start) * 1000 / count


if __name__ == "__main__":
    {"thumbnails": thumbnails, "huge": look}[sys.argv[1]](Path(sys.argv[2]))
