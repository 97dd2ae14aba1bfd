"""Whether a desktop of Linux is dark: it says so at its portal, which Qt asks in a sandbox only.

Qt's own way there would have the portal ask for files, too, and some portals cannot.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_PLACE: Final = "/org/freedesktop/portal/desktop"
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_SCHEME: Final = ("org.freedesktop.appearance", "color-scheme")
# 1 and 2 are a wish; 0 is none.
_MEANING: Final = {1: True, 2: False}
_DESKTOPS: Final = ("xcb", "wayland")
# A portal that does not answer must not keep the window from being painted.
_PATIENCE_MS: Final = 200


def is_dark() -> bool | None:
    """What the desktop says; None: nothing, or there is none to ask."""
    bus = _bus()
    if bus is None:
        return None
    from PySide6.QtDBus import QDBus, QDBusMessage  # noqa: PLC0415  as below

    question = QDBusMessage.createMethodCall(_SERVICE, _PLACE, _SETTINGS, "Read")
    question.setArguments(list(_SCHEME))
    return meaning(bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS).arguments())


def follow(listener: QObject, told: Callable[[], None]) -> None:
    """Tells whenever the desktop becomes light or dark, as long as the listener lives."""
    bus = _bus()
    if bus is not None:
        ear = _Ear(listener)
        ear.heard.connect(told)
        # PySide's stubs ask for bytes here, which PySide itself refuses.
        slot: Any = SLOT("hear(QString,QString)")
        bus.connect(_SERVICE, _PLACE, _SETTINGS, "SettingChanged", ear, slot)


def meaning(answer: Sequence[object]) -> bool | None:
    """What stands in an answer; the value is wrapped once or twice."""
    value = answer[0] if answer else None
    while hasattr(value, "variant"):
        value = value.variant()
    return _MEANING.get(value) if isinstance(value, int) else None


class _Ear(QObject):
    """Hears what the portal calls out."""

    heard = Signal()

    @Slot(str, str)
    def hear(self, group: str, name: str) -> None:
        """Qt: some setting is another now."""
        if (group, name) == _SCHEME:
            self.heard.emit()


def _bus() -> "QDBusConnection | None":
    if sys.platform != "linux" or QGuiApplication.platformName() not in _DESKTOPS:
        return None
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  other systems have none

    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None
