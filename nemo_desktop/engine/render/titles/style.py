"""How each kind of title looks, and what a person may change of it."""

from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.engine.render.chunk import Caption

# Said of an outline or a box: in whichever of black and white the letters stand out from.
BY_CONTRAST: Final = "contrast"
NOTHING: Final = "none"
MEDIUM, SEMIBOLD, BOLD, HEAVY = 500, 600, 700, 800


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of title looks. `em` is the letter height as a share of the frame's shorter
    side, `wide` and `high` the most it may take of the frame. `outline` and `box` are #rrggbb,
    `BY_CONTRAST` or `NOTHING`."""

    em: float
    weight: int
    wide: float
    high: float
    # What all lines after the first are as large as, of the first.
    rest: float = 1.0
    # Where it lies when it was put nowhere in particular.
    place: str = "center"
    outline: str = NOTHING
    box: str = NOTHING
    has_shadow: bool = True
    has_bar: bool = False
    # How dark the whole picture behind it becomes, 0–1.
    shade: float = 0.0

    @property
    def has_box(self) -> bool:
        """Whether it stands on a ground of its own."""
        return self.box != NOTHING


STYLES: Final = {
    "title": Style(0.088, BOLD, 0.84, 0.6),
    "subtitle": Style(
        0.044, SEMIBOLD, 0.8, 0.3, place="lower_third", box=BY_CONTRAST, has_shadow=False
    ),
    "lower_third": Style(
        0.052, BOLD, 0.62, 0.24, 0.66, "lower_third_left",
        box=BY_CONTRAST, has_shadow=False, has_bar=True,
    ),
    "caption": Style(0.056, HEAVY, 0.82, 0.3, place="bottom", outline=BY_CONTRAST),
    "end_card": Style(0.1, BOLD, 0.8, 0.6, 0.5, shade=0.62),
}  # fmt: skip


def style_of(caption: Caption) -> Style:
    """The style a title has, with what was changed of it; unknown ones are "title"."""
    usual = STYLES.get(caption.style, STYLES["title"])
    has_own_box = caption.box not in (None, NOTHING)
    return replace(
        usual,
        weight=caption.weight or usual.weight,
        outline=caption.outline or usual.outline,
        box=caption.box or usual.box,
        has_bar=usual.has_bar and caption.box != NOTHING,
        has_shadow=(usual.has_shadow or caption.box == NOTHING) and not has_own_box
        if caption.shadow is None
        else caption.shadow,
    )


def usual_place(style: str) -> str:
    """Where a title of that style lies when it was put nowhere in particular."""
    return STYLES.get(style, STYLES["title"]).place


def darkens(style: str) -> bool:
    """Whether the picture is dark behind it: then it would flash up if the title went first."""
    return STYLES.get(style, STYLES["title"]).shade > 0
