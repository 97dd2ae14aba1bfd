"""Wishes about texts over the picture."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle, RemoveTitles
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import NotThere, Scene
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Film, Title
from nemo_desktop.i18n import Words, words

TITLE_MS: Final = 3000
say(
    "TITLEWORD",
    "title | titles | heading | headline | title card | main title | opening title | end title | title text | closing title | end card",
    "title",
)
say("TITLEWORD", "标题 | 大标题 | 主标题 | 片名 | 大字 | 标题文字 | 题目", "title")
say(
    "TITLEWORD",
    "text | words | lettering | word | message | writing | phrase | sentence | texts | 文字 | 字 | 文案 | 文本 | 一行字 | 一句话 | 几个字 | 话 | 文字标题 | 字样 | 花字",
    "text",
)
say(
    "TITLEWORD",
    "subtitle | subtitles | caption | captions | lower third text | lower third title | 字幕 | 旁白字幕 | 说明文字 | 副标题 | 字幕文字",
    "subtitle",
)
say(
    "PLACE",
    "top | at the top | on top | top edge | on the top | to the top | top of the screen | 顶部 | 上方 | 顶端 | 最上面 | 上部 | 最上方 | 顶上 | 画面上方 | 屏幕上方 | 画面顶部 | 屏幕顶部 | 上边 | 靠上",
    "top",
)
say(
    "PLACE",
    "upper third | upper part | in the upper third | top third | 上三分之一 | 上三分之一处",
    "upper_third",
)
say(
    "PLACE",
    "center | centre | middle | in the middle | in the center | centered | centred | in the centre | 中央 | 居中 | 中间位置 | 正中 | 正中央 | 画面中间 | 画面正中 | 屏幕中间 | 中心 | 屏幕中央 | 中部 | 正中心 | 中间的位置",
    "center",
)
say(
    "PLACE",
    "lower third | in the lower third | bottom third | lower part | 下三分之一 | 下三分之一处",
    "lower_third",
)
say(
    "PLACE",
    "bottom | at the bottom | on the bottom | bottom edge | to the bottom | bottom of the screen | below | underneath | 底部 | 下方 | 底端 | 最下面 | 下部 | 最下方 | 底下 | 画面下方 | 屏幕下方 | 画面底部 | 屏幕底部 | 下边 | 靠下 | 下面",
    "bottom",
)
say("RENAME", "rename | retitle | reword | rewrite | 改名 | 重命名 | 重新命名")
say("LOWER", "lower | further down | 往下 一点 | 低一点 | 再低 | 靠下一点 | 低一些 | 下移一点", -1)
say("LOWER", "higher | further up | 高一点 | 再高 | 靠上一点 | 高一些 | 上移一点", 1)
say(
    "BIGGER",
    "big | bigger | larger | enlarge | increase the size | big text | huge | enlarged | increase | 大一点 | 大点 | 大一些 | 更大 | 放大一点 | 放大点 | 调大 | 变大一点 | 加大 | 再大 | 大些 | 放大一些 | 大 | 再大一点 | 太小 | too small | 太小了 | 改大 | 增大",
)
say(
    "SMALLER",
    "smaller | reduce the size | tiny | shrink | decrease | reduce | 小一点 | 小点 | 小一些 | 更小 | 缩小一点 | 缩小点 | 调小 | 变小一点 | 减小 | 再小 | 小些 | 缩小一些 | 小 | 再小一点 | 太大 | too big | too large | 太大了 | 改小",
)
say(
    "SIZEWORD",
    "size | font size | text size | font | 字号 | 字体 | 大小 | 字体大小 | 文字大小 | typeface | 字形",
)
COLORS: Final = {
    "#ffffff": "white | 白色 | 白 | 白色的 | 白字", "#000000": "black | 黑色 | 黑 | 黑色的 | 黑字",
    "#ffd60a": "yellow | 黄色 | 黄 | 黄色的 | 黄字", "#ff3b30": "red | 红色 | 红 | 红色的 | 红字 | 大红",
    "#0a84ff": "blue | 蓝色 | 蓝 | 蓝色的 | 蓝字", "#34c759": "green | 绿色 | 绿 | 绿色的",
    "#ff9500": "orange | 橙色 | 橙 | 橘色 | 橘黄色 | 橙色的", "#ff6fb5": "pink | 粉色 | 粉红色 | 粉红 | 粉 | 粉色的",
    "#af52de": "purple | violet | 紫色 | 紫 | 紫色的", "#8e8e93": "gray | grey | 灰色 | 灰 | 灰色的",
    "#d4af37": "gold | 金色 | 金 | 金黄色 | 金色的", "#a2703f": "brown | 棕色 | 咖啡色",
    "#5ac8fa": "light blue | sky blue | cyan | 浅蓝色 | 天蓝色 | 青色", "#c0c0c0": "silver | 银色",
}  # fmt: skip
for _color, _names in COLORS.items():
    say("COLOR", _names, _color)
_PLACES: Final = ("top", "upper_third", "center", "lower_third", "bottom")
_WHEN: Final = (
    "SPAN DUR ATMOMENT FROMTHEN ATSTART ATEND INMIDDLE WHOLE LENGTH WHO EACH PIC CLIP AFTER LAST "
    "FIRST LASTSTRETCH"
)
_LOOKING: Final = "PLACE COLOR* BIGGER SMALLER LOOKWORD SIZEWORD BIT MUCH"


@rule("TITLEWORD")
def title(tokens: Sequence[Token]) -> Made:
    """A title that no place in a row was said of."""
    return "TITLE", (tokens[0].value, 0)


@rule("TITLE TITLE")
def text_title(tokens: Sequence[Token]) -> Made:
    """Title text, subtitle text."""
    one, other = (token.value for token in tokens)
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    style = next((v[0] for v in (one, other) if v[0] != "text"), "text")
    return "TITLE", (style, one[1] or other[1])


def _style(tokens: Sequence[Token]) -> tuple[str, int]:
    told = find(tokens, "TITLE")
    if told is None:
        return "text", 0
    assert isinstance(told.value, tuple)
    return str(told.value[0]), int(told.value[1])


def when(tokens: Sequence[Token], scene: Scene, usual_ms: int = TITLE_MS) -> Span | None:
    """The stretch of the film that a wish speaks of; None when it speaks of none."""
    told, length = find(tokens, "SPAN"), find(tokens, "DUR")
    length_ms = round(number(length)) if length is not None else usual_ms
    if told is not None:
        assert isinstance(told.value, Span)
        return told.value
    if find(tokens, "WHOLE"):
        return Span("whole")
    moment = find(tokens, "ATMOMENT")
    if moment is not None:
        start = round(number(moment))
        return Span("start", start, start + length_ms)
    then = find(tokens, "FROMTHEN")
    if then is not None:
        start = round(number(then))
        return Span("start", start, start + length_ms if length is not None else None)
    picture = _over_picture(tokens, scene)
    if picture is not None:
        return picture
    if find(tokens, "ATEND", "LAST", "LASTSTRETCH"):
        return Span("end", 0, length_ms)
    if find(tokens, "INMIDDLE"):
        return Span("middle", 0, length_ms)
    if find(tokens, "ATSTART", "FIRST") or length is not None:
        return Span("start", 0, length_ms)
    return None


def _over_picture(tokens: Sequence[Token], scene: Scene) -> Span | None:
    told = find(tokens, "WHO")
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
    f"TITLE {_WHEN} {_LOOKING} NEW SINGLELINE REPLACE MOVE",
    examples=(
        'add title "Urban Dreams" for the first 3 seconds', 'put "Thanks for watching" at the end',
        "前3秒加标题“Urban Dreams”", "2秒到5秒加字幕“东京漫步”",
    ),
)  # fmt: skip
def add_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A text for a while."""
    said = find(tokens, "QUOTE")
    assert said is not None
    style, place = _style(tokens)
    changes = find(tokens, "CHANGE", "REPLACE", "TO", "MAKE") is not None
    if (
        scene.film.titles
        and find(tokens, "TITLE")
        and (place or changes)
        and not find(tokens, "ADD")
    ):
        return _retitled(tokens, scene, str(said.value))
    if not str(said.value).strip():
        return Refusal(words("engine.title.ask"), pending="title")
    edit = AddTitle(
        id=scene.new_ids("t")[0],
        text=str(said.value),
        span=when(tokens, scene) or Span("start", 0, TITLE_MS),
        style="subtitle" if style == "subtitle" else "title",
        **_appearance(tokens, style),  # type: ignore[arg-type]
    )
    return Deed((edit,), _added(edit), notes=_cut_note(edit.span, scene.film))


