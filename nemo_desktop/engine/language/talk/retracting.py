"""What a clause says of what was asked for earlier: that it is off, back again, as it was, kept."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from nemo_desktop.engine.language.grammar.text import is_han, listed
from nemo_desktop.engine.language.talk import retracting_english as english, retracting_han as han
from nemo_desktop.engine.language.talk.roles import Phrases, Role


class How(Enum):
    """How it shall be with what was asked for earlier."""

    OFF = "off"
    WAS = "was"
    BACK = "back"
    KEPT = "kept"
    ONLY = "only"
    SINCE = "since"
    UNTIL = "until"
    NICER = "nicer"


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says, and in `about` the words that name what it speaks of.

    `is_sure` where it cannot be meant otherwise; the rest may be plain wishes as well: no music.
    `is_first` where it shall be as it was at the very first, `is_all` where all the rest is
    meant, `is_step` where a sentence is spoken of rather than a thing of the film, `is_regret`
    where it was a mistake, `is_maybe` where it may be the thing itself that is not wanted.
    """

    how: How
    about: str
    is_sure: bool
    is_first: bool = False
    is_all: bool = False
    is_step: bool = False
    is_regret: bool = False
    is_maybe: bool = False


# What is told of a thing behind such a verdict: take that back, get rid of it.
_DENIED: Final = re.compile(
    r"\b(?:not|never|isn't|aren't|'t) (?:saying|say|think|thinking|claiming|because)\b|"
    r"\b(?:don't|do not|didn't|never|not going to|no need to|won't|wouldn't|can't|cannot|not to)"
    r" (?:\w+ ){0,2}?(?:undo|revert|take|cancel|scrap|scratch|forget|regret|change|withdraw|"
    r"go back|"
    r"put|bring|lose|drop|ditch)\b"
    r"|(?:别|不要|不用|不必)(?:再|给我|把.{1,8})*(?:去[掉除]|删|拿[掉走]|[关停丢扔]掉)|"
    r"^并?不是|(?:不|别|没|不用|不要|不必|没有|无需|先别|千万别)(?:想|要|用|去|再|给我|把.{1,8})*"
    r"(?:撤|恢复|还原|取消|后悔|改主意|收回|.?回[到去来成]|忘)"
)
_ASKED: Final = re.compile(
    r".*\b(?:if|unless|whether|would you mind)\b|(?:so |and |but )?"
    r"(?:what(?! (?:i|we|you) (?:just )?(?:said|did|asked|told|wanted))|how|which|when|why|"
    r"who|where|is|are|was|were|did|does|do you|have|has)"
    r"\b|.*(?:吗|呢|什么|怎么|哪里|哪个|哪一|如何|为什么|是不是|能不能|可不可以|有没有|会不会|"
    r"要不要|不确定|没想好|如果|要是|万一|不行就|的话|可能会)"
)


def _compiled(table: Phrases) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((role, re.compile(pattern)) for role, pattern in table)


_SIGNALS: Final = {False: _compiled(english.PHRASES), True: _compiled(han.PHRASES)}


def said_of_earlier(clause: str) -> Said | None:
    """What a clause, in small letters, says of what was asked for earlier; None when nothing."""
    if _ASKED.match(clause) or _DENIED.search(clause):
        return None
    roles, about = _roles(clause)
    if Role.NICER in roles and _OLD.search(about):
        roles.add(Role.EARLIER)
        about = _OLD.sub("", about)
    how = _how(roles)
    if how is None or (how is How.WAS and _TOO.search(clause)):  # the previous one too
        return None
    if how is How.SINCE and _WITH_IT.search(clause):
        how = How.UNTIL
    if _SWAPPED.search(clause):
        about = "order"
    is_step = _STEP.search(clause) is not None
    is_sure = bool(roles & _SURE) or Role.AFTERWARDS in roles
    is_sure = is_sure or (is_step and bool(roles & {Role.MAYBE, Role.UNDO}))
    is_sure = is_sure or (how in (How.BACK, How.SINCE, How.UNTIL) and Role.UNDO in roles)
    is_first = Role.FIRST in roles or _AT_FIRST.search(clause) is not None
    is_regret = bool(roles & {Role.REPENTED, Role.FAULT})
    is_maybe = how is How.OFF and not is_sure and Role.UNDO not in roles
    is_all = Role.ALL in roles
    said = Said(how, about, is_sure, is_first, is_all, is_step, is_regret, is_maybe)
    return said if is_sure or _TOLD.search(clause) is None else None


def denies(sentence: str) -> bool:
    """Whether a sentence in small letters only says of taking back that it shall not be, or was
    not: don't undo that, 幸好没撤."""
    return _LEFT.fullmatch(sentence) is not None


_LEFT: Final = re.compile(
    r"[^,;.]*\b(?:don't|do not|never|didn't|did not) (?:ever |please )?(?:undo|revert|"
    r"take [^,;.]* back)\b"
    r"[^,;.]*[.!]*|[^，,；。]*(?:别|不要|不用|不必|没有?)(?:给我|给|再|把[^，。]{1,8})*(?:撤|"
    r"收回)[^，,；。]*[。！!]*"
)


