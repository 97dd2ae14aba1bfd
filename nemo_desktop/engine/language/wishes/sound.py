"""Wishes for music: which, and none."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.sounds import (
    LOUDEST,
    USUAL_VOLUME,
    AddSound,
    EditClipSound,
    EditSound,
    RemoveSounds,
)
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, stem
from nemo_desktop.engine.language.grammar.targets import ALL
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.engine.language.phrases.sounding import (
    brings_voice,
    comes_beside,
    fade_length,
    of_clips_named,
    recordings,
    sounds_meant,
)
from nemo_desktop.engine.language.wishes.beside_music import is_of_the_film
from nemo_desktop.engine.language.wishes.title import when
from nemo_desktop.engine.language.wishes.volume import clip_volume
from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

_CALM = frozenset(
    listed(
        "舒缓 柔和 轻柔 温柔 安静点 gentle soft slow calmly calmer gentler softer quieter slower"
    )
)


@rule("(SLOWER|SPEED) BIT? (?=MUSIC)", phase=2)
def calmer_music(tokens: Sequence[Token]) -> Made | None:
    """Calmer music; 温柔点的音乐."""
    return ("STYLE", "Calm") if tokens[0].text in _CALM else None


@rule(
    "(?<=MUSIC (?:FOR|TO|WITH)) CONVERSE (SLOWER|SPEED|QUIETER)",
    "(?<=MUSIC REPLACE) SLOWER",
    phase=2,
)
def something_calmer(tokens: Sequence[Token]) -> Made | None:
    """Swap the music for something calmer."""
    return ("STYLE", "Calm") if tokens[-1].text in _CALM else None


@rule("(?<=STYLE|MUSIC) (SHOWN|ALIVE)? PLACE(?=$|SEP|AND)", phase=2)
def beneath_it(tokens: Sequence[Token]) -> Made | None:
    """Something calm underneath."""
    return ("UNDER", None) if tokens[-1].text in ("underneath", "below", "下面") else None


@rule("CONVERSE? (SPEED|SLOWER|QUIETER) MUSIC? INSTEADOF (STYLE|MUSIC)+", phase=2)
def calmer_than(tokens: Sequence[Token]) -> Made | None:
    """Something calmer instead of the lo-fi."""
    told = find(tokens, "SPEED", "SLOWER", "QUIETER")
    return ("STYLE", "Calm") if told is not None and told.text in _CALM else None


@rule("(?<=STYLE|MUSIC) AFTER (PICS|PIC|FILM|ALL|EACH|IT)+", phase=2)
def music_behind(tokens: Sequence[Token]) -> Made | None:
    """Behind the pictures: that is where music is."""
    return ("UNDER", None) if tokens[0].text == "behind" else None


@wish(
    "add_music",
    "MUSIC|STYLE|WHO|VOICEWORD",
    "STYLE* MUSIC* VOLUME PCT WHO SPAN DUR ATMOMENT FROMTHEN ATSTART ATEND WHOLE LENGTH FADEIN "
    "FADEOUT FADEINOUT "
    "FADE SPEED BIT NEW LOW REPLACE HALFVOLUME HALFOF LOUDER QUIETER MUCH DIFFERENT MAKE OUT "
    "FULLVOLUME BACKGROUND "
    "PIC PICS SPEEDNOUN CONVERSE UNDER SHOWN SWAP MORE LESS ONLY LAST FIRST ANOTHERSONG "
    "INSTEADOF YET",
    examples=(
        "add lo-fi music at 35%", "put some calm piano under it", "加lo-fi背景音乐，音量35%",
        "add a voice-over", "加旁白",
    ),
)  # fmt: skip
def add_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music over the film."""
    style, files = _style(tokens), _files(tokens, scene)
    is_beside = comes_beside(files, tokens, scene)
    if (find(tokens, "WHO") and not files) or (is_beside and find(tokens, "MUSIC")):
        return None
    if find(tokens, "VOICEWORD") or is_beside:
        return _voice(files, tokens, scene)
    if style is not None and files:
        style, files = _one_source(style, files, tokens, scene)
    vague = _vague(style, tokens, scene) if style is not None else None
    if vague is not None:
        return vague
    wanted = style is not None or bool(files)
    if not wanted and (
        not find(tokens, "ADD", "WITH", "MAKE", "WANTED", "NEW")
        or find(tokens, "LOUDER", "QUIETER")
    ):
        return _volume_or_none(tokens, scene)
    is_present = not wanted and bool(scene.film.sounds) and _is_about_present(tokens)
    is_other = is_present or is_of_the_film(tokens, scene)
    if is_other or _is_about_loudness(style, files, tokens, scene):
        return None
    name, media = _source(style, files, scene)
    volume, notes = _volume(tokens)
    fading = find(tokens, "FADEIN", "FADEOUT", "FADEINOUT", "FADE")
    length = find(tokens, "DUR", "SPAN") if fading is not None else None
    timed = [token for token in tokens if token.kind != "WHO" and token is not length]
    span = when(timed, scene, scene.film.duration_ms) or Span("whole")
    edit = AddSound(
        scene.new_ids("s")[0],
        name,
        media,
        span,
        volume,
        take=_take(name, tokens, scene) if media is None else 0,
        is_levelled=find(tokens, *_NUMBERS) is None,
    )
    fade_ms = fade_length(tokens, scene) if length is not None else 1500
    if find(tokens, "FADEIN", "FADEINOUT"):
        edit = replace(edit, fade_in_ms=fade_ms)
    if find(tokens, "FADEOUT", "FADEINOUT", "FADE"):
        edit = replace(edit, fade_out_ms=fade_ms)
    is_new = find(tokens, "ADD") is not None and not find(tokens, "INSTEADOF", "REPLACE")
    is_plain = (span, volume, fading) == (Span("whole"), USUAL_VOLUME, None)
    is_kept = is_plain and not is_new and not find(tokens, *_NUMBERS, "WHOLE")
    edit = replace(edit, takes_place=is_kept)
    return Deed((edit,), _added, notes=notes)


