"""How people speak of the camera."""

from nemo_desktop.engine.editing.appearance import FAST, NORMAL, SLOW
from nemo_desktop.engine.language.lexicon import say

say(
    "MOTION",
    """
    zoom in | push in | move in | move closer | zoom into | zoom in on | push into | dolly in |
    ken burns in | go closer | get closer | closer | close in | close in on | zoom closer |
    push toward | push towards | camera in | magnify | focus in on | focus on | focus in |
    start wide and zoom in | start far and zoom in
    """,
    "zoom_in",
)
say(
    "MOTION",
    """
    放大 | 推近 | 拉近 | 推进 | 推镜头 | 推镜 | 镜头推进 | 镜头推近 | 镜头拉近 | 推向 | 镜头推向 |
    往里推 | 向前推 | 镜头靠近 | 靠近 | 前推 | 变大 | 推入 | 镜头往前推 | 镜头前推 | 推 | 推过去 |
    推到 | 凑近 | 往前推 | 镜头推到 | 聚焦到 | 聚焦
    """,
    "zoom_in",
)
say(
    "MOTION",
    """
    zoom out | pull back | pull out | move away | zoom back | dolly out | move back | pull away |
    zoom away | back away | back off | camera out | start close and zoom out |
    start close up and zoom out
    """,
    "zoom_out",
)
say(
    "MOTION",
    """
    缩小 | 拉远 | 拉开 | 拉镜头 | 拉镜 | 镜头拉远 | 镜头拉开 | 往外拉 | 向后拉 | 后拉 | 镜头后退 |
    后退 | 变小 | 镜头往后拉 | 往后拉 | 镜头拉出 | 拉出 | 远离 | 镜头远离 | 推远 | 拉后
    """,
    "zoom_out",
)
say(
    "MOTION",
    """
    右移 | 向右平移 | 往右平移 | 右摇 | 向右摇 | 镜头右移 | 朝右平移 | 往右移动 | 向右移动
    """,
    "pan_right",
)
say(
    "MOTION",
    """
    左移 | 向左平移 | 往左平移 | 左摇 | 向左摇 | 镜头左移 | 朝左平移 | 往左移动 | 向左移动
    """,
    "pan_left",
)
say(
    "MOTION",
    """
    上移 | 向上平移 | 往上平移 | 上摇 | 向上摇 | 往上摇 | 仰拍 | 镜头上移 | 向上移动 | 往上移动 |
    镜头上摇 | 上升 | 镜头上升 | crane up | pedestal up
    """,
    "pan_up",
)
say(
    "MOTION",
    """
    下移 | 向下平移 | 往下平移 | 下摇 | 向下摇 | 往下摇 | 镜头下移 | 向下移动 | 往下移动 |
    镜头下摇 | 下降 | 镜头下降 | crane down
    """,
    "pan_down",
)
say(
    "MOTION",
    """
    still | hold still | no motion | static | frozen | freeze | stay still | motionless |
    no movement | keep still | stand still | completely still |
    no camera movement | no animation | without motion | no zoom | no pan | fixed camera |
    without movement | no camera move | don't move | do not move | don't move the camera |
    stop moving | without moving | no zooming | no panning | no moves | not moving |
    stop the movement | stop the motion | stop zooming
    """,
    "still",
)
say(
    "MOTION",
    """
    固定住 | 镜头固定住 | 静止住 | 静止 | 不动 | 定住 | 不要动 | 静态 | 定格 | 固定 | 固定镜头 |
    保持静止 | 不要运镜 | 不要缩放 | 镜头不动 | 不要移动 | 别动镜头 | 停住 | 不移动 | 固定不动 |
    静止不动 | 不要放大 | 不要平移 | 无运镜 | 不要镜头运动 | 不要动画 | 保持不动 | 别移动 |
    镜头别动 | 镜头不要动 | 停止缩放 | 画面别动
    """,
    "still",
)
say(
    "MOTION",
    """
    parallax | 3d depth | 3d | 2.5d | depth effect | 3d effect | 3d parallax | depth |
    three dimensional | 3d motion | 3d photo | 3d look | pop out in 3d | 视差 | 3d景深 | 景深 |
    立体 | 立体感 | 3d视差 | 视差效果 | 景深视差 | 3d景深视差 | 3d效果 | 三维 | 纵深 | 纵深感 |
    空间感 | 裸眼3d | 立体视差 | 深度
    """,
    "parallax",
)
say(
    "MOTION",
    """
    orbit | orbit around | circle around | arc around | 环绕 | 环绕拍摄 | 绕拍 | 弧形运镜 |
    环绕运镜
    """,
    "orbit",
)
for _way, _value in (("左", "left"), ("右", "right"), ("上", "up"), ("下", "down")):
    for _to in "往向朝":
        for _verb in (
            "移",
            "摇",
            "扫",
            "滑",
            "滑动",
            "扫过",
            "移过去",
            "推移",
            "飘",
            "走",
            "移一下",
        ):
            say("MOTION", f"{_to}{_way}{_verb}", f"pan_{_value}")
