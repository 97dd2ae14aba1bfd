"""Small pictures of files, made in the background and kept while they are needed."""

from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from nemo_desktop.ui.decoder import first_picture

_KEPT = 600
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


class _Wanted(NamedTuple):
    path: Path
    width: int
    height: int
    is_whole: bool = False


class Thumbnails(QObject):
    """Pictures cut to a size. `loaded` tells that one more can be drawn; `whole_read` brings a
    file's whole picture that was asked for."""

    loaded = Signal()
    whole_read = Signal(object, QImage)
    _made = Signal(object, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._kept: OrderedDict[_Wanted, QPixmap] = OrderedDict()
        self._asked: set[_Wanted] = set()
        self._made.connect(self._keep)

    def pixmap(self, path: Path, size: QSize, ratio: float) -> QPixmap | None:
        """The picture if it is there; None while it is being made. A null pixmap: no picture.

        `size` in logical pixels; the picture fills it, what is over is cut off evenly.
        """
        wanted = _Wanted(path, round(size.width() * ratio), round(size.height() * ratio))
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
            found.setDevicePixelRatio(ratio)
        elif wanted not in self._asked:
            self._asked.add(wanted)
            self._pool.start(_Making(wanted, self))
        return found

    def read_whole(self, path: Path, box: QSize) -> None:
        """Reads a whole picture, at most as large as the box, and sends it."""
        self._pool.start(_Making(_Wanted(path, box.width(), box.height(), is_whole=True), self))

    def close(self) -> None:
        """Forgets what is still to be made, waits for what is being made."""
        self._pool.clear()
        self._pool.waitForDone()

    def _keep(self, wanted: _Wanted, image: QImage) -> None:
        if wanted.is_whole:
            self.whole_read.emit(wanted.path, image)
            return
        self._asked.discard(wanted)
        self._kept[wanted] = QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit()


class _Making(QRunnable):
    def __init__(self, wanted: _Wanted, asker: Thumbnails) -> None:
        super().__init__()
        self._wanted = wanted
        self._asker = asker

    def run(self) -> None:
        box = QSize(self._wanted.width, self._wanted.height)
        read = read_within if self._wanted.is_whole else read_filling
        image = read(self._wanted.path, box)
        self._asker._made.emit(self._wanted, image)  # noqa: SLF001  the other half of one part


def read_filling(path: Path, box: QSize) -> QImage:
    """A picture scaled and cut to fill the box exactly; a null image if it is none."""
    image = _read(path, box, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if image.isNull():
        return image
    cut = QRect(0, 0, box.width(), box.height())
    cut.moveCenter(image.rect().center())
    return image.copy(cut.intersected(image.rect()))


def read_within(path: Path, box: QSize) -> QImage:
    """A whole picture, upright, scaled down to fit the box; a null image if it is none."""
    return _read(path, box, Qt.AspectRatioMode.KeepAspectRatio)


def _read(path: Path, box: QSize, mode: Qt.AspectRatioMode) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    is_turned = bool(reader.transformation() & _TURNED)
    size = reader.size()
    target = box.transposed() if is_turned else box
    if size.isValid():
        scaled = size.scaled(target, mode)
        if scaled.width() < size.width():
            reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        image = _read_elsewhere(path, box, mode)
    if mode is Qt.AspectRatioMode.KeepAspectRatioByExpanding and not image.isNull():
        fitted = image.size().scaled(box, mode)
        if fitted != image.size():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(fitted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return image


def _read_elsewhere(path: Path, box: QSize, mode: Qt.AspectRatioMode) -> QImage:
    """Pictures that Qt does not know, and videos: what they show first, no larger than wanted."""
    image = _with_pillow(path)
    if image.isNull():
        image = first_picture(path)
    fitted = image.size().scaled(box, mode)
    if image.isNull() or fitted.width() >= image.width():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(fitted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _with_pillow(path: Path) -> QImage:
    import pi_heif  # noqa: PLC0415  only for the few files that Qt cannot read
    from PIL import Image, ImageOps  # noqa: PLC0415

    pi_heif.register_heif_opener(thumbnails=False)
    try:
        with Image.open(path) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError):
        return QImage()
    width, height = picture.size
    kind = QImage.Format.Format_RGBA8888
    return QImage(picture.tobytes(), width, height, 4 * width, kind).copy()
