"""The vendor's rules as a metered engine keeps them: turns cost, and clients are watched."""

import asyncio
import sqlite3
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

import msgspec

from nemo_desktop.engine.access import OWNER
from nemo_desktop.engine.database import Database
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.sessions import Session, Turn
from nemo_desktop.engine.terms import Metered
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS

# What is documented as "about": a film made from nothing, a film changed.
GENERATION: Final = 100
EDIT: Final = 50
_MOST_VIOLATIONS: Final = 1000
# What a client does itself and never says; the documents name these words.
_NEVER_SAID: Final = frozenset(
    ("export", "导出", "credits", "积分", "balance", "余额", "status", "状态", "upload", "上传")
)


@dataclass(frozen=True, slots=True)
class Violation:
    """Something a client did that the documents forbid, though it was answered.

    `user` is "" for who came without a good token; nothing of what was said is quoted.
    """

    rule: str
    where: str
    user: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Credits put aside for a turn that runs."""

    user: str
    session_id: str
    sentence: str
    price: int


class Meter:
    """Balances of all users, and what their programs did wrong."""

    def __init__(self, database: Database, rules: Metered) -> None:
        self._database = database
        self._rules = rules
        self._running: list[Hold] = []
        self._lock = asyncio.Lock()
        self._violations: deque[Violation] = deque(maxlen=_MOST_VIOLATIONS)

    async def balance(self, user: str) -> dict[str, float]:
        """What a user has: `total` is `available` and what is `frozen` while turns run."""
        async with self._lock:
            return await self._balance(user)

    async def begin(self, session: Session, sentence: str) -> Hold:
        """Puts aside what a turn may cost. Raises Refused (2001) when there is less."""
        user = session.user_id
        self._watch_sentence(session, sentence)
        price = EDIT if session.history.film.clips else GENERATION
        async with self._lock:
            if (await self._balance(user))["available"] < price:
                message = Texts(session.language)("server.credits.out", price=price)
                raise Refused(ReplyCode.OUT_OF_CREDITS, message)
            hold = Hold(user, session.id, sentence, price)
            self._running.append(hold)
        return hold

    async def paid(self, hold: Hold, carry_out: Callable[[], Awaitable[Turn]]) -> Turn:
        """A turn, as long as one takes at least. It costs what was put aside, or nothing when it
        changed nothing."""
        has_changed = False
        try:
            await asyncio.sleep(self._rules.turn_s)
            turn = await carry_out()
            has_changed = turn.has_changed
            return turn
        finally:
            async with self._lock:
                if has_changed:
                    await self._database.do(_spend, hold.user, hold.price)
                self._running.remove(hold)

    def watch_headers(self, user: str | None, where: str, headers: Mapping[str, str]) -> None:
        """A request came."""
        if not all(headers.get(name) for name in ATTRIBUTION_HEADERS):
            self._violated("attribution-missing", user or "", where)

    def watch_draft(self, session: Session, sent: object, where: str) -> None:
        """An export came: its draft should be the session's, unknown keys and all."""
        if sent != msgspec.json.decode(session.draft):
            self._violated("draft-changed", session.user_id, where)

    def violations(self, user: str) -> list[dict[str, Any]]:
        """What a user's programs did wrong, and programs without a good token; oldest first. Who
        knows the engine's secret sees what everybody's did."""
        seen = [one for one in self._violations if user == OWNER or one.user in (user, "")]
        return [asdict(one) for one in seen]

    def _watch_sentence(self, session: Session, sentence: str) -> None:
        where = f"session {session.id}"
        running = Counter((hold.session_id, hold.sentence) for hold in self._running)
        if running[session.id, sentence]:
            self._violated("repeated-message", session.user_id, where)
        if sentence.casefold() in _NEVER_SAID:
            self._violated("command-said", session.user_id, where)

    def _violated(self, rule: str, user: str, where: str) -> None:
        self._violations.append(Violation(rule, where, user, time.time_ns() // 1_000_000))

    async def _balance(self, user: str) -> dict[str, float]:
        total = self._rules.credits - await self._database.do(_spent, user)
        frozen = sum(hold.price for hold in self._running if hold.user == user)
        return {"available": total - frozen, "frozen": frozen, "total": total}


def _spent(connection: sqlite3.Connection, user: str) -> int:
    row = connection.execute("SELECT credits FROM spent WHERE user_id = ?", (user,)).fetchone()
    return 0 if row is None else int(row["credits"])


def _spend(connection: sqlite3.Connection, user: str, price: int) -> None:
    connection.execute(
        "INSERT INTO spent (user_id, credits) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET credits = credits + excluded.credits",
        (user, price),
    )
