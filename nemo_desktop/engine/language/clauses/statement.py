"""English clauses that only tell: who does what, and when, and nothing wished of the film."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.english import (
    ADVERBS,
    AUXILIARY,
    BE,
    COLLECTIVE,
    DETERMINERS,
    ERRANDS,
    EVENTS,
    FILM,
    FILM_WORDS,
    HABITS,
    HAVE,
    HUMAN,
    OPERATIONS,
    OUGHT,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    SEEN,
    STATIVE,
    Words,
    any_of,
    base,
    has_figures,
    orders,
    words_of,
)
from nemo_desktop.engine.language.clauses.idling import is_idle
from nemo_desktop.engine.language.clauses.predicates import Predicate
from nemo_desktop.engine.language.clauses.verbs import is_base, is_past, is_third, is_unchanged

_LEADS: Final = any_of(
    "and but so because since as cause cos bc well ok okay oh ah hmm also plus though although "
    "anyway honestly actually really basically frankly obviously apparently otherwise now after "
    "luckily sadly unfortunately maybe even then anyways sorry wow"
)
_ASKING: Final = re.compile(
    r"\b(?:please|pls|plz|instead(?! of)|can you|could you|would you|will you|let's|lets|"
    r"(?:i|we) (?:'d|would)"
    r"(?! like to (?:be|see|hear|speak|talk|sing|show|send|share|use|sell|know|keep it|surprise))|"
    r"rather (?:have|than|not|see|it)|^(?:i 'm |we 're )?looking for|not so fast|"
    r"not (?:\d+|(?:twenty|thirty|one|two|three|four|five|six|seven|eight|nine|ten)\b)|"
    r"you (?:should(?! see| know| have)|must|need|have to|may)|hoping|"
    r"(?:i|we|did i) (?:mean|meant)(?! it\b)|"
    r"asked (?:for|us|me|him|her)(?! for (?:it|this|that)\b)|"
    r"expect|told (?:me|us) to|"
    r"said to|says to|(?:is|'s|are|looks?|seems?) (?:all )?wrong|"
    r"(?:names?|words?|letters?|dates?|comma|accent) (?:is|are) missing|missed out|misspel\w+|"
    r"spelled|spelt|turn(?:s|ed)? into|come(?:s)? (?:to life|alive)|"
    r"says? (?:hello|hi|goodbye|happy|bye)|on screen|onscreen|suggest\w*|recommend\w*|supposed to|"
    r"meant to|(?:how|what) about|make sure|"
    r"don't forget|says? (?:no|don't)$|made up (?:my|our) minds?|as well|better (?:if|to)|(?:can|"
    r"could|will) (?:it|the)|"
    r"(?:asked|tell|told|beg|begged|agreed|decided|promised) (?:(?:me|us|him|her|them|you) )?"
    r"(?:to|on))\b|[\"?]"
)
# What asks for nothing, without a subject.
_ELIDED: Final = re.compile(
    r"(?:just |really |always |even |still |only |all |simply |often |it |that |this )*"
    r"(?:(?:feels|looks|seems|sounds|reads|works|fits|suits|tastes|smells)\b"
    r"|(?:makes?|gives?|reminds?|hurts?|drives?|bores?|annoys?|scares?|helps?|bothers?|takes|"
    r"costs?) (?:me|us|him|her|them|people|everyone|everybody|my|our|the eyes)\b"
    r"|(?:can't|cannot|couldn't|can hardly|can barely|didn't|never|haven't|hadn't) "
    r"(?!we\b|you\b|i\b|it\b)\w+"
    r"|(?:don't|doesn't) (?:need|like|want|know|care|mind|suit|fit|work|matter|look|feel|think|"
    r"remember|understand|get)\b"
    r"(?: (?:it|them|that|this|why|how|what|if|him|her|anyone|anybody)\b.*)?$"
    r"|loves? (?:it|this|that|them|her|him)\b"
    r"|(?:not|no) (?:(?:sure|idea|clue) (?:why|how|where|who)|rush|worries|hurry|offence|offense|"
    r"big deal|problem|need|reason|one|time|stress|pressure|joke|kidding|biggie|matter|my|"
    r"that (?:i|we|it)|very|really|great|bad|good|the best)\b"
    r"|nothing (?:fancy|special|crazy|too \w+|much|more|hectic|wild|flashy|complicated|cheesy|"
    r"major)\b"
    r"|(?:worth|better than nothing|same here|thanks|"
    r"thank you (?:so|very|for (?:your|the|all|being|doing|helping))|"
    r"sorry (?!$)|excuse (?:my|me)|forgive)\b"
    r"|maybe (?:next|another|later|one day|some day)\b"
    r"|what (?:a|an) \w+"
    r"|going to (?!be\b|zoom|pan|fade|have|need|want)\w+"
    r"|(?:was|were|been|had|felt|took|cost|slept|missed|broke|scared|loved|hated|liked|enjoyed|"
    r"tried|got|went|came|found|met|lost|bought|forgot|spent|taken|photographed|painted|drawn|"
    r"scanned) (?!it\b(?! (?:in|at|on|with|from|last)))\w+)"
)
_NO_LEADS: Final = frozenset((("maybe", "next"), ("sorry", "my"), ("sorry", "for")))
_MERELY_SAID: Final = re.compile(
    r"(?:(?:please )?don't (?:laugh|judge|worry|hate me|be mad|tell \w+|get me started|"
    r"ask(?: me)?(?: why| how)?)|"
    r"(?:i am |i'm |quite |still )*new (?:here|to this|at this)|first time(?: here| user)?|"
    r"(?:(?:weird|silly|odd|crazy|sad|strange|funny),? )?i know|long story|true story|silly me|"
    r"(?:ok |and )?let 's go|here we go|fingers crossed|lol|haha+|omg|yay|woohoo|hooray|bless|"
    r"sorry (?:in advance|about that|for .*)|(?:you )?remember (?:those|that|when|him|her)\b.*|"
    r"you know|mind you|(?:believe|trust) me|go figure|what can i say|fair enough|"
    r"ready|easy|whatever|giv(?:e|ing) (?:people|them|everyone|everybody|viewers|visitors|"
    r"customers|us|me|the (?:audience|viewers?|kids|children)) "
    r"(?:more |some |enough |a bit more |a little )*time(?: to \w+.*)?|"
    r"just between (?:you and me|us)|(?:as|like) (?:usual|always)|no pun intended)"
    r"(?: (?!me|for)\w+)?$"
)
_LIKENS: Final = re.compile(
    r"(?:just |a bit |sort of |kind of )?(?:like|as if|as though|the way|how) "
)
_AS_IN: Final = re.compile(
    r"(?:just )?like (?:in|on|at) (?:the|a|an|old|those|real|my|our)\b"
    r"|(?:just )?like (?:my|our|his|her|their|an? old) "
    r"(?!.*\b(?:photos?|pictures?|ones?|title|music|first|last|others?)\b)[\w '-]+$"
)
_EARLIER: Final = any_of("was were had did before earlier again previously first second last")
# What somebody does by themselves.
_FORESEES: Final = re.compile(r"\b(?:will|'ll|going to)\b.* instead$")


def states(clause: str, *, is_figured: bool = False, is_led: bool = False) -> bool:
    """Whether an English clause, in small letters, tells of something and wishes for nothing.

    It may hold figures only where the wish beside it has some as well (`is_figured`): it was 4
    seconds, make it 6. `is_led` where what follows says that it is the reason: so …
    """
    first, _, second = clause.partition(" and ")
    return _states(clause, is_figured=is_figured, is_led=is_led) or (
        _GOES_ON.match(second) is not None
        and _states(first, is_figured=is_figured, is_led=is_led)
        and _states(second, is_figured=is_figured, is_led=is_led)
    )


# Another statement behind an "and", with a subject of its own.
_GOES_ON: Final = re.compile(r"(?:i|we|he|she|they|it|this|that|my|our|his|her|their|the)\b")


def _states(clause: str, *, is_figured: bool, is_led: bool) -> bool:
    told: Words = words_of(_AT_FIRST.sub("", clause))
    said = " ".join(told)
    if (is_led and _LED.match(said)) or _MERELY_SAID.match(said):
        return True
    if told[-1:] == ["please"] and told[-2:-1] in (["but"], ["so"]):
        told = told[:-2]
    if _FORESEES.search(said):
        told = told[:-1]
    if _is_consequence(told):
        return True
    told = _without_leads(told)
    if (
        not told
        or told == ["sorry"]
        or told[0] == "or"
        or _asks(told, is_figured=is_figured or is_led)
    ):
        return False
    said = " ".join(told)
    known = (_is_elided, _is_likened, _is_strong, _is_told_apart)
    return _is_said(told) or any(is_known(said) for is_known in known)


_AT_FIRST: Final = re.compile(
    r"^(?:so |well |ok |okay |and |but )*"
    r"(?:to be (?:honest|fair|frank)|tbh|truth be told|i must say|i have to say|let's face it|"
    r"at my age|these days|(?:it )?turns out(?: that)?|"
    r"(?:i have |i've |i )?(?:no idea|no clue|not sure|don't know|dunno) (?:why|how)(?:,? but)?),? "
)
# Where or since when: in my language we read the other way.
_PLACED: Final = re.compile(
    r"(?:in|at|on|for|with|without|after|before|since|where) (?:\w+ ){1,4}?"
    r"(?=(?:i|we|they|people|everyone|everybody|nobody|he|she) )"
)
# How it strikes somebody: the way it stops made my cat jump; so this bugs me.
_STRONG: Final = re.compile(
    r"(?:the way|how|what) .+ (?:made|makes?|drives?|drove|gave|gives?|bothers?|annoys?|reminds?) "
    r"(?:me|us|my|our|him|her|them|everyone|people)\b.*"
    r"|.{2,50}\b(?:feels?|looks?|sounds?|seems?) (?:like|as if|as though)\b.*"
    r"|.+\b(?:yay+|woohoo|hooray|lol|haha+|omg|ugh|phew)"
)
# What so many seconds are is no wish for them: ten seconds is an eternity.
_JUDGED: Final = re.compile(
    r"\b(?:seconds?|secs?|minutes?) (?:is|are|'s|feels?|seems?|sounds?) (?:just |way |far |so )*"
    r"(?:an eternity|eternity|forever|ages|endless|boring)\b"
)
# How it is to be is said behind that: I want it to look like an old newspaper, so …
_LED: Final = re.compile(
    r"(?:so )?(?:i|we) (?:want|'d like|would like|need) (?:it|this|the (?:film|video|clip)) to "
    r"(?:look|feel|sound|be) like\b|(?:my|our) .* wants? (?:his|her|their|its)\b"
)


def _asks(told: Words, *, is_figured: bool = False) -> bool:
    said = " ".join(told)
    is_wished = not is_figured and has_figures(told) and not _JUDGED.search(said)
    return _ASKING.search(said) is not None or is_wished or orders(told)


def _is_consequence(told: Words) -> bool:
    """Whether it says what comes of it if not: otherwise everybody jumps."""
    marks = ("otherwise", "or", "else")
    is_marked = told[:1] == ["otherwise"] or told[:2] == ["or", "else"]
    rest = [word for word in told if word not in marks]
    if not (is_marked or told[-1:] == ["otherwise"]) or len(rest) < 2:
        return False
    has_subject = rest[0] in PRONOUNS | DETERMINERS or rest[0].endswith("s")
    return has_subject and not _asks(rest) and OUGHT.isdisjoint(rest)


_OWNERS: Final = any_of("my our the")


def _is_lead(first: str, second: str) -> bool:
    if first in ("which", "who", "whom"):
        return second in PRONOUNS | _OWNERS  # which everybody hates
    return first in _LEADS and (first, second) not in _NO_LEADS


def _without_leads(told: Words) -> Words:
    if told[:1] == ["no"] and told[1:2] and told[1] in PRONOUNS:
        told = told[1:]
    while len(told) > 1:
        if told[:2] in (["that", "way"], ["this", "way"]):
            told = told[2:]
        elif told[0] in ("which", "who") and _is_verb(told[1]):
            return ["something", *told[1:]]
        elif _is_lead(*told[:2]):
            told = told[1:]
        else:
            break
    placed = _PLACED.match(" ".join(told))
    return told[len(placed[0].split()) :] if placed else told


def _is_verb(word: str) -> bool:
    return word in AUXILIARY | ADVERBS or base(word) in STATIVE | EVENTS


def _is_elided(said: str) -> bool:
    """Whether only the subject is missing: makes me dizzy."""
    names_film = FILM_WORDS.search(said) is not None
    is_feeling = said.startswith(("feels ", "looks ", "sounds ", "seems "))
    return _ELIDED.match(said) is not None and (is_feeling or not names_film)


def _is_likened(said: str) -> bool:
    """Whether it is compared with what is not in the film: like you're following the ball."""
    if not _EARLIER.isdisjoint(said.split()):
        return False
    likened = _LIKENS.match(said)
    if likened is None or FILM_WORDS.search(said[likened.end() :]):
        return False
    return _AS_IN.match(said) is not None or states(said[likened.end() :].replace(" '", "'"))


