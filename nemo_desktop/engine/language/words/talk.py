"""How people undo, ask, thank and save."""

from nemo_desktop.engine.language.grammar.lexicon import say

say(
    "UNDO",
    """
    undo | undo it | undo that | undo this | take back | take that back | take it back | revert |
    roll back | rollback | cancel that | cancel the last | go back one step | step back |
    one step back | undo the last | scratch that | never mind that | undo my | take this back |
    reverse that
    """,
)
say(
    "UNDO",
    """
    撤销 | 撤回 | 撤消 | 回退 | 撤回上一步 | 退回 | 返回上一步 | 上一步 | 退一步 | 回到上一步 |
    取消上一步 | 撤销上一步 | 收回 | 反悔
    """,
)
say("UNDO", "刚才的不要了 | 刚才的不要 | 刚才那个不要了 | 刚才改的不要了 | 刚刚的不要了")
say(
    "UNDO",
    """
    roll it back | roll that back | go one step back | reverse the last change |
    reverse the last step | undo what you just did | undo what you did |
    take back what you did
    """,
)
say(
    "UNMUTE",
    """
    turn it back on | switch it back on | turn it on again | switch it on again |
    打开 | 再打开 | 重新打开 | 开回来 | 打开它
    """,
)
say(
    "REDO",
    """
    redo | do it again | undo the undo | bring it back | put it back | redo it | redo that |
    restore it | bring that back | put that back | bring back | put back | restore | 重做 | 恢复 |
    恢复一下 | 取消撤销 | 撤销撤销 | 还原撤销 | 重新做 | 恢复撤销
    """,
)
say(
    "BACKTO",
    """
    go back to | back to | return to | revert to | roll back to | go back | 回到 | 恢复到 |
    退回到 | 返回到 | 还原到 | 回退到
    """,
)
say(
    "STARTOVER",
    """
    start over | start again | start from scratch | undo everything | undo all | undo it all |
    undo all changes | reset | reset everything | begin again | from scratch | revert everything |
    revert all | go back to the beginning | go back to the start | take everything back
    """,
)
say(
    "STARTOVER",
    """
    重新开始 | 从头开始 | 从头再来 | 全部撤销 | 撤销全部 | 撤销所有 | 重置 | 重来 | 恢复原样 |
    恢复初始 | 还原 | 回到最初 | 撤销所有操作 | 撤销所有修改 | 回到最开始 | 回到初始状态
    """,
)
say(
    "CHANGENOUN",
    """
    step | steps | edits | changes | thing | things | action | actions | 步 | 操作 | 修改的 |
    改动 | 次 | 步骤 | 编辑 | 动作的 | last thing | last change | last step | last edit |
    上次操作 | 上一次 | 上次 | 刚才的 | 刚才那步 | 上一个操作 | 上一步操作 | 改动的 | 上一次操作 |
    previous change | previous step | latest change | 刚才的操作 | 刚才的修改 | 刚才那个
    """,
)
say(
    "EXPORT",
    """
    export | download | save | render | publish | post | upload | share | save as | save it |
    export it | mp4 | hd | to my computer | h264 | mov
    """,
)
say(
    "EXPORT",
    """
    导出 | 下载 | 保存 | 输出 | 发布 | 渲染 | 发 | 发到 | 发布到 | 上传 | 分享 | 分享到 | 导出为 |
    保存为 | 传到 | 存 | 高清 | 文件 | 发送 | 上传到 | 导出成 | 成品
    """,
)
say(
    "STATUSWORD",
    """
    show tracks | show the tracks | status | show timeline | show the timeline |
    what's on the timeline | what is on the timeline | show me the timeline | show me the tracks |
    list tracks | list the tracks | summary | show status | what do we have |
    what do we have so far | what have we got | what have i got | what have i got so far |
    what have we got so far | what do i have | what do i have so far |
    current state | describe the film |
    what's in the film | what is in the film | where are we | what does it look like now |
    overview | show me what we have | what's in the video
    """,
)
say(
    "STATUSWORD",
    """
    状态 | 显示轨道 | 查看轨道 | 现在什么样 | 现在什么样了 | 查看状态 | 轨道 | 看看时间线 |
    目前状态 | 当前状态 | 显示时间线 | 看看现在的状态 | 查看时间线 | 查看时间轴 | 现在是什么样 |
    目前什么样 | 时间线上有什么 | 时间线上都有什么 | 时间轴上有什么 | 轨道上有什么 | 进度 |
    概况 | 视频里有什么 | 现在有什么
    """,
)
say(
    "HELP",
    """
    help | what can you do | what can i do | what can i say | how does this work |
    show me examples | examples | commands | what else can you do | what are my options |
    how do i use this | options | what do you understand | how to use | instructions | 帮助 |
    你能做什么 | 你会做什么 | 能做什么 | 怎么用 | 有什么功能 | 可以做什么 | 使用说明 | 你会什么 |
    你能干什么 | 功能 | 能干嘛 | 你可以做什么 | 我能说什么 | 你都会什么 | 有哪些功能 | 怎么使用 |
    你会干什么
    """,
)
say(
    "THANKS",
    """
    thanks a lot | thank you so much | thank you very much | well done | great job | good job |
    nice job | i like it | i love it | love it | looks good | looks great | 很棒 | 太好了 | 不错 |
    棒 | 真棒 | 厉害 | 辛苦了 | 喜欢 | 非常感谢 | 很好 | 做得好 | 太棒了 | 谢谢你 | cool thanks |
    very good | very nice
    """,
)
say(
    "BETTER",
    """
    better | nicer | prettier | more interesting | improve | improve it | pop | spice it up |
    more professional | more beautiful | more exciting | cooler looking | fix it | polish |
    polish it | wow | beautiful looking | amazing looking | enhance | make it pop | 好看一点 |
    好看点 | 好看 | 更好看 | 美化 | 优化 | 高级一点 | 更好 | 高级 | 有趣一点 | 好一点 | 更有趣 |
    精彩一点 | 美一点 | 更美 | 酷一点 | 炫一点 | 润色 | 高级感 | 改进 | 更精彩 | 更高级 | 炫酷 |
    优化一下
    """,
)
say(
    "ALIVE",
    """
    wave | waving | walk | walking | talk | talking | dance | dancing | blink | blinking | smile |
    smiling | jump | jumping | run | running | fly | flying | sing | singing | speak | laugh |
    laughing | nod | move her | move his | turn her head | cry | swim | swimming | breathe |
    flow | flowing | blow | clap | kiss | hug | hugging | eat | wink | fall | burn |
    挥手 | 走路 | 说话 | 跳舞 | 眨眼 | 微笑 | 笑 | 跳 | 跑 | 飞 | 唱歌 | 走 | 转头 | 点头 | 招手 |
    流动 | 飘动 | 哭 | 游泳 | 呼吸 | 跳起来 | 笑起来 | 动手 | 鼓掌 | 拥抱 | 亲吻 |
    眨眨眼 | 笑一笑 | 挥挥手 | 点点头 | 动一动 | 跳一跳 | 招招手 | 转个头 | 转过头 | 摇摇头 |
    走两步 | 说句话 | 说两句 | 张嘴 |
    燃烧 | 吃饭 | 摇头 | 奔跑 | 飞起来 | 开口说话 | 走起来
    """,
)
say(
    "LIVING",
    """
    hand | hands | hair | water | waves | clouds | leaves | mouth | arm | arms | waterfall |
    ocean | sea | river | tree | trees | bird | birds | car | cars | her hair | fire | flag |
    头发 | 水 | 海浪 | 云 | 云朵 | 树叶 | 手 | 嘴 | 瀑布 | 大海 | 河水 | 花 | 树 | 鸟 | 车 |
    小狗 | 小猫 | 猫 | 狗 | 湖水 | 火 | 旗子 | 奶奶 | 爷爷 | 妈妈 | 爸爸 | grandma | grandpa |
    mom | dad | mother | father
    """,
)
say(
    "GENERATE",
    """
    remove the background | change the background | generate a picture | generate an image |
    generate a photo | draw | draw me | paint me | translate | translation | imagine | photoshop |
    retouch | upscale | colorize | colorise | dub | 翻译 | 翻译成 | 翻成 | 译成 | 画一张 | 画一个 |
    画一座 | 画一只 | 画个 | 画一幅 | 画张 | p图 | p掉 | 磨皮 | 瘦脸 | 美颜 | 修图 | 上色 |
    add a person | remove the person | background removal | replace the background |
    change the sky | deepfake | face swap | swap faces |
    narrate | ai voice | text to speech | lip sync | 换脸 | 抠图 | 换背景 | 去背景 | 换天空 |
    生成图片 | 口型 | 对口型 | 换个背景 | 换衣服 | 替换背景
    """,
)
say(
    "UNDO",
    """
    put it back how it was | put it back the way it was | put it back to how it was | like it was |
    as it was before | the way it was | the way it was before | like before | how it was |
    how it was before | make it like before | go back to how it was | i liked it before |
    it was better before | put it back as it was | 改回去 | 变回去 | 改回来 | 弄回去 |
    变回来 | 恢复之前的样子 | 回到之前 | 撤掉刚才的
    """,
)
say(
    "OTHERWAY",
    """
    other way | the other way | other direction | opposite direction | opposite way |
    in the opposite direction | the opposite | do the opposite | opposite |
    反方向 | 相反方向 | 反着来 | 换个方向 | 另一个方向 | 相反 |
    反一下 | wrong way | the wrong way | wrong direction | 方向反了 | 方向错了 | 方向不对
    """,
)
say(
    "STRANGER",
    """
    stranger | strangers | tourists | tourist | passers-by | passerby | crowd | photobomber |
    background person | background people | watermark | wrinkles | blemish | blemishes | pimple |
    power lines | red eyes | red eye | 路人 | 行人 | 游客 | 陌生人 | 杂物 | 电线 |
    水印 | 皱纹 | 痘痘 | 红眼 | 里的人 | 里面的人 | 那个人 | 路人甲
    """,
)
say(
    "GENERATE",
    """
    左右翻转 | 水平翻转 | 上下翻转 | 垂直翻转 | 镜像翻转 | 左右颠倒 | 翻转 | 翻转一下 | 左右镜像 |
    水平镜像 | 旋转一下 | 转个方向 | 顺时针旋转 | 逆时针旋转 | flip horizontally | flip vertically |
    mirrored horizontally | mirror horizontally
    """,
)
say("TAKE", "take | throw")
say("AWAY", "away | off | back")
say("CREDITS", "credits | balance | 积分 | 余额 | credit")
say("CONVERSE", "something | anything | whatever | stuff | 随便 | 什么都行 | 看着办 | 随意")
say("UNDO", "undo last | undo the last one")
say("UNDO", "撤 | 撤了 | 复原 | 上一步撤了 | 上一步撤 | 刚才那步撤了")
say("EXPORT", "汇出 | 存档 | 输出成")
