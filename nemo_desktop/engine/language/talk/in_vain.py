"""What a sentence in vain leaves behind: the pictures it spoke of are "it" in the next one."""

from collections.abc import Sequence
from dataclasses import replace

from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import Scene, still_there
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.render.media import Media


def spoken_of(history: History, pool: tuple[Media, ...], tokens: Sequence[Token]) -> History:
    """The history after it."""
    scene = Scene(history.film, pool, focus=history.focus, dismissed=history.dismissed)
    told = [token.value for token in tokens if token.kind == "WHO"]
    ids = still_there(scene, told[0]) if len(told) == 1 and isinstance(told[0], Who) else ()
    is_some = 0 < len(ids) < len(history.film.clips)
    return replace(history, pending="", recent=ids if is_some else history.recent)
