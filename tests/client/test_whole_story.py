"""A film from picture to file, whatever forms the service uses on the way."""

import asyncio
import itertools
import json
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient, new_render_id
from nemo_desktop.protocol import draft, events
from tests.client.lines import heard, line, texts, told
from tests.fake_cloud import FRAME_STYLES, Cloud, lost, running_cloud
from tests.fake_cloud.films import film_bytes


async def film(api: ApiClient, folder: Path) -> Path:
    """The main job; the file that it ends in."""
    picture = folder / "cover.jpg"
    picture.write_bytes(b"a picture" * 1000)
    session = await api.open_session("project", "en")
    shares: list[float] = []
    upload = await api.upload(session.session_id, picture, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(file.cdn_url for file in upload.files)
    await heard(api, session.session_id, "make a 4 s clip")
    snapshot = await api.state(session.session_id)
    assert draft.is_ready(snapshot.state.draft)
    assert snapshot.draft_text is not None
    render_id = new_render_id()
    await api.start_render(render_id, session.session_id, snapshot.draft_text)
    while (render := await api.render_status(render_id)).status != "completed":
        assert render.status in ("pending", "processing")
    target = folder / "film.mp4"
    await api.download(render.url, render_id, target, lambda _share: None)
    return target


def finished(server: Cloud, folder: Path) -> None:
    target = told(server, folder, lambda api: film(api, folder))
    assert target.read_bytes() == film_bytes()
    assert sorted(file.name for file in folder.iterdir()) == [
        "cover.jpg",
        "film.mp4",
        "identity.json",
    ]
    assert server.violations == []


@pytest.mark.parametrize("envelope", ["documented", "code", "success", "bare"])
@pytest.mark.parametrize("shape", [1, 2, 3])
def test_every_envelope_and_shape_ends_in_a_film(envelope: str, shape: int, tmp_path: Path) -> None:
    with running_cloud(envelope=envelope, render_shape=shape) as server:
        finished(server, tmp_path)


@pytest.mark.parametrize("completed", ["Completed", "SUCCEEDED", "success", "done"])
@pytest.mark.parametrize("film_at", ["cdn", "api", "redirect"])
def test_films_lie_anywhere(completed: str, film_at: str, tmp_path: Path) -> None:
    with running_cloud(completed_word=completed, film_at=film_at) as server:
        finished(server, tmp_path)


def test_a_film_without_an_address_comes_by_its_id(tmp_path: Path) -> None:
    with running_cloud(has_address=False) as server:
        finished(server, tmp_path)
        assert len(server.asked("/download")) == 1


@pytest.mark.parametrize("shape", ["files", "uploaded_files", "url", "none"])
def test_every_answer_to_an_upload_is_one(shape: str, tmp_path: Path) -> None:
    with running_cloud(upload_shape=shape) as server:
        finished(server, tmp_path)


def test_marks_and_numbers_where_none_belong(tmp_path: Path) -> None:
    with running_cloud(is_marked=True, numbers_as_numbers=True, expires_as="epoch") as server:
        finished(server, tmp_path)
        assert next(iter(server.projects)) == "5530112233445500002"


@pytest.mark.parametrize("shape", ["nested", "flat", "bare"])
def test_a_draft_goes_back_byte_for_byte(shape: str, tmp_path: Path) -> None:
    with running_cloud(state_shape=shape) as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            await heard(api, session.session_id, 'add the title "Wörter \\ 影片 😀"')
            await heard(api, session.session_id, "make a 4 s clip")
            snapshot = await api.state(session.session_id)
            project = server.projects[session.session_id]
            assert snapshot.draft_text == project.draft_text()
            assert snapshot.user_id == "anon_51c7d2e0a9"
            assert snapshot.draft_text is not None
            await api.start_render("render_1", session.session_id, snapshot.draft_text)

        told(server, tmp_path, story)
        assert server.violations == []
        (request,) = server.asked("/api/render/proxy/lambda")
        assert request.json["output"] == {"format": "mp4", "quality": "high"}
        assert b'"zz":null,"zz":true' in request.body


@pytest.mark.parametrize("empty", ["absent", "null", "{}"])
@pytest.mark.parametrize("shape", ["nested", "flat", "bare"])
def test_before_the_first_sentence_there_is_no_draft(
    empty: str, shape: str, tmp_path: Path
) -> None:
    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        snapshot = await api.state(session.session_id)
        assert snapshot.draft_text is None
        assert not draft.is_ready(snapshot.state.draft)

    with running_cloud(empty_draft=empty, state_shape=shape) as server:
        told(server, tmp_path, story)


@pytest.mark.parametrize("style", FRAME_STYLES)
def test_a_turn_is_understood_in_every_style(style: str, tmp_path: Path) -> None:
    async def story(api: ApiClient) -> list[events.Event]:
        session = await api.open_session()
        return await heard(api, session.session_id, "make a 4 s clip")

    with running_cloud(frames=style, thinks_aloud=True, has_two_stages=True) as server:
        found = told(server, tmp_path, story)
        assert server.violations == []
    assert texts(found) == [
        "One moment. ",
        "Your clip of 4 s is ready — 好了。",
        "I also added music and a title.",
    ]
    calls = [event for event in found if isinstance(event, events.ToolCall)]
    results = [event for event in found if isinstance(event, events.ToolResult)]
    assert [call.name for call in calls] == ["generate_video_with_seedance", "edit_multitrack"]
    assert [call.id for call in calls] == [result.id for result in results]
    assert not any(isinstance(event, events.StreamError) for event in found)


@pytest.mark.parametrize("style", ["adk-2.13", "sibling"])
def test_words_that_come_one_by_one_are_said_once(style: str, tmp_path: Path) -> None:
    async def story(api: ApiClient) -> list[events.Event]:
        session = await api.open_session()
        return await heard(api, session.session_id, "make a 4 s clip")

    with running_cloud(frames=style, is_partial=True) as server:
        found = told(server, tmp_path, story)
    words = "".join(event.text for event in found if isinstance(event, events.TextDelta))
    assert words.strip() == "Your clip of 4 s is ready — 好了。"
    assert [text.strip() for text in texts(found)] == ["One moment.", words.strip()]


def test_a_question_comes_with_its_answers(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> list[events.Event]:
        session = await api.open_session()
        return await heard(api, session.session_id, "make a clip")

    with running_cloud(frames="sibling", asks=True) as server:
        found = told(server, tmp_path, story)
    assert events.Question("Which ratio?", ("9:16", "16:9")) in found


def test_what_is_sent_is_what_the_contract_asks_for(tmp_path: Path) -> None:
    with running_cloud() as server:
        finished(server, tmp_path)
        by_path = {(one.host, one.method, one.path.split("/")[-1]): one for one in server.requests}
        for request in server.requests:
            if request.host == "api":
                assert request.headers["x-skill-source"] == "image-to-video-openart"
                assert request.headers["x-skill-version"] == "1.0.0"
                assert request.headers["x-skill-platform"] == "unknown"
        say = by_path["api", "POST", "run_sse"]
        assert say.headers["accept"] == "text/event-stream"
        assert say.headers["accept-encoding"] == "identity"
        assert say.json == {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": next(iter(server.projects)),
            "new_message": {"parts": [{"text": "make a 4 s clip"}]},
        }
        (render,) = [one for one in server.asked("proxy/lambda") if one.method == "POST"]
        assert list(render.json) == ["id", "sessionId", "draft", "output"]
        opened = by_path["api", "POST", "nemo_agent"]
        assert opened.json == {"task_name": "project", "language": "en"}


def test_names_of_renders_never_collide() -> None:
    names = [new_render_id() for _ in range(1000)]
    assert len(set(names)) == 1000
    assert all(name.startswith("render_1") and len(name) <= 64 for name in names)


def test_a_render_whose_answer_was_lost_is_not_asked_for_twice(tmp_path: Path) -> None:
    with running_cloud(faults={"start_render": [lost()]}) as server:

        async def story(api: ApiClient) -> str:
            session = await api.open_session()
            await heard(api, session.session_id, "make a 4 s clip")
            text = (await api.state(session.session_id)).draft_text
            assert text is not None
            return (await api.start_render("render_9", session.session_id, text)).status

        assert told(server, tmp_path, story) in ("pending", "processing")
        assert server.violations == []
        posted = [one for one in server.asked("proxy/lambda") if one.method == "POST"]
        assert len(posted) == 1


def test_files_by_address(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> int:
        session = await api.open_session()
        urls = ["https://media.example/cover.jpg", "https://media.example/b.png"]
        return len((await api.upload_urls(session.session_id, urls)).files)

    with running_cloud() as server:
        assert told(server, tmp_path, story) == 2
        assert server.asked("/upload-video/")[0].json["source_type"] == "url"


def test_two_turns_of_two_projects_run_side_by_side(tmp_path: Path) -> None:
    with running_cloud(work_s=0.05) as server:

        async def story() -> None:
            async with line(server, tmp_path) as api:
                first, second = await api.open_session(), await api.open_session()
                async with asyncio.TaskGroup() as group:
                    for session, seconds in itertools.product((first, second), (4,)):
                        group.create_task(
                            heard(api, session.session_id, f"make a {seconds} s clip")
                        )

        asyncio.run(story())
        assert len(server.said) == 2
        assert server.violations == []
        assert all(json.loads(one.draft_text())["d"] == 4000 for one in server.projects.values())
