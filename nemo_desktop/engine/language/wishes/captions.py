"""The wishes to give each picture its own text: one that is said, or its name."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.texts import AddTitle, AddTitles
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene, stem
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.phrases.which_texts import style_of
from nemo_desktop.engine.language.wishes.lettering import DRESSING
from nemo_desktop.engine.language.wishes.title import appearance
from nemo_desktop.i18n import words

_PICTURES: Final = "PICS|EACH|WHO|ALL|PIC"
_LOOKING: Final = f"TITLE TITLESTYLE PLACE COLOR BIGGER SMALLER LOOKWORD {DRESSING}"
say(
    "OWNNAME",
    """
    filename | filenames | their names | its own name | their own names | each one's name |
    文件名 | 文件名称 | 图片名 | 图片名称 | 照片名 | 照片名称 | 各自的名字 | 各自的文件名 |
    自己的名字 | 自己的文件名 | 它们的名字 | 图片的名字 | 照片的名字
    """,
)


@rule("(UNKNOWN|PIC|PICS) NAMEWORD (?!WHO|QUOTE|UNKNOWN|TO QUOTE|COLON)", phase=1)
def file_name(tokens: Sequence[Token]) -> Made | None:
    """The file names; the picture's name."""
    is_files = tokens[0].kind != "UNKNOWN" or tokens[0].text in ("file", "files", "file's")
    is_name = tokens[1].text in ("name", "names")
    return ("OWNNAME", None) if is_files and is_name else None


@rule(
    "(EACH|ALL) (PIC|PICS|CLIP)* OF? NAMEWORD",
    "(?<=EACH PLACE|EACH ADD|EACH UNDER) NAMEWORD (?!QUOTE)",
    "(EACH|ALL) (PIC|PICS|CLIP)* OF OWNNAME",
    "(NAMEWORD|OWNNAME) OF (EACH|ALL|PICS) (PIC|PICS|CLIP|IT)*",
    "(?<=EACH WITH|EACH ADD|EACH SHOWN|PIC WITH|PIC ADD|PIC SHOWN) NAMEWORD (?!QUOTE)",
    phase=2,
)
def its_own_name(_tokens: Sequence[Token]) -> Made:
    """Each picture's name; 每张照片的名字."""
    return "OWNNAME", None


@wish(
    "captions",
    f"QUOTE* {_PICTURES}",
    f"WHO EACH ALL PIC PICS NUM MEASURE {_LOOKING}",
    examples=(
        'label the photos "One", "Two" and "Three"', 'add caption "Sea" to every photo',
        "三张照片分别写上“春”“夏”“秋”", "每张加字幕“海边”",
    ),
)  # fmt: skip
def captions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """As many texts as pictures, each over its own; or one text over each."""
    texts = [str(token.value) for token in tokens if token.kind == "QUOTE"]
    chosen = scene.which(tokens, inherits=False).ids or tuple(c.id for c in scene.film.clips)
    if len(texts) == 1 and find(tokens, "EACH"):
        texts *= len(chosen)
    if len(texts) < 2 or len(texts) != len(chosen) or find(tokens, "CHANGE", "REPLACE"):
        return None
    style, _ = style_of(tokens)
    return _over_each(tokens, scene, texts, chosen, "title" if style == "text" else style)


@wish(
    "names_as_captions",
    f"OWNNAME TITLE|TITLESTYLE|ADD|SHOWN|WITH|LENGTH|PLACE|UNDER|{_PICTURES}",
    f"WHO EACH ALL PIC PICS CLIP SHOWN KEEP LENGTH UNDER {_LOOKING}",
    examples=("caption every photo with its name", "每张照片下面写上文件名"),
)
def names_as_captions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Each picture's name, without the ending, over it."""
    chosen = scene.which(tokens, inherits=False).ids or tuple(c.id for c in scene.film.clips)
    style, _ = style_of(tokens)
    names = [stem(scene.clip(clip_id).name) for clip_id in chosen]
    return _over_each(tokens, scene, names, chosen, "subtitle" if style == "text" else style)


for _number in (
    "numbers", "a number", "its number", "their numbers", "their number", "page numbers",
    "序号", "编号", "编上号", "标上号", "编个号", "号码", "数字",
):  # fmt: skip
    WORDS.offer("NUMBERING", _number, None)


@rule("(?:^|(?<=SEP|AND)) NTH (?=(ALL|EACH)* (PICS|PIC|IT|CLIP|EACH) (?!NUM))", phase=0)
def numbered_each(tokens: Sequence[Token]) -> Made | None:
    """Number the pictures."""
    return ("NUMBERING", None) if tokens[0].text == "number" else None


@wish(
    "numbers_as_captions",
    f"NUMBERING {_PICTURES}|IT",
    f"WHO EACH ALL PIC PICS CLIP SHOWN UNDER {_LOOKING}",
    examples=("number the pictures", "给每张照片编号"),
)
def numbers_as_captions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Each picture's place in the row over it."""
    chosen = scene.which(tokens, inherits=False).ids or tuple(c.id for c in scene.film.clips)
    style, _ = style_of(tokens)
    places = [str(scene.number_of(clip_id)) for clip_id in chosen]
    return _over_each(tokens, scene, places, chosen, "subtitle" if style == "text" else style)


def _over_each(
    tokens: Sequence[Token],
    scene: Scene,
    texts: Sequence[str],
    chosen: Sequence[str],
    style: str,
) -> Deed:
    starts = dict(zip((clip.id for clip in scene.film.clips), scene.film.starts_ms, strict=True))
    added = tuple(
        AddTitle(
            id=title_id,
            text=text,
            span=Span("start", starts[clip_id], starts[clip_id] + scene.clip(clip_id).duration_ms),
            style=style,
            over=clip_id,
            **appearance(tokens, style),  # type: ignore[arg-type]
        )
        for title_id, text, clip_id in zip(
            scene.new_ids("t", len(texts)), texts, chosen, strict=True
        )
    )
    return Deed((AddTitles(added),), words("engine.captions", count=len(added)))
