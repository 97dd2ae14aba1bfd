"""A sentence and a project to the project after it, and an answer in the sentence's language."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.engine.grammar import read
from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.clauses.reasons import (
    without_brackets,
    without_reasons,
    without_remarks,
    without_tales,
)
from nemo_desktop.engine.language.clauses.remarked import remarked
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.scene import counted_in, stem
from nemo_desktop.engine.language.grammar.text import language_of, remainder, with_marks
from nemo_desktop.engine.language.hearing import Guess, guesses
from nemo_desktop.engine.language.talk import helping, offering
from nemo_desktop.engine.language.talk.answering import (
    agrees,
    is_content,
    keeps,
    objects,
)
from nemo_desktop.engine.language.talk.completing import WHICH, completed
from nemo_desktop.engine.language.talk.describing import no_such_picture, which_of
from nemo_desktop.engine.language.talk.following import Before, follow_up
from nemo_desktop.engine.language.talk.in_vain import spoken_of
from nemo_desktop.engine.language.talk.namesakes import told_apart
from nemo_desktop.engine.language.talk.only_one import by_place, is_written
from nemo_desktop.engine.language.talk.recalling import left_as_is
from nemo_desktop.engine.language.talk.summing_up import summary
from nemo_desktop.engine.language.talk.which_one import ASKING
from nemo_desktop.engine.language.turn import SPOKEN, Turn, carry_out
from nemo_desktop.engine.render.media import Media, Study
from nemo_desktop.engine.second_thoughts import done_also, put_right
from nemo_desktop.engine.taking_back import all_given_up, taken_back
from nemo_desktop.i18n import Texts, Words, nearest, words

_MOST_READY = 6
_LONGEST_QUOTE = 60
# So many films back, a text that is gone can still be spoken of without quotes.
_MOST_FILMS = 4
# What was taken for a wish that cannot be done here may be a reason for another one.
_MAY_BE_REASONS = ("engine.alive", "engine.not_in_film", "engine.title.ask")
# What was read without any effect may be about what was said earlier.
_MAY_BE_RECALLED = ("engine.unchanged", "engine.as_it_was")
# Guesses that differ by less are as likely as one another.
_AS_LIKELY = 0.25
# Around what is left of a sentence.
_AROUND: Final = " ,，.。;；!！"
# The sentence before was not carried out, and nothing is asked.
_REFUSED = "refused:"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says. `question` holds ready answers, each a sentence to send as it is."""

    text: str
    suggestions: tuple[str, ...] = ()
    language: str = "en"
    question: tuple[str, ...] = ()


def answer(
    history: History, pool: tuple[Media, ...], sentence: str, *, language: str
) -> tuple[History, Answer]:
    """The project after a sentence, and the answer; changes nothing on doubt. Raises nothing but
    NotStudied.

    `language` is for sentences without words; others are answered in their own.
    """
    spoken = language_of(sentence, nearest(language))
    texts = Texts(spoken)
    turn = _which_namesake(history, pool, sentence, spoken)
    if _is_lost(turn):
        turn = _naming(_heard(history, pool, sentence, spoken) or turn, pool, sentence)
    text = _told(turn, texts, lambda sentence: _fits(history, pool, sentence, spoken))
    offers = tuple(texts.say(offer) for offer in turn.offers)
    if turn.is_refused and not turn.answers and not offers:
        offers = _instead(turn, pool, sentence, spoken)
        if offers and turn.lines[0].key in ("engine.not_understood", "engine.better"):
            text = f"{text}{texts('engine.gap')}{_try(texts, offers)}"
    elif turn.needs_help:
        offers = _working(turn.history, pool, helping.to_click(spoken, turn.subject), spoken, 6)
    elif not turn.answers:
        offers = offers or suggestions(turn.history, pool, spoken)
    question = tuple(texts.say(ready) for ready in turn.answers)
    held_out = question or (offers if turn.is_refused else ())
    history = turn.history
    if turn.is_refused and not history.question:
        is_which = turn.lines[0].key in ASKING
        history = replace(history, pending=f"{WHICH}:{sentence}" if is_which else _REFUSED)
    history = history.offering(held_out) if held_out else history
    return history, Answer(text, offers, spoken, question)


