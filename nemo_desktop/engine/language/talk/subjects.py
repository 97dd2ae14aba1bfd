"""What of the film a step of the history is about: the edits that a subject names."""

from collections.abc import Callable, Mapping
from typing import Final

from nemo_desktop.engine.editing.appearance import SetLook, SetMotion, SetTransitions
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
    "size": frozenset({"edit_title"}),
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
    "size": lambda edit: getattr(edit, "factor", 1.0) != 1.0,
    "color": lambda edit: bool(getattr(edit, "color", None)),
    "place": lambda edit: any(
        getattr(edit, what, None) for what in ("place", "place_step", "side")
    ),
}

# What takes a thing of the pictures away without taking a picture.
_AWAY: Final[Mapping[str, Callable[[Edit], bool]]] = {
    "transition": lambda edit: (
        isinstance(edit, SetTransitions) and edit.style is None and not edit.keeps_style
    ),
    "look": lambda edit: isinstance(edit, SetLook) and edit.look is None,
    "effect": lambda edit: edit.kind == "remove_effects",
    "motion": lambda edit: isinstance(edit, SetMotion) and edit.motion == "still",
}
_REMOVALS: Final[Mapping[str, str]] = {"sound": "remove_sounds", "title": "remove_titles"}


def takes_away(edit: Edit, subject: str) -> bool:
    """Whether an edit takes a thing of a subject out of the film; without one, anything."""
    if subject in _AWAY:
        return _AWAY[subject](edit)
    return edit.kind in ({_REMOVALS[subject]} if subject in _REMOVALS else KINDS["removed"])


def _scales(edit: Edit) -> bool:
    return bool(getattr(edit, "step", 0.0)) or getattr(edit, "factor", 1.0) != 1.0


def _fades(edit: Edit) -> bool:
    lengths = (getattr(edit, "fade_in_ms", None), getattr(edit, "fade_out_ms", None))
    return lengths != (None, None)


def is_of(edit: Edit, subject: str) -> bool:
    if subject in PARTS and not PARTS[subject](edit):
        return False
    kinds = BEGIN.get(subject) or KINDS.get(subject, frozenset())
    if subject == "captions" and isinstance(edit, AddTitle):
        return edit.style in ("subtitle", "caption")
    return edit.kind in kinds
