"""What drawing a film's frames costs, not encoded, its pictures and words at hand."""

import time

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL, chunks


def drawing_s(film: Film, media: Media) -> float:
    """Processor seconds; the first time round, pictures are read and words are set."""
    painter, took = Painter(), 0.0
    for _ in ("first", "measured"):
        start = time.process_time()
        for chunk in chunks(film, {media.sha: media}, FULL):
            for _frame in painter.frames(chunk, {media.sha: media.path}):
                pass
        took = time.process_time() - start
    return took
