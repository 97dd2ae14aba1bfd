"""Camera moves: each a function from progress to the part of the picture that is shown."""

from typing import Final

from nemo_desktop.engine.render import motion_classic, motion_depth, motion_loops, motion_travel
from nemo_desktop.engine.render.easing import EASINGS, calm
from nemo_desktop.engine.render.motion_preset import PRESETS, Camera, Preset, preset

__all__ = ["EASINGS", "MOVES", "PRESETS", "Camera", "Preset", "calm", "preset"]

# Importing a module makes its moves known.
MOVES: Final = (motion_classic, motion_travel, motion_loops, motion_depth)
