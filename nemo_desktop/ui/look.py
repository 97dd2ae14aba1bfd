"""What every part of the window is drawn with."""

from dataclasses import dataclass

from PySide6.QtGui import QIcon

from nemo_desktop.i18n import Texts
from nemo_desktop.ui.icons import SIZE, Icons
from nemo_desktop.ui.theme import Colours
from nemo_desktop.ui.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Look:
    """Words, colours, icons and small pictures. `is_calm`: nothing may move by itself."""

    texts: Texts
    colours: Colours
    icons: Icons
    thumbnails: Thumbnails
    is_calm: bool = False

    def icon(self, name: str, colour: str = "dim", size: int = SIZE) -> QIcon:
        """An icon for a button."""
        return self.icons.icon(name, colour, size)
