"""The words that many wishes share: nouns, verbs, places in time and in a row, politeness."""

from nemo_desktop.engine.language.lexicon import meanings, say

# --- said out of politeness or for the flow; they change nothing ---------------------------------
say(
    "FILL",
    "the | a | an | please | pls | plz | kindly | can you | could you | would you | will you"
    " | can we | could we | i want | i want you to | i want to | i would like | i'd like"
    " | i would like to | i'd like to | i'd like you to | i wanna | i need | i need to | we need"
    " | we want | let's | lets | let us | let me | hey | hi | hello | ok | okay | now | just"
    " | so | well | really | actually | thanks | thank you | thx | for me | me | my | our | your"
    " | some | any | very | nice | fine | okay | let | directly | instead | nicely | beautiful | lovely | smooth | smoothly | cool looking"
    " | pretty | simple | little | here | there | right now | i think | maybe | perhaps"
    " | kind of | sort of | go ahead and | how about | what about | do | is | are | be"
    " | should | of all | would | will | that | which | when"
    " | effect | effects | nemo | guys | dear | gonna | want to | like to | as well | too | again"
    " | it is | it's | its | i'd | i'd love | i would love | love | wish | would like | want | need"
    " | same time | at the same time | say | saying | says | that says | which says | reading"
    " | ones | good | great | perfect | awesome | short | tiny bit of | together | i uploaded | that i uploaded | i just uploaded | i dropped | i sent | uploaded | i made | i have | i took"
    " | elegant | elegantly | amazing | attractive | professional | fun | cute"
    " | have | has | having | get | try | try to | go for | make sure | ensure | to be | being",
)
say(
    "FILL",
    "我上传的 | 上传的 | 我拍的 | 拍的 | 我发的 | 请 | 请你 | 请帮我 | 帮我 | 帮忙 | 帮 | 麻烦 | 麻烦你 | 劳驾 | 你好 | 您好 | 您 | 你 | 我 | 我们"
    " | 我想 | 我要 | 我想要 | 我希望 | 希望 | 想要 | 想 | 要 | 需要 | 我需要 | 能不能 | 能否 | 可不可以"
    " | 可以 | 能 | 可否 | 吗 | 呢 | 吧 | 啊 | 呀 | 哦 | 嘛 | 哈 | 啦 | 了 | 的 | 地 | 得 | 把 | 将 | 给我"
    " | 给 | 为我 | 替我 | 一下 | 一下子 | 下 | 个 | 一个 | 一种 | 种 | 那种 | 这种 | 效果 | 就 | 就行"
    " | 就好 | 即可 | 好吗 | 行吗 | 好的 | 好 | 嗯 | 谢谢 | 多谢 | 拜托 | 应该 | 是 | 会 | 有 | 请把"
    " | 请将 | 帮我把 | 我想把 | 现在 | 有点 | 漂亮 | 好看的 | 漂亮的 | 唯美 | 自然 | 地让 | 着 | 起 | 来 | 去"
    " | 能不能把 | 可以把 | 请给 | 进行 | 做一个 | 一首 | 一条 | 条 | 一句 | 句 | 行 | 一行 | 一段 | 那"
    " | 一些 | 些 | 一起 | 也 | 都要 | 之类的 | 写着 | 内容是 | 内容为 | 内容 | 叫 | 叫做 | 名叫 | 写 | 写上"
    " | 写成 | 样子 | 感觉 | 风格 | 风格的 | 方式 | 形式 | 模式 | 格式 | 尺寸 | 的话 | 里面 | 要有 | 带有",
)

