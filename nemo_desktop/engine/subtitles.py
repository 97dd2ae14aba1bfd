"""Subtitle files: SubRip and WebVTT, in whatever encoding they come, to texts with their times."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from nemo_desktop.engine.render.media import BadMedia, Cue

_MOST_BYTES: Final = 10_000_000
_MOST_CUES: Final = 5000
_TIME: Final = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES: Final = re.compile(rf"\s*{_TIME}\s*-+>\s*{_TIME}(?:\s.*)?$")
# <i>, <c.yellow>, <v Ada>, <00:01.000>, how a sign is read, and {\an8}, {i}, {y:i} of other
# programs.
_MARKS: Final = re.compile(
    r"<rt>.*?</rt>|</?[a-zA-Z][^<>]*>|</\s+[a-zA-Z]+\s*>|</?[\d:.]+>"
    r"|\{\s*\\[^{}]*\}|\{/?[biusBIUS]\}|\{[a-zA-Z]:[^{}]*\}"
)
_BREAKS: Final = re.compile(r"<[bB][rR]\s*/?>|\\N")
_NO_TEXT: Final = ("NOTE", "STYLE", "REGION")


def read(path: Path) -> tuple[Cue, ...]:
    """The file's texts in the order of time, none over another.

    Raises BadMedia("not_subtitles") when there is none in it.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise BadMedia("not_subtitles", "too large")
    cues = sorted(_cues(decoded(path.read_bytes())), key=lambda cue: cue.start_ms)
    if not cues:
        raise BadMedia("not_subtitles", "no text with a time")
    return tuple(_parted(cues[:_MOST_CUES]))


def decoded(content: bytes) -> str:
    """The text of a file that does not say how it is written."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"),
                           (b"\xfe\xff", "utf-16-be")):  # fmt: skip
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if content[1:200:2].count(0) > 60:
        return content.decode("utf-16-le", "replace")
    if content[:200:2].count(0) > 60:
        return content.decode("utf-16-be", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _of_a_code_page(content)


def _of_a_code_page(content: bytes) -> str:
    """Chinese if the bytes are mostly everyday Chinese, else Western European."""
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        text = content.decode("gbk", "ignore")
    foreign = [sign for sign in text if sign > "\x7f"]
    everyday = "".join(foreign).encode("gb2312", "ignore").decode("gb2312")
    is_chinese = len(everyday) > 0.8 * len(foreign)
    return text if is_chinese else content.decode("cp1252", "replace")


def _cues(text: str) -> Iterator[Cue]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(lines):
        if lines[at].split(" ")[0] in _NO_TEXT and (at == 0 or not lines[at - 1].strip()):
            at = _end(lines, at)
            continue
        times = _TIMES.match(lines[at])
        at += 1
        if times is None:
            continue
        end = _end(lines, at)
        said = _plain(lines[at:end])
        start_ms, end_ms = _ms(times.groups()[:4]), _ms(times.groups()[4:])
        if said and end_ms > start_ms:
            yield Cue(start_ms, end_ms - start_ms, said)
        at = end


def _end(lines: Sequence[str], at: int) -> int:
    """Where the block of lines ends: before an empty line, or where the next one's time is."""
    while at < len(lines) and lines[at].strip() and _TIMES.match(lines[at]) is None:
        at += 1
    is_glued = at < len(lines) and bool(lines[at].strip()) and lines[at - 1].strip().isdigit()
    return at - 1 if is_glued else at


def _plain(lines: Sequence[str]) -> str:
    parts = (part for line in lines for part in _BREAKS.split(line))
    kept = (html.unescape(_MARKS.sub("", part)).strip() for part in parts)
    whole = "\n".join(line for line in kept if line)
    return "".join(
        sign for sign in whole if sign == "\n" or sign.isprintable() or sign in "\u200c\u200d"
    )


def _ms(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in parts[:3])
    share = (parts[3] or "0").ljust(3, "0")
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(share)


def _parted(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Each ends when the next one begins: one text at a time can be read."""
    for cue, following in zip(cues, (*cues[1:], None), strict=True):
        if following is None or following.start_ms >= cue.start_ms + cue.duration_ms:
            yield cue
        elif following.start_ms > cue.start_ms:
            yield replace(cue, duration_ms=following.start_ms - cue.start_ms)
