"""Writes down which English words are ordinary; needed only when the list is renewed.

    python packaging/make_words.py

Needs pyspellchecker (0.9). Kept are words of 3 to 12 letters that its list, counted in subtitles
of films, has often enough to be no slip themselves.
"""

import hashlib
import json
import re
from pathlib import Path

from spellchecker import SpellChecker

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
NAME = "words/english.txt"
_OFTEN = 500
_WORD = re.compile("[a-z]{3,12}")


def main() -> None:
    """Writes the list and its line in `assets.json`."""
    counted = SpellChecker(language="en").word_frequency.dictionary
    words = sorted(w for w, count in counted.items() if count >= _OFTEN and _WORD.fullmatch(w))
    content = "".join(f"{word}\n" for word in words).encode()
    (RESOURCES / NAME).parent.mkdir(exist_ok=True)
    (RESOURCES / NAME).write_bytes(content)
    listed = RESOURCES / "assets.json"
    assets = json.loads(listed.read_text(encoding="utf-8"))
    assets[NAME] = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "license": "MIT",
        "license_text": "words/english-LICENSE.txt",
        "source": "pyspellchecker 0.9.1, its common words by packaging/make_words.py",
    }
    text = json.dumps(dict(sorted(assets.items())), indent=2, ensure_ascii=False)
    listed.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
