"""Anything may go wrong at any request: it ends in a whole film or in one known error, and nothing
was said, paid or rendered twice."""

import asyncio
import random
from pathlib import Path

import pytest

from nemo_desktop.client.errors import ServerError
from tests.client.lines import line
from tests.client.test_whole_story import film
from tests.fake_cloud import (
    BEATS,
    FRAME_STYLES,
    Cloud,
    Fault,
    dropped,
    lost,
    refusal,
    running_cloud,
    said,
)
from tests.fake_cloud.films import film_bytes
from tests.patience import PATIENCE_S

CALLS = (
    "token",
    "open_session",
    "say",
    "upload",
    "state",
    "start_render",
    "render_status",
    "film",
)


def troubles(dice: random.Random) -> list[Fault]:
    """What comes in the way of one kind of call."""
    known = [
        dropped(),
        lost(),
        said(500, b"Internal Server Error"),
        said(502, b"<html>bad gateway</html>", content_type="text/html"),
        said(503),
        said(200, b"{"),
        refusal(1001),
        refusal(1002),
        refusal(2001),
        refusal(429, where="both"),
        refusal(402, where="status"),
        refusal(4002),
    ]
    return dice.choices(known, k=dice.choice([0, 0, 0, 0, 1, 1, 2, 5]))


def shaken(server: Cloud, dice: random.Random) -> None:
    """Turns every knob."""
    knobs = server.knobs
    knobs.faults = {name: troubles(dice) for name in CALLS}
    knobs.envelope = dice.choice(["documented", "code", "success", "bare"])
    knobs.frames = dice.choice(FRAME_STYLES)
    knobs.beat = dice.choice(BEATS)
    knobs.render_shape = dice.choice([1, 2, 3])
    knobs.state_shape = dice.choice(["nested", "flat", "bare"])
    knobs.upload_shape = dice.choice(["files", "uploaded_files", "url", "none"])
    knobs.piece_bytes = dice.choice([None, 1, 17])
    knobs.line_end = dice.choice(["\n", "\r\n", "\r"])
    knobs.is_marked = dice.random() < 0.3
    knobs.cut_at = dice.choice([None, None, None, dice.randrange(1500)])
    knobs.torn_downloads = dice.choice([0, 0, 1, 9])
    knobs.has_address = dice.random() < 0.8
    knobs.failing_renders = 0


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happens(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)

    async def journey(server: Cloud) -> Path | None:
        async with line(server, tmp_path, rate_limit_s=0.01, retry_s=0.001) as api:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    return await film(api, tmp_path)
            except ServerError:
                return None

    with running_cloud() as server:
        shaken(server, dice)
        target = asyncio.run(journey(server))
        if target is not None:
            assert target.read_bytes() == film_bytes()
        assert not list(tmp_path.glob("*.part"))
        assert server.violations == []
        assert len(server.said) <= 1
        assert len(server.renders) <= 1
        assert len({one.headers["x-client-id"] for one in server.asked("anonymous-token")}) <= 1
