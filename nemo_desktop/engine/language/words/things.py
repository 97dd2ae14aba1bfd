"""What people speak of: pictures, film, texts, music; and which of them."""

from nemo_desktop.engine.language.grammar.lexicon import say

say("PIC", "photo | picture | image | pic | photograph | snapshot | slide | shot | still image")
say(
    "PIC",
    """
    still photo | still picture | still shot | screenshot | img | foto | photo's | picture's
    """,
)
say(
    "PIC",
    """
    照片 | 图片 | 图 | 相片 | 图像 | 画面 | 静态图片 | 静态照片 | 静态图 | 截图 | 张照片 | 张图片
    """,
)
say("PIC", "张图 | 幅图 | 影像 | 照")
say("PIC", "a photo | a picture | an image | a pic | a slide | a shot | a photograph")
say("PICS", "photos | pictures | images | pics | photographs | snapshots | slides | shots")
say("PICS", "fotos | photoes | foto's")
say("PICS", "still images | still photos | still pictures | stills | imgs | screenshots")
say(
    "PICS",
    """
    组照片 | 几张照片 | 几张图 | 几张图片 | 多张照片 | 多张图片 | 组图 | 一组图 | 一组照片
    """,
)
say("CLIP", "clip | clips | segment | segments | scene | scenes")
say("CLIP", "片段 | 素材 | 分镜 | 一段视频 | 段")
say("FILM", "video | film | movie | slideshow | slide show | vid | animation | montage")
say("FILM", "whole video | whole film | whole thing | entire video | entire film | whole movie")
say(
    "FILM",
    """
    entire movie | entire clip | whole clip | project | timeline | full video | full film
    """,
)
say("FILM", "video clip | short video | short film | animated video | animated clip | movie clip")
say(
    "FILM",
    """
    animated video clip | short clip | photo slideshow | picture video | photo video | story
    """,
)
say(
    "FILM",
    """
    video clips | short clips | animated clips | motion video | motion clip | moving video
    """,
)
say("FILM", "canvas | frame | screen | presentation | output | video file | result")
say(
    "FILM",
    """
    视频 | 影片 | 短片 | 片子 | 短视频 | 动画 | 动态视频 | 动画视频 | 幻灯片 | 电影 | 成片 |
    小视频
    """,
)
say(
    "FILM",
    """
    整个视频 | 整个影片 | 整个片子 | 整片 | 整部片子 | whole lot |
    小片 | 小片子 | 小短片 | 整部影片 | 整部视频 | 整部电影 |
    全片 | 整体 | 相册视频 | 视频片段 | 作品
    """,
)
say(
    "FILM",
    """
    画布 | 屏幕 | 时间线 | 时间轴 | 项目 | 动图视频 | 动态影像 | 影集 | 相册 | 电子相册 |
    动态短片 | 整段
    """,
)
say("FILM", "整段视频 | 视频短片 | 整条视频 | 画幅 | 的片")
say(
    "MUSIC",
    """
    music | song | soundtrack | bgm | background music | audio | tune | background track
    """,
)
say("MUSIC", "sound | audio track | music track | backing track | backing music | background song")
say("MUSIC", "music bed | music underneath | underscore")
say("MUSIC", "the background music | the background song | the background track")
say("MUSIC", "background audio | background sound | melody | score | the track | track")
say(
    "MUSIC",
    """
    音乐 | 背景音乐 | 配乐 | 歌 | 歌曲 | 声音 | 音频 | 伴奏 | 背景乐 | 乐曲 | 音轨 | 曲子 | 背景声
    """,
)
say("MUSIC", "背景音 | 旋律")
say(
    "HAVE",
    """
    i've got | i got | i have got | here are | here is | these are | there are | this is |
    我有 | 这里有 | 这儿有 | 这是 | 这有 | 手上有 | 我这有 | 我这里有 | 传了 | 我传了 | 上传了
    """,
)
say("VOLUME", "volume | loudness | gain | sound level | 音量 | 声音大小 | 声量 | 音量大小")
say("LENGTH", "long | length | duration | total length | running time | runtime | lasts")
say("LENGTH", "time | screen time | display time | time on screen")
say("LENGTH", "lasting | in length | in total | overall | altogether | total | total duration")
say(
    "LENGTH",
    """
    时长 | 长度 | 总时长 | 总长度 | 总长 | 长 | 持续 | 持续时间 | 总共 | 一共 | 共 | 显示时间
    """,
)
say("LENGTH", "停留 | 停留时间 | 播放时间 | 播放 | 时间长度 | 全长 | 时间 | 停 | 停顿 | 停住几秒")
say("EACH", "each | every | per | apiece | for each | for every | each one | every one | a piece")
say(
    "EACH",
    """
    每 | 各 | 每个 | 每张 | 每一张 | 每一个 | 每幅 | 每段 | 各个 | 每一段 | 每一幅 | 分别
    """,
)
say(
    "ALL",
    """
    all | all of | all the | everything | both | all of them |
    every single | all my
    """,
)
say(
    "ALL",
    """
    所有 | 所有的 | 全部 | 全部的 | 都 | 全 | 全都 | 统统 | 一律 | 全体 | 整个 | 全部都 | 统一
    """,
)
say("IT", "it | this | that one | this one | them | these | those | they | all this | all that")
say(
    "IT",
    """
    它 | 这个 | 这 | 那个 | 它们 | 这些 | 那些 | 这张 | 这几张 | 这一张 | 那张 | 这段 | 这幅 |
    我的 | 这三张 | 给它 | 给他 | 帮它 | 为它 | 替它 | 对它 | 给它们 | 给他们
    """,
)
say("IT", "这两张 | 这四张 | 这五张 | 这组 | 这一组 | 这首")
say(
    "REST",
    """
    rest | others | other | remaining | the rest of | other ones | 其他 | 其余 | 其它 | 剩下 |
    别的
    """,
)
say("REST", "everything else | all else | everyone else")
say("REST", "remaining ones | remaining one | remaining photos | remaining pictures")
say("REST", "另外两张 | 另两张 | 另外几张 | 另外三张 | 另外那张 | 另外那两张")
say("ALL", "both of them | both of these | both of those | the two of them")
say("REST", "其他的 | 其余的 | 剩余 | 剩下的 | 其他几张")
say("NTH", "第 | number | no. | nr | #")
say("MEASURE", "张 | 幅 | 个镜头 | 个画面 | 个片段 | 个图")
say("LAST", "last | final | closing | 最后 | 末尾 | 结尾 | 最末")
say(
    "BACKWARDS",
    """
    倒数 | 倒数第 | from the end | from last | to last | to the last | from the back
    """,
)
say("FIRST", "opening | initial | 前 | 开头 | 最前 | 最前面 | 头 | 最初 | 一开始 | 开头的")
say("LASTSTRETCH", "后 | 最后面的 | 尾")
say("ORD", "first | 1st | 首张 | 头一张 | 首个 | 首", 1)
for _number, _words in enumerate(
    (
        "3rd | third", "4th | fourth", "5th | fifth", "6th | sixth", "7th | seventh",
        "8th | eighth", "9th | ninth", "10th | tenth", "11th | eleventh", "12th | twelfth",
    ),
    start=3,
):  # fmt: skip
    say("ORD", _words, _number)