# --- what is spoken of ---------------------------------------------------------------------------
say("PIC", "photo | picture | image | pic | photograph | snapshot | slide | shot | still image")
say(
    "PIC",
    "still photo | still picture | still shot | screenshot | img | foto | photo's | picture's",
)
say(
    "PIC",
    "照片 | 图片 | 图 | 相片 | 图像 | 画面 | 静态图片 | 静态照片 | 静态图 | 截图 | 张照片 | 张图片",
)
say("PIC", "张图 | 幅图 | 影像 | 照")
say("PICS", "photos | pictures | images | pics | photographs | snapshots | slides | shots")
say("PICS", "still images | still photos | still pictures | stills | imgs | screenshots")
say(
    "PICS", "组照片 | 几张照片 | 几张图 | 几张图片 | 多张照片 | 多张图片 | 组图 | 一组图 | 一组照片"
)
say("CLIP", "clip | clips | segment | segments | scene | scenes")
say("CLIP", "片段 | 素材 | 分镜 | 一段视频 | 段")
say("FILM", "video | film | movie | slideshow | slide show | vid | animation | reel | montage")
say("FILM", "whole video | whole film | whole thing | entire video | entire film | whole movie")
say("FILM", "entire movie | entire clip | whole clip | project | timeline | full video | full film")
say("FILM", "video clip | short video | short film | animated video | animated clip | movie clip")
say(
    "FILM",
    "animated video clip | short clip | photo slideshow | picture video | photo video | story",
)
say(
    "FILM", "video clips | short clips | animated clips | motion video | motion clip | moving video"
)
say("FILM", "canvas | frame | screen | presentation | output | video file | result")
say(
    "FILM",
    "视频 | 影片 | 短片 | 片子 | 短视频 | 动画 | 动态视频 | 动画视频 | 幻灯片 | 电影 | 成片 | 小视频",
)
say(
    "FILM",
    "整个视频 | 整个影片 | 整个片子 | 整片 | 整部片子 | 全片 | 整体 | 相册视频 | 视频片段 | 作品",
)
say(
    "FILM",
    "画布 | 屏幕 | 时间线 | 时间轴 | 项目 | 动图视频 | 动态影像 | 影集 | 电子相册 | 动态短片 | 整段",
)
say("FILM", "整段视频 | 视频短片 | 整条视频 | 画幅")
say("MUSIC", "music | song | soundtrack | bgm | background music | audio | tune | background track")
say("MUSIC", "sound | audio track | music track | backing track | backing music | background song")
say("MUSIC", "background audio | background sound | melody | score | the track | track")
say(
    "MUSIC",
    "音乐 | 背景音乐 | 配乐 | 歌 | 歌曲 | 声音 | 音频 | 伴奏 | 背景乐 | 乐曲 | 音轨 | 曲子 | 背景声",
)
say("MUSIC", "背景音 | 旋律")
say("VOLUME", "volume | loudness | gain | sound level | 音量 | 声音大小 | 音量大小")
say("LENGTH", "long | length | duration | total length | running time | runtime | lasts")
say("LENGTH", "lasting | in length | in total | overall | altogether | total | total duration")
say(
    "LENGTH",
    "时长 | 长度 | 总时长 | 总长度 | 总长 | 长 | 持续 | 持续时间 | 总共 | 一共 | 共 | 显示时间",
)
say("LENGTH", "停留 | 停留时间 | 播放时间 | 播放 | 时间长度 | 全长 | 时间 | 停 | 停顿 | 停住几秒")

