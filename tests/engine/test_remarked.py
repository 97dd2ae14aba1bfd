"""What is said beside a wish and is none by its build is left aside, and the answer says so."""

import pytest

from tests.engine.language_corpus import expected, plain, said

_TOLD = (
    "they come out of my grandfathers album and these bright colors look fake",
    "the music fights with the sea and i drove 900 miles to hear that sea",
    "my phone must have picked it up in some group chat",
    "the neighbour's goat ate half of them",
    "you've cut my uncle's hat off and he's very proud of that hat",
    "it goes off like someone tripped over a cable",
    "last year they threw out a boy with 9 seconds",
    "nobody finds themselves in four seconds",
    "very flattering",
    "long day today",
    "my fault entirely",
    "no idea if that's true",
    "like when they dim the lights at the old cinema",
    "when the song stops it sounds like a power cut",
    "god help him",
    "you blink and they're gone",
    "everybody wants to find their own face",
    "招牌上明明都有字了",
    "我姑姑特意站在边边上的",
    "突然就没声了",
    "拍的时候是三伏天但我想要下雪天的心情",
    "也不知道真的假的",
    "什么都别吵我",
    "看一遍哭一遍",
    "门口那块屏9秒一换",
    "没得商量",
    "她自己也说年轻时候哪见过彩色的",
    "他坐头一排",
    "大道至简",
    "哄哄他",
)
_ASKED = (
    "wave at the camera",
    "the dog should bark",
    "it should glow",
    "give it some sparkle",
    "i want the sky pink",
    "a rainbow over the barn",
    "please let her dance",
    "let the barn glow",
    "小狗摇尾巴",
    "海浪一直在动",
    "把天空弄成粉色",
    "the dog wags its tail",
    "grandma waves at the camera",
    "she's dancing",
    "i want fireworks",
    "our logo in the corner",
    "hearts around her",
    "my sister should dance",
    "the wind should pick up in her veil",
    "my name in gold letters",
    "but not yet",
    "新娘抛花球",
    "孩子们放烟花",
    "老人头发染黑",
    "再来一群白鸽",
    "底下烫金写个我的名字",
    "弄好了给我哥发个短信",
    "但先别弄",
    "让她戴上帽子",
)


@pytest.mark.parametrize("clause", _TOLD)
def test_what_only_tells_is_known_by_its_build(clause: str) -> None:
    film, _ = said("F3", f"3 seconds each, {clause}")
    assert plain(film) == plain(expected("F3", "len 3000"))


@pytest.mark.parametrize("clause", _ASKED)
def test_what_may_be_asked_for_is_never_taken_for_told(clause: str) -> None:
    film, _ = said("F3", f"3 seconds each, {clause}")
    assert plain(film) == plain(expected("F3", "="))


def test_the_answer_says_what_was_left_aside() -> None:
    film, answer = said("F3", "sepia please, my phone must have picked it up in some group chat")
    assert plain(film) == plain(expected("F3", "look sepia"))
    assert "my phone must have picked it up in some group chat" in answer
