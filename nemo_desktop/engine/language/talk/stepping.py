"""Undo, redo and their kin on a history: by count, by sentence, by subject, back to a moment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.texts import AddTitle
from nemo_desktop.engine.edits import Edit, apply_all
from nemo_desktop.engine.history import Clash, History, Transaction
from nemo_desktop.engine.language.clauses.narrowing import OfPictures
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.scene import NotThere, stem
from nemo_desktop.engine.language.grammar.wish import Step
from nemo_desktop.engine.language.reading import read
from nemo_desktop.i18n import Words, words

# Which kinds of edits a subject names; the first ones begin it, the others follow from it.
_BEGIN: Final[Mapping[str, frozenset[str]]] = {
    "sound": frozenset({"add_sound", "remove_sounds"}),
    "title": frozenset({"add_title", "add_titles", "add_captions", "remove_titles"}),
    "captions": frozenset({"add_titles", "add_captions"}),
}
_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "sound": frozenset({"add_sound", "edit_sound", "remove_sounds", "cut_to_beat"}),
    "title": frozenset({"add_title", "add_titles", "add_captions", "edit_title", "remove_titles"}),
    "captions": frozenset({"add_titles", "add_captions", "edit_title"}),
    "piece": frozenset({"add_sound", "remove_sounds"}),
    "volume": frozenset({"edit_sound", "edit_clip_sound"}),
    "fade": frozenset({"edit_sound", "set_fade"}),
    "size": frozenset({"edit_title"}),
    "color": frozenset({"edit_title"}),
    "place": frozenset({"edit_title"}),
    "canvas": frozenset({"set_canvas"}),
    "motion": frozenset({"set_motion", "different_moves"}),
    "transition": frozenset({"set_transitions"}),
    "look": frozenset({"set_look", "set_look_strength"}),
    "effect": frozenset({"add_effect", "remove_effects"}),
    "grade": frozenset({"set_grade"}),
    "fit": frozenset({"set_fit"}),
    "length": frozenset({"set_duration", "share_total", "trim", "cut_to_beat"}),
    "order": frozenset({"swap_clips", "move_clips", "reorder"}),
    "removed": frozenset({"remove_clips", "remove_titles", "remove_sounds", "clear", "trim"}),
    "split": frozenset({"split_clip"}),
    "trim": frozenset({"trim"}),
    "repeat": frozenset({"repeat_clips"}),
}
# What of the kind an edit has to change to be of a subject.
_PARTS: Final[Mapping[str, Callable[[Edit], bool]]] = {
    "volume": lambda edit: getattr(edit, "volume", None) is not None or _scales(edit),
    "fade": lambda edit: edit.kind == "set_fade" or _fades(edit),
    "size": lambda edit: getattr(edit, "factor", 1.0) != 1.0,
    "color": lambda edit: bool(getattr(edit, "color", None)),
    "place": lambda edit: any(
        getattr(edit, what, None) for what in ("place", "place_step", "side")
    ),
}
_REMOVALS: Final[Mapping[str, str]] = {"sound": "remove_sounds", "title": "remove_titles"}


def stepped(history: History, step: Step) -> tuple[History, Words]:
    """The history after the step, and how to tell it.

    Raises Clash when a later sentence needs what was to be taken back, NotThere when there is
    nothing to step to.
    """
    if step.how == "redo":
        return _again(history, step)
    if not history.can_undo:
        raise NotThere(words("engine.undo.nothing"))
    if step.how == "undo":
        return _back(history, step.count)
    if step.how == "all":
        taken = {t.id: range(len(t.edits)) for t in history.transactions if t.is_active}
        return history.without(taken), words("engine.undo.all", count=len(taken))
    if step.how == "sentence":
        return _sentence(history, step.text)
    ways = {
        "before": _before,
        "after": _after,
        "restore": _restored,
        "narrowed": _narrowed,
        "nth": _nth,
        "kept": _kept,
        "said": _by_words,
        "returned": _returned,
    }
    return ways.get(step.how, _subject)(history, step)


def _narrowed(history: History, step: Step) -> tuple[History, Words]:
    """What was done last done to these pictures only."""
    last = history.find(lambda _: True)
    assert last is not None
    edits = tuple(
        replace(edit, which=Which(step.ids)) if isinstance(edit, OfPictures) else edit
        for edit in last.live_edits
    )
    before = history.without_last()
    film = apply_all(before.film, edits)
    meant = frozenset(step.ids)
    clips = [(i, clip) for i, clip in enumerate(film.clips, 1) if clip.id in meant]
    who = speech.names([clip for _, clip in clips])
    if len(clips) == 1:
        who = words("engine.who.one", number=clips[0][0], name=stem(clips[0][1].name))
    said = words("engine.narrowed", who=who)
    return before.said(step.text, last.language, edits, film, step.ids), said


def _nth(history: History, step: Step) -> tuple[History, Words]:
    """The first sentence, or the third, taken back alone."""
    told = [t for t in history.transactions if t.is_active]
    if not 1 <= step.count <= len(told):
        raise NotThere(words("engine.undo.no_such"))
    found = told[step.count - 1]
    taken = {found.id: range(len(found.edits))}
    return history.without(taken), words("engine.undo.one", sentence=found.sentence)


def _back(history: History, count: int) -> tuple[History, Words]:
    said: list[str] = []
    while len(said) < count and history.can_undo:
        last = history.find(lambda _: True)
        assert last is not None
        said.append(last.sentence)
        history = history.without_last()
    if len(said) == 1:
        return history, words("engine.undo.one", sentence=said[0])
    return history, words("engine.undo.several", count=len(said), sentence=said[-1])


def _again(history: History, step: Step) -> tuple[History, Words]:
    if step.text == "removed":
        return _removal_back(history, "")
    if step.subject:
        place = _undone_place(history, step.subject)
        if place is None:
            return _removal_back(history, step.subject)
        chosen = history.undone[place]
        rest = (*history.undone[:place], *history.undone[place + 1 :])
        history = replace(history, undone=(*rest, chosen), pending="", recent=())
    if not history.can_redo and step.text in ("back", "gone"):
        is_removed = history.find(lambda t: any(_is_removal(edit) for edit in t.live_edits))
        if not is_removed and step.text == "gone":
            raise NotThere(words("engine.redo.nothing"))
        is_first = len([t for t in history.transactions if t.is_active]) < 2
        return _removal_back(history, "") if is_removed or is_first else _back(history, 1)
    if not history.can_redo:
        raise NotThere(words("engine.redo.nothing"))
    said: list[str] = []
    for _ in range(min(step.count, len(history.undone))):
        numbers = [number for number, _ in history.undone[-1]]
        said += [t.sentence for t in history.transactions if t.id in numbers]
        history = history.with_again()
    if len(said) == 1:
        return history, words("engine.redo.one", sentence=said[0])
    return history, words("engine.redo.several", count=len(said), sentence=said[-1])


def _undone_place(history: History, subject: str) -> int | None:
    kinds = _KINDS.get(subject, frozenset())
    by_number = {t.id: t for t in history.transactions}
    for place in range(len(history.undone) - 1, -1, -1):
        for number, edits in history.undone[place]:
            if any(by_number[number].edits[i].kind in kinds for i in edits):
                return place
    return None


def _removal_back(history: History, subject: str) -> tuple[History, Words]:
    """ "Bring the music back" after it was removed: the removal is taken back."""
    kinds = {_REMOVALS[subject]} if subject in _REMOVALS else _KINDS["removed"]
    found = history.find(lambda t: any(edit.kind in kinds for edit in t.live_edits))
    if found is None:
        raise NotThere(words("engine.redo.nothing"))
    numbers = [i for i, edit in enumerate(found.edits) if edit.kind in kinds]
    return history.without({found.id: numbers}), _taken_back(found, numbers)


def _kept(history: History, step: Step) -> tuple[History, Words]:
    return _removal_back(history, step.subject)


def _before(history: History, step: Step) -> tuple[History, Words]:
    if step.text:
        found = _said(history, step.text)
    else:
        found = history.find(lambda t: any(_is_of(edit, step.subject) for edit in t.live_edits))
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    return _all_gone(history, [t for t in history.transactions if t.id >= found.id])


def _after(history: History, step: Step) -> tuple[History, Words]:
    """All that was said after a thing came, taken back."""
    found = history.find(lambda t: any(_is_of(edit, step.subject) for edit in t.live_edits))
    return _all_gone(history, [t for t in history.transactions if found and t.id > found.id])


def _all_gone(history: History, said: Sequence[Transaction]) -> tuple[History, Words]:
    """All of these sentences taken back that still hold. Raises NotThere when none does."""
    later = [t for t in said if t.is_active]
    if not later:
        raise NotThere(words("engine.undo.no_such"))
    taken = {t.id: range(len(t.edits)) for t in later}
    key = "engine.undo.one" if len(later) == 1 else "engine.undo.several"
    return history.without(taken), words(key, count=len(later), sentence=later[0].sentence)


def _sentence(history: History, text: str) -> tuple[History, Words]:
    found = _said(history, text)
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    return history.without({found.id: range(len(found.edits))}), words(
        "engine.undo.one", sentence=found.sentence
    )


def _by_words(history: History, step: Step) -> tuple[History, Words]:
    """The last sentence that said this; where none did, or more hangs on it, by its subject."""
    is_it = step.said or not step.ids
    found = history.find(lambda t: set(step.said) <= _words_in(t.sentence)) if is_it else None
    if found is None and step.ids:
        return _restored(history, step)
    if found is None and not step.subject:
        raise NotThere(words("engine.undo.no_such"))
    if found is None:
        return _subject(history, step)
    kinds = _KINDS.get(step.subject, frozenset())
    every = range(len(found.edits))
    numbers = [i for i in every if found.edits[i].kind in kinds] or list(every)
    try:
        return history.without({found.id: numbers}), _taken_back(found, numbers)
    except Clash:
        if not step.subject:
            raise
        return _subject(history, step)


def _returned(history: History, step: Step) -> tuple[History, Words]:
    """The sentence that took these pictures out taken back; else what was last done to them."""

    def removes(told: Transaction) -> bool:
        return any(edit.kind == "remove_clips" for edit in told.live_edits)

    found = history.find(lambda t: removes(t) and set(step.said) <= _words_in(t.sentence))
    if found is None and step.ids:
        return _restored(history, step)
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    numbers = [i for i, edit in enumerate(found.edits) if edit.kind == "remove_clips"]
    return history.without({found.id: numbers}), _taken_back(found, numbers)


def _words_in(sentence: str) -> set[tuple[str, object]]:
    """The kinds and values of a sentence's words; a length of each is a length too."""
    told = {(token.kind, token.value) for token in read(sentence, ()).tokens}
    lengths = {value for kind, value in told if kind in ("DUR", "EACHDUR")}
    return told | {(kind, value) for value in lengths for kind in ("DUR", "EACHDUR")}


