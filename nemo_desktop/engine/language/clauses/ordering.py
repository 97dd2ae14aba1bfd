"""English clauses that ask or order, beside which another may say how something is."""

import re
from typing import Final

# Whoever asks for one thing so tells of the others.
_ASKED: Final = re.compile(
    r"\b(?:please|pleese|pls|could you|can you|would you|could the|could i|i'd like)\b"
)


def is_asked(clause: str) -> bool:
    """Whether a clause asks politely for what it says."""
    said = clause.casefold().rstrip(" 。.!！~～")
    return _ASKED.search(said) is not None


# An order that says what, and not only "delete it".
_EXPLICIT: Final = re.compile(
    r"[“\"「]|\d+:\d+|%|lo-?fi"
    r"|^(?:just |so |then |please )*"
    r"(?:get rid of|scrap|ditch|bin|chuck|swap|let) (?:it|that|them)\b"
    r"|^undo|^(?:add|put|make|turn|crossfade|zoom|pan|remove|delete|move|swap|fade|show|change|set|use|"
    r"give) .*(?:title|music|photo|picture|each|every|second|vertical|square|beat|\d|black|"
    r"crossfade|slow|video|film|transition|caption|\")"
)


def is_explicit(clause: str) -> bool:
    """Whether a clause says what is to be done to what, or how much."""
    return clause == '"' or _EXPLICIT.search(clause) is not None