def _cut_note(span: Span, film: Film) -> tuple[Words, ...]:
    total = film.duration_ms
    if span.anchor == "start" and span.end_ms is not None and span.end_ms > total + 17:
        return (words("engine.note.cut", total=speech.seconds(total)),)
    return ()


def _appearance(tokens: Sequence[Token], style: str) -> dict[str, object]:
    place, color = find(tokens, "PLACE"), find(tokens, "COLOR")
    usual = "lower_third" if style == "subtitle" else "center"
    size = 1.25 if _is_bigger(tokens) else 0.8 if find(tokens, "SMALLER") else 1.0
    return {
        "place": str(place.value) if place else usual,
        "color": str(color.value) if color else None,
        "size": size,
    }


def _is_bigger(tokens: Sequence[Token]) -> bool:
    move = find(tokens, "MOTION")
    return find(tokens, "BIGGER") is not None or (move is not None and move.value == "zoom_in")


def _added(edit: AddTitle) -> "_TitleSaid":
    return _TitleSaid(edit.id)


class _TitleSaid:
    """How a new text is told: what it says and when."""

    def __init__(self, title_id: str) -> None:
        self._id = title_id

    def __call__(self, _before: Film, film: Film) -> Words:
        """The text and its range."""
        added = next(title for title in film.titles if title.id == self._id)
        return words(f"engine.title.added.{added.style}", text=added.text, range=_range(added))


