"""Killed at any stage of an export, the next start saves the film or says that there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fake_cloud import Cloud, Fault, running_cloud


def program(what: str, cloud: Cloud, home: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.session.killed", what, cloud.url, str(home)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def told_at_the_next_start(cloud: Cloud, home: Path) -> str:
    with program("wait", cloud, home) as second:
        told = second.communicate()[0]
    assert second.returncode == 0
    return told


@pytest.mark.parametrize(
    ("stage", "where", "host"),
    [
        ("ordered, not answered", "/api/render/proxy/lambda", "api"),
        ("rendering", "/api/render/proxy/lambda/render_", "api"),
        ("downloading", "/render-result/", "cdn"),
    ],
)
def test_the_film_is_saved_by_the_next_start(
    stage: str, where: str, host: str, tmp_path: Path
) -> None:
    never = Fault(after_s=300.0)
    faults = {
        "ordered, not answered": {"start_render": [Fault(is_worked=True, after_s=300.0)]},
        "rendering": {"render_status": [never]},
        "downloading": {"film": [never]},
    }[stage]
    with running_cloud(faults=faults) as cloud:
        with program("film", cloud, tmp_path) as first:
            cloud.until_asked(where, host)
            first.kill()
        assert not (tmp_path / "film.mp4").exists()
        cloud.knobs.faults.clear()
        assert told_at_the_next_start(cloud, tmp_path) == "saved"
        assert (tmp_path / "film.mp4").read_bytes() == cloud.film
        assert len(cloud.renders) == 1
        assert len(cloud.said) == 1
        assert cloud.violations == []
    assert not list(tmp_path.glob("*.part"))
    assert "render_" not in (tmp_path / "resume.json").read_text(encoding="utf-8")


def test_an_order_that_never_arrived_is_told_at_the_next_start(tmp_path: Path) -> None:
    with running_cloud(faults={"start_render": [Fault(after_s=300.0)]}) as cloud:
        with program("film", cloud, tmp_path) as first:
            cloud.until_asked("/api/render/proxy/lambda")
            first.kill()
        assert "render_" in (tmp_path / "resume.json").read_text(encoding="utf-8")
        assert told_at_the_next_start(cloud, tmp_path) == "notice.render_gone"
        assert cloud.renders == {}
        # And not again and again.
        assert told_at_the_next_start(cloud, tmp_path) == "idle"
