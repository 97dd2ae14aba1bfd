"""A session that does nothing but remember what the window asked for."""

from collections.abc import Sequence
from pathlib import Path

from nemo_desktop.session.state import Action, Server


class Listener:
    """`heard` holds every verb with what came with it."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    def add_files(self, paths: Sequence[Path], /) -> None:
        self.heard.append(("add_files", tuple(paths)))

    def add_pixels(self, name: str, data: bytes, /) -> None:
        self.heard.append(("add_pixels", name, bytes(data)))

    def add_sample(self) -> None:
        self.heard.append(("add_sample",))

    def remove_file(self, item_id: str, /) -> None:
        self.heard.append(("remove_file", item_id))

    def retry_file(self, item_id: str, /) -> None:
        self.heard.append(("retry_file", item_id))

    def submit(self, sentence: str, /) -> None:
        self.heard.append(("submit", sentence))

    def stop(self) -> None:
        self.heard.append(("stop",))

    def act(self, action: Action, /) -> None:
        self.heard.append(("act", action))

    def undo(self) -> None:
        self.heard.append(("undo",))

    def redo(self) -> None:
        self.heard.append(("redo",))

    def export(self, target: Path, /) -> None:
        self.heard.append(("export", target))

    def cancel_export(self) -> None:
        self.heard.append(("cancel_export",))

    def dismiss_notice(self) -> None:
        self.heard.append(("dismiss_notice",))

    def use_server(self, server: Server, /) -> None:
        self.heard.append(("use_server", server))

    def reconnect(self) -> None:
        self.heard.append(("reconnect",))
