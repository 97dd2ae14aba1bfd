"""The system's keyring: it keeps tokens, and may take its time or not be there at all."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")

_SERVICE: Final = "nemo-desktop"
# Long enough for a person to unlock a keyring; the window works on meanwhile.
_PATIENCE_S: Final = 60.0


class Safe:
    """Keeps one secret a server. Where there is no keyring, or it refuses, it says so and nothing
    is lost: the caller keeps the secret elsewhere."""

    def __init__(self, patience_s: float = _PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._is_there = True
        self._known: dict[str, str] = {}

    async def get(self, server: str) -> str | None:
        """The secret of a server; None if there is none or the keyring does not tell."""
        if server not in self._known:
            secret = await self._asked(lambda: _keyring().get_password(_SERVICE, server), None)
            if secret:
                self._known[server] = secret
        return self._known.get(server)

    async def put(self, server: str, secret: str) -> bool:
        """Keeps a secret; False if the keyring does not take it."""

        def put() -> bool:
            _keyring().set_password(_SERVICE, server, secret)
            return True

        self._known.pop(server, None)
        return await self._asked(put, False)

    async def forget(self, server: str) -> None:
        """Removes the secret of a server; harmless when there is none."""
        self._known.pop(server, None)
        await self._asked(lambda: _keyring().delete_password(_SERVICE, server), None)

    async def _asked(self, work: Callable[[], T], otherwise: T) -> T:
        if not self._is_there:
            return otherwise
        try:
            return await _beside(work, self._patience_s)
        except (TimeoutError, KeyringRefuses) as error:
            log.info("no keyring: %s", type(error).__name__)
            # Once is enough to wait for.
            self._is_there = not isinstance(error, TimeoutError)
            return otherwise


class KeyringRefuses(Exception):
    """There is no keyring, it is locked, or it failed."""


class _Backend:
    """The keyring library; loaded late, since it looks for its backends when it is loaded."""

    def __init__(self) -> None:
        import keyring  # noqa: PLC0415  see above

        self.get_password = keyring.get_password
        self.set_password = keyring.set_password
        self.delete_password = keyring.delete_password


def _keyring() -> _Backend:
    return _Backend()


async def _beside(work: Callable[[], T], patience_s: float) -> T:
    """Does work in a thread of its own, which may hang: a keyring that asks for its password does.

    Raises KeyringRefuses, TimeoutError.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the program ended meanwhile
            loop.call_soon_threadsafe(lambda: None if done.done() else settle())

    def run() -> None:
        results: list[T] = []
        # Some pass on errors that nobody has heard of: of those the log hears, and we at once.
        error = KeyringRefuses("unexpected")

        def settle() -> None:
            if results:
                done.set_result(results[0])
            else:
                done.set_exception(error)

        try:
            results.append(work())
        except _errors() as refused:
            error = KeyringRefuses(type(refused).__name__)
        finally:
            tell(settle)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    async with asyncio.timeout(patience_s):
        return await done


def _errors() -> tuple[type[BaseException], ...]:
    """What a keyring may end in: its backends pass their own libraries' errors on."""
    from keyring.errors import KeyringError  # noqa: PLC0415  see above

    return (KeyringError, OSError, RuntimeError, ValueError, ImportError, TypeError, AttributeError)
