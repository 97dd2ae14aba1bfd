"""Numbers, units and places in time."""

import itertools

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

_DIGITS = "零一二三四五六七八九十"

say("ATEND", "最结尾 | 最末尾处")
say("UNIT", "seconds | secs | sec | s | 秒 | 秒钟 | 秒的 | seconds' | sec.", 1000)
say("UNIT", "minute | minutes | min | mins | 分钟 | 分", 60_000)
say("UNIT", "millisecond | milliseconds | ms | msec | 毫秒", 1)
say("UNIT", "frames | 帧", 1000 / 30)
say("UNIT", "hour | hours | 小时", 3_600_000)
say("DUR", "a second | one sec", 1000)
say("DUR", "half a second | half second | half a sec | 半秒 | 半s | 半sec | 半秒钟", 500)
say("DUR", "a minute | a min", 60_000)
say("ATEND", "结束时间 | 结束的时间")
say(
    "DUR",
    "a quarter second | quarter second | quarter of a second | a quarter of a second | 四分之一秒",
    250,
)
say("DUR", "a third of a second | third of a second", 333)
say("DUR", "a quarter of a minute | quarter of a minute | a quarter minute", 15_000)
say("DUR", "half a minute | half of a minute | half minute | 半分钟", 30_000)
say("DUR", "a minute and a half | 一分半 | 一分半钟", 90_000)
say("DUR", "second and a half | a second and a half", 1500)
say(
    "DUR",
    """
    a couple seconds | a couple of seconds | couple of seconds | couple seconds | 几秒 | 两三秒 |
    那几秒 | 那几秒钟 | 这几秒 | 这几秒钟
    """,
    2000,
)
say("HALF", "and a half | 半 | and half | and one half")
for _ended in listed("conclude wrap_up round_off sign_off finish end close finish_off close_off"):
    _verb, _, _up = _ended.partition("_")
    for _what in ("", "it", "the film", "the video"):
        say("ATEND", " ".join(f"{_verb} {_what} {_up} with".split()))
say("HALFOF", "half | half of | halve | 一半 | 减半 | 对半 | 二分之一")
say("PERCENT", "% | percent | per cent | pct | percentage points | percentage point | 个百分点")
say("PERCENTOF", "百分之")
say("FRACTION", "quarter | a quarter | one quarter | 四分之一", 0.25)
say("FRACTION", "a fifth | one fifth | 五分之一", 0.2)
say("FRACTION", "a tenth | one tenth | 十分之一", 0.1)
say("FRACTION", "a third | one third | 三分之一", 1 / 3)
for _below, _parts in ((3, "thirds"), (4, "quarters"), (5, "fifths"), (6, "sixths"),
                       (8, "eighths"), (10, "tenths")):  # fmt: skip
    for _above, _told in enumerate(listed("one two three four five six seven eight nine"), 1):
        if _above < _below:
            _han = f"{_DIGITS[_below]}分之{_DIGITS[_above]}"
            WORDS.offer("FRACTION", f"{_told} {_parts}", _above / _below)
            WORDS.offer("FRACTION", _han, _above / _below)
