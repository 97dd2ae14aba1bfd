"""Words as people write them in messages: 2 for to, 4 for for, btwn, chng, del."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.text import Piece, listed

_SHORT: Final = {
    "btwn": "between", "btween": "between", "chng": "change", "chnge": "change",
    "del": "delete", "rm": "remove", "shud": "should", "shld": "should", "cud": "could",
    "wud": "would", "evrything": "everything", "evry": "every", "blck": "black",
    "wht": "white", "blk": "black", "frm": "from", "bg": "background", "bkgd": "background",
    "txt": "text", "msc": "music", "trans": "transitions", "da": "the", "sum": "some",
    "abt": "about", "secnd": "second", "thru": "through", "b4": "before",
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "arent": "aren't",
    "wasnt": "wasn't", "wont": "won't", "cant": "can't", "couldnt": "couldn't",
    "shouldnt": "shouldn't", "wouldnt": "wouldn't", "thats": "that's", "whats": "what's",
    "theres": "there's", "heres": "here's", "lets": "let's", "im": "i'm", "ive": "i've",
    "youre": "you're", "theyre": "they're", "itd": "it'd", "itll": "it'll", "whos": "who's",
    "vol": "volume", "diff": "different",
    "xfade": "crossfade", "xfades": "crossfades", "dur": "duration", "repl": "replace",
    "wout": "without",
}  # fmt: skip
# Their apostrophes are left away where no other word comes of it.
_JOINED: Final = {
    word.replace("'", ""): word
    for word in listed(
        """
        don't doesn't didn't isn't aren't wasn't weren't haven't hasn't can't couldn't shouldn't
        wouldn't mustn't needn't that's what's there's here's i'm i've you're they're we've
        """
    )
}
# Pan l to r.
_WAY: Final = {"l": "left", "r": "right", "left": "left", "right": "right"}
_SIDES: Final = frozenset(listed("left right top bottom up down"))
_TOO: Final = frozenset(
    listed("loud quiet dark bright long short fast slow big small tiny soft yellow dull")
)
_VERY: Final = frozenset(listed("way far is are bit much was looks feels goes seems"))
_SOUNDS: Final = frozenset(
    listed("music volume sound it song up down lofi lo-fi video film clip vid")
)
_PLACES: Final = frozenset(
    listed("tiktok instagram insta ig youtube yt reels reel shorts stories story each every all")
)
_TEXTS: Final = frozenset(listed("title text caption subtitle it titel heading"))
_FADES: Final = frozenset(
    listed("fade fades crossfade crossfades dissolve dissolves transition transitions fading cut")
)
_PICTURES: Final = frozenset(listed("pics pic photos photo pictures picture images them shots"))


def spelled_out(found: Sequence[Piece], known: frozenset[str]) -> tuple[Piece, ...]:
    """The pieces with such spellings put as words, where nothing else can be meant."""
    result: list[Piece] = []
    for at, piece in enumerate(found):
        word = piece.text
        meant = _owner(found, at)
        if meant == "'":
            continue
        if not meant and not piece.is_quote and word not in known:
            meant = _digit(found, at) if word in ("2", "4") else _letters(found, at)
        result.append(replace(piece, text=meant) if meant else piece)
    return tuple(result)


def _word(found: Sequence[Piece], at: int) -> str:
    if not 0 <= at < len(found):
        return ""
    return '"' if found[at].is_quote else found[at].text


_NUMBERED: Final = frozenset(
    listed("photo picture image pic slide shot clip number no # one two three four five six")
)


def _owner(found: Sequence[Piece], at: int) -> str:
    """Photo 2's length, number two's: the number alone; "'" for what is left out behind it."""
    word, before = found[at].text, _word(found, at - 1)
    if word in ("'", "s") and not found[at].is_quote and at > 1:
        first = at - 1 if word == "'" else at - 2
        row = [_word(found, place) for place in range(first, first + 3)]
        is_led = {_word(found, first - 1), _word(found, first - 2)} & _NUMBERED
        is_glued = found[at].start == found[at - 1].end and row[1:] == ["'", "s"]
        return "'" if is_glued and row[0].isdigit() and is_led else ""
    stem = word.removesuffix("'s")
    return stem if stem != word and stem in _NUMBERED and before in _NUMBERED else ""


def _letters(found: Sequence[Piece], at: int) -> str:
    """What stands for a word of letters; "" for the word itself."""
    word, behind = found[at].text, _word(found, at + 1)
    ways = _word(found, at - 1), _word(found, at - 2), behind, _word(found, at + 2)
    if word in _WAY and (
        (ways[2] == "to" and ways[3] in _WAY) or (ways[0] == "to" and ways[1] in _WAY)
    ):
        return _WAY[word]
    if word == "shall":  # shall we stays a question
        return "" if behind in ("we", "i") or not at else "should"
    if word == "sub" and behind == '"':
        return "subtitle"
    if word == "btw":
        later = {behind, _word(found, at + 2), _word(found, at + 3)}
        is_place = _word(found, at - 1) in _FADES and bool(later & _PICTURES)
        return "between" if is_place else ""
    return _SHORT.get(word) or _JOINED.get(word, "")


def _digit(found: Sequence[Piece], at: int) -> str:
    """What 2 or 4 stands for; "" for the number."""
    before, behind = _word(found, at - 1), _word(found, at + 1)
    if found[at].text == "4":
        is_time = before in ("s", "sec", "secs", "seconds", "second")
        is_for = behind in _PLACES and (is_time or behind not in ("each", "every", "all"))
        return "for" if is_for and before else ""
    if before in _VERY and behind in _TOO:
        return "too"
    share = _word(found, at + 2)
    is_to = before in _SIDES and behind in _SIDES
    is_to = is_to or (before in _SOUNDS and behind.isdigit() and share in ("%", "percent"))
    is_to = is_to or (before in _TEXTS and behind == '"' and _changes(found[:at]))
    is_to = is_to or (behind == "the" and share in ("beat", "beats", "music", "rhythm"))
    return "to" if is_to else ""


def _changes(before: Sequence[Piece]) -> bool:
    """Whether a text is to be another."""
    return any(piece.text in ("change", "chng", "rename", "set", "switch") for piece in before)
