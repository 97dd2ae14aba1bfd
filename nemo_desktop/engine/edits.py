"""Everything a sentence can do to a film: the edits as one type, and how they are applied."""

from collections.abc import Iterable
from typing import Annotated, Final

from pydantic import Discriminator, TypeAdapter

from nemo_desktop.engine.editing.appearance import (
    DifferentMoves,
    SetBackground,
    SetCanvas,
    SetFade,
    SetFit,
    SetFrameRate,
    SetLook,
    SetMotion,
    SetTransitions,
)
from nemo_desktop.engine.editing.cutting import CutOut, SplitClip, Trim
from nemo_desktop.engine.editing.footage import SetFootage
from nemo_desktop.engine.editing.grading import AddEffect, RemoveEffects, SetGrade, SetLookStrength
from nemo_desktop.engine.editing.lay import Conflict, settled
from nemo_desktop.engine.editing.order import MoveClips, Reorder, StandsAt, SwapClips
from nemo_desktop.engine.editing.pictures import (
    AddPictures,
    Clear,
    CutToBeat,
    Make,
    RemoveClips,
    RemovePicture,
    RepeatClips,
    ReplacePicture,
    SetDuration,
    ShareTotal,
)
from nemo_desktop.engine.editing.sounds import AddSound, EditClipSound, EditSound, RemoveSounds
from nemo_desktop.engine.editing.texts import (
    AddCaptions,
    AddTitle,
    AddTitles,
    EditTitle,
    RemoveTitles,
)
from nemo_desktop.engine.render.film import Film

__all__ = ["EDITS", "Conflict", "Edit", "apply", "apply_all"]

_PictureEdit = (
    Make
    | AddPictures
    | RemoveClips
    | RemovePicture
    | ReplacePicture
    | SwapClips
    | MoveClips
    | Reorder
    | RepeatClips
    | SplitClip
    | SetDuration
    | ShareTotal
    | Trim
    | CutOut
    | CutToBeat
    | Clear
    | StandsAt
    | SetFootage
)
_ColorEdit = SetGrade | SetLookStrength | AddEffect | RemoveEffects
_AppearanceEdit = (
    SetMotion
    | DifferentMoves
    | SetCanvas
    | SetFrameRate
    | SetBackground
    | SetFade
    | SetFit
    | SetLook
    | SetTransitions
)
_TextEdit = AddCaptions | AddTitle | AddTitles | EditTitle | RemoveTitles
_SoundEdit = AddSound | EditSound | EditClipSound | RemoveSounds

Edit = _PictureEdit | _AppearanceEdit | _ColorEdit | _TextEdit | _SoundEdit
EDITS: Final[TypeAdapter[tuple[Edit, ...]]] = TypeAdapter(
    tuple[Annotated[Edit, Discriminator("kind")], ...]
)


def apply(film: Film, edit: Edit) -> Film:
    """The film after an edit. Raises Conflict when the edit finds nothing to work on."""
    return settled(film, edit.on(film))


def apply_all(film: Film, edits: Iterable[Edit]) -> Film:
    """The film after several edits. Raises Conflict like `apply`."""
    for edit in edits:
        film = apply(film, edit)
    return film
