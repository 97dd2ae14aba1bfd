"""The part of the settings about what is kept and what left this computer."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nemo_desktop.session.records import Records, Sent
from nemo_desktop.session.state import Action, ActionKind
from nemo_desktop.ui.controls import label, push_button
from nemo_desktop.ui.look import Look

_COLUMNS = ("at", "method", "place", "up", "down", "status")


class PrivacyPane(QWidget):
    """`acted` carries what was ordered: `Action`s about records and forgetting."""

    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._records = Records()
        self.spent = label("", "dim")
        self.sent = push_button(look.texts("ui.privacy.sent"), "outline")
        self.forget = push_button(look.texts("ui.privacy.forget"), "outline")
        self.sent.clicked.connect(self._show_sent)
        self.forget.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sent)
        row.addWidget(self.forget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(look.texts("ui.privacy"), "heading"))
        column.addLayout(row)
        column.addWidget(self.spent)
        self.render_records(self._records)

    def render_records(self, records: Records) -> None:
        """Draws what was spent; keeps the list for when it is asked for."""
        self._records = records
        spent = f"{records.spent:,g}"
        key = "ui.privacy.spent" if records.turns else "ui.privacy.unspent"
        self.spent.setText(self._look.texts(key, credits=spent, count=records.turns))

    def _show_sent(self) -> None:
        SentDialog(self._look, self._records, self.window()).open()

    def _ask(self) -> None:
        dialog = ForgetDialog(self._look, self.window())
        dialog.accepted.connect(lambda: self.acted.emit(dialog.action()))
        dialog.open()


class SentDialog(QDialog):
    """The list of requests that left this computer, newest first."""

    def __init__(self, look: Look, records: Records, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = look.texts
        self._locale = QLocale("zh_CN" if texts.language == "zh" else "en_GB")
        self.setWindowTitle(texts("ui.privacy.sent"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 480)
        about = "ui.privacy.sent.about" if records.sent else "ui.privacy.sent.none"
        said = label(texts(about), "dim")
        said.setWordWrap(True)
        self.table = self._table(look, records.sent)
        close = push_button(texts("ui.privacy.close"), "outline")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _table(self, look: Look, sent: tuple[Sent, ...]) -> QTableWidget:
        table = QTableWidget(len(sent), len(_COLUMNS))
        table.setAccessibleName(look.texts("ui.privacy.sent"))
        titles = [look.texts(f"ui.privacy.column.{name}") for name in _COLUMNS]
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, one in enumerate(sent):
            for column, text in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _cells(self, one: Sent) -> tuple[str, ...]:
        at = QDateTime.fromString(one.at, Qt.DateFormat.ISODate).toLocalTime()
        return (
            at.toString("yyyy-MM-dd HH:mm:ss") if at.isValid() else one.at,
            one.method,
            f"{one.host}{one.path}",
            self._locale.formattedDataSize(one.up_bytes, 0),
            self._locale.formattedDataSize(one.down_bytes, 0),
            str(one.status or "–"),
        )


class ForgetDialog(QDialog):
    """Asks once more, and what with; `action` is the order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = look.texts
        self.setWindowTitle(texts("ui.privacy.forget"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(440)
        about = label(texts("ui.privacy.forget.about"))
        about.setWordWrap(True)
        about.setMinimumHeight(54)
        self.engine_too = QCheckBox(texts("ui.privacy.forget.engine"))
        cancel = push_button(texts("ui.settings.cancel"), "outline")
        forget = push_button(texts("ui.privacy.forget.do"), "primary")
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        forget.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(texts("ui.privacy.forget.title"), "title"))
        column.addWidget(about)
        column.addWidget(self.engine_too)
        column.addLayout(row)

    def action(self) -> Action:
        """The order, with what it includes."""
        return Action(ActionKind.FORGET, "engine" if self.engine_too.isChecked() else "")
