"""What people ask to be done: the verbs that many wishes share."""

import itertools
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import say
from nemo_desktop.engine.language.grammar.text import listed

say(
    "MAKE",
    """
    make | turn | create | convert | generate | produce | build | transform | animate | compile |
    combine | merge | join | stitch | string
    """,
)
say("MAKE", "assemble | craft | come alive")
say(
    "MAKE",
    """
    做 | 做成 | 制作 | 生成 | 转成 | 转换成 | 转为 | 弄成 | 弄 | 合成 | 剪成 | 拼成 | 制作成 |
    做出 | 转化为
    """,
)
say(
    "MAKE",
    """
    动起来 | 动态化 | 让 | 使 | 剪个 | 做个 | 搞 | 搞成 | 剪辑成 | 转化成 | 制成 | 整成 | 做段 |
    弄个 | 剪一个 | 转 | 作
    """,
)
say(
    "CHANGE",
    """
    say | to say | should be | must be | needs to be | ought to be | change |
    set | adjust | modify | update | edit | alter | keep it at | cap | limit | go with
    """,
)
_MUST: Final = ("should", "must", "has to", "needs to", "ought to", "is supposed to", "is meant to")
for _must, _read in itertools.product(_MUST, ("say", "read")):
    say("CHANGE", f"{_must} {_read}")
for _must, _now in itertools.product(("should", "must", "needs to", "has to"), ("now", "rather")):
    say("CHANGE", f"{_must} {_now} be | {_must} {_now} say | {_must} {_now} read")
    say("CHANGE", f"{_now} {_must} be | {_now} {_must} say | {_now} {_must} read")
say(
    "CHANGE",
    """
    改 | 改成 | 改为 | 变 | 变成 | 变为 | 调 | 调成 | 调为 | 调整 | 调整为 | 调整到 | 设 | 设为 |
    设成
    """,
)
say(
    "CHANGE",
    """
    设置 | 设置为 | 设置成 | 设定为 | 调到 | 调至 | 修改 | 修改为 | 更改 | 更改为 | 变得 |
    修改成 | 控制在 | 控制到
    """,
)
say(
    "CHANGE",
    """
    设定 | 改到 | 改回 | 变回 | 调回 | 换回 | 变到 | 定为 | 定在 | 调节 | 调节到 | 更改成 | 弄到 |
    保持在 | 做得
    """,
)
say(
    "REPLACE",
    """
    replace | switch | flip | substitute | switch out | swap out | 替换 | 替换成 | 替换为 | 换成 |
    换为 | 换 | 换上 | 更换 | 换掉
    """,
)
say("REPLACE", "更换为 | 更换成")
say(
    "ADD",
    """
    add | put | insert | include | place | overlay | throw in | throw on | give | write |
    display | append
    """,
)
say(
    "ADD",
    """
    attach | drop in | apply | use | bring in | slap on | stick | give me |
    show the text | type
    """,
)
say(
    "ADD",
    """
    加 | 加上 | 添加 | 加个 | 加入 | 加一个 | 加段 | 放 | 放上 | 放个 | 配 | 配上 | 配个 | 插入 |
    打上 | 来点
    """,
)
say(
    "ADD",
    """
    来个 | 来一段 | 来段 | 来首 | 用 | 使用 | 采用 | 添 | 添上 | 加点 | 加一点 | 加首 | 加一首 |
    加一段 | 配点 | 配首
    """,
)
say(
    "ADD",
    """
    应用 | 叠上 | 放点 | 放首 | 放入 | 加到 | 添加到 | 加进 | 加进去 | 加进来 | 补上 | 套用 |
    增加 | 放进 | 放进去 | 配一段 | 配一首
    """,
)
say(
    "REMOVE",
    "strip out | strip away",
)
say(
    "REMOVE",
    """
    remove | delete | drop | take out | take away | get rid of | erase | clear | kill | strip |
    lose | drain
    """,
)
say(
    "REMOVE",
    """
    cut out | throw out | throw away | ditch | scrap | discard | take off | turn off |
    switch off
    """,
)
say(
    "REMOVE",
    """
    删 | 删除 | 删掉 | 删去 | 去掉 | 去除 | 移除 | 拿掉 | 拿走 | 清除 | 取消 | 关掉 | 关闭 |
    除去 | 清空 | 移走 | 扔掉
    """,
)
say("REMOVE", "除掉 | 剪掉 | 拿去 | 撤掉 | 去了 | 砍掉 | 踢掉 | 剔除 | 不需要 | 抹掉 | 擦掉 | 丢掉")
say("ADD", "tack | tack on")
say("REMOVE", "disappear | vanish | vanishes")
say(
    "NEG",
    """
    don't | do not | no | not | without | never | no need for | don't use | with no | not yet |
    stop | no more | isn't | shouldn't | doesn't need
    """,
)
for _who, _not, _like in itertools.product(
    ("", "i ", "we "), ("don't", "do not"), ("want", "need", "like", "care for")
):
    say("NEG", f"{_who}{_not} {_like}")