# Which thing is spoken of, and then how it is: the slot we bought at the cinema is tiny.
_TOLD_APART: Final = re.compile(
    r"(?:the|a|an|my|our|their|this|that) (?:[\w'-]+ ){0,2}?([\w'-]+) "
    r"(?:(?:that|which|who|whom|whose|where) |(?=(?:i|we|they|he|she|you|people|my|our) ))"
    r"(?:[\w'-]+ ){1,8}?(?:is|are|was|were|isn't|aren't|has|have|had|will|won't|can't|cannot|"
    r"can|does|doesn't|only|always|never|takes?|makes?|looks?|starts?|ends?|costs?|closes?|hates?|"
    r"loves?|likes?|knows?) .+"
)


_WISHES: Final = OUGHT | any_of("want wants need needs prefer wish")


def _is_told_apart(said: str) -> bool:
    thing = _TOLD_APART.fullmatch(said) if _WISHES.isdisjoint(said.split()) else None
    return thing is not None and {thing[1], thing[1].removesuffix("s")}.isdisjoint(FILM | SEEN)


def _is_strong(said: str) -> bool:
    return OUGHT.isdisjoint(said.split()) and _STRONG.fullmatch(said) is not None


_LONGEST_SUBJECT: Final = 8
_LINKING: Final = BE | HAVE | any_of("feel look sound seem like love need want")


