"""Second thoughts about the sentence before: no, I meant five seconds; a wipe instead."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.clauses.correcting import LEADING, NO, VALUES
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import condensed
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.phrases.turning import turned_pan


def said_again(earlier: str, sentence: str, lexed: Callable[[str], list[Token]]) -> str | None:
    """The sentence before as it was meant, when this one only corrects a value in it."""
    said = _slips(lexed(sentence))
    tokens = condensed(list(said))
    is_nicer = tokens[-1:] and tokens[-1].kind == "BETTER"
    while tokens and tokens[-1].kind in ("SEP", "CORRECTION", "BETTER"):  # 5 seconds instead
        tokens = tokens[:-1]
    told = _rather(tokens, sentence)
    at = next((i for i, t in enumerate(tokens) if t.kind not in _SECOND_THOUGHTS), len(tokens))
    is_told = _takes_back(said) or told is not None
    is_told = is_told or bool(is_nicer and sentence.startswith("还是"))
    is_exchanged = not is_told and _is_instead(said)
    begin = at
    while at < len(tokens) and tokens[at].kind in (*LEADING, "REPLACE"):
        at += 1
    values = [told] if told else [token for token in tokens[at:] if token.kind != "SEP"]
    if not (is_told or is_exchanged) or len(values) != 1 or values[0].kind not in VALUES:
        return None
    is_put = values[0].kind == "WHO" and any(token.kind == "ADD" for token in tokens[begin:at])
    if is_put or (is_exchanged and values[0].kind == "MOTION"):
        return None
    new = sentence[values[0].start : values[0].end]
    plain = lexed(earlier)
    turned = turned_pan(earlier, condensed(list(plain)), values[0])
    if turned is not None:
        return turned
    for found, kinds in (
        (condensed(list(plain)), [values[0].kind]),
        (plain, [token.kind for token in lexed(new)]),
    ):
        for first in reversed(range(len(found) - len(kinds) + 1)):
            row = found[first : first + len(kinds)]
            if [token.kind for token in row] == kinds:
                start = min(token.start for token in row)
                end = max(token.end for token in row)
                return earlier[:start] + new + earlier[end:]
    return None


def said_otherwise(sentence: str, tokens: list[Token]) -> str | None:
    """What is wished behind a second thought that takes back the sentence before."""
    said = _slips(tokens)
    at = next((i for i, token in enumerate(said) if token.kind not in _SECOND_THOUGHTS), 0)
    meant = sentence[said[at].start :] if said else ""
    is_step = any(token.kind in _STEPS for token in said[at:])
    if not at or is_step or not _takes_back(said) or _BESIDES.search(meant.casefold()):
        return None
    return meant


# They speak of what was before by themselves.
_STEPS: Final = frozenset(listed("UNDO REDO ASBEFORE BACKTO KEEP OLD"))
_BESIDES: Final = re.compile(r"^and\b|\b(?:too|also|as well|another|again)\b|[也再又]|还(?!是)")


def _rather(tokens: Sequence[Token], sentence: str) -> Token | None:
    """Not red, blue; 不是第二张，是第三张: what is meant instead."""
    kept = [token for token in tokens if token.kind not in ("SEP", "IT")]
    if not kept or kept[0].text not in ("not", "不是"):
        return None
    if len(kept) == 2 and kept[1].kind == "WHO":
        comma = sentence.find(",", kept[1].start, kept[1].end)
        return replace(kept[1], start=comma + 1) if comma > 0 else None
    return kept[2] if len(kept) == 3 and kept[1].kind == kept[2].kind else None


def _is_instead(said: Sequence[Token]) -> bool:
    """Whether a sentence gives something else for what was said: zoom out instead, 换成缩小."""
    return bool(said) and (said[-1].text == "instead" or said[0].text in _EXCHANGED)


_EXCHANGED: Final = frozenset(listed("换成 换为 换作 改用 改为用 换"))
_SECOND_THOUGHTS: Final = frozenset({"SEP", "CORRECTION", "NEG"})
_SLIPS: Final = (
    "typo",
    "mistake",
    "wrong",
    "oops",
    "打错了",
    "打错",
    "写错了",
    "写错",
    "手误",
    "输错了",
    "弄错了",
)


def _slips(said: list[Token]) -> list[Token]:
    """The tokens with what says that the sentence before was typed wrong as a second thought."""
    if [token.kind for token in said[:2]] == ["REMOVE", "CORRECTION"]:  # 删错了，是第二张
        said = said[1:]
    end = next((i for i, t in enumerate(said) if t.kind not in ("SEP", "REMARK", "FILL")), 0)
    return [
        replace(token, kind="CORRECTION") if i < end and token.text in _SLIPS else token
        for i, token in enumerate(said)
    ]


def _takes_back(said: Sequence[Token]) -> bool:
    """Whether a sentence begins with "no," or "sorry"; a no to a thing is none of these."""
    is_told = False
    for token, following in itertools.pairwise(said):
        if token.kind not in _SECOND_THOUGHTS:
            return is_told
        if token.kind == "NEG" and (token.text not in NO or following.kind != "SEP"):
            is_led = following.kind == "CORRECTION" and token.text in NO
            if not is_led:
                return False
        is_told = is_told or token.kind == "NEG"
        is_told = is_told or (token.kind == "CORRECTION" and token.text not in _WEAKLY)
    return is_told


# Said of the whole film as often as of what was said before.
_WEAKLY: Final = frozenset({"make that", "rather"})
