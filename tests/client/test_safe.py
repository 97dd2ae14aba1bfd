"""The keyring: tokens lie in it where there is one, in a file for the owner's eyes otherwise."""

import asyncio
import stat
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.safe import Safe
from nemo_desktop.client.token import Tokens
from tests.client.lines import address_of
from tests.fake_cloud import Cloud, running_cloud
from tests.patience import PATIENCE_S


class Drawer(KeyringBackend):
    """A real backend, in memory."""

    # Below the one that stands for "none": the library finds this class by itself.
    priority = -1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


class Locked(Drawer):
    """Nobody types its password."""

    def get_password(self, *_asked: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, *_kept: str) -> None:
        raise KeyringLocked("locked")


class Waiting(Drawer):
    """Asks for its password and waits."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def set_password(self, *_kept: str) -> None:
        self.over.wait(20)


@pytest.fixture(autouse=True)
def _backend_as_before() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def asked(server: Cloud, folder: Path, safe: Safe) -> str:
    """One request, with what is kept; the token that it carried."""

    async def whole() -> None:
        tokens = Tokens(address_of(server), {}, folder / "identity.json", safe)
        async with ApiClient(address_of(server), tokens) as api:
            await api.credits()

    asyncio.run(whole())
    return server.requests[-1].headers["authorization"].removeprefix("Bearer ")


def test_the_token_lies_in_the_keyring_and_not_in_the_file(tmp_path: Path) -> None:
    drawer = Drawer()
    keyring.set_keyring(drawer)
    with running_cloud() as server:
        first = asked(server, tmp_path, Safe())
        assert asked(server, tmp_path, Safe()) == first
        assert len(server.asked("anonymous-token")) == 1
        assert drawer.kept == {("nemo-desktop", server.url): first}
    assert first not in (tmp_path / "identity.json").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="other rights there")
def test_without_a_keyring_it_lies_in_a_file_of_the_owner(tmp_path: Path) -> None:
    with running_cloud() as server:
        first = asked(server, tmp_path, Safe())
        assert asked(server, tmp_path, Safe()) == first
        assert len(server.asked("anonymous-token")) == 1
    file = tmp_path / "identity.json"
    assert first in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_locked_keyring_costs_nothing_but_the_safety(tmp_path: Path) -> None:
    keyring.set_keyring(Locked())
    with running_cloud() as server:
        first = asked(server, tmp_path, Safe())
        assert asked(server, tmp_path, Safe()) == first


def test_a_keyring_that_never_answers_is_not_waited_for_twice(tmp_path: Path) -> None:
    waiting = Waiting()
    keyring.set_keyring(waiting)
    with running_cloud() as server:
        assert asked(server, tmp_path, Safe(patience_s=0.05))
    waiting.over.set()


def test_forgetting_removes_it_and_may_be_done_twice() -> None:
    drawer = Drawer()
    keyring.set_keyring(drawer)

    async def story() -> None:
        safe = Safe()
        assert await safe.put("https://cloud.example", "secret")
        assert await safe.get("https://cloud.example") == "secret"
        for _ in range(2):
            await safe.forget("https://cloud.example")
        assert await safe.get("https://cloud.example") is None

    asyncio.run(story())
    assert drawer.kept == {}


class Strange(Drawer):
    """Its own library fails in a way that the keyring's does not know."""

    def get_password(self, *_asked: str) -> str | None:
        class DBusErrorResponse(Exception):
            pass

        raise DBusErrorResponse("org.freedesktop.Secret.Error.NoSession")


def test_a_keyring_that_fails_in_its_own_way_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    keyring.set_keyring(Strange())
    begun = time.monotonic()
    assert asyncio.run(Safe(patience_s=PATIENCE_S).get("https://cloud")) is None
    assert time.monotonic() - begun < PATIENCE_S
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()
    assert len(told) == 1
