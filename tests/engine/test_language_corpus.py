"""Every sentence of the corpus makes exactly the film that is written beside it."""

import pytest

from tests.engine.language_corpus import Line, expected, lines, plain, said

CORPUS = tuple(lines())


@pytest.mark.parametrize("line", CORPUS, ids=lambda line: f"{line.start}: {line.sentence}")
def test_a_sentence_makes_exactly_this_film(line: Line) -> None:
    film, answered = said(line.start, line.sentence)
    assert plain(film) == plain(expected(line.start, line.expected)), answered


def test_half_of_the_corpus_is_chinese() -> None:
    chinese = sum(any("\u4e00" <= sign <= "\u9fff" for sign in line.sentence) for line in CORPUS)
    assert len(CORPUS) >= 1000
    assert 0.4 < chinese / len(CORPUS) < 0.6


def test_no_sentence_stands_there_twice() -> None:
    asked = [(line.start, line.sentence) for line in CORPUS]
    assert len(set(asked)) == len(asked)
