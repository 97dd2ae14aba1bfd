"""The main job over real HTTP: a photo in, a sentence, a film out."""

import io
import json
import sqlite3

import av
import msgspec

from nemo_desktop.engine.drafting import from_draft
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import COFFEE, ONE_SECOND, EngineProcess, Speaker, get, parts_of


def frames_in(film: bytes) -> int:
    with av.open(io.BytesIO(film)) as container:
        return sum(1 for _ in container.decode(video=0))


def test_a_photo_becomes_a_film(engine: EngineProcess, window: Speaker) -> None:
    session = window.session()
    assert len(session) == 19
    assert window.state(session)["generated_media"] == []

    (file,) = window.upload(session, ("coffee.jpg", COFFEE.read_bytes())).json()["data"]["files"]
    assert (file["file_type"], file["width"], file["height"]) == ("image", 600, 400)
    assert get(file["cdn_url"]).content == COFFEE.read_bytes()

    call, result, text = window.say(session, ONE_SECOND)
    assert (
        parts_of([call])[0]["functionCall"]["id"] == parts_of([result])[0]["functionResponse"]["id"]
    )
    assert parts_of([text])[0]["text"]
    state = window.state(session)
    assert result["actions"]["stateDelta"]["draft"] == state["draft"]
    assert from_draft(state["draft"]).duration_ms == 1000
    assert state["history"] == {"can_undo": True, "can_redo": False}

    job = window.export(session, "render_story", draft=state["draft"]).json()["data"]
    assert job["status"] == "pending"
    done = window.until("render_story")
    assert (done["status"], done["progress"]) == ("completed", 100)
    film = get(done["outputUrl"])
    assert int(film.headers["content-length"]) == len(film.content)
    assert frames_in(film.content) == 30
    fallback = window.call(Endpoint.DOWNLOAD, render_id="render_story")
    assert fallback.content == film.content


def test_the_film_of_the_draft_that_was_sent_is_made(
    engine: EngineProcess, window: Speaker
) -> None:
    """What came later does not count; and what was sent is kept byte for byte."""
    session = window.clip()
    reply = window.call(Endpoint.STATE, session_id=session).content
    raw = bytes(msgspec.json.decode(reply, type=dict[str, msgspec.Raw])["data"])
    raw = bytes(msgspec.json.decode(raw, type=dict[str, msgspec.Raw])["state"])
    draft = bytes(msgspec.json.decode(raw, type=dict[str, msgspec.Raw])["draft"])
    assert b'"x_engine"' in draft
    odd = draft.replace(b'"x_engine":', b'"x_big":123456789012345678901, "x_engine":', 1)

    window.say(session, "make it 3 seconds long")
    body = b'{"sessionId":"%s","draft":%s,"id":"render_sent"}' % (session.encode(), odd)
    window.http.post(
        Endpoint.START_RENDER.path(), content=body, headers={"Content-Type": "application/json"}
    )
    assert window.until("render_sent")["duration"] == 1
    with sqlite3.connect(engine.data / "engine.sqlite") as database:
        kept = database.execute("SELECT draft FROM jobs WHERE id = 'render_sent'").fetchone()
    database.close()
    assert kept[0].encode() == odd


def test_the_state_says_the_same_until_something_changes(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.clip()
    before = window.call(Endpoint.STATE, session_id=session).content
    assert window.call(Endpoint.STATE, session_id=session).content == before
    assert json.loads(before)["data"]["state"]["draft"]


def test_players_may_ask_for_a_part(engine: EngineProcess, window: Speaker) -> None:
    (listed,) = window.state(window.clip())["generated_media"]
    assert (listed["kind"], listed["revision"], listed["duration_ms"]) == ("preview", 1, 1000)
    whole = get(listed["url"])  # waits until it is rendered
    assert frames_in(whole.content) == 30
    assert get(listed["progress_url"]).json() == {"percent": 100}
    part = get(listed["url"], headers={"Range": "bytes=100-199"})
    assert part.status_code == 206
    assert part.headers["content-range"] == f"bytes 100-199/{len(whole.content)}"
    assert part.content == whole.content[100:200]


def test_where_nobody_looks_no_preview_is_made(start: Start) -> None:
    engine = start("--no-previews")
    with engine.client() as window:
        session = window.clip()
        assert window.state(session)["generated_media"] == []
        window.export(session, "render_unseen")
        assert window.until("render_unseen")["status"] == "completed"
    assert list((engine.data / "previews").iterdir()) == []


def test_nothing_is_found_without_its_key(engine: EngineProcess, window: Speaker) -> None:
    session, other = window.clip(), window.session()
    key = window.state(session)["generated_media"][0]["url"].split("/")[4]
    assert len(key) >= 22  # 128 bits and more
    for path in ("previews/1.mp4", "films/render_story.mp4", "media/x.jpg", "../engine.sqlite"):
        assert get(f"{engine.address}/k/{other}/{path}").status_code == 404
        assert get(f"{engine.address}/k/{key[:-1]}/{path}").status_code == 404
    assert get(f"{engine.address}/k/{key}/previews/9.mp4").status_code == 404
    assert get(f"{engine.address}/k/{key}/previews/9.json").json() == {"percent": None}
    assert get(f"{engine.address}/k/{key}/media/..%2f..%2fengine.sqlite").status_code == 404


def test_money_does_not_matter_here(engine: EngineProcess, window: Speaker) -> None:
    window.clip()
    balance = window.call(Endpoint.CREDITS).json()
    assert balance == {"code": 0, "data": {"available": 100, "frozen": 0, "total": 100}}
