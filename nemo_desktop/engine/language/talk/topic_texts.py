"""What can be said of a text that the sentence before was about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.texts import AddTitle, AddTitles, EditTitle
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.reading import read
from nemo_desktop.engine.language.talk.topic import (
    LENGTH,
    OF_LENGTH,
    OF_TIME,
    SHARES,
    SHORTENED,
    Instead,
    Topic,
    as_,
    at_that_moment,
    degrees,
    is_for_a_while,
    said,
)
from nemo_desktop.engine.render.film import Film

_TEXT: Final = said("TITLE", ("text", 0))


def of_texts(
    last: AddTitle | AddTitles | EditTitle,
    clause: Sequence[Token],
    film: Film,
    focus: Sequence[str],
) -> Topic | None:
    """The text, or all of several that were changed at once."""
    if not isinstance(last, AddTitle) and len(getattr(last, "which", Which()).ids) != 1:
        # One of the pictures goes by itself; all the texts that were put on them would go together.
        told = find(clause, "WHO")
        if len(film.titles) < 2:
            return None
        if told is not None and isinstance(told.value, Who) and not _are_both(clause, film):
            theirs = Topic((_TEXT, said("OF"), told), _LETTERED)
            return replace(theirs, instead={"WHO": as_("ASIDE")})
        return _of_both(Topic(()), clause, frozenset({"REMOVE"}))
    if isinstance(last, AddTitle) and not _is_at_beginning(last.span):
        last = EditTitle(Which((last.id,)), span=last.span)
    is_there = any(title.id in focus for title in film.titles)
    if not is_there or any(token.value == "music" for token in clause):
        return None
    kinds = {token.kind for token in clause}
    is_over = any(word in f" {token.text} " for token in clause for word in _OVER)
    if "WHO" in kinds and kinds <= _OVER_ONE and is_over:
        return Topic((_TEXT,), frozenset({"WHO"}))
    topic = _of_new_text(clause, film)
    if isinstance(last, EditTitle):
        topic = _of_text(last, clause)
        topic = replace(topic, instead={**_EDGED, **topic.instead})
    if then := at_that_moment(clause):
        topic = Topic((_TEXT,), instead=then)
    return _of_both(topic, clause) if _are_both(clause, film) else topic


# For the last photo only: when it is seen.
_OVER: Final = (" on ", " for ", " only ", " during ", " over ", "只在", "只给", "只放")
_OVER_ONE: Final = frozenset(
    listed("WHO ON FOR ONLY DURING OVER IN IT SHOWN CHANGE MAKE CORRECTION")
)


def _is_at_beginning(span: Span) -> bool:
    """Whether a text is where texts are when nobody says when: how long it is is the film's."""
    return span.anchor in ("start", "whole") and span.start_ms == 0


def _aside(token: Token) -> Token | None:
    """往左移, of letters: no camera."""
    way = {"左": "left", "右": "right", "上": "up", "下": "down"}.get(token.text[1:2])
    is_meant = token.text[:1] in ("往", "向") and "移" in token.text and "平" not in token.text
    return replace(token, kind="SIDE", value=way) if is_meant and way else None


# A text may be there at another time, and come and go softly, whatever was said of it.
_FADES: Final = frozenset(listed("FADEIN FADEOUT FADEINOUT"))
_ELSEWHEN: Final = frozenset(listed("UNTIL FROMTHEN ATMOMENT ATSTART ATEND MOVE"))
_IS_SHOWN: Final = frozenset(listed("KEEP SHOWN LATER"))
_IN_TIME: Final = _ELSEWHEN | _FADES | OF_TIME | SHARES | frozenset(listed("SPAN WHOLE"))
_STAYING: Final = ("for ", "停留", "持续", "久", "再久", "更久")
# It disappears too early: no picture does.
_GOING: Final = ("disappear", "vanish", "goes away", "gone", "消失", "不见", "没了")
_HEIGHTS: Final[Mapping[str, int]] = {"top": -1, "upper_third": -1, "lower_third": 1, "bottom": 1}


def _edged(token: Token) -> Token | None:
    """加黑边, of letters: no picture gets bars."""
    color = {"黑边": "#000000", "白边": "#ffffff"}.get(token.text[-2:])
    return replace(token, kind="OUTLINE", value=color) if color else None


def _above(token: Token) -> Token:
    """还是上面, of letters: a place."""
    return replace(token, kind="PLACE", value="top") if token.text == "上面" else token


def _amid(token: Token) -> Token | None:
    """放中间好看, of letters: a place."""
    return replace(token, kind="PLACE", value="center") if token.text == "中间" else None


_EDGED: Final[Mapping[str, Instead]] = {
    "FIT": _edged, "ON": _above, "MOTION": _aside, "BETWEEN": _amid,
}  # fmt: skip


