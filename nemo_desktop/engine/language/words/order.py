"""How people speak of pictures in a row."""

from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

say(
    "NEW",
    """
    new | newly added | just added | just uploaded | another | one more | new one | new ones |
    新 | 新的 | 刚才 | 刚加的 | 刚才加的 | 刚刚加的 | 刚上传的 | 新上传的 | 刚刚 | 刚上传 |
    另一张 | 再来一张
    """,
)
say(
    "REVERSE",
    """
    reverse | backwards | flip the order | invert the order | in reverse | reversed |
    reverse order | the other way around | other way round | 倒序 | 反转 | 颠倒 | 反过来 | 逆序 |
    倒过来 | 倒过来排 | 倒过来放 | 倒着排 | 反过来排 | 反着排 | 倒着 | 反向 | 反序 | 倒转
    """,
)
_MISPUT: Final = listed("弄错了 搞错了 放错了 错了 反了 弄反了 搞反了 放反了 颠倒了 搞混了 弄混了")
# Said of two pictures that stand in each other's place.
WRONG_WAY: Final = frozenset(
    (
        *(f"{the}wrong way {turned}" for the in ("the ", "") for turned in ("round", "around")),
        *(f"{put}反{done}" for put in listed("放 弄 排 搞 摆 顺序") for done in ("", "了")),
        *(f"{what}{wrong}" for what in listed("位置 顺序 次序") for wrong in _MISPUT),
        *listed("反了 搞混 搞混了 弄混 弄混了 搞颠倒了 弄颠倒了 放颠倒了"),
        "mixed up",
    )
)
say("REVERSE", " | ".join(sorted(WRONG_WAY)))
say(
    "SHUFFLE",
    """
    shuffle | scramble | jumble | mix up the order | random order | randomize the order | 打乱 |
    随机排列 | 乱序 | 随机排序 | 打乱顺序 | 随机顺序
    """,
)
say(
    "ORDER",
    """
    order | sequence | arrangement | rearrange | reorder | 顺序 | 次序 | 排列 | 先后顺序 |
    播放顺序 | positions | places
    """,
)
say(
    "DUPLICATE",
    """
    duplicate | copy | repeat | clone | twice in a row | once more | one more time | double up |
    复制 | 重复 | 再放一遍 | 重复一遍 | 克隆 | 再播一遍 | 拷贝 | 再来一遍 | 复制一份 | 一份 |
    一遍 | 再放一次 | 重复一次 | 一次
    """,
)
say(
    "SPLIT",
    """
    split | divide | cut in two | 拆分 | 分割 | 切开 | 拆开 | 分成两段 | 一分为二 | 切成两段 |
    分成两半 | 从中切开 | in two | in half
    """,
)
say(
    "TRIM",
    """
    trim | cut off | cut away | crop off | chop | chop off | shave off | 剪去 | 裁掉 | 切掉 |
    截掉 | 修剪 | 剪 | 截取 | 裁剪掉 | 去头
    """,
)
say("ONLY", "only | only keep | 只 | 只保留 | 只要 | 仅保留 | 仅 | 只留 | 只留下 | 只剩")
say(
    "YES",
    """
    yes | yep | yeah | sure | do it | of course | confirm | 是的 | 确定 | 确认 | 对的 | 好啊 |
    没错
    """,
)
say(
    "DUPLICATE",
    """
    play it twice | play twice | loop twice | show it twice | 播放两遍 | 放两遍 | 播两遍 |
    循环两遍
    """,
)
say("ONLY", "keep just | keep only | just keep | leave only | only leave")
say("DUPLICATE", "放两次 | 播两次 | 放两回 | 播放两次 | 放2遍 | 放2次")
say("ORDER", "playing order | play order | running order | 出场顺序 | 展示顺序")
say(
    "REVERSE",
    """
    flip the order round | flip the order around | turn the order around | turn the order round |
    turn the order upside down | other way around | other way round | the other way round |
    back to front | last to first
    """,
)
say(
    "SPLIT",
    """
    in two pieces | in two parts | in two halves | into two | into two pieces | into halves |
    切成两半 | 一切为二 | 切两半 | 切成两截 | 分两段
    """,
)
say(
    "DUPLICATE",
    "出现两次 | 出现两遍 | 显示两次 | 显示两遍 | 放两遍 | 要两遍 | 来两遍 | 播放两遍 | 展示两次",
)
say("REVERSE", "顺序反一下 | 顺序反过来 | 反一下顺序 | 顺序倒一下 | 倒一下顺序")
say("SWAP", "换个位 | 换下位 | 换一下位 | 调个位 | 换过来 | 调过来 | 调个个儿 | 换个个儿")
say("ONLY", "唯独 | 唯有 | 单单")
say("ONLY", "只取 | 只截取 | 仅取 | 只选 | 只挑 | 只挑选 | 只选取")
say("TIMES", "遍 | 回 | 份")
say("SEP", "最后把 | 最后将 | 最后再 | 最后再把 | 最后统一 | 最后全部 | 最后整体")
for _cut in listed("切 剪 砍 来 下 划 切上 剪上 分 裁"):
    WORDS.offer("SPLIT", f"{_cut}一刀", None)
for _cut in listed("切 剪 分 砍 截 裁 斩"):
    WORDS.offer("SPLIT", f"{_cut}断", None)
say(
    "SPLIT", "razor | slice | razor cut | make a cut | put a cut | add a cut | insert a cut | blade"
)
say("CUTWORD", "break")
say(
    "ATSTART",
    "goes to the front | go to the front | goes to the beginning | goes to the very front",
)
