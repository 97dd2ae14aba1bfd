"""Every sentence exists in every language, with the same values in it."""

import ast
import json
import re
import string
from functools import cache
from pathlib import Path

import pytest

from nemo_desktop import i18n, paths

PACKAGE = Path(i18n.__file__).parent
FOLDERS = {language: paths.resources() / "i18n" / language for language in i18n.LANGUAGES}
FILES = sorted({file.name for folder in FOLDERS.values() for file in folder.glob("*.json")})


@cache
def sentences(language: str, file: str) -> dict[str, str]:
    def unique(pairs: list[tuple[str, str]]) -> dict[str, str]:
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"twice in {language}/{file}"
        return dict(pairs)

    text = (FOLDERS[language] / file).read_text(encoding="utf-8")
    return json.loads(text, object_pairs_hook=unique)


def values_in(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}


def stem(key: str) -> str:
    """The key without its plural form: Chinese has one form where English has two."""
    return re.sub(r"\.(one|other)$", "", key)


@pytest.mark.parametrize("file", FILES)
def test_all_languages_have_the_same_keys(file: str) -> None:
    keys = {
        language: {stem(key) for key in sentences(language, file)} for language in i18n.LANGUAGES
    }
    assert keys["en"] == keys["zh"]


@pytest.mark.parametrize("file", FILES)
def test_all_languages_use_the_same_values(file: str) -> None:
    def values(language: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for key, pattern in sentences(language, file).items():
            found.setdefault(stem(key), set()).update(values_in(pattern) - {"count"})
        return found

    assert values("en") == values("zh")


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_values_have_names(language: str, file: str) -> None:
    for key, pattern in sentences(language, file).items():
        assert all(name.isidentifier() for name in values_in(pattern)), key


@pytest.mark.parametrize("file", FILES)
def test_what_is_counted_in_one_language_can_be_said_in_all(file: str) -> None:
    """Where a language has a plural, every language has a form for any number."""
    texts = {language: sentences(language, file) for language in i18n.LANGUAGES}
    plurals = {stem(key) for keys in texts.values() for key in keys if key.endswith(".other")}
    for language, keys in texts.items():
        lacking = [key for key in plurals if key not in keys and f"{key}.other" not in keys]
        assert lacking == [], language


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_key_stands_in_one_file_only(language: str) -> None:
    keys = [key for file in FILES for key in sentences(language, file)]
    assert sorted(keys) == sorted(set(keys))


def test_chinese_is_written_in_chinese_marks() -> None:
    """Full-width marks after Chinese characters; no space between them."""
    for file in FILES:
        for key, pattern in sentences("zh", file).items():
            assert not re.search(r"[\u4e00-\u9fff][,;!?]", pattern), key
            assert not re.search(r"[\u4e00-\u9fff] [\u4e00-\u9fff]", pattern), key


def test_chinese_figures_stand_close_to_what_they_count() -> None:
    """3秒, and not 3 秒 here and 3秒 there."""
    value = r"\{(?:count|seconds|minutes|each|times|range|end|after|percent|credits)\}"
    figure = rf"(?:(?<![A-Z,])(?<!:00)\b\d+|{value})%?"
    for file in FILES:
        for key, pattern in sentences("zh", file).items():
            assert not re.search(rf"{figure} [\u4e00-\u9fff]", pattern), key


def said_in_the_code() -> dict[str, str]:
    """Keys that the code says literally, each with one place: `words("key")`, `texts("key")`."""
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            said = ast.unparse(node.func).rpartition(".")[2].lstrip("_")
            first = node.args[0]
            is_key = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if is_key and said in {"words", "Words", "texts"}:
                found[first.value] = f"{file.relative_to(PACKAGE)}:{node.lineno}"
    return found


def test_every_key_that_the_code_says_exists() -> None:
    known = {stem(key) for file in FILES for key in sentences("en", file)}
    known |= {key for file in FILES for key in sentences("en", file)}
    assert {key: place for key, place in said_in_the_code().items() if key not in known} == {}


def test_words_are_spoken_with_their_values_and_in_the_right_number(tmp_path: Path) -> None:
    one, other = "{count} picture", "{count} pictures"
    speak = i18n.Texts("en")
    speak._sentences = {"n.one": one, "n.other": other, "all": "{what}, {name}"}
    pictures = i18n.words("n", count=1)
    assert speak("n", count=1) == "1 picture"
    assert speak("n", count=3) == "3 pictures"
    assert speak("all", what=pictures, name="cat.jpg") == "1 picture, cat.jpg"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh_CN.UTF-8", "zh"), ("zh-Hant-TW", "zh"), ("en_GB", "en"), ("de_DE", "en"), ("", "en")],
)
def test_the_nearest_language_is_taken(locale: str, language: str) -> None:
    assert i18n.nearest(locale) == language


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("加标题“夏天”", "撤销“加标题‘夏天’”"),
        ('add title "Up" and "Down"', "撤销“add title ‘Up’ and ‘Down’”"),
        ('a disc of 7"', '撤销“a disc of 7"”'),
        ("加标题「夏天」", "撤销“加标题「夏天」”"),
    ],
)
def test_marks_within_a_quotation_are_single(quoted: str, said: str) -> None:
    assert i18n.Texts("zh")("say.take_back", sentence=quoted) == said


def test_one_second_is_not_said_as_several() -> None:
    said = i18n.Texts("en")("engine.made_plain", count=3, seconds="1")
    assert "1-second" in said
    lasting = i18n.Texts("en")("engine.each", count=3, each="1", total="3")
    assert "1 second," in lasting


def test_no_transition_is_called_a_transition_twice() -> None:
    texts = i18n.Texts("zh")
    for key in sentences("zh", "engine.json"):
        if key.startswith("engine.transition."):
            said = texts(
                "engine.transitions", count=3, style=i18n.words(key), seconds="0.5", total=9
            )
            assert said.count("转场") == 1
