"""The words of `make` on the command line."""

import argparse
from pathlib import Path


def add_make(parser: argparse.ArgumentParser) -> None:
    """Files, sentences, where the film goes, who makes it."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="pictures, in order")
    parser.add_argument(
        "--say", action="append", default=[], metavar="SENTENCE", help="what you want; repeatable"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.mp4", help="save the film here")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--receipt", action="store_true", help="write what the film was made of beside it"
    )
    parser.add_argument("--engine", choices=["local", "cloud"], help="who makes it")


def add_verify(parser: argparse.ArgumentParser) -> None:
    """A film, its receipt, and what to make it of once more."""
    parser.add_argument("film", type=Path, metavar="FILM.mp4")
    parser.add_argument(
        "receipt", nargs="?", type=Path, metavar="RECEIPT.json", help="else the one beside the film"
    )
    parser.add_argument(
        "--again", nargs="+", type=Path, metavar="FILE", default=[],
        help="also make the film once more from these files, and compare",
    )  # fmt: skip
