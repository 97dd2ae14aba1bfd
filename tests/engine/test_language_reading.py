"""The language as a whole: noise edits nothing, nothing raises, what is offered works."""

import time

import pytest
from hypothesis import example, given, settings, strategies as st

from nemo_desktop.engine import grammar
from nemo_desktop.engine.agent import answer, suggestions
from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.i18n import sentences
from tests.engine.language_corpus import (
    STARTS,
    again_from_text,
    image,
    lines,
    plain,
    said,
    start,
)

WORDS_SAID = sorted({word for line in lines() for word in line.sentence.split(" ")})


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
@example("“")
@example('add title "')
@example("1/0 of 9:99")
@example("photo 99999999999999999999")
@example("第九千九百九十九亿张")
def test_any_text_is_answered_and_noise_edits_nothing(sentence: str) -> None:
    history, pool = start("F1")
    after, spoken = answer(history, pool, sentence, language="en")
    assert spoken.text
    if not any(sign.isalnum() for sign in sentence):
        assert after.film == history.film


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS_SAID), max_size=12))
def test_any_row_of_our_own_words_is_answered(words: list[str]) -> None:
    history, pool = start("F3t")
    after, spoken = answer(history, pool, " ".join(words), language="zh")
    assert spoken.text
    assert again_from_text(after).film == after.film


@pytest.mark.parametrize(
    "noise",
    [
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        "def zoom(image):\n    return image.crop((0, 0, 10, 10))",
        '{"zoom": "in", "duration": 5}',
        "動画を5秒にしてください",
        "사진을 5초로 만들어 주세요",
        "Haz el vídeo más largo, por favor",
        "сделай видео на пять секунд",
        "🎬🎬🎬 5️⃣",
        "https://example.com/make-it-vertical?zoom=in",
        "my grandfather made films about 16 trains",
        "昨天我和妈妈去公园拍了很多照片",
        "slow zoom in " * 8000,
    ],
)
def test_noise_edits_nothing(noise: str) -> None:
    for name in ("F0", "F1", "F3"):
        history, pool = start(name)
        after, _ = answer(history, pool, noise, language="en")
        assert after.film == history.film


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", sorted(STARTS))
def test_what_is_offered_works_in_every_state(name: str, language: str) -> None:
    history, pool = start(name)
    offered = suggestions(history, pool, language)
    assert len(offered) == (0 if name == "E" else len(offered))
    assert len(offered) <= 3
    for sentence in offered:
        after, spoken = answer(history, pool, sentence, language=language)
        assert after.film != history.film
        assert spoken.language == language


def test_the_answer_is_in_the_language_of_the_sentence() -> None:
    assert said("F1", "改成竖屏")[1].startswith("画面已改为")
    assert said("F1", 'change the title to "城市"')[1].startswith("Changed")
    assert said("F1", "标题改成“City Lights at Night”")[1].startswith("文字从")
    assert said("F3", "b换成c")[1].startswith("第2张")  # a letter is a name or a unit
    assert said("F3", "4K，60帧")[1].startswith("好了")


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("太慢了\n每张2秒\n", "太慢了，每张2秒"),
        ("每张5秒，\n不，3秒", "每张5秒，不，3秒"),
        ('3 seconds each\nadd a title "Hi"', '3 seconds each, add a title "Hi"'),
    ],
)
def test_a_line_that_ends_is_a_comma(typed: str, row: str) -> None:
    assert plain(said("F3", typed)[0]) == plain(said("F3", row)[0]) != plain(start("F3")[0].film)


def test_several_wishes_are_told_line_by_line() -> None:
    _, text = said("F0a", 'make it 9:16, slow zoom in, add title "Hello" for the first 2 seconds')
    first, *rest = text.splitlines()
    assert first == "Done. Three edits, one undo:"
    assert len(rest) == 3
    assert all(line.startswith("✓ ") for line in rest)


def test_each_line_is_a_wish_of_its_own() -> None:
    lines_said = said("F1", "slow zoom in\nmusic at 20%\nmake the title red")[0]
    assert lines_said == said("F1", "slow zoom in, music at 20%, make the title red")[0]
    assert lines_said.sounds[0].volume == 0.2


