"""Export: the button, how far the film has come, where it was saved."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from nemo_desktop.session.state import Action, ActionKind, Export, ExportStage, Server, SessionState
from nemo_desktop.ui.clock import left
from nemo_desktop.ui.controls import icon_button, label, push_button, show_icon, tip
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import body_font

_KEYS = "Ctrl+E"
_SAVE_KEYS = "Ctrl+S"
# A film that was made ahead is there sooner: nothing flashes up for it.
_SOON_MS = 300


class ExportBar(QWidget):
    """`export_pressed`, `cancel_pressed`, and `acted` for Open and Show in folder."""

    export_pressed = Signal()
    cancel_pressed = Signal()
    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._export = Export()
        self._can_export = False
        self._is_local = True
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
        self.words.setMinimumWidth(self._room_for_words())
        self.cancel = icon_button(look, "x", texts("ui.export.cancel"))
        self._running = self._framed(self.progress, self.words, self.cancel)
        self._saved = self._make_saved()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._render)
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
        if export.stage is ExportStage.STARTING and not self._export.is_running:
            self._soon.start()
        elif not export.is_running:
            self._soon.stop()
        self._export, self._can_export = export, state.can_export
        self._is_local = state.server is Server.LOCAL
        if not self._soon.isActive():
            self._render()

    def tighten(self, *, is_narrow: bool) -> None:
        """In a narrow window buttons alone say that the film is saved, and a bar how far it is."""
        for part in self._saved_words:
            part.setHidden(is_narrow)
        self.words.setHidden(is_narrow)

    def _render(self) -> None:
        export = self._export
        self.button.setEnabled(self._can_export)
        self.button.setVisible(not export.is_running)
        self._running.setVisible(export.is_running)
        self._saved.setVisible(export.stage is ExportStage.SAVED and export.path is not None)
        if export.is_running:
            self._render_progress(export)

    def _render_progress(self, export: Export) -> None:
        share = self._share(export)
        if share is None:
            self.progress.setRange(0, 0 if not self._look.is_calm else 100)
        else:
            self.progress.setRange(0, 100)
            self.progress.setValue(share)
        said = self._said(export, share)
        self.words.setText(said)
        self.progress.setToolTip(said)
        self.cancel.setEnabled(export.stage is not ExportStage.CANCELLING)

    def _share(self, export: Export) -> int | None:
        """How much of the bar is full; None: it only moves. What this computer made is here in a
        moment: no second bar begins for that."""
        if export.stage is ExportStage.DOWNLOADING and self._is_local:
            return 100
        return round(export.percent) or None if export.percent is not None else None

    def _said(self, export: Export, share: int | None) -> str:
        texts = self._look.texts
        if export.stage is ExportStage.CANCELLING:
            return texts("ui.export.cancelling")
        if export.stage is ExportStage.DOWNLOADING:
            if share is None or self._is_local:
                return texts("ui.export.saving")
            return texts("ui.export.saving_percent", percent=share)
        if share is None:
            return texts("ui.export.starting")
        if export.left_s is None or share == 100:
            return texts("ui.export.percent", percent=share)
        return texts("ui.export.left", percent=share, left=left(export.left_s))

    def _room_for_words(self) -> int:
        """As much as the longest of them take: what stands beside must not jump."""
        texts, metrics = self._look.texts, QFontMetrics(body_font(12, is_tabular=True))
        longest = (
            texts("ui.export.starting"),
            texts("ui.export.saving_percent", percent=88),
            texts("ui.export.left", percent=88, left=left(88)),
        )
        return max(map(metrics.horizontalAdvance, longest))

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
        if self._export.path is not None:
            self.acted.emit(Action(kind, str(self._export.path)))
