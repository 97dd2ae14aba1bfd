"""How people speak of colours, light, and what can lie over a picture."""

from nemo_desktop.engine.language.grammar.lexicon import say

say(
    "LOOK",
    """
    black and white | black & white | b&w | bw | monochrome | grayscale | greyscale | gray scale |
    desaturated | desaturate | colourless | colorless | black white | b & w | b/w | mono
    """,
    "black_and_white",
)
say(
    "LOOK",
    """
    黑白 | 黑白色 | 灰度 | 单色 | 黑白照 | 黑白照片 | 黑白滤镜 | 去色 | 黑白效果 | 黑白风格 |
    黑白片 | 黑白的
    """,
    "black_and_white",
)
say(
    "LOOK",
    """
    sepia | sepia tone | sepia toned | brownish | 棕褐色 | 怀旧棕 | 褐色 | 棕色调 | 深褐色 |
    泛黄 | 那种发黄的 | 发黄的 | 老照片 | old photo look | 老照片效果 | 怀旧色
    """,
    "sepia",
)
say(
    "LOOK",
    """
    warm | warmer | warm tone | warm tones | warm colors | golden | sunny | 暖色 | 暖色调 | 温暖 |
    暖一点 | 偏暖 | 暖调 | 更暖 | 暖 | 暖些 | 温暖一点 | warm colours | warm look
    """,
    "warm",
)
say(
    "LOOK",
    """
    cool tone | cooler | cold | cool tones | cool look | cool colors | bluish | cool filter |
    colder | 冷色 | 冷色调 | 冷调 | 偏冷 | 冷一点 | 更冷 | 偏蓝 | cool colours | 清冷 | 冷 | cool
    """,
    "cool",
)
say(
    "LOOK",
    """
    old movie style | old movie | old film style | look old | looks old | old timey | aged |
    vintage | retro | old film | film look | nostalgic | old school | old fashioned | 复古 |
    怀旧 | 复古风 | 老电影 | 胶片 | 胶片感 | 胶片风 | 怀旧风 | 旧时光 | 年代感 | analog |
    老电影风格 | 复古滤镜 | 港风
    """,
    "vintage",
)
say(
    "LOOK",
    """
    vivid | vibrant | saturated | more colorful | colorful | colourful | more colourful | punchy |
    more color | more saturated | richer colors | brighter colors | 鲜艳 | 鲜明 | 艳丽 | 更鲜艳 |
    鲜艳一点 | 鲜艳一些 | 饱和 | 色彩丰富 | 高饱和 | 色彩鲜艳 | 颜色鲜艳 | 颜色更鲜艳 | 明艳 |
    颜色鲜艳一点
    """,
    "vivid",
)
say("LOOK", "faded | washed out | matte | 褪色 | 淡雅 | 哑光 | 褪色感", "faded")
say("LOOK", "noir | film noir | 黑色电影", "noir")
say(
    "LOOK",
    """
    original colors | original color | normal colors | natural colors | original look |
    no filter | no look | original colours | in color | in colour | normal color | full color |
    原色 | 原来的颜色 | 彩色 | 原始颜色 | 恢复颜色 | 无滤镜 | 不要滤镜 | 恢复彩色 | 恢复原色 |
    原本的颜色 | no filters | without filter
    """,
    "none",
)
say(
    "LOOKWORD",
    """
    filter | look | tone | color grading | color grade | colour | color | colors | style |
    grading | mood | vibe | feel | tint | 滤镜 | 色调 | 调色 | 颜色 | 色彩 | 风格滤镜 | 画风 |
    影调 | colours | 色
    """,
)
say("LOOK", "复古风格 | 怀旧风格 | 胶片风格", "vintage")
say("LOOK", "黑白风格的", "black_and_white")
say(
    "LIGHTER",
    """
    brighter | brighten | brighten up | lighter | lighten | lighten up | too dark | more light |
    亮一点 | 亮 | 亮点 | 亮一些 | 更亮 | 提亮 | 调亮 | 太暗 | 太暗了 | 亮些 | 变亮 | 有点暗 |
    偏暗 | 加亮 | 增亮 | 再亮 | 再亮一点
    """,
)
say(
    "DARKER",
    """
    暗 | darker | darken | dim | dimmer | too bright | less bright | 暗一点 | 暗点 | 暗一些 | 更暗 |
    调暗 | 压暗 | 太亮 | 太亮了 | 暗些 | 变暗 | 有点亮 | 偏亮 | 过曝 | 再暗 | 再暗一点 | overexposed
    """,
)
say(
    "GRADEWORD",
    "brightness | exposure | lightness | luminance | 亮度 | 明暗 | 曝光 | 曝光度 | 明亮度",
    "brightness",
)
say("GRADEWORD", "contrast | 对比度 | 反差 | 对比", "contrast")
say(
    "GRADEWORD",
    "saturation | color intensity | colour intensity | 饱和度 | 色彩饱和度 | 鲜艳度 | 彩度",
    "saturation",
)
say("PUNCHY", "contrasty | more contrasty", "contrast")
say(
    "EFFECT",
    """
    snow | snow falling | snowflakes | falling snow | let it snow | make it snow | it snows |
    下雪 | 飘雪 | 雪花 | 飘雪花 | 雪 | 小雪 | 大雪 | 鹅毛大雪
    """,
    "snow",
)
say(
    "EFFECT",
    """
    rain | rain falling | let it rain | make it rain | rainy effect | 下雨 | 雨滴 | 雨丝 | 雨水 |
    小雨 | 细雨 | 毛毛雨
    """,
    "rain",
)
say("EFFECT", "film grain | grain | grainy | noise texture | 噪点 | 颗粒 | 颗粒感", "grain")
say("EFFECT", "vignette | vignetting | dark edges | dark corners | 暗角 | 晕影", "vignette")
say("EFFECT", "light leak | light leaks | light sweep | 漏光 | 扫光 | 流光", "light_sweep")
say(
    "PARTOF",
    " | ".join(
        f"{at} {name}"
        for name in ("water", "lake", "sea", "ocean", "river", "pond", "pool")
        for at in ("on the", "over the", "to the", "in the", "on")
    )
    + " | 水面 | 湖面 | 海面 | 江面 | 河面 | 水面上 | 湖面上 | 海面上 | 江面上 | 河面上",
    "water",
)
for _half, _chinese, _part in (
    ("lower", "下半部分 | 画面下半部 | 下半画面", "bottom"),
    ("bottom", "下半边", "bottom"),
    ("upper", "上半部分 | 画面上半部 | 上半画面", "top"),
    ("top", "上半边", "top"),
    ("left", "左半边 | 左半画面", "left"),
    ("right", "右半边 | 右半画面", "right"),
):
    say("PARTOF", f"on the {_half} half | over the {_half} half | 画面{_chinese}", _part)
