"""Wishes about an order that follows from the pictures: by their names, and by nothing else."""

import itertools
from collections.abc import Sequence

from nemo_desktop.engine.editing.order import Reorder
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, meanings
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import ALL
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

meanings(
    {
        "": "sort | sort out | 排序 | 排个序 | 排一下序",
        "name": """
            alphabetical | alphabetically | a to z | from a to z | a through z | a - z |
            ascending order | in ascending order | order by name | 升序 | 从a到z
        """,
        "backwards": """
            z to a | from z to a | z - a | descending order | in descending order | 降序 | 从z到a
        """,
        "unknown": """
            chronological | chronologically | in order of age | oldest first | newest first |
            earliest first | latest first | oldest to newest | newest to oldest |
            from oldest to newest | from newest to oldest | from old to new | from new to old |
            the oldest first | the newest first | 从旧到新 | 从新到旧 | 先旧后新 | 先新后旧 |
            旧的在前 | 新的在前 | 旧的放前面 | 新的放前面 | 最早的放前面 | 最新的放前面 |
            最早的在前 | 最新的在前 | 最早拍的放前面 | 按拍摄时间 | 按拍摄日期
        """,
    },
    "SORT",
)
_NAMES = ("name", "names", "file name", "file names", "filename", "filenames")
_FACTS = (
    "date", "dates", "time", "age", "size", "file size", "color", "colour", "brightness",
    "capture date", "when i took them", "quality",
)  # fmt: skip
for _by, _whose in itertools.product(
    ("by", "in order of", "according to", "based on"), ("", "the ", "their ")
):
    for _key in _NAMES:
        WORDS.offer("SORT", f"{_by} {_whose}{_key}", "name")
    for _key in _FACTS:
        WORDS.offer("SORT", f"{_by} {_whose}{_key}", "unknown")
_SORTED = listed(
    "排序 排列 排 来排 来排序 排一下 排一排 排个序 排好 重排 重新排 的顺序 的顺序排 顺序排列"
)
_HAN_NAMES = listed("名字 名称 文件名 文件名称 图片名 照片名 名 字母 首字母 字母顺序 拼音")
_HAN_FACTS = listed(
    "时间 日期 拍摄时间 拍摄日期 拍照时间 时间顺序 时间先后 大小 尺寸 文件大小 颜色 亮度"
)
for _by, _end in itertools.product(listed("按 按照 根据 依 照 以"), ("", *_SORTED)):
    for _key in _HAN_NAMES:
        WORDS.offer("SORT", f"{_by}{_key}{_end}", "name")
    for _key in _HAN_FACTS if _end else ():
        WORDS.offer("SORT", f"{_by}{_key}{_end}", "unknown")


@wish(
    "sort",
    "SORT*",
    "ORDER PIC PICS CLIP ALL EACH WHO REVERSE LENGTH MOVE",
    examples=("sort the photos by name", "照片按名字排序", "reverse alphabetical order"),
)
def sort(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All pictures in the order of their names, or in that order backwards."""
    told = find(tokens, "WHO")
    if (
        told is not None
        and told.value != ALL
        and len(scene.which([told]).ids) < len(scene.film.clips)
    ):
        return None
    keys = {str(token.value or "") for token in tokens if token.kind == "SORT"}
    if "unknown" in keys:
        return Refusal(
            words("engine.sort_by_name_only"), offers=(words("engine.offer.sort_by_name"),)
        )
    edits: tuple[Edit, ...] = (Reorder("name"),)
    if find(tokens, "REVERSE") or "backwards" in keys:
        edits = (*edits, Reorder("reverse"))
    return Deed(edits, _order_said)


def _order_said(_before: Film, film: Film) -> Words:
    return words("engine.order", names=speech.names(film.clips))
