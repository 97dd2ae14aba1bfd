"""What a file is, and the faces in its picture: what is found at once."""

import hashlib
import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop import paths
from nemo_desktop.engine import studying, subtitles
from nemo_desktop.engine.render.color import color_table
from nemo_desktop.engine.render.depth.glimpse import glimpsed, shrunk
from nemo_desktop.engine.render.media import BadMedia, Box, Media
from nemo_desktop.engine.render.pictures import animation, footage, picture
from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.sound import recording
from nemo_desktop.protocol.files import COLOR_TABLES, SUBTITLES

log = logging.getLogger(__name__)

# Drops of water and headlamps were seen with 0.73, people and dogs with 0.81 and more.
_FACE_SCORE: Final = 0.78
_FACE_OVERLAP: Final = 0.3
_MOST_FACES: Final = 50


def look(path: Path, name: str, sha: str = "") -> Media:
    """What is found at once in a received file, after decoding it whole; `sha` if it is known.
    A picture without faces is to be studied.

    Raises BadMedia.
    """
    if path.stat().st_size == 0:
        raise BadMedia("empty")
    sha = sha or _sha_of(path)
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
        return _seen(media, small)
    found = footage.facts(path)
    media = Media(
        sha, name, path, found.kind, found.width, found.height, found.duration_ms,
        has_sound=found.has_sound, length_s=found.length_s,
    )  # fmt: skip
    if found.kind == "audio":
        return _heard(media)
    return _seen(media, shrunk(footage.first_picture(path)))


def look_closely(path: Path, name: str, *, keeps_subject: bool = False) -> Media:
    """The same, a picture studied as well. Raises BadMedia, OSError."""
    media = look(path, name)
    if media.study is not None:
        return media
    return replace(media, study=studying.study(media, keeps_subject=keeps_subject))


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


def _seen(media: Media, small: Pixels) -> Media:
    """A picture with its faces; where there are any, little is left to be found."""
    seen = replace(media, faces=faces(small), study=None)
    return replace(seen, study=studying.at_faces(seen, small)) if seen.faces else seen


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
