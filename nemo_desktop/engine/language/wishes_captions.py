"""The wish to give each picture its own text."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.texts import AddTitle
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import find
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.wishes_lettering import DRESSING
from nemo_desktop.engine.language.wishes_title import appearance, style_of
from nemo_desktop.i18n import words


@wish(
    "captions",
    "QUOTE* PICS|EACH|WHO|ALL|PIC",
    "TITLE TITLESTYLE PLACE COLOR BIGGER SMALLER WHO EACH ALL PIC PICS LOOKWORD NUM MEASURE "
    f"{DRESSING}",
    examples=('label the photos "One", "Two" and "Three"', "三张照片分别写上“春”“夏”“秋”"),
)
def captions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """As many texts as pictures, each over its own."""
    texts = [str(token.value) for token in tokens if token.kind == "QUOTE"]
    chosen = scene.which(tokens, inherits=False).ids or tuple(c.id for c in scene.film.clips)
    if len(texts) < 2 or len(texts) != len(chosen) or find(tokens, "CHANGE", "REPLACE"):
        return None
    style, _ = style_of(tokens)
    starts = dict(zip((clip.id for clip in scene.film.clips), scene.film.starts_ms, strict=True))
    edits = tuple(
        AddTitle(
            id=title_id,
            text=text,
            span=Span("start", starts[clip_id], starts[clip_id] + scene.clip(clip_id).duration_ms),
            style="title" if style == "text" else style,
            **appearance(tokens, style),  # type: ignore[arg-type]
        )
        for title_id, text, clip_id in zip(
            scene.new_ids("t", len(texts)), texts, chosen, strict=True
        )
    )
    return Deed(edits, words("engine.captions", count=len(edits)))
