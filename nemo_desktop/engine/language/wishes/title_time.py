"""Wishes about when a text is shown, and for how long."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.texts import EditTitle
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.phrases.reaching import by_how_much
from nemo_desktop.engine.language.phrases.which_texts import titles_meant
from nemo_desktop.engine.language.wishes.title import cut_note, range_of, when
from nemo_desktop.engine.render.film import Film, Title
from nemo_desktop.i18n import Words, words


@wish(
    "time_title",
    "TITLE SPAN|DUR|ATMOMENT|FROMTHEN|ATSTART|ATEND|WHOLE|BYTIME|BYDUR|INMIDDLE|LONGER|SHORTER|WHO|"
    "LATER|UNTIL|TWICE|HALFOF|HALFLENGTH",
    "DUR SPAN LENGTH* KEEP MOVE LONGER SHORTER ALL BIT MUCH PIC CLIP AFTER LAST FIRST REPLACE "
    "MORE ATMOMENT ONLY FADE TWICE",
    examples=("show the title for 5 seconds", "move the title to the end", "标题显示5秒"),
)
def time_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """When and how long a text is there."""
    if not scene.film.titles:
        is_bare = {token.kind for token in tokens} <= {"TITLE", "SPAN", "FOR", "AT", "IN"}
        is_new = (
            is_bare
            or find(tokens, "ADD", "MAKE", "CHANGE")
            or _SOME.search(scene.sentence.casefold())
        )
        if is_new and not find(tokens, "MOVE"):
            return Refusal(words("engine.title.ask"), pending="title")
        raise NotThere(words("engine.no_title"))
    if find(tokens, "ADD") and find(tokens, "ADD").text in ("add", "加", "添加", "加上"):  # type: ignore[union-attr]
        return Refusal(words("engine.title.ask"), pending="title")
    which = titles_meant(tokens, scene)
    old = next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))
    edit = _retimed(tokens, scene, which, old)
    asked = edit.span
    if asked is None and edit.start_ms is not None:
        asked = Span("start", edit.start_ms, edit.start_ms + old.duration_ms)
    if asked is None and edit.length_ms is not None:
        asked = Span("start", old.start_ms, old.start_ms + edit.length_ms)
    notes = cut_note(asked, scene.film) if asked is not None else ()
    return Deed((edit,), _timed(old.id), which.ids, notes)


_SOME: Final = re.compile(r"\b(?:some|a|any) (?:text|title|caption|words)\b|几个字|[写加]点?文?字")


def _retimed(tokens: Sequence[Token], scene: Scene, which: Which, old: Title) -> EditTitle:
    """What was said of a text's time."""
    length = find(tokens, "DUR")
    moves = find(tokens, "MOVE") is not None and find(tokens, "TO") is not None
    if moves and length is not None and len(tokens) == 4:
        return EditTitle(which, start_ms=round(number(length)))
    if (
        find(tokens, "ATEND")
        and not find(tokens, "MOVE")
        and any(token.text in _UNTIL for token in tokens)
    ):
        return EditTitle(which, span=Span("start", old.start_ms, scene.film.duration_ms))
    if (edit := _shifted(tokens, which, old)) is not None:
        return edit
    if length is not None and not find(
        tokens, "SPAN", "ATMOMENT", "FROMTHEN", "ATSTART", "ATEND", "INMIDDLE", "WHO"
    ):
        return _so_long(which, old, round(number(length)), scene.film.duration_ms)
    if find(tokens, "FROMTHEN", "ATMOMENT") and length is None:
        return EditTitle(which, start_ms=round(number(find(tokens, "FROMTHEN", "ATMOMENT"))))
    return EditTitle(which, span=when(tokens, scene, old.duration_ms))


def _so_long(which: Which, old: Title, length_ms: int, total_ms: int) -> EditTitle:
    """A text there for so long: one at the end of the film begins earlier then."""
    is_last = old.start_ms > 0 and old.start_ms + old.duration_ms >= total_ms
    if is_last and old.start_ms + length_ms > total_ms:
        return EditTitle(which, span=Span("end", end_ms=length_ms))
    return EditTitle(which, length_ms=length_ms)


def _shifted(tokens: Sequence[Token], which: Which, old: Title) -> EditTitle | None:
    """A text earlier or later, longer or shorter than it was; None when nothing of it was said."""
    by, length = by_how_much(tokens), find(tokens, "DUR")
    later, until = find(tokens, "LATER"), find(tokens, "UNTIL")
    scale = find(tokens, "TWICE", "HALFOF", "HALFLENGTH")
    edit = None
    if later is not None:
        length = length or find(tokens, "BYDUR")
        shift = number(later) * (number(length) if length else 1000)
        if any(token.kind == "ATEND" and token.text in _ENDING for token in tokens):
            return EditTitle(which, by_ms=round(shift))
        start = old.start_ms + shift
        edit = EditTitle(which, start_ms=max(0, round(start)))
    elif until is not None:
        edit = EditTitle(which, span=Span("start", old.start_ms, round(number(until))))
    elif scale is not None:
        factor = number(scale) if scale.kind == "TWICE" else 0.5
        edit = EditTitle(which, length_ms=round(old.duration_ms * factor))
    elif by is not None:
        edit = EditTitle(which, by_ms=round(by))
    elif find(tokens, "LONGER", "SHORTER") and length is None:
        edit = EditTitle(which, by_ms=1000 if find(tokens, "LONGER") else -1000)
    return edit


