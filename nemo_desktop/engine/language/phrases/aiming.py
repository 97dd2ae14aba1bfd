"""Whom the camera goes to: my granddaughter, the old man's face, 小孙女的脸."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

_FACES: Final = frozenset(
    listed("face faces head eyes smile 脸 脸部 脸上 面部 人脸 头部 眼睛 面孔")
)
_PEOPLE: Final = frozenset(
    listed(
        """
        granddaughter grandson grandchild grandchildren grandkid grandkids daughter son wife husband
        mother mom mum mummy father dad daddy sister brother friend friends grandma grandpa gran
        granny nan nana grandad grandmother grandfather aunt uncle niece nephew cousin boyfriend
        girlfriend neighbour neighbor teacher toddler teenager puppy kitten twins parents bride's
        孙女 孙子 外孙 外孙女 女儿 儿子 老婆 老公 妻子 丈夫 妈妈 爸爸 奶奶 爷爷 外婆 外公 姥姥 姥爷
        外甥 外甥女
        姐姐 妹妹 哥哥 弟弟 朋友 闺女 娃 小孩 小朋友 老人 老人家 太太 先生 母亲 父亲 侄女 侄子 小猫
        小狗 猫咪 狗狗 阿姨 叔叔 舅舅 姑姑 老师 同学
        """
    )
)
_BEHIND: Final = "(?=$|SEP|AND|SPEED|ON|IN|AT)"
_WHOSE: Final = "(UNKNOWN|LIVING|AIM|SMALLER|BIGGER|NEW|SOMEBODY)"
say("SOMEBODY", "外婆 | 外公 | 外孙 | 外孙女 | 外甥 | 外甥女")


@rule(
    f"(?<=MOTION|ZOOM) {_WHOSE} {_WHOSE}? {_WHOSE}? {_WHOSE}? (AIM|ALIVE){_BEHIND}",
    f"(?<=ON|TO|AT|IN) {_WHOSE} {_WHOSE}? {_WHOSE}? {_WHOSE}? AIM"
    "(?=$|SEP|AND|SPEED|MOTION|ZOOM|IN)",
    f"^{_WHOSE} {_WHOSE}? {_WHOSE}? {_WHOSE}? AIM(?=SPEED|MOTION|ZOOM)",
)
def somebodys_face(tokens: Sequence[Token]) -> Made | None:
    """My granddaughter's face: whosesoever it is, it is a face."""
    return ("AIM", "face") if tokens[-1].text in _FACES else None


@rule(
    f"(?<=MOTION|ZOOM) (SMALLER|BIGGER|NEW)? (UNKNOWN|LIVING|SOMEBODY) UNKNOWN? {_BEHIND}",
    "(?<=ON|TO|AT|IN) (SMALLER|BIGGER|NEW)? (UNKNOWN|LIVING|SOMEBODY) UNKNOWN? "
    "(?=$|SEP|AND|SPEED|MOTION|ZOOM)",
)
def somebody(tokens: Sequence[Token]) -> Made | None:
    """Zoom in on grandma; 推向小孙女."""
    said = [token.text for token in tokens if token.kind in _SAID]
    row = tokens[1:] if tokens[0].kind not in _SAID else tokens
    is_known = said[-1] in _PEOPLE or "".join(said) in _PEOPLE
    is_known = is_known or "".join(token.text for token in tokens) in _PEOPLE
    return ("AIM", "subject") if is_known and len(row) == len(said) else None


_SAID: Final = ("UNKNOWN", "LIVING", "SOMEBODY")