say(
    "PARTOF",
    """
    on the whole picture | over the whole picture | 整个画面 | 全画面 | 整幅画面
    """,
    "all",
)
say("EFFECTWORD", "effects | overlay effect | overlays | 特效 | 叠加效果 | 画面特效 | 粒子")
say(
    "MOTION",
    """
    zoom in and out | zoom in and back | loop it | make it loop | seamless loop | looping |
    loop seamlessly | endless loop | perfect loop | boomerang | like a boomerang |
    back and forth | zoom in and back out | 无缝循环 | 循环播放 | 循环 | 来回 | 首尾相接 |
    首尾衔接 | 回旋镖
    """,
    "zoom_loop",
)
say("MOTION", "breathing effect | breathing zoom | 呼吸感 | 呼吸效果 | 呼吸镜头", "breathing")
say(
    "LOOK",
    "cinematic look | movie look | film color | 电影色调 | 电影感色调 | 电影调色",
    "cinematic",
)
say(
    "LOOK",
    "old photograph | old photographs | old pictures | old photos | 老照片的样子 | 旧照片",
    "sepia",
)
say("DARKER", "曝光有点过 | 曝光过了 | 曝光过头 | 曝光过度")
say(
    "LIGHTER",
    """
    lift the shadows | lift shadows | more brightness | more bright | bright | brighter please |
    make bright | up the brightness | add light | add some light | shed light | underexposed |
    under exposed | gloomy | murky | too gloomy | 太黑 | 太黑了 | 黑乎乎 | 黑漆漆 | 昏暗 | 亮堂 |
    亮堂点 | 亮堂一点 | 打亮 | 打光 | 补光 | 亮起来 | 亮一下 | 弄亮 | 弄亮点 | 弄亮一点 | 调亮点 |
    调亮一点 | 提亮点 | 提亮一点 | 加点亮度 | 曝光不足 | 欠曝
    """,
)
say(
    "DARKER",
    """
    less light | tone down the brightness | over exposed | blown out | too light |
    washed-out bright | glaring | too glaring | dim it | dim down | 刺眼 | 太刺眼 | 晃眼 | 太晃眼 |
    弄暗 | 弄暗点 | 弄暗一点 | 调暗点 | 调暗一点 | 压暗点 | 压暗一点 | 暗下来 | 太白 | 太白了 |
    降亮度 | 降低亮度 | 减亮度
    """,
)
say("DARKER", "more dark | more darker")
say(
    "LOOK",
    "warm up the colors | warm up the colours | warm the colors up | warm the colours up",
    "warm",
)
say("LOOK", "cool down the colors | cool down the colours | cool the colors down", "cool")
say("LIGHTER", "more light | more brighter | more clear")
say("EFFECT", "雪花飘 | 飘着雪", "snow")
say(
    "EFFECT",
    """
    cinematic bars | cinematic black bars | movie bars | movie black bars | cinema black bars |
    film black bars | cinematic letterbox | cinematic letterboxing | 遮幅 | 电影遮幅 | 电影感黑边 |
    上下电影黑边
    """,
    "letterbox",
)
say(
    "EFFECT",
    """
    floating light spots | floating lights | glowing dots | light orbs | blurry lights |
    光点 | 漂浮的光点 | 柔光点
    """,
    "bokeh",
)
say("LIGHTER", "明亮一点 | 明亮点 | 明亮一些 | 更明亮 | 明亮一点点 | 加亮 | 加亮一点")
say(
    "EFFECT",
    """
    old film scratches | film scratches | old movie scratches | film dust | dusty film |
    film dust and scratches | 胶片划痕 | 电影划痕 | 老胶片划痕
    """,
    "dust",
)
say("EFFECT", "snow fall | snow falls | let snow fall | snowfall", "snow")
say("EFFECT", "rain fall | rain falls | let rain fall | rainfall", "rain")
# "Add light" alone is brighter.
say("EFFECT", "add light sweep | add light sweeps", "light_sweep")
say("EFFECT", "add light spots | light spots", "bokeh")
