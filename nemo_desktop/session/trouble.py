"""What happens when a piece of work fails: the person is told, the line is opened again."""

import logging
from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.client.errors import Unreachable
from nemo_desktop.session.exports import Exports
from nemo_desktop.session.line import Line
from nemo_desktop.session.notices import from_error
from nemo_desktop.session.state import Connection
from nemo_desktop.session.store import Store
from nemo_desktop.session.uploads import Uploads

log = logging.getLogger(__name__)

# Nobody waits for these; the next one will do.
_QUIET: Final = ("balance", "spend", "preview", "preview_progress", "keep", "browser", "records")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One place for every error that a piece of work ended with."""

    store: Store
    line: Line
    exports: Exports
    uploads: Uploads

    def tell(self, name: str, error: Exception) -> None:
        """`name` is the work that failed."""
        if name in _QUIET:
            return
        self.uploads.failed(name, error)
        target = None
        if name == "export":
            target = self.store.state.export.path
            self.exports.failed(error)
        state = self.store.state
        is_known = state.notice is not None and state.connection is not Connection.READY
        if not (is_known and isinstance(error, Unreachable)):
            # Of a line that broke one hears once, not from all the work that was on it.
            notice = from_error(error, state.server, target)
            self.store.put(replace(state, notice=notice))
        self.line.recover(name, error)
