"""Pictures of high dynamic range become believable ones of the range a film has."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from nemo_desktop.engine.render.pictures import boxed_color, hdr, picture
from tests import samples

Colors = npt.NDArray[np.float64]

# From BT.709's primaries to BT.2020's (ITU-R BT.2087).
TO_BT2020 = np.array([[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]])
# Light of sRGB's primaries as a share of diffuse white, none of it so bright that it is bent.
LIGHTS = [
    (0.5, 0.5, 0.5),
    (0.12, 0.3, 0.55),
    (0.5, 0.1, 0.05),
    (0.1, 0.3, 0.06),
    (0.02, 0.02, 0.02),
]


def coded(light: Colors, transfer: int) -> Colors:
    """As a camera codes it: diffuse white is 203 cd/m², of 1000 that a screen of HLG has."""
    wide = light @ TO_BT2020.T
    if transfer == hdr.PQ:
        power = (wide * 203 / 10_000) ** 0.1593017578125
        return np.asarray(((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375)
    shown = wide * 203 / 1000
    luminance = (shown @ np.array([0.2627, 0.678, 0.0593]))[..., None]
    scene = shown * luminance ** (1 / 1.2 - 1)
    bright = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), bright)


def in_a_png(path: Path, values: Colors, transfer: int) -> None:
    pixels = np.tile(np.rint(255 * values).astype(np.uint8), (8, 8, 1))
    Image.fromarray(pixels).save(path)
    content, note = path.read_bytes(), b"cICP" + bytes((9, transfer, 0, 1))
    told = struct.pack(">I", 4) + note + struct.pack(">I", zlib.crc32(note))
    path.write_bytes(content[:33] + told + content[33:])


def in_an_avif(path: Path, values: Colors, transfer: int) -> None:
    pixels = np.tile(np.rint(255 * values).astype(np.uint8), (64, 64, 1))
    Image.fromarray(pixels).save(path, quality=100, subsampling="4:4:4")
    said_to_be(path, transfer)


def said_to_be(path: Path, transfer: int) -> None:
    """Makes the notes of a picture's colours say another curve, and BT.2020."""
    content = bytearray(path.read_bytes())
    at = content.index(b"nclx") + 4
    content[at : at + 4] = struct.pack(">HH", 9, transfer)
    path.write_bytes(content)


@pytest.mark.parametrize("suffix", ["png", "avif"])
@pytest.mark.parametrize("transfer", [hdr.PQ, hdr.HLG])
@pytest.mark.parametrize("light", LIGHTS)
def test_what_is_not_brighter_than_white_keeps_its_color(
    tmp_path: Path, light: tuple[float, ...], transfer: int, suffix: str
) -> None:
    path = tmp_path / f"bright.{suffix}"
    values = coded(np.array(light), transfer)
    (in_a_png if suffix == "png" else in_an_avif)(path, values, transfer)
    found = picture.load(path)[4, 4].astype(float)
    wanted = 255 * np.array(light) ** (1 / 2.2)
    assert np.abs(found - wanted).max() <= 8  # eight bits of such a curve are coarse
    if max(light) > 0.4:
        assert np.abs(found - 255 * values).max() > 15  # which is how it would look otherwise


def test_what_shines_is_bent_and_stays_brighter(tmp_path: Path) -> None:
    found = []
    for share in (0.6, 1.0, 2.0, 4.0):
        path = tmp_path / f"{share}.png"
        in_a_png(path, coded(np.full(3, share), hdr.PQ), hdr.PQ)
        found.append(int(picture.load(path)[4, 4, 1]))
    assert found == sorted(set(found))
    assert 225 < found[1] < 248
    assert found[-1] >= 250


def test_a_cameras_heic_that_says_it_is_bright_is_shown_so(tmp_path: Path) -> None:
    path = tmp_path / "camera.heic"
    path.write_bytes((Path(samples.__file__).parent / "turned.heic").read_bytes())
    plain = picture.load(path)
    said_to_be(path, hdr.HLG)
    assert np.array_equal(picture.load(path), hdr.as_srgb(plain, hdr.HLG, 9))
    assert not np.array_equal(picture.load(path), plain)


def box(name: bytes, *parts: bytes) -> bytes:
    held = b"".join(parts)
    return struct.pack(">I", 8 + len(held)) + name + held


def notes(main: int, *, wide: bool) -> BytesIO:
    """The head of a file of two pictures: 1 is plain, 2 its bright version."""
    colors = (box(b"colr", b"nclx", struct.pack(">HHHB", *c, 9, 128)) for c in ((12, 13), (9, 16)))
    form = ">HBHH" if wide else ">HBBB"
    links = struct.pack(form, 1, 2, 1, 2) + struct.pack(form, 2, 2, 1, 3)
    linked = box(b"ipma", bytes((0, 0, 0, wide)), struct.pack(">I", 2), links)
    known = box(b"ipco", box(b"ispe", bytes(12)), *colors)
    first = box(b"pitm", bytes(4), struct.pack(">H", main))
    meta = box(b"meta", bytes(4), first, box(b"iprp", known, linked))
    return BytesIO(box(b"ftyp", b"avif") + meta)


@pytest.mark.parametrize("wide", [False, True])
def test_a_bright_version_beside_a_picture_is_left_beside(wide: bool) -> None:
    assert boxed_color.bright(notes(1, wide=wide)) is None
    assert boxed_color.bright(notes(2, wide=wide)) == (hdr.PQ, 9)
    assert boxed_color.bright(notes(3, wide=wide)) is None


def test_spoilt_notes_do_no_harm() -> None:
    whole = notes(2, wide=True).getvalue()
    for length in range(len(whole)):
        assert boxed_color.bright(BytesIO(whole[:length])) in (None, (hdr.PQ, 9))
    for at in range(0, len(whole), 3):
        boxed_color.bright(BytesIO(whole[:at] + b"\xff" + whole[at + 1 :]))
