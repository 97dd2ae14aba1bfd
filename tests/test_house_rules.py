"""Rules of the house that no linter knows; ARCHITECTURE.md lists them with their reasons."""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nemo_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
PROGRAMS = [*MODULES, *sorted((ROOT / "packaging").glob("*.py"))]

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
MOST_METHODS = 20
NO_NAMES = {"util", "utils", "common", "helper", "helpers", "misc", "manager", "managers", "base"}
QT_HERE = ("ui/", "bootstrap.py", "session/store.py", "engine/render/titles/text.py")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """Every module that a file imports, with whether only type checkers see it."""
    types_only = {
        id(node)
        for branch in ast.walk(tree(file))
        if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING"
        for node in ast.walk(branch)
    }
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in types_only) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (
                (f"{node.module}.{alias.name}", id(node) in types_only) for alias in node.names
            )


Rule = Callable[[Path], None]


def of_each(files: Sequence[Path]) -> Callable[[Rule], Callable[[], None]]:
    """One test that names every file which breaks a rule: thousands of tests, one for each file
    and rule, take longer than reading the files."""

    def made(rule: Rule) -> Callable[[], None]:
        def test() -> None:
            broken = []
            for file in files:
                try:
                    rule(file)
                except AssertionError as error:
                    error.add_note(name_of(file))
                    broken.append(error)
            if broken:
                raise ExceptionGroup(f"{rule.__name__}: {len(broken)} files", broken)

        return test

    return made


every_program = of_each(PROGRAMS)
every_module = of_each(MODULES)


@every_program
def test_a_module_fits_in_the_head(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@every_program
def test_functions_and_classes_stay_small(file: Path) -> None:
    for node in ast.walk(tree(file)):
        if isinstance(node, FUNCTIONS):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= MOST_LINES_OF_A_FUNCTION, f"{node.name} has {lines} lines"
        elif isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, FUNCTIONS)]
            assert len(methods) <= MOST_METHODS, f"{node.name} has {len(methods)} methods"


@every_program
def test_a_module_says_in_its_first_sentence_what_it_is(file: Path) -> None:
    docstring = ast.get_docstring(tree(file)) or ""
    assert re.match(r"\S.{8,}[.:]", docstring, re.DOTALL), "no sentence at the top"


@every_module
def test_a_module_is_named_for_what_it_is(file: Path) -> None:
    assert not NO_NAMES & {file.stem, *file.relative_to(PACKAGE).parts[:-1]}


@every_module
def test_qt_is_only_where_it_may_be(file: Path) -> None:
    place = file.relative_to(PACKAGE).as_posix()
    found = {name for name, _ in imports(file) if re.match(r"(PySide6|shiboken6|qasync)\b", name)}
    assert not found or place.startswith(QT_HERE)
    if place == "session/store.py":
        assert all(name.startswith("PySide6.QtCore") for name in found)
    if place == "engine/render/titles/text.py":
        assert not any(name.startswith("PySide6.QtWidgets") for name in found)


@every_module
def test_a_dialog_is_opened_and_never_executed(file: Path) -> None:
    """`exec()` starts a loop inside the loop; tasks that wake in it never run again."""
    called = {
        node.func.attr
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not called & {"exec", "exec_", "getOpenFileName", "getOpenFileNames", "getSaveFileName"}
    source = file.read_text(encoding="utf-8")
    assert not re.search(r"QMessageBox\.(question|information|warning|critical|about)\(", source)


@every_module
def test_a_painter_ends_also_when_painting_fails(file: Path) -> None:
    """Else an error keeps it, and when both are gone Qt reads memory that is gone: no error is
    told then, the program is at an end."""
    nodes = list(ast.walk(tree(file)))
    made = {id(call) for call in nodes if isinstance(call, ast.Call) and _is_painter(call)}
    ending = {
        ast.unparse(item.context_expr) for node in nodes if isinstance(node, ast.With)
        for item in node.items
    }  # fmt: skip
    for node in nodes:
        if isinstance(node, ast.With):
            made -= {id(item.context_expr) for item in node.items}
        elif isinstance(node, ast.Assign) and {ast.unparse(one) for one in node.targets} & ending:
            made.discard(id(node.value))
    assert not made, "a painter is not made by `with`"


def _is_painter(call: ast.Call) -> bool:
    return ast.unparse(call.func) in {"QPainter", "QStylePainter"}


@every_module
def test_the_short_names_of_the_wire_live_in_one_file(file: Path) -> None:
    """`t tt sg d m`: read and written by protocol/draft.py, unknown everywhere else."""
    if file == PACKAGE / "protocol" / "draft.py":
        return
    short = {
        node.slice.value
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
    } | {
        call.args[0].value
        for call in ast.walk(tree(file))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"get", "pop", "setdefault"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    assert not short & {"t", "tt", "sg", "d", "m"}


def test_tasks_are_started_in_one_place() -> None:
    found = [
        (name_of(file), node.attr)
        for file in MODULES
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute)
        and node.attr in {"create_task", "ensure_future"}
        # A task group waits for its own.
        and not re.search(r"group|tasks", ast.unparse(node.value), re.IGNORECASE)
    ]
    assert {file for file, _ in found} <= {"nemo_desktop/session/tasks.py"}
    assert len(found) <= 1


def test_everything_is_caught_in_one_place() -> None:
    found = [
        name_of(file)
        for file in MODULES
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        # Tidying up and letting it pass on is not catching.
        and ast.unparse(node.body[-1]) != "raise"
    ]
    assert set(found) <= {"nemo_desktop/session/tasks.py"}
    assert len(found) <= 1


def test_names_of_folders_come_from_one_place() -> None:
    """`paths.py` alone knows where things lie on disk."""
    found = {
        name_of(file) for file in MODULES for name, _ in imports(file) if "platformdirs" in name
    }
    assert found <= {"nemo_desktop/paths.py"}


def test_every_test_folder_is_a_package() -> None:
    """Else two test files of the same name in different folders cannot live together."""
    folders = {file.parent for file in (ROOT / "tests").rglob("test_*.py")}
    assert [name_of(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
