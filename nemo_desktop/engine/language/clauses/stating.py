"""Clauses that say how something is, in whatever words, beside one that asks or orders."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses import stating_han as han

# Whoever asks for one thing so tells of the others: please, could you, 请, 麻烦.
_ASKED: Final = re.compile(
    r"\b(?:please|pleese|pls|could you|can you|would you|could the|could i|i'd like)\b"
)


def is_asked(clause: str) -> bool:
    """Whether a clause asks politely for what it says."""
    said = clause.casefold().rstrip(" 。.!！~～")
    return _ASKED.search(said) is not None or han.ASKED.search(said) is not None


def merely_states(clause: str) -> bool:
    """Whether a Chinese clause beside what is asked for says how something is."""
    is_plain = not clause.startswith('"') and len(clause) <= _LONGEST_STATED
    return is_plain and han.states(clause)


# An order that says what, and not only "delete it".
_EXPLICIT: Final = re.compile(
    r"[“\"「]|\d+:\d+|%|lo-?fi"
    r"|^undo|^(?:add|put|make|turn|crossfade|zoom|pan|remove|delete|move|swap|fade|show|change|set|use|"
    r"give) .*(?:title|music|photo|picture|each|every|second|vertical|square|beat|\d|black|"
    r"crossfade|slow|video|film|transition|caption|\")"
)


# What an order may name: with none of these it says nothing but "a bit longer".
_NAMED: Final = re.compile(
    r"\d|\b(?:photos?|pictures?|pics?|images?|music|song|titles?|text|captions?|film|video|movie|"
    r"clips?|transitions?|volume|sound|zoom|pan|seconds?)\b"
)


def is_explicit(clause: str) -> bool:
    """Whether a clause says what is to be done to what, or how much."""
    said = _EXPLICIT.search(clause) or han.EXPLICIT.search(clause)
    return clause == '"' or said is not None


def names_something(clause: str) -> bool:
    """Whether a clause names a thing of the film, or a figure."""
    return (_NAMED.search(clause) or han.NAMED.search(clause)) is not None


def merely_tells(clause: str, *, is_last: bool) -> bool:
    """Whether a Chinese clause beside an order says how something is: 第二张逆光, 推得太近了.

    What is said last of a thing of the film may be a wish with a slip: 标题删了，音乐流着.
    """
    rest = re.sub(han.TOPIC, "", clause)
    if han.WISHED.search(clause) or (is_last and rest != clause):
        return False
    return bool(rest) and merely_states(rest)


_LONGEST_STATED: Final = 80