def _is_said(told: Words) -> bool:
    """Whether a subject is there, and what is said of it wishes for nothing."""
    for at in range(1, min(len(told), _LONGEST_SUBJECT + 1)):
        subject, rest = told[:at], told[at:]
        if len(rest) == 1 and base(rest[0]) in _LINKING:
            return False  # it is; she looks
        if _may_be_verb(rest, subject) and is_subject(subject):
            return is_idle(Predicate(subject, rest))
    return False


_IS_CONTRACTED: Final = re.compile(
    r"(?:a|an|the|my|our|his|her|their|not|so|too|very|really|always|still|just|in|at|on|from|"
    r"\w+ing|\w+ed)\b(?! \w+$)"
    r"|(?:\w+ing|\w+ed|out|away|here|there|off|old|ill|sick|asleep|awake|blind|deaf|late|closed|"
    r"open|dead|great|nice|fun|tired)$|(?:hard|full|afraid|proud|sick|fond) of"
)


def _may_be_verb(told: Words, subject: Words) -> bool:
    """Whether a clause's verb stands there, and goes with its subject."""
    verb = told[0]
    if verb == "'s" and subject[-1] not in PRONOUNS:  # not my husband's fridge
        return _IS_CONTRACTED.match(" ".join(told[1:])) is not None
    if verb in AUXILIARY or verb in ADVERBS:
        return verb in AUXILIARY
    if verb == "left" and subject[0] not in PRONOUNS | DETERMINERS:
        return False  # top left
    of = Predicate(subject, told)
    is_known = base(verb) in STATIVE | EVENTS or (subject[-1] in HABITS and len(verb) > 2)
    if is_known or _does(of):
        is_either = of.head in COLLECTIVE or subject[0] in ("i", "we", "you", "they")
        return of.is_many != verb.endswith("s") or is_either or of.is_past
    return of.is_past or (of.is_pointed_at and of.affects and is_third(verb))


