"""Small words that tie the others together; more and less."""

import itertools

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say

say(
    "FROM",
    """
    from | starting at | starting from | start at | starts at | beginning at | 从 | 由 | 自 |
    begin at | start from
    """,
)
say(
    "TO",
    """
    to | into | through | till | until | up to | as | = | -> | → | ~ | 到 | 至 | 为 | 成 | 变作 |
    作为 | 直到 | 成为 | 当 | 当作 | like | thru | becomes | become
    """,
)
say("TO", "lower to | 往 | 朝 | 向 | toward | towards")
say("AT", "at | 在 | @ | around | 于 | about | 大约 | 约 | 大概 | 左右 | roughly | approximately")
say(
    "FOR",
    """
    for | lasting for | over the course of | during | 用于 | 适合 | 针对 | 用在 | suitable for |
    fit for | fit | 适配 | 持续了 | 对
    """,
)
say("ON", "onwards | onward")
say("ON", "on | over | onto | on top of | upon | 上 | 上面 | 之上 | 盖在")
say("IN", "in | within | inside | 里 | 内 | 之内 | 里边 | 当中")
say(
    "AFTER",
    """
    after | behind | following | right after | directly after | 之后 | 后面 | 以后 | 的后面 | 后边
    """,
)
say(
    "BEFORE",
    """
    before | ahead of | in front of | right before | prior to | 之前 | 前面 | 以前 | 的前面 | 前边
    """,
)
say("BETWEEN", "between | in between | among | 之间 | 中间 | 相互之间 | 彼此之间 | 间 | across")
say(
    "WITH",
    """
    with | using | featuring | containing | having a | 带 | 带着 | 配以 | 以 | 附带 | plus a
    """,
)
say("WITH", "w/")
say("OF", "of | out of | from my | 由这些")
say("AND", "and | as well as | & | + | n | 和 | 跟 | 与 | 以及 | 及 | 同 | 、 | 还有 | or | 或")
say("SLASH", "/")
say(
    "SEP",
    """
    then | also | and then | and also | plus | but | after that | next | finally | afterwards |
    additionally
    """,
)
say(
    "SEP",
    """
    , | ; | . | ! | ? | ， | 。 | … |  | • | · | ） | ) | ( | （ | [ | ] | and finally |
    but also | however | and make
    """,
)
say(
    "SEP",
    """
    然后 | 再 | 并且 | 并 | 同时 | 接着 | 而且 | 另外 | 还要 | 之后再 | 最后再 | 随后 | 但是 |
    但 | 不过 | 只是 | 此外 | 顺便 | 其次 | 还 | 而
    """,
)
say(
    "SEP",
    """
    然后再 | 接下来 | 并把 | 并将 | 再把 | 再将 | 然后把 | 再给 | 最后把 | 先 把 | 首先 |
    先把 | 先将 | 只不过
    """,
)
say("DASH", "- | – | — | _")
say(
    "BIT",
    """
    a bit | a little | slightly | a little bit | a touch | somewhat | a tad | bit | tad |
    a notch | gradually
    """,
)
say(
    "BIT",
    """
    一点 | 一点点 | 稍微 | 略微 | 稍 | 有点儿 | 一些些 | 些许 | 一点儿 | 稍稍 | 点儿 | 点 | 略 |
    稍微再
    """,
)
say(
    "MUCH",
    """
    much | a lot | way | far | considerably | significantly | 很多 | 得多 | 更 | 更加 |
    非常 | 很 | 太 | 特别 | 大幅 | 十分 | 超
    """,
)
say(
    "TOO",
    """
    too much | that's a lot | that is a lot |
    过于 | 有些 | a bit much | overdone | 太多 | 太多了 | 有点太多了 | 过头 | 过头了 |
    太过 | 太过了 | 有点过 | 有点过了 | 太过头了 | 有点过头
    """,
)
say("MORE", "too little | 太少 | 太少了")
for _verb, _so, _strong in itertools.product(
    ("别", "不要", "不用", "没必要", "不必"), ("那么", "这么"),
    ("强", "猛", "明显", "夸张", "厉害", "强烈"),
):  # fmt: skip
    WORDS.offer("SLOWER", f"{_verb}{_so}{_strong}", None)
# It is still so: 还是大 is too big yet, 还是大一点 is a wish.
for _quality, _wanted, _less in (
    ("大", "BIGGER", "SMALLER"), ("小", "SMALLER", "BIGGER"), ("长", "LONGER", "SHORTER"),
    ("短", "SHORTER", "LONGER"), ("快", "FASTER", "SLOWER"), ("慢", "SLOWER", "FASTER"),
    ("亮", "LIGHTER", "DARKER"), ("暗", "DARKER", "LIGHTER"), ("大声", "LOUDER", "QUIETER"),
    ("小声", "QUIETER", "LOUDER"), ("吵", "LOUDER", "QUIETER"), ("响", "LOUDER", "QUIETER"),
):  # fmt: skip
    for _still in ("还是", "还是有点", "还是有些", "还是偏", "还是太"):
        WORDS.offer(_less, f"{_still}{_quality}", None)
        WORDS.offer(_less, f"{_still}{_quality}了", None)
    for _bit in ("一点", "点", "些", "一些"):
        WORDS.offer(_wanted, f"还是{_quality}{_bit}", None)
