"""An earlier sentence taken back, named in own words: 第二句不算, my first wish was silly."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.history import History, Transaction
from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Step
from nemo_desktop.engine.language.reading import read
from nemo_desktop.engine.language.talk.stepping import plainly, words_in
from nemo_desktop.engine.language.talk.subjects import KINDS
from nemo_desktop.engine.language.wishes.talk import subject_of

_LONGEST: Final = 100
_ORDINALS: Final = listed("first second third fourth fifth sixth seventh eighth")
_COUNTS: Final = listed("one two three four five six seven eight")
_NOUN: Final = r"(?:thing|sentence|wish|request|step|change|edit|instruction|message)"
_DID: Final = (
    r"(?: (?:that )?(?:i|we|you) (?:just )?(?:said|asked(?: you)?(?: for)?|wanted|did|told you|"
    r"typed|wrote|changed|made|wished(?: for)?))"
)
# Which sentence it is: its number, what it stood before or after, or what it was about.
_ENGLISH_WHICH: Final = (
    rf"(?:the |my )?(?P<nth>{'|'.join(_ORDINALS)}) {_NOUN}{_DID}?",
    rf"{_NOUN} (?:no\.? |number )?(?P<number>\d|{'|'.join(_COUNTS)})",
    r"(?:the |my )?(?P<last>last but one|second to last|next to last|penultimate)"
    rf"(?: {_NOUN})?{_DID}?",
    rf"(?:the )?(?P<third>middle one) of (?:those|these|the last|my last) three(?: {_NOUN}s)?",
    rf"(?:what|the {_NOUN}){_DID}? (?:just |right )?(?P<side>before|after) "
    r"(?:the |that |my )?(?P<near>.+)",
    rf"(?:what{_DID}|(?:the|my) (?:{_NOUN}|bit|part|business)(?:{_DID})?) "
    r"(?:about|with|concerning|regarding) (?:the )?(?P<about>.+)",
    rf"(?:the|my|that) (?P<of>.+) {_NOUN}{_DID}?",
)
_ENGLISH_OFF: Final = (
    r"(?:undo|take back|forget(?: about)?|drop|scrap|scratch|cancel|ignore|lose|strike(?: out)?|"
    r"disregard|never ?mind|revert|reverse|withdraw|"
    r"i (?:don't|do not|no longer) (?:want|need|like)|"
    r"i take back|i regret)"
)
_OFF_IT: Final = (
    r"(?:(?:please )?(?:scrap|drop|forget|undo|cancel|ignore|take back|never ?mind)(?: about)? "
    r"(?:that|it|this)(?: one)?|(?:i )?take (?:it|that) back)"
)
_ENGLISH_WRONG: Final = (
    r"(?:(?: (?:was|is) (?:a mistake|wrong|silly|stupid|a bad idea|nonsense|not needed)"
    rf"| (?:doesn't|does not|shouldn't) count| (?:can|has to|should|must) go)(?:[,;.]? {_OFF_IT})?"
    rf"|[,;:.]? {_OFF_IT})"
)
_POLITE: Final = (
    r"(?:(?:hmm+|no|well|ok|okay|oh|but|and|actually|sorry|please|can (?:you|we)|could (?:you|we)|"
    r"let's|i'd like to|i want to)[,.]? )*"
)
_HAN_NUMBER: Final = r"[一二两三四五六七八九\d]"
_HAN_UNIT: Final = r"(?:句话?|步|件事|条|个要求|个操作|个修改|项)"
_HAN_SAID: Final = r"(?:我?(?:刚才|之前|前面)?(?:说|提|做|要求|讲)的?)"
_HAN_WHICH: Final = (
    rf"{_HAN_SAID}?第(?P<number>{_HAN_NUMBER}){_HAN_UNIT}",
    rf"倒数第(?P<end>{_HAN_NUMBER}){_HAN_UNIT}",
    rf"(?:最后|刚才|最近)的?(?P<steps>{_HAN_NUMBER}){_HAN_UNIT}",
    rf"(?P<near>.+?)(?P<side>之前|前面|之后|后面|以后)"
    rf"(?:{_HAN_SAID}那?一?{_HAN_UNIT}?|的?那一?{_HAN_UNIT})",
    rf"(?P<middle>中间的?)那?一?{_HAN_UNIT}",
    rf"{_HAN_SAID}?(?:关于)?(?P<about>.+?)的?[那这]"
    rf"(?:一?{_HAN_UNIT}|[种个](?:感觉|效果|风格|味道|调调))",
)
_HAN_OFF: Final = (
    r"(?:就|都|全|也|还是|帮我|给我|请|我)*(?:不算(?:了|数)?|取消|撤(?:销|回|掉|了)*|作废|收回|不要|别算|"
    r"去掉|删掉|删了|当我没说|后悔|算了|忘了|不作数)(?:吧|了|掉|啊|。)*"
)
_HAN_POLITE: Final = r"(?:等等|不对|算了|嗯|那|还是|请|帮我|把|你|[，, ])*"
_UNDOING: Final = r"(?:撤销|撤回|撤掉|取消|收回|不要|忘掉|去掉|别管)(?!到)(?:刚才|之前)?(?:的)?"


def _compiled() -> Iterator[re.Pattern[str]]:
    for which in _ENGLISH_WHICH:
        yield re.compile(rf"{_POLITE}{_ENGLISH_OFF} {which}(?: please)?[.!?]?")
        yield re.compile(rf"{_POLITE}{which}{_ENGLISH_WRONG}[.!]?")
    yield re.compile(
        rf"{_POLITE}(?:{_ENGLISH_OFF}|remove|delete|get rid of) (?:the|that) "
        rf"(?P<about>.+){_DID}[.!]?"
    )
    yield re.compile(
        rf"{_POLITE}(?:the |that |those )?(?P<about>[^,;]+?) (?:was|were) (?:a mistake|a bad idea|"
        rf"silly|too (?:much|many|long|short|fast|slow|loud|big)[,;.] {_OFF_IT})"
        rf"(?:[,;.] {_OFF_IT})?[.!]?"
    )
    yield re.compile(
        rf"{_POLITE}(?:i (?:have |'ve )?changed my mind about|"
        r"on second thoughts?,? not) (?:the )?(?P<about>[^,;]+?)(?: after all)?[.!]?"
    )
    yield re.compile(rf"{_POLITE}(?:i said|when i said|that|my) (?P<about>[^,]+), {_OFF_IT}[.!]?")
    for which in _HAN_WHICH:
        yield re.compile(rf"{_HAN_POLITE}{which}{_HAN_OFF}")
        yield re.compile(rf"{_HAN_POLITE}{_UNDOING}{which}(?:吧|了|。)*")
    yield re.compile(
        rf"{_HAN_POLITE}(?P<about>[^，,。]+?)我?(?:后悔|反悔|改主意)了(?:[，,]?{_HAN_OFF})?(?:吧|。)*"
    )
    yield re.compile(rf"{_HAN_POLITE}(?P<about>[^，,。]+?)太.了?[，,][那这]{_HAN_UNIT}{_HAN_OFF}")


_CALLED_OFF: Final = tuple(_compiled())
_ALL_BUT: Final = (
    re.compile(
        rf"{_POLITE}(?:undo|take back|revert|forget|cancel) (?:everything|all) "
        r"(?:but|except|apart from) (?:the )?(?P<about>[^,;]+?)[.!]?"
    ),
    re.compile(
        rf"{_HAN_POLITE}除了(?P<about>[^，,]+?)(?:以外|之外)?[，,]?(?:其他的?|别的|其余的?)?{_HAN_OFF}"
    ),
    re.compile(
        rf"{_HAN_POLITE}只(?:保留|留下?|要)(?:第(?P<number>{_HAN_NUMBER}){_HAN_UNIT}|(?P<about>[^，,]+?))"
        rf"[，,](?:其他|别的|其余)的?{_HAN_OFF}"
    ),
)
_AGAIN: Final = (
    re.compile(
        rf"{_POLITE}(?:put|bring|get|give me|i want|(?:can|could|may) (?:i|we) have) "
        r"(?:the|that|my) (?P<about>[^,]+?) back(?: in)?(?: again)?(?: please)?[.!?]?"
    ),
    re.compile(
        rf"{_HAN_POLITE}刚才?(?:撤|取消|去|删)(?:销|回|掉|了)*的(?:[那这][句步个])?(?:再|给我)?"
        r"(?:还要|还是要|恢复|要回来|加回来|弄回来|还原|放回来)(?:吧|了|一下|。)*"
    ),
)
_THE_REST: Final = (
    r"(?:[,;]? (?:but )?(?:the rest|everything else)(?: stays| remains)?(?: as it is)?)?"
)
_LIKE_IT_WAS: Final = (
    r"(?:(?:their|its|the) old [a-z]+|(?:as [a-z]+ as|where|how [a-z]+|what|how|as|like) "
    r"(?:it|they) w(?:as|ere))"
)
_FORMERLY: Final = r"(?P<first>at first|at the start|in the beginning|originally|to begin with)"
_BACK_AGAIN: Final = (
    r"(?: (?:so|please|and|can you))* (?:put|set|change|turn|bring|switch) "
    r"(?:it|that|this|them|those|these) back(?: please)?"
)
_AS_IT_WAS: Final = (
    re.compile(
        rf"{_HAN_POLITE}(?P<swapped>(?:(?:刚才|[那这])+[两几]?[张个幅]|第{_HAN_NUMBER}[张个幅]"
        rf"[和跟与]第{_HAN_NUMBER}[张个幅])(?:照片|图片?)?(?:再|又|还是|给我)*换回[来去])(?:吧|了|。)*"
    ),
    re.compile(
        rf"{_POLITE}(?P<last_step>(?:go|step) back (?:one|a|one more) ?(?:step)?|"
        r"(?:the way|how) (?:it|this) was (?:made more sense|"
        r"(?:looked|felt|worked|was) (?:better|nicer|fine|good)))[.!]?"
    ),
    re.compile(
        rf"{_POLITE}(?:let|leave|keep|put|set) (?:the |my )?(?P<what>[^,]+?)(?: be| at| to)? "
        rf"(?P<how>(?:as [a-z]+ as|how [a-z]+|the [a-z]+) (?:it|they) (?:was|were|had|used to be))"
        rf"(?: before| {_FORMERLY})?{_THE_REST}[.!]?"
    ),
    re.compile(
        rf"{_POLITE}(?:the |my )?(?P<what>[^,]+?) (?:can|may|should|could) "
        rf"(?:go|be|come|be put|be set)(?: back)?(?: to| in)? (?P<how>{_LIKE_IT_WAS})"
        rf"(?: before| {_FORMERLY})?{_THE_REST}[.!]?"
    ),
    re.compile(
        rf"{_POLITE}(?:the |my )?(?P<what>[^,]+?) (?:was|were|looked|sounded) "
        rf"(?:better|nicer|fine|prettier|good|ok|okay|perfect)(?: as it was| the way it was| before"
        rf"| {_FORMERLY})+(?:[,;.]{_BACK_AGAIN})?{_THE_REST}[.!]?"
    ),
    re.compile(
        rf"{_HAN_POLITE}(?P<what>[^，,。]+?)(?:还是|就|可以|都|请)*"
        r"(?:(?<=还是)|按|用|恢复|变|改|还原|调|退|放)"
        r"(?:回|成|到|为)*(?:原来|原先|之前|以前|(?P<first>最初|一开始|最开始|开头))"
        r"(?:的|那样|那么|样子|那样子)*(?P<how>大声|颜色|大小|比例|位置|顺序|时长|音量|字号)?"
        r"(?:吧|了|就好|就行|好)*(?:[，,](?:别的|其他|其余)的?都?不[变动])?。?"
    ),
)
# A quality of the film in a person's words, and the subject of the history it is.
_QUALITIES: Final = (
    ("color", r"colou?r|颜色"), ("volume", r"\bloud|volume|音量|大声"),
    ("place", r"\bwhere\b|place|位置"), ("size", r"\bbig|\bsize|大小|字号"),
    ("length", r"\blong\b|length|\bseconds?\b|时长|时间"), ("order", r"order|顺序"),
    ("canvas", r"shape|format|比例|画幅"),
)  # fmt: skip
_OF_TEXTS: Final = re.compile(r"title|text|caption|标题|字")
# Words of a sentence that say nothing of what it was about.
_BARE: Final = frozenset(
    listed(
        "SEP AND IT ADD MAKE CHANGE TO ON IN WITH FOR ASIDE BIT MUCH PIC PICS CHANGENOUN UNKNOWN"
    )
)


# An earlier sentence held out whole; whatever marks it has of its own, the outermost hold it.
_QUOTING: Final = re.compile(
    r"\s*(?:undo|take back|revert|撤销|撤回|取消)\s*[\"“「](?P<said>.+)[\"”」][\s.!。！]*",
    re.IGNORECASE | re.DOTALL,
)


def quoted(history: History, sentence: str) -> Step | None:
    """The step that takes back the sentence which this one quotes from end to end."""
    found = _QUOTING.fullmatch(sentence)
    told = {plainly(t.sentence) for t in history.transactions}
    is_whole = found is not None and plainly(found["said"]) in told
    return Step("sentence", text=found["said"]) if found is not None and is_whole else None


def recalled(history: History, sentence: str) -> Step | None:
    """The step that a sentence means which only says of an earlier one that it is off, or on again.

    None where no sentence is found that fits: then it is read like any other.
    """
    if (step := quoted(history, sentence)) is not None:
        return step
    plain = sentence.strip().casefold().replace("’", "'")
    told = [t for t in history.transactions if t.is_active]
    if not told or len(plain) > _LONGEST or "“" in plain or '"' in plain:
        return None
    for pattern in _CALLED_OFF:
        if (found := pattern.fullmatch(plain)) is not None:
            step = _called_off(told, found.groupdict())
            if step is not None:
                return step
    for pattern in _ALL_BUT:
        if (found := pattern.fullmatch(plain)) is not None:
            place = _place(told, found.groupdict())
            return Step("all_but", count=place + 1) if place is not None else None
    return _on_again(history, plain) or _as_it_was(plain)


def _called_off(told: Sequence[Transaction], said: dict[str, str | None]) -> Step | None:
    if said.get("steps"):
        return Step("undo", count=_count(said["steps"]))
    if said.get("middle"):  # of which, is not said
        return Step("nth", count=0)
    place = _place(told, said)
    return Step("nth", count=place + 1) if place is not None and place >= 0 else None


def _place(told: Sequence[Transaction], said: dict[str, str | None]) -> int | None:
    """Where among the sentences that hold the one stands which is meant."""
    number = said.get("nth") or said.get("number")
    if number:
        place = _count(number) - 1
        return place if place < len(told) else None
    back = 2 if said.get("last") or said.get("third") else _count(said.get("end"))
    if back:
        return len(told) - back if back <= len(told) else None
    if near := said.get("near"):
        is_last = near in ("last", "last one", "last thing")
        at = len(told) - 1 if is_last else _about(told, near)
        by = -1 if said["side"] in ("before", "之前", "前面") else 1
        return at + by if at is not None and 0 <= at + by < len(told) else None
    about = said.get("about") or said.get("of")
    return _about(told, about) if about else None


def _about(told: Sequence[Transaction], about: str) -> int | None:
    """The last sentence that said this, else the last one that did something to it."""
    words = _words_of(about)
    for place in reversed(range(len(told))):
        if words and words & _words_of(told[place].sentence) == words:
            return place
    kinds = KINDS.get(_subject(about), frozenset())
    for place in reversed(range(len(told))):
        if any(edit.kind in kinds for edit in told[place].live_edits or told[place].edits):
            return place
    return None


def _words_of(sentence: str) -> set[tuple[str, object]]:
    return {(kind, value) for kind, value in words_in(sentence) if kind not in _BARE}


def _subject(text: str) -> str:
    """What of the film these words are about; a color or a place only of a text."""
    is_text = _OF_TEXTS.search(text) is not None
    for subject, pattern in _QUALITIES:
        if re.search(pattern, text) and (is_text or subject not in ("color", "place", "size")):
            return subject
    return subject_of(read(text, ()).tokens)


def _on_again(history: History, plain: str) -> Step | None:
    """What was taken back and is wanted again."""
    found = next((m for pattern in _AGAIN if (m := pattern.fullmatch(plain)) is not None), None)
    about = found.groupdict().get("about") if found is not None else None
    if about in _A_PICTURE:
        return Step("redo", text="removed") if _has_removed(history) else None
    if found is None or not (history.can_redo or about):
        return None
    if about is None:
        return Step("redo")
    by_number = {t.id: t for t in history.transactions}
    undone = [by_number[taken[0][0]] for taken in history.undone]
    place = _about(undone, about)
    if place is not None:
        return Step("redo", text="this", count=place)
    told = [t for t in history.transactions if t.is_active]
    place = _about(told, about)
    kinds = {t.kind for t in read(told[place].sentence, ()).tokens} if place is not None else set()
    return Step("nth", count=place + 1) if place is not None and kinds & _GONE else None


_GONE: Final = frozenset(listed("NEG REMOVE UNDO STOP"))
_A_PICTURE: Final = listed("photo picture image pic shot")


def _has_removed(history: History) -> bool:
    return history.find(lambda t: any(e.kind == "remove_clips" for e in t.live_edits)) is not None


def _as_it_was(plain: str) -> Step | None:
    """The title can go back to where it was; 标题颜色恢复最初的样子."""
    found = next((m for pattern in _AS_IT_WAS if (m := pattern.fullmatch(plain)) is not None), None)
    if found is None:
        return None
    said = found.groupdict()
    if said.get("swapped"):
        return Step("restore", "order")
    if said.get("last_step") or said["what"] in ("it", "that", "this", "they"):
        return Step("undo")
    if any(token.kind == "WHO" for token in read(said["what"], ()).tokens):
        return None  # of some pictures only
    subject = _subject(f"{said['what']} {said.get('how') or ''}")
    return Step("restore", subject, "first" if said.get("first") else "") if subject else None


def _count(text: str | None) -> int:
    """A number that is said in figures or words; 0 for none."""
    for names in (_ORDINALS, _COUNTS):
        if text in names:
            return names.index(text) + 1
    value = numbers.read([text], 0) if text else None
    return round(value[0]) if value is not None else 0
