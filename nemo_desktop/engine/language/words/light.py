"""Words that carry no wish of their own, and the everyday ones that stand for another."""

from nemo_desktop.engine.language.grammar.lexicon import say

say("FILL", "don't overdo it | do not overdo it | don't go overboard | nothing too crazy")
say("FILL", "nothing crazy | nothing too wild | 别太过 | 别太夸张 | 不要太夸张 | 别过头 | 别太过头")
say(
    "FILL",
    """
    what i need is | what i want is | what we need is | what we want is | what i'd like is |
    what i would like is | what i'd love is | what i'm after is | what i am after is |
    all i need is | all i want is | i'm after | i am after | we're after | the thing is |
    the idea is | the plan is | i'm looking for | i am looking for | we're looking for |
    my request is | my wish is | it'd be lovely to have | it would be lovely to have |
    it'd be nice to have | it would be nice to have | it would be great to have |
    it'd be great to have | would be nice to have
    """,
)
say("KEEP", "stay on | stays on | stay there | stay visible | stay in view")
say("KEEP", "remain up | remain on | remain visible | remains visible | remains up")
say("SHOWN", "remain on screen | remains on screen | stays on screen | keep on screen")
say("TO", "over to | across to | over towards | over toward | across towards")
say("SWAP", "change places | trade places | switch places | exchange places | change positions")
say("SWAP", "trade positions | exchange positions")
say("MOTION", "camera move in | camera moves in | camera moving in | camera move closer", "zoom_in")
say("MOTION", "camera come closer | camera comes closer | camera go in | camera goes in", "zoom_in")
say("MOTION", "camera come in | camera comes in | camera moves closer", "zoom_in")
say(
    "MOTION", "camera move out | camera moves out | camera move away | camera move back", "zoom_out"
)
say("MOTION", "camera moves away | camera moves back | camera moving out", "zoom_out")
say(
    "FIT",
    """
    blur what's behind it | blur what is behind it | blur what's behind | blur the area behind |
    blur the area behind it | blur the space around it | blur the rest behind it
    """,
    "blur",
)
say(
    "IT",
    "手里这些 | 手头这些 | 手里的这些 | 手头的这些 | 手上这些 | 手上的这些 | 手里这张 | 手头这张",
)
say("CENTIMETRE", "地方 | 的地方 | 那个地方")
say("REMARK", "闷 | 太闷 | 太闷了 | 有点闷 | 沉闷 | 太沉闷了")
say("REMARK", "硬 | 硬了 | 太硬 | 太硬了 | 僵 | 僵硬 | 死板")
say(
    "KEEP",
    """
    其他不动 | 其他都不动 | 其它不动 | 其它都不动 | 其余不动 | 其余都不动 | 别的不动 | 别的都不动 |
    其他的不动 | 其他的都不动 | 其他别动 | 别的别动 | 其他都别动 | 其余别动
    """,
)
for _ugly in ("丑", "难看", "土", "俗", "烦", "闷", "恶心", "乱", "假", "尬", "尴尬"):
    say("REMARK", f"{_ugly}死 | {_ugly}死了 | {_ugly}爆了 | {_ugly}极了 | {_ugly}到不行")
