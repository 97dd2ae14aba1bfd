"""One sentence carried out on a project: all its wishes, or none of them."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nemo_desktop.engine.edits import Conflict, Edit, apply_all
from nemo_desktop.engine.grammar import Part, Reading, read_again, read_plainly
from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.clauses.leaving import left_out
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Step, Told, Wish
from nemo_desktop.engine.language.talk import stepping
from nemo_desktop.engine.language.talk.consequences import consequences
from nemo_desktop.engine.language.talk.standing import relied_on
from nemo_desktop.engine.language.wishes.files import are_unwanted, captioned, newest
from nemo_desktop.engine.language.wishes.make import default_make, made_said
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

_MOST_READINGS = 5
# Something was spoken of and not changed: what follows may be about it.
SPOKEN = "spoken:"


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a sentence: the history after it, and what to say.

    `lost` are the stretches of the sentence for which all of it was refused.
    """

    history: History
    lines: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    offers: tuple[Words, ...] = ()
    answers: tuple[Words, ...] = ()
    deeds: int = 0
    is_refused: bool = False
    needs_summary: bool = False
    needs_help: bool = False
    subject: str = ""
    lost: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Work:
    """A sentence half carried out."""

    history: History
    scene: Scene
    asked: History
    edits: list[Edit] = field(default_factory=list)
    lines: list[Words] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)
    asides: list[Words] = field(default_factory=list)
    as_it_is: tuple[Edit, ...] = ()
    offers: tuple[Words, ...] = ()
    focus: tuple[str, ...] = ()
    deeds: int = 0
    needs_summary: bool = False
    needs_help: bool = False
    subject: str = ""
    wished: str = ""  # the wish at hand, as it was said
    has_no_captions: bool = False
    made: tuple[int, Film] | None = None
    so_already: dict[int, str] = field(default_factory=dict)  # what changed nothing, by its line


def carry_out(
    history: History, pool: tuple[Media, ...], sentence: str, language: str, reading: Reading
) -> Turn:
    """The sentence done, or the reason why not; the history is the same one when it was not."""
    refused: frozenset[tuple[int, int]] = frozenset()
    first = _attempt(history, pool, sentence, language, reading)
    turn = first
    while isinstance(turn, Part) and len(refused) < _MOST_READINGS:
        refused |= {turn.place}
        reading = read_again(reading, refused)
        if reading.lost:
            break
        turn = _attempt(history, pool, sentence, language, reading)
    plain = read_plainly(reading) if isinstance(turn, Part) else None
    if plain is not None:
        turn = _attempt(history, pool, sentence, language, plain)
    if isinstance(turn, Turn):
        return turn
    assert isinstance(first, Part)
    said = sentence[first.start : first.end].strip()
    return Turn(
        replace(history, pending=""),
        (words("engine.not_understood", part=said),),
        is_refused=True,
        lost=((first.start, first.end),),
    )


def _attempt(
    history: History, pool: tuple[Media, ...], sentence: str, language: str, reading: Reading
) -> Turn | Part:
    """One way to read the sentence, tried; the part that no wish took when there is one."""
    scene = Scene(
        history.film,
        pool,
        language,
        focus=history.focus,
        next_id=history.next_id,
        sentence=sentence,
        row=tuple(clip.id for clip in history.film.clips),
        dismissed=history.dismissed,
        last=history.last_edits,
        began_ms=history.film.duration_ms,
        seen=history.shown,
    )
    try:
        kept = left_out(reading.tokens) if scene.row else ()
        left = [scene.meant(who) for who in kept]
    except NotThere as missing:
        return Turn(replace(history, pending=""), (missing.say,), is_refused=True)
    scene = replace(scene, left=tuple(itertools.chain(*left)))
    work = _Work(history, scene, history, has_no_captions=are_unwanted(reading.tokens))
    for part in reading.parts:
        work.wished = _as_said(reading, part, sentence)
        work.scene = replace(work.scene, is_after=_is_afterwards(reading, part))
        if work.scene.is_after:
            now = tuple(clip.id for clip in work.scene.film.clips)
            work.scene = replace(work.scene, row=now)
        kinds = [token.kind for token in reading.tokens[part.place[0] : part.place[1] - 1]]
        denied = kinds[kinds.index("NEG") :] if "NEG" in kinds else []
        is_wide = "SEP" in denied or "AND" in denied
        refusal = _part_done(work, part, is_wide=is_wide)
        if isinstance(refusal, Part):
            return refusal
        if refusal is not None:
            asked = f"{refusal.pending}:{sentence}" if refusal.pending else ""
            return Turn(
                replace(history, pending=asked),
                (refusal.say,),
                (),
                refusal.offers,
                refusal.answers,
                is_refused=True,
                lost=((part.start, part.end),),
            )
    return _finished(work, sentence, language)


