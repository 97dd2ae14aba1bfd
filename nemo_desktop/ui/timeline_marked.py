"""Which clips of the timeline are marked: one, or several to do the same with."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex

from nemo_desktop.session.state import LaneClip, LaneKind
from nemo_desktop.ui.timeline_scale import Row, found_again

_Flag = QItemSelectionModel.SelectionFlag


class Marked:
    """The marked ones among the clips that are `shown`, by their place among all; the keyboard is
    on one of them."""

    def __init__(self, selection: QItemSelectionModel) -> None:
        self._selection = selection
        self._begun = -1
        self.shown: Sequence[Row] = ()

    @property
    def numbers(self) -> list[int]:
        """Which ones."""
        marked = sorted(index.row() for index in self._selection.selectedIndexes())
        return [number for number in marked if number < len(self.shown)]

    @property
    def rows(self) -> list[Row]:
        """The marked clips in order."""
        return [self.shown[number] for number in self.numbers]

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """The marked clips by lane and place in it."""
        return frozenset((row.lane_index, row.clip_index) for row in self.rows)

    @property
    def current(self) -> Row | None:
        """The clip that the keyboard is on."""
        number = self._selection.currentIndex().row()
        return self.shown[number] if 0 <= number < len(self.shown) else None

    @property
    def meant(self) -> Row | None:
        """The clip that keys do something with: the one they are on, else the first marked."""
        return self.current or next(iter(self.rows), None)

    def alone(self, number: int) -> None:
        """Marks one clip and no other; none at all with -1."""
        self._begun = number
        self._go(number, _Flag.ClearAndSelect)

    def take(self, number: int) -> None:
        """Marks one clip alone; one of several that are marked takes those along."""
        if number in self.numbers:
            self._go(number, _Flag.NoUpdate)
        else:
            self.alone(number)

    def as_well(self, number: int) -> None:
        """Marks one more, or leaves out one that was marked."""
        rest = [one for one in self.numbers if one != number]
        if number not in self.numbers:
            rest.append(number)
        self._begun = rest[-1] if rest else -1
        self._go(self._begun, _Flag.NoUpdate)
        self._mark(rest)

    def up_to(self, number: int) -> None:
        """Marks all from where it was begun up to here."""
        if self._begun not in self.numbers:
            self._begun = max(0, self._selection.currentIndex().row())
        first, last = sorted((self._begun, number))
        self._go(number, _Flag.NoUpdate)
        self._mark(range(first, last + 1))

    def all(self) -> None:
        """Marks every clip."""
        self._mark(range(len(self.shown)))

    def find_again(self, marked: Sequence[Row], current: Row | None) -> None:
        """What was marked is marked where it is now. Of several that are gone nothing stays
        marked, nor does the keyboard: what stands in their place was not meant."""
        places = [found_again(row, self.shown) for row in marked]
        found = [place for place in places if place is not None]
        here = None if current is None else found_again(current, self.shown)
        if here is not None and here != self._selection.currentIndex().row():
            self._go(here, _Flag.NoUpdate)
        if len(marked) > 1 and not found:
            self.alone(-1)
        elif found or not marked:
            self._mark(found)

    def _go(self, number: int, flag: _Flag) -> None:
        self._selection.setCurrentIndex(self._index(number), flag)

    def _mark(self, numbers: Iterable[int]) -> None:
        chosen = QItemSelection()
        for number in numbers:
            chosen.select(self._index(number), self._index(number))
        self._selection.select(chosen, _Flag.ClearAndSelect)

    def _index(self, number: int) -> QModelIndex:
        return self._selection.model().index(number, 0)


def together(row: Row, marked: Sequence[Row]) -> list[LaneClip]:
    """The pictures that something is done with that is done with one of them: those that are
    marked with it; any other clip is by itself."""
    return [one.clip for one in with_it(row, marked)]


def with_it(row: Row, marked: Sequence[Row]) -> list[Row]:
    """The same as they lie on the timeline."""
    if row not in marked or row.lane.kind is not LaneKind.VIDEO:
        return [row]
    return [one for one in marked if one.lane.kind is LaneKind.VIDEO]
