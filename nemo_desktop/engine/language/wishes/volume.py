"""Wishes about how loud the music and the clips' own sounds are."""

import itertools
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.sounds import LOUDEST, EditClipSound, EditSound
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.phrases.sounding import (
    ANY_SOUND,
    brings_voice,
    is_of_recording,
    of_clips_named,
    recordings,
    sounds_meant,
)
from nemo_desktop.engine.language.wishes.volume_said import ClipSoundSaid, VolumeSaid
from nemo_desktop.engine.render.film import Sound
from nemo_desktop.i18n import Words, words

STEP: Final = 0.10
_SOUNDNOUN: Final = "MUSIC* STYLE* VOLUME"


@rule("HALFOF (VOLUME|MUSIC VOLUME)", "VOLUME (TO|AT|MUSIC)* HALFOF", "HALFOF (TO|OF)* VOLUME")
def half_volume(_tokens: Sequence[Token]) -> Made:
    """Half volume."""
    return "HALFVOLUME", 0.5


_OF_SOUND: Final = (
    "MUSIC", "MUSICAT", "VOLUME", "LOUDER", "QUIETER", "MUTE", "UNMUTE", "HALFVOLUME",
    "FULLVOLUME", "LOUDTIMES", "VOLUMEBY", "STYLE", "VOICEWORD",
)  # fmt: skip
_LOUDNESS: Final = frozenset({"LOUDER", "QUIETER", "BIGGER", "SMALLER"})
_WAYS: Final = (
    "PCT|LOUDER|QUIETER|MUTE|UNMUTE|UP|DOWN|HALFVOLUME|HALFOF|BIGGER|SMALLER|NUM|FULLVOLUME|SIDE|"
    "MORE|LESS|TWICE|LOWER|FRACTION|LOUDTIMES|MUSICAT"
)


