"""The engine's SQLite file: opened, brought up to date, asked.

All statements run in one thread of their own. Most take microseconds, but every commit waits for
the disk (`synchronous=FULL`: what was answered survives a power cut), and a busy disk takes longer
than the event loop may stand still. One thread also means one connection and no locks.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, Self, TypeVar

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

# Each entry lifts the file by one version; entries are only ever added.
_MIGRATIONS: Final = (
    """
    CREATE TABLE users (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE tokens (
        digest TEXT PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
        address TEXT NOT NULL,
        issued_s INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        user_id TEXT NOT NULL,
        task_id TEXT NOT NULL,
        task_name TEXT NOT NULL,
        language TEXT NOT NULL,
        media_key TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL DEFAULT 0,
        history TEXT NOT NULL,
        offers TEXT,
        created_ms INTEGER NOT NULL,
        used_ms INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE uploads (
        sha TEXT PRIMARY KEY,
        file TEXT NOT NULL,
        facts TEXT NOT NULL,
        created_ms INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE session_media (
        session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
        position INTEGER NOT NULL,
        sha TEXT NOT NULL REFERENCES uploads,
        name TEXT NOT NULL,
        PRIMARY KEY (session_id, position)
    ) STRICT;
    CREATE TABLE jobs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
        draft TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'pending',
        attempts INTEGER NOT NULL DEFAULT 0,
        error TEXT,
        duration_ms INTEGER NOT NULL DEFAULT 0,
        created_ms INTEGER NOT NULL,
        completed_ms INTEGER
    ) STRICT;
    CREATE INDEX jobs_by_status ON jobs (status, number);
    """,
    """
    CREATE TABLE spent (
        user_id TEXT PRIMARY KEY,
        credits INTEGER NOT NULL
    ) STRICT;
    """,
    # What was found in a picture, told apart from what was known when it came.
    """
    ALTER TABLE uploads ADD COLUMN study TEXT;
    UPDATE uploads SET study = json_object(
        'aim', json(coalesce(json_extract(facts, '$.aim'), '[0.5, 0.5]')),
        'aim_by', coalesce(json_extract(facts, '$.aim_by'), 'centre'),
        'water', json(coalesce(json_extract(facts, '$.water'), '[]'))
    );
    """,
    # Each sentence by itself: with hundreds of pictures one takes as much room as a picture.
    """
    CREATE TABLE sentences (
        session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
        place INTEGER NOT NULL,
        sentence TEXT NOT NULL,
        PRIMARY KEY (session_id, place)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO sentences SELECT sessions.id, key, value FROM sessions, json_each(
        CASE json_valid(history) WHEN 1 THEN history ELSE '{}' END, '$.transactions'
    );
    UPDATE sessions SET history = json_remove(history, '$.transactions') WHERE json_valid(history);
    """,
)


class DatabaseTooNew(Exception):
    """The file was written by a later version of the program."""


def is_full(error: sqlite3.OperationalError) -> bool:
    """Whether there is no room for what should be written; else it may work in a moment."""
    kind = error.sqlite_errorcode & 0xFF
    return kind in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


class Database:
    """One SQLite file; an async context manager."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._connection: sqlite3.Connection | None = None

    async def __aenter__(self) -> Self:
        try:
            self._connection = await self._in_thread(_opened, self._file)
        except BaseException:
            self._thread.shutdown()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await self._in_thread(connection.close)
        self._thread.shutdown()

    async def do(
        self,
        work: Callable[Concatenate[sqlite3.Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Runs `work(connection, …)` as one transaction: all of it is kept, or nothing when it
        raises."""
        if self._connection is None:
            raise RuntimeError("the database is closed")
        connection = self._connection
        return await self._in_thread(
            _transaction, connection, lambda: work(connection, *args, **kwargs)
        )

    async def _in_thread(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: work(*args, **kwargs))


def _transaction(connection: sqlite3.Connection, work: Callable[[], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result


def _opened(file: Path) -> sqlite3.Connection:
    """A connection to the file. One that cannot be read is set aside: it holds copies of the
    person's pictures and unfinished edits, and no engine at all would help nobody."""
    try:
        return _connected(file)
    except sqlite3.OperationalError:  # the disk is full, the folder read-only: the file is fine
        raise
    except sqlite3.DatabaseError:
        aside = file.with_suffix(".broken.sqlite")
        log.exception("the database could not be read; kept as %s", aside.name)
        file.replace(aside)
        for rest in ("-wal", "-shm"):
            file.with_name(file.name + rest).unlink(missing_ok=True)
        return _connected(file)


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        version = _version(connection)  # first: the file of a later version stays as it is
        _check(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection, version)
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(_MIGRATIONS):
        raise DatabaseTooNew
    return version


def _check(connection: sqlite3.Connection) -> None:
    """A page that is damaged would be met again and again. Raises DatabaseError."""
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    for number, script in enumerate(_MIGRATIONS[version:], start=version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;"
        )
