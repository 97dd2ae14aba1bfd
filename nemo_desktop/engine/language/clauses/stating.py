"""Clauses that say how something is, in whatever words, beside one that asks or orders."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses import stating_han as han
from nemo_desktop.engine.language.grammar.text import is_han

# Whoever asks for one thing so tells of the others: please, could you, 请, 麻烦.
_ASKED: Final = re.compile(
    r"\b(?:please|pleese|pls|could you|can you|would you|could the|could i|i'd like)\b"
)
_STATING: Final = re.compile(
    r"(?:(?:oh|ah|oops|sorry|well) )*(?:so |and |but |because |that is |that's )?"
    r"(?:the|a|an|my|our|his|her|their|your|this|that|"
    r"these|those|it|he|she|we|they|i|there|people|everybody|everyone|nobody|somebody|some|most|"
    r"many|all|otherwise|\w+ (?=(?:is|are|was|were|can|can't|has|had|have|will|won't|doesn't|"
    r"didn't|couldn't|wants|needs|likes|loves|said|says|told|asked)\b)|"
    r"(?:\w+ )?\w{3,}s (?=(?:want|need|like|love|suit|fit|look|feel|prefer|know)\b))\b.*(?:"
    r"'(?:s|re|m|ve)\b|\b(?:is|are|was|were|am|has|have|had|will|can|can't|cannot|want|need|know|"
    r"told|made|got|went|would|used|enough|deserve|love|like|say|think|suit|fit|look|feel|prefer|\w{2,}ed|\w{3,}s)\b)"
)
_UNSAID: Final = re.compile(
    r"\d|\b(?:please|should(?! be (?:enough|fine|plenty)| feel)|must|make (?!s)|add|remove|"
    r"delete|zoom|crop|turn|put|set|(?<!the )change|fade|(?<!hard )cut|let|give|don't|do not|"
    r"instead|seconds?|louder|quieter|bigger|smaller|brighter|darker|slower|faster|longer|shorter|fly|dance|sing|wave|"
    r"smile|blink|(?<!themselves )(?<!others )(?<!people )talk|"
    r"(?<!n't )want(?:ed|s)?\b(?! (?:it|that|this|"
    r"to (?:be|hear|see|use|watch|know|send|show|share|print|post))\b)|"
    r"teleport|explode|disappear)s?\b"
)
# Who is seen does something, or a thing of the film does: that may be wished for.
_ACTS: Final = re.compile(
    r"(?:and |so )?(?:(?:the|a|an|my|our|his|her|this|that) )?(?:(?:little|old|big|small|young) )?"
    r"(?:he|she|dogs?|cats?|pupp(?:y|ies)|kittens?|birds?|horses?|boys?|girls?|bab(?:y|ies)|m[ae]n|"
    r"wom[ae]n|sky|sea|water|waves?|clouds?|trees?|flowers?|cars?|boats?|titles?|texts?|captions?|"
    r"music|songs?|film|video|photos?|pictures?|camera|transitions?) (?:also |then |slowly |"
    r"suddenly )?(?!(?:is|was|has|does|likes|loves|wants|needs|hates|says|thinks|knows|looks|feels|"
    r"seems|sounds|makes|gets|deserves|reminds|means|shows|ends|starts|sleeps|cries|"
    r"covers|hides|blocks|disturbs|distracts|bothers|hurts|takes|fits|suits|matters|belongs)\b)\w{2,}s\b"
)


def is_asked(clause: str) -> bool:
    """Whether a clause asks politely for what it says."""
    said = clause.casefold().rstrip(" 。.!！~～")
    return _ASKED.search(said) is not None or han.ASKED.search(said) is not None


def merely_states(clause: str) -> bool:
    """Whether a clause beside what is asked for says how something is, in whatever words."""
    if clause.startswith('"') or len(clause) > _LONGEST_STATED:
        return False
    if not any(map(is_han, clause)):
        is_plain = _UNSAID.search(clause) is None and _ACTS.match(clause) is None
        return is_plain and _STATING.match(clause) is not None
    return han.states(clause)


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
    """Whether a clause beside an order says how something is: 第二张逆光, 推得太近了.

    What is said last of a thing of the film may be a wish with a slip: 标题删了，音乐流着.
    """
    rest = re.sub(han.TOPIC, "", clause)
    if han.WISHED.search(clause) or (is_last and rest != clause):
        return False
    return bool(rest) and merely_states(rest)


_LONGEST_STATED: Final = 80
