"""A program to be killed: `begin HOME FILM` exports a long film, `finish HOME` only waits."""

import sys
from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.session.state import ExportStage
from tests.journeys.person import Person, at_the_window


def begin(home: Path, film: Path) -> None:
    """Asks for a film and says so once it is under way."""

    async def story(person: Person) -> None:
        person.drops([paths.resources() / "samples" / "coffee.jpg"])
        await person.says("turn this image into a 20-second clip")
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 20)
        sys.stdout.write("under way\n")
        sys.stdout.flush()
        await person.controller.exported()

    at_the_window(home, story)


def finish(home: Path) -> None:
    """Opens the window and does nothing but look."""

    async def story(person: Person) -> None:
        state = await person.sees(lambda state: state.export.stage is ExportStage.SAVED)
        sys.stdout.write(f"saved {state.export.path}\n")

    at_the_window(home, story)


if __name__ == "__main__":
    if sys.argv[1] == "begin":
        begin(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        finish(Path(sys.argv[2]))
