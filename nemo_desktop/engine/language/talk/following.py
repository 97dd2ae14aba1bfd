"""What a short sentence leaves out, taken from the one before: its target, and what was changed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.engine.editing.appearance import (
    NORMAL,
    SetMotion,
    SetTransitions,
)
from nemo_desktop.engine.editing.grading import AddEffect, SetLookStrength
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.editing.texts import EditTitle
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.clauses.narrowing import OfPictures
from nemo_desktop.engine.language.grammar.lexicon import THAT_ONE, Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.reading import Reading, read_again
from nemo_desktop.engine.language.talk.crossings import (
    crossings_so_long,
    crossings_there,
    is_crossing,
)
from nemo_desktop.engine.language.talk.pointing_back import pointed
from nemo_desktop.engine.language.talk.there_too import done_there
from nemo_desktop.engine.language.talk.topic import SHARES, Topic, said, seconds
from nemo_desktop.engine.language.talk.topic_before import topic_of
from nemo_desktop.engine.language.talk.topic_texts import shown_so_long
from nemo_desktop.engine.render.film import Film

_CUTS: Final = frozenset({"SEP", "AND"})
# What stands before a wish as well, and tells then where or when it is meant.
_SETTING: Final = frozenset(listed("WHO ATSTART ATEND SPAN ATMOMENT FROMTHEN UNTIL IN AT FOR ON"))
# What may stand beside what is said of it.
_BESIDE: Final = frozenset(
    listed(
        """
    MAKE CHANGE ADD TO AT FOR ON IN WITH BY IT CORRECTION REPLACE ASIDE AGAIN YET BIT MUCH ONLY
    LOOKWORD COLON
        """
    )
)


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before did to which film, and which items of it that was about.

    `is_spoken`: it wished for nothing, but only spoke of something.
    """

    edits: Sequence[Edit]
    film: Film
    focus: Sequence[str]
    is_spoken: bool = False
    sentence: str = ""


def follow_up(reading: Reading, wished: str, before: Before) -> Reading | None:
    """The sentence with what it leaves out; None where it leaves nothing out or it does not fit."""
    tokens = list(reading.tokens)
    while tokens and (tokens[0].kind in (*_CUTS, "CORRECTION") or _is_no(tokens)):
        tokens = tokens[1:]
    told_all = tokens
    tokens = _without_complaint(tokens)
    whole = _as_a_whole(tokens, wished, before.edits)
    whole = crossings_so_long(tokens, before.edits, before.film) if whole is None else whole
    if whole is not None:
        return read_again(replace(reading, tokens=tuple(whole)), frozenset())
    end = next((i for i, token in enumerate(tokens) if token.kind in _CUTS), len(tokens))
    clause = pointed(tokens[:end], wished)
    if not clause or any(token.text.endswith(THAT_ONE) for token in clause if token.kind == "IT"):
        return None
    told, topic = _said_of(clause, wished, before)
    goes_on = any(token.kind not in _CUTS for token in tokens[end:])
    if told is None and len(tokens) < len(told_all) and _is_faulty(told_all[0].text):
        return read_again(replace(reading, tokens=tuple(tokens)), frozenset())
    if told is None and clause != tokens[:end] and find(clause, "WHO"):
        told = clause
    if told is None or (goes_on and {token.kind for token in clause} <= _SETTING):
        return None
    if topic is not None and topic.strange & {token.kind for token in clause}:
        return Reading(lost=((clause[0].start, clause[-1].end),), tokens=reading.tokens)
    again = read_again(replace(reading, tokens=(*told, *tokens[end:])), frozenset())
    return None if again.lost else again


