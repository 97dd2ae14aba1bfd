"""An answer that breaks off anywhere: said once, looked for in the state, told in one line."""

from pathlib import Path

import pytest

from nemo_desktop.session.state import Action, ActionKind, Message
from tests.fake_cloud import FRAME_STYLES, Cloud, running_cloud
from tests.session.at_the_cloud import Session, at_the_cloud

# Ten minutes of silence become 1.2 s: a busy machine must not make silences of its own.
SCALE = "0.002"
ABOUT_CUTS = ("turn.cut", "turn.cut_done", "turn.cut_lost")


def cut_everywhere(home: Path, step: int, way: str = "cut_at", **knobs: object) -> int:
    """Cuts the same turn at every `step`th byte; how often. Everything is checked at each cut."""
    cuts = 0

    async def story(session: Session) -> None:
        nonlocal cuts
        await session.has_film()
        while True:
            setattr(cloud.knobs, way, cuts * step)
            if not await _one_turn(cloud, session, f'add the title "{cuts:05}"'):
                return
            cuts += 1

    with running_cloud(**knobs) as cloud:
        at_the_cloud(cloud, home, story, NEMO_TIME_SCALE=SCALE)
        sentences = [sentence for _, sentence in cloud.said]
        assert len(sentences) == len(set(sentences)) == cuts + 2
        assert len(cloud.asked("/run_sse")) == cuts + 2
    return cuts


async def _one_turn(cloud: Cloud, session: Session, sentence: str) -> bool:
    """Says a sentence; whether the answer was cut."""
    said = len(session.state.chat.messages) + 1
    (project,) = cloud.projects.values()
    before = project.revision
    asked = len(cloud.requests)
    session.controller.submit(sentence)
    await session.controller.settled()
    answers = session.state.chat.messages[said:]
    paths = [one.path for one in cloud.requests[asked:]]
    assert any("/api/state/" in path for path in paths[paths.index("/run_sse") :])
    assert session.state.notice is None
    assert not session.state.chat.is_waiting
    about = [one for one in answers if one.words and one.words.key in ABOUT_CUTS]
    if not about:
        # As it should be: what was said, or what was changed.
        assert project.revision == before + 1
        assert any(one.text or one.changes for one in answers)
        return not any(sentence[-6:-1] in one.text for one in answers)
    (line,) = about
    _check(line, sentence, is_done=project.revision > before)
    return True


def _check(line: Message, sentence: str, *, is_done: bool) -> None:
    assert line.words is not None
    if is_done:
        assert line.words.key == "turn.cut_done"
        assert line.changes
    else:
        assert line.words.key == "turn.cut_lost"
        assert line.actions == (Action(ActionKind.SAY, sentence),)


@pytest.mark.parametrize("style", FRAME_STYLES)
def test_a_line_that_breaks(style: str, tmp_path: Path) -> None:
    assert cut_everywhere(tmp_path, 43, frames=style, thinks_aloud=True) > 4


@pytest.mark.parametrize("style", FRAME_STYLES)
def test_a_stream_that_ends_too_early(style: str, tmp_path: Path) -> None:
    """As if all were said: only the frame itself can tell."""
    assert cut_everywhere(tmp_path, 47, "closes_at", frames=style, is_partial=True) > 4


@pytest.mark.parametrize("style", ["adk-2.13", "typed"])
def test_a_server_that_stops_when_nobody_listens(style: str, tmp_path: Path) -> None:
    """Nothing was done, and nothing is claimed."""

    async def story(session: Session) -> None:
        await session.has_film()
        (project,) = cloud.projects.values()
        cloud.knobs.goes_on_working = False
        cloud.knobs.work_s = 30.0
        for cut in (0, 1, 5, 40, 90):
            cloud.knobs.cut_at = cut
            before = project.revision
            assert await _one_turn(cloud, session, f'add the title "{cut:05}"')
            assert project.revision == before

    with running_cloud(frames=style) as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TIME_SCALE=SCALE)
