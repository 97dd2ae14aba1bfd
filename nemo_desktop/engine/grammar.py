"""Sentences to wishes: the whole vocabulary, loaded, and how to read with it."""

from typing import Final

from nemo_desktop.engine.language import (
    abilities,
    asides,
    by_place,
    directions,
    lengths,
    pointing,
    targets,
    targets_groups,
    times,
    wishes_again,
    wishes_beat,
    wishes_canvas,
    wishes_captions,
    wishes_closing,
    wishes_color,
    wishes_fade,
    wishes_files,
    wishes_footage,
    wishes_it,
    wishes_length,
    wishes_lettering,
    wishes_likewise,
    wishes_make,
    wishes_motion,
    wishes_order,
    wishes_pace,
    wishes_pictures,
    wishes_remark,
    wishes_retitle,
    wishes_shape,
    wishes_sound,
    wishes_take,
    wishes_talk,
    wishes_title,
    wishes_title_time,
    wishes_volume,
    words_camera,
    words_color,
    words_deeds,
    words_files,
    words_footage,
    words_length,
    words_lettering,
    words_links,
    words_manners,
    words_motion,
    words_order,
    words_shape,
    words_sound,
    words_talk,
    words_things,
    words_time,
    words_title,
    words_vivid,
)
from nemo_desktop.engine.language.reading import Part, Reading, read, read_again, read_plainly
from nemo_desktop.engine.language.wish import WISHES, Wish

__all__ = [
    "DECLARED",
    "WISHES",
    "Part",
    "Reading",
    "Wish",
    "read",
    "read_again",
    "read_plainly",
    "warm_up",
]

# Importing a module makes its words, phrases and wishes known.
DECLARED: Final = (
    (words_manners, words_things, words_time, words_deeds, words_links),
    (
        words_camera,
        words_color,
        words_vivid,
        words_motion,
        words_length,
        words_footage,
        words_order,
        words_shape,
        words_title,
        words_lettering,
        words_files,
        words_sound,
        words_talk,
    ),
    (times, targets, by_place, targets_groups, asides, directions, pointing, lengths),
    (
        wishes_motion,
        wishes_pace,
        wishes_footage,
        wishes_make,
        wishes_length,
        wishes_order,
        wishes_pictures,
        wishes_canvas,
        wishes_shape,
    ),
    (wishes_color, wishes_lettering, wishes_title, wishes_retitle, wishes_title_time, wishes_sound),
    (
        wishes_beat,
        wishes_talk,
        wishes_again,
        wishes_fade,
        wishes_closing,
        wishes_volume,
        wishes_captions,
    ),
    (wishes_remark, wishes_likewise, wishes_it, wishes_take, wishes_files),
)
abilities.learn_registries()


def warm_up() -> None:
    """Reads a sentence with a slip, so that the first one a person says finds all tables made."""
    read("slwo zoom in, 慢慢放大", ())
