"""An earlier sentence taken back, named in own words: 第二句不算, my first wish was silly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from nemo_desktop.engine.history import History
from nemo_desktop.engine.language.clauses.english import orders, words_of
from nemo_desktop.engine.language.clauses.parting import said_in
from nemo_desktop.engine.language.clauses.requesting_han import requests
from nemo_desktop.engine.language.grammar.text import is_han, pieces
from nemo_desktop.engine.language.grammar.wish import Step
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.language.talk.earlier import Earlier, Taken
from nemo_desktop.engine.language.talk.named import Named, named_all, spoken_of
from nemo_desktop.engine.language.talk.retracting import (
    How,
    Said,
    about_what,
    denies,
    is_elsewhere,
    said_of_earlier,
    supposes,
)
from nemo_desktop.engine.language.talk.stepping import plainly
from nemo_desktop.engine.render.media import Media

_LONGEST: Final = 160
# An earlier sentence held out whole; whatever marks it has of its own, the outermost hold it.
_QUOTING: Final = re.compile(
    r"\s*(?:undo|take back|revert|撤销|撤回|取消)\s*[\"“「](?P<said>.+)[\"”」][\s.!。！]*",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE: Final = re.compile(
    r"(?:[,;!?，。；：！？、…—]|(?<!\d)[:.]|[:.](?!\d))+\s*(?:(?:and|but|so|then|because|"
    r"since)\s+)?"
    r"|\s+(?:but|and then|and please)\s+(?=\S+ )|\s+-+\s+|(?:但是?|不过|而|只是)(?=\S)"
    r"|\s+(?:(?:so|and)\s+)?(?=(?:please |just |can (?:i|we|you) |could (?:i|we|you) |may i |"
    r"let's )"
    r"(?:put|go|get|bring|use|give|take|leave|keep|forget|undo|drop|lose|set|change|have|let)\b)"
    r"|\s+(?:so|and)\s+(?=(?:i )?(?:make|add|remove|delete|turn|try|put|go|get|bring|use|give|"
    r"take|leave|keep|forget|undo|drop|"
    r"lose|set|"
    r"want|change|let)\b)"
)


@dataclass(frozen=True, slots=True)
class Recalled:
    """The step that a sentence means, and what it wishes for besides, as it was said."""

    step: Step
    rest: str = ""


def left_as_is(sentence: str) -> bool:
    """Whether a sentence only says that nothing shall be taken back, or was."""
    return denies(_plain(sentence))


def _plain(sentence: str) -> str:
    found = pieces(sentence)
    return said_in(sentence, found) if found else ""


def quoted(history: History, sentence: str) -> Step | None:
    """The step that takes back the sentence which this one quotes from end to end."""
    found = _QUOTING.fullmatch(sentence)
    told = {plainly(t.sentence) for t in history.transactions}
    is_whole = found is not None and plainly(found["said"]) in told
    return Step("sentence", text=found["said"]) if found is not None and is_whole else None


def recalled(
    history: History, sentence: str, pool: tuple[Media, ...], *, is_sure: bool = True
) -> Recalled | None:
    """The step that a sentence means which says of an earlier one that it is off, or on again.

    With `is_sure`, only where it cannot be meant as a plain wish. None where no sentence is found
    that fits: then it is read like any other.
    """
    if (step := quoted(history, sentence)) is not None:
        return Recalled(step)
    if len(sentence) > _LONGEST or "“" in sentence or '"' in sentence or not history.can_undo:
        return None
    told = _Clauses(history, _plain(sentence), pool)
    step = told.step(is_sure=is_sure)
    return None if step is None else Recalled(step, _as_said(sentence, told.rest))


def _as_said(sentence: str, clauses: Sequence[str]) -> str:
    """Clauses in small letters as they stand in the sentence."""
    small = sentence.casefold()
    places = [(small.find(row), row) for row in clauses]
    return ", ".join(sentence[at : at + len(row)] if at >= 0 else row for at, row in places)


class _Clauses:
    """The clauses of a sentence with what each says of earlier ones."""

    def __init__(self, history: History, plain: str, pool: tuple[Media, ...]) -> None:
        self._earlier = Earlier(history, pool)
        self._known = (
            tuple(media.name for media in pool),
            tuple({t.text.casefold(): None for film in history.films for t in film.titles}),
        )
        self._rows = [row.strip() for row in _CLAUSE.split(plain) if row and row.strip()]
        self._said = [said_of_earlier(row) for row in self._rows]
        self._things: list[tuple[Said, Named]] = []
        self._kept: list[Named] = []
        self._topics: list[Named] = []
        self._spoken: list[Named] = []
        self._is_vague = self._is_strange = False
        self.rest: list[str] = []

    def step(self, *, is_sure: bool) -> Step | None:
        """What all of them amount to, if no clause asks for more."""
        if not any(self._said):
            return None
        self._is_vague = any(
            self._is_tale(*one) for one in zip(self._rows, self._said, strict=True)
        )
        for row, said in zip(self._rows, self._said, strict=True):
            if _FILLER.fullmatch(row) is not None:
                continue
            if is_elsewhere(row) and not self._things:
                return None
            is_told = self._is_topic(row) if said is None else self._is_thing(row, said)
            if not is_told and not ((said is None or said.is_maybe) and self._wishes_more(row)):
                return None
            if self._is_strange:
                return Step("taken")
        told = self._things
        if not told or self._topics or (is_sure and not any(said.is_sure for said, _ in told)):
            return None
        return (
            None if self._is_vague and not any(s.is_sure for s, _ in told) else self._amount(told)
        )

    def _wishes_more(self, row: str) -> bool:
        """Whether a clause behind what is taken back wishes for something else instead."""
        is_step = any(token.kind in _ASKING for token in lexed(row, ()))
        is_more = any(said.is_sure for said, _ in self._things) and not (supposes(row) or is_step)
        self.rest += [row] if is_more else []
        return is_more

    def _is_tale(self, row: str, said: Said | None) -> bool:
        """Whether a clause tells something that is not known to be of the film."""
        is_named = said is not None or _asks(row) or bool(named_all(about_what(row), *self._known))
        return not is_named and _FILLER.fullmatch(row) is None

    def _is_topic(self, row: str) -> bool:
        """Whether a clause names something, or only tells; what it is about is kept."""
        found = named_all(about_what(row), *self._known) if not is_elsewhere(row) else []
        if found and not any(what.is_anything or what.is_order for what in found):
            self._topics += found
            return True
        if _asks(row) or supposes(row):
            return False
        spoken = spoken_of(row, *self._known)
        self._spoken += [spoken] if spoken is not None else []
        return True

    def _is_thing(self, row: str, said: Said) -> bool:
        """Whether a clause says how it shall be with something that it names or points to."""
        found = named_all(said.about, *self._known)
        if not found:
            self._is_strange = (
                said.is_sure and said.how is not How.BACK and _OF_ONE.search(row) is not None
            )
            is_beside = not said.is_sure or bool(self._things)
            return self._is_strange or (is_beside and self._is_topic(row))
        if said.is_all and said.how is How.WAS and self._things:  # the others as they were
            return True
        if len(found) > 1 and not said.is_maybe:  # a plain wish is seldom about several things
            said = replace(said, is_sure=True)
        return all(self._holds(what, said) for what in found)

    def _holds(self, what: Named, said: Said) -> bool:
        """Whether it is clear what is meant by what is said of a thing that is named."""
        is_place = what.subjects == {"place"} and what.who is None and "it" in said.about.split()
        if said.how is How.NICER and not what.values:
            self._topics.append(what)
        elif said.how is How.KEPT and not (said.is_sure and self._earlier.gone(what)):
            self._kept += [] if what.is_anything else [what]
        elif said.is_all and what.is_it and said.how in _ALL_OF_IT and not self._topics:
            sure = said.is_sure or any(s and s.how is How.KEPT for s in self._said)
            self._things.append((replace(said, how=How.ONLY, is_sure=sure), what))
        elif is_place or what.is_anything:
            return (is_place or what.is_it) and self._points_back(said)
        elif said.is_maybe and (what.last or what.nth) and not said.is_step:
            return False  # the last one of the pictures
        else:
            self._topics = [one for one in self._topics if one.subjects != what.subjects]
            self._things.append((self._surely(said, what), what))
        return True

    def _surely(self, said: Said, what: Named) -> Said:
        is_told = bool(what.side or what.last or what.nth > 0 or what.nth < -1)
        return replace(said, is_sure=said.is_sure or is_told)

    def _points_back(self, said: Said) -> bool:
        """Whether it is clear what an "it" means: what was named before, else the last sentence."""
        sure = replace(said, is_sure=True)
        if self._topics:
            self._things += [(sure, topic) for topic in self._topics]
            self._topics = []
        elif self._things:
            self._things = [
                (replace(said if one.how is How.NICER else one, is_sure=True), what)
                for one, what in self._things
            ]
        elif self._kept:
            self._things.append((sure, self._kept.pop()))
        elif self._spoken:
            self._things.append((sure, self._spoken[-1]))
        elif said.is_sure and not self._is_vague:
            self._things.append((said, Named(is_it=True)))
        else:
            return False
        return True

    def _amount(self, things: Sequence[tuple[Said, Named]]) -> Step | None:
        """All that is to be taken back, as one step; what is to be kept is spared."""
        taken: dict[int, set[int]] = {}
        for said, what in things:
            if said.how is How.BACK and (place := self._earlier.undone(what)) is not None:
                return Step("redo", text="this", count=place) if len(things) == 1 else None
            found = self._found(said, what)
            if found is None:
                is_plain = said.how is How.WAS and not what.values and what.subjects
                return Step("taken") if is_plain else None
            for number, edits in found.items():
                taken.setdefault(number, set()).update(edits)
        for what in self._kept:
            for number, edits in (self._earlier.off(what) or {}).items():
                taken[number] = taken.get(number, set()).difference(edits)
        every = tuple((number, tuple(sorted(edits))) for number, edits in taken.items() if edits)
        return Step("taken", taken=every) if every else None

    def _found(self, said: Said, what: Named) -> Taken | None:
        earlier = self._earlier
        if what.is_anything and (said.is_first or (said.how is How.WAS and earlier.history.undone)):
            return None
        if said.how is How.ONLY:
            return earlier.all_but(self._kept if what.is_anything else [what])
        if said.how in (How.SINCE, How.UNTIL):
            return earlier.since(what, is_with=said.how is How.UNTIL)
        if said.how in (How.WAS, How.NICER):
            return earlier.was(what, is_first=said.is_first)
        if said.how in (How.BACK, How.KEPT):
            return earlier.gone(what) or earlier.was(what, is_first=False)
        off = earlier.regretted if said.is_regret else earlier.off
        return off(what, is_step=said.is_step, is_sure=said.is_sure)


_ALL_OF_IT: Final = (How.OFF, How.WAS, How.BACK)

_FILLER: Final = re.compile(
    r"\s*(?:(?:hm+|um+|no+|nah|nope|well|ok|okay|oh|and|actually|sorry|so|right|alright|hey|"
    r"yeah|yes|(?:like|as) i (?:just )?said|"
    r"wait|oops|sigh|argh|ugh|please|thanks|thank you|on second thoughts?|now|honestly|hi|"
    r"(?:(?:it's|it is|that's|this is|it looks|looks|feels|it feels|way) )*too \w+(?: now|"
    r" for me)?|my mistake|my bad|i was wrong|silly me|i'm afraid|if (?:possible|you can)|"
    r"you know what)\b\s*)+"
    r"|(?:嗯+|那个?|哦|哎|唉|不|不对|等等|等一下|算了|好吧|谢谢|麻烦了?|抱歉|不好意思|对不起|"
    r"其实|对了|啊|哈+|"
    r"太[^，]{1,4}了?|麻烦|还是算了|我错了|我想了想|想了想|我想了一下|想来想去|"
    r"说实话)[了吧啊呢]*\s*"
)


def _asks(row: str) -> bool:
    """Whether a clause that is not understood may wish for something."""
    if any(token.kind in _ASKING for token in lexed(row, ())):
        return True
    if any(map(is_han, row)):
        return requests(row)
    return _WISHING.search(row) is not None or orders(words_of(row) or [""])


# A picture, or what was said of something, that is not known to be there.
_OF_ONE: Final = re.compile(r"[张幅]|\b(?:photo|picture|pic)\b|\bsaid about\b")
_ASKING: Final = frozenset(("REDO", "UNDO", "BACKTO", "EXPORT", "QUOTE"))
_WISHING: Final = re.compile(
    r"\b(?:please|can you|could you|i want|i'd like|i would like|i need|let's|make|add|should)\b"
)
