"""Sentences and the stream of their answers."""

import asyncio
import socket
import threading

import httpx

from nemo_desktop.engine.agent import Answer
from nemo_desktop.engine.stream import Line, frames
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.engine_process import (
    COFFEE,
    ONE_SECOND,
    SECRET,
    EngineProcess,
    Speaker,
    get,
    parts_of,
)
from tests.patience import wait_until


def test_the_stream_is_what_event_readers_expect(window: Speaker) -> None:
    body = {"session_id": window.clip(), "new_message": {"parts": [{"text": "慢慢放大"}]}}
    reply = window.call(Endpoint.SAY, body)
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    for block in reply.text.split("\n\n")[:-1]:
        assert block.startswith("data: {")
        assert "\n" not in block
    assert "慢慢放大" in reply.text  # as UTF-8, not escaped


def test_a_sentence_may_come_in_either_style_of_names(window: Speaker) -> None:
    message = {"role": "user", "parts": [{"text": "hello"}]}
    spoken = {"appName": "nemo_agent", "userId": "me", "newMessage": message}
    reply = window.call(Endpoint.SAY, {**spoken, "sessionId": window.session()})
    assert reply.headers["content-type"].startswith("text/event-stream")
    missing = window.call(Endpoint.SAY, spoken)
    assert missing.status_code == 422


def test_what_nobody_understands_changes_nothing(window: Speaker) -> None:
    session = window.clip()
    before = window.state(session)
    (frame,) = window.say(session, "xyzzy plugh")
    assert frame["content"]["parts"][0]["text"]
    after = window.state(session)
    assert (after["draft"], after["generated_media"]) == (
        before["draft"],
        before["generated_media"],
    )


def test_what_is_offered_is_in_the_language_that_is_asked_for(window: Speaker) -> None:
    session = window.clip()
    path = Endpoint.STATE.path(session_id=session)

    def offered(language: str) -> list[str]:
        reply = window.http.get(path, headers={"Accept-Language": language})
        return reply.json()["data"]["state"]["suggestions"]

    assert offered("en") == window.state(session)["suggestions"]
    assert len(offered("zh")) == len(offered("en")) > 0
    assert not any(sentence.isascii() for sentence in offered("zh"))


def test_a_step_is_taken_back(window: Speaker) -> None:
    session = window.clip()
    window.say(session, "undo")
    state = window.state(session)
    assert state["draft"].get("t") == []
    assert state["generated_media"] == []
    assert state["history"] == {"can_undo": False, "can_redo": True}


def test_who_is_silent_is_kept_waiting_with_comments() -> None:
    async def listen() -> list[bytes]:
        line, heard = Line(), []
        async for text in line.text(heartbeat_s=0.01):
            heard.append(text)
            if len(heard) == 2:
                line.send({"n": 1})
                line.hang_up()
        return heard

    assert asyncio.run(listen()) == [b": ping\n\n", b": ping\n\n", b'data: {"n":1}\n\n']


def test_a_question_comes_with_its_answers() -> None:
    answer = Answer("Which one?", (), "en", ("the first", "the second"))
    (frame,) = frames("remove it", answer, None)
    assert frame["type"] == "ask_question"
    (question,) = frame["questions"]
    assert question["prompt"] == "Which one?"
    assert [option["label"] for option in question["options"]] == ["the first", "the second"]


def test_sentences_said_at_once_follow_one_another(engine: EngineProcess, window: Speaker) -> None:
    session = window.clip()
    lengths = range(2, 8)

    def say(seconds: int) -> None:
        with engine.client() as speaker:
            speaker.say(session, f"make it {seconds} seconds long")

    threads = [threading.Thread(target=say, args=(seconds,)) for seconds in lengths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    state = window.state(session)
    assert state["generated_media"][0]["revision"] == 1 + len(lengths)
    for _ in lengths:  # each is a step of its own
        window.say(session, "undo")
    assert window.state(session)["draft"]["d"] == 1000


def test_the_work_is_done_even_if_nobody_listens(engine: EngineProcess, window: Speaker) -> None:
    session = window.session()
    window.upload(session, ("coffee.jpg", COFFEE.read_bytes()))
    body = (
        f'{{"session_id":"{session}","new_message":{{"parts":[{{"text":"{ONE_SECOND}"}}]}}}}'
    ).encode()
    host, port = engine.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        head = (
            f"POST /run_sse HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {SECRET}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        connection.sendall(head.encode() + body)
    wait_until(lambda: window.state(session)["generated_media"])
    assert window.state(session)["draft"]["d"] == 1000


def test_an_overtaken_preview_is_gone_and_the_new_one_comes(window: Speaker) -> None:
    session = window.clip("turn this image into a 20-second animated video clip")
    (first,) = window.state(session)["generated_media"]
    replies: list[httpx.Response] = []
    waiting = threading.Thread(target=lambda: replies.append(get(first["url"])))
    waiting.start()
    window.say(session, "make it 1 second long")
    waiting.join()
    assert replies[0].status_code == 410
    assert get(first["url"]).status_code == 410
    (second,) = window.state(session)["generated_media"]
    assert second["revision"] == first["revision"] + 1
    assert get(second["url"]).status_code == 200


def test_what_is_offered_can_be_said(window: Speaker) -> None:
    session = window.session()
    window.upload(session, ("coffee.jpg", COFFEE.read_bytes()))
    offered = window.state(session)["suggestions"]
    assert offered
    call, *_ = window.say(session, offered[0])
    assert parts_of([call])[0]["functionCall"]["args"]["sentence"] == offered[0]
