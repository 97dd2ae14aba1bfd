"""Whether what is said of a subject in English wishes for nothing."""

import re
from collections.abc import Callable
from typing import Final

from nemo_desktop.engine.language.clauses.english import (
    BE,
    COMPARATIVES,
    DETERMINERS,
    DO,
    EVENTS,
    FILM_WORDS,
    HABITS,
    HAVE,
    HUMAN,
    NUMBER,
    OPERATIONS,
    OUGHT,
    PERSONAL,
    POINTING,
    SEEN,
    STATIVE,
    UNABLE,
    Words,
    any_of,
    base,
)
from nemo_desktop.engine.language.clauses.predicates import Predicate
from nemo_desktop.engine.language.clauses.verbs import is_base, is_third

# What may be wanted without a wish for the film.
_WANTED: Final = re.compile(
    r"(?:don't |doesn't |didn't |won't |'ll )?"
    r"(?:(?:want|like|need|prefer)(?:s|ed)? (?:it|them|that|this|things|everything) "
    r"(?:soft|calm|plain|simple|nice|perfect|special|classy|elegant|clean|natural|cosy|cozy|"
    r"festive|personal|subtle)$"
    r"|(?:want|need|like|prefer|wish|hope)(?:s|ed)? (?:it|that|this|them|one|him|her|you|so|not)"
    r"(?: (?:that way|this way|like that|like this|so|too|anymore|any more|any longer|at all|here|"
    r"anyway|back home|for (?:\w+ ?){1,4}))*$"
    r"|needs? (?:(?:more|some|enough|a|bit|little|of|extra|less|lots|plenty|their|his|her|my|our|"
    r"good|the|all|any|new|better|stronger|short|quick|long) )*"
    r"(?:time|space|room|help|glasses|light|quiet|rest|energy|attention|sleep|patience|break|air|"
    r"silence|peace|calm|moment|while|minute|money|coffee|holiday|job|look|glance|something)\b"
    r"(?! lapse| for the).*"
    r"|(?:want|need|have|has|like|love|hope|plan|mean|try|used?)(?:s|ed)? to "
    r"(?:be (?!.*(?:zoom|still|square))|hear|see|use|watch|know|send|share|print|post|remember|"
    r"surprise|sleep|read|sell|get|say|go|come|leave|talk|speak|sing|learn|understand|feel|"
    r"present|impress|upload|thank|invite|honou?r|celebrate|close the circle|finish|catch|work|"
    r"walk|drive|email|mail|explain|relax|look at|think|hide|wait|stand out|hand|submit|follow|"
    r"show (?:my|our|him|her|them|people|everyone)|enjoy|dance|eat|pay|find|meet|live|visit|"
    r"start early|do (?:it|that|this))\b.*"
    r"|(?:want|need|like|hope)s? (?:people|everyone|everybody|viewers|visitors|customers|guests|"
    r"the audience|the kids|the children|the class|my family|our family|friends|clients|parents|"
    r"buyers|pupils|students|readers|them all|you) to \w+.*"
    r"|want (?:anyone|anybody|people|them|him|her|you|"
    r"to (?:bore|upset|scare|annoy|rush|risk|offend|miss|embarrass|disappoint))\b.*"
    r"|hopes? (?:it|this|that|they|you|he|she|we|everyone|i) "
    r"(?:likes?|helps?|works?|understands?|is fine|is ok|'s|will)\b.*)"
)
_WANTING: Final = any_of(
    "want wants wanted need needs needed prefer prefers wish wishes hope hopes"
)
# What somebody wants that is their own doing: the band wants to play along.
_OWN_AIM: Final = re.compile(r"(?:wants?|wanted|needs?|needed|has to|had to) (?:to )?(\w+)")
_FREE: Final = any_of("play show take use keep give bring write")
# What may be one's duty, or follow, without a wish for the film.
_FOLLOWS: Final = re.compile(
    r"(?:should(?:n't)?|must|has to|have to) (?:do|help|work|suit|"
    r"be (?:enough|fine|ok|okay|plenty|alright|fun|good|great|nice|easy|obvious|tired|proud|here|"
    r"there|lovely)|remind|feel like|have (?:been|seen|known|won|said|done|told)|know|"
    r"see (?:it|this|that|them|her|him|how|what)|read|hear|notice|remember|understand|"
    r"recogni[sz]e|feel welcome|leave|go(?! (?:first|last|to|before|after))|get|be able)\b"
)
_ABLE: Final = re.compile(
    r"(?:can|could|might|may) (?:see|read|hear|watch|follow|enjoy|show|use|find|share|send|open|"
    r"understand|tell|feel|notice|catch|keep up|be|recogni[sz]e|remember|talk|speak|sleep|think|"
    r"smell|get|afford)\b"
)
_WOULD_BE: Final = re.compile(
    r"(?:would|'d) be (?:\w+ )?(?:nice|great|good|better|best|cool|perfect|lovely|fun|enough|fine|"
    r"ideal|wonderful|amazing)\b(?! if)"
)
_DISLIKES: Final = re.compile(
    r"(?:don't|doesn't|didn't) (?:like|love) "
    r"(?:the (?!idea|thought)|how|this \w|these|my|a |any|music|titles?|when)"
)
_NOTICED: Final = re.compile(r"(?:'ve |have )?(?:notice|noticed|see|saw|seen|found) (?:that|how)\b")
_AGE: Final = re.compile(
    r"turns (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundred|\d+)\b"
)
_EVERY: Final = re.compile(
    r"\bevery (?:day|week|month|year|spring|summer|autumn|winter|\w+day|\w+ary|march|april|may|"
    r"june|july|august|\w+ber)\b"
)
_TOO: Final = re.compile(
    r"\b(?:too|so|very|quite|bit|little|rather|not|n't) (?:\w+ )?(?:dark|bright|small|big|large|"
    r"loud|quiet|fast|slow|long|short|tiny|huge|pale|faint|blurry|washed|much|little|wide|tall|"
    r"low|high)\b"
)
_LOOKS: Final = re.compile(
    r"\b(?:colou?rs?|text|writing|letters|font|dark|bright|washed|faint|pale)\b"
)
# It, with what it does to somebody or where it is shown.
_AFFECTS: Final = re.compile(
    r"(?:drags?|(?:chops?|cuts?|crops?|slices?)(?: off)? (?:the|my|her|his|our|their|everyone's)|"
    r"makes? (?:such|a|an|for)|shows? (?:my|our|his|her|the|how|what|where|a|an|us|me)|"
    r"(?:makes?|gives?|hurts?|helps?|bores?|annoys?) "
    r"(?:me|us|him|her|people|everyone|everybody|my|our|the))\b"
    r"|(?:goes|runs|plays|hangs) (?:on|to|in|into|up|out|live|straight) "
    r"(?:\w+ )?(?:the|my|our|a|an|her|his|their)\b"
    r"(?!.*\b(?:start|end|front|back|first|last|left|right|top|bottom)\b)"
)


