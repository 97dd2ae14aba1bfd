"""How people speak of texts over the picture."""

import itertools

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

say(
    "TITLEWORD",
    """
    title | titles | heading | headline | title card | main title | opening title | end title |
    title text | closing title
    """,
    "title",
)
say("TITLEWORD", "标题 | 大标题 | 主标题 | 片名 | 标题文字 | 题目", "title")
say(
    "TITLEWORD",
    """
    text | words | lettering | word | message | writing | phrase | sentence | texts | 文字 | 字 |
    文案 | 文本 | 一行字 | 一句话 | 几个字 | 话 | 文字标题 | 字样 | 花字
    """,
    "text",
)
say(
    "TITLEWORD",
    """
    subtitle | subtitles | caption | captions | 字幕 |
    旁白字幕 | 说明文字 | 副标题 | 字幕文字
    """,
    "subtitle",
)
say(
    "PLACE",
    """
    top | at the top | on top | top edge | on the top | to the top | top of the screen | 顶部 |
    上方 | 顶端 | 最上面 | 上部 | 最上方 | 顶上 | 画面上方 | 屏幕上方 | 画面顶部 | 屏幕顶部 |
    上边 | 靠上
    """,
    "top",
)
for _place, _edge, _sides in (
    ("top", "top", "上面 上边 上方 上部 上端 顶部 顶端"),
    ("bottom", "bottom", "下面 下边 下方 下部 下端 底部 底端 底下"),
):
    for _to, _of in itertools.product(
        ("", "at the ", "to the ", "on the ", "near the ", "along the ", "close to the "),
        ("", " edge", " margin", " border", " of the screen", " of the picture", " of the frame"),
    ):
        WORDS.offer("PLACE", f"{_to}{_edge}{_of}", _place)
    for _most, _side in itertools.product(listed("最 画面最 屏幕最 画面 屏幕"), listed(_sides)):
        WORDS.offer("PLACE", f"{_most}{_side}", _place)
