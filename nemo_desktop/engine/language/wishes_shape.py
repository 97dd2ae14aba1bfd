"""Wishes about the frame: its shape, how pictures fill it, colour looks, transitions."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetCanvas, SetFit, SetLook, SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

UPRIGHT, LYING, SQUARE, FEED = (1080, 1920), (1920, 1080), (1080, 1080), (1080, 1350)
say(
    "CANVAS",
    "vertical | portrait | upright | portrait mode | vertical format | tall | portrait orientation | vertically | phone screen | mobile | phone | full screen phone",
    UPRIGHT,
)
say(
    "CANVAS",
    "tiktok | tik tok | douyin | instagram reels | instagram reel | reels | shorts | youtube shorts | instagram story | instagram stories | stories | insta story | snapchat | kuaishou | facebook reels | ig story | ig reels | facebook story | youtube short | whatsapp status | ig stories | insta reels",
    UPRIGHT,
)
say(
    "CANVAS",
    "竖屏 | 竖版 | 竖的 | 竖向 | 竖着 | 竖 | 纵向 | 抖音 | 快手 | 视频号 | 竖屏视频 | 手机竖屏 | 竖屏的 | 手机屏幕 | 短视频平台 | 竖过来 | 竖起来 | 手机 | 手机全屏 | 竖拍 | 抖音竖屏",
    UPRIGHT,
)
say(
    "CANVAS",
    "horizontal | landscape | widescreen | wide | wide screen | landscape mode | horizontally | youtube | vimeo | tv | television | landscape orientation | horizontal format | full hd | desktop | computer screen | hdtv | wide format",
    LYING,
)
say(
    "CANVAS",
    "横屏 | 横版 | 横的 | 横向 | 横着 | 宽屏 | b站 | 哔哩哔哩 | 西瓜视频 | 电视 | 横屏视频 | 油管 | 横 | bilibili | 电脑 | 横过来 | 横屏的 | 宽银幕 | 电脑屏幕 | 横版的",
    LYING,
)
say(
    "CANVAS",
    "square | squared | instagram square | square format | instagram | insta square | quadratic | ig square",
    SQUARE,
)
say(
    "CANVAS",
    "方形 | 正方形 | 方的 | 方图 | 方块 | 正方 | 方版 | instagram方形 | ins方形 | 朋友圈 | 微信朋友圈 | 正方形的 | 方 | 四方形 | ins",
    SQUARE,
)
say(
    "CANVAS",
    "instagram feed | instagram post | instagram portrait | ig feed | insta feed | facebook feed | insta post | ig post | portrait feed",
    FEED,
)
say(
    "CANVAS",
    "小红书 | xiaohongshu | rednote | little red book | red note | pinterest",
    (1080, 1440),
)
say(
    "CANVAS",
    "cinemascope | cinematic ratio | ultrawide | ultra wide | 电影宽银幕 | 电影比例 | 超宽屏 | 电影画幅",
    (2520, 1080),
)
say(
    "RATIOWORD",
    "aspect ratio | aspect | ratio | format | shape | orientation | dimensions | 比例 | 画面比例 | 画幅比 | 宽高比 | 长宽比 | 画幅比例 | 分辨率 | resolution | size ratio | 尺寸比例 | 屏幕比例 | 视频比例 | 方向 | version | 版本 | 版 | mode | 全屏",
)
say("BY", "by | x | * | × | 比")
RATIOS: Final = {
    (9, 16): UPRIGHT, (16, 9): LYING, (1, 1): SQUARE, (4, 5): FEED, (5, 4): (1350, 1080),
    (3, 4): (1080, 1440), (4, 3): (1440, 1080), (2, 3): (1080, 1620), (3, 2): (1620, 1080),
    (21, 9): (2520, 1080), (9, 21): (1080, 2520), (2, 1): (2160, 1080),
}  # fmt: skip

say(
    "FIT",
    "blur | blurred | blurry | blurred copy | blur fill | blurred background | blur the background | blurred bars | background blur | with blur | blurry background | blurred edges",
    "blur",
)
say(
    "FIT",
    "模糊 | 虚化 | 模糊背景 | 背景模糊 | 模糊填充 | 背景虚化 | 高斯模糊 | 虚化背景 | 毛玻璃 | 毛玻璃背景 | 模糊的背景 | 背景用模糊填充 | 背景用模糊 | 用模糊填充背景 | 模糊一下背景 | 背景模糊填充 | 背景填充模糊 | 模糊效果",
    "blur",
)
say(
    "FIT",
    "contain | letterbox | whole picture | fit inside | black bars | show the whole picture | show the whole photo | show the whole image | full picture | whole photo | whole image | entire picture | entire image | entire photo | full image | full photo | uncropped | letterboxing | pillarbox | show everything | fit the whole picture | fit whole | scale to fit | plain bars | fit to frame | fit the frame | bars | letterboxed | complete picture",
    "contain",
)
say(
    "FIT",
    "完整显示 | 显示完整 | 留黑边 | 黑边 | 完整画面 | 完整图片 | 显示全图 | 全图 | 完整照片 | 整张显示 | 加黑边 | 不裁剪 | 完整展示 | 保留完整画面 | 完整保留 | 完整 | 适应画面 | 显示整张图 | 显示整张照片 | 显示全貌 | 上下黑边 | 上下留黑边 | 整张图",
    "contain",
)
say(
    "FIT",
    "cover | fill the frame | fill the screen | fill the canvas | fill frame | fill | crop to fill | fill screen | full bleed | full screen | fullscreen | crop it | crop to fit | no black bars | no bars | without black bars | without bars | fill it | edge to edge | remove the black bars | remove black bars | no letterbox | fill the whole frame | fill the whole screen | get rid of the black bars | crop",
    "cover",
)
say(
    "FIT",
    "铺满 | 填满 | 充满 | 裁剪填满 | 铺满全屏 | 填满画面 | 铺满画面 | 铺满屏幕 | 填满屏幕 | 填充满 | 占满 | 占满屏幕 | 去掉黑边 | 不要黑边 | 不留黑边 | 撑满 | 撑满屏幕 | 裁剪 | 满屏 | 裁切 | 去黑边 | 没有黑边 | 裁掉多余的 | 全屏填充",
    "cover",
)
say(
    "NOCROP",
    "don't crop | do not crop | no crop | no cropping | without cropping | don't cut off | dont crop | don't crop it | never crop | do not crop it | not cropped | dont crop it | stop cropping | without crop | don't cut anything off | avoid cropping | not crop | instead of cropping | instead of crop | don't crop anything | don't crop the picture | don't crop the photo",
)
say(
    "NOCROP",
    "不要裁剪 | 不要裁切 | 别裁剪 | 别裁 | 不裁切 | 不要裁 | 别裁切 | 不要切掉 | 不能裁剪 | 避免裁剪 | 不要裁掉 | 别裁掉 | 不要剪裁 | 不剪裁 | 无需裁剪 | 不裁",
)
say(
    "BACKGROUND",
    "background | backdrop | the background | edges | sides | margins | empty space | 背景 | 底 | 边缘 | 两边 | 空白处 | 四周 | 周围 | 上下 | 填充 | 空白 | 两侧 | 边上 | surroundings | fill in | gaps",
)

say(
    "LOOK",
    "black and white | black & white | b&w | bw | monochrome | grayscale | greyscale | gray scale | desaturated | desaturate | colourless | colorless | black white | b & w | b/w | mono",
    "black_and_white",
)
say(
    "LOOK",
    "黑白 | 黑白色 | 灰度 | 单色 | 黑白照 | 黑白照片 | 黑白滤镜 | 去色 | 黑白效果 | 黑白风格 | 黑白片 | 黑白的",
    "black_and_white",
)
say(
    "LOOK",
    "sepia | sepia tone | sepia toned | brownish | 棕褐色 | 怀旧棕 | 褐色 | 棕色调 | 深褐色 | 泛黄 | 老照片 | old photo look | 老照片效果 | 怀旧色",
    "sepia",
)
say(
    "LOOK",
    "warm | warmer | warm tone | warm tones | warm colors | golden | sunny | 暖色 | 暖色调 | 温暖 | 暖一点 | 偏暖 | 暖调 | 更暖 | 暖 | 暖些 | 温暖一点 | warm colours | warm look",
    "warm",
)
say(
    "LOOK",
    "cool tone | cooler | cold | cool tones | cool look | cool colors | bluish | cool filter | colder | 冷色 | 冷色调 | 冷调 | 偏冷 | 冷一点 | 更冷 | 偏蓝 | cool colours | 清冷 | 冷 | cool",
    "cool",
)
say(
    "LOOK",
    "vintage | retro | old film | film look | nostalgic | old school | old fashioned | 复古 | 怀旧 | 复古风 | 老电影 | 胶片 | 胶片感 | 胶片风 | 怀旧风 | 旧时光 | 年代感 | analog | 老电影风格 | 复古滤镜 | 港风",
    "vintage",
)
say(
    "LOOK",
    "vivid | vibrant | saturated | more colorful | colorful | colourful | more colourful | punchy | more color | more saturated | richer colors | brighter colors | 鲜艳 | 鲜明 | 艳丽 | 更鲜艳 | 鲜艳一点 | 鲜艳一些 | 饱和 | 色彩丰富 | 高饱和 | 色彩鲜艳 | 颜色鲜艳 | 颜色更鲜艳 | 明艳 | 颜色鲜艳一点",
    "vivid",
)
say("LOOK", "faded | washed out | matte | 褪色 | 淡雅 | 哑光 | 褪色感", "faded")
say("LOOK", "noir | film noir | 黑色电影", "noir")
say(
    "LOOK",
    "original colors | original color | normal colors | natural colors | original look | no filter | no look | original colours | in color | in colour | normal color | full color | 原色 | 原来的颜色 | 彩色 | 原始颜色 | 恢复颜色 | 无滤镜 | 不要滤镜 | 恢复彩色 | 恢复原色 | 原本的颜色 | no filters | without filter",
    "none",
)
say(
    "LOOKWORD",
    "filter | look | tone | color grading | color grade | colour | color | colors | style | grading | mood | vibe | feel | tint | 滤镜 | 色调 | 调色 | 颜色 | 色彩 | 风格滤镜 | 画风 | 影调 | colours | 色",
)

say(
    "TRANS",
    "crossfade | cross fade | dissolve | cross dissolve | crossdissolve | fade between | fade transition | fades between | soft transition | soft transitions | blend | smooth transitions | smooth transition | xfade | fading transitions | fade transitions | melt | gentle transitions | fade from one to the next | fade into each other | blend into each other | dissolves | cross-fading",
    "crossfade",
)
say(
    "TRANS",
    "叠化 | 交叉溶解 | 溶解 | 交叉淡化 | 叠加转场 | 叠化转场 | 淡入淡出转场 | 交叉叠化 | 渐变转场 | 叠加 | 淡化转场 | 柔和转场 | 平滑转场 | 淡入淡出的转场 | 淡变 | 融合 | 渐变过渡 | 柔和过渡 | 淡化过渡 | 平滑过渡 | 淡化 | 溶解转场 | 叠化过渡 | 自然过渡 | 交叉淡入淡出 | 渐变 | 交融",
    "crossfade",
)
say(
    "TRANS",
    "dip to black | fade through black | fade to black between | black transition | through black | 黑场 | 黑场过渡 | 黑场转场 | 闪黑 | 黑场过度 | 黑屏过渡 | 淡入黑场",
    "dip_black",
)
say(
    "TRANS",
    "dip to white | fade through white | white flash | flash | through white | 闪白 | 白场 | 闪白转场 | 白场过渡 | 白闪",
    "dip_white",
)
say("TRANS", "wipe | wipe left | wipe to the left | 擦除 | 划像 | 向左擦除", "wipe_left")
say("TRANS", "wipe right | wipe to the right | 向右擦除", "wipe_right")
say(
    "TRANS",
    "hard cut | hard cuts | straight cut | straight cuts | plain cut | plain cuts | simple cuts | clean cuts | cuts only | 硬切 | 直接切换 | 直切 | 硬切换 | 直接切",
    "cut",
)
say(
    "TRANSWORD",
    "transition | transitions | transition effect | 转场 | 过渡 | 转场效果 | 过渡效果 | 切换效果 | 衔接 | 转场动画 | 过渡动画 | 切换",
)
say("CUTWORD", "cut | cuts")


@rule("NUM (COLON|BY|TIMES|TO|DASH|SLASH|SEP) NUM (RATIOWORD)?", phase=0)
def ratio(tokens: Sequence[Token]) -> Made | None:
    """9:16, 16x9, 1080x1920."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    pair = (round(values[0]), round(values[1]))
    if pair in RATIOS and pair[0] == values[0] and not find(tokens, "SEP"):
        if find(tokens, "DASH", "TO", "SLASH") and pair in (
            (2, 3),
            (3, 4),
            (4, 5),
            (1, 1),
            (2, 1),
            (3, 2),
            (4, 3),
            (5, 4),
        ):
            return None
        return "CANVAS", RATIOS[pair]
    if find(tokens, "BY", "TIMES") and all(240 <= value <= 4096 for value in pair):
        return "CANVAS", tuple(value - value % 2 for value in pair)
    return None