def _does(of: Predicate) -> bool:
    """Whether a verb tells what somebody does who is in no picture."""
    if not of.is_somebody or (len(of.told) == 1 and of.head not in HUMAN):
        return False
    is_own = of.subject[0] in ("i", "we")
    return is_third(of.verb) or (is_base(of.verb) and not (is_own and of.verb in OPERATIONS))


_AFTER_PRONOUN: Final = any_of("all both guys two three there")
_BEFORE_NOUNS: Final = any_of("a an the my our his their your its every no")
_MOST_WORDS, _MOST_WITH_PLACE = 4, 6


def is_subject(told: Words) -> bool:
    """Whether words may name who or what is spoken of."""
    told = [word for word in told if word not in ADVERBS]
    if len(told) > 3 and told[-2] in PERSONAL and (is_past(told[-1]) or is_unchanged(told[-1])):
        told = told[:-2]  # the voice-over I recorded
    if not told or told[0] in QUESTIONS or told[-1] in _BEFORE_NOUNS:
        return False
    first, rest = told[0], told[1:]
    if not rest:
        return first in PRONOUNS or first not in OPERATIONS | ERRANDS | PREPOSITIONS | DETERMINERS
    if first in PRONOUNS and rest[0] in _AFTER_PRONOUN | PREPOSITIONS:
        return len(rest) == 1 or (rest[0] in PREPOSITIONS and _is_noun(rest[1:]))
    if first in DETERMINERS:
        return _is_noun(rest)
    most = _MOST_WORDS if PREPOSITIONS.isdisjoint(told) else _MOST_WITH_PLACE
    return first not in PRONOUNS | OPERATIONS | ERRANDS and len(told) <= most and _is_noun(told)


_NO_NOUN: Final = (
    (PERSONAL - {"us", "them"})
    | (AUXILIARY - {"'s"})
    | any_of("to not if when that which who than because so but")
)


def _is_noun(told: Words) -> bool:
    """Whether words may name somebody or something: little boy; the colours of the day."""
    if not _NO_NOUN.isdisjoint(told):
        return False
    parts: list[list[str]] = [[]]
    for word in told:
        if word in PREPOSITIONS or word in ("and", "or", "'s"):
            parts.append([])
        elif word not in DETERMINERS:
            parts[-1].append(word)
    is_share = told[0] == "of"  # half of the team
    return all(0 < len(part) <= _MOST_WORDS for part in parts[is_share:])
