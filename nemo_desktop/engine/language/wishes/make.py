"""Wishes that make a film of pictures."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import NORMAL, SetMotion, together
from nemo_desktop.engine.editing.lay import LONGEST_MS, SHORTEST_FRAMES, Which
from nemo_desktop.engine.editing.pictures import AddPictures, Make, SetDuration, ShareTotal
from nemo_desktop.engine.edits import Edit, apply_all
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.abilities import MOTIONS
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.photos_or_films import clip_spoken_of
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, picture
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.phrases.directions import move_of, pace_of
from nemo_desktop.engine.language.wishes.limits import capped
from nemo_desktop.engine.language.wishes.reshaping import reshaped
from nemo_desktop.engine.render.film import Film, border_ms
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words


@rule(
    "UNKNOWN (UNKNOWN|LIVING|AIM)* (PIC|PICS) (?=[^!]*(MAKE|FILM|CONVERTER))",
    "(?<=OF|FROM|WITH|CONVERTER|FILM) (UNKNOWN|LIVING|AIM) (UNKNOWN|LIVING|AIM)* (PIC|PICS)",
    "(?<=MAKE) (UNKNOWN|LIVING|AIM) (UNKNOWN|LIVING|AIM)* PICS "
    "(?!EACHDUR|DUR|NUM|LENGTH|EACH|LONGER|SHORTER|LIGHTER|DARKER|LOOK|MOTION|FASTER|SLOWER)",
    "(?<=MAKE) (UNKNOWN|LIVING|AIM) (UNKNOWN|LIVING|AIM)* PIC "
    "(?=TO (DUR|NUM|DASH|UNIT|SECOND)* (FILM|CLIP))",
    "^ (LIVING|AIM) (UNKNOWN|LIVING|AIM)* (PIC|PICS) (?=(ALL|ADD)* (MAKE|CHANGE) FILM)",
    "^(AIM|LIVING) (PIC|PICS) (?=(TO|MAKE|CHANGE)+ (NUM|FILM|CONVERTER|DUR))",
)
def such_pictures(tokens: Sequence[Token]) -> Made | None:
    """Of my holiday photos: which ones those are, nobody here can tell."""
    if len(tokens) > 5:
        return None
    return tokens[-1].kind, tokens[-1].value


@rule(
    "(?<!MOTION)(?<!ON)(?<!REMOVE)(?<!LIGHTER)(?<!DARKER)(?<!MOVE) (PIC|PICS) OF "
    "(UNKNOWN|LIVING|AIM) (UNKNOWN|LIVING|AIM)* (?=TO|MAKE|SEP|$)",
    "(?:(?<=FILM)|(?<=FILM WITH)|(?<=FILM OF)|(?<=FILM FROM)|(?<=CONVERTER)) (PIC|PICS) "
    "(OF|FROM|BACKWARDS|IN|ON|AT) (UNKNOWN|LIVING|AIM|STYLE)+ (?=TO|MAKE|SEP|WITH|AND|$)",
    "(?<=MAKE) (PIC|PICS) (OF|FROM|BACKWARDS|IN|AT) (UNKNOWN|LIVING|AIM|STYLE)+ (?=TO FILM)",
)
def pictures_of(tokens: Sequence[Token]) -> Made | None:
    """This photo of my dog."""
    return (tokens[0].kind, tokens[0].value) if len(tokens) <= 6 else None


@rule(
    "NUM? UNKNOWN? CLIP EACH (PIC|PICS)",
    "EACH (PIC|PICS) (NUM|DIFFERENT)? CLIP(?=$|SEP|AND)",
    phase=0,
)
def one_clip_each(tokens: Sequence[Token]) -> Made | None:
    """One clip for each photo, each its own clip: that is what a film is made of."""
    told, own = find(tokens, "NUM"), find(tokens, "DIFFERENT")
    is_own = own is None or own.text in ("its own", "their own", "a separate", "自己的")
    is_own = is_own and all(t.text in ("separate", "single") for t in tokens if t.kind == "UNKNOWN")
    return ("FILM", None) if is_own and (told is None or told.value == 1) else None


@rule("(?<=MAKE) CONVERSE (?=(OF|FROM|WITH) (IT|PICS|ALL))", "CONVERSE (?=MAKE FILM)", phase=0)
def something_of_these(tokens: Sequence[Token]) -> Made:
    """Just make me something out of these; 随便做个片子."""
    is_film = tokens[0].text.isascii()
    return ("FILM" if is_film else "ASIDE"), None


@rule("SPEED (FILM|CONVERTER)", phase=2)
def quick_film(tokens: Sequence[Token]) -> Made | None:
    """A quick slideshow is no fast move."""
    return (tokens[1].kind, None) if tokens[0].text in ("quick", "gentle") else None


@rule("^HAVE? (NUM|MANY|IT|ALL)* (PICS|PIC|CLIP) (SEP|AND)+(?=.)", phase=2)
def brought_along(_tokens: Sequence[Token]) -> Made:
    """I have 3 photos here, …: said by the way."""
    return "SEP", None


@rule("CONVERTER")
def film_of(_tokens: Sequence[Token]) -> Made:
    """A video of these is a film."""
    return "FILM", None


@rule("(?<=MAKE|TO) CONVERSE (?=FOR CANVAS (?:$|SEP|AND|WITH))", phase=0)
def something_for(tokens: Sequence[Token]) -> Made | None:
    """Turn these into something for TikTok."""
    return ("FILM", None) if tokens[0].text in ("something", "sth") else None


@rule("MOVE (IT|PIC|PICS|FILM|WHO)* TOLIFE")
def brought_to_life(_tokens: Sequence[Token]) -> Made:
    """Bring this picture to life."""
    return "ANIMATED", None


@rule("(MAKE|ADD) (IT|PIC|PICS|CAMERA|ALL)+ MOVE(?=$|SEP|AND|FOR|DUR)")
def made_to_move(_tokens: Sequence[Token]) -> Made:
    """Make it move."""
    return "AUTOMOVE", None


def default_make(scene: Scene, each_ms: int | None = None, total_ms: int | None = None) -> Make:
    """All pictures in pool order, with the usual lengths. Raises NotThere without any."""
    if not scene.pictures:
        raise NotThere(words("engine.drop_first"))
    return made_of(scene, scene.pictures, each_ms, total_ms)


def made_of(
    scene: Scene, chosen: Sequence[Media], each_ms: int | None, total_ms: int | None
) -> Make:
    pictures = tuple(map(picture, chosen))
    return Make(pictures, scene.new_ids("c", len(pictures)), each_ms, total_ms)


def in_reach(duration_ms: float, count: int = 1) -> tuple[int, tuple[Words, ...]]:
    """A length that a film can have, and a note when it is not the one asked for. Raises
    NotThere for no length at all."""
    if duration_ms <= 0:
        raise NotThere(words("engine.no_length"))
    least = border_ms(SHORTEST_FRAMES) * count
    allowed = min(max(duration_ms, least), LONGEST_MS)
    if abs(allowed - duration_ms) < 1:
        return round(duration_ms), ()
    return round(allowed), (words("engine.note.length", seconds=speech.seconds(allowed)),)


@wish(
    "make",
    "MAKE|CHANGE|ANIMATED|WANTED|FILM FILM|CLIP|PIC|PICS|DUR|EACHDUR|ANIMATED",
    "DUR EACH EACHDUR PIC* PICS* CLIP ALL IT WHO* MOTION SPEED CANVAS* LENGTH* AUTOMOVE MANY "
    "NUM PICS MEASURE "
    "BIT SPAN SLASH BETWEEN PLATFORM SINGLE ONLY",
    examples=(
        "turn this image into a 5-second animated video clip", "convert my still images",
        "make a 10 second video", "把这张图片做成5秒的动态视频", "把这些照片做成视频",
    ),
    makes_film=False,
)  # fmt: skip
def make(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A film from the pictures, so long."""
    if not find(tokens, "MAKE", "FILM", "CLIP", "ANIMATED"):
        return None
    if scene.film.clips and not find(tokens, "MAKE", "CHANGE", "ANIMATED", "WANTED"):
        return None
    length, each = find(tokens, "DUR", "EACHDUR"), find(tokens, "EACH", "EACHDUR")
    if scene.film.clips and not find(
        tokens, "FILM", "CLIP", "PIC", "PICS", "ANIMATED", "WHO", "MOTION"
    ):
        return None
    if scene.film.clips:
        is_of_one = find(tokens, "ONLY") is not None or bool(clip_spoken_of(scene.film, tokens).ids)
        return None if is_of_one or _are_so_long(tokens) else _made_again(tokens, scene)
    chosen = _chosen(tokens, scene)
    total, notes = (None, ()) if length is None else in_reach(number(length))
    edits: list[Edit] = [
        made_of(scene, chosen, total if each else None, None if each else total)
        if chosen
        else default_make(scene, total if each else None, None if each else total)
    ]
    edits += styled(tokens, scene, edits)
    move = find(tokens, "MOTION")
    if move is not None and move_of(move)[0] not in MOTIONS:
        return Refusal(words("engine.motion_not_here", motion=speech.motion(move_of(move)[0])))
    shaped = find(tokens, "CANVAS") is not None
    return Deed(tuple(edits), _shaped_said if shaped else made_said, notes=notes)