def is_elsewhere(clause: str) -> bool:
    """Whether a clause tells of another film or another time."""
    return _TOLD.search(clause) is not None


def supposes(clause: str) -> bool:
    """Whether a clause asks something, or says what holds only if something else does."""
    return _ASKED.match(clause) is not None


def about_what(clause: str) -> str:
    """The words of a clause that name something, without those that say it was asked for."""
    roles, about = _roles(clause)
    return about if roles <= {Role.AFTERWARDS} else ""


def _roles(clause: str) -> tuple[set[Role], str]:
    """The roles of the phrases in a clause, and the words that are left."""
    clause = clause.replace(" at all", "")
    opened = english.OPENERS.match(clause) or han.OPENERS.match(clause)
    rest = clause[opened.end() :] if opened is not None else clause
    roles: set[Role] = set()
    for role, pattern in _SIGNALS[any(map(is_han, clause))]:
        found = pattern.search(rest)
        if found is None:
            continue
        roles.add(role)
        said = {name: text for name, text in found.groupdict().items() if text}
        quality = _CALLED.get(said.pop("q", ""), "") or (
            "position" if said.pop("where", "") else ""
        )
        rest = " ".join([rest[: found.start()], *said.values(), quality, rest[found.end() :]])
    return roles, _WHO_SAYS.sub("", " ".join(rest.split()))


_WHO_SAYS: Final = re.compile(r"^(?:i|we|you) ")


_CALLED: Final = {
    "loud": "volume", "quiet": "volume", "big": "size", "large": "size", "long": "length",
    "bright": "brightness", "fast": "speed", "slow": "speed",
    **dict.fromkeys(listed("thrown deleted removed cut dropped kicked gone lost taken"), "removed"),
}  # fmt: skip
# Everything since the music is the music as well.
_WITH_IT: Final = re.compile(r"\bsince\b")
_OLD: Final = re.compile(
    r"\b(?:old|original|previous|former|earlier|initial) |(?:原来|之前|以前|原先)的?"
)
_AT_FIRST: Final = re.compile(r"最初|最开始|一开始|起初|最早")
_SWAPPED: Final = re.compile(
    r"[张个幅].*[对调]?换回[来去]|\b(?:swap|flip|switch)(?:ped|ping)?\b.*\b(?:back|photos?|"
    r"pictures?)\b"
)
# A sentence is spoken of, and nothing of the film.
_TOO: Final = re.compile(r"\b(?:too|as well)$")
_STEP: Final = re.compile(
    r"\b(?:steps?|changes?|edits?|requests?|wish|sentence)\b|那一?(?:步|句|条|次(?!张))|关于|"
    r"第.(?:件事|句|步)|"
    r"这一?步|上一?步"
    r"|那[种个](?:感觉|效果|风格|味道)"
    r"|\b(?:things?|bit|part|business|stuff|what i said) (?:about|with|on|regarding|concerning)\b"
)
# Somebody tells what he did, or what he was told.
_TOLD: Final = re.compile(
    r"\b(?:told me|told us|friend|message|appeared|am not|asking|yesterday|last (?:week|year|"
    r"month|night|summer)|my other|at work)\b|^(?:上次|刚才|昨天)?我(?:已经)?把.*了$"
    r"|昨天|前天|上周|上个?月|去年|上次|弹出|提示|显示"
)
_SURE: Final = frozenset({Role.REPENTED, Role.FAULT, Role.WAS, Role.EARLIER, Role.BACK, Role.UNTIL})


def _how(roles: set[Role]) -> How | None:
    """What the roles amount to that the phrases of one clause have: the first that fits."""
    is_off = bool(roles & _OFF) or {Role.NOT, Role.AFTERWARDS} <= roles
    is_wanted = {Role.WANTED, Role.AFTERWARDS} <= roles and not is_off and Role.NOT not in roles
    is_back = is_wanted or roles & {Role.BACK, Role.RESTORED} or {Role.UNDO, Role.KEPT} <= roles
    is_was = roles & {Role.WAS, Role.EARLIER} or {Role.NICER, Role.FIRST} <= roles
    ways: tuple[tuple[object, How | None], ...] = (
        (Role.UNTIL in roles, How.UNTIL),
        (Role.SINCE in roles, How.SINCE if is_off else None),
        (roles == {Role.BUT}, How.KEPT),
        ({Role.ALL, Role.BUT} <= roles, How.ONLY if is_off or is_was or is_back else None),
        (is_was, How.WAS),
        (is_back, How.BACK),
        (Role.KEPT in roles, How.KEPT),
        (is_off, How.OFF),
        (Role.NICER in roles, How.NICER),
    )
    return next((how for is_so, how in ways if is_so), None)


_OFF: Final = frozenset({Role.UNDO, Role.REPENTED, Role.MAYBE, Role.FAULT})
