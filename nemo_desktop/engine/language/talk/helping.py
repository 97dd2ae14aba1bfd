"""What can be said, told from the declarations: the answer to "what can you do", and the guide."""

import itertools
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from nemo_desktop.engine.language.grammar.precedence import rank
from nemo_desktop.engine.language.grammar.text import language_of
from nemo_desktop.engine.language.grammar.wish import WISHES, Wish
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.living.effects import EFFECTS
from nemo_desktop.engine.render.transitions import TRANSITIONS
from nemo_desktop.i18n import Texts

# Groups in the order they are told in, and the modules whose wishes belong to each.
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "make": ("make",),
    "length": ("length",),
    "camera": ("motion",),
    "pictures": ("pictures", "copies", "order", "cutting", "sort"),
    "shape": ("canvas", "shape", "cuts", "closing"),
    "color": ("color", "look"),
    "text": (
        "title",
        "retitle",
        "wording",
        "title_time",
        "captions",
        "files",
    ),
    "music": ("sound", "own_music", "volume", "fade", "beat"),
    "history": ("talk", "asked", "again", "it", "likewise"),
}
# What the history's examples are not about.
_NO_WISHES: Final = frozenset(
    {"alive", "moving_things", "better", "help", "thanks", "credits", "posting"}
)
_FOLLOW_UPS: Final = frozenset(
    {
        "time_it",
        "style_it",
        "dress_text",
        "bare_number",
        "a_bit_more",
        "other_way",
        "remove_it",
        "clear",
        "likewise",
    }
)
_SUBJECTS: Final[Mapping[str, str]] = {
    "sound": "music", "volume": "music", "fade": "music", "title": "text",
    "size": "text", "color": "text", "place": "text",
    "canvas": "shape", "fit": "shape", "transition": "shape",
    "motion": "camera", "look": "color", "length": "length", "order": "pictures",
    "removed": "pictures", "split": "pictures", "trim": "length", "repeat": "pictures",
}  # fmt: skip
_SHOWN = 2


@cache
def examples(language: str, *, alone: bool = False) -> Mapping[str, tuple[str, ...]]:
    """All declared examples of a language by group; `alone`: those that need no sentence before."""
    left_out = _NO_WISHES | _FOLLOW_UPS if alone else _NO_WISHES
    declared: dict[str, list[Wish]] = {}
    for known in sorted(WISHES, key=lambda known: rank(known.name)):
        if known.name not in left_out:
            declared.setdefault(known.act.__module__.rpartition(".")[2], []).append(known)
    return {
        group: tuple(
            example
            for module in modules
            for known in declared.get(module, ())
            for example in known.examples
            if language_of(example, "en") == language
        )
        for group, modules in _GROUPS.items()
    }


def group_of(subject: str) -> str:
    """The group a subject of a question belongs to; empty for none."""
    return _SUBJECTS.get(subject, "")


def help_text(texts: Texts, subject: str, fits: Callable[[str], bool]) -> str:
    """The answer to "what can you do": a line a group, or more of the one that was asked about.
    Of the examples, those that fit the film as it is; any, where none does."""
    said = examples(texts.language, alone=True)
    group = group_of(subject)
    if group:
        some = _fitting(said[group], 6, fits)
        return f"{texts('engine.help.about')}\n{_line(texts, group, some)}"
    lines = [
        _line(texts, name, _fitting(some, _SHOWN, fits)) for name, some in said.items() if some
    ]
    return "\n".join((texts("engine.help"), *lines))


def _fitting(some: tuple[str, ...], count: int, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """So many of the examples, those first that fit."""
    return tuple(itertools.islice(filter(fits, some), count)) or some[:count]


def _line(texts: Texts, group: str, some: tuple[str, ...]) -> str:
    quoted = texts("engine.comma").join(texts("engine.quoted", text=one) for one in some)
    return texts("engine.help.line", group=texts(f"engine.help.{group}"), examples=quoted)


def to_click(language: str, subject: str = "") -> tuple[str, ...]:
    """Examples worth a button, of different groups."""
    said = examples(language, alone=True)
    if group := group_of(subject):
        return said[group]
    rows = [said[group] for group in said if group not in ("make", "history")]
    return tuple(row[at] for at in range(3) for row in rows if at < len(row))


def guide(language: str) -> str:
    """The page of the user's guide: everything that can be said, as Markdown."""
    texts = Texts(language)
    lines = [f"# {texts('engine.guide.title')}", "", texts("engine.guide.intro"), ""]
    for group, some in examples(language).items():
        lines += [f"## {texts(f'engine.help.{group}')}", ""]
        lines += [f"- {one}" for one in some]
        lines.append("")
    registries = {
        "moves": {name: preset.said_as for name, preset in PRESETS.items()},
        "looks": {name: look.said_as for name, look in LOOKS.items()},
        "transitions": {name: change.said_as for name, change in TRANSITIONS.items()},
        "effects": {name: effect.said_as for name, effect in EFFECTS.items()},
    }
    for heading, entries in registries.items():
        lines += [f"## {texts(f'engine.guide.{heading}')}", ""]
        for said in entries.values():
            own = [phrase for phrase in said if language_of(phrase, language) == language]
            lines.append(f"- {texts('engine.comma').join(own)}")
        lines.append("")
    return "\n".join([*lines, texts("engine.guide.end"), ""])
