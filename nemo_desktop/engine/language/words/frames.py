"""How a wish is led in and taken leave of, put together from its parts: I should be most
grateful if you would …, 可否劳驾您…; none of it asks for anything."""

from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import listed

_MANNER = ("", "so ", "most ", "very ", "ever so ", "extremely ", "truly ", "much ", "really ",
           "deeply ", "awfully ", "quite ", "more than ", "only too ", "very much ")  # fmt: skip
# What the speaker would be.
_GRATEFUL = listed(
    """
    grateful glad happy delighted pleased obliged thankful honoured honored overjoyed thrilled
    appreciative indebted happier
    """
)
# What it would be.
_LOVELY = listed(
    """
    lovely wonderful marvellous marvelous great nice good perfect fantastic splendid super awesome
    brilliant ideal fabulous terrific kind delightful nicer better sweet
    """
)
_THAT = ("if", "if you", "if you could", "if you would", "if you can", "if you were to",
         "if i could have", "to have", "to see", "to get")  # fmt: skip


_GREETED = listed(
    """
    同志 小同志 小伙子 小姑娘 小朋友 师傅 下午好 上午好 早上好 晚上好 中午好 大家好 各位好 早啊
    您好啊 你好啊 你好呀 老兄 老弟 朋友
    """
)
_ASKED = listed(
    """
    烦劳 烦请 有劳 劳烦 劳驾 敢烦 烦您 麻烦您 麻烦您把 麻烦您帮我 能麻烦您 能麻烦你 可以麻烦您
    可否劳驾 能否劳驾 可否请 能否请 能不能请 可以请 想请你 想请您 恳请 敬请 恳求 求您 拜托您
    拜托你 帮我一个忙 帮我个忙 帮个小忙 行个方便 行个好 能否帮我 能否帮忙 可否帮我 可否帮忙
    能不能帮忙 可不可以帮我 我想请你 我想请您 我想拜托 我希望能 我希望可以 我希望你能 我希望您能
    希望你能 希望您能 希望您 希望你 我期待 我盼着 最好能 最好能让 最好可以 最好是能 我的愿望是
    我的想法是 不妨 劳您大驾 安排一下 安排 帮忙安排
    """
)
_THANKED = listed(
    """
    谢谢您 谢谢您了 谢谢您啦 谢谢您嘞 多谢了 多谢您 多谢啦 感激不尽 不胜感激 有劳了 费心了
    辛苦您了 辛苦你了 辛苦啦 麻烦您了 谢谢啊 谢谢呀 感谢您 感谢你 非常感谢 十分感谢 太感谢了
    先谢谢了 先谢过了 先谢了 谢谢谢谢 鞠躬
    """
)
_ENOUGH = listed(
    """
    就最好了 就更好了 就再好不过了 就太好了 就完美了 就棒了 再好不过 那就太好了 那就最好了
    那就好了 那就完美了 就满意了 就妥了 该多好 该多好啊 就挺好 可以么 可以不 可以嘛 行么 好么 成吗
    是否可以 方便吗 能行吗 行得通吗
    """
)


def _fill(*phrases: str) -> None:
    for phrase in phrases:
        WORDS.offer("FILL", phrase, None)


def _say(phrases: str) -> None:
    _fill(*(phrase.strip() for phrase in phrases.split("|")))


def learn() -> None:
    """Makes the frames known, wherever they mean nothing else already."""
    _feelings()
    _doings()
    _conditions()
    _greetings()
    _staying()
    _posted()
    _fill(*_GREETED, *_ASKED, *_THANKED, *_ENOUGH)


def _feelings() -> None:
    """What the speaker would be, and what it would be."""
    for manner in _MANNER:
        for word in _GRATEFUL:
            _fill(*(f"{manner}{word} {that}" for that in _THAT), f"{manner}{word} for")
        for word in _LOVELY:
            _fill(*(f"{manner}{word} {that}" for that in _THAT))
    for word in _LOVELY:
        _fill(f"how {word} it would be", f"how {word} it would be if", f"would be {word}",
              f"how {word} it would be to have", f"that would be {word}")  # fmt: skip
    for verb in ("appreciate", "love", "like", "please me", "help", "help me", "help me greatly",
                  "help a lot", "help me a lot", "mean a lot", "mean a lot to me", "make my day",
                  "mean the world", "make me happy", "make me very happy", "suit me"):  # fmt: skip
        _fill(*(f"{verb} {it}{tail}" for it in ("", "it ", "it very much ", "it greatly ")
                for tail in ("if", "if you", "if you could", "if you would")))  # fmt: skip
    _fill("i should be", "we should be", "it'd", "i have given you", "i gave you", "i've given you")
    _fill("appreciate", "i should like", "i would rather like", "i'd rather like")


