"""How long a sentence takes: to read, and with a thousand pictures at a real engine."""

import gc
import json
import sqlite3
import statistics
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nemo_desktop.engine.grammar import read, warm_up
from tests.bench.measuring import own_processor_s
from tests.engine.engine_process import COFFEE, EngineProcess, Speaker
from tests.engine.language_corpus import STARTS, lines

SENTENCES = (
    "make a video", "3 seconds per photo", "slow zoom in", "第500张放到最前面", "remove photo 700",
    "undo",
    'make it vertical, crossfade between the photos, add title "Our year" and lo-fi music at 35%',
    "give every photo a different move", "every other picture in black and white",
    "把最后一百张删掉", "shuffle the pictures", "cut to the beat", "IMG_0123 stays for 8 seconds",
    "undo the music but keep the title", "go back to before the title", "redo",
    "swap photo 3 and photo 800", "delete the last photo", "把第3张和第800张对调", "make it square",
    "make it 20 minutes long", "crossfade between all photos", "alternate zoom in and pan left",
    "zoom into her face", "the other way", "duplicate photo 3", "split photo 10",
    "reverse the order",
    'caption photo 7 "Our garden"', "photo 5 in black and white", "snow on the last photo",
    "每张照片换个不同的运镜", "撤销黑白，保留雪花", "show every photo twice", "take that back",
    "blur the background", "fade to black at the end", "make the music softer", "show tracks",
    "what can you do", "make it better", "make the woman wave", "remove everything", "yes",
)  # fmt: skip


def reading_ms() -> tuple[float, float, float]:
    """Median, 99th percentile and longest processor time to read a sentence of the corpus."""
    took: list[float] = []
    warm_up()
    gc.freeze()  # both as the engine does when it starts
    for line in lines():
        files = tuple(media.name for media in STARTS[line.start][0])
        for sentence in line.sentence.split(" || "):
            began = time.process_time()
            read(sentence, files)
            took.append(1000 * (time.process_time() - began))
    return statistics.median(took), sorted(took)[len(took) * 99 // 100], max(took)


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence took: until it was answered and read, of the engine's own processor time,
    of this program's, and until the state was there that the window asks for after it."""

    wall_s: float
    cpu_s: float
    asker_s: float
    state_s: float


def thousand_pictures(folder: Path, count: int = 1000) -> dict[str, Said]:
    """Each sentence over HTTP, in a project of a thousand pictures; the engine makes previews
    meanwhile, as always."""
    session = _begun(folder / "engine", count)
    engine = EngineProcess(folder / "engine")
    try:
        with engine.client() as speaker:
            process = engine.process.pid
            took = {SENTENCES[0]: _timed(speaker, session, SENTENCES[0], process)}
            shown = speaker.state(session)["draft"]["t"][0]["sg"]
            assert len(shown) == count, len(shown)
            rest = SENTENCES[1:]
            return took | {said: _timed(speaker, session, said, process) for said in rest}
    finally:
        engine.end()  # as its window would: previews under way are not waited for


def _begun(data: Path, count: int) -> str:
    """A session with so many pictures, put there while no engine runs; its id."""
    engine = EngineProcess(data)
    try:
        with engine.client() as speaker:
            session = speaker.session()
            picture = (COFFEE.name, COFFEE.read_bytes())
            assert speaker.upload(session, picture).json()["code"] == 0
            speaker.studied(session)
    finally:
        engine.stop()
    _filled(data / "engine.sqlite", session, count)
    return session


def _filled(database: Path, session: str, count: int) -> None:
    """As many pictures as wished: looking at each of them is no part of a sentence."""
    with closing(sqlite3.connect(database)) as connection, connection:
        columns = "SELECT file, facts, study FROM uploads"
        file, facts, study = connection.execute(columns).fetchone()
        for index in range(1, count):
            sha = f"{index:064x}"
            row = (sha, file, json.dumps({**json.loads(facts), "sha": sha}), study)
            connection.execute("INSERT INTO uploads VALUES (?, ?, ?, 0, ?)", row)
            media = (session, index, sha, f"IMG_{index:04}.jpg")
            connection.execute("INSERT INTO session_media VALUES (?, ?, ?, ?)", media)


def _timed(speaker: Speaker, session: str, sentence: str, process: int) -> Said:
    began, spent, asked = time.perf_counter(), own_processor_s(process), time.process_time()
    speaker.say(session, sentence)
    said, spent = time.perf_counter(), own_processor_s(process) - spent
    asked = time.process_time() - asked
    speaker.state(session)
    return Said(said - began, spent, asked, time.perf_counter() - said)
