"""How people speak of pictures that move by themselves: clips, their speed, their direction."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule

say(
    "REVERSE",
    """
    play backwards | play in reverse | play it backwards | play it in reverse | run backwards |
    rewind | reverse playback | 倒放 | 倒播 | 倒着放 | 倒着播 | 反着放 | 倒带 | 反向播放 |
    倒着播放 | 反着播放
    """,
)
say(
    "FORWARDS",
    """
    play forwards | play forward | forwards again | forward again | play it forwards |
    正放 | 正着放 | 正向播放 | 正着播放 | 恢复正放
    """,
)
say(
    "MOTION",
    """
    forwards and backwards | forward and backward | forwards then backwards | there and back |
    ping pong | 来回播放 | 来回放 | 往返播放 | 来回循环 | 正放再倒放 | 先正放再倒放
    """,
    "zoom_loop",
)
say(
    "PLAYONCE",
    """
    play once | only once | just once | play it once | only play once | play only once |
    don't loop | do not loop | stop looping | no loop | no looping | 只播一次 | 只放一次 |
    播放一次 | 放一次 | 只播放一次 | 不要循环 | 别循环 | 不循环 | 不要循环播放
    """,
)
say(
    "FREEZEWORD",
    """
    freeze frame | freeze the frame | pause the clip | freeze the clip | 定格画面 | 画面定格 |
    暂停画面 | 冻结画面 | 冻结
    """,
)
say("SLOWER", "慢放 | 慢速播放")
say("FASTER", "快放 | 快进 | 快速播放 | fast forward")
say(
    "NORMALSPEED",
    """
    original speed | regular speed | usual speed | full speed | 原速 | 恢复原速 | 正常倍速 |
    原来的速度
    """,
)
say("CLIP", "gif | gifs | animated gif | the gif | 动图 | 动态图 | gif动图 | gif图")
say("PLAYSPEED", "in half speed | in half the speed | at half the speed", 0.5)
say("PLAYSPEED", "半速 | 半速播放 | 半倍速", 0.5)
say("SHOWN", "播得 | 放得")
say("PLAYONCE", "播一次 | 只播一遍 | 只放一遍")
say("TAKE", "取")


@rule(
    "^ (FILM|CLIP)+ FROM NTH? NUM (UNIT|SECOND) (ATSTART|SHOWN|ADD)+ (?=$|SEP)",
    "^ ATSTART (FILM|CLIP) AT (NUM (UNIT|SECOND)|SECOND NUM) (?=$|SEP)",
    phase=0,
)
def without_what_is_before(tokens: Sequence[Token]) -> Made | None:
    """视频从第2秒开始放: the seconds before are to go."""
    is_begun = any(token.text.startswith(("开始", "start", "begin")) for token in tokens)
    unit = find(tokens, "UNIT")
    length = number(find(tokens, "NUM")) * (number(unit) if unit is not None else 1000)
    return ("CUTSPAN", Span("start", 0, round(length))) if is_begun else None