# The longer ones were nicer; 还是长的好: as it was before.
_WAS_BETTER: Final = re.compile(
    r"(?:no|hmm|actually|nah|but|ok|oh|well|i think|[, .])*(?:the )?"
    r"(?:longer|shorter|bigger|smaller|larger|slower|faster|quicker|louder|quieter|brighter|darker|"
    r"lighter|stronger|weaker|softer|higher|lower)(?: ones?| version| title| music| text)? "
    r"(?:was|were|looked|sounded|felt) (?:better|nicer|prettier|best)[.!]?"
    r"|(?:不|不对|嗯|算了|[，, 。])*还是(?:之前|原来|刚才)?"
    r"(?:长|短|大|小|快|慢|亮|暗|高|低|浓|淡|轻)(?:一?点)?的(?:那[个种]?)?(?:更?好看?|比较好|合适|舒服)(?:了|吧|些|一点|。)*"
)


def _as_a_whole(
    tokens: Sequence[Token], wished: str, edits: Sequence[Edit]
) -> Sequence[Token] | None:
    """What says one thing with all its words: 不要了; 都要; except the last, 6."""
    if [token.kind for token in tokens] == ["NEG"] and "不要了" in wished:
        return [replace(tokens[0], kind="REMOVE"), said("IT")]
    if not edits:
        return None
    if _WAS_BETTER.fullmatch(wished.strip().casefold()):
        return [said("UNDO", None, "undo")]
    if not tokens and _are_all([], wished) and edits[-1].kind == "remove_clips":
        return [said("UNDO", None, "undo")]
    return _except_these(tokens, wished, edits[-1])


def _said_of(
    clause: Sequence[Token], wished: str, before: Before
) -> tuple[Sequence[Token] | None, Topic | None]:
    """What a clause says of what the sentence before did, and what that was about."""
    told: Sequence[Token] | None = None
    topic: Topic | None = None
    edits, film = before.edits, before.film
    if before.is_spoken and edits and isinstance(edits[-1], SetDuration):
        told = _asked_too(clause, wished)
    if edits and told is None:
        told = shown_so_long(edits[-1], clause, wished, before.sentence, film)
        if told is None:
            told, topic = _said_of_last(clause, wished, edits[-1], film, before.focus)
    if [token.kind for token in clause] == ["SWAP"] and len(film.clips) == 2:
        told = [*clause, said("IT")]
    is_pointed = clause[-1].kind in ("ON", "FOR") or "让它" in wished  # no zoom on that
    is_pointed = is_pointed or (clause[0].kind, clause[-1].kind) == ("IN", "LOOK")
    if edits and (before.is_spoken or is_pointed or _BESIDES.search(wished.casefold())):
        told = told or _of_these(clause, edits[-1], film, before.focus)
    told = told or done_there(clause, wished, edits)
    if told is None and len(clause) > 1 and clause[-1].kind == "BETTER":
        told = clause[:-1]
    return told, topic


def _said_of_last(
    clause: Sequence[Token], wished: str, last: Edit, film: Film, focus: Sequence[str]
) -> tuple[list[Token] | None, Topic | None]:
    """What a clause says of what the sentence before did, and what that was about."""
    if isinstance(last, SetTransitions) and is_crossing(last):
        told = crossings_there(clause, film)
    else:
        clause = _pointed(clause)
        told = _not_there(clause, wished, last, film)
    row = [token.kind for token in clause]
    if isinstance(last, SetMotion) and row == ["STAYS"]:
        told = _unmoved(clause[0])  # 第一张就别动了
    if isinstance(last, SetDuration) and last.which.ids and row == ["WHO", "ASLONG"]:
        is_one = isinstance(clause[0].value, Who) and len(clause[0].value.places) < 2
        is_model = wished.startswith(("和", "跟", "与", "同", "as "))
        told = [said("LIKEWISE"), clause[0]] if is_one and not is_model else told  # 第二张一样长
    told = told or _kept(clause, last, wished)
    topic = topic_of(last, clause, film, focus) if told is None else None
    return (_completed(clause, topic) if topic is not None else told), topic