def test_the_part_not_understood_is_named_and_nothing_is_done() -> None:
    history, pool = start("F1")
    after, spoken = answer(history, pool, "make it vertical, defrost the fridge", language="en")
    assert after.film == history.film
    assert "defrost the fridge" in spoken.text


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("make it vertical, defrost the fridge", "make it vertical"),
        ("add calm music and teleport the dog to mars", "add calm music"),
        ("defrost the fridge, then make it vertical", "make it vertical"),
        ("改成竖屏，顺便帮我倒杯水", "改成竖屏"),
    ],
)
def test_the_rest_of_a_sentence_is_offered_for_agreement(sentence: str, rest: str) -> None:
    history, pool = start("F1")
    after, spoken = answer(history, pool, sentence, language="en")
    assert after.film == history.film
    assert spoken.suggestions[0] == rest
    assert answer(after, pool, rest, language="en")[0].film != history.film


@pytest.mark.parametrize(
    ("state", "sentence", "told"),
    [
        ("F1", "make the title 50 times bigger", "size 400%. A text can be"),
        ("F3", "crossfade for 30 seconds", "A transition lasts no longer"),
        ("F1", 'add title "Late" at 9 seconds for 5 seconds', "Cut at the end of the film, 10 s"),
        ("F1", "make it 10 hours long", "10800 seconds"),
    ],
)
def test_what_was_out_of_range_is_told(state: str, sentence: str, told: str) -> None:
    assert told in said(state, sentence)[1]


def test_an_export_said_behind_edits_is_the_programs_own_and_is_not_answered() -> None:
    film, text = said("F1", "make it square and export it")
    assert (film.width, film.height) == (1080, 1080)
    assert "Export" not in text


def test_it_is_what_was_spoken_of_last() -> None:
    assert said("F1", "make the title red || remove it")[0].titles == ()
    assert said("F1", "louder || get rid of it")[0].sounds == ()
    assert {c.look for c in said("F3", "black and white || remove it")[0].clips} == {None}
    assert len(said("F3", "second photo 6 seconds || remove it")[0].clips) == 2


def test_a_title_without_words_is_asked_for_once() -> None:
    film, text = said("F3", "add a title at the end || Until next summer")
    assert [title.text for title in film.titles] == ["Until next summer"]
    assert "9–12" in text
    assert said("F3", "add a title || slow zoom in")[0].titles == ()


def test_emptying_the_film_is_asked_about() -> None:
    history, pool = start("F1")
    asked, spoken = answer(history, pool, "delete everything", language="en")
    assert asked.film == history.film
    assert len(spoken.question) == 2
    done, _ = answer(asked, pool, spoken.question[0], language="en")
    assert done.film.clips == ()
    assert answer(done, pool, "undo", language="en")[0].film == history.film


def test_the_summary_reads_as_promised() -> None:
    assert said("F1", "show tracks")[1] == (
        "Timeline (3 tracks): 1. Video: street (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Urban Dreams" (0-3s)'
    )


def test_examples_of_every_wish_are_understood() -> None:
    files = tuple(media.name for media in STARTS["N"][0])
    for wish in grammar.WISHES:
        for sentence in wish.examples:
            reading = grammar.read(sentence, files)
            assert not reading.lost, sentence


def test_both_languages_have_every_sentence() -> None:
    english, chinese = (
        {key for key in sentences(language) if key.startswith("engine.")}
        for language in ("en", "zh")
    )
    assert english == chinese
    assert WORDS.knows("zoom")


def test_a_sentence_takes_a_moment_even_with_a_thousand_pictures() -> None:
    pool = tuple(image(f"IMG_{number:04}.jpg") for number in range(1000))
    history, _ = answer(History(), pool, "make a video", language="en")
    began = time.thread_time()
    history, _ = answer(history, pool, "3 seconds per photo", language="en")
    assert time.thread_time() - began < 1.0
    assert history.film.duration_ms == 3_000_000
