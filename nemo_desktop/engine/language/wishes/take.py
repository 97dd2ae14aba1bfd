"""Wishes about which piece of music it is, and where in a recording it begins."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.sounds import EditClipSound, EditSound, RemoveSounds
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.engine.language.phrases.sounding import recordings
from nemo_desktop.engine.language.wishes.sound import add_music
from nemo_desktop.engine.language.wishes.volume import volume
from nemo_desktop.engine.render.film import Sound
from nemo_desktop.i18n import words

# Said of the music itself these mean a place in it, said of "the music" one in the film.
_ITSELF: Final = ("song", "track", "tune", "melody", "歌", "曲")


@rule(
    "(?<=MUSIC) (TOO|BIT|MUCH|SHOWN)* STYLE (SEP|DASH)+ "
    "(?=(MAKE|CHANGE|REPLACE|ADD|IT|TO|WITH|FOR|MORE|CONVERSE|BIT|MUSIC)* STYLE)",
    phase=2,
)
def wrong_style(_tokens: Sequence[Token]) -> Made:
    """The music is too sad, make it happier: what it shall be counts."""
    return "ASIDE", None


@rule("(SLOWER|SPEED) AND? (?=STYLE MUSIC)", "(?<=CONVERSE) (SLOWER|SPEED) AND? (?=STYLE)", phase=2)
def slow_and_so(tokens: Sequence[Token]) -> Made | None:
    """配慢一点浪漫的音乐: the music is, and no camera."""
    is_slow = tokens[0].text.startswith(("慢", "缓", "舒缓", "slow", "soft", "gentle"))
    return ("ASIDE", None) if is_slow else None


@rule("FASTER (?=MUSIC)", "(?<=MUSIC) FASTER (?=$|SEP|AND)", "(?<=MUSIC MAKE) FASTER", phase=2)
def grander_music(tokens: Sequence[Token]) -> Made | None:
    """More dramatic music."""
    return ("STYLE", "Cinematic") if tokens[0].text == "more dramatic" else None


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
    said = words("engine.music.another", name=speech.heard(sound))
    return Deed((EditSound(Which((sound.id,)), others=1),), said)


def _next_song(sound: Sound, tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The next of the person's sound files instead; without one, music that is made here."""
    songs = [media for media in scene.pool if media.kind == "audio"]
    places = [place for place, media in enumerate(songs) if media.sha == sound.media]
    if len(songs) < 2 or not places:
        say = words("engine.music.only_song", name=speech.heard(sound))
        return Refusal(say, offers=(words("engine.offer.calm"), words("engine.offer.upbeat")))
    following = songs[(places[0] + 1) % len(songs)]
    named = replace(tokens[0], kind="FILENAME", value=following.sha)
    return add_music([named, Token("REPLACE", None, 0, 0)], scene)


