"""A few journeys on which everything goes wrong; `python -m tests.journeys.chaos` has more."""

from pathlib import Path

import pytest

from tests.engine.engine_process import EngineProcess
from tests.journeys.chaos import journey_at_an_engine, journey_at_the_cloud


@pytest.mark.parametrize("seed", range(15))
def test_a_journey_ends_in_a_film_or_a_sentence(seed: int, tmp_path: Path) -> None:
    one = journey_at_the_cloud(seed, tmp_path)
    assert one.wrong == []
    assert one.has_ended_with


def test_so_does_one_at_our_own_engine(tmp_path: Path) -> None:
    engine = EngineProcess(tmp_path / "engine", is_alone=True)
    try:
        one = journey_at_an_engine(5, tmp_path, engine)
        assert one.wrong == []
        assert one.has_ended_with
    finally:
        engine.stop()
