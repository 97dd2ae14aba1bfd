"""Files over the line: large ones, oddly named ones, torn ones; on disks that are full."""

import asyncio
import errno
import gzip
import os
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.errors import LinkExpired, ServerError, UnexpectedReply, Unreachable
from nemo_desktop.client.transfer import receive
from tests.client.lines import heard, line, told
from tests.fake_cloud import Cloud, Fault, dropped, refusal, running_cloud, said
from tests.fake_cloud.films import film_bytes
from tests.patience import PATIENCE_S

MEGABYTE = 1024 * 1024


def nothing(_share: float | None) -> None:
    """Nobody watches."""


async def rendered(api: ApiClient) -> str | None:
    """A film that is ready; its address."""
    session = await api.open_session()
    await heard(api, session.session_id, "make a 4 s clip")
    text = (await api.state(session.session_id)).draft_text
    assert text is not None
    await api.start_render("render_1", session.session_id, text)
    while (render := await api.render_status("render_1")).status != "completed":
        pass
    return render.url


def saved(
    server: Cloud,
    folder: Path,
    *,
    by_id: bool = False,
    prepare: Callable[[], object] = lambda: None,
    on_progress: Callable[[float | None], None] = nothing,
) -> Path:
    target = folder / "film.mp4"

    async def story(api: ApiClient) -> None:
        url = await rendered(api)
        prepare()
        await api.download(None if by_id else url, "render_1", target, on_progress)

    told(server, folder, story)
    return target


def left_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()} - {"identity.json"}


