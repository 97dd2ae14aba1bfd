"""Pictures of the same name, from two folders: asked about, never guessed."""

from dataclasses import replace

import pytest

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import History
from tests.engine.language_corpus import image

POOL = (
    image("IMG_1.jpg"),
    image("beach.jpg"),
    replace(image("IMG_1.jpg"), sha="another"),
    replace(image("IMG_2.png"), sha="a drawing"),
    image("IMG_2.jpg"),
)


def filmed(*sentences: str) -> History:
    history = History()
    for sentence in ("make a video", "no transitions", *sentences):
        history, _ = answer(history, POOL, sentence, language="en")
    return history


@pytest.mark.parametrize(
    ("sentence", "ready"),
    [
        ("delete IMG_1", ["delete photo 1", "delete photo 3"]),
        ("remove the photo IMG_1.jpg", ["remove photo 1", "remove photo 3"]),
        ('make "img_1.jpg" black and white', ["make photo 1 black and white",
                                              "make photo 3 black and white"]),
        ("IMG_2 for 6 seconds", ["photo 4 for 6 seconds", "photo 5 for 6 seconds"]),
        ("删除IMG_1", ["删除第1张", "删除第3张"]),
        ("IMG_1.jpg改成6秒", ["第1张改成6秒", "第3张改成6秒"]),
        ("move IMG_1 to the end", ["move photo 1 to the end", "move photo 3 to the end"]),
        ("all but IMG_1 in black and white",
         ["all but photo 1 in black and white", "all but photo 3 in black and white"]),
    ],
)  # fmt: skip
def test_it_is_asked_which_one_and_each_answer_does_it(sentence: str, ready: list[str]) -> None:
    history = filmed()
    asked, spoken = answer(history, POOL, sentence, language="en")
    assert asked.film == history.film
    assert list(spoken.question) == ready, spoken.text
    films = [answer(asked, POOL, said, language="en")[0].film for said in ready]
    assert len({str(film) for film in films} | {str(history.film)}) == len(ready) + 1


def test_the_second_one_is_an_answer() -> None:
    asked, _ = answer(filmed(), POOL, "delete IMG_1", language="en")
    after, _ = answer(asked, POOL, "the second one", language="en")
    assert [clip.media for clip in after.film.clips].count("another") == 0
    assert len(after.film.clips) == 4


@pytest.mark.parametrize("sentence", ["delete IMG_2.png", "delete beach", "delete photo 2"])
def test_a_name_that_one_picture_has_is_done(sentence: str) -> None:
    assert len(answer(filmed(), POOL, sentence, language="en")[0].film.clips) == 4


@pytest.mark.parametrize("gone", [1, 3])
def test_the_one_that_is_left_in_the_film_is_meant(gone: int) -> None:
    history = filmed(f"delete photo {gone}")
    after, spoken = answer(history, POOL, "IMG_1 for 9 seconds", language="en")
    assert [c.name for c in after.film.clips if c.duration_ms == 9000] == ["IMG_1.jpg"], spoken.text


def test_a_text_that_is_written_so_is_no_picture() -> None:
    history, spoken = answer(filmed(), POOL, 'add title "IMG_1"', language="en")
    assert [title.text for title in history.film.titles] == ["IMG_1"], spoken.text
