"""Wishes about texts over the picture."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.engine.language.phrases.which_texts import style_of, titles_meant
from nemo_desktop.engine.language.wishes import lettering
from nemo_desktop.engine.language.wishes.files import captioned, newest
from nemo_desktop.engine.language.wishes.title_in_turn import in_turn, is_next
from nemo_desktop.engine.render.film import Clip, Film, Title
from nemo_desktop.engine.render.titles.style import usual_place
from nemo_desktop.i18n import Words, words

TITLE_MS: Final = 3000
_ASKING: Final = frozenset(
    listed(
        """
        ADD TITLE SHOWN SPAN DUR ATSTART ATEND ATMOMENT FROMTHEN WHOLE PLACE COLOR WHO MAKE CHANGE
        BIGGER INMIDDLE TITLESTYLE WITH NEW EACH LAST LASTSTRETCH FIRST AFTER ON
        """
    )
)
_WHEN: Final = (
    "SPAN DUR ATMOMENT FROMTHEN ATSTART ATEND INMIDDLE WHOLE LENGTH WHO EACH PIC CLIP AFTER LAST "
    "FIRST LASTSTRETCH"
)
_LOOKING: Final = (
    f"PLACE COLOR* BIGGER SMALLER LOOKWORD SIZEWORD BIT MUCH SIDE TITLESTYLE {lettering.DRESSING}"
)


@rule("LOOK (?=QUOTE|TITLEWORD)")
def golden(tokens: Sequence[Token]) -> Made | None:
    """A golden text is no look."""
    return ("COLOR", "#d4af37") if tokens[0].text == "golden" else None


@rule("TITLEWORD")
def title(tokens: Sequence[Token]) -> Made:
    """A title that no place in a row was said of; one that was named has its place."""
    told = tokens[0].value
    return "TITLE", told if isinstance(told, tuple) else (told, 0)


@rule("TITLEWORD DESCRIBING [^SEP]*", phase=0)
def not_yet_written(tokens: Sequence[Token]) -> Made:
    """A caption explaining the recipe: what it says was not said."""
    return tokens[0].kind, tokens[0].value


@rule("LAST (?=TITLEWORD COLON? QUOTE)", phase=0)
def at_the_close(tokens: Sequence[Token]) -> Made | None:
    """Closing text "Bye"."""
    return ("ATEND", None) if tokens[0].text in ("closing", "ending", "结尾", "片尾") else None


@rule("NUM (?=TITLEWORD COLON)", phase=0)
def so_many_titles(_tokens: Sequence[Token]) -> Made:
    """Two titles: "One" at 1 second and "Two" at 6 seconds."""
    return "ASIDE", None


@rule("TITLE TITLE")
def text_title(tokens: Sequence[Token]) -> Made:
    """Title text, subtitle text."""
    one, other = (token.value for token in tokens)
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    style = next((v[0] for v in (one, other) if v[0] != "text"), "text")
    return "TITLE", (style, one[1] or other[1])


def when(tokens: Sequence[Token], scene: Scene, usual_ms: int = TITLE_MS) -> Span | None:
    """The stretch of the film that a wish speaks of; None when it speaks of none."""
    told, length = find(tokens, "SPAN"), find(tokens, "DUR")
    if told is not None:
        assert isinstance(told.value, Span)
        return told.value
    if find(tokens, "WHOLE"):
        return _over_picture(tokens, scene) or Span("whole")
    length_ms = round(number(length)) if length is not None else None
    return (
        _from_moment(tokens, length_ms, usual_ms)
        or _over_picture(tokens, scene)
        or _at_edge(tokens, length_ms, usual_ms)
    )


def _from_moment(tokens: Sequence[Token], length_ms: int | None, usual_ms: int) -> Span | None:
    moment, then = find(tokens, "ATMOMENT"), find(tokens, "FROMTHEN")
    if moment is not None:
        start = round(number(moment))
        return Span("start", start, start + (length_ms or usual_ms))
    if then is not None:
        start = round(number(then))
        return Span("start", start, start + length_ms if length_ms is not None else None)
    return None


def _at_edge(tokens: Sequence[Token], length_ms: int | None, usual_ms: int) -> Span | None:
    wanted = length_ms or usual_ms
    if find(tokens, "ATEND", "LAST", "LASTSTRETCH"):
        return Span("end", 0, wanted)
    if find(tokens, "INMIDDLE"):
        return Span("middle", 0, wanted)
    if find(tokens, "ATSTART", "FIRST") or length_ms is not None:
        return Span("start", 0, wanted)
    return None


def _picture_of(tokens: Sequence[Token], scene: Scene) -> str:
    """The one picture that a text is put on, and goes with; none where a time was said."""
    span = _over_picture(tokens, scene)
    if span is None or find(tokens, "SPAN", "WHOLE", "ATMOMENT", "FROMTHEN", "AFTER"):
        return ""
    spans = zip(scene.film.clips, scene.film.starts_ms, strict=True)
    return next((clip.id for clip, start in spans if _is_within(span, start, clip)), "")


def _is_within(span: Span, start_ms: int, clip: Clip) -> bool:
    end_ms = start_ms + clip.duration_ms
    return span.anchor == "start" and start_ms == span.start_ms and (span.end_ms or 0) <= end_ms


def _is_written_there(tokens: Sequence[Token]) -> bool:
    """第二张放大，上面写“罗马”: on what was spoken of."""
    kinds = [token.kind for token in tokens if token.kind != "ADD"]
    is_there = kinds == ["ON", "QUOTE"] or any(t.text == "写上" for t in tokens if t.kind == "ADD")
    return is_there and not find(tokens, "ATSTART", "ATEND", "INMIDDLE", "LAST", "FIRST", "TITLE")


def _is_with_it(kinds: Sequence[str], scene: Scene) -> bool:
    """Photo 2 in sepia, with the caption "Kitchen"; but a film may as well begin with one."""
    is_text = {"QUOTE"} <= set(kinds) <= {"WITH", "TITLE", "QUOTE", "NEW"}
    is_moved = bool(scene.done) and isinstance(scene.done[-1], MoveClips)
    return is_text and kinds[0] == "WITH" and not is_moved


def _over_picture(tokens: Sequence[Token], scene: Scene) -> Span | None:
    told, kinds = find(tokens, "WHO"), [token.kind for token in tokens]
    is_on_it = ("ON", "IT") in pairwise(kinds) or _is_written_there(tokens)
    is_on_it = is_on_it or _is_with_it(kinds, scene)
    if told is None and is_on_it and scene.named:  # make photo 2 longer and put "Sea" on it
        told = Token("WHO", Who("these"), 0, 0)
    if told is None or not isinstance(told.value, Who):
        return None
    ids = scene.meant(told.value)
    if told.value.how == "all" or not ids:
        return Span("whole")
    clips, starts = scene.film.clips, scene.film.starts_ms
    places = [scene.number_of(clip_id) - 1 for clip_id in ids]
    start, end = starts[min(places)], starts[max(places)] + clips[max(places)].duration_ms
    length = find(tokens, "DUR")
    if find(tokens, "AFTER"):
        return Span("start", end, end + (round(number(length)) if length else TITLE_MS))
    return Span("start", start, min(end, start + round(number(length))) if length else end)


@wish(
    "add_title",
    "QUOTE",
    f"TITLE* {_WHEN} {_LOOKING} NEW SINGLELINE REPLACE MOVE UNDER",
    examples=(
        'add title "Urban Dreams" for the first 3 seconds', 'put "Thanks for watching" at the end',
        "前3秒加标题“Urban Dreams”", "2秒到5秒加字幕“东京漫步”",
    ),
)  # fmt: skip
def add_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A text for a while."""
    said = find(tokens, "QUOTE")
    assert said is not None
    if _goes_elsewhere(tokens):
        return None
    if not {token.kind for token in tokens} & _ASKING and not is_next(scene):
        is_other = find(tokens, "REPLACE", "CORRECTION") and scene.focused_title
        return retitled(tokens, scene, str(said.value)) if is_other else None
    style, place = style_of(tokens)
    style = style if find(tokens, "TITLE", "TITLESTYLE") else _style_before(scene) or style
    if scene.film.titles and _says_otherwise(tokens, scene, said, place):
        return retitled(tokens, scene, str(said.value))
    if not str(said.value).strip():
        return Refusal(words("engine.title.ask"), pending="title")
    if _says_what_is_there(tokens, scene):
        return Told(words("engine.unchanged"))
    edit = AddTitle(
        id=scene.new_ids("t")[0],
        text=str(said.value),
        span=when(tokens, scene) or Span("end" if style == "end_card" else "start", 0, TITLE_MS),
        style="title" if style == "text" else style,
        over=_picture_of(tokens, scene),
        **appearance(tokens, style),  # type: ignore[arg-type]
    )
    edit = in_turn(edit, tokens, scene, TITLE_MS)
    return Deed((edit,), added(edit), notes=cut_note(edit.span, scene.film))


