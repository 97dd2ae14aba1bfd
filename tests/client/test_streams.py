"""Chat streams as networks and servers really deliver them: in pieces, silent, cut, never ended."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import httpx
import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.chat import turn
from nemo_desktop.client.errors import (
    OutOfCredits,
    SessionLost,
    StreamCut,
    UnexpectedReply,
    Unreachable,
)
from nemo_desktop.client.servers import Timing
from nemo_desktop.client.sse import frames
from nemo_desktop.protocol import events
from tests.client.lines import heard, line, texts, told
from tests.fake_cloud import (
    BEATS,
    FRAME_STYLES,
    Cloud,
    Fault,
    Knobs,
    dropped,
    lost,
    refusal,
    running_cloud,
    said,
)
from tests.fake_cloud.projects import Project, plan
from tests.fake_cloud.wire import Work, Writer
from tests.patience import PATIENCE_S

ANSWER = ["One moment. ", "Your clip of 4 s is ready — 好了。"]


class Body(httpx.AsyncByteStream):
    """A body in given pieces; then it ends, breaks, or stays silent."""

    def __init__(self, pieces: Iterable[bytes], then: str = "ends") -> None:
        self._pieces = list(pieces)
        self._then = then

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece
            await asyncio.sleep(0)
        if self._then == "breaks":
            raise httpx.ReadError("reset by peer")
        if self._then == "stays":
            await asyncio.Event().wait()


def framed(*pieces: bytes) -> list[tuple[str, str]]:
    async def collected() -> list[tuple[str, str]]:
        response = httpx.Response(200, stream=Body(pieces))
        return [(frame.name, frame.data) async for frame in frames(response)]

    return asyncio.run(collected())


def turned(
    pieces: Iterable[bytes], then: str = "ends", timing: Timing | None = None
) -> list[events.Event]:
    """The events of a turn; a StreamCut ends them with itself raised."""

    async def collected() -> list[events.Event]:
        response = httpx.Response(200, stream=Body(pieces, then))
        return [event async for event in turn(response, timing or Timing())]

    return asyncio.run(collected())


def one_turn(server: Cloud, folder: Path, **timing: float) -> list[events.Event]:
    async def story(api: ApiClient) -> list[events.Event]:
        session = await api.open_session()
        return await heard(api, session.session_id, "make a 4 s clip")

    return told(server, folder, story, **timing)


def written(**knobs: object) -> bytes:
    """A whole stream as the pretended cloud writes it."""
    turned_knobs = Knobs(**knobs)  # type: ignore[arg-type]
    writer = Writer(turned_knobs)
    steps = plan(Project("1", "me"), "make a 4 s clip", turned_knobs)
    return b"".join(writer.written(step) for step in steps if not isinstance(step, Work))


# --- frames out of bytes --------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("chopped", [1, 2, 3, 7, 10_000])
def test_line_ends_and_pieces_make_no_difference(end: str, chopped: int) -> None:
    text = (
        f"\ufeff: hello{end}data: 好了 😀\u2028\x85\x0c.{end}{end}event: x{end}data:1{end}data: 2"
    )
    text += f"{end}id: 7{end}retry: 5{end}unknown: y{end}{end}data{end}{end}data:last"
    body = text.encode()
    found = framed(*(body[at : at + chopped] for at in range(0, len(body), chopped)))
    assert found == [
        ("", "好了 😀\u2028\x85\x0c."),
        ("x", "1\n2"),
        ("", ""),
        ("", "last"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_frame_is_there_as_soon_as_it_is_complete(end: str) -> None:
    """A line that stays silent afterwards holds nothing back."""

    async def first() -> str:
        body = Body([f"data: 1{end}{end}".encode()], then="stays")
        async for frame in frames(httpx.Response(200, stream=body)):
            return frame.data
        return ""

    async def in_time() -> str:
        async with asyncio.timeout(PATIENCE_S):
            return await first()

    assert asyncio.run(in_time()) == "1"


def test_bytes_that_are_no_text_do_not_end_the_stream() -> None:
    found = framed(b"data: \xff\xfe\n\n", b'data: {"type":"text","content":"on"}\n\n')
    assert [data for _, data in found][1] == '{"type":"text","content":"on"}'


def test_every_byte_counts_as_a_sign_of_life() -> None:
    signs = 0

    def heard_one() -> None:
        nonlocal signs
        signs += 1

    async def listened() -> None:
        response = httpx.Response(200, stream=Body([b": a\n", b": b\n\n", b":"]))
        assert [frame async for frame in frames(response, heard_one) if frame.data] == []

    asyncio.run(listened())
    assert signs == 3


@pytest.mark.parametrize("beat", BEATS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_heartbeats_of_every_form_say_nothing(beat: str, line_end: str) -> None:
    found = turned([written(beat=beat, beats=3, line_end=line_end)])
    assert texts(found) == ANSWER
    assert not any(isinstance(event, events.Unknown | events.StreamError) for event in found)


# --- over the line --------------------------------------------------------------------------


@pytest.mark.parametrize("beat", BEATS)
def test_a_chopped_stream_is_understood(beat: str, tmp_path: Path) -> None:
    with running_cloud(beat=beat, piece_bytes=3, is_marked=True, line_end="\r\n") as server:
        assert texts(one_turn(server, tmp_path)) == ANSWER


@pytest.mark.parametrize("style", ["adk-1.4.2", "adk-1.26", "adk-2.13", "typed", "sibling"])
def test_a_failure_in_the_stream_is_an_event(style: str, tmp_path: Path) -> None:
    message = 'tool "x" failed\nline two'
    with running_cloud(frames=style, fails_with=message) as server:
        found = one_turn(server, tmp_path)
    (failure,) = [event for event in found if isinstance(event, events.StreamError)]
    assert 'tool "x" failed' in failure.message
    assert texts(found) == ["I will try. "]


@pytest.mark.parametrize("beats_for_ever", [False, True])
def test_a_stream_that_never_closes_ends_after_a_whole_answer(
    beats_for_ever: bool, tmp_path: Path
) -> None:
    knobs = {"never_closes": True, "beats_for_ever": beats_for_ever, "beat_every_s": 0.01}
    with running_cloud(**knobs) as server:
        found = one_turn(server, tmp_path, quiet_s=1.5, beating_quiet_s=1.5)
        assert texts(found) == ANSWER
        assert len(server.said) == 1


def test_comments_keep_a_whole_answer_open_for_a_while(tmp_path: Path) -> None:
    """More may come: a second stage has begun, only nothing of it was said yet."""
    knobs = {"never_closes": True, "beats_for_ever": True, "beat_every_s": 0.01}
    with running_cloud(**knobs) as server:
        began = time.monotonic()
        one_turn(server, tmp_path, quiet_s=0.2, beating_quiet_s=0.8)
        assert time.monotonic() - began >= 0.8


def test_an_open_tool_call_is_waited_for(tmp_path: Path) -> None:
    """Text before a call is no whole answer, however long the tool takes."""
    with running_cloud(work_s=2.0) as server:
        assert texts(one_turn(server, tmp_path, quiet_s=1.0)) == ANSWER


def test_heartbeats_prove_no_work() -> None:
    beats = 0

    class Beating(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield b": ping\n\ndata: {}\n\n"
                await asyncio.sleep(0.01)

    async def story() -> None:
        nonlocal beats
        timing = Timing(silence_limit_s=1.0, stream_limit_s=PATIENCE_S)
        async for event in turn(httpx.Response(200, stream=Beating()), timing):
            assert isinstance(event, events.Heartbeat)
            beats += 1

    with pytest.raises(StreamCut):
        asyncio.run(story())
    assert 1 < beats < 500


def test_a_turn_has_an_end(tmp_path: Path) -> None:
    """A server that talks without end, never with a whole answer, is left after a while."""
    call = b'data: {"type":"tool_call","name":"x"}\n\n'

    class Endless(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield call
                await asyncio.sleep(0.005)

    async def story() -> None:
        async for _ in turn(httpx.Response(200, stream=Endless()), Timing(stream_limit_s=0.2)):
            pass

    with pytest.raises(StreamCut):
        asyncio.run(story())


def test_silence_before_the_first_byte_is_silence(tmp_path: Path) -> None:
    with running_cloud(work_s=PATIENCE_S, beats=0) as server:
        with pytest.raises(StreamCut):
            one_turn(server, tmp_path, silence_limit_s=1.0)
        assert len(server.said) == 1
        server.knobs.work_s = 0.0
        server.knobs.faults["say"] = [Fault(after_s=PATIENCE_S)]
        with pytest.raises(StreamCut):
            one_turn(server, tmp_path, silence_limit_s=1.0)


# --- cut --------------------------------------------------------------------------------------


every_form = pytest.mark.parametrize(
    ("style", "beat"), [*zip(FRAME_STYLES, BEATS, strict=False), ("adk-2.13", BEATS[-1])]
)


@every_form
def test_a_line_that_breaks_at_any_byte_is_a_cut(style: str, beat: str) -> None:
    """Whatever came before stays said; nothing is invented, nothing half is shown."""
    body = written(frames=style, beat=beat, is_partial=True, thinks_aloud=True)
    whole = turned([body])
    for cut in range(len(body)):
        seen: list[events.Event] = []

        async def story(cut: int = cut, seen: list[events.Event] = seen) -> None:
            response = httpx.Response(200, stream=Body([body[:cut]], then="breaks"))
            async for event in turn(response, Timing()):
                seen.append(event)

        with pytest.raises(StreamCut):
            asyncio.run(story())
        assert seen == whole[: len(seen)]


@every_form
def test_a_stream_that_is_closed_at_any_byte_shows_nothing_half(style: str, beat: str) -> None:
    """Without a length and without an error, only the frame itself can tell that it is torn."""
    body = written(frames=style, beat=beat, thinks_aloud=True)
    whole = turned([body])
    for end in range(len(body)):
        try:
            found = turned([body[:end]])
        except StreamCut:
            continue
        known = [event for event in found if not isinstance(event, events.Unknown)]
        assert [event for event in known if event not in whole] == []


def test_cut_over_the_line_and_never_said_again(tmp_path: Path) -> None:
    length = len(written())
    with running_cloud() as server:

        async def story() -> None:
            async with line(server, tmp_path) as api:
                session = await api.open_session()
                for number, cut in enumerate(range(0, length, max(1, length // 25))):
                    server.knobs.cut_at = cut
                    with pytest.raises(StreamCut):
                        await heard(api, session.session_id, f"make a 4 s clip, {number}")

        asyncio.run(story())
        sentences = [sentence for _, sentence in server.said]
        assert len(sentences) == len(set(sentences)) >= 25
        assert len(server.asked("/run_sse")) == len(sentences)
        assert server.violations == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (dropped(), StreamCut),
        (lost(), StreamCut),
        (said(504, b"gateway timeout"), StreamCut),
        (said(502), StreamCut),
        (said(503, b"no upstream"), Unreachable),
        (said(404, b'{"detail":"Session not found: 55"}'), SessionLost),
        (refusal(1002), SessionLost),
        (refusal(2001), OutOfCredits),
    ],
)
def test_a_sentence_goes_out_once(fault: object, kind: type[Exception], tmp_path: Path) -> None:
    with running_cloud(faults={"say": [fault]}) as server:
        with pytest.raises(kind):
            one_turn(server, tmp_path)
        assert len(server.asked("/run_sse")) == 1


def test_a_token_that_does_not_come_is_no_cut(tmp_path: Path) -> None:
    """The sentence never left: saying it again is safe, and the person is told so."""
    with running_cloud() as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            server.refuse_tokens()
            server.knobs.faults["token"] = [dropped()]
            with pytest.raises(Unreachable) as raised:
                await heard(api, session.session_id, "make a 4 s clip")
            assert not isinstance(raised.value, StreamCut)

        told(server, tmp_path, story)
        assert server.said == []


def test_nobody_there_is_no_cut(tmp_path: Path) -> None:
    with running_cloud() as server:
        pass

    async def story(api: ApiClient) -> None:
        with pytest.raises(Unreachable) as raised:
            await heard(api, "55", "hello")
        assert not isinstance(raised.value, StreamCut)

    (tmp_path / "token").mkdir()
    told(server, tmp_path, story, {"NEMO_TOKEN": "nmv_usr_mine"})


def test_stopping_listens_no_more_and_leaves_nothing(tmp_path: Path) -> None:
    with running_cloud(work_s=30.0) as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            task = asyncio.current_task()
            assert task is not None
            stream = api.say(session.session_id, "make a 4 s clip")
            assert isinstance(await anext(stream), events.TextFinal)
            await stream.aclose()
            others = asyncio.all_tasks() - {task}
            assert others == set()

        told(server, tmp_path, story)


@pytest.mark.parametrize("body", [b'{"code":0,"data":{}}', b"<html>sign in</html>", b""])
def test_an_answer_that_is_no_stream_is_no_silent_turn(body: bytes, tmp_path: Path) -> None:
    """A hotel's sign-in page, or a service that means something else."""
    kind = "text/html" if body.startswith(b"<") else "application/json"
    fault = said(200, body, content_type=kind)
    with running_cloud(faults={"say": [fault]}) as server, pytest.raises(UnexpectedReply):
        one_turn(server, tmp_path)
