"""Which phrases mean what: the vocabulary as one tree, and how typing slips are forgiven."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePath
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nemo_desktop.engine.language import numbers
from nemo_desktop.engine.language.text import Piece, is_han, is_latin, listed, spoken
from nemo_desktop.protocol.files import COLOR_TABLES, SUBTITLES


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
    """Phrases and their meanings. Later phrases may not take over earlier ones."""

    def __init__(self) -> None:
        self._root = _Node()
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

    def _put(self, path: Sequence[str], meaning: tuple[str, object], phrase: str) -> None:
        node = self._root
        for word in path:
            node = node.branches.setdefault(word, _Node())
            (self.words if is_latin(word) else self.signs).add(word)
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


# Ordinary words one slip away from one of ours: they mean themselves.
COMMON: Final = frozenset(
    listed(
        """
    able about above across actually again against ago ahead almost alone along already
    although always among another any anybody anyone anything anyway are around ask away
    baby bath bear beat because been began begin being best better boat body book born
    both box boy bring brother brought build bus busy buy call came can cannot car card
    care cart case cat catch child children coat cold come comes cool corner cost could
    country couple course cover cries cry cute dad dance dark daughter dear did die
    different dig dinner does dog dogs done down dream drive dry during ear early earth
    easy eat egg eight else even evening event ever every everybody everyone eye eyes face
    fact fall family far fast father feel feet fell felt few fight fill find fine fire
    fish fly food foot forget forgot form found four free fresh friend friends from fun
    funny game garden gave gets girl give glad goes gold gone good got great green grew
    grow guess had hair half hall hand happen happy hard has hat hate head hear heard
    heart heavy held hello help her here high hill him his hit hold hole home hope horse
    hot hour house how huge human hundred hurt husband idea inside itself job jump keeps
    kept kid kids kind king knew know lady lake land large later laugh laughing law lay
    lead leaf learn least leave left lie life lift light like line lion list listen live
    lives lost lot love loved low lunch made man many map mark married matter may mean
    meant meet men mind mine miss mom moment money monkey month moon more morning mother
    mouth much mum must name near neck need never new news nice night none noon nose note
    nothing now number ocean often old once ones only open order other our outside own
    page paid pain paint paper parent park part party pass past pay people person pet
    phone piece pig pink plan plane play played please point poor post price problem put
    quite race rain ran rather read ready real really reason red rest rich ride right ring
    river road rock roll room round rule run sad safe said sail sale salt same sand sang
    sat saw say sea seat see seem seen sell send sent set seven shall she ship shoe shop
    shore should sick side sign silly simple since sing sir sister sit six size skin sky
    sleep small smell smile snow soap soft some son soon sorry sort soul spend spoke spot
    spring stand star start state stay step stone stood stories storm story strange street
    strong such summer sun sure surprise swim table tail talk tall taste tea teach team
    tears ten test than thank thanks that their them there they thing things think third
    those though thought three through thus tie till time times tiny tired today together
    told tomorrow tonight took total touch toward town train travel tree tried trip true
    try turn two ugly uncle under use used very view visit voice wait walk wall want war
    warm was wash watch water wave way wear weather wedding week weight well went were
    west what wheel when where which while white who whole why wide wife wild will win
    wind window winter wise wish without woke woman women won wonder wood word work world
    worry worse would write wrong wrote yard year yellow yes yesterday yet you young your
    zoo input output font fonts posed pose poses cast past vase chase chose close sweet
    gran granny nan nana grandma grandpa grandad aunt niece nephew boss client cousin wedding
    bird nice mice rice dice price lace pace rats bats mats hats cars cats post host most
    ghost elephant elephants
    bridge flower bread butter cheese pasta chair carpet keyboard tablet lawyer farmer
    driver singer dancer painter writer player fireman cloud winner loser pound bank
    bitter litter mutter muster master foster booster eastern county carton wander
    spider leader reader feeder muddle lever fever clover lover plank planting printing
    panting triplet cable fable stable steal stall cutie bending speaker peak rank
    crosswalk remote remind reserve swamp sweat witch stripe stride seize fright flight
    cleft raft stomp clamp bild bilder
    beach lesson lessons cave brook tent palace mall sailing sledding camel moth breakfast brunch
    supper tart pancake donut peach latte spoon drawer curtain closet hallway triplets guests
    pastor officer waiter harp band orchestra snowman comet sock glove backpack suitcase password
    follower arena lighthouse glider dreams manager workshop hedge shoulder waist brain statue
    linen brick concrete flame sold bought lend cash auction weave steam grate swallow thirsty
    lonely heating greeting rebel whisker shovel reach sessions ration hose fling
    """
    )
)


def repaired(found: Sequence[Piece], known: Iterable[str] = ()) -> tuple[Piece, ...]:
    """The pieces with slips in unknown words put right, and glued words parted."""
    mine = frozenset(known)
    result: list[Piece] = []
    for piece in found:
        word = piece.text
        if (
            piece.is_quote
            or not is_latin(word)
            or word in mine
            or WORDS.knows(word)
            or word in COMMON
            or not word.isascii()
        ):
            result.append(piece)
        else:
            meant = _meant(word)
            if meant == (word,):
                meant = (_name_meant(word, mine),)
            result += [Piece(text, piece.start, piece.end) for text in meant]
    return tuple(result)


def _name_meant(word: str, names: frozenset[str]) -> str:
    """A file's name with one slip in it, where no other is as near; else the word itself."""
    if not 5 <= len(word) <= 20:
        return word
    near = [n for n in names if len(n) > 4 and n[0] == word[0] and OSA.distance(word, n) == 1]
    return near[0] if len(near) == 1 else word


