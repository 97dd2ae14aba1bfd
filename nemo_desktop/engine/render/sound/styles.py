"""What a style of music consists of, and the words people have for the styles.

Chords are written in C major, or A minor for the minor styles, and transposed later. In rhythms
one sign is a sixteenth: `X` strong, `x` plain, `o` soft, `-` ghost, `.` nothing. For a bass `o` is
the fifth and `-` the step into the next chord. A part plays in bars whose intensity is at least
its `enter` and below its `leave`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # who asks for a tempo need not load numpy
    from nemo_desktop.engine.render.sound.filters import Curve


@dataclass(frozen=True, slots=True)
class Part:
    """One player. `role` says how it reads the chords, `centre` is its middle MIDI pitch.

    Of several instruments, parted by `|`, chance takes one for a piece.
    """

    role: str
    instrument: str
    level_db: float
    rhythms: tuple[str, ...] = ()
    enter: float = 0.0
    leave: float = 9.0
    centre: int = 60
    voices: int = 4
    wet: float = 0.2
    pan: float = 0.0
    ducks: bool = False
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """Everything that makes one style sound like itself.

    `swing` is where the second of two steps falls (0.5 even) and `swing_steps` how long a step is
    in sixteenths; `loose_ms` is how far a human hand strays; `glue_db` how much the bus is pressed;
    `arc_db` how much softer a bar of no intensity would be than one of full.
    """

    name: str
    bpm: float
    tonics: tuple[int, ...]
    verses: tuple[str, ...]
    bridges: tuple[str, ...]
    cadences: tuple[str, ...]
    final: str
    parts: tuple[Part, ...]
    is_minor: bool = False
    bars_a_chord: int = 1
    swing: float = 0.5
    swing_steps: int = 1
    loose_ms: float = 4.0
    room_s: float = 1.6
    room_hz: float = 6000.0
    curve: "Curve" = ((20, 0), (20000, 0))
    glue_db: float = 4.0
    arc_db: float = 5.0
    drive: float = 0.0
    duck: float = 0.0
    tape: float = 0.0
    dust_db: float = -99.0


# The first found in a wish wins.
OTHER_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "lo-fi": ("lofi", "lo fi", "hip hop", "hip-hop", "chill", "study", "低保真", "慵懒", "嘻哈"),
    "electronic": ("electro", "edm", "dance", "house", "techno", "synth", "电子", "舞曲"),
    "cinematic": ("epic", "dramatic", "orchestr", "trailer", "film score", "电影", "史诗", "管弦"),
    "ambient": ("atmospher", "drone", "space", "meditat", "环境", "氛围", "冥想", "空灵"),
    "acoustic": ("guitar", "folk", "country", "ukulele", "原声", "吉他", "民谣"),
    "jazz": ("swing", "bossa", "lounge", "cafe", "café", "爵士", "咖啡"),
    "piano": ("classical", "sonata", "钢琴", "古典"),
    "upbeat": ("happy", "cheerful", "energetic", "pop", "fun", "summer",
               "欢快", "轻快", "活泼", "动感", "流行"),
    "calm": ("relax", "soft", "gentle", "peace", "quiet", "romantic", "sad",
             "舒缓", "平静", "安静", "轻柔", "放松", "浪漫"),
}  # fmt: skip
