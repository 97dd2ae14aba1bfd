"""Which phrases mean what: the vocabulary as one tree, and the names of files as another."""

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import PurePath
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.text import is_han, is_latin, spoken
from nemo_desktop.protocol.files import COLOR_TABLES, SUBTITLES, VIDEOS

# One picture that was spoken of before, in words.
THAT_ONE: Final = ("that one", "那张", "那一张")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence that means something: its kind, what it says, where it stood."""

    kind: str
    value: object
    start: int
    end: int
    text: str = ""


@dataclass(slots=True)
class _Node:
    branches: dict[str, "_Node"] = field(default_factory=dict)
    meaning: tuple[str, object] | None = None


class Lexicon:
    """Phrases and their meanings. Later phrases may not take over earlier ones.

    What lies `beneath` means what it means there, unless the same phrase means something here.
    """

    def __init__(self, beneath: "Lexicon | None" = None) -> None:
        self._root = _Node()
        self._beneath = beneath
        self.words: set[str] = set()
        self.signs: set[str] = set()

    def add(self, kind: str, phrases: str, value: object = None) -> None:
        """Makes phrases, parted by `|`, known. Raises ValueError for one already taken."""
        for phrase in phrases.split("|"):
            path = spoken(phrase.strip())
            if path:
                self._put(path, (kind, value), phrase)

    def composes(self, phrase: str) -> bool:
        """Whether a phrase consists of phrases that are known."""
        path = spoken(phrase)
        at = 0
        while at < len(path):
            found = self.longest(path, at)
            if found is None:
                return False
            at = found[1]
        return True

    def offer(self, kind: str, phrase: str, value: object) -> None:
        """Makes a phrase known unless it means something already."""
        path = spoken(phrase)
        node: _Node | None = self._root
        for word in path:
            node = node.branches.get(word) if node is not None else None
        if path and (node is None or node.meaning is None):
            self._put(path, (kind, value), phrase)

    def learn(self, kind: str, path: Sequence[str], value: object) -> None:
        """Makes a phrase in words known unless it means something already."""
        with contextlib.suppress(ValueError):
            self._put(path, (kind, value), "")

    def _put(self, path: Sequence[str], meaning: tuple[str, object], phrase: str) -> None:
        node = self._root
        for word in path:
            following = node.branches.get(word)
            if following is None:
                following = node.branches[word] = _Node()
                (self.words if is_latin(word) else self.signs).add(word)
            node = following
        if node.meaning not in (None, meaning):
            raise ValueError(f"{phrase.strip()!r} means {node.meaning} and {meaning}")
        node.meaning = meaning

    def longest(
        self, texts: Sequence[str], at: int, most: int | None = None
    ) -> tuple[tuple[str, object], int] | None:
        """The longest known phrase that begins at a place, and the place behind it.

        `most` is the last place that may be behind it.
        """
        best: tuple[tuple[str, object], int] | None = None
        for meaning, end in self.all_from(texts, at):
            if (most is None or end <= most) and (best is None or end > best[1]):
                best = (meaning, end)
        return best

    def all_from(self, texts: Sequence[str], at: int) -> Iterator[tuple[tuple[str, object], int]]:
        """Every known phrase that begins at a place, and the place behind it."""
        places = [(self._root, at)]
        while places:
            node, here = places.pop()
            if node.meaning is not None and here > at and texts[here - 1] != "-":
                yield node.meaning, here
            if here >= len(texts):
                continue
            for form in reversed(forms(texts[here])):
                following = node.branches.get(form)
                if following is not None:
                    places.append((following, here + 1))
            if texts[here] == "-" and here > at:
                places.append((node, here + 1))
        if self._beneath is not None:
            yield from self._beneath.all_from(texts, at)

    def like_from(
        self, texts: Sequence[str], at: int, alike: Callable[[str], frozenset[str]]
    ) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every known phrase, and its kind, that is meant at a place if some texts are `alike`.

        One or two of its texts are others than those that stand there.
        """
        places: list[tuple[_Node, tuple[str, ...], int]] = [(self._root, (), 0)]
        while places:
            node, path, others = places.pop()
            if node.meaning is not None and others:
                yield path, node.meaning[0]
            here = at + len(path)
            if here >= len(texts) or not is_han(texts[here]):
                continue
            text = texts[here]
            if text in node.branches:
                places.append((node.branches[text], (*path, text), others))
            if others < 2:
                near = alike(text) & node.branches.keys()
                places += [(node.branches[t], (*path, t), others + 1) for t in near]
        if self._beneath is not None:
            yield from self._beneath.like_from(texts, at, alike)

    def knows(self, word: str) -> bool:
        """Whether a Latin word occurs in any phrase, in whatever form."""
        return any(form in self.words for form in forms(word)) or word in numbers.WORDS


WORDS: Final = Lexicon()
say = WORDS.add


@lru_cache(maxsize=8192)
def forms(word: str) -> tuple[str, ...]:
    """The word itself, then what it may be a form of: zooms, zooming, zoomed, zoom."""
    if not is_latin(word) or len(word) < 4:
        return (word,)
    found = [word]
    for ending, instead in (
        ("'s", ("",)), ("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ing", ("", "e")),
        ("ed", ("e", "")),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)]
            found += [stem + extra for extra in instead]
            if len(stem) > 3 and stem[-1] == stem[-2] and ending in ("ing", "ed"):
                found.append(stem[:-1])
    return tuple(found)