say("ORD", "2nd", 2)
say("SECOND", "second")
say(
    "MIDDLEONE",
    """
    middle one | middle photo | middle picture | middle image | 中间那张 | 中间一张 | 中间的那张
    """,
)
say(
    "MIDDLEONE",
    """
    中间这张 | 中间的照片 | 中间的图片 | 中间照片 | 中间图片 | center photo |
    the one in the middle | one in between | photo in between | picture in between
    """,
)
say(
    "INNERONES",
    """
    middle ones | ones in the middle | photos in the middle | pictures in the middle |
    middle photos | middle pictures | middle images | ones in between | photos in between |
    pictures in between | everything in between | 中间那几张 | 中间几张 | 中间这几张 | 中间那些 |
    中间的那几张 | 中间的几张 | 中间其他的 | 中间那些照片 | 中间的所有照片
    """,
)
say(
    "BOTHENDS",
    """
    outer two | two outer ones | outer ones | outside ones | two on the outside |
    ones on the outside | outer pictures | outer photos | 两边的照片 | 两边那两张 | 两边的两张 |
    两侧的照片 | 两头的照片 | two at the ends | ones at the ends | two at either end
    """,
)
say("FILL", "自己 | 它自己 | 那张自己 | 本身")
say("PIC", "页面 | 张产品图")
say("MEASURE", "页")
say("EACH", "每页 | 每一页")
say("IT", "em | 'em | that thing | make that one | make this one")
say("VOLUME", "vol")
say("BOTHENDS", "首尾 | 头尾 | 首末")
say("TH", "号")
say("LAST", "末")
say("BOTHENDS", "at both ends | on both ends | both ends | at the start and end | 两头 | 两端")
say(
    "PIC",
    """
    piccy | frame photo | still frame | polaroid | selfie | portrait photo | landscape photo | 相 |
    像片 | 图像文件 | 图儿 | 照片儿 | 图图 | 这图 | 底片
    """,
)
say(
    "PICS",
    """
    piccies | selfies | polaroids | my pics | picture files | image files | the lot | 图们 |
    照片们 | 几张照 | 一堆照片 | 一堆图 | 一堆图片 | 所有照 | 批照片 | 批图片 | 这批照片 | 这批图
    """,
)
say(
    "FILM",
    """
    videoclip | flick | short movie | reel video | footage | production | slides video |
    photo movie | photo film | photo clip | memory video | 视屏 | 短视屏 | 小短片 | 小片子 |
    小影片 | 片儿 | vlog | 微电影 | 照片视频 | 图片视频 | 照片影片 | 回忆视频 | 视频短片子 |
    整支视频 | 这支视频 | 这个片子
    """,
)
say(
    "MUSIC",
    """
    jam | jams | soundtrack music | theme music | theme song | bg music | background tune |
    backing tune | 背景配乐 | 背景歌 | 背景歌曲 | 背景曲 | 配的音乐 | 配的歌 | 歌儿 | bg音乐 |
    背景的音乐 | 后面的音乐 | 音效
    """,
)
say("PIC", "artwork | painting | drawing | illustration | poster | scan | 画作 | 海报 | 插画")
say("PICS", "artworks | paintings | drawings | illustrations | posters | scans")
say("MUSIC", "音乐声 | 乐声 | 歌声")
