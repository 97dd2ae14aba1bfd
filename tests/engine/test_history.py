"""Sentences as transactions: undo, redo, take back one of them, keep it all over a restart."""

import pytest
from hypothesis import given, settings, strategies as st

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import Clash, History
from tests.engine.language_corpus import STARTS, again_from_text, plain, start

POOL = STARTS["P3"][0]
# Places in a row count as they stood then: when they no longer do, that is a conflict by name.
SENTENCES = (
    "slow zoom in", "pan left", "make it vertical", "make it 15 seconds long",
    "3 seconds per photo",
    "crossfade between the photos", "add lo-fi music at 35%", 'add title "Hi" at the end',
    'add title "Hello" for the first 2 seconds', "all in black and white", "no transitions",
    "delete c.jpg", "b.jpg zoom out", "beach look", "改成方形", "加轻音乐", "每张5秒",
    "swap the first and second photo", "make the first photo 6 seconds", "pan left on photo 2",
    "delete the last photo", "move the last photo to the beginning", "all photos slower",
    "make the film twice as long", "brighter", "add falling snow", "second photo sepia",
    "make the transitions longer", 'remove "c.jpg"', "第一张放到最后", "标题小一点",
    "music at 20%", "make the title bigger", "remove the music", "swap a.jpg and b.jpg",
)  # fmt: skip


def told(history: History, *sentences: str) -> History:
    for sentence in sentences:
        history, _ = answer(history, POOL, sentence, language="en")
    return history


def test_undo_goes_back_sentence_by_sentence_and_redo_forward() -> None:
    steps = [History()]
    for sentence in ("make a video", "slow zoom in", "make it vertical"):
        steps.append(told(steps[-1], sentence))
    history = steps[-1]
    for earlier in reversed(steps[:-1]):
        history = told(history, "undo")
        assert history.film == earlier.film
    assert not history.can_undo
    for later in steps[1:]:
        history = told(history, "redo")
        assert history.film == later.film
    assert not history.can_redo


def test_a_new_sentence_ends_what_redo_could_bring_back() -> None:
    history = told(History(), "make a video", "slow zoom in", "undo", "make it vertical")
    assert not history.can_redo
    assert told(history, "redo").film == history.film


def test_the_music_is_taken_back_alone_and_redo_brings_it_again() -> None:
    before, _ = start("F3all")
    history = told(before, "undo the music but keep the title")
    assert not history.film.sounds
    assert [title.text for title in history.film.titles] == ["Urban Dreams"]
    assert {clip.strength for clip in history.film.clips} == {0.08}
    assert told(history, "redo").film == before.film


def test_what_a_later_sentence_needs_is_named_and_stays() -> None:
    history = told(History(), "make a video", 'add title "Hi"', "make the title bigger")
    after, spoken = answer(history, POOL, 'undo "make a video"', language="en")
    assert after.film == history.film
    assert "“add title ‘Hi’”" in spoken.text
    with pytest.raises(Clash):
        history.without({history.transactions[1].id: [0]})


def test_a_place_that_was_counted_after_a_swap_needs_the_swap() -> None:
    history = told(
        History(),
        "make a video",
        "swap the first and second photo",
        "make the first photo 6 seconds",
    )
    after, spoken = answer(history, POOL, 'undo "swap the first and second photo"', language="en")
    assert after.film == history.film
    assert "make the first photo 6 seconds" in spoken.text
    named = told(
        History(), "make a video", "swap the first and second photo", "make b.jpg 6 seconds"
    )
    back = told(named, 'undo "swap the first and second photo"')
    assert [clip.name for clip in back.film.clips] == ["a.jpg", "b.jpg", "c.jpg"]
    assert [clip.duration_ms for clip in back.film.clips] == [4000, 6000, 4000]


def test_a_picture_taken_out_by_name_stays_out_until_it_is_undone() -> None:
    history = told(History(), "make a video", 'remove "b.jpg"')
    assert [clip.name for clip in history.film.clips] == ["a.jpg", "c.jpg"]
    again = again_from_text(history)
    after, _ = answer(again, POOL, "add the new pictures", language="en")
    assert after.film == again.film
    emptied = told(history, 'remove "a.jpg"', "删除“c.jpg”")
    assert not emptied.film.clips
    assert told(emptied, "make a video").film == emptied.film
    assert told(emptied, "undo", "undo", "undo").film == told(History(), "make a video").film


def test_all_wishes_of_a_sentence_are_one_step() -> None:
    history = told(History(), "make a video")
    changed = told(history, 'make it square, slow zoom in, title "Hi", calm music')
    assert len(changed.transactions) == len(history.transactions) + 1
    assert told(changed, "undo").film == history.film


def test_a_history_is_the_same_after_a_restart() -> None:
    history = told(start("F3all")[0], "undo the music", "make it vertical", "undo")
    again = again_from_text(history)
    assert again == history
    assert again.film == history.film
    assert told(again, "redo").film == told(history, "redo").film


