"""How people speak of music and sound."""

from nemo_desktop.engine.language.grammar.lexicon import say

say(
    "LOUDER",
    """
    louder | turn it up | turn up | crank up | pump up | boost | raise the volume |
    大声 | 大声点 | 大声一点 | 响一点 | 更响 | 更大声 | 调高 | 提高 | 开大 | 开大点 | 开大一点 |
    调高一点 | 响 | 响一些 | 大声些 | too quiet | raise | higher volume | 太小声 | 太轻了 |
    提高一点 | 调响 | 太安静 | can't hear | cannot hear | can barely hear | can hardly hear |
    barely hear | can't really hear | hard to hear | 听不清 | 听不见 | 听不太清 | 听不到 |
    听不太清楚 | 听不清楚 | 不够响 | 不够大声
    """,
)
say(
    "QUIETER",
    """
    quieter | softer | turn it down | turn down | lower the volume | less loud |
    too loud | 小声 | 小声点 | 小声一点 | 轻点 | 轻一点 | 更轻 | 更小声 | 调低 | 降低 |
    调低一点 | 开小 | 开小点 | 太响 | 太吵 | 小声些 | 降低一点 | 太大声 | 太响了 | 太吵了 | 吵 |
    吵了 | 有点吵 | 偏大 | too noisy | 降到 | 降至 | 降低到 | 调低到 | lower the | duck |
    bring down | dial down | turn that down | 降 | 压低 | 减弱 | 太大声了 | 弱一些
    """,
)
say(
    "LOW",
    """
    quiet | low | low volume | faint | at a low volume | low-key | 低音量 | 小声的 | 轻轻的音量 |
    声音小一点的
    """,
)
say(
    "MUTE",
    """
    mute | muted | silent | silence | no sound | 静音 | 消音 | 无声 | 没声音 |
    关掉声音 | 关闭声音 | 别出声 | 关声音 | 关音乐 | 不要声音 | 不要有声音 | 别有声音 | 不要出声 |
    不出声 | 不出声音 | 不用声音 | 不需要声音 | 声音都不要 | 声音全关 | 全部静音 | 声音关掉 |
    声音关了
    """,
)
say(
    "FULLVOLUME",
    """
    full volume | max volume | maximum volume | full blast | as loud as possible | 最大音量 |
    满音量 | 音量最大 | 原音量 | 音量调到最大 | 最大声
    """,
    1.0,
)
say(
    "BEAT",
    """
    beat | beats | rhythm | on the beat | to the beat | beat sync | sync to the music |
    sync with the music | cut to the beat | cut on the beat | match the beat | beat matched |
    in time with the music | match the music | to the music | to the rhythm | sync
    """,
)
say(
    "BEAT",
    """
    卡点 | 踩点 | 卡节奏 | 跟着节拍 | 节拍 | 跟着节奏 | 按节拍 | 随节拍 | 跟着音乐 | 按节奏 |
    随着音乐 | 随着节拍 | 对齐节拍 | 踩节拍 | 配合音乐 | 配合节奏 | 对上节拍 | 跟着节拍切换 |
    拍子 | 卡拍 | 鼓点 | 跟音乐
    """,
)
say("STYLE", "happier | jollier | livelier", "Upbeat")
say("SYNC", "match | align | snap | synchronize | synchronise | 对齐 | 匹配 | 同步")
say("UNDER", "under | underneath it | beneath | 配在下面")
say("BPM", "bpm | beats per minute | 拍每分钟")
say(
    "STYLE",
    """
    lo-fi | lofi | lo fi | chillhop | chill hop | lo-fi hip hop | lofi beat | lo-fi beat |
    study beats | lofi beats |
    低保真 | 洛菲 | chill lofi | lo-fi beats
    """,
    "Lo-fi",
)
say(
    "STYLE",
    """
    calm | calming | relaxing | relaxed | peaceful | soothing | quiet background | chill |
    mellow | meditation | 轻音乐 | 轻bgm | 轻配乐 | 轻背景音乐 |
    轻背景乐 | 轻乐曲 | 轻曲子 | 舒缓的 | 平静 | 安静 | 放松 | 宁静 | 轻松 | 舒缓音乐 |
    柔和的音乐 | 治愈 | 轻柔的音乐 | 安静的 | 抒情 | soft background
    """,
    "Calm",
)
say(
    "STYLE",
    """
    upbeat | happy | cheerful | energetic | joyful | lively | uplifting | pop music | party |
    dance music | playful | 欢快 | 快乐 | 轻快 | 活泼 | 动感的 | 有活力 | 欢乐 | 流行 | 节奏感 |
    热闹 | 愉快 | 有节奏感 | 活力 | 开心 | 流行音乐 | 舞曲
    """,
    "Upbeat",
)
say(
    "STYLE",
    """
    cinematic | epic | orchestral | movie score | trailer | emotional | inspiring |
    inspirational | film score | movie like | 电影感 | 史诗 | 大气 | 恢弘 | 管弦乐 | 电影配乐 |
    激昂 | 震撼 | 励志 | 感人 | 交响乐 | 史诗感 | 磅礴
    """,
    "Cinematic",
)
say(
    "STYLE",
    """
    ambient | atmospheric | ethereal | dreamy | spacey | drone | 氛围 | 空灵 | 氛围音乐 |
    环境音乐 | 梦幻 | 氛围感
    """,
    "Ambient",
)
say(
    "STYLE",
    """
    acoustic | guitar | folk | acoustic guitar | country | 原声音乐 | 原声乐 | 吉他 | 民谣 |
    木吉他 | 原声吉他 | 古典吉他 | 民谣吉他 | 吉他曲 | 乡村
    """,
    "Acoustic",
)
say(
    "STYLE",
    """
    electronic | edm | electro | techno | house music | synth | synthwave | 电子 | 电音 | 电子乐 |
    合成器 | 电子音乐
    """,
    "Electronic",
)
say("STYLE", "piano | 钢琴 | 钢琴曲 | 钢琴音乐 | 钢琴声", "Piano")
say("STYLE", "jazz | jazzy | swing | bossa nova | 爵士 | 爵士乐 | 爵士音乐", "Jazz")
say("BEAT", "剪辑卡点 | 切换卡点 | 跟上节奏 | 跟上节拍 | 跟上音乐 | 根据节拍 | 根据节奏 | 根据音乐")
say(
    "BEAT",
    "跟音乐节拍走 | 跟着节拍走 | 跟着节奏走 | 跟着音乐走 | 跟着音乐节拍 | 跟音乐节奏",
)
say("BEAT", "根据音乐节奏 | 配合节拍 | 配合音乐节拍 | 跟着音乐节奏")
say("BEAT", "卡一下点 | 卡个点 | 踩个点 | 踩一下点 | 卡卡点")
say(
    "LOUDTIMES",
    """
    half as loud | half the loudness | half the volume | half its volume | cut the volume in half |
    halve the volume | halve it in volume | 音量减半 | 声音减半 |
    音量减一半 | 声音小一半 | 声音减一半 | 轻一半 | 音量降一半 | 音量降低一半 |
    声音降一半 | 降低一半音量 | 减半音量 | 减一半音量 | 小声一半
    """,
    0.5,
)
say(
    "LOUDTIMES",
    """
    twice as loud | double the volume | double its volume | two times as loud | 音量加倍 |
    音量翻倍 | 声音翻倍 | 声音加倍 | 响一倍 | 音量翻一倍 | 加倍音量 | 两倍音量
    """,
    2.0,
)
say(
    "UNMUTE",
    """
    unmute | un-mute | sound on | sound back on | turn the sound on | turn sound on |
    turn the sound back on | turn the music back on | 取消静音 | 恢复声音 | 打开声音 | 开声音 |
    解除静音 | 关闭静音 | 开启声音 | 把声音打开
    """,
)
say(
    "CLIPSOUND",
    """
    video sound | clip sound | original sound | original audio | video audio | clip audio |
    video's sound | video's audio | clip's sound | clip's audio | sound of the video |
    sound of the clip | audio of the video | sound from the video | audio from the video |
    camera sound | camera audio | natural sound | live sound | video volume | clip volume |
    its sound | its audio | its own sound | its own audio |
    videos' sound | clips' sound | sound of the videos | sound of the clips | own sound |
    the clip's own sound | video noise | 原声 | 视频声音 | 视频原声 | 视频的声音 | 视频里的声音 |
    原音 | 同期声 | 现场声 | 现场音 | 片段声音 | 片段的声音 | 视频音量 | 原声音量 | 视频自带的声音 |
    视频本身的声音 | 原视频声音 | 原视频的声音 | 原始声音 | 视频原音
    """,
)
say(
    "ANOTHERSONG",
    """
    another song | another track | another tune | another piece | another music |
    different song | different track | different tune | different piece | different music |
    a different song | different take | another take | another version | another melody |
    different melody | different version | other song | some other song | some other music |
    other music | new song | new track | new tune | change the song | change song |
    switch the song | switch songs | next song | next track | try another song |
    same style but different | same style but another | same style different song |
    same style another song | same style different | same style but a different song |
    same style but another song | same style but a different one | something similar but different |
    similar but different | same genre but different | same kind but different |
    i don't like this music | i don't like the music | i don't like this song |
    don't like this song | don't like the music | don't like this music | i hate this music |
    don't like the song | i don't like the song | i hate this song
    """,
)
say(
    "ANOTHERSONG",
    """
    换一首 | 换首歌 | 换首 | 换一首歌 | 换一首曲子 | 换首曲子 | 换个曲子 | 换支曲子 | 换个音乐 |
    换一首音乐 | 换首音乐 | 换段音乐 | 换一段音乐 | 换别的音乐 | 换首别的 | 换一首别的 | 另一首 |
    另外一首 | 另一首歌 | 再来一首 | 再换一首 | 下一首 | 下一首歌 | 不同的歌 | 不同的曲子 |
    换一首不同的 | 换一首不一样的 | 换首不一样的 | 同样风格换一首 | 同风格换一首 | 同类型换一首 |
    相同风格换一首 | 一样的风格换一首 | 同样风格但不同的 | 同风格的另一首 | 同样风格的另一首 |
    换个版本 | 换一个版本 | 换个旋律 | 不喜欢这首歌 | 不喜欢这首 | 不喜欢这个音乐 |
    不喜欢这段音乐 | 我不喜欢这首歌 | 我不喜欢这个音乐 | 这首不好听 | 音乐不好听 | 这首歌不好听 |
    不好听 | 换歌 | 换一个音乐 | 换一个曲子 | 换掉这首歌
    """,
)
say(
    "VOICEWORD",
    """
    narration | voice-over | voiceover | voice over | narrator | commentary | spoken text |
    voice track | as a voice | 旁白 | 配音 | 解说 | 画外音 | 人声 | 朗读 | 解说词 | 旁白音轨
    """,
)
say(
    "NETWORK",
    """
    spotify | soundcloud | apple music | itunes | the internet | internet | online | the web | web |
    google images | google | unsplash | pixabay | a website | 网上 | 网络上 | 网络 | 互联网 |
    网易云 |
    网易云音乐 | qq音乐 | 酷狗 | 酷狗音乐 | 百度 | 谷歌 | 在线
    """,
)
say("SKIP", "jump over | jump to | skip to | 跳到 | 快进到")
say("HALFSPAN", "first half | 前半段 | 前半部分 | 上半段 | 上半部分 | 前一半 | 前半", "first_half")
say("HALFSPAN", "前半程 | 前半场 | first half only | opening half", "first_half")
say(
    "HALFSPAN",
    """
    second half | last half | latter half | other half of the video | 后半段 | 后半部分 | 下半段 |
    下半部分 | 后一半 | 后半 | 后半程 | 后半场 | 最后一半
    """,
    "second_half",
)
say(
    "DUCKING",
    """
    duck the music | ducking | auto duck | auto-duck | duck the music under | music ducking |
    duck the music under the voice | duck the music under the speech | duck under the voice |
    lower the music when someone speaks | lower the music when people talk |
    lower the music under the voice | quieter when someone speaks | quieter under the voice |
    make room for the voice | 说话时压低音乐 | 有人说话时压低音乐 | 人声时压低音乐 | 压低音乐 |
    音乐让位 | 音乐避让 | 自动闪避 | 闪避 | 避让 | 让位 | 自动避让 | 自动压低 | 自动降低音量 |
    ducking on | ducking back on | auto ducking | automatic ducking | audio ducking | sidechain |
    说话时音乐小声 | 说话时音乐小一点 | 给人声让位 |
    说话时降低音乐 | 有人声时压低音乐
    """,
)
say(
    "WHENSPOKEN",
    """
    when i speak | when i talk | when i am speaking | when i'm speaking | when i'm talking |
    when someone speaks | when someone talks | when someone is speaking | when someone is talking |
    when people talk | when people speak | when somebody speaks | when somebody talks |
    when they talk | when they speak | when he talks | when she talks | when he speaks |
    when she speaks | while i speak | while i talk | while i'm talking | while i'm speaking |
    while someone talks | while someone speaks | while people talk | while speaking |
    while talking | under my voice | under the voice | under the speech | under speech |
    under the narration | under the voice-over | under voices | during the narration |
    during speech | during the speech | during the voice-over | for the voice | for my voice |
    when there is a voice | when there's a voice | when a voice is heard | whenever i speak |
    whenever i talk | whenever someone speaks | whenever someone talks | beneath the voice |
    behind the voice | behind my voice | 我说话时 | 我说话的时候 | 说话时 | 说话的时候 |
    有人说话时 |
    有人说话的时候 | 讲话时 | 讲话的时候 | 我讲话时 | 有人声时 | 有人声的时候 | 人声出现时 |
    人声时 |
    旁白时 | 念旁白时 | 旁白的时候 | 配音时 | 配音的时候 | 有旁白时 | 有旁白的时候 | 解说时 |
    解说的时候 | 一说话 | 我一说话 | 说话那段 | 说话部分
    """,
)
say("LOUDER", "loud")
say("LOW", "很轻的 | 轻轻的 | 小小声的 | 很轻")
say("FULLVOLUME", "拉满 | 拉到最大 | 开到最大 | all the way up", 1.0)
say(
    "LOUDER",
    """
    crank it | crank it up | pump it up | turn that up | make it loud | amplify |
    beef up the sound | up the volume | up the music | not loud enough | a little louder |
    bit louder | 调大声 | 调大声点 | 放大声 | 放大声点 | 开大声 | 开大声点 | 弄大声 | 弄大声点 |
    大点声 | 大声儿 | 再大声点 | 再大声一点 | 再响点 | 再响一点 | 声音不够大 | 太轻 | 听着太小 |
    响亮 | 响亮点 | 响亮一点 | 音量加大 | 音量提高 | 加大音量
    """,
)
say(
    "QUIETER",
    """
    tone it down | turn it way down | bring it down | take it down | soften | hush | hush it |
    less volume | not so loud | not as loud | overpowering | too overpowering | deafening |
    blaring | drown out | drowns out | overwhelming | swallows everything | swallowing everything |
    buries everything |
    burying everything | buries the voices | swallows the voices | covers the voices |
    covers everything | covering everything | masks the voices | way over the top |
    can't hear anything over the music | can't hear anything else |
    drowning everything | drowns everything | drowning it all |
    drowning everything out | drowning out everything | drowning everybody | drowning everyone |
    drowning the rest | drowning all the rest | drowning everything else | drowning out |
    关小 | 关小点 | 关小一点 | 拧小 | 拧小点 | 拧小一点 |
    调小声 | 调小声点 | 放小声 | 放小声点 | 弄小声 | 弄小声点 |
    小点声 | 小声儿 | 再小声点 | 再小声一点 | 再轻点 | 再轻一点 | 刺耳 | 震耳 | 太闹 | 有点闹 |
    有点儿闹 | 好闹 | 很闹 | 挺闹 | 真闹 | 闹得慌 | 太闹了 | 太炸 |
    炸耳朵 | 盖过 | 压一压 | 压低点 | 压低一点 | 减弱一点 | 音量减小 | 减小音量 | 降低音量
    """,
)
say("MUSIC", "音乐声 | 配乐声")
say(
    "STYLE",
    """
    happier | jollier | livelier | merrier | merry | perkier | perky | peppier | peppy | cheerier |
    jolly | bouncier | bouncy | joyous | 喜庆 | 喜悦 | 明快 | 欢乐一点 | 欢腾 | 喜气 | 喜气洋洋
    """,
    "Upbeat",
)
say("STYLE", "sadder | more relaxed", "Calm")
say("STYLE", "grander | 宏大 | 有气势", "Cinematic")
say("STYLE", "dreamier", "Ambient")
say("LENGTH", "begin | begins")
say("MUTE", "music off | sound off | audio off")
say("STYLE", "chill beats | some beats | lofi hiphop | hip hop | hip-hop | 嘻哈 | 说唱", "Lo-fi")
say(
    "STYLE",
    """
    sad | melancholy | melancholic | romantic | tender | soothing music | lullaby | sleepy |
    悲伤 | 忧伤 | 浪漫 | 伤感 | 温馨 | 催眠 | 摇篮曲
    """,
    "Calm",
)
say("STYLE", "rock music | rock | funk | disco | rock and roll | 摇滚 | 摇滚乐 | 迪斯科", "Upbeat")
say("STYLE", "classical | classical music | sonata | 古典 | 古典音乐 | 古典乐", "Piano")
say(
    "VOICEWORD",
    """
    voice recording | voice recordings | recorded voice | recording of my voice | own voice |
    recorded narration | spoken recording | voice memo | voice note | audio recording |
    recording | 录音 | 语音 | 录的声音 | 录的旁白 | 自己的声音 | 录制的声音 | 声音录音
    """,
)
say("VOICEWORD", "voice | voices | speech | 说话声 | 讲话声 | 话音")
say(
    "SFX",
    """
    sound effect | sound effects | sfx | birdsong | applause | 加个音效 | 加音效 | 加一个音效 |
    鸟叫声 | 掌声
    """,
)
say("LOUDTIMES", "音量砍半 | 声音砍半 | 音量降半", 0.5)
say("QUIETER", "dip | dips")
say(
    "QUIETER",
    """
    is loud | is a bit loud | is a little loud | is a little too loud | is a bit too loud |
    is pretty loud | is quite loud | is rather loud | is kind of loud | is kinda loud |
    is very loud | is so loud | is really loud | seems loud | sounds loud | is too noisy |
    有点大声 | 有点响 | 有些响 | 有些大声 | 有点儿响 | 有点儿大声 | 稍微有点响 | 挺响 | 挺吵 |
    好吵 |
    很吵 | 声音有点大 | 有点太响 | 有点太大声
    """,
)
say(
    "LOUDER",
    """
    is quiet | is a bit quiet | is a little quiet | is a bit too quiet | is a little too quiet |
    is pretty quiet | is quite quiet | is rather quiet | is very quiet | is so quiet |
    is really quiet | sounds quiet | 有点小声 | 有点轻 | 有些轻 | 有些小声 | 有点儿轻 | 声音有点小 |
    有点太小声 | 有点太轻
    """,
)
say("LOW", "barely audible | hardly audible | barely there | very quiet | 若有若无 | 几乎听不见")
say("LOUDER", "more loud | more louder")
say("QUIETER", "more quiet | more silent | more quieter")
say("BEAT", "踩着节奏 | 卡着节奏 | 踩着节拍 | 卡着节拍 | 踩着鼓点 | 踩着拍子 | 卡着拍子")
say("SYNC", "卡着 | 踩着 | 卡在 | 踩在")
say("BEAT", "卡点剪辑 | 踩点剪辑 | 卡点视频 | 踩点视频 | 节拍剪辑")
say(
    "SYNC",
    "land on | land | fall on | hit | line up with | line up | sit on | 落在 | 卡到 | 对准 | 对上",
)
say("SYNC", "follow | line up with")
say(
    "SONGPART",
    """
    chorus | refrain | verse | first verse | second verse | hook | chorus part | beat drop | 副歌 |
    高潮 | 高潮部分 | 副歌部分 | 主歌 | 间奏 | 歌曲高潮
    """,
)
say("VOLUME", "music level | music's level")
say("STYLE", "some energy | a bit of energy | a little energy", "Upbeat")
say("ASIDE", "before kick - off | before kickoff | before kick off | before the kick - off")
