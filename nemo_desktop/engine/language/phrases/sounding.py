"""Which sounds a wish speaks of, and how long their fades are."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import words

# Said of whatever is heard.
ANY_SOUND: Final = frozenset(listed("sound audio sounds 声音 音频"))
_ONES: Final = frozenset(listed("files places middle"))


def recordings(tokens: Sequence[Token], scene: Scene) -> tuple[Media, ...]:
    """Sound files named in the sentence."""
    found: list[Media] = []
    for token in tokens:
        if token.kind == "WHO" and isinstance(token.value, Who):
            found += [scene.pool[i] for i in token.value.files if scene.pool[i].kind == "audio"]
    return tuple(found)


_CLAUSES: Final = re.compile(
    r"[,;，；、。]|\b(?:and|but|with|then|while)\b|并且|并|同时|然后|再|但"
)
_NOUN: Final = re.compile(r"\b(?:music|song|bgm|soundtrack|track)\b|音乐|配乐|歌")
_SOFTER: Final = re.compile(
    r"\b(?:softer|quieter|quiet|down|lower|less loud|low|soft|reduce|duck|\d+)\b"
    r"|小|低|轻|弱|\d"
)


def comes_beside(files: Sequence[Media], tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a recording comes beside the music, of which more is said: add hello.m4a and make
    the music softer. A song would take its place."""
    present = {sound.media for sound in scene.film.sounds if not sound.is_voice}
    if not files or not present or files[0].bpm or files[0].sha in present:
        return False
    if not find(tokens, "ADD") or find(tokens, "STYLE", "REPLACE", "INSTEADOF"):
        return False
    said = scene.sentence.casefold()
    _, _, behind = said.partition(files[0].name.casefold())
    own, *others = _CLAUSES.split(behind or said)
    return not _NOUN.search(own) and any(
        _NOUN.search(clause) and _SOFTER.search(clause) for clause in others
    )


# What only a recording can hold: somebody heard, the wind, a dog.
_RECORDED: Final = re.compile(
    r"\b(?:hear|heard|hearing|shout\w*|swear\w*|talk\w*|speak\w*|voices?|wind|bark\w*|dog|"
    r"baby|cry\w*|cough\w*|breath\w*|traffic|noises?|noisy|laugh\w*|scream\w*|sneez\w*|"
    r"swears|chatter\w*|in (?:that|the|this) (?:clip|video|recording))\b"
    r"|听得?[见到]|说话|骂|咳|哭|喊|叫声|风声|杂音|噪音|噪声|人声|对话|喘气|狗叫|录进"
)


def is_of_recording(sentence: str) -> bool | None:
    """Whether what a sentence tells is heard in a recording, or is music; None if it tells
    neither: you can hear me swearing, mute it; the music is annoying, mute it."""
    said = sentence.casefold()
    is_recorded, is_music = _RECORDED.search(said), _NOUN.search(said)
    if bool(is_recorded) == bool(is_music):
        return None
    return is_recorded is not None


def brings_voice(tokens: Sequence[Token]) -> bool:
    """Whether a voice is to come along: delete the third photo with narration."""
    return any(
        one.kind == "WITH" and other.kind == "VOICEWORD"
        for one, other in itertools.pairwise(tokens)
    )


def of_clips_named(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the sound is that of clips that were named: mute waves.mp4."""
    told = find(tokens, "WHO")
    if told is None or not isinstance(told.value, Who) or told.value.how not in _ONES:
        return False
    is_any = all(token.text in ANY_SOUND for token in tokens if token.kind in ("MUSIC", "STYLE"))
    if not is_any or recordings(tokens, scene) or find(tokens, "ADD"):
        return False
    films = {media.sha for media in scene.pool if media.has_sound and media.is_shown}
    return any(scene.clip(clip_id).media in films for clip_id in scene.meant(told.value))


def sounds_meant(tokens: Sequence[Token], scene: Scene) -> Which:
    """The sounds meant. Raises NotThere without any."""
    if not scene.film.sounds:
        raise NotThere(words("engine.no_music"))
    named = {media.sha for media in recordings(tokens, scene)}
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    voices = find(tokens, "VOICEWORD") is not None
    ids = tuple(
        sound.id
        for sound in scene.film.sounds
        if sound.media in named or sound.name in styles or (voices and sound.is_voice)
    )
    if voices and not ids and not find(tokens, "MUSIC"):
        raise NotThere(words("engine.voice.absent"))
    if not ids and find(tokens, "MUSIC"):
        ids = tuple(sound.id for sound in scene.film.sounds if not sound.is_voice)
    return Which(ids) if ids and len(ids) < len(scene.film.sounds) else Which()


def fade_length(tokens: Sequence[Token], scene: Scene) -> int:
    """How long a fade is to be, in ms; 2 s when nobody said."""
    span, length = find(tokens, "SPAN"), find(tokens, "DUR", "EACHDUR")
    total = scene.film.duration_ms
    if span is not None:
        assert isinstance(span.value, Span)
        start, end = span.value.within(total, scene.film.fps)
        return end - start
    if length is not None:
        return min(round(number(length)), total)
    return min(2000, total)


@rule("(?<=MUTE) ALL (?=SPAN|ATSTART|ATEND)", phase=2)
def all_that_is_heard(_tokens: Sequence[Token]) -> Made:
    """Mute everything for the first 2 seconds."""
    return "ASIDE", None


@rule("(?<=FILM|CLIP|PIC) OLD (?=MUTE|CLIPSOUND|VOLUME)", phase=0)
def its_own_sound(_tokens: Sequence[Token]) -> Made:
    """影片原本的声音关掉: the clip's own."""
    return "ASIDE", None
