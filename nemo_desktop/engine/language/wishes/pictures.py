"""Wishes about which pictures there are."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.pictures import (
    AddPictures,
    Clear,
    RemoveClips,
    RemovePicture,
    ReplacePicture,
)
from nemo_desktop.engine.language.clauses.narrowing import narrowed, no_picture
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, picture, stem
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.engine.language.phrases.sounding import recordings
from nemo_desktop.engine.language.wishes.make import make
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

# Not this one, don't: that is no wish to have it gone.
_DENYING = frozenset(
    ("not", "don't", "do not", "never", "isn't", "shouldn't", "not yet", "不", "别", "先别",
     "先不", "先不要", "不能", "勿", "请勿", "不许", "甭")
)  # fmt: skip
_ADDING = ("add", "insert", "include", "append", "加", "添", "插", "补")


@wish(
    "remove_pictures",
    "REMOVE|NEG|CUTWORD WHO|PIC|IT|NEW|CLIP",
    "WHO PIC PICS CLIP IT NEW ALL MEASURE",
    examples=("delete the third photo", "remove beach.jpg", "删除第三张", "去掉最后一张"),
)
def remove_pictures(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """These pictures out of the film."""
    negated = find(tokens, "NEG")
    is_denied = negated is not None and (
        negated.text in _DENYING or find(tokens, "REMOVE", "CUTWORD") is not None
    )
    is_spared = negated is not None and negated.text in _NEEDLESS and bool(scene.done)
    if (
        is_denied
        or is_spared
        or find(tokens, "BETWEEN")
        or (recordings(tokens, scene) and scene.film.sounds)
    ):
        return None
    told = find(tokens, "WHO")
    is_spared = told is not None and _is_spared(find(tokens, "NEG", "REMOVE"), told, scene)
    other = no_picture(told, scene) if told is not None else None
    other = Told(words("engine.left_out")) if is_spared else other
    if other is not None:
        return other
    which = scene.which(tokens)
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


def _is_spared(negated: Token | None, told: Token, scene: Scene) -> bool:
    """Whether the others only need not have what was just done: 第一张加叠化，其他不用."""
    is_needless = negated is not None and negated.text in _NEEDLESS and told.value == Who("rest")
    return is_needless and bool(scene.done) and scene.done[-1].kind not in _CHOOSING


_NEEDLESS: Final = ("不用", "不用了", "不需要", "不必", "就不用了", "不用动", "不用加")
_CHOOSING: Final = ("make", "add_pictures", "remove_clips", "move_clips", "reorder")


@wish(
    "keep_only",
    "ONLY WHO",
    "KEEP PIC PICS CLIP ADD ORDER",
    examples=("keep only the first two photos", "只保留前两张"),
    makes_film=False,
)
def keep_only(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """These pictures stay, the others go; a film that is not there yet is made of them."""
    if not scene.film.clips:
        made = [Token("MAKE", None, 0, 0), Token("FILM", None, 0, 0)]
        return make([*(token for token in tokens if token.kind == "WHO"), *made], scene)
    if find(tokens, "BETWEEN"):
        return None  # only between these: not said of pictures
    if (step := narrowed(tokens, scene)) is not None:
        return step
    which = scene.which(tokens)
    gone = tuple(clip.id for clip in scene.film.clips if clip.id not in which.ids)
    if not which.ids or not gone:
        return None
    said = speech.who(scene, Which(gone))

    def spoken(_before: Film, film: Film) -> Words:
        return words("engine.removed", who=said, left=len(film.clips), count=len(gone),
                     total=speech.seconds(film.duration_ms))  # fmt: skip

    put = (MoveClips(which.ids, "first"),) if find(tokens, "ORDER") else ()
    return Deed((RemoveClips(Which(gone)), *put), spoken, which.ids)


def remove_file(media: Media, scene: Scene) -> Deed:
    """A file by its name: all its clips go, and it no longer counts among "all pictures"."""
    count = sum((other.sha, other.name) == (media.sha, media.name) for other in scene.pool)
    edit = RemovePicture(media.sha, media.name, count)
    name = stem(media.name)

    def spoken(before: Film, film: Film) -> Words:
        gone = len(before.clips) - len(film.clips)
        if not gone and len(film.sounds) < len(before.sounds):
            return words("engine.sound.removed", name=name)
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
    "NEW PIC PICS CLIP ALL ATEND ATSTART AFTER BEFORE WHO* REST DUR EACH MEASURE NUM LAST MORE "
    "FIRST",
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
    media = tuple(scene.pool[i] for i in files if scene.pool[i].is_shown) or scene.unused
    if files and not any(scene.pool[i].is_shown for i in files):
        return None
    if not scene.pictures:
        raise NotThere(words("engine.drop_first"))
    if media and find(tokens, "NEW") and not files:
        media = tuple(one for one in media if one.sha not in scene.seen)
    if not media:
        return _nothing_new(scene)
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


def _nothing_new(scene: Scene) -> Refusal:
    """All are in the film, or were before."""
    if not scene.unused:
        return Refusal(words("engine.nothing_new", count=len(scene.film.clips)))
    before = scene.unused[:1][0].name
    offer = words("engine.offer.add", name=before)
    return Refusal(words("engine.none_newer", name=stem(before)), offers=(offer,))


def _all_shown(who: Who, scene: Scene) -> bool:
    shown = {clip.media for clip in scene.film.clips}
    return all(scene.pool[number].sha in shown for number in who.files)


def _named(name: str) -> Clip:
    return Clip("", "", name, 0)


def _place(tokens: Sequence[Token], told: Sequence[Who], scene: Scene) -> int | None:
    if find(tokens, "ATSTART", "FIRST"):
        return 0
    if told and find(tokens, "AFTER", "BEFORE"):
        ids = scene.meant(told[0])
        return scene.number_of(ids[0]) - (find(tokens, "BEFORE") is not None)
    return None


@wish(
    "replace_picture",
    "REPLACE|INSTEADOF WHO*",
    "WITH PIC PICS CLIP TO NEW ALL INSTEADOF",
    examples=("replace the second photo with beach.jpg", "把第二张换成beach.jpg"),
)
def replace_picture(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another file in a picture's place."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    if find(tokens, "INSTEADOF") or _names_new_first(tokens):
        told = told[::-1]
    new: tuple[int, ...] = ()
    if len(told) > 1 and told[-1].files:
        new = told[-1].files
    elif find(tokens, "NEW") and scene.unused:
        new = (scene.pool.index(scene.unused[-1]),)
    ids = scene.meant(told[0])
    if not new or len(ids) != 1:
        return None
    media = scene.pool[new[0]]
    if not media.is_shown:
        return None
    said = speech.who(scene, Which(ids))
    return Deed(
        (ReplacePicture(ids[0], picture(media)),),
        words("engine.replaced", who=said, name=stem(media.name)),
        ids,
    )


def _names_new_first(tokens: Sequence[Token]) -> bool:
    """用night换掉coffee; swap in night for coffee."""
    kinds = [t.kind for t in tokens if t.kind in ("WHO", "REPLACE", "ADD", "WITH")]
    return kinds[:3] in (["ADD", "WHO", "REPLACE"], ["WITH", "WHO", "REPLACE"])
