"""Export: the button, how far the film has come, where it was saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from nemo_desktop.session.state import Action, ActionKind, Export, ExportStage, SessionState
from nemo_desktop.ui.clock import left
from nemo_desktop.ui.controls import icon_button, label, push_button, show_icon, tip
from nemo_desktop.ui.look import Look

_KEYS = "Ctrl+E"
_SAVE_KEYS = "Ctrl+S"


class ExportBar(QWidget):
    """`export_pressed`, `cancel_pressed`, and `acted` for Open and Show in folder."""

    export_pressed = Signal()
    cancel_pressed = Signal()
    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._path: Path | None = None
        texts = look.texts
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button = push_button(texts("ui.export"), "primary")
        show_icon(self.button, look, "download", "on_accent", 17)
        self.button.setToolTip(tip(look, texts("ui.export"), _KEYS))
        # The project keeps itself: what is left to be saved is the film.
        for keys in (_KEYS, _SAVE_KEYS):
            QShortcut(QKeySequence(keys), self.button, self.button.click)
        self.button.setAccessibleName(texts("ui.export"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(texts("ui.export.progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.words = label("", "dim")
        self.cancel = icon_button(look, "x", texts("ui.export.cancel"))
        self._running = self._framed(self.progress, self.words, self.cancel)
        self._saved = self._make_saved()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._saved, self._running, self.button):
            row.addWidget(part)
        self.button.clicked.connect(self.export_pressed)
        self.cancel.clicked.connect(self.cancel_pressed)

    def render_state(self, state: SessionState) -> None:
        """Draws the export."""
        export = state.export
        self.button.setEnabled(state.can_export)
        self.button.setVisible(not export.is_running)
        self._running.setVisible(export.is_running)
        is_saved = export.stage is ExportStage.SAVED and export.path is not None
        self._saved.setVisible(is_saved)
        self._path = export.path
        if export.is_running:
            self._render_progress(export)

    def tighten(self, *, is_narrow: bool) -> None:
        """In a narrow window buttons alone say that the film is saved, and a bar how far it is."""
        for part in self._saved_words:
            part.setHidden(is_narrow)
        self.words.setHidden(is_narrow)

    def _render_progress(self, export: Export) -> None:
        if export.percent is None:
            self.progress.setRange(0, 0 if not self._look.is_calm else 100)
        else:
            self.progress.setRange(0, 100)
            self.progress.setValue(round(export.percent))
        self.words.setText(self._said(export))
        self.progress.setToolTip(self._said(export))

    def _said(self, export: Export) -> str:
        texts = self._look.texts
        if export.percent is None:
            is_start = export.stage is not ExportStage.DOWNLOADING
            return texts("ui.export.starting" if is_start else "ui.export.saving")
        percent = round(export.percent)
        if export.stage is ExportStage.DOWNLOADING:
            return texts("ui.export.saving_percent", percent=percent)
        if export.left_s is None:
            return texts("ui.export.percent", percent=percent)
        return texts("ui.export.left", percent=percent, left=left(export.left_s))

    def _framed(self, *parts: QWidget) -> QFrame:
        frame = QFrame()
        frame.setObjectName("export")
        frame.setFixedHeight(34)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 0, 2, 0)
        row.setSpacing(10)
        for part in parts:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame

    def _make_saved(self) -> QFrame:
        texts = self._look.texts
        mark = label()
        mark.setPixmap(self._look.icons.pixmap("circle-check", "ok", 16, 2.0))
        self._saved_words = (mark, label(texts("ui.export.saved")))
        parts: list[QWidget] = [*self._saved_words]
        kinds = (("play", ActionKind.OPEN_FILE), ("folder-open", ActionKind.SHOW_IN_FOLDER))
        for icon, kind in kinds:
            button = icon_button(self._look, icon, texts(f"ui.action.{kind.value}"))
            button.clicked.connect(lambda _=False, act=kind: self._act(act))
            parts.append(button)
        return self._framed(*parts)

    def _act(self, kind: ActionKind) -> None:
        if self._path is not None:
            self.acted.emit(Action(kind, str(self._path)))