# --- which of them -------------------------------------------------------------------------------
say("EACH", "each | every | per | apiece | for each | for every | each one | every one | a piece")
say("EACH", "每 | 各 | 每个 | 每张 | 每一张 | 每一个 | 每幅 | 每段 | 各个 | 每一段 | 每一幅 | 分别")
say(
    "ALL",
    "all | everything else | all else | all of | all the | everything | both | all of them | every single | all my",
)
say(
    "ALL",
    "所有 | 所有的 | 全部 | 全部的 | 都 | 全 | 全都 | 统统 | 一律 | 全体 | 整个 | 全部都 | 统一",
)
say("IT", "it | this | that one | this one | them | these | those | they | all this | all that")
say(
    "IT",
    "它 | 这个 | 这 | 那个 | 它们 | 这些 | 那些 | 这张 | 这几张 | 这一张 | 那张 | 这段 | 这幅 | 我的 | 这三张",
)
say("IT", "这两张 | 这四张 | 这五张 | 这组 | 这一组 | 这首")
say(
    "REST",
    "rest | others | other | remaining | the rest of | other ones | 其他 | 其余 | 其它 | 剩下 | 别的",
)
say("REST", "其他的 | 其余的 | 剩余 | 剩下的 | 其他几张")
say("NTH", "第 | number | no. | nr | #")
say("MEASURE", "张 | 幅 | 个镜头 | 个画面 | 个片段 | 个图")
say("LAST", "last | final | closing | 最后 | 末尾 | 结尾 | 最末")
say("BACKWARDS", "倒数 | 倒数第 | from the end | from last | to last | to the last | from the back")
say("FIRST", "opening | initial | 前 | 开头 | 最前 | 最前面 | 头 | 最初 | 一开始 | 开头的")
say("LASTSTRETCH", "后 | 最后面的 | 尾")
say("ORD", "first | 1st | 首张 | 头一张 | 首个 | 首", 1)
meanings({}, "ORD")
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
    "middle one | middle photo | middle picture | middle image | 中间那张 | 中间一张 | 中间的那张",
)
say(
    "MIDDLEONE",
    "中间这张 | 中间的照片 | 中间的图片 | 中间照片 | 中间图片 | center photo | the one in the middle",
)

# --- numbers and their units ---------------------------------------------------------------------
say("UNIT", "seconds | secs | sec | s | 秒 | 秒钟 | 秒的 | seconds' | sec.", 1000)
say("UNIT", "minute | minutes | min | mins | 分钟 | 分", 60_000)
say("UNIT", "millisecond | milliseconds | ms | msec | 毫秒", 1)
say("UNIT", "frames | 帧", 1000 / 30)
say("UNIT", "hour | hours | 小时", 3_600_000)
say("DUR", "a second | one sec", 1000)
say("DUR", "half a second | half second | half a sec | 半秒 | 半秒钟", 500)
say("DUR", "a minute | a min", 60_000)
say("DUR", "half a minute | half minute | 半分钟", 30_000)
say("DUR", "a minute and a half | 一分半 | 一分半钟", 90_000)
say("DUR", "second and a half | a second and a half", 1500)
say(
    "DUR",
    "a couple seconds | a couple of seconds | couple of seconds | couple seconds | 几秒 | 两三秒",
    2000,
)
say("HALF", "and a half | 半 | and half | and one half")
say("HALFOF", "half | half of | 一半 | 减半 | 对半 | 二分之一")
say("PERCENT", "% | percent | per cent | pct | 个百分点")
say("PERCENTOF", "百分之")
say("FRACTION", "quarter | a quarter | one quarter | 四分之一", 0.25)
say("FRACTION", "a third | one third | 三分之一", 1 / 3)
say("FRACTION", "三分之二 | two thirds", 2 / 3)
say("FRACTION", "四分之三 | three quarters", 0.75)
say("TIMES", "times | 倍 | fold")
say("TWICE", "twice | double | doubled | 翻倍 | 加倍 | 翻一倍 | 两倍", 2.0)
say("TWICE", "triple | 三倍", 3.0)

