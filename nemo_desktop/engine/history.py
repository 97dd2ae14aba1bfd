"""A project's sentences as transactions; the film is what the active ones amount to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Annotated, Final

from pydantic import Discriminator, TypeAdapter

from nemo_desktop.engine.edits import Conflict, Edit, apply_all
from nemo_desktop.engine.render.film import Film


class Clash(Exception):
    """Taking something back would leave `sentence` without what it works on."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Transaction:
    """One sentence and what it did. `active` says of each edit whether it counts.

    `focus` are the ids of what it was about: what "it" means to the next sentence. `instead_of` is
    the number of the sentence that it put right, which comes back when this one is taken back.
    """

    id: int
    sentence: str
    language: str
    edits: tuple[Annotated[Edit, Discriminator("kind")], ...]
    active: tuple[bool, ...]
    focus: tuple[str, ...] = ()
    instead_of: int | None = None

    @property
    def is_active(self) -> bool:
        """Whether anything of it counts."""
        return bool(self.live_edits)

    @property
    def live_edits(self) -> tuple[Edit, ...]:
        """The edits that count; what one relies on counts as long as it does."""
        live: list[Edit] = []
        for index, (edit, is_on) in enumerate(zip(self.edits, self.active, strict=True)):
            relied_on = edit.kind == "stands_at" and not any(self.active[index + 1 : index + 2])
            if is_on and not relied_on:
                live.append(edit)
        return tuple(live)

    def to_json(self) -> str:
        """All of it, as text."""
        return _TRANSACTION.dump_json(self).decode()


# A transaction's number and the numbers of its edits that were taken back together.
TakenBack = tuple[tuple[int, tuple[int, ...]], ...]
_MOST_FILMS: Final = 30
# Nobody types it: Unicode's separator of units.
_OFFERED: Final = "\x1f"


