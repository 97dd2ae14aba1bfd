"""`nemo-desktop make`: pictures and sentences in, a film out, without a window."""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nemo_desktop import paths
from nemo_desktop.cli import passing, receipt
from nemo_desktop.i18n import Texts
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.link import Places, Surroundings
from nemo_desktop.session.state import (
    ActionKind,
    Author,
    ExportStage,
    MediaStatus,
    Message,
    Server,
    SessionState,
)
from nemo_desktop.session.store import Store
from nemo_desktop.session.timeline import report, summary

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

DONE: Final = 0
WRONG_CALL: Final = 2
SERVER_FAILED: Final = 3
# What the window says of it would not be true here: nobody begins it again.
_ENGINE_ENDED: Final = "notice.engine_ended"


class Failure(Exception):
    """Ends the command with one line and an exit status."""

    def __init__(self, line: str, status: int) -> None:
        super().__init__(line)
        self.line = line
        self.status = status


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for. `output` None: no film is saved."""

    files: tuple[Path, ...]
    sentences: tuple[str, ...]
    output: Path | None
    server: Server
    is_json: bool
    has_receipt: bool = False


def run(arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Does the whole job; gives the exit status. Errors are one line on standard error."""
    engine = arguments.engine or ("cloud" if environment.get("NEMO_TOKEN") else "local")
    order = Order(
        files=tuple(arguments.files),
        sentences=tuple(arguments.say),
        output=arguments.output,
        server=Server(engine),
        is_json=arguments.json,
        has_receipt=arguments.receipt,
    )
    try:
        _check(order)
        result = asyncio.run(make(order, environment))
    except Failure as failure:
        sys.stderr.write(f"nemo-desktop: {failure.line}\n")
        return failure.status
    sys.stdout.write(_printed(result, is_json=order.is_json))
    return DONE


def _check(order: Order) -> None:
    """Refuses what can be seen to fail before any work."""
    try:
        _check_files(order)
    except OSError as error:  # such as a folder that nobody may look into
        raise Failure(f"{error.filename}: {error.strerror}", WRONG_CALL) from error


def _check_files(order: Order) -> None:
    for file in order.files:
        if not file.exists():
            raise Failure(f"{file}: there is no such file", WRONG_CALL)
    if order.output is None:
        if order.has_receipt:
            raise Failure("a receipt needs a film: -o OUT.mp4", WRONG_CALL)
        return
    if not order.sentences:
        raise Failure("say what the film should be: --say SENTENCE", WRONG_CALL)
    _check_place(order.output, order.files)
    if order.has_receipt:
        _check_receipt(receipt.beside(order.output))


def _check_place(output: Path, files: Sequence[Path]) -> None:
    if output.is_dir():
        raise Failure(f"{output}: is a folder, not a file name", WRONG_CALL)
    if output.exists() and not output.is_file():
        # It would be no device and no pipe afterwards, but a film.
        raise Failure(f"{output}: is no file that a film can take the place of", WRONG_CALL)
    if output.exists() and any(file.samefile(output) for file in files):
        raise Failure(f"{output}: the film would take the place of what it shows", WRONG_CALL)
    if not output.parent.is_dir():
        raise Failure(f"{output.parent}: there is no such folder", WRONG_CALL)
    try:
        with tempfile.NamedTemporaryFile(dir=output.parent):
            pass
    except OSError as error:
        raise Failure(f"{output.parent}: cannot be written to", WRONG_CALL) from error


def _check_receipt(place: Path) -> None:
    try:
        is_free = receipt.is_free(place)
    except OSError as error:  # one letter longer than the film's name, and too long
        raise Failure(f"{place.name}: {error.strerror}", WRONG_CALL) from error
    if not is_free:
        raise Failure(f"{place}: is there already, and no receipt", WRONG_CALL)