say("TIMES", "times | 倍 | fold")
say("TWICE", "twice | double | doubled | 翻倍 | 加倍 | 翻一倍 | 两倍 | 一倍 | 大一倍 | 长一倍", 2.0)
say("TWICE", "triple | 三倍", 3.0)
say(
    "ATSTART",
    """
    at the start | at the beginning | in the beginning | at the very beginning | at first
    """,
)
say(
    "ATSTART",
    """
    at the front | to the front | to the beginning | to the start | intro | start | beginning
    """,
)
say(
    "ATSTART",
    """
    start with | begin with | open with | lead with | kick off with | starts with | begins with |
    at the opening | as an intro | as intro | as an opener | to start with |
    at the top of the video
    """,
)
say(
    "ATSTART",
    """
    在开头 | 在开始 | 片头 | 在片头 | 开场 | 开始的时候 | 开始 | 最开头 | 开始处 | 到开头 |
    到最前面 | 最前头 | 到最前头
    """,
)
say(
    "ATSTART",
    """
    到最前 | 开头处 | 到第一位 | 一开头 | 片子开头 | 视频开头 | 在视频开头 | 开篇 | 打头
    """,
)
say(
    "ATEND",
    """
    at the end | to the end | at the very end | in the end | as an outro | outro | ending | end
    """,
)
say(
    "ATEND",
    """
    end on | finish on | end it on | ends with |
    as an ending | as outro | at the close | to the back | at the back | to finish |
    for the ending
    """,
)
say(
    "ATEND",
    """
    在最后 | 在结尾 | 片尾 | 在片尾 | 到最后 | 到最后面 | 到末尾 | 到结尾 | 结束时 | 结尾处 |
    最后面 | 最后头 | 到最后头 | 最末尾 | 到最末尾
    """,
)
say(
    "ATEND",
    """
    结束的时候 | 最后面 | 结束处 | 收尾 | 视频结尾 | 视频最后 | 片子最后 | 在视频结尾 | 结束 |
    末尾处 | 最尾
    """,
)
say(
    "INMIDDLE",
    """
    halfway through | midway | half way through | in the middle of the video | halfway | 正中间
    """,
)
say("INMIDDLE", "视频中间 | 在视频中间 | in the middle of the film | 中段 | 中途")
say(
    "WHOLE",
    """
    the whole time | whole time | throughout | all the time | the full time |
    all the way through | entire time |
    from start to finish
    """,
)
say(
    "WHOLE",
    """
    from beginning to end | all along | 从头到尾 | 从头显示到尾 |
    从头放到尾 | 全程 | 一直 | 始终 | 自始至终 | 全篇 |
    the entire time
    """,
)
say(
    "WHOLE",
    """
    permanently | always | from start to end | the entire duration | whole duration | 全时段
    """,
)
say(
    "CENTIMETRE",
    """
    mark | 处 | 时 | 位置 | 的时候 | 时候 | 那里 | 这里 | point | the moment | timestamp
    """,
)
say("HALFOF", "减一半 | 砍一半 | 降一半 | 减掉一半")
say("WHOLE", "all through")
for _all in itertools.product(
    listed("for during through throughout over across"),
    ("the whole", "the entire", "all of the"),
    listed("film video movie clip slideshow thing"),
):
    say("WHOLE", " ".join(_all))
say(
    "ATEND",
    """
    right at the end | towards the end | at the finish | as the ending | for the end |
    as the last thing | as a closing | at the tail end | in closing | for an outro | 在末尾 |
    结束那里 | 最后那里 | 结尾那里 | 收尾的时候 | 末了 | 临结束 | 快结束时 | 快结束的时候 |
    最末尾 | 结尾的地方 | 结尾部分 | 最后部分
    """,
)
say(
    "ATSTART",
    """
    right at the start | right at the beginning | as the opening | for the opening |
    at the outset | as the first thing | up front | at the top of the film | for an intro |
    as a beginning | 在开头处 | 开头那里 | 开头的地方 | 开头部分 | 一上来 | 一进来 | 刚开始 |
    刚开始的时候 | 最开始 | 最开始的时候 | 起始 | 起始处 | 开场时 | 片子一开始 | 视频一开始
    """,
)
say(
    "WHOLE",
    """
    start to finish | beginning to end | all the way | the entire film | for the duration |
    for the full length | nonstop | non-stop | continuously | 一直到结束 | 从头至尾 | 全部时间 |
    整个过程 | 全过程 | 由始至终 | 一直在 | 一直挂着 | 全程都
    """,
)
say("ATSTART", "open on | opens on")
say("ATSTART", "in begin | in the begin | on begin | at begin | on the beginning | in start")
say("ATEND", "in end | on the end | on end | at end")
say("HALFOF", "砍半 | 降半")
say("ATSTART", "in front | at the very front | to the very front | to first place | in first place")
say("ATEND", "to last place | in last place | to the very end | at the very back")
say("ATEND", "最后一位 | 最后一个 | 到最后一位 | 最末位 | 末位")
say("ATSTART", "最前头 | 最前头去 | 最前面去 | 最前边去 | 头一个去")
say("ATEND", "最后头 | 最后头去 | 最后面去 | 最末尾去 | 末尾去")
say("ATSTART", "第一位 | 到第一个 | 首位")
say("CENTIMETRE", "的地方 | 地方")
say("FILL", "的时间点 | 这个时间点")