@wish(
    "start_in_song",
    "MUSIC|SKIP|WHO ATMOMENT|FROMTHEN|SPAN|DUR|MOMENT",
    "MUSIC* SKIP REMOVE TRIM CUTWORD WHO ATSTART FIRST STYLE SHOWN LENGTH MOVE AWAY",
    examples=("start the song at 0:30", "skip the first 30 seconds of the song",
              "音乐从30秒处开始", "跳过歌曲前30秒"),
)  # fmt: skip
def start_in_song(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Where in a person's own song the music begins."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    named = {media.sha for media in recordings(tokens, scene)}
    is_to_come = named and all(sound.media not in named for sound in music)
    if is_to_come or (find(tokens, "WHO") and not named):
        return None  # 把hello.m4a放在第4秒: it is only to come
    if not music:
        if _skips(tokens) and find(tokens, "MUSIC"):
            raise NotThere(words("engine.no_music"))
        return None
    sound = next((sound for sound in music if sound.media in named), music[-1])
    at = _moment(tokens, scene.film.duration_ms)
    if at is None or not _is_of_the_song(tokens, sound, at, scene):
        return None
    if sound.media is None:
        offers = (words("engine.offer.another"),)
        return Refusal(words("engine.music.no_place", name=speech.heard(sound)), offers=offers)
    length = next((m.duration_ms for m in scene.pool if m.sha == sound.media), 0)
    clock = f"{at // 60_000}:{at // 1000 % 60:02}"
    if length and at >= length:
        whole = f"{length // 60_000}:{length // 1000 % 60:02}"
        return Refusal(words("engine.music.too_late", name=speech.heard(sound), length=whole))
    said = words("engine.music.from", name=speech.heard(sound), moment=clock)
    return Deed((EditSound(Which((sound.id,)), from_ms=at),), said)


def _skips(tokens: Sequence[Token]) -> bool:
    """Whether a part of the song is to be passed over."""
    return find(tokens, "SKIP") is not None or any(
        token.kind == "REMOVE" and token.text in ("skip", "跳过", "略过") for token in tokens
    )


def _moment(tokens: Sequence[Token], total_ms: int) -> int | None:
    """The place in the song, in ms; None for a stretch that begins elsewhere."""
    told = find(tokens, "ATMOMENT", "FROMTHEN", "MOMENT", "DUR")
    if told is not None:
        return round(number(told))
    span = find(tokens, "SPAN")
    if span is None or not isinstance(span.value, Span) or span.value.anchor != "start":
        return None
    if _skips(tokens) or find(tokens, "REMOVE", "TRIM", "CUTWORD"):
        return span.value.end_ms if span.value.start_ms == 0 else None
    is_beyond = span.value.start_ms >= total_ms  # the song from 30 to 42
    return span.value.start_ms if span.value.end_ms is None or is_beyond else None


def _is_of_the_song(tokens: Sequence[Token], sound: Sound, at: int, scene: Scene) -> bool:
    """Whether a place in the recording is meant and not one in the film."""
    if _skips(tokens) or at >= scene.film.duration_ms:
        return True
    if sound.media is None or find(tokens, "DUR"):
        return False
    said = " ".join(token.text for token in tokens if token.kind in ("MUSIC", "WHO"))
    return find(tokens, "WHO") is not None or any(word in said for word in _ITSELF)


@wish(
    "song_part",
    "SONGPART",
    "MUSIC* SKIP WHO ATSTART ATEND SHOWN LENGTH MOVE STYLE KEEP ONLY CUTWORD",
    examples=("begin at the chorus", "从副歌开始"),
)
def song_part(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Nobody here knows where the chorus is; a time is understood."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    if not music:
        raise NotThere(words("engine.no_music"))
    key = "engine.music.no_part" if music[-1].media else "engine.music.no_place"
    return Refusal(words(key, name=speech.heard(music[-1])))


@wish(
    "only_clip_sound",
    "CLIPSOUND ONLY",
    "MUSIC WITH KEEP",
    examples=("keep only the video sound", "只保留原声"),
)
def only_clip_sound(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The clips' own sound and no music."""
    if not any(clip.volume > 0.0 for clip in scene.film.clips):
        raise NotThere(words("engine.no_clip_sound"))
    if not scene.film.sounds:
        return Told(words("engine.unchanged"))
    name = speech.heard(scene.film.sounds[-1])
    return Deed((RemoveSounds(Which()),), words("engine.music.removed", name=name))


@wish(
    "only_music",
    "MUSIC ONLY|EXCEPT",
    "KEEP MUTE REMOVE ALL VOLUME CLIPSOUND",
    examples=("mute everything except the music", "只保留音乐"),
)
def only_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The music and nothing else that can be heard."""
    if find(tokens, "EXCEPT") and not find(tokens, "MUTE", "REMOVE"):
        return None
    only = find(tokens, "ONLY")
    if only is not None and not find(tokens, "KEEP") and "保留" not in only.text:
        return None
    clips = tuple(clip.id for clip in scene.film.clips if clip.volume > 0.0)
    voices = tuple(sound.id for sound in scene.film.sounds if sound.is_voice)
    if not any(not sound.is_voice for sound in scene.film.sounds):
        raise NotThere(words("engine.no_music"))
    edits: tuple[Edit, ...] = (EditClipSound(Which(clips), 0.0),) if clips else ()
    if voices:
        edits = (*edits, EditSound(Which(voices), volume=0.0))
    if not edits:
        return Told(words("engine.unchanged"))
    return Deed(edits, words("engine.music.alone"))


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


_TEMPO: Final = ("fast", "slow", "quick", "speed", "快", "慢", "加快", "放慢", "加速", "减速")


@rule(
    "MUSIC (SHOWN|ADD|LENGTH|MAKE|BIT|MUCH|MOVE)* (FASTER|SLOWER|PLAYSPEED) BIT?(?=$|SEP|AND)",
    phase=2,
)
def at_another_pace(tokens: Sequence[Token]) -> Made | None:
    """Make the song faster, slow the song down: of what is heard, and not of the camera."""
    told = find(tokens, "FASTER", "SLOWER", "PLAYSPEED")
    is_tempo = told is not None and (told.kind == "PLAYSPEED" or told.text.startswith(_TEMPO))
    return ("MUSICPACE", None) if is_tempo else None


@rule("(FASTER|SLOWER) MUSIC(?=$|SEP|AND)", phase=1)
def paced_by_order(tokens: Sequence[Token]) -> Made | None:
    """Slow the song down; but slow music is calm."""
    is_order = tokens[1].start - tokens[0].end > 1
    return ("MUSICPACE", None) if is_order and tokens[0].text.startswith(_TEMPO) else None


@wish("music_pace", "MUSICPACE", "BIT MUCH WHO STYLE PLAYSPEED")
def music_pace(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A song is as fast as it is; another one may be calmer, or not."""
    if not scene.film.sounds:
        raise NotThere(words("engine.no_music"))
    offers = (words("engine.offer.calm"), words("engine.offer.upbeat"))
    return Refusal(words("engine.music.no_pace"), offers=offers)


_PLACES_ON_THE_NET: Final = (
    "youtube", "tiktok", "tik tok", "instagram", "facebook", "snapchat", "抖音", "快手", "油管",
    "b站", "bilibili", "ins", "哔哩哔哩", "小红书", "vimeo", "pinterest", "xiaohongshu", "rednote",
)  # fmt: skip


@rule(
    "(MUSIC|STYLE|PIC|PICS|CLIP|VOICEWORD|FILM|LOOK|LOOKWORD|EFFECT|EFFECTWORD|MOTION|TRANS|"
    "TRANSWORD|TITLEWORD) (FROM|OF) CANVAS",
    "FROM? CANVAS (ON|IN)+ (?=MUSIC|STYLE|PIC|PICS|CLIP)",
    "CANVAS LOOKWORD (?!CANVAS)",
    phase=0,
)
def from_elsewhere(tokens: Sequence[Token]) -> Made | None:
    """The song from YouTube."""
    told = find(tokens, "CANVAS")
    is_place = told is not None and told.text in _PLACES_ON_THE_NET
    if tokens[-1].kind == "LOOKWORD" and tokens[-1].text not in ("filter", "filters", "滤镜"):
        return None
    return ("NETWORK", None) if is_place else None


for _kind, _of in itertools.product(
    ("drone", "aerial", "stock", "b roll", "close up", "closeup"),
    ("shot", "shots", "footage", "video", "clip", "view", "photo", "photos", "picture", "pictures"),
):
    say("STOCK", f"{_kind} {_of}")
say("STOCK", "航拍 | 航拍镜头 | 航拍视频 | 航拍画面 | 空镜 | 空镜头 | 特写")


@rule("(?<![^SEP AND]) STOCK (OF UNKNOWN*)? (?=$|SEP|AND)", phase=0)
def wanted_from_elsewhere(_tokens: Sequence[Token]) -> Made:
    """What about some drone footage: nobody here has it."""
    return "NETWORK", None


@rule("ADD (NUM|MEASURE|BIT|NEW|MORE|UNKNOWN)* STOCK", "STOCK", phase=0)
def not_there(tokens: Sequence[Token]) -> Made | None:
    """Add a drone shot: nobody here has one; of my drone shots they are pictures."""
    if len(tokens) > 1:
        return "NETWORK", None
    return ("PICS" if tokens[0].text.endswith("s") else "PIC"), None


@wish(
    "not_fetched",
    "NETWORK",
    "NETWORK* MUSIC* STYLE PIC PICS CLIP FILM EXPORT NEW REPLACE VOICEWORD BACKGROUND "
    "ALL SHOWN PIC",
)
def not_fetched(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Nothing comes from the network; says how a file gets here."""
    return Refusal(words("engine.not_fetched"))


@wish("sound_effect", "SFX", "WHO NEW MUSIC PIC BIT", examples=("add a sound effect", "加个音效"))
def sound_effect(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Noises are not made here; a recording of one can be used."""
    return Refusal(words("engine.voice.none"))


_SOFTER: Final = "(QUIETER|LOW|SMALLER|LOWER|LESS|DOWN|MOTION)"
# Under it; 在它下面; while it plays.
_UNDER_IT: Final = ("UNDER", "PLACE", "LENGTH", "SHOWN")
_PLAYING: Final = "(FOR|CENTIMETRE|AT)? (IT|WHO) (LENGTH|SHOWN) CENTIMETRE?"
_BENEATH: Final = f"(UNDER (IT|VOICEWORD|WHO)?|AT? IT PLACE|{_PLAYING})"
_BECOMES: Final = "(AUTOMOVE|MOVE|BIT|MUCH|CHANGE|MAKE|LOWER)*"


@rule(
    f"{_SOFTER} (BIT|MUCH|MUSIC|AND)* WHENSPOKEN",
    f"MUSIC {_BECOMES} {_SOFTER} BIT? WHENSPOKEN",
    f"WHENSPOKEN SEP* ADD? MUSIC {_BECOMES} {_SOFTER} BIT?",
    f"WHENSPOKEN SEP* {_SOFTER} BIT? MUSIC",
    "DUCKING WHENSPOKEN",
    f"{_SOFTER} BIT? MUSIC {_BENEATH}",
    f"{_BENEATH}? MUSIC {_BENEATH}? {_BECOMES} {_SOFTER} BIT? {_BENEATH}?",
    f"(MUSIC DOWN|DOWN MUSIC|MUSIC UNDER QUIETER) {_BENEATH}",
    phase=2,
)
def softer_under_voices(tokens: Sequence[Token]) -> Made | None:
    """Turn the music down when I speak; 我说话时音乐小一点; make the music softer under it."""
    return ("DUCKING", None) if find(tokens, "WHENSPOKEN", *_UNDER_IT) else None


@rule("(ADD|SHOWN) (?=WHO (ON IT)? (SEP|AND|MAKE)+ DUCKING)", phase=3)
def voice_over_music(_tokens: Sequence[Token]) -> Made:
    """Add hello.m4a and make the music softer under it: music stays, so that is a voice."""
    return "VOICEWORD", None


@rule("(?<=ADD WHO|SHOWN WHO) ON MUSIC(?=$|SEP|AND)", "(?<=ADD WHO) MUSIC ON(?=$|SEP|AND)", phase=2)
def over_the_music(tokens: Sequence[Token]) -> Made | None:
    """Add hello.m4a over the music: it is heard beside it."""
    on = find(tokens, "ON")
    is_over = on is not None and on.text in ("over", "on top of", "上", "上面")
    return ("VOICEWORD", None) if is_over else None


@rule(
    "KEEP (MUSIC|VOLUME|LOUDER|AT|KEEP)* WHENSPOKEN",
    f"WHENSPOKEN SEP* (KEEP|NEG|MUSIC|VOLUME)+ (CHANGE|KEEP|{_SOFTER}) BIT?",
    f"NEG (CHANGE|KEEP)? MUSIC? (CHANGE|{_SOFTER})* WHENSPOKEN",
    f"MUSIC NEG (CHANGE|MAKE|BIT|{_SOFTER})+ WHENSPOKEN",
    phase=1,
)
def as_loud_under_voices(tokens: Sequence[Token]) -> Made | None:
    """Keep the music loud when I speak; 说话时音乐不要变小."""
    return ("DUCKING", "off") if find(tokens, "KEEP", "NEG") else None


@wish(
    "make_room",
    "DUCKING",
    "VOICEWORD CLIPSOUND MUSIC UNDER WHO BIT REMOVE NEG UNMUTE AUTOMOVE VOLUME DUCKING* QUIETER",
    examples=(
        "duck the music under the voice", "turn ducking off",
        "don't lower the music when I speak", "说话时压低音乐", "关掉音乐避让",
        "说话时音乐不要变小",
    ),
)  # fmt: skip
def make_room(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music makes room for voices by itself, unless it is not to; without any it is softer."""
    if find(tokens, "ADD") and find(tokens, "WHO"):
        return None  # it is only to come
    music = tuple(sound for sound in scene.film.sounds if not sound.is_voice)
    if not music:
        raise NotThere(words("engine.no_music"))
    which = Which(tuple(sound.id for sound in music))
    makes_room = all(sound.makes_room for sound in music)
    is_off = find(tokens, "REMOVE", "NEG") is not None or any(
        token.kind == "DUCKING" and token.value == "off" for token in tokens
    )
    if is_off:
        edit = EditSound(which, makes_room=False)
        return Deed((edit,), words("engine.music.steady"))
    if not makes_room:
        edit = EditSound(which, makes_room=True)
        return Deed((edit,), words("engine.music.makes_room_again"))
    voices = any(sound.is_voice for sound in scene.film.sounds)
    if voices or any(clip.volume > 0.0 for clip in scene.film.clips):
        return Told(words("engine.music.makes_room"))
    return volume([Token("MUSIC", None, 0, 0), Token("QUIETER", None, 0, 0)], scene)
