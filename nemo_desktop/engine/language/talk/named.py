"""What a few words name of earlier sentences: a thing of the film, a value, a picture, a number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import condensed
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_han, listed, pieces
from nemo_desktop.engine.language.grammar.wish import LIGHT
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.language.wishes.talk import SUBJECTS


@dataclass(frozen=True, slots=True)
class Named:
    """What a few words name: things of the film by their subjects, values that were said, pictures;
    `is_it` where they only point: it, that, what I said; `is_order` where they would do something.

    `nth` counts sentences from the first, below 0 from the last; `last` is so many of the last;
    `side` is -1 for the one before what is named, 1 for the one behind it.
    """

    subjects: frozenset[str] = frozenset()
    values: frozenset[tuple[str, object]] = frozenset()
    who: Who | None = None
    nth: int = 0
    last: int = 0
    side: int = 0
    is_it: bool = False
    is_order: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether nothing is named: it, that."""
        return not (self.subjects or self.values or self.who or self.nth or self.last or self.side)


_ORDINALS: Final = listed("first second third fourth fifth sixth seventh eighth")
_COUNTS: Final = listed("one two three four five six seven eight")
_NOUN: Final = (
    r"(?:things?|sentences?|wish(?:es)?|requests?|steps?|changes?|edits?|instructions?|messages?|"
    r"ideas?|commands?|orders?)"
)
_NUMBER: Final = rf"(?:\d|{'|'.join(_COUNTS)})"
_ENGLISH_NTH: Final = (
    re.compile(rf"(?:the |my )*(?:very )?(?P<nth>{'|'.join(_ORDINALS)}) (?!to last){_NOUN}$"),
    re.compile(
        rf"(?:sentence|step|request|change|wish|message) (?:no\.? |number )?(?P<number>{_NUMBER})$"
    ),
    re.compile(
        r"(?:the |my )*(?P<end>last but one|second to last|second last|next to last|penultimate)"
        rf"(?: {_NOUN})?$"
    ),
    re.compile(
        rf"(?:the )?(?P<end>middle) one of (?:those|these|the last|my last) three(?: {_NOUN})?$"
    ),
    re.compile(
        rf"(?:the |my |all |all of |those |these )*(?:last|previous|past|"
        rf"latest) (?P<last>{_NUMBER})"
        rf"(?: {_NOUN}| of (?:them|those|these|my {_NOUN}))?$"
    ),
    re.compile(r"(?:all |the |my )*(?P<last>two|three|four|both) of (?:those|these|them)$"),
    re.compile(rf"^(?P<nth>{'|'.join(_ORDINALS)})$"),
    re.compile(
        rf"(?:the |my |this |that )*(?:very )?(?P<only>last|previous|latest) {_NOUN}(?: only)?$"
    ),
)
_HAN_NUMBER: Final = r"[一二两三四五六七八九\d]"
_HAN_UNIT: Final = r"(?:句话?|步|件事|条|个(?:要求|操作|修改|改动)|次(?:操作|修改|改动)?|项)"
_HAN_NTH: Final = (
    re.compile(rf"倒数第(?P<back>{_HAN_NUMBER}){_HAN_UNIT}$"),
    re.compile(rf"第(?P<number>{_HAN_NUMBER})(?!张|幅|副|枚){_HAN_UNIT}(?:话|事)?$"),
    re.compile(rf"(?:最后|最近|上|刚才|刚刚|那|这)+的?(?P<last>{_HAN_NUMBER}){_HAN_UNIT}$"),
    re.compile(r"(?:只|就)?(?P<only>上一?|最后一?|前一|最近一?)(?:步|句|次|个操作|个修改)$"),
)
_SIDES: Final = re.compile(
    r"(?:just |right |directly )?(?P<side>before|after|behind) (?:the |that |my )?(?P<near>.+)"
    r"|(?P<han>.+?)(?P<where>之前|前面|之后|后面|以后)(?:让|叫|说|做|提|改|加|弄|"
    r"[我你您])*的?那一?"
    r"(?:个|步|句话?|次|条)"
)
_LASTS: Final = ("last", "last one", "last thing", "last step")

