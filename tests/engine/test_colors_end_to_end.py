"""A color in a file is the color in the finished film, to two steps of 255, whatever the file."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import numpy.typing as npt
import pytest
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from PIL import Image

from nemo_desktop.engine.render import encoder
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.pictures.planes import TO_YUV
from nemo_desktop.engine.render.pictures.video_color import srgb
from nemo_desktop.engine.render.plan import FULL, chunks
from tests import samples
from tests.engine.movies import known
from tests.engine.pictures import clip, film
from tests.engine.profiles import in_srgb, profile

Colors = npt.NDArray[np.float64]
COLOR = (180, 120, 60)
GREY = 130
SIZE = (96, 64)


def shown(path: Path, **changes: object) -> Colors:
    """The mean color of a film of the file, decoded from the finished MP4."""
    media = known(path)
    a_film = film(clip(media, 200, motion="still"), width=192, height=128, **changes)
    files = {media.sha: media.path}
    (chunk,) = chunks(a_film, {media.sha: media}, FULL)
    part, target = path.with_name("part.mp4"), path.with_name("film.mp4")
    encoder.write_chunk(part, chunk, Painter().frames(chunk, files))
    encoder.join([part], target, fps=30, frames=6)
    with av.open(str(target)) as container:
        frame = next(container.decode(video=0))
    yuv = np.array([
        np.frombuffer(memoryview(plane), np.uint8)
        .reshape(plane.height, plane.line_size)[:, : plane.width].mean()
        for plane in frame.planes
    ])  # fmt: skip
    return np.asarray(np.linalg.solve(TO_YUV[:, :3], yuv - TO_YUV[:, 3]))


def plain(color: tuple[int, ...] | int = COLOR, mode: str = "RGB") -> Image.Image:
    return Image.new(mode, SIZE, color)


def close(found: Colors, wanted: object) -> None:
    assert np.abs(found - np.asarray(wanted)).max() <= 2, (found, wanted)


def deep(path: Path, color: tuple[int, ...]) -> None:
    """A picture of 16 bits a channel; OpenCV wants blue first."""
    pixels = np.zeros((*SIZE[::-1], 3), np.uint16)
    pixels[:] = [value * 257 for value in color[::-1]]
    assert cv2.imwrite(str(path), pixels)


WAYS: dict[str, Callable[[Path], None]] = {
    "jpg": lambda path: plain().save(path, quality=95),
    "png": lambda path: plain().save(path),
    "webp": lambda path: plain().save(path, quality=95),
    "gif": lambda path: plain().save(path),
    "avif": lambda path: plain().save(path, quality=95),
    "tif": lambda path: plain().save(path),
    "palette.png": lambda path: plain().convert("P", palette=Image.Palette.ADAPTIVE).save(path),
    "cmyk.jpg": lambda path: plain().convert("CMYK").save(path, quality=95),
    "cmyk.tif": lambda path: plain().convert("CMYK").save(path),
    "deep.png": lambda path: deep(path, COLOR),
    "deep.tif": lambda path: deep(path, COLOR),
}


@pytest.mark.parametrize("name", WAYS)
def test_every_kind_of_picture_keeps_its_color(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"picture.{name}"
    WAYS[name](path)
    close(shown(path), COLOR)


@pytest.mark.parametrize("name", ["l.png", "l.jpg", "deep.png", "deep.tif", "la.png", "one.png"])
def test_grey_stays_grey(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    wanted = GREY
    if name.startswith("deep"):
        Image.fromarray(np.full(SIZE[::-1], GREY * 257, np.uint16)).save(path)
    elif name == "one.png":
        wanted = 255
        plain(1, "1").save(path)
    else:
        plain(GREY, "L").convert("LA" if name == "la.png" else "L").save(path)
    close(shown(path), (wanted,) * 3)


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tif", "avif"])
@pytest.mark.parametrize("name", ["Display P3", "Adobe RGB"])
def test_wide_colors_are_brought_into_srgb(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"wide.{suffix}"
    plain().save(path, icc_profile=profile(name, 2.2), quality=98)
    stored = np.asarray(Image.open(path).convert("RGB"), float).mean(axis=(0, 1))
    wanted = in_srgb(tuple(stored), name, 2.2)
    assert np.abs(wanted - COLOR).max() > 5  # the profile makes a difference that is seen
    close(shown(path), wanted)


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif"])
@pytest.mark.parametrize("mode", ["L", "LA"])
def test_greys_are_read_through_their_profile(tmp_path: Path, suffix: str, mode: str) -> None:
    if (mode, suffix) == ("LA", "jpg"):
        pytest.skip("JPEG has no transparency")
    path = tmp_path / f"grey.{suffix}"
    plain(GREY, "L").convert(mode).save(path, icc_profile=profile("Grey", 1.8))
    close(shown(path), in_srgb((GREY,), "Grey", 1.8))


@pytest.mark.parametrize("suffix", ["png", "webp", "avif", "tif"])
def test_transparent_parts_show_the_chosen_background(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"half.{suffix}"
    plain((*COLOR, 128), "RGBA").save(path, lossless=True, quality=100)
    share = 128 / 255
    ground = np.array([0x20, 0x40, 0x60])
    close(shown(path, background="#204060"), np.array(COLOR) * share + ground * (1 - share))
    close(shown(path), np.array(COLOR) * share)


def test_a_phones_heic_is_turned_once_and_keeps_its_colors(tmp_path: Path) -> None:
    path = tmp_path / "phone.heic"
    path.write_bytes((Path(samples.__file__).parent / "turned.heic").read_bytes())
    media = known(path)
    assert (media.width, media.height) == (96, 64)
    # Red, green, blue and yellow, a quarter each.
    close(shown(path), np.mean([(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)], axis=0))


@pytest.mark.parametrize(
    ("space", "full", "form"),
    [(Colorspace.ITU709, False, "yuv420p"), (Colorspace.ITU601, False, "yuv420p"),
     (Colorspace.ITU709, True, "yuv420p"), (Colorspace.ITU709, False, "yuv422p"),
     (Colorspace.ITU709, False, "yuv444p"), (Colorspace.ITU709, False, "yuv420p10le")],
)  # fmt: skip
def test_a_videos_own_matrix_and_range_are_obeyed(
    tmp_path: Path, space: Colorspace, full: bool, form: str
) -> None:
    path = tmp_path / "clip.mkv"
    red, blue = (0.2126, 0.0722) if space is Colorspace.ITU709 else (0.299, 0.114)
    light = np.array([red, 1 - red - blue, blue])
    rgb = np.array(COLOR) / 255
    y = float(light @ rgb)
    yuv = np.array([y, (rgb[2] - y) / (2 * (1 - blue)), (rgb[0] - y) / (2 * (1 - red))])
    scale = np.array([255, 255, 255] if full else [219, 224, 224])
    values = yuv * scale + np.array([0 if full else 16, 128, 128])
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=30)
        stream.width, stream.height, stream.pix_fmt = *SIZE, form
        stream.codec_context.colorspace = space
        stream.codec_context.color_range = ColorRange.JPEG if full else ColorRange.MPEG
        frame = av.VideoFrame(*SIZE, form)
        for plane, value in zip(frame.planes, values, strict=True):
            deep_sample = "10" in form
            memory = np.frombuffer(memoryview(plane), np.uint16 if deep_sample else np.uint8)
            memory[:] = round(value * 4) if deep_sample else round(value)
        frame.colorspace, frame.color_range = space, stream.codec_context.color_range
        for number in range(6):
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    close(shown(path), COLOR)


@pytest.mark.parametrize("transfer", [ColorTrc.SMPTE2084, ColorTrc.ARIB_STD_B67])
def test_bright_video_is_bent_into_the_range_of_the_film(transfer: ColorTrc) -> None:
    frame = av.VideoFrame(256, 2, "gbrp")
    for plane in frame.planes:
        memory = np.frombuffer(memoryview(plane), np.uint8).reshape(2, plane.line_size)
        memory[:, :256] = np.arange(256)
    frame.color_trc, frame.color_primaries = transfer, ColorPrimaries.BT2020
    ramp = srgb(frame)[0].astype(int)
    assert np.ptp(ramp, axis=1).max() <= 2  # grey stays grey
    assert np.diff(ramp[:, 1]).min() >= -1  # and brighter stays brighter
    white = {ColorTrc.SMPTE2084: 0.58, ColorTrc.ARIB_STD_B67: 0.75}[transfer]  # BT.2408
    assert 225 < ramp[round(255 * white), 1] < 248
    assert ramp[255, 1] >= 250