_EDGES: Final = ("ATSTART", "ATEND", "FIRST", "LAST")


def _goes_elsewhere(tokens: Sequence[Token]) -> bool:
    """Photo 2 to the front with a title "b": the picture goes there, with a text over the film."""
    kinds = [token.kind for token in tokens]
    edge = next((at for at, kind in enumerate(kinds) if kind in _EDGES), 0)
    joined = [t for t in tokens[edge : kinds.index("QUOTE")] if t.kind in ("WITH", "ADD")]
    is_moved = "MOVE" in kinds[:edge] or any(token.text == "with" for token in joined)
    return "WHO" in kinds[:edge] and bool(joined) and is_moved


def _says_otherwise(tokens: Sequence[Token], scene: Scene, quote: Token, place: int) -> bool:
    """Whether a text that is there is to say something else, and none is to be added."""
    changes = find(tokens, "CHANGE", "REPLACE", "MAKE", "CORRECTION") is not None
    changes = changes or (find(tokens, "TO") is not None and find(tokens, "WHO") is None)
    changes = changes or _SAYS.search(scene.sentence[: quote.start].casefold()) is not None
    is_told = find(tokens, "TITLE", "TITLESTYLE") is not None and (bool(place) or changes)
    if (is_told and not _adds(tokens, quote)) or _names_it(tokens) or _is_instead(tokens):
        return True
    means_it = find(tokens, "IT") is not None or bool(scene.focused_title)
    says_more = find(tokens, "ADD", "TITLE", "SPAN", "ATSTART", "ATEND") is not None
    is_that = any(t.text in ("make that", "make it") for t in tokens if t.kind == "CORRECTION")
    return means_it and not says_more and (is_that or bool(find(tokens, "CHANGE", "REPLACE")))


