"""Who changes their mind about a file, or about the language, finds all of the window follow."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.session.state import SessionState
from tests.journeys.person import Person, at_the_window

SAMPLES = paths.resources() / "samples"
FILES = [SAMPLES / name for name in ("coffee.jpg", "astronaut.jpg", "rocket.jpg")]
NAMES = [file.name for file in FILES]


def listed(state: SessionState) -> list[str]:
    return [item.name for item in state.intake.items]


def shown(state: SessionState) -> list[str]:
    lanes = state.timeline.lanes
    return [clip.name for clip in lanes[0].clips] if lanes else []


def counts(clips: int) -> Callable[[SessionState], bool]:
    return lambda state: len(shown(state)) == clips and not state.chat.is_waiting


async def filmed(person: Person) -> None:
    person.drops(FILES)
    await person.sees(lambda state: len(state.intake.ready) == len(FILES))
    await person.says("1 second each")
    assert shown(person.store.state) == NAMES


def take_out(person: Person, name: str) -> None:
    (item,) = (one for one in person.store.state.intake.items if one.name == name)
    person.controller.remove_file(item.id)


def test_a_file_taken_out_is_back_in_its_place_when_that_is_undone(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        await filmed(person)
        take_out(person, "astronaut.jpg")
        state = await person.sees(counts(2))
        assert listed(state) == shown(state) == ["coffee.jpg", "rocket.jpg"]
        person.controller.undo()
        state = await person.sees(counts(3))
        assert listed(state) == shown(state) == NAMES
        take_out(person, "coffee.jpg")
        await person.sees(counts(2))

    async def the_next_day(person: Person) -> None:
        state = await person.sees(counts(2))
        assert listed(state) == NAMES[1:]
        person.controller.undo()
        state = await person.sees(counts(3))
        assert listed(state) == NAMES
        assert all(item.key for item in state.intake.items)

    at_the_window(tmp_path, story)
    at_the_window(tmp_path, the_next_day)


def test_a_file_taken_out_while_an_answer_is_on_its_way_goes_after_it(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        await filmed(person)
        person.controller.submit("2 seconds each")
        take_out(person, "coffee.jpg")
        take_out(person, "rocket.jpg")
        state = await person.sees(lambda state: shown(state) == ["astronaut.jpg"])
        assert listed(state) == ["astronaut.jpg"]
        assert state.timeline.duration_ms == 2000

    at_the_window(tmp_path, story)


def test_what_is_offered_follows_the_language_that_is_chosen(tmp_path: Path) -> None:
    def is_chinese(state: SessionState) -> bool:
        return not any(sentence.isascii() for sentence in state.suggestions)

    async def story(person: Person) -> None:
        await filmed(person)
        assert person.store.state.suggestions
        assert not is_chinese(person.store.state)
        person.chooses_language("zh")
        state = await person.sees(is_chinese)
        assert state.suggestions
        person.controller.submit("2 seconds each")
        await asyncio.sleep(0)
        await person.sees(lambda state: not state.chat.is_waiting and not is_chinese(state))

    at_the_window(tmp_path, story)


def test_what_is_offered_after_a_restart_is_in_the_window_s_language(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        await filmed(person)

    async def the_next_day(person: Person) -> None:
        state = await person.sees(lambda state: bool(state.suggestions))
        assert not any(sentence.isascii() for sentence in state.suggestions)

    at_the_window(tmp_path, story)
    at_the_window(tmp_path, the_next_day, language="zh")
