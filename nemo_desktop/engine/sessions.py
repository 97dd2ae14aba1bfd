"""Sessions: one project each, with its files in order and its history of sentences."""

import asyncio
import json
import logging
import secrets
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import msgspec
from pydantic import ValidationError

from nemo_desktop import __version__
from nemo_desktop.engine import agent
from nemo_desktop.engine.agent import Answer
from nemo_desktop.engine.database import Database
from nemo_desktop.engine.drafting import to_draft_text
from nemo_desktop.engine.history import Clash, History, Transaction
from nemo_desktop.engine.pools import Pools
from nemo_desktop.engine.recent import Recent
from nemo_desktop.engine.render.media import Media, NotStudied
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.studies import Studies
from nemo_desktop.i18n import legible, nearest
from nemo_desktop.protocol.codes import ReplyCode

log = logging.getLogger(__name__)

# Sessions nobody has used for so long are forgotten when the engine starts: counted from when any
# was used, for a clock that jumped ahead, or a long journey, is no reason to forget them all.
_FORGOTTEN_AFTER_MS: Final = 180 * 24 * 3600 * 1000


@dataclass(frozen=True)
class Session:
    """A project. `media_key` opens its films and pictures to players that send no token;
    `revision` counts the turns that changed the film; `offers` are sentences that the last answer
    came with, None when nothing was said since the last file came."""

    id: str
    user_id: str
    task_id: str
    task_name: str
    language: str
    media_key: str
    revision: int
    history: History
    offers: tuple[str, ...] | None = None

    @cached_property
    def draft(self) -> msgspec.Raw:
        """The film as the draft of the state, as JSON.

        Its metadata holds a key of ours that no client knows: one that drops unknown keys is
        found out early.
        """
        return to_draft_text(self.history.film, {"x_engine": {"version": __version__}})


@dataclass(frozen=True, slots=True)
class Turn:
    """One sentence and what came of it; `changed` is what it made of the state, None: nothing."""

    sentence: str
    session: Session
    answer: Answer
    changed: dict[str, Any] | None

    @property
    def has_changed(self) -> bool:
        """Whether the film is another one."""
        return self.changed is not None


class Sessions:
    """The sessions in the database."""

    def __init__(self, database: Database, pools: Pools, studies: Studies) -> None:
        self._database = database
        self._pools = pools
        self._studies = studies
        self._turns: dict[str, asyncio.Lock] = {}
        self._recent = Recent[Session]()

    async def open(self, user: str, task_name: str, language: str) -> Session:
        """A new, empty session."""
        session = Session(
            id=str(10**18 + secrets.randbelow(8 * 10**18)),
            user_id=user,
            task_id="task_" + secrets.token_hex(6),
            task_name=legible(task_name),
            language=legible(language),
            media_key=secrets.token_urlsafe(24),
            revision=0,
            history=History(),
        )
        await self._database.do(_insert, session, _now_ms())
        return session

    async def owned(self, session_id: str, user: str) -> Session:
        """The session of that id. Raises Refused (1002) for an unknown or foreign one."""
        session = await self.find(session_id)
        if session is None or session.user_id != user:
            raise Refused(ReplyCode.SESSION_LOST, f"There is no session {session_id[:40]}.")
        return session

    async def find(self, session_id: str) -> Session | None:
        """The session of that id, whoever owns it."""
        return self._recent.get(session_id) or await self._read("id", session_id)

    async def by_key(self, media_key: str) -> Session | None:
        """The session whose media that key opens."""
        recent = (one for one in self._recent.values() if one.media_key == media_key)
        return next(recent, None) or await self._read("media_key", media_key)

    async def add(self, session_id: str, media: tuple[Media, ...]) -> None:
        """Puts received files at the end of the session's; pictures are studied in time."""
        await self._pools.add(session_id, media)
        self._recent.drop(session_id)
        self._studies.add(media)

    async def say(self, session_id: str, sentence: str) -> Turn:
        """Answers a sentence. Turns of one session follow one another, even if said at once."""
        async with self._turns.setdefault(session_id, asyncio.Lock()):
            before = await self.find(session_id)
            assert before is not None
            turn = await self._taken(session_id, sentence)
            await self._database.do(_update, before.history, turn.session, _now_ms())
            self._recent.put(session_id, turn.session)
            return turn

    async def forget_old(self) -> None:
        """Removes sessions that were not used for half a year, and files nobody refers to."""
        await self._database.do(_forget, _now_ms())
        await self._pools.forget()

    async def _taken(self, session_id: str, sentence: str) -> Turn:
        """A sentence answered; one that asks for what a picture shows is answered anew when that
        was found. Raises NotStudied when it cannot be found."""
        waited_for: frozenset[str] = frozenset()
        while True:
            before = await self.find(session_id)
            assert before is not None
            pool = await self._pools.of(session_id)
            try:
                return await asyncio.to_thread(_taken, before, pool, sentence)
            except NotStudied as missing:
                if missing.pictures <= waited_for:
                    raise
                waited_for |= missing.pictures
                await self._studies.made(session_id, missing.pictures)

    async def _read(self, column: str, value: str) -> Session | None:
        session = await self._database.do(_found, column, value)
        if session is not None:
            self._recent.put(session.id, session)
        return session


