"""English clauses that can only tell: of what was, or what somebody does, knows and feels.

Looser than `statement`, which looks at each word of what is said: this one looks at who does it
and when, and so is asked only about clauses beside a wish that is wholly understood.
"""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.english import (
    ADVERBS,
    BE,
    DO,
    FILM,
    FILM_WORDS,
    HAVE,
    HUMAN,
    OPERATIONS,
    PREPOSITIONS,
    SEEN,
    UNABLE,
    Words,
    any_of,
    has_figures,
    orders,
    words_of,
)
from nemo_desktop.engine.language.clauses.predicates import head_of
from nemo_desktop.engine.language.clauses.statement import is_subject
from nemo_desktop.engine.language.clauses.verbs import is_base, is_past, is_third, is_unchanged

# What may ask for something, wherever it stands.
_ASKS: Final = re.compile(
    r"\b(?:please|pls|plz|should|ought|must|let's|lets|let us|would like|'d like|'d love|"
    r"would love|prefers?|wish|suggest\w*|recommend\w*|instead|rather|supposed to|meant to|"
    r"how about|what about|make sure|leave (?:it|them|that|everything)|"
    r"don't forget|as well|also|too(?= \w+ first)|"
    r"(?:can|could|would|will) (?:you|we|it|the|i)|better (?:if|to)|"
    r"(?:ask|tell|told|said|say|beg|agree|decide|promise)\w* (?:(?:me|us|him|her|them|you) )?"
    r"(?:to|on)|(?:would|will|'ll|'d) be (?:nice|great|better|good|cool|perfect|best|"
    r"lovely|fun|amazing|awesome|wonderful|sweet)|would\b.* if)\b"
    r"|[\"?]"
)
# What is wanted or needed may be a wish, unless it is somebody's own doing: wants to play along.
_WANTS: Final = re.compile(r"\b(?:wants?|wanted|needs?|needed|ha(?:s|ve|d) to)\b")
_OWN_DOING: Final = re.compile(
    r"\b(?:wants?|wanted|needs?|needed|ha(?:s|ve|d) to|likes?) (?:to )?"
    r"(?!be\b|see\b|have\b|look\b)(\w+)"
)
_FREE: Final = any_of("play show take use keep give bring write")
_UNWANTED: Final = re.compile(
    r"\b(?:don't|doesn't|didn't) want (?:anything|anyone|anybody|people|them|him|her|you|"
    r"to (?:bore|upset|scare|annoy|rush|wait|risk|lose|offend|miss|pay|embarrass|disappoint))\b"
)
_NEEDED: Final = re.compile(
    r"\b(?:you|people|they|everyone|everybody|one|he|she|kids|we|i) (?:\w+ )?needs? "
    r"(?:a |some |more |the |enough |something |my |your |their )*"
    r"(?:moment|time|while|break|rest|minute|space|glasses|something|help|sleep|coffee|calm)\b"
)
_LEADS: Final = re.compile(
    r"^(?:(?:and|but|so|because|since|as|well|ok|okay|oh|no|also|anyway|honestly|actually|sadly|"
    r"unfortunately|apparently|luckily|now|plus|though|although|at my age|these days|otherwise)"
    r"\b,? )*"
    r"(?:(?:i have |i've |i )?(?:no idea|no clue|not sure|don't know|dunno) (?:why|how),?"
    r"(?: but)? )?"
)
_MERELY: Final = re.compile(
    r"(?:please )?(?:don't|do not) "
    r"(?:ask(?: me)?(?: why| how)?|laugh|judge|get me started|tell \w+)"
    r"|sorry (?:in advance|about that|for .*)|(?:you )?remember (?:those|that|when|him|her).*"
    r"|(?:you know|mind you|believe me|trust me|long story|go figure|what can i say|fair enough)"
)
# What comes of how it is: so quickly that my dad thought it was a glitch.
_SO_THAT: Final = re.compile(
    r".{3,50}\bso \w+ (?:that )?(?:my|our|the|people|every\w+|nobody|i|we|he|she|they|you)\b .+"
)
_EXCLAIMED: Final = re.compile(r".+\b(?:yay+|woohoo|hooray|lol|haha+|omg|ugh|phew)")
# Where or since when: in my language we read the other way.
_PLACED: Final = re.compile(
    r"^(?:in|at|on|for|with|after|before|since|where) (?:\w+ ){1,4}?"
    r"(?=(?:i|we|they|people|everyone|everybody|nobody|he|she) )"
)
# The last picture is the one that everybody will want to see.
_IS_THE_ONE: Final = re.compile(
    r"(?:the|my|our|that|this) (?:[\w'-]+ ){1,4}(?:is|was|'s) "
    r"(?:the (?:only )?(?:one|photo|picture|shot) )(?:that |which |where )?"
    r"(?:i|we|you|they|he|she|people|every\w+|my|our|the)\b"
)
# How it strikes somebody: this zoom feels like a horror film; the way it stops made my cat jump.
_STRIKES: Final = re.compile(
    r".{2,50}\b(?:feels?|looks?|sounds?|seems?) (?:like|as if|as though)\b.*"
    r"|(?:the way|how|what) .+ (?:made|makes?|drives?|drove|gave|gives?|bothers?|annoys?|reminds?) "
    r"(?:me|us|my|our|him|her|them|everyone|people)\b.*"
)
_OWN: Final = any_of("i we")
# What one does with a film, and what one would like of it.
_NO_TELLING: Final = (OPERATIONS - any_of("do don't have lose give show keep take hold")) | any_of(
    "want need wish prefer suggest mean hope think guess like love would 'd will 'll shall"
)
_FEELS: Final = any_of("like love think guess hope")
_HOW: Final = re.compile(r"\b(?:how|that|when|because|where|the way)\b")
_WAS: Final = any_of("was were wasn't weren't had hadn't did didn't been")
_USED: Final = ("used", "to")
_LONGEST_SUBJECT: Final = 7
# Whose doings are their own affair, beside `HUMAN`.
_WHO: Final = any_of(
    "mum mom mam dad mother father gran granny grandma grandad grandpa nan nana brother sister "
    "son daughter uncle aunt auntie cousin nephew niece husband wife partner boyfriend girlfriend "
    "fiance friend mate neighbour neighbor boss client customer teacher coach doctor nurse priest "
    "vicar pastor landlord editor manager director colleague professor tutor judge jury committee "
    "council museum club team band choir company office agency printer venue hotel bank shop "
    "store app website site phone laptop tv telly projector screen speakers wifi internet "
    "instagram facebook tiktok youtube whatsapp linkedin algorithm nobody somebody someone "
    "everyone everybody anyone anybody kids pupils students guests viewers customers clients "
    "parents friends people folks family audience singer drummer speaker organiser organizer "
    "boyfriends aunts uncles cousins teachers judges neighbours brothers sisters sons daughters "
    "rules exam competition"
)
_AFFECTS: Final = re.compile(
    r"(?:it|this|that|which|it all) (?:really |always |just )*(\w+) "
    r"(?:me|us|my|our|him|her|them|(?:the |some |old |most )?"
    rf"(?:{'|'.join(sorted(_WHO | HUMAN))}))\b"
)
# Which thing is spoken of, and then how it is: the slot we bought at the cinema is tiny.
_TOLD_APART: Final = re.compile(
    r"(?:the|a|an|my|our|their|this|that) (?:[\w'-]+ ){0,2}?([\w'-]+) "
    r"(?:(?:that|which|who|whom|whose|where) |(?=(?:i|we|they|he|she|you|people|my|our) ))"
    r"(?:[\w'-]+ ){1,8}?(?:is|are|was|were|isn't|aren't|has|have|had|will|won't|can't|cannot|can|"
    r"does|doesn't|only|always|never|takes?|makes?|looks?|starts?|ends?|costs?|closes?|hates?|"
    r"loves?|likes?|knows?) .+"
)
_RELATIVE: Final = re.compile(r"^(?:which|who|whom) (?=\w+ \w+)")
_ONE: Final = any_of("he she somebody someone nobody")
_SAYS: Final = any_of(
    "says say feels feel knows know thinks think loves love hates hate hopes means mean belongs "
    "matters costs needs likes reminds bores deserves"
)


