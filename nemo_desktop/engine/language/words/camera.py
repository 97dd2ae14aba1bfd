"""How people speak of the camera beside its moves: which way, how fast, at what."""

from nemo_desktop.engine.editing.appearance import FAST, NORMAL, SLOW
from nemo_desktop.engine.language.grammar.lexicon import say

say("ZOOM", "zoom | 缩放 | 变焦 | push | pull | dolly")
say("INWARD", "inward | inwards | 往里 | 向内")
say("OUT", "out | outward | outwards | 往外 | 向外")
say(
    "PAN",
    """
    pan | sweep | glide | drift | panning | 平移 | 摇镜 | 摇镜头 | 横移 | 移动镜头 | 扫过 | 横摇 |
    移镜 | 移镜头 | 摇移 | 滑动 | 横扫 | 扫 | scroll | travel
    """,
)
say("TILT", "tilt | 俯仰")
say(
    "SIDE",
    """
    left | left side | leftwards | leftward | left hand side | the left | 左 | 左边 | 左侧 |
    左方 | left edge | 向左 | 往左 | 朝左
    """,
    "left",
)
say(
    "SIDE",
    """
    right | right side | rightwards | rightward | right hand side | the right | 右 | 右边 | 右侧 |
    右方 | right edge | 向右 | 往右 | 朝右
    """,
    "right",
)
say("SIDE", "up | upward | upwards | 向上 | 往上 | 朝上", "up")
say("SIDE", "down | downward | downwards | 向下 | 往下 | 朝下", "down")
say(
    "DIRECTION",
    """
    从左往右 | 从左到右 | 从左向右 | 由左至右 | 由左到右 | 自左向右 | 左往右 | 由左往右 |
    从左至右 | 左到右 | 由左向右 | 从左边到右边 | 从左边往右边 | 自左至右 | 从左侧到右侧 |
    从左移到右 | 从左移动到右 | 从左摇到右 | 从左扫到右
    """,
    "pan_right",
)
say(
    "DIRECTION",
    """
    从右往左 | 从右到左 | 从右向左 | 由右至左 | 由右到左 | 自右向左 | 右往左 | 由右往左 |
    从右至左 | 右到左 | 由右向左 | 从右边到左边 | 从右边往左边 | 自右至左 | 从右侧到左侧 |
    从右移到左 | 从右移动到左 | 从右摇到左 | 从右扫到左
    """,
    "pan_left",
)
say(
    "DIRECTION",
    """
    从下往上 | 从下到上 | 从下向上 | 由下至上 | 自下而上 | 由下往上 | 从底部到顶部 | 从下至上 |
    由下到上 | bottom to top | 由下向上 | 从底到顶 | 从下面往上
    """,
    "pan_up",
)
say(
    "DIRECTION",
    """
    从上往下 | 从上到下 | 从上向下 | 由上至下 | 自上而下 | 由上往下 | 从顶部到底部 | 从上至下 |
    由上到下 | top to bottom | 由上向下 | 从顶到底 | 从上面往下
    """,
    "pan_down",
)
say("CAMERA", "camera | lens | 镜头 | 相机 | 摄像机 | 机位 | 摄影机 | viewpoint | view")
say(
    "AUTOMOVE",
    """
    movement | movements | motion | motions | moves | camera move | camera moves | camera motion |
    camera movement | ken burns | ken burns effect | animation style | motion effect |
    camera work | moving | camera effect | pan and zoom | zoom and pan | camera animation |
    camera movements | move type
    """,
)
say(
    "AUTOMOVE",
    """
    运镜 | 运动 | 动效 | 动态效果 | 动作 | 镜头运动 | 运镜方式 | 镜头效果 | 动感 | 移动效果 |
    肯伯恩斯 | 动画效果 | 运镜效果 | 镜头动作 | 运动效果 | 动 | 动态 | 镜头移动 | 移动方式
    """,
)
say(
    "SPEED",
    """
    slow | slowly | gentle | gently | soft | softly | subtle | subtly | slow motion | calmly |
    very slow | very slowly | at a slow pace | lightly | super slow | slow and gentle
    """,
    SLOW,
)
say(
    "SPEED",
    """
    慢慢 | 缓慢 | 缓缓 | 轻轻 | 慢速 | 徐徐 | 慢 | 慢慢儿 | 轻微 | 很慢 | 柔和 | 轻缓 | 慢悠悠 |
    缓 | 渐渐 | 逐渐 | 平缓 | 舒缓 | 轻柔 | 微微 | 微 | 平稳 | 非常慢 | 慢动作 | 缓缓地 | 温柔
    """,
    SLOW,
)
say(
    "SPEED",
    """
    fast | quickly | quick | rapid | rapidly | dramatic | dramatically | strong | strongly |
    hard | swift | swiftly | speedy | aggressive | intense | very fast | super fast | snappy
    """,
    FAST,
)
say(
    "SPEED",
    """
    快速 | 迅速 | 快 | 猛 | 强烈 | 急速 | 飞快 | 大幅度 | 明显 | 急 | 高速 | 很快 | 猛烈 | 极速 |
    强力
    """,
    FAST,
)
say(
    "SPEED",
    """
    normal | medium | regular | moderate | moderately | standard speed | normal speed | 正常 |
    中速 | 普通 | 适中 | 正常速度 | 中等 | 常速
    """,
    NORMAL,
)
say(
    "SLOWER",
    """
    slower | more slowly | slow it down | slow down | less fast | more gentle | gentler | calmer |
    慢一点 | 慢点 | 慢一些 | 更慢 | 再慢 | 放慢 | 减慢 | 慢些 | 降速 | 减速 | 缓一点 | 更缓慢 |
    柔和一点 | more gently | more subtle | subtler | weaker | less strong | less dramatic |
    弱一点 | 太快 | too fast | too quickly | too quick | 更柔和 | 再慢点 | 再慢一点 | 慢下来 |
    太快了 | softer zoom
    """,
)
say(
    "FASTER",
    """
    faster | more quickly | quicker | speed up | speed it up | more dramatic | stronger |
    more strongly | more intense | 快一点 | 快点 | 快一些 | 更快 | 再快 | 加快 | 快些 | 提速 |
    加速 | 强一点 | 更强 | 更强烈 | 猛一点 | 太慢 | too slow | too slowly | 更明显 | 明显一点 |
    再快点 | 再快一点 | 快起来 | 太慢了
    """,
)
say(
    "DIFFERENT",
    """
    different | various | varied | vary | vary the | mixed | random | randomly | randomize |
    mix up | diverse | unique | its own | 不同 | 各不相同 | 不一样 | 多样 | 随机 | 各种 | 不同的 |
    多种 | 不重复 | 多样化 | 不一样的 | 各异 | 随机的 | 丰富 | 变化
    """,
)
say(
    "ALTERNATE",
    """
    alternate | alternating | alternately | in turns | take turns | by turns | 交替 | 轮流 |
    依次 | 交错
    """,
)
say(
    "SPEEDNOUN",
    """
    as fast | speed | pace | tempo | speed rate | 倍速 | 播放速度 | 速度 | 节奏 | 快慢 | 力度 |
    幅度 | 强度 | strength | intensity | amount | 变速
    """,
)
say(
    "AIM",
    """
    face | faces | her face | his face | their faces | the person's face | her | him | his |
    head | 脸 | 脸部 | 人脸 | 面部 | 她的脸 | 他的脸 | 她 | 他 | 头部 | 脸上 | 她脸 | 他脸 |
    面孔 | my face | their face | the eyes | her eyes | his eyes | eyes | 眼睛
    """,
    "face",
)
say(
    "AIM",
    """
    subject | main subject | person | man | woman | girl | boy | people | guy | lady | child |
    kid | baby | dog | cat | the main object | 主体 | 人物 | 人 | 主角 | 主题 | 重点 | 女孩 |
    男孩 | 女人 | 男人 | 孩子 | 宝宝 | 主人公
    """,
    "subject",
)
say(
    "AIM",
    """
    image center | picture center | the middle of the picture | the center of the image |
    the center of the picture | center of the photo | the middle of the photo | 画面中心 |
    图片中心 | 照片中心 | 中心点 | 画面中央
    """,
    "centre",
)
say("AIM", "人物身上 | 人身上 | 主体身上", "subject")
say("AIM", "bride | groom | couple | bride and groom | 新娘 | 新郎 | 新人", "face")
say("AIM", "product | products | item | object | 产品 | 商品 | 物品", "subject")
say("AUTOMOVE", "拍一圈 | 一圈 | 一周")
say(
    "SPEED",
    """
    real slow | nice and slow | nice and slowly | at a slow speed | leisurely |
    unhurried | ever so slowly | smoothly and slowly | slow and steady | sluggishly | 慢吞吞 |
    缓慢地 | 慢慢地 | 慢慢悠悠 | 悠悠 | 悠悠地 | 不紧不慢 | 慢镜头 | 慢速地 | 一点一点 | 一点点地 |
    徐徐地 | 轻轻地 | 细微 | 细腻 | 小幅 | 小幅度 | 小幅度地
    """,
    SLOW,
)
say(
    "SPEED",
    """
    really fast | at high speed | at a fast pace | lightning fast | zippy | brisk | briskly |
    energetic zoom | hard and fast | suddenly | sudden | abruptly | 飞速 | 火速 | 嗖地 | 嗖的一下 |
    唰地 | 唰的一下 | 突然 | 猛地 | 猛烈地 | 一下子就 | 快快 | 快快地 | 快速地 | 迅速地 | 很快地 |
    大幅地 | 狠
    """,
    FAST,
)
for _line, _value in (
    ("从左往右", "right"),
    ("从右往左", "left"),
    ("从下往上", "up"),
    ("从上往下", "down"),
):
    for _verb in (
        "移",
        "移过去",
        "移动",
        "扫",
        "扫过去",
        "摇",
        "摇过去",
        "摇一摇",
        "慢摇",
        "滑",
        "滑过去",
        "走",
        "飘",
        "推移",
    ):
        say("DIRECTION", f"{_line}{_verb}", f"pan_{_value}")
