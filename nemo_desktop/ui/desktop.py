"""What only the window can do: choose files, ask where to save, open things outside."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from nemo_desktop import paths
from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Action, ActionKind
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import style_sheet

_OF_A_FILM: Final = frozenset(
    {ActionKind.OPEN_FILE, ActionKind.SHOW_IN_FOLDER, ActionKind.COPY_FILE}
)
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
    _label(dialog, texts)
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
    _label(dialog, texts)
    dialog.selectFile(file_name(project or texts("ui.project")))
    return dialog


def _label(dialog: QFileDialog, texts: Texts) -> None:
    """Names what Qt's own words leave in English."""
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, texts("ui.files.folder"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, texts("ui.files.kind"))


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
