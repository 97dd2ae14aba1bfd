"""Where a shot's camera sees the water of its picture."""

from math import cos, sin
from typing import Final

import cv2
import numpy as np

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.chunk import Shot
from nemo_desktop.engine.render.living.water import Plane, map_of
from nemo_desktop.engine.render.living.water_map import SIDE

# How wide what is seen is drawn; it is soft.
_WIDTH: Final = 320
# A map's steps are blurred; between these shares water ends.
_DRY, _WET = 0.35, 0.65


def seen_in(shot: Shot, view: View, stage: Stage) -> tuple[Plane, float]:
    """What of the frame is water, 0–1, in a small picture of the frame's shape; and where, in
    shares of the frame's height, it begins."""
    water = map_of(shot.water)
    if shot.fit != "cover":  # the edges of a picture that is seen whole stay straight
        water[:, [0, -1]] = 0
        water[-1] = 0
    size = _WIDTH, max(round(_WIDTH / stage.aspect), 1)
    (width, height), (x, y) = shot.size, view.center
    left, top = (stage.width - width) / 2, (stage.height - height) / 2
    across, down = SIDE / width, SIDE / height
    turn = np.array([[cos(view.angle), -sin(view.angle)], [sin(view.angle), cos(view.angle)]])
    step = turn @ np.diag([view.width / size[0], view.height / size[1]])
    step = np.diag([across, down]) @ step
    middle = np.array([(x - left) * across - 0.5, (y - top) * down - 0.5])
    first = middle - step @ np.array([(size[0] - 1) / 2, (size[1] - 1) / 2])
    edge = cv2.BORDER_REPLICATE if shot.fit == "cover" else cv2.BORDER_CONSTANT
    seen = cv2.warpAffine(
        cv2.GaussianBlur(water, (0, 0), 0.6, borderType=cv2.BORDER_REPLICATE),
        np.column_stack([step, first]),
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=edge,
    )
    soft = np.clip((seen - _DRY) / (_WET - _DRY), 0, 1).astype(np.float32)
    begins = int(np.flatnonzero(water.any(axis=1))[0]) / down + top
    return soft * soft * (3 - 2 * soft), (begins - view.y) / view.height
