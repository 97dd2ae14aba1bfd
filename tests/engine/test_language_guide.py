"""Help and the guide are made from the declarations: current, and what they offer works."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.language.grammar import abilities
from nemo_desktop.engine.language.grammar.precedence import PRECEDENCE
from nemo_desktop.engine.language.grammar.wish import WISHES
from nemo_desktop.engine.language.talk import helping
from nemo_desktop.i18n import sentences
from tests.engine.language_corpus import start

ROOT = Path(__file__).resolve().parent.parent.parent


def docs() -> ModuleType:
    """The program that writes the pages, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("docs", ROOT / "packaging" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_guide_is_what_dev_py_docs_would_write(language: str) -> None:
    page = ROOT / "docs" / f"what-you-can-say.{language}.md"
    assert page.read_text("utf-8") == docs().guides()[language], "run packaging/dev.py docs"


@pytest.mark.parametrize(
    ("question", "language"), [("what can you do", "en"), ("你能做什么", "zh")]
)
def test_help_is_grouped_and_every_example_to_click_edits(question: str, language: str) -> None:
    history, pool = start("F3all")
    after, spoken = answer(history, pool, question, language="en")
    assert after.film == history.film
    assert len(spoken.text.splitlines()) == 1 + len(helping.examples(language))
    assert len(spoken.suggestions) == 6
    for sentence in spoken.suggestions:
        assert answer(history, pool, sentence, language=language)[0].film != history.film


def test_a_question_about_one_thing_is_answered_about_it() -> None:
    history, pool = start("F3")
    _, spoken = answer(history, pool, "how do I add music?", language="en")
    assert "lo-fi" in spoken.text
    assert "swap" not in spoken.text
    assert spoken.suggestions


def test_every_wish_has_a_place_in_the_order() -> None:
    assert sorted(PRECEDENCE) == sorted(known.name for known in WISHES)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_everything_that_can_be_drawn_has_a_name(language: str) -> None:
    known = sentences(language)
    for kind, names in abilities.KNOWN.items():
        for name in names:
            assert f"engine.{kind}.{name}" in known
