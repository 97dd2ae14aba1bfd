"""A layout that puts things side by side and goes on in the next line when a line is full."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from left to right, then below. `gap` pixels between items and lines."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, *, is_centred: bool = False):
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._is_centred = is_centred
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Qt: takes one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Qt: how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt: an item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt: removes an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt: the width decides the number of lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: the height of all lines."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        lines = self._lines(inner)
        heights = [max(item.sizeHint().height() for item in line) for line in lines]
        gaps = self._gap * max(0, len(lines) - 1)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Qt: at least the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Qt: at least the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """Qt: places every item."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for line in self._lines(inner.width()):
            width = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
            x = inner.left() + (max(0, inner.width() - width) // 2 if self._is_centred else 0)
            for item in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), inner.width()))
                item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self._gap
            y += max(item.sizeHint().height() for item in line) + self._gap

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if lines and used + self._gap + needed <= width:
                lines[-1].append(item)
                used += self._gap + needed
            else:
                lines.append([item])
                used = needed
        return lines