@rule("NUM (BETWEEN|TO)? NUM (RATIOWORD)", phase=0)
def spoken_ratio(tokens: Sequence[Token]) -> Made | None:
    """Nine sixteen, as a format."""
    values = [round(number(token)) for token in tokens if token.kind == "NUM"]
    known = RATIOS.get((values[0], values[1]))
    return ("CANVAS", known) if known else None


@wish(
    "canvas",
    "CANVAS*",
    "RATIOWORD* WHO KEEP ALL EXPORT PIC PICS CLIP REPLACE LENGTH NEG YET CAMERA BIGGER",
    examples=("make it vertical for TikTok", "16:9", "改成竖屏，发抖音", "画面比例改成1:1"),
)
def canvas(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The film in another shape."""
    shapes = [token.value for token in tokens if token.kind == "CANVAS"]
    negated = find(tokens, "NEG")
    if negated is not None and len(shapes) == 1:
        return None
    size = shapes[-1]
    if len(shapes) > 1 and FEED in shapes and set(shapes) <= {FEED, SQUARE, UPRIGHT}:
        size = FEED
    elif len(shapes) > 1 and SQUARE in shapes and shapes[-1] != SQUARE and _insta(tokens):
        size = next(s for s in reversed(shapes) if s != SQUARE)
    assert isinstance(size, tuple)

    def spoken(_before: Film, film: Film) -> Words:
        key = "engine.canvas.titled" if film.titles else "engine.canvas"
        return words(key, shape=speech.shape(film))

    return Deed((SetCanvas(*size),), spoken)


def _insta(tokens: Sequence[Token]) -> bool:
    return any(token.text in ("instagram", "ins") for token in tokens if token.kind == "CANVAS")


@wish(
    "fit",
    "FIT*|NOCROP",
    "NOCROP BACKGROUND* PIC PICS CLIP WHO EACH ALL REPLACE FIT* WHOLE KEEP BIT BIGGER AFTER",
    examples=("don't crop it, blur the background", "fill the frame", "不要裁剪，背景用模糊填充"),
)
def fit(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How pictures of another shape meet the frame."""
    found = [str(token.value) for token in tokens if token.kind == "FIT"]
    wanted = found[-1] if found else "contain"
    if "blur" in found:
        wanted = "blur"
    if find(tokens, "NOCROP") and wanted == "cover":
        wanted = "contain"
    which = scene.which(tokens)
    return Deed(
        (SetFit(wanted, which),),
        words(f"engine.fit.{wanted}", who=speech.who(scene, which)),
        which.ids,
    )


@wish(
    "no_blur",
    "REMOVE|NEG FIT",
    "BACKGROUND PIC PICS CLIP WHO EACH ALL",
    examples=("remove the blur", "不要模糊背景"),
)
def no_blur(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The fit as it is by itself, or the other one."""
    told = find(tokens, "FIT")
    assert told is not None
    wanted = "contain" if told.value == "cover" else "cover"
    which = scene.which(tokens)
    return Deed(
        (SetFit(wanted, which),),
        words(f"engine.fit.{wanted}", who=speech.who(scene, which)),
        which.ids,
    )


@wish(
    "look",
    "LOOK",
    "LOOKWORD* WHO EACH ALL PIC PICS CLIP BIT MUCH REPLACE BACKTO",
    examples=("make it black and white", "give the first photo a vintage look", "第二张改成黑白"),
)
def look(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A colour look."""
    told = find(tokens, "LOOK")
    assert told is not None
    name = None if told.value == "none" else str(told.value)
    return _looking(tokens, scene, name)


@wish(
    "no_look",
    "REMOVE|NEG LOOK|LOOKWORD",
    "LOOKWORD* WHO EACH ALL PIC PICS CLIP LOOK",
    examples=("remove the filter", "去掉滤镜"),
)
def no_look(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Its own colours again."""
    return _looking(tokens, scene, None)


def _looking(tokens: Sequence[Token], scene: Scene, name: str | None) -> Deed:
    which = scene.which(tokens)
    said = words(
        "engine.look", who=speech.who(scene, which), look=words(f"engine.look.{name or 'none'}")
    )
    return Deed((SetLook(name, which),), said, which.ids)


@wish(
    "transitions",
    "TRANS",
    "TRANSWORD* BETWEEN AFTER BEFORE WHO* ONLY EACH ALL PIC PICS CLIP DUR BYTIME SPEED REPLACE NUM LENGTH FADE",
    examples=("crossfade between the photos", "1 second dissolves", "照片之间加叠化转场", "硬切"),
)
def transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How one picture becomes the next."""
    told = find(tokens, "TRANS")
    assert told is not None
    style = None if told.value == "cut" else str(told.value)
    return _crossing(tokens, scene, style)


def _crossing(tokens: Sequence[Token], scene: Scene, style: str | None) -> Outcome:
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    length = find(tokens, "DUR")
    pace = find(tokens, "SPEED")
    duration = round(number(length)) if length else None
    is_slow = pace is not None and pace.text.startswith(("slow", "very slow", "慢", "缓"))
    if duration is None and is_slow:
        duration = 1000
    edit = SetTransitions(style, duration, _cuts(tokens, scene))
    return Deed((edit,), _crossed)


def _cuts(tokens: Sequence[Token], scene: Scene) -> Which:
    """The clips that the transitions meant lead to."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    ids = [i for who in told if who.how != "all" for i in scene.meant(who)]
    order = [clip.id for clip in scene.film.clips]
    if not ids:
        return Which()
    places = sorted(order.index(clip_id) for clip_id in ids)
    if len(places) > 1 and find(tokens, "BETWEEN"):
        return Which(tuple(order[place] for place in places[1:]))
    if find(tokens, "AFTER"):
        return Which(tuple(order[min(place + 1, len(order) - 1)] for place in places))
    if len(places) > 1 and places[-1] - places[0] == len(places) - 1:
        return Which(tuple(order[place] for place in places[1:]))
    return Which(tuple(order[max(place, 1)] for place in places))


def _crossed(_before: Film, film: Film) -> Words:
    found = [clip.transition_in for clip in film.clips[1:] if clip.transition_in]
    if not found:
        return words("engine.transitions.none")
    return words(
        "engine.transitions",
        count=len(found),
        style=words(f"engine.transition.{found[0].kind}"),
        seconds=speech.seconds(found[0].duration_ms),
        total=speech.seconds(film.duration_ms),
    )


@wish(
    "fade_between",
    "FADE|FADEINOUT|FADEIN|FADEOUT BETWEEN|PICS|PIC",
    "BETWEEN PIC PICS EACH ALL CLIP DUR TRANSWORD SPEED FADE",
    examples=("fade between the pictures", "在照片之间加淡入淡出"),
)
def fade_between(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Said as a fade, meant as a transition."""
    return _crossing(tokens, scene, "crossfade")


@wish(
    "some_transitions",
    "TRANSWORD*",
    "BETWEEN AFTER BEFORE WHO* EACH ALL PIC PICS CLIP DUR SPEED LENGTH REPLACE LONGER SHORTER SLOWER FASTER BIT "
    "FADE",
    examples=("add transitions", "make the transitions 1 second", "加转场", "转场改成1秒"),
)
def some_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Transitions without a kind: crossfades, or the ones there are in another length."""
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    present = [clip.transition_in for clip in scene.film.clips[1:] if clip.transition_in]
    length, relative = find(tokens, "DUR"), find(tokens, "LONGER", "SHORTER", "SLOWER", "FASTER")
    if relative is not None and length is None:
        if not present:
            return Refusal(words("engine.no_transitions"))
        longer = relative.kind in ("LONGER", "SLOWER")
        duration = round(present[0].duration_ms * (2.0 if longer else 0.5))
        return Deed((SetTransitions(None, duration, keeps_style=True),), _crossed)
    if present and length is not None:
        edit = SetTransitions(None, round(number(length)), _cuts(tokens, scene), keeps_style=True)
        return Deed((edit,), _crossed)
    return _crossing(tokens, scene, "crossfade")


@wish(
    "no_transitions",
    "REMOVE|NEG TRANS|TRANSWORD",
    "CUTWORD TRANSWORD TRANS BETWEEN AFTER WHO* EACH ALL PIC PICS CLIP",
    examples=("remove the transitions", "no crossfade", "去掉转场"),
)
def no_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Plain cuts."""
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    return Deed((SetTransitions(None, None, _cuts(tokens, scene)),), _crossed)