def suggestions(history: History, pool: tuple[Media, ...], language: str) -> tuple[str, ...]:
    """At most three sentences that would change the film as it is now."""
    texts = Texts(language)
    keys = offering.candidates(history.film, counted_in(pool, history.dismissed), _kinds(pool))
    return _working(history, pool, map(texts, keys), texts.language, 3)


def _instead(turn: Turn, pool: tuple[Media, ...], sentence: str, language: str) -> tuple[str, ...]:
    """What to say in place of a sentence that was refused: first of all the rest of it."""
    texts = Texts(language)
    rest = remainder(sentence, turn.lost) if turn.lost else ""
    keys = offering.candidates(
        turn.history.film, counted_in(pool, turn.history.dismissed), _kinds(pool)
    )
    candidates = itertools.chain([rest] if rest else [], map(texts, keys))
    return _working(turn.history, pool, candidates, language, 3)


def _kinds(pool: tuple[Media, ...]) -> frozenset[str]:
    return frozenset(media.kind for media in pool)


def _working(
    history: History,
    pool: tuple[Media, ...],
    candidates: Iterable[str],
    language: str,
    most: int,
) -> tuple[str, ...]:
    """Those sentences that would change the film, tried one after the other.

    Whether one would does not hang on what is found in a picture: that is not waited for.
    """
    found: list[str] = []
    pool = tuple(one if one.study else replace(one, study=Study()) for one in pool)
    for sentence in candidates:
        turn = _understood(history, pool, sentence, language)
        if not turn.is_refused and turn.history.film != history.film:
            found.append(sentence)
        if len(found) == most:
            break
    return tuple(found)


def _which_namesake(
    history: History, pool: tuple[Media, ...], sentence: str, language: str
) -> Turn:
    """What comes of the sentence; the question which picture is meant where it names one that is
    called like others. Where only one of them is in the film, that is the one."""
    turn = _understood(history, pool, sentence, language)
    doubt = told_apart(history.film, pool, sentence, language)
    if doubt is None:
        return turn
    name, ready = doubt
    others = {n: _understood(history, pool, said, language) for n, said in ready.items()}
    works = [n for n, other in others.items() if other.history.film != history.film]
    if len(ready) == 1:
        return others[works[0]] if works and turn.is_refused else turn
    if not works and turn.history.film == history.film:
        return turn
    row = speech.listed([str(number) for number in ready])
    asked = words("engine.namesakes", name=name, count=len(ready), numbers=row)
    answers = tuple(Words("engine.as_it_is", (("text", ready[n]),)) for n in works[:_MOST_READY])
    return Turn(replace(history, pending=""), (asked,), answers=answers, is_refused=True)


def _understood(history: History, pool: tuple[Media, ...], sentence: str, language: str) -> Turn:
    files = tuple(media.name for media in pool)
    is_answer = bool(history.pending and sentence.strip())
    meant = completed(history.question, history.offered, files, sentence) if is_answer else None
    if meant is not None:
        sentence = meant
    elif told := _which_offer(history, sentence) or _of_what_was_done(history, sentence):
        return told

    def understood(history: History, sentence: str) -> Turn:
        return _understood(history, pool, sentence, language)

    if (placed := by_place(history.film, sentence)) is not None:
        turn = understood(history, placed)
        is_edit = not turn.is_refused and turn.history.film != history.film
        if is_edit and not is_written(placed, sentence, turn.history.film):
            return _as_said(turn, placed, sentence)
    given_up = all_given_up(history, sentence, understood)
    told = given_up or taken_back(history, pool, sentence, understood, is_sure=True)
    if told is not None:
        return told
    for leans_on in (put_right, done_also):
        if (told := leans_on(history, pool, sentence, understood)) is not None:
            return told
    marked = with_marks(sentence)
    turn = _read_or_reasoned(history, pool, sentence, language, marked)
    if marked != sentence and turn.is_refused:
        plain = _read_or_reasoned(history, pool, sentence, language, sentence)
        turn = turn if plain.is_refused and not _is_lost(turn) else plain
    is_idle = _is_lost(turn) or (turn.lines and turn.lines[0].key in _MAY_BE_RECALLED)
    told = taken_back(history, pool, sentence, understood, is_sure=False) if is_idle else None
    return turn if told is None else told


