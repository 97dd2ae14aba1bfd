"""What of a film an edit is about, by the word for it: the music, its volume, the order."""

from collections.abc import Callable, Mapping
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.texts import AddTitle
from nemo_desktop.engine.edits import Edit

# Which kinds of edits a subject names; the first ones begin it, the others follow from it.
BEGIN: Final[Mapping[str, frozenset[str]]] = {
    "sound": frozenset({"add_sound", "remove_sounds"}),
    "title": frozenset({"add_title", "add_titles", "add_captions", "remove_titles"}),
    "captions": frozenset({"add_titles", "add_captions"}),
}
KINDS: Final[Mapping[str, frozenset[str]]] = {
    "sound": frozenset({"add_sound", "edit_sound", "remove_sounds", "cut_to_beat"}),
    "title": frozenset({"add_title", "add_titles", "add_captions", "edit_title", "remove_titles"}),
    "captions": frozenset({"add_titles", "add_captions", "edit_title"}),
    "piece": frozenset({"add_sound", "remove_sounds"}),
    "volume": frozenset({"edit_sound", "edit_clip_sound"}),
    "fade": frozenset({"edit_sound", "set_fade"}),
    "size": frozenset({"edit_title", "set_canvas"}),
    "speed": frozenset(
        {"set_motion", "set_duration", "share_total", "set_footage", "set_transitions"}
    ),
    "color": frozenset({"edit_title"}),
    "place": frozenset({"edit_title"}),
    "canvas": frozenset({"set_canvas"}),
    "motion": frozenset({"set_motion", "different_moves"}),
    "transition": frozenset({"set_transitions"}),
    "look": frozenset({"set_look", "set_look_strength"}),
    "effect": frozenset({"add_effect", "remove_effects"}),
    "grade": frozenset({"set_grade"}),
    "fit": frozenset({"set_fit"}),
    "length": frozenset({"set_duration", "share_total", "trim", "cut_to_beat"}),
    "order": frozenset({"swap_clips", "move_clips", "reorder"}),
    "removed": frozenset({"remove_clips", "remove_titles", "remove_sounds", "clear", "trim"}),
    "split": frozenset({"split_clip"}),
    "trim": frozenset({"trim"}),
    "repeat": frozenset({"repeat_clips"}),
}
# What of the kind an edit has to change to be of a subject.
PARTS: Final[Mapping[str, Callable[[Edit], bool]]] = {
    "volume": lambda edit: getattr(edit, "volume", None) is not None or _scales(edit),
    "fade": lambda edit: edit.kind == "set_fade" or _fades(edit),
    "size": lambda edit: edit.kind == "set_canvas" or getattr(edit, "factor", 1.0) != 1.0,
    "speed": lambda edit: getattr(edit, "keeps_style", True),
    "color": lambda edit: bool(getattr(edit, "color", None)),
    "place": lambda edit: any(
        getattr(edit, what, None) for what in ("place", "place_step", "side")
    ),
}
# What every film has, so that it is put back by taking back what was done to it.
ALTERED: Final = frozenset({"canvas", "look", "fit", "length", "order", "color", "grade"})
REMOVALS: Final[Mapping[str, str]] = {"sound": "remove_sounds", "title": "remove_titles"}


def is_removal(edit: Edit) -> bool:
    """Whether an edit takes something out of the film."""
    return edit.kind in KINDS["removed"]


def brings(edit: Edit) -> bool:
    """Whether an edit did something that can be unwanted later; what it took away cannot."""
    is_cut = isinstance(edit, SetTransitions) and edit.style is None and not edit.keeps_style
    return edit.kind != "stands_at" and not is_removal(edit) and not is_cut


def is_about(edit: Edit, subject: str) -> bool:
    """Whether an edit changes this of the film, or puts it there."""
    is_part = subject not in PARTS or PARTS[subject](edit)
    if subject == "captions" and isinstance(edit, AddTitle):
        return _is_caption(edit)
    return is_part and edit.kind in KINDS.get(subject, frozenset())


def named_in(edit: Edit) -> tuple[str, ...]:
    """The ids of what an edit was for; empty when it was for all."""
    named: tuple[str, ...] = getattr(getattr(edit, "which", None), "ids", ())
    return named or (edit.ids if isinstance(edit, MoveClips) else ())


def is_of(edit: Edit, subject: str) -> bool:
    """Whether an edit began this, or changed it where every film has it."""
    if subject in PARTS and not PARTS[subject](edit):
        return False
    kinds = BEGIN.get(subject) or KINDS.get(subject, frozenset())
    if subject == "captions" and isinstance(edit, AddTitle):
        return _is_caption(edit)
    return edit.kind in kinds


def _is_caption(edit: AddTitle) -> bool:
    return edit.style in ("subtitle", "caption")


def _scales(edit: Edit) -> bool:
    return bool(getattr(edit, "step", 0.0)) or getattr(edit, "factor", 1.0) != 1.0


def _fades(edit: Edit) -> bool:
    lengths = (getattr(edit, "fade_in_ms", None), getattr(edit, "fade_out_ms", None))
    return lengths != (None, None)
