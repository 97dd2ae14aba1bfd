"""What a picture is studied for: its subject, where a camera should look, its water."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.depth.glimpse import glimpsed, shrunk
from nemo_desktop.engine.render.depth.subject import Subject, keep, subject
from nemo_desktop.engine.render.living.water import water_in
from nemo_desktop.engine.render.media import Box, Media, Study
from nemo_desktop.engine.render.pictures import footage
from nemo_desktop.engine.render.pictures.picture import Pixels

log = logging.getLogger(__name__)

Found = Literal["face", "subject", "saliency", "centre"]
Aim = tuple[tuple[float, float], Found]
Plane = npt.NDArray[np.float32]

_SALIENT: Final = 2.2
# How far a body reaches beside its face, in widths of the face.
_SHOULDERS: Final = 1.0


def study(media: Media, *, keeps_subject: bool = False) -> Study:
    """What is found in a picture without faces; its subject, if asked, is kept beside the file.

    Raises BadMedia, OSError.
    """
    is_image = media.kind == "image"
    if is_image:
        small = glimpsed(media.path, (media.width, media.height))
    else:
        small = shrunk(footage.first_picture(media.path))
    found = subject(small)
    if found is not None and keeps_subject and is_image:
        _keep(found, media.path)
    mask = _solid(found)
    return _study(media, small, _aim(small, mask), mask)


def at_faces(media: Media, small: Pixels) -> Study:
    """What is found in one with faces, of which `small` is a small copy: that is quickly done.
    A camera looks at the largest of them."""
    largest = max(media.faces, key=lambda box: box.width * box.height)
    return _study(media, small, (largest.center, "face"), _bodies(media.faces))


def _study(media: Media, small: Pixels, found: Aim, solid: Plane | None) -> Study:
    (x, y), by = found
    is_still = media.kind == "image" and not media.duration_ms
    return Study((round(x, 4), round(y, 4)), by, water_in(small, solid) if is_still else ())


def _aim(pixels: Pixels, subject_mask: Plane | None) -> Aim:
    """Where a camera should look, in 0–1, and by what: the subject, else what stands out, else
    the middle."""
    if subject_mask is not None:
        return _centroid(subject_mask), "subject"
    standing_out = _standing_out(pixels)
    if standing_out is not None:
        return _centroid(standing_out), "saliency"
    return (0.5, 0.5), "centre"


def _keep(found: Subject, path: Path) -> None:
    try:
        keep(found, path)
    except OSError as error:  # it can be found again
        log.warning("the subject of a picture could not be kept: %s", error)


def _centroid(mask: Plane) -> tuple[float, float]:
    height, width = mask.shape
    total = float(mask.sum())
    x = float((mask.sum(axis=0) * (np.arange(width) + 0.5)).sum()) / total / width
    y = float((mask.sum(axis=1) * (np.arange(height) + 0.5)).sum()) / total / height
    return x, y


def _solid(found: Subject | None) -> Plane | None:
    """The mask of the subject, 0 where it is not; None when there is none to be sure of."""
    if found is None or found.confidence <= 0:
        return None
    return np.where(found.mask > 0.5, found.mask, 0).astype(np.float32)


def _bodies(found: Sequence[Box]) -> Plane:
    """Where the people whose faces were found may be, 1, down to the picture's lower edge."""
    side = 320
    mask = np.zeros((side, side), np.float32)
    for face in found:
        left, right = face.x - _SHOULDERS * face.width, face.x + (1 + _SHOULDERS) * face.width
        top = face.y - 0.5 * face.height
        first = max(round(left * side), 0), max(round(top * side), 0)
        mask[first[1] :, first[0] : max(round(right * side), 0)] = 1
    return mask


def _standing_out(pixels: Pixels) -> Plane | None:
    """What stands out from its surroundings: spectral residual (Hou & Zhang 2007) over the
    three channels of Lab; None when nothing does."""
    size = (128, 128)
    lab = cv2.cvtColor(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2LAB)
    total = np.zeros(size, np.float32)
    for channel in cv2.split(lab.astype(np.float32)):
        spectrum = np.fft.fft2(channel)
        strength = np.log(np.abs(spectrum) + 1e-6).astype(np.float32)
        residual = strength - cv2.blur(strength, (3, 3), borderType=cv2.BORDER_REPLICATE)
        surprise = np.abs(np.fft.ifft2(np.exp(residual + 1j * np.angle(spectrum)))) ** 2
        total += cv2.GaussianBlur(surprise.astype(np.float32), (0, 0), 4) * channel.std()
    if total.max() <= _SALIENT * total.mean():
        return None
    mask: Plane = np.maximum(total - (total.mean() + total.std()), 0).astype(np.float32)
    return mask
