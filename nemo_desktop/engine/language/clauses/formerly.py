"""Things as they were: the old title was better, 还是之前那首音乐, the order I had before."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.text import listed

# What of the film it is, the word for it where it is spoken of by the way, and what it is called.
_THINGS: Final = (
    ("title", "TITLEWORD", "title", "title titles text texts caption heading headline wording",
     "标题 题目 字幕 文字"),
    ("piece", "MUSIC", None, "music song track soundtrack tune melody",
     "音乐 歌 曲子 配乐 bgm"),
    ("order", "ORDER", None, "order sequence arrangement", "顺序 排列"),
    ("transition", "TRANSWORD", None, "transitions transition", "转场"),
    ("motion", "AUTOMOVE", None, "moves movement movements motion", "运镜"),
    ("length", "LENGTH", None, "duration timing pace", "时长 节奏"),
    ("look", "LOOKWORD", None, "look filter", "滤镜 色调"),
    ("", "SPEEDNOUN", None, "speed tempo", "速度"),
    ("", "SIZEWORD", None, "size", "大小"),
    ("volume", "VOLUME", None, "volume loudness", "音量"),
    ("canvas", "RATIOWORD", None, "aspect format shape", "画幅 比例"),
)  # fmt: skip
_ENGLISH_OLD: Final = ("old", "previous", "earlier", "original", "former", "prior", "initial")
_ENGLISH_HAD: Final = (
    "i had before", "we had before", "from before", "from earlier", "i had", "we had",
    "it had before", "i had earlier", "i had first", "i had at first", "i started with",
    "that was there before", "there was before", "as before", "i used before",
)  # fmt: skip
# Each phrase costs a little whenever the engine starts: no more than are said.
_OFTEN_HAD: Final = frozenset(listed("title text music song order transitions look filter"))
_HAN_OLD: Final = listed("之前 原来 刚才 以前 原先 最开始 一开始 最初")
_HAN_THAT: Final = listed("的 那个 的那个")
_HAN_THAT_SONG: Final = (*_HAN_THAT, *listed("那首 的那首 那段"))
_HAN_LAST: Final = listed("上一个 上一首 前一个 前一首 上一版 上个 上首 原")


def _offered(noun: str, meaning: tuple[str, str, str | None]) -> None:
    """All that is said of a thing as it was."""
    if noun.isascii() and noun != "bgm":
        told = [f"{old} {noun}" for old in _ENGLISH_OLD]
        told += [f"{noun} {had}" for had in _ENGLISH_HAD if noun in _OFTEN_HAD]
    else:
        those = _HAN_THAT_SONG if meaning[0] == "piece" else _HAN_THAT
        told = [f"{old}{that}{noun}" for old in _HAN_OLD for that in those]
        told += [f"{last}{noun}" for last in _HAN_LAST]
    for phrase in told:
        WORDS.offer("OLDTHING", phrase, meaning)


for _subject, _kind, _value, *_called in _THINGS:
    for _noun in " ".join(_called).split():
        _offered(_noun, (_subject, _kind, _value))

for _old in _HAN_OLD:
    WORDS.offer("OLDTHING", f"{_old}那首", ("piece", "MUSIC", None))

# What it is gone back to with; anything else is done to the thing as it is now.
_RETURNING: Final = frozenset(
    listed(
        """
    ADD CHANGE MAKE REPLACE UNDO REDO BACKTO AWAY BETTER TO CORRECTION TIMES IT ASBEFORE STARTOVER
    AGAIN IN WITH YET MORE THANKS BIT MUCH ON ASIDE REMARK LOOKWORD
        """
    )
)
_CUTS: Final = frozenset({"SEP", "AND"})


_SUBJECTS: Final = {kind: subject for subject, kind, *_ in _THINGS}


def formerly(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "use the old title" as one wish; an old title made bigger is just a title."""
    kinds = [token.kind for token in tokens]
    if kinds[1:] == ["BETTER", "BEFORE"] and kinds[0] in _SUBJECTS:  # the order was better before
        return [replace(tokens[0], kind="ASBEFORE", value=_SUBJECTS[kinds[0]], text="before")]
    for at, token in enumerate(tokens):
        if token.kind != "OLDTHING":
            continue
        begin = next((i + 1 for i in reversed(range(at)) if tokens[i].kind in _CUTS), 0)
        end = next((i for i in range(at, len(tokens)) if tokens[i].kind in _CUTS), len(tokens))
        return formerly([*tokens[:begin], *_clause(tokens[begin:end], token), *tokens[end:]])
    return list(tokens)


def _clause(clause: Sequence[Token], told: Token) -> list[Token]:
    assert isinstance(told.value, tuple)
    subject, kind, value = told.value
    if {token.kind for token in clause} - {"OLDTHING"} <= _RETURNING:
        start, end = min(t.start for t in clause), max(t.end for t in clause)
        return [Token("ASBEFORE", subject, start, end, told.text)]
    plain = replace(told, kind=kind, value=value)
    return [plain if token is told else token for token in clause]
