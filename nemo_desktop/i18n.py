"""Sentences by key and language, from `resources/i18n/<language>/*.json`."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nemo_desktop import paths

LANGUAGES = ("en", "zh")


_HALF = re.compile(r"[\ud800-\udfff]")
_QUOTED = re.compile(r"“\{(\w+)\}”")
_MARKS = re.compile('["“”]')
_WITH_AN = re.compile(r"[aeio]|8|1[18](?!\d)")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence not yet spoken: its key and the values that go into it.

    A value may itself be `Words`; it is spoken first. `count` chooses between the keys
    `<key>.one` and `<key>.other` where a language has both.
    """

    key: str
    values: tuple[tuple[str, "str | int | float | Words"], ...] = ()


def words(key: str, **values: "str | int | float | Words") -> Words:
    """A sentence by key, to be spoken later in the language of whoever reads it."""
    return Words(key, tuple(values.items()))


class Texts:
    """Speaks `Words` in one language.

    Raises KeyError for a key that no file has: a test keeps the files complete.
    """

    def __init__(self, language: str) -> None:
        self.language = nearest(language)
        self._sentences = sentences(self.language)

    def __call__(self, key: str, **values: "str | int | float | Words") -> str:
        return self.say(words(key, **values))

    def say(self, sentence: Words) -> str:
        """The sentence in this language, its values filled in."""
        spoken = {
            name: self.say(value) if isinstance(value, Words) else _in_one_line(value)
            for name, value in sentence.values
        }
        pattern = self._pattern(sentence.key, spoken)
        for name, value in spoken.items():
            if str(value) == "1":  # one second, not 1 seconds
                pattern = pattern.replace(f"{{{name}}} seconds", f"{{{name}}} second")
            if _WITH_AN.match(str(value)):  # an 8-second clip
                pattern = pattern.replace(f" a {{{name}}}", f" an {{{name}}}")
        inner = {name: _inside_marks(str(value)) for name, value in spoken.items()}
        pattern = _QUOTED.sub(r"“{inner[\1]}”", pattern)
        return legible(pattern.format_map({**spoken, "inner": inner}))

    def _pattern(self, key: str, values: Mapping[str, object]) -> str:
        if key in self._sentences:
            return self._sentences[key]
        return self._sentences[f"{key}.one" if values.get("count") == 1 else f"{key}.other"]


def legible(text: str) -> str:
    """The text with a mark for each half of a character: names of files may hold such, and nothing
    that writes, sends or draws takes them."""
    return _HALF.sub("\ufffd", text)


def _in_one_line(value: str | int | float) -> str | int | float:
    """What goes into a sentence goes on in its line, such as a title that has two."""
    return " ".join(value.split("\n")) if isinstance(value, str) else value


def _inside_marks(text: str) -> str:
    """A text as it stands between quotation marks: its own are single ones there."""
    marks = len(_MARKS.findall(text))
    if marks % 2:
        return text
    single = iter("‘’" * (marks // 2))
    return _MARKS.sub(lambda _: next(single), text)


def nearest(language: str) -> str:
    """The shipped language for a locale name such as `zh_CN.UTF-8`; English if none fits."""
    start = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return start if start in LANGUAGES else "en"


@cache
def sentences(language: str) -> Mapping[str, str]:
    """All sentences of one shipped language."""
    found: dict[str, str] = {}
    for file in sorted((paths.resources() / "i18n" / language).glob("*.json")):
        found |= json.loads(file.read_text(encoding="utf-8"))
    return found
