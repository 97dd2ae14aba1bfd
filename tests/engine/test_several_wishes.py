"""Two wishes in one sentence do what they do one after the other: neither takes a word away."""

from itertools import product

import pytest

from tests.engine.language_corpus import plain, said, told

# Each names what it is about, so that none of them leans on the one before.
ENGLISH = (
    "make the second photo 6 seconds",
    "the last photo should last 2 seconds",
    "make every photo 3 seconds",
    "make the video 9 seconds long",
    "zoom in slowly on the first photo",
    "keep the first picture still",
    "add upbeat music",
    "fade the music out at the end",
    'add "See you" at the end',
    'show "Spring" on the second photo',
    "make the title bigger",
    "move the title to the bottom",
    'change the title to "Paris"',
    "add crossfades",
    "make it vertical",
    "give the second photo a vintage look",
    "fade in from black",
    "move the last photo to the front",
)
CHINESE = (
    "第二张改成6秒",
    "最后一张放2秒",
    "每张3秒",
    "视频改成9秒",
    "第一张慢慢放大",
    "第一张不要动",
    "配轻快的音乐",
    "音乐结尾淡出",
    "片尾加上“下周见”",
    "第二张上写“春天”",
    "标题放大一点",
    "标题放到底部",
    "标题改成“巴黎”",
    "加叠化转场",
    "改成竖屏",
    "第二张用复古色调",
    "开头从黑场淡入",
    "最后一张移到最前面",
)
JOINED = {"en": (" and ", ", ", ". Then "), "zh": ("，", "，再", "。然后")}
# All of these are lengths of the same pictures: which of two holds is no question of words.
LENGTHS = (*ENGLISH[:4], *CHINESE[:4])
# Only the last one moves pictures: places in a sentence are those before it.
MOVES = (ENGLISH[-1], CHINESE[-1])


@pytest.mark.parametrize("state", ["F1", "F3t", "F3all"])
@pytest.mark.parametrize(("language", "wishes"), [("en", ENGLISH), ("zh", CHINESE)])
def test_two_wishes_are_both_carried_out(
    state: str, language: str, wishes: tuple[str, ...]
) -> None:
    before, _ = said(state, "")
    alone = {wish: told(state, wish)[0] for wish in wishes}
    works = [wish for wish in wishes if plain(alone[wish].film) != plain(before)]
    wrong = []
    for number, (one, other) in enumerate(product(works, works)):
        if one == other or one in MOVES or {one, other} <= {*LENGTHS}:
            continue
        joint = JOINED[language][number % 3]
        after_another, _ = told(state, other, after=alone[one])
        together, answered = said(state, f"{one}{joint}{other}")
        if plain(together) != plain(after_another.film):
            wrong.append(f"{one}{joint}{other}: {answered}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "4 seconds each, third photo sepia",
            "Gave picture 3 (c) this look: sepia. “4 seconds each” was already like that.",
        ),
        (
            "每张4秒，第三张怀旧色调",
            "第3张（c）的色调改为：棕褐色。“每张4秒”本来就是这样。",
        ),
        (
            "make it square || remove the title and make it square",
            "Removed the text “Hello”. “make it square” was already like that.",
        ),
        (
            "把画面改成方形 || 去掉标题，改成方形",
            "去掉了文字“Hello”。“改成方形”本来就是这样。",
        ),
    ],
)
def test_what_was_so_already_is_not_told_as_a_change(sentence: str, answer: str) -> None:
    assert told("F3t", sentence)[1] == answer
