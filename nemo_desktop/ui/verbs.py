"""What the window asks the session to do."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from nemo_desktop.session.state import Action, Server


class Verbs(Protocol):
    """The session's verbs; its controller has them all."""

    def add_files(self, paths: Sequence[Path], /) -> None:
        """Takes in files and what lies in folders."""

    def add_pixels(self, name: str, data: bytes, /) -> None:
        """Takes in a picture that has no file."""

    def add_sample(self) -> None:
        """Takes in the shipped sample picture."""

    def remove_file(self, item_id: str, /) -> None:
        """Forgets a file."""

    def retry_file(self, item_id: str, /) -> None:
        """Tries a refused file again."""

    def submit(self, sentence: str, /) -> None:
        """Says something."""

    def stop(self) -> None:
        """Ends the answer that is on its way."""

    def act(self, action: Action, /) -> None:
        """Does what a button under a message or notice stands for."""

    def undo(self) -> None:
        """Takes the last sentence back."""

    def redo(self) -> None:
        """Brings back what was undone."""

    def export(self, target: Path, /) -> None:
        """Makes the film and saves it there."""

    def cancel_export(self) -> None:
        """Ends the export."""

    def dismiss_notice(self) -> None:
        """Takes the notice away."""

    def use_server(self, server: Server, /) -> None:
        """Works with another server."""

    def reconnect(self) -> None:
        """Tries to reach the server again."""


class Later:
    """Stands for verbs that are still being loaded: orders wait for them, in turn."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, tuple[object, ...]]] = []
        self._real: object = None

    def become(self, real: Verbs) -> None:
        """From now on orders go straight through; those that waited go first."""
        self._real = real
        for name, arguments in self._waiting:
            getattr(real, name)(*arguments)
        self._waiting.clear()

    def __getattr__(self, name: str) -> Callable[..., None]:
        def order(*arguments: object) -> None:
            if self._real is None:
                self._waiting.append((name, arguments))
            else:
                getattr(self._real, name)(*arguments)

        return order