def _asked_too(clause: Sequence[Token], wished: str) -> Sequence[Token] | None:
    """How long is the second photo? || and the third?: as long is asked of that one."""
    is_asked = wished.rstrip(" 。.").endswith(("?", "？", "呢"))
    is_named = {token.kind for token in clause} == {"WHO"}
    return [Token("QUESTION", None, 0, 0, "how long"), *clause] if is_asked and is_named else None


def _except_these(tokens: Sequence[Token], wished: str, last: Edit) -> list[Token] | None:
    """Except the last, 6; 最后一张除外，6秒: after a length of all, another one for these."""
    told = tokens[0] if tokens else None
    rest = [token for token in tokens[1:] if token.kind not in _CUTS]
    kinds = [token.kind for token in rest]
    if not isinstance(last, SetDuration) or last.which.ids or told is None:
        return None
    if kinds not in (["NUM"], ["DUR"]) or not isinstance(told.value, Who):
        return None
    is_but = told.value.how == "but" or wished.casefold().startswith(
        ("except", "but ", "apart", "除")
    )
    length = seconds(rest[0]) if kinds == ["NUM"] else rest[0]
    if not is_but or length is None:
        return None
    return [replace(told, value=replace(told.value, how="places")), length]


_BESIDES: Final = re.compile(r"^(?:and|also|plus)\b|\b(?:too|also|as well)\W*$|也")
# What a picture can be besides, where it was just spoken of: black and white too.
_LOOKING: Final = frozenset(
    listed(
        """
    LOOK MOTION SPEED LIGHTER DARKER COLORFUL BIT MUCH MAKE CHANGE ASIDE ADD EFFECT ON FOR IN DUR
    LENGTH KEEP
        """
    )
)


def _of_these(
    clause: Sequence[Token], last: Edit, film: Film, focus: Sequence[str]
) -> list[Token] | None:
    """The clause said of the pictures that the sentence before was about, and no others."""
    ids = getattr(getattr(last, "which", None), "ids", ()) or getattr(last, "ids", ())
    shown = {clip.id for clip in film.clips if clip.id in focus}
    kinds = {token.kind for token in clause}
    if not ids or set(ids) != shown or not kinds <= _LOOKING:
        return None
    return [*clause, said("WHO", Who("these"))]


def _pointed(clause: Sequence[Token]) -> list[Token]:
    """On the last only: of pictures."""
    ends = {"FIRST": 1, "LAST": -1}
    is_bare = {token.kind for token in clause} <= {"ON", "FOR", "ONLY", "NEG", *ends}
    if not is_bare or not find(clause, "ONLY", "NEG"):
        return list(clause)
    return [
        replace(token, kind="WHO", value=Who("places", (ends[token.kind],)))
        if token.kind in ends
        else token
        for token in clause
    ]


_BARE: Final = (["NUM"], ["DUR"], ["EACHDUR"], ["PCT"], ["HALFOF"], ["HALFOF", "IT"])
# Weaker, half of it: by how much.
_LESSER: Final = frozenset(listed("SLOWER LESS COLORFUL SMALLER SHORTER LOOKSTRENGTH"))
_LEADING: Final = _CUTS | {"TO", "MAKE", "CHANGE", "IT"}
_SELDOM: Final = frozenset({"IT", "ASIDE", "BIT", "MUCH"})


def _is_no(tokens: Sequence[Token]) -> bool:
    """No, I mean 6 each."""
    is_value = tokens[0].text in ("no", "不") and [token.kind for token in tokens[1:]] in _BARE
    return is_value or (
        tokens[0].kind == "NEG" and len(tokens) > 2 and tokens[1].kind == "CORRECTION"
    )


