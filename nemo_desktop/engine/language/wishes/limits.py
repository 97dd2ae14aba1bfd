"""How long a film may be at most: one that is shorter is as wished already."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.render.film import Film

_SAID: Final = frozenset(
    {
        "under", "below", "at most", "max", "maximum", "no longer than", "not longer than",
        "can't be longer than", "不要超过", "不超过", "别超过", "不能超过", "最多",
    }
)  # fmt: skip
_WITHIN: Final = ("以 内", "之 内", "以内", "之内")


def capped(wanted_ms: int, tokens: Sequence[Token], film: Film) -> int:
    """The length in milliseconds for the whole film: keep it under 20 seconds; 控制在20秒以内."""
    told = [token for token in tokens if token.kind in ("LENGTH", "DUR")]
    is_most = any(token.text in _SAID or token.text.endswith(_WITHIN) for token in told)
    return min(wanted_ms, film.duration_ms) if is_most and film.clips else wanted_ms
