"""A receipt beside a film: what it was made of, so that anybody can check it later."""

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from nemo_desktop import __version__, paths
from nemo_desktop.i18n import legible

# What a receipt's first line is known by.
KIND: Final = "nemo-desktop receipt"
FORMAT: Final = 1


class NoReceipt(Exception):
    """A file that is no receipt, or one this version cannot read; the text says why."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says. `media` are (name, SHA-256) in the order they were given."""

    film: str
    sha: str
    size_bytes: int
    version: str
    engine: str
    media: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]


def sha_of(path: Path) -> str:
    """SHA-256 of a file. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def beside(film: Path) -> Path:
    """Where the receipt of a film lies."""
    return film.with_suffix(".json")


def is_free(place: Path) -> bool:
    """Whether a receipt may be written there: there is nothing, or another receipt."""
    if not place.exists():
        return True
    if not place.is_file():  # a pipe would never be read to its end
        return False
    try:
        read(place)
    except (NoReceipt, OSError):
        return False
    return True


def write(
    film: Path, files: Sequence[Path], sentences: Sequence[str], result: Mapping[str, Any]
) -> Path:
    """Writes the receipt of a finished film beside it. Raises OSError."""
    told = {
        "kind": KIND,
        "format": FORMAT,
        "film": {"name": legible(film.name), "sha256": sha_of(film), "bytes": film.stat().st_size},
        "made_by": {
            "program": "nemo-desktop",
            "version": __version__,
            "engine": result["engine"],
            "processor": platform.machine(),
        },
        "media": [
            {"name": legible(file.name), "sha256": sha_of(file), "bytes": file.stat().st_size}
            for file in files
        ],
        "sentences": [legible(sentence) for sentence in sentences],
        "timeline": result["timeline"],
    }
    place = beside(film)
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    paths.write_whole(place, text.encode())
    return place


def read(place: Path) -> Receipt:
    """The receipt in a file. Raises NoReceipt, OSError."""
    try:
        told = json.loads(place.read_text("utf-8"))
        if told["kind"] != KIND:
            raise NoReceipt("it is no receipt of Nemo Desktop")
        if told["format"] != FORMAT:
            raise NoReceipt("it was written by a newer Nemo Desktop")
        film, maker = told["film"], told["made_by"]
        return Receipt(
            str(film["name"]), str(film["sha256"]), int(film["bytes"]),
            str(maker["version"]), str(maker["engine"]),
            tuple((str(one["name"]), str(one["sha256"])) for one in told["media"]),
            tuple(str(sentence) for sentence in told["sentences"]),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise NoReceipt("it is no receipt of Nemo Desktop") from error