@dataclass(frozen=True)
class History:
    """All sentences that changed the film, in order; `undone` is what redo brings back, last first.

    `pending` is what a short answer such as "yes" would mean, and what was held out; `next_id`
    numbers items, and never gives a number twice; `recent` is what was spoken of last, `idle` what
    the last sentence would have done, had it not been so already, or what would make it so that
    it asked about. `films` are what the last sentences made, one each: they follow from all
    before, and are only kept.
    """

    transactions: tuple[Transaction, ...] = ()
    undone: tuple[TakenBack, ...] = ()
    next_id: int = 1
    pending: str = ""
    recent: tuple[str, ...] = ()
    idle: tuple[Annotated[Edit, Discriminator("kind")], ...] = ()
    films: tuple[Film, ...] = field(default=(), compare=False, repr=False)

    @property
    def film(self) -> Film:
        """The film as the active sentences make it."""
        return self.films[-1] if self.films else Film()

    @property
    def can_undo(self) -> bool:
        """Whether any sentence counts."""
        return any(transaction.is_active for transaction in self.transactions)

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can come again."""
        return bool(self.undone)

    @property
    def focus(self) -> tuple[str, ...]:
        """The items that were spoken of last."""
        if self.recent:
            return self.recent
        for transaction in reversed(self.transactions):
            if transaction.is_active:
                return transaction.focus
        return ()

    @property
    def last_edits(self) -> tuple[Edit, ...]:
        """What the last sentence that counts did, or was to do."""
        if self.idle:
            return self.idle
        last = self.find(lambda _: True)
        return last.live_edits if last is not None else ()

    @cached_property
    def shown(self) -> frozenset[str]:
        """The files that the film showed at any time, of the sentences that count."""
        edits = (edit for transaction in self.transactions for edit in transaction.live_edits)
        added = (edit for edit in edits if edit.kind in ("make", "add_pictures"))
        return frozenset(picture.sha for edit in added for picture in edit.pictures)

    @cached_property
    def dismissed(self) -> Mapping[tuple[str, str], int]:
        """How many files of a hash and name no longer count among "all pictures"."""
        gone: dict[tuple[str, str], int] = {}
        for transaction in self.transactions:
            for edit in transaction.live_edits:
                if edit.kind == "remove_picture":
                    gone[edit.sha, edit.name] = edit.count
                elif edit.kind in ("make", "add_pictures"):
                    for picture in edit.pictures:
                        gone.pop((picture.sha, picture.name), None)
        return gone

    def said(
        self,
        sentence: str,
        language: str,
        edits: Sequence[Edit],
        film: Film,
        focus: tuple[str, ...] = (),
    ) -> "History":
        """With one more sentence; `film` is what its edits make of the film."""
        new = Transaction(
            self.next_id, sentence, language, tuple(edits), (True,) * len(edits), focus
        )
        return replace(
            self,
            transactions=(*self.transactions, new),
            undone=(),
            next_id=max(self.next_id + max(1, *map(_ids_used, edits)), *_numbers(film, edits)) + 1,
            pending="",
            recent=focus,
            idle=(),
            films=(*self.films, film)[-_MOST_FILMS:],
        )

    @property
    def offered(self) -> tuple[str, ...]:
        """The sentences that the answer before held out."""
        return tuple(self.pending.split(_OFFERED)[1:])

    @property
    def question(self) -> str:
        """What a short answer would mean, without the sentences held out."""
        return self.pending.split(_OFFERED)[0]

    def offering(self, ready: Sequence[str]) -> "History":
        """With sentences held out, one of which a short answer may choose."""
        return replace(self, pending=_OFFERED.join((self.question, *ready)))

    def without_last(self) -> "History":
        """With the last active sentence taken back."""
        last = next(t for t in reversed(self.transactions) if t.is_active)
        return self.without({last.id: range(len(last.edits))})

    def putting_right(self, earlier: Transaction) -> "History":
        """With the last sentence standing in the place of that one, all of which was taken back."""
        if not all(earlier.active):
            return self
        last = replace(self.transactions[-1], instead_of=earlier.id)
        return replace(self, transactions=(*self.transactions[:-1], last))

    def without(self, taken: Mapping[int, Iterable[int]]) -> "History":
        """With some edits of some sentences taken back, by transaction and edit number; what one
        of them put right comes back, unless it is named as well.

        Raises Clash naming a later sentence that needs one of them.
        """
        gone = tuple(
            (t.id, tuple(i for i in taken[t.id] if t.active[i]))
            for t in self.transactions
            if t.id in taken
        )
        gone = tuple((number, edits) for number, edits in gone if edits)
        back = tuple(one for one in self._put_right_by(gone) if one[0] not in taken)
        changed = self._switched(off=gone, on=back)
        return replace(changed, undone=(*self.undone, gone)) if gone else self

    def with_again(self) -> "History":
        """With what was taken back last. Raises Clash when that no longer fits."""
        again = self.undone[-1]
        changed = self._switched(off=self._put_right_by(again), on=again)
        return replace(changed, undone=self.undone[:-1])

    def _put_right_by(self, which: TakenBack) -> TakenBack:
        """What the sentences put right of which all that counts is among these edits."""
        edits = dict(which)
        right = {
            t.instead_of
            for t in self.transactions
            if t.id in edits and all(i in edits[t.id] for i, on in enumerate(t.active) if on)
        }
        told = (t for t in self.transactions if t.id in right)
        return tuple((t.id, tuple(range(len(t.edits)))) for t in told)

    def find(self, matches: Callable[[Transaction], bool]) -> Transaction | None:
        """The last active sentence of some kind."""
        return next((t for t in reversed(self.transactions) if t.is_active and matches(t)), None)

    def _switched(self, *, off: TakenBack, on: TakenBack) -> "History":
        numbers = dict((*off, *on))
        active = {number for number, _ in on}
        transactions = tuple(
            replace(
                t,
                active=tuple(
                    t.id in active if i in numbers[t.id] else was for i, was in enumerate(t.active)
                ),
            )
            if t.id in numbers
            else t
            for t in self.transactions
        )
        first = next((i for i, t in enumerate(transactions) if t.id in numbers), len(transactions))
        kept = self.films[: max(0, len(self.films) - len(transactions) + first)]
        begun = kept[-1] if kept else Film()
        made = folded(transactions[first if kept else 0 :], begun)
        films = (*kept, *made)[-_MOST_FILMS:]
        last = next((t for t in reversed(transactions) if t.id in numbers), None)
        present = _ids_in(films[-1]) if films else {}
        recent = tuple(one for one in (last.focus if last else ()) if one in present)
        if not recent and len(self.film.clips) > 1:  # what came back is spoken of next
            before = _ids_in(self.film)
            recent = tuple(one for one in present if one not in before)
        return replace(
            self, transactions=transactions, pending="", recent=recent, idle=(), films=films
        )

    def to_json(self) -> str:
        """All but the sentences, as text: those are long, and only one of them is new."""
        stored = _Stored(self.undone, self.next_id, self.pending, self.recent, self.idle)
        return _STORED.dump_json(stored).decode()

    @classmethod
    def from_json(cls, text: str, sentences: Iterable[str]) -> "History":
        """The history of which `to_json` wrote this, and each sentence in order its own text.
        Raises pydantic.ValidationError for anything else, and Clash for sentences that make no
        film here."""
        stored = _STORED.validate_json(text)
        transactions = tuple(map(_TRANSACTION.validate_json, sentences))
        return cls(
            transactions,
            stored.undone,
            stored.next_id,
            stored.pending,
            stored.recent,
            stored.idle,
            tuple(folded(transactions, Film()))[-_MOST_FILMS:],
        )


def folded(transactions: Iterable[Transaction], film: Film) -> Iterator[Film]:
    """What each sentence makes of the film. Raises Clash naming one that lacks what it works on."""
    for transaction in transactions:
        try:
            film = apply_all(film, transaction.live_edits)
        except Conflict as conflict:
            raise Clash(transaction.sentence) from conflict
        yield film


def _ids_in(film: Film) -> Mapping[str, None]:
    """The ids of all that is in a film, in their order."""
    texts_and_sounds = (*(title.id for title in film.titles), *(s.id for s in film.sounds))
    return dict.fromkeys((*(clip.id for clip in film.clips), *texts_and_sounds))


def _ids_used(edit: Edit) -> int:
    return len(getattr(edit, "ids", ()) or getattr(edit, "new_ids", ()) or ()) + 1


def _numbers(film: Film, edits: Sequence[Edit]) -> Iterator[int]:
    """Those in the names of all that is in the film, and of what the edits put there: with several
    edits in a sentence they go on from one to the next."""
    names = [clip.id for clip in film.clips]
    names += [title.id for title in film.titles] + [sound.id for sound in film.sounds]
    names += [getattr(edit, "id", "") for edit in edits]
    yield 0
    yield from (int(name[1:]) for name in names if name[1:].isdecimal())


@dataclass(frozen=True, slots=True)
class _Stored:
    undone: tuple[TakenBack, ...]
    next_id: int
    pending: str
    recent: tuple[str, ...] = ()
    idle: tuple[Annotated[Edit, Discriminator("kind")], ...] = ()


_STORED: Final = TypeAdapter(_Stored)
_TRANSACTION: Final = TypeAdapter(Transaction)
