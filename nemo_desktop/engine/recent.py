"""What was asked for last, kept so that nobody reads it again."""

from collections import OrderedDict
from collections.abc import Collection
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_MOST: Final = 8


class Recent(Generic[T]):
    """A few values by name; the one that was not asked for longest goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, T] = OrderedDict()

    def get(self, name: str) -> T | None:
        """The value of that name, if it is here."""
        if name in self._kept:
            self._kept.move_to_end(name)
        return self._kept.get(name)

    def put(self, name: str, value: T) -> None:
        """One more, or another one of that name."""
        self._kept[name] = value
        self._kept.move_to_end(name)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)

    def drop(self, name: str) -> None:
        """That one is not true any more."""
        self._kept.pop(name, None)

    def items(self) -> Collection[tuple[str, T]]:
        """All that are here, with their names."""
        return self._kept.items()

    def values(self) -> Collection[T]:
        """All that are here."""
        return self._kept.values()