# --- up -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "cover.jpg",
        "IMG_0001.JPEG",
        'say "cheese".png',
        "back\\slash.png",
        "per%22cent.png",
        "影片 封面.webp",
        "family 👨‍👩‍👧.gif",
        "semi;colon='x'.mp3",
        "e\u0301t\u00e9.jpg",
        "a" * 240 + ".jpg",
    ],
)
def test_a_file_arrives_under_its_own_name(name: str, tmp_path: Path) -> None:
    picture = tmp_path / name
    picture.write_bytes(os.urandom(300_000))

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        await api.upload(session.session_id, picture, nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        (arrived,) = server.uploads
        assert arrived.filename == name
        assert arrived.size_bytes == 300_000
        assert server.violations == []


def test_a_name_with_line_ends_forges_no_header(tmp_path: Path) -> None:
    picture = tmp_path / 'a\r\nX-Evil: 1\r\n\r\n"; name="other.jpg'
    picture.write_bytes(b"x" * 1000)

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        await api.upload(session.session_id, picture, nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        (arrived,) = server.uploads
        assert arrived.size_bytes == 1000
        assert "\n" not in arrived.filename
        assert arrived.filename.endswith('name="other.jpg')


@pytest.mark.parametrize(
    ("name", "mime"),
    [("a.mov", "video/quicktime"), ("a.M4A", "audio/mp4"), ("a.jpg", "image/jpeg")],
)
def test_a_file_says_what_it_is(name: str, mime: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"x")

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        await api.upload(session.session_id, tmp_path / name, nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert server.uploads[0].mime == mime


def test_a_large_file_goes_out_in_constant_memory(tmp_path: Path) -> None:
    large = tmp_path / "large.mp4"
    with large.open("wb") as file:
        file.truncate(150 * MEGABYTE)
    shares: list[float] = []
    received = 0

    async def answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal received
        head = (await reader.readuntil(b"\r\n\r\n")).decode().casefold()
        length = int(head.split("content-length: ")[1].split("\r\n")[0])
        while received < length:
            received += len(await reader.read(MEGABYTE))
        body = b'{"code":0,"data":{"files":[]}}'
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def story() -> int:
        sink = Cloud.__new__(Cloud)
        async with await asyncio.start_server(answered, "127.0.0.1", 0) as listening:
            sink.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
            async with line(sink, tmp_path, {"NEMO_TOKEN": "nmv_usr_mine"}) as api:
                tracemalloc.start()
                try:
                    await api.upload("55", large, shares.append)
                    return tracemalloc.get_traced_memory()[1]
                finally:
                    tracemalloc.stop()

    assert asyncio.run(story()) < 8 * MEGABYTE
    assert received > 150 * MEGABYTE
    assert shares == sorted(shares)
    assert len(shares) > 100
    assert shares[-1] == 1.0


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_slow_disk_does_not_hold_up_the_window(tmp_path: Path) -> None:
    """The file is read off the loop: while it waits for the disk, all else goes on."""
    slow = tmp_path / "slow.jpg"
    slow.write_bytes(b"x" * MEGABYTE)
    ticks = 0

    async def story(server: Cloud) -> None:
        nonlocal ticks

        async def tick() -> None:
            nonlocal ticks
            while True:
                ticks += 1
                await asyncio.sleep(0)

        async with line(server, tmp_path) as api, asyncio.TaskGroup() as group:
            session = await api.open_session()
            ticking = group.create_task(tick())
            await api.upload(session.session_id, slow, nothing)
            ticking.cancel()

    with running_cloud() as server:
        asyncio.run(story(server))
    assert ticks > 4


@pytest.mark.parametrize("kind", [FileNotFoundError, IsADirectoryError])
def test_a_file_that_cannot_be_read_is_the_disks_error(kind: type[OSError], tmp_path: Path) -> None:
    picture = tmp_path / "cover.jpg"
    if kind is IsADirectoryError:
        picture.mkdir()

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        with pytest.raises(kind):
            await api.upload(session.session_id, picture, nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert server.uploads == []


def test_a_file_that_shrinks_on_the_way_does_not_arrive(tmp_path: Path) -> None:
    picture = tmp_path / "cover.jpg"
    picture.write_bytes(b"x" * 4 * MEGABYTE)

    def shrink(_share: float) -> None:
        os.truncate(picture, MEGABYTE)

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        with pytest.raises((OSError, ServerError)):
            await api.upload(session.session_id, picture, shrink)
        # The line is still good for the next one.
        await api.upload(session.session_id, picture, nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert [one.size_bytes for one in server.uploads] == [MEGABYTE]


def test_a_file_that_grows_on_the_way_arrives_as_it_was(tmp_path: Path) -> None:
    picture = tmp_path / "cover.jpg"
    picture.write_bytes(b"x" * MEGABYTE)

    def grow(_share: float) -> None:
        with picture.open("ab") as file:
            file.write(b"y" * 1000)

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        await api.upload(session.session_id, picture, grow)

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert [one.size_bytes for one in server.uploads] == [MEGABYTE]


def test_taking_a_file_back_stops_it(tmp_path: Path) -> None:
    picture = tmp_path / "cover.jpg"
    picture.write_bytes(b"x" * 8 * MEGABYTE)

    async def story(api: ApiClient) -> None:
        session = await api.open_session()
        begun = asyncio.Event()
        sending = asyncio.create_task(
            api.upload(session.session_id, picture, lambda _share: begun.set())
        )
        await begun.wait()
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert server.uploads == []


# --- down ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_id", [False, True])
def test_a_film_is_saved_whole_with_progress(by_id: bool, tmp_path: Path) -> None:
    shares: list[float | None] = []
    with running_cloud() as server:
        target = saved(server, tmp_path, by_id=by_id, on_progress=shares.append)
    assert target.read_bytes() == film_bytes()
    assert shares[-1] == 1.0
    assert left_in(tmp_path) == {"film.mp4"}


@pytest.mark.parametrize("film_at", ["cdn", "redirect"])
def test_the_token_goes_to_nobody_else(film_at: str, tmp_path: Path) -> None:
    with running_cloud(film_at=film_at) as server:
        saved(server, tmp_path)
        (request,) = server.asked("/render-result/", "cdn")
        assert "authorization" not in request.headers
        assert server.violations == []
        if film_at == "redirect":
            (own,) = server.asked("/films/")
            assert own.headers["authorization"].startswith("Bearer ")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}@localhost:{cdn}/render-result/x.mp4",
        "http://127.0.0.1:{cdn}/render-result/x.mp4?at=http://127.0.0.1:{port}",
        "http://127.0.0.1:{port}\\@127.0.0.1:{cdn}/render-result/x.mp4",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "http://[",
        "http://127.0.0.1:{port}0000/x",
        "",
    ],
)
def test_addresses_that_pretend(url: str, tmp_path: Path) -> None:
    """Whatever a server names as an address, the token stays home and no foreign error comes."""
    with running_cloud() as server:
        port, cdn = server.url.rsplit(":", 1)[1], server.cdn_url.rsplit(":", 1)[1]

        async def story(api: ApiClient) -> None:
            await api.credits()
            try:
                await api.fetch(url.format(port=port, cdn=cdn), tmp_path / "film.mp4")
            except ServerError:
                assert left_in(tmp_path) == set()

        told(server, tmp_path, story)
        for request in server.requests:
            assert request.host == "api" or "nmv_usr" not in str(request)
        assert server.violations == []


@pytest.mark.parametrize("torn", [1, 3])
@pytest.mark.parametrize("by_id", [False, True])
def test_a_torn_film_is_fetched_again(torn: int, by_id: bool, tmp_path: Path) -> None:
    with running_cloud(torn_downloads=torn) as server:
        assert saved(server, tmp_path, by_id=by_id).read_bytes() == film_bytes()
        assert left_in(tmp_path) == {"film.mp4"}


def test_a_film_that_is_always_torn_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"the film of yesterday")
    with running_cloud(torn_downloads=99) as server, pytest.raises(Unreachable):
        saved(server, tmp_path)
    assert left_in(tmp_path) == {"film.mp4"}
    assert (tmp_path / "film.mp4").read_bytes() == b"the film of yesterday"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_link_that_ran_out_asks_for_a_fresh_one(status: int, tmp_path: Path) -> None:
    with running_cloud(faults={"film": [said(status, b"<Error>expired</Error>")] * 9}) as server:
        with pytest.raises(LinkExpired):
            saved(server, tmp_path)
        assert len(server.asked("/render-result/", "cdn")) == 1
        assert left_in(tmp_path) == set()
        assert len(server.asked("anonymous-token")) == 1


def test_a_clip_that_a_newer_one_replaced(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        await rendered(api)
        with pytest.raises(LinkExpired):
            await api.fetch(f"{server.cdn_url}/clips/1.mp4", tmp_path / "clip.mp4")

    with running_cloud(faults={"clip": [said(410)]}) as server:
        told(server, tmp_path, story)
    assert left_in(tmp_path) == set()


@pytest.mark.parametrize(
    "fault",
    [
        said(200, b"", content_type="video/mp4"),
        said(204),
        said(200, b"<html>sign in</html>", content_type="text/html"),
        said(200, b'{"code":0,"data":{}}', content_type="application/json"),
        said(200, b"{}", content_type="video/mp4"),
        said(200, b"<html>sign in</html>" * 100),
    ],
)
@pytest.mark.parametrize("by_id", [False, True])
def test_what_is_no_film_is_not_saved(fault: object, by_id: bool, tmp_path: Path) -> None:
    name = "download" if by_id else "film"
    with (
        running_cloud(faults={name: [fault] * 9}) as server,
        pytest.raises((UnexpectedReply, Unreachable)),
    ):
        saved(server, tmp_path, by_id=by_id)
    assert left_in(tmp_path) == set()


def test_a_refusal_in_place_of_a_film_is_one(tmp_path: Path) -> None:
    """Renewed once, like everywhere; never saved as a film."""
    with running_cloud() as server:

        def prepare() -> None:
            server.free_tokens.clear()
            server.knobs.faults["download"] = [refusal(1001)]

        assert saved(server, tmp_path, by_id=True, prepare=prepare).read_bytes() == film_bytes()
        assert len(server.asked("/download")) == 2


@pytest.mark.parametrize("fault", [dropped(), said(500), said(503), said(429), said(408)])
def test_a_film_host_that_stumbles_is_asked_again(fault: object, tmp_path: Path) -> None:
    with running_cloud(faults={"film": [fault, fault]}) as server:
        assert saved(server, tmp_path).read_bytes() == film_bytes()


def test_a_compressed_film_is_whole_too(tmp_path: Path) -> None:
    """Its length is that of the packed bytes."""
    packed = gzip.compress(film_bytes())
    fault = said(200, packed, content_type="video/mp4", content_encoding="gzip")
    with running_cloud(faults={"film": [fault]}) as server:
        assert saved(server, tmp_path).read_bytes() == film_bytes()


def test_a_folder_that_is_gone_is_the_disks_error(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        url = await rendered(api)
        with pytest.raises(FileNotFoundError):
            await api.download(url, "render_1", tmp_path / "gone" / "film.mp4", nothing)

    with running_cloud() as server:
        told(server, tmp_path, story)
        assert len(server.asked("/render-result/", "cdn")) <= 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """The file beside the target lies on a device without a free byte."""
    (tmp_path / "film.mp4.part").symlink_to("/dev/full")
    with running_cloud() as server:
        with pytest.raises(OSError, match="space") as raised:
            saved(server, tmp_path)
        assert raised.value.errno == errno.ENOSPC
        assert not isinstance(raised.value, ServerError)
        assert len(server.asked("/render-result/", "cdn")) == 1
    assert left_in(tmp_path) == set()


def test_cancelling_a_download_leaves_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        begun = asyncio.Event()

        async def endless():  # type: ignore[no-untyped-def]
            while True:
                yield b"x" * 1000
                begun.set()
                await asyncio.sleep(0)

        task = asyncio.create_task(receive(endless(), tmp_path / "film.mp4", None, nothing))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(story())
    assert left_in(tmp_path) == set()


@pytest.mark.parametrize("expected", [None, 2, 4])
def test_a_body_is_counted(expected: int | None, tmp_path: Path) -> None:
    async def story() -> None:
        async def pieces():  # type: ignore[no-untyped-def]
            yield b"ab"
            yield b"c"

        await receive(pieces(), tmp_path / "film.mp4", expected, nothing)

    if expected is None:
        asyncio.run(story())
        assert (tmp_path / "film.mp4").read_bytes() == b"abc"
    else:
        with pytest.raises(ServerError):
            asyncio.run(story())
        assert left_in(tmp_path) == set()


def test_a_film_that_stands_still_is_given_up(tmp_path: Path) -> None:
    async def story(api: ApiClient) -> None:
        url = await rendered(api)
        server.knobs.faults["film"] = [Fault(after_s=PATIENCE_S)] * 9
        with pytest.raises(Unreachable):
            await api.download(url, "render_1", tmp_path / "film.mp4", nothing)

    with running_cloud() as server:
        told(server, tmp_path, story, reply_s=2.0)
    assert left_in(tmp_path) == set()
