"""Wishes about the camera: zoom, pan, hold still, look at a face, a different move for each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import FAST, NORMAL, SLOW, DifferentMoves, SetMotion
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.wish import Deed, Outcome, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

say(
    "MOTION",
    "zoom in | push in | move in | move closer | zoom into | zoom in on | push into | dolly in | ken burns in | go closer | get closer | closer | close in | close in on | zoom closer | push toward | push towards | camera in | magnify | focus in on | focus on | focus in | start wide and zoom in | start far and zoom in",
    "zoom_in",
)
say(
    "MOTION",
    "放大 | 推近 | 拉近 | 推进 | 推镜头 | 推镜 | 镜头推进 | 镜头推近 | 镜头拉近 | 推向 | 镜头推向 | 往里推 | 向前推 | 镜头靠近 | 靠近 | 前推 | 变大 | 推入 | 镜头往前推 | 镜头前推 | 推 | 推过去 | 推到 | 凑近 | 往前推 | 镜头推到 | 聚焦到 | 聚焦",
    "zoom_in",
)
say(
    "MOTION",
    "zoom out | pull back | pull out | move away | zoom back | dolly out | move back | pull away | zoom away | back away | back off | camera out | start close and zoom out | start close up and zoom out",
    "zoom_out",
)
say(
    "MOTION",
    "缩小 | 拉远 | 拉开 | 拉镜头 | 拉镜 | 镜头拉远 | 镜头拉开 | 往外拉 | 向后拉 | 后拉 | 镜头后退 | 后退 | 变小 | 镜头往后拉 | 往后拉 | 镜头拉出 | 拉出 | 远离 | 镜头远离 | 推远 | 拉后",
    "zoom_out",
)
say(
    "MOTION",
    "右移 | 向右平移 | 往右平移 | 右摇 | 向右摇 | 镜头右移 | 朝右平移 | 往右移动 | 向右移动",
    "pan_right",
)
say(
    "MOTION",
    "左移 | 向左平移 | 往左平移 | 左摇 | 向左摇 | 镜头左移 | 朝左平移 | 往左移动 | 向左移动",
    "pan_left",
)
say(
    "MOTION",
    "上移 | 向上平移 | 往上平移 | 上摇 | 向上摇 | 往上摇 | 仰拍 | 镜头上移 | 向上移动 | 往上移动 | 镜头上摇 | 上升 | 镜头上升 | crane up | pedestal up",
    "pan_up",
)
say(
    "MOTION",
    "下移 | 向下平移 | 往下平移 | 下摇 | 向下摇 | 往下摇 | 镜头下移 | 向下移动 | 往下移动 | 镜头下摇 | 下降 | 镜头下降 | crane down",
    "pan_down",
)
say(
    "MOTION",
    "still | hold still | no motion | static | frozen | freeze | stay still | motionless | no movement | keep still | stand still | hold it still | completely still | no camera movement | no animation | without motion | no zoom | no pan | fixed camera | without movement | no camera move | don't move | do not move | don't move the camera | stop moving | without moving | no zooming | no panning | no moves | not moving | stop the movement | stop the motion | stop zooming",
    "still",
)
say(
    "MOTION",
    "静止 | 不动 | 定住 | 不要动 | 静态 | 定格 | 固定 | 固定镜头 | 保持静止 | 不要运镜 | 不要缩放 | 镜头不动 | 不要移动 | 别动镜头 | 停住 | 不移动 | 固定不动 | 静止不动 | 不要放大 | 不要平移 | 无运镜 | 不要镜头运动 | 不要动画 | 保持不动 | 别移动 | 镜头别动 | 镜头不要动 | 停止缩放 | 画面别动",
    "still",
)
say(
    "MOTION",
    "parallax | 3d depth | 3d | 2.5d | depth effect | 3d effect | 3d parallax | depth | three dimensional | 3d motion | 3d photo | 3d look | pop out in 3d | 视差 | 3d景深 | 景深 | 立体 | 立体感 | 3d视差 | 视差效果 | 景深视差 | 3d景深视差 | 3d效果 | 三维 | 纵深 | 纵深感 | 空间感 | 裸眼3d | 立体视差 | 深度",
    "parallax",
)
say(
    "MOTION",
    "orbit | orbit around | circle around | arc around | 环绕 | 环绕拍摄 | 绕拍 | 弧形运镜 | 环绕运镜",
    "orbit",
)
say("ZOOM", "zoom | 缩放 | 变焦 | push | pull | dolly")
say("INWARD", "inward | inwards | 往里 | 向内")
say("OUT", "out | outward | outwards | 往外 | 向外")
say(
    "PAN",
    "pan | sweep | glide | drift | panning | 平移 | 摇镜 | 摇镜头 | 横移 | 移动镜头 | 扫过 | 横摇 | 移镜 | 移镜头 | 摇移 | 滑动 | 横扫 | 扫 | scroll | travel",
)
say("TILT", "tilt | 俯仰")
say(
    "SIDE",
    "left | left side | leftwards | leftward | left hand side | the left | 左 | 左边 | 左侧 | 左方 | left edge | 向左 | 往左 | 朝左",
    "left",
)
say(
    "SIDE",
    "right | right side | rightwards | rightward | right hand side | the right | 右 | 右边 | 右侧 | 右方 | right edge | 向右 | 往右 | 朝右",
    "right",
)
say("SIDE", "up | upward | upwards | 向上 | 往上 | 朝上", "up")
say("SIDE", "down | downward | downwards | 向下 | 往下 | 朝下", "down")
say(
    "DIRECTION",
    "从左往右 | 从左到右 | 从左向右 | 由左至右 | 由左到右 | 自左向右 | 左往右 | 由左往右 | 从左至右 | 左到右 | 由左向右 | 从左边到右边 | 从左边往右边 | 自左至右 | 从左侧到右侧 | 从左移到右 | 从左移动到右 | 从左摇到右 | 从左扫到右",
    "pan_right",
)
say(
    "DIRECTION",
    "从右往左 | 从右到左 | 从右向左 | 由右至左 | 由右到左 | 自右向左 | 右往左 | 由右往左 | 从右至左 | 右到左 | 由右向左 | 从右边到左边 | 从右边往左边 | 自右至左 | 从右侧到左侧 | 从右移到左 | 从右移动到左 | 从右摇到左 | 从右扫到左",
    "pan_left",
)
say(
    "DIRECTION",
    "从下往上 | 从下到上 | 从下向上 | 由下至上 | 自下而上 | 由下往上 | 从底部到顶部 | 从下至上 | 由下到上 | bottom to top | 由下向上 | 从底到顶 | 从下面往上",
    "pan_up",
)
say(
    "DIRECTION",
    "从上往下 | 从上到下 | 从上向下 | 由上至下 | 自上而下 | 由上往下 | 从顶部到底部 | 从上至下 | 由上到下 | top to bottom | 由上向下 | 从顶到底 | 从上面往下",
    "pan_down",
)
say("CAMERA", "camera | lens | 镜头 | 相机 | 摄像机 | 机位 | 摄影机 | viewpoint | view")
say(
    "AUTOMOVE",
    "movement | movements | motion | motions | moves | camera move | camera moves | camera motion | camera movement | ken burns | ken burns effect | animation style | motion effect | camera work | moving | camera effect | pan and zoom | zoom and pan | camera animation | camera movements | move type",
)
say(
    "AUTOMOVE",
    "运镜 | 运动 | 动效 | 动态效果 | 动作 | 镜头运动 | 运镜方式 | 镜头效果 | 动感 | 移动效果 | 肯伯恩斯 | 动画效果 | 运镜效果 | 镜头动作 | 运动效果 | 动 | 动态 | 镜头移动 | 移动方式",
)
say(
    "SPEED",
    "slow | slowly | gentle | gently | soft | softly | subtle | subtly | slow motion | calmly | very slow | very slowly | at a slow pace | lightly | super slow | slow and gentle",
    SLOW,
)
say(
    "SPEED",
    "慢慢 | 缓慢 | 缓缓 | 轻轻 | 慢速 | 徐徐 | 慢 | 慢慢儿 | 轻微 | 很慢 | 柔和 | 轻缓 | 慢悠悠 | 缓 | 渐渐 | 逐渐 | 平缓 | 舒缓 | 轻柔 | 微微 | 微 | 平稳 | 非常慢 | 慢动作 | 缓缓地 | 温柔",
    SLOW,
)
say(
    "SPEED",
    "fast | quickly | quick | rapid | rapidly | dramatic | dramatically | strong | strongly | hard | swift | swiftly | speedy | aggressive | intense | very fast | super fast | snappy",
    FAST,
)
say(
    "SPEED",
    "快速 | 迅速 | 快 | 猛 | 强烈 | 急速 | 飞快 | 大幅度 | 明显 | 急 | 高速 | 很快 | 猛烈 | 极速 | 强力",
    FAST,
)
say(
    "SPEED",
    "normal | medium | regular | moderate | moderately | standard speed | normal speed | 正常 | 中速 | 普通 | 适中 | 正常速度 | 中等 | 常速",
    NORMAL,
)
say(
    "SLOWER",
    "slower | more slowly | slow it down | slow down | less fast | more gentle | gentler | calmer | 慢一点 | 慢点 | 慢一些 | 更慢 | 再慢 | 放慢 | 减慢 | 慢些 | 降速 | 减速 | 缓一点 | 更缓慢 | 柔和一点 | more gently | more subtle | subtler | weaker | less strong | less dramatic | 弱一点 | 太快 | too fast | too quick | 更柔和 | 再慢点 | 再慢一点 | 慢下来 | 太快了 | softer zoom",
)
say(
    "FASTER",
    "faster | more quickly | quicker | speed up | speed it up | more dramatic | stronger | more strongly | more intense | 快一点 | 快点 | 快一些 | 更快 | 再快 | 加快 | 快些 | 提速 | 加速 | 强一点 | 更强 | 更强烈 | 猛一点 | 太慢 | too slow | 更明显 | 明显一点 | 再快点 | 再快一点 | 快起来 | 太慢了",
)
say(
    "DIFFERENT",
    "different | various | varied | vary | vary the | mixed | random | randomly | randomize | mix up | diverse | unique | its own | 不同 | 各不相同 | 不一样 | 多样 | 随机 | 各种 | 不同的 | 多种 | 不重复 | 多样化 | 不一样的 | 各异 | 随机的 | 丰富 | 变化",
)
say(
    "ALTERNATE",
    "alternate | alternating | alternately | in turns | take turns | by turns | 交替 | 轮流 | 依次 | 交错",
)
say(
    "SPEEDNOUN",
    "speed | pace | tempo | 速度 | 节奏 | 快慢 | 力度 | 幅度 | 强度 | strength | intensity | amount",
)
say(
    "AIM",
    "face | faces | her face | his face | their faces | the person's face | her | him | his | head | 脸 | 脸部 | 人脸 | 面部 | 她的脸 | 他的脸 | 她 | 他 | 头部 | 脸上 | 她脸 | 他脸 | 面孔 | my face | their face | the eyes | her eyes | his eyes | eyes | 眼睛",
    "face",
)
say(
    "AIM",
    "subject | main subject | person | man | woman | girl | boy | people | guy | lady | child | kid | baby | dog | cat | the main object | 主体 | 人物 | 人 | 主角 | 主题 | 重点 | 女孩 | 男孩 | 女人 | 男人 | 孩子 | 宝宝 | 主人公",
    "subject",
)
say(
    "AIM",
    "image center | picture center | the middle of the picture | the center of the image | the center of the picture | center of the photo | the middle of the photo | 画面中心 | 图片中心 | 照片中心 | 中心点 | 画面中央",
    "centre",
)

LADDER: Final = (0.04, SLOW, NORMAL, FAST, 0.45)
_PANS: Final = {"left": "pan_left", "right": "pan_right", "up": "pan_up", "down": "pan_down"}
_ACROSS: Final = {
    ("left", "right"): "pan_right", ("right", "left"): "pan_left",
    ("top", "bottom"): "pan_down", ("bottom", "top"): "pan_up",
    ("up", "down"): "pan_down", ("down", "up"): "pan_up",
}  # fmt: skip


@rule("FROM? (SIDE|PLACE) TO (SIDE|PLACE)")
def across(tokens: Sequence[Token]) -> Made | None:
    """From left to right."""
    ends = [str(token.value) for token in tokens if token.kind in ("SIDE", "PLACE")]
    move = _ACROSS.get((ends[0], ends[1]))
    return ("DIRECTION", move) if move else None


@rule(
    "MOVE? (PAN|TILT|CAMERA) (CAMERA|SPEED|IT|PIC|MOVE|WHO|FOR|FILM|AUTOMOVE|PAN|ON)* DIRECTION (PAN|AUTOMOVE|MOVE)?",
    "(SPEED)? DIRECTION (TO|AUTOMOVE|CAMERA|SPEED)* (PAN|MOVE|TILT|AUTOMOVE)",
)
def pan_across(tokens: Sequence[Token]) -> Made | None:
    """Pan from left to right, with what stands between."""
    return _kept(tokens, str(find(tokens, "DIRECTION").value))  # type: ignore[union-attr]


@rule("DIRECTION")
def direction(tokens: Sequence[Token]) -> Made:
    """Left to right, by itself, is a pan."""
    return "MOTION", tokens[0].value


@rule(
    "(PAN|TILT) (CAMERA|SPEED|IT|FILM|PIC)* (TO|ON|BIT)* SIDE",
    "MOVE? CAMERA (MOVE|AUTOMOVE|PAN|TO|BIT|SPEED)* SIDE (MOVE|PAN|AUTOMOVE)?",
    "(MOVE|AUTOMOVE) CAMERA (SPEED|TO)* SIDE",
    "SIDE (SPEED)? (PAN|TILT)",
)
def pan_to(tokens: Sequence[Token]) -> Made | None:
    """Pan to the right."""
    side = find(tokens, "SIDE")
    assert side is not None
    return _kept(tokens, _PANS[str(side.value)])


@rule("ZOOM (SPEED|BIT|CAMERA|IT|PIC|FILM)* (IN|OUT|INWARD)", "ZOOM (SPEED|BIT)* TO")
def zoom(tokens: Sequence[Token]) -> Made | None:
    """Zoom slowly in."""
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


@rule("(CAMERA|MOVE|AUTOMOVE) SPEED? (OUT|INWARD)", "MOVE SPEED? CAMERA SPEED? (IN|OUT)")
def camera_zoom(tokens: Sequence[Token]) -> Made | None:
    """Camera out."""
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


def _kept(tokens: Sequence[Token], move: str) -> Made | None:
    """The move, with the pace and target that stood in between."""
    pace, target = find(tokens, "SPEED"), find(tokens, "WHO")
    if pace is None and target is None:
        return "MOTION", move
    return "MOTION", (move, pace.value if pace else None, target.value if target else None)


def move_of(token: Token) -> tuple[str, float | None]:
    """The move a token names and the pace said inside it."""
    if isinstance(token.value, tuple):
        name, pace, _target = token.value
        return str(name), float(pace) if isinstance(pace, float) else None
    return str(token.value), None


def pace_of(tokens: Sequence[Token]) -> float | None:
    """The strength asked for; None when nobody said."""
    share = find(tokens, "PCT")
    if share is not None:
        return min(0.6, max(0.02, number(share)))
    pace = find(tokens, "SPEED")
    return number(pace) if pace is not None else None


@wish(
    "motion",
    "MOTION",
    "SPEED WHO EACH ALL CAMERA AUTOMOVE AIM PIC PICS CLIP WHOLE PCT BIT MUCH SPEEDNOUN INMIDDLE "
    "ZOOM PAN PLACE REPLACE KEEP",
    examples=(
        "slow zoom in", "pan from left to right", "hold the first photo still",
        "慢慢放大", "从左往右平移", "第一张静止不动",
    ),
)  # fmt: skip
def motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The camera moves so."""
    token = find(tokens, "MOTION")
    assert token is not None
    name, inner = move_of(token)
    if find(tokens, "KEEP") and name != "still":
        return None
    tokens = _with_inner(tokens, token)
    pace = pace_of(tokens)
    strength = pace if pace is not None else inner if inner is not None else NORMAL
    which = scene.which(tokens)
    aim = find(tokens, "AIM")
    if aim is not None:
        return _aimed(scene, which, SetMotion(which, name, strength), str(aim.value))
    place = find(tokens, "PLACE")
    if place is not None:
        point = {"top": (0.5, 0.2), "upper_third": (0.5, 0.3), "bottom": (0.5, 0.8),
                 "lower_third": (0.5, 0.7)}.get(str(place.value), (0.5, 0.5))  # fmt: skip
        edit = SetMotion(which, name, strength, aim=point)
    else:
        edit = SetMotion(which, name, None if name == "still" else strength)
    return Deed((edit,), _moved(scene, which, name, strength), which.ids)


