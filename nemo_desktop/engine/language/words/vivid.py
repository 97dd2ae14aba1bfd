"""How people speak of strong and pale colours, and of dark edges."""

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say

say("LOOK", "做旧 | 做旧一点 | 做旧效果", "vintage")
say("EFFECT", "darken the edges | darken the corners | darker edges | darker corners", "vignette")
say("EFFECT", "四周变暗 | 四周暗 | 四角变暗 | 四角暗 | 边角变暗 | 边缘变暗 | 四角压暗", "vignette")
say(
    "EFFECT",
    """
    black movie bars | film style bars | 电影式黑边
    """,
    "letterbox",
)
say(
    "LOOKWORD",
    """
    light should be | light needs to be | lighting | old-time | antique | 光线 | 光感 | 画面颜色 |
    画面色彩 | 色温
    """,
)
say(
    "COLORFUL",
    """
    too colorful | too colourful | too saturated | oversaturated | over-saturated | too vivid |
    too vibrant | too garish | garish | less colorful | less colourful | less saturated |
    less vivid | less vibrant | less color | less colour | not so colorful | not so colourful |
    not so saturated | not so vivid | not as saturated | not as colorful | not as vivid |
    tone down the colors | tone down the colours | mute the colors | mute the colours |
    muted colors | muted colours | more muted | duller | paler | pale | desaturate a bit |
    desaturate a little | slightly desaturated | a bit desaturated | a little desaturated |
    less punchy | less intense colors | less intense colours | washed out a bit |
    太艳 | 太艳了 | 过艳 | 艳丽了 | 太鲜艳 | 太鲜艳了 | 太饱和 | 饱和过头 | 太花 | 太花哨 | 艳了 |
    别那么艳 | 别太艳 | 不要那么艳 | 不要太艳 | 没那么艳 | 别那么鲜艳 | 别太鲜艳 | 不要那么鲜艳 |
    不要太鲜艳 | 没那么鲜艳 | 不那么鲜艳 | 不那么艳 | 淡一点 | 淡一些 | 淡点 | 素一点 | 素一些 |
    素净一点 | 清淡一点 | 浅一点 | 没那么饱和 | 别那么饱和 | 不那么饱和
    """,
    -1,
)
say(
    "COLORFUL",
    """
    saturate | more intense colors | more intense colours | stronger colors | stronger colours |
    richer colours | deeper colors | deeper colours |
    bolder colors | bolder colours | more color intensity | not colorful enough |
    not colourful enough | too dull colors | too pale | too washed out |
    浓一点 | 浓一些 | 浓郁一点 | 浓郁 | 重一点 | 不够鲜艳 | 不够艳 | 艳一点 | 艳一些 | 艳点 |
    再艳一点 | 更艳 | 太淡 | 太淡了
    """,
    1,
)

# How strong a look is to be; words that say something already keep their meaning.
for _kind, _phrases in (
    (
        "FAINTLY",
        """
        a hint of | a hint | a dash of | a whisper of | a pinch of | a suggestion of | faint |
        faintly | subtly | 淡淡的 | 淡淡 | 一丝 | 一抹 | 些许 | 少许 | 略带 | 微微带点 | 稍微带点 |
        带一点点
        """,
    ),
    (
        "STRONGLY",
        """
        full strength | at full strength | full on | heavy | heavily | 浓浓的 | 浓浓 | 浓郁的 |
        浓郁 | 强烈的 | 重度 | 最强的
        """,
    ),
    ("FASTER", "加强 | 增强 | 强化"),
    (
        "SLOWER",
        """
        太重 | 太重了 | 过重 | 过重了 | 太浓重 | 太强烈 | 减淡 | 调淡 | 弱化 | 变淡 | 淡化 |
        dial back | ease off
        """,
    ),
    ("SPEEDNOUN", "opacity | 不透明度 | 浓度"),
):
    for _phrase in _phrases.split("|"):
        WORDS.offer(_kind, _phrase.strip(), None)
for _phrase in ("warmth", "warmness"):
    WORDS.offer("LOOK", _phrase, "warm")
