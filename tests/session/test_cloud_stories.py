"""The session at the vendor's service, with all that can go wrong there."""

from pathlib import Path

from nemo_desktop.session.state import (
    Action,
    ActionKind,
    Connection,
    ExportStage,
    MediaStatus,
)
from tests.fake_cloud import lost, refusal, running_cloud
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


def test_an_untrue_excuse_is_not_passed_on(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        assert not any("temporary" in answer for answer in session.answers())

    with running_cloud(regrets_at_the_end=True) as cloud:
        at_the_cloud(cloud, tmp_path, story)


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
        assert "turn.cut" in session.answers()
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


def test_a_forgotten_project_begins_anew_with_its_pictures(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.session_lost"
        await session.controller.settled()
        assert len(session.state.intake.ready) == 1

    with running_cloud(faults={"say": [refusal(1002)]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.projects) == 2
        assert len(cloud.uploads) == 2


def test_no_credits_and_no_plan_say_where_to_go(tmp_path: Path) -> None:
    async def broke(session: Session) -> None:
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.no_credits"
        assert state.notice.action is not None
        assert state.notice.action.kind is ActionKind.OPEN_LINK

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


def test_work_that_fails_on_the_server_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.submit("make a clip")
        state = await session.sees(lambda state: state.notice is not None)
        assert state.notice is not None
        assert state.notice.words.key == "notice.turn_failed"
        assert state.timeline.is_empty

    with running_cloud(fails_with="the model is overloaded") as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_persons_own_token_is_never_replaced(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        assert session.state.connection is Connection.LOST
        assert session.state.notice is not None
        assert session.state.notice.words.key == "notice.sign_in"
        assert session.state.notice.action == Action(ActionKind.USE_LOCAL)

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TOKEN="nmv_usr_of_another_year")
        assert not cloud.asked("/anonymous-token")


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