def _doings() -> None:
    """To whom the doing is left."""
    _say(
        """
        arrange for | arrange that | arrange to have | arrange it so that | see to it |
        see to it that | see that | make certain that | make certain | take care that |
        have it so that | fix it so that | fix it so | set it up so that | arrange
        """
    )
    _say(
        """
        it be arranged that | it be arranged for | be arranged that | possible for | possible to
        have | it be possible for | would it be possible to | trouble you to | trouble you for |
        bother you to | ask you to | ask you for | ask that you | beg you to | request that |
        request that you | my request | my request is | my request is that | my wish is that | my
        wish would be that | my wish would be | my wish is | what i'd like | what i'd like is |
        what i would like is | what i want is | what i'd love is | what i'd love to see is | what
        i need is | what i'm after is | i'm after | what we need is | hoping for | hoping you
        could | hoping you would | hoping you can | hoping that | hoping | if i could have | if we
        could have | perhaps you could | perhaps you might | perhaps you would | maybe you could |
        you might | wonder if you could | wonder whether you could | i wonder if | i wonder if you
        could | wondering whether you could | wondering if you could | do me the kindness of | me
        the kindness of | kindness of | do me the favour of | do me the favor of | do me the
        honour of | do me the courtesy of | do me a favour and | do me a favor and | do me a
        favour | do me a favor | do me a solid and | have the kindness to | good enough to | kind
        enough to | so good as to | be a dear and | be a darling and | be an angel and | be a love
        and | be a star and | be a sport and | take the trouble to | that you | would you please
        """
    )


def _conditions() -> None:
    """If it is not too much trouble."""
    for it in ("it is", "it's", "it isn't", "it is not", "it's not", "it wouldn't be",
                "it would not be", "that is", "that's", "that isn't", "that's not"):  # fmt: skip
        _fill(*(f"if {it} {what}" for what in (
            "too much trouble", "not too much trouble", "too much bother", "too much to ask",
            "not too much to ask", "too much hassle", "no trouble", "no bother", "alright",
            "all right", "okay", "possible", "at all possible", "fine", "fine with you",
            "fine by you", "ok with you", "okay with you", "too much work", "not too much work",
            "convenient", "agreeable", "doable", "easy",
        )))  # fmt: skip
    _say(
        """
        if you would | if you'd | if you please | if you wouldn't mind | if you would not mind |
        if you don't mind | if you'd be so kind | if you would be so kind | if you have a moment |
        if you have a minute | if you have time | if you get a chance | if at all possible | if
        you would be so good | if you'd be so good | if you would be so kind as to | would you |
        if i may ask | if i may be so bold | when you have a moment | when you have a minute |
        when you have time | whenever you have time
        """
    )


def _staying() -> None:
    """It stays on the screen for so long."""
    for verb in ("stay", "remain", "linger", "be", "stays", "remains"):
        for where in ("on the screen", "on screen", "up on the screen", "up on screen"):
            WORDS.offer("KEEP", f"{verb} {where}", None)
    WORDS.offer("SHOWN", "on the screen", None)
    for verb in ("look", "looks", "looking"):
        WORDS.offer("LOOKSSO", f"{verb} softer", None)


def _posted() -> None:
    """Something I can post on TikTok: its shape is wished."""
    for thing in ("something", "a version", "one", "a video", "a film", "it so", "a clip", "this"):
        for who in ("i can", "we can", "that i can", "i could", "to", "that we can", "i'm able to"):
            for verb in ("post", "put", "share", "upload", "use", "show", "send", "put up"):
                _fill(*(f"{thing} {who} {verb} {on}" for on in ("on", "to", "in", "as", "for")))


def _greetings() -> None:
    """Good afternoon, and many thanks."""
    _say(
        """
        good afternoon | good day | good night | greetings | hello there | dear sir | dear madam |
        dear sirs | dear friend | dear computer | dear program | dear programme | dear assistant |
        young man | young lady | my friend | my dear | hii | hiii | heyy | heyyy | hiya | helloo |
        yoo | sup | kind regards | best regards | yours sincerely | with kind regards | many
        thanks | thanks ever so much | thanks a million | thanks a bunch | thank you kindly |
        thank you ever so much | thank you very much indeed | bless you | god bless | pretty
        please | pretty pls | plss | plsss | plzz | plzzz | pleasee | thankyou | thx so much | tyy
        | tyvm | gotta | imma | i'ma | lemme | ya know | fr | ngl | lowkey | highkey | da | dis
        """
    )
