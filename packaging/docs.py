"""Writes what the code says about itself: a map of all modules, and what a person can say."""

import ast
import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs"


def main(folder: Path) -> None:
    """Writes `code-map.md`: each module with the sentence it opens with."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "code-map.md"
    target.write_text(
        "\n".join(["# Code map", "", *code_map(ROOT / "nemo_desktop")]) + "\n", "utf-8"
    )
    print(f"Written: {target}")
    for language, text in guides().items():
        page = GUIDE / f"what-you-can-say.{language}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, "utf-8")
        print(f"Written: {page}")


def guides() -> dict[str, str]:
    """The guide's pages by language, made from the wishes that are declared."""
    sys.path.insert(0, str(ROOT))
    importlib.import_module("nemo_desktop.engine.grammar")
    helping = importlib.import_module("nemo_desktop.engine.language.talk.helping")
    return {language: helping.guide(language) for language in ("en", "zh")}


def code_map(package: Path) -> list[str]:
    """One line a module, in the order of the folders."""
    lines = []
    for file in sorted(package.rglob("*.py"), key=lambda file: (file.parent, file.name)):
        docstring = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
        name = file.relative_to(package.parent).as_posix()
        if file.name == "__init__.py":
            lines += ["", f"## {name.removesuffix('/__init__.py')}", "", docstring, ""]
        else:
            lines.append(f"- `{name}`: {' '.join(docstring.split(chr(10) * 2)[0].split())}")
    return lines


if __name__ == "__main__":
    main(Path(sys.argv[1]))