def _range(title: Title) -> str:
    return f"{speech.seconds(title.start_ms)}–{speech.seconds(title.start_ms + title.duration_ms)}"


def _titles(tokens: Sequence[Token], scene: Scene) -> Which:
    """The titles meant: by place, by style, the one changed last, or the only one."""
    style, place = _style(tokens)
    titles = scene.film.titles
    if not titles:
        raise NotThere(words("engine.no_title"))
    if find(tokens, "ALL", "EACH"):
        return Which()
    of_style = [title for title in titles if title.style == style] or list(titles)
    if place:
        if not 1 <= abs(place) <= len(of_style):
            raise NotThere(words("engine.no_such_title", number=abs(place), count=len(titles)))
        return Which((of_style[place - 1 if place > 0 else place].id,))
    focus = [title.id for title in of_style if title.id in scene.focus]
    if focus:
        return Which((focus[-1],))
    if find(tokens, "ATEND", "LAST"):
        return Which((max(of_style, key=lambda title: title.start_ms).id,))
    return Which((of_style[-1].id,))


def _retitled(tokens: Sequence[Token], scene: Scene, text: str) -> Outcome:
    which = _titles(tokens, scene)
    old = next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))
    place, color = find(tokens, "PLACE"), find(tokens, "COLOR")
    edit = EditTitle(
        which,
        text=text,
        place=str(place.value) if place else None,
        color=str(color.value) if color else None,
        factor=1.25 if _is_bigger(tokens) else 1.0,
        span=when(tokens, scene) if find(tokens, "SPAN", "ATMOMENT", "DUR", "ATEND") else None,
    )
    return Deed((edit,), words("engine.title.text", before=old.text, after=text), which.ids)