# Files that are no pictures or sounds are spoken of in their own wishes.
_KINDS: Final = {**dict.fromkeys(SUBTITLES, "SUBFILE"), **dict.fromkeys(COLOR_TABLES, "OWNLOOK")}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the files in the pool, so that they can be spoken of; `films` are videos."""

    tree: Lexicon
    words: frozenset[str]
    films: frozenset[int] = frozenset()


@lru_cache(maxsize=8)
def names_of(files: tuple[str, ...], texts: tuple[str, ...] = ()) -> Names:
    """A vocabulary of file names: whole, without the ending, and their telling words.

    `texts` are those over the picture: spoken of without quotes, they are quotes all the same.
    """
    if texts:
        return _with_texts(names_of(files), texts)
    tree = Lexicon()
    telling: dict[str, set[int]] = {}
    endings: dict[str, set[int]] = {}
    words: set[str] = set()
    for index, file in enumerate(files):
        stem = file.rsplit(".", 1)[0]
        own = _KINDS.get(PurePath(file).suffix.lower(), "")
        for phrase, kind in ((file, own or "FILE"), (stem, own or "NAME")):
            _try(tree, kind, phrase, index)
        words.update(text for text in spoken(file) if is_latin(text))
        endings.setdefault(PurePath(file).suffix.lower()[1:], set()).add(index)
        for word in () if own else _telling(spoken(stem)):
            telling.setdefault(word, set()).add(index)
    for word, where in telling.items():
        if len(where) == 1:
            _try(tree, "NAME", word, next(iter(where)))
    for ending, where in endings.items():
        if ending and len(where) == 1 and not is_ordinary(spoken(ending)):  # the PNG
            index = next(iter(where))
            _try(tree, _KINDS.get(f".{ending}", "FILE"), ending, index)
    _add_pointed(tree, files)
    films = {i for i, file in enumerate(files) if PurePath(file).suffix.lower() in VIDEOS}
    return Names(tree, frozenset(words), frozenset(films))


# One of them is told by how its name begins or ends: the IMG one, PNG那张.
_POINTED: Final = (
    "{} one",
    "{} file",
    "{}那张",
    "{}那一张",
    "{}的那张",
    "{}这张",
    "{}文件",
    "{}开头的那张",
)
_FILE_WORDS: Final = frozenset(("img", "dsc", "dscn", "pxl", "jpg", "jpeg", "png", "gif", "webp"))


# One is told by its number as well, where no picture can stand at that place.
_NUMBERED: Final = (
    "{} picture", "{} photo", "photo {}", "picture {}", "photo number {}", "picture number {}",
    "{}号", "{}号照片", "{}号图", "{}号图片", "{}号那张", "尾号{}那张", "尾号{}的那张",
    "编号{}那张", "编号{}的那张", "{}结尾的那张", "{}那张照片", "{}那张图",
)  # fmt: skip
_LEAST_DIGITS: Final = 3


def _add_pointed(tree: Lexicon, files: tuple[str, ...]) -> None:
    for word, place in _told_by(files).items():
        if place is None:
            continue
        is_number = word.isdecimal()
        is_free = is_number and int(word) > len(files)
        for pointed in (*_paths(_POINTED), *(_paths(_NUMBERED) if is_free else ())):
            tree.learn("FILE", [word if text == _GAP else text for text in pointed], place)
        stem, _, ending = files[place].rpartition(".")
        if is_number and stem.endswith(word):
            _try(tree, "FILE", f"{word}.{ending}", place)
            _try(tree, "FILE", re.sub(r"[_\W]+", " ", stem), place)


_GAP: Final = "0"


@cache
def _paths(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Phrases with a gap in words: a thousand names are put into them."""
    return tuple(tuple(spoken(phrase.format(_GAP))) for phrase in phrases)


def _told_by(files: tuple[str, ...]) -> Mapping[str, int | None]:
    """What begins or ends names and numbers in them, with the one file in whose name that is; None
    where there are several."""
    found: dict[str, int | None] = {}
    for index, file in enumerate(files):
        told = spoken(file)
        numbers_in = {text for text in told if text.isdecimal() and len(text) >= _LEAST_DIGITS}
        for word in _FILE_WORDS.intersection(told) | numbers_in:
            found[word] = None if word in found else index
    return found


def _with_texts(files: Names, texts: tuple[str, ...]) -> Names:
    """With texts, which change with every sentence while the files stay the same."""
    tree = Lexicon(files.tree)
    words: set[str] = set()
    for index, text in enumerate(texts):
        if not is_ordinary(spoken(text)):
            _try(tree, "TEXT", text, index)
            words.update(word for word in spoken(text) if is_latin(word))
    return replace(files, tree=tree, words=files.words | words)


def _telling(path: Sequence[str]) -> Iterable[str]:
    """The words of a name that a file could be spoken of by."""
    yield from (text for text in path if (is_latin(text) and len(text) > 3) or len(path) == 1)
    yield from (text for text in path if text.isdecimal() and len(text) > 2 and len(path) > 1)
    for size in (4, 3, 2):
        for at in range(len(path) - size + 1):
            part = path[at : at + size]
            if all(map(is_han, part)):
                yield "".join(part)


def _try(tree: Lexicon, kind: str, phrase: str, index: int) -> None:
    try:
        tree.add(kind, phrase.replace("|", " "), index)
    except ValueError:
        return


def is_ordinary(texts: Sequence[str]) -> bool:
    """Whether a name's words would mean something else on their own."""
    found = WORDS.longest(texts, 0)
    return (found is not None and found[1] == len(texts)) or all(
        numbers.read([text], 0) is not None for text in texts
    )


def meanings(table: Mapping[str, str], kind: str) -> None:
    """Makes a table of value -> phrases known under one kind."""
    for value, phrases in table.items():
        say(kind, phrases, value)