def _taken(before: Session, pool: tuple[Media, ...], sentence: str) -> Turn:
    """A sentence answered; a long film takes a moment."""
    history, answer = agent.answer(before.history, pool, sentence, language=before.language)
    has_changed = history.film != before.history.film
    after = replace(
        before,
        history=history,
        language=answer.language,
        revision=before.revision + has_changed,
        offers=answer.question or answer.suggestions,
    )
    changed = changed_state(after, pool) if has_changed else None
    return Turn(sentence, after, answer, changed)


def changed_state(session: Session, pool: tuple[Media, ...], language: str = "") -> dict[str, Any]:
    """The parts of the state that a turn may change; takes a moment for a long film. What is
    offered is in the language of the last sentence, unless another is asked for."""
    film, history = session.history.film, session.history
    spoken = nearest(language or session.language)
    # What answers a question is in the words of that question.
    is_other = spoken != nearest(session.language) and not history.question
    offers = None if is_other else session.offers
    if offers is None:
        offers = agent.suggestions(history, pool, spoken)
    return {
        "draft": session.draft,
        "canvas_config": {"width": film.width, "height": film.height},
        "suggestions": list(offers),
        "history": {"can_undo": history.can_undo, "can_redo": history.can_redo},
    }


def _now_ms() -> int:
    return int(time.time() * 1000)


def _session(row: sqlite3.Row, sentences: list[str]) -> Session | None:
    """The session of a row; none when this version cannot make a film of its history, so that
    the person is told it is lost instead of being shown something else."""
    try:
        history = History.from_json(row["history"], sentences)
    except (ValidationError, Clash):
        log.exception("the history of session %s cannot be read", row["id"])
        return None
    return Session(
        id=row["id"],
        user_id=row["user_id"],
        task_id=row["task_id"],
        task_name=row["task_name"],
        language=row["language"],
        media_key=row["media_key"],
        revision=row["revision"],
        history=history,
        offers=None if row["offers"] is None else tuple(json.loads(row["offers"])),
    )


def _insert(connection: sqlite3.Connection, session: Session, now_ms: int) -> None:
    connection.execute(
        "INSERT INTO sessions (id, user_id, task_id, task_name, language, media_key, history,"
        " created_ms, used_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            session.id,
            session.user_id,
            session.task_id,
            session.task_name,
            session.language,
            session.media_key,
            session.history.to_json(),
            now_ms,
            now_ms,
        ),
    )


def _found(connection: sqlite3.Connection, column: str, value: str) -> Session | None:
    """Made here, in the database's thread: a long history takes a moment to read."""
    row = connection.execute(
        f"SELECT * FROM sessions WHERE {column} = ?",  # noqa: S608  the column is one of ours
        (value,),
    ).fetchone()
    if row is None:
        return None
    told = "SELECT sentence FROM sentences WHERE session_id = ? ORDER BY place"
    return _session(row, [one["sentence"] for one in connection.execute(told, (row["id"],))])


def _update(connection: sqlite3.Connection, before: History, session: Session, now_ms: int) -> None:
    """Writes what a turn made of a session; of its sentences only those that are not as before."""
    _keep_sentences(connection, session.id, before.transactions, session.history.transactions)
    connection.execute(
        "UPDATE sessions SET language = ?, revision = ?, history = ?, offers = ?, used_ms = ?"
        " WHERE id = ?",
        (
            session.language,
            session.revision,
            session.history.to_json(),
            json.dumps(session.offers, ensure_ascii=False),
            now_ms,
            session.id,
        ),
    )


def _keep_sentences(
    connection: sqlite3.Connection,
    session_id: str,
    kept: Sequence[Transaction],
    told: Sequence[Transaction],
) -> None:
    for place, one in enumerate(told):
        if place >= len(kept) or kept[place] is not one:
            connection.execute(
                "INSERT OR REPLACE INTO sentences VALUES (?, ?, ?)",
                (session_id, place, one.to_json()),
            )
    gone = "DELETE FROM sentences WHERE session_id = ? AND place >= ?"
    connection.execute(gone, (session_id, len(told)))


def _forget(connection: sqlite3.Connection, now_ms: int) -> None:
    connection.execute(
        "DELETE FROM sessions WHERE used_ms < min(?, (SELECT max(used_ms) FROM sessions)) - ?",
        (now_ms, _FORGOTTEN_AFTER_MS),
    )
