"""The film in another shape: which moves suit its pictures there when nobody chose any."""

from typing import Final

from nemo_desktop.engine.editing.appearance import SetCanvas
from nemo_desktop.engine.editing.pictures import move_for
from nemo_desktop.engine.language.grammar.scene import Scene, picture
from nemo_desktop.engine.render.film import ZOOM_IN, ZOOM_OUT, Film

# Which of these a picture has is no matter of its shape.
_ALIKE: Final = frozenset({ZOOM_IN, ZOOM_OUT})


def reshaped(film: Film, size: tuple[int, int], scene: Scene) -> SetCanvas:
    """The edit that gives a film another shape."""
    moves = []
    for index, clip in enumerate(film.clips):
        media = scene.media_of(clip) if clip.has_own_move else None
        move = move_for(picture(media), size, index) if media is not None else clip.motion
        if move != clip.motion and not {move, clip.motion} <= _ALIKE:
            moves.append((clip.id, move))
    return SetCanvas(*size, tuple(moves))
