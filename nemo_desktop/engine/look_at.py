"""What a file is and what its picture shows: faces, subject, where a camera should look."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop import paths
from nemo_desktop.engine import subtitles
from nemo_desktop.engine.render import animation, color_table, footage, picture, recording
from nemo_desktop.engine.render.glimpse import glimpsed, shrunk
from nemo_desktop.engine.render.media import BadMedia, Box, Media
from nemo_desktop.engine.render.picture import Pixels
from nemo_desktop.engine.render.subject import Subject, keep, subject
from nemo_desktop.engine.render.water import water_in
from nemo_desktop.protocol.files import COLOR_TABLES, SUBTITLES

log = logging.getLogger(__name__)

Found = Literal["face", "subject", "saliency", "centre"]
Aim = tuple[tuple[float, float], Found]
Plane = npt.NDArray[np.float32]

# Drops of water and headlamps were seen with 0.73, people and dogs with 0.81 and more.
_FACE_SCORE: Final = 0.78
_FACE_OVERLAP: Final = 0.3
_MOST_FACES: Final = 50
_SALIENT: Final = 2.2
# How far a body reaches beside its face, in widths of the face.
_SHOULDERS: Final = 1.0


def look(path: Path, name: str, *, keeps_subject: bool = False) -> Media:
    """Everything worth knowing about a received file, after decoding it whole; the subject, if
    asked, is kept beside the file.

    Raises BadMedia.
    """
    if path.stat().st_size == 0:
        raise BadMedia("empty")
    sha = _sha_of(path)
    suffix = path.suffix.lower()
    if suffix in SUBTITLES:
        return Media(sha, name, path, "subtitles", cues=subtitles.read(path))
    if suffix in COLOR_TABLES:
        color_table.read(path)
        return Media(sha, name, path, "colors")
    if picture.is_picture(path):
        size = picture.facts(path)
        small = glimpsed(path, (size.width, size.height))
        lasts = animation.duration_ms(path)
        media = Media(sha, name, path, "image", size.width, size.height, lasts)
        return _seen(media, small, keeps_subject=keeps_subject)
    found = footage.facts(path)
    media = Media(
        sha, name, path, found.kind, found.width, found.height, found.duration_ms,
        has_sound=found.has_sound, length_s=found.length_s,
    )  # fmt: skip
    if found.kind == "audio":
        return _heard(media)
    return _seen(media, shrunk(footage.first_picture(path)))


def faces(pixels: Pixels) -> tuple[Box, ...]:
    """Faces in an RGB picture, in the detector's order; none when the model is missing."""
    detector = _face_detector()
    if detector is None:
        return ()
    height, width = pixels.shape[:2]
    detector.setInputSize((width, height))
    _, found = detector.detect(np.ascontiguousarray(pixels[..., ::-1]))
    # x, y, width, height, five landmarks, score; OpenCV gives None instead of no rows.
    sides = np.array([width, height, width, height], np.float32)
    rows = np.asarray([] if found is None else found, np.float32).reshape(-1, 15)
    return tuple(_box_within(row[:4] / sides) for row in rows)


def aim(pixels: Pixels, found_faces: Sequence[Box], seen: Subject | None = None) -> Aim:
    """Where a camera should look, in 0–1, and by what: the largest face, else the subject, else
    what stands out, else the middle."""
    if found_faces:
        return max(found_faces, key=lambda box: box.width * box.height).center, "face"
    mask = _solid(seen or subject(pixels))
    if mask is not None:
        return _centroid(mask), "subject"
    standing_out = _standing_out(pixels)
    if standing_out is not None:
        return _centroid(standing_out), "saliency"
    return (0.5, 0.5), "centre"


def _seen(media: Media, small: Pixels, *, keeps_subject: bool = False) -> Media:
    found = faces(small)
    what = None if found else subject(small)
    if what is not None and keeps_subject:
        keep(what, media.path)
    point, by = aim(small, found, what)
    at = (round(point[0], 4), round(point[1], 4))
    calm: tuple[int, ...] = ()
    if media.kind == "image" and not media.duration_ms:
        calm = water_in(small, _bodies(found) if found else _solid(what))
    return replace(media, faces=found, aim=at, aim_by=by, water=calm)


def _heard(media: Media) -> Media:
    """A sound with its real length and its beats, those of a steady one as a tempo."""
    known = recording.glance(media.path)
    return replace(
        media,
        duration_ms=known.duration_ms,
        bpm=round(known.beats.tempo_bpm, 3) if known.beats.is_steady else 0.0,
        beats_ms=known.beats.times_ms,
    )


def _sha_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _box_within(row: npt.NDArray[np.float32]) -> Box:
    x, y, width, height = (float(value) for value in row)
    left, top = min(max(x, 0), 1), min(max(y, 0), 1)
    right, bottom = min(max(x + width, left), 1), min(max(y + height, top), 1)
    return Box(*(round(side, 4) for side in (left, top, right - left, bottom - top)))


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


def _face_detector() -> cv2.FaceDetectorYN | None:
    """Read anew for each picture: quickly done, and one that is kept holds its working memory."""
    file = _model("face_detection_yunet_2023mar.onnx")
    if file is None:
        return None
    return cv2.FaceDetectorYN.create(
        str(file), "", (320, 320), _FACE_SCORE, _FACE_OVERLAP, _MOST_FACES
    )


def _model(name: str) -> Path | None:
    file = paths.resources() / "models" / name
    if file.is_file():
        return file
    log.warning("%s is missing; cameras aim without it", name)
    return None
