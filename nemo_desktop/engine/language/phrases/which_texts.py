"""Which of the texts that there are a wish speaks of."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.render.film import Title
from nemo_desktop.i18n import words

# Between a text and the picture that it belongs to.
_ITS: Final = frozenset(listed("OF ON FROM IN UNDER FOR"))


def is_of_picture(tokens: Sequence[Token]) -> bool:
    """Whether the text of a picture is meant: the caption of photo 2; 第二张的字."""
    kinds = [token.kind for token in tokens]
    at = kinds.index("WHO")
    return kinds[at + 1 : at + 2] == ["TITLE"] or (
        kinds[max(0, at - 2) : at - 1] == ["TITLE"] and kinds[at - 1] in _ITS
    )


def style_of(tokens: Sequence[Token]) -> tuple[str, int]:
    """What kind of text was said, and its place among the texts (0: none was said)."""
    told, kind = find(tokens, "TITLE"), find(tokens, "TITLESTYLE")
    if told is None:
        return ("text" if kind is None else str(kind.value)), 0
    assert isinstance(told.value, tuple)
    style = kind.value if kind is not None and told.value[0] == "text" else told.value[0]
    return str(style), int(told.value[1])


def titles_meant(tokens: Sequence[Token], scene: Scene) -> Which:
    """The titles meant: by place, by style, the one changed last, or the only one."""
    style, place = style_of(tokens)
    titles = scene.film.titles
    if not titles:
        raise NotThere(words("engine.no_title"))
    if find(tokens, "ALL", "EACH") or any(token.text.startswith("都") for token in tokens):
        return Which()
    of_style = [title for title in titles if title.style in _family(style)] or list(titles)
    if place:
        if not 1 <= abs(place) <= len(of_style):
            raise NotThere(words("engine.no_such_title", number=abs(place), count=len(titles)))
        return Which((of_style[place - 1 if place > 0 else place].id,))
    focus = [title.id for title in of_style if title.id in scene.focus]
    if focus:
        return Which((focus[-1],))
    if find(tokens, "ATEND", "LAST"):
        return Which((max(of_style, key=lambda title: title.start_ms).id,))
    return Which((of_style[-1].id,))


def titles_on(tokens: Sequence[Token], scene: Scene, otherwise: Which | None = None) -> Which:
    """The texts of the pictures that are named: those that begin there, else those seen there."""
    titles = scene.film.titles
    pictures = scene.which(tokens, inherits=False)
    seen = titles_seen(pictures, scene, titles)
    own = [title for title in titles_seen(pictures, scene, titles, are_new=True) if title in seen]
    if not seen and otherwise is None:
        raise NotThere(words("engine.no_title"))
    return Which(tuple(title.id for title in own or seen)) if seen else otherwise or Which()


def titles_seen(
    pictures: Which, scene: Scene, titles: Sequence[Title], *, are_new: bool = False
) -> list[Title]:
    """Those of the texts that are seen while the pictures are, or that begin with one of them."""
    ends = [
        (start, start + clip.duration_ms)
        for clip, start in zip(scene.film.clips, scene.film.starts_ms, strict=True)
        if not pictures.ids or clip.id in pictures.ids
    ]
    return [
        title
        for title in titles
        if any(
            title.start_ms < end
            and (start <= title.start_ms if are_new else title.start_ms + title.duration_ms > start)
            for start, end in ends
        )
    ]


def titles_alike(tokens: Sequence[Token], scene: Scene) -> Which:
    """As `titles_meant`, but of several in one breath all, and the captions of a file together."""
    style, place = style_of(tokens)
    which = titles_meant(tokens, scene)
    if place or not which.ids or find(tokens, "ATEND", "LAST"):
        return which
    of_style = [title for title in scene.film.titles if title.style in _family(style)]
    chosen = [title for title in scene.film.titles if title.id in which.ids]
    if any(token.text.endswith(_SEVERAL) for token in tokens if token.kind == "TITLE"):
        return Which(tuple(title.id for title in of_style or scene.film.titles))
    if all(title.style == "caption" for title in chosen):
        return Which(tuple(t.id for t in scene.film.titles if t.style == "caption"))
    return which


_SEVERAL: Final = ("titles", "captions", "subtitles", "texts")


def _family(style: str) -> tuple[str, ...]:
    """The styles that one word is said for."""
    return ("subtitle", "caption") if style == "subtitle" else (style,)
