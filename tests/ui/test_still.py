"""What stays as it is is painted once, and anew as soon as it is not so any more."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from nemo_desktop.ui.still import Kept, Still
from tests.ui.conftest import Show


def test_a_still_picture_is_drawn_again_only_when_it_was_forgotten(qapp: QApplication) -> None:
    assert qapp is not None
    drawn: list[str] = []
    still = Still(lambda: drawn.append("repaint"))
    image = QImage(8, 8, QImage.Format.Format_RGB32)

    def draw(painter: QPainter) -> None:
        drawn.append("draw")
        painter.fillRect(QRect(0, 0, 8, 8), QColor("red"))

    with QPainter(image) as painter:
        for wanted in ("a", "a", "b", "b"):
            still.paint(painter, image.rect(), wanted, draw)
        still.forget()
        still.paint(painter, image.rect(), "b", draw)
    assert drawn == ["draw", "draw", "repaint", "draw"]
    assert image.pixelColor(4, 4) == QColor("red")


def test_a_small_picture_is_kept_by_what_it_shows(qapp: QApplication) -> None:
    assert qapp is not None
    kept, drawn = Kept(), list[QSize]()
    for wanted in ("a", "a", "b"):
        picture = kept.picture(
            wanted, QSize(3, 4), 2.0, lambda painter: drawn.append(painter.window().size())
        )
        assert (picture.width(), picture.height()) == (6, 8)
    assert len(drawn) == 2


def test_the_timeline_shows_at_once_how_loud_the_film_is(show: Show) -> None:
    view = show().parts.timeline
    music = view.visualRect(view.model().index(4, 0)).adjusted(120, 0, -120, 0)
    quiet = view.viewport().grab(music).toImage()
    view.show_peaks((1.0,) * 400)
    loud = view.viewport().grab(music).toImage()
    assert loud != quiet