_BEING: Final = any_of("be see have look")


def _duty(of: Predicate) -> bool | None:
    at = of.first(OUGHT)
    is_had = of.said.startswith(("has to ", "have to "))
    if at is None and not is_had:
        return None
    if of.is_of_film:
        return False
    is_own = is_had and of.is_strange and _WANTED.match(of.said) is not None
    return is_own or _FOLLOWS.match(of.since(at or 0)) is not None


def _wanting(of: Predicate) -> bool | None:
    at = of.first(_WANTING)
    if at is None:
        return None
    if of.is_of_film:
        return False
    is_others = of.head not in POINTING | {"i", "we"} and FILM_WORDS.search(of.said) is None
    aim = _OWN_AIM.match(of.said)
    if is_others and aim and is_base(aim[1]) and aim[1] not in (OPERATIONS - _FREE) | _BEING:
        return True
    return _WANTED.match(of.since(at)) is not None


def _would(of: Predicate) -> bool | None:
    if of.verb not in ("would", "'d"):
        return None
    if of.rest[:1] == ["be"]:
        return (
            _WOULD_BE.match(of.said) is None and not of.is_of_film and not _wishes_of_seen(of.rest)
        )
    if of.rest[:2] == ["like", "to"]:
        return _WANTED.match(" ".join(of.rest)) is not None
    return of.is_strange and of.rest[:1] not in (["like"], ["love"])


def _wishes_of_seen(told: Words) -> bool:
    """Whether it would be great if something in a picture did so: if the fire crackled."""
    if "if" not in told:
        return False
    behind = [word for word in told[told.index("if") + 1 :] if word not in DETERMINERS]
    if not behind or behind[0] in HUMAN:
        return False
    acts = behind[1].removesuffix("d") if len(behind) > 1 else ""
    if behind[0] in PERSONAL:
        return behind[0] != "it" and acts not in STATIVE and acts not in ("coul", "can")
    return any(word in SEEN - PERSONAL for word in behind[:3])