say("MORE", "more | extra | additional | 更多 | 多")
say(
    "LESS", "less | fewer | 更少 | 少 | 少停 | 少放 | 少显示 | 少停留 | 少播 | 少留 | 少展示 | 少待"
)
say(
    "LONGER",
    """
    longer | lengthen | extend | prolong | stretch | 延长 | 变长 | 加长 | 拉长 | 长一点 | 久一点 |
    更长 | 更久 | 长点 | 再长 | 多停留 | 延长到 | 增长 | 拉长到 | 加长到 | 久一些 | 长一些 |
    再久 | 延长至 | 久
    """,
)
say(
    "SHORTER",
    """
    shorter | shorten | cut down | trim down | speed through | 缩短 | 变短 | 短一点 | 更短 |
    短点 | 剪短 | 再短 | 缩短到 | 剪短到 | 减短 | 压缩到 | 缩短至 | 缩短为 | 压缩 | 短一些 |
    缩减到 | 短
    """,
)
say("QUESTION", "啥 | 的啥 | 的是啥 | 咋")
say("COLON", ": | ：")
say(
    "CORRECTION",
    """
    i mean | no wait | wait no | rather | make that | sorry | 不对 | 不是 | 哦不 | 错了 | 应该是 |
    我是说
    """,
)
say("FILL", "is there any chance | is there a chance | is there any possibility")
say("CORRECTION", "instead")
say("QUESTION", "how | how do | what | why | who | where | how does | what does | what is")
say(
    "QUESTION",
    """
    怎么 | 怎样 | 什么 | 为什么 | 如何 | 哪 | 哪里 | 哪个 | 谁 | 为啥 | 多少 | 几个 | 怎么样 |
    是不是 | 有没有
    """,
)
say(
    "LONGER",
    "多放一会儿 | 再长一些 | 再久一点 | 放久一点 | 显示久一点 | last longer | longer lasting",
)
say("LONGER", "多停一会 | 多停一会儿 | 停久一点 | 多停 | 多放一会 | 多放")
say(
    "BETWEEN",
    """
    from one photo to the next | from one picture to the next | from one image to the next |
    from photo to photo | from picture to picture
    """,
)
say("FOR", "while | for like | for about | for around | for maybe | for roughly")
say("AT", "no louder than | not louder than | no higher than | not higher than")
say("FULLY", "completely | entirely | fully | in full | in its entirety | 完完整整 | 完整地")
say(
    "LONGER",
    """
    too short | too brief | disappears too early | disappears too soon | disappears too quickly |
    goes away too early | goes too early | goes away too soon | vanishes too soon |
    is gone too soon | 太短 |
    太短了 | 消失得太快 | 消失太快 | 消失得太早
    """,
)
say("SHORTER", "too long | too lengthy | 太长 | 太长了 | 太久 | 太久了")
say("BIT", "一丢丢 | 丢丢 | 一丁点 | 亿点点 | 一小点 | a smidge | a hair | a wee bit | a lil bit")
say("BIT", "a tiny bit | tiny bit | a teeny bit | a teensy bit | the tiniest bit")
say("MUCH", "lots | a good bit | quite a bit | a good deal | quite a lot | heaps")
say("MUCH", "好多 | 不少 | 好些 | super | way way | a whole lot | loads | tons | hugely")
for _thing in ("photo", "picture", "image", "pic", "shot", "slide"):
    for _where in ("where", "wherever", "whenever", "each time", "every time"):
        say("BETWEEN", f"{_where} {_thing}s meet | {_where} the {_thing}s meet")
        say("BETWEEN", f"{_where} the {_thing}s change | {_where} {_thing}s change")
        for _one, _meets in itertools.product(
            ("one", "a", "each"),
            ("meets", "turns into", "becomes", "changes to", "changes into", "gives way to",
             "ends and", "follows", "touches", "goes over into", "hands over to"),
        ):  # fmt: skip
            say("BETWEEN", f"{_where} {_one} {_thing} {_meets} the next")
            say("BETWEEN", f"{_where} {_one} {_thing} {_meets} the next one")
        for _next in ("the next", "the next one"):
            for _does in ("begins", "starts", "comes", "comes in", "comes on", "follows"):
                say("BETWEEN", f"{_where} one {_thing} ends and {_next} {_does}")
    say("BETWEEN", f"from each {_thing} to the next | from each {_thing} into the next")
    say("BETWEEN", f"from one {_thing} to the next one | from one {_thing} into the next one")
    say("BETWEEN", f"from one {_thing} into the next | between one {_thing} and the next one")
