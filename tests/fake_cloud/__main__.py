"""The pretended cloud as a program, to be tried by hand and to be killed by tests.

    python -m tests.fake_cloud --port 8701 --knob costs=40 --knob cut_at=300
    python -m tests.fake_cloud --fault say=2001 --fault start_render=402 --fault film=503,dropped

A fault is a number (a code of the protocol in the body, else an HTTP status) or one of `dropped`,
`lost`; it happens once. The first line says the address for NEMO_API_URL. When it ends (Ctrl+C), it
prints as JSON what it saw. Meanwhile `GET /fake/report` tells the same, `POST /fake/knobs` with
`{"cut_at": 40}` turns knobs, `POST /fake/forget` with `["tokens", "projects"]` forgets.
"""

import argparse
import contextlib
import json
import signal
import sys
import threading
import typing
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fake_cloud import Cloud, Fault, Knobs, dropped, lost, refusal, running_cloud, said

_CODES = (1001, 1002, 1010, 1011, 2001, 4001, 4002)


def report(cloud: Cloud) -> dict[str, Any]:
    """What it saw."""
    return {
        "violations": cloud.violations,
        "said": [sentence for _, sentence in cloud.said],
        "uploads": [one.filename for one in cloud.uploads],
        "renders": list(cloud.renders),
        "credits": cloud.credits,
        "requests": [f"{one.host} {one.method} {one.path}" for one in cloud.requests],
    }


def fault_of(text: str) -> Fault:
    """A fault as it is written on the command line."""
    if text == "dropped":
        return dropped()
    if text == "lost":
        return lost()
    number = int(text)
    return refusal(number) if number in _CODES else said(number)


def knobs_of(given: dict[str, Any]) -> dict[str, Any]:
    """Knobs by name; raises KeyError for one that is none."""
    kinds = typing.get_type_hints(Knobs)
    return {name: value for name, value in given.items() if kinds[name]}


def _read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_cloud")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--knob", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--fault", action="append", default=[], metavar="CALL=FAULT,…")
    return parser.parse_args()


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _control(cloud: Cloud) -> list[Route]:
    async def told(_request: Request) -> Response:
        return JSONResponse(report(cloud))

    async def turned(request: Request) -> Response:
        given = await request.json()
        faults = {
            call: [fault_of(one) for one in written.split(",")]
            for call, written in given.pop("faults", {}).items()
        }
        cloud.credits = given.get("credits", cloud.credits)
        cloud.knobs.__dict__.update(knobs_of(given))
        cloud.knobs.faults.update(faults)
        return JSONResponse({})

    async def forgotten(request: Request) -> Response:
        what = await request.json()
        if "tokens" in what:
            cloud.refuse_tokens()
        if "projects" in what:
            cloud.forget_projects()
        return JSONResponse({})

    return [
        Route("/fake/report", told),
        Route("/fake/knobs", turned, methods=["POST"]),
        Route("/fake/forget", forgotten, methods=["POST"]),
    ]


def main() -> None:
    """Serves until it is told to end."""
    given = _read()
    knobs = dict(one.split("=", 1) for one in given.knob)
    faults = {}
    for one in given.fault:
        call, _, written = one.partition("=")
        faults[call] = [fault_of(fault) for fault in written.split(",")]
    turned = knobs_of({name: _value(text) for name, text in knobs.items()})
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with running_cloud(port=given.port, control=_control, faults=faults, **turned) as cloud:
        sys.stdout.write(f"{cloud.url}\n")
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
        sys.stdout.write(json.dumps(report(cloud), indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
