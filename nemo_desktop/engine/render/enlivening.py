"""Effects by name drawn over a shot's frame."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from nemo_desktop.engine.render import lighting, weather
from nemo_desktop.engine.render.chunk import Shot
from nemo_desktop.engine.render.lighting import Moment
from nemo_desktop.engine.render.planes import FramePlanes

DRAWN: Final[Mapping[str, Callable[[FramePlanes, Moment], None]]] = MappingProxyType(
    {
        "ripple": weather.ripple,
        "light_sweep": lighting.light_sweep,
        "bokeh": lighting.bokeh,
        "rain": weather.rain,
        "snow": weather.snow,
        "vignette": lighting.vignette,
        "grain": lighting.grain,
        "dust": weather.dust,
        "letterbox": lighting.letterbox,
    }
)


def enliven(planes: FramePlanes, shot: Shot, frame: int) -> None:
    """Draws the shot's effects over its frame, `frame` frames after the shot's first."""
    if not shot.effects:
        return
    number = shot.first + frame
    moment = Moment(shot.seed, number, number * shot.seconds / max(shot.length, 1), shot.seconds)
    for name in shot.effects:
        DRAWN[name](planes, moment)
