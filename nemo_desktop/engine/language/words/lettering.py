"""How people speak of letters: weight, outline, shadow, ground, how a text appears, its corner."""

from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import say

say(
    "WEIGHT",
    """
    bold | bolder | thick | thicker | in bold | boldface | bold font | bold text |
    bold letters | heavy font | 加粗 | 粗体 | 粗体字 | 粗一点 | 加粗一点 | 粗一些 | 更粗 | 变粗 |
    粗字 | 用粗体 | 粗
    """,
    700,
)
say("WEIGHT", "semibold | semi bold | demi bold | 半粗 | 中粗 | 中粗体", 600)
say(
    "WEIGHT",
    """
    thin | thinner | light font | thin font | regular weight | normal weight | unbold |
    thin letters | 细体 | 细一点 | 细一些 | 更细 | 变细 | 常规体 | 细字 | 用细体 | 取消加粗
    """,
    400,
)
say(
    "OUTLINE",
    """
    outline | outlines | outlined | stroke | text outline | text stroke | contour | 描边 | 轮廓 |
    勾边 | 文字描边 | 描个边 | 轮廓线 | 外描边
    """,
    "contrast",
)
say("OUTLINE", "描黑边 | 描个黑边 | 描上黑边 | 勾黑边 | 勾个黑边", "#000000")
say("OUTLINE", "描白边 | 描个白边 | 描上白边 | 勾白边 | 勾个白边", "#ffffff")
say(
    "SHADOW",
    """
    shadow | drop shadow | text shadow | soft shadow | 阴影 | 投影 | 文字阴影 | 阴影效果 | 影子
    """,
    True,
)
say(
    "BOX",
    """
    box | text box | background box | plate | box behind | in a box | on a box | 底框 | 文字框 |
    底板 | 衬底 | 底色 | 文字底色 | 背景框 | 色块 | 底条 | 文字背景 | 文字底框
    """,
    "contrast",
)
say(
    "ANIM",
    """
    typewriter | typewriter effect | typewriter style | like a typewriter | typed out |
    type itself | types itself | type itself out | types itself out | typing itself out |
    letter by letter | one letter at a time | character by character | typing effect |
    一个字一个字蹦出来 | 一个字一个字地蹦出来 | 一个字一个字冒出来 | 一个字一个字出来 |
    打字机 | 打字机效果 | 打字效果 | 逐字 | 逐字出现 | 逐字显示 | 一个字一个字 |
    一个字一个字出现 | 一个一个出来 | 一个一个地出来 |
    一个一个出现 | 一个个出来 | 一个字一个字地出现 | 一个字一个字显示 |
    像打字机一样 | 逐字打出 | 打字机式
    """,
    "typewriter",
)
say(
    "ANIM",
    """
    word by word | one word at a time | word after word | a word at a time | 逐词 | 逐词出现 |
    逐词显示 | 一个词一个词 | 一个词一个词出现 | 一个词一个词地出现 | 逐个词出现 | 一词一词
    """,
    "word_by_word",
)
say(
    "ANIM",
    """
    rise | rise up | rise in | float up | float in | come up from below | rise from below | 上浮 |
    slide up | slide up from below | slide in from below | slide in from the bottom | slide in |
    slides in | fly in | fly up | fly in from below | come up | come in from below |
    从下面飞进来 | 从下方飞进来 | 从底部飞进来 | 从下面飞上来 | 从下面冒出来 | 从下面滑进来 |
    glide in | swoop in | drift in | slide into view | slide onto the screen | animate in |
    rise into the picture | rises into the picture |
    rise into place | rise into view | 滑入 | 飞入 | 滑进来 | 飞进来 | 从下面滑入 | 从下方滑入 |
    从下往上滑入 | 从底部滑入 | 从下方飞入 | 从下面飞入 | 从底部飞入 | 移入 | 往上浮现 |
    浮现 | 升起 | 向上浮现 | 从下方升起 | 从下往上出现 | 上滑出现 | 从下面升起 | 浮上来
    """,
    "rise",
)
say(
    "NOANIM",
    """
    spin | spinning | rotating | bounce | bouncing | bounce in | shake |
    shaking | wiggle | flip in | explode | glow | neon | sparkle |
    slide in from the left | slide in from the right | slide in from left | slide in from right |
    slide in from the side | slide in from the top | slide in from above | slide down |
    fly in from the left | fly in from the right | fly in from left | fly in from right |
    fly in from the side | fly in from the top | fly in from above | fly out | slide out |
    come in from the left | come in from the right | come in from the side | scrolling |
     ticker | 旋转 | 弹跳 | 弹入 | 抖动 | 晃动 | 闪烁 | 发光 | 霓虹 | 滚动 | 爆炸 |
    从左边飞入 |
    从右边飞入 | 从左侧滑入 | 从右侧滑入 | 从左边滑入 | 从右边滑入 | 从左飞入 | 从右飞入 |
    从左滑入 |
    从右滑入 | 从上面飞入 | 从上方飞入 | 从上面滑入 | 从上方滑入 | 从上往下滑入 | 跳动 | 跑马灯
    """,
)
say("ANIM", "appear at once | pop on | 直接出现 | 立刻出现 | 立即出现", "none")
say("ANIMWORD", "text animation | title animation | text effect | 文字动画 | 标题动画 | 字幕动画")
say(
    "TITLESTYLE",
    """
    a lower third | lower third style | lower third title | lower third text | name tag |
    name strap | name plate | 人名条 | 姓名条 | 人名字幕 | 名字条
    """,
    "lower_third",
)
say("NAMEWORD", "name | names | named | 名字 | 姓名 | 人名")
say(
    "TITLESTYLE",
    """
    card at the end | ending card | final card | end with a card | finish with a card |
    end on a card | close with a card | closing title card | end title card | thank-you card |
    thank you card | end slate | end board | 结束语卡 | 片尾字卡 | 结尾字卡 | 字卡收尾 | 尾卡 |
    end card | closing card | end screen | outro card | 片尾卡 | 结尾卡 | 结束卡 | 片尾画面
    """,
    "end_card",
)
say(
    "TITLESTYLE",
    """
    caption style | social caption | tiktok caption | tiktok style caption | 综艺字幕 |
    花字字幕 | 短视频字幕
    """,
    "caption",
)
_ROWS: Final = {"top": ("top", "upper"), "bottom": ("bottom", "lower")}
_HAN_ROWS: Final = {"top": "上", "bottom": "下"}
_HAN_SIDES: Final = {"left": "左", "right": "右"}
for _row, _names in _ROWS.items():
    for _side, _han in _HAN_SIDES.items():
        _value = f"{_row}_{_side}"
        for _name in _names:
            _corner = f"{_name} {_side}"
            say("PLACE", f"{_corner} | {_corner} corner | {_corner} hand corner", _value)
        say("PLACE", f"{_side} {_row}", _value)
        for _both in (_han + _HAN_ROWS[_row], _HAN_ROWS[_row] + _han):
            say("PLACE", f"{_both}角 | {_both} | {_both}方 | 画面{_both}角 | 屏幕{_both}角", _value)
for _side, _han in _HAN_SIDES.items():
    say(
        "PLACE",
        f"""
        center {_side} | middle {_side} | {_side} center | {_side} middle | {_han}侧中间 |
        {_han}边中间 | 靠{_han} | 居{_han} | {_han}中 | {_han}对齐 | 画面{_han}侧 | 画面{_han}边
        """,
        _side,
    )
say(
    "BACKDROP",
    """
    白边 | 留白边 | 加白边 | 白色边 | 白色边框 | 两边留白 | 四周留白 | 上下留白 | 左右留白 | 留白 |
    两侧留白
    """,
    "#ffffff",
)
say(
    "LETTERCASE",
    """
    uppercase | upper case | upper-case | all caps | caps | capital letters | capitals |
    all capitals |
    in caps | block capitals | capitalize everything | 全大写 | 大写 | 大写字母 | 全部大写 | 改大写
    """,
    "upper",
)
say(
    "LETTERCASE",
    "lowercase | lower case | lower-case | small letters | 小写 | 小写字母 | 全小写 | 全部小写",
    "lower",
)
say("LETTERCASE", "title case | capitalize each word | 首字母大写 | 每个词首字母大写", "title")
