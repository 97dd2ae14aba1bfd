"""Whether a sound is still wanted, asked in the middle of making it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

# Called again and again while something is made; it raises when nobody wants it any more.
GoOn: TypeAlias = Callable[[], None]
_Step = TypeVar("_Step")


def always() -> None:
    """Goes on: what is made is wanted to its end."""


def asked(steps: Iterable[_Step], go_on: GoOn) -> Iterator[_Step]:
    """The same steps; before each is taken, `go_on` is asked."""
    for step in steps:
        go_on()
        yield step