def _are_so_long(tokens: Sequence[Token]) -> bool:
    """Make the photos 3 seconds: each of them, and no film of 3 seconds."""
    kinds = {token.kind for token in tokens}
    verbs = {token.text for token in tokens if token.kind in ("MAKE", "CHANGE")}
    return {"PICS", "DUR"} <= kinds <= {"MAKE", "CHANGE", "PICS", "DUR", "LENGTH"} and verbs <= _BE


_BE: Final = frozenset({"make", "should be", "set", "let", "have"})


def _chosen(tokens: Sequence[Token], scene: Scene) -> tuple[Media, ...]:
    """The pictures named in the sentence; none: all of them."""
    chosen: list[Media] = []
    for token in tokens:
        if token.kind != "WHO" or not isinstance(token.value, Who):
            continue
        chosen += pictures_meant(token.value, scene)
    return tuple(dict.fromkeys(chosen))


def pictures_meant(told: Who, scene: Scene) -> list[Media]:
    """The pictures of the pool that were spoken of."""
    row = scene.pictures
    count = len(row)
    if told.how == "count":
        if told.places[0] != count:
            raise NotThere(words("engine.which_of_them", number=told.places[0], count=count))
        return list(row)
    for place in told.places:
        if not 1 <= abs(place) <= count:
            raise NotThere(words("engine.no_such_picture", number=abs(place), count=count))
    named = [row[place - 1 if place > 0 else place] for place in told.places]
    named += [scene.pool[file] for file in told.files if scene.pool[file].is_shown]
    middle = count // 2
    if told.how in ("from", "behind") and named:
        first = max(row.index(media) for media in named)
        return list(row[first + (told.how == "behind") :])
    return {
        "but": [media for media in row if media not in named],
        "odd": list(row[::2]),
        "even": list(row[1::2]),
        "middle": list(row[middle : middle + 1]),
        "but_middle": [*row[:middle], *row[middle + 1 :]],
    }.get(told.how, named)