_DRAWN_OUT: Final = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=4096)
def _meant(word: str) -> tuple[str, ...]:
    if len(word) >= 6:
        parts = _parts(word)
        if parts:
            return parts
    if len(word) == 2 and word + word[1] in WORDS.words:
        return (word + word[1],)
    if len(word) == 3:
        doubled = [word[: at + 1] + word[at:] for at in range(3)]
        swapped = [word[1] + word[0] + word[2], word[0] + word[2] + word[1]]
        nearest = (*(full for full in doubled if full in WORDS.words),
                   *(full for full in swapped if full in _SHORT))  # fmt: skip
        return nearest[:1] or (word,)
    if not 4 <= len(word) <= 20:
        return (word,)
    for drawn in (_DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)):
        if drawn != word and WORDS.knows(drawn):
            return (drawn,)
    reach = 1 if len(word) < 8 else 2
    near = process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=reach, limit=6)
    best = min(
        (match for match in near if _is_slip(word, match[0], int(match[1]))),
        key=lambda match: (match[1], match[0][0] != word[0], -len(match[0]), match[0]),
        default=None,
    )
    return (best[0],) if best else (word,)


_SHORT: Final = frozenset(listed("the and add all for new end pan cut out not now too two one"))


def _parts(word: str) -> tuple[str, ...]:
    """The words that a glued one is made of, as few as possible, the first ones the longest."""
    for cut in range(len(word) - 2, 2, -1):
        if word[:cut] in WORDS.words and word[cut:] in WORDS.words:
            return (word[:cut], word[cut:])
    if len(word) < 10:
        return ()
    for cut in range(len(word) - 5, 3, -1):
        rest = _parts(word[cut:]) if word[:cut] in WORDS.words else ()
        if rest:
            return (word[:cut], *rest)
    return ()


def _is_slip(word: str, target: str, distance: int) -> bool:
    """Whether a word is near enough: in short ones letters change places, come double or go."""
    if len(target) < 4 or not distance:
        return False
    if len(word) == len(target) and sorted(word) != sorted(target):
        return (len(word) >= 6 and word[0] == target[0]) or (
            len(word) >= 5 and _sounds_alike(word, target)
        )
    return word[0] == target[0] or distance == 1


# Letters that are taken for one another by people who write as they hear.
_ALIKE: Final = frozenset(map(frozenset, ("ck", "sz", "iy", "vw", "fv", "ei", "ae", "kq", "sc")))


def _sounds_alike(word: str, target: str) -> bool:
    unlike = [frozenset(pair) for pair in zip(word, target, strict=True) if pair[0] != pair[1]]
    return all(pair in _ALIKE for pair in unlike)


@lru_cache(maxsize=1)
def _targets() -> tuple[str, ...]:
    words = [word for word in WORDS.words if len(word) >= 4]
    return tuple(sorted({*words, *(word for word in numbers.WORDS if len(word) >= 4)}))


# Files that are no pictures or sounds are spoken of in their own wishes.
_KINDS: Final = {**dict.fromkeys(SUBTITLES, "SUBFILE"), **dict.fromkeys(COLOR_TABLES, "OWNLOOK")}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the files in the pool, so that they can be spoken of."""

    tree: Lexicon
    words: frozenset[str]


@lru_cache(maxsize=8)
def names_of(files: tuple[str, ...], texts: tuple[str, ...] = ()) -> Names:
    """A vocabulary of file names: whole, without the ending, and their telling words.

    `texts` are those over the picture: spoken of without quotes, they are quotes all the same.
    """
    tree = Lexicon()
    telling: dict[str, set[int]] = {}
    words: set[str] = set()
    for index, text in enumerate(texts):
        if not is_ordinary(spoken(text)):
            _try(tree, "TEXT", text, index)
            words.update(word for word in spoken(text) if is_latin(word))
    for index, file in enumerate(files):
        stem = file.rsplit(".", 1)[0]
        own = _KINDS.get(PurePath(file).suffix.lower(), "")
        for phrase, kind in ((file, own or "FILE"), (stem, own or "NAME")):
            _try(tree, kind, phrase, index)
        words.update(text for text in spoken(file) if is_latin(text))
        for word in () if own else _telling(spoken(stem)):
            telling.setdefault(word, set()).add(index)
    for word, where in telling.items():
        if len(where) == 1:
            _try(tree, "NAME", word, next(iter(where)))
    return Names(tree, frozenset(words))


def _telling(path: Sequence[str]) -> Iterable[str]:
    """The words of a name that a file could be spoken of by."""
    yield from (text for text in path if (is_latin(text) and len(text) > 3) or len(path) == 1)
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