@wish(
    "retitle",
    "TITLE QUOTE* TO|CHANGE|REPLACE|WITH|RENAME",
    "REPLACE WITH MOVE",
    examples=('change the title to "City Lights"', "把标题改成“城市之光”"),
)
def retitle(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another text in the same place."""
    quotes = [str(token.value) for token in tokens if token.kind == "QUOTE"]
    if find(tokens, "ADD") and not find(tokens, "REPLACE"):
        return None
    if len(quotes) == 1:
        return _retitled(tokens, scene, quotes[0]) if scene.film.titles else None
    old = [title for title in scene.film.titles if title.text.casefold() == quotes[0].casefold()]
    if len(quotes) != 2 or not old:
        return None
    edit = EditTitle(Which((old[-1].id,)), text=quotes[1])
    return Deed(
        (edit,), words("engine.title.text", before=old[-1].text, after=quotes[1]), (old[-1].id,)
    )


@wish(
    "style_title",
    "TITLE|FOCUSTITLE PLACE|COLOR|BIGGER|SMALLER|MOTION|LOWER|SPEED|TWICE|HALFOF|PCT|SIDE|LOOK",
    "TITLE PLACE COLOR BIGGER SMALLER MOTION LOWER SPEED BIT MUCH SIZEWORD LOOKWORD MOVE ALL EACH REPLACE "
    "QUOTE TWICE HALFOF PCT IT MAKE MORE KEEP TIMES NUM LENGTH DUR SPAN ATSTART ATEND FADE SIDE LOOK TRANS",
    examples=("make the title bigger, yellow, at the bottom", "标题放大一点，改成黄色，放到底部"),
)
def style_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Size, colour or place of a text."""
    quoted = find(tokens, "QUOTE")
    if quoted is not None:
        named = [t for t in scene.film.titles if t.text.casefold() == str(quoted.value).casefold()]
        if not named or find(tokens, "ADD"):
            return None
        which = Which((named[-1].id,))
    else:
        which = _titles(tokens, scene)
    old = next(title for title in scene.film.titles if not which.ids or title.id in which.ids)
    edit = _restyled(tokens, scene, which, old)
    if edit is None:
        return None
    return Deed((edit,), _restyled_said(edit, old), which.ids)


def _restyled(tokens: Sequence[Token], scene: Scene, which: Which, old: Title) -> EditTitle | None:
    place, color, step = find(tokens, "PLACE"), find(tokens, "COLOR"), find(tokens, "LOWER")
    side = find(tokens, "SIDE")
    where = str(place.value) if place else None
    if side is not None and side.value in ("up", "down"):
        step = Token("LOWER", 1 if side.value == "up" else -1, 0, 0)
    if step is not None and where is None:
        at = _PLACES.index(old.place) if old.place in _PLACES else 2
        where = _PLACES[min(4, max(0, at - round(number(step))))]
    factor = _size(tokens)
    span = when(tokens, scene) if find(tokens, "SPAN", "DUR", "ATSTART", "ATEND") else None
    if where is None and color is None and factor == 1.0 and span is None:
        return None
    return EditTitle(
        which, place=where, color=str(color.value) if color else None, factor=factor, span=span
    )


def _size(tokens: Sequence[Token]) -> float:
    move, share, twice = find(tokens, "MOTION"), find(tokens, "PCT"), find(tokens, "TWICE")
    smaller = find(tokens, "SMALLER") is not None or (move is not None and move.value == "zoom_out")
    bigger = _is_bigger(tokens)
    if twice is not None:
        return 1 / number(twice) if smaller else number(twice)
    if find(tokens, "HALFOF"):
        return 0.5
    if share is not None:
        return 1 - number(share) if smaller else 1 + number(share) if bigger else number(share)
    if find(tokens, "MUCH"):
        return 0.6 if smaller else 1.5 if bigger else 1.0
    return 0.8 if smaller else 1.25 if bigger else 1.0


def _restyled_said(edit: EditTitle, old: Title) -> Words:
    parts: list[Words] = []
    if edit.factor != 1.0:
        parts.append(words("engine.title.size", percent=speech.percent(edit.factor)))
    if edit.color:
        parts.append(words(f"engine.color.{edit.color[1:]}"))
    if edit.place:
        parts.append(words(f"engine.place.{edit.place}"))
    row: Words | str = parts[0] if parts else words("engine.title.timed")
    for part in parts[1:]:
        row = words("engine.list.next", row=row, name=part)
    return words("engine.title.styled", text=old.text, changes=row)


@wish(
    "time_title",
    "TITLE SPAN|DUR|ATMOMENT|FROMTHEN|ATSTART|ATEND|WHOLE|BYTIME|INMIDDLE|LONGER|SHORTER|WHO",
    "DUR SPAN LENGTH KEEP MOVE LONGER SHORTER ALL BIT MUCH PIC CLIP AFTER LAST FIRST REPLACE MORE ATMOMENT",
    examples=("show the title for 5 seconds", "move the title to the end", "标题显示5秒"),
)
def time_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """When and how long a text is there."""
    if not scene.film.titles:
        if find(tokens, "ADD", "MAKE", "CHANGE") and not find(tokens, "MOVE"):
            return Refusal(words("engine.title.ask"), pending="title")
        raise NotThere(words("engine.no_title"))
    if find(tokens, "ADD") and find(tokens, "ADD").text in ("add", "加", "添加", "加上"):  # type: ignore[union-attr]
        return Refusal(words("engine.title.ask"), pending="title")
    which = _titles(tokens, scene)
    by, length = find(tokens, "BYTIME"), find(tokens, "DUR")
    old = next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))
    if by is not None:
        edit = EditTitle(which, by_ms=round(number(by)))
    elif find(tokens, "LONGER", "SHORTER") and length is None:
        edit = EditTitle(which, by_ms=1000 if find(tokens, "LONGER") else -1000)
    elif length is not None and not find(
        tokens, "SPAN", "ATMOMENT", "FROMTHEN", "ATSTART", "ATEND", "INMIDDLE", "WHO"
    ):
        edit = EditTitle(which, length_ms=round(number(length)))
    elif find(tokens, "FROMTHEN", "ATMOMENT") and length is None:
        edit = EditTitle(which, start_ms=round(number(find(tokens, "FROMTHEN", "ATMOMENT"))))
    else:
        edit = EditTitle(which, span=when(tokens, scene, old.duration_ms))
    return Deed((edit,), _timed(old.id), which.ids)


