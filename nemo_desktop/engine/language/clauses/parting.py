"""Where a sentence is parted into clauses: at marks, at a because, or where a new one begins."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.clauses import unlike_english
from nemo_desktop.engine.language.clauses.english import ERRANDS, OPERATIONS, PERSONAL
from nemo_desktop.engine.language.clauses.statement import states
from nemo_desktop.engine.language.grammar.text import Piece, apostrophes, is_han, listed, pieces
from nemo_desktop.engine.language.words.cantonese import in_mandarin

_MARKS: Final = frozenset(",;.!?，。；！？\n…")
_OPENS: Final = frozenset(
    ("because", "becuase", "becasue", "beacuse", "since", "cause", "cos", "coz", "cuz", "bc")
)
_AS_THEY: Final = frozenset(("it", "this", "that", "they", "we", "i", "he", "she", "my"))
# How one goes on talking, before the reason.
_LEADS: Final = re.compile(
    r"(?:(?:and|also|but|ok|okay|now|well|then|next up|next|one more thing|maybe|please|pls|um|oh|"
    r"hey|hi|yeah|yes|yep|sure|right|alright|great|i'd say|i think)\b[\s:!]*)+(?=\w)"
)


def clauses_of(sentence: str) -> list[list[Piece]]:
    """The clauses that marks part, and those that a reason begins."""
    return [row for row in _clauses(pieces(sentence)) if row]


def said_in(sentence: str, row: Sequence[Piece]) -> str:
    """A clause in small letters, without how it goes on from others; a quote where one stands."""
    if any(piece.is_quote for piece in row):
        return '"'
    said = sentence[row[0].start : row[-1].end]
    if any(is_han(piece.text[0]) for piece in row):
        said = "".join(piece.text for piece in in_mandarin(tuple(_with_gaps(sentence, row))))
    said = said.casefold().replace("’", "'")
    return _LEADS.sub("", apostrophes(said), count=1) if _LEADS.match(said) else apostrophes(said)


def _with_gaps(sentence: str, row: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, Chinese ones simplified, with whatever stands between them."""
    at = row[0].start
    for piece in row:
        if piece.start > at:
            yield Piece(sentence[at : piece.start], at, piece.start)
        yield piece
        at = piece.end


