"""Which wish comes first where a part of a sentence could as well be another one."""

from functools import lru_cache
from typing import Final

from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import WISHES, Wish, fits, weight

PRECEDENCE: Final = listed(
    """
    asked no_more going_on restore back_before posting like_one
    subtitle_file own_look likewise cut_to_beat piece_out footage_part
    footage_turns footage_back
    footage_forward footage_once footage_speed footage_pace easing look_again
    only_moving aim_at motion aimed no_motion
    pace times_as_far
    different_moves alternate_moves other_way some_motion make_timed make animate
    texts_each share_rest shares share_of part_of_film
    each_length lengths as_long_as_music times_as_long as_long_as_one
    even_lengths one_length shared_total crossings_so_long total_length play_speed change_pace
    change_length relative_length
    remove_it remove_it_from remove_pictures keep_only clear add_pictures gather
    replace_picture wanted_pictures swap shift move place arrange sort reorder
    title_again repeat twice split trim captions names_as_captions
    numbers_as_captions add_title title_without_text retitle recase no_animation another_sign
    fewer_letters fewer_words
    style_title time_title requote remove_quoted style_it dress_text time_it remove_title canvas
    resolution frame_rate background crop_closer show_whole fit no_blur look_strength look no_look
    grade grade_by effect
    no_effect film_fade different_transitions
    only_transitions edge_transition transitions fade_between some_transitions
    no_transitions another_music
    make_room music_pace not_fetched sound_effect loop_music only_music only_clip_sound song_part
    start_in_song clip_volume own_music add_music volume time_music volume_for_a_while fade_music
    remove_music undo redo start_over stays keep left_alone export status help question thanks
    better remark likewise_too alive moving_things credits bare_number a_bit_more
    """
)
_RANKS: Final = {name: rank for rank, name in enumerate(PRECEDENCE)}


def rank(name: str) -> int:
    """A wish's place among all of them; one that is not listed comes last."""
    return _RANKS.get(name, len(PRECEDENCE))


@lru_cache(maxsize=4096)
def fitting(kinds: tuple[str, ...]) -> tuple[Wish, ...]:
    """The wishes that a part made of these kinds of words can be, likeliest first."""
    found = [wish for wish in WISHES if fits(wish, kinds)]
    return tuple(sorted(found, key=lambda wish: (-weight(wish, kinds), rank(wish.name))))
