"""Whether something is to stay as it was before the last sentence: leave the last one as it was."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Step

_STAYING: Final = frozenset(listed("STAYS KEEP WHO TO IT ASIDE ASBEFORE"))
# All of the sentence: beside another wish it says what is left out there.
_AS_IT_WAS: Final = re.compile(
    r"(?:no|wait|but|hmm|actually|nope|ok|well|please|oh|[, .])*"
    r"(?:[^,]* (?:was|is|were|are) (?:fine|good|ok|okay|perfect|great)[,;.] (?:so |please )?)?"
    r"(?:leave|keep|let)(?!.*(?:,|;| and ))[^,;]* (?:as|how|like|the way) (?:it|they) (?:was|were)"
    r"(?: before| please)*[.!]?"
    r"|(?:but |and |no |[, ])*(?:leave|keep|let)(?! .*(?:,|;| and ))[^,;]* in "
    r"(?:full )?colou?r[.!]?"
    r"|(?:but |and |no |[, ])*[^,;]* (?:should|can|may|must) (?:keep|stay|remain) "
    r"(?:in |its |their |in its |in their |full )*colou?rs?(?: though| please)?[.!]?"
    r"|[^，,；。]*保留(?:彩色|原色)(?:吧|就好|就行|了|。)*"
    r"|(?:不|不对|但是?|等等|还是|那|[，, 。])*[^，,；。]*"
    r"(?:原样|原来的?(?:样子|那样)|之前的?(?:样子|那样))(?:吧|就好|就行|了|。)*"
)


def as_it_was(tokens: Sequence[Token], scene: Scene) -> Step | None:
    """No, leave the last one as it was: what the sentence before did to it is taken back."""
    last = getattr(scene.last[-1], "which", None) if scene.last and not scene.done else None
    told = find(tokens, "WHO", "STAYS")
    kinds = {token.kind for token in tokens}
    if last is None or told is None or not kinds <= _STAYING or not isinstance(told.value, Who):
        return None
    if not _AS_IT_WAS.fullmatch(scene.sentence.strip().casefold()):
        return None
    ids = scene.meant(told.value)
    done = last.ids or tuple(clip.id for clip in scene.film.clips)
    if not ids or not set(ids) <= set(done):
        return None
    rest = tuple(clip_id for clip_id in done if clip_id not in ids)
    return Step("narrowed", text=scene.sentence, ids=rest) if rest else Step("restore", ids=ids)
