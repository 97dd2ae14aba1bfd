"""What an English clause beside a wish may be by its build, when it can be no wish itself."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.english import (
    ADVERBS,
    BE,
    COMPARATIVES,
    DO,
    ERRANDS,
    EVENTS,
    FILM,
    FILM_WORDS,
    HABITS,
    HUMAN,
    OPERATIONS,
    PERSONAL,
    QUESTIONS,
    STATIVE,
    UNABLE,
    any_of,
    base,
    orders,
    words_of,
)
from nemo_desktop.engine.language.clauses.predicates import Predicate, head_of
from nemo_desktop.engine.language.clauses.statement import states
from nemo_desktop.engine.language.clauses.verbs import is_base, is_past, is_third

Words = Sequence[str]

# Lengths, shares and pictures are said of a film.
_OF_FILMS: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|double))"
    r"[\s-]*(?:seconds?|secs?|s\b|%|percent|times|photos?\b|pictures?\b|pics?\b)"
    r"(?! to the (?:next|other))"
)
# Whatever is told of figures, and is no length of anything in the film.
_SET_BY_OTHERS: Final = any_of(
    "only never nobody allows accept accepts allow sell sells limit limits cut rejected threw "
    "disqualified charges wants watched took lost waited counted sat noticed fell left"
)
_ASKING: Final = re.compile(
    r"\b(?:please|pls|(?<!says i )(?<!says we )(?<!thinks i )(?<!told me i )should(?! have to)|"
    r"shouldn't(?! be \w+ .*\blike a)|must(?! have)|ought|"
    r"let|let's|prefer|instead|would (?:like|love|be)|'d (?:like|love|go for|take|rather)|"
    r"could do with|can you|could you|would you|will you|(?:don't )?(?:forget|remember) to|"
    r"want (?:it|them|that|this|her|him|you)|without (?:the|any|a) (?:music|title|text|zoom)|"
    r"(?:i|we|they|he|she) asked for|asked to|mean|meant(?! to look)|agreed|promised|decided|"
    r"supposed to be|said to|"
    r"told (?:me|us) to|suggest\w*|recommend\w*|insist\w*|voted|says? (?:hello|hi|happy|good))\b"
)
_LEADS: Final = re.compile(
    r"^(?:(?:up close|from afar|in real life|on a good day|in person|by then|by now|and|but|so|"
    r"well|also|even|because|since|as|oh|ok|okay|now|then|anyway|honestly|"
    r"actually|apparently|sadly|luckily|plus|though|haha|lol|otherwise|basically|"
    r"(?:last|this) (?:night|week|year|time|summer|winter|month|morning)|yesterday|today|"
    r"these days|back then|at (?:home|work|school|night|least|first)|in (?:my|our) \w+|"
    r"every (?:time|day|week|year)|(?:it )?turns out|of course|for years|once|sometimes|"
    r"at (?:his|her|their|my|our) age)\b,? )+"
)
_AUXILIARIES: Final = any_of(
    "is are was were isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did "
    "don't doesn't didn't can can't cannot could couldn't will won't would wouldn't may might must "
    "shouldn't 's 're 've 'd 'll 'm am"
)
_PEOPLE: Final = any_of("i we you they people everyone everybody kids nobody")
_BEGINS: Final = any_of(
    "i we he she they it that this these those there my our his her their your the a an some "
    "every everyone everybody nobody somebody someone people most all both each one two three four "
    "five six seven eight nine ten who what where which whose kids folks half no neither"
)
_FILM: Final = any_of(
    "it this that music song title text photo photos picture pictures film video clip clips image "
    "images slideshow zoom camera caption captions transition transitions"
)
# What a thing of the film does to whoever watches; all else may be what it is wished to do.
_STRIKES: Final = any_of(
    "fights clashes drowns hides covers distracts reminds bothers annoys hurts scares jars grates "
    "overpowers kills ruins spoils swallows jumps jerks drags stutters was were wasn't weren't had "
    "hadn't did didn't"
)
# How it is found to be: it ends badly, the title's fine.
# What it will do for somebody, and nothing in it.
_SUITS: Final = any_of("match suit fit remind help cheer please save go look feel mean bring make")
_FOUND: Final = re.compile(
    r"(?:badly|awful(?:ly)?|terribl[ey]|horribl[ey]|weird(?:ly)?|odd(?:ly)?|strange(?:ly)?|cheap|"
    r"nowhere|fine|good|great|lovely|perfect|ok|okay|wrong|silly|daft|boring|dull|ugly|cheesy|"
    r"tacky|pointless|useless|depressing|creepy|like a(?:n)? .+|like somebody .+|like someone .+|"
    r"out of place|a bit much|dead|lifeless|flat|all over the place|forever|on and on)"
)
_LIKE: Final = re.compile(
    r"\bas (?:if|though) |\blike (?:an?|some(?:body|one)|the|my|our|they|we|i)\b(?!.*(?:first|"
    r"last) )"
)
_LONGEST_SUBJECT: Final = 10
# What somebody in a picture may be wished to do.
_ACTS: Final = any_of(
    "wave wink smile nod grin blink bark fly jump dance spin laugh cry sing clap kiss hug blow wag "
    "flicker glow sparkle shine sway swim drift float flutter move rotate turn walk run crackle "
    "twinkle ripple bounce roll burn explode purr meow bow fall rise grow bloom"
)
_ACTING: Final = frozenset(
    form
    for act in _ACTS
    for form in (
        act, f"{act}s", f"{act}es", f"{act.removesuffix('y')}ies", f"{act}ing",
        f"{act.removesuffix('e')}ing", f"{act}{act[-1]}ing",
    )
)  # fmt: skip
_UNKNOWN: Final = (
    r"(?:no idea|not sure|don't know|who knows|dunno|wondering|doubt|don't care|couldn't say)"
)
_MERELY: Final = re.compile(
    r"what with .*|(?:first|last) time in .*|of all (?:things|people|places)|not that .*|bless .*|"
    r"(?:god|lord|heaven) (?:help|rest|forbid|willing|love)\b.*|"
    r"thank (?:god|goodness|heavens|you|u)\b.*|so (?:does|do|did|is|are|was) .*|typical|well|fair|"
    r"(?:totally |completely |just )?(?:the )?wrong \w+(?: \w+)?|"
    r"it (?:just|simply|suddenly|always|never) \w+s(?: there| like that)?|"
    rf"(?:i |i've |we |i'm )?(?:have |got )?{_UNKNOWN} (?:if|whether|why|how|who|what|where)\b.*|"
    r"(?:first|second|third) time lucky|it's not (?:an? )?[\w' -]+ (?:any ?more|any longer)|"
    r"sorry\b.*|thanks?\b.*|cheers\b.*|(?:hi|hello|hey)\b.{0,20}|love (?:you|ya|him|her|them)\b.*|"
    r"\w+ i know|(?:you|who|god|goodness|heaven) knows?\b.*|as (?:always|usual|ever|i said|"
    r"they say)"
    r"|(?:and )?(?:i|we) (?:really )?(?:do )?mean it|trust me|believe me|long story(?: short)?"
)
# What it is to feel like: like when they dim the lights at the old Rex.
_LIKENED: Final = re.compile(
    r"(?:just |a bit |sort of |kind of |almost )*like (?:when|in|at|on|the|an?|my|our|they|how|"
    r"we|he|she)\b"
    r"(?!.*\b(?:first|last|second|third|others?|before|earlier)\b)[^\d]*"
)
# Without a verb: very flattering, long day today, nothing jolly, my wife's idea.
_VERBLESS: Final = re.compile(
    r"(?:very|so|too|such|rather|quite|pretty|totally|absolutely|not exactly|hardly|clearly|"
    r"obviously|how|kind of|sort of|bit of|a bit of|what a|a real|an absolute|complete|total|"
    r"poor|long|hard|tough|rough|busy|lovely|sad|strange|funny|weird|old|big|small|tiny|silly|"
    r"stupid|proud|typical|classic|true|same|enough|plenty|nothing|none of|only|just|still|"
    r"half of|(?:the )?(?:good|other|bad|best|worst) half of|"
    r"(?:my|our|his|her|their|the|a) (?:\w+ ){0,2}\w+'s) [\w' -]+"
    r"|[\w' -]+ (?:today|tonight|lately|otherwise|anyway|again|too|here|there|though|"
    r"of (?:mine|ours|his|hers|theirs)|these days|as usual|at heart|in the family|and all)"
    r"|(?:not (?!a|an|some)|(?:him|her|them|me|us) and |my |our |his |their |kids |people |men |"
    r"women |teenagers |boys |girls |dads |mums |moms )[\w' -]+"
    r"|(?:(?:right |just )?(?:by|near|outside|during|back in|out in|up in|down at|over at|"
    r"down by|all the way from)) "
    r"(?:the|my|our|his|her|a) [\w' -]+|(?:school|company|club|house|house|family|doctor's|"
    r"contest|competition|hotel|"
    r"park) (?:rules?|"
    r"policy|orders|regulations|tradition)"
)
# Where something is to appear: our logo in the corner.
_PLACES: Final = any_of(
    "corner top bottom left right behind over under across around middle everywhere above "
    "background"
)
_OCCASIONS: Final = any_of(
    "wedding funeral party birthday holiday christmas easter picnic match game exam festival "
    "rules policy school work church hospital monday sunday saturday friday crowd lot bunch"
)
_HOW: Final = any_of("very so too such rather quite pretty totally absolutely")
# So much of it, and what came of that: five pictures and my kids had wandered off.
_ENOUGH: Final = re.compile(
    r"(?:(?:one|another|any|even) more|another|\d+|two|three|four|five|six|ten|any longer)\b"
    r"[\w' ]*? and (?=(?:i|we|they|he|she|people|everybody|everyone|the kids|my|our|half)\b)"
)
_TURNS: Final = re.compile(
    r",? (?:and|but|so|because|cause|cos|which|though|while|or)(?: then| so)? "
)
_CUT_OFF: Final = re.compile(
    r"you (?:'ve |have |had |just |always |keep |kept |'d |'re |are )*(?:cut|chopped|cropped|lost|"
    r"hid|covered|missed|left|forgot|put|gave|made|took|sliced|snipped|squashed)(?:ting|"
    r"ping)?(?: off| out)? "
    r"(?:my|our|his|her|their|half|everyone's|the (?:dog|cat|baby|bride|groom|boy|girl|top of))\b.*"
)
_BEHIND_CUT: Final = len(("you", "'ve", "cut"))
_SHOWN: Final = re.compile(
    r"(?:it|this|that|they)(?: will|'ll|'s going to| is going to| has to| gets?| is|'s)"
    r"(?: all| just| probably)?(?: be)? (?:shown|played|projected|printed|seen|watched|sent|used|"
    r"up|posted|uploaded|hanging|running|going|for|on (?:a|the|my|our)) .*"
)
# How it strikes somebody whenever it does so: when the song stops it sounds like a power cut.
_WHENEVER: Final = re.compile(
    r"(?:when|whenever|every time|each time|the moment|as soon as) .+? (?:it|i|we|he|she|they|"
    r"everybody|everyone|people|my \w+|the \w+) (?:just |always |all )?(?:makes?|sounds?|looks?|"
    r"feels?|reminds?|hurts?|gets?|jumps?|wakes?|asks?|laughs?|complains?|thinks?|says?|cries|"
    r"falls? asleep|loses?|shouts?|scares?)\b.*"
)
_OWN: Final = any_of("my our his her their those these your")
_IF: Final = re.compile(r"\b(?:(?<!as )if|unless)\b")
# What ends the wish beside it, or puts it off.
_GIVEN_UP: Final = re.compile(
    r"\b(?:not (?:yet|now|today|tonight|sure yet)|never ?mind|forget (?:it|that|about it)|"
    r"hold (?:off|on)|maybe later|some other time|changed (?:my|our|his|her) minds?|scratch that|"
    r"second thoughts?|"
    r"out of it|against it|leave it|made up (?:my|our) minds?|says? (?:no|don't|not to)$|"
    r"undecided|can't decide|haven't decided|still deciding)\b"
)


def tells(clause: str, *, is_conditional: bool = False) -> bool:
    """Whether a clause, in small letters, says how something is or was, and can be no order.

    One that `is_conditional` may only say what nobody knows, or what happens whenever it does.
    """
    if _GIVEN_UP.search(clause):
        return False
    if _MERELY.fullmatch(clause) or _MERELY.fullmatch(_LEADS.sub("", clause)):
        return True
    if _LIKENED.fullmatch(clause) and FILM_WORDS.search(clause) is None:
        return not orders(words_of(clause))
    if is_conditional or _IF.search(clause):
        return _WHENEVER.fullmatch(clause) is not None and not orders(words_of(clause))
    clause = _ENOUGH.sub("", clause, count=1) if _ENOUGH.match(clause) else clause
    if _tells(clause):
        return True
    parts = _TURNS.split(clause)
    return len(parts) > 1 and all(_tells(part) or _goes_on(part) or states(part) for part in parts)


def has_verb(clause: str) -> bool:
    """Whether somebody or something does or is something there: not "the tv" of turn off the tv."""
    words = words_of(_LEADS.sub("", clause))
    return any(_is_verb(words, at) for at in range(1, len(words)))


def _goes_on(part: str) -> bool:
    """Whether it is a predicate without its subject: and takes ages."""
    words = words_of(part)
    is_verb = bool(words) and (words[0] in _AUXILIARIES or is_past(words[0]) or is_third(words[0]))
    return is_verb and len(words) > 1 and _tells(f"my friend {part}")


def _tells(clause: str) -> bool:
    clause = _LEADS.sub("", clause)
    words = words_of(clause)
    if _CUT_OFF.fullmatch(" ".join(words)):
        return not orders(words[_BEHIND_CUT:])
    is_question = words[:1] != [] and words[0] in _AUXILIARIES | _LATER
    is_question = is_question or (words[:1] != [] and words[0] in QUESTIONS and _asks(words))
    if len(words) < 2 or orders(words) or is_question:
        return False
    if _SHOWN.fullmatch(clause):
        return True
    last = len(words) - (words[-1] == "'s")  # my cousin's
    at = next((n for n in range(1, min(last, _LONGEST_SUBJECT)) if _is_verb(words, n)), 0)
    is_order = words[0] not in _BEGINS and is_base(words[0])
    if _ASKING.search(clause) or (at and is_order):
        return False
    of = Predicate(words[:at], words[at:])
    return _says_so(of, clause) if at else _is_verbless(clause, words)


def _asks(words: Words) -> bool:
    return words[1:2] != [] and words[1] in DO | BE | UNABLE | _MODAL


def _says_so(of: Predicate, clause: str) -> bool:
    """Whether a subject is told to be or to do something that nobody would wish of a film."""
    words = [*of.subject, *of.told]
    is_anybody = words[0] == "you" and _is_anybody(words)
    is_whole = (of.rest != [] and words[0] != "you") or is_anybody
    is_wish = not is_anybody and _wishes(of)
    if not is_whole or of.told[-1] in _AUXILIARIES or words[0] in _ASKED or is_wish:
        return False
    if _OF_FILMS.search(clause) and not _is_theirs(of, clause):
        return False
    is_of_film = not _FILM.isdisjoint(of.subject)
    if is_of_film and not COMPARATIVES.isdisjoint(words):
        return False
    is_free = not is_of_film or is_past(of.verb) or of.verb in _STRIKES
    is_free = is_free or (of.affects and is_third(of.verb))
    is_free = is_free or (
        of.verb in ("will", "'ll", "would", "'d") and not _SUITS.isdisjoint(of.rest[:1])
    )
    told = " ".join(of.rest)
    return is_free or _FOUND.fullmatch(told) is not None or _LIKE.search(told) is not None


def _is_anybody(words: Words) -> bool:
    """Whether "you" is whoever sees it: you only see my chins, you blink and they're gone."""
    verb = next((word for word in words[1:5] if word not in ADVERBS | _CANNOT), "")
    return verb in _PERCEIVED and not _names_film(words)


