"""What is said beside a wish and is none by its build is left aside, and the answer says so."""

import pytest

from tests.engine.language_corpus import expected, plain, said

_TOLD = (
    "they come out of my grandfathers album and these bright colors look fake",
    "the music fights with the sea and i drove 900 miles to hear that sea",
    "my phone must have picked it up in some group chat",
    "the neighbour's goat ate half of them",
)
_ASKED = (
    "wave at the camera",
    "the dog should bark",
    "it should glow",
    "give it some sparkle",
    "i want the sky pink",
    "a rainbow over the barn",
    "please let her dance",
    "let the barn glow",
    "小狗摇尾巴",
    "海浪一直在动",
    "把天空弄成粉色",
)


@pytest.mark.parametrize("clause", _TOLD)
def test_what_only_tells_is_known_by_its_build(clause: str) -> None:
    film, _ = said("F3", f"3 seconds each, {clause}")
    assert plain(film) == plain(expected("F3", "len 3000"))


@pytest.mark.parametrize("clause", _ASKED)
def test_what_may_be_asked_for_is_never_taken_for_told(clause: str) -> None:
    film, _ = said("F3", f"3 seconds each, {clause}")
    assert plain(film) == plain(expected("F3", "="))


def test_the_answer_says_what_was_left_aside() -> None:
    film, answer = said("F3", "sepia please, my phone must have picked it up in some group chat")
    assert plain(film) == plain(expected("F3", "look sepia"))
    assert "my phone must have picked it up in some group chat" in answer
