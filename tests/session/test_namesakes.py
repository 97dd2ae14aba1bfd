"""Two files of one name: the one that is taken out is spoken of by its pictures' numbers."""

from pathlib import Path

import pytest

from nemo_desktop.i18n import Texts
from nemo_desktop.session.gestures import file_removed
from nemo_desktop.session.state import (
    Intake,
    Lane,
    LaneClip,
    LaneKind,
    MediaItem,
    SessionState,
    Timeline,
)

ONE = MediaItem("1", Path("a/IMG_1.jpg"), key="k1")
TWO = MediaItem("2", Path("b/IMG_1.jpg"), key="k2")
BEACH = MediaItem("3", Path("beach.jpg"), key="k3")


def filmed(*items: MediaItem) -> SessionState:
    clips = tuple(
        LaneClip(item.name, at * 1000, at * 1000 + 1000, media=item.key)
        for at, item in enumerate(items)
    )
    timeline = Timeline(lanes=(Lane(LaneKind.VIDEO, 0, clips),), duration_ms=1000 * len(items))
    return SessionState(intake=Intake((ONE, TWO, BEACH)), timeline=timeline)


@pytest.mark.parametrize(
    ("removed", "said"),
    [(TWO, "删除第3张"), (ONE, "删除第1、4张"), (BEACH, "删除“beach.jpg”")],
)
def test_a_name_that_two_files_have_is_not_said(removed: MediaItem, said: str) -> None:
    words = file_removed(filmed(ONE, BEACH, TWO, ONE), removed)
    assert words is not None
    assert Texts("zh").say(words) == said


def test_of_a_file_that_is_not_shown_nothing_is_said() -> None:
    assert file_removed(filmed(ONE), TWO) is None
