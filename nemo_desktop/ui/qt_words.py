"""What Qt says by itself, in its dialogs and menus, in the person's language."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_NAME: Final = "qt words"
# Qt's own texts are English; its files are named by country where there are several.
_FILES: Final = {"zh": "qtbase_zh_CN"}


def speak(app: QApplication, language: str) -> None:
    """From now on Qt speaks this language."""
    before = app.findChild(QTranslator, _NAME)
    file = _FILES.get(language)
    if before is not None and (file is None or file not in before.filePath()):
        app.removeTranslator(before)
        before.deleteLater()
        before.setObjectName("")
        before = None
    if before is None and file is not None:
        words = QTranslator(app)
        words.setObjectName(_NAME)
        if words.load(file, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(words)
