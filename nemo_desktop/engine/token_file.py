"""The file that holds a stand-alone engine's token: read, or made for its owner's eyes only."""

import os
import re
import secrets
from pathlib import Path
from typing import Final

# Short enough to be typed, long enough not to be guessed.
_TOKEN: Final = re.compile(r"[\x21-\x7e]{16,512}")


class BadTokenFile(Exception):
    """The file holds nothing that can be a token; the text says so in one sentence."""


def token_in(file: Path) -> str:
    """The token in the file; a fresh one in a new file (mode 0600) when there is none yet.

    Raises BadTokenFile, and OSError when the file can be neither read nor made.
    """
    try:
        return _made(file)
    except FileExistsError:
        return _read(file)


def _made(file: Path) -> str:
    token = "nmv_usr_" + secrets.token_urlsafe(32)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as opened:
            opened.write(token + "\n")
    except OSError:
        file.unlink()
        raise
    return token


def _read(file: Path) -> str:
    with file.open("rb") as opened:
        token = opened.read(1024).decode("latin-1").strip()
    if not _TOKEN.fullmatch(token):
        raise BadTokenFile(
            f"{file} must hold one token of at least 16 visible characters, nothing else"
        )
    return token
