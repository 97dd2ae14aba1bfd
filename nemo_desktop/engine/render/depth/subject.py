"""The subject of a picture, as a small net sees it."""

import logging
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop import paths
from nemo_desktop.engine.render.depth.depth_model import SUBJECT
from nemo_desktop.engine.render.kept_beside import subject_file
from nemo_desktop.engine.render.pictures.picture import Pixels

log = logging.getLogger(__name__)

Plane = npt.NDArray[np.float32]

# Below these the net saw nothing in particular: its highest answer before stretching, the share
# of the picture it takes, and how undecided it is, on the whole and about what it did see.
_SURE: Final = 0.6
_LEAST_SHARE, _MOST_SHARE = 0.005, 0.85
_MOST_DOUBT: Final = 0.11
_MOST_DOUBT_WITHIN: Final = 0.45
_SIDE: Final = 320
_MEAN: Final = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION: Final = np.array([0.229, 0.224, 0.225], np.float32)


@dataclass(frozen=True, slots=True)
class Subject:
    """`mask` is (320, 320), 0 to 1 in 255 steps, over the whole picture whatever its shape;
    `confidence` is 0 when there may as well be no subject, 1 when it is beyond doubt."""

    mask: Plane
    confidence: float


def subject(pixels: Pixels) -> Subject | None:
    """U²-Net's answer for an (height, width, 3) RGB picture; None when its file is missing.

    Input scaling as its authors' `ToTensorLab`: by the picture's own maximum, then ImageNet's
    mean and deviation.
    """
    net = _net()
    if net is None:
        return None
    small = cv2.resize(pixels, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    normal = (small / max(float(small.max()), 1e-6) - _MEAN) / _DEVIATION
    net.setInput(np.ascontiguousarray(normal.transpose(2, 0, 1)[None], dtype=np.float32))
    # The fused output; the others are side outputs.
    mask = np.asarray(net.forward("1959"), np.float32)[0, 0]
    return _decided(np.rint(mask.clip(0, 1) * 255).astype(np.uint8))


def keep(found: Subject, path: Path) -> None:
    """Keeps the subject of a picture beside it: the net takes longer than all else. OSError."""
    place = subject_file(path)
    part = place.with_name(f"{place.name}.part")
    part.write_bytes(zlib.compress(np.rint(found.mask * 255).astype(np.uint8).tobytes()))
    part.replace(place)


def kept(path: Path) -> Subject | None:
    """What was kept beside a picture; None when there is nothing, or nothing whole."""
    try:
        steps = np.frombuffer(zlib.decompress(subject_file(path).read_bytes()), np.uint8)
    except (OSError, zlib.error):
        return None
    return _decided(steps.reshape(_SIDE, _SIDE)) if steps.size == _SIDE * _SIDE else None


def _decided(steps: npt.NDArray[np.uint8]) -> Subject:
    mask = np.asarray(steps.astype(np.float32) / 255, np.float32)
    return Subject(mask, _confidence(mask))


def _confidence(mask: Plane) -> float:
    share = float((mask > 0.5).mean())
    doubt = float((mask * (1 - mask)).mean())
    within = doubt / max(float(mask.mean()), 1e-6)
    if mask.max() < _SURE or not _LEAST_SHARE < share < _MOST_SHARE or doubt > _MOST_DOUBT:
        return 0.0
    sure = (float(mask.max()) - _SURE) / (0.9 - _SURE)
    decided = (_MOST_DOUBT - doubt) / (0.5 * _MOST_DOUBT)
    solid = (_MOST_DOUBT_WITHIN - within) / (0.4 * _MOST_DOUBT_WITHIN)
    return max(min(sure, decided, solid, 1.0), 0.0)


def _net() -> cv2.dnn.Net | None:
    """Read anew for each picture: a net that is kept holds 250 MB, reading it takes a tenth of
    the time it thinks."""
    file: Path = paths.resources() / "models" / SUBJECT
    if file.is_file():
        return cv2.dnn.readNetFromONNX(str(file))
    log.warning("%s is missing; pictures have no subject", SUBJECT)
    return None
