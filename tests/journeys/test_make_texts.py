"""`nemo-desktop make` with texts: what no font can draw is told, and stops an export."""

from pathlib import Path

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
