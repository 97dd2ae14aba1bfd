"""A multipart body written to files as it arrives, in constant memory."""

import hashlib
import logging
import os
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from python_multipart.multipart import MultipartParser, MultipartState, parse_options_header

from nemo_desktop.engine.replies import Refused, not_kept
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.endpoints import UPLOAD_FIELD
from nemo_desktop.protocol.files import LOCAL_ONLY, MIME_TYPES

log = logging.getLogger(__name__)

_LONGEST_NAME: Final = 200
# What browsers and HTTP libraries write for characters that would end the header.
_ESCAPED: Final = {"%22": '"', "%0D": "", "%0A": "", "%5C": "\\"}


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came: its name, where it lies, the SHA-256 of its content."""

    name: str
    path: Path
    sha: str


@dataclass(slots=True)
class _Arriving:
    name: str
    path: Path
    file: BinaryIO
    sha: "hashlib._Hash"
    size_bytes: int = 0


class Receiver:
    """Parses what it is given piece by piece. After the first file that cannot be taken it only
    swallows: `refused` says why."""

    def __init__(self, boundary: bytes, folder: Path, most_bytes: int, texts: Texts) -> None:
        self.files: list[Received] = []
        self.refused: Refused | None = None
        self._folder = folder
        self._most_bytes = most_bytes
        self._texts = texts
        self._arriving: _Arriving | None = None
        self._header = self._value = b""
        self._headers: dict[bytes, bytes] = {}
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._headers.clear,
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_headers_finished": self._on_headers_finished,
                "on_part_data": self._on_part_data,
                "on_part_end": self._on_part_end,
            },
        )

    @property
    def is_complete(self) -> bool:
        """Whether the end of the body was seen."""
        return self._parser.state == MultipartState.END

    def write(self, piece: bytes) -> None:
        """Takes the next bytes. Raises FormParserError."""
        if self.refused is not None:
            return
        try:
            self._parser.write(piece)
        except OSError as error:
            log.warning("what arrives cannot be written: %s", error)
            self.refused = not_kept(error, self._texts)

    def close(self) -> None:
        """Removes what nobody has taken away."""
        left = [file.path for file in self.files]
        if self._arriving is not None:
            self._arriving.file.close()
            left.append(self._arriving.path)
        for path in left:
            with suppress(OSError):  # the folder may be gone
                path.unlink()

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _on_header_end(self) -> None:
        self._headers[self._header.lower()] = self._value
        self._header = self._value = b""

    def _on_headers_finished(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        if self.refused or options.get(b"name") != UPLOAD_FIELD.encode():
            return
        name = _plain_name(options.get(b"filename", b""))
        suffix = PurePosixPath(name).suffix.lower()
        if suffix not in MIME_TYPES and suffix not in LOCAL_ONLY:
            message = self._texts("server.upload.type", name=name)
            self.refused = Refused(ReplyCode.FILE_UNSUPPORTED, message)
            return
        self._folder.mkdir(parents=True, exist_ok=True)  # somebody may have tidied up
        path = self._folder / f"{uuid.uuid4().hex}{suffix}"
        # Unbuffered: the parser hands over what it was given in one piece.
        file = path.open("wb", buffering=0)
        self._arriving = _Arriving(name, path, file, hashlib.sha256())

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        arriving = self._arriving
        if arriving is None or self.refused:
            return
        piece = memoryview(data)[start:end]
        arriving.size_bytes += len(piece)
        if arriving.size_bytes > self._most_bytes:
            limit_mb = self._most_bytes // (1024 * 1024)
            message = self._texts("server.upload.too_big", name=arriving.name, limit_mb=limit_mb)
            self.refused = Refused(ReplyCode.FILE_TOO_LARGE, message)
            return
        arriving.sha.update(piece)
        while piece:
            piece = piece[arriving.file.write(piece) :]

    def _on_part_end(self) -> None:
        arriving, self._arriving = self._arriving, None
        if arriving is not None:
            os.fsync(arriving.file.fileno())
            arriving.file.close()
            sha = arriving.sha.hexdigest()
            self.files.append(Received(arriving.name, arriving.path, sha))


def _plain_name(raw: bytes) -> str:
    """The last part of a file name, without what no name should hold."""
    name = raw.decode("utf-8", errors="replace")
    for escaped, character in _ESCAPED.items():
        name = name.replace(escaped, character)
    name = PurePosixPath(name.replace("\\", "/")).name
    name = "".join(character for character in name if character.isprintable())
    suffix = PurePosixPath(name).suffix
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - len(suffix)] + suffix
