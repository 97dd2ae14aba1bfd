"""Whether a sentence takes all its wishes back at its end: … no wait, forget it; ……算了不改了."""

import re
from typing import Final

# A pause, then what nobody says who goes on wishing.
_PAUSE: Final = r"(?:\s*(?:\.{2,}|…+|[,，;；。.!！、]|\s-+\s|[—–]+)\s*)+"
_HESITATING: Final = (
    r"(?:(?:hm+|um+|uh+|no+|nope|nah|wait|well|ok|okay|oh|actually|sorry|but|you know what|"
    r"on second thoughts?|thinking about it|嗯+|唉|哎呀?|呃|不|不对|等等|等一下|想了想|想想|"
    r"其实|还是|那个?|我看|要不)[\s,，.。…!！]*)*"
)
_OFF: Final = (
    r"(?:never ?mind(?: (?:all )?(?:that|this|it))?|nvm|"
    r"forget (?:it|that|all that|about it|i said (?:it|that|anything))|"
    r"scrap (?:that|it|all (?:of )?that)|"
    r"(?:don't|do not)(?: do (?:it|that|any of (?:it|that|this)))?|"
    r"(?:let's )?(?:leave|keep) (?:it|that|them|everything|it all|all of it)"
    r"(?: (?:all )?(?:as|like|the way) (?:it|they|that|this) (?:is|are)| as is| alone)?|"
    r"算了+(?:算了)*(?:[，, ]*(?:还是|就)?(?:别|不|不要|不用)(?:改|弄|动|做|要|用)?了?)?|"
    r"(?:还是|先|就)(?:别|不)(?:改|弄|动|做)?了|当我没说|当没说|(?:不|别)(?:改|弄|做|动|搞)了|还是不要了)"
)
_CONTENT: Final = rf"(?:{_PAUSE}(?:就|还是)?(?:这样|现在)(?:就|也|挺|蛮|这样)*(?:好|行|可以))?"
_GIVEN_UP: Final = re.compile(
    rf"(?P<said>.+?){_PAUSE}(?P<doubt>{_HESITATING})(?P<off>{_OFF})"
    rf"(?:{_PAUSE}{_HESITATING}{_OFF})*{_CONTENT}(?:\s*(?:please|thanks|thank you|then|吧|啦|哈))*"
    r"[\s.。!！~～…]*",
    re.IGNORECASE | re.DOTALL,
)


def given_up(sentence: str) -> tuple[str, bool] | None:
    """What was wished before it was taken back, and whether it was broken off there; None where
    nothing is."""
    found = _GIVEN_UP.fullmatch(sentence.strip())
    if found is None:
        return None
    pause = sentence.strip()[found.end("said") :].lstrip()
    is_broken_off = pause.startswith(("...", "…", "..", "—", "–"))
    is_kept = found["off"].lower().startswith(("keep", "leave", "let's"))
    if is_kept and not (found["doubt"] or is_broken_off):
        return None  # don't crop, keep it
    return found["said"], is_broken_off