# Words that name nothing of the film.
_BARE: Final = frozenset(
    listed(
        """
    thing things idea ideas stuff whole said say says asked ask told wanted did do done had have
    has having got get be been was were would could should may might can my our i we you me us
    it's effect effects earlier just added put putting made that which who what so much now then
    all of those both again please too very bit feature decision choice option experiment style
    using used use gone going there only instead even s one ones mine ago moment minute business
    part out in up off most more really over return restore set change the a an i'd at on for with
    to from about that's is are do's them dear sorry love well last first quite end belongs wants
    fine let bring notion attempt suggestion version treatment request wish sentence try trick touch
    look
        """
    )
)
_HAN_BARE: Final = frozenset(
    "的了吧啊呢嘛呀哦啦我你您们那这个种步句话条次说提把将给帮请就都也又再先还是加做弄搞调设改"
    "用要一下件事名字内容长久得行便头其实可能觉得想算关于刚才前之后效果样感只好有在上去来那些"
    "里点儿么"
)
_FREE: Final = LIGHT | frozenset(
    listed(
        """
    ATSTART ATEND NUM OUT AWAY FIRST ORD PIC PICS CLIP ALL REST EACH BEFORE AFTER CHANGENOUN LAST
    PREVIOUS NEW OLD BIT MUCH ONLY SPEED SIDE REMARK FULLY EFFECTWORD MEASURE LATESTWORD MORE TOO
    QUESTION FILL LIVING NAMEWORD
        """
    )
)
_QUALITIES: Final = {
    "LONGER": "length", "SHORTER": "length", "LOUDER": "volume", "QUIETER": "volume",
    "LENGTH": "length", "DUR": "length", "EACHDUR": "length", "SHARE": "length", "WHOLE": "",
    "PCT": "volume", "COLOR": "color", "PLACE": "place", "MUTE": "volume", "STILL": "motion",
    "HOLD": "motion", "FASTER": "motion", "SLOWER": "motion", "CROP": "fit",
    "DIFFERENT": "motion", "CAMERA": "motion", "UNIT": "length", "LOOKWORD": "colors",
}  # fmt: skip
SAID: Final = frozenset(
    listed("COLOR EACHDUR DUR PCT PLACE CANVAS LOOK TRANS MOTION STYLE EFFECT QUOTE FIT")
)
_OF_ITS_PART: Final = frozenset({"volume", "size", "color", "place", "fade", "length"})


def named(about: str, files: tuple[str, ...], texts: tuple[str, ...]) -> Named | None:
    """What these words name; None where there is more in them than that."""
    about = _CLASSED.sub("", about).strip(" ,，")
    counted = _counted(about)
    if counted is not None:
        return counted
    told = _SIDES.search(about)
    if told is not None and (told["han"] or _is_bare(about[: told.start()])):
        near = told["near"] or told["han"]
        side = -1 if (told["side"] or told["where"]) in ("before", "之前", "前面") else 1
        beside = Named(last=1) if near in _LASTS else named(near, files, texts)
        if beside is not None and not beside.is_anything and beside.side == 0:
            return replace(beside, side=side, is_order=False)
    for text in texts:  # whatever it may mean besides
        if re.search(
            rf"(?<!\w){re.escape(text)}(?!\w)" if text.isascii() else re.escape(text), about
        ):
            about = about.replace(text, f"“{text}”")
    tokens = lexed(about, files, texts)
    return _by_tokens(condensed(list(tokens))) if _covers(about, tokens) else None


def named_all(about: str, files: tuple[str, ...], texts: tuple[str, ...]) -> list[Named]:
    """The things that are named side by side: the sepia and the zoom. None where one is not."""
    whole = named(about, files, texts)
    if whole is not None and len(whole.subjects) < 2 and len(whole.values) < 2:
        return [whole]
    parts = [part for part in _AND.split(about) if part.strip()]
    found = [named(part, files, texts) for part in parts] if len(parts) > 1 else []
    sure = [one for one in found if one is not None and (one.subjects or one.values)]
    if sure and len(sure) == len(found):
        return sure
    return [whole] if whole is not None else []


def spoken_of(clause: str, files: tuple[str, ...], texts: tuple[str, ...]) -> Named | None:
    """What a clause that tells is about, whatever else it says; None where it names nothing."""
    tokens = condensed(list(lexed(clause, files, texts)))
    known = [token for token in tokens if token.kind in SUBJECTS or token.kind in ("WHO", *SAID)]
    what = _by_tokens(known)
    return what if what is not None and not what.is_anything else None


# A word for one of its kind that could count: 那首, that one of songs, is no first.
_CLASSED: Final = re.compile(r"[那这][首段支]")
_AND: Final = re.compile(r"\s+and\s+(?:the |that |my )?|\s*&\s*|(?<=.)[和跟与及、](?=.)|,\s*")


