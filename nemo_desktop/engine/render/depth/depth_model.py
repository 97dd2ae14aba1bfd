"""Which files a depth map is made with, so that a film's key knows them.

A person's own model is an ONNX file whose first input is (1, 3, height, width) RGB less ImageNet's
mean over its deviation, and whose one output is a map in which larger is nearer, such as Depth
Anything V2 Small or MiDaS v2.1 small. A file that is missing or cannot be used is done without.
"""

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Final

from nemo_desktop import paths

# The net that finds a picture's subject.
SUBJECT: Final = "u2netp.onnx"
VARIABLE: Final = "NEMO_DEPTH_MODEL"
# Counts every change of what the same picture's depth looks like.
_VERSION: Final = 5


def chosen() -> Path | None:
    """The person's own depth model: the file the environment names, else `models/depth.onnx`
    among the shipped files; None when there is neither."""
    named = os.environ.get(VARIABLE, "")
    for file in (Path(named) if named else None, paths.resources() / "models" / "depth.onnx"):
        if file is not None and file.is_file():
            return file
    return None


def fingerprint() -> list[object]:
    """All that a depth map depends on besides its picture."""
    return [_VERSION, *(_sha(file) for file in (chosen(), _subject_file()) if file is not None)]


def _subject_file() -> Path | None:
    file = paths.resources() / "models" / SUBJECT
    return file if file.is_file() else None


def _sha(file: Path) -> str:
    status = file.stat()
    return _sha_of(file, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=4)
def _sha_of(file: Path, _size: int, _changed: int) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