# --- places in time ------------------------------------------------------------------------------
say(
    "ATSTART",
    "at the start | at the beginning | in the beginning | at the very beginning | at first",
)
say(
    "ATSTART",
    "at the front | to the front | to the beginning | to the start | intro | start | beginning",
)
say(
    "ATSTART",
    "at the opening | as an intro | as intro | as an opener | to start with | at the top of the video",
)
say(
    "ATSTART",
    "在开头 | 在开始 | 片头 | 在片头 | 开场 | 开始的时候 | 开始 | 最开头 | 开始处 | 到开头 | 到最前面",
)
say(
    "ATSTART",
    "到最前 | 开头处 | 到第一位 | 一开头 | 片子开头 | 视频开头 | 在视频开头 | 开篇 | 打头",
)
say(
    "ATEND",
    "at the end | to the end | at the very end | in the end | as an outro | outro | ending | end",
)
say(
    "ATEND",
    "as an ending | as outro | at the close | to the back | at the back | to finish | for the ending",
)
say(
    "ATEND",
    "在最后 | 在结尾 | 片尾 | 在片尾 | 到最后 | 到最后面 | 到末尾 | 到结尾 | 结束时 | 结尾处 | 最后面",
)
say(
    "ATEND",
    "结束的时候 | 最后面 | 结束处 | 收尾 | 视频结尾 | 视频最后 | 片子最后 | 在视频结尾 | 结束 | 末尾处 | 最尾",
)
say(
    "INMIDDLE",
    "halfway through | midway | half way through | in the middle of the video | halfway | 正中间",
)
say("INMIDDLE", "视频中间 | 在视频中间 | in the middle of the film | 中段 | 中途")
say(
    "WHOLE",
    "the whole time | whole time | throughout | all the way through | entire time | from start to finish",
)
say(
    "WHOLE",
    "from beginning to end | all along | 从头到尾 | 全程 | 一直 | 始终 | 自始至终 | 全篇 | the entire time",
)
say(
    "WHOLE",
    "permanently | always | from start to end | the entire duration | whole duration | 全时段",
)
say(
    "CENTIMETRE",
    "mark | 处 | 时 | 位置 | 的时候 | 时候 | 那里 | 这里 | point | the moment | timestamp",
)

