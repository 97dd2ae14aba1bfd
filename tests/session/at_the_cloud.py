"""A session without a window, at the pretended cloud."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.link import Places, Surroundings
from nemo_desktop.session.state import Author, Connection, Server, SessionState
from nemo_desktop.session.store import Store
from tests.fake_cloud import Cloud
from tests.patience import PATIENCE_S

SAMPLE = paths.resources() / "samples" / "coffee.jpg"


class Session:
    """A controller and its store, with what a test wants to ask of them."""

    def __init__(self, controller: Controller, store: Store) -> None:
        self.controller = controller
        self.store = store

    @property
    def state(self) -> SessionState:
        return self.store.state

    async def sees(self, is_true: Callable[[SessionState], bool]) -> SessionState:
        """Waits until the state is such."""
        changed = asyncio.Event()
        self.store.changed.connect(changed.set)
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not is_true(self.state):
                    await changed.wait()
                    changed.clear()
        except TimeoutError:
            raise AssertionError(f"never came about: {self.state}") from None
        finally:
            self.store.changed.disconnect(changed.set)
        return self.state

    async def has_film(self) -> None:
        """Brings a picture in and has a film made of it."""
        self.controller.add_files([SAMPLE])
        await self.controller.settled()
        self.controller.submit("make a clip")
        await self.controller.settled()
        assert not self.state.timeline.is_empty

    def answers(self) -> list[str]:
        """What was said to the person; what the program says itself by its key."""
        return [
            message.text or (message.words.key if message.words else "")
            for message in self.state.chat.messages
            if message.author is not Author.PERSON
        ]


def at_the_cloud(
    cloud: Cloud,
    home: Path,
    story: Callable[[Session], Awaitable[None]],
    agreed: list[str] | None = None,
    language: str = "en",
    **environment: str,
) -> None:
    """Tells a story at the cloud; afterwards no task is left and no rule was broken.

    `agreed` are the hosts that pictures may be sent to; without it, to all.
    """

    async def told() -> None:
        store = Store(replace(SessionState(), server=Server.CLOUD))
        around = surroundings_of(cloud.url, home, environment)
        around = replace(around, language=lambda: language)
        if agreed is not None:
            around = replace(around, may_send=agreed.__contains__, agreed=agreed.append)
        controller = Controller(store, around)
        controller.begin(Server.CLOUD)
        session = Session(controller, store)
        try:
            await session.sees(
                lambda state: (
                    state.connection is not Connection.CONNECTING or state.consent is not None
                )
            )
            await story(session)
        finally:
            await controller.close()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(told())
    assert cloud.violations == []


def surroundings_of(url: str, home: Path, environment: dict[str, str]) -> Surroundings:
    """A program's places, all in one folder; a cloud that may be sent to."""
    return Surroundings(
        places=Places(
            engine_data=home / "engine",
            engine_errors=home / "engine-errors.log",
            identity=home / "identity.json",
            previews=home,
            resume=home / "resume.json",
            projects=home / "projects",
            activity=home / "activity.jsonl",
            ledger=home / "ledger.jsonl",
        ),
        environment={"NEMO_API_URL": url, "NEMO_TIME_SCALE": "0.001", **environment},
        language=lambda: "en",
        place_for=lambda project: home / f"{project}.mp4",
        may_send=lambda _host: True,
    )
