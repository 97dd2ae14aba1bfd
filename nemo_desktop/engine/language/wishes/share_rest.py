"""The wish that the other pictures share the time that is left: photo 1 for 6 seconds, 其余平分."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.make import total_said
from nemo_desktop.engine.language.wishes.share_of import told_lengths, whole_of
from nemo_desktop.i18n import words

_SHARED: Final = frozenset(
    listed("share shared split divide divided equally evenly 平分 均分 平均分 分 平摊 分摊")
)
_SHORTEST_MS: Final = 100
_VERB: Final = "(EXPORT|UNKNOWN|SPLIT|EVENLY|ALL|SHAREOUT|ASLONG)+"


@rule(
    f"WHO LENGTH (BETWEEN|AND|TO|FOR)* WHO {_VERB}",
    f"WHO {_VERB} (WHO LENGTH?)? (?=$|SEP)",
    f"{_VERB} WHO LENGTH? (BETWEEN|AND|TO|FOR|OVER|ON)* WHO",
    f"{_VERB} WHO LENGTH? (?=$|SEP)",
)
def what_is_left(tokens: Sequence[Token]) -> Made | None:
    """The others share the remaining time; 剩下的时间其他两张平分."""
    who = [token.value for token in tokens if token.kind == "WHO"]
    is_rest = bool(who) and all(isinstance(one, Who) and one.how == "rest" for one in who)
    is_shared = any(not _SHARED.isdisjoint(token.text.split()) for token in tokens)
    return ("SHAREREST", None) if is_rest and is_shared else None


@wish(
    "share_rest",
    "SHAREREST",
    "LENGTH EACH",
    examples=(
        "photo 1 for 6 seconds, the others share the rest",
        "第一张6秒，其余平分剩下的时间",
    ),
    makes_film=False,
)
def share_rest(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The pictures that got no length of their own, as long as the film was before."""
    told = told_lengths(scene)
    rest = tuple(clip.id for clip in scene.film.clips if clip.id not in told)
    if not told or not rest or not find(tokens, "SHAREREST"):
        return None
    each = (whole_of(scene) - sum(scene.clip(clip_id).duration_ms for clip_id in told)) / len(rest)
    if each < _SHORTEST_MS:
        return Refusal(words("engine.nothing_to_share"))
    return Deed((SetDuration(Which(rest), round(each)),), total_said)
