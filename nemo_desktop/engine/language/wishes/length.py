"""Wishes about how long the film and its pictures are."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.language.grammar import numbers, speech
from nemo_desktop.engine.language.grammar.lexicon import THAT_ONE, Token
from nemo_desktop.engine.language.grammar.photos_or_films import clip_spoken_of
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import remainder
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.wishes.limits import capped
from nemo_desktop.engine.language.wishes.make import in_reach, lasting, total_said
from nemo_desktop.engine.language.wishes.title_time import time_title
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


@wish(
    "each_length",
    "EACHDUR|ALL|PICS EACHDUR|DUR",
    "EACH PIC* PICS* CLIP LENGTH* ALL WHO LONGER SHORTER KEEP MEASURE EACH ONLY REPLACE BIT",
    examples=("3 seconds per photo", "4 seconds each", "每张照片3秒", "每张停留2.5秒"),
)
def each_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Every picture as long as said."""
    if find(tokens, "ALL") and find(tokens, "FILM") and not find(tokens, "EACH", "EACHDUR"):
        return None
    if _is_more_than_lengths(tokens) or _are_others(tokens, scene):
        return None
    if find(tokens, "ALL", "PICS") and not find(tokens, "EACH", "EACHDUR"):
        if any(token.text in IN_TOTAL for token in tokens):
            return None
        if find(tokens, "ALL") and not find(tokens, "PICS", "PIC", "CLIP", "IT"):
            return None
    wanted, notes = in_reach(number(find(tokens, "DUR", "EACHDUR")))
    which = scene.which(tokens, inherits=False)
    if which.ids:
        return replace(lasting(scene, which, wanted), named=())
    return Deed((SetDuration(which, wanted),), _each_said, notes=notes)


@rule("ADD (?=DUR OF? LENGTH (?:$|SEP|AND))", phase=2)
def added_time(tokens: Sequence[Token]) -> Made | None:
    """再加两秒长度: so much more."""
    return ("LONGER", None) if tokens[0].text in _ADDED else None


_ADDED: Final = ("add", "加", "再加", "多加", "加上", "添加")