say("FOR", "work better for | works better for | a better fit for | better suited to")
say("FOR", "a better colour for | a better color for | a better match for")
say("IN", "better off in | easier to read in | more readable in | more legible in")
say("FOR", "suit | suits | fits | go well with | goes well with")
say("WITH", "w")
say("AGAIN", "again")
say("AFTER", "后头")
say("BEFORE", "前头 | 前边儿")
say(
    "QUESTION",
    """
    多大 | 有多大 | 多长 | 有多长 | 多快 | 多高 | 多久 | 多少秒 | how big | how long | how large |
    how fast | how loud | how many | how much
    """,
)
say("LATER", "too early | 太早 | 太早了 | 来得太早", 1)
say("LATER", "too late | 太晚 | 太晚了 | 太迟 | 来得太晚", -1)
say("LATER", "later | 晚 | 推迟 | 延后 | 晚点 | 迟 | 延迟", 1)
say("LATER", "earlier | sooner | 早 | 提早 | 提前 | 早点", -1)
say(
    "SEP",
    """
    之后呢 | 完了 | 完了之后 | 弄完 | 弄完之后 | 做完之后 | 做完 | 完事 | 完事后 | 以及把 |
    以及将 | 外加 | 另外再 | 同时把 | 同时将 | 同时给 | 顺带 | 顺便把 | 顺便给 | 还得 | 还有就是 |
    还有把 | 还有给 | 对了再 | 然后给 | 然后在 | 接着把 | 接着给 | 最后给 | 最后在 | 再来 |
    再帮我 | 再顺便 | 且 | 除此之外 | 与此同时 | 紧接着
    """,
)
say(
    "SEP",
    """
    followed by | as well as making | after which | while you're at it | while at it |
    on top of that | besides | in addition | furthermore | moreover |
    lastly | secondly | thirdly | firstly | to begin with | for starters | oh also | plus also |
    along with that | together with that |
    once done | when done | when that's done | after this | and after that
    """,
)
say(
    "BIT",
    """
    a bit more so | a smidgen | a fraction | a shade | by a bit | by a little |
    by a touch | ever so slightly | marginally | a mite | 稍微一点 | 稍微一点点 | 一咪咪 | 一内内 |
    那么一点 | 那么一点点 | 稍许 | 小小地 | 略略 | 少许 | 一星半点 | 一滴滴
    """,
)
say(
    "MUCH",
    """
    very much | by a lot | by far | drastically | massively | enormously | greatly | a great deal |
    noticeably | substantially | a ton | heaps | 超级 | 巨 | 贼 | 极其 | 极度 | 大大 |
    大大地 | 明显地 | 老多 | 许多 | 一大截 | 一大块 | 使劲 | 狠狠 | 狠狠地 | 拼命 | 大力
    """,
)
say(
    "CORRECTION",
    """
    no just | no only | no make it just | no make that just | no sorry | no actually |
    oops no | or rather | well no | on second thought |
    on second thoughts | scratch that make it | i meant | meant to say | correction | 说错了 |
    打错了应该是 | 不不 | 不不不 | 啊不 | 噢不 | 喔不 | 口误 | 更正 | 改一下是 | 还是改成 |
    算了还是 | 不了还是 | 哦应该是 | 应该说 | 准确说 | 不对是 | 不对应该是 | 错了是 | 说错了是
    """,
)
say("CORRECTION", "uh | uhm | er | erm | let's say | strike that | i misspoke | forget that")
say(
    "CORRECTION",
    """
    说反了 | 讲反了 | 等等 |
    啊不对 | 哎不对 | 噢不对 | 哦不对 | 不不对 | 哦不是 | 啊不是 | 不对不对 |
    是我说错了
    """,
)
say("CORRECTION", "wait | hang on | 等一下 | 等下")
say("CORRECTION", "no no | oops i mean | actually i mean | i actually meant | 我说的是 | 我指的是")
say("LESS", "减 | 减去 | 减掉 | 扣掉")
for _who in ("i", "we"):
    say("QUESTION", f"do {_who} have to | do {_who} need to | must {_who} | {_who} used to")
    say("QUESTION", f"am {_who} supposed to | are {_who} supposed to | would {_who} have to")
say(
    "QUESTION",
    "would it be better | what if | what happens if | what would happen if | how about not",
)
say(
    "QUESTION",
    "好不好看 | 好看吗 | 难不难看 | 合适吗 | 合不合适 | 会怎么样 | 会怎样 | 在想要不要 | 想要不要",
)
say("QUESTION", "该不该 | 要不要 | 应不应该 | 需不需要 | 用不用 | 会不会")
say("IN", "按 | 按照 | 照着 | 依照")
say("FROM", "made from | made out of | made of | made up of | made with")
say(
    "QUESTION", "我要不要 | 我们要不要 | 你说要不要 | 我该不该 | 是不是该 | 是不是应该 | 我是不是该"
)
say("FILL", "than now | than it is | than it is now | than at the moment | than right now")
say("FILL", "than before | possibly | do the needful and | coming out")
say("FILL", "at all | whatsoever | of any kind | or anything | or something")