def _without_complaint(tokens: list[Token]) -> list[Token]:
    """Too quick, 3: what is wrong says nothing where it is said how it is to be."""
    cut = next((i for i, token in enumerate(tokens) if token.kind in _CUTS), 0)
    is_denied = [token.kind for token in tokens[:cut]] == ["NEG", "COLOR"]
    if is_denied and [(t.kind, t.value) for t in tokens[cut + 1 :]] == _PLAIN:
        return tokens[cut + 1 :]
    values = [token.kind for token in tokens[cut:] if token.kind not in _LEADING]
    first = [token for token in tokens[:cut] if token.kind not in _SELDOM]
    is_less = bool(first) and first[-1].kind in _LESSER and values[:1] == ["HALFOF"]
    is_wrong = (
        is_less
        or [token.kind for token in tokens[:cut]] == ["BIT", "SPEED"]
        or (len(first) == 1 and _is_faulty(first[0].text))
    )
    rest = [token for token in tokens[cut + 1 :] if token.kind not in ("TO", "IT")]
    return rest if is_wrong and values in _BARE else tokens


def _is_faulty(text: str) -> bool:
    is_lacking = text.startswith(("not ", "不")) and text.endswith(("enough", "够"))
    return is_lacking or text.startswith(_TOO)


_COLORS: Final = listed("colors colours color colour 颜色 色彩 原色")
_TOO: Final = (
    "too ", "太", "still too", "还是太", "还太", "还是有点", "still a bit too",
    "can barely", "can hardly", "can't", "cannot", "听不", "看不",
)  # fmt: skip


def _kept(clause: Sequence[Token], last: Edit, wished: str) -> list[Token] | None:
    """Actually keep it, of what was removed just now; 6 each, after a length of all."""
    kinds = {token.kind for token in clause}
    if last.kind in _REMOVED and "KEEP" in kinds and kinds <= {"KEEP", "IT", "CORRECTION", "YET"}:
        return [said("UNDO", None, "undo")]
    if isinstance(last, EditTitle) and last.color and [(t.kind, t.value) for t in clause] == _PLAIN:
        return [said("UNDO", None, "undo")]
    is_color = any(token.text in _COLORS for token in clause if token.kind == "LOOKWORD")
    if last.kind == "set_look" and is_color and kinds == {"KEEP", "LOOKWORD"}:
        return [said("UNDO", None, "undo")]
    if last.kind == "remove_clips" and _are_all(clause, wished):
        return [said("UNDO", None, "undo")]
    is_length = isinstance(last, ShareTotal | SetDuration)
    if is_length and kinds - _LEADING - {"BACKTO"} == {"NUM", "EACH"}:
        value = number(find(clause, "NUM"))
        return [said("EACHDUR", value * 1000)] if 0.1 <= value <= 600 else None
    return None


def _unmoved(token: Token) -> list[Token] | None:
    """A picture that is not to move, where it was moved just now."""
    is_said = token.text.replace(" ", "").endswith(("别动", "不要动", "不用动", "先别动"))
    return [said("MOTION", "still"), replace(token, kind="WHO")] if is_said else None


_PLAIN: Final = [("LOOK", "none")]  # 恢复原来的颜色, of letters


def _are_all(clause: Sequence[Token], wished: str) -> bool:
    """Use all three; 还是都要: after some of them were taken out."""
    is_told = (
        "都要" in wished
        or "都用" in wished
        or any(token.kind == "ALL" or token.value == ALL for token in clause)
    )
    kinds = {token.kind for token in clause}
    return is_told and kinds <= {"ALL", "NUM", "MEASURE", "PIC", "PICS", "CLIP", "WHO", *_KEEPING}


_KEEPING: Final = frozenset(listed("KEEP ADD MAKE IT CORRECTION YET ON WITH IN REDO AWAY"))
_REMOVED: Final = frozenset(listed("remove_titles remove_sounds remove_clips"))


def _completed(clause: Sequence[Token], topic: Topic) -> list[Token] | None:
    """The clause said of the topic, where all of it can be."""
    told = list(_in_degrees(clause))
    kinds = {token.kind for token in told}
    fits = topic.fits | topic.instead.keys() | topic.strange
    if not kinds & fits or not kinds <= fits | _BESIDE:
        return None
    rest: list[Token] = []
    for token in told:
        one = topic.instead[token.kind](token) if token.kind in topic.instead else token
        if one is None:
            return None
        rest.append(one)
    is_share = bool(kinds & SHARES) and "LENGTH" not in kinds
    if find(topic.subject, "FADEIN", "FADEOUT", "FILMFADE"):
        rest = [token for token in rest if token.kind not in ("MAKE", "CHANGE", "IT")]
    return [*topic.subject, *rest, *(topic.behind if is_share else ())]


