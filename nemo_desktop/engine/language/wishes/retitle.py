"""Wishes that change or remove the texts there are."""

from collections.abc import Sequence
from dataclasses import replace

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.texts import BIGGEST, SMALLEST, Dress, EditTitle, RemoveTitles
from nemo_desktop.engine.language.clauses.narrowing import text_meant
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, stem
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Say, Told, wish
from nemo_desktop.engine.language.phrases.which_texts import (
    is_of_picture,
    titles_alike,
    titles_meant,
    titles_on,
    titles_seen,
)
from nemo_desktop.engine.language.wishes.lettering import (
    DRESSED,
    DRESSING,
    NO_ANIMATION,
    dress_of,
    told,
)
from nemo_desktop.engine.language.wishes.pictures import remove_file
from nemo_desktop.engine.language.wishes.title import (
    is_bigger,
    range_of,
    retitled,
    when,
)
from nemo_desktop.engine.render.film import Film, Title
from nemo_desktop.i18n import Words, words


@wish(
    "retitle",
    "TITLE|RENAME QUOTE* TO|CHANGE|REPLACE|WITH|RENAME|IN",
    "RENAME TITLE* REPLACE WITH MOVE SHORTER LONGER SMALLER COLOR PLACE BIGGER DUR "
    "SPAN KEEP ATEND LENGTH",
    examples=('change the title to "City Lights"', "把标题改成“城市之光”"),
)
def retitle(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another text in the same place."""
    quotes = [str(token.value) for token in tokens if token.kind == "QUOTE"]
    if find(tokens, "ADD") and not find(tokens, "REPLACE", "RENAME"):
        return None
    if len(quotes) == 1:
        return retitled(tokens, scene, quotes[0]) if scene.film.titles else None
    if len(quotes) != 2 or find(tokens, "BIGGER", "SMALLER", "COLOR", "PLACE", "DUR", "SPAN"):
        return None
    return _exchanged(scene, *quotes)


def _exchanged(scene: Scene, wrong: str, right: str) -> Outcome:
    """A text for another, or a part of a text."""
    titles = scene.film.titles
    whole = [title for title in titles if title.text.casefold() == wrong.casefold()]
    part = [title for title in titles if wrong.casefold() in title.text.casefold()]
    if not titles or not wrong or not right:
        return None
    if not whole and not part:
        raise NotThere(words("engine.no_title_says", text=wrong))
    old = (whole or part)[-1]
    at = old.text.casefold().find(wrong.casefold())
    text = old.text[:at] + right + old.text[at + len(wrong) :]
    edit = EditTitle(Which((old.id,)), text=text)
    return Deed((edit,), words("engine.title.text", before=old.text, after=text), (old.id,))


@rule("^(MAKE|CHANGE|IT)* BACKTO (?=QUOTE$)", phase=0)
def that_text_again(_tokens: Sequence[Token]) -> Made:
    """No, back to "Paris"."""
    return "CHANGE", None


@rule(
    "(?<=TITLE CHANGE|TITLEWORD CHANGE|TITLE SWAP|TITLEWORD SWAP) SEP+ "
    "(ADD|MAKE|CHANGE|TO|MOVE)* (?=QUOTE)",
    "(?<=TITLE|TITLEWORD) CHANGE? DIFFERENT SEP+ (ADD|MAKE|CHANGE|TO)* (?=QUOTE)",
    "(?<=TITLE|TITLEWORD) SWAP SEP* CHANGE (?=QUOTE)",
    "(?<=TITLE|TITLEWORD) (SEP|COLON)+ (CHANGE|REPLACE)+ (TO|SEP|COLON)* (?=QUOTE)",
)
def says_instead(_tokens: Sequence[Token]) -> Made:
    """The title needs changing, write "Welcome"; 标题改一下，写“你好呀”."""
    return "CHANGE", None


@rule(
    "SWAP (?=(TITLE|TITLEWORD|FROM)? QUOTE (FOR|WITH|TO) QUOTE)",
    "SWAP (?=(TRANS|LOOK) (FOR|WITH|TO) (TRANS|LOOK))",
)
def one_for_another(_tokens: Sequence[Token]) -> Made:
    """Swap "Dreams" for "Nights" in the title."""
    return "REPLACE", None


@rule("(DIFFERENT|ANOTHERSONG) (?=(TITLE|TITLEWORD) (SEP|COLON)* QUOTE)", phase=4)
def other_text(_tokens: Sequence[Token]) -> Made:
    """A different title: "Hi there"."""
    return "CHANGE", None


@wish(
    "recase",
    "LETTERCASE",
    "LETTERCASE TITLE WITH ALL MOVE REPLACE COLOR",
    examples=("write the title in all caps", "标题改成大写"),
)
def recase(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A text in capitals, or without."""
    told = find(tokens, "LETTERCASE")
    if told is None or find(tokens, "COLOR"):
        return None
    which = titles_meant(tokens, scene)
    old = next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))
    text = {"upper": old.text.upper(), "lower": old.text.lower(), "title": old.text.title()}[
        str(told.value)
    ]
    said = words("engine.title.text", before=old.text, after=text)
    return Deed((EditTitle(which, text=text),), said, which.ids)


