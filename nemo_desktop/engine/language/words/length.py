"""How people speak of lengths."""

import itertools

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

say(
    "CONVERTER",
    """
    slideshow of | video of | film of | movie of | clip of | video from | video out of |
    movie out of | clip from | movie from | film from | clip out of | slideshow from |
    slideshow out of | clips of | clips from
    """,
)
say("TOLIFE", "to life | alive")
say(
    "LONGER",
    """
    drag out | draw out | make long | last a while longer | linger | linger longer | hang longer |
    hang around longer | stick around longer | longer please | stay longer | stays longer |
    on for longer | up for longer | 多待会 | 多待会儿 | 多待一会 | 多待一会儿 | 待久点 | 待久一点 |
    停长点 | 停长一点 | 停留久一点 | 停留久点 | 停留长一点 | 放长点 | 放长一点 | 拖长 | 拖长点 |
    多留 | 多留一会 | 多留一会儿 | 多给点时间 | 加时 | 再长点 | 再久点 | 再长一点 | 时间长点 |
    时间长一点 | 时间久一点
    """,
)
say(
    "SHORTER",
    """
    make short | briefer | quicker on screen | tighten it up | snip | condense | compress |
    abbreviate | abridge | truncate | 短短的 | 再短点 | 再短一点 | 缩一缩 | 精简 | 精简一下 |
    精简到 | 压缩一下 | 剪短点 | 剪短一点 | 缩短点 | 缩短一点 | 少放点 | 少停一会 | 时间短点 |
    时间短一点
    """,
)
for _leaves in ("消失", "不见", "没", "结束", "切走", "跳过", "过去"):
    for _so in ("别那么快", "别这么快", "不要那么快", "不要这么快", "别太快", "不要太快"):
        say("LONGER", f"{_so}{_leaves} | {_so}就{_leaves}")
    say("LONGER", f"{_leaves}得太快 | {_leaves}太快")
say(
    "LONGER",
    """
    gone so quickly | gone too quickly | gone so fast | gone too fast | gone too soon |
    gone so soon |
    gone in a flash | over too quickly | over so quickly | over too soon | over too fast |
    disappears too quickly | disappears too fast | vanishes too quickly | vanishes too fast
    """,
)
say("LONGER", "more long | more longer")
say("SHORTER", "more short | more shorter")
say(
    "LENGTH",
    "run for | runs for | run at | should run | run time | go on for",
)
say("LENGTH", "片长 | 影片长度 | 视频长度 | 视频时长 | 影片时长 | 片子长度")
say("LENGTH", "总时间 | 全部时间长")
say("SHORTER", "缩到 ")
say("LENGTH", "不要超过 | 不超过 | 别超过 | 不能超过 | 最多")
say("LENGTH", "no longer than | not longer than | can't be longer than | shouldn't be longer than")
say("LENGTH", "must not be longer than | cannot be longer than | 播 | 播出 | 放映")
for _verb in listed("停留 播 放 停 显示 展示 留 播放 待 出现"):
    say("LONGER", f"多{_verb}会儿 | 多{_verb}会")
    say("LONGER", f"多{_verb}一会儿 | 多{_verb}一会 | {_verb}久一点 | {_verb}久点 | {_verb}久一些")
    say("LONGER", f"{_verb}得久一点 | {_verb}得久点 | {_verb}长一点 | {_verb}得长一点")
say("AWAYTIME", "knock | shave | lop | dock | carve")
say("LENGTH", "看足 | 看够 | 看满 | 停够 | 停足 | 停满 | 放够 | 放足 | 放满")
say("FILL", "让大家 | 让观众 | 让人 | 给大家 | 给观众")
say("LENGTH", "够长")
say("LONGER", "不够长")
say(
    "ASLONG",
    """
    the same length | the same duration | equal length | equally long | equal lengths |
    the same amount of time | evenly long | 时长相同 | 时长一样 | 长度一样 | 长度相同 |
    时间一样长 | 时间一样 | 时间相同 | 时长一致 | 一样的时长 | 相同的时长
    """,
)
for _who, _has in itertools.product(
    ("i", "we", "you", "they", "there"),
    ("have", "have got", "'ve got", "get", "can have", "can use", "am allowed", "'m allowed",
     "are allowed", "'re allowed", "may use", "is"),
):  # fmt: skip
    WORDS.offer("LENGTH", f"is all {_who} {_has}".replace(" '", "'"), None)
say(
    "LENGTH",
    """
    is the maximum | is the max | is the limit | is the most we can have | is the longest |
    is the longest it may be | is the longest it can be |
    限时 | 限长 | 时限 | 时长上限
    """,
)
say(
    "LENGTH",
    """
    mustn't be longer than | must not exceed | mustn't exceed | may not exceed | can't exceed |
    cannot exceed | should not exceed | shouldn't exceed | may not be longer than |
    not to exceed | without exceeding | not exceeding
    """,
)
say("ONLY", "i've only got | we've only got | i only got | we only got | all i've got is")
say("ONLY", "all we've got is | all we have is | all i have is | 只允许 | 仅允许 | 只准 | 只让做")
say("LENGTH", "加起来 | 加起来一共 | 加在一起 | 合计 | 总计")