_ONCE_MORE: Final = ("once more", "one more time", "再来一遍", "再来一次", "再一次", "一次", "一遍")


def _in_degrees(clause: Sequence[Token]) -> Sequence[Token]:
    """Not that much is less."""
    kinds = [token.kind for token in clause]
    if kinds == ["NEG", "MUCH"]:
        return [replace(clause[1], kind="LESS")]
    is_again = kinds == ["DUPLICATE"] and clause[0].text in _ONCE_MORE
    if is_again or kinds in (["BIT"], ["AGAIN"]):
        return [replace(clause[0], kind="MORE")]
    if kinds == ["NEG", "SPEED"]:
        slower = number(clause[1]) > NORMAL
        return [replace(clause[1], kind="SLOWER" if slower else "FASTER", value=None)]
    if "BETTER" in kinds:
        return [token for token in clause if token.kind != "BETTER"]
    return clause


_OfPictures = OfPictures | SetLookStrength
_EXCLUDED: Final = ("exclude", "leave", "skip", "spare", "omit", "排除", "除去", "跳过", "略过")
_DENIED: Final = (["NEG", "WHO"], ["WHO", "NEG"], ["UNDO", "WHO"])


def _plain(clause: Sequence[Token]) -> list[str]:
    return [token.kind for token in clause if token.kind not in ("ON", "FOR", "IT", "WITH")]


def _not_there(clause: Sequence[Token], wished: str, last: Edit, film: Film) -> list[Token] | None:
    """Not the last one: what was done to all pictures, done to the others only."""
    told = find(clause, "WHO")
    if told is None or not isinstance(told.value, Who):
        return None
    if isinstance(last, AddEffect) and _plain(clause) == ["WHO", "REMOVE"] and "的" in wished:
        return [clause[-1], said("EFFECT", last.effect), *clause[:-1]]
    if not isinstance(last, _OfPictures) or 0 < len(last.which.ids) < len(film.clips):
        return None
    is_named = clause[0].kind == "REMOVE" and clause[0].text.startswith(_EXCLUDED)
    is_given_up = wished.rstrip("吧。！ ").endswith(("算了", "免了"))  # 第一张就算了
    is_denied = _plain(clause) in _DENIED or (is_named and _plain(clause) == ["REMOVE", "WHO"])
    is_denied = is_denied or (is_given_up and clause[0].kind == "WHO")
    is_named = _plain(clause) == ["WHO"] and not is_given_up
    others = told.value if is_named else _others(told.value)
    if isinstance(last, SetLookStrength):
        return _without_look(clause, told.value, is_denied=is_denied)
    if is_denied and others is not None:
        return [replace(told, value=others)]
    is_only = sorted(_plain(clause)) == ["ONLY", "WHO"]
    return [*clause] if is_only and told.text == "last" else None


def _without_look(clause: Sequence[Token], who: Who, *, is_denied: bool) -> list[Token] | None:
    """A look that was made weaker, gone where it is not to be."""
    if sorted(_plain(clause)) == ["ONLY", "WHO"]:
        gone = _others(who)
    elif _plain(clause) == ["WHO"]:
        gone = replace(who, how="places") if who.how == "but" else None
    else:
        gone = who if is_denied else None
    return [said("LOOK", "none"), said("WHO", gone)] if gone is not None else None


def _others(who: Who) -> Who | None:
    """All but these."""
    how = {"places": "but", "files": "but", "middle": "but_middle"}.get(who.how)
    return replace(who, how=how) if how is not None else None
