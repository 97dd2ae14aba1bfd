"""Holds the state; putting a new one tells everyone."""

from PySide6.QtCore import QObject, Signal

from nemo_desktop.session.state import SessionState


class Store(QObject):
    """The one place where the state changes. `changed` carries the new state."""

    changed = Signal(object)

    def __init__(self, state: SessionState | None = None) -> None:
        super().__init__()
        self._state = state or SessionState()
        self._is_telling = False

    @property
    def state(self) -> SessionState:
        """What is shown now."""
        return self._state

    def put(self, state: SessionState) -> None:
        """Replaces the state and announces it. Raises RuntimeError from inside a listener."""
        if self._is_telling:
            raise RuntimeError("a view changed the state while drawing it")
        if state == self._state:
            return
        self._state = state
        self._is_telling = True
        try:
            self.changed.emit(state)
        finally:
            self._is_telling = False
