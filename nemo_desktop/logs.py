"""Where the log goes, and what is kept out of it."""

import logging
import re
from logging.handlers import RotatingFileHandler
from typing import Final

from nemo_desktop import paths

_SECRET: Final = re.compile(r"nmv_usr_[\w-]+|nmv_loc_[\w-]+|(?<=Bearer )\S+|(?<=/k/)[\w-]{16,}")


def without_secrets(text: str) -> str:
    """The text with every token blotted out."""
    return _SECRET.sub("•••", text)


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


def start() -> None:
    """Sends the log of this process to the log file: at most two megabytes, in two files."""
    handler = RotatingFileHandler(
        paths.log_file(), maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Discreet("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for chatty in ("httpx", "httpcore", "uvicorn.access", "multipart"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
