"""Wishes that are no edits: history, questions, export, help, and what cannot be done here."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.as_it_was import spared
from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.scene import Scene, still_there
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Step, Told, wish
from nemo_desktop.engine.language.wishes.canvas import canvas
from nemo_desktop.i18n import words

SUBJECTS = {
    "MUSIC": "sound", "STYLE": "sound", "VOLUME": "volume", "TITLE": "title", "CANVAS": "canvas",
    "RATIOWORD": "canvas", "MOTION": "motion", "ZOOM": "motion", "PAN": "motion",
    "AUTOMOVE": "motion", "TRANS": "transition", "TRANSWORD": "transition", "LOOK": "look",
    "LOOKWORD": "look", "FIT": "fit", "LENGTH": "length", "SWAP": "order", "ORDER": "order",
    "REMOVE": "removed", "REVERSE": "order", "FADEOUT": "fade", "FADEIN": "fade",
    "SPLIT": "split", "COLOR": "color", "SHUFFLE": "order", "TRIM": "trim",
    "DUPLICATE": "repeat",
    "BIGGER": "size", "SMALLER": "size", "NOCROP": "fit", "MOVE": "order",
    "FADE": "fade", "EFFECT": "effect", "GRADEWORD": "grade", "LIGHTER": "grade",
    "DARKER": "grade", "SIZEWORD": "size",
}  # fmt: skip


# What can be gone back to as a value: back to lo-fi, back to landscape.
_VALUES = ("STYLE", "CANVAS", "LOOK", "MOTION", "COLOR", "PLACE", "PCT", "DUR", "FIT")


def subject_of(tokens: Sequence[Token]) -> str:
    """What of the film a step of the history is about; empty when nothing is named."""
    found = [
        "captions" if token.value == ("subtitle", 0) else SUBJECTS.get(token.kind, "canvas")
        for token in tokens
        if token.kind in SUBJECTS or (token.kind, token.text) == ("FILM", "画幅")
    ]
    if "volume" in found:
        return "volume"
    if "title" in found and any(
        token.text in ("位置", "position", "positions") for token in tokens
    ):
        return "place"
    return found[0] if found else ""


@wish(
    "undo",
    "UNDO|BACKTO",
    "CHANGENOUN* QUOTE NUM TIMES TWICE LAST LASTSTRETCH "
    + " ".join(SUBJECTS)
    + " ALL SPEED PIC PICS WHO BEFORE "
    "ORD MEASURE PREVIOUS LATESTWORD NEW PIC CLIP BACKGROUND AFTER KEEP FIRST TIMES NEG "
    "EACHDUR DUR PCT PLACE",
    examples=("undo", "undo the music but keep the title", "撤销", "撤销音乐，保留标题"),
    makes_film=False,
)
def undo(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The last sentence taken back, or the one named, or all since a moment."""
    quoted = find(tokens, "QUOTE")
    subject = subject_of(tokens)
    if find(tokens, "BACKTO") and find(tokens, *_VALUES) and not find(tokens, "BEFORE", "UNDO"):
        return None
    is_moment = find(tokens, "BEFORE") and (quoted or subject) and _says_was(tokens)
    if find(tokens, "BACKTO") or is_moment:
        return _back_to(tokens, subject, str(quoted.value) if quoted else "")
    step = _by_what_was_said(tokens, subject, scene)
    if step is not None or find(tokens, "EACHDUR", "DUR", "PCT", "PLACE"):
        return step
    if quoted is not None or subject:
        lain = find(tokens, "EFFECT") if subject == "effect" else None
        text = str(quoted.value) if quoted else str(lain.value) if lain else ""
        return Step("sentence" if quoted else "subject", subject, text)
    return _steps_back(tokens, scene.sentence)


# What a step can be known by: undo the red, undo the 3 seconds each.
_SAID: Final = frozenset(
    listed("COLOR EACHDUR DUR PCT PLACE CANVAS LOOK TRANS MOTION LOUDER QUIETER LONGER SHORTER")
)
_OF_ONE: Final = re.compile(r"photo|picture|image|pic\b|clip|slide|[张幅图]")