_AFTERWARDS = frozenset(
    listed("then after afterwards next finally followed 然后 接着 随后 接下来 再 后")
)

_THEN_LAST = frozenset(("after that", "afterwards", "after this", "after it"))  # "B" after that


def _begin(reading: Reading, part: Part) -> int:
    """The number of its first token that is not a mark or an "and"."""
    at = part.place[0]
    while at < part.place[1] and reading.tokens[at].kind in ("SEP", "AND"):
        at += 1
    return at


def _as_said(reading: Reading, part: Part, sentence: str) -> str:
    """The part as it stands in the sentence, with a verb that the mark in front has taken in."""
    begin = _begin(reading, part)
    before = reading.tokens[begin - 1 : begin] if begin else ()
    behind = before[0].start if before and before[0].kind in ("SEP", "AND") else part.start
    return sentence[behind : part.end].strip(" ,，、;；").removeprefix("and ")


def _is_afterwards(reading: Reading, part: Part) -> bool:
    """Whether a word before it says that it comes after what was said before."""
    last = reading.tokens[part.place[1] - 1]
    if part.place[1] == len(reading.tokens) and last.kind == "SEP" and last.text in _THEN_LAST:
        return True
    at = _begin(reading, part)
    while at > 0 and reading.tokens[at - 1].kind in ("SEP", "AND"):
        at -= 1
        words_said = set(reading.tokens[at].text.split()) | {reading.tokens[at].text[:2]}
        if words_said & _AFTERWARDS:
            return True
    return False


def _finished(work: _Work, sentence: str, language: str) -> Turn:
    history = work.history
    if work.needs_help:  # whoever asks how or why wants nothing changed by the way
        return Turn(work.asked, needs_help=True, subject=work.subject)
    if not history.film.clips and is_new_film(work.edits) and not work.has_no_captions:
        _bring_captions(work)
    _tell_made_as_it_is(work)
    is_idle = work.scene.film == history.film and not any(
        edit.kind == "remove_picture" for edit in work.edits
    )
    is_idle = is_idle and bool(work.edits)
    if work.edits and not is_idle:
        history = history.said(sentence, language, work.edits, work.scene.film, work.focus)
    elif history.pending or work.focus or work.as_it_is or is_idle:
        idle = tuple(work.edits) if is_idle else work.as_it_is or history.idle
        pending = SPOKEN if work.as_it_is and not is_idle else ""
        recent = work.focus or history.recent
        history = replace(history, pending=pending, recent=recent, idle=idle)
    old = work.history.film
    if not is_idle:
        _tell_what_was_so_already(work)
    lines = (words("engine.unchanged"),) if is_idle else tuple(work.lines or work.asides)
    return Turn(
        history,
        lines,
        tuple(dict.fromkeys((*work.notes, *consequences(old, work.scene.film)))),
        work.offers,
        deeds=0 if is_idle else work.deeds,
        needs_summary=work.needs_summary,
        needs_help=work.needs_help,
        subject=work.subject,
    )


def _tell_made_as_it_is(work: _Work) -> None:
    """A new film is told as it is after the whole sentence: no alternating moves if all zoom in."""
    if work.made is None:
        return
    place, made = work.made
    now = work.scene.film
    if now.clips and len(now.clips) == len(made.clips):
        work.lines[place] = made_said(made, now)


def _tell_what_was_so_already(work: _Work) -> None:
    """What changed nothing is not told as a change."""
    for place, wished in sorted(work.so_already.items(), reverse=True):
        del work.lines[place]
        work.deeds -= 1
        work.notes += [words("engine.so_already", part=wished)] if wished else []


def _bring_captions(work: _Work) -> None:
    """A new film has the texts of the subtitle file that came with its pictures."""
    media = newest(work.scene.pool, "subtitles")
    if media is None or any(edit.kind == "add_captions" for edit in work.edits):
        return
    try:
        refusal = _deed_done(work, captioned(media, work.scene), (), ())
    except NotThere as missing:
        work.notes.append(missing.say)
    else:
        assert refusal is None


def _part_done(work: _Work, part: Part, *, is_wide: bool = False) -> Refusal | Part | None:
    """One wish carried out; its refusal when it cannot be, the part when no wish takes it.

    What is denied in a wide part may not be all of it: no dissolves, and 2 seconds a photo.
    """
    for wish in part.wishes:
        outcome, before = _tried(work, wish, part)
        if outcome is None:
            continue
        if isinstance(outcome, Refusal):
            return outcome
        if isinstance(outcome, Step):
            return _stepped(work, outcome)
        if isinstance(outcome, Told):
            if outcome.say:
                (work.asides if outcome.is_quiet else work.lines).append(outcome.say)
            work.offers += outcome.offers
            if outcome.as_it_is:
                work.as_it_is, work.focus = outcome.as_it_is, outcome.named
            if outcome.named:
                work.scene = replace(work.scene, named=outcome.named, focus=outcome.named)
            return None
        return _deed_done(work, outcome, before, part.tokens)
    if any(token.kind == "NEG" for token in part.tokens) and not is_wide:
        work.lines.append(words("engine.left_out"))
        return None
    return part