def unmarked(
    sentence: str, row: list[Piece], is_wish: Callable[[str], bool]
) -> Iterator[list[Piece]]:
    """A clause in two where no mark parts a wish from what is said beside it."""

    def said(part: Sequence[Piece]) -> str:
        return sentence[part[0].start : part[-1].end]

    if row[0].text in _OPENS:
        yield from _without_wish(sentence, row, is_wish)
        return
    is_open = row[0].text not in _DEPENDENT and not is_han(row[-1].text[-1])
    if len(row) >= _LEAST_UNMARKED and is_open:
        for at in range(_LEAST_UNMARKED // 2, len(row) - 1):
            before, behind = row[:at], row[at:]
            is_likened = behind[0].text == "like" and before[-1].text not in _LOOKING
            begins = is_likened or behind[0].text.partition("'")[0] in _BEGINS_ANEW
            begins = begins and not _hangs(before)
            if begins and _tells(said_in(sentence, behind)):
                is_parted = is_wish(said(before))
            else:
                is_parted = (
                    _begins_asking(behind)
                    and before[-1].text not in _GOES_ON
                    and _tells(said_in(sentence, before))
                    and (
                        is_wish(said(behind)) or _wishes_of_it(said(before), said(behind), is_wish)
                    )
                )
            if is_parted:
                yield from (before, behind)
                return
    yield row


_PICTURE: Final = re.compile(
    r"\b(?:the )?(?:first|second|third|fourth|fifth|last) (?:photo|picture|pic|image|one)\b"
)


def _wishes_of_it(before: str, behind: str, is_wish: Callable[[str], bool]) -> bool:
    """Whether it is wished of the picture that was told of: … in the last photo get rid of it."""
    named = _PICTURE.findall(before.casefold())
    return len(named) == 1 and is_wish(f"{named[0]} {behind}")


def _tells(clause: str) -> bool:
    if states(clause, is_figured=True):
        return True
    is_open = clause.rpartition(" ")[2] in _UNFINISHED
    return not is_open and unlike_english.has_verb(clause) and unlike_english.tells(clause)


def _hangs(before: Sequence[Piece]) -> bool:
    """Whether a row ends before what it stands with: the music at | the wedding was too loud."""
    is_in = before[-1].text in ("in", "on") and before[-2].text not in OPERATIONS
    is_bare = len(before) <= _BARE and before[0].text in OPERATIONS - {"zoom", "pan"}
    return before[-1].text in _HANGING or is_in or is_bare


def _without_wish(
    sentence: str, row: list[Piece], is_wish: Callable[[str], bool]
) -> Iterator[list[Piece]]:
    """A reason, and what is asked for behind it: because of the baby and order me a pizza."""
    for at in range(2, len(row) - 1):
        behind = row[at + 1 :]
        is_asking = _begins_asking(row[at:]) and row[at - 1].text not in _GOES_ON
        if is_asking and is_wish(sentence[row[at].start : row[-1].end]):
            yield from (row[:at], row[at:])
            return
        if row[at].text != "and":
            continue
        is_order = behind[0].text in OPERATIONS | ERRANDS | {"no", "please"}
        if is_order or is_wish(sentence[behind[0].start : behind[-1].end]):
            yield from (row[:at], behind)
            return
    yield row


def _begins_asking(row: Sequence[Piece]) -> bool:
    """Whether a wish begins there: please, sorry undo it, and I'd like, take it out."""
    first = next((at for at, piece in enumerate(row) if piece.text not in _GOING_ON), 0)
    said = [piece.text for piece in row[first : first + 2]]
    if [piece.text for piece in row[first : first + 3]] == ["get", "rid", "of"]:
        return True
    if first and row[-1].text in ("please", "pls"):  # so sepia please
        return True
    if said[0] in _ASKING or (first and said[0] in OPERATIONS):
        return True
    is_own = said[0] in ("i", "we") and said[1:] in (["would"], ["want"], ["need"], ["'d"])
    return is_own or said[0] in ("i'd", "we'd") or (said[0] in OPERATIONS and said[1:] in _THEM)


_BARE: Final = 2  # turn down | the neighbours
# No clause ends so: next week maybe we | make it vertical.
_UNFINISHED: Final = PERSONAL | frozenset(
    listed("maybe perhaps the a an my our just to will would")
)
_HANGING: Final = frozenset(
    listed(
        """
        at of for with from by to into about during than as is are was were only just have let get
        make help before after until since while when where once that which who like
        """
    )
)
# How it is to look is said behind that.
_LOOKING: Final = frozenset(
    listed("look looks feel feels sound sounds be is something move act i we")
)
# What an order behind it belongs to: I used to turn it down, a message appeared: remove it.
_GOES_ON: Final = frozenset(
    listed("to not how about say said says saying told tell : what when where let and or please")
)
_GOING_ON: Final = frozenset(("and", "but", "so", "then", "sorry"))
_ASKING: Final = frozenset(("please", "can", "could", "pls", "let's"))
_THEM: Final = (["it"], ["them"], ["that"], ["the"], ["all"], ["everything"])
_DEPENDENT: Final = frozenset(("once", "when", "after", "before", "while", "until", "as"))
_LEAST_UNMARKED: Final = 4
_BEGINS_ANEW: Final = frozenset(
    listed(
        """
    i we he she they it my our his her their this that there the nobody everyone everybody people
    some most these its otherwise half lots you doesn't doesnt isn't can't cant makes looks
    """
    )
)


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
        is_so_that = [one.text for one in found[index + 2 : index + 3]] == ["that"]
        is_much = is_much or (is_so_that and following not in OPERATIONS)  # so suddenly that
        is_how = is_much or _stretch(found, index) < _LEAST_SO
        opens = opens or (piece.text == "so" and not is_how)
        if opens or (piece.text == "因" and following == "为"):
            yield here
            here = []
        here.append(piece)
    yield here


def _stretch(found: Sequence[Piece], index: int) -> int:
    """How many pieces follow before the next mark: "so easily" is only how."""
    behind = found[index + 1 :]
    return next((n for n, piece in enumerate(behind) if piece.text in _MARKS), len(behind))


_LEAST_SO: Final = 3
_IS: Final = frozenset(
    ("is", "are", "was", "not", "be", "it's", "looks", "seems", "sounds", "feels", "goes", "that's")
)


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
