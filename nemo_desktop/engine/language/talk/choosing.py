"""Which of the sentences just offered is meant: the second one, 第二个, both, neither."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.text import language_of
from nemo_desktop.engine.language.talk.answering import agrees

_PLACES: Final = {
    **dict.fromkeys(("first", "1st", "1", "one", "former", "a", "一", "前"), 0),
    **dict.fromkeys(("second", "2nd", "2", "two", "latter", "b", "二", "两", "后"), 1),
    **dict.fromkeys(("third", "3rd", "3", "three", "c", "三"), 2),
    **dict.fromkeys(("last", "最后"), -1),
}
_ONE_OF_THEM: Final = re.compile(
    r"(?:(?:ok|okay|yes|hmm|well|then|let's|i'd|i'll|i|we|go|do|try|use|take|pick|choose|prefer|"
    r"like|want|have|say|with|for|maybe|rather|please)[ ,]+)*"
    r"(?:(?:the )?(?P<nth>first|second|third|1st|2nd|3rd|last|former|latter)"
    r"(?: (?:one|option|suggestion|choice|idea|thing))?"
    r"|(?:the )?(?:number|option|choice|suggestion|no\.?|#) ?(?P<number>[123abc]|one|two|three))"
    r"(?:,? (?:please|then|thanks|thank you|sounds good|is good|is fine))*"
    r"|(?:那就?|就|嗯|好的?|要|选|用|试试|试一下|来|还是|我|想|按|照|，|,)*"
    r"(?:第(?P<han>[一二三两123])(?:个|种|项|条|款)?|(?P<side>[前后])(?:者|面那?一?个)|"
    r"(?P<end>最后)那?一?个|选项?(?P<choice>[一二三123]))(?:吧|好了|就行|就好|好|啊|的|，?谢谢)*"
)
_BOTH: Final = re.compile(
    r"(?:(?:ok|yes|do|let's|i want|make|please|well)[ ,]+)*(?:both|both of them|all of them|all)"
    r"(?: please| then)*|(?:两个|俩|都|全都?|全部|两个都|都要|一起|要|调|吧|好了|改)+"
)
_NONE: Final = re.compile(
    r"(?:no,? )?(?:neither|none)(?: of (?:them|these|those|the two))?(?: please|,? thanks)*"
    r"|(?:两个|一个|哪个|全)?(?:都不[要是用行好]|都不想要|都不用了)(?:了|吧|，?谢谢)*"
)


def chosen(
    sentence: str, ready: Sequence[str], *, can_be_both: bool, is_asked: bool = False
) -> str | None:
    """The sentence meant; None when nothing was chosen of those that were offered. Yes is the only
    one that was, unless it answers what was asked."""
    said = sentence.strip().strip(".。!！~").casefold().replace("’", "'")
    if not ready:
        return None
    if len(ready) == 1 and not is_asked and agrees(sentence):
        return ready[0]
    if _NONE.fullmatch(said):
        return as_it_is(sentence)
    if can_be_both and len(ready) == 2 and _BOTH.fullmatch(said):
        return ("，" if language_of(ready[0], "en") == "zh" else " and ").join(ready)
    told = _ONE_OF_THEM.fullmatch(said)
    if told is None:
        return None
    place = _PLACES[next(group for group in told.groups() if group)]
    return ready[place] if place < len(ready) else None


def as_it_is(sentence: str) -> str:
    """The sentence, in the language of this one, after which all is as it was."""
    return "全部保留" if language_of(sentence, "en") == "zh" else "keep everything"
