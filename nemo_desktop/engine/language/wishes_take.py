"""Wishes about which piece of music it is, and where in a recording it begins."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.sounds import EditSound, RemoveSounds
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import find, number
from nemo_desktop.engine.language.scene import NotThere, Scene, stem
from nemo_desktop.engine.language.sounding import recordings
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.engine.language.wishes_sound import add_music
from nemo_desktop.engine.language.wishes_volume import volume
from nemo_desktop.engine.render.film import Sound
from nemo_desktop.i18n import words

# Said of the music itself these mean a place in it, said of "the music" one in the film.
_ITSELF: Final = ("song", "track", "tune", "melody", "歌", "曲")


@wish(
    "another_music",
    "ANOTHERSONG",
    "MUSIC* STYLE KEEP LOOKWORD NEW DIFFERENT CHANGE ADD REPLACE BACKGROUND VOLUME PCT SPAN",
    examples=("another song", "same style but different", "换一首", "同样风格换一首"),
)
def another_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another piece of the same style; of a person's own songs the next one."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    style = find(tokens, "STYLE")
    if not music or find(tokens, "PCT", "SPAN"):
        return add_music([*tokens, Token("ADD", None, 0, 0)], scene)
    sound = music[-1]
    if style is not None and style.value != sound.name:
        return add_music([*tokens, Token("REPLACE", None, 0, 0)], scene)
    if sound.media is not None:
        return _next_song(sound, tokens, scene)
    said = words("engine.music.another", name=stem(sound.name))
    return Deed((EditSound(Which((sound.id,)), others=1),), said)


def _next_song(sound: Sound, tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The next of the person's sound files instead; without one, music that is made here."""
    songs = [media for media in scene.pool if media.kind == "audio"]
    places = [place for place, media in enumerate(songs) if media.sha == sound.media]
    if len(songs) < 2 or not places:
        say = words("engine.music.only_song", name=stem(sound.name))
        return Refusal(say, offers=(words("engine.offer.calm"), words("engine.offer.upbeat")))
    following = songs[(places[0] + 1) % len(songs)]
    named = replace(tokens[0], kind="FILENAME", value=following.sha)
    return add_music([named, Token("REPLACE", None, 0, 0)], scene)


@wish(
    "start_in_song",
    "MUSIC|SKIP|WHO ATMOMENT|FROMTHEN|SPAN|DUR|MOMENT",
    "MUSIC* SKIP REMOVE TRIM CUTWORD WHO ATSTART FIRST STYLE SHOWN LENGTH MOVE",
    examples=("start the song at 0:30", "skip the first 30 seconds of the song",
              "音乐从30秒处开始", "跳过歌曲前30秒"),
)  # fmt: skip
def start_in_song(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Where in a person's own song the music begins."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    named = {media.sha for media in recordings(tokens, scene)}
    if find(tokens, "WHO") and not named:
        return None
    if not music:
        if _skips(tokens) and find(tokens, "MUSIC"):
            raise NotThere(words("engine.no_music"))
        return None
    sound = next((sound for sound in music if sound.media in named), music[-1])
    at = _moment(tokens)
    if at is None or not _is_of_the_song(tokens, sound, at, scene):
        return None
    if sound.media is None:
        offers = (words("engine.offer.another"),)
        return Refusal(words("engine.music.no_place", name=stem(sound.name)), offers=offers)
    length = next((m.duration_ms for m in scene.pool if m.sha == sound.media), 0)
    clock = f"{at // 60_000}:{at // 1000 % 60:02}"
    if length and at >= length:
        whole = f"{length // 60_000}:{length // 1000 % 60:02}"
        return Refusal(words("engine.music.too_late", name=stem(sound.name), length=whole))
    said = words("engine.music.from", name=stem(sound.name), moment=clock)
    return Deed((EditSound(Which((sound.id,)), from_ms=at),), said)


def _skips(tokens: Sequence[Token]) -> bool:
    """Whether a part of the song is to be passed over."""
    return find(tokens, "SKIP") is not None or any(
        token.kind == "REMOVE" and token.text in ("skip", "跳过", "略过") for token in tokens
    )


def _moment(tokens: Sequence[Token]) -> int | None:
    """The place in the song, in ms; None for a stretch that begins elsewhere."""
    told = find(tokens, "ATMOMENT", "FROMTHEN", "MOMENT", "DUR")
    if told is not None:
        return round(number(told))
    span = find(tokens, "SPAN")
    if span is None or not isinstance(span.value, Span) or span.value.anchor != "start":
        return None
    if _skips(tokens) or find(tokens, "REMOVE", "TRIM", "CUTWORD"):
        return span.value.end_ms if span.value.start_ms == 0 else None
    return span.value.start_ms if span.value.end_ms is None else None


def _is_of_the_song(tokens: Sequence[Token], sound: Sound, at: int, scene: Scene) -> bool:
    """Whether a place in the recording is meant and not one in the film."""
    if _skips(tokens) or at >= scene.film.duration_ms:
        return True
    if sound.media is None or find(tokens, "DUR"):
        return False
    said = " ".join(token.text for token in tokens if token.kind in ("MUSIC", "WHO"))
    return find(tokens, "WHO") is not None or any(word in said for word in _ITSELF)


@wish(
    "only_clip_sound",
    "CLIPSOUND ONLY|KEEP",
    "MUSIC WITH",
    examples=("keep only the video sound", "只保留原声"),
)
def only_clip_sound(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The clips' own sound and no music."""
    if not any(clip.volume > 0.0 for clip in scene.film.clips):
        raise NotThere(words("engine.no_clip_sound"))
    if not scene.film.sounds:
        return Told(words("engine.unchanged"))
    name = stem(scene.film.sounds[-1].name)
    return Deed((RemoveSounds(Which()),), words("engine.music.removed", name=name))


@wish(
    "loop_music",
    "MUSIC MOTION|DUPLICATE",
    "ATEND WHOLE LENGTH STYLE",
    examples=("loop the song", "循环播放音乐"),
)
def loop_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music goes on to the end of the film by itself."""
    told = find(tokens, "MOTION", "DUPLICATE")
    if told is None or not told.text.startswith(("loop", "repeat", "循环", "重复")):
        return None
    if not scene.film.sounds:
        raise NotThere(words("engine.no_music"))
    return Told(words("engine.music.loops"))


@wish("sound_effect", "SFX", "WHO NEW MUSIC PIC BIT", examples=("add a sound effect", "加个音效"))
def sound_effect(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Noises are not made here; a recording of one can be used."""
    return Refusal(words("engine.voice.none"))


@wish(
    "make_room",
    "DUCKING",
    "VOICEWORD CLIPSOUND MUSIC UNDER WHO BIT",
    examples=("duck the music under the voice", "说话时压低音乐"),
)
def make_room(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music makes room for voices by itself; without any it is made a little softer."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    if not music:
        raise NotThere(words("engine.no_music"))
    voices = any(sound.is_voice for sound in scene.film.sounds)
    if voices or any(clip.volume > 0.0 for clip in scene.film.clips):
        return Told(words("engine.music.makes_room"))
    return volume([Token("MUSIC", None, 0, 0), Token("QUIETER", None, 0, 0)], scene)
