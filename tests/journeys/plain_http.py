"""Makes a film with plain HTTP: nothing of this program but its address, nothing but the standard
library.

    python tests/journeys/plain_http.py http://127.0.0.1:8700 cat.jpg cat.mp4 "make a 3 s clip"

NEMO_TOKEN, if set, is used instead of a free token.
"""

import http.client
import json
import mimetypes
import os
import shutil
import sys
import time
import uuid
from collections.abc import Iterator, Mapping
from json.decoder import JSONDecoder
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ATTRIBUTION = {
    "X-Skill-Source": "plain-http",
    "X-Skill-Version": "1.0.0",
    "X-Skill-Platform": "unknown",
}
TIMEOUT_S = 900
POLL_S = 0.5


class NoFilm(Exception):
    """The server said no; the text is what it said."""


class Nemo:
    """One server, as the documents describe it."""

    def __init__(self, address: str, token: str = "") -> None:
        self.address = address.rstrip("/")
        self.headers = dict(ATTRIBUTION)
        if not token:
            client = {"X-Client-Id": str(uuid.uuid4())}
            token = self.data("POST", "/api/auth/anonymous-token", headers=client)["token"]
        self.headers["Authorization"] = f"Bearer {token}"

    def open(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> http.client.HTTPResponse:
        """One request; the answer, not yet read."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = Request(self.address + path, body, {**self.headers, **named}, method=method)
        try:
            return urlopen(request, timeout=TIMEOUT_S)
        except HTTPError as error:
            raise NoFilm(f"{method} {path}: {error.code} {error.read().decode()}") from error

    def data(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """One request with JSON both ways; what is in the envelope."""
        sent = None if body is None else json.dumps(body).encode()
        kind = {} if sent is None else {"Content-Type": "application/json"}
        with self.open(method, path, sent, **kind, **(headers or {})) as response:
            reply = json.load(response)
        if reply.get("code", 0) != 0 or reply.get("success") is False:
            raise NoFilm(f"{method} {path}: {reply}")
        data = reply.get("data", reply)
        assert isinstance(data, dict)
        return data

    def session(self) -> str:
        """A new project."""
        body = {"task_name": "project", "language": "en"}
        return self.data("POST", "/api/tasks/me/with-session/nemo_agent", body)["session_id"]

    def upload(self, session: str, picture: Path) -> None:
        """Sends a picture as a form."""
        border = uuid.uuid4().hex
        kind = mimetypes.guess_type(picture.name)[0] or "application/octet-stream"
        head = (
            f"--{border}\r\n"
            f'Content-Disposition: form-data; name="files"; filename="{picture.name}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        )
        body = head.encode() + picture.read_bytes() + f"\r\n--{border}--\r\n".encode()
        path = f"/api/upload-video/nemo_agent/me/{session}"
        form = f"multipart/form-data; boundary={border}"
        with self.open("POST", path, body, Content_Type=form) as response:
            reply = json.load(response)
        if reply["code"] != 0:
            raise NoFilm(str(reply))

    def say(self, session: str, sentence: str) -> Iterator[str]:
        """One turn; what is said for the person's ears."""
        body = {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": session,
            "new_message": {"parts": [{"text": sentence}]},
        }
        headers = {"Content_Type": "application/json", "Accept": "text/event-stream"}
        with self.open("POST", "/run_sse", json.dumps(body).encode(), **headers) as stream:
            if "event-stream" not in stream.headers["Content-Type"]:
                raise NoFilm(stream.read().decode())
            for line in stream:
                event = line.decode().strip().removeprefix("data:").strip()
                if not event.startswith("{"):
                    continue  # a heartbeat
                frame = json.loads(event)
                if "error" in frame:
                    raise NoFilm(frame["error"])
                for part in frame.get("content", {}).get("parts", ()):
                    if "text" in part:
                        yield part["text"]

    def draft(self, session: str) -> str:
        """The draft as the server wrote it, byte for byte."""
        path = f"/api/state/nemo_agent/me/{session}/latest"
        with self.open("GET", path) as response:
            reply = response.read().decode()
        if json.loads(reply).get("code", 0) != 0:
            raise NoFilm(reply)
        for key in ("data", "state", "draft"):
            reply = raw(reply, key)
        return reply

    def film(self, session: str, draft: str, target: Path) -> None:
        """Has a draft rendered; saves the film."""
        render = f"render_{time.time_ns() // 1_000_000}"
        head = json.dumps({"id": render, "sessionId": session}).removesuffix("}")
        body = f'{head}, "draft": {draft}, "output": {{"format": "mp4", "quality": "high"}}}}'
        path = "/api/render/proxy/lambda"
        with self.open("POST", path, body.encode(), Content_Type="application/json") as response:
            reply = json.load(response)
        if not reply["success"]:
            raise NoFilm(str(reply))
        while True:
            job = self.data("GET", f"{path}/{render}")
            if job["status"] == "completed":
                break
            if job["status"] not in ("pending", "processing"):
                raise NoFilm(str(job))
            time.sleep(POLL_S)
        # Where films lie the token has no business.
        with urlopen(job["outputUrl"], timeout=TIMEOUT_S) as response, target.open("wb") as file:
            shutil.copyfileobj(response, file)
            if file.tell() != int(response.headers["Content-Length"]):
                raise NoFilm("the film came torn")


def raw(text: str, key: str) -> str:
    """The value of a key of a JSON object, as it is written there."""
    decode = JSONDecoder().raw_decode

    def next_after(place: int, skipped: str) -> int:
        while text[place].isspace() or text[place] in skipped:
            place += 1
        return place

    place = next_after(0, "{")
    while text[place] != "}":
        name, place = decode(text, place)
        start = next_after(place, ":")
        _, end = decode(text, start)
        if name == key:
            return text[start:end]
        place = next_after(end, ",")
    raise NoFilm(f"there is no {key}")


def main(address: str, picture: str, target: str, *sentences: str) -> None:
    """The whole of it."""
    nemo = Nemo(address, os.environ.get("NEMO_TOKEN", ""))
    session = nemo.session()
    nemo.upload(session, Path(picture))
    for sentence in sentences:
        for text in nemo.say(session, sentence):
            sys.stdout.write(text + "\n")
    nemo.film(session, nemo.draft(session), Path(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
