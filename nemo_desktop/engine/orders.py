"""What the engine asks of its worker processes.

Only a worker loads what the work needs: the engine itself answers sooner and stays small.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from nemo_desktop.engine.render.chunk import Chunk, End
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media, Study


@dataclass(frozen=True, slots=True)
class Order:
    """One chunk to make. `draft` is the file to write. The worker goes on as long as the file
    `go_on` exists and adds a byte to `progress` for every finished frame. The first picture of a
    chunk that `opens` a film is looked at once more while the others are encoded."""

    chunk: Chunk
    files: Mapping[str, Path]
    draft: Path
    go_on: Path
    progress: Path
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Mix:
    """The sound of a film to make. `files` by SHA-256; `draft` and `go_on` as for `Order`."""

    film: Film
    files: Mapping[str, Path]
    draft: Path
    go_on: Path


@dataclass(frozen=True, slots=True)
class Join:
    """The chunks `parts` and the `sound` of a film to be put together as `target`. `ends` show
    its first and its last frame, drawn from `files`; those that are `sure`, for their chunks were
    just made or looked at before, are not looked at again."""

    parts: tuple[Path, ...]
    target: Path
    fps: int
    frames: int
    sound: Path | None
    ends: tuple[Chunk, Chunk]
    files: Mapping[str, Path]
    sure: frozenset[End] = frozenset()


class Stopped(Exception):
    """The work is no longer wanted."""


def load() -> None:
    """What the work needs, as far as most of it does."""
    # NumPy's linear algebra would otherwise start a thread a core, each with its own memory.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import_module("nemo_desktop.engine.chores")


def start(gives_way: int) -> None:
    """See `chores.start`."""
    load()
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    chores.start(gives_way=gives_way)


def warm_up() -> None:
    """Nothing: that it was asked has started a worker."""


def look(path: Path, name: str, sha: str) -> Media:
    """See `look_at.look`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    return chores.look(path, name, sha)


def study(media: Media) -> Study:
    """See `chores.study`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    return chores.study(media)


def render(order: Order) -> bool:
    """See `chores.render`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    return chores.render(order)


def mix(order: Mix) -> None:
    """See `chores.mix`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    chores.mix(order)


def join(order: Join) -> None:
    """See `chores.join`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    chores.join(order)


def missing(text: str) -> tuple[str, ...]:
    """See `render.text.missing`."""
    from nemo_desktop.engine.render.titles import text as lettering  # noqa: PLC0415  see above

    return lettering.missing(text)


def still(chunk: Chunk, files: Mapping[str, Path]) -> bytes:
    """See `chores.still`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    return chores.still(chunk, files)


def have_ready(chunk: Chunk, files: Mapping[str, Path]) -> None:
    """See `chores.have_ready`."""
    from nemo_desktop.engine import chores  # noqa: PLC0415  see above

    chores.have_ready(chunk, files)
