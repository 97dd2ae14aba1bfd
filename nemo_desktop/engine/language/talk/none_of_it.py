"""What the sentence before was about, not wanted at all: 不要了; I'd rather have none."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.talk.topic import said


def is_none(tokens: Sequence[Token], wished: str) -> bool:
    """不要了; I'd rather have none at all."""
    kinds = [token.kind for token in tokens if token.kind not in ("AT", "ALL", "OF", "IT")]
    if kinds == ["NEG"]:
        return "不要了" in wished
    return kinds == ["UNKNOWN"] and any(token.text == "none" for token in tokens)


def gone(last: Edit | None) -> list[Token]:
    """That what the sentence before was about is to go."""
    thing = "TRANSWORD" if isinstance(last, SetTransitions) else "IT"
    thing = "MUSIC" if last is not None and last.kind in ("add_sound", "edit_sound") else thing
    return [said("REMOVE", None, "remove"), said(thing)]
