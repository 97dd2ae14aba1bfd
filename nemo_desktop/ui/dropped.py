"""What a person lets go over the window, decided from the clipboard kinds it offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage


class Kind(Enum):
    """What was dropped, in the order in which it is looked for."""

    FILES = "files"
    PICTURE = "picture"
    REMOTE = "remote"
    TEXT = "text"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Dropped:
    """`paths` are files and folders; `name` and `content` a picture's own; `text` words."""

    kind: Kind
    paths: tuple[Path, ...] = ()
    name: str = ""
    content: bytes = b""
    text: str = ""


# A file of the window's own list, by its id.
OWN_FILE: Final = "application/x-nemo-file"
# Chromium gives the file's exact bytes under the first name, Firefox pixels under the second.
_PICTURE_TYPES: Final = (
    "application/octet-stream",
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
)
_MAGIC: Final = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF8", ".gif"),
)


def peek(mime: QMimeData) -> Dropped:
    """What it looks like while it is still being dragged; reads no content but names."""
    paths = _local(mime.urls())
    if paths:
        return Dropped(Kind.FILES, paths)
    if any(mime.hasFormat(kind) for kind in _PICTURE_TYPES) or mime.hasImage():
        return Dropped(Kind.PICTURE)
    if mime.urls():
        return Dropped(Kind.REMOTE)
    return Dropped(Kind.TEXT) if mime.hasText() else Dropped(Kind.NOTHING)


def read(mime: QMimeData, name: str) -> Dropped:
    """What was dropped. `name` is what a picture without a name is called.

    File managers offer their files as text as well, browsers offer a picture's address beside
    its bytes: so files come first, then pictures, then addresses, then text.
    """
    paths = _local(mime.urls())
    if paths:
        return Dropped(Kind.FILES, paths)
    content = _picture(mime)
    if content:
        return Dropped(Kind.PICTURE, name=_named(mime.urls(), name, content), content=content)
    if mime.urls():
        return Dropped(Kind.REMOTE)
    text = mime.text().strip()
    return Dropped(Kind.TEXT, text=text) if text else Dropped(Kind.NOTHING)


def unusable(paths: Iterable[Path], accepted: frozenset[str]) -> tuple[str, ...]:
    """The names of files whose kind cannot be used; folders may hold anything."""
    return tuple(
        path.name for path in paths if path.suffix.lower() not in accepted and not path.is_dir()
    )


def _local(urls: list[QUrl]) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def _picture(mime: QMimeData) -> bytes:
    for kind in _PICTURE_TYPES:
        content = bytes(mime.data(kind).data()) if mime.hasFormat(kind) else b""
        if _suffix(content):
            return content
    image = mime.imageData() if mime.hasImage() else None
    return _as_png(image) if isinstance(image, QImage) and not image.isNull() else b""


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs of Qt want bytes for the format's name where text is what works.
    image.save(buffer, "PNG")  # type: ignore[call-overload,unused-ignore]
    return bytes(buffer.data().data())


def _suffix(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for magic, suffix in _MAGIC if content.startswith(magic)), "")


def _named(urls: list[QUrl], name: str, content: bytes) -> str:
    own = Path(urls[0].fileName()).stem if urls else ""
    return f"{own or name}{_suffix(content)}"
