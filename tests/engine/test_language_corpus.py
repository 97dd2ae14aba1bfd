"""Every sentence of the corpus makes exactly the film that is written beside it."""

import pytest

from tests.engine.language_corpus import Line, expected, lines, plain, said

CORPUS = tuple(lines())
FILES = sorted({line.file for line in CORPUS})


@pytest.mark.parametrize("file", FILES)
def test_each_sentence_makes_exactly_its_film(file: str) -> None:
    """One test a file: a test of its own for each of many thousand sentences takes longer than
    reading it."""
    missed = list(filter(None, (miss(line) for line in CORPUS if line.file == file)))
    assert not missed, "\n".join(missed)


def miss(line: Line) -> str:
    """What is wrong with the film that a line of the corpus makes; nothing if it is right."""
    film, answered = said(line.start, line.sentence)
    found, wanted = plain(film), plain(expected(line.start, line.expected))
    if found == wanted:
        return ""
    told = f"[{line.start}] {line.sentence}\n  answered: {answered}"
    return f"{told}\n  wanted: {wanted}\n  found: {found}"


def test_half_of_the_corpus_is_chinese() -> None:
    chinese = sum(any("\u4e00" <= sign <= "\u9fff" for sign in line.sentence) for line in CORPUS)
    assert len(CORPUS) >= 1000
    assert 0.4 < chinese / len(CORPUS) < 0.6


def test_no_sentence_stands_there_twice() -> None:
    asked = [(line.start, line.sentence) for line in CORPUS]
    assert len(set(asked)) == len(asked)
