"""An earlier sentence taken back in a person's own words: the piano was a bad idea, 别的都留着."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.reading import Reading, read_again
from nemo_desktop.engine.language.talk.topic import said
from nemo_desktop.engine.language.wishes.history import RECALLED

_CUTS: Final = frozenset({"SEP", "AND", "COLON", "DASH"})
# How one speaks of having said it, and of all that is to stay.
_SAYING: Final = frozenset(
    listed(
        """
    NEG UNDO REMOVE EXCEPT CHANGENOUN IT PIC PICS ADD FOR TO AT ON WITH IN OF ONLY ASIDE QUESTION
    REMARK KEEP REST ALL NEW MORE BETTER YET CORRECTION AGAIN BIT MUCH ANOTHERSONG BE THANKS
        """
    )
)
_SAYING_WORDS: Final = frozenset(
    listed(
        """
    said asked told wanted mentioned idea ideas mistake choice decision mind changed regret silly
    stupid poor when where stuff request wish wrong needn't shouldn't anymore such chose that was
    cancel 说 提 说的 提的 关于 主意 想法 挺 蛮 事 事儿 句 那句 让 叫
        """
    )
)
# By themselves they take nothing back: a good idea; it was wrong.
_VERDICTS: Final = frozenset(listed("idea ideas choice decision 主意 想法"))
_BAD: Final = frozenset(listed("silly stupid poor wrong"))
_REGRETS: Final = frozenset(listed("mistake regret needn't shouldn't cancel"))
# Of another time: that is only told.
_ONCE: Final = ("上次", "上一次", "上回", "last time")
_UNWANTED: Final = ("want", "need", "like", "wasn't", "forget", "shouldn't")


def recalled(reading: Reading, sentence: str) -> Reading | None:
    """The sentence as what it recalls of earlier ones; None where it takes nothing back."""
    clauses = [
        list(row) for is_cut, row in itertools.groupby(reading.tokens, _is_cut) if not is_cut
    ]
    named = [clause for clause in clauses if any(map(_is_named, clause))]
    if len(named) != 1 or sentence.rstrip().endswith(("?", "？")):
        return None
    if not all(map(_is_saying, reading.tokens)):
        return None
    beside = [token for clause in clauses if clause is not named[0] for token in clause]
    if not (_takes_back(named[0], sentence) or any(t.kind in ("UNDO", "REMOVE") for t in beside)):
        return None
    what = [token for token in named[0] if _is_named(token)]
    again = read_again(replace(reading, tokens=(said("RECALL"), *what)), frozenset())
    return None if again.lost else again


def _is_cut(token: Token) -> bool:
    return token.kind in _CUTS


def _is_named(token: Token) -> bool:
    """Whether a word tells what was said; all the others are what is to stay."""
    is_others = isinstance(token.value, Who) and token.value.how in ("all", "rest")
    return token.kind in RECALLED and not is_others


def _is_saying(token: Token) -> bool:
    """Whether a word names something, or speaks of what was said."""
    if token.kind == "UNKNOWN":
        return token.text in _SAYING_WORDS
    return token.kind in RECALLED | _SAYING | _CUTS


def _takes_back(clause: Sequence[Token], sentence: str) -> bool:
    """Whether what is named is not wanted any more, and not only not wished for."""
    words = {token.text for token in clause if token.kind in ("UNKNOWN", "REMARK")}
    kinds = {token.kind for token in clause}
    row = [token.kind for token in clause if token.kind not in ("TO", "IT", "UNKNOWN", "FOR")]
    if any(kind == "NEG" and then in _DEEDS for kind, then in itertools.pairwise(row)):
        return False
    if kinds & {"UNDO", "EXCEPT"} or words & _REGRETS or {"changed", "mind"} <= words:
        return True
    if words & _VERDICTS:
        return bool(words & _BAD or kinds & {"REMARK", "NEG"})
    told = [token for token in clause if token.kind in ("NEG", "REMOVE")]
    return any(_is_regret(token, clause, sentence) for token in told)


# Denied, they are forbidden, or told of: 别加标题了; not to remove it.
_DEEDS: Final = frozenset(listed("ADD REMOVE MAKE CHANGE"))


def _is_regret(token: Token, clause: Sequence[Token], sentence: str) -> bool:
    """I don't want it square; 还是不要方形了; drop the thing about the zoom."""
    if any(word in token.text for word in _UNWANTED):
        return True
    steps = [one for one in clause if one.kind in ("CHANGENOUN", "UNKNOWN", "IT")]
    is_of_step = any(not one.text.startswith(_ONCE) for one in steps)
    if token.kind == "REMOVE" or token.text.isascii():
        return is_of_step and token.text not in ("no", "not")
    is_over = sentence.rstrip(" 。.！!").endswith("了") or token.text.startswith("还是")
    return is_over or token is clause[-1]