# --- verbs ---------------------------------------------------------------------------------------
say(
    "MAKE",
    "make | turn | create | convert | generate | produce | build | transform | animate | compile | combine | merge | join | stitch | string",
)
say("MAKE", "assemble | craft | come alive")
say(
    "MAKE",
    "做 | 做成 | 制作 | 生成 | 转成 | 转换成 | 转为 | 弄成 | 弄 | 合成 | 剪成 | 拼成 | 制作成 | 做出 | 转化为",
)
say(
    "MAKE",
    "动起来 | 动态化 | 让 | 使 | 剪个 | 做个 | 搞 | 搞成 | 剪辑成 | 转化成 | 制成 | 整成 | 做段 | 弄个 | 剪一个 | 转",
)
say(
    "CHANGE",
    "should say | should read | must say | has to say | to say | should be | must be | needs to be | ought to be | change | set | adjust | modify | update | edit | alter | keep it at | cap | limit | go with",
)
say(
    "CHANGE",
    "改 | 改成 | 改为 | 变 | 变成 | 变为 | 调 | 调成 | 调为 | 调整 | 调整为 | 调整到 | 设 | 设为 | 设成",
)
say(
    "CHANGE",
    "设置 | 设置为 | 设置成 | 设定为 | 调到 | 调至 | 修改 | 修改为 | 更改 | 更改为 | 变得 | 修改成 | 控制在 | 控制到",
)
say(
    "CHANGE",
    "设定 | 改到 | 改回 | 变回 | 调回 | 换回 | 变到 | 定为 | 定在 | 调节 | 调节到 | 更改成 | 弄到 | 保持在 | 做得",
)
say(
    "REPLACE",
    "replace | switch | flip | substitute | switch out | swap out | 替换 | 替换成 | 替换为 | 换成 | 换为 | 换 | 换上 | 更换 | 换掉",
)
say("REPLACE", "更换为 | 更换成")
say(
    "ADD",
    "add | put | insert | include | place | overlay | throw in | throw on | give | write | display | append",
)
say(
    "ADD",
    "attach | drop in | apply | use | bring in | slap on | stick | give it | give me | show the text | type",
)
say(
    "ADD",
    "加 | 加上 | 添加 | 加个 | 加入 | 加一个 | 加段 | 放 | 放上 | 放个 | 配 | 配上 | 配个 | 插入 | 打上 | 来点",
)
say(
    "ADD",
    "来个 | 来一段 | 来段 | 来首 | 用 | 使用 | 采用 | 添 | 添上 | 加点 | 加一点 | 加首 | 加一首 | 加一段 | 配点 | 配首",
)
say(
    "ADD",
    "应用 | 叠上 | 放点 | 放首 | 放入 | 加到 | 添加到 | 加进 | 加进去 | 加进来 | 补上 | 套用 | 增加 | 放进 | 放进去 | 配一段 | 配一首",
)
say(
    "REMOVE",
    "remove | delete | drop | take out | take away | get rid of | erase | clear | kill | strip | lose",
)
say(
    "REMOVE",
    "cut out | throw out | throw away | ditch | scrap | discard | take off | turn off | switch off | take it out",
)
say(
    "REMOVE",
    "删 | 删除 | 删掉 | 删去 | 去掉 | 去除 | 移除 | 拿掉 | 拿走 | 清除 | 取消 | 关掉 | 关闭 | 除去 | 清空 | 移走 | 扔掉",
)
say("REMOVE", "除掉 | 剪掉 | 拿去 | 撤掉 | 去了 | 砍掉 | 踢掉 | 剔除 | 不需要 | 抹掉 | 丢掉")
say(
    "NEG",
    "don't | do not | dont | no | not | without | never | don't want | do not want | i don't want | no need for",
)
say(
    "NEG",
    "i don't need | don't need | don't use | with no | not yet | stop | no more | isn't | shouldn't | doesn't need",
)
say(
    "NEG",
    "不 | 不要 | 别 | 先别 | 先不 | 先不要 | 不想要 | 无需 | 不用 | 没有 | 无 | 不想 | 暂时不 | 暂不 | 勿 | 请勿 | 不带 | 不必 | 别再 | 不要再",
)
say("YET", "yet | 先 | first of all | for now | 暂时 | 再说 | 回头")
say(
    "SWAP",
    "swap | exchange | switch places | trade places | switch around | 交换 | 对调 | 调换 | 互换 | 换位 | 交换位置 | 互换位置",
)
say(
    "SWAP",
    "对换 | 调换位置 | 换个位置 | 换一下位置 | swap places | switch positions | swap positions | 调换顺序 | 交换顺序",
)
say(
    "MOVE",
    "move | shift | bring | relocate | reposition | send | drag | 移 | 移到 | 挪到 | 挪 | 移动 | 移动到 | 移至 | 放到 | 放在 | 排到 | 排在",
)
say(
    "MOVE",
    "提到 | 调整位置 | 换到 | 搬到 | 摆到 | 放置在 | 放至 | 移去 | 提前到 | 摆在 | 置于 | come | comes | go | goes",
)
say(
    "KEEP",
    "keep | hold | leave | preserve | retain | hold on to | stay | remain | stays | 保留 | 保持 | 留着 | 留下 | 别动 | 不变 | 保持不变 | 不动它",
)
say(
    "KEEP",
    "unchanged | as is | as it is | as they are | untouched | alone | the way it is | the same | 原样 | 照旧 | 维持 | 其他不变 | 其余不变 | 不要改 | 别改",
)
say(
    "KEEP",
    "nothing else | don't touch | do not touch | don't change | do not change | 不要碰 | 别碰 | 不受影响",
)
say(
    "SHOWN",
    "show | appear | appears | play | come in | visible | stay on screen | on screen | shown | 出现 | 显示 | 展示 | 呈现",
)

