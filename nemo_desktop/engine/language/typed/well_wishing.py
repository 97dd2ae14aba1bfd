"""English greetings that are a text and no word to the program: call it see you soon."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, listed

_TEXT: Final = "(?:title|caption|text|subtitle|heading|headline|message|words?|wording)s?"
_FILM: Final = "(?:film|video|movie|clip|slideshow|title)"
# What a text is asked for with; behind the first it is nothing else.
_TOLD: Final = re.compile(
    rf"(?:\b(?:{_TEXT}|it)(?: (?:should|must|can|to|that|which|just|now|a|big))*"
    r" (?:to|into|with|by|say|says|saying|read|reads|reading|called|be|is|as)"
    rf"|\b{_TEXT} [:=]|\b(?:saying|says|reading|reads)"
    r"|\b(?:call|name|entitle|rename|retitle|label)"
    rf"(?: (?:it|this|that|(?:the|this|my|our) {_FILM}))?(?: to| as)?"
    r"|\b(?:title|caption) (?:it|this)|\bwrite(?: out)?|\btype) (?:a big |just )?$"
)
_PUT: Final = re.compile(
    rf"(?:(?:^| ){_TEXT}|\b(?:put|add|stick|pop|show|display|include|insert|have|use)"
    r"(?: the words?| the text| a)?"
    r"|\b(?:end|finish|close|start|begin|open|round|wrap|sign|finishing|ending)(?: it| off| up|"
    rf" (?:the|this|my|our) {_FILM})* (?:with|on)(?: the words| a)?) $"
)
_GREETING: Final = re.compile(
    r"(?:good (?:morning|afternoon|evening|night|luck|bye|times)|see (?:you|ya)|"
    r"happy (?:birthday|\w+ birthday|\w+ th birthday|anniversary|new year|holidays?|christmas|xmas|"
    r"easter|halloween|thanksgiving|diwali|eid|days|times|memories|retirement|graduation|wedding|"
    r"travels|(?:mother|father|mum|dad|grandparent)'?s'? day|valentine'?s'?(?: day)?)|"
    r"merry christmas|welcome(?: to| home| back)?|goodbye|farewell|"
    r"congratulations|congrats|well done|best wishes|"
    r"(?:i |we |i'll |we'll )?(?:all )?(?:love|miss|loved|missed) you|get well|with love|"
    r"lots of love|bon voyage|safe travels|just married|to be continued|once upon a time|"
    r"season'?s greetings|in loving memory|eid mubarak|until next time|(?:hello|hi|hey|bye|dear)|"
    r"thanks|thank you|many thanks) "
)
_THE_END: Final = re.compile(r"the end (?=$|[,.;!] |at the end |on the last |for )")
# Said to the program as often as on a picture.
_POLITE: Final = re.compile(
    r"(?:thanks|thank you|many thanks|hello|hi|hey|bye|dear|well done|goodbye|love you|welcome) $"
)
_TO_WHOM: Final = re.compile(
    r"(?:for|everyone|everybody|all(?! so| very)|mum|mom|mummy|mommy|dad|daddy|nan|nana|gran|"
    r"granny|grandma|grandpa|grandad|friends|family|guys|again|from|world|and|sweet|dear|you) "
)
_ENDS: Final = re.compile(
    r"[,.;!?:()] |- |and then |then |please |pls |plz |(?:in|as) (?:a |the )?"
    r"(?:title|caption|subtitle|big|large|small|bold|capitals?|letters|middle|corner|cent)|"
    r"(?:at|to|near|by|on|over|across|along) the (?:very )?(?:start|beginning|end|top|bottom|"
    r"first|second|third|fourth|last|final|middle|opening|closing|whole|photo|picture|left|right|cent)|"
    r"(?:on|over|under|across|onto) (?:the |every |each |all |my |our )*"
    r"(?:first|second|third|last|middle|photos?|pictures?|pics?|images?|clips?|it\b|top|number)|"
    r"for (?:the )?(?:first|last|whole|entire|about|\d|one|two|three|four|five|six|ten|half)|"
    r"(?:from|at|during|until|between|in) (?:the )?(?:first|last|second|\d)|instead |"
    r"(?:remove|delete|add|make|put|set|change|export|mute|zoom|crossfade) |"
    r"(?:and|but|while|with) (?=(\w+))"
)
_VERBS: Final = frozenset(
    listed(
        """
        MAKE ADD CHANGE REMOVE MOVE MOTION KEEP EXPORT SWAP CANVAS MUSIC STYLE FADE FADEIN FADEOUT
        FADEINOUT ZOOM PAN TRANS BIGGER SMALLER EACH MUTE SPEED LOOK REPLACE NUM UNDO TRIM COLOR
        """
    )
)
_COLORED: Final = re.compile(r"in (?:(?:big|large|bright|light|dark|small|bold) )*(\w+) ")


def with_well_wishing(found: Sequence[Piece], sentence: str) -> tuple[Piece, ...]:
    """The pieces with such a greeting as a quote."""
    texts = ['"' if piece.is_quote else piece.text for piece in found]
    said = " ".join(texts) + " "
    starts = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    for at, start in enumerate(starts):
        end = _end(said, start, starts)
        if end > at:
            first, last = found[at].start, found[end - 1].end
            text = sentence[first:last].rstrip(" ,.;:-")
            quote = Piece(text, first, first + len(text), is_quote=True)
            return (*found[:at], quote, *with_well_wishing(found[end:], sentence))
    return tuple(found)


def _end(said: str, start: int, starts: Sequence[int]) -> int:
    """Where the greeting ends that is written here; 0 where none is."""
    greeting = _GREETING.match(said, start)
    if not said[:start].endswith(" to "):  # move it to the end
        greeting = greeting or _THE_END.match(said, start)
    if greeting is None or '"' in said[:start].rsplit(" , ", 1)[-1]:
        return 0
    before = said[:start]
    is_told = _TOLD.search(before) is not None
    if not is_told and not _PUT.search(before):
        return 0
    behind = greeting.end()
    if not is_told and _POLITE.match(greeting[0]) and not _TO_WHOM.match(said, behind):
        return 0
    places = [at for at, place in enumerate(starts) if place >= behind]
    return next((at for at in places if _stops(said, starts[at])), len(starts))


def _stops(said: str, at: int) -> bool:
    """Whether what follows is no more of the text: where, when and how it is shown."""
    colored = _COLORED.match(said, at)
    if colored is not None and _kind(colored[1]) in ("COLOR", "LOOK"):
        return True
    ends = _ENDS.match(said, at)
    return ends is not None and (ends[1] is None or _kind(ends[1]) in _VERBS)


def _kind(word: str) -> str:
    known = WORDS.longest([word], 0)
    return known[0][0] if known is not None else ""