def _said(history: History, text: str) -> Transaction | None:
    """The last active sentence that reads so; else the last one that holds the text."""
    wanted = _plain(text)
    return history.find(lambda t: _plain(t.sentence) == wanted) or history.find(
        lambda t: len(wanted) > 2 and wanted in _plain(t.sentence)
    )


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _is_removal(edit: Edit) -> bool:
    return edit.kind in _KINDS["removed"]


def _restored(history: History, step: Step) -> tuple[History, Words]:
    """As a thing was: the last change to it taken back, not what put it there."""
    kinds = _KINDS.get(step.subject, frozenset())
    first = _firsts(history)

    def is_meant(edit: Edit) -> bool:
        if edit in first:
            return False
        named = getattr(getattr(edit, "which", None), "ids", ())
        is_there = not step.ids or (bool(named) and set(named) <= set(step.ids))
        is_part = step.subject not in _PARTS or _PARTS[step.subject](edit)
        is_of = not step.subject or (edit.kind in kinds and is_part)
        return is_there and is_of and edit.kind != "stands_at"

    found = history.find(lambda t: any(map(is_meant, t.live_edits)))
    if found is None and step.subject == "piece":
        return _restored(history, replace(step, subject="sound"))
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    numbers = [i for i, edit in enumerate(found.edits) if is_meant(edit)]
    taken = {found.id: numbers, **_later_on(history, found, step.subject)}
    return history.without(taken), _taken_back(found, numbers)


