"""Effects by name drawn over a shot's frame."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from nemo_desktop.engine.render.chunk import Shot
from nemo_desktop.engine.render.gallery import stage_of, view_of
from nemo_desktop.engine.render.living import lighting, weather
from nemo_desktop.engine.render.living.lighting import Moment
from nemo_desktop.engine.render.living.shore import seen_in
from nemo_desktop.engine.render.pictures.planes import FramePlanes

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
    if shot.water:
        aspect = planes.width / planes.height
        water, shore = seen_in(shot, view_of(shot, frame, aspect), stage_of(shot, aspect))
        moment = replace(moment, water=water, shore=shore)
    for name in shot.effects:
        DRAWN[name](planes, moment)