def declares(clause: str, *, is_figured: bool, is_led: bool = False) -> bool:
    """Whether a clause, in small letters, can only tell; it may hold figures only where the wish
    beside it has some as well (`is_figured`): it was 4 seconds, make it 6. `is_led` where the
    wish follows with a "so"."""
    said = _RELATIVE.sub("", _PLACED.sub("", _LEADS.sub("", clause)))
    told = words_of(said)
    if _MERELY.fullmatch(said) or (_IS_THE_ONE.match(said) and not orders(told)):
        return True
    if len(told) < 2 or told[0] == "you" or _asks(told, is_led=is_led):
        return False
    if has_figures(told) and not is_figured:
        return False
    return _strikes(said, told) or _is_own(told) or _of_others(told)


def _strikes(said: str, told: Words) -> bool:
    """Whether it says what something does to somebody, or calls out."""
    affects, thing = _AFFECTS.match(said), _TOLD_APART.fullmatch(said)
    if thing is not None and not {thing[1], thing[1].removesuffix("s")} & (FILM | SEEN):
        return True
    if _SO_THAT.fullmatch(said) or (_EXCLAIMED.fullmatch(said) and told[0] not in OPERATIONS):
        return True
    return _STRIKES.fullmatch(said) is not None or (affects is not None and is_third(affects[1]))


