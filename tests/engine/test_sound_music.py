"""Music made on the device: length, sameness, level, harmony, the end."""

import itertools
from collections import Counter

import numpy as np
import pytest

from nemo_desktop.engine.render.sound.arrangement import form_of
from nemo_desktop.engine.render.sound.beat_grid import grid_of
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.harmony import Key, chord, voicing
from nemo_desktop.engine.render.sound.loudness import integrated_lufs, to_db, true_peak
from nemo_desktop.engine.render.sound.music import Piece, music, seed_of
from nemo_desktop.engine.render.sound.repertoire import STYLES, style_named
from nemo_desktop.engine.render.sound.soundtrack import RATE

SECONDS = 8
COUNT = SECONDS * RATE + 123


@pytest.fixture(scope="module")
def pieces() -> dict[str, Samples]:
    return {name: music(name, COUNT, seed_of(name, COUNT)) for name in STYLES}


@pytest.mark.parametrize("name", STYLES)
def test_every_style_has_its_length_level_and_ending(pieces: dict[str, Samples], name: str) -> None:
    sound = pieces[name]
    assert sound.shape == (COUNT, 2)
    assert sound.dtype == np.float32
    assert integrated_lufs(sound.T) == pytest.approx(-14.0, abs=0.3)
    assert to_db(true_peak(sound.T)) <= -0.95
    assert float(np.abs(sound[-RATE // 50 :]).max()) < 0.01
    assert float(np.abs(sound[-3:]).max()) < 1e-4
    # Heard from the start, never silent for half a second, the same middle on both sides.
    steps = np.abs(sound[: COUNT - RATE]).reshape(-1)[: 2 * (SECONDS - 1) * RATE]
    assert (steps.reshape(-1, RATE).max(axis=1) > 0.02).all()
    assert 0.3 < np.corrcoef(sound.T)[0, 1] < 0.99


@pytest.mark.parametrize("name", STYLES)
def test_the_last_chord_heard_is_the_tonic(pieces: dict[str, Samples], name: str) -> None:
    piece = Piece(name, COUNT, seed_of(name, COUNT))
    form = piece.form
    end = form.bars[-1]
    assert end.is_end
    assert end.chords[0][1].bass == form.key.tonic
    start = form.grid.at(end.beat) + RATE // 5
    heard = _chroma(pieces[name][start : COUNT - RATE // 2])
    strongest = set(np.argsort(heard)[-3:].tolist())
    assert form.key.tonic in strongest
    assert strongest <= set(end.chords[0][1].tones)


def _chroma(sound: Samples) -> np.ndarray:
    mono = sound.mean(axis=1) * np.hanning(sound.shape[0])
    spectrum = np.abs(np.fft.rfft(mono, 1 << 18))
    hertz = np.fft.rfftfreq(1 << 18, 1.0 / RATE)
    heard = np.zeros(12)
    for pitch in range(28, 84):
        centre = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
        band = (hertz > centre * 0.985) & (hertz < centre * 1.015)
        heard[pitch % 12] += float((spectrum[band] ** 2).sum())
    return heard


def test_the_same_wish_gives_the_same_samples() -> None:
    count = 5 * RATE
    once, again = (music("lo-fi", count, 7) for _ in range(2))
    assert once.tobytes() == again.tobytes()
    assert music("lo-fi", count, 8).tobytes() != once.tobytes()


@pytest.mark.parametrize("count", [1, 700, RATE // 2, RATE, 2 * RATE + 1, 3 * RATE])
def test_the_shortest_lengths_are_music_too(count: int) -> None:
    sound = music("calm", count, 3)
    assert sound.shape == (count, 2)
    assert np.isfinite(sound).all()
    assert count < RATE or float(np.abs(sound).max()) > 0.1


def test_long_music_comes_in_windows_and_every_second_is_filled() -> None:
    count = 30 * RATE
    windows = list(Piece("piano", count, 1).windows())
    assert [window.shape[1] for window in windows] == [24 * RATE, 6 * RATE]
    joined = np.concatenate(windows, axis=1)
    seam = np.abs(np.diff(joined[:, 24 * RATE - 200 : 24 * RATE + 200], axis=1)).max()
    assert seam < 4.0 * np.abs(np.diff(joined[:, 23 * RATE : 24 * RATE], axis=1)).max()


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("seconds", [2.0, 5.0, 12.0, 33.3, 180.0, 1800.0])
def test_beats_fill_the_film_and_the_end_has_room_to_ring(name: str, seconds: float) -> None:
    style = STYLES[name]
    grid = grid_of(style, round(seconds * RATE))
    assert grid.at(grid.count) == round(seconds * RATE)
    if seconds >= 5.0:
        assert abs(grid.bpm / style.bpm - 1.0) < 0.10
        assert 1.0 < grid.ring * 60.0 / grid.bpm < 5.5
        assert (grid.count - grid.ring) % 4 in (0, 2, 3)


def test_a_form_has_a_beginning_a_climb_and_a_cadence() -> None:
    style = style_named("upbeat")
    form = form_of(style, 60 * RATE, np.random.default_rng(5))
    sections = list(dict.fromkeys(bar.section for bar in form.bars))
    assert sections[0] == "intro"
    assert sections[-2:] == ["outro", "end"]
    assert max(bar.intensity for bar in form.bars) > form.bars[0].intensity + 0.3
    before = form.bars[-2].chords[-1][1]
    assert (before.root - form.key.tonic) % 12 == 7  # the dominant leads home
    assert "| " in form.sheet()


def test_the_rounds_of_a_long_piece_are_not_alike_in_who_plays() -> None:
    piece = Piece("lo-fi", 300 * RATE, 3)
    players = [
        {
            part
            for part, notes in enumerate(piece.notes)
            if any(bar.beat <= note.beat < bar.beat + bar.beats for note in notes
                   for bar in piece.form.bars if bar.section == section)
        }
        for section in ("A", "A'1", "A'2")
    ]  # fmt: skip
    assert players[1] < players[0]
    assert players[2] == players[0]


@pytest.mark.parametrize("seconds", range(40, 400, 7))
def test_a_rest_leads_on_and_a_piece_comes_down_from_something(seconds: int) -> None:
    form = form_of(style_named("jazz"), seconds * RATE, np.random.default_rng(5))
    sections = [name for name, _ in itertools.groupby(bar.section for bar in form.bars)]
    for section, following in itertools.pairwise(sections):
        if section.startswith("break"):
            assert following.startswith("A2")


def test_voices_move_little_and_sing_the_chord() -> None:
    last: tuple[int, ...] = ()
    for symbol in ("Dm9", "G13", "Cmaj9", "Am9", "Fmaj7/A", "Fm6", "Em7", "A7b9"):
        harmony = chord(symbol)
        notes = voicing(harmony, last, 62, 4)
        assert {note % 12 for note in notes} <= set(harmony.tones)
        assert list(notes) == sorted(notes)
        if last:
            assert max(abs(a - b) for a, b in zip(notes, last, strict=True)) <= 5
        last = notes


def test_a_scale_bends_to_a_foreign_chord() -> None:
    assert 8 in Key(9, is_minor=True).under(chord("E"))  # G sharp over the dominant
    assert 7 not in Key(9, is_minor=True).under(chord("E"))


def test_no_part_leaves_its_chord_or_key() -> None:
    for name in STYLES:
        piece = Piece(name, 24 * RATE, 11)
        style = STYLES[name]
        for part, notes in zip(style.parts, piece.notes, strict=True):
            if part.role not in {"hold", "comp", "strum", "arpeggio"}:
                continue
            for note in notes:
                bar = next(b for b in reversed(piece.form.bars) if b.beat <= note.beat + 1e-6)
                assert note.pitch % 12 in bar.chord_at(note.beat - bar.beat).tones


def test_names_in_both_languages_find_their_style() -> None:
    wanted = {
        "Lo-fi": "lo-fi",
        "lofi hip hop": "lo-fi",
        "低保真": "lo-fi",
        "Upbeat": "upbeat",
        "欢快的音乐": "upbeat",
        "Epic orchestral": "cinematic",
        "吉他": "acoustic",
        "钢琴曲": "piano",
        "something nobody knows": "calm",
    }
    assert {name: style_named(name).name for name in wanted} == wanted


def test_an_unknown_chord_is_refused() -> None:
    with pytest.raises(ValueError, match="not a chord"):
        chord("H7")


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("seconds", [45, 60, 100, 180, 600])
def test_long_pieces_are_made_of_whole_phrases_and_do_not_go_in_circles(
    name: str, seconds: int
) -> None:
    form = form_of(STYLES[name], seconds * RATE, np.random.default_rng(4))
    lengths = Counter(bar.section for bar in form.bars)
    assert lengths["intro"] + lengths["outro"] <= 11
    body = {s: n for s, n in lengths.items() if s not in ("intro", "outro", "end")}
    assert all(count % 4 == 0 for count in body.values())
    if seconds >= 180:
        rounds = {
            section: tuple(c.name for bar in form.bars if bar.section == section
                           for _, c in bar.chords)
            for section in body
        }  # fmt: skip
        assert len(set(rounds.values())) >= 4
    leads_home = form.bars[-2].chords[-1][1]
    assert leads_home.root != form.bars[-1].chords[0][1].root


@pytest.mark.parametrize("name", STYLES)
def test_a_tune_has_a_line_and_is_sung_within_a_voice(name: str) -> None:
    piece = Piece(name, 100 * RATE, 12)
    for part, notes in zip(STYLES[name].parts, piece.notes, strict=True):
        if part.role != "tune" or len(notes) < 8:
            continue
        pitches = [note.pitch for note in notes]
        leaps = [abs(a - b) for a, b in itertools.pairwise(pitches)]
        assert 7 <= max(pitches) - min(pitches) <= 21
        assert sum(leap == 0 for leap in leaps) / len(leaps) < 0.30
        assert sum(leap > 7 for leap in leaps) / len(leaps) < 0.10
        end = piece.form.bars[-1]
        assert notes[-1].beat < end.beat or notes[-1].pitch % 12 == piece.form.key.tonic


def test_another_take_is_another_piece_and_the_same_one_in_another_length() -> None:
    one, other = (Piece("calm", 30 * RATE, seed_of("calm", take)) for take in (1, 2))
    assert one.notes != other.notes
    longer = Piece("calm", 60 * RATE, seed_of("calm", 1))
    assert longer.form.key == one.form.key


def test_a_film_of_half_an_hour_is_played_in_constant_memory() -> None:
    piece = Piece("piano", 1800 * RATE, 3)
    first = next(iter(piece.windows()))
    assert first.shape[1] == 24 * RATE
    assert piece.form.bars[-1].is_end
