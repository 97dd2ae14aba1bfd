"""Shipped files are the ones we think they are, and each carries its licence."""

import ast
import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QRawFont

from nemo_desktop import paths

RESOURCES = paths.resources()
ASSETS: dict[str, dict[str, str | int]] = json.loads((RESOURCES / "assets.json").read_text("utf-8"))


def shipped(pattern: str) -> list[Path]:
    return sorted(RESOURCES.glob(pattern))


@pytest.mark.parametrize("name", ASSETS)
def test_a_shipped_file_is_byte_for_byte_the_one_we_know(name: str) -> None:
    content = (RESOURCES / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == ASSETS[name]["sha256"]
    assert len(content) == ASSETS[name]["bytes"]


@pytest.mark.parametrize("name", ASSETS)
def test_a_shipped_file_says_whose_it_is_and_what_one_may_do_with_it(name: str) -> None:
    asset = ASSETS[name]
    assert asset["license"] in {
        "OFL-1.1",
        "Apache-2.0",
        "MIT",
        "CC0-1.0",
        "LicenseRef-public-domain",
    }
    assert asset["source"]
    licence = (RESOURCES / str(asset["license_text"])).read_text(encoding="utf-8")
    assert len(licence) > 500


def test_no_font_model_or_picture_travels_without_being_listed() -> None:
    lists = ("sounds/mandarin.txt", "words/english.txt", "words/verbs.txt")
    patterns = ("fonts/*.[to]tf", "models/*.onnx", "samples/*.jpg", *lists)
    found = [file for pattern in patterns for file in shipped(pattern)]
    assert {file.relative_to(RESOURCES).as_posix() for file in found} == set(ASSETS)


def test_every_shipped_icon_is_shown_somewhere() -> None:
    sources = sorted((Path(__file__).parent.parent / "nemo_desktop").rglob("*.py"))
    named = {
        node.value
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    sheet = (RESOURCES / "theme" / "app.qss").read_text(encoding="utf-8")
    icons = {file.stem for file in shipped("icons/*.svg")}
    assert [icon for icon in sorted(icons - named) if f"{icon}.svg" not in sheet] == []


def test_sample_pictures_are_small_photos_of_a_useful_size() -> None:
    for file in shipped("samples/*.jpg"):
        assert file.stat().st_size < 500_000
        with Image.open(file) as picture:
            assert picture.mode == "RGB"
            assert min(picture.size) >= 300


def test_the_face_model_finds_the_astronaut() -> None:
    model = RESOURCES / "models" / "face_detection_yunet_2023mar.onnx"
    with Image.open(RESOURCES / "samples" / "astronaut.jpg") as picture:
        pixels = np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])
    finder = cv2.FaceDetectorYN.create(str(model), "", (512, 512), 0.7, 0.3, 50)
    _, faces = finder.detect(pixels)
    assert len(faces) == 1
    left, top, width, height = faces[0][:4]
    assert 200 < left + width / 2 < 250
    assert 90 < top + height / 2 < 150


def test_the_subject_model_separates_cup_and_table() -> None:
    network = cv2.dnn.readNet(str(RESOURCES / "models" / "u2netp.onnx"))
    with Image.open(RESOURCES / "samples" / "coffee.jpg") as picture:
        pixels = np.asarray(picture.resize((320, 320)), dtype=np.float32) / 255
    normal = (pixels - (0.485, 0.456, 0.406)) / (0.229, 0.224, 0.225)
    network.setInput(normal.transpose(2, 0, 1)[None].astype(np.float32))
    mask = network.forward(network.getUnconnectedOutLayersNames()[0])[0, 0]
    assert mask[120:200, 140:200].mean() > 0.9
    assert mask[:40, :40].mean() < 0.1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("fonts", "text"),
    [
        ("Inter-*.ttf", "Saved “film.mp4” – 100 % → ✓ Größe Привет"),
        (
            "NotoSansSC-*.ttf",
            "把这张照片做成五秒的视频，慢慢放大：“春暖花开”！？《》ひらがなカタカナ",
        ),
    ],
)
def test_the_fonts_hold_english_and_everyday_chinese(fonts: str, text: str) -> None:
    assert shipped(f"fonts/{fonts}")
    for file in shipped(f"fonts/{fonts}"):
        font = QRawFont(str(file), 16)
        assert font.isValid()
        assert [letter for letter in text if not font.supportsCharacter(ord(letter))] == []
