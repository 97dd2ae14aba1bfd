"""Wording for a web page becomes buttons; what describes the film stays."""

import pytest

from nemo_desktop.session.gui_instructions import translate
from nemo_desktop.session.state import ActionKind


@pytest.mark.parametrize(
    ("said", "left", "offered"),
    [
        ("Your clip is ready. Click Export to save it.", "Your clip is ready.", "export"),
        (
            "Your clip is ready, click the Export button to download it.",
            "Your clip is ready.",
            "export",
        ),
        ("视频已完成。点击导出按钮保存。", "视频已完成。", "export"),
        ("加上了标题，点击“导出”即可下载。", "加上了标题。", "export"),
        ("Open the music panel to choose one. I added lo-fi.", "I added lo-fi.", "show_tracks"),
        ("You can preview it in the timeline.", "", "show_tracks"),
        ("Please check your account dashboard for billing.", "", "show_credits"),
    ],
)
def test_an_order_to_press_becomes_a_button(said: str, left: str, offered: str) -> None:
    translated = translate(said)
    assert translated.text == left
    assert [action.kind for action in translated.actions] == [ActionKind(offered)]


@pytest.mark.parametrize(
    "said",
    [
        'Added the title "Click Export" to the film.',
        "Made a 5-second clip that slowly zooms in.",
        "The second photo lasts 6.5 s now; the film is 14 s.",
        "Done. Four edits, one undo:\n✓ Canvas 9:16\n✓ Title “Hello”",
        "做成了5秒的片段，慢慢推近。",
    ],
)
def test_what_describes_the_film_is_left_alone(said: str) -> None:
    translated = translate(said)
    assert translated.text == said
    assert translated.actions == ()


def test_an_untrue_excuse_at_the_end_is_dropped() -> None:
    said = "Added a 1.5 s crossfade. Sorry, a temporary issue occurred."
    assert translate(said).text == "Added a 1.5 s crossfade."


def test_the_only_sentence_is_kept_even_if_it_is_an_excuse() -> None:
    said = "A temporary issue occurred."
    assert translate(said).text == said


def test_passages_do_not_run_together() -> None:
    said = "One moment.\nYour clip is ready, click Export.\nI also added music."
    left = "One moment.\nYour clip is ready. \nI also added music."
    assert translate(said).text == left
    regret = "\nSorry, I ran into a temporary issue. Please try again later."
    assert translate(said + regret).text == left
