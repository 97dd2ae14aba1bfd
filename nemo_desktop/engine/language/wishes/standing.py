"""What is spoken of as it stands: edits that would change nothing, for what is said next of it."""

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.editing.sounds import EditSound
from nemo_desktop.engine.editing.texts import EditTitle
from nemo_desktop.engine.language.grammar.wish import Told
from nemo_desktop.engine.render.film import Film, Sound, Title
from nemo_desktop.i18n import Words


def of_film(film: Film, say: Words) -> Told:
    """The film, as long as it is."""
    return Told(say, as_it_is=(ShareTotal(film.duration_ms),))


def of_pictures(film: Film, which: Which, say: Words) -> Told:
    """Pictures, as long as the longest of them is."""
    lengths = [clip.duration_ms for clip in film.clips if not which.ids or clip.id in which.ids]
    return Told(say, named=which.ids, as_it_is=(SetDuration(which, max(lengths)),))


def of_sound(sound: Sound, say: Words) -> Told:
    """A sound, as loud as it is."""
    same = EditSound(Which((sound.id,)), sound.volume)
    return Told(say, named=(sound.id,), as_it_is=(same,))


def of_text(title: Title, say: Words) -> Told:
    """A text, for as long as it is there."""
    same = EditTitle(Which((title.id,)), length_ms=title.duration_ms)
    return Told(say, named=(title.id,), as_it_is=(same,))


def of_crossings(film: Film, say: Words) -> Told:
    """Transitions, as long as the longest of them is."""
    longest = max(clip.transition_in.duration_ms for clip in film.clips if clip.transition_in)
    return Told(say, as_it_is=(SetTransitions(None, longest, keeps_style=True),))