def _with_inner(tokens: Sequence[Token], token: Token) -> Sequence[Token]:
    if isinstance(token.value, tuple) and token.value[2] is not None:
        return [*tokens, replace(token, kind="WHO", value=token.value[2])]
    return tokens


def _moved(scene: Scene, which: Which, name: str, strength: float) -> Words:
    return words("engine.moved", motion=speech.paced(name, strength), who=speech.who(scene, which))


def _aimed(scene: Scene, which: Which, edit: SetMotion, at: str) -> Deed:
    """Each clip aimed at its own face or subject."""
    edits: list[SetMotion] = []
    faces = 0
    for clip_id in which.ids or tuple(clip.id for clip in scene.film.clips):
        media = scene.media_of(scene.clip(clip_id))
        aim = (0.5, 0.5)
        if media is not None and at != "centre":
            aim = media.faces[0].center if at == "face" and media.faces else media.aim
            faces += bool(media.faces)
        edits.append(
            replace(edit, which=Which((clip_id,)), aim=(round(aim[0], 4), round(aim[1], 4)))
        )
    key = {"centre": "engine.aimed.centre", "subject": "engine.aimed.subject"}.get(at)
    key = key or ("engine.aimed.face" if faces else "engine.aimed.no_face")
    said = words(
        key,
        motion=speech.paced(edit.motion or "zoom_in", edit.strength or NORMAL),
        who=speech.who(scene, which),
    )
    return Deed(tuple(edits), said, which.ids)


