"""How long a sentence takes: to read, and with a thousand pictures at a real engine."""

import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path

from nemo_desktop.engine.grammar import read
from tests.engine.engine_process import COFFEE, EngineProcess, Speaker
from tests.engine.language_corpus import STARTS, lines

SENTENCES = (
    "3 seconds per photo", "slow zoom in", "第500张放到最前面", "remove photo 700", "undo",
    'make it vertical, crossfade between the photos, add title "Our year" and lo-fi music at 35%',
)  # fmt: skip


def reading_ms() -> tuple[float, float, float]:
    """Median, 99th percentile and longest processor time to read a sentence of the corpus."""
    took: list[float] = []
    for line in lines():
        files = tuple(media.name for media in STARTS[line.start][0])
        for sentence in line.sentence.split(" || "):
            began = time.process_time()
            read(sentence, files)
            took.append(1000 * (time.process_time() - began))
    return statistics.median(took), sorted(took)[len(took) * 99 // 100], max(took)


def thousand_pictures_s(folder: Path, count: int = 1000) -> dict[str, float]:
    """Wall time of each sentence over HTTP, in a project of a thousand pictures."""
    engine = EngineProcess(folder / "engine")
    try:
        with engine.client() as speaker:
            session = speaker.session()
            picture = (COFFEE.name, COFFEE.read_bytes())
            assert speaker.upload(session, picture).json()["code"] == 0
            _filled(folder / "engine" / "engine.sqlite", session, count)
            speaker.say(session, "make a video")
            return {sentence: _timed(speaker, session, sentence) for sentence in SENTENCES}
    finally:
        engine.stop()


def _filled(database: Path, session: str, count: int) -> None:
    """As many pictures as wished: looking at each of them is no part of a sentence."""
    with closing(sqlite3.connect(database)) as connection, connection:
        file, facts = connection.execute("SELECT file, facts FROM uploads").fetchone()
        for index in range(1, count):
            row = (f"{index:064x}", file, facts)
            connection.execute("INSERT INTO uploads VALUES (?, ?, ?, 0)", row)
            media = (session, index, f"{index:064x}", f"IMG_{index:04}.jpg")
            connection.execute("INSERT INTO session_media VALUES (?, ?, ?, ?)", media)


def _timed(speaker: Speaker, session: str, sentence: str) -> float:
    began = time.perf_counter()
    speaker.say(session, sentence)
    return time.perf_counter() - began
