"""The command line: the window, or one of the commands beside it."""

from nemo_desktop import signals

# Before anything else is loaded. Later on an exception may be swallowed by what is being loaded.
signals.leave_at_once()

# ruff: noqa: E402  see above
import contextlib
import gc
import io
import os
import signal
import sys
from typing import TYPE_CHECKING, Final

from nemo_desktop.cli import COMMANDS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

# As shells count it: 128 and the number of SIGPIPE.
_UNHEARD: Final = 141
_FAILED: Final = 3


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Runs one command; gives the exit status, 130 when it was stopped, 141 when nobody reads what
    it says. Each imports only what it needs."""
    try:
        _open_streams()
        try:
            return _run(list(sys.argv[1:] if arguments is None else arguments))
        finally:
            sys.stdout.flush()  # here it can still be told when that fails
    except KeyboardInterrupt:  # what is half done was never under its final name
        sys.stderr.write(signals.LAST_WORD)
        return signals.STOPPED
    except BrokenPipeError:
        _hush()
        return _UNHEARD
    except OSError as error:
        _hush()
        sys.stderr.write(f"nemo-desktop: {error}\n")
        return _FAILED
    finally:
        signals.answer(signal.SIG_DFL)


def _open_streams() -> None:
    """No command fails over a character that a shell cannot write, nor for want of a shell."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _hush() -> None:
    """What could not be written is not tried again when the program ends."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _run(given: "Sequence[str]") -> int:
    if getattr(sys, "frozen", False):
        import multiprocessing  # noqa: PLC0415  only a bundle starts its workers this way

        multiprocessing.freeze_support()
    if given[:1] == ["engine"]:
        from nemo_desktop.engine import process  # noqa: PLC0415  the engine never loads widgets

        return process.main(given[1:])
    from pathlib import Path  # noqa: PLC0415  see above

    from nemo_desktop import logs  # noqa: PLC0415  see above

    logs.start()
    if not any(word in COMMANDS or word.startswith("-") for word in given):
        return _window([Path(word) for word in given if word])  # nothing to take apart
    from nemo_desktop.cli import arguments as words  # noqa: PLC0415

    chosen = words.read(given)
    if chosen.command == "window":
        return _window(chosen.files)
    command = _loaded(chosen)
    signals.interrupt()
    return command()


def _loaded(chosen: "Namespace") -> "Callable[[], int]":
    match chosen.command:
        case "make":
            from nemo_desktop.cli import make  # noqa: PLC0415

            return lambda: make.run(chosen, os.environ)
        case "verify":
            from nemo_desktop.cli import verify  # noqa: PLC0415

            return lambda: verify.run(chosen, os.environ)
        case "doctor":
            from nemo_desktop.cli import doctor  # noqa: PLC0415

            return doctor.run
        case _:
            from nemo_desktop.engine import sheet  # noqa: PLC0415

            return lambda: sheet.run(chosen.names, chosen.output)


def _window(files: "Sequence[Path]") -> int:
    """What talks to servers takes longer to load than the window to paint: the window first."""
    # Looking for garbage while modules load takes a tenth of the time to the first paint; it is
    # turned on again when all are there.
    gc.disable()
    from nemo_desktop.ui import desk  # noqa: PLC0415  see above

    opened = desk.open_window(files)
    if opened is None:
        return 0
    from nemo_desktop import bootstrap  # noqa: PLC0415  see above

    return bootstrap.run(opened, files)


if __name__ == "__main__":
    sys.exit(main())
