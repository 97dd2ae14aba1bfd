"""How many threads OpenCV may use for one piece of work: always as many, whatever the computer."""

from collections.abc import Iterator
from contextlib import contextmanager

import cv2

# One core belongs to one chunk's frames: OpenCV must not take the others.
cv2.setNumThreads(1)


@contextmanager
def both_hands() -> Iterator[None]:
    """For what is done once and waited for: two threads, then one again."""
    cv2.setNumThreads(2)
    try:
        yield
    finally:
        cv2.setNumThreads(1)
