"""Writes down how Chinese characters sound, without tones; needed only when the list is renewed.

    python packaging/make_sounds.py

Needs pypinyin (0.55). Kept are the characters of GB 2312, which a keyboard offers, and of each
the first reading in pypinyin's table and those it has in a fair share of pypinyin's phrases.
"""

import hashlib
import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
NAME = "sounds/mandarin.txt"
_FAIR_SHARE = 0.15
_TONES = frozenset("\u0300\u0301\u0304\u030c")


def main() -> None:
    """Writes the list and its line in `assets.json`."""
    sounds: dict[str, list[str]] = {}
    said = _said()
    for sign in _common():
        first = _without_tone(pinyin_dict[ord(sign)].split(",")[0])
        often = _FAIR_SHARE * said[sign].total()
        for sound in {first, *(sound for sound, count in said[sign].items() if count > often)}:
            sounds.setdefault(sound, []).append(sign)
    lines = [f"{sound} {''.join(signs)}\n" for sound, signs in sorted(sounds.items())]
    content = "".join(lines).encode()
    (RESOURCES / NAME).write_bytes(content)
    listed = RESOURCES / "assets.json"
    assets = json.loads(listed.read_text(encoding="utf-8"))
    assets[NAME] = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "license": "MIT",
        "license_text": "sounds/mandarin-LICENSE.txt",
        "source": "pypinyin 0.55.0, cut to GB 2312 by packaging/make_sounds.py",
    }
    text = json.dumps(dict(sorted(assets.items())), indent=2, ensure_ascii=False)
    listed.write_text(f"{text}\n", encoding="utf-8")


def _common() -> str:
    """The characters of GB 2312."""
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return b"".join(pairs).decode("gb2312", errors="ignore")


def _said() -> dict[str, Counter[str]]:
    """How often each character is read in each way in the phrases."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, read in phrases_dict.items():
        if len(phrase) == len(read):
            for sign, (sound, *_) in zip(phrase, read, strict=True):
                said[sign][_without_tone(sound)] += 1
    return said


def _without_tone(sound: str) -> str:
    parts = unicodedata.normalize("NFD", sound)
    plain = "".join(sign for sign in parts if sign not in _TONES)
    return unicodedata.normalize("NFC", plain).replace("ü", "v")


if __name__ == "__main__":
    main()
