"""How people speak of music and sound."""

from nemo_desktop.engine.language.lexicon import say

say(
    "LOUDER",
    """
    louder | turn it up | turn up | crank up | pump up | boost | raise the volume | volume up |
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
    quieter | softer | turn it down | turn down | lower the volume | volume down | less loud |
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
    mute | muted | silent | silence | no sound | unmute it not | 静音 | 消音 | 无声 | 没声音 |
    关掉声音 | 关闭声音 | 别出声 | 关声音 | 关音乐
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
say("FADE", "fade | fades | 淡 | 渐渐消失 | fading | taper | tapering")
say(
    "FADEOUT",
    """
    fade out | fade-out | fade away | fade to silence | taper off | fade off | 淡出 | 渐出 |
    渐隐 | 渐弱结束 | 逐渐消失 | fadeout | 慢慢消失 | 渐弱 | 逐渐减弱 | 慢慢变小 | 渐小
    """,
)
say(
    "FADEIN",
    """
    fade in | fade-in | fade up | ease in | 淡入 | 渐入 | 渐强 | 逐渐响起 | fadein | 慢慢变大 |
    逐渐变大
    """,
)
say("FADEINOUT", "fade in and out | fade in and fade out | 淡入淡出 | fade both ends | 淡入和淡出")
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
say("SYNC", "match | align | snap | synchronize | synchronise | 对齐 | 匹配 | 同步")
say("UNDER", "under | underneath it | beneath | 配在下面")
say("BPM", "bpm | beats per minute | 拍每分钟")
say(
    "STYLE",
    """
    lo-fi | lofi | lo fi | chillhop | chill hop | lo-fi hip hop | study beats | lofi beats |
    低保真 | 洛菲 | chill lofi | lo-fi beats
    """,
    "Lo-fi",
)
say(
    "STYLE",
    """
    calm | calming | relaxing | relaxed | peaceful | soothing | quiet background | chill |
    mellow | meditation | 轻音乐 | 舒缓的 | 平静 | 安静 | 放松 | 宁静 | 轻松 | 舒缓音乐 |
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
    acoustic | guitar | folk | acoustic guitar | country | 原声 | 吉他 | 民谣 | 木吉他 |
    原声吉他 | 吉他曲 | 乡村
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
say(
    "FADEOUT",
    "end softly | ends softly | end gently | ends gently | ease out | trail off | die away",
)
say("BEAT", "卡一下点 | 卡个点 | 踩个点 | 踩一下点 | 卡卡点")
