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
from nemo_desktop.engine.language.wishes.likewise import is_too


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
    if any(token.kind == "UNKNOWN" for token in values):
        return _written_again(earlier, sentence, said, lexed(earlier))
    if not (is_told or is_exchanged) or len(values) != 1 or values[0].kind not in VALUES:
        return None
    is_put = values[0].kind == "WHO" and any(token.kind == "ADD" for token in tokens[begin:at])
    if is_put or (is_exchanged and values[0].kind == "MOTION"):
        return None
    return _with_value(earlier, sentence, values[0], lexed)


def _with_value(
    earlier: str, sentence: str, value: Token, lexed: Callable[[str], list[Token]]
) -> str | None:
    """The sentence before with this value in the place of the last one of its kind."""
    new = sentence[value.start : value.end]
    plain = lexed(earlier)
    turned = turned_pan(earlier, condensed(list(plain)), value)
    if turned is not None:
        return turned
    kind = [token.kind for token in lexed(new)]
    if value.kind == "STYLE" and all(token.kind != "MUSIC" for token in plain):
        new = f"{new} music" if new.isascii() else f"{new}音乐"
    for found, kinds in (
        (condensed(list(plain)), [value.kind]),
        (plain, kind),
    ):
        for first in reversed(range(len(found) - len(kinds) + 1)):
            row = found[first : first + len(kinds)]
            if [token.kind for token in row] == kinds:
                start = min(token.start for token in row)
                end = max(token.end for token in row)
                return earlier[:start] + new + earlier[end:]
    return None


# What may stand beside that it is meant for others as well.
_ALSO: Final = frozenset(listed("SEP AND LIKEWISE ON FOR IT ADD ASIDE AGAIN WITH TO THANKS ALL"))
_DONE_SO: Final = frozenset(listed("TRANS TRANSWORD EFFECT EFFECTWORD LOOK LOOKWORD TITLE"))


def said_also(earlier: str, sentence: str, lexed: Callable[[str], list[Token]]) -> str | None:
    """The sentence before, said of others as well: between 2 and 3 too; 第二个也去掉, of
    transitions. None where this one wishes for anything else."""
    tokens = [token for token in condensed(lexed(sentence)) if token.kind not in _ALSO]
    others = [token for token in tokens if token.kind == "WHO"]
    kinds = {token.kind for token in tokens} - {"WHO"}
    if len(others) != 1 or not (is_too(sentence) or "也不要" in sentence):
        return None
    before = condensed(lexed(earlier))
    those = [token for token in before if token.kind == "WHO"]
    said = {token.kind for token in before}
    is_told = (said - kinds) & (_DONE_SO if kinds else {"TRANSWORD", "TRANS"})
    if len(those) != 1 or not kinds <= said or not is_told:
        return None
    new = sentence[others[0].start : others[0].end]
    if "TRANSWORD" in said - kinds:
        new = new.removesuffix(" one")
    return earlier[: those[0].start] + new + earlier[those[0].end :]


_MEANT: Final = re.compile(r"(?:i (?:meant|mean)|should (?:be|say|read)|是|应该是|要写) ?")


def _written_again(
    earlier: str, sentence: str, said: Sequence[Token], before: Sequence[Token]
) -> str | None:
    """The sentence before with another text in it: I meant Hello Tokyo; 打错了，是你好东京."""
    texts = [token for token in before if token.kind == "QUOTE"]
    led = next((i for i, token in enumerate(said) if token.kind not in _SECOND_THOUGHTS), 0)
    found = _MEANT.search(sentence.casefold())
    is_named = any(token.kind in ("WHO", "PIC", "PICS", "QUOTE") for token in said)
    if len(texts) != 1 or not led or found is None or is_named:
        return None
    if any(token.kind == "SEP" for token in said[led:] if token.start < found.start()):
        return None  # 别删音乐，我昨天是抱怨过
    text = sentence[found.end() :].strip(" .。!！,，")
    return f'{earlier[: texts[0].start]}"{text}"{earlier[texts[0].end :]}' if text else None


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
    while [token.kind for token in tokens[:2]] in (["NEG", "NEG"], ["SEP", "NEG"]):
        tokens = tokens[1:]  # no, not that one, photo 2
    kept = [token for token in tokens if token.kind not in ("SEP", "IT")]
    if [t.kind for t in kept[1:]] in _OTHERS and kept[0].text == "不要":
        return kept[2]  # 不要钢琴，要电影感的
    if not kept or kept[0].text not in ("not", "不是"):
        return None
    if len(kept) == 2 and [token.kind for token in tokens[1:3]] == ["IT", "SEP"]:
        return kept[1]  # not that one, beach
    if len(kept) == 2 and kept[1].kind == "WHO":
        comma = sentence.find(",", kept[1].start, kept[1].end)
        return replace(kept[1], start=comma + 1) if comma > 0 else None
    return kept[2] if len(kept) == 3 and kept[1].kind == kept[2].kind else None


_OTHERS: Final = tuple(
    [kind, kind] for kind in listed("STYLE LOOK COLOR CANVAS TRANS MOTION PLACE")
)


def _is_instead(said: Sequence[Token]) -> bool:
    """Whether a sentence gives something else for what was said: zoom out instead, 换成缩小."""
    return bool(said) and (said[-1].text == "instead" or said[0].text in _EXCHANGED)


_EXCHANGED: Final = frozenset(listed("换成 换为 换作 改用 改为用 换"))
_SECOND_THOUGHTS: Final = frozenset({"SEP", "CORRECTION", "NEG"})
_SLIP: Final = re.compile(
    r"typo|mistake|wrong(?: \w+)?|oops|(?:[我是]|刚才|刚刚)*[打写输弄搞说选点按记看]错了?|[手口]误"
)


def _slips(said: list[Token]) -> list[Token]:
    """The tokens with what says that the sentence before was typed wrong as a second thought."""
    if [token.kind for token in said[:2]] == ["REMOVE", "CORRECTION"]:  # 删错了，是第二张
        said = said[1:]
    if len(said) > 1 and said[0].text == "wrong" and said[1].kind in ("NUM", "PIC", "CLIP"):
        said = [said[0], *said[2:]]  # wrong one, I meant photo 2
    end = next((i for i, t in enumerate(said) if t.kind not in ("SEP", "REMARK", "FILL")), 0)
    return [
        replace(token, kind="CORRECTION") if i < end and _SLIP.fullmatch(token.text) else token
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
