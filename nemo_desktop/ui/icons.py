"""Icons in the palette's colours, drawn from the shipped outlines."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nemo_desktop import paths
from nemo_desktop.ui.theme import Colours

SIZE = 18
AIR = 4


class Icons:
    """Tinted icons of one palette; asked for by name and the name of a colour. `ratios`: the
    device pixels a logical pixel has on the screens there are."""

    def __init__(self, colours: Colours, ratios: Iterable[float] = (1.0, 2.0)) -> None:
        self._colours = colours
        self._ratios = tuple(sorted(set(ratios)))
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def icon(
        self, name: str, colour: str = "dim", size: int = SIZE, *, faint: str = "edge"
    ) -> QIcon:
        """An icon for a button; in the `faint` colour while the button is disabled."""
        key = (name, f"{colour} {faint}", size)
        if key not in self._icons:
            icon = QIcon()
            for ratio in self._ratios:
                icon.addPixmap(self.pixmap(name, colour, size, ratio))
                icon.addPixmap(self.pixmap(name, faint, size, ratio), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def beside_text(self, name: str, colour: str = "dim", size: int = SIZE) -> QIcon:
        """An icon with some air on its right, where a button's words follow."""
        icon = QIcon()
        faint = "panel" if colour == "on_accent" else "edge"
        for ratio in self._ratios:
            for tint, mode in ((colour, QIcon.Mode.Normal), (faint, QIcon.Mode.Disabled)):
                wide = QPixmap(QSize(round((size + AIR) * ratio), round(size * ratio)))
                wide.fill(Qt.GlobalColor.transparent)
                wide.setDevicePixelRatio(ratio)
                with QPainter(wide) as painter:
                    painter.drawPixmap(0, 0, self.pixmap(name, tint, size, ratio))
                icon.addPixmap(wide, mode)
        return icon

    def pixmap(self, name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
        """One picture of an icon, `size` logical pixels square."""
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(name, getattr(self._colours, colour), size, ratio)
        return self._pixmaps[key]


@cache
def _outline(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(pixmap.rect()))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
