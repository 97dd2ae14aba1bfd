"""Undo, redo and their kin on a history: by count, by sentence, by subject, back to a moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.edits import Edit, apply_all
from nemo_desktop.engine.history import Clash, History, Transaction
from nemo_desktop.engine.language.clauses.narrowing import OfPictures
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.scene import NotThere, stem
from nemo_desktop.engine.language.grammar.wish import Refusal, Step
from nemo_desktop.engine.language.reading import read
from nemo_desktop.engine.language.talk.subjects import BEGIN, KINDS, PARTS, is_of, takes_away
from nemo_desktop.i18n import Words, words


def tried_behind(
    history: History, said: History, step: Step
) -> tuple[tuple[History, Words] | Refusal, bool]:
    """A step behind a wish in one sentence, with which the history is `said`; and whether the wish
    holds. What is all taken back by it was only why: 太短了，时间改回去."""
    taken = tried(said, step)
    if said is history or isinstance(taken, Refusal) or taken[0].transactions[-1].is_active:
        return taken, True
    return tried(history, step), False


def tried(history: History, step: Step) -> tuple[History, Words] | Refusal:
    """The same as `stepped`, or why it cannot be."""
    try:
        return stepped(history, step)
    except Clash as clash:
        return Refusal(words("engine.clash", sentence=clash.sentence))
    except NotThere as missing:
        return Refusal(missing.say)


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
        taken = {t.id: range(len(t.edits)) for t in history.transactions}
        count = sum(t.is_active for t in history.transactions)
        return history.without(taken), words("engine.undo.all", count=count)
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
        "taken": _taken,
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
    earlier = (last.id, *([] if last.instead_of is None else [last.instead_of]))
    before = history.without(dict.fromkeys(earlier, range(len(last.edits))))
    film = apply_all(before.film, edits)
    meant = frozenset(step.ids)
    clips = [(i, clip) for i, clip in enumerate(film.clips, 1) if clip.id in meant]
    who = speech.names([clip for _, clip in clips])
    if len(clips) == 1:
        who = words("engine.who.one", number=clips[0][0], name=stem(clips[0][1].name))
    said = words("engine.narrowed", who=who)
    return before.said(step.text, last.language, edits, film, step.ids).putting_right(last), said


def _taken(history: History, step: Step) -> tuple[History, Words]:
    """These very edits taken back."""
    taken = dict(step.taken)
    if not taken:
        raise NotThere(words("engine.undo.no_such"))
    found = [t for t in history.transactions if t.id in taken]
    if len(found) == 1:
        return history.without(taken), _taken_back(found[0], taken[found[0].id])
    said = words("engine.undo.several", count=len(found), sentence=found[0].sentence)
    return history.without(taken), said


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
    if step.text == "this":
        history = _made_next(history, step.count)
        step = Step("redo")
    if step.subject:
        place = _undone_place(history, step.subject)
        if place is None:
            return _removal_back(history, step.subject)
        history = _made_next(history, place)
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


def _made_next(history: History, place: int) -> History:
    """The history with what was taken back there as the next to be done again."""
    rest = (*history.undone[:place], *history.undone[place + 1 :])
    return replace(history, undone=(*rest, history.undone[place]), pending="", recent=())


def _undone_place(history: History, subject: str) -> int | None:
    kinds = KINDS.get(subject, frozenset())
    by_number = {t.id: t for t in history.transactions}
    for place in range(len(history.undone) - 1, -1, -1):
        for number, edits in history.undone[place]:
            if any(by_number[number].edits[i].kind in kinds for i in edits):
                return place
    return None


def _removal_back(history: History, subject: str) -> tuple[History, Words]:
    """ "Bring the music back" after it was removed: the removal is taken back."""
    found = history.find(lambda t: any(takes_away(edit, subject) for edit in t.live_edits))
    if found is None:
        raise NotThere(words("engine.redo.nothing"))
    numbers = [i for i, edit in enumerate(found.edits) if takes_away(edit, subject)]
    return history.without({found.id: numbers}), _taken_back(found, numbers)


def _kept(history: History, step: Step) -> tuple[History, Words]:
    return _removal_back(history, step.subject)


def _before(history: History, step: Step) -> tuple[History, Words]:
    if step.text:
        found = _said(history, step.text)
    else:
        found = history.find(lambda t: any(is_of(edit, step.subject) for edit in t.live_edits))
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    return _all_gone(history, [t for t in history.transactions if t.id >= found.id])


def _after(history: History, step: Step) -> tuple[History, Words]:
    """All that was said after a thing came, taken back."""
    found = history.find(lambda t: any(is_of(edit, step.subject) for edit in t.live_edits))
    return _all_gone(history, [t for t in history.transactions if found and t.id > found.id])


def _all_gone(history: History, said: Sequence[Transaction]) -> tuple[History, Words]:
    """All of these sentences taken back that still hold. Raises NotThere when none does."""
    later = [t for t in said if t.is_active]
    if not later:
        raise NotThere(words("engine.undo.no_such"))
    taken = {t.id: range(len(t.edits)) for t in said}
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
    found = history.find(lambda t: set(step.said) <= words_in(t.sentence)) if is_it else None
    if found is None and step.ids:
        return _restored(history, step)
    if found is None and not step.subject:
        raise NotThere(words("engine.undo.no_such"))
    if found is None:
        return _subject(history, step)
    kinds = KINDS.get(step.subject, frozenset())
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

    found = history.find(lambda t: removes(t) and set(step.said) <= words_in(t.sentence))
    if found is None and step.ids:
        return _restored(history, step)
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    numbers = [i for i, edit in enumerate(found.edits) if edit.kind == "remove_clips"]
    return history.without({found.id: numbers}), _taken_back(found, numbers)


def words_in(sentence: str, files: tuple[str, ...] = ()) -> set[tuple[str, object]]:
    """The kinds and values of a sentence's words; a length of each is a length too."""
    told = {(token.kind, token.value) for token in read(sentence, files).tokens}
    lengths = {value for kind, value in told if kind in ("DUR", "EACHDUR")}
    return told | {(kind, value) for value in lengths for kind in ("DUR", "EACHDUR")}