# --- small words that tie the others together -----------------------------------------------------
say(
    "FROM",
    "from | starting at | starting from | start at | starts at | beginning at | 从 | 由 | 自 | begin at | start from",
)
say(
    "TO",
    "to | into | through | till | until | up to | as | = | -> | → | ~ | 到 | 至 | 为 | 成 | 变作 | 作为 | 直到 | 成为 | 当 | 当作 | like | thru | becomes | become",
)
say("TO", "lower to | 往 | 朝 | 向 | toward | towards")
say("AT", "at | 在 | @ | around | 于 | about | 大约 | 约 | 大概 | 左右 | roughly | approximately")
say(
    "FOR",
    "for | lasting for | over the course of | during | 用于 | 适合 | 针对 | 用在 | suitable for | fit for | fit | 适配 | 持续了 | 对",
)
say("ON", "on | over | onto | on top of | upon | 上 | 上面 | 之上 | 盖在")
say("IN", "in | within | inside | 里 | 内 | 之内 | 里边 | 当中")
say(
    "AFTER",
    "after | behind | following | right after | directly after | 之后 | 后面 | 以后 | 的后面 | 后边",
)
say(
    "BEFORE",
    "before | ahead of | in front of | right before | prior to | 之前 | 前面 | 以前 | 的前面 | 前边",
)
say("BETWEEN", "between | in between | among | 之间 | 中间 | 相互之间 | 彼此之间 | 间 | across")
say(
    "WITH",
    "with | using | featuring | containing | having a | 带 | 带着 | 配以 | 以 | 附带 | plus a",
)
say("OF", "of | out of | from my | 由这些")
say("AND", "and | & | + | n | 和 | 跟 | 与 | 以及 | 及 | 同 | 、 | 还有 | or | 或")
say("SLASH", "/")
say(
    "SEP",
    "then | also | and then | and also | plus | but | after that | next | finally | afterwards | additionally",
)
say(
    "SEP",
    ", | ; | . | ! | ? | ， | 。 | ; | … | \n | • | · | ）| ) | ( | （ | [ | ] | and finally | but also | however | and make",
)
say(
    "SEP",
    "然后 | 再 | 并且 | 并 | 同时 | 接着 | 而且 | 另外 | 还要 | 之后再 | 最后再 | 随后 | 但是 | 但 | 不过 | 只是 | 此外 | 顺便 | 其次 | 还 | 而",
)
say(
    "SEP",
    "然后再 | 接下来 | 并把 | 并将 | 再把 | 再将 | 然后把 | 再加上 | 再给 | 最后把 | 先 把 | 首先 | 先把 | 先将 | 只不过",
)
say("DASH", "- | – | — | _")

# --- more and less -------------------------------------------------------------------------------
say(
    "BIT",
    "a bit | a little | slightly | a little bit | a touch | somewhat | a tad | bit | tad | a notch | gradually",
)
say(
    "BIT",
    "一点 | 一点点 | 稍微 | 略微 | 稍 | 有点儿 | 一些些 | 些许 | 一点儿 | 稍稍 | 点儿 | 点 | 略 | 稍微再",
)
say(
    "MUCH",
    "much | a lot | way | far | considerably | significantly | even | 很多 | 得多 | 更 | 更加 | 非常 | 很 | 太 | 特别 | 大幅 | 十分 | 超",
)
say("TOO", "too much | too fast for | 过于 | 有些")
say("MORE", "more | extra | additional | 更多 | 多")
say("LESS", "less | fewer | 更少 | 少")
say(
    "LONGER",
    "longer | lengthen | extend | prolong | stretch | 延长 | 变长 | 加长 | 拉长 | 长一点 | 久一点 | 更长 | 更久 | 长点 | 再长 | 多停留 | 延长到 | 增长 | 拉长到 | 加长到 | 久一些 | 长一些 | 再久 | 延长至 | 久",
)
say(
    "SHORTER",
    "shorter | shorten | cut down | trim down | speed through | 缩短 | 变短 | 短一点 | 更短 | 短点 | 剪短 | 再短 | 缩短到 | 剪短到 | 减短 | 压缩到 | 缩短至 | 缩短为 | 压缩 | 短一些 | 缩减到 | 短",
)
say("COLON", ": | ：")
say(
    "CORRECTION",
    "i mean | no wait | wait no | rather | make that | sorry | 不对 | 不是 | 哦不 | 错了 | 应该是 | 我是说",
)
say(
    "QUESTION",
    "how | how do | what | why | who | where | how does | what does | what is | can i | could i",
)
say(
    "QUESTION",
    "怎么 | 怎样 | 什么 | 为什么 | 如何 | 哪 | 哪里 | 哪个 | 谁 | 为啥 | 多少 | 几个 | 怎么样 | 是不是 | 有没有",
)
