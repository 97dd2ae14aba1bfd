"""What colours of a HEIC or AVIF picture mean by its own notes (ISO/IEC 14496-12, 12.1.5)."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from nemo_desktop.engine.render.pictures import hdr

# Where the notes of all pictures in the file are kept.
_WAY: Final = (b"meta", b"iprp", b"ipco", b"colr")
# A box that has a version before what it holds.
_VERSIONED: Final = b"meta"
_MOST: Final = 4_000_000


def bright(file: BinaryIO) -> tuple[int, int] | None:
    """Transfer and primaries by the numbers of H.273 of a picture of high dynamic range; None
    for others. `file` stays where it is."""
    place = file.tell()
    try:
        file.seek(0)
        notes = _within(file.read(_MOST), _WAY)
        coded = (note for note in notes if note[:4] == b"nclx" and len(note) >= 10)
        for note in coded:
            primaries, transfer = (int.from_bytes(note[at : at + 2], "big") for at in (4, 6))
            if hdr.is_bright(transfer):
                return transfer, primaries
        return None
    finally:
        file.seek(place)


def _within(data: bytes, way: Sequence[bytes]) -> Iterator[bytes]:
    """What the boxes at the end of a way hold."""
    for name, held in _boxes(data):
        if name != way[0]:
            continue
        if len(way) == 1:
            yield held
        else:
            yield from _within(held[4:] if name == _VERSIONED else held, way[1:])


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        length, head = int.from_bytes(data[at : at + 4], "big"), 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        length = length or len(data) - at
        if length < head:
            return
        yield data[at + 4 : at + 8], data[at + head : at + length]
        at += length
