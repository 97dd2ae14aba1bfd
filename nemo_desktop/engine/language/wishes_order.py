"""Wishes about which pictures there are and in which order."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.pictures import (
    AddPictures,
    Clear,
    MoveClips,
    RemoveClips,
    RemovePicture,
    Reorder,
    RepeatClips,
    ReplacePicture,
    SplitClip,
    SwapClips,
    Trim,
)
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import find, number
from nemo_desktop.engine.language.scene import NotThere, Scene, picture, stem
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

_ADDING = ("add", "insert", "include", "append", "加", "添", "插", "补")


def _order_said(_before: Film, film: Film) -> Words:
    return words("engine.order", names=speech.names(film.clips))


@wish(
    "remove_pictures",
    "REMOVE|NEG|CUTWORD WHO|PIC|IT|NEW",
    "WHO PIC PICS CLIP IT NEW ALL MEASURE",
    examples=("delete the third photo", "remove beach.jpg", "删除第三张", "去掉最后一张"),
)
def remove_pictures(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """These pictures out of the film."""
    which = scene.which(tokens)
    told = find(tokens, "WHO")
    if told is None and not which.ids:
        if find(tokens, "PIC", "IT") and len(scene.film.clips) == 1:
            return _clearing()
        return Refusal(words("engine.which_picture", count=len(scene.film.clips)))
    if not which.ids or len(which.ids) >= len(scene.film.clips):
        return _clearing()
    said = speech.who(scene, which)
    count = len(which.ids)

    def spoken(_before: Film, film: Film) -> Words:
        return words("engine.removed", who=said, left=len(film.clips), count=count,
                     total=speech.seconds(film.duration_ms))  # fmt: skip

    return Deed((RemoveClips(which),), spoken)


@wish(
    "keep_only",
    "ONLY WHO",
    "KEEP PIC PICS CLIP ADD",
    examples=("keep only the first two photos", "只保留前两张"),
)
def keep_only(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """These pictures stay, the others go."""
    which = scene.which(tokens)
    gone = tuple(clip.id for clip in scene.film.clips if clip.id not in which.ids)
    if not which.ids or not gone:
        return None
    said = speech.who(scene, Which(gone))

    def spoken(_before: Film, film: Film) -> Words:
        return words("engine.removed", who=said, left=len(film.clips), count=len(gone),
                     total=speech.seconds(film.duration_ms))  # fmt: skip

    return Deed((RemoveClips(Which(gone)),), spoken)


def remove_file(media: Media, scene: Scene) -> Deed:
    """A file by its name: all its clips go, and it no longer counts among "all pictures"."""
    count = sum((other.sha, other.name) == (media.sha, media.name) for other in scene.pool)
    edit = RemovePicture(media.sha, media.name, count)
    name = stem(media.name)

    def spoken(before: Film, film: Film) -> Words:
        gone = len(before.clips) - len(film.clips)
        if not gone:
            return words("engine.file.unused", name=name)
        if not film.clips:
            return words("engine.file.last", name=name)
        return words("engine.file.removed", name=name, count=gone, left=len(film.clips),
                     total=speech.seconds(film.duration_ms))  # fmt: skip

    return Deed((edit,), spoken)


def _clearing() -> Refusal:
    return Refusal(
        words("engine.clear.ask"),
        answers=(words("engine.clear.yes"), words("engine.clear.no")),
        pending="clear",
    )


@wish(
    "clear",
    "REMOVE ALL|FILM|PICS",
    "FILM YES PIC PICS CLIP IT WHO",
    examples=("yes, delete everything", "确定，全部删除"),
)
def clear(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Everything out, once it was confirmed."""
    if not scene.film.clips:
        return Refusal(words("engine.empty"))
    if find(tokens, "YES"):
        return Deed((Clear(),), words("engine.cleared"))
    return _clearing()


