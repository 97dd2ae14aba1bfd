"""Wishes about the camera: zoom, pan, hold still, look at a face, a different move for each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import FAST, NORMAL, DifferentMoves, SetMotion, together
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.abilities import MOTIONS
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene, seen_in
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import LIGHT, Deed, Outcome, Refusal, Say, Told, wish
from nemo_desktop.engine.language.phrases.directions import move_of, pace_of
from nemo_desktop.engine.language.wishes.aim import point_of
from nemo_desktop.engine.language.wishes.lettering import NO_ANIMATION
from nemo_desktop.engine.language.wishes.pace import pace_said
from nemo_desktop.engine.render.film import STILL, Film
from nemo_desktop.i18n import Words, words


@wish(
    "motion",
    "MOTION",
    "SPEED WHO EACH ALL CAMERA AUTOMOVE AIM PIC PICS CLIP WHOLE PCT BIT MUCH SPEEDNOUN INMIDDLE "
    "ZOOM PAN PLACE REPLACE KEEP ATSTART ATEND SPAN",
    examples=(
        "slow zoom in", "pan from left to right", "hold the first photo still",
        "慢慢放大", "从左往右平移", "第一张静止不动",
    ),
)  # fmt: skip
def motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The camera moves so."""
    token = find(tokens, "MOTION")
    assert token is not None
    name, inner = move_of(token)
    if (find(tokens, "KEEP") and name != "still") or _is_of_text(tokens, scene):
        return None
    if (
        scene.focused_title
        and token.text in ("放大", "缩小", "shake")
        and _says_no_more(tokens, scene)
    ):
        return None  # the text is to be bigger
    edge = _edge_with(tokens)
    if edge is not None:
        tokens = [*tokens, edge]
    is_from_aim = find(tokens, "AIM") is not None and (
        find(tokens, "FROM") is not None or name == "zoom_out"
    )
    if find(tokens, "ATSTART", "ATEND") and not find(tokens, "WHO") and not is_from_aim:
        return None
    tokens = _with_inner(tokens, token)
    pace = pace_of(tokens)
    strength = pace if pace is not None else inner if inner is not None else NORMAL
    which = scene.which(tokens, spans=True)
    if name not in MOTIONS:
        return Refusal(words("engine.motion_not_here", motion=speech.motion(name)))
    aim = find(tokens, "AIM")
    if aim is not None:
        return _aimed(scene, which, SetMotion(which, name, strength), str(aim.value))
    place = find(tokens, "PLACE")
    if place is not None:
        edit = SetMotion(which, name, strength, aim=point_of(str(place.value)))
    else:
        edit = SetMotion(which, name, None if name == "still" else strength)
    return Deed((edit,), _moved(scene, which, name, strength), which.ids)


def _is_of_text(tokens: Sequence[Token], scene: Scene) -> bool:
    """The title in red, no animation: of the text that was just spoken of."""
    is_next = bool(scene.done) and isinstance(scene.done[-1], AddTitle | EditTitle)
    told = [token for token in tokens if token.kind not in LIGHT]
    return is_next and len(told) == 1 and told[0].text in NO_ANIMATION


