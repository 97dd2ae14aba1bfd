"""What is said out of politeness and changes nothing."""

from nemo_desktop.engine.language.grammar.lexicon import WORDS, say
from nemo_desktop.engine.language.grammar.text import listed

say(
    "FILL",
    """
    the | a | an | please | pls | plz | kindly | can you | could you | would you | will you |
    can we | could we | i want | i want you to | i want to | i would like | i'd like |
    i would like to | i'd like to | i'd like you to | i wanna | i need | i need to | we need |
    we want | let's | lets | let us | let me | hey | hi | hello | ok | okay | now | just | so |
    well | really | actually | thanks | thank you | thx | for me | me | my | our | your | some |
    any | very | nice | fine | let | directly | nicely | beautiful | lovely | smooth |
    smoothly | cool looking | pretty | simple | little | here | there | right now | i think |
    maybe | perhaps | kind of | sort of | go ahead and | how about | what about | do | is | are |
    be | should | of all | would | will | that | which | when | effect | nemo | guys |
    dear | gonna | want to | like to | as well | too | it is | it's | its | i'd |
    i'd love | i would love | love | wish | would like | want | need | same time |
    at the same time | saying | says | that says | which says | reading | ones | good |
    great | perfect | awesome | short | tiny bit of | together | i uploaded | that i uploaded |
    i just uploaded | i dropped | i sent | uploaded | i made | i have | i took | elegant |
    elegantly | amazing | attractive | professional | fun | cute | have | has | having | get |
    try | try to | go for | make sure | ensure | being
    """,
)
say(
    "FILL",
    """
    我上传的 | 上传的 | 我拍的 | 拍的 | 我发的 | 请 | 请你 | 请帮我 | 帮我 | 帮忙 | 帮 | 麻烦 |
    麻烦你 | 劳驾 | 你好 | 您好 | 您 | 你 | 我 | 我们 | 我想 | 我要 | 我想要 | 我希望 | 希望 |
    想要 | 想 | 要 | 需要 | 我需要 | 能不能 | 能否 | 可不可以 | 可以 | 能 | 可否 | 吗 | 呢 | 吧 |
    啊 | 呀 | 哦 | 嘛 | 哈 | 啦 | 了 | 的 | 地 | 得 | 把 | 将 | 给我 | 给 | 为我 | 替我 | 一下 |
    一下子 | 下 | 个 | 一个 | 一种 | 种 | 那种 | 这种 | 效果 | 就 | 就行 | 就好 | 即可 | 好吗 |
    行吗 | 好的 | 好 | 嗯 | 谢谢 | 多谢 | 拜托 | 应该 | 是 | 会 | 有 | 请把 | 请将 | 帮我把 |
    我想把 | 现在 | 有点 | 漂亮 | 好看的 | 漂亮的 | 唯美 | 自然 | 地让 | 着 | 起 | 来 | 去 |
    能不能把 | 可以把 | 请给 | 进行 | 一首 | 一条 | 条 | 一句 | 句 | 行 | 一行 | 一段 | 那 |
    一些 | 些 | 一起 | 也 | 都要 | 之类的 | 写着 | 内容是 | 内容为 | 内容 | 叫 | 叫做 | 名叫 |
    写 | 写上 | 样子 | 感觉 | 风格 | 风格的 | 方式 | 形式 | 模式 | 格式 | 尺寸 | 的话 |
    里面 | 要有 | 带有
    """,
)
say(
    "FILL",
    """
    呗 | 噢 | 喔 | 哟 | 哇 | 咯 | 嘞 | 咧 | 耶 | 呐 | 哒 | 嘿 | 诶 | 欸 | 唉 | 嗨 | 咱 | 咱们 |
    大哥 | 亲 | 哈喽 | 老师 | 大神 | 算了 | 那就 | 那么 | 反正 | 其实 | 感觉上 | 我觉得 | 觉得 |
    个人觉得 | 我看 | 麻烦把 | 帮忙把 | 帮我给 | 好吧 | 嗯嗯 | 行吧 | 搞快点 | 好不好 | 可以吗 |
    行不行 | 能不能帮我 | 可以帮我 | 能帮我 | 请问 | 请问能 | 整体来说 | 总的来说 | 最好 |
    尽量 | 稍后
    """,
)
say(
    "FILL",
    """
    basically | simply | totally | literally | honestly | also please | if possible |
    if you can | if that's ok | if that works | for now please | this time | real quick |
    quickly please | bro | dude | mate | man please | buddy | friend | sir | ma'am | alright |
    cool so | yo | hiya | good morning | good evening | by the way | btw | i guess | i suppose |
    i believe | i feel like | you know | feel free to | you can | you could | you should |
    you may | it'd be | it would be | it'd be nice if | it would be nice if |
    it would look nicer if | it would look better if | it would be nicer if |
    it would be better if |
    it would be great if | would it be | is it possible to | possible to | do you mind |
    would you mind | mind | i was wondering | wondering | if you could | could you maybe |
    much appreciated | appreciated | cheers | ta | for this one please | exactly | precisely |
    already | slight | then please | or so | or something | like that | all good
    """,
)
say(
    "FILL",
    """
    i | hear | to hear | listen to | can | could | might | may | even | yet still | is better |
    would be better | looks better | works better | is nicer | is fine | is good | is enough |
    would be enough | will be enough | are enough | would be about right | is about right |
    would be plenty | will be plenty | is plenty |
    最合适 | 最合适了 | 正合适 | 刚刚好 | 刚好 | 最好不过了 | 最舒服 |
    比较好看 | 比较合适 | 更合适 | 还是 | 要不 | 要不然 | did | does | been | has been | am |
    i am | i'm | we're | was | were | he | she | he's | she's | we | us | you're | ought |
    really need | kinda | sorta | bit of a | at least | at most | a nice | the nice |
    as possible | obviously | quickly now | yep please | nah | nope | omg | lol | haha | hehe |
    xd | dear nemo | okay so | ok so | so yeah | and everything | and stuff | and so on | etc |
    whatsoever | somehow | 哈哈 | 嘻嘻 | 嘿嘿 | 呵呵 | 拜托了 | 谢啦 | 感谢 | 辛苦 | 求求你 |
    劳烦 | 对了 | 那个啥 | 话说 | 所以 | 因为 | 于是 | 比较好 | 才行 | 才好 | 就可以 |
    就可以了 | 就行了 | 就好了 | 即可 | 得了 | 之类 | 什么的 | 的样子 | 那样 | 这样 | 那种感觉
    """,
)
say("FILL", "can i get | could i get | can i have | could i have | may i have | can i | could i")
say(
    "FILL",
    """
    oops | whoops | hmm | um | ah | oh | as big | as large | 哎呀 | 呃 | 额 | 哎
    """,
)
say(
    "FILL",
    """
    rly | u | ur | lil | tho | kk | tbh | imo | ty | tysm | asap | fyi | smth | bc | cuz | abt |
    so kind as to | be so kind | be so kind as to | for me please | if i may | that's all | once |
    must | a couple of times over | one after the other | one after another | mine |
    好听的 | 好听 | 动听的 | 动听 | 一张接一张 | 一张一张地 | 挨个 | 谢谢你啊 | 谢谢你了 | 谢谢哈 |
    拜托啦 |
    给我整 | 整 | 你啊 | 谢了 | 感恩
    """,
)
say(
    "FILL",
    """
    i was thinking | was thinking | thinking | i think that | would look nicer | would look better |
    look nicer | looks nicer | would be nicer | would be great | taste | for my taste |
    会好看 | 会好看一些 | 会好看一点 | 会好看点 | 会更好看 | 会好点 | 会好一些 | 会好一点 | 会更好 |
    就够了 | 够了 | 就够 | 喽 | 看看 | 试试 | 瞧瞧 | 比如 | 比如说 | 譬如 | 才 | 看一下 |
    看看效果 | 试一下 |
    for example | e.g. | say like | something like that | or thereabouts
    """,
)
say(
    "FILL",
    """
    let's go with | i'd prefer | i prefer | i would prefer | prefer | ideally | preferably |
    definitely | absolutely | for sure | if it's not too much trouble | when you get a chance |
    whenever you can | one thing | one more thing | oh and | hope that's ok | my bad | hold on |
    see if you can | thanks in advance | much love | xoxo | hey there | hi there |
    sweetie | honey | everyone | team | sir or madam | the following | as follows | go on and |
    start by | how about you | why don't you | why not |
    it needs | it needs to be | it has to be | it should be | it must be | needs to |
    supposed to | meant to | got to | gotta | wanna | tryna | hoping to | hope to | planning to |
    plan to | would love to | would love | it would help to | help me | help me out | manage to |
    be able to | are you able to | able to | is there a way to | is there any way to | any way to |
    any chance you could | any chance | would it be ok to | is it ok to | give it a go |
    real fast | in there | out there | over there | in here | up in here | on this |
    overall please | kindly please | respectfully | currently | at the moment | for the moment |
    at this point | from now on | once again please | nothing fancy | no rush | easy one |
    simple one | sweet | neat | great stuff | cool stuff | kind | like so | as such |
    whole lot of | number of | set of | series of | bunch of | couple of times | basically just |
    merely | purely | simply just | mostly | mainly | generally | in general |
    specifically | especially | properly | correctly | accurately | nicely please | neatly |
    cleanly | tastefully | subtly please | consistently | evenly spread | seamlessly | effortlessly
    """,
)
say(
    "FILL",
    """
    给我来 | 帮个忙 | 顺手 | 直接给我 | 有没有办法 | 有办法 | 能不能给 | 可不可以给 | 我想让 |
    想让 | 让它 | 务必 | 尽快 | 马上 | 立刻 | 赶紧 | 记得 | 别忘了 | 一定要 | 必须 | 必须要 |
    千万 | 最好是 | 要求 | 我的意思是 | 意思是 | 就是 | 就是说 | 然后呢 | 接下来呢 | 讲真 |
    说实话 | 老实说 | 其实吧 | 差不多 | 就ok | ok了 | 可以不 | 好不 | 成不 | 行不 | 不如 | 要不就 |
    干脆 | 索性 | 可以的话 | 方便的话 | 如果可以 | 如果可以的话 | 有空 | 麻烦啦 | 麻烦了 | 拜谢 |
    跪谢 | 万分感谢 | 爱你 | 么么哒 | 亲爱的 | 宝 | 宝子 | 宝贝 | 姐妹 | 兄弟 | 哥 | 姐 | 师傅 |
    小助手 | 小尼莫 | 尼莫 | 机器人 | 大佬 | 我这边 | 这边 | 咱这 | 目前 | 当前 | 眼下 | 刚好 |
    正好 | 稍微地 | 试着 | 尝试 | 尝试一下 | 考虑 | 考虑一下 | 建议 | 打算 | 准备 | 希望能 |
    希望可以 | 宁愿 | 宁可 | 情愿 | 宁愿要 |
    想要的是 | 我要的是 | 需要的是 | 我需要的是 |
    让画面 | 处理 | 处理一下 | 处理成 | 操作一下 | 弄一下 | 搞一下 | 整一下 | 做一下 | 来一下 |
    设置一下 | 调一下 | 统一一下 | 的那种 | 那种感觉的 | 这种感觉 | 类似 | 类似的 |
    差不多的 | 大概的 | 一类的 | 简单 | 简单点 | 简单的 | 普普通通 | 好好 | 好好地 | 认真 | 仔细 |
    稳稳地 | 美美的 | 美美地 | 轻松地 | 随手 | 一键 | 快速地帮我 | 哈喽你好 | 在不在 | 嗯哼 |
    哎呦 | 哎哟 | 哟嚯 | 嘿嘿嘿 | 啊这 | 呜呜 | 呜 | 嘤 | 唔 | 昂 | 嗷 | 咳 | 咳咳
    """,
)
say("FILL", "old | i scanned | we scanned | i've scanned | we've scanned | i have scanned")
say("FILL", "eh | ugh | argh | meh | hm | nvm | never mind | so that | umm | hmmm | though")
say("FILL", "as it is nicer | as it looks nicer | as it looks better")
say("FILL", "see | to see | 看到 | 看见 | 看的 | 彻底 | 填 | 填上 | 填一下")
say("FILL", "into one another | with one another | 互相 | 彼此")
say("FILL", "根本 | 压根 | 压根儿")
say("BIT", "一档 | 一级 | 一格")
say("FILL", "wouldn't mind | i wouldn't mind | would not mind")
say("FILL", "播放期间 | 这样轮着来 | 轮着来 | 这样交替 | 以此类推 | 依此类推 | 这样循环下去")
say("CENTIMETRE", "期间 | 显示期间 | 出现期间 | 在的时候")
say("FILL", "才对 | 才是 | 为好")
say("FILL", "这块 | 这一块 | 那块 | 这部分 | 那部分 | 不然 | 好嘞 | 3q | 你看呢 | 妥吗 | 妥不妥")
say("FILL", "就这么定了 | 就这么办 | 就这样定了 | 就这么着 | 成么 | 行么 | 好么 | 可以么")
say("FILL", "快把 | 快给 | 快帮我 | 快点把 | 快点给 | 赶快 | 赶快把 | 赶紧把 | 麻利点")
for _who in listed(
    """
    奶奶 爷爷 妈妈 爸爸 妈 爸 老妈 老爸 我妈 我爸 外婆 外公 姥姥 姥爷 客户 老板 朋友 孩子 女儿 儿子
    老婆 老公 同事 家人 大家 老师 她 他 他们 爸妈 领导
    """
):
    say("FILL", f"帮{_who} | 替{_who} | 帮我{_who} | 为{_who}")
    WORDS.offer("FILL", f"{_who}要求", None)
    WORDS.offer("FILL", f"{_who}让我", None)
    WORDS.offer("FILL", f"{_who}希望", None)
    WORDS.offer("FILL", f"{_who}觉得应该", None)
    if _who not in ("她", "他", "他们"):  # what they want of me is told, and no wish
        for _wants in listed("想 想要 想让 想把 希望能"):
            WORDS.offer("FILL", f"{_who}{_wants}", None)
