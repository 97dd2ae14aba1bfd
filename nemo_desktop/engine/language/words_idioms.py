"""Sayings whose words look like wishes and mean nothing for a film."""

from nemo_desktop.engine.language.lexicon import say
from nemo_desktop.engine.language.text import listed

say(
    "UNKNOWN",
    """
    loop me in | keep me in the loop | beat it | beats me | the beat goes on | half time |
    getting warm | getting cold | getting cool | getting hot | getting dark | stay cool |
    keep cool |
    cool it | warm regards | black and white thinking | short on time |
    cut it out | cut the cake | cut the crap | cut my hair | hair cut |
    face the music | music to my ears | fast food | slow cooker | light lunch | light snack |
    title race | title deed | in the long run | right of way | pan fried | frying pan |
    sound of silence | silence is golden | loud and clear | still photographer
    """,
)
say(
    "UNKNOWN",
    """
    打十分 | 打满分 | 打五分 | 打几分 | 十分满意 | 十分好看 | 放下手机 | 换手机 | 换个手机 |
    买手机 | 新手机 | 玩手机 | 好冷 | 真冷 | 今天冷 | 天气冷 | 好热 | 真热 | 今天热 | 暖和多了 |
    冷死了 | 热死了 | 剪头发 | 剪指甲 | 剪刀石头布 | 放大招 | 放大镜 |
    放鞭炮 | 放学 | 放假 | 加班 | 加微信 |
    加个微信 | 删好友 | 标题党 | 快递 | 快餐 | 大声说爱你 | 画蛇添足 |
    声东击西 | 黑白分明 | 黑白两道 | 黑白颠倒 | 颠倒黑白 | 推来推去 | 慢慢来 |
    秒杀 | 秒回 | 秒懂 | 左右为难 | 片刻 | 倒车 | 停车 | 撤退 | 撤离
    """,
)
# No square (方): typed for 放.
say("UNKNOWN", "方大 | 方在 | 方到 | 方慢 | 方快", "slip")
# Pictures by how they were taken, which nobody here can tell.
for _how in listed("portrait landscape vertical horizontal upright square blurry dark bright"):
    for _ones in listed("photos pictures ones shots images pics"):
        say("UNKNOWN", f"the {_how} {_ones}")
for _held in ("竖着", "横着", "竖屏", "横屏", "竖", "横"):
    say("UNKNOWN", f"{_held}拍的 | {_held}的那几张 | {_held}的那些 | {_held}的那张")
# Said before or behind a verb, "still" is no camera.
for _who in (
    "i", "we", "you", "they", "he", "she", "i'm", "he's", "she's", "i am", "he is", "she is",
    "we are", "they are", "we're", "they're",
):  # fmt: skip
    say("FILL", f"{_who} still")