def _tried(work: _Work, wish: Wish, part: Part) -> tuple[Outcome, tuple[Edit, ...]]:
    """What a wish makes of the part, and the edits that must come first to have a film."""
    before: tuple[Edit, ...] = ()
    scene = work.scene
    try:
        if wish.makes_film and not scene.film.clips:
            before = (default_make(scene),)
            film = apply_all(scene.film, before)
            scene = replace(
                scene, film=film, next_id=scene.next_id + len(film.clips) + 1, is_new=True
            )
        return wish.act(part.tokens, scene), before
    except NotThere as missing:
        return Refusal(missing.say), ()


def _deed_done(
    work: _Work, deed: Deed, before: tuple[Edit, ...], tokens: Sequence[Token]
) -> Refusal | None:
    film = work.scene.film
    try:
        if before:
            made = apply_all(film, before)
            work.edits += before
            work.made = len(work.lines), made
            work.lines.append(made_said(film, made))
            work.deeds += 1
            film = made
            work.scene = replace(
                work.scene, film=made, next_id=work.scene.next_id + _used(before[0]) + 1
            )
        after = apply_all(film, deed.edits)
    except Conflict:
        return Refusal(words("engine.cannot"))
    is_said_again = bool(work.edits) and tuple(work.edits[-len(deed.edits) :]) == deed.edits
    if (after == film and work.deeds) or is_said_again:
        if not is_said_again and _was_so(work.asked.film, deed):
            work.notes.append(words("engine.so_already", part=work.wished))
        return None
    work.edits += (*relied_on(work.scene, tokens), *deed.edits)
    work.deeds += 1
    said = deed.say if isinstance(deed.say, Words) else deed.say(film, after)
    if deed.say is made_said:
        work.made = len(work.lines), after
    if after == film and not any(edit.kind == "remove_picture" for edit in deed.edits):
        work.so_already[len(work.lines)] = work.wished if tokens else ""
    work.lines.append(said)
    work.notes += deed.notes
    work.focus = deed.named or _changed(film, after) or work.focus
    used = sum(_used(edit) for edit in deed.edits) + 1
    work.scene = replace(
        work.scene,
        film=after,
        done=tuple(work.edits),
        named=deed.named or work.scene.named,
        focus=work.focus or work.scene.focus,
        next_id=work.scene.next_id + used,
    )
    return None


def _was_so(film: Film, deed: Deed) -> bool:
    """Whether a film was what is wished for before anything of the sentence was done."""
    try:
        return bool(film.clips) and apply_all(film, deed.edits) == film
    except Conflict:
        return False


def _used(edit: Edit) -> int:
    return len(getattr(edit, "ids", ()) or getattr(edit, "new_ids", ()) or "1")


def _changed(before: Film, after: Film) -> tuple[str, ...]:
    """The texts that are new or different, or else such sounds; none if the length changed."""
    was: dict[str, object] = {title.id: title for title in before.titles}
    was |= {sound.id: sound for sound in before.sounds}
    titles = tuple(title.id for title in after.titles if title != was.get(title.id))
    found = titles or tuple(sound.id for sound in after.sounds if sound != was.get(sound.id))
    return found if before.duration_ms == after.duration_ms else ()


def _stepped(work: _Work, step: Step) -> Refusal | None:
    """A wish about the history, carried out at once; edits before it in the sentence stay first."""
    if step.how == "status":
        work.needs_summary = True
        return None
    if step.how == "help":
        work.needs_help = True
        work.subject = step.subject
        return None
    said, scene = work.history, work.scene
    if work.edits:
        said = said.said(scene.sentence, scene.language, work.edits, scene.film)
    taken, holds = stepping.tried_behind(work.history, said, step)
    work.edits, work.lines, work.deeds = [], work.lines * holds, work.deeds * holds
    if isinstance(taken, Refusal):
        return taken
    work.history = history = taken[0]
    work.lines.append(taken[1])
    work.deeds += 1
    work.scene = replace(
        work.scene, film=history.film, focus=history.focus, next_id=history.next_id, named=(),
        last=(),
    )  # fmt: skip
    return None


def carry_out_step(history: History, step: Step) -> Turn:
    """A step of the history that is all of a sentence."""
    taken = stepping.tried(history, step)
    if isinstance(taken, Refusal):
        return Turn(replace(history, pending=""), (taken.say,), is_refused=True)
    return Turn(taken[0], (taken[1],), deeds=1)


def is_new_film(edits: Sequence[Edit]) -> bool:
    """Whether the first of these edits makes the film."""
    return bool(edits) and edits[0].kind == "make"
