"""The engine as a server for other programs: its address, its token file, its names."""

import os
import socket
import stat
from pathlib import Path

import pytest

from nemo_desktop.protocol.endpoints import CLIENT_ID_HEADER, Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import COFFEE, SECRET, EngineProcess, get, post
from tests.engine.test_process import one_line, run


def token_of(engine: EngineProcess, **headers: str) -> dict[str, object]:
    headers[CLIENT_ID_HEADER] = "a client"
    return post(engine.address + Endpoint.TOKEN.path(), headers=headers).json()


def test_a_missing_token_file_is_made_for_its_owner_only(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "token"
    before = os.umask(0)
    try:
        engine = start("--token-file", str(file), is_alone=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    token = file.read_text().strip()
    assert token.startswith("nmv_usr_")
    assert len(token) > 40
    with engine.client(token) as owner:
        session = owner.session()
        assert owner.state(session)["video_infos"] == []
    engine.stop()
    with start("--token-file", str(file), is_alone=True).client(token) as owner:
        assert owner.state(session)["video_infos"] == []
    assert file.read_text().strip() == token


def test_the_token_of_a_file_is_good_and_free_ones_are_too(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"  {SECRET}\n")
    engine = start("--token-file", str(file), is_alone=True)
    process = Path("/proc", str(engine.process.pid))
    assert SECRET.encode() not in (process / "cmdline").read_bytes()
    free = token_of(engine)["data"]["token"]
    with engine.client() as owner, engine.client(free) as guest, engine.client("x" * 40) as no:
        session = owner.session()
        assert guest.session()
        assert guest.call(Endpoint.STATE, session_id=session).json()["code"] == 1002
        assert no.call(Endpoint.CREDITS).json()["code"] == 1001


@pytest.mark.parametrize("content", ["", "short", "two words of some length", "ключ" * 10])
def test_a_file_that_holds_no_token_is_not_used(tmp_path: Path, content: str) -> None:
    file = tmp_path / "token"
    file.write_text(content)
    engine = run("--data", str(tmp_path / "data"), "--token-file", str(file))
    assert engine.returncode == 2
    assert str(file) in one_line(engine.stderr)
    assert file.read_text() == content


def test_a_token_file_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "token"
    engine = run("--data", str(tmp_path / "data"), "--token-file", str(file))
    assert engine.returncode == 4
    assert str(file) in one_line(engine.stderr)


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_others_are_let_in_with_a_token_only(tmp_path: Path, host: str) -> None:
    engine = run("--data", str(tmp_path), "--host", host)
    assert engine.returncode == 2
    assert "--token-file" in one_line(engine.stderr)


def test_a_place_that_is_not_here_is_explained(tmp_path: Path) -> None:
    engine = run("--data", str(tmp_path), "--host", "192.0.2.1", "--token-file", f"{tmp_path}/t")
    assert engine.returncode == 4
    assert one_line(engine.stderr)


@pytest.mark.parametrize(
    "options",
    [
        ("--managed", "--token-file", "t"),
        ("--managed", "--metered"),
        ("--managed", "--host", "::"),
        ("--port", "70000"),
        ("--port", "http"),
        ("--workers", "-1"),
        ("--metered", "--credits", "many"),
        ("--metered", "--turn-seconds", "-1"),
    ],
    ids=" ".join,
)
def test_words_that_do_not_fit_are_refused(tmp_path: Path, options: tuple[str, ...]) -> None:
    engine = run("--data", str(tmp_path), *options, says=b'{"secret": "%b"}\n' % SECRET.encode())
    assert engine.returncode == 2
    assert b"nemo-desktop engine: " in engine.stderr
    assert not (tmp_path / "engine.sqlite").exists()


def test_an_engine_for_others_answers_by_any_name_to_who_has_its_token(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text(SECRET)
    everywhere = "0.0.0.0"
    engine = start("--host", everywhere, "--token-file", str(file), is_alone=True)
    assert f"http://{everywhere}:{engine.port} " in engine.greeting
    assert token_of(engine)["code"] == 1001
    own = token_of(engine, Authorization=f"Bearer {SECRET}")
    assert own["data"]["token"] == SECRET
    with engine.client() as owner:
        owner.http.headers["Host"] = "films.example:8700"
        uploaded = owner.upload(owner.session(), (COFFEE.name, COFFEE.read_bytes())).json()
        url = uploaded["data"]["files"][0]["cdn_url"]
        assert url.startswith("http://films.example:8700/k/")
        here = url.replace("films.example:8700", f"127.0.0.1:{engine.port}")
        assert get(here).content == COFFEE.read_bytes()
        origin = {"Origin": "http://films.example:8700"}
        assert owner.http.get(Endpoint.CREDITS.path(), headers=origin).status_code == 403


def test_it_listens_where_it_is_told(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    engine = start("--host", "localhost", "--port", str(port), is_alone=True)
    assert engine.greeting.startswith(f"Nemo engine on http://localhost:{port} ")
    assert token_of(engine)["code"] == 0
