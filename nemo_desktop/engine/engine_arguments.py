"""The words of `nemo-desktop engine`."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from nemo_desktop.engine.terms import CREDITS


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments by name; ends the program with status 2 when there is a wrong one."""
    parser = argparse.ArgumentParser(
        prog="nemo-desktop engine", description="A Nemo server on this computer."
    )
    parser.add_argument("--managed", action="store_true", help="belong to the program that starts")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="where everything is kept")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="where to listen; one that other computers can reach needs --token-file",
    )
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="0: any free port")
    parser.add_argument("--workers", type=_count, metavar="N", help="render processes")
    parser.add_argument(
        "--no-previews", action="store_true", help="nobody looks at a film before it is exported"
    )
    parser.add_argument(
        "--token-file",
        type=Path,
        metavar="FILE",
        help="holds a token that is always good; made with a fresh one if it is missing",
    )
    metered = parser.add_argument_group("the vendor's rules, for who tests a client")
    metered.add_argument("--metered", action="store_true", help="keep them: credits, token limits")
    metered.add_argument(
        "--credits", type=_amount, default=CREDITS, metavar="N", help="of every user (%(default)s)"
    )
    metered.add_argument(
        "--turn-seconds", type=_amount, default=0.0, metavar="S", help="a turn lasts at least that"
    )
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    port = int(text) if text.isdecimal() else -1
    if not 0 <= port < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _count(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if not 0 < count < 1000:
        raise argparse.ArgumentTypeError(f"{text} is no number of processes")
    return count


def _amount(text: str) -> float:
    amount = float(text) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) else -1.0
    if not 0 <= amount < 1e9:
        raise argparse.ArgumentTypeError(f"{text} is no amount")
    return amount