def _names_film(words: Words) -> bool:
    return any(word in FILM or word.removesuffix("s") in FILM for word in words)


_ASKED: Final = any_of("how when why whether tomorrow perhaps maybe someday")
_CANNOT: Final = any_of(
    "can can't cannot could couldn't don't didn't won't wouldn't 'd 'll would "
    "'re are meant supposed to have"
)
_PERCEIVED: Final = any_of(
    "see hear read notice tell miss know blink lose feel think forget recognise recognize look "
    "understand believe imagine guess"
)


def _wishes(of: Predicate) -> bool:
    """Whether somebody is to have or to do so: i want fireworks, the dog wags its tail."""
    verb = base(of.verb)
    if of.subject[0] in ("nobody", "no", "none"):
        return False
    if not _WANTS.isdisjoint((verb, *of.told[:3])):
        is_own = of.rest[:1] != [] and of.rest[0] in _OWN and "to" not in of.rest
        return not (is_own or (of.rest != [] and _wants_oneself(of)))
    if of.verb in _MODAL:
        return not (_ACTING | OPERATIONS).isdisjoint(of.rest[:1]) or _is_thing_seen(of)
    is_now = not (is_past(of.verb) or of.verb in _AUXILIARIES)
    if not is_now:
        return of.verb in BE and of.is_seen and not _ACTING.isdisjoint(of.rest[:1])
    is_habit = any(word in HABITS for word in (of.subject[-1], *of.told))
    is_act = of.verb in _ACTING and not of.is_pointed_at
    return not is_habit and (is_act or (_is_thing_seen(of) and verb not in STATIVE))


