"""Files of all kinds become upright sRGB pictures; damaged ones are refused."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures import picture
from tests.engine.pictures import scene

# Corners upper left, upper right, lower left, lower right of the upright picture.
CORNERS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))


def four_corners(width: int = 96, height: int = 64) -> Image.Image:
    image = Image.new("RGB", (width, height))
    for index, color in enumerate(CORNERS):
        box = (index % 2 * width // 2, index // 2 * height // 2)
        image.paste(color, (*box, box[0] + width // 2, box[1] + height // 2))
    return image


def as_stored(upright: Image.Image, orientation: int) -> Image.Image:
    """What a camera stores so that `orientation` makes it upright (the inverse turn)."""
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }.get(orientation)
    return upright if turn is None else upright.transpose(turn)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "tif"])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("reduction", [1, 4])
def test_pictures_come_upright(
    tmp_path: Path, suffix: str, orientation: int, reduction: int
) -> None:
    path = tmp_path / f"turned.{suffix}"
    notes = Image.Exif()
    notes[0x0112] = orientation
    as_stored(four_corners(), orientation).save(path, exif=notes, quality=95)
    size = picture.facts(path)
    assert (size.width, size.height) == (96, 64)
    pixels = picture.load(path, reduction)
    height, width = pixels.shape[:2]
    assert (width, height) == (96 // reduction, 64 // reduction)
    for index, color in enumerate(CORNERS):
        y, x = height * (1 + index // 2 * 2) // 4, width * (1 + index % 2 * 2) // 4
        assert np.abs(pixels[y, x].astype(int) - color).max() <= 12


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [("L", "jpg"), ("L", "png"), ("1", "png"), ("P", "png"), ("P", "gif"), ("LA", "png"),
     ("RGBA", "png"), ("RGBA", "webp"), ("CMYK", "jpg"), ("I;16", "png")],
)  # fmt: skip
def test_every_kind_of_pixel_is_read(tmp_path: Path, mode: str, suffix: str) -> None:
    path = tmp_path / f"picture.{suffix}"
    if mode == "I;16":
        Image.fromarray(np.full((30, 40), 200 * 257, np.uint16)).save(path)
    else:
        Image.new("RGB", (40, 30), (200, 200, 200)).convert(mode, dither=0).save(path)
    wanted = 255 if mode == "1" else 200
    for reduction in (1, 2):
        pixels = picture.load(path, reduction)
        assert pixels.shape == (30 // reduction, 40 // reduction, 3)
        assert pixels.dtype == np.uint8
        assert np.abs(pixels.astype(int) - wanted).max() <= 4


def test_a_moving_gif_shows_its_first_frame(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (20, 10), color) for color in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    assert picture.load(tmp_path / "a.gif")[5, 5].tolist() == [255, 0, 0]


def test_transparent_parts_lie_over_the_color_that_was_chosen(tmp_path: Path) -> None:
    file = tmp_path / "glass.png"
    Image.new("RGBA", (8, 8), (200, 0, 0, 0)).save(file)
    assert (picture.load(file, 1, (10, 200, 30)) == (10, 200, 30)).all()
    Image.new("RGBA", (8, 8), (200, 0, 0, 255)).save(file)
    assert (picture.load(file, 1, (10, 200, 30)) == (200, 0, 0)).all()


def test_transparent_parts_lie_over_black_or_light_behind_dark_drawings(tmp_path: Path) -> None:
    for ink, ground in (((255, 200, 0), 0), ((10, 10, 10), 238)):
        image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
        image.paste((*ink, 255), (5, 5, 15, 15))
        image.save(tmp_path / "logo.png")
        pixels = picture.load(tmp_path / "logo.png")
        assert pixels[0, 0].tolist() == [ground] * 3
        assert pixels[10, 10].tolist() == list(ink)


def test_colors_are_read_through_the_pictures_own_profile(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # The same profile with red and green changing places, under another name.
    swapped = srgb.replace("sRGB".encode("utf-16-be"), "mine".encode("utf-16-be"))
    swapped = swapped.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile, wanted in (
        (srgb, (160, 90, 60)),
        (swapped, (90, 160, 60)),
        (lab, (160, 90, 60)),  # meant for another kind of picture
        (b"no profile", (160, 90, 60)),
    ):
        path = tmp_path / "profile.png"
        Image.new("RGB", (20, 20), (160, 90, 60)).save(path, icc_profile=profile)
        assert np.abs(picture.load(path)[10, 10].astype(int) - wanted).max() <= 2


def test_a_jpeg_is_decoded_small_and_still_looks_alike(tmp_path: Path) -> None:
    whole = scene(803, 601)
    Image.fromarray(whole).save(tmp_path / "a.jpg", quality=95)
    for reduction in (2, 4, 8):
        pixels = picture.load(tmp_path / "a.jpg", reduction)
        assert pixels.shape == (-(-601 // reduction), -(-803 // reduction), 3)
        assert np.abs(pixels.mean((0, 1)) - whole.mean((0, 1))).max() < 1.5


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "gif"])
def test_a_truncated_picture_is_refused(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (200, 300, 3), np.uint8)
    whole = io.BytesIO()
    Image.fromarray(noise).save(whole, {"jpg": "jpeg"}.get(suffix, suffix))
    data = whole.getvalue()
    for kept in (20, len(data) // 2, len(data) * 9 // 10):
        path = tmp_path / f"cut.{suffix}"
        path.write_bytes(data[:kept])
        assert picture.is_picture(path)
        with pytest.raises(BadMedia) as refusal:
            picture.load(path)
        assert refusal.value.reason == "damaged"


def test_stray_bytes_after_a_jpeg_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    Image.fromarray(scene(64, 48)).save(path)
    path.write_bytes(path.read_bytes() + b"\0" * 500)
    assert picture.load(path).shape == (48, 64, 3)


def test_a_picture_of_impossible_size_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (20_000, 10_001)).save(path)
    with pytest.raises(BadMedia) as refusal:
        picture.facts(path)
    assert refusal.value.reason == "too_large"


def test_text_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "note.jpg").write_text("I am a text.")
    assert not picture.is_picture(tmp_path / "note.jpg")
