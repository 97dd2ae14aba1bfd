"""A program to be killed: `film CLOUD HOME` exports a film at the pretended cloud, `wait CLOUD
HOME` only starts and looks how the export ends."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from nemo_desktop.session.controller import Controller
from nemo_desktop.session.state import Server, SessionState
from nemo_desktop.session.store import Store
from tests.session.at_the_cloud import Session, surroundings_of


async def main(what: str, url: str, home: Path) -> None:
    """A session of its own, in a process of its own."""
    store = Store(replace(SessionState(), server=Server.CLOUD))
    controller = Controller(store, surroundings_of(url, home, {}))
    controller.begin(Server.CLOUD)
    session = Session(controller, store)
    try:
        await controller.settled()
        if what == "film":
            await session.has_film()
            controller.export(home / "film.mp4")
        await controller.exported()
        notice = store.state.notice
        sys.stdout.write(notice.words.key if notice else store.state.export.stage.value)
    finally:
        await controller.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