say(
    "PLACE",
    """
    upper third | upper part | in the upper third | top third | 上三分之一 | 上三分之一处
    """,
    "upper_third",
)
say(
    "PLACE",
    """
    center | centre | middle | in the middle | in the center | centered | centred |
    in the centre | 中央 | 居中 | 中间位置 | 正中 | 正中央 | 画面中间 | 画面正中 | 屏幕中间 |
    中心 | 屏幕中央 | 中部 | 正中心 | 中间的位置
    """,
    "center",
)
say(
    "PLACE",
    """
    lower third | in the lower third | bottom third | lower part | 下三分之一 | 下三分之一处
    """,
    "lower_third",
)
say(
    "PLACE",
    """
    bottom | at the bottom | on the bottom | bottom edge | to the bottom | bottom of the screen |
    below | underneath | 底部 | 下方 | 底端 | 最下面 | 下部 | 最下方 | 底下 | 画面下方 |
    屏幕下方 | 画面底部 | 屏幕底部 | 下边 | 靠下 | 下面
    """,
    "bottom",
)
say(
    "RENAME",
    """
    spelled | spelt | spelling | spell it | spell | correct the spelling | fix the spelling |
    fix the typo | fix a typo | correct the typo | fix the spelling mistake | 拼写 | 拼写改成 |
    写法 | 改叫 | 改称 | 正确的是 | 正确写法是 |   应写成 | 应为
    """,
)
say("DESCRIBING", "explaining | describing | introducing | that explains | that describes")
say("RENAME", "rename | call the title | retitle | reword | rewrite | 改名 | 重命名 | 重新命名")
say(
    "LOWER",
    """
    lower | lower down | further down | 往下 一点 | 低一点 | 低点 | 低些 | 再低 | 靠下一点 |
    低一些 | 下移一点 | too high | too high up | 太高 | 太高了 | 太靠上 | 太靠上了 | 偏高 | 有点高
    """,
    -1,
)
say(
    "LOWER",
    """
    higher | higher up | further up | 高一点 | 高点 | 高些 | 再高 | 靠上一点 | 高一些 | 上移一点 |
    too low | too low down | 太低 | 太低了 | 太靠下 | 太靠下了 | 偏低 | 有点低
    """,
    1,
)
say(
    "BIGGER",
    """
    big | bigger | larger | enlarge | increase the size | big text | huge | enlarged |
    increase | bump up | bump | kick up | ramp up | beef up | amp up | step up | 大一点 | 大点 |
    大一些 | 更大 | 放大一点 | 放大点 | 调大 | 变大一点 | 加大 | 再大 | 大些 | 放大一些 | 大 |
    再大一点 | 太小 | too small | 太小了 | 改大 | 增大
    """,
)
say(
    "SMALLER",
    """
    small | smaller | reduce the size | tiny | shrink | decrease | reduce | tone down | dial back |
    cut back on | take down | knock down | 小一点 | 小点 | 小一些 | 更小 | 缩小一点 | 缩小点 |
    调小 | 变小一点 | 减小 | 再小 | 小些 | 缩小一些 | 小 | 再小一点 | 太大 | too big |
    too large | 太大了 | 改小
    """,
)
say(
    "SIZEWORD",
    """
    size | font size | text size | font | 字号 | 字体 | 大小 | 字体大小 | 文字大小 | typeface |
    字形
    """,
)
say("COLOR", "white | 白色 | 白 | 白色的", "#ffffff")
say("COLOR", "black | 黑色 | 黑 | 黑色的", "#000000")
say("COLOR", "yellow | 黄色 | 黄 | 黄色的", "#ffd60a")
say("COLOR", "red | 红色 | 红 | 红色的 | 大红", "#ff3b30")
say("COLOR", "blue | 蓝色 | 蓝 | 蓝色的", "#0a84ff")
say("COLOR", "green | 绿色 | 绿 | 绿色的", "#34c759")
say("COLOR", "orange | 橙色 | 橙 | 橘色 | 橘黄色 | 橙色的", "#ff9500")
say("COLOR", "pink | 粉色 | 粉红色 | 粉红 | 粉 | 粉色的", "#ff6fb5")
say("COLOR", "purple | violet | 紫色 | 紫 | 紫色的", "#af52de")
say("COLOR", "gray | grey | 灰色 | 灰 | 灰色的", "#8e8e93")
say("COLOR", "gold | 金色 | 金 | 金黄色 | 金色的", "#d4af37")
say("COLOR", "brown | 棕色 | 咖啡色", "#a2703f")
say("COLOR", "light blue | sky blue | cyan | 浅蓝色 | 天蓝色 | 青色", "#5ac8fa")
say("COLOR", "silver | 银色", "#c0c0c0")
say("TITLEWORD", "txt", "text")
say("TITLEWORD", "header | the header", "title")
say(
    "BIGGER",
    "can't read | cannot read | can barely read | can hardly read | hard to read | unreadable",
)
say("BIGGER", "看不清 | 看不清楚 | 看不太清 | 弄大点 | 弄大 | 弄大一点 | 大一号")
say("SMALLER", "弄小点 | 弄小 | 弄小一点 | 小一号")
say("PLACE", "置中", "center")
say("PLACE", "置顶", "top")
say("PLACE", "置底", "bottom")
say(
    "BIGGER",
    """
    embiggen | make big | gigantic | giant | more prominent | stand out more | blow up |
    blow it up | scale up | size up | upsize | oversized | 大大的 | 巨大 | 加粗加大 | 放大字号 |
    显眼 | 显眼点 | 显眼一点 | 醒目 | 醒目点 | 醒目一点 | 大号 | 大几号 | 大两号 | 调大点 |
    调大一点 | 加大点 | 加大一点 | 变大点
    """,
)
say(
    "SMALLER",
    """
    teeny | teensy | less prominent | scale down | size down | downsize | miniature text | petite |
    mini | 小小的 | 迷你 | 小号 | 小几号 | 小两号 | 调小点 | 调小一点 | 减小点 | 减小一点 |
    变小点 | 缩一点 | 缩小字号
    """,
)
say("TITLEWORD", "letters | characters", "text")
say("BIGGER", "more big | more bigger | more large")
say("SMALLER", "more small | more smaller | more little")
say(
    "TITLEWORD",
    """
    name of the film | film title | video title | movie title | film's title | video's title |
    name on screen | on-screen text | onscreen text | 视频标题 | 影片标题 | 字体内容 | 屏幕文字
    """,
    "title",
)
say("COLOR", "turquoise | teal | aqua | 青绿色 | 湖蓝色 | 湖蓝 | 蒂芙尼蓝", "#30b0c7")
say(
    "COLOR", "dark blue | navy | navy blue | deep blue | 深蓝色 | 深蓝 | 藏青色 | 海军蓝", "#0a3d91"
)
say(
    "COLOR",
    """
    beige | cream | cream-coloured | cream colored | ivory | off-white | off white | 米色 |
    米白色 | 米白 | 奶白色 | 奶油色 | 象牙白
    """,
    "#f5e6c8",
)
say("COLOR", "magenta | hot pink | fuchsia | 洋红色 | 洋红 | 玫红色 | 玫红 | 桃红色", "#ff2d95")
say(
    "COLOR",
    """
    dark red | deep red | maroon | burgundy | wine red | 深红色 | 深红 | 酒红色 | 酒红 | 暗红色
    """,
    "#8b1a1a",
)
say("RENAME", "还是叫 | 还叫")
say("TITLEWORD", "名单 | 人员名单 | 演职员名单 | 主创名单 | 制作名单 | 致谢名单", "text")
say("COLOR", "dark green | deep green | forest green | 深绿色 | 深绿 | 墨绿色 | 墨绿", "#1b6e3c")
say(
    "COLOR",
    "light green | mint | mint green | pale green | 浅绿色 | 浅绿 | 薄荷绿 | 嫩绿色",
    "#9be3a4",
)
say("COLOR", "lime | lime green | 柠檬绿 | 荧光绿", "#a8e10c")
say("COLOR", "light gray | light grey | 浅灰色 | 浅灰", "#d0d0d0")
say("COLOR", "dark gray | dark grey | charcoal | 深灰色 | 深灰 | 炭灰色", "#4a4a4a")
say("COLOR", "coral | salmon | 珊瑚色 | 珊瑚红", "#ff7f50")
say("COLOR", "light pink | pale pink | baby pink | 浅粉色 | 浅粉 | 淡粉色", "#ffb6d0")
say("COLOR", "lilac | lavender | light purple | 淡紫色 | 浅紫色 | 薰衣草色", "#c8a2e8")
say("COLOR", "light yellow | pale yellow | 浅黄色 | 淡黄色", "#fff3a0")
say(
    "BIGGER",
    """
    large | enormous | gigantic | giant | massive | very big | very large | extra large |
    really big | 特大 | 超大 | 超级大
    """,
)
say("PLACE", "down side | downside | lower side | bottom side | below side", "bottom")
say("PLACE", "up side | upper side | top side", "top")
