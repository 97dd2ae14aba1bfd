"""The session at the vendor's service, with all that can go wrong there."""

from pathlib import Path

import pytest

from nemo_desktop.session.state import (
    Action,
    ActionKind,
    Connection,
    ExportStage,
    MediaStatus,
    Server,
)
from tests.fake_cloud import lost, refusal, running_cloud
from tests.fake_cloud.knobs import said as answered
from tests.journeys.films import look_into
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud


def actions(session: Session) -> list[ActionKind]:
    return [action.kind for message in session.state.chat.messages for action in message.actions]


def test_a_picture_becomes_a_film_on_disk(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        assert session.state.intake.items[0].status is MediaStatus.READY
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert session.state.export.size_bytes == (tmp_path / "film.mp4").stat().st_size
        assert session.state.balance is not None

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(("language", "name"), [("en", "astronaut"), ("zh", "宇航员")])
def test_the_picture_to_try_with_has_a_name_one_can_read(
    tmp_path: Path, language: str, name: str
) -> None:
    async def story(session: Session) -> None:
        for _ in range(2):
            session.controller.add_sample()
            await session.controller.settled()
        assert {item.name for item in session.state.intake.ready} == {f"{name}.jpg"}
        assert session.state.project == name

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, language=language)


def test_what_is_said_before_the_line_is_open_is_answered_then(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.act(Action(ActionKind.NEW_PROJECT))
        assert session.state.connection is Connection.CONNECTING
        session.controller.add_files([SAMPLE])
        session.controller.submit("make a clip")
        await session.controller.settled()
        assert not session.state.timeline.is_empty
        assert "project.moved" not in session.answers()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_an_edit_without_a_word_is_told_from_the_states(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        last = session.state.chat.messages[-1]
        assert last.text == ""
        assert last.changes

    with running_cloud(is_silent=True) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_wording_for_a_web_page_becomes_buttons_and_nothing_is_pressed(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        assert ActionKind.EXPORT in actions(session)
        assert not any("click" in answer.casefold() for answer in session.answers())
        assert session.state.export.stage is ExportStage.IDLE

    with running_cloud(speaks_of_buttons=True) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert not cloud.renders


def test_a_file_on_the_web_is_fetched_by_the_cloud_and_by_nobody_else(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        said = ("upload https://media.example/cover.jpg", "上传 https://media.example/notes.txt")
        for number, sentence in enumerate(said, start=1):
            session.controller.submit(sentence)
            await session.sees(lambda _state, told=number: len(session.answers()) == told)  # type: ignore[misc]
        assert session.answers() == ["turn.fetched", "intake.unsupported"]
        session.controller.use_server(Server.LOCAL)
        await session.controller.settled()
        session.controller.submit(said[0])
        assert session.answers()[-1] == "turn.upload_here"

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TIME_SCALE="0.03")
        assert [file.filename for file in cloud.uploads] == ["cover.jpg"]
        assert cloud.said == []


def test_an_untrue_excuse_is_not_passed_on(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        assert not any("temporary" in answer for answer in session.answers())

    with running_cloud(regrets_at_the_end=True) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_an_export_said_behind_edits_follows_them(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip, then export it")
        await session.controller.settled()
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert session.answers()[-2:] == ["turn.exporting", "export.saved"]

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.renders) == 1


def test_commands_are_answered_without_asking_the_agent(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        for sentence in ("credits", "状态", "upload", "export"):
            session.controller.submit(sentence)
        await session.sees(lambda state: len(state.chat.messages) == 8)
        assert sorted(session.answers()) == [
            "change.verbatim",
            "turn.credits",
            "turn.nothing_to_export",
            "turn.upload",
        ]

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert cloud.said == []


def test_a_broken_answer_is_looked_for_and_never_asked_again(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        await session.controller.settled()
        assert session.state.chat.messages[-1].changes
        assert session.answers() == ["turn.cut_done"]
        assert session.state.notice is None

    with running_cloud(cut_at=40) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.said) == 1


def test_a_lost_answer_that_changed_nothing_may_be_said_again(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.submit("make a clip")
        await session.controller.settled()
        assert session.answers()[-1] == "turn.cut_lost"
        again = session.state.chat.messages[-1].actions
        assert again == (Action(ActionKind.SAY, "make a clip"),)

    with running_cloud(cut_at=10, work_s=5, goes_on_working=False) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.said) == 1


def test_a_preview_that_does_not_come_is_told_and_the_next_one_is_not(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.preview.has_failed)
        assert not state.preview.is_making
        await session.controller.settled()
        session.controller.submit("make it longer")
        state = await session.sees(lambda state: state.preview.path is not None)
        assert not state.preview.has_failed
        await session.controller.settled()

    with running_cloud(faults={"clip": [answered(404)]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_forgotten_project_begins_anew_with_its_pictures(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        await session.sees(lambda state: state.preview.path is not None)
        await session.controller.settled()
        cloud.knobs.faults["say"] = [refusal(1002)]
        session.controller.submit("make it longer")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.session_lost"
        await session.controller.settled()
        assert len(session.state.intake.ready) == 1
        assert session.state.timeline.is_empty
        assert session.state.preview.path is None  # what is gone is not shown
        assert session.answers()[-1] == "project.lost"

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.projects) == 2
        assert len(cloud.uploads) == 2


def test_no_credits_and_no_plan_say_where_to_go(tmp_path: Path) -> None:
    async def broke(session: Session) -> None:
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.no_credits"
        page, here = state.notice.actions
        assert page.kind is ActionKind.OPEN_LINK
        assert page.value.startswith("https://nemovideo.com/register?bind=")
        assert here == Action(ActionKind.USE_LOCAL)

    async def blocked(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        assert session.state.notice is not None
        assert session.state.notice.words.key == "notice.export_blocked"
        assert not (tmp_path / "film.mp4").exists()

    with running_cloud(credits=0) as cloud:
        at_the_cloud(cloud, tmp_path, broke)
    with running_cloud(blocks_export=True) as cloud:
        at_the_cloud(cloud, tmp_path, blocked)


def test_a_film_that_the_plan_does_not_include_is_made_on_this_computer(tmp_path: Path) -> None:
    """From the person's own picture and words, saved where the film of the cloud should go."""
    film = tmp_path / "film.mp4"

    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        for sentence in ("turn this image into a 1-second clip", 'add the title "Hello"'):
            session.controller.submit(sentence)
            await session.controller.settled()
        session.controller.export(film)
        await session.controller.exported()
        assert session.state.notice is not None
        page, here = session.state.notice.actions
        assert (page.kind, here.kind) == (ActionKind.OPEN_LINK, ActionKind.RENDER_HERE)
        asked = len(cloud.requests)
        session.controller.act(here)
        await session.sees(lambda state: state.export.stage is ExportStage.SAVED)
        assert len(cloud.requests) == asked
        kinds = [lane.kind for lane in session.state.timeline.lanes]
        assert sorted(kind.value for kind in kinds) == ["text", "video"]
        assert {"project.moved", "project.back"}.isdisjoint(session.answers())
        assert session.state.notice is None
        # Once more, with another film here already: not twice as much.
        session.controller.use_server(Server.CLOUD)
        await session.controller.settled()
        session.controller.act(here)
        await session.sees(lambda state: state.server is Server.LOCAL)
        await session.sees(lambda state: state.export.stage is ExportStage.RENDERING)
        await session.controller.exported()
        assert [len(lane.clips) for lane in session.state.timeline.lanes] == [1, 1]
        # Only of the way back to the cloud.
        assert session.answers().count("project.back") == 1

    with running_cloud(blocks_export=True) as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TIME_SCALE="0.03")
        assert cloud.renders == {}
        assert len(cloud.asked("/api/render/proxy/lambda")) == 1
    assert look_into(film).frames == 30


def test_a_change_in_keys_that_nobody_knows_is_no_silence(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        before = session.state.timeline
        session.controller.submit("make it dreamy")
        await session.controller.settled()
        assert session.state.timeline.lanes == before.lanes
        (change,) = session.state.chat.messages[-1].changes
        assert change.key == "change.other"

    for knobs in ({"is_silent": True}, {"cut_at": 40}):
        folder = tmp_path / str(knobs)
        folder.mkdir()
        with running_cloud(**knobs) as cloud:
            at_the_cloud(cloud, folder, story)


def test_what_was_done_in_a_browser_is_no_answer(tmp_path: Path) -> None:
    """The state is compared with the one before the sentence, not with the last one seen."""

    async def story(session: Session) -> None:
        await session.has_film()
        next(iter(cloud.projects.values())).changed("music")
        cloud.knobs.fails_with = "the model is overloaded"
        session.controller.submit("make it dreamy")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.turn_failed"
        assert len(session.state.timeline.lanes) == 2

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_the_project_has_a_page_for_a_browser_where_the_server_knows_one(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        state = await session.sees(lambda state: state.browser_url != "")
        (session_id,) = cloud.projects
        assert state.browser_url == f"https://nemovideo.com/workspace/claim?ct=clm_{session_id}"

    async def nothing(session: Session) -> None:
        await session.has_film()
        assert len(cloud.asked("/claim-token")) == 1
        assert session.state.browser_url == ""
        assert session.state.notice is None

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
    with running_cloud(has_claims=False) as cloud:
        at_the_cloud(cloud, tmp_path, nothing)


def test_work_that_fails_on_the_server_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.turn_failed"
        assert state.timeline.is_empty

    with running_cloud(fails_with="the model is overloaded") as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_persons_own_token_is_replaced_only_when_they_say_so(tmp_path: Path) -> None:
    free, here = Action(ActionKind.USE_FREE), Action(ActionKind.USE_LOCAL)

    async def story(session: Session) -> None:
        assert session.state.connection is Connection.LOST
        assert session.state.notice is not None
        assert session.state.notice.words.key == "notice.token_refused"
        assert session.state.notice.actions == (free, here)
        assert not cloud.asked("/anonymous-token")
        session.controller.act(free)
        await session.controller.settled()
        assert session.state.connection is Connection.READY
        assert session.state.notice is None
        assert len(cloud.asked("/anonymous-token")) == 1

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TOKEN="nmv_usr_of_another_year")


def test_a_failed_render_is_tried_once_more_under_a_new_id(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED

    with running_cloud(failing_renders=1) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.renders) == 2


def test_a_render_whose_answer_got_lost_is_not_lost(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        if session.state.export.stage is not ExportStage.SAVED:
            session.controller.reconnect()
            await session.controller.settled()
            await session.controller.exported()
        assert (tmp_path / "film.mp4").exists()

    with running_cloud(faults={"start_render": [lost()]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.renders) == 1


def test_waiting_long_is_said_and_can_be_stopped(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        await session.sees(
            lambda state: any(
                message.words is not None and message.words.key == "turn.still_working"
                for message in state.chat.messages
            )
        )
        session.controller.stop()
        await session.controller.settled()
        assert not session.state.chat.is_waiting
        assert "turn.stopped" in session.answers()

    with running_cloud(
        never_closes=True, beats_for_ever=True, work_s=30, beat_every_s=0.05
    ) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_closing_in_the_middle_of_an_answer_leaves_nothing_running(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.submit("make a clip")
        await session.sees(lambda state: state.chat.is_waiting)

    with running_cloud(never_closes=True, beats_for_ever=True, beat_every_s=0.05) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_the_same_sentence_twice_in_a_moment_is_said_once(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.submit("make a clip")
        await session.controller.settled()
        assert session.answers()[-1] == "turn.repeat"
        session.controller.act(session.state.chat.messages[-1].actions[0])
        await session.controller.settled()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert [said for _, said in cloud.said] == ["make a clip", "make a clip"]


def test_no_token_reaches_the_log(tmp_path: Path, caplog) -> None:  # type: ignore[no-untyped-def]
    caplog.set_level("DEBUG", logger="nemo_desktop")

    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
    assert "nmv_usr_" not in caplog.text
