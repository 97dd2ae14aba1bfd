"""How people speak of sound and pictures that come and go softly."""

import itertools

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

say("FADE", "fade | fades | 淡 | 渐渐消失 | 渐渐的消失 | 渐渐地消失 | fading | taper | tapering")
say(
    "FADEOUT",
    """
    fade out | fade-out | fade away | taper off | fade off | 淡出 | 渐出 |
    渐隐 | 渐弱结束 | fadeout | 渐弱 | 渐小 | 越来越小
    """,
)
for _softly, _gone in itertools.product(
    listed("慢慢 慢慢地 渐渐 渐渐地 逐渐 缓缓 缓慢 一点点 一点一点"),
    listed(
        """
        没声 没声音 没有声音 没了声音 变没 没了 没掉 消失 听不见 听不到 无声 静下来 静下去 安静下来
        变小 变小声 变轻 小下去 弱下去 轻下去 减小 减弱 停 停掉 停下来 淡掉 淡去 结束 收掉 收住
        """
    ),
):
    WORDS.offer("FADEOUT", f"{_softly}{_gone}", None)
for _quiet in ("quieter", "softer", "fainter"):
    for _get in ("", "get ", "gets ", "grow ", "grows ", "go ", "goes ", "become ", "becomes "):
        WORDS.offer("FADEOUT", f"{_get}{_quiet} and {_quiet}", None)
for _fade, _into in itertools.product(
    ("fade", "fades", "fade out", "fade away", "fade down", "dwindle", "die down"),
    ("to nothing", "into nothing", "to zero", "down to nothing", "into silence", "to silence"),
):
    WORDS.offer("FADEOUT", f"{_fade} {_into}", None)
say("FADEOUT", "music goes out | music go out | song goes out | music should go out")
say("ASIDE", "until it's gone | till it's gone | until it is gone | until you can't hear it")
say("ASIDE", "until it's silent | until there's nothing left | 直到没声音 | 直到听不见 | 直到消失")
say(
    "FADEIN",
    """
    渐显 | 渐现 | fade in | fade-in | fade up | ease in | 淡入 | 渐入 | 渐强 | fadein
    """,
)
say(
    "FADEIN",
    " | ".join(
        f"{verb} {how}"
        for verb in ("start", "begin", "come in", "open")
        for how in ("softly", "quietly", "gently")
    ),
)
say("FADEIN", "come in slowly | comes in slowly | come in gradually | start gradually")
say("FADEOUT", "渐弱到没 | 渐弱到无 | 渐弱到没声 | 弱到没有 | 渐渐弱下去 | 慢慢弱下去")
say(
    "FADEINOUT",
    "fade in and out | fade in and fade out | 淡入淡出 | 淡进淡出 | fade both ends | 淡入和淡出",
)
for _softly, _come in itertools.product(
    listed("慢慢 慢慢地 渐渐 渐渐地 逐渐 缓缓 缓慢 一点点"),
    listed("变大 变大声 变响 响起 响起来 大起来 增强 增大 起来 出现 浮现 显现 显示出来"),
):
    WORDS.offer("FADEIN", f"{_softly}{_come}", None)
say(
    "FADEOUT",
    "end softly | ends softly | end gently | ends gently | ease out | trail off | die away",
)
