"""What is said about the film without asking for anything: why, what is wrong, second thoughts."""

import itertools
from collections.abc import Sequence

from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import find
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.wish import Outcome, Told, wish
from nemo_desktop.engine.language.wishes_title import titles_meant
from nemo_desktop.i18n import words

say(
    "REMARK",
    """
    boring | dull | bland | plain looking | blurry | out of focus | shaky | ugly | lame | weird |
    abrupt | harsh | jumpy | it jumps | jarring | typo | mistake | misspelled | wrong |
    spelled wrong |
    too plain | changed my mind | changed our mind | second thoughts | awkward | tacky | cheesy |
    flat | empty | doesn't fit | does not fit | doesn't work | distracting | annoying
    """,
)
say(
    "REMARK",
    """
    无聊 | 糊了 | 糊 | 生硬 | 单调 | 难看 | 丑 | 写错 | 写错了 | 打错 | 打错了 | 打错字 | 错别字 |
    突兀 |
    改主意 | 改主意了 | 改变主意 | 变主意 | 没意思 | 平淡 | 乏味 | 奇怪 | 不好看 | 不合适 | 不搭 |
    碍眼 | 拍糊 | 拍糊了 | 拍虚了 | 太普通 | 太素 | 单薄 | 没感觉 | 不太对 | 不太好看 | 老土 | 土 |
    俗气
    """,
)
say(
    "REMARK",
    """
    拍得不好 | 拍的不好 | 拍得不太好 | 照得不好 | 拍得难看 | 拍坏了 | 拍废了 | 闭眼了 | 拍得一般 |
    重复了
    """,
)
say(
    "REMARK",
    """
    没用 | 没用了 | 用不到 | 用不到了 | 多余 | 太难听 | 太难听了 | 太难看 | 太难看了 | 太丑 |
    太丑了 | 难听 | 挡着人 | 挡着人了 | 挡到人了 | 挡到脸了 | 盖住了
    """,
)
for _word in (
    "covers the face", "covers her face", "covers his face", "covers their faces",
    "covers the faces", "covers my face", "hides the face", "hides her face", "blocks the view",
    "is in the way", "is over the face", "is over her face", "挡住脸", "挡住脸了",
    "挡脸", "挡脸了", "挡住了", "挡住人了", "挡住人脸了", "遮住脸", "遮住脸了", "遮住了", "挡着脸",
    "挡着脸了", "盖住脸了",
):  # fmt: skip
    say("REMARK", _word)
for _not, _very, _good in itertools.product(
    ("isn't", "is not", "aren't", "are not", "wasn't", "not"),
    ("", "very ", "so ", "that ", "really ", "all that ", "any ", "particularly ", "quite "),
    ("good", "nice", "great", "sharp", "pretty", "usable", "worth keeping", "worth it"),
):
    say("REMARK", f"{_not} {_very}{_good}")
say(
    "REMARK",
    """
    not happy with | not satisfied with | doesn't look good | does not look good |
    doesn't look right | doesn't look nice | bad | rubbish | terrible | awful | horrible | no good |
    didn't turn out well |
    did not turn out | didn't turn out | did not turn out well | didn't come out well |
    turned out badly | came out badly | didn't work out | poor | a failure | came out blurry
    """,
)


@wish(
    "remark",
    "REMARK",
    "REMARK* WHO PIC PICS CLIP TITLE MUSIC STYLE TRANS TRANSWORD BIT MUCH TOO ALL EACH LOOKWORD "
    "AUTOMOVE CAMERA BETWEEN EFFECT LOOK RENAME",
    makes_film=False,
)
def remark(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The first one is blurry: no wish, but "it" in what follows is the first one."""
    focus: tuple[str, ...] = ()
    if find(tokens, "WHO"):
        focus = scene.which(tokens).ids
    elif find(tokens, "TITLE") and scene.film.titles:
        focus = titles_meant(tokens, scene).ids
    elif find(tokens, "MUSIC", "STYLE") and scene.film.sounds:
        focus = (scene.film.sounds[-1].id,)
    return Told(words("engine.better"), named=focus, is_quiet=True)