@wish(
    "no_animation",
    "NOANIM TITLE",
    "TITLE ALL EACH IN SPEED SHOWN BIT QUOTE",
)
def no_animation(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """A text cannot move so; says how it can."""
    return Refusal(
        words("engine.title.animations"),
        offers=(words("engine.offer.typewriter"), words("engine.offer.rise")),
    )


@wish(
    "style_title",
    "TITLE|FOCUSTITLE|TITLESTYLE "
    "PLACE|COLOR|BIGGER|SMALLER|MOTION|LOWER|SPEED|TWICE|HALFOF|PCT|FRACTION|SIDE|LOOK|BACKDROP|TITLESTYLE|"
    f"ANIMWORD|FADE|FADEIN|FADEOUT|FADEINOUT|{DRESSED}",
    "TITLE* PLACE COLOR BIGGER* SMALLER* MOTION LOWER SPEED BIT MUCH SIZEWORD LOOKWORD MOVE ALL "
    "EACH REPLACE "
    "QUOTE WHO TWICE HALFOF PCT IT MAKE MORE KEEP TIMES NUM LENGTH DUR SPAN ATSTART ATEND FADE "
    f"SIDE LOOK TRANS TITLESTYLE SHOWN {DRESSING}",
    examples=(
        "make the title bigger, yellow, at the bottom", "make the title bold with a black outline",
        "put the title in the top left corner", "标题放大一点，改成黄色，放到底部",
        "标题加黑色描边", "标题放到左上角",
    ),
)  # fmt: skip
def style_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Size, colour, place or letters of a text."""
    move = find(tokens, "MOTION")
    scales = find(tokens, "TWICE", "HALFOF", "NUM") and find(tokens, "LENGTH")
    if scales or (move is not None and move.text not in _RESIZING):
        return None
    quoted = find(tokens, "QUOTE")
    if quoted is not None:
        named = [t for t in scene.film.titles if t.text.casefold() == str(quoted.value).casefold()]
        if not named or find(tokens, "ADD"):
            return None
        which = Which((named[-1].id,))
    elif find(tokens, "WHO"):
        if not is_of_picture(tokens):
            return None
        which = titles_on(tokens, scene)
    else:
        which = titles_alike(tokens, scene)
    edit = _restyled(tokens, scene, which)
    if edit is None:
        return None
    if edit.span is not None and quoted is None:
        which = titles_meant(tokens, scene)
        edit = replace(edit, which=which)
    changed = [title for title in scene.film.titles if not which.ids or title.id in which.ids]
    said = _restyled_said(edit, changed[0], len(changed))
    return Deed((edit,), said, which.ids, _size_notes(edit, changed[0]))


_RESIZING = frozenset({"zoom in", "zoom out", "magnify", "放大", "缩小", "变大", "变小"})


def _size_notes(edit: EditTitle, old: Title) -> tuple[Words, ...]:
    """That a text cannot be as big, or as small, as was asked for."""
    wanted = round(old.size * edit.factor, 4)
    is_within = SMALLEST <= wanted <= BIGGEST
    return () if edit.factor == 1.0 or is_within else (words("engine.note.size"),)


def _restyled(tokens: Sequence[Token], scene: Scene, which: Which) -> EditTitle | None:
    place, color, step = find(tokens, "PLACE"), find(tokens, "COLOR"), find(tokens, "LOWER")
    side = find(tokens, "SIDE")
    where = str(place.value) if place else None
    if side is not None and side.value in ("up", "down"):
        step = Token("LOWER", 1 if side.value == "up" else -1, 0, 0)
    steps = round(number(step)) if step is not None and where is None else 0
    factor = _size(tokens)
    is_timed = find(tokens, "SPAN", "DUR", "ATSTART", "ATEND") and not _is_of_fade(tokens)
    span = when(tokens, scene) if is_timed else None
    dress = dress_of(tokens)
    beside = str(side.value) if side is not None and side.value in ("left", "right") else None
    kind = find(tokens, "TITLESTYLE") if find(tokens, "TITLE", "FOCUSTITLE", "IT") else None
    is_idle = where is None and color is None and factor == 1.0 and span is None and not steps
    if is_idle and dress == Dress() and beside is None and kind is None:
        return None
    return EditTitle(
        which,
        place=where,
        color=str(color.value) if color else None,
        factor=factor,
        span=span,
        place_step=steps,
        style=str(kind.value) if kind is not None else None,
        side=beside if where is None else None,
        dress=dress,
    )


def _is_of_fade(tokens: Sequence[Token]) -> bool:
    """Whether a time says when the text fades, and not when it is shown: 最后一秒淡出."""
    return find(tokens, "FADE", "FADEIN", "FADEOUT") is not None and not find(tokens, "SHOWN")


def _size(tokens: Sequence[Token]) -> float:
    move, share = find(tokens, "MOTION"), find(tokens, "PCT", "FRACTION")
    twice = find(tokens, "TWICE")
    smaller = find(tokens, "SMALLER") is not None or (move is not None and move.value == "zoom_out")
    bigger = is_bigger(tokens)
    times = find(tokens, "NUM") if find(tokens, "TIMES") else None
    if twice is not None or times is not None:
        by = max(0.05, number(twice or times))
        return 1 / by if smaller else by
    if find(tokens, "HALFOF") and not find(tokens, "SPEED"):
        return 0.5
    if share is not None:
        return 1 - number(share) if smaller else 1 + number(share) if bigger else number(share)
    if find(tokens, "MUCH"):
        return 0.6 if smaller else 1.5 if bigger else 1.0
    return 0.8 if smaller else 1.25 if bigger else 1.0


def _restyled_said(edit: EditTitle, old: Title, count: int) -> Say:
    def spoken(_before: Film, film: Film) -> Words:
        new = next((title for title in film.titles if title.id == old.id), old)
        is_moved = edit.place_step or edit.side
        moved = replace(edit, place=new.place if is_moved else edit.place)
        return _changes_said(moved, new, count)

    return spoken


def _changes_said(edit: EditTitle, title: Title, count: int) -> Words:
    parts: list[Words] = []
    if edit.factor != 1.0:
        parts.append(words("engine.title.size", percent=speech.percent(title.size)))
    if edit.color:
        parts.append(speech.color(edit.color))
    if edit.place:
        parts.append(words(f"engine.place.{edit.place}"))
    if edit.style:
        parts.append(words(f"engine.title.style.{edit.style}"))
    parts += told(edit.dress)
    if edit.span is not None or edit.length_ms is not None:
        parts.append(words("engine.title.timed", range=range_of(title)))
    row: Words | str = parts[0]
    for part in parts[1:]:
        row = words("engine.list.next", row=row, name=part)
    if count > 1:
        return words("engine.titles.styled", count=count, changes=row)
    return words("engine.title.styled", text=title.text, changes=row)


@wish(
    "requote",
    "QUOTE* TO|CHANGE|REPLACE|INSTEADOF",
    "REPLACE WITH TITLE SHOWN",
    examples=('change "Urban Dreams" to "City Lights"', "把“Urban Dreams”改成“城市之光”"),
)
def requote(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One text for another."""
    quotes = [token for token in tokens if token.kind == "QUOTE"]
    if len(quotes) != 2 or not find(tokens, "TO", "REPLACE", "CHANGE", "WITH", "INSTEADOF"):
        return None
    if not scene.film.titles:
        return None
    instead = find(tokens, "INSTEADOF")
    if instead is None:
        return retitle(tokens, scene)
    is_first = quotes[0].start < instead.start
    return retitle(quotes[::-1] if is_first else quotes, scene)


@wish(
    "remove_quoted",
    "REMOVE|NEG QUOTE",
    "ALL TITLE WHO PIC",
    examples=('remove "Urban Dreams"', "去掉“Urban Dreams”"),
    makes_film=False,
)
def remove_quoted(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The picture of this name or the text that says so, out of the film."""
    quoted = find(tokens, "QUOTE")
    assert quoted is not None
    said = str(quoted.value).casefold()
    is_picture = find(tokens, "PIC") is not None
    named = [
        media
        for media in scene.pool
        if media.name.casefold() == said or (is_picture and stem(media.name).casefold() == said)
    ]
    if named and not find(tokens, "TITLE"):
        return remove_file(named[-1], scene)
    return remove_title(tokens, scene)


@rule(
    "(?<=COLOR|PLACE) SEP+ (IT|CHANGE)* MOTION (?=$|SEP|AND)",
    "(?<!WHO)(?<!PIC)(?<!PICS) MOTION (?=SEP+ (CHANGE|MAKE|IT)* COLOR (?:$|SEP|AND))",
)
def enlarged_and_coloured(tokens: Sequence[Token]) -> Made | None:
    """标题改成黄色，再放大: no picture gets a colour."""
    kind = {"放大": "BIGGER", "缩小": "SMALLER"}.get(tokens[-1].text)
    return (kind, None) if kind else None


@wish(
    "style_it",
    "COLOR|BIGGER|SMALLER|PLACE|LOWER|SIDE|MOTION",
    "PLACE COLOR BIGGER* SMALLER* LOWER BIT MUCH SIZEWORD LOOKWORD MOVE REPLACE SIDE TWICE HALFOF "
    "WHO ALL",
    examples=("make it red", "放到底部"),
    makes_film=False,
)
def style_it(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same, when the sentence before was about a text."""
    told, move = find(tokens, "WHO"), find(tokens, "MOTION")
    if move is not None and move.text in NO_ANIMATION:
        tokens = [replace(move, kind="ANIM", value="none")]
    if find(tokens, "FROM") and find(tokens, "PLACE"):  # 从右上角往左下角移: no text is meant
        return None
    if not scene.focused_title or (find(tokens, "WHO", "ALL") and len(scene.film.titles) < 2):
        return None
    if told is None:
        return style_title(tokens, scene)
    if text_meant(told, scene) is None or not isinstance(told.value, Who):
        return None
    text = Token("TITLE", ("text", told.value.places[0]), told.start, told.end)
    return style_title([text, *(t for t in tokens if t is not told)], scene)


@wish(
    "dress_text",
    DRESSED,
    f"PLACE COLOR* BIGGER SMALLER BIT MUCH SIZEWORD LOOKWORD MOVE REPLACE SHOWN ALL {DRESSING}",
    examples=("add a black outline", "one word at a time", "加黑色描边", "逐字出现"),
    makes_film=False,
)
def dress_text(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Only texts have outlines and grounds: which one is meant is clear."""
    return style_title(tokens, scene)


@wish(
    "remove_title",
    "REMOVE|NEG TITLE|TITLESTYLE",
    "TITLE ALL EACH QUOTE ATEND ATSTART LAST PIC WHO MUSIC",
    examples=("remove the title", "delete all captions", "去掉标题"),
)
def remove_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Texts out of the film."""
    if find(tokens, "MUSIC") or (find(tokens, "NEG") and find(tokens, "ADD")):
        return None
    if find(tokens, "NEG") and not scene.film.titles:
        return Told(None if scene.done else words("engine.no_title"), is_quiet=True)
    quoted = find(tokens, "QUOTE")
    if quoted is not None:
        named = [
            t.id for t in scene.film.titles if t.text.casefold() == str(quoted.value).casefold()
        ]
        if not named:
            raise NotThere(words("engine.no_title_says", text=str(quoted.value)))
        which = Which(tuple(named))
    elif any(t.text.endswith(("titles", "captions", "subtitles", "texts")) for t in tokens):
        which = Which() if scene.film.titles else titles_meant(tokens, scene)
    else:
        which = titles_alike(tokens, scene)
        if find(tokens, "WHO") and find(tokens, "REMOVE") and len(scene.film.titles) > 1:
            which = titles_on(tokens, scene, otherwise=which)
    gone = [t for t in scene.film.titles if not which.ids or t.id in which.ids]
    if find(tokens, "WHO") and not titles_seen(scene.which(tokens, inherits=False), scene, gone):
        return Told(words("engine.unchanged"))  # no title on the last photo: there is none
    if len(gone) == 1:
        return Deed((RemoveTitles(which),), words("engine.title.removed", text=gone[0].text))
    return Deed((RemoveTitles(which),), words("engine.titles.removed", count=len(gone)))
