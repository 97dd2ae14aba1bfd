"""The wish to cut on the beat of the music."""

import re
from collections.abc import Sequence

from nemo_desktop.engine.editing.pictures import CutToBeat
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.sound.beat_grid import grid_of
from nemo_desktop.engine.render.sound.repertoire import style_named
from nemo_desktop.engine.render.sound.soundtrack import RATE
from nemo_desktop.i18n import Words, words

_FEWEST_BEATS = 8


@rule("NUM BPM", phase=0)
def tempo(tokens: Sequence[Token]) -> Made:
    """100 BPM."""
    return "TEMPO", number(tokens[0])


@wish(
    "cut_to_beat",
    "BEAT|TEMPO|SYNC",
    "SYNC TEMPO BEAT* CUTWORD CHANGENOUN MOVE TRIM MUSIC PIC PICS CLIP TRANSWORD ALL EACH REPLACE "
    "LENGTH WHO DUR",
    examples=("cut to the beat", "cut to the beat at 100 bpm", "跟着节拍切换", "卡点"),
)
def cut_to_beat(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Cuts on beats."""
    sounds = scene.film.sounds
    if not find(tokens, "BEAT", "TEMPO", "MUSIC") or _is_a_saying(tokens):
        return None
    if not sounds and not find(tokens, "TEMPO"):
        raise NotThere(words("engine.no_music"))
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    bpm, edit = _beats(tokens, scene)
    if edit is None:
        return Refusal(words("engine.beat.unknown"), offers=(words("engine.offer.beat"),))

    def spoken(before: Film, film: Film) -> Words:
        moved = sum(a != b for a, b in zip(before.starts_ms, film.starts_ms, strict=True))
        return words("engine.beat", bpm=f"{bpm:g}", count=moved)

    return Deed((edit,), spoken)


def _is_a_saying(tokens: Sequence[Token]) -> bool:
    """Beat it; the beat goes on: nothing is cut there."""
    kinds = {token.kind for token in tokens}
    return tokens[0].text in ("beat", "beats") and kinds <= {"BEAT", "IT", "ON", "EACH", "LENGTH"}


def _beats(tokens: Sequence[Token], scene: Scene) -> tuple[float, CutToBeat | None]:
    """The tempo, and the cuts on its beats: as told, as made here, as heard in a recording."""
    told = find(tokens, "TEMPO")
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    start = music[0].start_ms if music else 0
    if told is not None:
        bpm = number(told)
        return bpm, CutToBeat(bpm, start) if 30 <= bpm <= 300 else None
    for sound in music:
        bpm, edit = _beats_of(sound, scene)
        if edit is not None:
            return bpm, edit
    return 0.0, None


def _beats_of(sound: Sound, scene: Scene) -> tuple[float, CutToBeat | None]:
    if sound.media is None:
        bpm = _tempo_made(sound)
        return bpm, CutToBeat(bpm, sound.start_ms)
    media = next((m for m in scene.pool if m.sha == sound.media), None)
    beats = media.beats_ms if media is not None else ()
    shift = sound.start_ms - sound.from_ms
    if media is not None and media.bpm and beats:
        return round(media.bpm, 1), CutToBeat(media.bpm, shift + beats[0])
    bpm = _tempo_in(sound.name) or 0.0
    if bpm:
        return bpm, CutToBeat(bpm, shift)
    if len(beats) < _FEWEST_BEATS:
        return 0.0, None
    # No one tempo fits; every beat counts where it was heard.
    bpm = round(60_000 * (len(beats) - 1) / (beats[-1] - beats[0]), 1)
    heard = tuple(beat + shift for beat in beats if beat + shift >= 0)
    return bpm, CutToBeat(bpm, beats_ms=heard)


def _tempo_made(sound: Sound) -> float:
    """The exact tempo of music made here: its length bends it a little."""
    samples = max(1, sound.duration_ms * RATE // 1000)
    return round(grid_of(style_named(sound.name), samples).bpm, 3)


def _tempo_in(name: str) -> float | None:
    """A tempo that a file's name tells: click_100bpm.wav."""
    told = re.search(r"(\d{2,3})[ _-]?bpm|bpm[ _-]?(\d{2,3})", name.casefold())
    return float(told[1] or told[2]) if told else None
