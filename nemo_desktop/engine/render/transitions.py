"""How one picture can become the next: names, and the words people say for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Change:
    """A transition by name, and the words people say for it."""

    name: str
    said_as: tuple[str, ...]


_ALL: Final = (
    Change("crossfade", ("crossfade", "dissolve", "cross dissolve", "叠化", "溶解", "交叉淡化")),
    Change("dip_black", ("dip to black", "fade through black", "黑场", "黑场过渡", "闪黑")),
    Change("dip_white", ("dip to white", "fade through white", "white flash", "白场", "闪白")),
    Change("wipe_left", ("wipe left", "wipe to the left", "wipe", "向左擦除", "擦除")),
    Change("wipe_right", ("wipe right", "wipe to the right", "向右擦除")),
    Change("wipe_up", ("wipe up", "wipe upwards", "向上擦除")),
    Change("wipe_down", ("wipe down", "wipe downwards", "向下擦除")),
    Change("wipe_diagonal", ("diagonal wipe", "wipe diagonally", "对角擦除", "斜向擦除")),
    Change("slide_left", ("slide left", "slide in from the right", "slide", "向左滑入", "滑入")),
    Change("slide_right", ("slide right", "slide in from the left", "向右滑入")),
    Change("slide_up", ("slide up", "slide in from below", "向上滑入")),
    Change("slide_down", ("slide down", "slide in from above", "向下滑入")),
    Change("push_left", ("push left", "push to the left", "向左推移", "推移", "推挤")),
    Change("push_right", ("push right", "push to the right", "向右推移")),
    Change("push_up", ("push up", "push upwards", "向上推移")),
    Change("push_down", ("push down", "push downwards", "向下推移")),
    Change("zoom_through", ("zoom through", "zoom transition", "缩放转场", "穿越转场")),
    Change("blur", ("blur transition", "blur through", "blur between", "模糊转场", "模糊过渡")),
    Change("iris", ("iris", "circle wipe", "circle open", "圆形展开", "圈入", "圆形转场")),
    Change("clock", ("clock wipe", "clock", "radial wipe", "时钟擦除", "时钟转场")),
    Change("blinds", ("blinds", "venetian blinds", "百叶窗", "百叶窗转场")),
    Change("burn", ("burn", "light burn", "film burn", "flash burn", "漏光转场", "曝光转场")),
)
TRANSITIONS: Final[Mapping[str, Change]] = MappingProxyType(
    {change.name: change for change in _ALL}
)
