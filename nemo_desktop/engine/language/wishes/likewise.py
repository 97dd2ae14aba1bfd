"""The wish to have done to other pictures what the sentence before did: same for photo 2."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFit, SetLook, SetMotion
from nemo_desktop.engine.editing.grading import AddEffect, SetGrade
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips, SwapClips
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.clauses.narrowing import narrowed
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import without
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.order import order_said
from nemo_desktop.engine.language.wishes.pictures import remove_pictures
from nemo_desktop.i18n import words

# What says, before or behind the pictures, that the same is meant for them.
_TOO: Final = re.compile(
    r"^(?:also|and|nor|neither|same|likewise|ditto|plus|then|now|next|on|for|"
    r"(?:now )?(?:do|apply|use|give) (?:it|that|this)|(?:what|how) about|还有|以及|接着|然后|那)\b"
    r"|\b(?:too|also|as well|likewise|same)"
    r"(?:\W+(?:please|pls|thanks|thank you|if possible|if you can|then|now|ok|okay))*\W*$"
    r"|也(?!不)|同样|一样|照样|^还有|^那|同上|这样|这么|呢[？?]?$"
)


def is_too(sentence: str) -> bool:
    """Whether a sentence says that the same is meant for what it names."""
    return _TOO.search(sentence.casefold()) is not None


_OfOthers = SetFit | SetLook | SetMotion | AddEffect | SetGrade | SetDuration


@rule("(?<!KEEP WHO)(?<=WHO) KEEP $", phase=4)
def the_same(tokens: Sequence[Token]) -> Made | None:
    """And the first one the same."""
    return ("LIKEWISE", None) if tokens[0].text == "the same" else None


@rule("MAKE? (CHANGE|MAKE|LOOK|LOOKWORD)* WHO (CHANGE|MAKE|LOOKWORD)* TO WHO (?=$|SEP)")
def one_like_another(tokens: Sequence[Token]) -> Made | None:
    """Make the third like the first; 第三张跟第一张一样."""
    one, other = (token.value for token in tokens if token.kind == "WHO")
    is_like = next(token.text for token in tokens if token.kind == "TO") in ("like", "as")
    return ("LIKEONE", (one, other)) if is_like else None


@rule("(?<=LOOK|EFFECT|MOTION|DUR|FIT|LIGHTER|DARKER) TO (ON|IN)? WHO (?=$|SEP|AND)")
def as_that_one_is(tokens: Sequence[Token]) -> Made | None:
    """Black and white like photo 2: that one is so, and nothing is to be done to it."""
    return ("ASIDE", None) if tokens[0].text in ("like", "as", "just like") else None


@wish(
    "like_one",
    "LIKEONE",
    "EACH ALL",
    examples=("make the third like the first",),
    makes_film=False,
)
def like_one(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was just done to one picture, to another as well; else nobody knows what is meant."""
    told = find(tokens, "LIKEONE")
    assert told is not None
    assert isinstance(told.value, tuple)
    other, model = (scene.meant(who) for who in told.value)
    touched = [edit for edit in scene.last if isinstance(edit, _OfOthers)]
    if not touched or any(set(edit.which.ids) != set(model) for edit in touched):
        return Refusal(words("engine.like_what"))
    done = likewise([Token("LIKEWISE", None, 0, 0), replace(told, kind="WHO", value=told.value[0])],
                    scene)  # fmt: skip
    return done if other else None


# A sentence of these only says nothing but where.
_BARE: Final = frozenset({"WHO", "EACH", "ALL", "PIC", "PICS", "CLIP", "ON", "FOR", "IT", "WITH"})


_GOES_ON: Final = re.compile(
    r"[,.，。].*\b(?:it|them|that|make|put|give|add|remove|delete|set|turn)\b"
    r"|[,，。].*[把将调改加删放提去换缩延弄]",
    re.IGNORECASE,
)


@wish(
    "likewise_too",
    "WHO|EACH|ALL|PICS",
    "ONLY BEFORE AFTER WHO EACH ALL PIC PICS CLIP",
    examples=("the third one too", "第三张也是"),
    makes_film=False,
)
def likewise_too(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The third one too."""
    if not scene.film.clips:
        return None
    if (step := narrowed(tokens, scene)) is not None:
        return step
    if find(tokens, "BEFORE", "AFTER"):
        return None  # only before the last one: of the transitions that were just put in
    is_bare = not scene.done and {token.kind for token in tokens} <= _BARE
    if is_bare and _GOES_ON.search(scene.sentence, tokens[-1].end):
        return None  # what is wished of it follows: the last one was in the dark, brighten it
    return likewise(tokens, scene) if is_bare or is_too(scene.sentence) else None


@wish(
    "likewise",
    "LIKEWISE WHO|EACH|ALL|PICS",
    "WHO EACH ALL PIC PICS CLIP",
    examples=("same for the second photo", "第二张也一样"),
    makes_film=False,
)
def likewise(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was done last, in this sentence or the one before, to these pictures as well."""
    last = scene.done or scene.last
    told = find(tokens, "WHO", "EACH", "ALL", "PICS")
    is_gone = bool(last) and last[-1].kind == "remove_clips"
    if is_gone and told is not None and told.kind == "WHO":
        return remove_pictures([Token("REMOVE", None, 0, 0), told], scene)
    which = scene.which([told] if told is not None else tokens, inherits=False)
    edits: tuple[Edit, ...] = tuple(
        _as_there(edit, _others(edit.which, which, scene), scene)
        for edit in last
        if isinstance(edit, _OfOthers)
    )
    moved = last[-1] if last else None
    if isinstance(moved, MoveClips) and moved.place in ("first", "last") and which.ids:
        said = words("engine.likewise", who=speech.who(scene, which))
        return Deed((replace(moved, ids=which.ids),), said, which.ids)
    if isinstance(moved, SwapClips) and len(which.ids) == 2:
        return Deed((SwapClips(*which.ids),), order_said)
    if not edits:
        return None
    return Deed(edits, words("engine.likewise", who=speech.who(scene, which)), which.ids)


def _as_there(edit: _OfOthers, which: Which, scene: Scene) -> Edit:
    """As it is now where it was done: what was changed by steps is the sum of them."""
    done = edit.which.ids
    edit = replace(edit, which=which)
    there = [scene.clip(clip_id) for clip_id in scene.focused_clips[:1]]
    others = which.of(scene.film.clips)
    if not there or there[0] in others:
        return edit
    is_rest = len(others) + len(done) == len(scene.film.clips)
    if isinstance(edit, SetGrade) and is_rest and all(edit.of(clip) == 1.0 for clip in others):
        return replace(edit, to=edit.of(there[0]), factor=1.0)
    if isinstance(edit, SetMotion) and edit.motion is None:
        return replace(
            edit, motion=there[0].motion, strength=there[0].strength, steps=0, factor=1.0
        )
    return edit


def _others(before: Which, which: Which, scene: Scene) -> Which:
    """All of them, after some: those to whom it was not done yet."""
    rest = without(which.ids or tuple(clip.id for clip in scene.film.clips), before.ids)
    return Which(rest) if before.ids and rest else which
