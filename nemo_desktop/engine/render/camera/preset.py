"""What a camera move is, and how one becomes known under a name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.camera.holding import held
from nemo_desktop.engine.render.depth.leaning import Lean, Leaning

Camera = Callable[[float, Stage], View]


@dataclass(frozen=True, slots=True)
class Preset:
    """A named move: `camera(progress, stage)` with progress from 0 to 1 of the time, and the
    words people say for it.

    `is_seeded`: it is another one for each clip. `is_miniature`: the picture is made soft above
    and below its aim, as if it were a small model.
    """

    name: str
    said_as: tuple[str, ...]
    camera: Camera
    is_seeded: bool = False
    is_miniature: bool = False
    leaning: Leaning | None = None


_presets: dict[str, Preset] = {}
PRESETS: Final[Mapping[str, Preset]] = MappingProxyType(_presets)


def preset(
    name: str,
    *,
    said_as: tuple[str, ...],
    is_seeded: bool = False,
    is_miniature: bool = False,
    leaning: Leaning | None = None,
) -> Callable[[Camera], Camera]:
    """Makes a camera known under a name. The function says what is seen when a share of the way,
    0–1, is gone; when that is, says the easing of the stage. Where it would cut off heads, less
    of it is done."""

    def known(way: Camera) -> Camera:
        def camera(progress: float, stage: Stage) -> View:
            if not stage.heads:
                return way(stage.share(progress), stage)
            hold = held(way, leaning, stage)
            return hold.view(way(stage.share(progress), hold.stage))

        def leans(progress: float, stage: Stage) -> Lean:
            if leaning is None:
                return Lean()
            if not stage.heads:
                return leaning(stage.share(progress), stage)
            hold, share = held(way, leaning, stage), stage.share(progress)
            return hold.lean(leaning(share, hold.stage), way(share, hold.stage))

        in_depth = leans if leaning else None
        _presets[name] = Preset(name, said_as, camera, is_seeded, is_miniature, in_depth)
        return way

    return known


def pan(name: str, *, said_as: tuple[str, ...]) -> Callable[[Camera], Camera]:
    """Makes a camera known that sees to heads by itself: it goes by those who do not all fit."""

    def known(way: Camera) -> Camera:
        def camera(progress: float, stage: Stage) -> View:
            return way(stage.share(progress), stage)

        _presets[name] = Preset(name, said_as, camera)
        return way

    return known
