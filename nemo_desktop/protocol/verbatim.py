"""A draft as the very text that the server wrote: cut out of the reply, not written anew."""

import json
import re
from collections.abc import Iterator
from typing import Final

# Python's own reader and no faster one: it takes NaN and half a surrogate pair, which servers
# that cut texts by length do write; a project must not be lost over them.
_READER: Final = json.JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_NOTHING: Final = ("null", "{}", "[]", '""')


def draft_text_of(reply: bytes) -> str | None:
    """The draft's text in the reply that tells a project's state, whichever envelope it came in;
    None for a draft that is absent or empty.

    Raises ValueError when the reply is no JSON object.
    """
    text = reply.decode("utf-8-sig").strip()
    for key in ("data", "state"):
        inside = _members(text).get(key, "")
        text = inside if inside.startswith("{") else text
    draft = _members(text).get("draft", "null")
    return None if "".join(draft.split()) in _NOTHING else draft


def _members(text: str) -> dict[str, str]:
    """Each value of a JSON object as its own text; a repeated key counts as it does for
    everybody: the last one."""
    return dict(_each_member(text))


def _each_member(text: str) -> Iterator[tuple[str, str]]:
    at = _after(text, 0, "{")
    while text[at : at + 1] != "}":
        key, end = _READER.raw_decode(text, at)
        begin = _after(text, _spaced(text, end), ":")
        _, end = _READER.raw_decode(text, begin)
        yield str(key), text[begin:end]
        at = _spaced(text, end)
        if text[at : at + 1] != "}":
            at = _after(text, at, ",")


def _after(text: str, at: int, mark: str) -> int:
    """The place of the next word behind a mark that must stand here."""
    if text[at : at + 1] != mark:
        raise ValueError(f"no {mark!r} at {at}")
    return _spaced(text, at + 1)


def _spaced(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
