"""What only the window can do: choose files, ask where to save, open things outside."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QIcon, QPainter
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from nemo_desktop import paths
from nemo_desktop.session.state import Action, ActionKind
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import Colours, style_sheet

_OF_A_FILM: Final = frozenset(
    {ActionKind.OPEN_FILE, ActionKind.SHOW_IN_FOLDER, ActionKind.COPY_FILE}
)
# As Qt names them; they are black whatever the palette is.
_ARROWS: Final = ("backButton", "forwardButton", "toParentButton")
_ARROW: Final = QSize(32, 32)
# How the file managers of Linux tell copied files from cut ones.
_COPIED_FILES: Final = "x-special/gnome-copied-files"


def choosing(look: Look, parent: QWidget) -> QFileDialog:
    """A dialog, not yet opened, in which pictures, sound or video are chosen."""
    from nemo_desktop.session.intake import ACCEPTED  # noqa: PLC0415  not before the first paint

    texts = look.texts
    dialog = QFileDialog(parent, texts("ui.choose.title"))
    dialog.setStyleSheet(style_sheet(look.colours))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    endings = " ".join(f"*{suffix}" for suffix in sorted(ACCEPTED))
    dialog.setNameFilters(
        [f"{texts('ui.choose.usable')} ({endings})", f"{texts('ui.choose.all')} (*)"]
    )
    _suit(dialog, look)
    return dialog


def saving(look: Look, project: str, parent: QWidget) -> QFileDialog:
    """A dialog, not yet opened, that asks where the film goes."""
    texts = look.texts
    dialog = QFileDialog(parent, texts("ui.export.title"), str(paths.films_folder()))
    dialog.setStyleSheet(style_sheet(look.colours))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{texts('ui.export.filter')} (*.mp4)"])
    dialog.setDefaultSuffix("mp4")
    _suit(dialog, look)
    dialog.selectFile(file_name(project or texts("ui.project")))
    return dialog


def _suit(dialog: QFileDialog, look: Look) -> None:
    """Names what Qt's own words leave in English, and draws its arrows in a colour that is seen."""
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, look.texts("ui.files.folder"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, look.texts("ui.files.kind"))
    for name in _ARROWS:
        arrow = dialog.findChild(QToolButton, name)
        if arrow is not None:  # a desktop's own dialog has none of Qt's parts
            arrow.setIcon(_tinted(arrow.icon(), look.colours))


def _tinted(icon: QIcon, colours: Colours) -> QIcon:
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, colours.text), (QIcon.Mode.Disabled, colours.edge)):
        shape = icon.pixmap(_ARROW)
        with QPainter(shape) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(shape.rect(), QColor(colour))
        made.addPixmap(shape, mode)
    return made


def file_name(project: str) -> str:
    """A name for the film that every file system takes."""
    return f"{paths.good_name(project) or 'film'}.mp4"


def free_place(project: str, folder: Path) -> Path:
    """A file name for the project's film that nothing in the folder has yet."""
    place = folder / file_name(project or QGuiApplication.applicationDisplayName())
    name, number = place.stem, 2
    while place.exists():
        place = place.with_name(f"{name} {number}.mp4")
        number += 1
    return place


def do(action: Action) -> bool:
    """Does what an action asks of the desktop. False: it is not for the desktop, or what it is
    about is gone."""
    if action.kind in _OF_A_FILM:
        return _do_with_film(action.kind, Path(action.value))
    if action.kind is ActionKind.OPEN_LINK:
        url = QUrl(action.value)
        if url.scheme() in ("http", "https"):  # a server's text must not open files or programs
            QDesktopServices.openUrl(url)
    elif action.kind is ActionKind.COPY_DETAILS:
        QGuiApplication.clipboard().setText(action.value)
    else:
        return False
    return True


def _do_with_film(kind: ActionKind, film: Path) -> bool:
    place = film.parent if kind is ActionKind.SHOW_IN_FOLDER else film
    if not place.exists():
        return False
    if kind is ActionKind.COPY_FILE:
        QGuiApplication.clipboard().setMimeData(_copied(film))
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
    return True


def _copied(file: Path) -> QMimeData:
    """A file as a file manager copies it: into a folder or a chat it is pasted whole."""
    url = QUrl.fromLocalFile(str(file))
    data = QMimeData()
    data.setUrls([url])
    data.setData(_COPIED_FILES, b"copy\n" + url.toEncoded().data())
    return data