@wish(
    "no_motion",
    "REMOVE|NEG MOTION|AUTOMOVE|ZOOM|PAN|CAMERA",
    "SPEED WHO EACH ALL CAMERA PIC PICS CLIP SPEEDNOUN",
    examples=("remove the zoom", "no camera movement on the second photo", "去掉运镜", "取消放大"),
)
def no_motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """No camera move."""
    which = scene.which(tokens)
    return Deed((SetMotion(which, "still"),), _moved(scene, which, "still", 0), which.ids)


@wish(
    "pace",
    "SLOWER|FASTER|SPEED MOTION|ZOOM|PAN|AUTOMOVE|CAMERA|SPEEDNOUN|SLOWER|FASTER",
    "WHO EACH ALL PIC PICS CLIP BIT MUCH SPEEDNOUN MOTION* AUTOMOVE ZOOM PAN CAMERA SLOWER FASTER NEG SPEED",
    examples=("a bit slower", "make the zoom faster", "慢一点", "放大快一点"),
)
def pace(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move, slower or faster."""
    if find(tokens, "MOTION") and not find(tokens, "SLOWER", "FASTER"):
        return None
    which = scene.which(tokens)
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    token = find(tokens, "MOTION")
    name = move_of(token)[0] if token is not None else None
    if find(tokens, "SPEED") is not None and not find(tokens, "SLOWER", "FASTER"):
        strength = pace_of(tokens)
        return Deed(
            (SetMotion(which, name, strength),), _pace_said(scene, which, ids[0]), which.ids
        )
    up = find(tokens, "FASTER") is not None
    if any("太" in t.text or "too" in t.text for t in tokens if t.kind in ("FASTER", "SLOWER")):
        up = find(tokens, "FASTER") is not None
    if find(tokens, "NEG"):
        up = not up
    now = {scene.clip(clip_id).strength for clip_id in ids}
    if len(now) == 1:
        edits: tuple[SetMotion, ...] = (SetMotion(which, name, _stepped(now.pop(), up)),)
    else:
        edits = (SetMotion(which, name, factor=2.0 if up else 0.5),)
    return Deed(edits, _pace_said(scene, which, ids[0]), which.ids)


def _pace_said(scene: Scene, which: Which, clip_id: str) -> "Words":
    before = scene.clip(clip_id)
    return words(
        "engine.paced", who=speech.who(scene, which), before=speech.percent(before.strength)
    )


def _stepped(strength: float, up: bool) -> float:
    """The next pace of the ladder."""
    if up:
        return next((step for step in LADDER if step > strength + 0.005), LADDER[-1])
    return next((step for step in reversed(LADDER) if step < strength - 0.005), LADDER[0])


@wish(
    "different_moves",
    "DIFFERENT AUTOMOVE|MOTION|EACH|CAMERA|PAN|ZOOM|MOVE",
    "MOVE AUTOMOVE MOTION* EACH WHO ALL PIC PICS CLIP CAMERA PAN ZOOM SPEED BIT",
    examples=("give every photo a different move", "random motions", "每张照片用不同的运镜"),
)
def different_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A move for each, no two neighbours alike."""
    if not find(tokens, "AUTOMOVE", "MOTION", "PAN", "ZOOM", "CAMERA", "MOVE"):
        return None
    edit = DifferentMoves(scene.next_id, scene.which(tokens, inherits=False))
    return Deed((edit,), _moves_named)


def _moves_named(_before: Film, film: Film) -> Words:
    moves = [speech.motion(clip.motion) for clip in film.clips[:6]]
    row: Words | str = moves[0]
    for index, move in enumerate(moves[1:], 2):
        key = "engine.list.last" if index == len(moves) else "engine.list.next"
        row = words(key, row=row, name=move)
    return words("engine.different_moves", moves=row, count=len(film.clips))


@wish(
    "alternate_moves",
    "MOTION* ALTERNATE",
    "SPEED EACH WHO ALL PIC PICS CLIP AUTOMOVE BETWEEN",
    examples=("alternate zoom in and zoom out", "放大和缩小交替"),
)
def alternate_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Two moves by turns."""
    moves = [move_of(token)[0] for token in tokens if token.kind == "MOTION"]
    strength = pace_of(tokens) or NORMAL
    edits = tuple(
        SetMotion(Which((clip.id,)), moves[index % len(moves)], strength)
        for index, clip in enumerate(scene.film.clips)
    )
    return Deed(edits, _moves_named)


@wish(
    "some_motion",
    "AUTOMOVE",
    "SPEED EACH WHO ALL PIC PICS CLIP CAMERA BIT MORE AIM",
    examples=("add some camera movement", "ken burns effect", "加点运镜", "让画面动起来"),
)
def some_motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A camera move, whichever suits: in and out by turns."""
    which = scene.which(tokens)
    strength = pace_of(tokens) or NORMAL
    if (
        not which.ids
        and find(tokens, "SPEED") is not None
        and all(c.motion != "still" for c in scene.film.clips)
    ):
        return Deed(
            (SetMotion(which, None, strength),), _pace_said(scene, which, scene.film.clips[0].id)
        )
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    edits = tuple(
        SetMotion(Which((clip_id,)), "zoom_out" if index % 2 else "zoom_in", strength)
        for index, clip_id in enumerate(ids)
    )
    return Deed(edits, _moves_named, which.ids)
