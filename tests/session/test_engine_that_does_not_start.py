"""An engine that does not start says why, and what to do."""

import pytest

from nemo_desktop.session.notices import EngineFails, from_error
from nemo_desktop.session.state import ActionKind, Server


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (EngineFails("status 1"), "notice.engine_fails"),
        (EngineFails("status 3", is_busy=True), "notice.engine_busy"),
        (EngineFails("status 5", is_full=True), "notice.engine_full"),
    ],
)
def test_the_notice_names_the_reason_and_offers_to_try_again(error: EngineFails, key: str) -> None:
    notice = from_error(error, Server.LOCAL)
    assert notice.words.key == key
    assert [action.kind for action in notice.actions] == [ActionKind.RECONNECT]
