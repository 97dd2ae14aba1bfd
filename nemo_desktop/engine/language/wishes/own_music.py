"""Wishes for music of one's own that is not named: use my own mp3, 换成我自己的音乐."""

import itertools
from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Outcome, Told, wish
from nemo_desktop.engine.language.wishes.sound import add_music
from nemo_desktop.i18n import words

say("OWNMUSIC", "mp3 | mp3 file | mp3s | audio file | music file | sound file | song file")
say("OWNMUSIC", "mp3文件 | 音频文件 | 音乐文件")
for _noun in (*listed("music song track audio soundtrack tune mp3 recording"), "mp3 file",
              "audio file", "music file", "song file", "background music"):  # fmt: skip
    WORDS.offer("OWNMUSIC", f"own {_noun}", None)
for _whose, _noun in itertools.product(
    ("自己的", "我自己的"), listed("音乐 歌 歌曲 配乐 背景音乐 mp3 音频 曲子")
):
    WORDS.offer("OWNMUSIC", f"{_whose}{_noun}", None)


@rule(
    "(?<=REMOVE|LOUDER|QUIETER|UNDO|MUTE|NEG|FADEOUT|FADEIN|SIDE) OWNMUSIC",
    "(?<!ADD)(?<!REPLACE)(?<!WITH)(?<!TO)(?<!CHANGE) OWNMUSIC (?=(BIT|MUCH|CHANGE|TO|AT)* "
    "(LOUDER|QUIETER|SIDE|FADEOUT|FADEIN|REMOVE|MUTE|NUM|FADE))",
    phase=0,
)
def that_is_there(_tokens: Sequence[Token]) -> Made:
    """Turn my own song down: the music."""
    return "MUSIC", None


@wish(
    "own_music",
    "OWNMUSIC",
    "WANTED INCLUDEVERB REPLACE MUSIC PCT LOUDER QUIETER UNDER BACKGROUND FADEOUT FADEIN "
    "FADEINOUT INSTEADOF",
    examples=("use my own mp3", "换成我自己的音乐"),
)
def own_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The person's own sound file, the newest that is not heard yet."""
    mine = [(at, media) for at, media in enumerate(scene.pool) if media.kind == "audio"]
    if not mine:
        raise NotThere(words("engine.own_music.none"))
    heard = {sound.media for sound in scene.film.sounds if not sound.is_voice}
    if any(media.sha in heard for _, media in mine):
        return Told(words("engine.unchanged"))
    place, media = max(mine, key=lambda one: (one[1].bpm > 0, one[0]))
    rest = [token for token in tokens if token.kind not in ("OWNMUSIC", "MUSIC", "TO")]
    return add_music([*rest, Token("WHO", Who("files", files=(place,)), 0, 0, media.name)], scene)
