"""The main job at the real window: drop, say, look, save."""

from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.session.state import ExportStage, MediaStatus
from tests.journeys.films import begins_with_index, look_into
from tests.journeys.person import Person, at_the_window

SAMPLES = paths.resources() / "samples"


def test_a_photo_is_dropped_spoken_of_and_saved_as_a_film(tmp_path: Path) -> None:
    film = tmp_path / "films" / "harbour.mp4"
    film.parent.mkdir()

    async def story(person: Person) -> None:
        person.drops([SAMPLES / "astronaut.jpg", SAMPLES / "coffee.jpg"])
        await person.sees(lambda state: len(state.intake.ready) == 2)
        assert [row.split(",")[0] for row in person.rows("Media")] == [
            "astronaut.jpg",
            "coffee.jpg",
        ]
        answer = await person.says("make a 4-second vertical video of these pictures")
        assert "4" in answer
        timeline = person.store.state.timeline
        assert (timeline.width, timeline.height, timeline.duration_ms) == (1080, 1920, 4000)
        assert person.store.state.project == "astronaut"
        await person.says('add title "Hello" for the first 2 seconds')
        assert "Hello" in " ".join(person.rows("Timeline"))
        assert person.store.state.project == "Hello"
        state = await person.sees(lambda state: state.preview.path is not None)
        assert state.preview.path is not None
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 0)
        await person.sees(lambda state: state.export.stage is ExportStage.SAVED)
        assert "saved" in person.rows("Conversation")[-1]

    at_the_window(tmp_path, story)
    looked = look_into(film)
    assert (looked.frames, looked.width, looked.height) == (120, 1080, 1920)
    assert begins_with_index(film)
    assert list(film.parent.iterdir()) == [film]


def test_a_long_preview_says_how_far_it_is(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "coffee.jpg"])
        await person.says("turn this image into a 90-second clip")
        state = await person.sees(lambda state: (state.preview.percent or 0) > 0)
        assert state.preview.is_making
        state = await person.sees(lambda state: state.preview.path is not None)
        assert state.preview.percent is None

    at_the_window(tmp_path, story)


def test_taking_back_what_was_said(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "coffee.jpg"])
        await person.says("turn this image into a 5-second clip")
        await person.says("make it square")
        assert person.store.state.timeline.width == 1080
        person.presses("Undo")
        state = await person.sees(lambda state: state.timeline.width == 1920)
        assert state.can_redo
        await person.sees(lambda state: not state.chat.is_waiting)
        person.presses("Redo")
        await person.sees(lambda state: state.timeline.width == 1080)
        await person.sees(lambda state: not state.chat.is_waiting)

    at_the_window(tmp_path, story)


def test_a_question_is_asked_once_with_its_answers(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "coffee.jpg"])
        await person.says("turn this image into a 5-second clip")
        await person.says("make it square")
        await person.says("I don't like it")
        messages = person.store.state.chat.messages
        asked = [one for one in messages if "Should I take back" in one.text]
        assert [[action.value for action in one.actions] for one in asked] == [["Undo", "Keep it"]]
        person.presses("Keep it")  # there is only one such button
        await person.sees(lambda state: len(state.chat.messages) > len(messages))
        await person.sees(lambda state: not state.chat.is_waiting)
        assert person.store.state.timeline.width == 1080

    at_the_window(tmp_path, story)


def test_cancelling_an_export_leaves_nothing(tmp_path: Path) -> None:
    film = tmp_path / "films" / "long.mp4"
    film.parent.mkdir()

    async def story(person: Person) -> None:
        person.drops([SAMPLES / "coffee.jpg"])
        await person.says("turn this image into a 60-second clip")
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 0)
        await person.finds("Cancel export")
        person.presses("Cancel export")
        await person.sees(lambda state: state.export.stage is ExportStage.IDLE)
        await person.controller.exported()

    at_the_window(tmp_path, story)
    assert list(film.parent.iterdir()) == []


def test_wrong_files_say_why_and_the_right_one_comes_in(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "notes.jpg").write_text("milk")
    (wrong / "nothing.png").touch()
    (wrong / "half.jpg").write_bytes((SAMPLES / "coffee.jpg").read_bytes()[:9000])
    (wrong / "letter.pdf").write_bytes(b"%PDF")
    with (wrong / "huge.png").open("wb") as huge:
        huge.write(b"\x89PNG\r\n\x1a\n")
        huge.truncate(201 * 1024**2)
    empty = tmp_path / "empty folder"
    empty.mkdir()

    async def story(person: Person) -> None:
        person.drops([*sorted(wrong.iterdir()), SAMPLES / "coffee.jpg"])
        state = await person.sees(lambda state: len(state.intake.ready) == 1)
        reasons = {item.name: item.reason.key for item in state.intake.items if item.reason}
        assert reasons == {
            "notes.jpg": "intake.not_what_it_says",
            "nothing.png": "intake.empty",
            "half.jpg": "intake.damaged",
            "letter.pdf": "intake.unsupported",
            "huge.png": "intake.too_large",
        }
        assert all(item.status is not MediaStatus.UPLOADING for item in state.intake.items)
        person.drops([empty])
        state = await person.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "intake.folder_empty"

    at_the_window(tmp_path, story)


def test_a_place_that_cannot_be_written_is_named_before_any_work(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "coffee.jpg"])
        await person.says("turn this image into a 2-second clip")
        person.controller.export(tmp_path / "gone" / "film.mp4")
        state = await person.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.target_gone"
        await person.controller.exported()
        assert not (tmp_path / "resume.json").exists() or "render_" not in (
            tmp_path / "resume.json"
        ).read_text(encoding="utf-8")

    at_the_window(tmp_path, story)