for _not, _needed in itertools.product(
    ("isn't", "aren't", "is not", "are not", "not", "no longer"), ("needed", "wanted")
):
    say("NEG", f"{_not} {_needed}")
say(
    "NEG",
    """
    不 | 不要 | 别 | 先别 | 先不 | 先不要 | 不想要 | 无需 | 不用 | 没有 | 无 | 不想 | 暂时不 |
    暂不 | 勿 | 请勿 | 不带 | 不必 | 别再 | 不要再
    """,
)
say("YET", "yet | 先 | first of all | for now | 暂时 | 再说 | 回头")
say(
    "SWAP",
    """
    swap | exchange | switch places | trade places | switch around | 交换 | 对调 | 调换 | 互换 |
    换位 | 交换位置 | 互换位置
    """,
)
say(
    "SWAP",
    """
    对换 | 调换位置 | 换个位置 | 换一下位置 | swap places | switch positions | swap positions |
    调换顺序 | 交换顺序
    """,
)
say(
    "MOVE",
    """
    move | shift | bring | relocate | reposition | send | drag | 移 | 移到 | 挪到 | 挪 | 移动 |
    移动到 | 移至 | 放到 | 放在 | 排到 | 排在
    """,
)
say(
    "MOVE",
    """
    提到 | 调整位置 | 换到 | 搬到 | 摆到 | 放置在 | 放至 | 移去 | 提前到 | 摆在 | 置于 | come |
    comes | go | goes
    """,
)
say(
    "KEEP",
    """
    keep | hold | leave | preserve | retain | hold on to | stay | remain | stays | 保留 | 保持 |
    留着 | 留下 | 别动 | 不变 | 保持不变 | 不动它
    """,
)
say(
    "KEEP",
    """
    unchanged | as is | as it is | as they are | untouched | alone | the way it is | the same |
    原样 | 照旧 | 维持 | 其他不变 | 其余不变 | 不要改 | 别改
    """,
)
say(
    "KEEP",
    """
    nothing else | don't touch | do not touch | don't change | do not change | 不要碰 | 别碰 |
    不受影响
    """,
)
say(
    "SHOWN",
    """
    show | appear | appears | play | come in | visible | stay on screen | on screen | shown |
    出现 | 显示 | 展示 | 呈现
    """,
)
say("CHANGE", "现在叫 | 现在写")
say("CHANGE", "写成")
say("CHANGE", "must read | is now | to be | adapt | prepare | optimize | optimise | rotate")
say("MOVE", "belong | belongs | stand | sit")
say("ADD", "拿 | 给我来段 | 给我来首 | 给我来个 | 给我来点 | 给我来一段 | 给我来一首")
say("REMOVE", "隐藏 | 隐藏掉 | 藏起来")
say("NEG", "可以不要 | 可以不用")
say("REMOVE", "hide")
say("ADD", "connect | link")
say("REMOVE", "skip | leave out | exclude | omit | 跳过 | 略过 | 不放 | 舍弃")
say("TRIM", "砍")
say(
    "REMOVE",
    """
    has to go | must go | can go | gotta go | needs to go | should go | 扔 | 扔了 | 丢了 | 丢 |
    甩掉 | 撤下
    """,
)
say("CHANGE", "paint | 缩成 | 简化成 | 缩短成 | 涂成 | 染成")
say("MOVE", "排 | sit | sits | be placed | be positioned | belongs | 摆放到 | 摆放在")
say(
    "SHOWN",
    """
    kick in | kicks in | set in | sets in | fade up at | 再响 | 再响起 | 响起 | 响起来 | 开始响 |
    开始播
    """,
)
say("ADD", "label | annotate | 标注 | 标上")
say(
    "MAKE",
    """
    gimme | gimme a | give me a | give us a | get me a | put together | knock up | whip up |
    cook up
    """,
)
say(
    "NEG",
    """
    could do without | can do without | no longer need | no longer want | i hate |
    we can do without | shouldn't have | shouldn't be | doesn't belong |
    用不着 | 用不上 | 没必要 | 没必要要 | 不想看 | 不喜欢 | 不需要了
    """,
)
say("INSTEADOF", "instead of | rather than | in place of | 而不是 | 而非 | 代替 | 取代 | 替代")
say("CHANGE", "should have | should get | ought to have | gets | needs a | 改用 | 定成 | 变一下")
say("REPLACE", "改换 | 换用 | 替成")
say("CHANGE", "改一下 | 改改 | 改一改 | 修改一下")
say("SWAP", "换位置 | 换一换 | 调个位置 | 换换位置 | 调换一下")
say("CHANGE", "resize | scale | reformat | rescale")
say(
    "ADD",
    """
    挂 | 挂个 | 挂上 | 整点 | 搞点 | 弄点 | 上点 | 贴 | 贴上 | 贴个 | 出 | 打 | 打个 | 盖上 |
    来几句
    """,
)
say(
    "NEG",
    """
    mustn't | must not be | cannot be | can't be | may not be | should not be | no longer |
    不想听 | 不想用 | 不能 | 不许 | 甭
    """,
)
say("REMOVE", "关 | 关了 | 关上 | 删了 | 去了吧 | 拿下")
say(
    "GOBY",
    """
    go by | goes by | is gone | are gone | disappears |
    going by | fly by | flash by | pass by | rush by | come and go | 换得 | 切得 |
    闪得 | 过得 | 翻得
    """,
)
say("CHANGE", "开到 | 拉到 | 小到 | 大到 | 拉低到")
say(
    "ADD",
    """
    pop in | chuck in | chuck on | toss in | toss on | stick in | stick on | slot in | work in |
    mix in | lay down | drop on | plop | plonk | superimpose | caption it | set up | give us |
    hook up | lay over | layer on | layer | introduce | have it show
    """,
)
say(
    "ADD",
    """
    塞 | 塞个 | 塞进去 | 配上个 | 加上个 | 加上一个 | 加上一段 | 加上一首 | 加上点 | 添个 |
    添一个 | 添点 | 添加一个 | 添加一段 | 添加一首 | 添加上 | 搭配 | 搭 | 搭个 | 叠个 | 叠一层 |
    加一层 | 盖个 | 铺 | 铺上 | 铺个 | 垫 | 垫个 | 垫上 | 安排 | 安排上 | 安排个 | 上个 | 上一个 |
    给个 | 给来个 | 弄上 | 整上 | 搞上 | 加句 | 加行 | 加一句 | 加一行 | 来句 | 来一句 | 来行 |
    写个 | 写一句 | 写行 | 打出 | 打一行 | 显示出 | 标个 | 放一个 | 放一首 | 放一段 | 插个 |
    插一个 | 插一张 | 插一段
    """,
)
say(
    "REMOVE",
    """
    do away with | ax | axe | nix | trash | bin | toss out | chop out | rip out |
    wipe out | wipe away | scrub | eliminate | bye bye | be gone | zap | nuke | dump |
    remove completely | unadd | deactivate | disable | clear out |
    clear away | take off of | peel off
    """,
)
say(
    "REMOVE",
    """
    移除掉 | 清掉 | 清理 | 清理掉 | 去除掉 | 消除 | 消掉 | 干掉 | 灭掉 | 弄掉 | 弄没 | 搞掉 |
    撤走 | 拿开 | 删去掉 | 删光 | 删干净 | 不留 | 剔掉 | 关闭掉 | 停掉 | 免了 | 免去 | 省去 |
    省掉 | 略掉 | 裁了去 | 甩了 | 抛弃 | 弃用 | 弃掉 | 打掉 | 丢弃 | 删一下 | 去掉去掉
    """,
)
say(
    "CHANGE",
    """
    bump to | put at | raise to | bring to | dial to | push to | set at | flip to | convert to |
    go to | keep at | hold at | fix at | lock at | tweak | configure
    """,
)
say(
    "CHANGE",
    """
    改成了 | 变更为 | 变更成 | 转变成 | 转变为 | 改做 | 改作 | 改换成 | 调校 | 调成了 | 调一调 |
    改一改 | 改一下 | 变一变 | 弄成了 | 切到 | 切成 | 切换到 | 切换成 | 切换为 | 设到 | 设在 |
    定到 | 拨到 |
    拉成 | 压到 | 提到了 | 提升到 | 提高到 | 增加到 | 增大到 | 加大到 | 加到了 | 降为 | 降成 |
    减到 | 减少到 | 减小到 | 减低到 | 缩减为 | 缩减成 | 控制成 | 维持在 | 保持到 | 统一成 |
    统一为 | 统一改成 | 全改成 | 都改成 | 都换成
    """,
)
say(
    "NEG",
    "i didn't like | didn't like | did not like | i did not like | wasn't a fan of | not a fan of",
)
say(
    "LIKEWISE",
    """
    same for | the same for | do the same for | same with | same thing for | same on |
    likewise for | same goes for | the same goes for | ditto for | ditto | same treatment for |
    same deal for | likewise |
    也一样 | 也这样 | 同样处理 | 同理 | 照此处理 | 如法炮制 | 也照做 | 照做 | 也来一个 | 也要这样
    """,
)
# What is called something has it as its title.
_FILMS = itertools.product(listed("the my our this"), listed("film video movie clip slideshow"))
for _called in ("it", "this", "that", *map(" ".join, _FILMS)):
    say("ADD", f"call {_called} | name {_called} | entitle {_called}", "called")
