"""Wrong characters from the keyboard: heard where one thing is meant, asked about, or refused."""

import random
import re
import time
from collections import defaultdict
from zlib import crc32

import pytest

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.language.grammar.text import pieces
from nemo_desktop.engine.language.typed.homophones import FAR, NEAR, SAME, likeness, sounds
from tests.engine.language_corpus import expected, lines, plain, said, start

_EVERY = 25  # so many rows of the corpus for one that is tried
# The first level of GB 2312: what a keyboard offers before anything else.
_USUAL = bytes(
    byte for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF) for byte in (row, cell)
).decode("gb2312")


@pytest.mark.parametrize(
    ("typed", "meant", "degree"),
    [
        ("章", "张", SAME),
        ("提", "题", SAME),
        ("月", "乐", SAME),
        ("哪", "那", SAME),
        ("竟", "进", NEAR),
        ("四", "是", NEAR),
        ("谈", "淡", FAR),
        ("坚", "竖", FAR),
        ("猫", "狗", None),
    ],
)
def test_characters_are_typed_for_those_that_sound_or_look_alike(
    typed: str, meant: str, degree: int | None
) -> None:
    assert likeness(typed, meant) == likeness(meant, typed) == degree


def test_the_answer_tells_how_a_word_was_read() -> None:
    film, told = said("F3", "第一章的标提写“你好”，第三章删了")
    assert [title.text for title in film.titles] == ["你好"]
    assert len(film.clips) == 2
    assert told.endswith("\n已把“章”当作“张”。\n已把“标提”当作“标题”。")


def test_what_may_mean_something_else_is_asked_about_and_the_ready_answer_works() -> None:
    history, pool = start("F3")
    after, spoken = answer(history, pool, "市场改成8秒", language="zh")
    assert after.film == history.film
    assert spoken.question == ("时长改成8秒",)
    after, _ = answer(after, pool, spoken.question[0], language="zh")
    assert after.film.duration_ms == 8000


def test_a_text_in_quotes_is_never_put_right() -> None:
    film, _ = said("F3", "加标提“第一章 因乐”")
    assert film.titles[0].text == "第一章 因乐"


def test_a_wrong_character_never_leads_to_another_edit() -> None:
    """A sentence of the corpus does with one wrong character what it did without it, or nothing."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for sign in _USUAL:
        for sound in sounds()[sign]:
            by_sound[sound].append(sign)
    rows = [
        line
        for line in lines()
        if re.search("[\u4e00-\u9fff]{2}", line.sentence) and " || " not in line.sentence
        # Each by itself, so that a new row of the corpus changes nothing for the others.
        if crc32(line.sentence.encode()) % _EVERY == 0
    ]
    right = odd = 0
    for line in rows:
        chance = random.Random(line.sentence)
        spots = [p for p in pieces(line.sentence) if not p.is_quote and p.text in sounds()]
        if not spots:
            continue
        spot = chance.choice(spots)
        others = by_sound[chance.choice(sounds()[spot.text])] or [spot.text]
        wrong = line.sentence[: spot.start] + chance.choice(others) + line.sentence[spot.end :]
        film, told = plain(said(line.start, wrong)[0]), said(line.start, wrong)[1]
        wished = plain(expected(line.start, line.expected))
        is_other = film not in (wished, plain(start(line.start)[0].film))
        assert not is_other or "已把" not in told, (line.sentence, wrong, told)
        right += film == wished
        odd += is_other
    assert odd < 0.02 * len(rows)  # the wrong character makes another word of ours: 橙 for 成
    assert right > 0.75 * len(rows)


def test_a_long_sentence_full_of_wrong_characters_takes_a_moment() -> None:
    sentence = "第一章照骗慢慢的放达，第二章照骗往左拼移，标提该成“你好”，因乐晓一点，全部变黑百"
    said("F3all", sentence)
    before = time.process_time()
    said("F3all", f"{sentence}吧")
    assert time.process_time() - before < 0.2
