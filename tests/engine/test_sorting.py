"""Pictures sorted by name stand as a person would lay them."""

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import History
from tests.engine.language_corpus import image


def test_numbers_in_names_count() -> None:
    pool = tuple(map(image, ("IMG_10.jpg", "img_9.jpg", "cover.jpg", "IMG_2 (2).jpg", "IMG_2.jpg")))
    history, _ = answer(History(), pool, "make a film", language="en")
    history, _ = answer(history, pool, "sort them by name", language="en")
    assert [clip.name for clip in history.film.clips] == [
        "cover.jpg", "IMG_2 (2).jpg", "IMG_2.jpg", "img_9.jpg", "IMG_10.jpg",
    ]  # fmt: skip
