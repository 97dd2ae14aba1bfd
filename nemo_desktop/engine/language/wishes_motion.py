"""Wishes about the camera: zoom, pan, hold still, look at a face, a different move for each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import NORMAL, DifferentMoves, SetMotion
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.abilities import MOTIONS
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.targets import ALL
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, Say, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.title_place import parts_of
from nemo_desktop.i18n import Words, words

_PANS: Final = {"left": "pan_left", "right": "pan_right", "up": "pan_up", "down": "pan_down"}
_ACROSS: Final = {
    ("left", "right"): "pan_right", ("right", "left"): "pan_left",
    ("top", "bottom"): "pan_down", ("bottom", "top"): "pan_up",
    ("up", "down"): "pan_down", ("down", "up"): "pan_up",
}  # fmt: skip


@rule("FROM? (SIDE|PLACE) TO (SIDE|PLACE)", "FROM (SIDE|PLACE) (MOVE|PAN) TO? (SIDE|PLACE)")
def across(tokens: Sequence[Token]) -> Made | None:
    """From left to right."""
    ends = [str(token.value) for token in tokens if token.kind in ("SIDE", "PLACE")]
    move = _ACROSS.get((ends[0], ends[1]))
    return ("DIRECTION", move) if move else None


@rule(
    "MOVE? (PAN|TILT|CAMERA) "
    "(CAMERA|SPEED|IT|PIC|MOVE|WHO|FOR|FILM|AUTOMOVE|PAN|ON|FROM|IN|PICS|EACH)* "
    "DIRECTION (PAN|AUTOMOVE|MOVE)?",
    "(SPEED)? DIRECTION (TO|AUTOMOVE|CAMERA|SPEED)* (PAN|MOVE|TILT|AUTOMOVE)",
)
def pan_across(tokens: Sequence[Token]) -> Made | None:
    """Pan from left to right, with what stands between."""
    return _kept(tokens, str(find(tokens, "DIRECTION").value))  # type: ignore[union-attr]


@rule("(?<=WHO) SPEED SIDE(?=$|SEP|AND)")
def that_way(tokens: Sequence[Token]) -> Made:
    """The second slowly down."""
    return "MOTION", (_PANS[str(tokens[1].value)], tokens[0].value, None)


@rule("(?<=AND|SEP) OUT ON WHO")
def out_on(tokens: Sequence[Token]) -> Made:
    """Zoom in on the first and out on the last."""
    return "MOTION", ("zoom_out", None, tokens[-1].value)


@rule("MOTION (WHO|IT|PIC|FILM) MOTION")
def said_twice(tokens: Sequence[Token]) -> Made | None:
    """Loop the second photo back and forth."""
    who = tokens[1].value if tokens[1].kind == "WHO" else None
    same = tokens[0].value == tokens[2].value
    return ("MOTION", (tokens[0].value, None, who)) if same else None


@rule("DIRECTION")
def direction(tokens: Sequence[Token]) -> Made:
    """Left to right, by itself, is a pan."""
    return "MOTION", tokens[0].value


@rule(
    "(PAN|TILT) (CAMERA|SPEED|IT|FILM|PIC|PICS|EACH|WHO|ON|IN|FOR)* (TO|ON|BIT)* SIDE",
    "MOVE? CAMERA (MOVE|AUTOMOVE|PAN|TO|BIT|SPEED)* SIDE (MOVE|PAN|AUTOMOVE)?",
    "(MOVE|AUTOMOVE) CAMERA (SPEED|TO)* SIDE",
    "SIDE (SPEED)? (PAN|TILT)",
)
def pan_to(tokens: Sequence[Token]) -> Made | None:
    """Pan to the right."""
    side = find(tokens, "SIDE")
    assert side is not None
    return _kept(tokens, _PANS[str(side.value)])


@rule("MOTION SEP* (CORRECTION SEP?|NEG SEP)+ SIDE(?=$|SEP|AND)")
def other_side(tokens: Sequence[Token]) -> Made | None:
    """Pan left, no, right."""
    return "MOTION", _PANS[str(tokens[-1].value)]


@rule("ZOOM (SPEED|BIT|CAMERA|IT|PIC|FILM)* (IN|OUT|INWARD)", "ZOOM (SPEED|BIT)* TO")
def zoom(tokens: Sequence[Token]) -> Made | None:
    """Zoom slowly in."""
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


@rule(
    "(CAMERA|MOVE|AUTOMOVE) SPEED? (OUT|INWARD)",
    "MOVE SPEED? CAMERA SPEED? (IN|OUT)",
    "CAMERA SPEED? MOVE SPEED? (IN|OUT)",
)
def camera_zoom(tokens: Sequence[Token]) -> Made | None:
    """Camera out."""
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


def _kept(tokens: Sequence[Token], move: str) -> Made | None:
    """The move, with the pace and target that stood in between."""
    pace, target = find(tokens, "SPEED"), find(tokens, "WHO", "EACH", "PICS")
    if pace is None and target is None:
        return "MOTION", move
    who = None if target is None else target.value if target.kind == "WHO" else ALL
    return "MOTION", (move, pace.value if pace else None, who)


def move_of(token: Token) -> tuple[str, float | None]:
    """The move a token names and the pace said inside it."""
    if isinstance(token.value, tuple):
        name, pace, _target = token.value
        return str(name), float(pace) if isinstance(pace, float) else None
    return str(token.value), None


def pace_of(tokens: Sequence[Token]) -> float | None:
    """The strength asked for; None when nobody said."""
    share = find(tokens, "PCT")
    if share is not None:
        return min(0.6, max(0.02, number(share)))
    pace = find(tokens, "SPEED")
    return number(pace) if pace is not None else None


@wish(
    "motion",
    "MOTION",
    "SPEED WHO EACH ALL CAMERA AUTOMOVE AIM PIC PICS CLIP WHOLE PCT BIT MUCH SPEEDNOUN INMIDDLE "
    "ZOOM PAN PLACE REPLACE KEEP ATSTART ATEND",
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
    if find(tokens, "KEEP") and name != "still":
        return None
    if find(tokens, "ATSTART", "ATEND") and not find(tokens, "WHO"):
        return None
    tokens = _with_inner(tokens, token)
    pace = pace_of(tokens)
    strength = pace if pace is not None else inner if inner is not None else NORMAL
    which = scene.which(tokens)
    if name not in MOTIONS:
        return Refusal(words("engine.motion_not_here", motion=speech.motion(name)))
    aim = find(tokens, "AIM")
    if aim is not None:
        return _aimed(scene, which, SetMotion(which, name, strength), str(aim.value))
    place = find(tokens, "PLACE")
    if place is not None:
        row, side = parts_of(str(place.value))
        height = {"top": 0.2, "upper_third": 0.3, "bottom": 0.8, "lower_third": 0.7}.get(row, 0.5)
        point = {"left": 0.2, "right": 0.8}.get(side, 0.5), height
        edit = SetMotion(which, name, strength, aim=point)
    else:
        edit = SetMotion(which, name, None if name == "still" else strength)
    return Deed((edit,), _moved(scene, which, name, strength), which.ids)


def _with_inner(tokens: Sequence[Token], token: Token) -> Sequence[Token]:
    if isinstance(token.value, tuple) and token.value[2] is not None:
        return [*tokens, replace(token, kind="WHO", value=token.value[2])]
    return tokens


def _moved(scene: Scene, which: Which, name: str, strength: float) -> Words:
    return words("engine.moved", motion=speech.paced(name, strength), who=speech.who(scene, which))


def _aimed(scene: Scene, which: Which, edit: SetMotion, at: str) -> Deed:
    """Each clip aimed at its own face or subject."""
    edits: list[SetMotion] = []
    faces = 0
    for clip_id in which.ids or tuple(clip.id for clip in scene.film.clips):
        media = scene.media_of(scene.clip(clip_id))
        aim = (0.5, 0.5)
        if media is not None and at != "centre":
            aim = media.faces[0].center if at == "face" and media.faces else media.aim
            faces += bool(media.faces)
        edits.append(
            replace(edit, which=Which((clip_id,)), aim=(round(aim[0], 4), round(aim[1], 4)))
        )
    key = {"centre": "engine.aimed.centre", "subject": "engine.aimed.subject"}.get(at)
    key = key or ("engine.aimed.face" if faces else "engine.aimed.no_face")
    said = words(
        key,
        motion=speech.paced(edit.motion or "zoom_in", edit.strength or NORMAL),
        who=speech.who(scene, which),
    )
    return Deed(tuple(edits), said, which.ids)


@wish(
    "no_motion",
    "REMOVE|NEG MOTION|AUTOMOVE|ZOOM|PAN|CAMERA",
    "SPEED WHO EACH ALL CAMERA PIC PICS CLIP SPEEDNOUN",
    examples=("remove the zoom", "no camera movement on the second photo", "去掉运镜", "取消放大"),
)
def no_motion(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """No camera move."""
    which = scene.which(tokens)
    return Deed((SetMotion(which, "still"),), _moved(scene, which, "still", 0), which.ids)


@wish(
    "pace",
    "SLOWER|FASTER|SPEED MOTION|ZOOM|PAN|AUTOMOVE|CAMERA|SPEEDNOUN|SLOWER|FASTER|SPEED",
    "WHO EACH ALL PIC PICS CLIP BIT MUCH SPEEDNOUN MOTION* AUTOMOVE ZOOM PAN CAMERA SLOWER* "
    "FASTER* NEG SPEED",
    examples=("a bit slower", "make the zoom faster", "慢一点", "放大快一点"),
)
def pace(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move, slower or faster; of what was spoken of last when nobody says of what."""
    verb = find(tokens, "CHANGE")
    if verb is not None and verb.text == "change" and find(tokens, "PICS"):
        return None
    if not find(tokens, "WHO", "EACH", "ALL", "FILM", "IT", "PICS"):
        tokens = [*tokens, Token("IT", None, 0, 0)]
    if find(tokens, "MOTION") and not find(tokens, "SLOWER", "FASTER"):
        return None
    which = scene.which(tokens)
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    token = find(tokens, "MOTION")
    name = move_of(token)[0] if token is not None else None
    zooms = find(tokens, "ZOOM") is not None and not find(tokens, "SLOWER", "FASTER")
    if zooms and not any(scene.clip(i).motion.startswith("zoom") for i in ids):
        name = "zoom_in"
    if find(tokens, "SPEED") is not None and not find(tokens, "SLOWER", "FASTER"):
        strength = pace_of(tokens)
        return Deed(
            (SetMotion(which, name, strength),), _pace_said(scene, which, ids[0]), which.ids
        )
    up = find(tokens, "FASTER") is not None
    if any("太" in t.text or "too" in t.text for t in tokens if t.kind in ("FASTER", "SLOWER")):
        up = find(tokens, "FASTER") is not None
    if find(tokens, "NEG"):
        up = not up
    steps = 2 if find(tokens, "MUCH") else 1
    edit = SetMotion(which, name, steps=steps if up else -steps)
    return Deed((edit,), _pace_said(scene, which, ids[0]), which.ids)


