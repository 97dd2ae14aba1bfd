"""What colours of a HEIC or AVIF picture mean by its own notes (ISO/IEC 23008-12)."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from nemo_desktop.engine.render.pictures import hdr

_MOST: Final = 4_000_000


def bright(file: BinaryIO) -> tuple[int, int] | None:
    """Transfer and primaries by the numbers of H.273 of a picture of high dynamic range; None
    for others, also for one that only has a brighter version of itself beside it. `file` stays
    where it is."""
    place = file.tell()
    file.seek(0)
    data = file.read(_MOST)
    file.seek(place)
    try:
        return _bright(data)
    except (struct.error, IndexError):  # a picture with spoilt notes is still a picture
        return None


def _bright(data: bytes) -> tuple[int, int] | None:
    for name, note in _notes(data):
        if name == b"colr" and note[:4] == b"nclx":
            primaries, transfer = struct.unpack_from(">HH", note, 4)
            return (transfer, primaries) if hdr.is_bright(transfer) else None
    return None


def _notes(data: bytes) -> list[tuple[bytes, bytes]]:
    """What is noted of the picture that the file is opened for, of all that are in it."""
    meta = dict(_boxes(dict(_boxes(data)).get(b"meta", b"")[4:]))
    about = [*_boxes(meta.get(b"iprp", b""))]
    known = [*_boxes(dict(about).get(b"ipco", b""))]
    main = _main(meta[b"pitm"]) if b"pitm" in meta else -1
    places = [
        place
        for name, links in about
        if name == b"ipma"
        for item, place in _links(links)
        if item == main and 0 < place <= len(known)
    ]
    return [known[place - 1] for place in places]


def _main(held: bytes) -> int:
    """The number of the picture that is meant to be shown."""
    return int(struct.unpack_from(">I" if held[0] else ">H", held, 4)[0])


def _links(held: bytes) -> Iterator[tuple[int, int]]:
    """Pictures by number, and the places of what is noted of them."""
    is_long, is_wide, at = held[0] > 0, held[3] & 1, 8
    for _ in range(struct.unpack_from(">I", held, 4)[0]):
        item = struct.unpack_from(">I" if is_long else ">H", held, at)[0]
        at += 4 if is_long else 2
        count, at = held[at], at + 1
        for _ in range(count):
            if is_wide:
                yield item, struct.unpack_from(">H", held, at)[0] & 0x7FFF
            else:
                yield item, held[at] & 0x7F
            at += 2 if is_wide else 1


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes that follow one another, by name."""
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