def styled(tokens: Sequence[Token], scene: Scene, before: Sequence[Edit]) -> list[Edit]:
    """The shape and the move that were said in one breath with the film itself."""
    edits: list[Edit] = []
    for shape in (token for token in tokens if token.kind == "CANVAS"):
        assert isinstance(shape.value, tuple)
        edits = [reshaped(apply_all(scene.film, before), shape.value, scene)]
    move = find(tokens, "MOTION")
    if move is not None:
        name, inner = move_of(move)
        pace = pace_of(tokens)
        edits.append(SetMotion(Which(), name, pace if pace is not None else inner or NORMAL))
    return edits


def _shaped_said(before: Film, film: Film) -> Words:
    return words("engine.made_shaped", made=made_said(before, film), shape=speech.shape(film))


def made_said(_before: Film, film: Film) -> Words:
    first = film.clips[0]
    if len(film.clips) == 1:
        return words(
            "engine.made_one",
            seconds=speech.seconds(film.duration_ms),
            motion=speech.moving(first.motion),
            pace=_pace(first.strength),
        )
    values: dict[str, str | int] = {
        "count": len(film.clips),
        "seconds": speech.seconds(film.duration_ms),
    }
    how = _how_made(film)
    if not how:
        return words("engine.made_plain", **values)
    moves = words(f"engine.made.{how}", motion=speech.motion(first.motion))
    return words("engine.made_many", moves=moves, **values)


def _how_made(film: Film) -> str:
    """Which moves a new film has; empty where there is no short word for them."""
    moves = [clip.motion for clip in film.clips]
    if len(set(moves)) == 1:
        return "move"
    if moves != [("zoom_out" if index % 2 else "zoom_in") for index in range(len(moves))]:
        return ""
    soft = all(c.transition_in and c.transition_in.kind == "crossfade" for c in film.clips[1:])
    return "moves" if soft else "moves_only"


def _pace(strength: float) -> Words:
    if strength <= 0.1:
        return words("engine.pace.slow")
    return words("engine.pace.fast" if strength >= 0.25 else "engine.pace.normal")


