"""Words that are read from right to left, within those that are read from left to right."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN: Final = re.compile(f"[{_LETTERS}]+(?:[^\\S\\n]+[{_LETTERS}]+)*")
_ISOLATE, _END = "\u2068", "\u2069"


def kept(text: str) -> str:
    """The text, line by line, with foreign words apart: signs and numbers behind them stay behind
    them. Lines that are read from right to left themselves stay as they are."""
    if not _RUN.search(text):
        return text
    return "\n".join(
        _RUN.sub(_apart, line) if _is_rightward(line) else line for line in text.split("\n")
    )


def _apart(found: re.Match[str]) -> str:
    return f"{_ISOLATE}{found[0]}{_END}"


def _is_rightward(line: str) -> bool:
    kinds = (unicodedata.bidirectional(sign) for sign in line)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") == "L"