# The title that is there, and not a title that says so.
_SAYS: Final = re.compile(
    r"\b(?:the|my) (?:title|text|caption) (?:now )?(?:says|reads)\s*[:,]?\s*$"
    r"|(?:标题|题目)(?:就|改)?叫(?:做|作)?\s*$"
)


def _names_it(tokens: Sequence[Token]) -> bool:
    told = find(tokens, "ADD")
    return told is not None and told.value == "called"


def _says_what_is_there(tokens: Sequence[Token], scene: Scene) -> bool:
    """The title says "Urban Dreams": it does already, and nothing else is asked for."""
    said = {token.kind for token in tokens} - {"IT", "IN", "ON", "ASIDE", "SHOWN"}
    texts = {title.text for title in scene.film.titles}
    return said == {"TITLE", "QUOTE"} and any(
        token.kind == "QUOTE" and token.value in texts for token in tokens
    )


def _is_instead(tokens: Sequence[Token]) -> bool:
    """Use "Anna" instead."""
    return any(token.kind == "CORRECTION" and token.text == "instead" for token in tokens)


def _style_before(scene: Scene) -> str:
    """What kind of text was added just before in the same sentence."""
    last = scene.done[-1] if scene.done else None
    return last.style if isinstance(last, AddTitle) and last.style != "end_card" else ""


