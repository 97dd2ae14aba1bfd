"""The received files in the database: kept once by content, in the order each session got them."""

import asyncio
import sqlite3
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from nemo_desktop.engine.database import Database
from nemo_desktop.engine.recent import Recent
from nemo_desktop.engine.render.kept_beside import picture_name
from nemo_desktop.engine.render.media import Media, Study

_MEDIA: Final = TypeAdapter(Media)
_STUDY: Final = TypeAdapter(Study)


class Pools:
    """Every session's files; `folder` holds them."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._recent = Recent[tuple[Media, ...]]()

    async def of(self, session_id: str) -> tuple[Media, ...]:
        """All received files in order; the same one may be there twice."""
        pool = self._recent.get(session_id)
        if pool is None:
            rows = await self._database.do(_of, session_id)
            pool = tuple(self._media(row) for row in rows)
            self._recent.put(session_id, pool)
        return pool

    async def known(self, sha: str) -> Media | None:
        """The file with that content, if any session has received it before."""
        row = await self._database.do(_known, sha)
        return None if row is None else self._media(row)

    async def add(self, session_id: str, media: Sequence[Media]) -> None:
        """Puts received files at the end of a session's."""
        await self._database.do(_add, session_id, media)
        self._recent.drop(session_id)

    async def unstudied(self) -> tuple[Media, ...]:
        """The pictures that are still to be studied, in the order in which they came."""
        return tuple(self._media(row) for row in await self._database.do(_unstudied))

    async def studied(self, sha: str, study: Study) -> None:
        """A picture was studied: whoever asks for it from now on is told what was found."""
        await self._database.do(_study, sha, study)
        for session_id, pool in tuple(self._recent.items()):
            if any(media.sha == sha for media in pool):
                told = (replace(one, study=study) if one.sha == sha else one for one in pool)
                self._recent.put(session_id, tuple(told))

    async def forget(self) -> None:
        """Removes the files that no session has."""
        kept = await self._database.do(_forget)
        await asyncio.to_thread(_remove_all_but, self._folder, kept)

    def _media(self, row: sqlite3.Row) -> Media:
        media = _MEDIA.validate_json(row["facts"])
        study = None if row["study"] is None else _STUDY.validate_json(row["study"])
        return replace(media, name=row["name"], path=self._folder / row["file"], study=study)


def facts_of(media: Media, url: str) -> dict[str, Any]:
    """A received file as uploads and states describe it; `duration` in seconds."""
    return {
        "filename": media.name,
        "file_type": media.kind,
        "cdn_url": url,
        "duration": media.duration_ms / 1000,
        "width": media.width,
        "height": media.height,
        "fps": 0,
        "hash": media.sha,
    }


def findings(pool: Sequence[Media]) -> Mapping[str, Any]:
    """What was seen in each picture, by content hash; those still to be studied are left out."""
    return {
        media.sha: {"faces": len(media.faces), "aim": list(study.aim), "aim_by": study.aim_by}
        for media in pool
        if media.is_shown and (study := media.study) is not None
    }


def _of(connection: sqlite3.Connection, session_id: str) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT name, file, facts, study FROM session_media JOIN uploads USING (sha)"
        " WHERE session_id = ? ORDER BY position",
        (session_id,),
    ).fetchall()


def _known(connection: sqlite3.Connection, sha: str) -> sqlite3.Row | None:
    found: sqlite3.Row | None = connection.execute(
        "SELECT '' AS name, file, facts, study FROM uploads WHERE sha = ?", (sha,)
    ).fetchone()
    return found


def _unstudied(connection: sqlite3.Connection) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT '' AS name, file, facts, study FROM uploads WHERE study IS NULL ORDER BY rowid"
    ).fetchall()


def _add(connection: sqlite3.Connection, session_id: str, media: Sequence[Media]) -> None:
    connection.execute("UPDATE sessions SET offers = NULL WHERE id = ?", (session_id,))
    (end,) = connection.execute(
        "SELECT coalesce(max(position) + 1, 0) FROM session_media WHERE session_id = ?",
        (session_id,),
    ).fetchone()
    for position, one in enumerate(media, start=end):
        # What was found meanwhile in the same picture stays found.
        connection.execute(
            "INSERT INTO uploads (sha, file, facts, created_ms, study) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (sha) DO UPDATE SET file = excluded.file, facts = excluded.facts,"
            " study = coalesce(study, excluded.study)",
            (one.sha, one.path.name, _facts(one), int(time.time() * 1000), _found(one.study)),
        )
        connection.execute(
            "INSERT INTO session_media (session_id, position, sha, name) VALUES (?, ?, ?, ?)",
            (session_id, position, one.sha, one.name),
        )


def _study(connection: sqlite3.Connection, sha: str, study: Study) -> None:
    connection.execute("UPDATE uploads SET study = ? WHERE sha = ?", (_found(study), sha))


def _facts(media: Media) -> str:
    return _MEDIA.dump_json(media, exclude={"study"}).decode()


def _found(study: Study | None) -> str | None:
    return None if study is None else _STUDY.dump_json(study).decode()


def _forget(connection: sqlite3.Connection) -> frozenset[str]:
    connection.execute("DELETE FROM uploads WHERE sha NOT IN (SELECT sha FROM session_media)")
    return frozenset(row["file"] for row in connection.execute("SELECT file FROM uploads"))


def _remove_all_but(folder: Path, kept: frozenset[str]) -> None:
    for file in folder.iterdir():
        if picture_name(file.name) not in kept:
            file.unlink(missing_ok=True)