say("MOTION", "loop", "zoom_loop")
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
    幅度 | 强度 | strength | intensity | amount
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
say("MOTION", "not move | shouldn't move | doesn't move | must not move", "still")
say("AIM", "bride | groom | couple | bride and groom | 新娘 | 新郎 | 新人", "face")
say("AIM", "product | products | item | object | 产品 | 商品 | 物品", "subject")
say("MOTION", "绕一圈 | 转一圈 | 绕着拍 | 环绕一圈 | 环绕一周", "orbit")
say("AUTOMOVE", "拍一圈 | 一圈 | 一周")
say(
    "MOTION",
    """
    come closer | come in closer | get in closer | get in close | tighten up | tighten in |
    draw in | draw closer | go in | move nearer | nearer | push closer | inch closer | creep in |
    zoom closer in | zoom right in | zoom way in | 凑近点 | 靠近一点 | 走近 | 走近一点 | 贴近 |
    逼近 | 往前走 | 往前进 | 向前进 | 镜头走近 | 推上去 | 推上来 | 拉近点 | 拉近一点 | 推近点 |
    推近一点 | 镜头前进 | 前进 | 往里走 | 往里拉 | 往里缩 | 镜头放大 | 画面放大 | 放大画面 |
    放大镜头 | 推一下 | 推一推 | 推推
    """,
    "zoom_in",
)
say(
    "MOTION",
    """
    go wider | widen | widen out | wider | go out wide | draw back | draw away | go back out |
    zoom away from | zoom right out | zoom way out | ease back | step away | recede | retreat |
    拉远点 | 拉远一点 | 拉开点 | 拉开一点 | 往后退 | 退后 | 退远 | 退开 | 镜头往后退 | 镜头退后 |
    走远 | 走远一点 | 推远点 | 离远点 | 离远一点 | 镜头缩小 | 画面缩小 | 缩小画面 | 缩小镜头 |
    拉一下 | 拉一拉 | 往外走 | 往外推
    """,
    "zoom_out",
)
say(
    "MOTION",
    """
    unmoving | immobile | no moving around | no moving | don't animate | not animated |
    lock the camera | lock off | locked off | camera locked | tripod | stop the camera |
    keep the camera still | stays put | stay put | nothing moves | 固定机位 | 机位固定 | 定机位 |
    镜头固定 | 镜头静止 | 别晃 | 不要晃 | 不晃 | 别乱动 | 不要乱动 | 停止运镜 | 停止移动 | 停下来 |
    定着 | 静止着 | 静着 | 别缩放 | 别放大 | 别平移 | 不放大 | 不缩放 | 不平移 | 完全静止 |
    一动不动
    """,
    "still",
)
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
say("MOTION", "snap zoom | crash zoom | sudden zoom | 急推 | 猛推 | 突然推近", "punch_in")
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
        "滑",
        "滑过去",
        "走",
        "飘",
        "推移",
    ):
        say("DIRECTION", f"{_line}{_verb}", f"pan_{_value}")
say("SLOWER", "more slow | more slower")
say("FASTER", "more fast | more faster | more quick")
