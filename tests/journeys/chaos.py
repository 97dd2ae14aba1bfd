"""Journeys on which everything goes wrong: each ends in a film or in a clear sentence.

python -m tests.journeys.chaos 500          # as many journeys, from seed 0
python -m tests.journeys.chaos 1 --from 77  # that one again
"""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nemo_desktop.i18n import Texts
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.state import (
    ActionKind,
    Author,
    Connection,
    ExportStage,
    Message,
    Server,
    SessionState,
)
from nemo_desktop.session.store import Store
from tests.engine.engine_process import ONE_SECOND, EngineProcess
from tests.fake_cloud import BEATS, FRAME_STYLES, Cloud, dropped, refusal, running_cloud, said
from tests.journeys.faulty_line import Line, faulty_line
from tests.journeys.films import look_into
from tests.patience import PATIENCE_S
from tests.session.at_the_cloud import SAMPLE, Session, surroundings_of

_RATES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4)


@dataclass
class Journey:
    """One person's way through the program; `wrong` lists what must never happen."""

    seed: int
    line: Line
    home: Path
    dice: random.Random
    scale: str = "0.001"
    first: str = "make a 4 s clip, take {name}"
    upset: Callable[[random.Random], None] = lambda _dice: None
    has_ended_with: str = ""
    has_cancelled: bool = False
    asked: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def film(self) -> Path:
        """Where the film goes."""
        return self.home / "film.mp4"

    async def told(self) -> None:
        """The whole of it; the program may be closed and started again on the way."""
        planned = self.dice.choice((1, 1, 1, 2))
        while planned > 0 or self.has_ended_with == "closed":
            planned -= 1
            store = Store(replace(SessionState(), server=Server.CLOUD))
            controller = Controller(
                store, surroundings_of(self.line.url, self.home, {"NEMO_TIME_SCALE": self.scale})
            )
            session = Session(controller, store)
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await self._run(session)
            except TimeoutError:
                self.wrong.append(f"hung: {store.state}")
            finally:
                await controller.close()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            if others:
                self.wrong.append(f"tasks left: {others}")

    async def _run(self, session: Session) -> None:
        session.controller.begin(Server.CLOUD)
        await session.controller.settled()
        await self._connect(session)
        await self._say_all(session)
        await self._export(session)

    async def _connect(self, session: Session) -> None:
        """Presses what the notice offers, a few times."""
        for _ in range(3):
            if session.state.connection is Connection.READY:
                return
            self._clear(session, "connecting")
            session.controller.reconnect()
            await session.controller.settled()

    async def _say_all(self, session: Session) -> None:
        if not session.state.intake.items:
            session.controller.add_files([SAMPLE] * self.dice.choice((1, 1, 2)))
            await self._pause(session.controller.settled)
            await session.controller.settled()
        for number in range(self.dice.randint(1, 3)):
            for item in session.state.intake.items:
                if self.dice.random() < 0.5:
                    # Refused or not: a file that is fine stays as it is.
                    session.controller.retry_file(item.id)
            name = f"{self.seed}-{sum(self.asked.values())}"
            sentence = f'add the title "{name}"' if number else self.first.format(name=name)
            await self._say(session, sentence)

    async def _say(self, session: Session, sentence: str) -> None:
        before = len(session.state.chat.messages)
        self.upset(self.dice)
        self.asked[sentence] += 1
        session.controller.submit(sentence)
        if self.dice.random() < 0.1:
            await self._pause(session.controller.settled)
            session.controller.stop()
        await session.controller.settled()
        state = session.state
        if state.chat.is_waiting or state.chat.streaming is not None:
            self.wrong.append(f"still waiting after {sentence!r}")
        answers = [one for one in state.chat.messages[before:] if one.author is not Author.PERSON]
        if not any(map(_says, answers)) and state.notice is None:
            self.wrong.append(f"no answer to {sentence!r}")
        self._clear(session, sentence)
        self._press(session, answers)
        await session.controller.settled()

    def _press(self, session: Session, answers: list[Message]) -> None:
        """Says a lost sentence again, sometimes, as the button offers."""
        for message in answers:
            for action in message.actions:
                if action.kind is ActionKind.SAY and self.dice.random() < 0.3:
                    self.asked[action.value] += 1
                    session.controller.act(action)
                    return

    async def _export(self, session: Session) -> None:
        if session.state.export.is_running:  # one that was found again
            await session.controller.exported()
            self._check_export(session)
        if not session.state.can_export:
            self._clear(session, "nothing to export")
            self.has_ended_with = self.has_ended_with or "said"
            return
        session.controller.export(self.film)
        chance = self.dice.random()
        if chance < 0.2:
            await self._pause(session.controller.exported)
            if chance < 0.1 and self.has_ended_with != "closed":
                self.has_ended_with = "closed"
                return
            session.controller.cancel_export()
            self.has_cancelled = True
        await session.controller.exported()
        self._check_export(session)

    def _check_export(self, session: Session) -> None:
        state = session.state
        match state.export.stage:
            case ExportStage.SAVED:
                self.has_ended_with = "film"
                if not self.film.exists():
                    self.wrong.append("saved, but there is no film")
            case ExportStage.FAILED:
                self.has_ended_with = "said"
                if state.notice is None:
                    self.wrong.append("the export failed without a word")
            case ExportStage.IDLE if self.has_cancelled:
                self.has_ended_with = "cancelled"
            case stage:
                self.wrong.append(f"the export is over, but {stage}")
        self._clear(session, "export")

    def _clear(self, session: Session, when: str) -> None:
        """Whatever is said can be said in both languages, and says something."""
        state = session.state
        spoken = [one.words for one in state.chat.messages if one.words is not None]
        if state.notice is not None:
            spoken.append(state.notice.words)
            if state.notice.words.key == "notice.unknown":
                self.wrong.append(f"not understood after {when}: {state.notice.detail}")
        for language in ("en", "zh"):
            for words in spoken:
                sentence = Texts(language).say(words)
                if not sentence.strip() or "{" in sentence or "Traceback" in sentence:
                    self.wrong.append(f"unclear after {when}: {sentence!r}")

    async def _pause(self, until: Callable[[], Awaitable[None]]) -> None:
        """Some moments, or until it is over anyway."""
        over = asyncio.ensure_future(until())
        await asyncio.wait([over], timeout=self.dice.choice((0, 0.002, 0.01, 0.03)))
        over.cancel()
        await asyncio.wait([over])