def _pace_said(scene: Scene, which: Which, clip_id: str) -> Say:
    meant = speech.who(scene, which)

    def spoken(before: Film, film: Film) -> Words:
        old, new = (next(c for c in f.clips if c.id == clip_id) for f in (before, film))
        way = "faster" if new.strength > old.strength else "slower"
        return words(f"engine.paced.{way}", who=meant, before=speech.percent(old.strength),
                     after=speech.percent(new.strength))  # fmt: skip

    return spoken


_OPPOSITES: Final = {"left": "right", "right": "left", "up": "down", "down": "up",
                     "in": "out", "out": "in"}  # fmt: skip


@wish(
    "other_way",
    "OTHERWAY",
    "PAN ZOOM MOVE CAMERA AUTOMOVE WHO PIC PICS ALL MOTION",
    examples=("pan the other way", "换个方向"),
    makes_film=False,
)
def other_way(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move in the opposite direction."""
    which = scene.which([*tokens, Token("IT", None, 0, 0)])
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    edits: list[SetMotion] = []
    for clip_id in ids:
        name, _, side = scene.clip(clip_id).motion.rpartition("_")
        turned = f"{name}_{_OPPOSITES.get(side, '')}"
        if turned in MOTIONS:
            edits.append(SetMotion(Which((clip_id,)), turned))
    return Deed(tuple(edits), _moves_named, which.ids) if edits else None


@wish(
    "different_moves",
    "DIFFERENT AUTOMOVE|MOTION|EACH|CAMERA|PAN|ZOOM|MOVE",
    "MOVE AUTOMOVE MOTION* EACH WHO ALL PIC PICS CLIP CAMERA PAN ZOOM SPEED BIT",
    examples=("give every photo a different move", "random motions", "每张照片用不同的运镜"),
)
def different_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A move for each, no two neighbours alike."""
    if not find(tokens, "AUTOMOVE", "MOTION", "PAN", "ZOOM", "CAMERA", "MOVE"):
        return None
    edit = DifferentMoves(scene.next_id, scene.which(tokens, inherits=False))
    return Deed((edit,), _moves_named)


def _moves_named(_before: Film, film: Film) -> Words:
    moves = [speech.motion(clip.motion) for clip in film.clips[:6]]
    row: Words | str = moves[0]
    for index, move in enumerate(moves[1:], 2):
        key = "engine.list.last" if index == len(moves) else "engine.list.next"
        row = words(key, row=row, name=move)
    return words("engine.different_moves", moves=row, count=len(film.clips))


@wish(
    "alternate_moves",
    "MOTION* ALTERNATE",
    "SPEED EACH WHO ALL PIC PICS CLIP AUTOMOVE BETWEEN",
    examples=("alternate zoom in and zoom out", "放大和缩小交替"),
)
def alternate_moves(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Two moves by turns."""
    moves = [move_of(token)[0] for token in tokens if token.kind == "MOTION"]
    if len(moves) < 2:
        return None
    strength = pace_of(tokens) or NORMAL
    edits = tuple(
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
            (SetMotion(which, None, strength),), _pace_said(scene, which, scene.film.clips[0].id)
        )
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    edits = tuple(
        SetMotion(Which((clip_id,)), "zoom_out" if index % 2 else "zoom_in", strength)
        for index, clip_id in enumerate(ids)
    )
    return Deed(edits, _moves_named, which.ids)
