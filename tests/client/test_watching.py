"""Every request is told of: where to and how much, no secret, nothing of what was in it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.errors import ServerError
from nemo_desktop.client.token import Tokens
from nemo_desktop.client.watching import Exchange
from tests.client.lines import address_of, heard
from tests.fake_cloud import Cloud, dropped, running_cloud


def watched(server: Cloud, folder: Path, story: Callable[..., object]) -> list[Exchange]:
    told: list[Exchange] = []

    async def whole() -> None:
        address = address_of(server)
        tokens = Tokens(address, {}, folder / "identity.json")
        async with ApiClient(address, tokens, watch=told.append) as api:
            await story(api)  # type: ignore[misc]

    asyncio.run(whole())
    return told


def test_what_is_told_is_what_the_server_saw(tmp_path: Path) -> None:
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(b"\xff\xd8\xff" + bytes(700_000))

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        await api.upload(session.session_id, picture, lambda _share: None)
        await heard(api, session.session_id, "make a clip")
        state = await api.state(session.session_id)
        await api.start_render("render_1", session.session_id, state.draft_text or "")
        render = await api.render_status("render_1")
        await api.download(render.url, "render_1", tmp_path / "film.mp4", lambda _share: None)

    with running_cloud(film_at="redirect", render_polls=0) as server:
        told = watched(server, tmp_path, story)
        seen = [(one.method, one.path) for one in server.requests]
        film = server.film
        hosts = {server.url.removeprefix("http://"), server.cdn_url.removeprefix("http://")}
    assert sorted((one.method, one.path) for one in told) == sorted(seen)
    assert {one.host for one in told} == hosts
    assert all(one.status in (200, 307) for one in told)
    (upload,) = (one for one in told if "upload-video" in one.path)
    assert 700_000 < upload.up_bytes < 701_000
    assert told[-1].down_bytes == len(film)
    assert "nmv_usr" not in str(told)
    assert "make a clip" not in str(told)


def test_a_request_that_nobody_answered_is_told_of(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        try:
            await heard(api, session.session_id, "make a clip")
        except ServerError:
            return
        raise AssertionError("it was answered")

    with running_cloud(faults={"say": [dropped()]}) as server:
        told = watched(server, tmp_path, story)
    assert (told[-1].path, told[-1].status, told[-1].down_bytes) == ("/run_sse", 0, 0)
    assert told[-1].up_bytes > 50


def test_a_stream_that_is_left_is_told_of_once(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        stream = api.say(session.session_id, "make a clip")
        await anext(stream)
        await stream.aclose()

    with running_cloud() as server:
        told = watched(server, tmp_path, story)
    assert [one.path for one in told].count("/run_sse") == 1


def test_a_project_can_be_opened_in_a_browser(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        claim = await api.claim_token(session.task_id or "", session.session_id)
        url = address_of(server).project_url(claim.claim_token)
        assert url == f"https://nemovideo.com/workspace/claim?ct=clm_{session.session_id}"
        assert claim.claim_token not in repr(claim)

    with running_cloud() as server:
        watched(server, tmp_path, story)
