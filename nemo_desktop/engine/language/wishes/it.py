"""The wish to have "it" gone: what the sentence before was about."""

from collections.abc import Sequence
from dataclasses import replace

from nemo_desktop.engine.editing.appearance import SetLook, SetMotion, SetTransitions
from nemo_desktop.engine.editing.grading import AddEffect, RemoveEffects, SetGrade, SetLookStrength
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips, SwapClips
from nemo_desktop.engine.editing.sounds import RemoveSounds
from nemo_desktop.engine.editing.texts import RemoveTitles
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.color import graded
from nemo_desktop.engine.language.wishes.pictures import remove_pictures
from nemo_desktop.engine.render.film import STILL
from nemo_desktop.i18n import Words, words


@rule("(?<=SEP) NEG(?=$|SEP)", phase=3)
def not_wanted(tokens: Sequence[Token]) -> Made | None:
    """…，不要了: what was spoken of before is to be gone."""
    is_unwanted = tokens[0].text in ("不要", "不需要", "不用", "不想要")
    return ("REMOVE", None) if is_unwanted else None


@wish(
    "remove_it",
    "REMOVE",
    "IT ALL",
    examples=("get rid of it", "把它去掉"),
    makes_film=False,
)
def remove_it(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text, the music, or what was laid over the pictures last."""
    if find(tokens, "FILM") and not find(tokens, "IT"):  # the video is none of them
        return None
    if scene.focused_title:
        text = next(title.text for title in scene.film.titles if title.id == scene.focused_title)
        edit = RemoveTitles(Which((scene.focused_title,)))
        return Deed((edit,), words("engine.title.removed", text=text))
    if scene.focused_sound:
        sound = next(s for s in scene.film.sounds if s.id == scene.focused_sound)
        sounds = RemoveSounds(Which((scene.focused_sound,)))
        return Deed((sounds,), words("engine.music.removed", name=speech.heard(sound)))
    taken_off = None if find(tokens, "ALL") or _is_deleted(tokens) else _last_taken_off(scene)
    if taken_off is not None and not scene.done and not scene.named:
        return taken_off
    if _is_moved(scene) and not _is_deleted(tokens):
        number = scene.number_of(scene.focused_clips[0])
        ready = (words("engine.moved_it.undo"), words("engine.moved_it.remove", number=number))
        return Refusal(words("engine.moved_it.which"), answers=ready)
    those = [*tokens, Token("IT", None, 0, 0)]
    return remove_pictures(those, scene) if scene.focused_clips else _last_taken_off(scene)


@wish(
    "remove_it_from",
    "REMOVE IT WHO",
    "PIC PICS CLIP",
    makes_film=False,
)
def remove_it_from(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Take it off the last one: what lies over the pictures since the sentence before."""
    it, told = find(tokens, "IT"), find(tokens, "WHO")
    assert it is not None
    assert told is not None
    is_taken_off = it.start < told.start or (it.text == "它" and not _is_deleted(tokens))
    if not is_taken_off or it.text not in ("it", "that", "this", "它") or scene.done:
        return None
    last = scene.last[-1] if scene.last else None
    which = scene.which([told], inherits=False)
    gone: Outcome = None
    if isinstance(last, SetMotion):
        still = speech.named("motion", STILL)
        said = words("engine.moved", who=speech.who(scene, which), motion=still)
        gone = Deed((SetMotion(which, STILL),), said, which.ids)
    elif isinstance(last, SetLook | AddEffect | SetTransitions):
        gone = _last_taken_off(replace(scene, last=(replace(last, which=which),)))
    return gone or Refusal(words("engine.cannot"))


def _is_moved(scene: Scene) -> bool:
    """Whether one picture was moved right before: it may be the move that is to go."""
    last = scene.last[-1] if scene.last and not scene.done else None
    return isinstance(last, MoveClips | SwapClips) and len(scene.focused_clips) == 1


def _is_deleted(tokens: Sequence[Token]) -> bool:
    """Whether the verb is one for pictures rather than for what lies over them."""
    return any(t.text.startswith(("delete", "drop", "删")) for t in tokens if t.kind == "REMOVE")


def _last_taken_off(scene: Scene) -> Outcome:
    """What the sentence before gave to pictures: a look, an effect, a move, transitions."""
    last = scene.last[-1] if scene.last else None
    which = getattr(last, "which", Which())
    if not set(which.ids) <= {clip.id for clip in scene.film.clips}:
        return None
    everyone = speech.who(scene, which)
    if isinstance(last, AddEffect):
        called = speech.named("effect", last.effect)
        gone = RemoveEffects(last.effect, last.which)
        return Deed((gone,), words("engine.effect.removed", effect=called, who=everyone))
    if isinstance(last, SetGrade):
        plain = replace(last, to=1.0, factor=1.0)
        return Deed((plain,), graded(scene, plain))
    said: Words | None = None
    edit: SetLook | SetMotion | SetTransitions | None = None
    if isinstance(last, SetLookStrength) or (isinstance(last, SetLook) and last.look is not None):
        edit = SetLook(None, last.which)
        said = words("engine.look", who=everyone, look=speech.named("look", "none"))
    elif isinstance(last, SetMotion) and (which.ids or len(scene.film.clips) == 1):
        edit = SetMotion(last.which, STILL)
        said = words("engine.moved", motion=speech.motion(STILL), who=everyone)
    elif isinstance(last, SetTransitions) and (last.style is not None or last.keeps_style):
        edit = SetTransitions(None, None, last.which)
        said = words("engine.transitions.none")
    return Deed((edit,), said) if edit is not None and said is not None else None
