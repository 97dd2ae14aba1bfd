"""`nemo-desktop verify`: whether a film is the one its receipt speaks of."""

import argparse
import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path

from nemo_desktop import __version__
from nemo_desktop.cli import make, passing, receipt
from nemo_desktop.cli.make import DONE, SERVER_FAILED, WRONG_CALL, Failure
from nemo_desktop.cli.receipt import NoReceipt, Receipt
from nemo_desktop.session.state import Server


def run(arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Checks a film; gives the exit status: 0 it is the one, 2 the call is wrong, 3 it is not."""
    film: Path = arguments.film
    try:
        told = _read(film, arguments.receipt or receipt.beside(film))
        lines = [_checked(film, told)]
        if arguments.again:
            lines.append(_made_again(told, arguments.again, environment))
    except Failure as failure:
        sys.stderr.write(f"nemo-desktop: {failure.line}\n")
        return failure.status
    sys.stdout.write("\n".join(lines) + "\n")
    return DONE


def _read(film: Path, place: Path) -> Receipt:
    if not film.is_file():
        raise Failure(f"{film}: there is no such file", WRONG_CALL)
    try:
        return receipt.read(place)
    except FileNotFoundError as error:
        raise Failure(f"{place}: there is no such receipt", WRONG_CALL) from error
    except (NoReceipt, OSError) as error:
        raise Failure(f"{place}: {error}", WRONG_CALL) from error


def _checked(film: Path, told: Receipt) -> str:
    size_bytes, sha = film.stat().st_size, _sha_of(film)
    if sha != told.sha:
        what = (
            f"it has {size_bytes} bytes instead of {told.size_bytes}"
            if size_bytes != told.size_bytes
            else f"its SHA-256 is {sha} instead of {told.sha}"
        )
        raise Failure(f"{film}: is not the film of its receipt: {what}", SERVER_FAILED)
    count = f"{len(told.media)} file{'' if len(told.media) == 1 else 's'}"
    return f"{film} is the film of its receipt, made of {count} by version {told.version}."


def _sha_of(file: Path) -> str:
    try:
        return receipt.sha_of(file)
    except OSError as error:
        raise Failure(f"{file}: cannot be read", WRONG_CALL) from error


def _made_again(told: Receipt, files: list[Path], environment: Mapping[str, str]) -> str:
    """Makes the film once more from the same files and sentences, and compares."""
    if told.engine != Server.LOCAL.value:
        raise Failure("a film of the cloud cannot be made again here", WRONG_CALL)
    chosen = _matching(told, files)
    with passing.folder() as folder:
        target = folder / "again.mp4"
        order = make.Order(chosen, told.sentences, target, Server.LOCAL, is_json=True)
        asyncio.run(make.make(order, environment))
        sha = receipt.sha_of(target)
    if sha != told.sha:
        why = "" if told.version == __version__ else f": version {told.version} made it, this is "
        why += "" if told.version == __version__ else __version__
        raise Failure(f"made again, the film has other bytes{why}", SERVER_FAILED)
    return "Made again from the same files and sentences, it has the same bytes."


def _matching(told: Receipt, files: list[Path]) -> tuple[Path, ...]:
    """The files of the receipt, in its order. Raises Failure when one was not given."""
    given = {}
    for file in files:
        if not file.is_file():
            raise Failure(f"{file}: there is no such file", WRONG_CALL)
        given[_sha_of(file)] = file
    for name, sha in told.media:
        if sha not in given:
            raise Failure(f"{name}: is not among the files given, or has changed", WRONG_CALL)
    return tuple(given[sha] for _, sha in told.media)
