"""Small files that outlive the program: written whole or not at all, set aside when broken."""

import contextlib
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from nemo_desktop import paths

log = logging.getLogger(__name__)

Kept = TypeVar("Kept", bound=msgspec.Struct)


def write(file: Path, value: msgspec.Struct) -> None:
    """Keeps a value. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # ASCII by Python's own writer: names of files may hold half characters, which no other takes.
    paths.write_whole(file, json.dumps(msgspec.to_builtins(value, enc_hook=str)).encode())


def read(
    file: Path, kind: type[Kept], mended: Callable[[Any], Any] = lambda kept: kept
) -> Kept | None:
    """The value in a file; None if there is none, or none that can be read. `mended` may take out
    what this version cannot read."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("%s could not be read: %s", file.name, error)
        return None
    try:
        return msgspec.json.decode(content, type=kind, dec_hook=_made)
    except (ValueError, RecursionError):
        return _read_slowly(file, content, kind, mended)


def _read_slowly(
    file: Path, content: bytes, kind: type[Kept], mended: Callable[[Any], Any]
) -> Kept | None:
    """With Python's own reader, which takes half characters too."""
    try:
        return msgspec.convert(mended(json.loads(content)), kind, dec_hook=_made)
    except (ValueError, RecursionError, SystemError):  # the last: of a number without end
        log.warning("%s is broken; it is set aside", file)
        with contextlib.suppress(OSError):
            file.replace(file.with_suffix(".broken"))
        return None


def _made(kind: type, value: Any) -> Any:
    return kind(value)
