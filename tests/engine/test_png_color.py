"""What a PNG says of its colours without a profile is what they are shown by."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nemo_desktop.engine.render.pictures import picture
from tests.engine.profiles import in_srgb, profile

COLOR = (60, 180, 75)
GREY = (100, 100, 100)
_ADOBE = (31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
_SRGB = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)

Note = tuple[bytes, bytes]


def gamma(value: float) -> Note:
    return b"gAMA", struct.pack(">I", round(value * 100_000))


def primaries(numbers: tuple[int, ...]) -> Note:
    return b"cHRM", struct.pack(">8I", *numbers)


def coded(*numbers: int) -> Note:
    return b"cICP", bytes(numbers)


def noted(path: Path, *notes: Note, mode: str = "RGB", icc: bytes | None = None) -> Path:
    """A PNG of one colour with these notes of its colours."""
    Image.new("RGB", (8, 8), COLOR).convert(mode).save(path, icc_profile=icc)
    content = path.read_bytes()
    told = b""
    for name, body in notes:
        check = struct.pack(">I", zlib.crc32(name + body))
        told += struct.pack(">I", len(body)) + name + body + check
    path.write_bytes(content[:33] + told + content[33:])
    return path


def shown(path: Path) -> tuple[float, ...]:
    return tuple(picture.load(path)[4, 4].astype(float))


@pytest.mark.parametrize(
    ("notes", "name", "power"),
    [
        ((gamma(1.0),), "sRGB", 1.0),
        ((gamma(1 / 1.8),), "sRGB", 1.8),
        ((gamma(1 / 2.2), primaries(_ADOBE)), "Adobe RGB", 2.2),
        ((coded(12, 4, 0, 1),), "Display P3", 2.2),
    ],
)
def test_colors_are_read_by_their_notes(
    tmp_path: Path, notes: tuple[Note, ...], name: str, power: float
) -> None:
    wanted = (
        in_srgb(COLOR, name, power)
        if name != "sRGB"
        else [in_srgb((part,), "grey", power)[0] for part in COLOR]
    )
    found = shown(noted(tmp_path / "p.png", *notes))
    assert np.abs(np.subtract(found, wanted)).max() <= 2


@pytest.mark.parametrize(
    "notes",
    [
        (gamma(1 / 2.2), primaries(_SRGB)),
        (gamma(1 / 2.2),),
        ((b"sRGB", b"\0"), gamma(1.0)),
        (primaries(_ADOBE),),
        (gamma(0.0),),
        (gamma(1.0), primaries((0,) * 8)),
        (coded(1, 13, 0, 1),),
        (coded(1, 1, 0, 1), gamma(1.0)),
    ],
)
def test_what_is_srgb_or_senseless_stays(tmp_path: Path, notes: tuple[Note, ...]) -> None:
    assert shown(noted(tmp_path / "p.png", *notes)) == COLOR


def test_the_newest_note_counts(tmp_path: Path) -> None:
    """A coded point before a profile, a profile before a power."""
    adobe = profile("Adobe RGB", 2.2)
    by_profile = shown(noted(tmp_path / "a.png", gamma(1.0), icc=adobe))
    assert np.abs(np.subtract(by_profile, in_srgb(COLOR, "Adobe RGB", 2.2))).max() <= 2
    assert shown(noted(tmp_path / "b.png", coded(1, 13, 0, 1), icc=adobe)) == COLOR


@pytest.mark.parametrize("mode", ["L", "LA"])
def test_grey_has_a_power_too(tmp_path: Path, mode: str) -> None:
    grey = Image.new("RGB", (1, 1), COLOR).convert("L").getpixel((0, 0))
    assert isinstance(grey, int)
    found = shown(noted(tmp_path / "p.png", gamma(1.0), mode=mode))
    assert np.abs(np.subtract(found, in_srgb((grey,), "grey", 1.0))).max() <= 2
