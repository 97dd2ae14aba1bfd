"""Many files dropped at once: two at a time on their way, in as they were dropped."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.client.transfer import FileForm
from nemo_desktop.session.state import ExportStage, MediaStatus, SessionState
from tests.engine.pictures import scene
from tests.journeys.person import Person, at_the_window

SAMPLES = paths.resources() / "samples"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Eight pictures without faces; every other one takes long to be looked at."""
    folder = tmp_path_factory.mktemp("dropped")
    made = []
    for number in range(8):
        size = (64, 48) if number % 2 else (2400, 1800)
        made.append(folder / f"{number}.png")
        Image.fromarray(scene(*size, seed=number)).save(made[-1], compress_level=1)
    return made


def shown(state: SessionState) -> list[str]:
    """The names of the files that the film shows, in its order."""
    names = {item.key: item.name for item in state.intake.items}
    return [names[clip.media] for clip in state.timeline.lanes[0].clips]


def test_they_are_in_in_the_order_in_which_they_were_dropped(
    tmp_path: Path, files: list[Path]
) -> None:
    most = 0

    async def story(person: Person) -> None:
        def count(state: SessionState) -> None:
            nonlocal most
            at_once = [i for i in state.intake.items if i.status is MediaStatus.UPLOADING]
            most = max(most, len(at_once))

        person.store.changed.connect(count)
        person.drops(files)
        person.controller.submit("half a second per photo")
        state = await person.sees(lambda state: not state.timeline.is_empty)
        assert shown(state) == [file.name for file in files]

    at_the_window(tmp_path, story)
    assert most == 2


def test_one_that_is_damaged_and_one_that_is_taken_out_hold_nobody_up(
    tmp_path: Path, files: list[Path]
) -> None:
    half = files[2].with_name("half.jpg")
    half.write_bytes((SAMPLES / "coffee.jpg").read_bytes()[:20_000])
    dropped = [*files[:2], half, *files[2:]]

    async def story(person: Person) -> None:
        person.drops(dropped)
        person.controller.submit("half a second per photo")
        state = await person.sees(
            lambda state: any(
                item.name == "4.png" and item.status is MediaStatus.UPLOADING
                for item in state.intake.items
            )
        )
        (gone,) = (item for item in state.intake.items if item.name == "4.png")
        person.controller.remove_file(gone.id)
        state = await person.sees(lambda state: not state.timeline.is_empty)
        assert shown(state) == [file.name for file in files if file.name != "4.png"]
        (refused,) = (item for item in state.intake.items if item.reason is not None)
        assert refused.reason is not None
        assert (refused.name, refused.reason.key) == ("half.jpg", "intake.damaged")
        # Put right and tried again it comes in after the others.
        half.write_bytes((SAMPLES / "coffee.jpg").read_bytes())
        person.controller.retry_file(refused.id)
        await person.sees(lambda state: len(state.intake.ready) == len(files))
        await person.says("add the new photo")
        assert shown(person.store.state)[-1] == "half.jpg"

    at_the_window(tmp_path, story)


def test_a_file_that_comes_while_the_last_one_is_on_its_way_goes_after_it(
    tmp_path: Path, files: list[Path]
) -> None:
    async def story(person: Person) -> None:
        person.drops(files[:1])
        await person.sees(lambda state: any(item.width for item in state.intake.items))
        person.drops(files[1:2])
        await person.sees(lambda state: len(state.intake.ready) == 2)

    at_the_window(tmp_path, story)


def test_what_the_engine_cannot_keep_says_why_and_can_be_tried_again(
    tmp_path: Path, files: list[Path]
) -> None:
    async def story(person: Person) -> None:
        incoming = tmp_path / "engine" / "incoming"
        incoming.rmdir()
        incoming.touch()
        person.drops(files[:1])
        state = await person.sees(
            lambda state: any(item.reason is not None for item in state.intake.items)
        )
        (refused,) = state.intake.items
        assert refused.reason is not None
        assert refused.reason.key == "intake.refused"
        assert "could not keep the file" in str(dict(refused.reason.values)["reason"])
        incoming.unlink()
        person.controller.retry_file(refused.id)
        await person.sees(lambda state: len(state.intake.ready) == 1)

    at_the_window(tmp_path, story)


def test_a_window_closed_while_files_come_in_leaves_nothing(
    tmp_path: Path, files: list[Path]
) -> None:
    async def story(person: Person) -> None:
        person.drops(files)
        person.controller.submit("zoom in on the subject of each")
        await person.sees(lambda state: len(state.intake.ready) == 3)

    at_the_window(tmp_path, story)


def test_a_film_saved_at_once_prepares_until_its_pictures_are_known(
    tmp_path: Path, files: list[Path]
) -> None:
    film = tmp_path / "saved" / "film.mp4"
    film.parent.mkdir()

    def is_preparing(state: SessionState) -> bool:
        return state.export.stage is ExportStage.RENDERING and state.export.percent is None

    async def story(person: Person) -> None:
        person.drops(files)
        await person.says("half a second per photo")
        for name in ("first.mp4", film.name):
            person.controller.export(film.with_name(name))
            await person.sees(is_preparing)
            if name != film.name:
                await person.finds("Cancel export")
                person.presses("Cancel export")
                await person.sees(lambda state: state.export.stage is ExportStage.IDLE)
                await person.controller.exported()
        await person.sees(lambda state: state.export.stage is ExportStage.SAVED)

    at_the_window(tmp_path, story)
    assert list(film.parent.iterdir()) == [film]


def test_a_form_with_a_turn_ends_when_that_has_come(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(np.random.default_rng(1).bytes(600_000))
    told: list[float] = []

    async def scenario() -> bytes:
        turn = asyncio.Event()

        async def wait() -> None:
            told.append(-1)  # the whole file went out before
            turn.set()

        with file.open("rb") as opened:
            form = FileForm("files", file, "image/png", opened, wait)
            body = b"".join([piece async for piece in form.pieces(told.append)])
        assert turn.is_set()
        assert form.headers["Content-Length"] == str(len(body))
        return body

    body = asyncio.run(scenario())
    assert (told[0], told[-2:]) == (0.0, [1.0, -1])
    assert file.read_bytes() in body
    assert body.count(b"Content-Disposition") == 2