def _adds(tokens: Sequence[Token], quote: Token) -> bool:
    """Whether a new text is asked for, and not where the old one goes."""
    adding, change = find(tokens, "ADD"), find(tokens, "CHANGE", "REPLACE")
    return adding is not None and (adding.start < quote.start or change is None)


def cut_note(span: Span, film: Film) -> tuple[Words, ...]:
    """That a text ends with the film, when more was asked for."""
    total = film.duration_ms
    if span.anchor == "start" and span.end_ms is not None and span.end_ms > total + 17:
        return (words("engine.note.cut", total=speech.seconds(total)),)
    return ()


def appearance(tokens: Sequence[Token], style: str) -> dict[str, object]:
    """Place, colour, size and letters of a new text."""
    place, color = find(tokens, "PLACE", "SIDE"), find(tokens, "COLOR")
    if place is not None and place.kind == "SIDE" and place.value not in ("left", "right"):
        place = None
    return {
        "place": str(place.value) if place else usual_place(style),
        "color": str(color.value) if color else None,
        "size": _size(tokens),
        "dress": lettering.dress_of(tokens),
    }


def _size(tokens: Sequence[Token]) -> float:
    if find(tokens, "SMALLER"):
        return 0.8
    is_huge = any(token.kind == "BIGGER" and token.text in _HUGE for token in tokens)
    return 1.75 if is_huge else 1.25 if is_bigger(tokens) else 1.0


_HUGE: Final = frozenset(
    {
        "huge", "enormous", "gigantic", "giant", "massive", "very big", "very large", "extra large",
        "really big", "巨大", "特大", "超大", "超级大",
    }
)  # fmt: skip


def is_bigger(tokens: Sequence[Token]) -> bool:
    move = find(tokens, "MOTION")
    return find(tokens, "BIGGER") is not None or (move is not None and move.value == "zoom_in")


def added(edit: AddTitle) -> "_TitleSaid":
    """How a new text is told."""
    return _TitleSaid(edit.id)


class _TitleSaid:
    """How a new text is told: what it says and when."""

    def __init__(self, title_id: str) -> None:
        self._id = title_id

    def __call__(self, _before: Film, film: Film) -> Words:
        """The text and its range."""
        added = next(title for title in film.titles if title.id == self._id)
        return words(f"engine.title.added.{added.style}", text=added.text, range=range_of(added))


def range_of(title: Title) -> str:
    return f"{speech.seconds(title.start_ms)}–{speech.seconds(title.start_ms + title.duration_ms)}"


def retitled(tokens: Sequence[Token], scene: Scene, text: str) -> Outcome:
    which = titles_meant(tokens, scene)
    old = next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))
    place, color = find(tokens, "PLACE"), find(tokens, "COLOR")
    edit = EditTitle(
        which,
        text=text,
        place=str(place.value) if place else None,
        color=str(color.value) if color else None,
        factor=1.25 if is_bigger(tokens) else 1.0,
        dress=lettering.dress_of(tokens),
        span=when(tokens, scene) if find(tokens, "SPAN", "ATMOMENT", "DUR", "ATEND") else None,
    )
    return Deed((edit,), words("engine.title.text", before=old.text, after=text), which.ids)


@wish(
    "title_without_text",
    "TITLE|TITLESTYLE",
    f"TITLE {_WHEN} {_LOOKING} NEW LONGER",
    examples=("add a title", "加个标题"),
)
def title_without_text(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A title was asked for, but not what it says; a subtitle file says it."""
    is_asked = find(tokens, "ADD", "NEW", "MAKE", "WITH", "EACH") or not scene.film.titles
    is_dressed = find(tokens, "PLACE", "COLOR", "SMALLER", "BIGGER") is not None
    if is_dressed and not is_asked and find(tokens, "WHOLE", "SPAN", "DUR"):
        return None  # said of the one that is there
    style, _ = style_of(tokens)
    file = newest(scene.pool, "subtitles")
    if style == "subtitle" and file is not None:
        return captioned(file, scene, tokens)
    return Refusal(words("engine.title.ask"), pending="title")
