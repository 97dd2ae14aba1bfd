"""What a sentence is about: the film so far, the files, and what was spoken of last."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from nemo_desktop.engine.editing.cutting import SplitClip
from nemo_desktop.engine.editing.lay import Picture, Span, Which
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import THAT_ONE, Token
from nemo_desktop.engine.language.grammar.photos_or_films import of_photos, told_by_kind
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.spans import HALVES, filling, is_all_of
from nemo_desktop.engine.language.grammar.targets import (
    ALL,
    Who,
    between,
    places_at,
    related,
    without,
)
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.media import Media, NotStudied, Study
from nemo_desktop.i18n import Words, words

# Lengths on frame borders that differ by less are the same to whoever says them.
_SAME_MS: Final = 50


class NotThere(Exception):
    """The sentence speaks of something that is not in the film; the words say of what."""

    def __init__(self, say: Words) -> None:
        super().__init__(say.key)
        self.say = say


@dataclass(frozen=True)
class Scene:
    """Film and files as they are when a wish of the sentence is read.

    `named` are the clips this sentence named last, `focus` the items the sentence before changed;
    `next_id` numbers new items; `is_new` says that the film was only just made for this wish.
    `last` is what the sentence before did; `row` are the clips as the person sees them, whom
    "the first" counts from. `done` are the edits of this sentence so far; `left` are the clips
    that it says are to stay as they are; `is_after`: this wish comes after the one before it;
    `began_ms` is how long the film was before the sentence; `seen` are the files it ever showed.
    """

    film: Film
    pool: tuple[Media, ...]
    language: str = "en"
    named: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    next_id: int = 1
    sentence: str = ""
    is_new: bool = False
    row: tuple[str, ...] = ()
    dismissed: Mapping[tuple[str, str], int] = field(default_factory=dict)
    last: tuple[Edit, ...] = ()
    done: tuple[Edit, ...] = ()
    left: tuple[str, ...] = ()
    is_after: bool = False
    began_ms: int = 0
    seen: frozenset[str] = frozenset()

    @property
    def pictures(self) -> tuple[Media, ...]:
        """The files that can be shown and were not taken out by name."""
        return counted_in(self.pool, self.dismissed)

    @property
    def unused(self) -> tuple[Media, ...]:
        """The pictures that are not in the film; a file dropped twice counts twice."""
        shown = Counter(clip.media for clip in self.film.clips)
        left: list[Media] = []
        for media in self.pictures:
            if shown[media.sha]:
                shown[media.sha] -= 1
            else:
                left.append(media)
        return tuple(left)

    @property
    def focused_sound(self) -> str:
        """The sound that the sentence before was about; empty when it was about another thing."""
        return next((sound.id for sound in self.film.sounds if sound.id in self.focus), "")

    @property
    def focused_title(self) -> str:
        """The text that the sentence before was about; empty when it was about something else."""
        return next((title.id for title in self.film.titles if title.id in self.focus), "")

    @cached_property
    def focused_clips(self) -> tuple[str, ...]:
        """The clips that the sentence before was about, in their order."""
        focus = frozenset(self.focus)
        return tuple(clip.id for clip in self.film.clips if clip.id in focus)

    def new_ids(self, letter: str, count: int = 1) -> tuple[str, ...]:
        """Ids that no item ever had."""
        return tuple(f"{letter}{self.next_id + offset}" for offset in range(count))

    def clip(self, clip_id: str) -> Clip:
        """The clip of this id."""
        return self.film.clips[self._places[clip_id]]

    def number_of(self, clip_id: str) -> int:
        """A clip's place in the row, from 1."""
        return self._places[clip_id] + 1

    def media_of(self, clip: Clip) -> Media | None:
        """The file a clip shows."""
        return self._files.get(clip.media)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {clip.id: place for place, clip in enumerate(self.film.clips)}

    @cached_property
    def _files(self) -> Mapping[str, Media]:
        return {media.sha: media for media in reversed(self.pool)}

    def meant(self, who: Who) -> tuple[str, ...]:
        """The ids of the clips meant. Raises NotThere for a place or file the film lacks."""
        ids = self.counted
        rows = _rows(self, ids)
        how = _as_row(who, rows)
        if how in rows:
            present = {clip.id for clip in self.film.clips}
            return tuple(clip_id for clip_id in rows[how] if clip_id in present)
        if how in _LOOKED_UP:
            return _looked_up(self, who)
        if who.how.endswith(("_middle", "_these")):
            return related(who.how.rpartition("_")[0], rows[who.how.rpartition("_")[2]], ids)
        found = (*self._placed(who.places), *self._filed(who.files))
        return related(who.how, found, ids)

    def titled(self, who: Who) -> tuple[str, ...]:
        """The clips a text is seen on, or those without it; "the one with it" must be one."""
        wanted = who.text.casefold()
        titles = [title for title in self.film.titles if wanted in title.text.casefold()]
        if not titles:
            missing = words("engine.no_title_says", text=who.text)
            raise NotThere(missing if who.text else words("engine.no_title"))
        found: list[str] = []
        for clip, start in zip(self.film.clips, self.film.starts_ms, strict=True):
            shown = [t for t in titles if t.start_ms < start + clip.duration_ms]
            found += [clip.id] * any(t.start_ms + t.duration_ms > start for t in shown)
        if who.how == "untitled":
            return without(self.counted, found)
        if who.places and len(found) > 1:
            raise NotThere(words("engine.titled_several", count=len(found)))
        return tuple(found)

    def _other_one(self, tokens: Sequence[Token], named: tuple[str, ...]) -> tuple[str, ...]:
        """ "That one", said behind several, is the one that was left out."""
        said = find(tokens, "IT")
        rest = without(self.counted, named)
        is_one = said is not None and said.text.endswith(THAT_ONE)
        return rest if is_one and len(rest) == 1 < len(named) else ()

    def _placed(self, places: Sequence[int]) -> tuple[str, ...]:
        row = self.counted
        count = len(row)
        for place in places:
            if not 1 <= abs(place) <= count:
                raise NotThere(words("engine.no_such_picture", number=abs(place), count=count))
        present = {clip.id for clip in self.film.clips}
        ids = tuple(row[place - 1 if place > 0 else place] for place in places)
        if not present.issuperset(ids):
            raise NotThere(words("engine.cannot"))
        return ids

    @property
    def counted(self) -> tuple[str, ...]:
        """The clips that places in the row count: those the sentence began with, as they stood.

        Pictures that came or were divided meanwhile count as they stand now.
        """
        now = tuple(clip.id for clip in self.film.clips)
        return self.row if self.row and set(now) <= set(self.row) else now

    def _filed(self, files: Sequence[int]) -> tuple[str, ...]:
        found: list[str] = []
        for number in files:
            media = self.pool[number]
            if media.kind == "audio":
                continue  # it is no clip, and other wishes know what to do with it
            ids = [clip.id for clip in self.film.clips if clip.media == media.sha]
            if not ids:
                raise NotThere(words("engine.not_in_film", name=stem(media.name)))
            found += ids
        return tuple(found)

    def which(
        self, tokens: Sequence[Token], *, inherits: bool = True, spans: bool = False
    ) -> Which:
        """The clips a wish is for: named in it, "it", named before in this sentence, or all.

        With `spans`, also those that fill the stretch of the film that is spoken of.
        """
        span = find(tokens, "SPAN") if spans else None
        if span is not None:
            assert isinstance(span.value, Span)
            piece = piece_meant(self, span.value)
            if piece:
                return Which((piece,))
            is_named = find(tokens, "WHO") is not None
            ids = () if is_named else filling(self.film, span.value)
            told = self._told(tokens, inherits=False).ids if is_named else ()
            if ids is None or (is_named and not is_all_of(self.film, span.value, told)):
                raise NotThere(words("engine.part_of_a_picture"))
            if ids:
                return Which(ids)
        which = self._told(tokens, inherits=inherits)
        return which if which.ids else Which(self._spared(tokens))

    def _spared(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """All clips but those left alone, and but footage where photos are meant; none: all."""
        clips = self.film.clips
        films = {media.sha for media in self.pool if media.kind == "video"}
        if not (films and of_photos(tokens)) or all(clip.media in films for clip in clips):
            films = set()
        ids = tuple(c.id for c in clips if c.id not in self.left and c.media not in films)
        return ids if len(ids) < len(clips) else ()

    def _told(self, tokens: Sequence[Token], *, inherits: bool) -> Which:
        told = find(tokens, "WHO")
        if told is not None:
            assert isinstance(told.value, Who)
            if told.value == ALL:
                return Which()
            meant = self.meant(told.value)
            if not meant:
                raise NotThere(words("engine.nobody"))
            is_film = told.value.how == "video" and len(meant) == len(self.film.clips)
            return Which() if is_film else Which(meant)
        of_clip = told_by_kind(self.film, tokens)
        if of_clip.ids or find(tokens, "EACH", "ALL", "FILM") is not None:
            return of_clip
        present = {clip.id for clip in self.film.clips}
        named = tuple(clip_id for clip_id in self.named if clip_id in present)
        if inherits and named:
            return Which(self._other_one(tokens, named) or named)
        focus = tuple(clip_id for clip_id in self.focus if clip_id in present)
        if find(tokens, "IT", "PIC") is not None and focus and len(self.film.clips) > 1:
            return Which(self._other_one(tokens, focus) or focus)
        return Which()


def still_there(scene: Scene, who: Who) -> tuple[str, ...]:
    """The ids of the clips meant; none where the film has no such ones."""
    try:
        return scene.meant(who) if scene.film.clips else ()
    except NotThere:
        return ()


def _rows(scene: Scene, ids: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The clips meant by words that stand for a row of them."""
    named = frozenset(scene.named or scene.focus)
    moving = {clip.id for clip in scene.film.clips if clip.footage is not None}
    films = tuple(clip_id for clip_id in ids if clip_id in moving)
    told = [edit.which for edit in scene.done if hasattr(edit, "which")]
    done = [which.ids for which in told if len(which.ids) < len(ids)]
    behind = max((i + 1 for i, clip_id in enumerate(ids) if clip_id in named), default=len(ids))
    return {
        "all": ids,
        "count": ids,
        "these": tuple(clip_id for clip_id in ids if clip_id in named) or ids,
        "odd": ids[::2],
        "even": ids[1::2],
        "middle": ids[len(ids) // 2 :][:1],
        "but_middle": (*ids[: len(ids) // 2], *ids[len(ids) // 2 + 1 :]),
        "rest": without(ids, named.union(scene.left, *done)),
        **{f"next_{n}": ids[behind : behind + n] for n in range(1, 9)},
        "footage": films,
        "video": films or ids,  # the film, where no clip is one
    }


def _as_row(who: Who, rows: Mapping[str, tuple[str, ...]]) -> str:
    """Which of the rows is meant; raises NotThere where it is not of the number said."""
    how = who.how
    count = len(rows["all"])
    if how == "footage" and who.places and len(rows[how]) != len(who.places):
        raise NotThere(words("engine.which_picture", count=count))
    if how == "count" and who.places[0] != count:
        how = "these"
        if len(rows[how]) != who.places[0]:
            raise NotThere(words("engine.which_of_them", number=who.places[0], count=count))
    return how


def _looked_up(scene: Scene, who: Who) -> tuple[str, ...]:
    """The clips that a text, a moment or a length tells."""
    if who.how in ("titled", "untitled"):
        return scene.titled(who)
    if who.how == "looking":
        return _looking(scene, who.text)
    if who.how == "inner":
        return between(scene.counted, scene.named, *who.places)
    if who.how in ("at", "since", "now"):
        place = who.places if who.how == "now" else _shown_at(scene.film, who)
        return replace(scene, row=()).meant(Who("places", place))
    return _lasting(scene, who)


def _looking(scene: Scene, look: str) -> tuple[str, ...]:
    """The clips of a look, where some and not all have it."""
    found = tuple(i for i in scene.counted if scene.clip(i).look == look)
    if not found:
        raise NotThere(words("engine.which_picture", count=len(scene.film.clips)))
    return found


def _lasting(scene: Scene, who: Who) -> tuple[str, ...]:
    """The clips of a length; the longest or the shortest, when there is one."""
    lengths = {clip.id: clip.duration_ms for clip in scene.film.clips}
    if who.how == "lasting":
        found = [i for i in scene.counted if abs(lengths.get(i, 0) - who.places[0]) < _SAME_MS]
        if not found:
            raise NotThere(words("engine.none_so_long", seconds=_seconds(who.places[0])))
        return tuple(found)
    edge = (max if who.how == "longest" else min)(lengths.values())
    found = [i for i in scene.counted if abs(lengths.get(i, 0) - edge) < _SAME_MS]
    if len(found) > 1:
        raise NotThere(words("engine.equally_long", seconds=_seconds(edge), count=len(found)))
    return tuple(found)


_LOOKED_UP: Final = listed("titled untitled looking at since now longest shortest lasting inner")


def _seconds(time_ms: float) -> str:
    return f"{round(time_ms / 1000, 2):g}"


def piece_meant(scene: Scene, span: Span) -> str:
    """The half of a picture that was just split in two; "" where none was."""
    cuts = [edit.new_id for edit in (*scene.last, *scene.done) if isinstance(edit, SplitClip)]
    named = frozenset(scene.named or scene.focus)
    if span.anchor not in HALVES or not cuts or not named:
        return ""
    for pair in pairwise(clip.id for clip in scene.film.clips):
        if pair[1] == cuts[-1] and named.issubset(pair):
            return pair[HALVES.index(span.anchor)]
    return ""


def _shown_at(film: Film, who: Who) -> tuple[int, ...]:
    """The place of the clip on screen at a moment; the places of all that begin since then."""
    clips = zip(film.starts_ms, film.clips, strict=True)
    if places := places_at(who, [(start, start + clip.duration_ms) for start, clip in clips]):
        return places
    raise NotThere(words("engine.nobody"))


def counted_in(
    pool: Sequence[Media], dismissed: Mapping[tuple[str, str], int]
) -> tuple[Media, ...]:
    """The pictures of the pool that "all pictures" speaks of."""
    left = dict(dismissed)
    found: list[Media] = []
    for media in pool:
        key = (media.sha, media.name)
        if left.get(key, 0) > 0:
            left[key] -= 1
        elif media.is_shown:
            found.append(media)
    return tuple(found)


def seen_in(scene: Scene, clip_ids: Iterable[str]) -> Mapping[str, Study]:
    """What was found in the pictures of these clips. Raises NotStudied, of all of them."""
    files = {clip_id: scene.media_of(scene.clip(clip_id)) for clip_id in clip_ids}
    missing = [media.sha for media in files.values() if media and media.study is None]
    if missing:
        raise NotStudied(missing)
    return {clip_id: media.seen if media else Study() for clip_id, media in files.items()}


def stem(name: str) -> str:
    """A file's name as people speak of it."""
    return name.rsplit(".", 1)[0] if "." in name[1:] else name


def picture(media: Media) -> Picture:
    """What edits keep of a file."""
    lasts = media.duration_ms if media.kind != "audio" else 0
    return Picture(
        media.sha, media.name, media.width, media.height, lasts, media.has_sound,
        is_looped=media.kind == "image" and lasts > 0,
    )  # fmt: skip