def _covers(about: str, tokens: Sequence[Token]) -> bool:
    """Whether nothing is said that is in none of the tokens: a word that was left aside names
    something that the film knows nothing of."""
    spans = [(token.start, token.end) for token in tokens]
    return all(
        _is_bare(piece.text) or any(a <= piece.start and piece.end <= b for a, b in spans)
        for piece in pieces(about)
    )


def _counted(about: str) -> Named | None:
    """A sentence, or several, told by its number."""
    plain = about
    if any(map(is_han, about)):
        plain = re.sub(r"^(?:我|你|刚才|刚刚|之前|前面)*(?:说|提|做|改|要求|讲)的", "", about)
    for pattern in (*_ENGLISH_NTH, *_HAN_NTH):
        found = pattern.search(plain)
        if found is None or not _is_bare(plain[: found.start()]):
            continue
        said = found.groupdict()
        if said.get("only"):
            return Named(nth=-1)
        if said.get("end"):
            return Named(nth=-2)
        if said.get("back"):
            return Named(nth=-_number(said["back"]))
        if said.get("last"):
            return Named(last=2 if said["last"] == "both" else _number(said["last"]))
        return Named(nth=_number(said.get("nth") or said.get("number")))
    return None


def _number(text: str | None) -> int:
    """A number that is said in figures or words; 0 for none."""
    for names in (_ORDINALS, _COUNTS):
        if text in names:
            return names.index(text) + 1
    value = numbers.read([text], 0) if text else None
    return round(value[0]) if value is not None else 0


def _by_tokens(tokens: Sequence[Token]) -> Named | None:
    kinds = {token.kind for token in tokens}
    subjects = {subject for token in tokens if (subject := _subject_in(token)) is not None}
    known = _FREE | SAID | SUBJECTS.keys() | _QUALITIES.keys() | {"WHO", "OLDTHING"}
    strange = [token for token in tokens if token.kind not in known and token.text not in _PARTS]
    if any(token.kind != "UNKNOWN" or not _is_bare(token.text) for token in strange):
        return None
    values = {
        (token.kind, token.value.casefold() if isinstance(token.value, str) else token.value)
        for token in tokens
        if token.kind in SAID
    }
    who = _who_in(tokens)
    is_it = _POINTING.fullmatch(" ".join(token.text for token in tokens)) is not None
    if who is not None and subjects == {"place"}:
        subjects = {"order"}
    subjects.discard("")
    if not (subjects or values or who or is_it) and kinds & {"PIC", "PICS", "CLIP"}:
        subjects.add("picture")
    is_order = bool(tokens) and tokens[0].kind in _ORDERS
    return Named(_narrowed(subjects), frozenset(values), who, is_it=is_it, is_order=is_order)


def _subject_in(token: Token) -> str | None:
    """What of the film a word is of; None where it is of nothing by itself."""
    if token.text in _PARTS:
        return _PARTS[token.text]
    if token.kind == "OLDTHING" and isinstance(token.value, tuple):
        return str(token.value[0]).replace("piece", "sound")
    is_idle = token.text == "version" or (token.kind == "MOVE" and token.text not in _MOVED)
    return None if is_idle else _QUALITIES.get(token.kind) or SUBJECTS.get(token.kind)


def _who_in(tokens: Sequence[Token]) -> Who | None:
    """The pictures that are named; several places together."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    if len(told) > 1 and all(who.places for who in told):
        return Who("places", tuple(place for who in told for place in who.places))
    return told[0] if len(told) == 1 else None


_ORDERS: Final = frozenset(listed("ADD REMOVE MAKE CHANGE REPLACE MOVE SWAP"))


_MOVED: Final = listed("moving moved move going 移 移动 挪")
_PARTS: Final = {
    "position": "place", "positions": "place", "位置": "place", "地方": "place", "level": "volume",
    "ending": "fade",
}  # fmt: skip
_POINTING: Final = re.compile(
    r"(?:it|that|this|them|those|these|they|i|to|please|now|everything|the|thing|one|and|back|"
    r"version|one|那个|这个|它|"
    r"它们|这|那|刚才?|[ 的了吧加给把段首张句步个])*"
)


def _is_bare(text: str) -> bool:
    if not any(letter.isalnum() for letter in text):
        return True
    if any(map(is_han, text)):
        return _HAN_BARE.issuperset(text)
    return _BARE.issuperset(text.split())


def _narrowed(subjects: set[str]) -> frozenset[str]:
    """The color of a title is a color, how loud the music is its volume."""
    if "colors" in subjects:
        return frozenset({"color" if "title" in subjects else "colors"})
    parts = subjects & _OF_ITS_PART
    if "length" in parts and "title" in subjects:
        return frozenset({"title"})
    return frozenset(parts or subjects)
