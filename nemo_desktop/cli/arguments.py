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
    parser.add_argument("--engine", choices=["local", "cloud"], help="who makes it")