def _are_others(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether so many pictures are spoken of as the film has not: 两张照片都改成五秒."""
    told = [token.text.split() for token in tokens if token.kind in ("PICS", "EACHDUR")]
    counts = [numbers.read(row, 0) for row in told if row[1:2] in (["张照片"], ["张图片"])]
    return any(count is not None and count[0] != len(scene.film.clips) for count in counts)


def _is_more_than_lengths(tokens: Sequence[Token]) -> bool:
    """Whether these are two wishes (3 seconds each, but 6 for the last; 只给六秒，每张两秒), or a
    length is that of a film made of pictures: drawings as a 12-second film."""
    kinds = [token.kind for token in tokens]
    if {"EACHDUR", "DUR"} <= set(kinds):
        return True
    return "PICS" in kinds and ("DUR", "FILM") in itertools.pairwise(kinds)


def _each_said(_before: Film, film: Film) -> Words:
    each = {clip.duration_ms for clip in film.clips}
    return words(
        "engine.each",
        count=len(film.clips),
        each=speech.seconds(round(sum(each) / len(each))),
        total=speech.seconds(film.duration_ms),
    )


@wish(
    "lengths",
    "DUR* EACH|EACHDUR|PICS|ALL|WHO|DUR",
    "EACHDUR PIC PICS CLIP MEASURE NUM LENGTH* ALL WHO KEEP",
    examples=("show the photos for 3 seconds, 5 seconds and 4 seconds", "三张分别3秒、5秒、4秒"),
)
def lengths(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """As many lengths as pictures: each its own."""
    said = [number(token) for token in tokens if token.kind in ("DUR", "EACHDUR")]
    if len(said) < 2:
        return None
    ids = scene.which(tokens, inherits=False).ids or tuple(c.id for c in scene.film.clips)
    if len(said) != len(ids):
        return None
    edits = tuple(
        SetDuration(Which((clip_id,)), in_reach(length)[0])
        for clip_id, length in zip(ids, said, strict=True)
    )
    return Deed(edits, total_said, ids)


@wish(
    "one_length",
    "WHO DUR|EACHDUR",
    "LENGTH* PIC CLIP PICS LONGER SHORTER KEEP IT ALL MOVE REPLACE ONLY CUTWORD BIT MORE",
    examples=("make the second photo last 6 seconds", "first photo 2s", "第二张照片延长到6秒"),
)
def one_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One picture as long as said."""
    if scene.is_new and find(tokens, "MAKE") and find(tokens, "FILM", "CLIP"):
        return None
    if find(tokens, "EACHDUR") and find(tokens, "DUR"):
        return None
    told = find(tokens, "WHO")
    if _is_to_come(tokens, scene):
        return None
    if told is not None and told.value == ALL and find(tokens, "FILM") and not find(tokens, "EACH"):
        return None
    if told is not None and told.value == ALL and any(t.text in _ALTOGETHER for t in tokens):
        return None  # squeezed into ten seconds
    which = scene.which(tokens)
    wanted = number(find(tokens, "DUR", "EACHDUR"))
    is_shared = any(token.text in IN_TOTAL for token in tokens) and not find(tokens, "EACHDUR")
    return lasting(scene, which, wanted / len(which.ids or (1,)) if is_shared else wanted)


def _is_to_come(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether what is so long is only added now: 加上night.jpg，放6秒."""
    add, told = find(tokens, "ADD"), find(tokens, "WHO")
    if add is None or told is None or told.start < add.start or not isinstance(told.value, Who):
        return False
    shown = {clip.media for clip in scene.film.clips}
    return any(scene.pool[i].sha not in shown for i in told.value.files)


@wish(
    "even_lengths",
    "ASLONG",
    "EACH ALL PIC PICS CLIP LENGTH* WHO KEEP",
    examples=("make all photos the same length", "每张照片一样长"),
)
def even_lengths(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All as long as one another, in the time they take together."""
    which = scene.which(tokens, inherits=False)
    clips = which.of(scene.film.clips)
    each = round(sum(clip.duration_ms for clip in clips) / len(clips))
    if which.ids:
        return lasting(scene, which, each)
    return Deed((SetDuration(which, each),), _each_said)


IN_TOTAL: Final = frozenset(
    {
        "total", "in total", "in all", "overall", "altogether", "total length",
        "total duration",
        "总时长", "总时间", "总长度", "总长", "一共", "总共", "全长", "共", "加起来", "合计",
        "加起来一共", "加在一起", "总计",
    }
)  # fmt: skip


_ALTOGETHER: Final = IN_TOTAL | {"into"}


@wish(
    "total_length",
    "DUR|SPAN LENGTH|FILM|IT|LONGER|SHORTER|SMALLER|CHANGE|MAKE|WHOLE|DUR",
    "LENGTH* LONGER SHORTER ALL KEEP PIC CLIP PICS WHO CUTWORD MUCH BIT TRIM ONLY REPLACE SMALLER",
    examples=("make it 8 seconds long", "10 seconds in total", "时长改成8秒", "总长20秒"),
)
def total_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The whole film as long as said."""
    length = find(tokens, "DUR")
    if length is None or find(tokens, "SPAN", "BETWEEN") or _is_to_come(tokens, scene):
        return None
    if find(tokens, "SHOWN", "KEEP") and scene.focused_title and not find(tokens, "FILM"):
        return None
    who = find(tokens, "WHO")
    is_one = who is not None and isinstance(who.value, Who) and who.value.how in ("places", "files")
    if is_one or clip_spoken_of(scene.film, tokens).ids:
        return None if find(tokens, "FILM") else lasting(scene, scene.which(tokens), number(length))
    whole = find(tokens, "FILM", "ALL", "WHOLE") or any(token.text in IN_TOTAL for token in tokens)
    alone = None if whole else _spoken_of_before(tokens, scene)
    if alone is not None:
        return lasting(scene, alone, number(length))
    if len(scene.film.clips) > 1 and _is_of_unknown(tokens, scene.sentence):
        return None
    is_each = not whole and (_goes_on(tokens, scene, ()) or _are_many(tokens, scene))
    wanted, notes = in_reach(number(length), 1 if is_each else len(scene.film.clips))
    edit = SetDuration(to_ms=wanted) if is_each else ShareTotal(capped(wanted, tokens, scene.film))
    return Deed((edit,), _each_said if is_each else total_said, notes=notes)


def _spoken_of_before(tokens: Sequence[Token], scene: Scene) -> Which | None:
    """The picture that the sentence before, or this one, was about."""
    if any(given in scene.sentence.casefold() for given in ("give it", "给它")):
        tokens = [*tokens, Token("IT", None, 0, 0, "it")]
    which = scene.which(tokens)
    focused = scene.focus if find(tokens, "IT", "PIC") and scene.focus else scene.named
    if which.ids and set(which.ids) <= set(focused) | set(scene.named):
        return which
    last = scene.focused_clips
    is_next = _goes_on(tokens, scene, last) or _is_of_one(tokens)
    return Which(last) if len(last) == 1 < len(scene.film.clips) and is_next else None


_LONGEST_LEAD: Final = 8  # ok, and please: no picture is named there


def _is_of_unknown(tokens: Sequence[Token], sentence: str) -> bool:
    """Whether one picture is meant, and nothing says which."""
    pointed = find(tokens, "IT")
    start, end = min(token.start for token in tokens), max(token.end for token in tokens)
    is_all = len(remainder(sentence, ((start, end),))) < _LONGEST_LEAD
    return is_all and pointed is not None and pointed.text.endswith(THAT_ONE)


def _goes_on(tokens: Sequence[Token], scene: Scene, last: tuple[str, ...]) -> bool:
    """Whether a length and no more is said where the sentence before set that of one picture."""
    before = scene.last[-1] if scene.last else None
    is_theirs = isinstance(before, SetDuration) and before.which.ids == last
    bare = {"DUR", "CHANGE", "TO", "BACKTO", "CORRECTION", "SEP", "ASIDE"}
    return is_theirs and not scene.done and {token.kind for token in tokens} <= bare


def _are_many(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the pictures are meant, which are many, and not the film: make them 3 seconds."""
    is_said = any(token.text in _THEM for token in tokens if token.kind == "IT")
    return is_said and len(scene.film.clips) > 1 and find(tokens, "KEEP") is None


_THEM: Final = ("them", "these", "those", "they", "它们", "他们")


def _is_of_one(tokens: Sequence[Token]) -> bool:
    """Whether a length is that of what the sentence before was about: 时长改为6秒."""
    said = [token.text for token in tokens if token.kind == "LENGTH"]
    return bool(said) and all(text in ("时长", "长度", "length", "duration") for text in said)


@wish("shared_total", "TOTALDUR", "LENGTH* PIC PICS CLIP EACH ALL")
def shared_total(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """So long altogether, each picture as long as the others."""
    wanted, notes = in_reach(number(find(tokens, "TOTALDUR")), len(scene.film.clips))
    each = SetDuration(to_ms=round(wanted / len(scene.film.clips)))
    return Deed((each, ShareTotal(wanted)), total_said, notes=notes)


@wish(
    "change_length",
    "BYTIME|BYDUR",
    "LENGTH* WHO EACH ALL PIC PICS CLIP LONGER SHORTER BIT KEEP",
    examples=("make it 2 seconds longer", "every photo one second shorter", "第一张延长2秒"),
)
def change_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Longer or shorter by so much."""
    by = round(number(find(tokens, "BYTIME", "BYDUR")))
    if find(tokens, "BYDUR"):
        if not find(tokens, "LONGER", "SHORTER"):
            return None
        by = -by if find(tokens, "SHORTER") else by
    which = scene.which(tokens)
    if not which.ids and not find(tokens, "EACH", "ALL", "PICS", "WHO"):
        which = _timed_last(tokens, scene)
    if not which.ids and not find(tokens, "EACH", "ALL", "PICS", "WHO"):
        return Deed((ShareTotal(by_ms=by),), total_said)
    return Deed((SetDuration(which, by_ms=by),), _length_said(scene, which), which.ids)


def _timed_last(tokens: Sequence[Token], scene: Scene) -> Which:
    """The pictures that the sentence before gave a length: 第一张5秒，然后 再加一秒."""
    last = scene.last[-1] if scene.last else None
    is_meant = isinstance(last, SetDuration) and not find(tokens, "FILM", "LENGTH")
    return last.which if is_meant and isinstance(last, SetDuration) else Which()


def paced_pictures(scene: Scene, *, is_slower: bool) -> Deed:
    """Pictures that change too fast stay longer."""
    edit = SetDuration(Which(), factor=1.25 if is_slower else 0.75)
    return Deed((edit,), _length_said(scene, Which()))


def _length_said(scene: Scene, which: Which) -> "_Spoken":
    return _Spoken(speech.who(scene, which), which)


class _Spoken:
    """How a change of length is told once it is made."""

    def __init__(self, said: Words, which: Which) -> None:
        self._said, self._which = said, which

    def __call__(self, before: Film, film: Film) -> Words:
        """Old and new length of the first clip meant, and the film's."""
        chosen = self._which.ids[0] if self._which.ids else film.clips[0].id
        new = next(clip.duration_ms for clip in film.clips if clip.id == chosen)
        old = next((clip.duration_ms for clip in before.clips if clip.id == chosen), new)
        return words(
            "engine.lasts_now",
            count=len(self._which.ids or film.clips),
            who=self._said,
            before=speech.seconds(old),
            after=speech.seconds(new),
            total=speech.seconds(film.duration_ms),
        )


# Verbs that by themselves mean a length.
_SCALED: Final = frozenset(
    {"halve", "double", "triple", "减半", "翻倍", "加倍", "长一倍", "翻一倍", "砍一半", "砍半"}
)


@wish(
    "relative_length",
    "LONGER|SHORTER|TWICE|HALFOF|TIMES|FRACTION|PCT|SPEEDUP|HALFLENGTH",
    "LENGTH* WHO EACH ALL PIC PICS CLIP BIT MUCH TWICE HALFOF NUM TIMES FRACTION LONGER "
    "KEEP SHOWN SHORTER PCT SPEEDNOUN CUTWORD REMOVE TRIM",
    examples=("make the first photo a bit longer", "twice as long", "第一张长一点", "时长减半"),
)
def relative_length(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Longer or shorter by a factor, a quarter when nobody said how much."""
    named = find(tokens, "WHO", "EACH", "PICS", "FILM") and _SCALED & {t.text for t in tokens}
    is_said = named or find(tokens, "LONGER", "SHORTER", "LENGTH", "HALFLENGTH")
    if not is_said or (find(tokens, "NUM") and not find(tokens, "TIMES")):
        return None  # 2 longer: so many of what?
    if scene.focused_title and any(token.text.startswith("显示") for token in tokens):
        return time_title([*tokens, Token("TITLE", ("title", 0), 0, 0)], scene)
    factor = _factor(tokens)
    which = scene.which(tokens)
    is_of_film = which.ids or find(tokens, "EACH", "PICS", "PIC", "FILM", "IT", "CLIP", "ALL")
    if not is_of_film and isinstance(scene.done[-1] if scene.done else None, SetTransitions):
        return None  # crossfade, not so long
    if which.ids or find(tokens, "EACH", "PICS", "PIC"):
        return Deed((SetDuration(which, factor=factor),), _length_said(scene, which), which.ids)
    lengths = {clip.duration_ms for clip in scene.film.clips}
    if max(lengths) - min(lengths) <= 34:
        return Deed((ShareTotal(factor=factor),), total_said)
    return Deed((SetDuration(Which(), factor=factor),), total_said)


@wish(
    "change_pace",
    "SLOWER|FASTER|GOINGBY PICS|GOINGBY",
    "BIT MUCH ALL PIC",
    examples=("the photos change too fast",),
)
def change_pace(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The photos change too fast: each stays longer."""
    verb, passing = find(tokens, "CHANGE"), find(tokens, "GOINGBY")
    if passing is not None:
        return paced_pictures(scene, is_slower=bool(passing.value))
    if verb is None or verb.text != "change":
        return None
    return paced_pictures(scene, is_slower=find(tokens, "SLOWER") is not None)


@wish(
    "play_speed",
    "PLAYSPEED",
    "WHO EACH ALL PIC PICS CLIP FASTER SLOWER SPEEDNOUN SHOWN LENGTH* WHOLE",
    examples=("double speed", "play it at half speed", "2倍速播放"),
)
def faster_film(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The film, or a picture of it, in less or more time."""
    factor = 1 / number(find(tokens, "PLAYSPEED"))
    which = scene.which(tokens)
    if which.ids:
        return Deed((SetDuration(which, factor=factor),), _length_said(scene, which), which.ids)
    return Deed((SetDuration(Which(), factor=factor),), total_said)


def _factor(tokens: Sequence[Token]) -> float:
    share, shorter = find(tokens, "PCT", "FRACTION"), find(tokens, "SHORTER") is not None
    longer = find(tokens, "LONGER") is not None
    if share is not None:
        change = -number(share) if shorter else number(share)
        return max(0.05, 1 + change) if shorter or longer else number(share)
    if find(tokens, "HALFOF", "HALFLENGTH"):
        return 1.5 if longer else 0.5
    times = find(tokens, "TWICE") or (find(tokens, "NUM") if find(tokens, "TIMES") else None)
    if times is not None:
        return 1 / number(times) if shorter else number(times)
    step = 0.5 if find(tokens, "MUCH") else 0.25
    return 1 - step if shorter else 1 + step