def _says_no_more(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether "it" is enlarged, or nobody says what after a sentence about a text."""
    kinds = {token.kind for token in tokens} - LIGHT
    is_it = find(tokens, "IT") is not None or not scene.done
    return is_it and kinds <= {"MOTION", "BIT", "MUCH", "REPLACE"}


def _edge_with(tokens: Sequence[Token]) -> Token | None:
    """End with a zoom out; 以拉远结尾: the picture at that end."""
    at = find(tokens, "ATSTART", "ATEND")
    if at is None or find(tokens, "WHO", "ALL", "EACH"):
        return None
    if not (at.text.endswith("with") or find(tokens, "WITH")):
        return None
    return replace(at, kind="WHO", value=Who("places", (1 if at.kind == "ATSTART" else -1,)))


@wish(
    "only_moving",
    "ONLY WHO AUTOMOVE|MOVE",
    "PIC CLIP PICS CAMERA",
    examples=("only the second photo should move", "只让第二张动"),
)
def only_moving(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The others stand still."""
    which = scene.which(tokens)
    rest = tuple(clip.id for clip in scene.film.clips if clip.id not in which.ids)
    if not which.ids or not rest:
        return None
    edits: list[SetMotion] = [SetMotion(Which(rest), "still")]
    standing = tuple(clip_id for clip_id in which.ids if scene.clip(clip_id).motion == STILL)
    if standing:
        edits.append(SetMotion(Which(standing), "zoom_in", NORMAL))
    said = words("engine.only_moves", who=speech.who(scene, which))
    return Deed(tuple(edits), said, which.ids)


def _with_inner(tokens: Sequence[Token], token: Token) -> Sequence[Token]:
    if isinstance(token.value, tuple) and token.value[2] is not None:
        return [*tokens, replace(token, kind="WHO", value=token.value[2])]
    return tokens


def _moved(scene: Scene, which: Which, name: str, strength: float) -> Words:
    return words("engine.moved", motion=speech.paced(name, strength), who=speech.who(scene, which))


def _aimed(scene: Scene, which: Which, edit: SetMotion, at: str) -> Deed:
    """Each clip aimed at its own face or subject."""
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    aims: list[tuple[str, tuple[float, float]]] = []
    faces = 0
    seen = seen_in(scene, ids) if at != "centre" else {}
    for clip_id in ids:
        media = scene.media_of(scene.clip(clip_id))
        aim = (0.5, 0.5)
        if media is not None and at != "centre":
            aim = media.faces[0].center if at == "face" and media.faces else seen[clip_id].aim
            faces += bool(media.faces)
        aims.append((clip_id, (round(aim[0], 4), round(aim[1], 4))))
    found = at if at in ("centre", "subject") else "face" if faces else "no_face"
    said = words(f"engine.aims.{found}", who=speech.who(scene, which))
    if edit.motion is not None:
        paced = speech.paced(edit.motion, edit.strength or NORMAL)
        said = words(f"engine.aimed.{found}", motion=paced, who=speech.who(scene, which))
    return Deed((replace(edit, which=Which(ids), aims=tuple(aims)),), said, which.ids)


_MIDDLE: Final = frozenset({"center", None})
_AIMING: Final = frozenset({"对准", "aim", "aim at"})


# The camera goes as it goes, where no other move is said beside it.
_AS_IT_GOES: Final = "(?=$|SEP|AND)(?!(SEP|AND)+ (MAKE|IT|CAMERA)* SPEED? (MOTION|ZOOM))"


@rule(
    "(ADD|MOVE|KEEP|MAKE)? AIM (ADD|MOVE|AT|IN|TO|KEEP|ALL|CENTIMETRE|SHOWN|MAKE)* "
    f"(PLACE|BETWEEN|INMIDDLE|AIM) {_AS_IT_GOES}",
    f"(CAMERA|ASIDE|SYNC) (AT|TO|ON|SYNC|ASIDE)* AIM (PLACE|BETWEEN|INMIDDLE)? {_AS_IT_GOES}",
    f"PLACE AIM {_AS_IT_GOES}",
    phase=4,
)
def centred_on(tokens: Sequence[Token]) -> Made | None:
    """人脸放中间, 镜头对准她的脸, keep her face in the middle."""
    aim = find(tokens, "AIM")
    place = find(tokens, "PLACE")
    is_idle = tokens[0].kind == "ASIDE" and tokens[0].text not in _AIMING
    other = find(tokens[::-1], "AIM")
    is_idle = is_idle or (other is not aim and (other is None or other.value != "centre"))
    if aim is None or is_idle or (place is not None and place.value not in _MIDDLE):
        return None
    return "AIMED", aim.value


@wish(
    "aimed",
    "AIMED",
    "WHO EACH ALL PIC PICS CLIP CAMERA",
    examples=("keep her face in the middle", "人脸放中间"),
)
def aimed(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The camera goes as it goes, around what is to be in the middle."""
    told = find(tokens, "AIMED")
    assert told is not None
    return _aimed(scene, scene.which(tokens), SetMotion(), str(told.value))


@wish(
    "no_motion",
    "REMOVE|NEG MOTION|AUTOMOVE|ZOOM|PAN|CAMERA",
    "SPEED WHO EACH ALL CAMERA PIC PICS CLIP SPEEDNOUN",
    examples=("remove the zoom", "no camera movement on the second photo", "去掉运镜", "取消放大"),
)
def no_motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """No camera move."""
    negated = find(tokens, "NEG")
    pace = find(tokens, "SPEED")
    which = scene.which(tokens)
    if negated and not pace and find(tokens, "MOTION", "PAN", "ZOOM"):
        moving = _moving_so(tokens, scene, which)
        if not moving:
            return Told(words("engine.left_out"))
        which = Which(moving) if len(moving) < len(scene.film.clips) else which
    if negated is not None and pace is not None:
        if negated.text == "not" or number(pace) < FAST:
            return None
        ids = which.ids or tuple(clip.id for clip in scene.film.clips)
        edit = SetMotion(which, steps=-1)
        return Deed((edit,), pace_said(scene, which, ids[0]), which.ids)
    return Deed((SetMotion(which, "still"),), _moved(scene, which, "still", 0), which.ids)


def _moving_so(tokens: Sequence[Token], scene: Scene, which: Which) -> tuple[str, ...]:
    """The pictures meant that have the move that is denied: don't pan says nothing of a zoom."""
    told = find(tokens, "MOTION", "PAN", "ZOOM")
    assert told is not None
    name = move_of(told)[0] if told.kind == "MOTION" else told.kind.lower()
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    return tuple(clip_id for clip_id in ids if scene.clip(clip_id).motion.startswith(name))


_OPPOSITES: Final = {"left": "right", "right": "left", "up": "down", "down": "up",
                     "in": "out", "out": "in"}  # fmt: skip


# Said right after a move, these turn it; of the order they speak only otherwise.
_TURNED: Final = frozenset(
    {
        "reverse", "reversed", "the other way around", "other way round", "other way around",
        "the other way round", "反过来", "颠倒", "反转",
    }
)  # fmt: skip


@wish(
    "other_way",
    "OTHERWAY|REVERSE",
    "PAN ZOOM MOVE CAMERA AUTOMOVE WHO PIC PICS ALL EACH MOTION SPEEDNOUN",
    examples=("pan the other way", "reverse the moves", "换个方向", "运镜反过来"),
    makes_film=False,
)
def other_way(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move in the opposite direction."""
    said = find(tokens, "REVERSE")
    if said is not None and not find(tokens, "CAMERA", "AUTOMOVE", "PAN", "ZOOM"):
        is_move = bool(scene.last) and scene.last[-1].kind == "set_motion" and not scene.done
        if not is_move or find(tokens, "PICS", "ALL", "FILM") or said.text not in _TURNED:
            return None
    which = scene.which([*tokens, Token("IT", None, 0, 0)])
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    last = scene.last[-1] if scene.last and not scene.done else None
    edits: list[SetMotion] = []
    for clip_id in ids:
        is_other = isinstance(last, SetMotion) and last.motion and clip_id not in scene.focus
        if is_other and isinstance(last, SetMotion) and find(tokens, "WHO"):
            name, _, side = str(last.motion).rpartition("_")
            turned = f"{name}_{_OPPOSITES.get(side, '')}"
            if turned in MOTIONS:
                edits.append(SetMotion(Which((clip_id,)), turned, last.strength))
            continue
        name, _, side = scene.clip(clip_id).motion.rpartition("_")
        turned = f"{name}_{_OPPOSITES.get(side, '')}"
        if turned in MOTIONS:
            edits.append(SetMotion(Which((clip_id,)), turned))
    if not edits:
        return None
    turns = {edit.motion for edit in edits}
    telling: Say = _moves_named
    if len(turns) == 1:
        who = speech.who(scene, Which(tuple(i for edit in edits for i in edit.which.ids)))
        telling = words("engine.moved", motion=speech.motion(str(edits[0].motion)), who=who)
    return Deed(together(edits), telling, which.ids)


@wish(
    "different_moves",
    "DIFFERENT AUTOMOVE|MOTION|EACH|CAMERA|PAN|ZOOM|MOVE",
    "MOVE AUTOMOVE MOTION* EACH WHO ALL PIC PICS CLIP CAMERA PAN ZOOM SPEED BIT REPLACE KEEP",
    examples=("give every photo a different move", "random motions", "每张照片用不同的运镜"),
)
def different_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A move for each, no two neighbours alike."""
    if not find(tokens, "AUTOMOVE", "MOTION", "PAN", "ZOOM", "CAMERA", "MOVE"):
        is_said = bool(scene.done) and isinstance(scene.done[-1], DifferentMoves)
        return Told(is_quiet=True) if is_said else None
    which = scene.which(tokens, inherits=False)
    files = [(clip.id, scene.media_of(clip)) for clip in scene.film.clips]
    with_faces = tuple(clip_id for clip_id, media in files if media and media.faces)
    return Deed((DifferentMoves(scene.next_id, which, with_faces),), _moves_named)


@rule(
    "UNKNOWN (MOVE|AUTOMOVE|CAMERA) (FOR|ON|IN)* (ALL|EACH) PIC? (COLON|SEP|DASH)* "
    "(?=SPEED? (MOTION|PAN|ZOOM))",
    phase=1,
)
def same_for_all(tokens: Sequence[Token]) -> Made | None:
    """The same move for all: slow pan right."""
    return ("EACH", None) if tokens[0].text in ("same", "the same") else None


@rule("MOTION (?=WHO FOR? (BYTIME|DUR) (?:$|SEP|AND))", phase=4)
def frozen_for(tokens: Sequence[Token]) -> Made | None:
    """Freeze the last picture for 2 more seconds: how long it is to be seen."""
    return ("SHOWN", None) if tokens[0].text in ("freeze", "freeze on", "定格") else None


@rule("(?<=MOTION SPEED) INSTEADOF (IN|OUT|INWARD) (?=$|SEP|AND)", phase=2)
def rather_that_way(_tokens: Sequence[Token]) -> Made:
    """Zoom out slowly instead of in."""
    return "ASIDE", None


@rule("OUT (?=ANIM)", phase=0)
def typed_out(_tokens: Sequence[Token]) -> Made:
    """Type the title out letter by letter."""
    return "ASIDE", None


@rule("(?<=PIC|PICS|EACH) CAMERA (?=(ALL|KEEP)* DIFFERENT)", phase=1)
def moves_of_each(_tokens: Sequence[Token]) -> Made:
    """每张照片的镜头都不一样."""
    return "AUTOMOVE", None


@rule(
    "DIFFERENT (MOVE|AUTOMOVE|CAMERA|MOTION)+ (FOR|ON|TO|WITH|AT|IN)* WHO (SEP|COLON|DASH)+ "
    "(?=(MAKE|IT|ADD|TO)* SPEED? MOTION (?:$|SEP|AND))",
    "WHO (WITH|ADD|CHANGE|MAKE|REPLACE|MOVE)* DIFFERENT (MOVE|AUTOMOVE|CAMERA|MOTION)+ "
    "(SEP|COLON|DASH)+ (?=(MAKE|IT|ADD|TO)* SPEED? MOTION (?:$|SEP|AND))",
    phase=4,
)
def namely_this_move(tokens: Sequence[Token]) -> Made | None:
    """A different move for the last picture, pan down."""
    who = find(tokens, "WHO")
    return ("WHO", who.value) if who is not None else None


def _moves_named(_before: Film, film: Film) -> Words:
    moves = [speech.motion(clip.motion) for clip in film.clips[:6]]
    row: Words | str = moves[0]
    for index, move in enumerate(moves[1:], 2):
        key = "engine.list.last" if index == len(moves) else "engine.list.next"
        row = words(key, row=row, name=move)
    return words("engine.different_moves", moves=row, count=len(film.clips))


@wish(
    "alternate_moves",
    "MOTION*|ZOOM ALTERNATE",
    "SPEED EACH WHO ALL PIC PICS CLIP AUTOMOVE BETWEEN",
    examples=("alternate zoom in and zoom out", "放大和缩小交替"),
)
def alternate_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Two moves by turns."""
    moves = [move_of(token)[0] for token in tokens if token.kind == "MOTION"]
    if moves == ["zoom_loop"] or (not moves and find(tokens, "ZOOM")):
        moves = ["zoom_in", "zoom_out"]
    if len(moves) < 2:
        return None
    strength = pace_of(tokens) or NORMAL
    edits = together(
        SetMotion(Which((clip.id,)), moves[index % len(moves)], strength)
        for index, clip in enumerate(scene.film.clips)
    )
    return Deed(edits, _moves_named)


@wish(
    "some_motion",
    "AUTOMOVE",
    "SPEED EACH WHO ALL PIC PICS CLIP CAMERA BIT MORE AIM",
    examples=("add some camera movement", "ken burns effect", "加点运镜", "让画面动起来"),
)
def some_motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A camera move, whichever suits: in and out by turns."""
    which = scene.which(tokens)
    strength = pace_of(tokens) or NORMAL
    if (
        not which.ids
        and find(tokens, "SPEED") is not None
        and all(c.motion != "still" for c in scene.film.clips)
    ):
        return Deed(
            (SetMotion(which, None, strength),), pace_said(scene, which, scene.film.clips[0].id)
        )
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    edits = together(
        SetMotion(Which((clip_id,)), "zoom_out" if index % 2 else "zoom_in", strength)
        for index, clip_id in enumerate(ids)
    )
    return Deed(edits, _moves_named, which.ids)
