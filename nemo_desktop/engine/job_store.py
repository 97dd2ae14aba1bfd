"""Exports in the database: what each is, and how it goes from one status to the next.

pending → processing → completed or failed; cancelled from any of them but failed; pending once more
when its film was damaged. Every step names the status it starts from, so a step that comes too late
changes nothing.
"""

import sqlite3
import time
from dataclasses import dataclass
from typing import Literal

Status = Literal["pending", "processing", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Job:
    """An export; `draft` is the text that was sent, `attempts` how often work on it began."""

    id: str
    session_id: str
    user_id: str
    draft: str
    status: Status
    attempts: int
    error: str | None
    duration_ms: int
    created_ms: int
    completed_ms: int | None


def insert(
    connection: sqlite3.Connection, job_id: str, session_id: str, draft: str, duration_ms: int
) -> Job:
    """Queues an export; gives the one that has this id already, if there is one."""
    connection.execute(
        "INSERT INTO jobs (id, session_id, draft, duration_ms, created_ms) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO NOTHING",
        (job_id, session_id, draft, duration_ms, _now_ms()),
    )
    job = find(connection, job_id)
    assert job is not None
    return job


def find(connection: sqlite3.Connection, job_id: str) -> Job | None:
    """The export of that id."""
    return _job(connection.execute(_QUERY + " WHERE jobs.id = ?", (job_id,)).fetchone())


def first_unfinished(connection: sqlite3.Connection) -> Job | None:
    """What to work on: an export already begun, else the one that waits longest."""
    query = (
        _QUERY
        + " WHERE status IN ('processing', 'pending') ORDER BY status = 'pending', number LIMIT 1"
    )
    return _job(connection.execute(query).fetchone())


def begin(connection: sqlite3.Connection, job_id: str) -> bool:
    """Work on it begins, perhaps again; False when it was cancelled meanwhile."""
    return _changed(
        connection,
        "UPDATE jobs SET status = 'processing', attempts = attempts + 1"
        " WHERE id = ? AND status IN ('processing', 'pending')",
        job_id,
    )


def complete(connection: sqlite3.Connection, job_id: str) -> bool:
    """Its film is there; False when it was cancelled meanwhile."""
    return _changed(
        connection,
        "UPDATE jobs SET completed_ms = ?, status = 'completed'"
        " WHERE id = ? AND status = 'processing'",
        _now_ms(),
        job_id,
    )


def fail(connection: sqlite3.Connection, job_id: str, error: str) -> bool:
    """It cannot be made; `error` is one sentence for the person."""
    return _changed(
        connection,
        "UPDATE jobs SET error = ?, completed_ms = ?, status = 'failed'"
        " WHERE id = ? AND status IN ('processing', 'pending')",
        error,
        _now_ms(),
        job_id,
    )


def cancel(connection: sqlite3.Connection, job_id: str) -> bool:
    """Nobody wants it any more; False when it has failed or was cancelled before."""
    return _changed(
        connection,
        "UPDATE jobs SET completed_ms = ?, status = 'cancelled'"
        " WHERE id = ? AND status IN ('processing', 'pending', 'completed')",
        _now_ms(),
        job_id,
    )


def again(connection: sqlite3.Connection, job_id: str) -> bool:
    """Its film is not what it was; False when it was cancelled meanwhile."""
    return _changed(
        connection,
        "UPDATE jobs SET status = 'pending', attempts = 0, completed_ms = NULL"
        " WHERE id = ? AND status = 'completed'",
        job_id,
    )


def forgive(connection: sqlite3.Connection) -> None:
    """Forgets the attempts of what is unfinished."""
    connection.execute("UPDATE jobs SET attempts = 0 WHERE status = 'processing'")


# In the order of the fields of `Job`.
_QUERY = (
    "SELECT jobs.id, session_id, user_id, draft, status, attempts, error, duration_ms,"
    " jobs.created_ms, completed_ms FROM jobs JOIN sessions ON sessions.id = session_id"
)


def _job(row: sqlite3.Row | None) -> Job | None:
    return None if row is None else Job(*row)


def _changed(connection: sqlite3.Connection, statement: str, *values: object) -> bool:
    return connection.execute(statement, values).rowcount > 0


def _now_ms() -> int:
    return int(time.time() * 1000)
