"""What is said beside a wish and is no wish by its build, though it is not understood."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.english import any_of, orders, words_of
from nemo_desktop.engine.language.clauses.meant import points_back
from nemo_desktop.engine.language.clauses.reasons import Clauses, blanked, is_conditional
from nemo_desktop.engine.language.clauses.requesting_han import DEED
from nemo_desktop.engine.language.clauses.verbs import is_base, is_past, is_third
from nemo_desktop.engine.language.grammar.text import is_han

Words = Sequence[str]

# Lengths, shares and pictures are said of a film.
_OF_FILMS: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|double))"
    r"[\s-]*(?:seconds?|secs?|s\b|%|percent|times|photos?|pictures?|pics?)|[\d一二两三四五六七八九十半]"
    r"+(?:秒|%|张|倍|成)"
)
_ASKING: Final = re.compile(
    r"\b(?:please|pls|want|wants|wanted|need|needs|should|shouldn't|must(?! have)|ought|let|let's|"
    r"prefer|wish|rather|instead|without|would like|'d like|could do with|can you|could you|"
    r"would you|will you|would be|if)\b|\bmake|\badd|\bremove|\bdelete"
)
_LEADS: Final = re.compile(
    r"^(?:(?:and|but|so|well|also|even|because|since|as|oh|ok|okay|now|then|anyway|honestly|"
    r"actually|apparently|sadly|last (?:night|week|year|time)|yesterday|today|these days)\b,? )+"
)
_AUXILIARIES: Final = any_of(
    "is are was were isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did "
    "don't doesn't didn't can can't cannot could couldn't will won't would wouldn't may might must "
    "'s 're 've 'd 'll 'm am"
)
_PEOPLE: Final = any_of("i we they people everyone everybody kids")
_BEGINS: Final = any_of(
    "i we he she they it that this these those there my our his her their your the a an some "
    "every everyone everybody nobody somebody someone people most all both each one two three four "
    "five six seven eight nine ten who what where kids folks half"
)
_FILM: Final = any_of(
    "it this that music song title text photo photos picture pictures film video clip clips image "
    "images slideshow zoom camera caption captions transition transitions"
)
# What a thing of the film does to whoever watches; all else may be what it is wished to do.
_STRIKES: Final = any_of(
    "fights clashes drowns hides covers distracts reminds bothers annoys hurts scares jars grates "
    "overpowers kills ruins spoils swallows was were wasn't weren't had hadn't did didn't"
)
_WHAT: Final = re.compile(r"(?:what|which|how|where|when|why|who)\b|.*(?:多少|什么|几|哪)")
_LONGEST_SUBJECT: Final = 10
_MERELY: Final = re.compile(
    r"what with .*|(?:first|last) time in .*|of all (?:things|people|places)|not that .*|bless .*|"
    r"thank (?:god|goodness|heavens).*|so (?:does|do|did|is|are|was) .*|typical|"
    r"wrong (?:trip|photo|picture|pic|day|person|one|folder|file|year|place|event|people)|"
    r"it (?:just|simply|suddenly|always|never) \w+s(?: there| like that)?"
)

_HAN_HABIT: Final = re.compile(
    r"一直(?!在)|老是|总是|老把|经常|上回|上次|那会儿|那时|那年|当年|从来|每次|刚才|去年|小时候|"
    r"打了几|都不给|哪有|哪够|谁看|才算|没得"
)
_HAN_ORDER: Final = re.compile(rf"(?:所以|那|就|再|还有?|也|都)*(?:把|将|别|请|帮|让|给|{DEED})")


def remarked(sentence: str, is_wish: Callable[[str], bool]) -> tuple[str, tuple[str, ...]] | None:
    """The sentence with all beside its wishes as spaces, and those clauses of it that nothing
    else knows as told; None where anything of it may be meant, or where nothing is like that.

    `is_wish` knows whether a clause by itself is a wish that is wholly understood.
    """
    told = Clauses(sentence, is_wish)
    count = range(len(told.rows))
    known = [i for i in count if told.is_sure(i) or told.is_idle(i)]
    wishes = [i for i in count if i not in known and told.is_wish_alone(i)]
    strange = [i for i in count if i not in known and i not in wishes]
    if not wishes or not strange or not all(tells_by_build(told.said[i]) for i in strange):
        return None
    rest = [told.said[i] for i in wishes]
    if sentence.rstrip().endswith(("?", "？")) and any(_WHAT.match(told.said[i]) for i in strange):
        return None  # what was it before, 35?
    if any(map(is_conditional, rest)) or any(map(points_back, rest)):
        return None
    gone = sorted((*known, *strange))
    spans = [(told.rows[i][0].start, told.rows[i][-1].end) for i in gone]
    parts = [(told.rows[i][0].start, told.rows[i][-1].end) for i in strange]
    return blanked(sentence, spans), tuple(sentence[a:b] for a, b in parts)


def tells_by_build(clause: str) -> bool:
    """Whether a clause, in small letters, says how something is or was, and can be no order."""
    if is_conditional(clause) or _OF_FILMS.search(clause):
        return False
    if any(map(is_han, clause)):
        return _tells_han(clause)
    words = words_of(_LEADS.sub("", clause))
    if _MERELY.fullmatch(clause):
        return True
    if len(words) < 3 or _ASKING.search(clause) or orders(words):
        return False
    at = next((n for n in range(1, min(len(words), _LONGEST_SUBJECT)) if _is_verb(words, n)), 0)
    if not at or words[0] == "you" or (words[0] not in _BEGINS and is_base(words[0])):
        return False
    return _FILM.isdisjoint(words[:at]) or is_past(words[at]) or words[at] in _STRIKES


def _is_verb(words: Words, at: int) -> bool:
    """Whether a word may be what the ones before it do."""
    word, before = words[at], words[at - 1]
    if word in _AUXILIARIES or is_past(word):
        return True
    if before in ("my", "our", "the", "a", "an", "his", "her", "their", "of", "to"):
        return False
    return is_third(word) or (is_base(word) and (before in _PEOPLE or before.endswith("s")))


def _tells_han(clause: str) -> bool:
    """In Chinese only what says that it was, or always is: 小狗摇尾巴 may be wished."""
    is_order = _HAN_ORDER.match(clause) is not None or clause.endswith(("吧", "好了", "一点"))
    return _HAN_HABIT.search(clause) is not None and not is_order
