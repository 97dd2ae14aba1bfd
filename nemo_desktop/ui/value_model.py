"""A list of frozen values for an item view; a new list changes only the rows that differ."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

VALUE: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ValueModel(QAbstractListModel):
    """Rows of values. Subclasses say what a value is called; `key_of` tells values apart."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[object, ...] = ()

    def key_of(self, value: object) -> Hashable:
        """What stays the same while a row changes."""
        return value

    def spoken(self, value: object) -> str:
        """The row in words, for a screen reader."""
        return str(value)

    def tip(self, value: object) -> str:
        """What is shown when the pointer rests on the row."""
        return self.spoken(value)

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: a row's value, its words, its tip."""
        if not index.isValid() or index.row() >= len(self._values):
            return None
        value = self._values[index.row()]
        if role == VALUE:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(value)
        return self.tip(value) if role == Qt.ItemDataRole.ToolTipRole else None

    def row_of(self, key: Hashable) -> int:
        """The row with this key, -1 if there is none."""
        keys = (self.key_of(value) for value in self._values)
        return next((row for row, other in enumerate(keys) if other == key), -1)

    def put(self, values: Sequence[object]) -> None:
        """Shows these values from now on."""
        new = tuple(values)
        old_keys = [self.key_of(value) for value in self._values]
        new_keys = [self.key_of(value) for value in new]
        start = _common(old_keys, new_keys)
        end = _common(old_keys[start:][::-1], new_keys[start:][::-1])
        self._cut(start, len(old_keys) - end)
        self._insert(start, new[start : len(new) - end])
        old, self._values = self._values, new
        pairs = enumerate(zip(old, new, strict=True))
        changed = [row for row, (before, after) in pairs if before is not after]
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _cut(self, start: int, end: int) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._values = self._values[:start] + self._values[end:]
            self.endRemoveRows()

    def _insert(self, start: int, values: tuple[object, ...]) -> None:
        if values:
            self.beginInsertRows(QModelIndex(), start, start + len(values) - 1)
            self._values = self._values[:start] + values + self._values[start:]
            self.endInsertRows()


def _common(left: list[Hashable], right: list[Hashable]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows in order as stretches without a gap, each by its first and its last."""
    for _, run in groupby(enumerate(rows), lambda numbered: numbered[1] - numbered[0]):
        stretch = [row for _, row in run]
        yield stretch[0], stretch[-1]
