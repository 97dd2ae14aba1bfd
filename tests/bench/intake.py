"""How long a person waits who drops many photos on the window and says a sentence at once."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from nemo_desktop.session.state import SessionState
from tests.bench.subjects import photo
from tests.journeys.person import Person, at_the_window

SENTENCE = "5 seconds each, add lo-fi music"


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from the drop until all files were in, the sentence was answered, and the first
    preview could be played."""

    taken_s: float
    answered_s: float
    preview_s: float


def photos(folder: Path, count: int) -> list[Path]:
    """As many photos of 12 megapixels, without faces, each its own."""
    scene = cv2.imread(str(photo(folder).path))
    assert scene is not None
    made = []
    for number in range(count):
        made.append(folder / f"IMG_{number:04}.jpg")
        if not made[-1].exists():
            moved = np.roll(scene, 97 * number, axis=1)
            cv2.imwrite(str(made[-1]), moved, [cv2.IMWRITE_JPEG_QUALITY, 92])
    return made


def dropped(home: Path, files: list[Path]) -> Waited:
    """Drops them on a window whose engine has just started, and speaks at once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home.mkdir()
    waited: list[float] = []

    async def story(person: Person) -> None:
        began = time.perf_counter()
        person.controller.add_files(files)
        person.controller.submit(SENTENCE)
        for is_there in (_are_taken, _is_answered, _is_to_be_seen):
            state = await person.sees(is_there)
            waited.append(time.perf_counter() - began)
        shown = [clip.media for clip in state.timeline.lanes[0].clips]
        assert shown == [item.key for item in state.intake.items], shown

    at_the_window(home, story)
    return Waited(*waited)


def _are_taken(state: SessionState) -> bool:
    return bool(state.intake.items) and not state.intake.is_busy


def _is_answered(state: SessionState) -> bool:
    return not state.timeline.is_empty and not state.chat.is_waiting


def _is_to_be_seen(state: SessionState) -> bool:
    return state.preview.path is not None