def _as_said(turn: Turn, placed: str, sentence: str) -> Turn:
    """With what was said in the words in which it was; a step that takes something back is none
    of the project's sentences."""
    *earlier, last = turn.history.transactions
    if last.sentence != placed:
        return turn
    told = (*earlier, replace(last, sentence=sentence))
    return replace(turn, history=replace(turn.history, transactions=told))


def _heard(history: History, pool: tuple[Media, ...], sentence: str, language: str) -> Turn | None:
    """What comes of the sentence with characters that sound like those typed, if only one thing."""
    files = tuple(media.name for media in pool)
    shown = tuple(title.text for title in history.film.titles)
    told: list[tuple[Guess, Turn]] = []
    heard = guesses(sentence, files, shown)
    if not heard and (bare := without_tales(sentence)) is not None:
        heard = guesses(bare.strip(_AROUND), files, shown)
    for guess in heard:
        if told and guess.cost > told[0][0].cost + _AS_LIKELY:
            break
        turn = _understood(history, pool, guess.sentence, language)
        is_edit = not turn.is_refused and turn.history.film != history.film
        if _is_lost(turn) or not (is_edit or guess.is_sure):
            continue
        if all(turn.history.film != other.history.film for _, other in told):
            told.append((guess, turn))
    if not told:
        return None
    guess, turn = told[0]
    if len(told) > 1 or not guess.is_sure:
        ready = tuple(Words("engine.as_it_is", (("text", g.sentence),)) for g, _ in told[:3])
        asked = Words("engine.heard.which", (("part", "、".join(s.typed for s in guess.slips)),))
        return Turn(replace(history, pending=""), (asked,), answers=ready, is_refused=True)
    words_meant = {slip.typed: slip.meant for slip in guess.slips}
    notes = (Words("engine.heard", (("typed", a), ("meant", b))) for a, b in words_meant.items())
    return replace(turn, notes=(*turn.notes, *notes))


def _naming(turn: Turn, pool: tuple[Media, ...], sentence: str) -> Turn:
    """Where a picture was meant by a name that none has, that instead of "not understood"."""
    if not _is_lost(turn):
        return turn
    start, end = turn.lost[0]
    count = len(turn.history.film.clips)
    missing = which_of(sentence, pool, count) or no_such_picture(sentence[start:end], pool)
    return turn if missing is None else replace(turn, lines=(missing,))


def _is_lost(turn: Turn) -> bool:
    return bool(turn.lost) and turn.lines[0].key == "engine.not_understood"


def _read_or_reasoned(
    history: History, pool: tuple[Media, ...], sentence: str, language: str, wished: str
) -> Turn:
    """What is wished; where that is not understood, without the reasons for it."""
    told = without_remarks(wished)
    if told is not None:
        turn = _read(history, pool, sentence, language, told)
        if not turn.is_refused and turn.history.film != history.film:
            return turn
    turn = _read(history, pool, sentence, language, wished)
    told = without_brackets(wished) if _is_lost(turn) else None
    if told is not None:
        return _read_or_reasoned(history, pool, sentence, language, told)
    if _is_lost(turn) or (turn.is_refused and turn.lines[0].key in _MAY_BE_REASONS):

        def is_wish(clause: str) -> bool:
            alone = _read(history, pool, sentence, language, clause)
            return not alone.is_refused and alone.history.film != history.film

        reason = None
        names = [stem(media.name) for media in pool]
        for bare in without_reasons(wished, names, is_wish):
            again = _read(history, pool, sentence, language, bare)
            if not again.is_refused:
                return again
            reason = reason if reason or _is_lost(again) else again
        if (beside := remarked(wished, names, is_wish)) is not None:
            again = _read(history, pool, sentence, language, beside[0])
            if not again.is_refused and again.history.film != history.film:
                notes = (words("engine.left_aside", part=_short(part)) for part in beside[1])
                return replace(again, notes=(*again.notes, *notes))
        turn = reason or turn
    return turn


