"""What was done to one thing, done to another that is only named: the music too; 标题也是."""

from collections.abc import Mapping, Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.grading import RemoveEffects
from nemo_desktop.engine.editing.pictures import RemoveClips
from nemo_desktop.engine.editing.sounds import EditClipSound, EditSound, RemoveSounds
from nemo_desktop.engine.editing.texts import EditTitle, RemoveTitles
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.topic import said
from nemo_desktop.engine.language.wishes.likewise import is_too

# What it may be done to as well, and what may stand beside it.
_THINGS: Final = frozenset(listed("MUSIC TITLE TRANSWORD CLIPSOUND EFFECT"))
_BESIDE: Final = frozenset(listed("ON FOR WITH TO IT ASIDE LIKEWISE AGAIN NUM ALL BOTH"))
_Removal = RemoveTitles | RemoveSounds | RemoveClips | RemoveEffects
_FADES: Final[Mapping[str, str]] = {"fade_in_ms": "FADEIN", "fade_out_ms": "FADEOUT"}


def done_there(clause: Sequence[Token], wished: str, last: Sequence[Edit]) -> list[Token] | None:
    """The wish before, said of the thing that is named; None where that makes none."""
    things = [token for token in clause if token.kind in _THINGS]
    kinds = {token.kind for token in clause}
    is_alike = "LIKEWISE" in kinds or is_too(wished)
    if len(things) != 1 or not kinds <= _THINGS | _BESIDE or not is_alike:
        return None
    deeds = [deed for edit in last for deed in _deeds(edit, things[0].kind)]
    return [*deeds, things[0]] if deeds else None


def _deeds(edit: Edit, thing: str) -> list[Token]:
    """What an edit did, as words that fit another thing."""
    is_cut = isinstance(edit, SetTransitions) and edit.style is None and not edit.keeps_style
    if isinstance(edit, _Removal) or is_cut:
        return [said("REMOVE", None, "remove")]
    if isinstance(edit, EditTitle) and thing == "TITLE":
        return _lettering(edit)
    if not isinstance(edit, EditSound | EditClipSound) or thing not in ("MUSIC", "CLIPSOUND"):
        return _faded(edit) if isinstance(edit, EditSound) and thing == "TITLE" else []
    if edit.volume is not None:
        return [said("PCT", edit.volume)] if edit.volume else [said("MUTE")]
    step = edit.step or edit.factor - 1
    return [said("LOUDER" if step > 0 else "QUIETER")] if step else _faded(edit)


def _faded(edit: EditSound | EditClipSound) -> list[Token]:
    lengths = {kind: getattr(edit, name, None) for name, kind in _FADES.items()}
    told = [(kind, length) for kind, length in lengths.items() if length]
    if len(told) != 1:
        return []
    kind, length = told[0]
    return [said(kind), said("DUR", length)]


def _lettering(edit: EditTitle) -> list[Token]:
    told: list[Token] = []
    if edit.color:
        told.append(said("COLOR", edit.color))
    if edit.place:
        told.append(said("PLACE", edit.place))
    if edit.factor != 1.0:
        told.append(said("BIGGER" if edit.factor > 1 else "SMALLER"))
    return told