_SO_THAT: Final = re.compile(
    r"\bso \w+ (?:that )?(?:my|our|the|people|every\w+|nobody|one|i|we|he|she|they|you)\b .+"
)
# The last picture is the one that everybody will want to see; it is the group picture.
_IS_THE_ONE: Final = re.compile(
    r"(?:is|was|'s) the (?:only )?(?:one|photo|picture|shot) (?:that |which |where )?"
    r"(?:i|we|you|they|he|she|people|every\w+|my|our|the)\b"
    r"|(?:is|was|'s) (?:a|the|my|our|his|her|their) "
    r"(?!first|second|third|fourth|last|middle|next|opening|closing|\w+(?:er|est) )"
    r"[\w-]+ (?:photo|picture|pic|shot|one)$"
)
_CAME_SO: Final = re.compile(
    r"(?:was|were) (?:taken|shot|photographed|painted|drawn|scanned|printed|born|written)\b"
)


def _unlike_a_wish(of: Predicate) -> bool | None:
    """What nobody would wish: to be eighty; to do so every day; to have been taken first."""
    if _SO_THAT.search(" ".join(of.told)) or _CAME_SO.match(of.said):
        return True
    if of.head == "you" and of.verb in ("are", "'re"):
        spoken = of.rest[:1] and of.rest[0] in ("talking", "speaking", "going", "being", "too")
        return False if spoken else None
    if _NOTICED.match(of.said) and of.head in ("i", "we"):
        return True
    if _AGE.match(of.said):
        return True
    return True if _EVERY.search(of.said) and not (of.is_of_film or of.is_pointed_at) else None


def _ability(of: Predicate) -> bool | None:
    if of.verb in UNABLE:
        return not of.is_of_film or of.rest[:1] == ["be"]
    if of.verb in ("can", "could", "may", "might"):
        return not of.is_of_film and _ABLE.match(of.said) is not None
    return None


def _complaint(of: Predicate) -> bool | None:
    is_counted = of.rest[:1] and NUMBER.match(of.rest[0])
    takes = of.is_strange and base(of.verb) in ("last", "take") and of.head not in HUMAN
    if is_counted and base(of.verb) in ("get", "last", "stay", "take") and not takes:
        return False
    if _DISLIKES.match(of.said):
        return False
    is_strange = of.is_strange or (of.is_seen and not of.is_pointed_at)
    return False if is_strange and _TOO.search(of.said) and _LOOKS.search(of.said) else None


def _of_film(of: Predicate) -> bool | None:
    does = of.affects and is_third(of.verb)  # this bugs me
    if of.is_pointed_at and (does or _AFFECTS.match(of.said)):
        return True
    if not (of.is_of_film or of.is_pointed_at):
        return None
    return _is_so(of) and (not of.is_seen or _is_at_rest(of))


def _future(of: Predicate) -> bool | None:
    if of.verb not in ("will", "'ll"):
        return None
    is_stative = base(of.rest[0] if of.rest else "") in STATIVE
    return not of.is_seen or of.rest[:1] == ["be"] or is_stative


def _seen(of: Predicate) -> bool | None:
    return _is_at_rest(of) if of.is_seen else None


# Who is in no picture as far as words tell, but is asked to act there: grandma waves at us.
_TO_CAMERA: Final = re.compile(
    r"(?:wave|wink|smile|nod|grin|blink|bow|blow|turn)(?:e?s)?\b.* (?:at|to|towards?|into) "
    r"(?:the camera|the viewers?|us|me)\b|sings? (?:a|the|happy|my|our|for)\b"
)


def _poses(of: Predicate) -> bool | None:
    return False if _TO_CAMERA.match(of.said) else None


def _defined(of: Predicate) -> bool | None:
    return True if _IS_THE_ONE.match(of.said) else None


_RULES: Final[tuple[Callable[[Predicate], bool | None], ...]] = (
    _defined, _duty, _wanting, _would, _unlike_a_wish, _ability, _complaint, _of_film, _future,
    _poses, _seen,
)  # fmt: skip


def is_idle(of: Predicate) -> bool:
    """Whether what is told of a subject wishes for nothing."""
    known = (rule(of) for rule in _RULES)
    told = next((verdict for verdict in known if verdict is not None), None)
    return _is_own_affair(of) if told is None else told


_SLOWLY: Final = re.compile(r"\w+ (?:slow|bad|poor|hardly|with\b)")
_SOMEWHERE: Final = re.compile(
    r"\b(?:by|past|so|live|to (?:my|our|the|bed|school|work|grand\w+|mum|mom|dad)|from|home|crazy|"
    r"nuts|off|on (?:the|a|our)|again|more)\b"
)
_MOVING: Final = any_of("go come turn say sing read speak talk run sit stand show play call dance")