def _taken_back(told: Transaction, numbers: Sequence[int]) -> Words:
    """That a sentence was taken back, or a part of it."""
    others = [
        edit
        for i, (edit, is_on) in enumerate(zip(told.edits, told.active, strict=True))
        if is_on and i not in numbers and edit.kind != "stands_at"
    ]
    key = "engine.undo.part" if others else "engine.undo.one"
    return words(key, sentence=told.sentence)


def _later_on(history: History, found: Transaction, subject: str) -> Mapping[int, Sequence[int]]:
    """What was done later to a piece of music that goes."""
    later = [t for t in history.transactions if t.id > found.id] if subject == "piece" else []
    return {
        t.id: [i for i, edit in enumerate(t.edits) if edit.kind in _KINDS["sound"]] for t in later
    }


def _firsts(history: History) -> tuple[Edit, ...]:
    """What put texts there, and the first music: nothing of the kind was there before."""
    edits = [edit for t in history.transactions for edit in t.live_edits]
    sounds = [edit for edit in edits if edit.kind == "add_sound"][:1]
    return (*sounds, *(edit for edit in edits if edit.kind in ("add_title", "add_titles")))


def _scales(edit: Edit) -> bool:
    return bool(getattr(edit, "step", 0.0)) or getattr(edit, "factor", 1.0) != 1.0


def _fades(edit: Edit) -> bool:
    lengths = (getattr(edit, "fade_in_ms", None), getattr(edit, "fade_out_ms", None))
    return lengths != (None, None)


def _is_of(edit: Edit, subject: str) -> bool:
    if subject in _PARTS and not _PARTS[subject](edit):
        return False
    kinds = _BEGIN.get(subject) or _KINDS.get(subject, frozenset())
    if subject == "captions" and isinstance(edit, AddTitle):
        return edit.style in ("subtitle", "caption")
    return edit.kind in kinds


def _subject(history: History, step: Step) -> tuple[History, Words]:
    """Taken back: the last edit that began the subject and all later ones about it."""
    subject = step.subject

    def is_meant(edit: Edit) -> bool:
        return _is_of(edit, subject) and step.text in ("", getattr(edit, "effect", ""))

    found = history.find(lambda t: any(map(is_meant, t.live_edits)))
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    kinds = _KINDS[subject]
    taken = {
        found.id: [
            i
            for i, edit in enumerate(found.edits)
            if is_meant(edit) or (edit.kind in kinds and not step.text)
        ]
    }
    if subject in _BEGIN:
        for later in history.transactions:
            if later.id > found.id and later.is_active:
                numbers = [i for i, edit in enumerate(later.edits) if edit.kind in kinds]
                if numbers:
                    taken[later.id] = numbers
    key = "engine.undo.one" if len(taken) == 1 else "engine.undo.several"
    return history.without(taken), words(key, count=len(taken), sentence=found.sentence)
