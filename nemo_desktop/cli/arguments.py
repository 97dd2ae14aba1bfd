"""The words of the command line."""

import argparse
import errno
from collections.abc import Sequence
from pathlib import Path

from nemo_desktop import __version__
from nemo_desktop.cli import COMMANDS


def read(given: Sequence[str]) -> argparse.Namespace:
    """What is asked for; `nemo-desktop cat.jpg` opens the window with the picture in it."""
    known = (*COMMANDS, "-h", "--help", "--version")
    return _parser().parse_args(given if given[:1] and given[0] in known else ["window", *given])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nemo-desktop", description="Still pictures in, a film out, by saying what you want."
    )
    parser.add_argument("--version", action="version", version=f"nemo-desktop {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    window = commands.add_parser("window", help="open the window (what no command does, too)")
    window.add_argument("files", nargs="*", type=_path, metavar="FILE")
    _add_make(commands.add_parser("make", help="make a film without a window"))
    _add_verify(commands.add_parser("verify", help="check a film against its receipt"))
    commands.add_parser("doctor", help="look what works here, and what to do about the rest")
    commands.add_parser("engine", help="run the engine alone, for other programs")
    sheet = commands.add_parser("sheet", help="draw contact sheets of the camera moves")
    sheet.add_argument("names", nargs="*", metavar="MOVE")
    sheet.add_argument("-o", "--output", type=_path, default=Path("sheet.png"))
    return parser


def _path(word: str) -> Path:
    """A place on the disk, there or not; one with a name that no disk takes is refused here."""
    if not word:  # an unset variable of a shell, which would mean the folder one is in
        raise argparse.ArgumentTypeError("no file name: ''")
    path = Path(word)
    try:
        path.lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise argparse.ArgumentTypeError(f"too long for a file name: {word[:40]}…") from error
    except ValueError as error:  # a character that no name has
        raise argparse.ArgumentTypeError(f"no file name: {word!r}") from error
    return path


def _add_make(parser: argparse.ArgumentParser) -> None:
    """Files, sentences, where the film goes, who makes it."""
    parser.add_argument("files", nargs="+", type=_path, metavar="FILE", help="pictures, in order")
    parser.add_argument(
        "--say", action="append", default=[], metavar="SENTENCE", help="what you want; repeatable"
    )
    parser.add_argument("-o", "--output", type=_path, metavar="OUT.mp4", help="save the film here")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--receipt", action="store_true", help="write what the film was made of beside it"
    )
    parser.add_argument("--engine", choices=["local", "cloud"], help="who makes it")


def _add_verify(parser: argparse.ArgumentParser) -> None:
    """A film, its receipt, and what to make it of once more."""
    parser.add_argument("film", type=_path, metavar="FILM.mp4")
    parser.add_argument(
        "receipt",
        nargs="?",
        type=_path,
        metavar="RECEIPT.json",
        help="else the one beside the film",
    )
    parser.add_argument(
        "--again", nargs="+", type=_path, metavar="FILE", default=[],
        help="also make the film once more from these files, and compare",
    )  # fmt: skip
