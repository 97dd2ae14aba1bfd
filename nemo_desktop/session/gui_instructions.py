"""A server's wording for a web page becomes buttons here: offered, never pressed by itself."""

import re
from dataclasses import dataclass
from typing import Final

from nemo_desktop.session.state import Action, ActionKind

# What a sentence that tells the reader to operate a page asks for; first match wins.
_MEANINGS: Final = (
    (
        ActionKind.EXPORT,
        re.compile(
            r"\b(?:click|press|tap|hit|use|select)\b[^.!?]*\b(?:export|download)\b"
            r"|\bexport button\b|(?:点击|按下?|点一下|点选|使用)[^。！？]*(?:导出|下载)|导出按钮",
            re.IGNORECASE,
        ),
    ),
    (
        ActionKind.SHOW_CREDITS,
        re.compile(
            r"\b(?:check|see|visit|go to|open)\b[^.!?]*\b(?:account|billing|dashboard|credits?)\b"
            r"|(?:查看|前往|打开|检查)[^。！？]*(?:账户|账号|账单|积分|余额|控制台)",
            re.IGNORECASE,
        ),
    ),
    (
        ActionKind.CHOOSE_FILES,
        re.compile(
            r"\b(?:click|press|tap|use)\b[^.!?]*\bupload\b|\bupload (?:button|panel)\b"
            r"|(?:点击|按下?|使用)[^。！？]*上传|上传按钮",
            re.IGNORECASE,
        ),
    ),
    (
        ActionKind.SHOW_TRACKS,
        re.compile(
            r"\bpreview (?:it |this |the \w+ )?in the timeline\b"
            r"|\b(?:open|click|press|tap|go to|switch to)\b[^.!?]*\b(?:panel|tab|timeline|editor)\b"
            r"|(?:打开|点击|切换到)[^。！？]*(?:面板|时间线|时间轴|编辑器|标签)"
            r"|在时间[线轴](?:中|上|里)?预览",
            re.IGNORECASE,
        ),
    ),
    (
        ActionKind.SAY,
        re.compile(
            r"\bdrag(?: and drop|/drop)?\b[^.!?]*|拖拽[^。！？]*|拖动[^。！？]*", re.IGNORECASE
        ),
    ),
)
# Any other order to operate a page: of no use here, so it only disappears.
_OTHER: Final = re.compile(
    r"^\s*(?:please |then |now |just |you can )*(?:click|press|tap)\b|^\s*(?:请|然后)?点击",
    re.IGNORECASE,
)
_TROUBLE: Final = re.compile(
    r"\btemporary (?:issue|problem|error)\b|\btemporarily unavailable\b"
    r"|暂时(?:性)?(?:的)?(?:问题|故障|异常)",
    re.IGNORECASE,
)
_CONSOLATION: Final = re.compile(r"\btry again\b|\bapologi[sz]e\b|重试|再试|抱歉", re.IGNORECASE)
# A full stop ends a sentence only before white space: "1.5 s" is one number.
_BORDER: Final = re.compile(r"(?<=[.!?])(?=\s)|(?<=[。！？\n])")


@dataclass(frozen=True, slots=True)
class Translated:
    """What is left to read, with the buttons that stand for what was taken out."""

    text: str
    actions: tuple[Action, ...] = ()


def translate(text: str) -> Translated:
    """Keeps what describes the film; orders to operate a web page become buttons."""
    kept: list[str] = []
    actions: list[Action] = []
    for sentence in _BORDER.split(text):
        action = _action(sentence)
        if action is not None:
            if action not in actions and action.kind is not ActionKind.SAY:
                actions.append(action)
            kept.append(_clauses_without(sentence))
        elif not _OTHER.search(sentence):
            kept.append(sentence)
    return Translated(_without_trailing_trouble("".join(kept)).strip(), tuple(actions))


def _action(sentence: str) -> Action | None:
    outside_quotes = re.sub(r"[“\"「][^”\"」]{0,200}[”\"」]", _quoted_command, sentence)
    for kind, pattern in _MEANINGS:
        if pattern.search(outside_quotes):
            return Action(kind)
    return None


def _quoted_command(quoted: re.Match[str]) -> str:
    """A button's name in quotes stays; any other quotation is somebody's own text."""
    inside = quoted[0][1:-1]
    return inside if inside.casefold() in ("export", "导出", "download", "upload", "上传") else ""


def _clauses_without(sentence: str) -> str:
    """The clauses of a sentence that give no order: "The clip is ready, click Export" keeps the
    first."""
    clauses = re.split(r"(?:[,;，；]\s*|\s+(?:and|then)\s+|\s+[-–—]\s+)", sentence)
    if len(clauses) < 2:
        return ""
    kept = [clause for clause in clauses if _action(clause) is None and not _OTHER.search(clause)]
    if not kept or len(kept) == len(clauses):
        return ""
    end = "。" if re.search(r"[\u4e00-\u9fff]", sentence) else ". "
    gap = sentence[: len(sentence) - len(sentence.lstrip())]
    return gap + ", ".join(kept).strip(" .。!！\n") + end


def _without_trailing_trouble(text: str) -> str:
    """Some replies end in an untrue "temporary issue" after all went well."""
    pieces = _BORDER.split(text)
    places = [place for place, piece in enumerate(pieces) if piece.strip()]
    while len(places) > 1 and _CONSOLATION.search(pieces[places[-1]]):
        places.pop()
    if len(places) > 1 and _TROUBLE.search(pieces[places[-1]]):
        return "".join(pieces[: places[-1]])
    return text
