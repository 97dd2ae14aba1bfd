"""What the window may have to show: a state for every situation, in both languages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.i18n import words
from nemo_desktop.session.state import (
    Action,
    ActionKind,
    Balance,
    Chat,
    Connection,
    Export,
    ExportStage,
    Intake,
    Lane,
    LaneClip,
    LaneKind,
    MediaItem,
    MediaStatus,
    Notice,
    Preview,
    Server,
    SessionState,
    Timeline,
)

SAID = {
    "en": {
        "project": "Harbour evening",
        "first": "Turn these into a 12-second vertical clip, slow zoom in, title “Harbour "
        "evening” for the first 3 seconds and lo-fi music at 35%",
        "answer": "Done. Four edits, one undo:\n✓ Canvas 1920×1080 → 1080×1920\n"
        "✓ 3 clips × 4 s, slow zoom in\n✓ Title “Harbour evening”, 0–3 s\n"
        "✓ Lo-fi music, 35 %, fades out",
        "second": "make the second photo last 6 seconds",
        "reply": "The second photo now lasts 6 s; the film is 14 s.",
        "title": "Harbour evening",
        "growing": "The title now sits in the lower third, a little smaller, and ",
        "question": "Which of the two photos do you mean?",
        "answers": ("The rocket", "The astronaut"),
        "chips": ("Crossfade between photos", "Make it 9 seconds", "Cut to the beat"),
    },
    "zh": {
        "project": "港口的傍晚",
        "first": "把这些做成12秒的竖屏短片，慢慢放大，前3秒加标题“港口的傍晚”，"
        "配35%音量的lo-fi音乐",
        "answer": "完成。共四项修改，可一次撤销：\n✓ 画幅 1920×1080 → 1080×1920\n"
        "✓ 3张 × 4秒，慢速放大\n✓ 标题“港口的傍晚”，0–3秒\n✓ Lo-fi 音乐，35%，结尾淡出",
        "second": "第二张延长到6秒",
        "reply": "第二张现在6秒，全片14秒。",
        "title": "港口的傍晚",
        "growing": "标题移到了画面下方三分之一处，字号略小，",
        "question": "说的是哪一张？",
        "answers": ("火箭那张", "宇航员那张"),
        "chips": ("照片之间加叠化", "改成9秒", "跟着节拍切换"),
    },
}
_PICTURES = (("rocket.jpg", 640, 427), ("astronaut.jpg", 512, 512), ("coffee.jpg", 600, 400))


def ready_item(number: int = 0) -> MediaItem:
    """One of the shipped pictures, come in."""
    name, width, height = _PICTURES[number]
    path = paths.resources() / "samples" / name
    return MediaItem(f"file-{number}", path, MediaStatus.READY, 1.0, None, width, height)


def empty(_language: str) -> SessionState:
    """Just started and connected."""
    return SessionState(connection=Connection.READY)


def connecting(_language: str) -> SessionState:
    """Just started, not connected yet."""
    return SessionState()


def lost(language: str) -> SessionState:
    """The server cannot be reached."""
    notice = Notice(
        words("notice.unreachable", server=words("server.cloud")),
        (Action(ActionKind.RECONNECT),),
        "ConnectError: All connection attempts failed",
    )
    state = edited(language)
    return replace(
        state, connection=Connection.LOST, server=Server.CLOUD, notice=notice, can_undo=False
    )


def coming_in(_language: str) -> SessionState:
    """Files on their way, some refused."""
    items = (
        ready_item(0),
        replace(ready_item(1), status=MediaStatus.UPLOADING, progress=0.64),
        replace(ready_item(2), status=MediaStatus.WAITING, progress=0.0),
        MediaItem("sound", Path("Saturday morning.mp3"), MediaStatus.READY, 1.0),
        MediaItem(
            "notes", Path("notes.pdf"), MediaStatus.REFUSED, 0.0, words("intake.unsupported")
        ),
        MediaItem("zero", Path("empty.jpg"), MediaStatus.REFUSED, 0.0, words("intake.empty")),
    )
    return SessionState(connection=Connection.READY, intake=Intake(items))


def film(language: str) -> Timeline:
    """The film of the sketches: 14 seconds of three pictures, a title, music."""
    clips = (
        LaneClip("rocket.jpg", 0, 4000, "file-0"),
        LaneClip("astronaut.jpg", 4000, 10_000, "file-1", transition_ms=500),
        LaneClip("coffee.jpg", 10_000, 14_000, "file-2", transition_ms=500),
    )
    return Timeline(
        1080,
        1920,
        30,
        14_000,
        (
            Lane(LaneKind.VIDEO, 0, clips),
            Lane(LaneKind.AUDIO, 1, (LaneClip("Lo-fi", 0, 14_000, volume=0.35),)),
            Lane(LaneKind.TEXT, 7, (LaneClip(SAID[language]["title"], 0, 3000),)),
        ),
    )


def edited(language: str) -> SessionState:
    """Two sentences later, with a film and a saved one."""
    said = SAID[language]
    back = (Action(ActionKind.TAKE_BACK, said["first"]),)
    chat = Chat().asked(said["first"]).concluded((), back, said["answer"]).rested()
    again = (Action(ActionKind.TAKE_BACK, said["second"]),)
    chat = chat.asked(said["second"]).concluded((), again, said["reply"]).rested()
    chat = chat.told(
        words("export.saved", seconds="14", width=1080, height=1920, size=words("size.mb", mb=9.2)),
        Action(ActionKind.OPEN_FILE, "film.mp4"),
        Action(ActionKind.SHOW_IN_FOLDER, "film.mp4"),
        Action(ActionKind.COPY_FILE, "film.mp4"),
        is_card=True,
    )
    items = (ready_item(0), ready_item(1), ready_item(2))
    return SessionState(
        connection=Connection.READY,
        project=said["project"],
        intake=Intake(items),
        chat=chat,
        timeline=film(language),
        suggestions=said["chips"],
        can_undo=True,
    )


def rich(language: str) -> SessionState:
    """A film with everything a timeline can have: fades, kinds of transitions, looks, effects,
    captions under a title, a voice over music that makes room for it."""
    said = SAID[language]
    kinds = ("", "crossfade", "wipe_left", "push_up", "dip_black", "iris", "burn")
    clips = tuple(
        LaneClip(
            ready_item(number % 3).name,
            number * 2000,
            number * 2000 + 2000,
            f"file-{number % 3}",
            transition_ms=500 if kind else 0,
            meta=(
                ("motion", "zoom_in"),
                ("strength", 0.08),
                ("look", "sepia" if number % 3 == 2 else None),
                ("effects", ("list", "grain", "vignette") if number % 2 else ("list",)),
                *((("transition_in", (("kind", kind), ("duration_ms", 500))),) if kind else ()),
            ),
        )
        for number, kind in enumerate(kinds)
    )
    room = (("fade_in_ms", 1000), ("fade_out_ms", 2000), ("makes_room", True))
    music = LaneClip("Lo-fi", 0, 14_000, volume=0.35, meta=room)
    voice = LaneClip("me.m4a", 3000, 8000, volume=1.0, meta=(("is_voice", True),))
    captions = tuple(
        LaneClip(said["chips"][n], 1000 + n * 3000, 3500 + n * 3000, meta=(("style", "caption"),))
        for n in range(3)
    )
    lanes = (
        Lane(LaneKind.VIDEO, 0, clips),
        Lane(LaneKind.AUDIO, 1, (music, voice)),
        Lane(LaneKind.TEXT, 7, (LaneClip(said["title"], 0, 3000), *captions)),
    )
    timeline = Timeline(1080, 1920, 30, 14_000, lanes, "", 1000, 1500)
    return replace(edited(language), timeline=timeline)


def changed(language: str) -> SessionState:
    """An answer that is only a list of changes; a question with answers; a note."""
    state = edited(language)
    said = SAID[language]
    changes = (
        words("change.canvas", before="1920×1080", after="1080×1920"),
        words("change.length", before=12, after=14),
    )
    chat = state.chat.asked(said["second"]).concluded(changes).rested()
    chat = chat.told(words("turn.still_working"))
    answers = tuple(Action(ActionKind.SAY, answer) for answer in said["answers"])
    chat = chat.concluded((), answers, said["question"])
    return replace(state, chat=chat, can_redo=True, balance=Balance(120.0), server=Server.CLOUD)


def working(language: str) -> SessionState:
    """An answer is arriving, the preview is being made."""
    state = edited(language)
    chat = state.chat.asked(SAID[language]["second"]).grown(SAID[language]["growing"])
    return replace(state, chat=chat, preview=Preview(is_making=True))


def exporting(language: str) -> SessionState:
    """A film is on its way."""
    return replace(edited(language), export=Export(ExportStage.RENDERING, 42.3, 11.6))


def saved(language: str) -> SessionState:
    """A film was saved."""
    export = Export(ExportStage.SAVED, 100.0, 0.0, Path("film.mp4"), 9_200_000)
    return replace(edited(language), export=export)


def trouble(language: str) -> SessionState:
    """The export failed, and there is something to do about it."""
    notice = Notice(
        words("notice.target_denied", folder="/media/stick"),
        (Action(ActionKind.SAVE_ELSEWHERE),),
        "PermissionError: [Errno 13]",
    )
    return replace(edited(language), notice=notice, export=Export(ExportStage.FAILED))


def crowded(language: str) -> SessionState:
    """Very many files, clips and messages."""
    items = tuple(replace(ready_item(number % 3), id=f"n{number}") for number in range(1000))
    clips = tuple(
        LaneClip(f"{number}.jpg", number * 2000, number * 2000 + 2000, f"n{number}")
        for number in range(60)
    )
    lanes = (
        Lane(LaneKind.VIDEO, 0, clips),
        *(Lane(LaneKind.AUDIO, 1, (LaneClip("Lo-fi", 0, 120_000, volume=0.3),)) for _ in range(3)),
        Lane(LaneKind.TEXT, 7, (LaneClip(SAID[language]["title"], 90_000, 99_000),)),
        Lane(LaneKind.OTHER, 4, (LaneClip("#1", 0, 50_000),)),
    )
    chat = Chat()
    for _ in range(40):
        chat = chat.asked(SAID[language]["first"]).concluded((), (), SAID[language]["answer"])
    return SessionState(
        connection=Connection.READY,
        project="A very long name of a project that nobody would ever give to a film " * 2,
        intake=Intake(items),
        chat=chat.rested(),
        timeline=Timeline(1920, 1080, 30, 120_000, lanes),
        suggestions=SAID[language]["chips"] * 2,
        can_undo=True,
        can_redo=True,
    )


STATES: Mapping[str, Callable[[str], SessionState]] = {
    state.__name__: state
    for state in (
        empty,
        connecting,
        lost,
        coming_in,
        edited,
        rich,
        changed,
        working,
        exporting,
        saved,
        trouble,
        crowded,
    )
}
