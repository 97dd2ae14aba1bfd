"""Wishes for how it was before: put it back like it was, 恢复成原来那样, the title only too."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.as_it_was import spared
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_han, listed
from nemo_desktop.engine.language.grammar.wish import Outcome, Step, wish
from nemo_desktop.engine.language.wishes.talk import SUBJECTS, subject_of

say(
    "ASBEFORE",
    """
    like they were | like they were before | the way they were | the way they were before |
    how they were | how they were before | as they were before | back to what it was |
    back to what it was before | to what it was | to what it was before | back to how it was |
    back to how it was before | back to the way it was | back to the way it was before |
    back like it was | back like it was before | back the way it was | back the way it was before |
    back how it was | back how it was before | back as it was | back as it was before |
    back to how they were | back to the way they were | back like they were |
    back the way they were | back to normal | back to the original | back to the old one |
    back to the old version | back to the previous version | the way it used to be |
    how it used to be | like it used to be | back to how it used to be | how i had it |
    how we had it | the way i had it | the way we had it | like i had it | back to how i had it |
    the old one was better | the old version was better | the old way was better |
    the original was better | the previous one was better | the old one looked better |
    the previous version was better | the first version was better | it was nicer before |
    it looked nicer before | i preferred the old one | i preferred the old version |
    i liked the old version better | i liked it more before | it was better the way it was |
    i prefer the old one | i prefer the old version | i like the old one better |
    the old version | the previous version | the version before | that was better before |
    this was better before | back where it was | back where it was before | back where they were |
    back to where it was | back to where they were | back to its old place |
    leave it where it was | leave it how it was | 放回原处 | 放回原位 | 移回原处 | 放回原来的位置 |
    放回原来的地方
    """,
)
say("ASBEFORE", "back to how long it was | to how long it was | back to its old length", "length")
say("ASBEFORE", "back to how loud it was | to how loud it was | back to its old volume", "volume")
say("ASBEFORE", "back to how big it was | back to its old size | back to its old color", "title")


@rule(
    "(BEFORE|FROM)? ADD (TITLE|TITLEWORD|MUSIC|STYLE|TRANSWORD|EFFECT) "
    "(?=(NEG|REMOVE|MUTE)(?:$|SEP))",
    phase=0,
)
def once_added(tokens: Sequence[Token]) -> Made | None:
    """之前加的标题不要了: which was put there, says no more than which."""
    verb, thing = tokens[-2:]
    return (thing.kind, thing.value) if is_han(verb.text) and thing.start > verb.end else None


@rule("ASBEFORE SEP+ (?=BACKBEFORE)")
def rather_the_old(_tokens: Sequence[Token]) -> Made:
    """还是原来的好，请回到加标题之前: what follows says which."""
    return "SEP", None


_THEN: Final = listed("原来 之前 以前 刚才 原先 原本 先前")
_SO: Final = listed(
    "的位置 的地方 那样 那样子 的样子 的那样 那个样子 的状态 的那个样子 那样好 的那种"
)
for _then in _THEN:
    for _so in _SO:
        WORDS.offer("ASBEFORE", f"{_then}{_so}", None)
    for _like in ("跟", "和", "像", "同"):
        WORDS.offer("ASBEFORE", f"{_like}{_then}一样", None)
        WORDS.offer("ASBEFORE", f"{_like}{_then}那样", None)
    for _nice in ("好看", "好", "好听", "合适", "舒服", "顺眼"):
        WORDS.offer("ASBEFORE", f"还是{_then}的{_nice}", None)
        WORDS.offer("ASBEFORE", f"还是{_then}{_nice}", None)
        WORDS.offer("REMARK", f"没有{_then}{_nice}", None)
        WORDS.offer("REMARK", f"没{_then}{_nice}", None)
        WORDS.offer("REMARK", f"不如{_then}{_nice}", None)
        WORDS.offer("REMARK", f"不如{_then}的{_nice}", None)
        WORDS.offer("REMARK", f"没有{_then}的{_nice}", None)
    for _liked in ("喜欢", "要", "想要", "用", "选"):
        WORDS.offer("ASBEFORE", f"还是{_liked}{_then}的", None)
    WORDS.offer("ASBEFORE", f"更喜欢{_then}的", None)
    WORDS.offer("ASBEFORE", f"还是{_then}的吧", None)
    WORDS.offer("ASBEFORE", f"算了还是{_then}的", None)
    WORDS.offer("REMARK", f"不如{_then}", None)
    WORDS.offer("REMARK", f"不如{_then}的", None)
say("REMARK", "that's worse | it's worse | that looks worse | it looks worse | looks worse | worse")
say(
    "UNDO",
    """
    调回去 | 换回去 | 换回来 | 调回来 | 放回原样 | 弄回原样 | 改回原样 | 改回原来 | 调回原来 |
    变回原来 | 换回原来 | 换回原来的 | 切回去 | 移回去 | 变回原样 | 调回原样 | 撤回去 |
    还原回去 | 恢复回去 | 还是恢复吧 | 还是改回去吧 | 还是算了改回去 | 退回到刚才
    """,
)
for _back in listed("undo forget remove cancel drop scrap ignore delete revert take_back"):
    say("UNDO", f"{_back.replace('_', ' ')} what i said about")
# What is gone back with; a mere "as before" beside a thing asks to keep it.
_GOING_BACK: Final = frozenset(listed("REDO BACKTO UNDO STARTOVER AWAY"))
_VERBS: Final = listed("CHANGE MAKE REPLACE")
_THINGS: Final = listed("MUSIC TITLEWORD VOLUME TRANSWORD LOOKWORD ORDER LENGTH PIC PICS MEASURE")


@rule("(?<=MUSIC|TITLEWORD|VOLUME|TRANSWORD|LOOKWORD|ORDER|LENGTH) STARTOVER (?=$|SEP)", phase=0)
def that_as_it_was(tokens: Sequence[Token]) -> Made | None:
    """标题恢复原样: what was done to it, not the whole film."""
    is_said = tokens[0].text.startswith(("恢复", "还原", "重置", "reset"))
    return ("ASBEFORE", None) if is_said else None


@rule("(?<=WHO) STARTOVER (?=$|SEP)", phase=3)
def one_as_it_was(tokens: Sequence[Token]) -> Made | None:
    """第三张恢复原样."""
    is_said = tokens[0].text.startswith(("恢复", "还原", "重置", "reset"))
    return ("ASBEFORE", None) if is_said else None


@rule("UNDO BEFORE? (?=$|SEP)", phase=0)
def as_it_was(tokens: Sequence[Token]) -> Made | None:
    """Like it was; how it was before; 改回去."""
    said = tokens[0].text.split() or ["-"]
    is_manner = said[0] in ("like", "as", "the", "how") and "was" in said
    is_manner = is_manner or said == ["like", "before"]
    is_back = said[0][0] in "改变调换弄" and "回" in said[0]
    return ("ASBEFORE", None) if is_manner or is_back else None


@rule(
    "(CHANGE|MAKE|REPLACE|UNKNOWN) IT AWAY (?=$|SEP)",
    "(CHANGE|MAKE|REPLACE|UNKNOWN) IT? TO* ASBEFORE (?=$|SEP)",
    "ASBEFORE BEFORE (?=$|SEP)",
    "(?:^|(?<=SEP)) AND? (BACKTO|AWAY) AGAIN? $",
    f"(?<={'|'.join(f'{verb} {thing}' for verb in _VERBS for thing in _THINGS)}) AWAY (?=$|SEP)",
    "KEEP IT TO IT $",
    "AWAY TO IT (?=$|SEP)",
    phase=0,
)
def changed_back(tokens: Sequence[Token]) -> Made | None:
    """Change it back; set the music back; no, leave it as it was."""
    said = [token.text for token in tokens]
    is_back = "back" in said or said[-2:] == ["as", "it"] or find(tokens, "ASBEFORE", "BACKTO")
    is_verb = tokens[0].kind != "UNKNOWN" or said[0] in ("return", "switch", "flip", "convert")
    told = find(tokens, "ASBEFORE")
    return ("ASBEFORE", told.value if told else None) if is_back and is_verb else None


@rule(
    "(CHANGE|REPLACE|REDO|STARTOVER|UNDO|BACKTO|MAKE)+ TO* (OLD|BEFORE) (?=$|SEP)",
    "(?:^|(?<=SEP)) (THANKS OLD|OLD BETTER|OLD SIZEWORD BETTER?) $",
    "(REDO|BACKTO|UNDO|STARTOVER) TO* ASBEFORE (?=$|SEP)",
    phase=2,
)
def old_state(tokens: Sequence[Token]) -> Made | None:
    """改回原来的; 还原成之前的; 还是原来的大小好."""
    verbs = [token for token in tokens if token.kind in ("CHANGE", "REPLACE", "MAKE")]
    return ("ASBEFORE", None) if all("回" in token.text for token in verbs) else None


@rule(
    "STARTOVER (?=(MUSIC|TITLEWORD|TRANSWORD|LOOKWORD|VOLUME|LENGTH|ORDER|STYLE)(?:$|SEP|AND))",
    phase=0,
)
def that_restored(tokens: Sequence[Token]) -> Made | None:
    """还原音乐: what was done to it, and nothing else."""
    is_said = tokens[0].text in ("还原", "恢复", "重置", "reset", "restore")
    return ("UNDO", None) if is_said else None


@rule("(UNDO|ASBEFORE) SEP+ (UNDO|ASBEFORE)", phase=1)
def said_once(tokens: Sequence[Token]) -> Made | None:
    """It looked better before, change it back: that is one step back."""
    is_why = any(word in token.text for token in tokens for word in ("better", "nicer", "更好"))
    return ("ASBEFORE", tokens[-1].value) if is_why else None


@rule("(?<=REDO) ALL (?=$|SEP)", phase=1)
def those_two(tokens: Sequence[Token]) -> Made | None:
    """Restore both: what was taken away just now."""
    return ("IT", None) if tokens[0].text.startswith(("both", "两")) else None


@rule("REDO (?=TO (NUM|DUR|PCT|COLOR|PLACE|CANVAS|LOOK)(?:$|SEP|UNIT|SECOND))", phase=1)
def put_back_to(tokens: Sequence[Token]) -> Made | None:
    """Put it back to 4: that much, whatever it was."""
    return ("CHANGE", None) if tokens[0].text.startswith("put") else None


@rule("(?<=WHO) BETTER BEFORE (?=$)", phase=3)
def one_was_better(_tokens: Sequence[Token]) -> Made:
    """The second one was better before."""
    return "ASBEFORE", None


@rule("CHANGE WHO AWAY (?=$|SEP)", phase=2)
def one_changed_back(tokens: Sequence[Token]) -> Made | None:
    """Change the third photo back."""
    return ("ASBEFORE", tokens[1].value) if tokens[2].text == "back" else None


@rule("(?<=TITLEWORD|MUSIC) ADD TIMES (?=ASBEFORE)", phase=0)
def put_in_its_place(tokens: Sequence[Token]) -> Made | None:
    """标题放回原来的位置."""
    return ("BACKTO", None) if tokens[1].text == "回" else None


@rule("(?:^|(?<=SEP)) UNKNOWN (?=[^!]{1,3}ASBEFORE)", phase=1)
def returned(tokens: Sequence[Token]) -> Made | None:
    """Return the format to how it was."""
    is_verb = tokens[0].text in ("return", "restore", "revert", "switch", "flip")
    return ("UNDO", None) if is_verb else None


@rule(
    "NEG IT? SEP+ (?=(UNDO|REDO|ASBEFORE|BACKTO)|CHANGE IT AWAY)",
    phase=0,
)
def no_good(tokens: Sequence[Token]) -> Made | None:
    """I don't like it, put it back: why does not matter."""
    return ("SEP", None) if tokens[0].text.endswith(("like", "喜欢", "want")) else None


