"""What the cloud's work costs is measured, told and kept; nothing that costs is repeated."""

from pathlib import Path

from nemo_desktop.session.journal import Journal
from nemo_desktop.session.records import Spent
from nemo_desktop.session.state import Server
from tests.fake_cloud import refusal, running_cloud, said
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud


def costs(session: Session) -> list[str]:
    notes = [message.footnote for message in session.state.chat.messages]
    return [str(dict(note.values)["credits"]) for note in notes if note is not None]


def ledger(home: Path) -> tuple[Spent, ...]:
    return Journal(home / "ledger.jsonl", Spent).entries()


def test_a_turn_is_measured_told_and_kept(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        assert costs(session) == ["40"]
        assert session.state.balance is not None
        assert session.state.balance.available == 960
        session.controller.submit("add music")
        await session.controller.settled()
        assert costs(session) == ["40", "40"]

    with running_cloud(costs=40, credits=1000) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        host = cloud.url.removeprefix("http://")
    kept = ledger(tmp_path)
    assert [(one.host, one.project, one.credits, one.left) for one in kept] == [
        (host, "coffee", 40, 960),
        (host, "coffee", 40, 920),
    ]
    assert "make a clip" not in (tmp_path / "ledger.jsonl").read_text(encoding="utf-8")


def test_a_turn_whose_answer_broke_off_is_said_once_and_measured(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()

    with running_cloud(costs=40, credits=1000, cut_at=40) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.said) == 1
        assert cloud.credits == 960
    assert [one.credits for one in ledger(tmp_path)] == [40]


def test_without_a_balance_before_nothing_is_claimed(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        cloud.knobs.faults["credits"] = [said(404)] * 2
        await session.has_film()
        assert costs(session) == []
        assert session.state.notice is None

    with running_cloud(costs=40) as cloud:
        at_the_cloud(cloud, tmp_path, story)
    assert ledger(tmp_path) == ()


def test_free_turns_and_refused_ones_cost_nothing(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.submit("make a clip")
        await session.controller.settled()
        session.controller.add_files([SAMPLE])
        session.controller.submit("make a long clip")
        await session.controller.settled()
        assert costs(session) == []

    with running_cloud(costs=0, faults={"say": [refusal(2001)]}) as cloud:
        at_the_cloud(cloud, tmp_path, story)
    assert ledger(tmp_path) == ()


def test_on_this_computer_nothing_is_counted(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.use_server(Server.LOCAL)
        await session.has_film()
        assert costs(session) == []
        assert session.state.balance is None

    with running_cloud(costs=40) as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TIME_SCALE="0.03")
    assert ledger(tmp_path) == ()


def test_a_broken_line_of_the_ledger_costs_that_line(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "ledger.jsonl", Spent)
    entry = Spent("2026-01-01T00:00:00Z", "cloud.example", "coffee", 40, 60)
    journal.add(entry)
    with (tmp_path / "ledger.jsonl").open("ab") as file:
        file.write(b'{"at": "torn\n')
    journal.add(entry)
    assert journal.entries() == (entry, entry)


def test_a_journal_that_grows_loses_its_oldest_half(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "ledger.jsonl", Spent, most_bytes=2000)
    for number in range(100):
        journal.add(Spent("now", "cloud.example", str(number), 1, 1))
    kept = journal.entries()
    assert kept[-1].project == "99"
    assert (tmp_path / "ledger.jsonl").stat().st_size <= 2000
