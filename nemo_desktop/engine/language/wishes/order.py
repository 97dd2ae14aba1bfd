"""Wishes about the order of pictures."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.order import MoveClips, Reorder, SwapClips
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.words.order import WRONG_WAY
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


def order_said(_before: Film, film: Film) -> Words:
    return words("engine.order", names=speech.names(film.clips))


def _whos(tokens: Sequence[Token]) -> list[Who]:
    return [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]


def _is_one_pair(tokens: Sequence[Token]) -> bool:
    """Whether two pictures are spoken of together: 第一张和中间那张换一下."""
    return len(_whos(tokens)) == 1 or tokens[-1].kind == "REPLACE"


@rule("REPLACE (WHO|PIC)(?=$|SEP|AND)")
def mirrored(tokens: Sequence[Token]) -> Made | None:
    """Flip the second photo: one alone has nothing to change places with."""
    who = tokens[1].value
    is_one = not isinstance(who, Who) or len(who.places) + len(who.files) == 1
    return ("GENERATE", None) if tokens[0].text == "flip" and is_one else None


@wish(
    "swap",
    "SWAP|REPLACE WHO*|PICS|IT|NUM*",
    "ORDER PIC PICS CLIP MEASURE NUM* WITH AND ALL AWAY",
    examples=("swap the first and second photo", "交换第一张和第二张"),
)
def swap(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Two pictures change places."""
    ids: list[str] = []
    for token in tokens:
        if token.kind == "WHO":
            assert isinstance(token.value, Who)
            ids += scene.meant(token.value)
        elif token.kind == "NUM":
            ids += scene.meant(Who("places", (round(number(token)),)))
    told = find(tokens, "REPLACE")
    if (
        told is not None
        and told.text not in ("switch", "flip")
        and not find(tokens, "SWAP", "ORDER")
        and (len(ids) != 2 or find(tokens, "TO", "WITH") or not _is_one_pair(tokens))
    ):
        return None
    focus = list(scene.focused_clips)
    if not ids and len(focus) == 2:
        ids = focus
    if not ids and len(scene.film.clips) == 2:
        ids = [clip.id for clip in scene.film.clips]
    if len(dict.fromkeys(ids)) != 2:
        return Refusal(words("engine.swap_two"))
    return Deed((SwapClips(ids[0], ids[1]),), order_said, (ids[0], ids[1]))


