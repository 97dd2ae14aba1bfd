"""Short answers: a bare no is asked about, one of what was held out is chosen, a yes is heard."""

import pytest

from nemo_desktop import i18n
from nemo_desktop.engine.agent import answer
from tests.engine.language_corpus import said, start


@pytest.mark.parametrize(
    ("no", "ready"),
    [
        ("no", ("Undo", "Keep it")),
        ("hmm, that's not what I wanted", ("Undo", "Keep it")),
        ("I don't like it", ("Undo", "Keep it")),
        ("不对", ("撤销", "不用，保留")),
        ("感觉不太好看", ("撤销", "不用，保留")),
    ],
)
def test_a_bare_no_is_asked_about_and_each_ready_answer_works(
    no: str, ready: tuple[str, str]
) -> None:
    history, pool = start("F3")
    changed, _ = answer(history, pool, "make it black and white", language="en")
    asked, spoken = answer(changed, pool, no, language="en")
    assert asked.film == changed.film
    assert "make it black and white" in spoken.text
    assert spoken.question == ready
    assert answer(asked, pool, ready[0], language="en")[0].film == history.film
    assert answer(asked, pool, ready[1], language="en")[0].film == changed.film


@pytest.mark.parametrize("no", ["no", "not like that", "不对", "算了"])
def test_a_bare_no_before_anything_was_done_is_about_nothing(no: str) -> None:
    history, pool = start("P3")
    after, spoken = answer(history, pool, no, language="en")
    assert after.film == history.film
    assert not spoken.question


@pytest.mark.parametrize(
    ("choice", "offer"), [("the second one", 1), ("option 1", 0), ("第二个", 1), ("最后那个", -1)]
)
def test_one_of_the_sentences_held_out_is_said_by_its_number(choice: str, offer: int) -> None:
    history, pool = start("F3all")
    asked, spoken = answer(history, pool, "make it better", language="en")
    chosen, _ = answer(asked, pool, choice, language="en")
    said_so, _ = answer(history, pool, spoken.suggestions[offer], language="en")
    assert chosen.film == said_so.film != history.film


@pytest.mark.parametrize("choice", ["neither", "none of them, thanks", "都不要"])
def test_none_of_the_sentences_held_out_changes_nothing(choice: str) -> None:
    film, _ = said("F3all", f"make it better || {choice}")
    assert film == start("F3all")[0].film


def test_what_was_asked_about_is_what_is_spoken_of_next() -> None:
    film, text = said("F3all", "how long is the title on screen?")
    assert text == "“Urban Dreams” is there for 3 seconds, from 0 to 3."
    assert said("F3all", "转场多久？")[1] == "没有转场，图片之间是直接切换。"
    assert film == start("F3all")[0].film


def test_a_part_of_a_sentence_taken_back_is_told_as_a_part() -> None:
    _, text = said("F3all", "remove the music and the title || wait, keep the title")
    assert text == "Took back a part of “remove the music and the title”. Everything else stays."


@pytest.mark.parametrize(
    "wish",
    [
        "加标题“Urban Dreams Tonight”",
        "把标题“一 二”加上，再加字幕“三 四”",
        'add title "Urban Dreams Tonight"',
        'add title “it\'s late” and then subtitle "goodbye now"',
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_sentence_that_quotes_is_taken_back_by_quoting_it(wish: str, language: str) -> None:
    history, pool = start("F3")
    history, _ = answer(history, pool, "add title “One two”", language="en")
    changed, _ = answer(history, pool, wish, language="en")
    later, _ = answer(changed, pool, "3 seconds each", language="en")
    assert changed.film != history.film
    undone = i18n.Texts(language)("say.take_back", sentence=wish)
    for said_so in (undone, f'undo "{wish}"', f"撤销“{wish}”"):
        back, spoken = answer(later, pool, said_so, language=language)
        assert [t.is_active for t in back.transactions[-2:]] == [False, True], spoken.text
        assert back.film.titles == history.film.titles


def test_a_bare_yes_to_several_suggestions_asks_which() -> None:
    history, pool = start("F3")
    lost, held_out = answer(history, pool, "make it nicer", language="en")
    asked, spoken = answer(lost, pool, "yes", language="en")
    assert asked.film == history.film
    assert spoken.question == held_out.suggestions


def test_a_recording_comes_beside_the_music_of_which_more_is_said() -> None:
    film, _ = said("S", "add hello.m4a and make the music softer")
    heard = [(sound.name, round(sound.volume, 2), sound.is_voice) for sound in film.sounds]
    assert heard == [("summer.mp3", 0.25, False), ("hello.m4a", 1.0, True)]


def test_help_names_no_picture_that_is_not_there() -> None:
    history, pool = start("F1")
    _, spoken = answer(history, pool, "help", language="en")
    assert "second photo" not in spoken.text
    assert "third photo" not in spoken.text
