"""`nemo-desktop make` with texts: what no font can draw is told, and stops an export."""

from pathlib import Path

from tests.journeys.films import look_into
from tests.journeys.test_make import SAMPLE, make, reported


def test_a_text_that_no_font_can_draw_is_told_and_stops_the_export(tmp_path: Path) -> None:
    wish = ("--say", "make a 1 second clip")
    told = reported(SAMPLE, *wish, "--say", 'add title "A\ue123"')
    assert "U+E123" in told["replies"][1]
    told = reported(SAMPLE, *wish, "--say", "加标题“春\ue123”")
    assert "U+E123" in told["replies"][1]
    assert "字体" in told["replies"][1]
    film = tmp_path / "out.mp4"
    say = 'add title "A\ue123"'
    failed = make(SAMPLE, *wish, "--say", say, "-o", film, status=3)
    assert "U+E123" in failed.stderr
    assert len(failed.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_subtitle_file_and_a_look_of_ones_own_come_in_with_the_pictures(tmp_path: Path) -> None:
    talk, look, film = tmp_path / "talk.srt", tmp_path / "dark.cube", tmp_path / "out.mp4"
    talk.write_bytes("1\n00:00:00,500 --> 00:00:01,500\n你好\n".encode("gbk"))
    look.write_text("LUT_1D_SIZE 2\n0 0 0\n0.1 0.1 0.1\n")
    told = reported(
        SAMPLE, talk, look, "--say", "make a 2 second clip", "--say", "use my lut", "-o", film
    )
    video, texts = told["timeline"]["tracks"]
    assert video["segments"][0]["look"] == "dark"
    assert texts["segments"] == [
        {"start_ms": 500, "end_ms": 1500, "text": "你好", "style": "caption", "place": "bottom",
         "size": 1.0, "color": None},
    ]  # fmt: skip
    assert look_into(film).first.mean() < 30


def test_a_broken_subtitle_file_is_one_line(tmp_path: Path) -> None:
    talk = tmp_path / "talk.vtt"
    talk.write_text("WEBVTT\n\nnothing\n")
    failed = make(SAMPLE, talk, "--say", "make a 1 second clip", status=2)
    assert "talk.vtt" in failed.stderr
    assert "00:00:01,000" in failed.stderr
    look = tmp_path / "look.cube"
    look.write_text("LUT_3D_SIZE 9\n0 0 0\n")
    assert "look.cube" in make(SAMPLE, look, status=2).stderr
