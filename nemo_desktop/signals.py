"""The signals that tell a program to end: Control-C, `kill`, a terminal that is closed."""

# As little as can be: until they are answered, Control-C is a traceback.
import os
import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

TO_END = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
# As shells count them: 128 and the number of the signal.
STOPPED = 128 + signal.SIGINT
LAST_WORD = "nemo-desktop: stopped\n"


def leave_at_once() -> None:
    """From now on they end the program with a word: nothing was begun yet."""
    answer(_leave)


def interrupt() -> None:
    """From now on each of them is a KeyboardInterrupt: there is something to put right."""
    answer(_as_control_c)
    if signal.getsignal(signal.SIGINT) is _as_control_c:
        # The very handler for which asyncio puts its own.
        signal.signal(signal.SIGINT, signal.default_int_handler)


def answer(how: "Callable[[int, FrameType | None], object] | signal.Handlers") -> None:
    """What they do from now on; whoever started us may have had some of them ignored."""
    for number in TO_END:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, how)


def _leave(_number: int, _frame: "FrameType | None") -> None:
    try:
        os.write(2, LAST_WORD.encode())
    finally:
        os._exit(STOPPED)


def _as_control_c(_number: int, frame: "FrameType | None") -> None:
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler):  # it is ignored
        raise KeyboardInterrupt
    handler(signal.SIGINT, frame)
