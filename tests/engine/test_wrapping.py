"""Lines of titles end between words, also where a script has no spaces."""

import subprocess
import sys
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.titles.style import style_of
from nemo_desktop.engine.render.titles.text import _Block, start_qt, steps

FRAMES = [(1920, 1080), (1080, 1920), (1080, 1080)]
TALL = (1080, 1920)


def lines(text: str, frame: tuple[int, int], size: float = 1.0, style: str = "title") -> list[str]:
    start_qt()
    caption = Caption(text, style, "center", size, None, first=0, length=0)
    layout = _Block.fitting(text, style_of(caption), frame, caption).layout
    found = map(layout.lineAt, range(layout.lineCount()))
    units = layout.text().encode("utf-16-le")
    ends = [(line.textStart(), line.textStart() + line.textLength()) for line in found]
    return [units[2 * start : 2 * end].decode("utf-16-le").strip() for start, end in ends]


@pytest.mark.parametrize(
    "whole",
    [
        "我们在云南的/夏天旅行记录",
        "爸爸妈妈结婚/三十周年纪念日",
        "西藏自治区/拉萨市布达拉宫",
        "愿你历尽千帆/归来仍是少年",
        "生活不止眼前的/苟且还有诗和远方",
        "这个夏天我们/去了日本北海道",
        "我的iPhone 15/Pro Max开箱视频",
        "外婆，/八十岁生日快乐！/“永远健康”",
        "2026年3月8日/妇女节快乐，/祝所有女性朋友们/永远年轻漂亮",
        "第一次帶孩子/去海邊看日出",
        "謝謝你出現/在我的生命裡",
        "京都で過ごした/夏の思い出",
        "お誕生日/おめでとう/ございます",
        "우리가 함께한/여름 여행의 기록",
    ],
)
def test_lines_end_where_a_reader_rests(qapp: QApplication, whole: str) -> None:
    text = whole.replace("Pro", " Pro").replace("한/", "한 /").replace("/", "")
    assert lines(text, TALL) == whole.split("/")


LONG = [
    "感谢大家一路以来的陪伴与支持，明年我们继续一起走下去，去看更大的世界",
    "他说：“我来了！”然后就走了（再也没有回来）……真的吗？",
    "感謝大家一路以來的陪伴與支持，明年我們繼續一起走下去，去看更大的世界",
    "用 Nemo Desktop 把 1,000 张照片做成一部 4K 电影，只要 3.5 分钟",
    "東京ディズニーランドの花火大会で、家族みんなと過ごした夏休みの思い出",
    "😀👩‍👩‍👧一家人去三亚🇨🇳看海，住了五天，天天都是晴天☀️真开心",
]


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("style", ["title", "caption", "lower_third"])
def test_no_line_begins_or_ends_with_what_may_not(
    qapp: QApplication, text: str, style: str
) -> None:
    for frame, size in product(FRAMES, (0.6, 1.0, 1.6)):
        found = lines(text, frame, size, style)
        assert "".join(found).replace(" ", "") == text.replace(" ", "")
        for line in found:
            assert line[0] not in "，。！？：；、）”…ーっゃゅょ\u200d\ufe0f的了吗", found
            assert line[-1] not in "（“第\u200d", found
        for word in ("Nemo", "Desktop", "1,000", "4K", "3.5", "👩‍👩‍👧", "🇨🇳", "ランド"):
            assert word not in text or any(word in line for line in found), found
        assert len(found) == 1 or len(found[-1]) > 1, found


def test_a_title_word_by_word_has_the_words_of_its_language() -> None:
    def written(text: str) -> list[str]:
        caption = Caption(text, "title", "center", 1.0, None, 0, 0, "word_by_word")
        ends = steps(caption)
        return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]

    assert written("我们在云南的夏天") == ["我们", "在", "云南的", "夏天"]
    assert written("夏の思い出") == ["夏の", "思い", "出"]
    assert written("One fine day") == ["One", " fine", " day"]


def test_only_a_text_that_needs_them_loads_the_words() -> None:
    """They take a tenth of a second, and memory, in every process that draws."""
    program = (
        "import sys\n"
        "from nemo_desktop.engine.render.chunk import Caption\n"
        "from nemo_desktop.engine.render.titles.text import letter\n"
        "loaded = []\n"
        "for text in ('城市之光', 'A long title that goes on and on ' * 4, '城市之光' * 8):\n"
        "    letter(Caption(text, 'title', 'center', 1.0, None, 0, 0), (1080, 1920))\n"
        "    loaded.append('rjieba' in sys.modules)\n"
        "assert loaded == [False, False, True], loaded\n"
        "assert 'budoux' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
