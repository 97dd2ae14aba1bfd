"""A pan that was said before, the way that is said now: no, to the right."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token

# A pan the way that was said instead, in English and in Chinese.
_WAYS: Final = {
    "left": ("pan left", "向左平移"), "right": ("pan right", "向右平移"),
    "top": ("pan up", "向上平移"), "up": ("pan up", "向上平移"),
    "bottom": ("pan down", "向下平移"), "down": ("pan down", "向下平移"),
}  # fmt: skip


def _pans(move: Token) -> bool:
    told = move.value if isinstance(move.value, tuple) else (move.value,)
    return str(told[0]).startswith("pan_")


def turned_pan(earlier: str, tokens: Sequence[Token], told: Token) -> str | None:
    """The sentence before with its pan turned; None where there is none, or no way is told."""
    pans = [token for token in tokens if token.kind == "MOTION" and _pans(token)]
    if not pans or told.kind not in ("SIDE", "PLACE") or str(told.value) not in _WAYS:
        return None
    is_han = not earlier[pans[-1].start : pans[-1].end].isascii()
    return earlier[: pans[-1].start] + _WAYS[str(told.value)][is_han] + earlier[pans[-1].end :]