def _is_thing_seen(of: Predicate) -> bool:
    return of.is_seen and of.head not in PERSONAL and not of.is_pointed_at


_MODAL: Final = any_of("can could may might will would 'll 'd")
_WANTS: Final = any_of(
    "want wants wanted need needs needed wish wishes wished hope hopes hoped prefer prefers"
)


def _wants_oneself(of: Predicate) -> bool:
    is_others = of.subject[0] not in ("i", "we")
    return is_others and of.rest[0] == "to" and of.rest[1:2] != [] and of.rest[1] not in OPERATIONS


def _is_theirs(of: Predicate, clause: str) -> bool:
    """Whether a figure is what others did or allow: they threw out a boy with 9 seconds."""
    words = {*of.subject, *of.told}
    return is_past(of.verb) or not _SET_BY_OTHERS.isdisjoint(words) or "too many" in clause


def _is_verb(words: Words, at: int) -> bool:
    """Whether a word may be what the ones before it do."""
    word = words[at]
    if words[at - 1] in ("my", "our", "the", "a", "an", "his", "her", "their"):
        return False
    before = next((one for one in reversed(words[:at]) if one not in ADVERBS), words[0])
    if word in _AUXILIARIES or is_past(word):
        return True
    if before in ("of", "to"):
        return False
    is_known = base(word) != word and base(word) in STATIVE | EVENTS
    is_many = before in _PEOPLE or before.endswith("s") or head_of(words[:at]).endswith("s")
    return is_third(word) or is_known or (is_base(word) and is_many)