def _is_own_affair(of: Predicate) -> bool:
    """Whether somebody or something outside the film is, knows, feels or does so."""
    verb, told = base(of.verb), " ".join(of.rest)
    if of.subject[0] == "we" and verb in ("start", "begin", "open", "end"):
        return of.rest[:1] not in (["on"], ["with"])  # how the film goes
    if verb in ("start", "begin") and told.endswith("ing"):
        return False
    if verb not in EVENTS or of.subject[-1] in HABITS or of.head in HUMAN:
        return True
    if verb in ("make", "give"):
        return of.affects
    if not (of.is_past or COMPARATIVES.isdisjoint(of.rest) or "than" in of.rest):
        return False  # the sunset lasts longer
    is_moving = verb in _MOVING and not _SLOWLY.match(of.said)
    is_elsewhere = _SOMEWHERE.search(told) is not None and FILM_WORDS.search(told) is None
    return is_elsewhere or not is_moving


_GETS: Final = re.compile(
    r"gets? (?:so |very |a bit |a little |quickly )*(?:\w+ed|sick|dizzy|bored|old|scared|restless|"
    r"cold|hungry|sad|angry|shy|sleepy|cranky)\b"
)
_LOOKS_AT: Final = re.compile(r"looks? (?:at|into|up|down|around|over|to|left|right|back)\b")
_REPORTED: Final = any_of("that it they he she we i the this me us so")
_CALM: Final = any_of("sleep live learn grow fight wait")
_NO_ACTS: Final = any_of(
    "something anything nothing everything boring charming amazing stunning interesting missing "
    "going having growing coming getting starting expecting driving blocking hiding covering "
    "distracting annoying drowning ruining bothering hurting making"
)


def _is_at_rest(of: Predicate) -> bool:
    """Whether who is seen in a picture is told to be so, and not to do something."""
    verb = base(of.verb)
    if of.verb in BE:
        does = of.rest[:1] and of.rest[0].endswith("ing") and of.rest[0] not in _NO_ACTS
        return not does or of.verb in ("was", "were")
    if verb in ("say", "tell"):
        return bool(of.rest) and of.rest[0] in _REPORTED
    if verb in ("speak", "show"):
        return False
    if verb == "look":
        return _LOOKS_AT.match(of.said) is None
    if of.verb in HAVE | DO or of.is_past:
        return of.verb != "do"
    is_slow = verb in ("read", "hear", "see", "walk") and _SLOWLY.match(of.said) is not None
    return is_slow or verb in STATIVE | _CALM or _GETS.match(of.said) is not None


_MADE_SO: Final = re.compile(
    r"\b(?:zoomed|cropped|muted|faded|moved|removed|deleted|ordered|sorted|cent(?:er|r)ed|added|"
    r"shortened|slowed|rotated|flipped|trimmed|changed|replaced|swapped|shown|played|gone|too|at|"
    r"to|longer|from (?:the )?(?:left|right|top|bottom|start|beginning|\d)|"
    r"in the (?:middle|cent(?:er|re)|corner)|black and white|sepia|vertical|square|first|last|next|"
    r"yellow|red|white|blue|green|bold|still|vintage|warm|vivid|bottom|top|like that)\b"
)
_OF_FILMS: Final = any_of(
    "cover hide block make look remind show distract annoy bother hurt feel seem belong deserve "
    "mean matter drag"
)
_ON_THE_WAY: Final = any_of(
    "go come turn start end begin play run stop stay last move open close say show"
)
_GRADED: Final = re.compile(r"too (?:\w+ )?(?:dark|bright|loud|quiet|pale|faint)$")
_COMPARED: Final = re.compile(r"\b(?:that way|then|now|than|before)\b")


def _is_so(of: Predicate) -> bool:
    """Whether a thing of the film, or "it", is told to be so, and not how it is to be."""
    told = " ".join(of.rest)
    names_film = FILM_WORDS.search(told) is not None
    if not COMPARATIVES.isdisjoint(of.told) and not _COMPARED.search(told):
        return False
    if not of.is_pointed_at:
        is_done = of.verb.endswith("ed")  # no more than named: the photo painted by Anna
        verb = of.verb.removesuffix("ed") if is_done else base(of.verb)
        is_state = of.verb in BE | HAVE or verb in _OF_FILMS or (of.is_past and not is_done)
        return is_state and _MADE_SO.search(told) is None and not names_film
    if (of.subject[0] == "there" and names_film) or "washed" in told:
        return False
    is_graded = names_film or _GRADED.search(told) is not None
    return not (_TOO.search(of.said) and is_graded) and base(of.verb) not in _ON_THE_WAY
