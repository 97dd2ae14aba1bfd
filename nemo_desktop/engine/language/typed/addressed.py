"""Whoever is spoken to before a wish: 阿姨，帮我把第二张调成黑白."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Names
from nemo_desktop.engine.language.grammar.text import Piece, one_of

# One speaks to strangers so, and to one's own where something is asked of them.
_STRANGER: Final = one_of(
    """
    阿姨 叔叔 叔 伯伯 大爷 大妈 大叔 大婶 大姐 大哥 大嫂 小姐姐 小哥哥 小哥 小姐 先生 女士
    美女 帅哥 老板 老板娘 师傅 老师 同学 客服 小编 大神 大佬 亲 亲们 各位 家人们 朋友们 兄弟们
    姐妹们 哥们 哥们儿 老铁 老铁们 伙计 小伙子 小伙 小姑娘 妹子 妹妹 弟弟 小弟 小妹 朋友 领导
    经理 掌柜的 助理 小助理 助手
    """
)
_OWN: Final = one_of(
    """
    妈 妈妈 老妈 爸 爸爸 老爸 儿子 闺女 女儿 孙子 孙女 乖孙 外孙 奶奶 爷爷 外婆 外公 姥姥 姥爷 哥 姐
    老公 老婆 媳妇 老伴 孩子 娃 宝贝 姑姑 舅舅 舅妈 嫂子 表哥 表姐
    """
)
_HELLO: Final = r"(?:喂|嗨|嘿|哎|诶|哎呀|你好|您好)?[，,]?"
_ADDRESSED: Final = re.compile(
    rf"{_HELLO}(?:我的)?(?:{_STRANGER}(?:好|您好|你好|啊|呀|哎|诶)?"
    rf"|{_OWN}(?:啊|呀|哎|诶)?(?=[，,!！、](?:你|您)?(?:请|帮|给我|替|麻烦|能|可以|快|把)))[，,!！、]"
)


def without_addressed(found: Sequence[Piece], names: Names) -> Sequence[Piece]:
    """The pieces without whom they are said to, unless a picture is called so."""
    texts = ['"' if piece.is_quote else piece.text for piece in found]
    spoken_to = _ADDRESSED.match("".join(texts))
    if spoken_to is None:
        return found
    at = end = 0
    while end < spoken_to.end():
        end += len(texts[at])
        at += 1
    is_picture = any(names.tree.longest(texts, place) for place in range(at - 1))
    return found if is_picture or at == len(found) else found[at:]
