"""Each thing that a server can say no with, as the person reads it: one sentence, with buttons."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Action, ActionKind, ExportStage, MediaStatus
from tests.fake_cloud import Fault, dropped, refusal, running_cloud, said
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud

AGAIN, HERE, PAGE = ActionKind.RECONNECT, ActionKind.USE_LOCAL, ActionKind.OPEN_LINK
TECHNICAL = ("lacks", "Error", "HTTP", "code", "None", "{", "json", "status", "token ")
HTML = said(200, b"<html>Sign in to this hotel</html>", content_type="text/html")
NONSENSE = said(200, b'{"code":0,"data":{"id":[]}}', content_type="application/json")


@dataclass(frozen=True)
class Trouble:
    """What goes wrong at which call, and what the person is told. `times`: how often the call
    came."""

    call: str
    faults: tuple[Fault, ...]
    key: str
    actions: tuple[ActionKind, ...] = ()
    times: int = 1
    knobs: dict[str, Any] = field(default_factory=dict)


AT_THE_START = (
    Trouble("token", (refusal(429),) * 2, "no_free_account", (HERE,), 2),
    Trouble("token", (said(400, b"{}"),), "unexpected"),
    Trouble("token", (said(503),) * 4, "server_ill", (AGAIN, HERE), 4),
    Trouble("open_session", (said(500),) * 4, "server_ill", (AGAIN, HERE), 4),
    Trouble("open_session", (dropped(),) * 4, "unreachable", (AGAIN, HERE), 4),
    Trouble("open_session", (refusal(429),) * 2, "rate_limited", (), 2),
    Trouble("open_session", (HTML,), "unexpected"),
    Trouble("open_session", (NONSENSE,), "unexpected"),
)
AT_A_SENTENCE = (
    Trouble("say", (refusal(2001),), "no_credits", (PAGE, HERE)),
    Trouble("say", (refusal(1002),), "session_lost"),
    Trouble("say", (refusal(429),) * 2, "rate_limited", (), 2),
    Trouble("say", (said(503),), "server_ill", (AGAIN, HERE)),
    Trouble("say", (refusal(9999, "the lacks"),), "unexpected"),
    Trouble("say", (HTML,), "unexpected"),
    Trouble("say", (NONSENSE,), "unexpected"),
)
AT_THE_EXPORT = (
    Trouble("start_render", (refusal(402),), "export_blocked", (PAGE, ActionKind.RENDER_HERE)),
    Trouble("start_render", (said(402),), "export_blocked", (PAGE, ActionKind.RENDER_HERE)),
    Trouble("start_render", (said(500),) * 2, "server_ill", (AGAIN, HERE), 2),
    Trouble("start_render", (refusal(9999),) * 2, "unexpected", (), 2),
    Trouble("start_render", (refusal(429),) * 2, "rate_limited", (), 2),
    Trouble("start_render", (), "render_failed", (), 2, {"failing_renders": 2}),
    Trouble("film", (), "link_expired", (ActionKind.EXPORT,), 2, {"expired_links": 9}),
    Trouble("film", (), "unreachable", (AGAIN, HERE), 4, {"torn_downloads": 9}),
    Trouble("film", (HTML,) * 2, "unexpected", (), 2),
    Trouble("render_status", (said(503),) * 4, "server_ill", (AGAIN, HERE), 4),
)
PLACES = {
    "token": ("POST", "/anonymous-token"),
    "open_session": ("POST", "/with-session/"),
    "say": ("POST", "/run_sse"),
    "start_render": ("POST", "/api/render/proxy/lambda"),
    "render_status": ("GET", "/api/render/proxy/lambda/"),
    "film": ("GET", "/render-result/"),
}


def _named(trouble: Trouble) -> str:
    how = [f"{fault.status}-{len(fault.body or b'')}" for fault in trouble.faults[:1]]
    return "-".join([trouble.call, *how, trouble.key])


async def _told(session: Session, trouble: Trouble) -> None:
    state = await session.sees(lambda state: state.notice is not None)
    assert state.notice is not None
    assert state.notice.words.key == f"notice.{trouble.key}"
    assert tuple(action.kind for action in state.notice.actions) == trouble.actions
    for language in ("en", "zh"):
        sentence = Texts(language).say(state.notice.words)
        assert sentence[-1] in ".。" or trouble.key == "render_failed"
        assert not [word for word in TECHNICAL if word in sentence.replace("NEMO_TOKEN", "")]


@pytest.mark.parametrize("trouble", [*AT_THE_START, *AT_A_SENTENCE, *AT_THE_EXPORT], ids=_named)
def test_one_clear_sentence(trouble: Trouble, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"

    async def story(session: Session) -> None:
        if trouble in AT_A_SENTENCE:
            session.controller.submit("make a clip")
        elif trouble in AT_THE_EXPORT:
            await session.has_film()
            session.controller.export(film)
            await session.controller.exported()
            assert session.state.export.stage is ExportStage.FAILED
        await _told(session, trouble)
        method, part = PLACES[trouble.call]
        host = "cdn" if trouble.call == "film" else "api"
        came = [one for one in cloud.asked(part, host) if one.method == method]
        assert len(came) == trouble.times

    with running_cloud(faults={trouble.call: list(trouble.faults)}, **trouble.knobs) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.said) <= 1
    assert not film.exists()


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (4001, "unsupported"),
        (4002, "too_large_there"),
        (413, "too_large_there"),
        (415, "unsupported"),
        (500, "failed"),
        (507, "no_room"),
        (9999, "failed"),
    ],
)
def test_a_file_that_the_server_does_not_take_says_why_and_can_be_tried_again(
    code: int, key: str, tmp_path: Path
) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE, SAMPLE])
        await session.controller.settled()
        first, second = session.state.intake.items
        assert first.reason is not None
        assert first.reason.key == f"intake.{key}"
        assert second.status is MediaStatus.READY
        session.controller.retry_file(first.id)
        await session.controller.settled()
        assert len(session.state.intake.ready) == 2
        assert len(cloud.asked("/upload-video/")) == 3

    fault = said(code) if code < 1000 else refusal(code)
    with running_cloud(faults={"upload": [fault]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_film_that_the_server_knows_no_longer_is_told_at_the_next_start(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"

    async def first(session: Session) -> None:
        await session.has_film()
        session.controller.export(film)
        await session.sees(lambda _state: bool(cloud.renders))

    async def second(session: Session) -> None:
        await _told(session, Trouble("", (), "render_gone", (ActionKind.EXPORT,)))
        assert "render_" not in (tmp_path / "resume.json").read_text(encoding="utf-8")

    with running_cloud(render_polls=10_000) as cloud:
        at_the_cloud(cloud, tmp_path, first)
        assert "render_" in (tmp_path / "resume.json").read_text(encoding="utf-8")
        cloud.renders.clear()
        at_the_cloud(cloud, tmp_path, second)


@pytest.mark.parametrize("kind", [ActionKind.OPEN_FILE, ActionKind.COPY_FILE])
def test_a_film_that_was_moved_away_is_told_when_it_is_asked_for(
    kind: ActionKind, tmp_path: Path
) -> None:
    async def story(session: Session) -> None:
        session.controller.act(Action(kind, str(tmp_path / "our film.mp4")))
        await _told(session, Trouble("", (), "film_gone", (ActionKind.EXPORT,)))
        assert session.state.notice is not None
        assert "our film.mp4" in Texts("en").say(session.state.notice.words)

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_draft_that_is_none_is_not_sent_for_rendering(tmp_path: Path) -> None:
    """What can be rendered is looked at before it is ordered."""

    async def story(session: Session) -> None:
        await session.has_film()
        cloud.knobs.faults["state"] = [said(200, b'{"code":0,"data":{"state":{"draft":5}}}')]
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        await _told(session, Trouble("", (), "render_failed_unsaid"))
        assert not cloud.asked("/api/render/")

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_an_order_that_got_lost_is_given_again_under_another_id(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED

    with running_cloud(faults={"start_render": [dropped()]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        ids = [one.json["id"] for one in cloud.asked("/proxy/lambda") if one.method == "POST"]
        assert len(ids) == len(set(ids)) == 2


def test_a_file_whose_line_broke_goes_in_over_the_next_one(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE, SAMPLE.with_name("rocket.jpg")])
        await session.controller.settled()
        assert [item.status for item in session.state.intake.items] == [MediaStatus.REFUSED] * 2
        session.controller.reconnect()
        await session.controller.settled()
        for item in session.state.intake.items:
            assert (item.status, item.reason) == (MediaStatus.READY, None)

    with running_cloud(faults={"upload": [dropped()] * 2}) as cloud:
        at_the_cloud(cloud, tmp_path, story)
