"""The pretended cloud: a real HTTP server on two ports of loopback, the service and the host that
the films lie on; it follows the vendor's documents, not our code."""

import asyncio
import hashlib
import json
import random
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from tests.fake_cloud import wire
from tests.fake_cloud.films import film_bytes
from tests.fake_cloud.knobs import Fault, Knobs
from tests.fake_cloud.projects import Project, plan
from tests.fake_cloud.streams import Broken, Streamed
from tests.patience import PATIENCE_S

_ENDINGS = {"mp4", "mov", "avi", "webm", "mkv", "jpg", "jpeg", "png", "gif", "webp"} | {
    "mp3",
    "wav",
    "m4a",
    "aac",
}
_SKILL_HEADERS = ("x-skill-source", "x-skill-version", "x-skill-platform")


class Refused(Exception):
    """The service says no."""

    def __init__(self, code: int, message: str, status: int = 200, **more: Any) -> None:
        super().__init__(message)
        self.code, self.message, self.status, self.more = code, message, status, more


@dataclass(frozen=True)
class Recorded:
    """A request as it came. `host` is "api" or "cdn"; the bodies of uploads are not kept."""

    host: str
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes = field(repr=False)
    at: float

    @property
    def json(self) -> Any:
        """The body, read."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Uploaded:
    """A file as it came."""

    session_id: str
    filename: str
    mime: str
    size_bytes: int
    sha256: str


@dataclass
class Render:
    """An export."""

    id: str
    session_id: str
    polls_left: int
    fails: bool
    addressless_polls: int
    is_cancelled: bool = False


class Cloud:
    """What the server knows; tests read and change it while it runs."""

    def __init__(self, knobs: Knobs) -> None:
        self.knobs = knobs
        self.url = self.cdn_url = ""
        self.requests: list[Recorded] = []
        self.refused_paths: list[str] = []
        self.violations: list[str] = []
        self.said: list[tuple[str, str]] = []
        self.uploads: list[Uploaded] = []
        self.projects: dict[str, Project] = {}
        self.renders: dict[str, Render] = {}
        self.tokens: dict[str, str] = {}
        self.refused_tokens: set[str] = set()
        self.free_tokens: dict[str, str] = {}
        self.credits = knobs.credits
        self.film = film_bytes()
        self.wake: Callable[[], object] = lambda: None
        self.control: list[BaseRoute] = []
        self._came = threading.Condition()
        self._numbers = count(1)
        self._dice = random.Random(30)
        self._works: set[asyncio.Task[None]] = set()

    # --- for tests ---

    def refuse_tokens(self) -> None:
        """All tokens that were given out are no longer good; each client may have a new one."""
        self.refused_tokens |= set(self.tokens)
        self.free_tokens.clear()

    def forget_projects(self) -> None:
        """All sessions are gone."""
        self.projects.clear()

    def asked(self, path_part: str, host: str = "api") -> list[Recorded]:
        """The requests whose path holds this."""
        return [one for one in self.requests if one.host == host and path_part in one.path]

    def until_asked(self, path_part: str, host: str = "api") -> None:
        """Waits until such a request came: for who watches from another thread."""
        with self._came:
            assert self._came.wait_for(lambda: self.asked(path_part, host), timeout=PATIENCE_S)

    # --- the service ---

    def app(self) -> Starlette:
        """The routes."""
        listed: list[tuple[str, str, str, Callable[[Request], Awaitable[Response]]]] = [
            ("token", "POST", "/api/auth/anonymous-token", self._token),
            ("open_session", "POST", "/api/tasks/me/with-session/nemo_agent", self._open),
            ("say", "POST", "/run_sse", self._say),
            ("upload", "POST", "/api/upload-video/nemo_agent/me/{sid}", self._upload),
            ("credits", "GET", "/api/credits/balance/simple", self._credits),
            ("state", "GET", "/api/state/nemo_agent/me/{sid}/latest", self._state),
            ("start_render", "POST", "/api/render/proxy/lambda", self._start_render),
            ("render_status", "GET", "/api/render/proxy/lambda/{id}", self._render_status),
            ("cancel_render", "POST", "/api/render/proxy/lambda/{id}/cancel", self._cancel),
            ("download", "GET", "/api/render/proxy/{id}/download", self._download),
            ("claim_token", "POST", "/api/auth/claim-token", self._claim),
            ("redirect", "GET", "/films/{id}.mp4", self._redirected),
            ("film", "GET", "/render-result/{id}.mp4", self._film),
            ("clip", "GET", "/clips/{id}.mp4", self._film),
        ]
        routes = [
            Route(path, self._guarded(name, work), methods=[method])
            for name, method, path, work in listed
        ]
        return Starlette(routes=[*routes, *self.control], exception_handlers={404: self._unknown})

    async def _unknown(self, request: Request, _error: Exception) -> Response:
        self.refused_paths.append(request.url.path)
        return JSONResponse({"detail": "Not Found"}, 404)

    def _guarded(
        self, name: str, work: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            is_cdn = name in ("film", "clip")
            try:
                await self._record(request, is_cdn)
                fault = self._fault(name)
                if fault is not None and not fault.is_worked:
                    return await _failed(fault)
                if not is_cdn:
                    self._check_headers(request, name)
                response = await work(request)
            except ClientDisconnect:
                return Broken()
            except Refused as refused:
                return self._refusal(refused)
            return response if fault is None else await _failed(fault)

        return answered

    async def _record(self, request: Request, is_cdn: bool) -> None:
        is_upload = "/upload-video/" in request.url.path and "multipart" in request.headers.get(
            "content-type", ""
        )
        body = b"" if is_upload else await request.body()
        port = request.scope["server"][1]
        host = "cdn" if self.cdn_url.endswith(f":{port}") else "api"
        carries = "nmv_usr" in str(request.headers) or "Bearer" in str(request.headers)
        if is_cdn and carries and host == "cdn":
            self.violations.append(f"the token went to another host: {request.url.path}")
        self._noted(
            Recorded(
                host=host,
                method=request.method,
                path=request.url.path,
                query=request.url.query,
                headers=dict(request.headers),
                body=body,
                at=time.monotonic(),
            )
        )

    def _noted(self, one: Recorded) -> None:
        with self._came:
            self.requests.append(one)
            self._came.notify_all()

    def _fault(self, name: str) -> Fault | None:
        waiting = self.knobs.faults.get(name)
        return waiting.pop(0) if waiting else None

    def _check_headers(self, request: Request, name: str) -> None:
        missing = [header for header in _SKILL_HEADERS if not request.headers.get(header)]
        if missing:
            self.violations.append(f"{name} came without {', '.join(missing)}")
            if name == "start_render":
                raise Refused(402, "export is not part of the free plan", 402)
        if name == "token":
            return
        bearer = request.headers.get("authorization", "")
        token = bearer.removeprefix("Bearer ")
        if not bearer.startswith("Bearer ") or not token:
            self.violations.append(f"{name} came without a token")
            raise Refused(1001, "token missing")
        is_known = token in self.tokens or token in self.knobs.known_tokens
        if not is_known or token in self.refused_tokens:
            raise Refused(1001, f"token {token} is invalid or expired")

    def _user(self, request: Request) -> str:
        token = request.headers["authorization"].removeprefix("Bearer ")
        return self.tokens.get(token, "user_of_" + token)

    def _project(self, request: Request, session_id: object) -> Project:
        project = self.projects.get(session_id) if isinstance(session_id, str) else None
        if project is None or project.owner != self._user(request):
            raise Refused(1002, "session not found")
        return project

    def _json(self, value: dict[str, Any], *, group: str = "code") -> Response:
        style = self.knobs.envelope
        if style == "documented":
            style = "success" if group == "success" else "code"
        body: dict[str, Any] = {
            "code": {"code": 0, "data": value},
            "success": {"success": True, "data": value},
        }.get(style, value)
        return self._marked(json.dumps(body, ensure_ascii=False))

    def _marked(self, text: str, status: int = 200) -> Response:
        mark = "\ufeff" if self.knobs.is_marked else ""
        return Response((mark + text).encode(), status, media_type="application/json")

    def _refusal(self, refused: Refused) -> Response:
        if self.knobs.envelope == "success":
            body = {"success": False, "error": refused.message, "code": refused.code}
        else:
            body = {"code": refused.code, "message": refused.message}
        return self._marked(json.dumps({**body, **refused.more}), refused.status)

    # --- accounts ---

    async def _token(self, request: Request) -> Response:
        client_id = request.headers.get("x-client-id", "")
        if not client_id:
            self.violations.append("token was asked for without X-Client-Id")
            raise Refused(400, "X-Client-Id is missing", 400)
        if len(client_id) > 64:
            self.violations.append("the client id is longer than 64 characters")
        if client_id in self.free_tokens or len(set(self.free_tokens)) >= 10:
            raise Refused(429, "one token a client and week", 429)
        number = next(self._numbers)
        token = f"nmv_usr_3vQ0-free_{number}"
        self.free_tokens[client_id] = token
        self.tokens[token] = "anon_51c7d2e0a9"
        end = time.time() + self.knobs.token_life_s
        told: dict[str, Any] = {
            "text": {"expires_at": f"{datetime.fromtimestamp(end, UTC):%Y-%m-%dT%H:%M:%SZ}"},
            "epoch": {"expires_at": int(end * 1000)},
            "absent": {},
        }[self.knobs.expires_as]
        return self._json({"token": token, "user_id": "anon_51c7d2e0a9", "credits": 100, **told})

    async def _credits(self, _request: Request) -> Response:
        running = sum(len(project.running) for project in self.projects.values())
        frozen = running * self.knobs.costs
        balance = {"available": self.credits - frozen, "frozen": frozen, "total": self.credits}
        return self._json({**balance, "total_granted": 100})

    # --- projects ---

    async def _open(self, request: Request) -> Response:
        wanted = json.loads(await request.body() or b"{}")
        session_id = f"55301122334455{next(self._numbers):05}"
        self.projects[session_id] = Project(
            session_id, self._user(request), str(wanted.get("language", "en"))
        )
        shown: str | int = int(session_id) if self.knobs.numbers_as_numbers else session_id
        return self._json(
            {"task_id": "task_9f3b6c", "session_id": shown, "user_id": self._user(request)}
        )

    async def _claim(self, request: Request) -> Response:
        wanted = json.loads(await request.body())
        project = self._project(request, wanted.get("session_id"))
        if not self.knobs.has_claims:
            return JSONResponse({"detail": "Not Found"}, 404)
        return self._json({"claim_token": f"clm_{project.session_id}", "expires_in": 604800})

    async def _upload(self, request: Request) -> Response:
        project = self._project(request, request.path_params["sid"])
        if "json" in request.headers.get("content-type", ""):
            urls = json.loads(await request.body())["urls"]
            arrived = [(url.rsplit("/", 1)[-1], "", 1000, "00") for url in urls]
        else:
            arrived = await _received(request)
        infos = []
        for filename, mime, size_bytes, digest in arrived:
            ending = filename.rsplit(".", 1)[-1].casefold()
            if ending not in _ENDINGS:
                raise Refused(4001, f"{filename}: not one of jpg, png …")
            if size_bytes > self.knobs.largest_bytes:
                raise Refused(4002, f"{filename} is too large")
            self.uploads.append(Uploaded(project.session_id, filename, mime, size_bytes, digest))
            infos.append(
                {
                    "filename": filename,
                    "file_type": "image" if ending in ("jpg", "jpeg", "png", "webp") else "video",
                    "cdn_url": f"{self.cdn_url}/u/{digest[:8]}",
                    "duration": 0,
                    "width": 1080,
                    "height": 1350,
                    "fps": 0,
                    "hash": digest[:8],
                }
            )
        project.files += infos
        return self._json(
            {
                "files": {"files": infos, "session_state_applied": True},
                "uploaded_files": {"uploaded_files": [{"url": info["cdn_url"]} for info in infos]},
                "url": {"url": infos[0]["cdn_url"]},
                "none": {"session_state_applied": True},
            }[self.knobs.upload_shape]
        )

    async def _state(self, request: Request) -> Response:
        project = self._project(request, request.path_params["sid"])
        others = json.dumps(
            {
                "video_infos": project.files,
                "generated_media": project.media,
                "canvas_config": {"width": 1080, "height": 1920},
                "video_analyses": {},
                "files:sandbox": [{"cdn_url": "https://x", "s3_key": "a/b"}],
            },
            ensure_ascii=False,
        ).removeprefix("{")
        draft = project.draft_text()
        project.told.add(draft)
        if project.is_empty:
            draft = "" if self.knobs.empty_draft == "absent" else self.knobs.empty_draft
        state = "{" + (f'"draft" : {draft},' if draft else "") + others
        head = f'"session_id":"{project.session_id}","user_id":"{project.owner}"'
        body = {
            "nested": f'{{"code":0,"data":{{{head},"state":{state}}}}}',
            "flat": f'{{{head},"state":{state}}}',
            "bare": f"{{{head},{state.removeprefix('{')}",
        }[self.knobs.state_shape]
        return self._marked(body)

    async def _say(self, request: Request) -> Response:
        body = json.loads(await request.body())
        if "user_id" not in body:
            self.violations.append("run_sse came without user_id")
            detail = [{"type": "missing", "loc": ["body", "userId"]}]
            return JSONResponse({"detail": detail}, 422)
        if body["user_id"] != "me" or body["app_name"] != "nemo_agent":
            self.violations.append("run_sse names another user or app")
        session_id = body["session_id"]
        project = self.projects.get(session_id)
        if project is None:
            return JSONResponse({"detail": f"Session not found: {session_id}"}, 404)
        sentence = "".join(part["text"] for part in body["new_message"]["parts"])
        self._check_sentence(project, sentence)
        if self.credits < self.knobs.costs:
            more = {"data": {"registration_url": self.knobs.register_url}}
            raise Refused(2001, "no credits left", **more)
        self.said.append((session_id, sentence))
        frames: asyncio.Queue[bytes | None] = asyncio.Queue()
        project.running.append(sentence)
        work = asyncio.create_task(self._work(project, sentence, frames))
        self._works.add(work)
        work.add_done_callback(self._works.discard)
        return Streamed(frames, work, self.knobs)

    def _check_sentence(self, project: Project, sentence: str) -> None:
        if sentence in project.running:
            self.violations.append(f"said twice while it was being worked on: {sentence}")
        if sentence.strip().casefold() in ("export", "导出", "credits", "balance"):
            self.violations.append(f"never to be said in the chat: {sentence}")

    async def _work(
        self, project: Project, sentence: str, frames: "asyncio.Queue[bytes | None]"
    ) -> None:
        writer = wire.Writer(self.knobs)
        if self.knobs.is_marked:
            frames.put_nowait("\ufeff".encode())
        try:
            is_silent = self.knobs.is_silent or self._dice.random() < self.knobs.silent_share
            for step in plan(project, sentence, replace(self.knobs, is_silent=is_silent)):
                if isinstance(step, wire.Beat):
                    await asyncio.sleep(self.knobs.beat_every_s)
                if isinstance(step, wire.Work):
                    await asyncio.sleep(self.knobs.work_s)
                    project.changed(step.key)
                    if step.key.startswith("make"):
                        self._offer_clip(project)
                else:
                    frames.put_nowait(writer.written(step))
            self.credits -= self.knobs.costs
        finally:
            project.running.remove(sentence)
            frames.put_nowait(None)
        while self.knobs.never_closes and self.knobs.beats_for_ever:
            await asyncio.sleep(max(0.005, self.knobs.beat_every_s))
            frames.put_nowait(writer.written(wire.Beat()))

    def _offer_clip(self, project: Project) -> None:
        number = next(self._numbers)
        project.media.append(
            {"media_id": number, "asset": {"cdn_url": f"{self.cdn_url}/clips/{number}.mp4"}}
        )

    # --- films ---

    async def _start_render(self, request: Request) -> Response:
        raw = msgspec.json.decode(await request.body(), type=dict[str, msgspec.Raw])
        body = json.loads(await request.body())
        project = self._project(request, body.get("sessionId"))
        if self.knobs.blocks_export:
            raise Refused(402, "export needs a plan", 402)
        if body["id"] in self.renders:
            self.violations.append(f"render id used twice: {body['id']}")
            raise Refused(409, "duplicate render id", 409)
        # Any that was given out: meanwhile work that nobody waits for any more may be done.
        if bytes(raw["draft"]).decode() not in project.told:
            self.violations.append("the draft came back changed")
        fails = self.knobs.failing_renders > 0
        self.knobs.failing_renders -= fails
        self.renders[body["id"]] = Render(
            body["id"],
            project.session_id,
            self.knobs.render_polls,
            fails,
            self.knobs.polls_without_address,
        )
        first = {"id": body["id"], "status": "pending", "progress": 5}
        return self._json(first, group="success")

    def _render(self, request: Request) -> Render:
        render = self.renders.get(request.path_params["id"])
        if render is None:
            raise Refused(404, "no such render", 404)
        return render

    async def _render_status(self, request: Request) -> Response:
        render = self._render(request)
        if render.polls_left > 0:
            render.polls_left -= 1
            share = 1 - (render.polls_left + 1) / (self.knobs.render_polls + 1)
            return self._shaped(render, "PROCESSING", round(100 * share))
        if render.fails or render.is_cancelled:
            status = "cancelled" if render.is_cancelled else "failed"
            return self._shaped(render, status, 40, error="a frame could not be drawn")
        if render.addressless_polls > 0 or not self.knobs.has_address:
            render.addressless_polls -= 1
            return self._shaped(render, self.knobs.completed_word, 100)
        base, folder = {
            "cdn": (self.cdn_url, "render-result"),
            "api": (self.url, "render-result"),
            "redirect": (self.url, "films"),
        }[self.knobs.film_at]
        url = f"{base}/{folder}/{render.id}.mp4"
        return self._shaped(render, self.knobs.completed_word, 100, url=url)

    def _shaped(
        self, render: Render, status: str, progress: int, *, url: str = "", error: str = ""
    ) -> Response:
        told: dict[str, Any] = {"status": status, "progress": progress}
        if error:
            told["error"] = error
        if self.knobs.render_shape == 1:
            one = {"id": render.id, **told, **({"outputUrl": url} if url else {})}
            return self._json(one, group="success")
        output = {"output": {"url": url, "duration": 10.0, "size": len(self.film)}} if url else {}
        two = {"taskId": render.id, **told, **output}
        if self.knobs.render_shape == 3:
            return self._json({"data": two}, group="success")
        return self._marked(json.dumps(two))

    async def _cancel(self, request: Request) -> Response:
        render = self._render(request)
        render.is_cancelled = True
        return self._json({"id": render.id, "status": "cancelled"}, group="success")

    async def _download(self, request: Request) -> Response:
        self._render(request)
        return self._served(request)

    async def _redirected(self, request: Request) -> Response:
        return RedirectResponse(f"{self.cdn_url}/render-result/{request.path_params['id']}.mp4")

    async def _film(self, request: Request) -> Response:
        if self.knobs.expired_links > 0:
            self.knobs.expired_links -= 1
            return Response(b"<Error>Request has expired</Error>", 403)
        return self._served(request)

    def _served(self, request: Request) -> Response:
        film, headers = self.film, {"accept-ranges": "bytes"}
        wanted = request.headers.get("range", "")
        if wanted.startswith("bytes="):
            first, _, last = wanted.removeprefix("bytes=").partition("-")
            start, end = int(first or 0), int(last or len(film) - 1)
            headers["content-range"] = f"bytes {start}-{end}/{len(film)}"
            return Response(film[start : end + 1], 206, headers, "video/mp4")
        if self.knobs.torn_downloads > 0:
            self.knobs.torn_downloads -= 1
            return Broken(film[: len(film) // 2], {"content-length": str(len(film))})
        return Response(film, 200, headers, "video/mp4")


async def _failed(fault: Fault) -> Response:
    await asyncio.sleep(fault.after_s)
    if fault.is_dropped:
        return Broken()
    return Response(fault.body, fault.status, fault.headers)


async def _received(request: Request) -> list[tuple[str, str, int, str]]:
    """Files of a form: name, type, size, hash."""
    arrived = []
    async with request.form() as form:
        for name, value in form.multi_items():
            if name != "files" or not isinstance(value, UploadFile):
                raise Refused(422, f"unknown field {name}", 422)
            digest, size_bytes = hashlib.sha256(), 0
            while piece := await value.read(1 << 20):
                digest.update(piece)
                size_bytes += len(piece)
            mime = value.content_type or ""
            arrived.append((value.filename or "", mime, size_bytes, digest.hexdigest()))
    return arrived
