"""Questions about the film as it is, answered with figures and without an edit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import LONGEST_MS, Which
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Outcome, Step, Told, wish
from nemo_desktop.engine.language.wishes import standing
from nemo_desktop.engine.language.wishes.talk import SUBJECTS
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

_ENGLISH_LEADS = (
    "is there", "is there any", "is there a", "are there", "are there any", "do i have",
    "do i have any", "do we have", "do we have any", "does it have", "does it have any",
    "does it have a", "have we got", "did i add", "did you add", "has it got",
)  # fmt: skip
_ASKED = {
    "sounds": ("music|some music|a soundtrack|sound|a song|songs", "音乐|配乐|背景音乐|声音|歌"),
    "texts": ("title|titles|text|captions|subtitles|a title|a caption", "标题|字幕|文字|文案"),
    "cuts": ("transitions|transition|crossfades|fades|a transition", "转场|过渡|转场效果"),
}
for _what, (_english, _chinese) in _ASKED.items():
    for _noun in _english.split("|"):
        say("FACT", " | ".join(f"{lead} {_noun}" for lead in _ENGLISH_LEADS), _what)
    for _noun in _chinese.split("|"):
        say(
            "FACT",
            f"有{_noun}吗 | 有没有{_noun} | 有{_noun}没 | 加了{_noun}吗 | 加{_noun}了吗",
            _what,
        )
say(
    "FACT",
    """
    what does the title say | what's the title say | what is the title | what's the title |
    what does the text say | what's written on it | what titles are there | 标题是什么 |
    标题写的是什么 | 标题写的什么 | 标题写了什么 |
    标题写的啥 | 标题写了啥 | 标题是啥 | 标题叫啥 | 字幕写的是什么 | 写的是什么字 | 标题叫什么
    """,
    "texts",
)
say(
    "FACT",
    """
    what music is it | what music is this | what music is that | which music is it |
    what song is this | which song is it | what's playing | what kind of music is it |
    how loud is the music | how loud is it | what volume is the music | 音乐多大声 |
    音乐现在多大声 |
    音量是多少 |
    音量多少 | 音乐音量是多少 | 是什么音乐 | 用的什么音乐 | 用的是什么音乐 | 放的什么歌 |
    这是什么音乐 | 这是什么歌
    """,
    "sounds",
)
say(
    "FACT",
    """
    how long is it | how long is it now | how long is the film | how long is the video |
    how long is this | how long will it be | how long does it run | how long does it last |
    what's the length | what is the length | what's the total length | what's the duration |
    what is the duration | how many seconds is it | how many seconds | 视频多长 | 片子多长 |
    影片多长 | 现在多长 | 多长了 | 一共多长 | 总共多长 | 总共多少秒 | 一共多少秒 | 一共几秒 |
    总长多少 | 总时长多少 | 总时长是多少 | 时长多少 | 时长是多少 | 视频有几秒 | 视频多少秒
    """,
    "length",
)
say(
    "FACT",
    """
    how many photos | how many pictures | how many images | how many pics | how many clips |
    how many slides | how many files | 多少张照片 | 一共几张 | 多少张 | 有几张 |
    多少张图片 | 一共有几张 | 总共几张
    """,
    "pictures",
)
say(
    "FACT",
    """
    what size is it | what size is the film | what size is the video | how big is the video |
    what resolution is it | what's the resolution | what is the resolution |
    what aspect ratio is it | what's the aspect ratio | what is the aspect ratio |
    is it vertical | is it portrait | is it landscape | is it square | 分辨率是多少 | 什么分辨率 |
    多少分辨率 | 画面多大 | 什么尺寸 | 尺寸是多少 | 比例是多少 | 画面比例是多少 | 是竖屏吗 |
    是横屏吗 | 是竖屏还是横屏 | 是横屏还是竖屏
    """,
    "shape",
)


@wish(
    "asked",
    "FACT|QUESTION",
    "PIC PICS CLIP WHO ALL EACH LENGTH NEW TITLE MUSIC LATESTWORD FACT TRANSWORD KEEP VOLUME LAST "
    "MEASURE NUM",
    examples=("how long is it", "视频多长"),
    makes_film=False,
)
def asked(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What is so, in figures."""
    told = find(tokens, "FACT")
    film = scene.film
    what = told.value if told is not None else _fact_in(tokens)
    if what is None:
        return _one_length(tokens, scene)
    if what in ("limits", "pictures"):
        return Told(_of_pictures(scene, is_limit=what == "limits"))
    if not film.clips:
        return Told(words("engine.empty"))
    if what == "length":
        total = speech.seconds(film.duration_ms)
        said = words("engine.asked.length", count=len(film.clips), seconds=total)
        return standing.of_film(film, said)
    if what == "shape":
        size = f"{film.width}×{film.height}"
        return Told(words("engine.asked.shape", size=size, fps=film.fps))
    return _TOLD[str(what)](film)


