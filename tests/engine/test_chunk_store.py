"""Finished chunks: kept whole, the longest unused go first."""

import os
from pathlib import Path

from nemo_desktop.engine.chunk_store import ChunkStore


def stored(store: ChunkStore, key: str, size: int = 100) -> None:
    draft = store.draft(key)
    draft.write_bytes(bytes(size))
    store.keep(draft, key)


def test_a_chunk_is_there_when_it_was_kept(tmp_path: Path) -> None:
    store = ChunkStore(tmp_path / "chunks")
    assert not store.has("aa1")
    draft = store.draft("aa1")
    draft.write_bytes(b"half")
    assert not store.has("aa1")
    store.keep(draft, "aa1")
    assert store.has("aa1")
    assert store.path("aa1").read_bytes() == b"half"
    store.drop("aa1")
    assert not store.has("aa1")


def test_the_longest_unused_go_first_and_the_needed_stay(tmp_path: Path) -> None:
    store = ChunkStore(tmp_path / "chunks", most_bytes=250)
    for age, key in enumerate(("aa", "bb", "cc", "dd")):
        stored(store, key)
        os.utime(store.path(key), (1000 + age, 1000 + age))
    assert store.has("aa")  # asking is using
    store.tidy(needed={"bb"})
    assert [key for key in ("aa", "bb", "cc", "dd") if store.has(key)] == ["aa", "bb"]


def test_drafts_of_a_killed_engine_are_gone_with_the_next(tmp_path: Path) -> None:
    old = ChunkStore(tmp_path / "chunks").draft("aa")
    old.write_bytes(b"half")
    store = ChunkStore(tmp_path / "chunks")
    assert not old.exists()
    new = store.draft("aa")
    new.write_bytes(b"half")
    store.tidy()
    assert new.exists()
