"""The sentence that a short answer to a question of ours amounts to."""

import re
from typing import Final

from nemo_desktop.engine.language.reading import Reading, read
from nemo_desktop.engine.language.talk.answering import declines, replied
from nemo_desktop.engine.language.talk.choosing import as_it_is, chosen
from nemo_desktop.engine.language.talk.which_one import pointed_out

# The question which pictures are meant.
WHICH: Final = "which"
# What a yes or a name answers by itself.
_ASKED: Final = ("clear", "sound", "loud", "objected")
_LONGEST_TEXT: Final = 120
# What leads to a text: it should say …, just write …, 就写…吧.
_TEXT: Final = re.compile(
    r"(?:(?:ok|okay|well|hmm|oh|yes|please|just|maybe|let's|i'd like|i want|sorry)[ ,:]+)*"
    r"(?:(?:it|the title|the text|that)(?: should| could| can| must)? (?:says?|reads?|is|be)|"
    r"(?:let it|make it|have it) (?:say|read)|call it|(?:write|put|type|use)(?: in)?|how about)"
    r"\s*:?\s+(?P<text>\S.*)"
    r"|(?:sure|yes|yeah|ok|okay|好的?|嗯|行|可以)\s*[:：,，]\s*(?P<told>\S.*)"
    r"|(?:那?就|嗯|好的?|请|[，, ])*(?:标题|文字|内容)?(?:写|叫|打|填|是)(?:上|个|成|做|作|着|为)?"
    r"[:：]?\s*(?P<han>\S.*?)(?:吧|就行了?|就好了?|就可以了?|好了)?",
    re.IGNORECASE | re.DOTALL,
)


def completed(
    question: str, offered: tuple[str, ...], files: tuple[str, ...], sentence: str
) -> str | None:
    """What an answer to the question means, said in full; None where it is no answer to it."""
    kind, _, earlier = question.partition(":")
    reading = read(sentence, files)
    if kind == WHICH:
        return pointed_out(earlier, sentence, reading)
    is_asked = kind in _ASKED
    meant = chosen(sentence, offered, can_be_both=kind == "sound", is_asked=is_asked)
    if meant is not None:
        return meant
    if is_asked:
        return replied(kind, earlier, sentence, [token.kind for token in reading.tokens])
    return _titled(earlier, sentence, reading) if kind == "title" else None


def _titled(earlier: str, sentence: str, reading: Reading) -> str | None:
    """The title wished before, with the text that was asked for."""
    if declines(sentence):
        return as_it_is(sentence)
    is_reply = " " in sentence and replied("objected", "", sentence, []) is not None
    if is_reply or len(sentence) > _LONGEST_TEXT:
        return None
    quotes = [token for token in reading.tokens if token.kind == "QUOTE"]
    if len(quotes) == 1 and len(reading.tokens) == 1:
        return f'{earlier} "{quotes[0].value}"'
    if quotes or not (reading.lost or not reading.parts):
        return None
    text = sentence.strip().strip(".。!！")
    led = _TEXT.fullmatch(text)
    text = (led["text"] or led["told"] or led["han"]) if led is not None else text
    return f'{earlier} "{text.replace(chr(34), "”")}"'