def _says(message: Message) -> bool:
    return bool(message.text or message.words or message.changes)


class _Forgetful(dict[str, str]):
    """A cloud with this for its memory of free tokens gives every client another."""

    def __setitem__(self, _client: str, _token: str) -> None:
        pass


@contextmanager
def _faulty_cloud(seed: int, dice: random.Random) -> Iterator[tuple[Cloud, Line]]:
    with ExitStack() as stack:
        cloud = stack.enter_context(running_cloud(**_knobs(dice)))
        if dice.random() < 0.8:
            cloud.free_tokens = _Forgetful()
        line = stack.enter_context(faulty_line(cloud.url, seed, dice.choice(_RATES)))
        cloud.url = line.url
        yield cloud, line


def _knobs(dice: random.Random) -> dict[str, Any]:
    def rarely(value: object, otherwise: object, share: float = 0.1) -> Any:
        return value if dice.random() < share else otherwise

    film_faults = [
        dice.choice(
            (
                dropped(),
                said(503),
                said(404),
                said(200, b"<html>", content_type="text/html"),
                said(403),
                refusal(1001),
                said(200, b""),
            )
        )
        for _ in range(rarely(dice.randint(1, 6), 0, 0.3))
    ]
    return {
        "faults": {"film": film_faults},
        "frames": dice.choice(FRAME_STYLES),
        "beat": dice.choice(BEATS),
        "beats": dice.randint(0, 3),
        "line_end": dice.choice(("\n", "\r\n", "\r")),
        "is_marked": rarely(True, False),
        "is_partial": rarely(True, False, 0.3),
        "is_silent": rarely(True, False, 0.3),
        "speaks_of_buttons": rarely(True, False, 0.2),
        "regrets_at_the_end": rarely(True, False, 0.2),
        "has_two_stages": rarely(True, False, 0.2),
        "asks": rarely(True, False, 0.03),
        "fails_with": rarely('tool "x" failed\nline two', "", 0.05),
        "thinks_aloud": rarely(True, False, 0.2),
        "never_closes": rarely(True, False),
        "beats_for_ever": rarely(True, False, 0.3),
        "goes_on_working": rarely(False, True, 0.3),
        "work_s": rarely(0.02, 0.0, 0.2),
        "cut_at": rarely(dice.randint(0, 900), None, 0.15),
        "closes_at": rarely(dice.randint(0, 900), None, 0.1),
        "piece_bytes": rarely(dice.randint(1, 50), None, 0.2),
        "envelope": dice.choice(("documented", "code", "success", "bare")),
        "state_shape": dice.choice(("nested", "flat", "bare")),
        "empty_draft": dice.choice(("absent", "null", "{}")),
        "upload_shape": dice.choice(("files", "uploaded_files", "url", "none")),
        "numbers_as_numbers": rarely(True, False, 0.3),
        "expires_as": dice.choice(("text", "epoch", "absent")),
        "credits": rarely(dice.choice((0, 100, 200)), 100_000),
        "render_shape": dice.choice((1, 2, 3)),
        "render_polls": dice.randint(0, 4),
        "failing_renders": rarely(dice.randint(1, 3), 0, 0.2),
        "polls_without_address": rarely(dice.randint(1, 4), 0, 0.2),
        "has_address": rarely(False, True),
        "film_at": dice.choice(("cdn", "api", "redirect")),
        "torn_downloads": rarely(dice.randint(1, 5), 0, 0.2),
        "expired_links": rarely(dice.randint(1, 3), 0, 0.2),
        "blocks_export": rarely(True, False, 0.05),
    }