def _of_pictures(scene: Scene, *, is_limit: bool) -> Words:
    """How many pictures there are, or may be."""
    if is_limit:
        return words("engine.asked.limits", hours=LONGEST_MS // 3_600_000)
    there, shown = len(scene.pictures), len(scene.film.clips)
    return words("engine.asked.pictures", count=there, shown=shown)


# Words that ask for a length, and for how loud something is.
_HOW_LONG: Final = frozenset(listed("多长 有多长 多久 多少秒 几秒 几秒钟 多长时间")) | {"how long"}
_WHICH: Final = frozenset(listed("what's 哪 什么 啥")) | {"what is"}
_HOW_LOUD: Final = frozenset(listed("多大 多大声 多响 多少 是多少")) | {"how loud", "how"}
_OF_THINGS: Final = {
    "TITLE": "text_time", "TITLEWORD": "text_time", "TRANSWORD": "cut_time", "EACH": "each_time",
    "PICS": "each_time",
}  # fmt: skip


def _fact_in(tokens: Sequence[Token]) -> str | None:
    """Which figure is asked for: how long the title stays, how loud it is."""
    asks = {token.text for token in tokens if token.kind in ("QUESTION", "DUR", "LOUDER")}
    if asks & _HOW_LONG:
        found = (_OF_THINGS[token.kind] for token in tokens if token.kind in _OF_THINGS)
        return next(found, None)
    is_loud = bool(asks & _HOW_LOUD and find(tokens, "VOLUME"))
    is_asked_so = tokens[0].kind == "ASKS" and find(tokens, "BIGGER", "SMALLER", "LOUDER")
    is_loud = is_loud or bool(is_asked_so and find(tokens, "MUSIC", "VOLUME"))
    return "sounds" if is_loud and not find(tokens, "CLIPSOUND") else None


def _one_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How long is the second photo? What is the third?"""
    told = find(tokens, "QUESTION")
    if told is None or told.text not in _HOW_LONG | _WHICH or not find(tokens, "WHO"):
        return None
    which = scene.which(tokens, inherits=False)
    if len(which.ids) != 1:
        return None
    now = speech.seconds(scene.clip(which.ids[0]).duration_ms)
    said = words("engine.asked.one", who=speech.who(scene, which), seconds=now)
    return standing.of_pictures(scene.film, which, said)


def _sounds(film: Film) -> Told:
    if not film.sounds:
        return Told(words("engine.asked.no_sounds"))
    sound = film.sounds[-1]
    volume = speech.percent(sound.volume)
    said = words("engine.asked.sounds", name=speech.heard(sound), percent=volume)
    return standing.of_sound(sound, said)


def _texts(film: Film) -> Told:
    if not film.titles:
        return Told(words("engine.asked.no_texts"))
    texts = " ".join(f"“{title.text}”" for title in film.titles[:5])
    said = words("engine.asked.texts", count=len(film.titles), texts=texts)
    return standing.of_text(film.titles[-1], said)


def _text_time(film: Film) -> Told:
    if not film.titles:
        return Told(words("engine.asked.no_texts"))
    title = film.titles[-1]
    start, end = title.start_ms, title.start_ms + title.duration_ms
    said = words(
        "engine.asked.text_time",
        text=title.text,
        seconds=speech.seconds(title.duration_ms),
        start=speech.seconds(start),
        end=speech.seconds(end),
    )
    return standing.of_text(film.titles[-1], said)


def _cuts(film: Film) -> Told:
    cuts = sum(clip.transition_in is not None for clip in film.clips)
    if not cuts:
        return Told(words("engine.asked.no_cuts"))
    return standing.of_crossings(film, words("engine.asked.cuts", count=cuts))


def _cut_time(film: Film) -> Told:
    lengths = [clip.transition_in.duration_ms for clip in film.clips if clip.transition_in]
    if not lengths:
        return Told(words("engine.asked.no_cuts"))
    said = words("engine.asked.cut_time", seconds=speech.seconds(max(lengths)))
    return standing.of_crossings(film, said)


def _each_time(film: Film) -> Told:
    lengths = [clip.duration_ms for clip in film.clips]
    low, high = speech.seconds(min(lengths)), speech.seconds(max(lengths))
    said = words("engine.asked.each", seconds=high)
    if low != high:
        said = words("engine.asked.each_range", low=low, high=high)
    return standing.of_pictures(film, Which(), said)


_TOLD: Final[Mapping[str, Callable[[Film], Told]]] = {
    "sounds": _sounds,
    "texts": _texts,
    "text_time": _text_time,
    "cuts": _cuts,
    "cut_time": _cut_time,
    "each_time": _each_time,
}


@rule("ASKS [^SEP]*", phase=0)
def asking(tokens: Sequence[Token]) -> Made:
    """Is the music too loud? A question, whatever could be done about it."""
    fact = find(tokens, "FACT")
    what = fact.value if fact is not None else _fact_in(tokens)
    if what is not None:
        return "FACT", what
    things = {**SUBJECTS, "TITLEWORD": "title"}
    found = [things[token.kind] for token in tokens if token.kind in things]
    return "ASKED", found[0] if found else ""


@wish("question", "ASKED", "ASKED*", examples=(), makes_film=False)
def question(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """What can be said about it."""
    told = find(tokens, "ASKED")
    return Step("help", str(told.value) if told is not None else "")
