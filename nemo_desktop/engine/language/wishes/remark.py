"""What is said about the film without asking for anything: why, what is wrong, second thoughts."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Outcome, Told, wish
from nemo_desktop.engine.language.phrases.which_texts import titles_meant
from nemo_desktop.engine.language.wishes import standing
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
    俗气 | 没看头 | 没啥看头 | 没什么看头 | 没啥意思 | 没什么意思 | 不重要 | 不太重要 | 重要 |
    最重要 |
    很重要 | 是重点 | 是关键 | 是主角 | 特别重要 | 最关键 | 关键
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
    is the important one | is the main one | is the key one | is what matters |
    is my favourite | is my favorite | is the best | is the best one | is the most important |
    matters most | is our favourite | is our favorite | 是我最喜欢的 | 我最喜欢 | 我最喜欢的 |
    最好看 |
    最漂亮 | 最棒 | 我不太喜欢 | 我不是很喜欢 | 不怎么喜欢 | 我不怎么喜欢 | 我不喜欢
    """,
)
say(
    "REMARK",
    """
    is important | is very important | is really important | is so important | is important to me |
    is special | is very special | is special to me | means a lot to me | matters to me |
    gets lost | get lost | is lost | are lost | don't let it end so suddenly |
    don't end so suddenly | don't let it end so abruptly | don't end so abruptly |
    别结束得那么突然 | 别那么突然就结束 | 别结束得太突然 |
    晃得厉害 | 晃得太厉害 | 晃来晃去 | 太晃 | 太晃了 | 晃得头晕 | 晃得难受 |
    烦死 | 烦死了 | 很烦 | 太烦 | 太烦了 | 烦人 | 真烦 | 难听死了 | 一闪就过 |
    一闪就过去 |
    一闪就过去了 | 一下就过去了 | 死气沉沉 | 死气沉沉的 | 没精打采 | look dead | looks dead |
    look lifeless | looks lifeless | there and gone | kills the mood | keep missing | always miss |
    kills the vibe | ruins the mood | spoils the mood
    """,
)
say(
    "REMARK",
    """
    没用 | 没用了 | 用不到 | 用不到了 | 多余 | 太难听 | 太难听了 | 太难看 | 太难看了 | 太丑 |
    太丑了 | 难听
    """,
)
# What a text does that stands before something.
for _verb, _what in itertools.product(
    ("cover", "hide", "block", "obscure"),
    ("the face", "her face", "his face", "my face", "their faces", "the faces", "the view",
     "the picture", "the photo", "the image", "people", "too much"),
):  # fmt: skip
    _doing = f"{_verb.removesuffix('e')}ing"
    for _form in (
        f"{_verb}s",
        f"they {_verb}",
        _doing,
        f"is {_doing}",
        f"are {_doing}",
        f"'re {_doing}",
    ):
        WORDS.offer("REMARK", f"{_form} {_what}", None)
say(
    "REMARK",
    "is in the way | are in the way | gets in the way | is over the face | is over her face",
)
for _verb, _done, _what in itertools.product(
    listed("挡 遮 盖"),
    ("", "着", "住", "到", "了", "着了", "住了", "到了"),
    ("", "脸", "人", "人脸", "画面", "照片", "图", "主体", "东西", "风景", "视线", "眼睛", "地方"),
):
    if _done or _what:
        WORDS.offer("REMARK", f"{_verb}{_done}{_what}", None)
        WORDS.offer("REMARK", f"{_verb}{_done}{_what}了", None)
for _not, _very, _good in itertools.product(
    (
        "isn't",
        "is not",
        "aren't",
        "are not",
        "wasn't",
        "not",
        "is not looking",
        "not looking",
        "isn't looking",
        "doesn't look",
        "does not look",
    ),
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


@rule("(?<=WHO) DUPLICATE OF WHO (?=$|SEP)")
def is_one_too_many(tokens: Sequence[Token]) -> Made | None:
    """C is a duplicate of b, get rid of it."""
    return ("REMARK", None) if tokens[0].text in ("duplicate", "copy", "repeat") else None


@wish(
    "remark",
    "REMARK",
    "REMARK* WHO PIC PICS CLIP TITLE MUSIC STYLE TRANS TRANSWORD BIT MUCH TOO ALL EACH LOOKWORD "
    "AUTOMOVE CAMERA BETWEEN EFFECT LOOK RENAME",
    makes_film=False,
)
def remark(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The first one is blurry: no wish, but "it" in what follows is the first one."""
    film, what = scene.film, words("engine.better")
    kinds = [token.kind for token in tokens]
    if "ADD" in kinds[kinds.index("REMARK") : -1]:
        return None  # 有点单调给我加点转场: a wish follows
    told = Told(what)
    if find(tokens, "WHO"):
        which = scene.which(tokens)
        told = standing.of_pictures(film, which, what)
    elif find(tokens, "TITLE") and film.titles:
        ids = titles_meant(tokens, scene).ids
        title = next((title for title in film.titles if title.id in ids), None)
        told = standing.of_text(title, what) if title is not None else told
    elif find(tokens, "MUSIC", "STYLE") and film.sounds:
        told = standing.of_sound(film.sounds[-1], what)
    elif find(tokens, "TRANSWORD", "TRANS") and any(clip.transition_in for clip in film.clips):
        told = standing.of_crossings(film, what)
    return replace(told, is_quiet=True)
