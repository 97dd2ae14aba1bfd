"""How long a test waits for what must come about: a test that waits so long has failed."""

import time
from collections.abc import Callable, Iterator
from typing import Final

# Far beyond anything that happens, also on a machine that has much else to do: nobody waits so
# long who passes.
PATIENCE_S: Final = 600
PATIENCE_MS: Final = 1000 * PATIENCE_S
LOOK_EVERY_S: Final = 0.02


def looks() -> Iterator[None]:
    """As often as it is worth looking whether something is over that does not tell by itself: who
    asks without a pause takes the processor from what is asked for."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        yield
        time.sleep(LOOK_EVERY_S)


def wait_until(is_over: Callable[[], object]) -> None:
    """Looks until it is so."""
    for _ in looks():
        if is_over():
            return
    raise AssertionError(f"never came about: {is_over}")
