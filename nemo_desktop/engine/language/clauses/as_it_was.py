"""Whether something is to stay as it was before the last sentence: leave the last one as it was."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.narrowing import OfPictures
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Step

_STAYING: Final = frozenset(listed("STAYS KEEP WHO TO IT ASIDE ASBEFORE"))
# Another clause beside it: then it says what is left out there.
_BESIDE: Final = re.compile(r"[,，;；。.]\s*\w{2}|\band\b")
# What was done to these only is taken back where that is said.
_WAS: Final = re.compile(r"\b(?:was|were|in (?:full )?colou?r)\b|原|之前|彩色")
_GONE: Final = re.compile(r"删|[去拿]掉|\b(?:remove|delete|drop|cut|lose)\b")
_LED: Final = re.compile(
    r"^(?:no|wait|but|hmm|actually|nope|ok|okay|well|please|oh|and|sorry|不|不对|但是?|等等|还是|那|"
    r"[^,，;]* (?:was|is|were|are) (?:fine|good|ok|okay|perfect|great)(?=.* as (?:it|they) w)|"
    r"[,，;. ])+"
)


def spared(tokens: Sequence[Token], scene: Scene) -> Step | None:
    """No, leave the last one as it was: what the sentence before did to it is taken back."""
    last = scene.last[-1] if scene.last and not scene.done else None
    told = find(tokens, "WHO", "STAYS")
    kinds = {token.kind for token in tokens}
    if told is None or not kinds <= _STAYING or not isinstance(told.value, Who):
        return None
    if _GONE.search(scene.sentence.casefold()):  # don't delete the second photo
        return None
    named = scene.sentence[told.start : told.end].casefold()
    said = scene.sentence.casefold()
    if not _BESIDE.search(named.replace(" and ", " ")):  # coffee and the beach
        said = said.replace(named, " ")
    if not isinstance(last, OfPictures) or _BESIDE.search(_LED.sub("", said.strip())):
        return None
    ids = scene.meant(told.value)
    done = last.which.ids or tuple(clip.id for clip in scene.film.clips)
    if not ids or not set(ids) <= set(done):
        return None
    rest = tuple(clip_id for clip_id in done if clip_id not in ids)
    if rest:
        return Step("narrowed", text=scene.sentence, ids=rest)
    return Step("restore", ids=ids) if _WAS.search(scene.sentence.casefold()) else None