def _made_again(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A film made once more: new pictures join, the length changes, moves begin."""
    length, each = find(tokens, "DUR", "EACHDUR"), find(tokens, "EACH", "EACHDUR")
    named = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    joining = _joining(tokens, scene, named)
    if named and not joining:
        if find(tokens, "MOTION", "NUM") or len(named) > 1:
            return None
        which = scene.which(tokens)
        return lasting(scene, which, number(length)) if length is not None else None
    photos = scene.which(tokens, inherits=False)
    if length is not None and each and photos.ids and not joining:
        return lasting(scene, photos, number(length))
    edits: list[Edit] = []
    notes: tuple[Words, ...] = ()
    if joining:
        is_single = find(tokens, "PIC") is not None and find(tokens, "PICS", "ALL") is None
        each_ms = round(number(length)) if length is not None and (is_single or each) else None
        ids = scene.new_ids("c", len(joining))
        edits.append(AddPictures(tuple(map(picture, joining)), ids, None, each_ms))
        if each_ms is not None and not each:
            length = None
    if length is not None:
        wanted, notes = in_reach(number(length), 1 if each else len(scene.film.clips))
        total = ShareTotal(capped(wanted, tokens, scene.film))
        edits.append(SetDuration(Which(), wanted) if each else total)
    edits += styled(tokens, scene, edits)
    if not any(edit.kind == "set_motion" for edit in edits) and find(tokens, "MAKE", "ANIMATED"):
        edits += _set_moving(scene)
    if edits:
        return Deed(tuple(edits), _remade, notes=notes)
    if find(tokens, "CHANGE") and not find(tokens, "MAKE"):
        return None
    return Refusal(words("engine.already_made", seconds=speech.seconds(scene.film.duration_ms)))


def _joining(tokens: Sequence[Token], scene: Scene, named: Sequence[Who]) -> tuple[Media, ...]:
    """The pictures that are to come into a film that is there already."""
    if named:
        files = named[0].files if named[0].how == "files" else ()
        return tuple(scene.pool[i] for i in files if scene.pool[i] in scene.unused)
    return scene.unused if find(tokens, "PIC", "PICS", "ALL") else ()


def _set_moving(scene: Scene) -> list[Edit]:
    """Moves for a film that stands wholly still."""
    if any(clip.motion != "still" for clip in scene.film.clips):
        return []
    moves = (
        SetMotion(Which((clip.id,)), "zoom_out" if index % 2 else "zoom_in", NORMAL)
        for index, clip in enumerate(scene.film.clips)
    )
    return [*together(moves)]


def _remade(before: Film, film: Film) -> Words:
    added = len(film.clips) - len(before.clips)
    if added:
        return words("engine.added_pictures", count=added, total=len(film.clips),
                     seconds=speech.seconds(film.duration_ms))  # fmt: skip
    return total_said(before, film)


def now_lasting(before: Film, film: Film) -> Words:
    """How long the film was, and is."""
    return words(
        "engine.total",
        before=speech.seconds(before.duration_ms),
        after=speech.seconds(film.duration_ms),
    )


def total_said(before: Film, film: Film) -> Words:
    values = {
        "before": speech.seconds(before.duration_ms),
        "after": speech.seconds(film.duration_ms),
    }
    if before.duration_ms == film.duration_ms:
        return words("engine.total_same", **values)
    if len(film.clips) == 1:
        return words("engine.total", **values)
    lengths = {clip.duration_ms for clip in film.clips}
    if max(lengths) - min(lengths) <= 34:
        each = speech.seconds(film.duration_ms / len(film.clips))
        return words("engine.total_shared", each=each, **values)
    return words("engine.total", **values)


@wish(
    "animate",
    "MAKE",
    "WHO IT PIC PICS ALL CLIP",
    examples=("animate it", "让它动起来"),
    makes_film=False,
)
def animate(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures brought to life by a camera move."""
    if not any(token.text.startswith(("animat", "动")) for token in tokens):
        return None
    return make(tokens, scene)


def lasting(scene: Scene, which: Which, duration_ms: float) -> Deed:
    wanted, notes = in_reach(duration_ms)
    said = speech.who(scene, which)

    def spoken(_before: Film, film: Film) -> Words:
        return words(
            "engine.lasts",
            count=len(which.ids or film.clips),
            who=said,
            seconds=speech.seconds(wanted),
            total=speech.seconds(film.duration_ms),
        )

    return Deed((SetDuration(which, wanted),), spoken, which.ids, notes)
