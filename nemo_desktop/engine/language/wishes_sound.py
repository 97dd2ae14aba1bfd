"""Wishes about music and recordings."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.sounds import LOUDEST, AddSound, EditSound, RemoveSounds
from nemo_desktop.engine.editing.texts import RemoveTitles
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import NotThere, Scene, stem
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes_title import when
from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

STEP: Final = 0.10
USUAL_VOLUME: Final = 0.35
_SOUNDNOUN: Final = "MUSIC STYLE* VOLUME"


@rule("FADE OUT", "FADE MUSIC OUT", "FADE (IT|WHO)? (MUSIC)? (OUT)")
def fade_out_words(tokens: Sequence[Token]) -> Made:
    """Fade the music out."""
    return "FADEOUT", "music" if find(tokens, "MUSIC") else None


@rule("FADE IT? MUSIC IN", "FADE IT IN")
def fade_in_words(_tokens: Sequence[Token]) -> Made:
    """Fade the music in."""
    return "FADEIN", "music"


@rule("FADEIN AND? (FADEOUT|OUT)", "FADE IN AND OUT")
def fade_both(_tokens: Sequence[Token]) -> Made:
    """Fade in and out."""
    return "FADEINOUT", None


@rule("HALFOF (VOLUME|MUSIC VOLUME)", "VOLUME (TO|AT|MUSIC)* HALFOF", "HALFOF (TO|OF)* VOLUME")
def half_volume(_tokens: Sequence[Token]) -> Made:
    """Half volume."""
    return "HALFVOLUME", 0.5


def _recordings(tokens: Sequence[Token], scene: Scene) -> tuple[Media, ...]:
    """Sound files named in the sentence."""
    found: list[Media] = []
    for token in tokens:
        if token.kind == "WHO" and isinstance(token.value, Who):
            found += [scene.pool[i] for i in token.value.files if scene.pool[i].kind == "audio"]
    return tuple(found)


@wish(
    "add_music",
    "MUSIC|STYLE|WHO",
    "STYLE* MUSIC* VOLUME PCT WHO SPAN DUR ATMOMENT FROMTHEN ATSTART ATEND WHOLE LENGTH FADEIN "
    "FADEOUT FADEINOUT "
    "FADE SPEED BIT NEW LOW REPLACE HALFVOLUME HALFOF LOUDER QUIETER MUCH DIFFERENT MAKE OUT "
    "FULLVOLUME BACKGROUND "
    "PIC PICS SPEEDNOUN CONVERSE UNDER SWAP MORE LESS ONLY LAST FIRST",
    examples=("add lo-fi music at 35%", "put some calm piano under it", "加lo-fi背景音乐，音量35%"),
)
def add_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music over the film."""
    style, recordings = find(tokens, "STYLE"), _recordings(tokens, scene)
    if find(tokens, "WHO") and not recordings:
        return None
    wanted = style is not None or bool(recordings)
    if not wanted:
        if not find(tokens, "ADD", "WITH", "MAKE", "WANTED", "NEW") or find(
            tokens, "LOUDER", "QUIETER"
        ):
            return _volume_or_none(tokens, scene)
        if scene.film.sounds and find(tokens, "FADEOUT", "FADEIN", "PCT", "FADEINOUT"):
            return None
    name, media = _source(style, recordings, scene)
    volume, notes = _volume(tokens)
    fading = find(tokens, "FADEIN", "FADEOUT", "FADEINOUT", "FADE")
    length = find(tokens, "DUR", "SPAN") if fading is not None else None
    timed = [token for token in tokens if token.kind != "WHO" and token is not length]
    span = when(timed, scene, scene.film.duration_ms) or Span("whole")
    edit = AddSound(scene.new_ids("s")[0], name, media, span, volume)
    fade_ms = _fade_length(tokens, scene) if length is not None else 1500
    if find(tokens, "FADEIN", "FADEINOUT"):
        edit = replace(edit, fade_in_ms=fade_ms)
    if find(tokens, "FADEOUT", "FADEINOUT", "FADE"):
        edit = replace(edit, fade_out_ms=fade_ms)
    old = scene.film.sounds
    said = words(
        "engine.music.changed" if old else "engine.music.added",
        old=_names(old),
        name=name,
        percent=speech.percent(edit.volume),
        source=_source_words(media),
    )
    return Deed((edit,), said, notes=notes)


def _volume_or_none(tokens: Sequence[Token], scene: Scene) -> Outcome:
    if scene.film.sounds and not find(
        tokens, "PCT", "HALFVOLUME", "FADEOUT", "FADEIN", "FADEINOUT", "LOUDER", "QUIETER", "VOLUME"
    ):
        return None
    if scene.film.sounds or find(
        tokens, "LOUDER", "QUIETER", "FADEOUT", "FADEIN", "VOLUME", "FADE"
    ):
        return None
    return add_music([*tokens, Token("ADD", None, 0, 0)], scene)