say("KEEP", "survive | survives")
say("REMARK", "手滑 | 手滑了")
say(
    "ATSTART",
    """
    open the video | open the film | open the movie | opens the video | opens the film |
    kick off the video | kick off the film | lead the video
    """,
)
say("ATEND", "close the film | close the video | closes the film | closes the video")
say("SHOWN", "be seen | should be seen | must be seen | should be visible | must be visible")
say("FILL", "we are allowed | we're allowed | i am allowed | i'm allowed | we are only allowed")
say("EACH", "per room | per page | per product | per item | per person | per place | per slide")
say("SLOWER", "slow things down | slow everything down | slow it all down")
say("FASTER", "speed things up | speed everything up | speed it all up")
say("FILL", "fancy | flashy | gimmicky | fussy")
say("FILL", "手抖了 | 点错了 | 点错 | 按错了 | 按错 | 不小心")
say(
    "QUESTION",
    "有多大声 | 有多响 | 多大声音 | 有多大音量 | 是几秒 | 有几秒 | 放了几秒 | 放几秒来着",
)
say("QUESTION", "几秒来着 | 是多少来着 | 多少来着 | 来着")
say(
    "FILL",
    """
    evenly | carefully | automatically | magically |    umm |  certainly |
    surely | naturally | instantly | ever | primarily | particularly | namely |
    i.e. | straight | graciously | delicately | conveniently | ultimately | evidently |
    presumably | frankly | seriously | listen | look here | come to think of it | good stuff |
    i'd be grateful if you could | i'd be grateful if you would |
    i would be grateful if you could | do me a favour and | do me a favor and | do me a favour |
    do me a favor | could i ask you to | may i ask you to | can i ask you to |
    i'd appreciate it if you'd | i'd appreciate it if you could |
    i would appreciate it if you could | i'd appreciate it if you would | i was hoping you could |
    i was hoping to | i was hoping | i'm hoping you can | i reckon we should |
    i reckon you should | i reckon | you need to | you have to | you gotta | you've got to |
    we gotta | we've got to | i've got to | mind if we | mind if i |
    request | todo | to do | task | dear assistant | ok computer | hey computer |
    assistant | like i said | as i said | as discussed | as mentioned | as agreed |
    as promised | going forward | in my opinion | in my view | personally i'd | personally |
    to be honest | if you ask me | using your magic | with your help | make sure you |
    be sure to | be sure you | don't forget to | do not forget to | remember to |
    please remember to | my idea is to | the goal is to | my goal is to | the aim is to |
    the idea is to | the plan is to | my plan is to | the point is to | the trick is to |
    when you're done | when you are done | once that's done | assist me to | assist me in |
    i'd like to see you | many thanks | if that's possible | if that is possible |
    if you don't mind | if you do not mind | if that's okay | if that's alright |
    if that is okay | if that's fine | if you would | if you would be so kind |
    as soon as possible | when you have a moment | when you have time | when you get a moment |
    whenever you're ready | when you're ready | no hurry | deal | you see | darling |
    give or take | so to speak | as it were | anyway | anyways | though | if you please |
    you rock | you're the best | you are the best | what do you think | accordingly |
    thing is | i'm after something | next step | step one | step two |
    i decided to | we decided to | i've decided to | we've decided to | it'd be better to |
    it would be better to | it would be best to | it'd be best to | i intend to | i aim to |
    whatever you do |
    we intend to | we aim to | i'm looking to | we're looking to | or whatever | after all |
    at all times | just quickly | real quickly | go and | go on | have a go | have a go at |
    time to | it's time to | let's go and | for instance | this way | that way | in some way |
    some way | thanks so much | thank you so much in advance | more or less | right then |
    ok cool | okay cool | oh cool | cool now | next up | sounds good | sounds great |
    sounds nice | that sounds good | moving on | could i trouble you to |
    would it be too much to | is it too much to ask to | be a star and | be an angel and |
    be so good as to | i'm wondering if you could | i wonder if you could | i wonder if we could |
    perhaps we could | perhaps you could | maybe you could | how would it be if we |
    it'd be cool to | it would be cool to | it'd be cool if | it would be cool if |
    it'd be awesome if | it would be awesome if | it would be amazing if | it'd be amazing if |
    it'd be sweet if | it'd be lovely if | i'd be happy to | i'd be glad if you |
    i'd be delighted if you | i'd be thrilled if you | i'd be so happy if you |
    what i'm looking for is | what i'm trying to do is | what i'd really like is |
    what i really want is | what i really need is | what would be great is |
    what would be nice is | what would help is | all i'm asking is | all you need to do is |
    all you have to do is | for what it's worth | long story short | in short | in a nutshell |
    in other words | put differently | simply put | by all means | needless to say |
    if nothing else | as far as possible | as best you can | to the best of your ability |
    with care | with ease | at your convenience | at your earliest convenience | at some point |
    there you go | here we go | here goes | let's do this | let's do it | let's go with this |
    let's begin | let's start | you know what | guess what | know what | tell you what |
    i tell you what | mind you | believe me | trust me | no kidding | for real | fr | ngl |
    pretty much | so yeah basically | or thereabout | as needed | if needed | if necessary |
    where possible | wherever possible | where needed | as appropriate | as usual | as always |
    like always | like usual
    """,
)
say(
    "AT",
    """
    approx | approx. | no more than | not more than | a total of | circa | around about |
    round about | somewhere around | something like | just about | just over | just under
    """,
)
say(
    "SEP",
    """
    meanwhile | to begin | next step is to | in the meantime | to finish off | to round it off |
    to top it off | thereafter | subsequently | then finally | then lastly | and lastly
    """,
)
say(
    "KEEP",
    """
    nothing more | without changing anything else | without touching anything else |
    don't change anything else | do not change anything else | don't touch anything else |
    do not touch anything else | everything else unchanged | everything else as is |
    everything else untouched | all else stays | all else unchanged | leave all else alone |
    nothing but that | with no other changes | no other changes | no other change |
    without any other changes | leave it at that
    """,
)
say(
    "GENERATE",
    """
    as a painting | like a painting | into a painting | oil painting | green screen |
    greenscreen | chroma key | as a cartoon | into a cartoon
    """,
)
say(
    "ALL",
    """
    通通
    """,
)
say(
    "AT",
    """
    至少 | 最少 | 起码
    """,
)
say(
    "FILL",
    """
    请问能不能 | 请问可不可以 | 请问可以 | 请问能否 | 请问可否 | 想问下能不能 | 想问一下能不能 |
    想问下可不可以 | 想问一下可不可以 | 不知道能不能 | 不知道可不可以 | 不知能否 | 看能不能 |
    看可不可以 | 我的需求是 | 我的要求是 | 我的需求 | 我的要求 | 需求是 | 要求是 | 主要是 |
    主要就是 | 主要 | 恰好 | 应当 | 能够 | 重新 | 真的 | 确实 | 完全 | 总体 | 总体上 | 总体来说 |
    基本 | 基本上 | 尤其 | 方面 | 比较 | 继续 | 仍然 | 依然 | 又 | 一定 | 直接 | 请直接 | 赶快 |
    立马 | 助手 | 我认为 | 我决定 | 我们决定 | 要么 | 尽可能 | 不要忘了 | 不要忘记 | 别忘记 |
    可别忘了 | 是否可以 | 是否能 | 是否能够 | 是不是可以 | 是不是能 | 想办法 | 想个办法 | 总之 |
    总而言之 | 简单来说 | 简单说 | 简而言之 | 求你 | 求求了 | 跪求 | 在线等 | 例如 | 想法是 |
    我的想法是 | 思路是 | 我的思路是 | 目标是 | 目的是 | 需求 | 任务 | 任务是 | 指令 | 操作： |
    今天 | 为了好看 | 按我说的 | 按我说的做 | 根据要求 | 按要求 | 按照要求 | 之前说的 | 我刚说的 |
    刚才说的 | 请执行 | 执行 | 走起 | 喂 | 有个事 | 有个想法 | 推荐 | 不好意思 | 抱歉 | 打扰一下 |
    打扰了 | 不好意思打扰了 | 不好意思打扰一下 | 经过考虑 | 听我的 | 情况是这样 | 情况是这样的 |
    事情是这样的 | 是这样 | 你看行不 | 你看行不行 | 你看怎么样 | 你看可以不 | 试试看 | 仅此而已 |
    没别的了 | 没有别的了 | 没了 | 完毕 | 你说呢 | 你觉得呢 | orz | qaq | hhh | hhhh | qwq |
    老铁 | 老铁们 | 家人们 | 第一步 | 第二步 | 第三步 | 下一步 | 下一步是 | 这次 | 这一次 | 这回 |
    这一回 | 这次帮我 | 一并 | 小建议 | 一个小建议 | 提个建议 | 十分感谢 | 万分感激 | 感激不尽 |
    更有感觉 | 更有氛围 | 更有氛围感 | 会更有感觉 | 开始吧 | 从现在开始 | 从现在起 | 如图 |
    如图所示 | 快点帮我 | 快帮我 | 赶快帮我 | 快给我 | 赶紧帮我 | 赶紧给我 | 麻利点 | 麻溜的 |
    劳驾您 | 有劳 | 有劳了 | 烦请 | 恳请 | 敬请 | 不胜感激 | 非常期待 | 期待 | 话不多说 |
    废话不多说 | 闲话少说 | 言归正传 | 长话短说 | 回到正题 | 说正事 | 顺带一提 | 另外说一下 |
    补充一下 | 补充一点 | 再说一遍 | 我再说一遍 | 准确地说 | 准确来说 | 具体来说 | 具体要求是 |
    也就是说 | 换句话说 | 换言之 | 说白了 | 坦白说 | 坦率地说 | 凭感觉 | 按感觉 | 感觉应该 |
    感觉可以 | 感觉需要 | 感觉要 | 好像应该 | 好像可以 | 似乎应该 |
    理论上 | 原则上 | 一般来说 | 通常 | 正常来说 |
    照常 | 依旧 | 务必要 | 切记 | 切记要 | 千万记得 | 一定记得 | 请务必 | 请一定 | 请尽快 |
    请马上 | 请立刻 | 请立即 | 立即 | 即刻 | 当即 | 马上就 | 这就 | 这就去 | 现在就 | 现在立刻 |
    现在马上 | 老样子 | 还是老样子 | 按惯例
    """,
)
say(
    "SEP",
    """
    最后帮我 | 最后请 | 最后麻烦 | 最后再帮我 | 然后帮我 | 然后请 | 接着帮我 | 然后再帮我 |
    接下来帮我 | 接下来请 | 同时帮我 | 另外请 | 另外麻烦 | 还请 | 并请 | 并帮我 | 再麻烦
    """,
)
say(
    "UNIT",
    """
    秒的话 | 秒钟的话
    """,
    1000,
)
say(
    "NEG",
    """
    可别把 | 可千万别把 | 万万别把 | 绝对不要把 | 千万不能把 | 切勿将 | 切勿把 | 切莫把 |
    别把 | 不要把 | 先别把 | 先不要把 | 千万别把 | 千万不要把 | 不想把 | 不用把 | 不必把 |
    没必要把 | 不该把 | 不应该把 | 暂时不要把 | 暂时别把
    """,
)
say(
    "FILL",
    """
    懂吗 | 明白吗 | 知道吗 | 听懂了吗 | 懂了吗 | 在吗 | 明白了吗
    """,
)
say(
    "SHOWN",
    """
    is up | are up | hang around | hangs around | pop up | pops up | show up | shows up |
    in view | in sight | be on display
    """,
)
say(
    "MOVE",
    """
    live at | lives at | live in | live along | live on | be located
    """,
)
say(
    "AT",
    """
    along
    """,
)
say(
    "SYNC",
    """
    happen on | happens on | occur on
    """,
)
say(
    "SWAP",
    """
    trade | interchange
    """,
)
say(
    "FILL",
    """
    with each other | with one another
    """,
)
say(
    "FADEOUT",
    """
    die out | dies out | tail off
    """,
)
say(
    "SHOWN",
    """
    should be up | must be up | has to be up | to be up | needs to be up
    """,
)
say(
    "KEEP",
    """
    留 | 待
    """,
)
say(
    "PLACE",
    """
    最底下 | 最底部 | 最底端 | 最下边
    """,
    "bottom",
)
say(
    "FADEOUT",
    """
    淡掉 | 渐停
    """,
)
say(
    "SWAP",
    """
    换换 | 调一下顺序 | 换一下顺序 | 换个顺序
    """,
)
say(
    "SYNC",
    """
    卡上 | 跟上
    """,
)
say(
    "FILL",
    """
    要是能 | 要是可以 | 要是方便 | 要是可以的话 | 要是方便的话 | 要是行的话 | 要是能行的话
    """,
)
say(
    "IFWORD",
    """
    要是
    """,
)
say("FILL", "that reads | which reads | reads | the current | current")
say("FADEOUT", "渐弱淡出 | 渐渐淡出 | 逐渐淡出 | 渐隐淡出 | 渐弱消失")
say("INTURN", "respectively")