for _from, _to, _value in (
    ("左", "右", "right"), ("右", "左", "left"), ("下", "上", "up"), ("上", "下", "down"),
):  # fmt: skip
    for _verb in ("摇", "摇过去", "摇一摇", "移", "移过去", "扫", "扫过去"):
        say("DIRECTION", f"从{_from}到{_to}{_verb} | 由{_from}到{_to}{_verb}", f"pan_{_value}")
        say("DIRECTION", f"从{_from}向{_to}{_verb} | 由{_from}向{_to}{_verb}", f"pan_{_value}")
say("PAN", "摇一摇 | 摇过去 | 慢摇")
say("SLOWER", "more slow | more slower")
say("FASTER", "more fast | more faster | more quick")
say("CAMERA", "视线 | 视角 | 镜头视角 | point of view")
say(
    "SLOWER",
    """
    calm down | tone down the movement | take it slower | not so fast | 别太快 | 不要太快 |
    别那么快
    """,
)
say(
    "FASTER",
    "not so slow | punchier | with more energy | 别太慢 | 不要太慢 | 别那么慢 | 带劲一点 | 带劲点",
)
say("SIDE", "the left side | left hand edge | the left edge | left hand", "left")
say("SIDE", "the right side | right hand edge | the right edge | right hand", "right")
say(
    "SLOWER",
    """
    too strong | too much movement | too much motion | too dramatic | too intense | too wild |
    too extreme | 太强 | 太强了 | 太猛 | 太猛了 | 太剧烈 | 太剧烈了 | 幅度太大 | 幅度太大了 |
    动得太厉害 | 动得太大 | 太夸张
    """,
)
say(
    "FASTER",
    """
    too weak | too subtle | not enough movement | not enough motion | barely moves |
    barely visible | barely noticeable | 太弱 | 太弱了 | 不够明显 | 幅度太小 | 幅度太小了 |
    看不出来动 | 几乎没动 | 动得太少
    """,
)
say("DIAGONAL", "diagonally | diagonal | at an angle | 斜着 | 斜向 | 对角 | 对角线 | 沿对角线 | 斜")
say("OUT", "back out | back out again | out again")
say("CORNERWORD", "corner | corners | 角落")
say("PAN", "slide over | slide across | slide along | slide sideways")
say("PAN", "move across | moves across | travel across | glide across | sweep across | go across")
say(
    "EASING",
    """
    start slowly then accelerate | start slow then accelerate | start slowly and accelerate |
    start slow and accelerate | start slowly and then accelerate | begin slowly and speed up
    """,
    "late",
)
for _way, _value in (("左", "left"), ("右", "right"), ("上", "up"), ("下", "down")):
    for _to in "往向朝":
        for _verb in ("滑过去", "滑过", "扫过去", "摇过去", "移去", "飘过去", "飘去"):
            say("MOTION", f"{_to}{_way}{_verb}", f"pan_{_value}")
say(
    "ALTERNATE",
    """
    one for each photo | one for each picture | one for each | one per photo | one per picture |
    one move each | 一张一个 | 每张一个
    """,
)
say("SPEED", "有力 | 快速有力 | 有冲击力", FAST)


# As people write it who hear it.
say("SIDE", "rite | wright | ryte", "right")
say("SIDE", "lefft | lefft side", "left")
say("DIFFERENT", "换一组 | 换一套 | 换一批 | 换一组不同的 | 换一套不同的")
