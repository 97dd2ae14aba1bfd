"""What somebody is told to have said, word for word or not, beside the wish that it led to."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.grammar.text import one_of, simplified

_QUOTED: Final = r"[“\"「『‘《][^”\"」』’》]+[”\"」』’》]"
_HAN_SAYS: Final = one_of(
    """
    说 喊 吐槽 回 回了 回我 回了我 回复 评论 留言 抱怨 嚷 嚷嚷 刷 念叨 嘀咕 嘟囔 批注 反馈 嫌弃 怼
    怼我 发来 发了 笑我 骂 来了
    """
)
_FILM: Final = "标题|字幕|文字|照片|图片|视频|片[头尾]|第|最后|写着|上面|加|改|放"
# 我妈老说“太快了”.
_HAN: Final = re.compile(
    rf"(?!.*(?:{_FILM}).*[“\"「『‘《])(?:{WHO}|弹幕|评论区?|网友|微信里?|短信|同行)"
    rf"[^“\"「『‘《，]{{0,5}}{_HAN_SAYS}(?:了?[一两]?[句声条道着]|着|的是|我)?[：:]?{_QUOTED}"
    r"(?:的|来着|了|呢)?"
)
_ENGLISH: Final = re.compile(
    r"(?:(?:my|our|his|her|their|the|a|one|some) )?(?!(?:title|text|caption|subtitle|photo|picture|"
    r"film|video|sign|it|this|that|first|second|third|last)\b)[a-z'’]+(?: [a-z'’]+){0,2}? "
    r"(?:says?|said|wrote|writes|texted|yelled|yells|shouted|commented|replied|complained|goes|"
    r"(?:keeps?|kept) (?:saying|telling me|yelling|complaining)|was like|told me|tells me)[,:]? "
    rf"{_QUOTED}",
    re.IGNORECASE,
)
# 老公说这样推进去好像恐怖片: what is found of it, and nothing that is to be done.
_FINDS: Final = one_of("说 嫌 觉得 感觉 认为 抱怨 吐槽 反映 反馈 嫌弃 笑 讲")
_ASKS: Final = (
    r"(?:要(?!命)|让(?!人)|把|请|别(?!扭)|不要|想(?!吐)|应该|最好|能不能|可不可以|希望|建议|[帮给]我|换成|"
    r"改成|[\d]|第)"
)
_FOUND: Final = (
    r"(?:(?:好|很|挺|太|真|有点|像是?|好像|简直|跟|看着|看得|看起来|听着|听得|弄得|搞得)[^，]{1,8}"
    r"|[^，]{0,6}(?:晕|吐|吓人|难受|别扭|怪|恶心|累|无聊|土|丑|乱|花|吵|烦|困|假|土气|俗|瘆人|得慌))"
)
_HAN_FINDS: Final = re.compile(
    rf"{WHO}(?:都|也|老|一直|老是|总|总是|又|刚才?|昨天|今天)*{_FINDS}(?!话)"
    rf"(?!.*{_ASKS})[^，]{{0,12}}{_FOUND}(?:了|的|啊|呢)?"
)


def quotes_somebody(clause: str) -> bool:
    """Whether a clause, as it is written, tells somebody's words."""
    said = simplified(clause.strip(" ,，"))
    return _HAN.fullmatch(said) is not None or _ENGLISH.fullmatch(said) is not None


def finds(clause: str) -> bool:
    """Whether a Chinese clause says what somebody finds of how the film is."""
    return _HAN_FINDS.fullmatch(simplified(clause)) is not None
