"""The conversation as a value."""

from nemo_desktop.i18n import words
from nemo_desktop.session.state import Chat


def test_what_the_program_says_twice_in_a_row_is_there_once() -> None:
    chat = Chat().told(words("export.found_again"))
    assert chat.told(words("export.found_again")) is chat
    assert len(chat.told(words("export.cancelled")).messages) == 2
    assert len(chat.asked("export").told(words("export.found_again")).messages) == 3
