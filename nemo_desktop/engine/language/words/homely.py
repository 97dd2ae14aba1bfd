"""Homely words for putting, making and taking away: chuck it in, 搁, 整, 捣鼓."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

say("REMOVE", "抽掉 | 抽走 | 抽出来")
say("MOVE", "放回 | 挪回 | 移回 | 放回到 | 挪回到")
say("NOCROP", "别裁掉东西 | 不要裁掉东西 | 别裁掉任何东西 | 不要裁掉任何东西 | 别切掉东西")
say("IT", "on this one | to this one | for this one")
say("WHENSPOKEN", "while the voice speaks | when the voice speaks | while the voice is speaking")
say("QUIETER", "more quietly | quietly")
say("LOUDER", "more loudly | louder than that")
say("LATER", "delay | delayed | postpone | postponed", 1)
say("ALL", "everywhere")
say("STARTOVER", "start again from scratch | start over from scratch")
say("FIT", "no black borders | no borders | without black borders | without borders", "cover")
say("LONGER", "too briefly | up too briefly | is up too briefly")
say("THANKS", "that's enough | that is enough | that'll do | that will do")
say("BETTER", "fix that | fix this | sort that out | sort it out")
say("SHORTER", "squeeze | compress | condense | cram | fit it all")
say("ADD", "sprinkle | scatter | sprinkle on")
say("MAKE", "wash | bathe | drench | make something out of | make something from")
say("TITLEWORD", "credits line | credit line | closing line", "text")
say("DIFFERENT", "differently")
say("SHOWN", "replay")
say("COLORFUL", "punch them up | punch it up", 1)
for _look in ("look", "are", "seem"):
    for _colors in ("colors", "colours"):
        for _dull in ("dull", "flat", "washed out", "a bit dull", "a bit flat", "so dull"):
            say("COLORFUL", f"{_colors} {_look} {_dull}", 1)
say("FAINTLY", "light touch of")
say("NEIGHBOUR", "next one | next photo along | one after it | one after that | photo after that")
say(
    "FILL", "same film but | the same film but | same video but | the same video but | the same but"
)
say("MOVE", "摆 | 搁 | 搁到 | 搁在 | 撂到 | 撂在 | 弄去 | 整到 | 搞到 | 杵到 | 戳到")
say(
    "ADD",
    """
    搁个 | 搁段 | 搁首 | 搁点 | 弄段 | 弄首 | 弄一段 | 弄一首 | 弄句 | 弄行 | 整首 | 整一段 |
    整一首 | 整句 | 整行 | 整一个 | 搞段 | 搞首 | 搞一段 | 搞一首 | 搞句 | 搞一个 | 弄一个 | 撂个 |
    来上 | 来上一段 | 来上一首 | 来上个 | 给整个 | 给整段 | 给弄个 | 给弄段 | 给搞个 | 给搞段
    """,
)
say(
    "MAKE",
    """
    捣鼓 | 捣鼓个 | 捣鼓成 | 捣鼓出 | 鼓捣 | 鼓捣个 | 鼓捣成 | 倒腾 | 倒腾个 | 倒腾成 | 折腾个 |
    折腾成 | 捯饬 | 捯饬成 | 捯饬个 | 攒个 | 攒成 | 凑个
    """,
)
say(
    "REMOVE",
    """
    整没 | 整没了 | 搞没 | 搞没了 | 弄没了 | 整掉 | 撸掉 | 撸了 | 掐掉 | 掐了 | 薅掉 | 撇了 | 撇掉 |
    干掉了 | 拿掉了 | 给删 | 删咯 | 去咯 | 毙了 | 毙掉
    """,
)
say("PLACE", "上面去 | 上头去 | 上头 | 最上头 | 顶上去 | 最顶上", "top")
say("PLACE", "下面去 | 下头去 | 下头 | 最下头 | 底下去 | 最底下 | 最底下去", "bottom")
say("PLACE", "中间去 | 正中间去 | 当中去", "center")
say(
    "ADD",
    "bung | bung in | bung on | whack | whack in | whack on | shove | shove in | shove on | "
    "sling in | sling on | bang in | bang on",
)
say("LOOK", "black n white | black 'n' white | white n black", "black_and_white")
say("CENTIMETRE", "那儿 | 这儿 | 那个地方 | 那块儿 | 那一下")
say("REMOVE", "yeet | yeet out")
_THROWN: Final = frozenset(listed("chuck toss boot"))


@rule("UNKNOWN (?=QUOTE|TITLEWORD|STYLE|LOOK|TRANS|EFFECT)", phase=0)
def chucked_in(tokens: Sequence[Token]) -> Made | None:
    """Chuck "The end" at the end."""
    return ("ADD", None) if tokens[0].text in _THROWN else None


@rule("UNKNOWN (?=ORD|LAST|SECOND|WHO|NTH|PIC)", phase=0)
def chucked_out(tokens: Sequence[Token]) -> Made | None:
    """Chuck the second photo."""
    return ("REMOVE", None) if tokens[0].text in _THROWN else None


@rule("ALL (?=TITLEWORD? QUOTE (?:$|SEP))", phase=0)
def got_up(tokens: Sequence[Token]) -> Made | None:
    """最后整个“完”: one is put there."""
    return ("ADD", None) if tokens[0].text == "整个" else None


@rule("BETTER (?=QUOTE)", phase=0)
def popped_on(tokens: Sequence[Token]) -> Made | None:
    """Pop "Hi" on at the start."""
    return ("ADD", None) if tokens[0].text == "pop" else None


for _mend in ("sort it out", "sort that out", "fix", "修一下", "想想办法", "解决一下"):
    WORDS.offer("MEND", _mend, None)
for _drum in ("drum", "drums", "beat", "bass"):
    for _hits in ("hits", "hit", "drops", "kicks"):
        WORDS.offer("BEAT", f"when the {_drum} {_hits}", None)
        WORDS.offer("BEAT", f"right when the {_drum} {_hits}", None)
    WORDS.offer("BEAT", f"with the {_drum}", None)
for _over in ("when it's over", "once it's over", "when it ends", "when the film ends",
              "when the film is over", "when the film's over"):  # fmt: skip
    WORDS.offer("ATEND", _over, None)
for _here in ("provided", "i provided", "supplied", "enclosed", "attached", "i attached"):
    WORDS.offer("FILL", _here, None)
WORDS.offer("TO", "to read", None)
for _in_all in ("all in all", "all told"):
    WORDS.offer("LENGTH", _in_all, None)
for _where, _edge in (("front", "ATSTART"), ("start", "ATSTART"), ("end", "ATEND"),
                      ("back", "ATEND")):  # fmt: skip
    WORDS.offer(_edge, f"to {_where}", None)
WORDS.offer("DUR", "a sec", 1000)
for _or_two in ("a second or two", "a sec or two", "one or two seconds"):
    WORDS.offer("DUR", _or_two, 1500)
WORDS.offer("DUR", "two or three seconds", 2500)
for _or_two in ("一两秒", "一两秒钟"):
    WORDS.offer("DUR", _or_two, 1500)
for _number in ("标数字", "标个数字", "标号码"):
    WORDS.offer("NUMBERING", _number, None)
for _each in ("一张一张", "逐张"):
    WORDS.offer("EACH", _each, None)
WORDS.offer("LENGTH", "不得超过", None)
for _less in ("not so much", "not that much", "not as much", "not quite so much"):
    WORDS.offer("LESS", _less, None)
WORDS.offer("FILL", "为止", None)
for _backwards in ("in the opposite order", "in opposite order", "the opposite order"):
    WORDS.offer("REVERSE", _backwards, None)
for _later in ("hold off", "hold off on"):
    WORDS.offer("NEG", _later, None)
say("SWAP", "<-> | <=> | ↔ | ⇄ | ⇆")
for _closer in ("tighter", "近一点", "近点", "紧一点", "紧点", "近一些", "紧一些"):
    WORDS.offer("TIGHTER", _closer, None)