def _said(history: History, text: str) -> Transaction | None:
    """The last active sentence that reads so; else the last one that holds the text."""
    wanted = plainly(text)
    return history.find(lambda t: plainly(t.sentence) == wanted) or history.find(
        lambda t: len(wanted) > 2 and wanted in plainly(t.sentence)
    )


def plainly(text: str) -> str:
    """The letters and digits of a sentence: how it is marked tells no two apart."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _is_removal(edit: Edit) -> bool:
    return edit.kind in KINDS["removed"]


def _restored(history: History, step: Step) -> tuple[History, Words]:
    """As a thing was: the last change to it taken back, not what put it there."""
    kinds = KINDS.get(step.subject, frozenset())
    first = firsts(history.transactions)

    def is_meant(edit: Edit) -> bool:
        if edit in first:
            return False
        named = getattr(getattr(edit, "which", None), "ids", ())
        is_there = not step.ids or (bool(named) and set(named) <= set(step.ids))
        is_part = step.subject not in PARTS or PARTS[step.subject](edit)
        is_of = not step.subject or (edit.kind in kinds and is_part)
        return is_there and is_of and edit.kind != "stands_at"

    found = history.find(lambda t: any(map(is_meant, t.live_edits)))
    if found is not None and step.text == "first":
        every = [t for t in history.transactions if any(map(is_meant, t.live_edits))]
        all_of_it = {t.id: [i for i, edit in enumerate(t.edits) if is_meant(edit)] for t in every}
        key = "engine.undo.part" if len(every) == 1 else "engine.undo.several"
        return history.without(all_of_it), words(key, count=len(every), sentence=every[0].sentence)
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
        t.id: [i for i, edit in enumerate(t.edits) if edit.kind in KINDS["sound"]] for t in later
    }


def firsts(told: Iterable[Transaction]) -> tuple[Edit, ...]:
    """What put texts there, and the first music: nothing of the kind was there before."""
    edits = [edit for t in told for edit in t.live_edits]
    sounds = [edit for edit in edits if edit.kind == "add_sound"][:1]
    return (*sounds, *(edit for edit in edits if edit.kind in ("add_title", "add_titles")))


def _subject(history: History, step: Step) -> tuple[History, Words]:
    """Taken back: the last edit that began the subject and all later ones about it."""
    subject = step.subject

    def is_meant(edit: Edit) -> bool:
        return is_of(edit, subject) and step.text in ("", getattr(edit, "effect", ""))

    found = history.find(lambda t: any(map(is_meant, t.live_edits)))
    if found is None:
        raise NotThere(words("engine.undo.no_such"))
    kinds = KINDS[subject]
    taken = {
        found.id: [
            i
            for i, edit in enumerate(found.edits)
            if is_meant(edit) or (edit.kind in kinds and not step.text)
        ]
    }
    if subject in BEGIN:
        for later in history.transactions:
            if later.id > found.id and later.is_active:
                numbers = [i for i, edit in enumerate(later.edits) if edit.kind in kinds]
                if numbers:
                    taken[later.id] = numbers
    key = "engine.undo.one" if len(taken) == 1 else "engine.undo.several"
    return history.without(taken), words(key, count=len(taken), sentence=found.sentence)
