"""What our client lives through at any server that speaks the protocol: one list of stories, told
at every server there is."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import av
import httpx
import pytest

from nemo_desktop.client import errors
from nemo_desktop.client.api import ApiClient, Snapshot, new_render_id
from nemo_desktop.client.servers import cloud
from nemo_desktop.client.token import Tokens
from nemo_desktop.protocol import draft, events, messages
from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS, Endpoint
from tests.patience import PATIENCE_S

ONE_SECOND: Final = "turn this image into a 1-second animated video clip"
TITLE: Final = 'add the title "Wörter / 影片"'
NO_SESSION: Final = "5530112233445500000"
WRONG_TOKEN: Final = "nmv_usr_" + "x" * 32


@dataclass(frozen=True)
class Place:
    """A server and a folder for what its client keeps. `token` is one that the server knows;
    `violations` counts what it has seen done wrong."""

    url: str
    token: str
    picture: Path
    folder: Path
    violations: Callable[[], int]

    @asynccontextmanager
    async def line(
        self, token: str | None = None, *, source: str = "conformance"
    ) -> AsyncIterator[ApiClient]:
        """A client of its own; without a token (`""`) it gets itself a free one."""
        environment = {"NEMO_API_URL": self.url, "NEMO_TIME_SCALE": "0.03"}
        address = replace(cloud(environment), source=source)
        secret = {"NEMO_TOKEN": self.token if token is None else token}
        async with ApiClient(
            address, Tokens(address, secret, self.folder / "identity.json")
        ) as api:
            yield api

    async def plainly(self, path: str, **headers: str) -> bytes:
        """What lies there, past the client; addresses of other hosts are asked without token."""
        own = {"Authorization": f"Bearer {self.token}", **dict.fromkeys(ATTRIBUTION_HEADERS, "x")}
        async with httpx.AsyncClient(base_url=self.url, timeout=PATIENCE_S) as http:
            sent = headers if path.startswith("http") else {**own, **headers}
            return (await http.get(path, headers=sent)).content


Story = Callable[[Place], Awaitable[None]]
STORIES: list[Story] = []
BLAMED: set[Story] = set()
"""Stories that break a rule on purpose; not every server counts each."""


def story(told: Story) -> Story:
    """One more for every server."""
    STORIES.append(told)
    return told


def blamed(told: Story) -> Story:
    """This one breaks a rule on purpose."""
    BLAMED.add(told)
    return told


async def heard(api: ApiClient, session_id: str, sentence: str) -> list[events.Event]:
    """All that a turn brings."""
    async with aclosing(api.say(session_id, sentence)) as stream:
        return [event async for event in stream]


async def uploaded(place: Place, api: ApiClient) -> str:
    """A project with a picture in it."""
    session = await api.open_session()
    await api.upload(session.session_id, place.picture, lambda _share: None)
    return session.session_id


async def made(place: Place, api: ApiClient) -> tuple[str, Snapshot]:
    """A project with a film in it."""
    session_id = await uploaded(place, api)
    await heard(api, session_id, ONE_SECOND)
    return session_id, await api.state(session_id)


async def started(place: Place, api: ApiClient) -> tuple[str, messages.Render]:
    """An export that was asked for."""
    session_id, snapshot = await made(place, api)
    assert snapshot.draft_text is not None
    render_id = new_render_id()
    return render_id, await api.start_render(render_id, session_id, snapshot.draft_text)


async def over(api: ApiClient, render_id: str) -> messages.Render:
    """An export when it has ended."""
    percent = 0.0
    while True:
        render = await api.render_status(render_id)
        if render.status == "failed":
            return render
        assert render.progress is not None
        assert percent <= render.progress <= 100
        percent = render.progress
        if render.status == "completed":
            return render
        await asyncio.sleep(0)


# --- tokens ---------------------------------------------------------------------------------


@story
async def a_stranger_gets_a_token_once_a_week(place: Place) -> None:
    async with place.line("") as api:
        token = await api.token("a-client-of-the-suite")
        assert token.token.startswith("nmv_usr_")
        assert token.user_id
        assert token.user_id.startswith("anon_")
        assert token.credits
        assert token.expires_at
        with pytest.raises(errors.RateLimited):
            await api.token("a-client-of-the-suite")
    async with place.line(token.token) as api:
        assert (await api.open_session()).user_id == token.user_id


@story
@blamed
async def a_token_needs_a_client_id(place: Place) -> None:
    async with place.line("") as api:
        with pytest.raises(errors.ServerError) as refused:
            await api.token("")
        assert refused.value.code == 400


@story
async def a_client_without_a_token_gets_itself_one(place: Place) -> None:
    async with place.line("") as api:
        assert (await api.credits()).total > 0
    async with place.line("") as again:
        assert (await again.open_session()).session_id


@story
async def a_wrong_token_is_no_token(place: Place) -> None:
    async with place.line(WRONG_TOKEN) as api:
        calls: list[Callable[[], Awaitable[object]]] = [
            api.open_session,
            api.credits,
            lambda: api.state(NO_SESSION),
            lambda: heard(api, NO_SESSION, "hello"),
            lambda: api.upload(NO_SESSION, place.picture, lambda _share: None),
            lambda: api.start_render(new_render_id(), NO_SESSION, '{"t":[]}'),
            lambda: api.render_status("render_1"),
            lambda: api.cancel_render("render_1"),
            lambda: api.download(None, "render_1", place.folder / "no.mp4", lambda _share: None),
        ]
        for call in calls:
            with pytest.raises(errors.TokenExpired):
                await call()
    assert not (place.folder / "no.mp4").exists()


# --- projects -------------------------------------------------------------------------------


@story
async def sessions_are_text_of_nineteen_digits(place: Place) -> None:
    async with place.line() as api:
        sessions = [await api.open_session("project", language) for language in ("en", "zh-CN")]
    ids = {session.session_id for session in sessions}
    assert len(ids) == 2
    assert all(len(one) == 19 and one.isdigit() for one in ids)
    assert all(session.user_id and session.task_id for session in sessions)


@story
async def an_unknown_session_is_lost(place: Place) -> None:
    async with place.line() as api:
        calls: list[Callable[[], Awaitable[object]]] = [
            lambda: api.state(NO_SESSION),
            lambda: heard(api, NO_SESSION, "hello"),
            lambda: api.upload(NO_SESSION, place.picture, lambda _share: None),
            lambda: api.start_render(new_render_id(), NO_SESSION, '{"t":[{"tt":0,"sg":[{}]}]}'),
        ]
        for call in calls:
            with pytest.raises(errors.SessionLost):
                await call()


@story
async def the_session_of_another_is_lost_as_well(place: Place) -> None:
    async with place.line() as owner, place.line("") as other:
        session = await owner.open_session()
        with pytest.raises(errors.SessionLost):
            await other.state(session.session_id)


@story
async def a_project_opens_in_a_browser_or_there_is_no_page(place: Place) -> None:
    async with place.line() as api:
        session = await api.open_session()
        assert session.task_id
        try:
            claim = await api.claim_token(session.task_id, session.session_id)
        except errors.ServerError as refused:
            if refused.code != 404:
                raise
        else:
            assert claim.claim_token
            assert place.token not in claim.claim_token


@story
async def a_file_goes_in(place: Place) -> None:
    shares: list[float] = []
    async with place.line() as api:
        session = await api.open_session()
        upload = await api.upload(session.session_id, place.picture, shares.append)
        snapshot = await api.state(session.session_id)
    (file,) = upload.files
    assert (file.filename, file.file_type) == (place.picture.name, "image")
    assert file.cdn_url.startswith("http")
    assert file.width
    assert file.height
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert [info["filename"] for info in snapshot.state.video_infos] == [place.picture.name]


@story
async def a_file_of_another_kind_is_refused(place: Place) -> None:
    notes = place.folder / "notes.txt"
    notes.write_text("no picture")
    async with place.line() as api:
        session = await api.open_session()
        with pytest.raises(errors.FileRefused) as refused:
            await api.upload(session.session_id, notes, lambda _share: None)
        assert (refused.value.code, refused.value.is_too_large) == (4001, False)
        assert (await api.state(session.session_id)).state.video_infos == ()


@story
async def a_file_by_address_is_taken_or_refused(place: Place) -> None:
    async with place.line() as api:
        session = await api.open_session()
        taken = 0
        with contextlib.suppress(errors.FileRefused):
            await api.upload_urls(session.session_id, ["https://media.example/cover.jpg"])
            taken = 1
        snapshot = await api.state(session.session_id)
        assert len(snapshot.state.video_infos) == taken


# --- turns ----------------------------------------------------------------------------------


@story
async def before_the_first_sentence_there_is_nothing_to_export(place: Place) -> None:
    async with place.line() as api:
        snapshot = await api.state((await api.open_session()).session_id)
    assert not draft.is_ready(snapshot.state.draft)
    assert snapshot.state.video_infos == ()


@story
async def a_sentence_makes_a_film(place: Place) -> None:
    async with place.line() as api:
        session_id = await uploaded(place, api)
        found = await heard(api, session_id, ONE_SECOND)
        snapshot = await api.state(session_id)
    assert any(isinstance(event, events.TextFinal) and event.text for event in found)
    calls = [event.id for event in found if isinstance(event, events.ToolCall)]
    assert calls
    assert calls == [event.id for event in found if isinstance(event, events.ToolResult)]
    assert not any(isinstance(event, events.StreamError) for event in found)
    assert draft.is_ready(snapshot.state.draft)
    video = draft.read(snapshot.state.draft).tracks[0]
    assert video.kind == draft.TrackKind.VIDEO
    assert sum(segment.duration_ms for segment in video.segments) == 1000
    assert snapshot.user_id


@story
async def a_second_sentence_changes_the_film(place: Place) -> None:
    async with place.line() as api:
        session_id, before = await made(place, api)
        await heard(api, session_id, TITLE)
        after = await api.state(session_id)
    kinds = [track.kind for track in draft.read(after.state.draft).tracks]
    assert draft.TrackKind.TEXT not in [
        track.kind for track in draft.read(before.state.draft).tracks
    ]
    assert draft.TrackKind.TEXT in kinds


@story
async def the_state_says_the_same_twice(place: Place) -> None:
    async with place.line() as api:
        session_id, first = await made(place, api)
        assert (await api.state(session_id)).draft_text == first.draft_text


# --- films ----------------------------------------------------------------------------------


@story
async def a_draft_goes_back_byte_for_byte(place: Place) -> None:
    """The server itself compares: see what is counted after each story."""
    async with place.line() as api:
        session_id = await uploaded(place, api)
        await heard(api, session_id, ONE_SECOND)
        await heard(api, session_id, TITLE)
        snapshot = await api.state(session_id)
        assert snapshot.draft_text is not None
        path = Endpoint.STATE.path(session_id=session_id)
        assert snapshot.draft_text.encode() in await place.plainly(path)
        render_id = new_render_id()
        await api.start_render(render_id, session_id, snapshot.draft_text)
        await api.cancel_render(render_id)


@story
async def a_film_comes_in_both_ways(place: Place) -> None:
    async with place.line() as api:
        render_id, first = await started(place, api)
        assert first.status in ("pending", "processing")
        render = await over(api, render_id)
        assert (render.status, render.progress) == ("completed", 100)
        assert render.url is not None
        by_address, by_id = place.folder / "address.mp4", place.folder / "id.mp4"
        await api.download(render.url, render_id, by_address, lambda _share: None)
        await api.download(None, render_id, by_id, lambda _share: None)
    assert by_address.read_bytes() == by_id.read_bytes()
    with av.open(str(by_address)) as film:
        assert sum(1 for _ in film.decode(video=0)) > 1
    part = await place.plainly(render.url, Range="bytes=100-199")
    assert part == by_address.read_bytes()[100:200]
    assert sorted(file.suffix for file in place.folder.iterdir()) == [".mp4", ".mp4"]


@story
async def a_cancelled_film_does_not_come(place: Place) -> None:
    async with place.line() as api:
        render_id, _ = await started(place, api)
        await api.cancel_render(render_id)
        assert (await over(api, render_id)).status == "failed"


@story
async def an_unknown_film_is_refused(place: Place) -> None:
    async with place.line() as api:
        for call in (api.render_status, api.cancel_render):
            with pytest.raises(errors.ServerError) as refused:
                await call("render_unknown")
            assert refused.value.code == 404


@story
@blamed
async def an_export_says_where_it_comes_from(place: Place) -> None:
    async with place.line(source="") as api:
        session_id, snapshot = await made(place, api)
        assert snapshot.draft_text is not None
        with pytest.raises(errors.ExportBlocked) as refused:
            await api.start_render(new_render_id(), session_id, snapshot.draft_text)
        assert refused.value.code == 402


# --- credits --------------------------------------------------------------------------------


@story
async def a_turn_costs_and_an_export_does_not(place: Place) -> None:
    async with place.line() as api:
        before = await api.credits()
        assert before.total == before.available + before.frozen
        render_id, _ = await started(place, api)
        await api.cancel_render(render_id)
        after = await api.credits()
    assert (before.total - after.total, after.frozen) == (100, 0)


async def who_has_spent_all_is_told(place: Place) -> None:
    """At a server that gave no more credits than one film costs."""
    async with place.line() as api:
        session_id, snapshot = await made(place, api)
        with pytest.raises(errors.OutOfCredits) as refused:
            await heard(api, session_id, TITLE)
        assert (refused.value.code, (await api.credits()).available) == (2001, 0)
        assert (await api.state(session_id)).draft_text == snapshot.draft_text
        assert snapshot.draft_text is not None
        render_id = new_render_id()
        await api.start_render(render_id, session_id, snapshot.draft_text)
        await api.cancel_render(render_id)
