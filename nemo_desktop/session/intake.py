"""Which files may come in: decided by name, size and content."""

import re
import stat
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from nemo_desktop.i18n import Words, words
from nemo_desktop.protocol.files import (
    IMAGES,
    IMAGES_HERE,
    LARGEST_BYTES,
    LOCAL_ONLY,
    MIME_TYPES,
    SOUNDS,
    SOUNDS_HERE,
    VIDEOS,
)

ACCEPTED: Final = frozenset({**MIME_TYPES, **LOCAL_ONLY})
HEARD: Final = frozenset({**SOUNDS, **SOUNDS_HERE})
# Beyond this a picture is more likely an attack on memory than a photo.
Image.MAX_IMAGE_PIXELS = 250_000_000
# HEIC and AVIF are not decoded here: a damaged one can end the whole program.
_BOXED: Final = re.compile(rb"....ftyp", re.DOTALL)

_MAGIC: Final = (
    (re.compile(rb"\xff\xd8\xff"), "image"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image"),
    (re.compile(rb"GIF8[79]a"), "image"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image"),
    (re.compile(rb"II\*\0|MM\0\*"), "image"),
    (re.compile(rb"....ftyp(avif|avis|hei[cmsx]|mif1|msf1)", re.DOTALL), "image"),
    (re.compile(rb"(RIFF|RF64)....WAVE", re.DOTALL), "sound"),
    (re.compile(rb"RIFF....AVI ", re.DOTALL), "video"),
    (re.compile(rb"\x1a\x45\xdf\xa3"), "video"),
    (re.compile(rb"....(ftyp|moov|mdat|wide|free|skip)", re.DOTALL), "video"),
    (re.compile(rb"ID3|\xff[\xe2-\xff]|ADIF|fLaC|OggS"), "sound"),
)
# No server takes more; Pillow itself may refuse somewhat less.
_MOST_PIXELS: Final = 200_000_000
_BROKEN: Final = (
    OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, struct.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What was found out about a file. `family` is what its first bytes are, "" if unknown;
    `is_damaged` that it could not be decoded to the end, `is_vast` that nobody tried. Sizes are 0
    where unknown."""

    path: Path
    size_bytes: int = 0
    family: str = ""
    is_damaged: bool = False
    is_vast: bool = False
    is_there: bool = True
    is_readable: bool = True
    width: int = 0
    height: int = 0


def refusal(file: FileFacts, *, is_local: bool = True) -> Words | None:
    """Why a file may not come in; None if it may. `is_local`: it stays on this computer."""
    suffix = file.path.suffix.lower()
    if suffix not in ACCEPTED:
        return words("intake.unsupported")
    if suffix in IMAGES_HERE and not is_local:
        return words("intake.only_here", type=suffix.removeprefix(".").upper())
    if suffix in SOUNDS_HERE and not is_local:
        return words("intake.sound_only_here", type=suffix.removeprefix(".").upper())
    if suffix in LOCAL_ONLY and not is_local:
        return words("intake.local_only")
    if not file.is_readable:
        return words("intake.unreadable" if file.is_there else "intake.gone")
    return _fault(file, suffix)


def _fault(file: FileFacts, suffix: str) -> Words | None:
    """What is wrong with what is in a file."""
    if file.size_bytes == 0:
        return words("intake.empty")
    if file.size_bytes > LARGEST_BYTES:
        return words(
            "intake.too_large",
            size_mb=-(-file.size_bytes // 1024**2),
            limit_mb=LARGEST_BYTES // 1024**2,
        )
    families = _families(suffix)
    if families and file.family not in families:
        return words("intake.not_what_it_says", type=suffix.removeprefix(".").upper())
    if file.is_vast:
        return words("intake.too_many_pixels")
    return words("intake.damaged") if file.is_damaged else None


def written(path: Path, content: bytes) -> Path:
    """Writes a picture that has no file yet; beside another of the same name, under another.

    Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    place, number = path, 2
    while place.exists() and place.read_bytes() != content:
        place = path.with_stem(f"{path.stem} {number}")
        number += 1
    place.write_bytes(content)
    return place


def facts_of(path: Path, *, is_whole: bool = True) -> FileFacts:
    """Looks at a file; pictures, unless told otherwise, are decoded to the end, small. Takes up to
    a second: not for the main thread."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # to open a pipe could take for ever
            return FileFacts(path, is_readable=False)
        with path.open("rb") as file:
            head = file.read(64)
    except FileNotFoundError:
        return FileFacts(path, is_there=False, is_readable=False)
    except OSError:
        return FileFacts(path, is_readable=False)
    facts = FileFacts(path, found.st_size, _family(head))
    is_decoded = is_whole and facts.family == "image" and not _BOXED.match(head)
    if not is_decoded or refusal(facts) is not None:
        return facts
    return _picture(facts)


def expanded(paths: Iterable[Path]) -> list[Path]:
    """The files among paths as given; a folder stands for the usable files in it, in the order
    people number them (2 before 10). A folder without any gives nothing."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if _is_wanted(file.relative_to(path)))
            found += sorted((file for file in inside if file.is_file()), key=_as_numbered)
        else:
            found.append(path)
    return found


def _is_wanted(file: Path) -> bool:
    return file.suffix.lower() in ACCEPTED and not any(part.startswith(".") for part in file.parts)


def _as_numbered(file: Path) -> list[tuple[int, str]]:
    """Sorts names with digits by their numbers, as file managers do."""
    return [
        (int(part), "") if part.isdecimal() else (0, part.casefold())
        for part in re.split(r"(\d+)", str(file))
    ]


def _picture(facts: FileFacts) -> FileFacts:
    try:
        with Image.open(facts.path) as picture:
            width, height = picture.size
            if width * height > _MOST_PIXELS:
                return FileFacts(facts.path, facts.size_bytes, facts.family, is_vast=True)
            # Pillow turns TIFFs by itself.
            is_turned = picture.format != "TIFF" and picture.getexif().get(0x0112, 1) in (
                5,
                6,
                7,
                8,
            )
            # An eighth of the size is enough to read a JPEG to its end.
            picture.draft("RGB", (max(1, width // 8), max(1, height // 8)))
            picture.load()
    except Image.DecompressionBombError:
        return FileFacts(facts.path, facts.size_bytes, facts.family, is_vast=True)
    except _BROKEN:
        return FileFacts(facts.path, facts.size_bytes, facts.family, is_damaged=True)
    if is_turned:
        width, height = height, width
    return FileFacts(facts.path, facts.size_bytes, facts.family, width=width, height=height)


def _family(head: bytes) -> str:
    return next((family for pattern, family in _MAGIC if pattern.match(head)), "")


def _families(suffix: str) -> tuple[str, ...]:
    if suffix in IMAGES or suffix in IMAGES_HERE:
        return ("image",)
    if suffix in SOUNDS or suffix in SOUNDS_HERE:
        # M4A begins like MP4, and some AAC files are wrapped like it.
        return ("sound", "video")
    return ("video",) if suffix in VIDEOS else ()