def _asks(told: Words, *, is_led: bool) -> bool:
    said = " ".join(told)
    if _ASKS.search(said) or orders(told):
        return True
    if not _WANTS.search(said) or _NEEDED.search(said) or _UNWANTED.search(said):
        return False
    if FILM_WORDS.search(said) is not None or told[0] in _OWN:
        return True
    doings = _OWN_DOING.findall(said)
    is_own = doings and all(is_base(verb) and verb not in OPERATIONS - _FREE for verb in doings)
    return not (is_own or is_led)


def _is_own(told: Words) -> bool:
    """Whether the speaker tells of themselves: I get a headache from that music."""
    if told[0] not in _OWN:
        return False
    verb = next((word for word in told[1:] if word not in ADVERBS), "")
    said = " ".join(told)
    if verb in _FEELS:
        return FILM_WORDS.search(said) is None or _HOW.search(said) is not None
    is_told = verb not in _NO_TELLING or _NEEDED.search(said) or _UNWANTED.search(said)
    return bool(verb) and bool(is_told)


def _of_others(told: Words) -> bool:
    """Whether it tells what was, or what those do who are in no picture."""
    for at in range(1, min(len(told), _LONGEST_SUBJECT + 1)):
        subject, verb = told[:at], told[at]
        if not is_subject(subject):
            continue
        is_put = is_unchanged(verb) and _is_one(subject)  # he read it, for he reads it
        if verb in _WAS or is_past(verb) or is_put or tuple(told[at : at + 2]) == _USED:
            # The photo taken in Paris; the picture painted by Anna: no more than named.
            is_named = verb not in _WAS and told[at + 1 : at + 2] and told[at + 1] in PREPOSITIONS
            return not (is_named and FILM_WORDS.search(" ".join(subject)))
        if _does(subject, verb):
            return True
    return False


def _is_one(subject: Words) -> bool:
    head = head_of(subject)
    return head in _ONE or (head not in HUMAN and not head.endswith("s"))


def _does(subject: Words, verb: str) -> bool:
    """Whether a verb stands there that tells of somebody who is in no picture."""
    head = head_of(subject)
    if head in FILM or head.removesuffix("s") in FILM:
        return False
    is_verb = is_third(verb) or verb in BE | HAVE | DO | UNABLE
    is_many = head in HUMAN or head.endswith("s")
    is_verb = is_verb or (is_many and is_base(verb))
    is_who = head in _WHO | HUMAN or subject[0] in ("my", "our")
    if is_who and head not in SEEN:
        return is_verb
    return verb in _SAYS and head not in SEEN