@wish(
    "clip_volume",
    f"CLIPSOUND {_WAYS}|REMOVE|NEG",
    "CLIPSOUND* VOLUME BIT MUCH WHO ALL EACH PIC PICS CLIP PERCENT TIMES KEEP MUSIC ONLY SPEED "
    "WITH " + _WAYS.replace("|", " "),
    examples=("mute the video sound", "original sound at 50%", "去掉原声", "视频原声小声一点"),
)
def clip_volume(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The clips' own sound louder, quieter, exactly so loud, or gone."""
    ways = [token for token in tokens if token.kind in _LOUDNESS]
    if len(ways) > 1 and find(tokens, "MUSIC") and scene.film.sounds:
        return None  # 视频原声大点音乐小点: one way for each
    with_sound = {media.sha for media in scene.pool if media.has_sound}
    which = scene.which(tokens, inherits=False)
    clips = [clip for clip in which.of(scene.film.clips) if clip.media in with_sound]
    if not clips:
        raise NotThere(words("engine.no_clip_sound"))
    meant = Which(tuple(clip.id for clip in clips))
    change, notes = _volume_edit(tokens, meant)
    if find(tokens, "REMOVE", "NEG") and not find(tokens, "UNMUTE"):
        change = EditSound(meant, volume=0.0)
    if change is None:
        return None
    volume = 1.0 if change.is_usual else change.volume
    edit = EditClipSound(meant, volume, change.step, change.factor)
    return Deed((edit,), ClipSoundSaid(clips[0].id), notes=notes)


@wish(
    "volume",
    "MUSIC|MUSICAT|VOLUME|VOLUMEBY|LOUDER|QUIETER|MUTE|UNMUTE|HALFVOLUME|FULLVOLUME|LOUDTIMES|WHO "
    f"{_WAYS}|VOLUMEBY",
    f"{_SOUNDNOUN} LOUDER* QUIETER* BIT MUCH WHO ALL CLIP WITH PERCENT TIMES REPLACE KEEP ONLY "
    "SPEED VOICEWORD VOLUMEBY BACKGROUND LOW " + _WAYS.replace("|", " "),
    examples=(
        "turn the music down to 20%",
        "louder",
        "half as loud",
        "half volume",
        "把音乐音量调到20%",
        "静音",
        "音量减半",
    ),
)
def volume(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music louder, quieter, or exactly so loud."""
    is_of_one = of_clips_named(tokens, scene)
    if brings_voice(tokens) or not (is_of_one or _is_of_sounds_present(tokens, scene)):
        return None
    clips = _sounding(scene)
    named = recordings(tokens, scene)
    is_of_clips = find(tokens, "CLIP", "FILM") is not None and not find(tokens, "MUSIC")
    is_of_clips = is_of_clips or not scene.film.sounds or _speaks(tokens, scene)
    if is_of_one or (clips and not named and is_of_clips):
        return clip_volume(tokens, scene)
    which = sounds_meant(tokens, scene)
    sounds = [sound for sound in scene.film.sounds if not which.ids or sound.id in which.ids]
    everything = find(tokens, "ALL") is not None and not find(tokens, "MUTE")
    is_music = any(token.kind == "MUSIC" and token.text not in ANY_SOUND for token in tokens)
    is_told = named or everything or is_music or find(tokens, "VOICEWORD", "STYLE") is not None
    if not is_told and len(sounds) + bool(clips) > 1:
        if find(tokens, "MUTE"):
            return _muted(tokens, scene, which, clips)
        answers = _choices(tokens, sounds, clips)
        return Refusal(words("engine.which_sound"), answers=answers, pending="sound")
    doubt = _doubt(tokens, scene, sounds[0].volume)
    if doubt is not None:
        return doubt
    edit, notes = _volume_edit(tokens, which)
    silences_picture = find(tokens, "MUTE") and find(tokens, "WHO") and not named
    said = VolumeSaid(sounds[0].id)
    return None if edit is None or silences_picture else Deed((edit,), said, notes=notes)


@rule("(LIVING|AIM)+ (?=CLIPSOUND)", "(?<=MUTE) (LIVING|AIM)+ (FILM|CLIP)",
      phase=0)  # fmt: skip
def of_the_only_clip(_tokens: Sequence[Token]) -> Made:
    """海浪视频的声音: that of the one clip there is."""
    return "WHO", Who("footage", (1,))


@rule(
    "FOR IT? (TITLE|TITLEWORD|QUOTE) (SHOWN|ON IT|ADD)* (?=$|SEP|QUIETER|LOUDER|MUSIC)",
    "(TITLE|TITLEWORD) SHOWN? CENTIMETRE (?=SEP? (MUSIC|VOLUME|QUIETER|LOUDER))",
    phase=3,
)
def while_it_is_there(tokens: Sequence[Token]) -> Made | None:
    """While the title is shown; 标题出现的时候."""
    is_while = tokens[0].text in ("during", "while", "when", "whenever", "as long as")
    return ("WITHTITLE", None) if is_while or tokens[0].kind != "FOR" else None


@wish(
    "volume_for_a_while",
    "LOUDER|QUIETER|PCT|MUTE|SMALLER|BIGGER "
    "SPAN|ATEND|ATSTART|ATMOMENT|FROMTHEN|INMIDDLE|LAST|FIRST|WITHTITLE",
    f"{_SOUNDNOUN} BIT MUCH AUTOMOVE DUR WHO PIC " + _WAYS.replace("|", " "),
)
def volume_for_a_while(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music has one volume; says what else it can do."""
    if not find(tokens, "MUSIC", "VOLUME", "STYLE", "LOUDER", "QUIETER") or find(tokens, "ADD"):
        return None
    if not find(tokens, "LOUDER", "QUIETER", "PCT", "MUTE") and not find(tokens, "WITHTITLE"):
        return None  # bigger or smaller something else
    if find(tokens, "WHO") and find(tokens, "ATSTART") and find(tokens, "FROMTHEN"):
        return None  # summer.mp3 begins at 0:45, and so loud
    if not scene.film.sounds:
        if find(tokens, "STYLE"):
            return None  # such music is to come
        raise NotThere(words("engine.no_music"))
    at_start = find(tokens, "ATSTART", "FIRST") is not None
    fade = words("engine.offer.fade_in" if at_start else "engine.offer.fade_out")
    return Refusal(words("engine.music.one_volume"), offers=(fade, words("engine.offer.quieter")))


def _speaks(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether voices are meant that only the clips can have."""
    has_voice = any(sound.is_voice for sound in scene.film.sounds)
    return find(tokens, "VOICEWORD") is not None and not has_voice


def _is_of_sounds_present(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether no other music is spoken of than what the film has."""
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    present = {sound.name for sound in scene.film.sounds}
    named = {media.sha for media in recordings(tokens, scene)}
    if not named and not find(tokens, *_OF_SOUND):
        return False
    if (styles and (find(tokens, "ADD") or not styles & present)) or (
        find(tokens, "ADD") and not present
    ):
        return False
    return named <= {sound.media for sound in scene.film.sounds}


def _sounding(scene: Scene) -> tuple[str, ...]:
    """The clips whose own sound can be heard."""
    return tuple(clip.id for clip in scene.film.clips if clip.volume > 0.0)


def _choices(
    tokens: Sequence[Token], sounds: Sequence[Sound], clips: Sequence[str]
) -> tuple[Words, ...]:
    """A sentence for each sound that may be meant, two at most."""
    way = "quieter" if _direction(tokens)[1] else "louder"
    music = [words(f"engine.{way}.which", name=sound.name) for sound in sounds]
    if clips:
        return (*music[:1], words(f"engine.{way}.clips"))
    return tuple(music[:2])


def _muted(tokens: Sequence[Token], scene: Scene, which: Which, clips: tuple[str, ...]) -> Outcome:
    """Silence, whatever there is to be heard, unless the sentence tells what of it is wrong."""
    is_told = clips and scene.film.sounds and not find(tokens, "ALL", "EACH")
    is_recorded = is_of_recording(scene.sentence) if is_told else None
    if is_recorded:
        return clip_volume(tokens, scene)
    edits: tuple[Edit, ...] = (EditSound(which, volume=0.0),)
    if is_recorded is False:
        return Deed(edits, VolumeSaid(which.ids[0] if which.ids else scene.film.sounds[0].id))
    if clips:
        edits = (*edits, EditClipSound(Which(clips), 0.0))
    return Deed(edits, words("engine.music.all_muted"))


def _volume_edit(
    tokens: Sequence[Token], which: Which
) -> tuple[EditSound | None, tuple[Words, ...]]:
    """The change of volume asked for; None when none is."""
    up, down = _direction(tokens)
    share = _share(tokens)
    part = find(tokens, "FRACTION") if (up or down) and not _is_target(tokens) else None
    if find(tokens, "MUTE"):
        return EditSound(which, volume=0.0), ()
    if find(tokens, "UNMUTE") and share is None and not find(tokens, "HALFVOLUME", "HALFOF"):
        return EditSound(which, is_usual=True), ()
    if (by := find(tokens, "VOLUMEBY")) is not None:
        return EditSound(which, step=number(by)), ()
    if share is None or part is not None:
        return _relative(tokens, which, (up, down), part), ()
    if find(tokens, "WITH", "BY") or (_by(tokens) and (up or down)):
        return EditSound(which, step=share if up else -share), ()
    return EditSound(which, volume=share), ()


def _share(tokens: Sequence[Token]) -> float | None:
    """The percentage said, with or without its sign."""
    told, bare = find(tokens, "PCT", "FULLVOLUME", "FRACTION"), find(tokens, "NUM")
    if told is not None:
        return number(told)
    plain = find(tokens, "MUSICAT")
    if plain is not None:
        return _as_share(number(plain))
    if (
        bare is not None
        and 0 <= number(bare) <= 200
        and (find(tokens, "TO", "AT", "VOLUME", "CHANGE") or _is_remedy(tokens))
    ):
        return _as_share(number(bare))
    return None


_BROUGHT: Final = ("bring it down", "take it down", "bring it up", "take it up")


def _doubt(tokens: Sequence[Token], scene: Scene, now: float) -> Refusal | None:
    """A question where it is too loud, or where a bare number may be no percentage: turn it up to
    11, where it is louder already; bring it down to 6, where nobody spoke of music."""
    share = _share(tokens)
    if share is not None and share > LOUDEST:
        ready = (words("engine.loud.yes"), words("engine.loud.no"))
        return Refusal(words("engine.loud.ask"), answers=ready, pending="loud")
    if share is None or not find(tokens, "NUM", "MUSICAT") or find(tokens, "PCT"):
        return None
    bare, percent = f"{share * 100:g}", speech.percent(now)
    as_much = words("engine.volume.as_much", percent=bare)
    is_of_music = scene.focused_sound or find(tokens, "MUSIC", "VOLUME", "STYLE")
    if any(token.text in _BROUGHT for token in tokens) and not is_of_music:
        ready = (as_much, words("engine.volume.as_long", seconds=bare))
        return Refusal(words("engine.volume.ask", number=bare, percent=percent), answers=ready)
    up, down = _direction(tokens)
    if not (up and share < now) and not (down and share > now):
        return None
    ready = (as_much, words(f"engine.offer.{'louder' if up else 'quieter'}"))
    said = words("engine.volume.other_way", number=bare, percent=percent)
    return Refusal(said, answers=ready)


_REMEDIED: Final = (
    "too ",
    "太",
    "still too",
    "还是太",
    "can't hear",
    "cannot hear",
    "听不清",
    "听不见",
)


def _is_remedy(tokens: Sequence[Token]) -> bool:
    """Too quiet, 15: what is wrong, and how much is right."""
    return tokens[0].text.startswith(_REMEDIED)


def _as_share(value: float) -> float:
    """20 as a fifth; 0.2 is one already."""
    return value if 0 < value < 1 else value / 100


def _direction(tokens: Sequence[Token]) -> tuple[bool, bool]:
    """Whether up, whether down is meant."""
    side, lower = find(tokens, "SIDE"), find(tokens, "LOWER")
    up = find(tokens, "LOUDER", "BIGGER", "MORE") is not None
    down = find(tokens, "QUIETER", "SMALLER", "LESS") is not None
    if side is not None:
        up, down = up or side.value == "up", down or side.value == "down"
    if lower is not None:
        up, down = up or lower.value == 1, down or lower.value == -1
    return up, down


def _relative(
    tokens: Sequence[Token], which: Which, direction: tuple[bool, bool], part: Token | None
) -> EditSound | None:
    """A step, twice, half, a third less: from what it was."""
    up, down = direction
    if part is not None:
        return EditSound(which, factor=1 + number(part) if up else 1 - number(part))
    twice = find(tokens, "LOUDTIMES", "TWICE")
    half = find(tokens, "HALFVOLUME", "HALFOF")
    if twice is not None and (half is None or twice.kind == "LOUDTIMES"):
        is_less = down and twice.kind == "TWICE"
        return EditSound(which, factor=1 / number(twice) if is_less else number(twice))
    if half is not None:
        return _halved(tokens, which, up=up, down=down)
    if not up and not down:
        return None
    step = 2 * STEP if find(tokens, "MUCH") else STEP
    return EditSound(which, step=step if up else -step)


def _halved(tokens: Sequence[Token], which: Which, *, up: bool, down: bool) -> EditSound:
    """Half of what it was; 50 % where half is where it is to be and nobody says that down."""
    if up and find(tokens, "BY"):
        return EditSound(which, factor=1.5)
    volume = find(tokens, "HALFVOLUME")
    is_level = volume is not None and volume.text.startswith(("half", "一半"))
    is_from_now = (down and not is_level) or find(tokens, "BY") is not None
    is_from_now = is_from_now or any("减半" in token.text for token in tokens)
    return EditSound(which, factor=0.5) if is_from_now else EditSound(which, volume=0.5)


def _is_target(tokens: Sequence[Token]) -> bool:
    """Whether a volume is said that it is to have: down to a third, 降到三分之一."""
    return any(token.kind in ("TO", "AT") or token.text.endswith(("到", "至", "为", "成"))
               for token in tokens)  # fmt: skip


# Louder 10% is by so much; quieter, 20% is to it.
_COMPARED: Final = frozenset(("louder", "quieter", "softer", "大声", "小声", "响", "轻"))


def _by(tokens: Sequence[Token]) -> bool:
    """Whether a percentage is a change and not a target: 10% louder, 提高10%."""
    for one, other in itertools.pairwise(tokens):
        if one.kind == "PCT" and other.kind in ("LOUDER", "QUIETER", "MORE", "LESS"):
            return True
        if other.kind == "PCT" and one.text in _COMPARED and other.start <= one.end + 1:
            return True
        if other.kind == "PCT" and one.text in (
            "+",
            "提高",
            "调高",
            "降低",
            "调低",
            "增大",
            "减小",
            "增加",
            "减少",
            "降",
        ):
            return True
    return False
