"""The command line: the window, or one of the commands beside it."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nemo_desktop import logs
from nemo_desktop.cli import COMMANDS

if TYPE_CHECKING:
    from argparse import Namespace


# As shells count it: 128 and the number of the signal.
_STOPPED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives the exit status, 130 after Control-C. Each imports only what it
    needs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # No command fails over a character that a shell cannot write.
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:  # what is half done was never under its final name
        sys.stderr.write("nemo-desktop: stopped\n")
        return _STOPPED


def _run(given: Sequence[str]) -> int:
    if getattr(sys, "frozen", False):
        import multiprocessing  # noqa: PLC0415  only a bundle starts its workers this way

        multiprocessing.freeze_support()
    if given[:1] == ["engine"]:
        from nemo_desktop.engine import process  # noqa: PLC0415  the engine never loads widgets

        return process.main(given[1:])
    logs.start()
    if not any(word in COMMANDS or word.startswith("-") for word in given):
        return _window([Path(word) for word in given if word])  # nothing to take apart
    from nemo_desktop.cli import arguments as words  # noqa: PLC0415

    return _command(words.read(given))


def _command(chosen: "Namespace") -> int:
    match chosen.command:
        case "make":
            from nemo_desktop.cli import make  # noqa: PLC0415

            return make.run(chosen, os.environ)
        case "verify":
            from nemo_desktop.cli import verify  # noqa: PLC0415

            return verify.run(chosen, os.environ)
        case "doctor":
            from nemo_desktop.cli import doctor  # noqa: PLC0415

            return doctor.run()
        case "sheet":
            from nemo_desktop.engine import sheet  # noqa: PLC0415

            return sheet.run(chosen.names, chosen.output)
        case _:
            return _window(chosen.files)


def _window(files: Sequence[Path]) -> int:
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
