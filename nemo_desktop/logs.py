"""Where the log goes, and what is kept out of it."""

import logging
import re
from typing import Final

from nemo_desktop import paths

_SECRET: Final = re.compile(r"nmv_usr_[\w-]+|nmv_loc_[\w-]+|(?<=Bearer )\S+|(?<=/k/)[\w-]{16,}")


def without_secrets(text: str) -> str:
    """The text with every token blotted out."""
    return _SECRET.sub("•••", text)


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _LogFile(logging.Handler):
    """At most two megabytes, in two files. What writes them takes long to load and the window
    rarely has something to say before its first paint, so it is loaded for the first record."""

    _file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Logging: one record."""
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.emit(record)
        except OSError:  # there is no folder that can be written to
            self.handleError(record)

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415  see above

        file = RotatingFileHandler(
            paths.log_file(),
            maxBytes=1_000_000,
            backupCount=1,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        file.setFormatter(self.formatter)
        return file

    def close(self) -> None:
        """Logging: the program ends."""
        if self._file is not None:
            self._file.close()
        super().close()


def start() -> None:
    """Sends the log of this process to the log file. A disk that refuses costs the log, and
    nobody's film: it is not told on the screen either."""
    logging.raiseExceptions = False
    handler = _LogFile()
    handler.setFormatter(_Discreet("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for chatty in ("httpx", "httpcore", "uvicorn.access", "multipart"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
