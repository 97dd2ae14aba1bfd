"""Wishes that cut: a picture or the film in two, or a stretch off it."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.cutting import CutOut, SplitClip, Trim
from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.pictures import RemoveClips
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene, piece_meant
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.length import change_length
from nemo_desktop.engine.language.wishes.make import now_lasting
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

for _how in ("in", "into"):
    for _two in ("two", "2"):
        for _same in ("", "equal ", "even ", "identical ", "same size "):
            for _parts in ("halves", "parts", "pieces", "sections", "clips", "bits"):
                WORDS.offer("SPLIT", f"{_how} {_two} {_same}{_parts}", None)
for _how in (
    "down the middle", "into halves", "in equal halves", "into equal halves", "right in two",
    "at the midpoint", "at its midpoint", "straight down the middle",
):  # fmt: skip
    WORDS.offer("SPLIT", _how, None)
for _how in (
    "",
    "平均",
    "对半",
    "均匀",
    "等分",
    "从中间",
    "从正中间",
    "从正中",
    "从当中",
    "在中间",
    "拦腰",
):
    for _cut in listed("切 剪 分 拆 裁 劈 断"):
        WORDS.offer("SPLIT", f"{_how}{_cut}开", None)
        for _into in ("成两", "为两", "成2", "成二"):
            for _parts in listed("半 段 份 部分 截 块 张"):
                WORDS.offer("SPLIT", f"{_how}{_cut}{_into}{_parts}", None)
for _how in listed(
    "平分 对半切 对半分 对半剪 从中间切 从中间剪 从中间切断 从中间剪断 平分成两份 平分成两段"
):
    WORDS.offer("SPLIT", _how, None)


@wish(
    "split",
    "SPLIT*|CUTWORD",
    "TRIM ATMOMENT FROMTHEN WHO DUR PIC CLIP IT INMIDDLE PLACE CUTWORD",
    examples=("split at 3 seconds", "split the first photo in two", "在3秒处分割"),
)
def split(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One cut more."""
    moment, told = find(tokens, "ATMOMENT", "FROMTHEN", "DUR"), find(tokens, "WHO")
    halves = told is not None and find(tokens, "INMIDDLE") is not None
    is_cut_there = find(tokens, "ATMOMENT") is not None and find(tokens, "TO", "TRIM") is None
    if not find(tokens, "SPLIT") and not halves and not is_cut_there:
        return None
    film, cut = scene.film, scene.new_ids("c")[0]
    pieces: tuple[str, ...] = ()
    if told is not None:
        assert isinstance(told.value, Who)
        index = scene.number_of(scene.meant(told.value)[0]) - 1
        at = film.starts_ms[index] + film.clips[index].duration_ms / 2
        if moment is not None:
            at = _within(film, index, number(moment))
        pieces = film.clips[index].id, cut
    elif moment is not None:
        at = number(moment)
    else:
        at = film.duration_ms / 2
    if not 0 < at < film.duration_ms:
        return Refusal(words("engine.outside", total=speech.seconds(film.duration_ms)))

    def spoken(_before: Film, film: Film) -> Words:
        return words("engine.split", seconds=speech.seconds(at), count=len(film.clips))

    return Deed((SplitClip(round(at), cut),), spoken, pieces)


def _within(film: Film, index: int, moment: float) -> float:
    """A moment of one picture; of the film, where the picture alone is not so long."""
    start = film.starts_ms[index]
    is_of_the_film = film.clips[index].duration_ms <= moment < start + film.clips[index].duration_ms
    return moment if is_of_the_film and moment > start else start + moment


@rule("(?<=SPAN) NEG (?=$|SEP)", phase=2)
def stretch_unwanted(tokens: Sequence[Token]) -> Made | None:
    """最后两秒不要了."""
    is_said = tokens[0].text in ("不要", "不要了", "不需要", "不需要了")
    return ("REMOVE", None) if is_said else None


def is_taken_out(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a stretch is to go, and is not what stays: "cut" alone may mean both."""
    told = find(tokens, "REMOVE")
    if told is None or find(tokens, "TO"):
        return False
    return told.text != "cut" or "out" in scene.sentence.casefold().split()


def _half_of(who: Token, scene: Scene) -> int:
    """Half of how long a picture lasts."""
    assert isinstance(who.value, Who)
    ids = scene.meant(who.value)
    return round(scene.clip(ids[0]).duration_ms / 2) if ids else 0


@wish(
    "trim",
    "TRIM|REMOVE|CUTWORD|KEEP|ONLY|CUTSPAN SPAN|CUTSPAN",
    "FILM IT ALL ONLY KEEP PIC CLIP CHANGENOUN AWAY CUTWORD WHO INMIDDLE BETWEEN",
    examples=("cut off the last 2 seconds", "cut out 4 to 8 seconds", "剪掉最后2秒", "只保留前5秒"),
)
def trim(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A stretch of the film cut off, or the only one kept."""
    told = find(tokens, "SPAN", "CUTSPAN")
    assert told is not None
    span = told.value
    assert isinstance(span, Span)
    total = scene.film.duration_ms
    start, end = span.within(total, scene.film.fps)
    is_down_to = find(tokens, "TO") is not None and span.anchor == "start"
    is_down_to = is_down_to or any(token.text in ("截取", "截出") for token in tokens)
    keeps = find(tokens, "ONLY", "KEEP") is not None or is_down_to
    edit: Edit
    piece, who = piece_meant(scene, span), find(tokens, "WHO")
    if piece:
        row = [clip.id for clip in scene.film.clips]
        other = row[row.index(piece) + (1 if span.anchor == "first_half" else -1)]
        return Deed((RemoveClips(Which((other if keeps else piece,))),), now_lasting)
    if who is not None:
        is_inside = keeps or start * (total - end)
        if span.anchor.endswith("half"):
            start, end = 0, _half_of(who, scene)
        so_much = Token("BYTIME", start - end, 0, 0)
        return None if is_inside else change_length([*tokens, so_much], scene)
    if keeps:
        edit = Trim(start, total - end)
    elif start == 0:
        edit = Trim(start_ms=end)
    elif end == total:
        edit = Trim(end_ms=total - start)
    elif is_taken_out(tokens, scene):
        edit = CutOut(start, end, scene.new_ids("c")[0])
    else:
        return None
    if isinstance(edit, Trim) and edit.start_ms + edit.end_ms >= total:
        return Refusal(words("engine.outside", total=speech.seconds(total)))
    return Deed((edit,), now_lasting)
