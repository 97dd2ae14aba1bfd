"""Where what was found in a picture is kept: beside the file."""

from pathlib import Path
from typing import Final

_SUBJECT: Final = ".subject"


def subject_file(path: Path) -> Path:
    """The file with the subject of a picture."""
    return path.with_name(path.name + _SUBJECT)


def picture_name(name: str) -> str:
    """The name of the picture that a file belongs to: its own, or that of the one it tells of."""
    return name.removesuffix(_SUBJECT)