@wish(
    "add_pictures",
    "ADD|MOVE|INCLUDEVERB NEW|PIC|PICS|WHO|REST",
    "NEW PIC PICS CLIP ALL ATEND ATSTART AFTER BEFORE WHO* REST DUR EACH MEASURE NUM LAST MORE",
    examples=("add the new pictures", "add coffee.png at the end", "把新照片加进去"),
    makes_film=False,
)
def add_pictures(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Files from the pool into the film."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    shown = {clip.media for clip in scene.film.clips}
    fresh = [who for who in told if who.how == "files" and not _all_shown(who, scene)]
    named = fresh[0] if fresh else told[0] if told else None
    files = named.files if named is not None and named.how == "files" else ()
    if named is not None and not files and named.how != "rest":
        return None
    if find(tokens, "MOVE") and not files:
        return None
    adds = any(t.text.startswith(_ADDING) for t in tokens if t.kind == "ADD")
    if files and not adds and all(scene.pool[i].sha in shown for i in files):
        return None
    media = tuple(scene.pool[i] for i in files if scene.pool[i].kind != "audio") or scene.unused
    if files and not any(scene.pool[i].kind != "audio" for i in files):
        return None
    if not scene.pictures:
        raise NotThere(words("engine.drop_first"))
    if not media:
        return Refusal(words("engine.nothing_new", count=len(scene.film.clips)))
    length = find(tokens, "DUR")
    index = _place(tokens, [who for who in told if who is not named], scene)
    edit = AddPictures(
        tuple(map(picture, media)),
        scene.new_ids("c", len(media)),
        index,
        round(number(length)) if length else None,
    )
    called = speech.names([_named(m.name) for m in media]) if len(media) < 5 else ""

    def spoken(_before: Film, film: Film) -> Words:
        values: dict[str, int | str] = {
            "count": len(media),
            "total": len(film.clips),
            "seconds": speech.seconds(film.duration_ms),
        }
        if called:
            return words("engine.added_named", names=called, **values)
        return words("engine.added_pictures", **values)

    return Deed((edit,), spoken, edit.ids)


def _all_shown(who: Who, scene: Scene) -> bool:
    shown = {clip.media for clip in scene.film.clips}
    return all(scene.pool[number].sha in shown for number in who.files)


def _named(name: str) -> Clip:
    return Clip("", "", name, 0)


def _place(tokens: Sequence[Token], told: Sequence[Who], scene: Scene) -> int | None:
    if find(tokens, "ATSTART"):
        return 0
    if told and find(tokens, "AFTER", "BEFORE"):
        ids = scene.meant(told[0])
        return scene.number_of(ids[0]) - (find(tokens, "BEFORE") is not None)
    return None


@wish(
    "replace_picture",
    "REPLACE WHO*",
    "WITH PIC PICS CLIP TO NEW ALL",
    examples=("replace the second photo with beach.jpg", "把第二张换成beach.jpg"),
)
def replace_picture(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another file in a picture's place."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    new: tuple[int, ...] = ()
    if len(told) > 1 and told[-1].files:
        new = told[-1].files
    elif find(tokens, "NEW") and scene.unused:
        new = (scene.pool.index(scene.unused[-1]),)
    ids = scene.meant(told[0])
    if not new or len(ids) != 1:
        return None
    media = scene.pool[new[0]]
    if media.kind == "audio":
        return None
    said = speech.who(scene, Which(ids))
    return Deed(
        (ReplacePicture(ids[0], picture(media)),),
        words("engine.replaced", who=said, name=stem(media.name)),
        ids,
    )


def _whos(tokens: Sequence[Token]) -> list[Who]:
    return [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]


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
        and (len(ids) != 2 or find(tokens, "TO", "WITH") or len(_whos(tokens)) != 1)
    ):
        return None
    focus = [clip.id for clip in scene.film.clips if clip.id in scene.focus]
    if not ids and len(focus) == 2:
        ids = focus
    if not ids and len(scene.film.clips) == 2:
        ids = [clip.id for clip in scene.film.clips]
    if len(dict.fromkeys(ids)) != 2:
        return Refusal(words("engine.swap_two"))
    return Deed((SwapClips(ids[0], ids[1]),), _order_said, (ids[0], ids[1]))


@wish(
    "move",
    "MOVE|ADD|CHANGE|REPLACE|MAKE|WHO WHO*",
    "ATSTART ATEND AFTER BEFORE BETWEEN PIC PICS CLIP NUM LAST FIRST MEASURE ORD ALL KEEP IT "
    "LASTSTRETCH",
    examples=(
        "move the last photo to the beginning",
        "put beach after coffee",
        "把第三张移到最前面",
    ),
)
def move(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures to another place in the row."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    ids = scene.meant(told[0])
    if not told or not ids or any(who.how == "all" for who in told[:1]):
        return None
    edit = _move_edit(tokens, scene, told, ids)
    return Deed((edit,), _order_said, ids) if edit is not None else None


def _move_edit(
    tokens: Sequence[Token], scene: Scene, told: Sequence[Who], ids: tuple[str, ...]
) -> MoveClips | None:
    """Where to: an edge, a number, or beside another picture."""
    verb = find(tokens, "MOVE", "ADD", "CHANGE", "REPLACE", "MAKE", "ATSTART", "ATEND")
    if verb is None and (len(told) != 2 or told[1].places not in ((1,), (-1,))):
        return None
    if find(tokens, "ATSTART", "FIRST"):
        return MoveClips(ids, "first")
    if len(told) == 1:
        is_last = find(tokens, "ATEND", "LAST", "LASTSTRETCH") is not None
        return MoveClips(ids, "last") if is_last else _to_number(tokens, ids)
    beside = find(tokens, "BETWEEN", "AFTER", "BEFORE")
    return _beside(scene.meant(told[1]), ids, beside.kind) if beside else _to_place(told[1], ids)


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


def _to_number(tokens: Sequence[Token], ids: tuple[str, ...]) -> MoveClips | None:
    told = find(tokens, "NUM")
    if told is None or not find(tokens, "MOVE") or not find(tokens, "TO"):
        return None
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
            who, number_said = token.value  # type: ignore[misc]
            ids = scene.meant(who)
            if number_said == 1 and not edits:
                edits.append(MoveClips(ids, "first"))
            elif number_said == -1:
                edits.append(MoveClips(ids, "last"))
            else:
                edits.append(MoveClips(ids, "number", number=number_said))
    return Deed(tuple(edits), _order_said, edits[-1].ids)


@wish(
    "reorder",
    "REVERSE|SHUFFLE|SORT",
    "ORDER PIC PICS CLIP ALL WHO FILM LENGTH",
    examples=("reverse the order", "shuffle the photos", "倒序播放", "打乱顺序"),
)
def reorder(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All pictures in another order."""
    if find(tokens, "REVERSE"):
        return Deed((Reorder("reverse"),), _order_said)
    if find(tokens, "SORT"):
        return Deed((Reorder("name"),), _order_said)
    return Deed((Reorder("shuffle", scene.next_id),), _order_said)


@wish(
    "repeat",
    "DUPLICATE WHO|PIC|IT|FILM|PICS",
    "ALL CLIP PICS TWICE TIMES NUM PIC ATEND",
    examples=("duplicate the first photo", "repeat the whole video", "复制第二张"),
)
def repeat(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures once more."""
    which = scene.which(tokens)
    count = len(which.ids or scene.film.clips)
    said = speech.who(scene, which)

    def spoken(_before: Film, film: Film) -> Words:
        return words(
            "engine.repeated",
            who=said,
            total=speech.seconds(film.duration_ms),
            left=len(film.clips),
        )

    return Deed((RepeatClips(which, scene.new_ids("c", count)),), spoken)


@wish(
    "twice",
    "SHOWN|LENGTH TWICE",
    "WHO ALL PIC PICS CLIP LENGTH",
    examples=("show the first photo twice", "play the video twice"),
)
def twice(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures shown once more."""
    told = find(tokens, "TWICE")
    is_repeat = told is not None and told.text == "twice" and find(tokens, "SHOWN") is not None
    return repeat(tokens, scene) if is_repeat else None


@wish(
    "split",
    "SPLIT",
    "ATMOMENT WHO DUR PIC CLIP IT INMIDDLE",
    examples=("split at 3 seconds", "split the first photo in two", "在3秒处分割"),
)
def split(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One cut more."""
    moment, told = find(tokens, "ATMOMENT", "DUR"), find(tokens, "WHO")
    film = scene.film
    if told is not None:
        assert isinstance(told.value, Who)
        index = scene.number_of(scene.meant(told.value)[0]) - 1
        at = film.starts_ms[index] + film.clips[index].duration_ms / 2
        if moment is not None:
            at = film.starts_ms[index] + number(moment)
    elif moment is not None:
        at = number(moment)
    else:
        at = film.duration_ms / 2
    if not 0 < at < film.duration_ms:
        return Refusal(words("engine.outside", total=speech.seconds(film.duration_ms)))

    def spoken(_before: Film, film: Film) -> Words:
        return words("engine.split", seconds=speech.seconds(at), count=len(film.clips))

    return Deed((SplitClip(round(at), scene.new_ids("c")[0]),), spoken)


@wish(
    "trim",
    "TRIM|REMOVE|CUTWORD|KEEP|ONLY SPAN",
    "FILM IT ALL ONLY KEEP PIC CLIP",
    examples=("cut off the last 2 seconds", "trim the first second", "剪掉最后2秒", "只保留前5秒"),
)
def trim(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A stretch of the film cut off, or the only one kept."""
    told = find(tokens, "SPAN")
    assert told is not None
    span = told.value
    assert isinstance(span, Span)
    total = scene.film.duration_ms
    start, end = span.within(total)
    keeps = find(tokens, "ONLY", "KEEP") is not None
    if keeps:
        edit = Trim(start, total - end)
    elif start == 0:
        edit = Trim(start_ms=end)
    elif end == total:
        edit = Trim(end_ms=total - start)
    else:
        return None
    if edit.start_ms + edit.end_ms >= total:
        return Refusal(words("engine.outside", total=speech.seconds(total)))

    def spoken(before: Film, film: Film) -> Words:
        return words(
            "engine.total",
            before=speech.seconds(before.duration_ms),
            after=speech.seconds(film.duration_ms),
        )

    return Deed((edit,), spoken)