async def make(order: Order, environment: Mapping[str, str]) -> dict[str, Any]:
    """The whole job; what came of it. Raises Failure."""
    async with _session(order, environment) as (controller, store):
        controller.use_server(order.server)
        await controller.settled()
        raise_notice(store.state)
        await _bring_in(controller, store, order)
        replies = [await _say(controller, store, sentence) for sentence in order.sentences]
        state = store.state
        result = {
            "engine": order.server.value,
            "replies": replies,
            "summary": summary(state.timeline),
            "timeline": report(state.timeline),
        }
        if order.output is None:
            return result
        if state.export.stage is not ExportStage.SAVED or state.export.path != order.output:
            await _export(controller, store, order.output, replies)
        result["output"] = str(order.output)
        if order.has_receipt:
            files = [item.path for item in state.intake.items]
            try:
                place = await asyncio.to_thread(
                    receipt.write, order.output, files, order.sentences, result
                )
            except OSError as error:
                line = f"{order.output} is saved, but its receipt could not be written: {error}"
                raise Failure(line, SERVER_FAILED) from error
            result["receipt"] = str(place)
        return result


@asynccontextmanager
async def _session(
    order: Order, environment: Mapping[str, str]
) -> "AsyncIterator[tuple[Controller, Store]]":
    # A data folder of its own: the command may run beside the window, and beside itself.
    with passing.folder() as folder:
        places = Places(
            engine_data=passing.engine_data(folder),
            engine_errors=paths.log_file().with_name("engine-errors.log"),
            identity=paths.identity_file(),
            previews=None,
            resume=folder / "resume.json",
            projects=folder / "projects",
            activity=paths.activity_file(),
            ledger=paths.ledger_file(),
        )
        store = Store(replace(SessionState(), server=order.server))
        around = Surroundings(
            places=places,
            environment=environment,
            language=lambda: "en",
            place_for=lambda project: order.output or Path(f"{project}.mp4"),
            # Whoever types `--engine cloud` has said where the pictures go.
            may_send=lambda _host: True,
        )
        controller = Controller(store, around)
        try:
            yield controller, store
        finally:
            await controller.close()


async def _bring_in(controller: Controller, store: Store, order: Order) -> None:
    controller.add_files(order.files)
    await controller.settled()
    say = Texts("en")
    for item in store.state.intake.items:
        if item.status is MediaStatus.REFUSED and item.reason is not None:
            raise Failure(f"{item.path}: {say.say(item.reason)}", WRONG_CALL)
    if not store.state.intake.ready:
        raise_notice(store.state, WRONG_CALL)
        raise Failure("there are no pictures in what was given", WRONG_CALL)
    raise_notice(store.state)


async def _say(controller: Controller, store: Store, sentence: str) -> str:
    said = len(store.state.chat.messages)
    controller.submit(sentence)
    await controller.settled()
    await controller.exported()
    raise_notice(store.state)
    answers = store.state.chat.messages[said:]
    return "\n".join(_spoken(one) for one in answers if one.author is not Author.PERSON)


def _spoken(message: Message) -> str:
    say = Texts("en")
    lines = [message.text] if message.text else []
    if message.words is not None:
        lines.append(say.say(message.words))
    lines += [f"✓ {say.say(change)}" for change in message.changes]
    if message.footnote is not None:
        lines.append(say.say(message.footnote))
    return "\n".join(lines)


async def _export(
    controller: Controller, store: Store, output: Path, replies: Sequence[str]
) -> None:
    if store.state.timeline.is_empty:
        answer = " ".join(replies[-1].split()) if replies else ""
        raise Failure(f"there is no film to save. {answer}", SERVER_FAILED)
    controller.export(output)
    await controller.exported()
    raise_notice(store.state)
    if store.state.export.stage is not ExportStage.SAVED:
        raise Failure("the film was not saved", SERVER_FAILED)


def raise_notice(state: SessionState, status: int = SERVER_FAILED) -> None:
    """Raises Failure with what went wrong, if something did."""
    if state.notice is not None:
        if state.notice.words.key == _ENGINE_ENDED:
            raise Failure("the engine on this computer stopped on the way: call again", status)
        pages = [one.value for one in state.notice.actions if one.kind is ActionKind.OPEN_LINK]
        raise Failure(" ".join([Texts("en").say(state.notice.words), *pages]), status)


def _printed(result: Mapping[str, Any], *, is_json: bool) -> str:
    if is_json:
        is_for_all = (sys.stdout.encoding or "").casefold() in ("utf-8", "utf8")
        return json.dumps(result, ensure_ascii=not is_for_all, indent=2) + "\n"
    lines = [*result["replies"], result["summary"]]
    if "output" in result:
        lines.append(f"Saved {result['output']}")
    if "receipt" in result:
        lines.append(f"Receipt {result['receipt']}")
    return "\n".join(lines) + "\n"
