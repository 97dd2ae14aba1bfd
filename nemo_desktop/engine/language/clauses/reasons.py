"""Why somebody wishes something: clauses that ask for nothing and may stay not understood."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.clauses import reasons_han as han
from nemo_desktop.engine.language.clauses.approving import without_approval
from nemo_desktop.engine.language.clauses.stating import (
    is_asked,
    is_explicit,
    merely_states,
    merely_tells,
    names_something,
)
from nemo_desktop.engine.language.clauses.telling import broken, mistaken, told
from nemo_desktop.engine.language.grammar.text import Piece, apostrophes, pieces

_MARKS: Final = frozenset(",;.!?，。；！？\n…")
_BECAUSE: Final = re.compile(
    r"(?:because|since|cause|'cause|cos|coz|cuz|bc|as|due to|seeing|given that|so that|in order to)"
    r"\b"
)
_OPENS: Final = frozenset(("because", "since", "cause", "cos", "coz", "cuz", "bc"))
_AS_THEY: Final = frozenset(("it", "this", "that", "they", "we", "i", "he", "she", "my"))
_SO: Final = re.compile(r"(?:so|therefore|that's why|which is why)\b")
_TO_WHAT_END: Final = re.compile(
    r"so (?:that\b|"
    r"(?!it\b|the (?:film|video|music|title|text|movie|clip|whole|slideshow|photos?)\b)"
    r".*\b(?:can|could|will|won't|can't|may|might|sees?)\b)"
)
# It would be nice if they danced: that says what for, and nothing hangs on it.
_WOULD_BE: Final = re.compile(r"\b(?:it|that|this)(?: would|'d) (?:be|look|feel) [^,.;:]*\bif\b")
_PURPOSE: Final = re.compile(
    r"(?:(?:it's |it is |this is )?for|(?:it's |this is )?to "
    r"(?:post|send|share|use|upload|play|watch|hang|give|email|mail|present|surprise|"
    r"display|impress|print|put it|put this|show (?:at|in|on|to|my|our|her|him|them|people)))\b"
    r"(?!.*(?:\d|\b(?:seconds?|secs?|minutes?|photos?|pictures?|images?|clips?|titles?|music|film|"
    r"song|text|it to|first|last|second|third|whole|each|every|all|one|two|three|four|five|six)\b))"
)
_IF: Final = re.compile(
    r"\b(?:if|unless|whether|suppose|supposing|(?<!that is )(?<!that's )when|"
    r"until)\b"
)
_AT_LEISURE: Final = re.compile(
    r"\b(?:if|when|whenever) (?:possible|(?:that|it)'s (?:ok|okay|fine|alright|possible)|"
    r"you (?:can|could|like|want|would|please|don't mind|(?:get|have|find) (?:a|the) "
    r"(?:moment|chance|minute|sec|second|time)))\b"
)
# How one goes on talking, before the reason.
_LEADS: Final = re.compile(
    r"(?:(?:and|also|but|ok|okay|now|well|then|next up|next|one more thing|maybe|please|pls|um|oh|"
    r"hey|hi|yeah|yes|yep|sure|right|alright|great|i'd say|i think)\b[\s:!]*)+(?=\w)"
)
_SUBJECT: Final = re.compile(
    r"(?:(?:my|our|his|her|their|the|some|most|many|all|this|a|an) )?"
    r"(?:(?:old|older|elderly|young|younger|little|busy|small) )?"
    r"(?:i|we|he|she|they|people|everyone|everybody|nobody|customers?|clients?|viewers?|"
    r"visitors?|guests?|users?|kids?|children|friends?|folks?|mum|mom|dad|mother|father|gran|"
    r"granny|grandma|grandpa|wife|husband|son|daughter|boss|teacher|team|family|parents|eyes?|"
    r"phone|computer|laptop|shop|glasses|eyesight|hearing|boyfriend|girlfriend|sister|brother|aunt|uncle|neighbou?rs?|"
    r"followers?|students?|pupils?|class|classes|grandkids|grandchildren|grandparents|readers?|seniors|"
    r"residents?|members?|patients?|tourists?|buyers?|shoppers?|beginners|toddlers?|elderly|voice|"
    r"neighbou?rs?|baby|babies|audience|school|company|colleagues?|mother-in-law)\b"
    r"|(?:this|it|that|these)(?:'s| is| goes| was| will be| are) "
    r"(?:going |meant |all )?(?:for|on|to|only for|just for)\b"
    r"|(?:these|those|here|this|that)(?:'s| is| are| were| was|'re) "
    r"(?!too\b|so\b|very\b|wrong\b|not\b)(?:(?!,).)*\b(?:photos?|pictures?|pics?|images?|from|in|"
    r"at|of|shots?|trip|holiday|vacation|wedding|birthday|party|album)\b"
    r"|(?:this|it|that)(?:'s| is| will be) (?:just |only )?(?:a|an|my|our) .+ for\b"
    r"|(?:we|i|they|she|he)'(?:re|m|s)\b"
    r"|(?:it|this|that|everything|the (?:film|video|movie|whole (?:thing|film|video))) "
    r"(?:feels|seems|looks|sounds) [a-z ]{1,24}$"
    r"|(?:there(?:'s| is| are| will be|'ll be)|somebody|someone|time is (?:short|tight)|no time\b)"
    r"|(?:give|gives|giving) (?:people|them|everyone|everybody|viewers|visitors|customers|us|me|"
    r"the (?:audience|viewers?|kids|children)) (?:more |some |enough |a bit more |a little )*time\b"
    r"|(?:it|this|the (?:film|video|slideshow|clip)) (?:drags|is dragging|feels (?:boring|long|"
    r"rushed|hectic|slow)|is (?:boring|dull))\b"
    r"|(?:you|one|people) (?:can't|can hardly|can barely|cannot) (?:see|read|hear|make out)\b"
)
_ASKS: Final = re.compile(
    r"\b(?:please|want|wanted|"
    r"wants(?! (?:it|that|this)(?: (?:that|this) way| like (?:that|this)| so)?$)|"
    r"need|needs|should|must|would|wish|prefer|let's|can you|could you|make|"
    r"add|remove|delete|'d|said|says|told|asked|tried|did)\b"
)


# What is said of the effect, and is no wish beside one.
_EFFECT: Final = re.compile(
    r"(?:so |and )?(?:it|that|this|they|everything)"
    r"(?:'s| is|'ll| will| would| just| really| then| always| usually| simply)* "
    r"(?:look|feel|seem|sound|read)s? "
    r"(?:(?:a bit|a little|much|so much|far|way|more|less|even|so|very|really) )*"
    r"[a-z]+(?: (?:that way|this way|like that|then|to me|on a phone|on my phone|on tv))?"
    r"|(?:(?:so|and) )?(?:it|that|this|they)\b.* (?:that way|this way|like that|otherwise)"
    r"|(?:otherwise|that way|this way)\b.+"
    r"|(?:it|they|that|this) (?:makes?|gives?) (?:me|it|them|us) .+"
    r"|.*\b(?:don't|doesn't|do not|won't|does not) (?:bother|hurt|disturb) (?:me|us|anyone|anybody)"
    r"|(?:i|we) (?:don't|do not|wouldn't) mind .+"
    r"|(?:people|viewers|everyone|grandma|grandpa|she|he|they|i|we|kids) needs? "
    r"(?:some |more |a bit of |a little |enough )*time\b.*"
)
# Said of what is there, behind what is to be done: leave it out, it is blurred.
_STATED: Final = re.compile(
    r"(?:because |since |as )?(?:"
    r"(?:it|they)(?:'s| is|'re| are| was| were) (?!for\b|to\b|on\b|going\b|too\b.*\band\b)[a-z' ]+"
    r"|(?:my|our|his|her|their|some of|most of|many of|half of) [a-z' ]+"
    r"|the (?:movement|movements|motion|zooming|moving|panning|flickering) makes? [a-z' ]+)"
)
_POINTS_TO: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|middle|photos?|pictures?|ones?|title|music|film|video|"
    r"black and white|sepia|vertical|square|should|needs?|wants?|prefers?|suggest|only)\b"
)


_ORDERED: Final = re.compile(
    r"\b(?:please|want|should|must|add|remove|delete|zoom|crop|smile|wave|move|dance|talk|sing)"
)


def without_remarks(sentence: str) -> str | None:
    """The sentence with what it says of the effect as spaces; None when it says nothing of it."""
    faulty = without_approval(sentence)
    if faulty is not None:
        return faulty
    clauses = [row for row in _clauses(pieces(sentence)) if row]
    is_order = bool(clauses) and _OF_ONESELF.match(_said(sentence, clauses[0])) is None
    gone = [
        row for row in clauses[1:] if _is_remark(_said(sentence, row), is_behind_order=is_order)
    ]
    if not gone:
        return None
    return _blanked(sentence, ((row[0].start, row[-1].end) for row in gone))


def _blanked(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    """The sentence with these stretches as spaces, so that places stay."""
    letters = list(sentence)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


_BRACKETED: Final = re.compile(r"\s*[(（]([^()（）\"“”「」]+)[)）]")
# What stands in brackets and says how, how much or for whom is a part of the wish.
_TELLS_HOW: Final = re.compile(
    r"\d|\b(?:only|just|not|but|except|without|no|all|each|every|both|rest|others?|seconds?|"
    r"title|music|zoom|pan|fade|loud|quiet)\b"
)
_POINTS: Final = re.compile(
    r"\b(?:ones?|photos?|pictures?|pics?|images?|clips?|first|second|third|last)\b"
)
_POINTED: Final = re.compile(
    r"(?:first|second|third|fourth|fifth|last|middle|\d(?:st|nd|rd|th)?)\b[^,;.]{0,12}$"
)


def without_brackets(sentence: str) -> str | None:
    """The sentence with what stands in brackets and asks for nothing as spaces; None without."""
    gone: list[tuple[int, int]] = []
    for match in _BRACKETED.finditer(sentence):
        said, before = match.group(1).casefold(), sentence[: match.start()].casefold()
        is_vague = _points(said) and not _is_pointed(before)
        if not _tells_how(said) and not is_vague and before.strip():
            gone.append(match.span())
    return _blanked(sentence, gone) if gone else None


def _tells_how(said: str) -> bool:
    return _TELLS_HOW.search(said) is not None or han.TELLS_HOW.search(said) is not None


def _points(said: str) -> bool:
    return _POINTS.search(said) is not None or han.POINTS.search(said) is not None


def _is_pointed(before: str) -> bool:
    return _POINTED.search(before) is not None or han.POINTED.search(before) is not None


_OF_ONESELF: Final = re.compile(r"(?:i|we|they|he|she|it|my|our)\b")


def _is_remark(clause: str, *, is_behind_order: bool) -> bool:
    told = clause.rstrip("了啊呀呢吧嘛")
    if is_behind_order and _STATED.fullmatch(told) is not None and not _POINTS_TO.search(told):
        return not _asks(told)
    is_effect = _EFFECT.fullmatch(told) is not None or han.EFFECT.fullmatch(told) is not None
    return is_effect and _ORDERED.search(told) is None and han.ORDERED.search(told) is None


def _asks(clause: str) -> bool:
    return _ASKS.search(clause) is not None or han.ASKS.search(clause) is not None


def without_reasons(sentence: str, is_wish: Callable[[str], bool]) -> Iterator[str]:
    """The sentence with its reasons as spaces, so that places stay: first those that say they
    are, then all clauses that ask for nothing.

    `is_wish` knows whether a clause by itself is a wish that is wholly understood.
    """
    granted = _WOULD_BE.sub("", _AT_LEISURE.sub("", sentence.casefold()))
    if _IF.search(granted) or han.IF.search(granted):
        return
    clauses = [row for row in _clauses(pieces(sentence)) if row]
    said = [_said(sentence, row) for row in clauses]
    sure = [row for i, row in enumerate(clauses) if _is_told(said[i], is_first=not i)]
    written = [sentence[row[0].start : row[-1].end] for row in clauses]
    asked = [is_asked(clause) for clause in written]
    idle = [
        row
        for i, row in enumerate(clauses)
        if row not in sure
        and (
            _is_statement(said[i], said[i + 1] if i + 1 < len(said) else "")
            or (any(asked[:i] + asked[i + 1 :]) and merely_states(said[i]))
        )
    ]
    orders = [
        is_explicit(clause) or (names_something(clause) and is_wish(whole))
        for clause, whole in zip(said, written, strict=True)
    ]
    beside = [
        row
        for i, row in enumerate(clauses)
        if row not in sure
        and row not in idle
        and any(orders[:i] + orders[i + 1 :])
        and merely_tells(said[i], is_last=not any(orders[i + 1 :]))
    ]
    rows = (
        *([*sure, row] for row in idle),
        [*sure, *idle],
        *([*sure, *idle, row] for row in beside),
    )
    for gone in (sure, *rows, [*sure, *idle, *beside]):
        rest = [clause for row, clause in zip(clauses, said, strict=True) if row not in gone]
        if gone and not all(map(_is_thanks, rest)):
            yield _blanked(sentence, (span for row in gone for span in _beside_it(sentence, row)))


# Beside nothing but thanks, what is told is all there is to it.
_THANKS: Final = re.compile(r"(?:many )?(?:thanks?|thank you|thx|cheers)(?: \w+){0,3}")


def _is_thanks(clause: str) -> bool:
    return _THANKS.fullmatch(clause) is not None or han.THANKS.fullmatch(clause) is not None


_PICTURE: Final = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|last|middle) (?:photo|picture|pic|image|one)\b"
    r"|(?:photo|picture|pic|image) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|{han.PICTURE}",
    re.IGNORECASE,
)


def _beside_it(sentence: str, row: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """What goes of a clause: all but the one picture it tells of, which "it" still means."""
    start, end = row[0].start, row[-1].end
    found = list(_PICTURE.finditer(sentence[start:end]))
    kept = (end, end)
    if len(found) == 1 and sentence.count(found[0][0]) == 1:
        kept = start + found[0].start(), start + found[0].end()
    yield from ((start, kept[0]), (kept[1], end))


def _clauses(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """What stands between marks; a reason begins a clause of its own."""
    here: list[Piece] = []
    for index, piece in enumerate(found):
        is_mark = piece.text in _MARKS or _is_stroke(found, index) or _is_led(found, index)
        if not piece.is_quote and is_mark and not _is_inside(found, index):
            yield here
            here = []
            continue
        following = found[index + 1].text if index + 1 < len(found) else ""
        opens = piece.text in _OPENS or (piece.text == "as" and following in _AS_THEY)
        before = here[-1].text if here else ""
        is_much = following in ("much", "fast") or before in _IS
        opens = opens or (piece.text == "so" and not is_much)
        if opens or (piece.text == "因" and following == "为"):
            yield here
            here = []
        here.append(piece)
    yield here


_IS: Final = frozenset(("is", "are", "was", "be", "it's", "looks", "seems", "goes", "that's"))


def _is_stroke(found: Sequence[Piece], index: int) -> bool:
    """Whether a dash stands between two clauses."""
    if found[index].text != "-" or not 0 < index < len(found) - 1:
        return False
    before, behind = found[index - 1], found[index + 1]
    is_free = before.end < found[index].start and found[index].end < behind.start
    return is_free and not before.text[-1:].isdigit()


def _is_led(found: Sequence[Piece], index: int) -> bool:
    """Whether a colon stands behind a whole clause: she loved it: zoom in."""
    is_colon = found[index].text in ":：" and index + 1 < len(found)
    return is_colon and index >= _LEAST_LED and not found[index - 1].text.isdigit()


_LEAST_LED: Final = 4


def _is_inside(found: Sequence[Piece], index: int) -> bool:
    """Whether a dot stands in a file's name or a number."""
    return (
        found[index].text == "."
        and index + 1 < len(found)
        and found[index + 1].start == found[index].end
    )