def _timed(title_id: str) -> "_TimeSaid":
    return _TimeSaid(title_id)


class _TimeSaid:
    """How a text's new time is told."""

    def __init__(self, title_id: str) -> None:
        self._id = title_id

    def __call__(self, _before: Film, film: Film) -> Words:
        """The text and its range."""
        changed = next(title for title in film.titles if title.id == self._id)
        return words("engine.title.moved", text=changed.text, range=_range(changed))


@wish(
    "requote",
    "QUOTE* TO|CHANGE|REPLACE",
    "REPLACE WITH",
    examples=('change "Urban Dreams" to "City Lights"', "把“Urban Dreams”改成“城市之光”"),
)
def requote(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One text for another."""
    if sum(token.kind == "QUOTE" for token in tokens) != 2 or not find(
        tokens, "TO", "REPLACE", "CHANGE", "WITH"
    ):
        return None
    return retitle(tokens, scene)


@wish(
    "remove_quoted",
    "REMOVE|NEG QUOTE",
    "ALL TITLE WHO",
    examples=('remove "Urban Dreams"', "去掉“Urban Dreams”"),
)
def remove_quoted(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text that says so, out of the film."""
    return remove_title(tokens, scene)


@wish(
    "remove_title",
    "REMOVE|NEG TITLE",
    "ALL EACH QUOTE ATEND ATSTART LAST PIC WHO MUSIC",
    examples=("remove the title", "delete all captions", "去掉标题"),
)
def remove_title(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Texts out of the film."""
    if find(tokens, "MUSIC") or (find(tokens, "NEG") and find(tokens, "ADD")):
        return None
    quoted = find(tokens, "QUOTE")
    if quoted is not None:
        named = [
            t.id for t in scene.film.titles if t.text.casefold() == str(quoted.value).casefold()
        ]
        if not named:
            raise NotThere(words("engine.no_title_says", text=str(quoted.value)))
        which = Which(tuple(named))
    elif any(t.text.endswith(("titles", "captions", "subtitles", "texts")) for t in tokens):
        which = Which() if scene.film.titles else _titles(tokens, scene)
    else:
        which = _titles(tokens, scene)
    gone = [t for t in scene.film.titles if not which.ids or t.id in which.ids]
    if len(gone) == 1:
        return Deed((RemoveTitles(which),), words("engine.title.removed", text=gone[0].text))
    return Deed((RemoveTitles(which),), words("engine.titles.removed", count=len(gone)))


@wish(
    "title_without_text",
    "TITLE",
    f"{_WHEN} {_LOOKING} NEW LONGER",
    examples=("add a title", "加个标题"),
)
def title_without_text(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A title was asked for, but not what it says."""
    return Refusal(words("engine.title.ask"), pending="title")
