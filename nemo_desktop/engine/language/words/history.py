"""How people speak of what was done before: that step, the old length, what was deleted."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.text import listed

say(
    "UNDO",
    """
    i liked it better before | liked it better before | it looked better before |
    i liked the old one better | i preferred it before | it was fine before | take back just |
    undo just | undo only | just undo | reverse the last | backtrack | go back a step |
    nevermind the | forget about |
    连退 | 连撤 | 倒退 | 退 | 退回上一步 | 退到上一步 | 回退上一步 | 返回到上一步 |
    撤回到上一步 | 退回去 | 倒回去 |  |
    恢复成刚才的样子 | 变回刚才那样 | 回到刚才那样 | 回到刚才
    """,
)
say("UNDO", "撤销掉 | 撤回掉 | 撤消掉 | 回退掉 | 还原掉")
say(
    "CHANGENOUN",
    """
    thing i said | thing i did | thing i asked for | thing i changed | thing i wanted |
    thing we did | thing you did | step i did | change i made | sentence i said
    """,
)
say("KEEP", "还是要吧 | 还是要的 | 算了还是要吧 | 算了还是要 | 还是留下吧 | 还是留着吧")
say("FILL", "以前那种 | 从前那种 | 过去那种 | 当年那种 | 像以前那种 | 早年那种")
say("ELSEWHERE", "对话气泡 | 对话框 | 气泡框 | speech bubble | speech bubbles | thought bubble")
say("FILL", "我在想 | 我在考虑 | 我正想")
# Of another film: no wish for this one takes these words.
say(
    "ELSEWHERE",
    """
    the other video | my other video | my last video | our last video | another video |
    the other film | my last film | 上一个片子 | 上个片子 | 上一个视频 | 上个视频 | 上一部片子 |
    另一个视频 | 另一个片子 | 别的视频 | 上次那个视频
    """,
)
say(
    "CHANGENOUN",
    """
    那一步 | 那步 | 这一步 | 这步 | 那一次 | 那次 | 这次修改 | 那次修改 | 次修改 | 次操作 | 次改动 |
    步操作 | 步修改 | 那个操作 | 那个修改 | 那个改动 | 最近的 | 最近 |
    part | business | modification |
    modifications | tweaks
    """,
)
say(
    "OLD",
    """
    former | 原来的 | 原先的 | 原来 | 原先 | 原本的 |
    一开始的 | 之前的 | 以前的
    """,
)
say(
    "REDO",
    """
    加回来 | 加回去 | 放回来 | 放回去 | 要回来 | 找回来 | 弄回来 | 还回来 | 拿回来 | 补回来 |
    恢复回来 | reinstate | re-add | readd | put in again
    """,
)
say(
    "GONEONE",
    """
    i deleted | i just deleted | i removed | i just removed | we deleted | we removed |
    i took out | you deleted | you removed | deleted one | removed one | 刚才删的那张 |
    刚才删的 | 刚才删掉的 | 刚才删掉的那张 | 刚删的那张 | 刚删的 | 刚删掉的 | 删掉的那张 |
    删的那张 | 被删的那张 | 被删掉的 | 刚刚删的 | 刚刚删掉的 | 刚才去掉的 | 刚去掉的
    """,
)


@rule("PIC? IT? GONEONE PIC? (SEP|REDO|ADD|AWAY)+(?=$|SEP)", "REDO (PIC|IT|CLIP)? GONEONE PIC?")
def gone_one(tokens: Sequence[Token]) -> Made | None:
    """刚才删的那张我还要; restore the picture I deleted."""
    wanted = find(tokens, "REDO", "ADD", "AWAY") or next(
        (token for token in tokens if token.text in ("还要", "还得")), None
    )
    return ("GONEBACK", None) if wanted is not None else None


_BACK = frozenset(listed("back 回来 回去"))


@rule("(?<!SWAP)(?<!MOVE) (PIC|GONEONE) AWAY(?=$|SEP)", phase=3)
def it_back(tokens: Sequence[Token]) -> Made | None:
    """I want that picture back."""
    return ("REDO", None) if tokens[1].text in _BACK else None


@rule(
    "(?<=MUSIC|TITLE|TITLEWORD|STYLE|TRANS|TRANSWORD|ZOOM|LOOK|EFFECT|QUOTE) AWAY(?=$|SEP)", phase=3
)
def wanted_back(tokens: Sequence[Token]) -> Made | None:
    """I want the music back."""
    return ("REDO", None) if tokens[0].text in _BACK else None


@rule("REMOVE (LAST|PREVIOUS)? CHANGENOUN(?=$|SEP|AND)", phase=0)
def step_scrapped(tokens: Sequence[Token]) -> Made | None:
    """Scrap the last change."""
    said = " ".join(token.text for token in tokens[1:])
    return ("UNDO", None) if said.startswith(("last", "previous", "latest")) else None


@rule("^ BACKTO (ATSTART|FIRST) (?=$|SEP)", phase=0)
def to_the_beginning(tokens: Sequence[Token]) -> Made | None:
    """恢复到最开始."""
    is_said = tokens[-1].text in ("最开始", "最初", "一开始", "the very beginning", "the beginning")
    return ("STARTOVER", None) if is_said else None


@rule("(NEW|LAST|BEFORE) (?=NUM CHANGENOUN (NEG|REMOVE|UNDO)(?:$|SEP))",
      "(?<=UNDO) LAST (?=NUM(?:$|SEP))", phase=0)  # fmt: skip
def so_many_steps(_tokens: Sequence[Token]) -> Made:
    """最后两次改动撤掉; take back the last two."""
    return "ASIDE", None


@rule("(?<=ASIDE NUM) CHANGENOUN (NEG|REMOVE)(?=$|SEP)", phase=0)
def those_steps_not(_tokens: Sequence[Token]) -> Made:
    """刚才两步不要了."""
    return "UNDO", None


@rule("CHANGENOUN (NEG|REMOVE|EXCEPT)(?=$|SEP)", phase=0)
def that_step_not(tokens: Sequence[Token]) -> Made | None:
    """标题那步不要了."""
    is_step = tokens[0].text.startswith(("那", "这", "刚才", "上一"))
    if tokens[1].kind == "EXCEPT":
        return ("UNDO", None) if is_step and tokens[1].text == "不算" else None
    is_gone = tokens[1].kind == "REMOVE" or tokens[1].text.startswith("不要")
    return ("UNDO", None) if is_step and is_gone else None


@rule(
    "(BACKTO|REDO|UNDO|CHANGE) (TO|OLD)* OLD (?=LENGTH|LOOKWORD|ORDER|VOLUME|CANVAS|RATIOWORD"
    "|AUTOMOVE|MOTION|TRANSWORD|MUSIC|TITLE|TITLEWORD|SIZEWORD|SPEEDNOUN)",
    "BACKTO (?=(LENGTH|LOOKWORD|ORDER|VOLUME|RATIOWORD|SIZEWORD|SPEEDNOUN)(?:$|SEP))",
    phase=0,
)
def old_one_back(tokens: Sequence[Token]) -> Made | None:
    """Back to the old length; 改回原来的时长."""
    is_forth = tokens[0].kind == "CHANGE" and "回" not in tokens[0].text
    return None if is_forth else ("UNDO", None)


@rule("UNDO LAST PIC(?=$|SEP)", phase=0)
def that_last_one(tokens: Sequence[Token]) -> Made | None:
    """Undo that last one; take that last one back: a step, and no picture."""
    return ("UNDO", None) if tokens[-1].text == "one" else None


@rule("OLD (?=TWICE|HALFOF|HALFLENGTH|LOUDTIMES)", phase=0)
def of_what_it_was(_tokens: Sequence[Token]) -> Made:
    """时长变成原来的两倍: that is what it is now."""
    return "ASIDE", None


@rule("(REDO|UNDO|BACKTO) LOOK(?=$|SEP)", phase=0)
def colors_back(tokens: Sequence[Token]) -> Made | None:
    """恢复原来的颜色: no look, whatever it was taken back with."""
    return ("LOOK", "none") if tokens[1].value == "none" else None
