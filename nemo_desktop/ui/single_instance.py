"""One program per person and data folder: a second start calls the first to the front."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS: Final = 2000


class SingleInstance(QObject):
    """Finds out whether a program with the same `place` already runs.

    `called` carries the files that a later start was given.
    """

    called = Signal(object)

    def __init__(self, place: str) -> None:
        super().__init__()
        # Qt's, for Python's loads OpenSSL before the first paint.
        found = QCryptographicHash.hash(place.encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = "nemo-desktop-" + bytes(found.toHex().data()).decode()[:16]
        self._server: QLocalServer | None = None
        self.is_first = not self._is_answered()
        if self.is_first:
            self._listen()

    def call_the_first(self, files: Sequence[Path]) -> None:
        """Has the program that already runs come to the front with these files."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            paths = [str(file.absolute()) for file in files]
            socket.write(json.dumps(paths).encode() + b"\n")
            socket.waitForBytesWritten(_WAIT_MS)
            socket.disconnectFromServer()

    def close(self) -> None:
        """Lets another start be the first."""
        if self._server is not None:
            self._server.close()

    def _is_answered(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_answered = socket.waitForConnected(_WAIT_MS)
        socket.abort()
        return is_answered

    def _listen(self) -> None:
        # What a killed program left behind would keep the name taken.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def _answer(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            names = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            return
        self.called.emit([Path(name) for name in names if isinstance(name, str)])
