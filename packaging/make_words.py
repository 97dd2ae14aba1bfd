"""Writes down which English words are ordinary, and which of them are verbs; needed only when the
lists are renewed.

    python packaging/make_words.py

Needs pyspellchecker (0.9) and lemminflect (0.2). Kept are words of 3 to 12 letters that the list of
the former, counted in subtitles of films, has often enough to be no slip themselves; of the verbs
among them each line has the base, the third person and the past.
"""

import hashlib
import json
import re
from pathlib import Path

from lemminflect import getAllLemmas, getInflection
from spellchecker import SpellChecker

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
NAME = "words/english.txt"
VERBS = "words/verbs.txt"
_OFTEN = 500
_WORD = re.compile("[a-z]{3,12}")


def main() -> None:
    """Writes the list and its line in `assets.json`."""
    counted = SpellChecker(language="en").word_frequency.dictionary
    words = sorted(w for w, count in counted.items() if count >= _OFTEN and _WORD.fullmatch(w))
    verbs = {lemma for word in words for lemma in getAllLemmas(word).get("VERB", ())}
    lines = [" ".join(forms(verb)) for verb in sorted(verbs.intersection(words))]
    (RESOURCES / NAME).parent.mkdir(exist_ok=True)
    listed = RESOURCES / "assets.json"
    assets = json.loads(listed.read_text(encoding="utf-8"))
    for name, kept, source in (
        (NAME, words, "pyspellchecker 0.9.1, its common words by packaging/make_words.py"),
        (VERBS, lines, "lemminflect 0.2.3, its verbs among them by packaging/make_words.py"),
    ):
        content = "".join(f"{line}\n" for line in kept).encode()
        (RESOURCES / name).write_bytes(content)
        assets[name] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "bytes": len(content),
            "license": "MIT",
            "license_text": f"{name.removesuffix('.txt')}-LICENSE.txt",
            "source": source,
        }
    text = json.dumps(dict(sorted(assets.items())), indent=2, ensure_ascii=False)
    listed.write_text(f"{text}\n", encoding="utf-8")


def forms(verb: str) -> tuple[str, str, str]:
    """The base, the third person and the past of a verb."""
    third, past = (getInflection(verb, tag=tag)[0] for tag in ("VBZ", "VBD"))
    return verb, third, past


if __name__ == "__main__":
    main()
