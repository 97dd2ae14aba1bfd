"""A value changed quickly is the one that the slow way gives."""

import dataclasses
from typing import Any

import pytest

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.film import Clip, Film, Title
from nemo_desktop.engine.render.values import replace

CLIP = Clip("c1", "0" * 64, "street.jpg", 3000, aim=(0.2, 0.4), has_own_move=True)


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (CLIP, {"motion": "pan_left", "aim": None}),
        (CLIP, {"has_own_move": False}),
        (CLIP, {}),
        (Film(clips=(CLIP,)), {"width": 1080, "clips": ()}),
        (Title("t", "Rome", 0, 2000), {"color": "#ffffff"}),
        (Caption("Rome", "title", "center", 1.0, None, 0, 60), {"first": -4}),
        (Which(("c1",)), {"ids": ("c2", "c3")}),
    ],
)
def test_what_is_not_changed_stays(value: Any, changes: dict[str, Any]) -> None:
    made = replace(value, **changes)
    assert type(made) is type(value)
    assert dataclasses.astuple(made) == dataclasses.astuple(dataclasses.replace(value, **changes))