def _is_verbless(clause: str, words: Words) -> bool:
    is_placed = not _PLACES.isdisjoint(words)
    is_film = is_placed or _names_film(words)
    is_found = words[0] in _HOW
    is_deed = words[0] in OPERATIONS or (not is_found and words[-1].endswith(("er", "ing")))
    is_bare = words[-1] in HUMAN | _OCCASIONS and len(words) <= _SHORT and "it" not in words
    is_order = words[0] in ERRANDS | _LATER or (is_base(words[0]) and words[0] not in _NO_VERBS)
    is_known = _VERBLESS.fullmatch(clause) is not None or is_bare
    return is_known and not (is_film or is_deed or is_order or _MEASURED.search(clause))


_NO_VERBS: Final = any_of("long rough still just only")
_SHORT: Final = 4
_LATER: Final = any_of("after before once until when while with and in remember")
# How big, fast or loud it is to be: not too fast, his hat a bit bigger.
_MEASURED: Final = re.compile(
    r"\b(?:too|not|very|so|a bit|a little) (?:too )?(?:fast|slow|loud|quiet|long|short|big|small|"
    r"dark|"
    r"bright|quick|slowly|quickly|much)\b|\b(?:bit|little|touch|tad|slightly|much) \w+er\b|"
    r"\b(?:bigger|smaller|slower|faster|louder|quieter|longer|shorter|brighter|darker|more|less)\b"
    r"|^(?:my|our|his|her|their) [\w' -]+ (?:in|with|on) "
)