def _by_what_was_said(tokens: Sequence[Token], subject: str, scene: Scene) -> Step | None:
    """The step that said this, or that changed this picture."""
    undone = find(tokens, "UNDO")
    if undone is None or find(tokens, "BACKTO", "BEFORE", "AFTER", "KEEP", "QUOTE", "NEG", "LAST"):
        return None
    first, last = min(t.start for t in tokens), max(t.end for t in tokens)
    if re.search(r"[,，;；。]|\band\b", scene.sentence[first:last].casefold()):
        return None
    who = find(tokens, "WHO")
    said = tuple((token.kind, token.value) for token in tokens if token.kind in _SAID)
    if who is not None and isinstance(who.value, Who) and _OF_ONE.search(who.text):
        is_named = subject or said or find(tokens, "CHANGE", "CHANGENOUN", "TO", "FOR", "ON")
        said = (*said, ("WHO", who.value)) if said else ()
        return Step("said", subject, ids=scene.meant(who.value), said=said) if is_named else None
    return Step("said", subject, said=said) if said else None


def _steps_back(tokens: Sequence[Token], sentence: str) -> Step | None:
    """All steps, or so many, or the one that is counted from the first."""
    everything = find(tokens, "ALL")
    if everything is not None and not find(tokens, "NUM"):
        is_pair = everything.text.startswith(("both", "两"))
        return Step("undo", count=2) if is_pair else Step("all")
    nth = _number_of_step(tokens, sentence)
    if nth:
        return Step("nth", count=nth)
    if find(tokens, "PIC", "PICS", "WHO") and not (find(tokens, "LAST") or _names_a_step(tokens)):
        return None
    count, several = find(tokens, "NUM"), _several_steps(tokens)
    if several is not None:
        return Step("undo", count=min(50, several)) if several else None
    steps = 2.0 if find(tokens, "TWICE") else number(count) if count is not None else 1.0
    return Step("undo", count=max(1, min(50, round(steps))))


def _several_steps(tokens: Sequence[Token]) -> int | None:
    """How many, where they were read like pictures: my last two changes, 前两步; 0 for the first
    ones said, None where no number was read so."""
    told = find(tokens, "WHO")
    if told is None or not isinstance(told.value, Who) or len(told.value.places) < 2:
        return None
    is_last = told.value.places[0] < 0 or told.text.startswith("前")
    return len(told.value.places) if is_last else 0


_NTH: Final = re.compile(
    r"第([一二两三四五六七八九十\d]+)(?:步|句|个操作|个修改|条)|\bstep (?:no\.? |number )?(\d+)"
)


def _number_of_step(tokens: Sequence[Token], sentence: str) -> int:
    """Which sentence from the first on is meant: the first thing I said, 第一步; else 0."""
    who, told = find(tokens, "WHO"), _NTH.search(sentence.casefold())
    if told is not None:
        nth = told[1] or told[2]
        value = numbers.read([nth] if nth.isdigit() else list(nth), 0)
        return round(value[0]) if value is not None else 0
    if who is None or not isinstance(who.value, Who) or not _names_a_step(tokens):
        return 0
    places = who.value.places
    return places[0] if len(places) == 1 and places[0] > 0 else 0


def _names_a_step(tokens: Sequence[Token]) -> bool:
    """Whether a step is spoken of: that step, the first change."""
    return any(t.kind == "CHANGENOUN" or (t.kind, t.text) == ("CHANGE", "change") for t in tokens)


def _says_was(tokens: Sequence[Token]) -> bool:
    told = find(tokens, "UNDO")
    return told is not None and "was" in told.text.split()


def _back_to(tokens: Sequence[Token], subject: str, text: str) -> Step | None:
    """Back to before something was said, or to the step before."""
    if text or subject:
        return Step("before", subject, text)
    known = find(tokens, "UNDO", "PREVIOUS", "CHANGENOUN", "BEFORE", "LAST")
    count = find(tokens, "NUM")
    steps = 2.0 if find(tokens, "TWICE") else number(count) if count is not None else 1.0
    is_known = known is not None or len(tokens) == 1
    return Step("undo", count=max(1, min(50, round(steps)))) if is_known else None


_BRINGING_BACK = frozenset(
    {
        "bring it back", "put it back", "bring that back", "put that back", "bring back",
        "put back", "restore", "restore it", "bring", "put", "恢复", "恢复一下", "back", "回来",
        "加回来", "加回去", "放回来", "放回去", "要回来", "找回来", "弄回来", "还回来", "拿回来",
        "补回来", "恢复回来", "reinstate", "re add", "readd", "put in again",
    }
)  # fmt: skip


