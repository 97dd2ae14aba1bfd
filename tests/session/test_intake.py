"""Which files may come in, by name, size and content."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.protocol.files import MIME_TYPES
from nemo_desktop.session.intake import ACCEPTED, FileFacts, expanded, facts_of, refusal


def reason(path: Path) -> str | None:
    said = refusal(facts_of(path))
    return said.key if said else None


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "photo.jpg"
    Image.effect_noise((400, 300), 60).convert("RGB").save(file)
    return file


def test_the_thirteen_types() -> None:
    names = [
        "mp4",
        "mov",
        "avi",
        "webm",
        "mkv",
        "jpg",
        "png",
        "gif",
        "webp",
        "mp3",
        "wav",
        "m4a",
        "aac",
    ]
    here = {".heic", ".heif", ".avif", ".tif", ".tiff", ".srt", ".vtt", ".cube"}
    here |= {".flac", ".ogg", ".oga", ".opus"}
    assert {f".{name}" for name in names} | {".jpeg"} == set(MIME_TYPES)
    assert set(MIME_TYPES) | here == ACCEPTED


@pytest.mark.parametrize("name", ["a.avif", "a.tif", "a.TIFF"])
def test_some_pictures_are_for_this_computer_only(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (20, 10), "red").save(tmp_path / name)
    facts = facts_of(tmp_path / name)
    # What could end the program is decoded in the engine only.
    assert (facts.width, facts.height) == ((0, 0) if name == "a.avif" else (20, 10))
    assert refusal(facts) is None
    said = refusal(facts, is_local=False)
    assert said is not None
    assert said.key == "intake.only_here"


@pytest.mark.parametrize(("name", "head"), [("a.flac", b"fLaC\0\0\0\x22"), ("a.ogg", b"OggS\0\2")])
def test_some_sounds_are_for_this_computer_only(tmp_path: Path, name: str, head: bytes) -> None:
    (tmp_path / name).write_bytes(head + bytes(100))
    facts = facts_of(tmp_path / name)
    assert refusal(facts) is None
    said = refusal(facts, is_local=False)
    assert said is not None
    assert said.key == "intake.sound_only_here"


def test_a_photo_comes_in_with_its_size(photo: Path) -> None:
    facts = facts_of(photo)
    assert refusal(facts) is None
    assert (facts.width, facts.height) == (400, 300)


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_a_turned_photo_has_the_size_people_see(tmp_path: Path, suffix: str) -> None:
    picture = Image.new("RGB", (400, 300), "teal")
    exif = picture.getexif()
    exif[0x0112] = 6
    picture.save(tmp_path / f"turned.{suffix}", exif=exif)
    facts = facts_of(tmp_path / f"turned.{suffix}")
    assert (facts.width, facts.height) == (300, 400)


@pytest.mark.parametrize("name", ["a.PNG", "a.webp", "a.gif", "a.JPEG"])
def test_pictures_of_every_kind(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (20, 10), "red").save(tmp_path / name)
    assert reason(tmp_path / name) is None


def test_a_picture_under_another_pictures_name_is_fine(tmp_path: Path) -> None:
    file = tmp_path / "really-a-png.jpg"
    Image.new("RGB", (20, 10), "red").save(file, format="PNG")
    assert reason(file) is None


def test_text_renamed_to_jpg_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.jpg"
    file.write_text("milk, bread, eggs")
    assert reason(file) == "intake.not_what_it_says"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nothing.png"
    file.touch()
    assert reason(file) == "intake.empty"


def test_half_a_photo_is_refused(tmp_path: Path, photo: Path) -> None:
    file = tmp_path / "half.jpg"
    file.write_bytes(photo.read_bytes()[: photo.stat().st_size // 2])
    assert reason(file) == "intake.damaged"


def test_a_picture_of_more_pixels_than_fit_into_memory_is_not_called_damaged(
    tmp_path: Path,
) -> None:
    file = tmp_path / "plan.png"
    Image.new("1", (300, 300)).save(file)
    content = bytearray(file.read_bytes())
    content[16:24] = struct.pack(">II", 30_000, 30_000)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    file.write_bytes(content)
    assert reason(file) == "intake.too_many_pixels"


def test_201_mb_are_refused_without_reading_them(tmp_path: Path) -> None:
    file = tmp_path / "huge.png"
    with file.open("wb") as huge:
        huge.write(b"\x89PNG\r\n\x1a\n")
        huge.truncate(201 * 1024**2)
    assert reason(file) == "intake.too_large"


def test_other_types_are_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"%PDF-1.7")
    assert reason(file) == "intake.unsupported"


def test_a_file_that_is_gone_or_locked_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.jpg") == "intake.gone"
    locked = refusal(FileFacts(tmp_path / "locked.jpg", is_readable=False))
    assert locked is not None
    assert locked.key == "intake.unreadable"


def test_sound_and_video_are_known_by_their_first_bytes() -> None:
    def accepted(name: str, family: str) -> bool:
        return refusal(FileFacts(Path(name), 10, family)) is None

    assert accepted("song.mp3", "sound")
    assert accepted("song.m4a", "video")
    assert accepted("clip.mov", "video")
    assert not accepted("song.mp3", "image")
    assert not accepted("clip.mp4", "sound")


def test_a_folder_stands_for_its_pictures_in_the_order_people_number_them(tmp_path: Path) -> None:
    folder = tmp_path / "holiday"
    (folder / "day 2").mkdir(parents=True)
    for name in ("10.jpg", "2.JPG", "1.png", "10²3.jpg", "notes.txt", ".hidden.jpg", "day 2/1.jpg"):
        (folder / name).touch()
    other = tmp_path / "z.jpg"
    found = [str(file.relative_to(tmp_path)) for file in expanded([other, folder])]
    assert found == [
        "z.jpg",
        "holiday/1.png",
        "holiday/2.JPG",
        "holiday/10.jpg",
        "holiday/10²3.jpg",
        "holiday/day 2/1.jpg",
    ]


def test_the_shipped_samples_come_in() -> None:
    samples = list((paths.resources() / "samples").glob("*.jpg"))
    assert samples
    assert [reason(sample) for sample in samples] == [None] * len(samples)
