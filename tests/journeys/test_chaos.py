"""A few of the journeys on which everything goes wrong; `python -m tests.journeys.chaos` has more."""

from pathlib import Path

import pytest

from tests.journeys.chaos import journey


@pytest.mark.parametrize("seed", range(15))
def test_a_journey_ends_in_a_film_or_a_sentence(seed: int, tmp_path: Path) -> None:
    one = journey(seed, tmp_path)
    assert one.wrong == []
    assert one.has_ended_with
