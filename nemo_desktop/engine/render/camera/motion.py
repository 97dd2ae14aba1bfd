"""Camera moves: each a function from progress to the part of the picture that is shown."""

from typing import Final

from nemo_desktop.engine.render.camera import classic, depth, loops, travel
from nemo_desktop.engine.render.camera.easing import EASINGS, calm
from nemo_desktop.engine.render.camera.preset import PRESETS, Camera, Preset, preset

__all__ = ["EASINGS", "MOVES", "PRESETS", "Camera", "Preset", "calm", "preset"]

# Importing a module makes its moves known.
MOVES: Final = (classic, travel, loops, depth)
