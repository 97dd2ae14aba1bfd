"""Projects of the pretended cloud: drafts as text, since their very bytes matter; and an agent
that knows five sentences."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.fake_cloud import wire
from tests.fake_cloud.knobs import Knobs

# Numbers, keys and escapes that do not survive being read and written again.
_ODD = (
    '"seed":12345678901234567890123,"gain":1.0,"rate":1e3,"tiny":-0.10E-7,'
    r'"note":"caf\u00e9 \ud83d\ude00 \/ 影片","zz":null,"zz":true,"Aa":{"z":1,"a":[]}'
)


@dataclass
class Project:
    """One session: what it holds, and which sentences are being worked on."""

    session_id: str
    owner: str
    language: str = "en"
    files: list[dict[str, Any]] = field(default_factory=list)
    media: list[dict[str, Any]] = field(default_factory=list)
    segments: list[int] = field(default_factory=list)
    title: str = ""
    has_music: bool = False
    revision: int = 0
    running: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # every draft that was given out

    @property
    def is_empty(self) -> bool:
        """Whether there is no draft yet."""
        return not self.segments

    def draft_text(self) -> str:
        """The draft, byte for byte."""
        pieces = ", ".join(
            f'{{"d":{duration_ms},"xk":{{"z":{number},"a":1.50}},"n":{self._name(number)}}}'
            for number, duration_ms in enumerate(self.segments)
        )
        total_ms = sum(self.segments)
        tracks = [f'{{"tt":0,"uid":9007199254740993123,"sg":[{pieces}]}}']
        if self.has_music:
            tracks.append(f'{{"sg":[{{"d":{total_ms},"vol":0.35,"name":"Lo-fi"}}],"tt":1}}')
        if self.title:
            text = json.dumps(self.title)
            tracks.append(f'{{"tt":7,"sg":[{{"d":3000,"text":{text}}}]}}')
        meta = f'"title":"Waves","width":1080,"height":1920,"rev":{self.revision}'
        return f'{{"d":{total_ms},"m":{{{meta}}} ,\n "t":[{",".join(tracks)}],{_ODD}}}'

    def _name(self, number: int) -> str:
        name = self.files[number % len(self.files)]["filename"] if self.files else "clip"
        return json.dumps(name, ensure_ascii=False)

    def changed(self, key: str) -> None:
        """Does what a sentence asked for; `key` is a word of `plan`."""
        verb, _, value = key.partition(":")
        self.revision += 1
        if verb == "make":
            self.segments = [int(value)] * max(1, len(self.files))
        elif verb == "music":
            self.has_music = True
        elif verb == "title":
            self.title = value
        elif verb == "longer" and self.segments:
            self.segments[0] += 500


def plan(project: Project, sentence: str, knobs: Knobs) -> Iterator[wire.Step]:
    """What a turn consists of."""
    for _ in range(knobs.beats):
        yield wire.Beat()
    if knobs.asks:
        yield wire.Asked("Which ratio?", ("9:16", "16:9"))
        return
    key, tool, answer = _understood(project, sentence)
    if knobs.thinks_aloud:
        yield wire.Thought("The person wants " + sentence)
    if knobs.fails_with:
        yield wire.Text("I will try. ")
        yield wire.Failed(knobs.fails_with)
        return
    yield wire.Call("adk-12", tool, "" if knobs.is_silent else "One moment. ")
    yield wire.Work(key)
    yield wire.Beat()
    yield wire.Result("adk-12", tool, {"revision": project.revision + 1})
    if not knobs.is_silent:
        yield wire.Text(answer)
    if knobs.has_two_stages and key.startswith("make"):
        yield wire.Call("adk-13", "edit_multitrack")
        yield wire.Work("music")
        yield wire.Work("title:Urban Dreams")
        yield wire.Result("adk-13", "edit_multitrack", {"revision": project.revision + 2})
        yield wire.Text("I also added music and a title.")
    if knobs.speaks_of_buttons and not knobs.is_silent:
        is_chinese = project.language.startswith("zh")
        yield wire.Text(
            "点击“导出”按钮即可下载视频。"
            if is_chinese
            else "Click the Export button in the top right corner to download it."
        )
    if knobs.regrets_at_the_end and not knobs.is_silent:
        yield wire.Text("Sorry, I ran into a temporary issue. Please try again later.")


def _understood(project: Project, sentence: str) -> tuple[str, str, str]:
    words = sentence.casefold()
    quoted = re.search(r"[\"“]([^\"”]+)[\"”]", sentence)
    seconds = re.search(r"(\d+)\s*-?\s*(?:s|秒)", words)
    if quoted and ("title" in words or "标题" in words):
        return f"title:{quoted[1]}", "edit_multitrack", f"Added the title {quoted[1]} (0-3s)."
    if "dreamy" in words or "梦幻" in words:
        return "dreamy", "edit_multitrack", "Gave it a dreamy mood."  # in keys that nobody knows
    if "music" in words or "音乐" in words:
        return "music", "suno_music", "Added Lo-fi music at 35%."
    if project.is_empty or "make" in words or "turn" in words or "生成" in words:
        duration_ms = int(seconds[1]) * 1000 if seconds else 5000
        answer = f"Your clip of {duration_ms // 1000} s is ready — 好了。"
        return f"make:{duration_ms}", "generate_video_with_seedance", answer
    return "longer", "edit_multitrack", "Made the first picture half a second longer."
