"""How people speak of shapes and transitions."""

from nemo_desktop.engine.language.grammar.lexicon import say

UPRIGHT, LYING, SQUARE, FEED = (1080, 1920), (1920, 1080), (1080, 1080), (1080, 1350)
say("TRANS", "推动转场 | 推移转场 | 推入转场 | 推动切换 | 推动过渡 | 推移过渡", "push_left")
say(
    "CANVAS",
    """
    vertical | portrait | upright | portrait mode | vertical format | tall |
    portrait orientation | vertically | phone screen | mobile | phone | full screen phone
    """,
    UPRIGHT,
)
say(
    "CANVAS",
    """
    reel | tiktok | tik tok | douyin | instagram reels | instagram reel | reels | shorts |
    story for instagram | story on instagram | instagram reel | reel for instagram | my story |
    story for facebook | youtube shorts | instagram story | instagram stories |
    stories | insta story | snapchat |
    kuaishou | facebook reels | ig story | ig reels | facebook story | youtube short |
    whatsapp status | ig stories | insta reels
    """,
    UPRIGHT,
)
say(
    "CANVAS",
    """
    竖屏 | 竖版 | 竖幅 | 竖式 | 直屏 | 直式 | 直幅 |
    竖的 | 竖向 | 竖着 | 竖 | 纵向 | 抖音 | 快手 | 视频号 | 微信视频号 | 竖屏视频 | 手机竖屏 |
    竖屏的 | 手机屏幕 | 短视频平台 | 竖过来 | 竖起来 | 手机 | 手机全屏 | 竖拍 | 抖音竖屏
    """,
    UPRIGHT,
)
say(
    "CANVAS",
    """
    horizontal | landscape | widescreen | wide | wide screen | landscape mode | horizontally |
    youtube | vimeo | tv | television | landscape orientation | horizontal format | full hd |
    desktop | computer screen | hdtv | wide format | projector | projectors | beamer | big screen |
    cinema screen | monitor | smart tv | tv screen | projector screen
    """,
    LYING,
)
say(
    "CANVAS",
    """
    横屏 | 横版 | 横的 | 横向 | 横着 | 宽屏 | b站 | 哔哩哔哩 | 西瓜视频 | 电视 | 横屏视频 | 油管 |
    横 | bilibili | 电脑 | 投影仪 | 投影机 | 大屏幕 | 电视机 | 电视屏幕 |
    横过来 | 横屏的 | 宽银幕 | 电脑屏幕 | 横版的
    """,
    LYING,
)
say(
    "CANVAS",
    """
    square | squared | instagram square | square format | instagram | insta |
    insta square | quadratic |
    ig square
    """,
    SQUARE,
)
say(
    "CANVAS",
    """
    方形 | 正方形 | 方的 | 方图 | 方块 | 正方 | 方版 | instagram方形 | ins方形 | 朋友圈 |
    微信朋友圈 | 正方形的 | 方 | 四方形 | ins
    """,
    SQUARE,
)
say(
    "CANVAS",
    """
    instagram feed | instagram post | instagram portrait | ig feed | insta feed | facebook feed |
    insta post | ig post | portrait feed
    """,
    FEED,
)
say(
    "CANVAS",
    """
    小红书 | xiaohongshu | rednote | little red book | red note | pinterest
    """,
    (1080, 1440),
)
say(
    "CANVAS",
    """
    cinemascope | cinematic ratio | ultrawide | ultra wide | 电影宽银幕 | 电影比例 | 超宽屏 |
    电影画幅
    """,
    (2520, 1080),
)
say(
    "RATIOWORD",
    """
    aspect ratio | aspect | ratio | format | shape | orientation | dimensions | 比例 | 画面比例 |
    画幅比 | 宽高比 | 长宽比 | 画幅比例 | 分辨率 | resolution | size ratio | 尺寸比例 | 屏幕比例 |
    视频比例 | 方向 | version | 版本 | 版 | mode | 全屏 | pixels |
    pixel | px | 像素
    """,
)
say("BY", "by | x | * | × | 比 | 乘 | 乘以")
say("WIDTHWORD", "width | 宽 | 宽度")
say("HEIGHTWORD", "height | 高 | 高度")
say(
    "FPSWORD",
    """
    fps | frames per second | frames a second | frame rate | framerate | frames each second |
    帧率 | 帧速率 | 帧每秒 | 每秒 | 帧速
    """,
)
say("RESOLUTION", "720p", 720)
say("RESOLUTION", "1080p", 1080)
say("RESOLUTION", "1440p | qhd | 2k", 1440)
say("RESOLUTION", "4k | 2160p | uhd | ultra hd | 4k uhd | 4k resolution | 超高清 | 4k分辨率", 2160)
say("RESOLUTION", "8k | 4320p | 8k分辨率", 4320)
say(
    "FIT",
    """
    blur | blurred | blurred copy | blur fill | blurred background |
    blur the background | blurred bars | background blur | with blur | blurry background |
    blurred edges | blurry sides | blurry edges | blurry bars | blurry margins | blurry bg
    """,
    "blur",
)
say(
    "FIT",
    """
    模糊 | 虚化 | 模糊背景 | 背景模糊 | 模糊填充 | 背景虚化 | 高斯模糊 | 虚化背景 | 毛玻璃 |
    毛玻璃背景 | 模糊的背景 | 背景用模糊填充 | 背景用模糊 | 用模糊填充背景 | 模糊一下背景 |
    背景模糊填充 | 背景填充模糊 | 模糊效果
    """,
    "blur",
)
say(
    "FIT",
    """
    contain | letterbox | whole picture | fit inside | black bars | show the whole picture |
    show the whole photo | show the whole image | full picture | whole photo | whole image |
    entire picture | entire image | entire photo | full image | full photo | uncropped |
    letterboxing | pillarbox | show everything | fit the whole picture | fit whole |
    scale to fit | plain bars | fit to frame | fit the frame | bars | letterboxed |
    complete picture
    """,
    "contain",
)
say(
    "FIT",
    """
    完整显示 | 显示完整 | 留黑边 | 黑边 | 完整画面 | 完整图片 | 显示全图 | 全图 | 完整照片 |
    整张显示 | 加黑边 | 不裁剪 | 完整展示 | 保留完整画面 | 完整保留 | 完整 | 适应画面 |
    显示整张图 | 显示整张照片 | 显示全貌 | 上下黑边 | 上下留黑边 | 整张图
    """,
    "contain",
)
say(
    "FIT",
    """
    cover | fill the frame | fill the screen | fill the canvas | fill frame | fill |
    crop to fill | fill screen | full bleed | full screen | fullscreen | crop it | crop to fit |
    no black bars | no bars | without black bars | without bars | fill it | edge to edge |
    remove the black bars | remove black bars | no letterbox | fill the whole frame |
    fill the whole screen | get rid of the black bars | crop
    """,
    "cover",
)
say(
    "FIT",
    """
    铺满 | 填满 | 充满 | 裁剪填满 | 铺满全屏 | 填满画面 | 铺满画面 | 铺满屏幕 | 填满屏幕 |
    填充满 | 占满 | 占满屏幕 | 去掉黑边 | 不要黑边 | 不留黑边 | 撑满 | 撑满屏幕 | 裁剪 | 满屏 |
    裁切 | 去黑边 | 没有黑边 | 裁掉多余的 | 全屏填充
    """,
    "cover",
)
say(
    "NOCROP",
    """
    don't crop | do not crop | no crop | no cropping | without cropping | don't cut off |
    never crop | not cropped |
    stop cropping | without crop | don't cut anything off | avoid cropping | not crop |
    instead of cropping | instead of crop | don't crop anything | don't crop the picture |
    don't crop the photo
    """,
)
say(
    "NOCROP",
    """
    不要裁剪 | 不要裁切 | 别裁剪 | 别裁 | 不裁切 | 不要裁 | 别裁切 | 不要切掉 | 不能裁剪 |
    一点都别裁掉 | 一点都不要裁 | 一点都别裁 |
    nothing cropped off | nothing cropped | nothing cut off | nothing gets cut off |
    避免裁剪 | 不要裁掉 | 别裁掉 | 不要剪裁 | 不剪裁 | 无需裁剪 | 不裁
    """,
)
say(
    "BACKGROUND",
    """
    bg | background | backdrop | edges | sides | margins | empty space | 背景 |
    底 | 边缘 | 两边 | 空白处 | 四周 | 周围 | 上下 | 填充 | 空白 | 两侧 | 边上 | surroundings |
    fill in | gaps | 旁边 | 边边 | 空隙 | 空余的地方 | 剩下的地方 | 多出来的地方
    """,
)
say(
    "TRANS",
    """
    crossfade | cross fade | dissolve | cross dissolve | crossdissolve | fade between | x-fade |
    x fade | x-fades | x fades |
    fade transition | fades between | soft transition | soft transitions | blend |
    smooth transitions | smooth transition | xfade | fading transitions | fade transitions |
    melt | gentle transitions | fade from one to the next | fade into each other |
    fade into one another | dissolve into each other | dissolve into one another |
    blend into each other | dissolves | cross-fading
    """,
    "crossfade",
)
say(
    "TRANS",
    """
    交叠 |
    叠化 | 交叉溶解 | 溶解 | 交叉淡化 | 叠加转场 | 叠化转场 | 淡入淡出转场 | 交叉叠化 | 渐变转场 |
    叠加 | 淡化转场 | 柔和转场 | 平滑转场 | 淡入淡出的转场 | 淡变 | 融合 | 渐变过渡 | 柔和过渡 |
    淡化过渡 | 平滑过渡 | 淡化 | 溶解转场 | 叠化过渡 | 自然过渡 | 交叉淡入淡出 | 渐变 | 交融
    """,
    "crossfade",
)
say(
    "TRANS",
    """
    dip to black | fade through black | fade to black between | black transition | through black |
    黑场 | 黑场过渡 | 黑场转场 | 闪黑 | 黑场过度 | 黑屏过渡 | 淡入黑场
    """,
    "dip_black",
)
say(
    "TRANS",
    """
    dip to white | fade through white | white flash | flash | through white | 闪白 | 白场 |
    闪白转场 | 白场过渡 | 白闪
    """,
    "dip_white",
)
say("TRANS", "wipe | wipe left | wipe to the left | 擦除 | 划像 | 向左擦除", "wipe_left")
say("TRANS", "wipe right | wipe to the right | 向右擦除", "wipe_right")
say(
    "TRANS",
    """
    hard cut | hard cuts | straight cut | straight cuts | plain cut | plain cuts | simple cuts |
    clean cuts | cuts only | 硬切 | 直接切换 | 直切 | 硬切换 | 直接切
    """,
    "cut",
)
say(
    "TRANSWORD",
    """
    transition | transitions | transition effect | 转场 | 过渡 | 转场效果 | 过渡效果 | 切换效果 |
    衔接 | 转场动画 | 过渡动画 | 切换
    """,
)
say("TRANS", "just cuts | only cuts | cut hard | cut directly | cut straight | simple cut", "cut")
say(
    "NOCROP",
    "nothing cut off | nothing gets cut off | nothing is cut off | nothing should be cut off",
)
say("CUTWORD", "cut | cuts | 切 | 切一下 | 切画面 | 切镜头")
say("FIT", "裁 | 裁了", "cover")
say(
    "NOCROP",
    "not be cropped | without being cropped | 不能裁 | 不能裁切 | 别给我裁 | 别切 | 不要切",
)
say("CANVAS", "直式 | 直向 | 直的 | 直立", UPRIGHT)
say("CANVAS", "横式", LYING)
say(
    "TRANS",
    "smooth change | smooth changes | soft change | soft changes | gentle change",
    "crossfade",
)
say("RATIOWORD", "解析度 | 屏幕尺寸 | 画面尺寸")
say("CANVAS", "快拍 | ins快拍 | instagram快拍 | ig快拍", UPRIGHT)
say("TRANS", "淡入淡出切换 | 淡入淡出过渡 | 淡入淡出转场 | 淡入淡出地切换", "crossfade")
for _side, _way in (("右", "left"), ("左", "right")):
    say(
        "TRANS", f"从{_side}边滑入切换 | 从{_side}边滑进来切换 | 从{_side}滑入切换", f"slide_{_way}"
    )