# Behind these, an end is how long.
_UNTIL: Final = frozenset(listed("until till 直到 到 到结尾 到最后 到末尾 到片尾 到结束"))
# Said of a text, that it is there no longer.
_ENDING: Final = frozenset(
    listed("end ends ending hide hides remove disappear disappears finish 结束 消失")
)


@rule("LATER ATEND (?=NUM (UNIT|SECOND))", phase=0)
def gone_earlier(tokens: Sequence[Token]) -> Made | None:
    """标题提前结束一秒."""
    is_end = tokens[1].text in ("结束", "消失")
    return ("ENDLATER", tokens[0].value) if is_end else None


@rule("ENDLATER DUR", phase=2)
def gone_earlier_by(tokens: Sequence[Token]) -> Made:
    """Its end by so much."""
    return "BYTIME", number(tokens[0]) * number(tokens[1])


@rule("REMOVE (?=(TITLE|TITLEWORD) (BIT|DUR|BYDUR) LATER)", phase=3)
def gone_then(_tokens: Sequence[Token]) -> Made:
    """Hide the title two seconds earlier."""
    return "ATEND", None


@rule("TO LENGTH TO (TITLE|TITLEWORD)(?=$|SEP|AND)")
def as_long_as_a_text(tokens: Sequence[Token]) -> Made | None:
    """As long as the title: no text is to change."""
    is_compared = tokens[0].text == tokens[2].text == "as"
    return ("UNKNOWN", tokens[-1].text) if is_compared else None


_TILL: Final = ("until", "till", "up until", "直到", "到")


@rule("(?<=TITLE) TO ATMOMENT(?=$|SEP|AND)")
def shown_until(tokens: Sequence[Token]) -> Made | None:
    """Title until second 5."""
    return ("UNTIL", tokens[1].value) if tokens[0].text in _TILL else None


@rule("(?<=QUOTE) TO ATMOMENT(?=$|SEP|AND)")
def written_until(tokens: Sequence[Token]) -> Made | None:
    """Subtitle "Hi there" until second 6: from the beginning on."""
    end = round(number(tokens[1]))
    return ("SPAN", Span("start", 0, end)) if tokens[0].text in _TILL and end > 0 else None


@rule(
    "(?<=REMOVE TITLE) ATMOMENT",
    "(?<=REMOVE TITLEWORD) ATMOMENT",
)
def gone_after(tokens: Sequence[Token]) -> Made | None:
    """Take the title off after two seconds."""
    return ("UNTIL", tokens[0].value) if tokens[0].text.startswith("after ") else None


@rule(
    "(?<=TITLE REMOVE) ATMOMENT",
    "ATMOMENT VANISH(?=$|SEP|AND)",
    "(ATMOMENT|FROMTHEN) (?=TITLE (VANISH|REMOVE)(?:$|SEP|AND))",
)
def gone_at(tokens: Sequence[Token]) -> Made:
    """The title should vanish at second 2."""
    return "UNTIL", tokens[0].value


@rule(
    "(?:(?<=TITLEWORD)|(?<=QUOTE)) (MOVE|REMOVE) AWAY (?=(AFTER|AT|IN)? (NUM|ATMOMENT|MOMENT))",
    phase=0,
)
def goes_away(_tokens: Sequence[Token]) -> Made:
    """The title should go away after two seconds."""
    return "REMOVE", None


@rule(
    "REMOVE (?=(TITLE|TITLEWORD) UNTIL)",
    "(?<=TITLE) REMOVE (?=UNTIL)",
    "(?<=UNTIL TITLE) (REMOVE|VANISH)",
)
def there_until(_tokens: Sequence[Token]) -> Made:
    """It is there until then."""
    return "SHOWN", None


def _timed(title_id: str) -> "_TimeSaid":
    return _TimeSaid(title_id)


class _TimeSaid:
    """How a text's new time is told."""

    def __init__(self, title_id: str) -> None:
        self._id = title_id

    def __call__(self, _before: Film, film: Film) -> Words:
        """The text and its range."""
        changed = next(title for title in film.titles if title.id == self._id)
        return words("engine.title.moved", text=changed.text, range=range_of(changed))


@wish(
    "time_it",
    "SHOWN|MOVE|KEEP|CHANGE|ADD SPAN|DUR|ATMOMENT|ATEND|ATSTART|WHOLE|BYTIME|LATER",
    "MOVE KEEP LATER DUR SPAN LENGTH LONGER SHORTER BIT REPLACE ATMOMENT",
    examples=("show it for 5 seconds", "让它显示5秒"),
    makes_film=False,
)
def time_it(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same for its time."""
    is_moved = find(tokens, "MOVE") is not None and find(tokens, "SPAN") is not None
    if not scene.focused_title or not (is_moved or find(tokens, "IT", "SHOWN", "KEEP")):
        return None
    if find(tokens, "ADD") and not find(tokens, "IT"):
        return None
    return time_title([token for token in tokens if token.kind != "ADD"], scene)
