"""Clauses that tell of something and ask for nothing: what was done, is regretted, or stands
written somewhere; and sentences that break off."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses import telling_han as han
from nemo_desktop.engine.language.clauses.parting import clauses_of, said_in
from nemo_desktop.engine.language.clauses.statement import states
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed

_MARKS: Final = frozenset(",;.!?，。；！？\n…")
_DID: Final = (
    r"(?:made|removed|deleted|cut|added|changed|put|turned|zoomed|faded|moved|swapped|muted|"
    r"trimmed|cropped|exported|shortened|slowed|replaced)\b"
)
# Somebody else did it, or used to.
_OTHERS: Final = re.compile(
    r"(?:but |and |so |because )?(?:"
    rf"(?:he|she|they|somebody|someone|you|(?:my|our|his|her|their) (?:\w+ )?\w+(?<!photos)"
    rf"(?<!pictures)(?<!photo)(?<!picture)(?<!music)(?<!title)(?<!film)) "
    rf"(?:already |just |once |had |has |have )*{_DID}"
    r"|(?:he|she|they|we|i|it|you|(?:my|our|his|her|their) (?:\w+ )?\w+) used to\b"
    r"|(?:i|we) (?:(?:was|were|am|'m) (?:just )?about to|"
    r"(?:was|were) going to (?!ask|say|suggest))\b"
    r"|(?:i|we) (?:almost|nearly|always|usually|normally|often|sometimes|typically|generally) "
    r"(?!want|need|wish|prefer)"
    r"|(?:he|she|they) (?:wants?|wanted|told|asked|begged|made) (?:me|us) to\b"
    r"|(?:i|we)(?:'ve| have) been \w+ing\b)"
    r"|the (?:photographer|editor|client|designer|teacher|boss|customer|studio|lab|man|woman|guy) "
    rf"(?:already |once |had )*{_DID}"
)
# I did it: no order, and beside one its reason.
_I_DID: Final = re.compile(
    rf"(?:i|we)(?:'ve| have|'d| had)? (?:already |just |once |once again )*{_DID}"
    r"(?!.*\b(?:too|wrong|mistake|typo)\b)"
)
# Beside what is wished, that it was mistaken: I mixed up the order, please swap them.
_MISTAKEN: Final = re.compile(
    r"(?:i|we) (?:think |just |may have |must have |have |seem to have |'ve )*"
    r"(?:mixed|messed|muddled|jumbled|screwed) (?:up )?(?:the |their |my |its |all )?"
    r"(?:order|sequence|dates?|days?|them|these|those|photos|pictures)(?: up)?$"
    r"|(?:i|we) (?:got|had|have|put) (?:the |their )?(?:order|sequence|dates?|days?|them|these) "
    r"(?:in )?(?:the )?(?:wrong(?: way (?:round|around)| order)?|backwards|mixed up)$"
    r"|(?:the )?(?:order|sequence) (?:got|is|was) (?:all )?(?:mixed up|wrong|messed up)$"
)
_REGRETS: Final = re.compile(
    r"it(?:'s| is| was) (?:raining|snowing)\b.*\b(?:again|here|today|outside)\b|"
    r"(?:it's |it is |what )?(?:too bad|(?:a )?pity that|a pity|a shame|"
    r"such a (?:pity|shame)|pity that)\b"
    r"|(?:i|we) (?:regret|wish .*\b(?:would never|had|hadn't|had never|didn't|never)\b)"
    r"|if only (?!the (?:first|second|third|last)\b)"
)
_WRITTEN: Final = re.compile(
    r"(?:it|this|that|here|there) (?:says|said|reads)\b"
    r"|(?:the|a|your|my) [\w ]*?\b(?:button|sign|menu|manual|tutorial|guide|help|label|box|page|"
    r"message|website|article|book|(?:picture|photo|image)) "
    r"(?:says|said|reads|tells|told|appeared)\b"
)
# How long something else takes, and how things are that are not in the film.
_ELSEWHERE: Final = re.compile(
    r"(?:it|this|that|which|the (?:export|app|program|upload|download)) (?:takes|took)\b"
    r"|(?:set|start) (?:a|an|the|my) (?:timer|alarm|clock)\b|(?:wait|sleep) for\b"
    r"|(?:in|during|back in) the (?:19|20)?\d0'?s\b"
    r"|(?:my|your) (?:\w+ )?(?:screen|monitor|buttons?|window|app|program|phone|tv|laptop|computer|"
    r"speakers?|neighbou?rs?)(?:'s| is| are|'re)\b|(?:he|she)(?:'s| is) an? "
)
# How a thing of the film is or was, with no wish in it.
_IS_SO: Final = re.compile(
    r"(?:the|it|there|my|our|his|her|yesterday|everything)\b(?!.*\b(?:if|would)\b)[\w ']*\b"
    r"(?:was|were) (?:really |all |quite |very )?"
    r"(?:\w+ (?:hours?|minutes?|seconds?) long|upbeat|slow|fast|bright|"
    r"cold|warm|cool|vertical|square|calm|sepia|vintage|black and white|in black and white)$"
    r"|(?:lo-?fi|jazz|rock|it|this|that|everything|the \w+) (?:always |just |really |all )*"
    r"(?:(?:is|was) (?:always |just )?(?:so|very|really)|(?:looks|feels|sounds|seems)"
    r"(?: so| very| really| quite| pretty)*) "
    r"(?:relaxing|nice|beautiful|lovely|great|soothing|catchy|fun|pretty|good|sweet|peaceful|calm|"
    r"calming|cheerful|dreamy|romantic|happy|cosy|cozy|magical|moody|gentle|serene|joyful)$"
    r"|there (?:was|were) .*\b(?:music|photos?|pictures?|films?|songs?)\b.*\b(?:at|in|on|from)\b"
)
# What somebody likes in general.
_TASTE: Final = re.compile(
    r"(?:i|we|they|he|she|my \w+) (?:(?:really|also|always|just|both) )?"
    r"(?:like|love|enjoy|adore)s? "
    r"(?!it\b|the\b|that\b|this\b|these\b|those\b|them\b|to\b|how\b|my\b|your\b|each\b|"
    r"every|all\b|when\b|what\b|an?\b|some\b|everything)(?:[\w-]+ ?){1,3}"
    r"(?<!better)(?<!more)(?<!instead)(?<!best)(?<!please)$"
)
_SUPPOSED: Final = re.compile(
    r"let's say (?:i|we) (?:want|had|have|did)\b|(?:suppose|supposing|imagine|assuming)\b"
    r"|(?:once|as soon as|after|before|when|until) .*\b(?:i|we)(?:'ll| will)\b"
)
_WAITING: Final = re.compile(
    r"(?:(?:ok|just|please|wait|hold on|hang on|give me|one sec)[ ,]+)+"
    r"(?:a|one|1|half a)? ?(?:second|sec|minute|moment|min)s?(?: please)?$"
    r"|one (?:second|sec|minute|moment) please$"
    r"|(?:ok |just |please )*(?:wait|hold on|hang on|give me|be back in|back in)(?: for| another)? "
    r"(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty) (?:more )?(?:second|sec|minute|min)s?"
    r"(?: please)?$"
)
_STILL: Final = re.compile(r"(?:.*(?:\b(?:is|are|was)|'s) )?still (?!during)\w+ing\b")
_BROKEN: Final = re.compile(
    r".*\b(?:the|an|my|your|and|and then|or|of|with|than|because|if|saying|but)$"
)


_NOTICED: Final = re.compile(
    r"(?:i|we)(?:'ve| have)? (?:just |recently |also |already )?"
    r"(?:took|taken|scanned|shot|found|got|have|had|bought|printed|collected|inherited) (?!to\b)"
    r".*\b(?:photos?|pictures?|pics|images?|prints|negatives|slides)"
    r"(?: (?:from|of|in|at|here|now|today|yesterday)\b.*)?$"
)


# What somebody had in mind, before a but: it is given up for what follows, if anything.
_INTENDED: Final = re.compile(
    r"(?:(?:hi|hello|ok|well|so|at first|first|originally|initially) ?,? ?)*(?:i|we|my \w+)"
    r"(?:'d| had| was| were|'ve| have| am|'m)* "
    r"(?:first |originally |also |actually |just |really )*"
    r"(?:been )?(?:thinking (?:about|of)|considering|planning|tempted|toying|"
    r"thought (?:about|of)|considered|wondering about)\b"
    r"|我?们?(?:本来|原本|原来|一开始|起初|之前)(?:是)?(?:还)?(?:想|打算|准备|考虑|计划)"
)
_BUT: Final = re.compile(r"[\s,;.，；。]*(?:but\b|但|不过|可是|然而)", re.IGNORECASE)


_TOLD: Final = (_OTHERS, _REGRETS, _WRITTEN, _WAITING, _ELSEWHERE, _IS_SO, _TASTE)


def told(clause: str) -> bool:
    """Whether a clause beside others tells of something and asks for nothing."""
    is_told = han.told(clause) or any(known.match(clause) for known in _TOLD)
    return is_told and "please" not in clause.replace(" please", "", int(clause.endswith("please")))


def mistaken(clause: str) -> bool:
    """Whether a clause beside others says that something was put wrongly."""
    return han.mistaken(clause) or _MISTAKEN.match(clause) is not None


def broken(clause: str) -> bool:
    """Whether a sentence breaks off in this clause."""
    return han.broken(clause) or _BROKEN.match(clause) is not None


def _only_tells(clause: str) -> bool:
    return (
        han.only_tells(clause)
        or _I_DID.match(clause) is not None
        or _NOTICED.match(clause) is not None
    )


def _asks_nothing(clause: str, *, is_all: bool) -> bool:
    is_so = told(clause) or _STILL.match(clause) is not None
    is_so = is_so or _SUPPOSED.match(clause) is not None
    return is_so or han.is_open(clause) or (is_all and _only_tells(clause))


def without_told(tokens: list[Token], found: Sequence[Piece], sentence: str) -> list[Token]:
    """The tokens with one that nobody understands in the place of all that only tells."""
    rows = [row for row in _clauses(found) if row]
    for at, row in enumerate(rows):
        if any(piece.is_quote for piece in row):
            continue
        start, end = row[0].start, row[-1].end
        said = sentence[start:end].casefold().replace("’", "'")
        is_last = at == len(rows) - 1
        is_beside = len(rows) > 1 and (
            mistaken(said) or given_up(said, sentence[end:]) or han.PUT_OFF.fullmatch(said)
        )
        if is_beside or _asks_nothing(said, is_all=len(rows) == 1) or (is_last and broken(said)):
            strange = Token("UNKNOWN", said, start, end, said)
            before = [token for token in tokens if token.start < start]
            tokens = [*before, strange, *(token for token in tokens if token.start >= end)]
    return tokens


def given_up(said: str, behind: str) -> bool:
    """Whether somebody only had in mind what a but puts an end to."""
    return _INTENDED.match(said) is not None and _BUT.match(behind) is not None


# Where one of these stands beside a mood, more is said than how it is.
_OF_A_MOOD: Final = frozenset(
    listed(
        "LOOKWORD STYLE MUCH MORE BIT IT TO AIM LIVING UNKNOWN ALL FILM PICS PIC TOO FOR IN ON AT"
        " STRANGER BETTER LOOK WITH FASTER SLOWER"
    )
)


def without_moods(tokens: list[Token], sentence: str) -> list[Token]:
    """The tokens without what says how somebody looks or something feels, and is no mood to be
    set, where that is not all there is: she looks so happy there."""
    if not any(map(_is_mood, tokens)):
        return tokens
    gone: list[Token] = []
    for row in clauses_of(sentence):
        inside = [t for t in tokens if row[0].start <= t.start and t.end <= row[-1].end]
        is_of_mood = _OF_A_MOOD.issuperset(token.kind for token in inside)
        if is_of_mood and any(map(_is_mood, inside)) and _states(said_in(sentence, row)):
            gone += inside
    rest = [token for token in tokens if token not in gone]
    return rest if any(token.kind not in ("SEP", "AND") for token in rest) else tokens


def _is_mood(token: Token) -> bool:
    return token.kind == "STYLE" or token.text.endswith("dramatic")


def _states(clause: str) -> bool:
    return han.seems(clause) if any(map(is_han, clause)) else states(clause)


def _clauses(found: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = [[]]
    for at, piece in enumerate(found):
        behind = found[at + 1].start if at + 1 < len(found) else -1
        is_inside = piece.text == "." and behind == piece.end
        is_but = (
            piece.text == "but"
            and rows[-1]
            and _INTENDED.match(" ".join(one.text for one in rows[-1]))
        )
        if is_but:
            rows.append([piece])
        elif piece.is_quote or piece.text not in _MARKS or is_inside:
            rows[-1].append(piece)
        else:
            rows.append([])
    return rows