say("MOVE", "插到 | 插在 | 插进 | 插回 | 插去")
say("ADD", "飘点 | 飘些 | 飘一点 | 下点 | 下些 | 落点 | 洒点")
say("ADD", "load | load in | import")
say("REMOVE", "taken off | taken out | taken away")
say("MOVE", "creep | inch | crawl | edge | nudge")
say("CHANGE", "应该写 | 应该写成 | 应该写着 | 应该是叫 | 应该叫 | 应该改成 | 应该换成")
say(
    "MAKE",
    "串成 | 串起来 | 串在一起 | 连成 | 连起来 | 拼起来 | 剪在一起 | 凑成 | 组成 | 拼接成 | 连接成",
)
say("CHANGE", "spend")
say(
    "ADD",
    "accompany it with | back it with | score it with | underscore it with | lay",
)
say("REMOVE", "chuck out | chuck away | boot out")
say("SHOWN", "闪一下 | 一闪而过 | 闪现")
say(
    "NEG",
    """
    可别 | 可不要 | 可千万别 | 可千万不要 | 万万不要 | 万万别 | 万万不可 | 万万不能 | 切勿 | 切莫 |
    切忌 | 千万不能 | 千万不可 | 千万勿 | 绝对不要 | 绝对别 | 绝对不能 | 绝不要 |
    by no means | under no circumstances | on no account |
    没必要 | 不必 | 暂时不要 | 还是别 | 还是不要 | 千万别 | 千万不要 | 永远不要 | 从来不 |
    不应该 | 不该 |
    there's no need to | there is no need to | no need to | let's not | rather not | better not |
    i'd rather not | we'd better not | don't ever | don't you dare | i don't want you to |
    i don't want to | we don't want to | you don't need to | you don't have to | you needn't |
    we don't need to | we don't have to | i would never | i'd never | we shouldn't | you shouldn't |
    we must not | you must not | you mustn't
    """,
)
say("NEG", "never mind the | forget the | forget about the | nvm the")
say("SHOWN", "stay up | stays up | stay on show | be up")
say("SHOWN", "进来 | 出场 | 入场")
say("SHOWN", "carry | carries | should bear | must bear | has to bear")
say("CHANGE", "deserves | should deserve")
say("MAKE", "needs to be made | need to be made | must be made | should be made | has to be made")
say("MAKE", "ought to be made | have this made | have it made | get this made | get it made")
say("CHANGE", "amend | revise | should receive | receives | is to receive | ought to receive")
say("MOVE", "positioned | be located | located")
say("MAKE", "be made | get made | been made | be made into")
