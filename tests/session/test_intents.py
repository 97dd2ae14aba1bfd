"""Commands among sentences: only when the whole message is the command."""

import pytest

from nemo_desktop.session.intents import (
    Intent,
    address_in,
    ends_with_export,
    is_chinese,
    route,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "export",
        "Export!",
        "export 1080p MP4",
        "Download the video",
        "send me the video",
        "save the film, please",
        "导出",
        "导出1080p MP4",
        "下载视频",
        "请帮我导出视频",
        "把视频导出",
    ],
)
def test_export(sentence: str) -> None:
    assert route(sentence) is Intent.EXPORT


@pytest.mark.parametrize(
    "sentence", ["credits", "Balance?", "how many credits do I have left", "积分", "还有多少积分"]
)
def test_credits(sentence: str) -> None:
    assert route(sentence) is Intent.CREDITS


@pytest.mark.parametrize("sentence", ["status", "Show tracks", "状态", "现在什么样了", "查看进度"])
def test_status(sentence: str) -> None:
    assert route(sentence) is Intent.STATUS


@pytest.mark.parametrize(
    "sentence", ["upload", "upload a photo", "add pictures", "上传", "上传图片"]
)
def test_upload(sentence: str) -> None:
    assert route(sentence) is Intent.UPLOAD


@pytest.mark.parametrize(
    "sentence",
    [
        'add title "Export now" for 2 seconds',
        "加标题“上传状态”",
        "don't export yet, just make it square",
        "先别导出",
        "export for Instagram square",
        "remove the title, 4 seconds each, crossfade, then export for Instagram square",
        "regenerate",
        "redo",
        "重新生成",
        "make it better",
        "show the title for 3 seconds",
        "export " * 50,
    ],
)
def test_everything_else_is_said_to_the_server(sentence: str) -> None:
    assert route(sentence) is Intent.CHAT


@pytest.mark.parametrize(
    "sentence",
    [
        "remove the title, 4 seconds each, crossfade, then export for Instagram square",
        "make it square and export it",
        "slow zoom in, then save the video please",
        "去掉标题，每张4秒，加叠化，然后导出Instagram方形",
        "改成竖屏再导出",
    ],
)
def test_the_film_is_asked_for_behind_edits(sentence: str) -> None:
    assert route(sentence) is Intent.CHAT
    assert ends_with_export(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "export",
        "，",
        "make it square, don't export yet",
        "改成方形，先别导出",
        'change the title to "stop, then export"',
        "slow zoom in and add a title",
    ],
)
def test_nothing_is_exported_unasked(sentence: str) -> None:
    assert not ends_with_export(sentence)


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("upload https://media.example/Cover.jpg", "https://media.example/Cover.jpg"),
        (
            "Please add this picture: http://media.example/a.png?x=1.",
            "http://media.example/a.png?x=1",
        ),
        ("上传图片 https://media.example/封面.jpg", "https://media.example/封面.jpg"),
        ("请用这张照片：https://media.example/a.jpg。", "https://media.example/a.jpg"),
    ],
)
def test_a_file_on_the_web(sentence: str, address: str) -> None:
    assert route(sentence) is Intent.UPLOAD
    assert address_in(sentence) == address


@pytest.mark.parametrize(
    "sentence",
    ["add the title https://media.example", "upload", "用 https://x.example/a.jpg 做一个视频"],
)
def test_an_address_in_another_sentence_is_no_file(sentence: str) -> None:
    assert address_in(sentence) is None


def test_the_language_of_a_sentence() -> None:
    assert is_chinese("慢慢放大")
    assert is_chinese("改成9:16，加lo-fi音乐")
    assert not is_chinese("slow zoom in")
    assert not is_chinese('add title "谢谢"')


def test_what_a_sentence_quotes_does_not_tell_its_language() -> None:
    assert is_chinese("加标题“Urban Dreams Tonight”")
    assert not is_chinese('add title "城市之光在这里"')