def _source_words(media: str | None) -> Words:
    return words("engine.music.own" if media else "engine.music.made")


def _source(
    style: Token | None, recordings: Sequence[Media], scene: Scene
) -> tuple[str, str | None]:
    if recordings:
        return recordings[0].name, recordings[0].sha
    if style is None:
        mine = [media for media in scene.pool if media.kind == "audio"]
        if mine:
            return mine[-1].name, mine[-1].sha
        return "Lo-fi", None
    return str(style.value), None


def _names(sounds: Sequence[Sound]) -> str:
    return stem(sounds[-1].name) if sounds else ""


def _volume(tokens: Sequence[Token]) -> tuple[float, tuple[Words, ...]]:
    share = find(tokens, "PCT", "HALFVOLUME", "FULLVOLUME", "FRACTION")
    if share is not None:
        if number(share) > LOUDEST:
            return LOUDEST, (words("engine.note.loudest"),)
        return number(share), ()
    if find(tokens, "HALFOF"):
        return 0.5, ()
    if find(tokens, "LOW", "QUIETER") or any(t.kind == "SPEED" and number(t) < 0.1 for t in tokens):
        return 0.2, ()
    if find(tokens, "LOUDER"):
        return 0.6, ()
    return USUAL_VOLUME, ()


def _sounds(tokens: Sequence[Token], scene: Scene) -> Which:
    """The sounds meant. Raises NotThere without any."""
    if not scene.film.sounds:
        raise NotThere(words("engine.no_music"))
    named = {media.sha for media in _recordings(tokens, scene)}
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    ids = tuple(s.id for s in scene.film.sounds if s.media in named or s.name in styles)
    return Which(ids) if ids and len(ids) < len(scene.film.sounds) else Which()