def _said(sentence: str, row: Sequence[Piece]) -> str:
    if any(piece.is_quote for piece in row):
        return '"'
    said = sentence[row[0].start : row[-1].end].casefold().replace("’", "'")
    return _LEADS.sub("", apostrophes(said), count=1) if _LEADS.match(said) else apostrophes(said)


def _is_told(clause: str, *, is_first: bool) -> bool:
    """Whether a clause says that it is a reason or an aim."""
    if clause.startswith('"') or broken(clause):
        return False
    is_aim = not is_first and (
        _TO_WHAT_END.match(clause) is not None
        or ((_PURPOSE.match(clause) or han.PURPOSE.match(clause)) and not _asks(clause))
    )
    says_why = _BECAUSE.match(clause) is not None or han.BECAUSE.match(clause) is not None
    return is_aim or says_why or mistaken(clause) or told(clause)


def _is_statement(clause: str, following: str) -> bool:
    """Whether a clause speaks of people and asks for nothing."""
    clause = clause.removeprefix("so ")
    if clause.startswith('"') or _asks(clause) or _is_of_picture(clause):
        return False
    so = _SO.match(following) or han.SO.match(following)
    leads = so is not None and not _TO_WHAT_END.match(following)
    is_statement = _SUBJECT.match(clause) or han.SUBJECT.match(clause)
    return bool(is_statement) or (leads and " " in clause and _STATES.search(clause) is not None)


def _is_of_picture(clause: str) -> bool:
    return _OF_PICTURE.match(clause) is not None or han.OF_PICTURE.match(clause) is not None


# Somebody's picture, and not that person, is what a clause is about.
_OF_PICTURE: Final = re.compile(
    r"(?:[\w'’]+ ){1,3}(?:photo|picture|pic|shot|one) "
    r"(?!is\b|was\b|has\b|had\b|shows\b|makes\b|of\b|from\b)"
)
_STATES: Final = re.compile(
    r"'(?:s|re) |\b(?:is|are|was|were|have|has|will|goes|looks?|can't|cannot|can)\b"
)
