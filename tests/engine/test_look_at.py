"""What is seen in a file: its kind, its faces, where to aim; and what is refused."""

from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.engine import look_at
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.gallery import stage_of
from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.plan import FULL, chunks
from tests.engine.pictures import clip, film, plain, saved

SAMPLES = paths.resources() / "samples"


def test_a_face_is_found_and_aimed_at() -> None:
    media = look_at.look_closely(SAMPLES / "astronaut.jpg", "astronaut.jpg")
    assert (media.kind, media.width, media.height) == ("image", 512, 512)
    assert media.seen.aim_by == "face"
    assert len(media.faces) == 1
    assert media.seen.aim == pytest.approx((0.44, 0.23), abs=0.03)


def test_a_portrait_keeps_its_head_in_every_frame_shape() -> None:
    media = look_at.look_closely(SAMPLES / "astronaut.jpg", "astronaut.jpg")
    face = media.faces[0]
    for width, height in ((1920, 1080), (1080, 1920)):
        for motion in ("still", "zoom_in", "zoom_out"):
            a_film = film(clip(media, motion=motion), width=width, height=height)
            shot = chunks(a_film, {media.sha: media}, FULL)[0].scenes[0].shot
            stage = stage_of(shot, width / height)
            for step in range(11):
                view = PRESETS[motion].camera(step / 10, stage)
                assert view.x <= face.x * 512
                assert view.y <= face.y * 512
                assert view.x + view.width >= (face.x + face.width) * 512
                assert view.y + view.height >= (face.y + face.height) * 512


@pytest.mark.parametrize(
    ("name", "aim"), [("coffee.jpg", (0.47, 0.5)), ("chelsea.jpg", (0.45, 0.45))]
)
def test_without_a_face_the_subject_is_aimed_at(name: str, aim: tuple[float, float]) -> None:
    media = look_at.look_closely(SAMPLES / name, name)
    assert media.seen.aim_by == "subject"
    assert media.seen.aim == pytest.approx(aim, abs=0.08)


def test_in_a_picture_of_nothing_the_middle_is_aimed_at(tmp_path: Path) -> None:
    for color in ((255, 255, 255), (0, 0, 0), (40, 90, 200)):
        media = look_at.look_closely(saved(tmp_path, "a.png", plain(color)).path, "a.png")
        assert (media.seen.aim, media.seen.aim_by) == ((0.5, 0.5), "centre")


def test_a_turned_photo_has_its_upright_size(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    path = tmp_path / "phone.jpg"
    Image.open(SAMPLES / "coffee.jpg").save(path, exif=notes)
    media = look_at.look_closely(path, "phone.jpg")
    assert (media.width, media.height) == (400, 600)


def made_video(path: Path, *, frames: int = 15) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(frames):
            pixels = np.full((48, 64, 3), 10 * number, np.uint8)
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def test_a_video_is_recognised_and_its_first_frame_looked_at(tmp_path: Path) -> None:
    media = look_at.look_closely(made_video(tmp_path / "a.mp4"), "a.mp4")
    assert (media.kind, media.width, media.height) == ("video", 64, 48)
    assert media.duration_ms == 500


def test_a_recording_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=8000, layout="mono")
        samples = np.zeros((1, 8000), np.int16)
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = 8000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    media = look_at.look(path, "a.wav")
    assert (media.kind, media.width, media.duration_ms) == ("audio", 0, 1000)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"I am a text, renamed.", "not_media"),
        (b"%PDF-1.7\n" + bytes(5000), "not_media"),
        (bytes(5000), "not_media"),
        ((SAMPLES / "coffee.jpg").read_bytes()[:20_000], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "damaged"),
    ],
)
def test_what_is_no_picture_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(content)
    with pytest.raises(BadMedia) as refusal:
        look_at.look(path, "picture.jpg")
    assert refusal.value.reason == reason


def test_a_video_that_is_cut_off_before_its_pictures_is_refused(tmp_path: Path) -> None:
    path = made_video(tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(BadMedia) as refusal:
        look_at.look(path, "a.mp4")
    assert refusal.value.reason in ("damaged", "not_media")