say(
    "FILL",
    """
    start close on | starting close on | begin close on | start tight on | begin tight on |
    start close up on | begin close up on | start in close on | feeling |
    is ok | is okay | are ok | are okay | are fine | don't matter | doesn't matter | i don't mind |
    没关系 | 没事 | 没问题 | 也行 | 也可以 | 也没关系 | 就成 | 就成了 |
    就够 | 就够了 | 无所谓 | 都行 | 不要紧
    """,
)
say(
    "FILL",
    """
    right away | straight away | immediately | why don't we | i would like you to | i need you to |
    we need you to | i want us to | we should | we could | i'd want you to | i'd need you to |
    we'd like you to | we'd like to | we'd like | we'd love | i'd rather have | i'd rather |
    i would rather | i'd be happy if | it'd be great if | it would be lovely if | would be nice |
    would be lovely | would be good | would be perfect | on it please | you to
    """,
)
say("FILL", "single | one single")
say(
    "FILL",
    """
    这样更好看 | 这样好看 | 这样好看点 | 这样好看一点 | 这样更好 | 这样好一点 | 这样看起来更好 |
    这样比较好 |
    这样更舒服 | 这样看着舒服 | 看着舒服 | 看着舒服点 | 这样看着更好
    """,
)
say(
    "FILL",
    """
    is plenty | plenty | is more than enough | more than enough | will do | should do | 足够 |
    足够了 | 绰绰有余
    """,
)
for _viewer in ("people", "viewers", "the viewer", "everyone", "everybody", "the audience", "them"):
    say("FILL", f"let {_viewer} see | let {_viewer} look at | so {_viewer} can see")
say(
    "FILL",
    """
    cool , now | cool ! now | cool . now | cool now | what i want | what i want is |
    what i need | what i need is | what i'd like | what i'd like is | what we want is |
    do you think you could | do you think you can | do you think we could | do you think we can |
    you think you could | you think you can | i'd love to |
    i would love to | need to | us to | me to | u to | thinking of | thinking about |
    when you get a moment | when you get a minute |
    when you have a moment | when you have a minute | when you have time | whenever you have time
    """,
)
