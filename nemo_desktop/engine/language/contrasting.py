"""What is said beside a wish of what it is not: white, not yellow; 2 seconds before the end."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.text import listed


@rule(
    *(
        f"{kind} SEP* NEG {kind}(?=$|SEP)"
        for kind in listed("MOTION CANVAS STYLE COLOR PLACE TRANS LOOK PCT DUR EFFECT")
    ),
    phase=2,
)
def and_not(tokens: Sequence[Token]) -> Made | None:
    """White, not yellow; 要白色，不要黄色. "Blue, no red" may mean either."""
    negated = find(tokens, "NEG")
    is_doubtful = negated is None or negated.text in ("no", "不")
    return None if is_doubtful else (tokens[0].kind, tokens[0].value)


@rule("NUM (UNIT|SECOND) BEFORE ATEND", "(ATEND|LAST) (BEFORE|FIRST) NUM UNIT", phase=0)
def before_the_end(tokens: Sequence[Token]) -> Made:
    """2 seconds before the end; 结束前2秒."""
    unit = find(tokens, "UNIT")
    length = number(find(tokens, "NUM")) * (number(unit) if unit is not None else 1000)
    return "SPAN", Span("end", 0, round(length))