say("CANVAS", "限动 | 限时动态 | ig限动 | ig限时动态 | instagram限动", UPRIGHT)
say("TRANS", "black fades | black fade", "dip_black")
say("TRANS", "黑场渐变 | 黑屏渐变 | 黑场过渡", "dip_black")
say("TRANS", "融化过渡 | 互相融化 | 融化在一起 | 互相融合", "crossfade")
say("TRANS", "white fades | white fade", "dip_white")
say(
    "FIT",
    "整张照片 | 整张图片 | 留边 | 留着边 | 留点边 | 两边留黑 | 上下留黑 | 左右留黑",
    "contain",
)
for _whole in ("整张", "整张图", "整张照片", "整幅", "整幅图", "全图", "画面全部"):
    for _seen in ("露出来", "看得见", "看得到", "显示出来", "看见"):
        say("FIT", f"{_whole}都要{_seen} | {_whole}都得{_seen} | {_whole}要{_seen}", "contain")
say("FIT", "留边框 | 留黑 | 有边 | 带黑边 | 两边留边 | 两边黑边", "contain")
say(
    "FIT",
    """
    整张露出来 | 整张都露出来 | 全露出来 | 都露出来 | 完整露出来 | 露出全貌 | 整张照片都露出来 |
    整张照片都要看得见 | 整张都要看得见 | 整张都要看到 | 整张照片都看得见 |
    整张图都露出来 | 全部露出来 | 整张都显示出来 | 整张都看得到 | 整张照片都看得到
    """,
    "contain",
)
say(
    "BACKGROUND",
    """
    empty sides | empty areas | empty parts | empty bits | empty edges | blank areas | blank space |
    leftover space | spare space | 空的地方 | 空的部分 | 空出来的地方 | 空出来的部分 | 空着的地方 |
    多出来的地方 | 多出来的部分 | 多余的地方 | 空白的地方 | 空白部分 | 两边空的 |
    上下空的 | 两边空的地方 | 上下空的地方 | 空余部分 | 剩余的地方 | 多余的部分
    """,
)
say(
    "FIT",
    """
    blurred version | blurry version | blurry copy | blurred duplicate | blurred image |
    blurred version of it | blurred copy of it | blurred version of the photo |
    blurred copy of the photo | 模糊版本 | 模糊的版本 | 模糊图
    """,
    "blur",
)
say(
    "FIT",
    """
    纯色边 | 留纯色边 | 纯色的边 | 纯色边框 | 留纯色 | 纯色 | 纯色填充 | 用纯色填 | 用纯色填充 |
    填纯色 | 填上纯色 | 纯色填上 | 纯色背景 | 留黑 | 就留黑 | 留边 | 留个边 | 留着边 | 纯色的
    """,
    "contain",
)
say("FULLY", "whole")
say("TRANS", "flash of white | flashes of white | white flashes", "dip_white")
say("TRANS", "cut straight | cut directly", "cut")
say("FIT", "模糊边 | 模糊边框 | 模糊的边 | 模糊两边 | 模糊的边框", "blur")
for _verb in ("融", "溶", "化", "叠"):
    say("TRANS", f"{_verb}过去 | {_verb}过渡 | 慢慢{_verb}过去 | {_verb}到下一张", "crossfade")
say(
    "TRANS",
    "flash white | white flash | white flashes | flash to white | a flash of white",
    "dip_white",
)
for _way, _to in (("right", "left"), ("left", "right")):
    say("TRANS", f"slide from the {_way} between | slides from the {_way} between", f"slide_{_to}")
