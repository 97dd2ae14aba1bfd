"""Wishes for what is in files beside pictures and sounds: subtitles, and looks of one's own."""

import itertools
import re
from collections.abc import Collection, Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetLook
from nemo_desktop.engine.editing.texts import AddCaptions
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, stem
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.wishes.lettering import DRESSING, dress_of
from nemo_desktop.engine.language.wishes.pictures import add_pictures
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words


@wish(
    "subtitle_file",
    "SUBFILE",
    f"TITLE TITLESTYLE FILM ALL PIC LOOKWORD {DRESSING}",
    examples=("use my subtitle file", "add the captions from talk.srt", "加上字幕文件"),
)
def subtitle_file(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The texts of a subtitle file at their times."""
    media = _meant(find(tokens, "SUBFILE"), scene, "subtitles")
    if media is None:
        raise NotThere(words("engine.subtitles.none"))
    return captioned(media, scene, tokens)


def captioned(media: Media, scene: Scene, tokens: Sequence[Token] = ()) -> Deed:
    """A subtitle file over the film as it is. Raises NotThere when all of it lies behind the
    film's end."""
    cues = tuple((cue.start_ms, cue.duration_ms, cue.text) for cue in media.cues)
    total = scene.film.duration_ms
    if total and all(start >= total for start, _, _ in cues):
        raise NotThere(words("engine.subtitles.later", total=speech.seconds(total)))
    edit = AddCaptions(scene.new_ids("t", len(cues)), cues, dress_of(tokens))
    left = sum(start >= total for start, _, _ in cues)
    note = words("engine.note.captions_cut", count=left, total=speech.seconds(total))

    def spoken(before: Film, film: Film) -> Words:
        count = len(film.titles) - len(before.titles)
        return words("engine.subtitles", name=media.name, count=count)

    return Deed((edit,), spoken, notes=(note,) if total and left else ())


@wish(
    "own_look",
    "OWNLOOK",
    "LOOKWORD* EACH ALL PIC PICS CLIP FILM WHO PCT HALFOF SPEEDNOUN",
    examples=("use my lut", "apply the LUT to the second photo", "套用我的LUT"),
)
def own_look(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The person's own look, from a .cube file."""
    media = _meant(find(tokens, "OWNLOOK"), scene, "colors")
    if media is None:
        raise NotThere(words("engine.own_look.none"))
    which = scene.which(tokens)
    share, half = find(tokens, "PCT"), find(tokens, "HALFOF")
    strength = 0.5 if half else min(1.0, number(share)) if share else 1.0
    if not strength:
        return None
    called: Words | str = media.name
    if strength < 1:
        called = words("engine.look.at", look=called, percent=speech.percent(strength))
    said = words("engine.own_look", who=speech.who(scene, which), name=called)
    return Deed((SetLook(stem(media.name), which, media.sha, strength),), said, which.ids)


# A wish without a verb: I'd like it, can we have it, what about it.
_WANTED: Final = re.compile(
    r"\b(?:want|wanna|need|like|love|have|get|(?:how|what) about|put|use)\b|想要|需要|要|来"
)


@wish(
    "wanted_pictures",
    "WHO",
    "PIC CLIP ATEND ATSTART AFTER BEFORE WHO*",
    examples=("I'd like coffee.png at the end", "结尾我想要coffee.png"),
    makes_film=False,
)
def wanted_pictures(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A file that is wanted and not in the film yet comes in."""
    shown = {clip.media for clip in scene.film.clips}
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    fresh = [who for who in told if who.how == "files" and not _shown(who, scene, shown)]
    if not shown or len(fresh) != 1 or _WANTED.search(scene.sentence.casefold()) is None:
        return None
    return add_pictures(tokens, scene)


def _shown(who: Who, scene: Scene, shown: Collection[str]) -> bool:
    return any(scene.pool[number].sha in shown for number in who.files)


def newest(pool: Sequence[Media], kind: str) -> Media | None:
    """The file of a kind that came last."""
    return next((media for media in reversed(pool) if media.kind == kind), None)


def _meant(token: Token | None, scene: Scene, kind: str) -> Media | None:
    """The file that was named, else the newest of its kind."""
    if token is not None and isinstance(token.value, Who):
        return scene.pool[token.value.files[0]]
    return newest(scene.pool, kind)


def are_unwanted(tokens: Sequence[Token]) -> bool:
    """Whether the texts of a subtitle file shall not come: without the subtitles, 不要字幕."""
    return any(
        {"NEG", "REMOVE"} & {one.kind, other.kind} and ("subtitle", 0) in (one.value, other.value)
        for one, other in itertools.pairwise(tokens)
    )
