"""Questions about the film are answered with figures; what cannot be is refused with a reason."""

import pytest

from nemo_desktop.engine.render.sound.repertoire import STYLES
from nemo_desktop.i18n import sentences
from tests.engine.language_corpus import plain, said, start


@pytest.mark.parametrize(
    ("name", "question", "answered"),
    [
        ("F1", "how long is it?", "10 seconds"),
        ("F1", "片子现在多长？", "10秒"),
        ("F3", "how long is the second photo?", "4 seconds: picture 2 (b)"),
        ("F3", "how many photos do I have", "3 pictures"),
        ("F3", "is there any music in it?", "There is no music."),
        ("F1", "现在有音乐吗", "现在配的是Lo-fi音乐，音量35%"),
        ("F1", "what's the title say?", "Urban Dreams"),
        ("F3", "有转场吗", "没有转场"),
        ("F3x", "are there any transitions", "There are 2 transitions."),
        ("F1v", "is it vertical?", "1080×1920"),
        ("F1", "translate the title to French", "I do not translate"),
        ("F1", "remove the guy in the background", "changes the picture itself"),
        ("F1", "帮我画一座城堡", "改动图片本身"),
        ("F1", "能不能让她眨眨眼", "镜头没法让画面里的人"),
    ],
)
def test_a_question_is_answered_and_nothing_is_changed(
    name: str, question: str, answered: str
) -> None:
    film, text = said(name, question)
    assert answered in text
    assert plain(film) == plain(start(name)[0].film)


def test_what_came_back_is_told_whole() -> None:
    _, text = said("F3all", "go back to before the title || redo")
    assert "3" in text


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("one of the photos is too dark", "Which of the 3 pictures?"),
        ("some of the pictures are too bright", "Which of the 3 pictures?"),
        ("有张照片太暗了", "要哪一张？"),
        ("有几张照片太暗了", "要哪一张？"),
    ],
)
def test_one_of_several_that_nobody_named_is_asked_for(sentence: str, asked: str) -> None:
    film, text = said("F3", sentence)
    assert film == start("F3")[0].film
    assert asked in text


def test_every_style_of_music_has_a_name_in_the_persons_language() -> None:
    for language in ("en", "zh"):
        known = sentences(language)
        assert all(f"music.{style}" in known for style in STYLES)


@pytest.mark.parametrize(
    ("name", "sentence", "answered"),
    [
        ("F3", "加点舒缓的音乐", "加上了舒缓音乐，音量35%"),
        ("F1", "换成爵士乐", "Lo-fi音乐换成了爵士乐"),
        ("F3", "加点舒缓的音乐 || 音乐音量20%", "舒缓音乐的音量：35% → 20%"),
        ("F3", "加点舒缓的音乐 || 去掉音乐", "去掉了舒缓音乐"),
        ("F3", "加点舒缓的音乐 || 音乐2秒淡出", "舒缓音乐在最后2秒淡出"),
        ("F3", "add calm music", "Added Calm music at 35%"),
    ],
)
def test_music_is_called_by_its_style_in_the_language_of_the_sentence(
    name: str, sentence: str, answered: str
) -> None:
    _, text = said(name, sentence)
    assert answered in text


def test_a_title_of_two_lines_stays_in_its_line_of_the_answer() -> None:
    film, text = said("F3", 'add title "Grandma\nis seventy"')
    assert film.titles[-1].text == "Grandma\nis seventy"
    assert "“Grandma is seventy”" in text
