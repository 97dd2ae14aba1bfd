"""What a Chinese clause beside a wish only tells, and what it asks for: never to be left out."""

import pytest

from nemo_desktop.engine.language.clauses.stating_han import states
from tests.engine.language_corpus import expected, plain, said

_TOLD = """
我妈今天生日 昨天刚拍的 我们一家去的三亚 这是外婆家的老院子 大家都说好看 老师要求的
作业明天交 客户催得紧 我眼睛不好 字太小我爸看不清 我在地铁上听不见 孩子睡着了 隔壁在装修
我室友在睡觉 我最喜欢这张 奶奶难得笑这么开心 宝宝下周百天 我们结婚十周年 要在年会上放
学校开运动会用 发小红书的 平台限制时长 时长有限制 不然老人家跟不上 看得我头晕 节奏有点赶
看着太乱了 感觉怪怪的 原来那个太吵 她走了一年了 狗狗上个月走丢了 那天下着大雨
那年他才三岁 人太多了认不过来 这个角度绝了 有点糊 手抖拍虚了 光线不好 毕竟是主角
反正不重要 主要是想给爸妈看 就当留个纪念 谢谢你啦 辛苦了 你最棒 这软件真好用 我第一次用
我不太懂这些 老板喜欢简洁的 甲方爸爸说的 开业要用 班主任等着要 群里都在催
我女儿的小提琴比赛 她考上大学了 他们俩好不容易凑到一起 外公刚出院 疫情那年拍的 胶片扫的
手机内存不够了 流量不多 屏幕太小 会场很吵 大伙儿都等着呢 怕他们嫌烦 我怕超时 免得太单调
好跟着音乐走 显得高级 这样更温馨 领导爱看这种 年轻人喜欢快的 老人喜欢慢的 冬天拍的有点冷
夕阳真美 菜都凉了 蛋糕是我自己做的 猫是捡来的 小区明天断网
房东又上来敲门了 投影仪一闪一闪的 粉丝嫌我更新慢 我同学都懒得把手机转横
"""
_ASKED = """
小狗摇尾巴 猫从窗台跳下来 奶奶笑一笑 妈妈眨眨眼 孩子挥手 让她转个身 花慢慢开 云飘起来
海浪涌动 下点雪花飘在脸上 背景抠掉 把路人p掉 脸上的痘去掉 瘦一点脸 给我妈开个大眼
换成蓝天 配上爸爸的声音 让爷爷开口说生日快乐 蜡烛的火苗跳动 烟花炸开 头发随风飘
加个会动的箭头 再帮我点个外卖 顺便发给我妈 提醒我明天交作业 查一下天气 翻译成法语
念出标题 给每个人加上名字的配音 镀一层金 加个倒计时动画的闹钟 弹出来一个气球 配个方言解说
让老人年轻二十岁 把白天变成夜晚 衣服换成红色的 把照片修复一下 去掉水印 提高清晰度到8K
让两个人拥抱 宝宝爬过来 小鸟飞过去 鱼游起来 车开走 风车转动 旗子飘扬 人物动起来
嘴巴动一动 让奶奶唱首歌 狗狗叫两声 加点掌声 加上观众的笑声 来点烟雾缭绕 加只蝴蝶飞过
客户要竖版 脸别切掉 最后一张不要边框 开头得有个标题
奶奶要笑起来 宝宝要挥挥手 爷爷得眨眨眼 新娘要转个圈
画个爱心圈住她 存到U盘 打印出来
"""


def test_what_is_told_is_known() -> None:
    assert [clause for clause in _TOLD.split() if not states(clause)] == []


@pytest.mark.parametrize("sentence", ["每张3秒，{}", "{}，每张3秒"])
def test_what_is_asked_for_is_not_left_out(sentence: str) -> None:
    unchanged = plain(expected("F3", "="))
    films = {clause: said("F3", sentence.format(clause))[0] for clause in _ASKED.split()}
    assert [clause for clause, film in films.items() if plain(film) != unchanged] == []
