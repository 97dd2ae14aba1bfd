"""A rule is tried wherever it could fit: what its pattern cannot do without is read rightly."""

import pytest

from nemo_desktop.engine.language.grammar.needs import needed


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("A B? (C|D)", ["A", "CD"]),
        ("(A|B C)+ D* E{0,2}", ["AB"]),
        ("^A (?=B) (?!C) D$", ["A", "B", "D"]),
        ("A|B", ["AB"]),
        ("(?:(?<=^X)|Y) Z", ["XY", "Z"]),
        ("[^SEP]* A", ["A"]),
        ("A (B|C?)", ["A"]),
        ("(A|(B|C) D)? E", ["E"]),
        ("(A|(B|C) D) E", ["ABC", "E"]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: list[str]) -> None:
    assert needed(pattern) == [frozenset(kinds) for kinds in needs]
