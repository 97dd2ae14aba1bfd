"""Subtitle files as people have them: any encoding, two formats, marks, mistakes."""

from pathlib import Path

import pytest

from nemo_desktop.engine import subtitles
from nemo_desktop.engine.render.media import BadMedia, Cue

SRT = """1
00:00:01,000 --> 00:00:02,500
<i>Hello</i>,
{\\an8}<font color="red">world</font>

2
00:00:03,000 --> 00:00:05,000 X1:40
你好，世界 &amp; all
"""
SAID = (Cue(1000, 1500, "Hello,\nworld"), Cue(3000, 2000, "你好，世界 & all"))
VTT = """WEBVTT - a talk

STYLE
::cue { color: red }

NOTE 00:00.000 --> 00:09.000 is no time

intro
00:01.000 --> 00:02.500 align:start line:0
<v Ada><c.loud>Hello,</c>
world

00:00:03.000 --> 00:00:05.000
你好，<00:00:04.000>世界 &amp; all
"""


def read(folder: Path, content: bytes, name: str = "talk.srt") -> tuple[Cue, ...]:
    file = folder / name
    file.write_bytes(content)
    return subtitles.read(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "gbk", "gb18030"])  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_both_formats_say_the_same_however_they_are_written(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    for text in (SRT, VTT):
        assert read(tmp_path, text.replace("\n", line_end).encode(encoding)) == SAID


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"{\an8}top <b>bold</b> {\i1}it{\i0}", "top bold it"),
        (r"{ \pos(10,20) }there", "there"),
        ("{b}bold{/b} {y:i}slanted", "bold slanted"),
        ("<i >x</ i>", "x"),
        ("<ruby>字<rt>zì</rt></ruby>", "字"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        (r"one\Ntwo", "one\ntwo"),
        ("a < b > c, 3 <4 and <3 {so}", "a < b > c, 3 <4 and <3 {so}"),
    ],
)
def test_marks_and_places_are_not_printed(tmp_path: Path, written: str, said: str) -> None:
    times = "00:00:01,000 --> 00:00:02,000 line:0 position:20% align:start vertical:rl"
    assert read(tmp_path, f"{times}\n{written}\n".encode())[0].text == said


def test_western_letters_are_not_taken_for_chinese(tmp_path: Path) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nC'était l'été à Zürich\n"
    assert read(tmp_path, text.encode("cp1252"))[0].text == "C'était l'été à Zürich"


def test_texts_come_in_the_order_of_time_and_one_at_a_time(tmp_path: Path) -> None:
    text = """2
00:00:04,000 --> 00:00:06,000
later
1
00:00:01,000 --> 00:00:05,000
first
00:00:08,000 --> 00:00:07,000
ends before it begins
"""
    assert read(tmp_path, text.encode()) == (Cue(1000, 3000, "first"), Cue(4000, 2000, "later"))


@pytest.mark.parametrize(
    "content", [b"no times here", b"\x00" * 400, b"00:00:01,000 --> 00:00:02,000\n\n", b"\xff\xfe"]
)
def test_a_file_without_a_text_and_its_time_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadMedia, match="not_subtitles"):
        read(tmp_path, content)