@wish(
    "restore",
    "ASBEFORE",
    "REDO BACKTO UNDO STARTOVER AWAY OLD PIC PICS WHO REPLACE BETTER THANKS " + " ".join(SUBJECTS),
    examples=("put the title back like it was", "恢复成原来那样"),
    makes_film=False,
)
def restore(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was done last taken back, or what was done last to the thing that is named."""
    told = find(tokens, "ASBEFORE")
    value = told.value if told is not None else None
    is_order = told is not None and "换" in told.text  # 第一张和第二张换回来
    step = None if is_order else spared(tokens, scene)
    if step is not None:
        return step
    if isinstance(value, Who):
        return Step("restore", ids=scene.meant(value))
    subject = subject_of(tokens) or str(value or "")
    if not subject and not find(tokens, "WHO"):
        return Step("undo")
    is_going = find(tokens, *_GOING_BACK, *_VERBS) or (told and not told.text.startswith("like"))
    is_going = is_going or any(token.text.endswith(" back") for token in tokens)
    is_same = told is not None and told.text.endswith("一样") and not find(tokens, *_GOING_BACK)
    if not is_going or is_same:
        return None
    ids = scene.which(tokens, inherits=False).ids if find(tokens, "WHO") else ()
    return Step("restore", subject, ids=ids)