@wish(
    "volume",
    "MUSIC|VOLUME|LOUDER|QUIETER|MUTE|HALFVOLUME|FULLVOLUME "
    "PCT|LOUDER|QUIETER|MUTE|UP|DOWN|HALFVOLUME|HALFOF|BIGGER|SMALLER|NUM|FULLVOLUME|SIDE|MORE|LESS|TWICE|LOWER|FRACTION",
    f"{_SOUNDNOUN} LOUDER* QUIETER* MUTE UP DOWN BIT MUCH PCT HALFVOLUME HALFOF WHO BIGGER SMALLER "
    "ALL NUM SIDE "
    "MORE LESS TWICE SPEED LOWER WITH FULLVOLUME PERCENT TIMES REPLACE KEEP FRACTION ONLY",
    examples=("turn the music down to 20%", "louder", "half volume", "把音乐音量调到20%", "静音"),
)
def volume(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music louder, quieter, or exactly so loud."""
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    present = {sound.name for sound in scene.film.sounds}
    if (styles and (find(tokens, "ADD") or not styles & present)) or _recordings(tokens, scene):
        return None
    if find(tokens, "ADD") and not present:
        return None
    which = _sounds(tokens, scene)
    sounds = [sound for sound in scene.film.sounds if not which.ids or sound.id in which.ids]
    if len(sounds) > 1 and not find(tokens, "MUSIC", "ALL"):
        answers = tuple(words("engine.louder.which", name=stem(s.name)) for s in sounds[:2])
        return Refusal(words("engine.which_sound"), answers=answers)
    share = _share(tokens)
    if share is not None and share > LOUDEST:
        return Refusal(
            words("engine.loud.ask"),
            answers=(words("engine.loud.yes"), words("engine.loud.no")),
        )
    edit, notes = _volume_edit(tokens, which, sounds[0])
    if edit is None:
        return None
    return Deed((edit,), _VolumeSaid(sounds[0].id), notes=notes)


def _volume_edit(
    tokens: Sequence[Token], which: Which, sound: Sound
) -> tuple[EditSound | None, tuple[Words, ...]]:
    """The change of volume asked for; None when none is."""
    up, down = _direction(tokens)
    share = _share(tokens)
    if find(tokens, "MUTE"):
        return EditSound(which, volume=0.0), ()
    if share is None:
        return _relative(tokens, which, sound, (up, down)), ()
    if find(tokens, "WITH", "BY") or (_by(tokens) and (up or down)):
        return EditSound(which, step=share if up else -share), ()
    return EditSound(which, volume=share), ()


def _share(tokens: Sequence[Token]) -> float | None:
    """The percentage said, with or without its sign."""
    told, bare = find(tokens, "PCT", "FULLVOLUME", "FRACTION"), find(tokens, "NUM")
    if told is not None:
        return number(told)
    if bare is not None and 0 <= number(bare) <= 200 and find(tokens, "TO", "AT", "VOLUME"):
        return number(bare) / 100
    return None


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
    tokens: Sequence[Token], which: Which, sound: Sound, direction: tuple[bool, bool]
) -> EditSound | None:
    """A step, twice, half: from what it was."""
    up, down = direction
    twice = find(tokens, "TWICE")
    if find(tokens, "HALFVOLUME", "HALFOF"):
        is_from_now = down or find(tokens, "BY") or any(t.text == "减半" for t in tokens)
        return EditSound(which, factor=0.5) if is_from_now else EditSound(which, volume=0.5)
    if twice is not None:
        return EditSound(which, factor=number(twice))
    if not up and not down:
        return None
    step = 2 * STEP if find(tokens, "MUCH") else STEP
    return EditSound(which, step=step if up else -step)


def _by(tokens: Sequence[Token]) -> bool:
    """Whether a percentage is a change and not a target: 10% louder, 提高10%."""
    for one, other in itertools.pairwise(tokens):
        if one.kind == "PCT" and other.kind in ("LOUDER", "QUIETER", "MORE", "LESS"):
            return True
        if other.kind == "PCT" and one.text in (
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


class _VolumeSaid:
    """How a new volume is told."""

    def __init__(self, sound_id: str) -> None:
        self._id = sound_id

    def __call__(self, before: Film, film: Film) -> Words:
        """Old and new percentage."""
        old = next(sound for sound in before.sounds if sound.id == self._id)
        new = next(sound for sound in film.sounds if sound.id == self._id)
        if new.volume == 0:
            return words("engine.music.muted", name=stem(new.name))
        return words("engine.music.volume", name=stem(new.name), before=speech.percent(old.volume),
                     after=speech.percent(new.volume))  # fmt: skip


@wish(
    "fade_music",
    "FADEOUT|FADEIN|FADEINOUT|FADE",
    f"{_SOUNDNOUN} SPAN DUR ATEND ATSTART BIT LAST SPEED LENGTH WHO ALL FADEIN FADEOUT NEG REMOVE "
    "LONGER OUT KEEP FIRST",
    examples=("fade the music out over the last 2 seconds", "最后2秒音乐淡出", "音乐淡入淡出"),
)
def fade_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music that comes or goes softly."""
    which = _sounds(tokens, scene)
    length = _fade_length(tokens, scene)
    if find(tokens, "NEG", "REMOVE"):
        length = 0
    fades_in = find(tokens, "FADEIN", "FADEINOUT") is not None
    fades_out = find(tokens, "FADEOUT", "FADEINOUT", "FADE") is not None or not fades_in
    edit = EditSound(
        which,
        fade_in_ms=length if fades_in else None,
        fade_out_ms=length if fades_out else None,
    )
    if length == 0:
        return Deed((edit,), words("engine.music.no_fade"))
    key = "both" if fades_in and fades_out else "in" if fades_in else "out"
    name = stem(scene.film.sounds[-1].name)
    total = scene.film.duration_ms
    said = words(
        f"engine.music.fade_{key}",
        name=name,
        seconds=speech.seconds(length),
        start=speech.seconds(max(0, total - length)),
        end=speech.seconds(total),
    )
    return Deed((edit,), said)


def _fade_length(tokens: Sequence[Token], scene: Scene) -> int:
    span, length = find(tokens, "SPAN"), find(tokens, "DUR")
    total = scene.film.duration_ms
    if span is not None:
        assert isinstance(span.value, Span)
        start, end = span.value.within(total)
        return end - start
    if length is not None:
        return min(round(number(length)), total)
    return min(2000, total)


@wish(
    "remove_music",
    "REMOVE|NEG MUSIC|STYLE",
    "STYLE MUSIC WHO ALL BACKGROUND TITLE*",
    examples=("remove the music", "no music", "去掉背景音乐", "不要音乐"),
)
def remove_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music, and with it texts when they were named too, out of the film."""
    if find(tokens, "NEG") and find(tokens, "ADD") and not scene.film.sounds:
        return None
    edits: list[Edit] = [RemoveSounds(_sounds(tokens, scene))]
    name = _names(scene.film.sounds)
    if find(tokens, "TITLE"):
        if not scene.film.titles:
            raise NotThere(words("engine.no_title"))
        edits.append(RemoveTitles(Which()))
        return Deed(tuple(edits), words("engine.music.removed_both", name=name))
    return Deed(tuple(edits), words("engine.music.removed", name=name))