@wish(
    "move",
    "MOVE|ADD|CHANGE|REPLACE|MAKE|WHO WHO*|IT",
    "ATSTART ATEND AFTER BEFORE BETWEEN PIC PICS CLIP NUM LAST FIRST MEASURE ORD ALL KEEP IT "
    "LASTSTRETCH",
    examples=(
        "move the last photo to the beginning", "put beach after coffee", "把第三张移到最前面",
    ),
)  # fmt: skip
def move(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures to another place in the row."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    if any(token.text == "inside" for token in tokens):
        return None  # a picture in a picture
    ids = _it(tokens, scene, len(told))
    if ids:
        told = [Who("it"), *told]
    elif not told:
        return None
    ids = ids or scene.meant(told[0])
    is_shown = find(tokens, "SHOWN", "ADD", "ATEND") is not None
    is_again = find(tokens, "AGAIN") is not None and is_shown and not find(tokens, "MOVE")
    if _stands_apart(tokens, scene):
        return None
    is_two = find(tokens, "ATSTART") is not None and find(tokens, "ATEND") is not None
    if not told or not ids or is_again or is_two or any(who.how == "all" for who in told[:1]):
        return None
    edit = _move_edit(tokens, scene, told, ids)
    return Deed((edit,), order_said, ids) if edit is not None else None


def _stands_apart(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a comma parts two pictures that no verb moves: the first is fine, the last …"""
    told = [token for token in tokens if token.kind == "WHO"]
    if len(told) != 2 or find(tokens, "MOVE", "ADD", "REPLACE", "BEFORE", "AFTER"):
        return False
    return any(mark in scene.sentence[told[0].end : told[1].start] for mark in ",，;；.。")


def _it(tokens: Sequence[Token], scene: Scene, others: int) -> tuple[str, ...]:
    """The pictures meant by "it" where it is moved: put it first, move it behind the last one."""
    named = frozenset(scene.named or scene.focus)
    ids = tuple(clip.id for clip in scene.film.clips if clip.id in named)
    kinds = [token.kind for token in tokens]
    if "IT" not in kinds or len(ids) == len(scene.film.clips) or others > 1:
        return ()
    is_on = find(tokens, "ON", "FOR", "TO") is not None and "MOVE" not in kinds
    is_first = not others or kinds.index("IT") < kinds.index("WHO")
    is_beside = not others or find(tokens, "BEFORE", "AFTER") or not is_on
    return ids if is_first and is_beside and not (is_on and not is_beside) else ()


def _move_edit(
    tokens: Sequence[Token], scene: Scene, told: Sequence[Who], ids: tuple[str, ...]
) -> MoveClips | None:
    """Where to: an edge, a number, or beside another picture."""
    verb = find(tokens, "MOVE", "ADD", "CHANGE", "REPLACE", "MAKE", "ATSTART", "ATEND")
    beside = find(tokens, "BETWEEN", "AFTER", "BEFORE")
    if verb is None and find(tokens, "TO"):
        verb = find(tokens, "FIRST", "LAST", "LASTSTRETCH")
    is_like = any(token.kind == "TO" and token.text == "like" for token in tokens)
    is_place = verb is None and tokens[0].kind == "BETWEEN"  # what is to be there?
    if (is_like or is_place) or (
        verb is None and (len(told) != 2 or (not beside and told[1].places not in ((1,), (-1,))))
    ):
        return None
    if find(tokens, "ATSTART", "FIRST"):
        return MoveClips(ids, "first")
    if len(told) == 1:
        is_last = find(tokens, "ATEND", "LAST", "LASTSTRETCH") is not None
        return MoveClips(ids, "last") if is_last else _to_number(tokens, ids, scene)
    if told[1].how == "rest" and beside:
        return MoveClips(ids, "first" if beside.kind == "BEFORE" else "last")
    if beside:
        return _beside(scene.meant(told[1]), ids, beside.kind)
    scene.meant(told[1])  # raises where the row has no such place
    return _to_place(told[1], ids)


def _beside(anchor: tuple[str, ...], ids: tuple[str, ...], kind: str) -> MoveClips | None:
    if not anchor or set(ids) & set(anchor):
        return None
    if kind == "BEFORE":
        return MoveClips(ids, "before", anchor[0])
    return MoveClips(ids, "after", anchor[0 if kind == "BETWEEN" else -1])


def _to_place(who: Who, ids: tuple[str, ...]) -> MoveClips | None:
    if not who.places or len(ids) != 1:
        return None
    if who.places[0] == -1:
        return MoveClips(ids, "last")
    return MoveClips(ids, "number", number=who.places[0])


def _to_number(tokens: Sequence[Token], ids: tuple[str, ...], scene: Scene) -> MoveClips | None:
    told, middle = find(tokens, "NUM"), find(tokens, "BETWEEN")
    if middle is not None and middle.text.endswith(("中间", "middle")):
        return MoveClips(ids, "number", number=(len(scene.film.clips) - len(ids)) // 2 + 1)
    if told is None or not find(tokens, "MOVE") or not find(tokens, "TO"):
        return None
    scene.meant(Who("places", (round(number(told)),)))  # raises where the row is shorter
    return MoveClips(ids, "number", number=round(number(told)))


@wish(
    "place",
    "WHOAT*",
    "MOVE PIC PICS CLIP REPLACE KEEP ORDER",
    examples=("put the third photo first and the first one last", "make the second photo first"),
)
def place(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures to the places said, each counted before anything moved."""
    edits: list[MoveClips] = []
    for token in tokens:
        if token.kind == "WHOAT":
            assert isinstance(token.value, tuple)
            who, number_said = token.value
            ids = scene.meant(who)
            if not ids:
                raise NotThere(words("engine.nobody"))
            if number_said == 1 and not edits:
                edits.append(MoveClips(ids, "first"))
            elif number_said == -1:
                edits.append(MoveClips(ids, "last"))
            else:
                edits.append(MoveClips(ids, "number", number=number_said))
    return Deed(tuple(edits), order_said, edits[-1].ids)


@rule(
    "(?<=ORDER) (COLON|TO|IN|CHANGE|MAKE|SEP)* NUM ((SEP|AND|DASH)* NUM)+(?=$|SEP|AND)",
    "NUM ((SEP|AND|DASH)* NUM)+ (?=ORDER)",
    phase=0,
)
def numbers_in_a_row(tokens: Sequence[Token]) -> Made | None:
    """In the order 3, 1, 2."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    is_row = len(set(values)) == len(values) > 2 and all(v == int(v) and v > 0 for v in values)
    return ("WHO", Who("places", tuple(map(round, values)))) if is_row else None


@rule(
    "ORDER (COLON|TO|IN|CHANGE|MAKE|SEP|PICS|FILM)* WHO ((SEP|AND|DASH|TO)* WHO)*",
    "WHO ((SEP|AND|DASH|TO)* WHO)* IN? ORDER",
)
def one_after_another(tokens: Sequence[Token]) -> Made | None:
    """The order c, a, b: each picture by itself."""
    row = tuple(who for who in _whos(tokens))
    count = sum(len(who.places) + len(who.files) for who in row)
    return ("ROW", row) if count > 2 and all(who.places or who.files for who in row) else None


@rule(
    "^ ADD? (WHOAT|YET WHO|WHO ATSTART|ATSTART WHO) ((SEP|AND)+ ADD? WHO)* (SEP|AND)* "
    "(WHO|WHOAT|LAST WHO) (?=SEP*$)",
    phase=3,
)
def one_then_the_others(tokens: Sequence[Token]) -> Made | None:
    """先放第三张，再放第一张，最后放第二张; c first, then a and b."""
    told = [token.value for token in tokens]
    values = [value[0] if isinstance(value, tuple) else value for value in told]
    row = tuple(value for value in values if isinstance(value, Who))
    named = [one for who in row for one in (*who.places, *who.files)]
    begins = [token for token in tokens if token.kind == "WHOAT"][:1]
    is_first = all(isinstance(token.value, tuple) and token.value[1] == 1 for token in begins)
    is_plain = all(who.places or who.files for who in row) and len(set(named)) == len(named) > 2
    return ("ROW", row) if is_plain and is_first else None


@wish(
    "arrange",
    "ROW",
    "SHOWN MOVE CHANGE LENGTH PIC PICS CLIP ALL NEW REPLACE",
    examples=("put them in the order 3, 1, 2", "按3、1、2的顺序播放照片"),
)
def arrange(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures one after the other as they were listed; those not listed follow."""
    row = find(tokens, "ROW")
    assert row is not None
    assert isinstance(row.value, tuple)
    ids = tuple(clip_id for who in row.value for clip_id in scene.meant(who))
    if len(set(ids)) != len(ids):
        return None
    return Deed((MoveClips(ids, "first"),), order_said)


@rule("(?<=WHO REVERSE) SEP+ (SWAP|REPLACE|CHANGE) IT? (?=$|SEP)")
def put_right(_tokens: Sequence[Token]) -> Made:
    """The first two are the wrong way round, swap them: once is enough."""
    return "ASIDE", None


@rule("(?<=REVERSE) DUPLICATE", phase=0)
def once_through(tokens: Sequence[Token]) -> Made | None:
    """照片倒着放一遍: once, and not once more."""
    return ("ASIDE", None) if tokens[0].text in ("一遍", "一次", "once") else None


@wish(
    "reorder",
    "REVERSE|SHUFFLE",
    "ORDER PIC PICS CLIP ALL WHO FILM LENGTH",
    examples=("reverse the order", "shuffle the photos", "倒序播放", "打乱顺序"),
)
def reorder(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All pictures in another order."""
    ids = [clip_id for who in _whos(tokens) for clip_id in scene.meant(who)]
    if ids and len(ids) < len(scene.film.clips):
        is_pair = len(ids) == 2 and find(tokens, "REVERSE") is not None
        return Deed((SwapClips(ids[0], ids[1]),), order_said) if is_pair else None
    told = find(tokens, "REVERSE")
    if told is not None and told.text in WRONG_WAY:
        return None
    if told is not None:
        return Deed((Reorder("reverse"),), order_said)
    return Deed((Reorder("shuffle", scene.next_id),), order_said)
