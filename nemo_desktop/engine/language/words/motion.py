"""What people call the moves of the camera."""

from nemo_desktop.engine.language.grammar.lexicon import say
from nemo_desktop.engine.language.grammar.text import listed

say("PAN", "平移过去 | 平移过来")
say("AUTOMOVE", "动法 | 移动方式")
say("MOTION", "先推后拉 | 先推再拉 | 先拉近再拉远 | 先推近后拉远 | 推进去再拉出来", "zoom_loop")
say("SLOWER", "稳一点 | 稳点 | 稳一些 | 平稳一点 | 平稳点 | stop it moving around so much")
say("SLOWER", "stop it moving so much | don't let it move so much | stop moving around so much")
say(
    "DIFFERENT",
    """
    别用一样的 | 不要用一样的 | 别用同样的 | 不要一样的 | 不要用同样的 | 别用相同的 | 不要用相同的 |
    don't use the same | don't do the same | don't repeat the same | don't want the same |
    do not use the same | not all the same | 别老用一样的 | 别老是用一样的
    """,
)
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
    静止不动 | 无运镜 | 不要镜头运动 | 不要动画 | 保持不动 | 别移动 |
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
            "摇一摇",
            "慢慢摇",
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
say("MOTION", "move like a handheld camera | like a handheld camera", "handheld")
say("MOTION", "像手持拍的 | 像手持拍的那样 | 像手拿着拍的 | 像手持的一样", "handheld")
say("MOTION", "镜头全部停下 | 镜头都停下 | 镜头停下 | 镜头停住 | 镜头都别动", "still")
say("MOTION", "sit still | sits still | stand still | stands still | hold still", "still")
say("MOTION", "not move | shouldn't move | doesn't move | must not move", "still")
say("MOTION", "绕一圈 | 转一圈 | 绕着拍 | 环绕一圈 | 环绕一周", "orbit")
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
    定着 | 静止着 | 静着 | 别缩放 | 不放大 | 不缩放 | 不平移 | 完全静止 |
    一动不动
    """,
    "still",
)
say(
    "MOTION",
    "由远及近 | 由远而近 | 由远到近 | 从远到近 | 从远拉近 | 从远推近 | 从远处推近",
    "zoom_in",
)
say(
    "MOTION",
    "由近及远 | 由近而远 | 由近到远 | 从近到远 | 从近拉远 | 从近拉到远 | 从近处拉远 | 从近往远拉",
    "zoom_out",
)
say("MOTION", "snap zoom | crash zoom | sudden zoom | 急推 | 猛推 | 突然推近", "punch_in")
say(
    "MOTION",
    """
    circle round | circle the | go round | go around | arc round | swing round | swing around |
    rotate around | revolve around | move around | 绕着转 | 围绕 | 围着转 | 绕着拍一圈 | 绕拍一圈
    """,
    "orbit",
)
say(
    "MOTION",
    """
    shaky handheld | handheld shaky | shaky camera | shaky cam | camera shake | camera wobble |
    handheld documentary | documentary handheld | shaky documentary | 手持晃动 | 晃动感 |
    手持抖动 | 手抖 | 手抖的感觉 | 镜头晃动 | 镜头抖动 | 画面晃动 | 抖动感 | 晃晃的 | 手持拍摄 |
    晃一晃 | 晃一下 | 晃动一下 | 晃起来 | 抖一抖 | 抖动一下 | 微微晃动 | 轻轻晃动 | 轻微晃动
    """,
    "handheld",
)
say(
    "MOTION",
    "go back and forth | going back and forth | move back and forth | run back and forth",
    "zoom_loop",
)
say(
    "MOTION",
    """
    documentary feel | documentary style | documentary look | documentary vibe | 纪录片感 |
    纪录片风格 | 纪录片的感觉 | 纪实感
    """,
    "handheld",
)
say(
    "MOTION",
    """
    lock the camera off | lock off the camera | camera off | lock it off | lock the shot
    """,
    "still",
)
say("MOTION", "whip to the left | whip over to the left | 往左甩 | 左甩镜", "whip_left")
say(
    "MOTION",
    """
    whip to the right | whip over to the right | whip across | 往右甩 | 右甩镜
    """,
    "whip_right",
)
say("MOTION", "3d slide to the right | 3d truck right | slider move to the right", "truck_right")
say("MOTION", "3d slide to the left | 3d truck left | slider move to the left", "truck_left")
say(
    "MOTION",
    "head for | approach",
    "zoom_in",
)
for _go in listed("head go travel move creep glide drift inch edge push"):
    say("MOTION", f"{_go} toward | {_go} towards | {_go} closer to | {_go} in on", "zoom_in")
say("MOTION", "往远拉 | 往远处拉 | 往后拉 | 往外拉 | 拉向远处", "zoom_out")
say("MOTION", "往近推 | 往近处推 | 往里推 | 往前推", "zoom_in")
for _way, _value in (("上", "up"), ("下", "down"), ("左", "left"), ("右", "right")):
    say("MOTION", f"往{_way}看 | 向{_way}看 | 朝{_way}看", f"pan_{_value}")
say("MOTION", "look up | look upward | look upwards", "pan_up")
say("MOTION", "look down | look downward | look downwards", "pan_down")
say("MOTION", "get further away | get farther away | go further away | further away", "zoom_out")
say(
    "MOTION",
    "nothing should move | nothing must move | nothing may move | nothing is to move",
    "still",
)
