"""The command line: the window, or one of the commands beside it."""

import argparse
import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from nemo_desktop import __version__, logs


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives the exit status. Each imports only what it needs."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["engine"]:
        from nemo_desktop.engine import process  # noqa: PLC0415  the engine never loads widgets

        return process.main(given[1:])
    chosen = _parser().parse_args(_with_command(given))
    logs.start()
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
            # Looking for garbage while modules load takes a tenth of the time to the first
            # paint; it is turned on again when all are there.
            gc.disable()
            from nemo_desktop import bootstrap  # noqa: PLC0415

            return bootstrap.run_window(chosen.files)


def _with_command(given: list[str]) -> list[str]:
    """`nemo-desktop cat.jpg` opens the window with the picture in it."""
    commands = ("window", "make", "verify", "doctor", "sheet", "-h", "--help", "--version")
    return given if given[:1] and given[0] in commands else ["window", *given]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nemo-desktop", description="Still pictures in, a film out, by saying what you want."
    )
    parser.add_argument("--version", action="version", version=f"nemo-desktop {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    window = commands.add_parser("window", help="open the window (what no command does, too)")
    window.add_argument("files", nargs="*", type=Path, metavar="FILE")
    make = commands.add_parser("make", help="make a film without a window")
    from nemo_desktop.cli import arguments as words  # noqa: PLC0415

    words.add_make(make)
    words.add_verify(commands.add_parser("verify", help="check a film against its receipt"))
    commands.add_parser("doctor", help="look what works here, and what to do about the rest")
    commands.add_parser("engine", help="run the engine alone, for other programs")
    sheet = commands.add_parser("sheet", help="draw contact sheets of the camera moves")
    sheet.add_argument("names", nargs="*", metavar="MOVE")
    sheet.add_argument("-o", "--output", type=Path, default=Path("sheet.png"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
