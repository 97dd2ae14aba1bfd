"""Who may be spoken of in Chinese: whoever speaks, their kin, and those a film is for."""

from typing import Final

from nemo_desktop.engine.language.grammar.text import one_of

_ONESELF: Final = one_of("我 我们 咱 咱们 本人 自己")
_OTHERS: Final = one_of(
    """
    你 你们 您 他 他们 她 她们 人家 别人 大家 大伙 大伙儿 有人 有的人 没人 谁 谁都 每个人 人人
    所有人
    """
)
_KIN: Final = one_of(
    """
    爸妈 爸 爸爸 老爸 妈 妈妈 老妈 爹 娘 父母 父亲 母亲 爷爷 奶奶 外公 外婆 姥姥 姥爷 公公 婆婆
    公婆 岳父 岳母 丈母娘 老丈人 老公 老婆 媳妇 媳妇儿 爱人 老伴 老伴儿 先生 太太 对象 男朋友
    女朋友 男友 女友 哥 哥哥 姐 姐姐 弟 弟弟 妹 妹妹 表哥 表姐 表弟 表妹 堂哥 堂姐 堂弟 堂妹 嫂子
    姐夫 舅舅 舅妈 姑姑 姑妈 阿姨 叔叔 伯伯 大爷 大妈 儿子 女儿 闺女 儿媳 儿媳妇 女婿 孙子 孙女
    外孙 外孙女 侄子 侄女 外甥 外甥女 孩子 小孩 小孩儿 娃 娃娃 宝宝 宝贝 小朋友 小家伙 家人
    家里人 一家人 全家 全家人 家里 亲戚
    """
)
_ROLES: Final = one_of(
    """
    朋友 闺蜜 兄弟 姐妹 同事 同学 室友 舍友 邻居 搭档 学员 队友 队员 战友 老师 班主任 班长 导师 校长
    园长 导游
    教练 学生 家长 老板 老板娘 领导 经理 主管 总监 组长 秘书 客户 甲方 乙方 顾客 客人 买家 店长
    店员 员工 志愿者 主办方 评委 评审 编辑 审核 司仪 主持 主持人 新人 新娘 新娘子 新郎 伴娘 伴郎
    摄影 摄影师 设计师 医生 护士 病人 患者 观众 粉丝 网友 读者 用户 会员 游客 居民 业主 住户 物业
    房东 群友 长辈 晚辈 老人 老人家 老年人 年轻人 大人 男生 女生 平台 学校 公司 单位 店 店里 小店
    班 班里 班上 群里 幼儿园 社区 社团 协会 部门 网站 公众号 视频号 抖音 小红书 b站 朋友圈 后台
    系统
    """
)
_WHOSE: Final = (
    rf"(?:(?:{_ONESELF}|{_OTHERS}|这|那|几个|有些|好多|很多)"
    r"(?:的|家的?|班的?|店的?|公司的?|位|个)?)"
)
_NO_PICTURE: Final = "(?!那张|这张|的)"
_BY_TRADE: Final = "[一-龥]{1,2}[员师友民]"
# Whoever speaks; and these, or anybody, with whose they are.
ONESELF: Final = f"{_ONESELF}(?!家|班|店|的)"
WHO: Final = (
    f"(?:{ONESELF}|{_OTHERS}(?!的)|"
    f"(?:{_WHOSE}?(?:{_KIN}|{_ROLES}|{_BY_TRADE})们?){{1,2}}{_NO_PICTURE})"
)
