"""More pictures make a sentence no more than so many times as much work."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, ParamSpec, TypeVar

from nemo_desktop.engine import agent
from nemo_desktop.engine.drafting import to_draft
from nemo_desktop.engine.history import History
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import PREVIEW, chunks

P = ParamSpec("P")
T = TypeVar("T")

FEW = 20
STORY = (
    "make a video", "3 seconds per photo", "slow zoom in", "第15张放到最前面", "remove photo 7",
    'make it vertical, crossfade between the photos, add title "Our year" and lo-fi music at 35%',
    "give every photo a different move", "every other picture in black and white",
    "把最后一张删掉", "shuffle the pictures", "cut to the beat", "IMG_0012 stays for 8 seconds",
    "undo the music but keep the title", "go back to before the title", "redo", "make it better",
    "swap photo 3 and photo 15", "name of each photo as its caption", "make it 1 minute long",
    "make it square", "make the camera slower", "crossfade between all photos", "duplicate photo 3",
    "split photo 10", "zoom into her face", "the other way", "show every photo twice", "undo",
    "alternate zoom in and pan left", "blur the background", "what can you do",
    "add all photos again", "remove everything", "yes", "undo",
)  # fmt: skip
# Twice as many pictures add some work, four times as many twice as much again; of work that goes
# through all pictures for each picture, four times as much.
MOST = 2.2


@dataclass(frozen=True)
class Work:
    """How much there was to do: lines of Python, each as often as it ran."""

    sentence: str
    answer: int
    draft: int
    plan: int


def test_work_grows_no_faster_than_the_pictures() -> None:
    for few, twice, four_times in zip(told(FEW), told(2 * FEW), told(4 * FEW), strict=True):
        for part in ("answer", "draft", "plan"):
            one, two, four = (getattr(work, part) for work in (few, twice, four_times))
            assert four - two <= MOST * max(two - one, 0) + FEW, (few.sentence, part)


def told(count: int) -> list[Work]:
    pool = tuple(
        Media(f"{index:064x}", f"IMG_{index:04}.jpg", Path("photo.jpg"), "image", 600, 400)
        for index in range(count)
    )
    history, found = History(), []
    for sentence in STORY:
        after, _ = agent.answer(history, pool, sentence, language="en")
        planned(after.film, pool)  # what is read but once was read
        answer, (history, _) = lines(agent.answer, history, pool, sentence, language="en")
        draft, _ = lines(to_draft, history.film)
        plan, _ = lines(planned, history.film, pool)
        found.append(Work(sentence, answer, draft, plan))
    return found


def planned(film: Film, pool: tuple[Media, ...]) -> None:
    if film.clips:
        for chunk in chunks(film, {media.sha: media for media in pool}, PREVIEW):
            assert chunk.key


def lines(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> tuple[int, T]:
    """How many lines of Python a piece of work runs, loops in one line counted too; its result."""
    count = 0

    def trace(_frame: FrameType, event: str, _about: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        result = work(*args, **kwargs)
    finally:
        sys.settrace(before)
    return count, result