def test_what_was_so_already_is_what_the_next_sentence_goes_on_about() -> None:
    history = told(History(), "make a video", "3 seconds per photo", "zoom in on the first photo")
    again = again_from_text(told(history, "zoom in on the first photo"))
    slower = told(again, "slower").film
    assert [clip.duration_ms for clip in slower.clips] == [3000, 3000, 3000]
    assert slower.clips[0].strength < history.film.clips[0].strength
    assert told(again, "make it vertical").idle == ()


def test_looks_from_before_they_had_a_strength_are_whole() -> None:
    history = told(start("F3")[0], "sepia")
    new = [transaction.to_json() for transaction in history.transactions]
    old = [one.replace(',"strength":1.0,"kind":"set_look"', ',"kind":"set_look"') for one in new]
    assert old != new
    assert History.from_json(history.to_json(), old).film == history.film


def test_a_look_made_weaker_needs_the_look() -> None:
    history = told(start("F3")[0], "sepia", "less of the filter")
    with pytest.raises(Clash) as clash:
        history.without({history.transactions[-2].id: (0,)})
    assert clash.value.sentence == "less of the filter"
    assert [clip.look_strength for clip in told(history, "undo").film.clips] == [1, 1, 1]


def test_an_id_is_never_given_twice() -> None:
    history = told(
        History(), "make a video", "duplicate the first photo", "undo", "duplicate the last photo",
        'title "A"', 'title "B"', "add the music", "split at 1 second",
    )  # fmt: skip
    ids = [item.id for item in (*history.film.clips, *history.film.titles, *history.film.sounds)]
    assert len(set(ids)) == len(ids)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.data())
def test_taking_back_a_sentence_equals_never_having_said_it(
    sentences: list[str], data: st.DataObject
) -> None:
    """Or a named conflict: some later sentence needed the one taken back."""
    history = told(History(), "make a video", *sentences)
    number = data.draw(st.integers(0, len(history.transactions) - 1))
    gone = history.transactions[number]
    try:
        back = history.without({gone.id: range(len(gone.edits))})
    except Clash as clash:
        named = clash.sentence
    else:
        rest = [t.sentence for t in history.transactions if t.id != gone.id]
        assert plain(back.film) == plain(told(History(), *rest).film)
        return
    assert named in [t.sentence for t in history.transactions[number + 1 :]]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("3 seconds per photo", "no, 5 seconds"),
        ("每张3秒", "不对，是5秒"),
        ("all in black and white", "only the second one"),
        ("add lo-fi music", "no, jazz"),
    ],
)
def test_what_was_put_right_comes_back_with_undo(first: str, then: str) -> None:
    before = told(History(), "make a video", first)
    after = told(before, then)
    assert after.film != before.film
    back = told(after, "undo")
    assert back.film == before.film
    assert told(back, "redo").film == after.film
    assert told(again_from_text(after), "undo").film == before.film
    assert told(back, "undo").film == told(History(), "make a video").film
    assert not told(after, "undo everything").film.clips


def test_what_was_narrowed_twice_goes_back_step_by_step() -> None:
    steps = [told(History(), "make a video", "all in black and white")]
    for sentence in ("only the second and third", "only the third"):
        steps.append(told(steps[-1], sentence))
    history = steps[-1]
    for earlier in reversed(steps[:-1]):
        history = told(history, "undo")
        assert history.film == earlier.film


def test_another_picture_is_put_right_and_none_is_removed() -> None:
    history = told(History(), "make a video", "black and white", "only the second", "no, the third")
    assert [clip.look for clip in history.film.clips] == [None, None, "black_and_white"]


@pytest.mark.parametrize(
    "sentence",
    [
        'make a vertical slideshow, 3 seconds each, add title "One" and calm music',
        'make a film, vertical, add title "One", then subtitle "Two" and calm music',
        "make it vertical, 3 seconds each, add calm music",
    ],
)
def test_what_comes_later_has_a_name_that_nothing_had(sentence: str) -> None:
    history = told(History(), sentence, 'add title "Late"', "add lo-fi music at 20%")
    film = history.film
    ids = [item.id for item in (*film.clips, *film.titles, *film.sounds)]
    assert len(set(ids)) == len(ids)
    assert history.next_id > max(int(name[1:]) for name in ids)


def test_a_step_about_the_one_photo_leaves_what_was_said_as_it_was() -> None:
    history, pool = start("Vn")
    for sentence in ("make the photo 6 seconds", "make the photo sepia"):
        history, _ = answer(history, pool, sentence, language="en")
    after, _ = answer(history, pool, "undo what I said about the photo length", language="en")
    assert after.film != history.film
    assert [t.sentence for t in after.transactions] == [t.sentence for t in history.transactions]
