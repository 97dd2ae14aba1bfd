"""The sentences of a history that count, looked through for what is named."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.history import History, Transaction
from nemo_desktop.engine.language.grammar.scene import Scene, still_there
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.named import Named
from nemo_desktop.engine.language.talk.stepping import firsts, words_in
from nemo_desktop.engine.language.talk.subjects import BEGIN, KINDS, PARTS
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media

# By transaction, the numbers of the edits that are meant.
Taken = Mapping[int, Sequence[int]]


class Earlier:
    """The sentences of a history that count, looked through for what is named."""

    def __init__(self, history: History, pool: tuple[Media, ...]) -> None:
        self.history = history
        self.told = [t for t in history.transactions if t.is_active]
        self._files = tuple(media.name for media in pool)
        self._scene = Scene(history.film, pool, "en", focus=history.focus)

    def off(self, what: Named, *, is_step: bool = False, is_sure: bool = False) -> Taken | None:
        """What is to be taken back: all that began it and came of it, with `is_step` the last
        sentence about it; None when it is not there. With `is_sure` a look or a shape may go by
        another name of its kind: widescreen."""
        if what.side:
            return self._beside(what)
        if what.nth or what.last or what.is_anything:
            return self._counted(what)
        found = self._said(what)
        is_loose = is_sure and {kind for kind, _ in what.values} <= _LOOSELY
        if found is not None or not (is_loose or _has(self.history.film, what.values)):
            return found
        return self._begun(what, is_step=is_step)

    def regretted(self, what: Named, *, is_step: bool, is_sure: bool) -> Taken | None:
        """What is to be taken back of a thing that was a mistake: where it is gone, its going."""
        gone = self.gone(what) if self._is_absent(what) else None
        return gone or self.off(what, is_step=is_step, is_sure=is_sure)

    def _counted(self, what: Named) -> Taken | None:
        """The sentence of that number, or so many of the last; the last where none is said."""
        if what.nth and abs(what.nth) > len(self.told):
            return None
        nth = what.nth - 1 if what.nth > 0 else what.nth
        told = [self.told[nth]] if what.nth else self.told[-(what.last or 1) :]
        return {t.id: _all(t) for t in told} or None

    def _is_absent(self, what: Named) -> bool:
        """Whether the film has nothing of the kind now: what was done to it last took it out."""
        film = self.history.film
        is_heard = what.subjects == {"sound"} and not film.sounds
        return is_heard or (what.subjects == {"title"} and not film.titles)

    def was(self, what: Named, *, is_first: bool) -> Taken | None:
        """The last change to what is named, or all of them; not what put it there."""
        if what.is_anything:
            return {t.id: _all(t) for t in self.told[-1:]} or None
        if what.values:
            return self._had(what)
        if what.side or what.last or what.nth:
            return None
        if what.subjects == {"sound"}:
            piece = self.was(Named(frozenset({"piece"}), who=what.who), is_first=is_first)
            if piece is not None:
                last = max(piece)
                later = {n: edits for n, edits in self._every("sound").items() if n > last}
                return {**piece, **later}
        first = firsts(self.told)
        changes = {
            t.id: [i for i in _live(t) if t.edits[i] not in first and self._is_of(t, i, what)]
            for t in self.told
        }
        found = {number: edits for number, edits in changes.items() if edits}
        if is_first or not found:
            return found or None
        last = max(found)
        return {last: found[last]}

    def _had(self, what: Named) -> Taken | None:
        """The last change to what had these values before: white was nicer, 12 seconds again."""
        films = self.history.films
        behind = list(reversed(self.history.transactions))
        for told, before, after in zip(behind, films[-2::-1], reversed(films), strict=False):
            if told.is_active and _has(before, what.values) and not _has(after, what.values):
                plain = Named(what.subjects)
                edits = [i for i in _live(told) if self._is_of(told, i, plain)]
                return {told.id: edits or _live(told)}
        return None

    def gone(self, what: Named) -> Taken | None:
        """What took away the thing that is named."""
        for told in reversed(self.told):
            edits = [i for i in _live(told) if told.edits[i].kind in KINDS["removed"]]
            taken = [i for i in edits if self._is_removed(told, i, what)]
            if taken:
                return {told.id: taken}
            is_denied = _GONE & {kind for kind, _ in self._words(told)}
            if is_denied and not edits and what.values | what.subjects:
                meant = [i for i in _live(told) if self._is_of(told, i, what)]
                if meant and (not what.values or what.values <= self._words(told)):
                    return {told.id: meant}
        return None

    def undone(self, what: Named) -> int | None:
        """Where among what was taken back the thing stands that is named."""
        by_number = {t.id: t for t in self.history.transactions}
        for place in reversed(range(len(self.history.undone))):
            if what.is_anything:
                return place
            for number, edits in self.history.undone[place]:
                told = by_number[number]
                if what.values and what.values <= self._words(told):
                    return place
                if not what.values and any(self._is_of(told, i, what) for i in edits):
                    return place
        return None

    def since(self, what: Named, *, is_with: bool = False) -> Taken | None:
        """All that was said behind it; `is_with` with itself."""
        found = self.off(what)
        begin = (min(found) if is_with else max(found) + 1) if found else 0
        return {t.id: _all(t) for t in self.told if t.id >= begin} if found else None

    def all_but(self, kept: Iterable[Named]) -> Taken | None:
        """All but the film itself and what is named."""
        spared: dict[int, set[int]] = {}
        for what in kept:
            for number, edits in (self.off(what) or {}).items():
                spared.setdefault(number, set()).update(edits)
        if not spared:
            return None
        taken = {
            t.id: [
                i for i in _live(t) if i not in spared.get(t.id, ()) and t.edits[i].kind != "make"
            ]
            for t in self.told
        }
        return {number: edits for number, edits in taken.items() if edits} or None

    def _words(self, told: Transaction) -> set[tuple[str, object]]:
        said = words_in(told.sentence, self._files)
        return {(kind, v.casefold() if isinstance(v, str) else v) for kind, v in said}

    def _beside(self, what: Named) -> Taken | None:
        near = self.off(Named(what.subjects, what.values, what.who, what.nth, what.last))
        if near is None:
            return None
        at = next(i for i, t in enumerate(self.told) if t.id == max(near)) + what.side
        return {self.told[at].id: _all(self.told[at])} if 0 <= at < len(self.told) else None

    def _said(self, what: Named) -> Taken | None:
        """By values that the sentence itself has: the seven seconds, the sepia."""
        if not what.values:
            return None
        for told in reversed(self.told):
            said = self._words(told)
            if not what.values <= said or (what.who and ("WHO", what.who) not in said):
                continue
            plain = Named(what.subjects - {"length"} if len(what.subjects) > 1 else what.subjects)
            edits = [i for i in _live(told) if self._is_of(told, i, plain)]
            every = [i for i in _live(told) if told.edits[i].kind not in _MAKING]
            return {told.id: edits or every} if edits or every else None
        return None

    def _begun(self, what: Named, *, is_step: bool) -> Taken | None:
        """By what the sentence did: the edit that began the thing, with all later ones about it."""
        if not what.subjects and what.who is None:
            return None
        told_of = () if is_step else what.subjects
        begins = frozenset[str]().union(*(BEGIN.get(s, frozenset()) for s in told_of))
        is_any = is_step or "removed" in what.subjects  # and not only what puts something there
        for kinds in (begins, frozenset[str]()) if begins else (begins,):
            for told in reversed(self.told):
                edits = [i for i in _live(told) if self._is_of(told, i, what)]
                found = [told.edits[i] for i in edits if is_any or not _takes_away(told.edits[i])]
                if any(not kinds or edit.kind in kinds for edit in found):
                    later = [t for t in self.told if kinds and t.id > told.id]
                    return {told.id: edits} | {
                        t.id: more
                        for t in later
                        if (more := [i for i in _live(t) if self._is_of(t, i, what)])
                    }
        return None

    def _every(self, subject: str) -> dict[int, list[int]]:
        what = Named(frozenset({subject}))
        found = {t.id: [i for i in _live(t) if self._is_of(t, i, what)] for t in self.told}
        return {number: edits for number, edits in found.items() if edits}

    def _is_of(self, told: Transaction, index: int, what: Named) -> bool:
        """Whether an edit did something to what is named."""
        edit = told.edits[index]
        if edit.kind in _MAKING or edit.kind == "stands_at":
            return False
        if not all(_is_about(edit, subject) for subject in what.subjects):
            return False
        return what.who is None or self._is_at(told, edit, what.who)

    def _is_at(self, told: Transaction, edit: Edit, who: Who) -> bool:
        if ("WHO", who) in self._words(told):
            return True
        meant = set(still_there(self._scene, who))
        ids = getattr(getattr(edit, "which", None), "ids", ()) or getattr(edit, "ids", ())
        ids = ids or tuple(filter(None, (getattr(edit, "one", ""), getattr(edit, "other", ""))))
        return bool(meant) and bool(ids) and set(ids) <= meant

    def _is_removed(self, told: Transaction, index: int, what: Named) -> bool:
        """Whether an edit took away what is named."""
        edit = told.edits[index]
        if what.who is not None:
            return edit.kind == "remove_clips" and ("WHO", what.who) in self._words(told)
        if what.values and not what.subjects & set(_REMOVALS):
            return False
        wanted = {_REMOVALS[s] for s in what.subjects if s in _REMOVALS}
        if what.subjects == {"picture"}:
            return edit.kind == "remove_clips"
        if what.subjects - {"removed"}:
            return edit.kind in wanted
        return True


_MAKING: Final = ("make", "add_pictures")
_GONE: Final = frozenset(listed("NEG REMOVE UNDO STOP"))
_REMOVALS: Final = {"sound": "remove_sounds", "title": "remove_titles", "effect": "remove_effects"}


# People call them by what they look like.
_LOOSELY: Final = frozenset({"CANVAS", "LOOK", "MOTION"})
_WHITE: Final = "#ffffff"


def _has(film: Film, values: Iterable[tuple[str, object]]) -> bool:
    """Whether a film is like this all through."""
    return all(kind in _SEEN and _SEEN[kind](film, value) for kind, value in values)


_SEEN: Final[Mapping[str, Callable[[Film, object], bool]]] = {
    "CANVAS": lambda film, value: (film.width, film.height) == value,
    "TRANS": lambda film, value: (
        value in {clip.transition_in.kind for clip in film.clips if clip.transition_in is not None}
    ),
    "STYLE": lambda film, value: value in {sound.name.casefold() for sound in film.sounds},
    "LOOK": lambda film, value: {clip.look or "none" for clip in film.clips} == {value},
    "FIT": lambda film, value: {clip.fit for clip in film.clips} == {value},
    "MOTION": lambda film, value: {clip.motion for clip in film.clips} == {value},
    "COLOR": lambda film, value: value in {title.color or _WHITE for title in film.titles},
    "QUOTE": lambda film, value: value in {title.text.casefold() for title in film.titles},
    "PCT": lambda film, value: value in {sound.volume for sound in film.sounds},
    "DUR": lambda film, value: value in (film.duration_ms, *{c.duration_ms for c in film.clips}),
    "EACHDUR": lambda film, value: {clip.duration_ms for clip in film.clips} == {value},
}


def _live(told: Transaction) -> list[int]:
    live = told.live_edits
    return [i for i, edit in enumerate(told.edits) if told.active[i] and edit in live]


def _all(told: Transaction) -> range:
    return range(len(told.edits))


def _is_about(edit: Edit, subject: str) -> bool:
    if subject == "picture":
        return False
    if subject == "colors":
        return any(_is_about(edit, one) for one in ("look", "grade", "color"))
    if subject == "removed":
        return _takes_away(edit)
    parts: Callable[[Edit], bool] | None = PARTS.get(subject)
    return edit.kind in KINDS.get(subject, frozenset()) and (parts is None or parts(edit))


def _takes_away(edit: Edit) -> bool:
    return edit.kind in KINDS["removed"] or getattr(edit, "style", "") is None
