"""The wish to see a text once more: copy the title to the end, 结尾再放一次标题."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.texts import AddTitle, Dress
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.phrases.which_texts import titles_meant
from nemo_desktop.engine.language.wishes.title import added, when
from nemo_desktop.engine.render.film import Title
from nemo_desktop.i18n import words

_TOO: Final = re.compile(r"\b(?:too|as well)\W*$|\balso\b|也(?!不)")


@rule("(?<=ADD) (KEEP|AND UNKNOWN) (?=TITLE|TITLEWORD)", phase=0)
def the_same_text(tokens: Sequence[Token]) -> Made | None:
    """Put the same title at the end; 结尾也加上同样的标题."""
    said = "".join(token.text for token in tokens)
    return ("DUPLICATE", None) if said in ("the same", "同样", "一样", "相同") else None


_PLACES: Final = "ATEND|ATSTART|LAST|FIRST|SPAN|ATMOMENT|FROMTHEN|INMIDDLE|WHO"


@wish(
    "title_again",
    f"TITLE|IT {_PLACES}",
    f"DUPLICATE SHOWN ADD MOVE WANTED DUR LENGTH KEEP PIC {_PLACES.replace('|', ' ')}",
    examples=("copy the title to the end", "show the title again at the end", "结尾再放一次标题"),
    makes_film=False,
)
def title_again(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A text that is there, shown at another time too."""
    is_told = find(tokens, "TITLE") is not None
    is_copied = find(tokens, "DUPLICATE", "AGAIN") is not None
    is_too = _TOO.search(scene.sentence.casefold()) is not None and not scene.done
    if not (is_copied or (is_too and not find(tokens, "MOVE", "CHANGE", "LENGTH", "KEEP"))):
        return None
    if not (is_told or (scene.focused_title and not scene.named)):
        return None
    if not scene.film.titles:
        raise NotThere(words("engine.no_title"))
    ids = titles_meant(tokens, scene).ids
    old = next(title for title in scene.film.titles if not ids or title.id in ids)
    span = when(tokens, scene, old.duration_ms)
    if span is None:
        return None
    edit = _copy(old, span, scene.new_ids("t")[0])
    return Deed((edit,), added(edit), (edit.id,))


def _copy(old: Title, span: Span, new_id: str) -> AddTitle:
    """The same text, set the same way."""
    dress = Dress(old.weight, old.outline, old.shadow, old.box, old.animation)
    return AddTitle(new_id, old.text, span, old.style, old.place, old.size, old.color, dress)
