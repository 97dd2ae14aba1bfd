"""A real engine process, spoken to over real HTTP; for tests."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS, Endpoint
from tests.patience import PATIENCE_S, looks

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
COFFEE = SAMPLES / "coffee.jpg"
SECRET = "the-window-and-the-engine-know-it"
ATTRIBUTION = dict.fromkeys(ATTRIBUTION_HEADERS, "test")
ONE_SECOND = "turn this image into a 1-second animated video clip"


def command(*arguments: str) -> list[str]:
    """How the engine is started; never with the widgets of `__main__` in between."""
    return [sys.executable, "-m", "nemo_desktop", "engine", *arguments]


def environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path}


class EngineProcess:
    """One engine. Managed, unless it is asked to stand alone."""

    def __init__(self, data: Path, *options: str, is_alone: bool = False) -> None:
        self.data = data
        arguments = ("--data", str(data), "--workers", "2", *options)
        self.process = subprocess.Popen(
            command(*arguments) if is_alone else command("--managed", *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        if not is_alone:
            self.process.stdin.write(json.dumps({"secret": SECRET}).encode() + b"\n")
            self.process.stdin.flush()
        self.greeting = self.process.stdout.readline().decode()
        if not self.greeting:
            raise AssertionError(f"the engine did not start: status {self.stop()}")
        port = (
            self.greeting.split(" (")[0].rpartition(":")[2]
            if is_alone
            else json.loads(self.greeting)["port"]
        )
        self.port = int(port)
        self.address = f"http://127.0.0.1:{port}"

    @contextmanager
    def client(self, token: str | None = SECRET) -> Iterator["Speaker"]:
        """Somebody who knows the token."""
        headers = {**ATTRIBUTION, **({"Authorization": f"Bearer {token}"} if token else {})}
        with httpx.Client(base_url=self.address, headers=headers, timeout=PATIENCE_S) as http:
            yield Speaker(http)

    def end(self) -> int:
        """Closes its standard input, as the system does when the window dies."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(PATIENCE_S)

    def stop(self) -> int:
        """Ends it as an operator would; harmless when it has ended."""
        self.process.terminate()
        status = self.process.wait(PATIENCE_S)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return status

    def kill(self) -> None:
        """In the middle of whatever it does."""
        self.process.kill()
        self.process.wait(PATIENCE_S)


@dataclass(frozen=True)
class Speaker:
    """Says what the protocol says, and nothing more clever."""

    http: httpx.Client

    def call(self, endpoint: Endpoint, body: Any = None, **parts: str) -> httpx.Response:
        return self.http.request(endpoint.method, endpoint.path(**parts), json=body)

    def session(self, language: str = "en") -> str:
        body = {"task_name": "project", "language": language}
        return self.call(Endpoint.OPEN_SESSION, body).json()["data"]["session_id"]

    def upload(self, session: str, *files: tuple[str, Any]) -> httpx.Response:
        path = Endpoint.UPLOAD.path(session_id=session)
        return self.http.post(path, files=[("files", file) for file in files])

    def say(self, session: str, sentence: str) -> list[dict[str, Any]]:
        body = {"session_id": session, "new_message": {"parts": [{"text": sentence}]}}
        text = self.call(Endpoint.SAY, body).text
        assert text.endswith("\n\n")
        lines = [line for line in text.split("\n\n")[:-1] if not line.startswith(":")]
        return [json.loads(line.removeprefix("data: ")) for line in lines]

    def state(self, session: str) -> dict[str, Any]:
        return self.call(Endpoint.STATE, session_id=session).json()["data"]["state"]

    def studied(self, session: str) -> dict[str, Any]:
        """What was found in the pictures, once all of them were studied."""
        for _ in looks():
            state = self.state(session)
            shown = {one["hash"] for one in state["video_infos"] if one["width"]}
            if shown <= set(state["video_analyses"]):
                return state["video_analyses"]
        raise AssertionError(f"not all were studied: {state['video_analyses']}")

    def clip(self, sentence: str = ONE_SECOND, picture: Path = COFFEE) -> str:
        """A session with a picture and a film of it."""
        session = self.session()
        assert self.upload(session, (picture.name, picture.read_bytes())).json()["code"] == 0
        self.say(session, sentence)
        return session

    def export(
        self, session: str, render_id: str, *, seconds: int | None = None, **changed: Any
    ) -> httpx.Response:
        """Exports the film, small and so quickly rendered; its one clip as long as wished."""
        draft = self.state(session)["draft"]
        draft["m"] |= {"width": 320, "height": 180}
        if seconds is not None:
            draft["t"][0]["sg"][0]["d"] = seconds * 1000
        body = {"id": render_id, "sessionId": session, "draft": draft, **changed}
        return self.call(Endpoint.START_RENDER, body)

    def progress(self, render_id: str) -> dict[str, Any]:
        reply = self.call(Endpoint.RENDER_STATUS, render_id=render_id).json()
        assert reply["success"], reply
        return reply["data"]

    def until(self, render_id: str, *, percent: float = 101) -> dict[str, Any]:
        """Asks until the export is over, or further than that."""
        for _ in looks():
            job = self.progress(render_id)
            is_over = job["status"] in ("completed", "failed", "cancelled")
            if is_over or job["progress"] > percent:
                return job
        raise AssertionError(f"still not over: {job}")


def get(url: str, **asked: Any) -> httpx.Response:
    """What a player gets that has no secret."""
    return httpx.get(url, timeout=PATIENCE_S, **asked)


def post(url: str, **asked: Any) -> httpx.Response:
    """What somebody gets who brings headers of his own."""
    return httpx.post(url, timeout=PATIENCE_S, **asked)


def parts_of(frames: list[dict[str, Any]]) -> list[Mapping[str, Any]]:
    """What the frames of a stream hold."""
    return [part for frame in frames for part in frame["content"]["parts"]]


def is_alive(process: int) -> bool:
    """Whether a process runs; one that ended and was not yet waited for does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def workers_of(process: int) -> list[int]:
    """The processes an engine has started and those that they have, itself not among them."""
    family = [process]
    for member in family:
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            family += map(int, Path(f"/proc/{member}/task/{member}/children").read_text().split())
    return family[1:]
