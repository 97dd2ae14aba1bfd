"""The wish to have pictures once more: how often, and where the copies go."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.pictures import RepeatClips
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


@rule("SEP (ADD|SHOWN)? (DUPLICATE|PLAYONCE)", phase=0)
def finally_again(tokens: Sequence[Token]) -> Made | None:
    """最后再放一遍: at the end."""
    return ("DUPLICATE", "end") if tokens[0].text == "最后再" else None


_MOST_TIMES: Final = 20


def _plays(token: Token | None) -> bool:
    return token is not None and token.text.startswith("放")


@wish(
    "repeat",
    "DUPLICATE*|AGAIN WHO*|PIC|IT|FILM|PICS|ALL|EACH|WHOAT",
    "ALL CLIP PICS TWICE TIMES NUM PIC ATEND ATSTART FIRST LAST AFTER BEFORE COPIED MOVE WHOAT "
    "MEASURE",
    examples=("duplicate the first photo", "repeat the whole video", "复制第二张"),
)
def repeat(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures once more."""
    if not find(tokens, "DUPLICATE") and not find(tokens, "SHOWN", "ADD", "ATEND"):
        return None
    tokens = _told_apart(tokens)
    which = scene.which(tokens)
    count = len(which.ids or scene.film.clips)
    said = speech.who(scene, which)

    def spoken(_before: Film, film: Film) -> Words:
        return words(
            "engine.repeated",
            who=said,
            total=speech.seconds(film.duration_ms),
            left=len(film.clips),
        )

    copies = scene.new_ids("c", count * _more(tokens))
    where = _copies_moved(tokens, scene, copies)
    if where is None:
        return None
    return Deed((*_repeats(tokens, scene, which, copies), *where), spoken, copies)


def _told_apart(tokens: Sequence[Token]) -> Sequence[Token]:
    """复制第一张放到结尾: what is copied, and where the copy goes."""
    told = find(tokens, "WHOAT")
    if told is None or not isinstance(told.value, tuple):
        return tokens
    who, place = told.value
    edge = {1: "ATSTART", -1: "ATEND"}.get(place, "WHOAT")
    return [*tokens, replace(told, kind="WHO", value=who), replace(told, kind=edge)]


def _copies_moved(
    tokens: Sequence[Token], scene: Scene, copies: tuple[str, ...]
) -> tuple[Edit, ...] | None:
    """Where copies go: behind what they are copies of, unless something else is said."""
    told, others = find(tokens, "DUPLICATE"), [t for t in tokens if t.kind == "WHO"][1:]
    beside = find(tokens, "AFTER", "BEFORE")
    if others:
        if beside is None or len(others) > 1:
            return None
        assert isinstance(others[0].value, Who)
        ids = scene.meant(others[0].value)
        if beside.kind == "BEFORE":
            return (MoveClips(copies, "before", ids[0]),) if ids else None
        return (MoveClips(copies, "after", ids[-1]),) if ids else None
    if beside is not None:
        return ()
    if find(tokens, "ATSTART", "FIRST"):
        return (MoveClips(copies, "first"),)
    is_last = find(tokens, "ATEND", "LAST") or (told is not None and told.value == "end")
    size = len(scene.film.clips)
    is_again = 1 < size < len(copies) and len(copies) % size == 0  # the film played over again
    is_last = is_last or (is_again and not find(tokens, "EACH"))
    return (MoveClips(copies, "last"),) if is_last else ()


say(
    "COPIED",
    "the copy | the duplicate | its copy | that copy | 副本 | 复制的那张 | 复制出来的 | 复制品",
)
say("COPIED", "复制的 | 复制出来的那张 | 新的那张")
say(
    "BEHINDIT",
    "next to it | next to the original | after the original | 紧跟在后面 | 紧跟其后 | 接在后面",
)
say("BEHINDIT", "紧接在后面 | 跟在后面 | 紧挨着它")
_PUT: Final = "(ADD|MOVE|AT|SHOWN|KEEP)*"
_BEHIND: Final = "(IT AFTER|IT ATEND|AFTER IT?|BEHINDIT)(?=$|SEP|AND)"


@rule(
    f"(?<=DUPLICATE) (SEP|AND)* {_PUT} COPIED? {_PUT} {_BEHIND}",
    f"(?<=DUPLICATE WHO) (SEP|AND)* {_PUT} COPIED? {_PUT} {_BEHIND}",
    phase=2,
)
def right_behind_it(tokens: Sequence[Token]) -> Made | None:
    """第二张复制一份放在它后面: that is where a copy is."""
    end = find(tokens, "ATEND")
    return None if end is not None and end.text.isascii() else ("ASIDE", None)


@rule("(?<=WHO) COPIED", phase=3)
def copy_of_it(_tokens: Sequence[Token]) -> Made:
    """第二张的副本."""
    return "DUPLICATE", None


@rule("COPIED", phase=3)
def the_copy(_tokens: Sequence[Token]) -> Made:
    """Put the copy at the end: the one that was made."""
    return "IT", None


# These make as many copies as are said; what is shown or repeated so often was there once.
_COPYING: Final = ("duplicate", "cop", "clone", "复制", "拷贝", "克隆")


def _more(tokens: Sequence[Token]) -> int:
    """How often more than once: shown three times are two more, copied three times three."""
    verb = find(tokens, "DUPLICATE")
    is_copied = verb is not None and verb.text.startswith(_COPYING)
    told = find(tokens, "NUM") if is_copied or find(tokens, "TIMES") else None
    if is_copied and not find(tokens, "SHOWN", "LENGTH"):
        told = told or find(tokens, "TWICE")
    often = round(number(told)) if told is not None else 1
    return max(1, min(_MOST_TIMES, often if is_copied else often - 1))


def _repeats(
    tokens: Sequence[Token], scene: Scene, which: Which, copies: tuple[str, ...]
) -> tuple[Edit, ...]:
    """Each picture right behind itself where each is said, else all of them in a row."""
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    size = len(ids)
    is_each = find(tokens, "EACH") is not None or size != len(copies)
    return tuple(
        RepeatClips(Which(ids) if is_each else which, copies[at : at + size])
        for at in range(0, len(copies), size)
    )


@wish(
    "twice",
    "SHOWN|LENGTH|ADD|WHO TWICE|TIMES",
    "WHO ALL PIC PICS CLIP LENGTH SHOWN NUM EACH",
    examples=("show the first photo twice", "play the first photo three times", "第一张放三遍"),
)
def twice(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures shown once more."""
    told = find(tokens, "TWICE")
    is_of_one = find(tokens, "WHO") is not None and find(tokens, "LENGTH") is None
    is_shown = is_of_one or find(tokens, "SHOWN") is not None or _plays(find(tokens, "ADD"))
    is_length = any(token.text in ("long", "as long", "for as long") for token in tokens)
    is_often = None not in (find(tokens, "NUM"), find(tokens, "TIMES"))
    is_repeat = is_shown and not is_length and (is_often or (told and told.text == "twice"))
    return repeat([*tokens, Token("DUPLICATE", None, 0, 0)], scene) if is_repeat else None