def journey_at_the_cloud(seed: int, home: Path) -> Journey:
    """One journey at the pretended cloud, from first to last step."""
    dice = random.Random(seed)
    with _faulty_cloud(seed, dice) as (cloud, line):
        one = Journey(seed, line, home, dice, upset=lambda dice: _upset(cloud, dice))
        asyncio.run(one.told())
        accepted = Counter(sentence for _, sentence in cloud.said)
        one.wrong += [f"doubled: {turn!r}" for turn in accepted - one.asked]
        one.wrong += cloud.violations
        one.wrong += _left(home)
        if one.film.exists() and one.film.read_bytes() != cloud.film:
            one.wrong.append("half a film")
    return one


def _upset(cloud: Cloud, dice: random.Random) -> None:
    """Between two sentences the cloud forgets tokens or projects, sometimes."""
    chance = dice.random()
    if chance < 0.05:
        cloud.refuse_tokens()
    elif chance < 0.1:
        cloud.forget_projects()


def journey_at_an_engine(seed: int, home: Path, engine: EngineProcess) -> Journey:
    """One journey at an engine that stands alone; it really renders."""
    dice = random.Random(seed)
    with faulty_line(engine.address, seed, dice.choice(_RATES)) as line:
        one = Journey(seed, line, home, dice, scale="0.01", first=ONE_SECOND)
        asyncio.run(one.told())
        one.wrong += [f"doubled: {turn!r}" for turn in line.accepted - one.asked]
        one.wrong += _left(home)
        if one.film.exists() and look_into(one.film).frames < 30:
            one.wrong.append("half a film")
    return one


def _left(home: Path) -> list[str]:
    """What should not lie there any more."""
    return [f"left: {file.name}" for file in home.rglob("*") if _is_half(file)]


def _is_half(file: Path) -> bool:
    return file.suffix == ".part" or file.name.startswith(".film")


def _at(stack: ExitStack, *, is_engine: bool) -> Callable[[int, Path], Journey]:
    if not is_engine:
        return journey_at_the_cloud
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    engine = EngineProcess(Path(folder), is_alone=True)
    stack.callback(engine.stop)
    return lambda seed, home: journey_at_an_engine(seed, home, engine)


def main() -> int:
    """Runs journeys; gives 1 when something happened that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.chaos")
    parser.add_argument("count", type=int, nargs="?", default=500)
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    parser.add_argument("--engine", action="store_true", help="at an engine of ours; slower")
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    endings: Counter[str] = Counter()
    mishaps: Counter[str] = Counter()
    began = time.monotonic()
    with ExitStack() as stack:
        travel = _at(stack, is_engine=given.engine)
        for seed in range(given.first, given.first + given.count):
            with tempfile.TemporaryDirectory() as home:
                one = travel(seed, Path(home))
            mishaps += one.line.happened
            endings["wrong" if one.wrong else one.has_ended_with] += 1
            for what in one.wrong:
                sys.stdout.write(f"journey {seed}: {what}\n")
            sys.stdout.flush()
    took_s = time.monotonic() - began
    told = ", ".join(f"{count} {ending}" for ending, count in endings.most_common())
    sys.stdout.write(
        f"{given.count} journeys in {took_s:.0f} s, {mishaps.total()} mishaps: {told}\n"
    )
    return 1 if endings["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