# Of the film it may be said of its colours and its shape as well as of its music.
_CINEMATIC: Final = ("cinematic", "movie like", "电影感")
_FELT: Final = frozenset(listed("STYLE MAKE IT FILM PICS ADD CHANGE BIT MUCH ALL TO CONVERSE"))
_MORE: Final = re.compile(r"(?:更|更有|更加|更具|\b(?:it|film|video|movie|them)\b.* more)\s*$")


def _vague(style: Token, tokens: Sequence[Token], scene: Scene) -> Refusal | None:
    """A question where it is not clear that music is meant at all."""
    if _is_a_mood(style, tokens, scene):
        return Refusal(words("engine.better"))
    if style.text not in _CINEMATIC or not {token.kind for token in tokens} <= _FELT:
        return None
    ready = tuple(words(f"engine.cinematic.{way}") for way in ("look", "music", "bars"))
    return Refusal(words("engine.cinematic.which"), answers=ready)


def _is_a_mood(style: Token, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the film is to feel so, by whatever means: make it more emotional."""
    if find(tokens, "MUSIC", "ADD", "WITH", "VOLUME", "UNDER", "REPLACE", "NEW", "CONVERSE"):
        return False
    of_film = find(tokens, "IT", "FILM", "PICS", "PIC", "ALL", "WHO") is not None
    said = scene.sentence[: style.start].casefold()
    is_more = _MORE.search(said) is not None
    return is_more or (of_film and find(tokens, "MORE", "BIT", "MUCH") is not None)


def _added(before: Film, film: Film) -> Words:
    """How new music is told; of the same as before, when it is heard."""
    old, new, percent = before.sounds, film.sounds[-1], speech.percent(film.sounds[-1].volume)
    if [(s.name, s.media, s.take) for s in old[-1:]] == [(new.name, new.media, new.take)]:
        start, end = map(speech.seconds, (new.start_ms, new.start_ms + new.duration_ms))
        return words("engine.music.again", name=speech.heard(new), start=start, end=end,
                     percent=percent)  # fmt: skip
    key = "engine.music.changed" if old else "engine.music.added"
    name = new.name if new.media else speech.heard(new)
    source = _source_words(new.media)
    return words(key, old=_names(old), name=name, percent=percent, source=source)


def _one_source(
    style: Token, files: tuple[Media, ...], tokens: Sequence[Token], scene: Scene
) -> tuple[Token | None, tuple[Media, ...]]:
    """Of a style and a file, what is to be heard where one takes the other's place."""
    rather, told = find(tokens, "INSTEADOF"), find(tokens, "WHO")
    if rather is not None and told is not None:
        return (style, ()) if told.start > rather.start else (None, files)
    present = {sound.media for sound in scene.film.sounds}
    if find(tokens, "REPLACE", "CHANGE", "SWAP") and present.issuperset(m.sha for m in files):
        return style, ()
    return style, files


_OF_PRESENT: Final = (
    "FADEOUT", "FADEIN", "PCT", "FADEINOUT", "SPAN", "ATMOMENT", "FROMTHEN", "ONLY", "HALFVOLUME",
    "HALFOF", "FULLVOLUME",
)  # fmt: skip


def _is_about_present(tokens: Sequence[Token]) -> bool:
    """Whether more is said of music that is there, and none is asked for anew."""
    if find(tokens, "NEW", "DIFFERENT", "ANOTHERSONG", "REPLACE"):
        return False
    is_animated = any(t.kind == "MAKE" and t.text.startswith("animat") for t in tokens)
    return is_animated or find(tokens, *_OF_PRESENT) is not None


def _is_about_loudness(
    style: Token | None, files: Sequence[Media], tokens: Sequence[Token], scene: Scene
) -> bool:
    """Whether music that the film has is only to be louder or softer."""
    shas = [media.sha for media in files]
    names = [] if style is None else [style.value]
    if find(tokens, "ADD", "WITH", "NEW", "REPLACE"):
        return False
    if any(sound.media in shas for sound in scene.film.sounds):
        return find(tokens, "LOUDER", "QUIETER", "UP", "DOWN", "PCT", "MUTE") is not None
    has_style = any(sound.name in names for sound in scene.film.sounds)
    return has_style and find(tokens, "LOUDER", "QUIETER", "UP", "DOWN") is not None


_INSTRUMENTS: Final = frozenset({"Piano", "Acoustic", "Jazz", "Electronic"})
_NUMBERS: Final = ("PCT", "HALFVOLUME", "FULLVOLUME", "FRACTION", "HALFOF")


def _files(tokens: Sequence[Token], scene: Scene) -> tuple[Media, ...]:
    """The sound files meant: named by the person, or by the wish that came before."""
    told = find(tokens, "FILENAME")
    if told is None:
        return recordings(tokens, scene)
    return tuple(media for media in scene.pool if media.sha == told.value)


def _take(name: str, tokens: Sequence[Token], scene: Scene) -> int:
    """Which piece of a style: another film, another piece; another than the one before if asked."""
    before = [sound for sound in scene.film.sounds if sound.name == name and not sound.media]
    if before:
        return before[-1].take + (find(tokens, "NEW", "DIFFERENT", "ANOTHERSONG") is not None)
    shown = "/".join(dict.fromkeys(clip.media for clip in scene.film.clips))
    return zlib.crc32(shown.encode()) % 10_000


def _voice(files: Sequence[Media], tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A recording that is spoken: as it is, once, and music makes room for it."""
    mine = [media for media in scene.pool if media.kind == "audio"]
    used = {sound.media for sound in scene.film.sounds if not sound.is_voice}
    left = [media for media in mine if media.sha not in used]
    adds = find(tokens, "ADD", "WITH", "WANTED", "INSTEADOF", "REPLACE")
    is_bare = {token.kind for token in tokens} == {"VOICEWORD"}
    is_bare = is_bare and bool(left) and not any(s.is_voice for s in scene.film.sounds)
    if not files and (not (adds or is_bare) or find(tokens, "LOUDER")):
        return None
    if not files and not left:
        raise NotThere(words("engine.voice.none"))
    media = files[0] if files else left[-1]
    span = when([t for t in tokens if t.kind != "WHO"], scene, scene.film.duration_ms)
    edit = AddSound(
        scene.new_ids("s")[0], media.name, media.sha, span or Span("whole"), 1.0,
        fade_out_ms=0, is_voice=True, is_levelled=True,
    )  # fmt: skip
    share = find(tokens, "PCT")
    if share is not None:
        edit = replace(edit, volume=min(number(share), LOUDEST), is_levelled=False)
    notes: tuple[Words, ...] = ()
    if media.duration_ms > scene.film.duration_ms:
        lengths = (speech.seconds(media.duration_ms), speech.seconds(scene.film.duration_ms))
        notes = (words("engine.voice.long", seconds=lengths[0], film=lengths[1]),)
    said = words("engine.voice.added", name=stem(media.name))
    music = tuple(sound.id for sound in scene.film.sounds if not sound.is_voice)
    if music and find(tokens, "INSTEADOF", "REPLACE"):
        said = words("engine.voice.instead", name=stem(media.name), old=_names(scene.film.sounds))
        return Deed((RemoveSounds(Which(music)), edit), said, notes=notes)
    return Deed((edit,), said, notes=notes)


def _style(tokens: Sequence[Token]) -> Token | None:
    """The style wanted: of two, the one that is to come."""
    styles = [token for token in tokens if token.kind == "STYLE"]
    changes = find(tokens, "REPLACE", "CHANGE") is not None
    calm = next((t for t in tokens if t.kind == "SPEED" and t.text in _CALM), None)
    if calm is not None and changes:
        return replace(calm, kind="STYLE", value="Calm")
    if len(styles) > 1 and not changes:
        # Of a mood and an instrument the instrument says more: sad piano.
        return next((token for token in styles if token.value in _INSTRUMENTS), styles[0])
    return (styles[-1] if changes else styles[0]) if styles else None


def _volume_or_none(tokens: Sequence[Token], scene: Scene) -> Outcome:
    if scene.film.sounds and not find(
        tokens, "PCT", "HALFVOLUME", "FADEOUT", "FADEIN", "FADEINOUT", "LOUDER", "QUIETER", "VOLUME"
    ):
        return None
    is_gone = any(edit.kind == "remove_sounds" for edit in scene.done)
    if (
        is_gone
        or scene.film.sounds
        or find(tokens, "LOUDER", "QUIETER", "FADEOUT", "FADEIN", "VOLUME", "FADE")
    ):
        return None
    return add_music([*tokens, Token("ADD", None, 0, 0)], scene)


def _source_words(media: str | None) -> Words:
    return words("engine.music.own" if media else "engine.music.made")


def _source(style: Token | None, files: Sequence[Media], scene: Scene) -> tuple[str, str | None]:
    if files:
        return files[0].name, files[0].sha
    if style is None:
        mine = [media for media in scene.pool if media.kind == "audio"]
        if mine:
            return mine[-1].name, mine[-1].sha
        return "Lo-fi", None
    return str(style.value), None


def _names(sounds: Sequence[Sound]) -> Words | str:
    return speech.heard(sounds[-1]) if sounds else ""


def _volume(tokens: Sequence[Token]) -> tuple[float, tuple[Words, ...]]:
    share = find(tokens, "PCT", "HALFVOLUME", "FULLVOLUME", "FRACTION")
    if share is not None:
        if number(share) > LOUDEST:
            return LOUDEST, (words("engine.note.loudest"),)
        return number(share), ()
    if find(tokens, "HALFOF"):
        return 0.5, ()
    if find(tokens, "LOW", "QUIETER") or any(
        t.kind == "SPEED" and number(t) < 0.1 and not find(tokens, "REPLACE") for t in tokens
    ):
        return 0.2, ()
    if find(tokens, "LOUDER"):
        return 0.6, ()
    return USUAL_VOLUME, ()


@wish(
    "remove_music",
    "REMOVE|NEG MUSIC|STYLE|VOICEWORD|MUTE|WHO",
    "STYLE MUSIC WHO ALL BACKGROUND VOICEWORD BIT",
    examples=("remove the music", "no music", "去掉背景音乐", "不要音乐"),
)
def remove_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music out of the film."""
    is_told = find(tokens, "MUSIC", "STYLE", "VOICEWORD", "MUTE") is not None
    if not is_told and not recordings(tokens, scene):
        return None
    if (find(tokens, "NEG") and find(tokens, "ADD", "MUTE")) or brings_voice(tokens):
        return None
    gone = any(edit.kind == "remove_sounds" for edit in scene.done)
    if not scene.film.sounds and (gone or find(tokens, "NEG")):
        return Told(None if scene.done else words("engine.no_music"), is_quiet=True)
    style = find(tokens, "STYLE")
    if style is not None and style.value not in {sound.name for sound in scene.film.sounds}:
        return Told(words("engine.left_out" if find(tokens, "NEG") else "engine.unchanged"))
    if find(tokens, "WHO") and not recordings(tokens, scene):
        return _silent_there(tokens, scene)
    clips = tuple(clip.id for clip in scene.film.clips if clip.volume > 0.0)
    edits: tuple[Edit, ...] = (RemoveSounds(sounds_meant(tokens, scene)),)
    if clips and find(tokens, "ALL"):
        edits = (*edits, EditClipSound(Which(clips), 0.0))
    return Deed(edits, words("engine.music.removed", name=_names(scene.film.sounds)))


_THERE: Final = ("FROM", "ON", "FOR", "OF", "AT", "IN", "WITH", "UNDER")


def _silent_there(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """No music over the first pictures, or the last ones: it begins after them, or ends before."""
    if of_clips_named(tokens, scene):
        return clip_volume(tokens, scene)
    told, music = find(tokens, "WHO"), find(tokens, "MUSIC", "STYLE")
    if told is None or music is None or told.value == ALL:
        return None
    if told.start > music.start and not find(tokens, *_THERE):
        return None
    span = when([told], scene)
    total = scene.film.duration_ms
    start, end = span.within(total, scene.film.fps) if span is not None else (0, total)
    if not scene.film.sounds:
        raise NotThere(words("engine.no_music"))
    if (start > 0) is (end < total):
        return Refusal(
            words("engine.music.one_volume"),
            offers=(words("engine.offer.fade_out"), words("engine.offer.quieter")),
        )
    heard = Span("start", end, None) if start == 0 else Span("start", 0, start)
    said = words("engine.music.timed", name=_names(scene.film.sounds),
                 start=speech.seconds(0 if start else end),
                 end=speech.seconds(start or total))  # fmt: skip
    return Deed((EditSound(sounds_meant(tokens, scene), span=heard),), said)