@wish(
    "no_more",
    "CANVAS|ORDER|SWAP|SHUFFLE|REVERSE NEG",
    "RATIOWORD PIC PICS CHANGENOUN",
    examples=("方形不要了",),
    makes_film=False,
)
def no_more(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was done is not wanted any more: 方形不要了; actually not square."""
    told, shape = tokens[-1], find(tokens, "CANVAS")
    is_just_done = bool(scene.last) and scene.last[-1].kind == "set_canvas" and not scene.done
    if shape is not None and is_just_done and shape.value == (scene.film.width, scene.film.height):
        return Step("subject", "canvas")
    is_unwanted = told.kind == "NEG" and told.text in ("不要", "不要了", "不想要", "不想要了")
    return Step("subject", subject_of(tokens)) if is_unwanted else None


@wish(
    "redo",
    "REDO|GONEBACK",
    "CHANGENOUN* NUM TIMES TWICE LAST UNDO WHO " + " ".join(SUBJECTS),
    examples=("redo", "bring the music back", "重做", "恢复第三张"),
    makes_film=False,
)
def redo(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was taken back last, again; a picture that was taken out."""
    who = find(tokens, "WHO")
    if who is not None:
        is_one = isinstance(who.value, Who) and who.value.how in ("places", "files", "middle")
        ids = still_there(scene, who.value) if isinstance(who.value, Who) else ()
        return Step("returned", ids=ids, said=(("WHO", who.value),)) if is_one else None
    if find(tokens, "GONEBACK"):
        return Step("redo", text="removed")
    count, told = find(tokens, "NUM"), find(tokens, "REDO")
    back = "back" if told is not None and told.text in _BRINGING_BACK else ""
    if told is not None and told.text in ("恢复", "恢复一下"):
        back = "back" if find(tokens, "UNDO", "CHANGENOUN") else "gone"
    times = max(1, min(50, round(number(count)))) if count else 1
    times = 2 if find(tokens, "TWICE") else times
    return Step("redo", subject_of(tokens), back, times)


# Back to what it was before the last sentence, or before the first: all pictures would be gone.
_AS_IT_WAS: Final = ("恢复原样", "还原")


@wish(
    "start_over",
    "STARTOVER",
    "ALL PIC PICS CHANGENOUN FILM LOOKWORD NUM",
    examples=("start over", "全部撤销"),
    makes_film=False,
)
def start_over(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Every sentence taken back; all three of the last."""
    count, told = find(tokens, "NUM"), find(tokens, "STARTOVER")
    if count is None and told is not None and told.text in _AS_IT_WAS:
        answers = (words("engine.objected.undo"), words("engine.as_it_was.all"))
        return Refusal(words("engine.as_it_was"), answers=answers)
    return Step("all") if count is None else Step("undo", count=max(1, round(number(count))))


@wish(
    "keep",
    "KEEP",
    "ALL REST WHO PIC PICS CLIP TITLE MUSIC MOTION TRANS LOOK STYLE LENGTH ORDER CANVAS NEG "
    "RATIOWORD TRANSWORD ASBEFORE "
    "COLOR EXCEPT AUTOMOVE VOLUME QUOTE SPEEDNOUN LOOKWORD BACKGROUND CHANGENOUN PLACE "
    "SIZEWORD SPEED CLIPSOUND",
    examples=("keep the title", "保留标题"),
    makes_film=False,
)
def keep(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What is to stay stays anyway; "the rest" are the others then."""
    if find(tokens, "CHANGE", "MAKE", "ADD"):
        return None
    if (step := spared(tokens, scene)) is not None:
        return step
    if _is_gone_again(tokens, scene):
        subject = subject_of(tokens)
        return Step("kept", subject) if subject in _GONE.values() and subject else Step("undo")
    return Told(named=scene.which(tokens, inherits=False).ids if find(tokens, "WHO") else ())


_KEPT: Final = (
    *listed("keep leave 留着 留下 留 保留 还是要吧 还是要的 算了还是要吧 算了还是要 还是留下吧"),
    "还是留着吧",
)
_GONE: Final = {"remove_titles": "title", "remove_sounds": "sound", "remove_clips": ""}


def _is_gone_again(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether that is to be kept which the sentence before took away: actually, keep it."""
    last = scene.last[-1] if scene.last and not scene.done else None
    told = find(tokens, "KEEP")
    if (
        last is None
        or told is None
        or told.text not in _KEPT
        or find(tokens, "WHO", "PIC", "PICS", "REST", "ALL", "NEG", "QUOTE")
    ):
        return False
    subject = subject_of(tokens)
    is_cut = last.kind == "set_transitions" and last.style is None and not last.keeps_style
    if is_cut:
        return told.text.startswith(("还是", "算了还是")) or subject == "transition"
    gone = {_GONE[edit.kind] for edit in scene.last if edit.kind in _GONE}
    return last.kind in _GONE and (not subject or subject in gone)


@wish(
    "export",
    "EXPORT*",
    "CANVAS* RESOLUTION FILM NUM RATIOWORD ALL PIC CLIP WHO YET NEG LENGTH",
    examples=("then export for Instagram square", "先别导出"),
    makes_film=False,
)
def export(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Saving is the Export button's; a shape named with it is an edit."""
    if find(tokens, "NEG"):
        return Told(words("engine.export.not_yet"))
    if find(tokens, "CANVAS"):
        made = canvas(tokens, scene)
        if isinstance(made, Deed):
            return made
    return Told(words("engine.export.button"), is_quiet=True)


@wish("posting", "POSTING", examples=("post it for me", "帮我发朋友圈"), makes_film=False)
def posting(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Nothing leaves this computer by itself."""
    return Refusal(words("engine.cannot_post"))


@wish("status", "STATUSWORD", "FILM ALL", examples=("show tracks", "状态"), makes_film=False)
def status(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """The film in one sentence."""
    return Step("status")


@wish(
    "help",
    "HELP|QUESTION",
    "QUESTION* "
    + " ".join(SUBJECTS)
    + " PIC PICS CLIP WHO IT ALL DUR SPEED BEAT QUOTE HELP EXPORT SPAN EACH BIT MUCH MORE LONGER"
    " SHORTER EFFECT",
    examples=("what can you do", "你能做什么"),
    makes_film=False,
)
def help_(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """What can be said."""
    return Step("help", subject_of(tokens))


@wish(
    "thanks",
    "THANKS",
    "ALL FILM PIC IT MUCH BIT",
    examples=("well done", "太棒了"),
    makes_film=False,
)
def thanks(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """A friendly word back."""
    if find(tokens, "MAKE", "ADD", "CHANGE"):
        return None
    return Told(words("engine.thanks"))


@wish(
    "better",
    "BETTER|CONVERSE",
    "BIT MUCH PIC PICS CLIP WHO ALL MUSIC TITLE MORE FILM CONVERSE LOOKWORD",
    examples=("make it better", "好看一点"),
    makes_film=False,
)
def better(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Too open to guess: offers instead."""
    return Refusal(words("engine.better"))


@wish(
    "alive",
    "ALIVE|GENERATE",
    "AIM* LIVING* PIC PICS CLIP WHO BIT SPEED ALL MOTION SIDE MUSIC BACKGROUND AUTOMOVE ALIVE*",
    examples=("make the woman wave", "让她挥手"),
    makes_film=False,
)
def alive(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """People and things do not move by a camera; says what would."""
    told = find(tokens, "GENERATE")
    if told is not None:
        is_text = told.value == "translate"
        return Refusal(words("engine.not_translated" if is_text else "engine.not_here"))
    return Refusal(
        words("engine.alive"), offers=(words("engine.offer.face"), words("engine.offer.parallax"))
    )


@wish(
    "moving_things",
    "LIVING AUTOMOVE|MOVE|MOTION|MAKE",
    "AIM PIC SPEED BIT SIDE",
    examples=("make the clouds move", "让云动起来"),
    makes_film=False,
)
def moving_things(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """The same, for water, hair and clouds."""
    return Refusal(
        words("engine.alive"), offers=(words("engine.offer.face"), words("engine.offer.parallax"))
    )


@wish("credits", "CREDITS", "ALL QUESTION", examples=("credits", "余额"), makes_film=False)
def balance(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """This computer costs nothing."""
    return Told(words("engine.credits"))