def _are_both(clause: Sequence[Token], film: Film) -> bool:
    """Whether all of several texts are meant: make them both yellow; 都改成黄色."""
    count = len(film.titles)
    told = [token.value for token in clause if token.kind == "WHO"]
    is_told = find(clause, "ALL") is not None or ALL in told or Who("count", (count,)) in told
    return count > 1 and (is_told or any(token.text.startswith("都") for token in clause))


_LETTERED: Final = frozenset(listed("COLOR PLACE SIDE BIGGER SMALLER LOWER WEIGHT OUTLINE"))


def _of_both(topic: Topic, clause: Sequence[Token], also: frozenset[str] = frozenset()) -> Topic:
    changes = {"CHANGE"} & {token.kind for token in clause}
    return replace(
        topic,
        subject=(said("TITLE", ("text", 0), "texts"), said("ALL")),
        fits=topic.fits | also | _LETTERED | changes,
        instead={**topic.instead, **dict.fromkeys(("WHO", "ALL", "NUM"), as_("ASIDE"))},
    )


def _of_new_text(clause: Sequence[Token], film: Film) -> Topic:
    """A text that was put there: how long it stays is the film's, unless it is said of it."""
    if is_for_a_while(clause):
        return Topic((_TEXT,), frozenset(listed("ONLY SPAN SHOWN")))
    stays = [t for t in clause if t.kind in OF_TIME and t.text.startswith(_STAYING)]
    is_throughout = find(clause, "WHOLE") is not None and not find(clause, "DUR")
    if stays or is_throughout or find(clause, *_IS_SHOWN):
        return Topic((_TEXT,), _IN_TIME | _IS_SHOWN)
    if any(t.kind == "LONGER" and any(w in t.text for w in _GOING) for t in clause):
        return Topic((_TEXT,), frozenset({"LONGER"}))
    fades = _FADES if not film.sounds or find(clause, "IT") else frozenset()
    return Topic((_TEXT,), _ELSEWHEN | fades, {"ON": _above})


def _of_text(last: EditTitle, clause: Sequence[Token]) -> Topic:
    if is_for_a_while(clause):
        return Topic((_TEXT,), frozenset(listed("ONLY SPAN SHOWN")))
    if last.length_ms or last.by_ms or last.span or last.start_ms is not None:
        instead = SHORTENED if last.by_ms < 0 else OF_LENGTH
        return Topic((_TEXT,), _IN_TIME | _IS_SHOWN, instead, (LENGTH,))
    fits = _IN_TIME - SHARES | _IS_SHOWN
    if last.color:
        strange = frozenset({"LIGHTER", "DARKER", "COLORFUL"})
        return Topic((_TEXT,), fits | {"COLOR"}, strange=strange)
    if last.dress.animation:
        return Topic((_TEXT,), fits, strange=frozenset({"SLOWER", "FASTER"}))
    if last.factor != 1.0:
        sizes = degrees("BIGGER", "SMALLER", is_less=last.factor < 1)
        return Topic((_TEXT,), fits | SHARES | {"PCT"}, sizes)
    up = last.place_step or -_HEIGHTS.get(last.place or "", 0)
    back = as_("LOWER", -up)
    steps = {"MORE": as_("LOWER", up), "LESS": back, "TOO": back} if up else {}
    return Topic((_TEXT,), fits, steps)


def shown_so_long(
    last: Edit, clause: Sequence[Token], wished: str, earlier: str, film: Film
) -> list[Token] | None:
    """两秒, and no more, of a text put there without a time: so long is it seen, if it can be.

    Make it 2 seconds: too, unless that is rather a length for the film.
    """
    told = find(clause, "DUR")
    is_new = isinstance(last, AddTitle) and _is_at_beginning(last.span)
    if not is_new or told is None or number(told) > film.duration_ms:
        return None
    before = wished[: told.start].strip().casefold()
    is_changed = len(clause) > 1 or before == "make that"
    if is_changed:
        is_short = number(told) <= film.duration_ms / 2
        is_all = is_short and {token.kind for token in clause} <= _MADE_SO_LONG
    else:
        behind = wished[told.end :].strip(" .。!！吧")
        is_all = before in _NO_MORE_THAN and behind in _IS_ENOUGH
    timed = find(read(earlier, ()).tokens, *_TIMES)
    is_told = timed is not None and not (
        (timed.kind == "DUR" or (timed.kind == "SPAN" and is_changed)) and not find(clause, "IT")
    )
    return [_TEXT, told] if is_all and not is_told else None


_MADE_SO_LONG: Final = frozenset(listed("DUR MAKE CHANGE IT TO ASIDE ONLY ADD CORRECTION BETTER"))
_NO_MORE_THAN: Final = ("", *listed("就 要 就要 只 for just only"))
_IS_ENOUGH: Final = (
    "", "is enough", "will do", "is fine", "would do",
    *listed("就好 就行 就够 就够了 就可以 就可以了 就好了 就行了 够了 即可"),
)  # fmt: skip
_TIMES: Final = ("DUR", "SPAN", "WHOLE")
