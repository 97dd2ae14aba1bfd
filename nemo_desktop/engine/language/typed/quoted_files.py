"""A quoted name of a file is that picture: put “beach” first, 删掉“海边”."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import stem
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

_OF_TEXTS: Final = frozenset(listed("TITLEWORD REPLACE RENAME UNDO NAMEWORD INSTEADOF"))
# What is done to a picture, by whatever name.
_OF_PICTURES: Final = frozenset(listed("MOVE REMOVE SWAP DUPLICATE"))
_EDGES: Final = frozenset(listed("MOVE BEFORE AFTER ATSTART ATEND"))
_WRITING: Final = ("write", "type", "写", "打上", "题")
_SHOWING: Final = frozenset(listed("show showing 放 播放 显示 展示"))


def with_files(tokens: list[Token], files: tuple[str, ...], texts: tuple[str, ...]) -> list[Token]:
    """The tokens with a quoted name of a file as that file, where no text is spoken of and none
    that stands on the pictures says so."""
    adds = any(token.kind == "ADD" for token in tokens)
    to_an_edge = any(token.kind in _EDGES or token.text in _SHOWING for token in tokens)
    is_written = any(token.text.startswith(_WRITING) for token in tokens if token.kind == "ADD")
    if is_written or any(token.kind in _OF_TEXTS for token in tokens) or (adds and not to_an_edge):
        return tokens
    first = next((token for token in tokens if token.kind in ("QUOTE", "CHANGE")), None)
    if first is None or first.kind == "CHANGE":  # 改成“海边.jpg”
        return tokens
    kinds = {token.kind for token in tokens}
    named = {file.casefold(): place for place, file in enumerate(files) if "." in file}
    if "REMOVE" in kinds:  # 删掉“海边.jpg” takes the file out as well
        named = {}
    is_pointed = any(a.kind == "QUOTE" and b.kind in ("IT", "PIC") for a, b in pairwise(tokens))
    if (kinds & _OF_PICTURES or is_pointed) and not adds:
        named |= {stem(file).casefold(): place for place, file in enumerate(files)}
    places = {name: place for name, place in named.items() if name not in texts}
    return [
        replace(token, kind="WHO", value=Who("files", files=(places[said],)), text=said)
        if token.kind == "QUOTE" and (said := str(token.value).casefold()) in places
        else token
        for token in tokens
    ]