def _read(
    history: History, pool: tuple[Media, ...], sentence: str, language: str, wished: str
) -> Turn:
    """What comes of the part of a sentence that is a wish."""
    files = tuple(media.name for media in pool)
    texts = _texts(history)
    reading = read(wished, files, texts)
    last = history.find(lambda _: True)
    before = Before(
        history.last_edits,
        history.film,
        history.focus,
        is_spoken=history.question == SPOKEN,
        sentence=last.sentence if last else "",
    )
    told = follow_up(reading, wished, before)
    if told is not None and told.lost:
        reading = told
    elif told is not None:
        turn = carry_out(history, pool, sentence, language, told)
        if not turn.is_refused:
            return turn
    if reading.lost:
        start, end = reading.lost[0]
        part = _short(sentence[start:end].strip())
        said = Words("engine.not_understood", (("part", part),))
        spoken = spoken_of(history, pool, reading.tokens)
        return Turn(spoken, (said,), is_refused=True, lost=reading.lost)
    if not reading.parts:
        return Turn(history, (Words("engine.nothing_said"),), is_refused=True)
    return carry_out(history, pool, sentence, language, reading)


def _texts(history: History) -> tuple[str, ...]:
    """The texts over the picture, and those that stood there before: back to Paris."""
    films = (history.film, *reversed(history.films[-_MOST_FILMS:-1]))
    return tuple(dict.fromkeys(title.text for film in films for title in film.titles))


def _which_offer(history: History, sentence: str) -> Turn | None:
    """A bare yes to what was held out: which of it is asked, for none was named."""
    if not history.offered or not agrees(sentence):
        return None
    ready = tuple(Words("engine.as_it_is", (("text", offer),)) for offer in history.offered)
    said = Words("engine.offered.which", (("count", len(ready)),))
    return Turn(replace(history, pending=history.question), (said,), answers=ready, is_refused=True)


def _of_what_was_done(history: History, sentence: str) -> Turn | None:
    """A bare no to what was done last is asked about; a bare yes is heard."""
    last = history.find(lambda _: True)
    if last is None:
        return None
    is_refused = history.question.startswith((_REFUSED, WHICH))
    if is_refused and (objects(sentence) or keeps(sentence)):
        return Turn(replace(history, pending=""), (Words("engine.kept"),))
    if objects(sentence):
        asked = replace(history, pending="objected:")
        said = Words("engine.objected", (("sentence", _short(last.sentence)),))
        ready = (Words("engine.objected.undo"), Words("engine.objected.keep"))
        return Turn(asked, (said,), answers=ready, is_refused=True)
    if left_as_is(sentence):
        return Turn(replace(history, pending=""), (Words("engine.kept"),))
    if is_content(sentence):
        return Turn(replace(history, pending=""), (Words("engine.thanks"),))
    return None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


def _try(texts: Texts, offers: tuple[str, ...]) -> str:
    quoted = [texts("engine.quoted", text=offer) for offer in offers]
    return texts("engine.try", offers=texts("engine.or").join(quoted))


def _fits(history: History, pool: tuple[Media, ...], sentence: str, language: str) -> bool:
    """Whether a sentence could be said now."""
    pool = tuple(one if one.study else replace(one, study=Study()) for one in pool)
    return not _understood(history, pool, sentence, language).is_refused


def _told(turn: Turn, texts: Texts, fits: Callable[[str], bool]) -> str:
    if turn.needs_summary:
        return summary(turn.history.film, texts)
    if turn.needs_help:
        return helping.help_text(texts, turn.subject, fits)
    lines = [texts.say(line) for line in turn.lines]
    notes = [texts.say(note) for note in turn.notes]
    gap = texts("engine.gap")
    if not lines:
        lines = [texts("engine.kept")]
    if len(lines) == 1:
        return gap.join((*lines, *notes))
    told = [f"✓ {line}" for line in lines]
    if turn.deeds < 2:
        return gap.join((*lines, *notes))
    first = texts("engine.several", count=turn.deeds, number=_spelled(texts, turn.deeds))
    return "\n".join((first, *told, *notes))


def _spelled(texts: Texts, count: int) -> str:
    return texts(f"engine.number.{count}") if 2 <= count <= 9 else str(count)
