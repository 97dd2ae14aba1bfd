"""The clips of a film as rows, each in words for whoever reads or hears them."""

from collections.abc import Hashable, Sequence
from typing import cast

from nemo_desktop.i18n import Texts, Words
from nemo_desktop.session.clip_facts import facts, name_words, seconds
from nemo_desktop.session.state import LaneClip, Timeline
from nemo_desktop.ui.timeline_scale import Row, part_of_lane
from nemo_desktop.ui.value_model import ValueModel


class TimelineModel(ValueModel):
    """One row a clip, lane by lane."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.voices: Sequence[LaneClip] = ()

    def key_of(self, value: object) -> Hashable:
        """A clip is known by its place."""
        row = cast(Row, value)
        return (row.lane_index, row.clip_index)

    def spoken(self, value: object) -> str:
        """Which lane, what, when and how it is."""
        row = cast(Row, value)
        lane = self._texts(f"ui.lane.{part_of_lane(row.lane)}")
        return self._with_facts("spoken", row, {"lane": lane})

    def tip(self, value: object) -> str:
        """What, when and how it is."""
        return self._with_facts("span", cast(Row, value), {})

    def _with_facts(self, key: str, row: Row, more: dict[str, str]) -> str:
        what = self._texts(f"ui.timeline.{key}", **more, **_placed(row))
        found = facts(row.clip, row.lane.kind, self.voices)
        said = self._texts("ui.timeline.fact").join(map(self._texts.say, found))
        return self._texts(f"ui.timeline.{key}_facts", what=what, facts=said) if said else what


def described(timeline: Timeline, texts: Texts) -> str:
    """The whole film in words."""
    if timeline.is_empty:
        return texts("ui.timeline.empty")
    from nemo_desktop.session.timeline import summary  # noqa: PLC0415  not before the first paint

    return summary(timeline, texts)


def _placed(row: Row) -> dict[str, str | Words]:
    return {
        "name": name_words(row.clip, row.lane.kind),
        "start": seconds(row.clip.start_ms),
        "end": seconds(row.clip.end_ms),
    }
