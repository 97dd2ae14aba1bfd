"""Pictures spoken of together: all, each, every other one, the rest, from one of them on."""

from collections.abc import Sequence

from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, find, rule
from nemo_desktop.engine.language.targets import ALL, Who

say("ODD", "odd | odd numbered | 奇数 | 单数")
say("EVEN", "even numbered | 偶数 | 双数")
say(
    "EXCEPT",
    """
    except | except for | apart from | but not | other than | all but | everything but |
    everyone but | all of them but | everything except | excluding | 除了 | 除 | 以外 | 之外 |
    外
    """,
)
say("EVERYOTHER", "every other | every second | 每隔一张 | 隔一张")


@rule("REST (MEASURE|PIC|PICS|CLIP|NUM)*", phase=2)
def the_rest(_tokens: Sequence[Token]) -> Made:
    """The others."""
    return "WHO", Who("rest")


@rule("(ON|FOR|IN|TO) WHO ONLY", "ONLY (ON|FOR|IN|TO|AT) WHO", phase=2)
def only_there(tokens: Sequence[Token]) -> Made:
    """Snow on photo two only."""
    found = find(tokens, "WHO")
    assert found is not None
    return "WHO", found.value


@rule(
    "FROM WHO ATSTART SEP? (AFTER|LASTSTRETCH) (PIC|PICS|CLIP|MEASURE)*",
    "FROM WHO (ATSTART(?=.)|ON|AFTER|TO ATEND|TO LAST)",
    "WHO (ATSTART|AFTER) SEP? AFTER? (PIC|PICS|CLIP|REST)+",
    "(PIC|PICS|CLIP|ALL)+ (FROM WHO ON|AFTER WHO)",
    phase=2,
)
def from_there_on(tokens: Sequence[Token]) -> Made | None:
    """From the second photo on; 第二张之后的照片."""
    found = find(tokens, "WHO")
    assert found is not None
    who = found.value
    if not isinstance(who, Who) or who.how not in ("places", "files"):
        return None
    includes = find(tokens, "FROM", "ATSTART") is not None
    return "WHO", Who("from" if includes else "behind", who.places, who.files)


@rule("(EVERYOTHER|ODD|EVEN) (MEASURE|PIC|PICS|CLIP)*", phase=2)
def alternate(tokens: Sequence[Token]) -> Made:
    """Every second photo."""
    return "WHO", Who("even" if tokens[0].kind != "ODD" else "odd")


@rule("(ALL|EACH)? (PIC|PICS)? EXCEPT WHO EXCEPT? (ALL)? (PIC|PICS)?", "ALL EXCEPT WHO", phase=2)
def all_but(tokens: Sequence[Token]) -> Made | None:
    """All but the first."""
    found = find(tokens, "WHO")
    assert found is not None
    value = found.value
    assert isinstance(value, Who)
    return (
        ("WHO", Who("but", value.places, value.files)) if value.how in ("places", "files") else None
    )


@rule("WHO SEP? WHO", phase=2)
def but_the_rest(tokens: Sequence[Token]) -> Made | None:
    """All but the last, the others: said twice."""
    one, other = tokens[0].value, tokens[-1].value
    assert isinstance(one, Who)
    assert isinstance(other, Who)
    return ("WHO", one) if one.how == "but" and other.how in ("rest", "all") else None


@rule(
    "EACH NUM? (MEASURE|PIC|PICS|CLIP|CAMERA)+",
    "EACH OF (IT|PICS)",
    "(PIC|PICS|CLIP) EACH",
    phase=2,
)
def each_one(_tokens: Sequence[Token]) -> Made:
    """Each photo."""
    return "EACH", None


@rule(
    "(PIC|PICS|IT) OF? ALL",
    "ALL (OF|NUM|IT)* (MEASURE|PIC|PICS)+",
    "ALL NUM (?!UNIT|PERCENT)",
    phase=2,
)
def all_of_them(_tokens: Sequence[Token]) -> Made:
    """All photos."""
    return "WHO", ALL


@rule("ALL CLIP", phase=2)
def all_clips(_tokens: Sequence[Token]) -> Made:
    """All clips."""
    return "WHO", ALL
