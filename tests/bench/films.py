"""The measured films and the ways they are encoded."""

from nemo_desktop.engine.render.film import Clip, Film, Title, Transition
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL, PREVIEW, Profile

PORTRAIT = (1080, 1920)
PROFILES = {
    "full": FULL,
    "preview": PREVIEW,
    "veryfast": Profile("veryfast", "veryfast", 18),
    "lossless": Profile("lossless", "ultrafast", 0),
}
TWO_CLIPS = ("two", "faded")
MOVES = ("zoom_in", "zoom_out", "pan_right", "pan_left")


def one_zoom(media: Media, motion: str = "zoom_in") -> Film:
    """Five seconds over the photo, upright full HD: 150 frames."""
    return Film(*PORTRAIT, clips=(Clip("1", media.sha, media.name, 5000, motion, 0.3),))


def five_seconds(media: Media, name: str) -> Film:
    """The film of that name: `two` clips, two `faded` into each other under a text, or a move's."""
    if name not in TWO_CLIPS:
        return one_zoom(media, name)
    is_plain = name == "two"
    clips = tuple(
        Clip(
            motion, media.sha, media.name, 2500, motion, 0.3,
            transition_in=None if is_plain or motion == "zoom_in" else Transition(),
        )
        for motion in ("zoom_in", "pan_right")
    )  # fmt: skip
    titles = () if is_plain else (Title("t", "A day at the sea", 1000, 3000),)
    return Film(*PORTRAIT, clips=clips, titles=titles)


def many_clips(media: Media, clips: int, size: tuple[int, int] = PORTRAIT, title: str = "") -> Film:
    """As many five-second clips with fades, and one title of three seconds, if any."""
    shown = tuple(
        Clip(
            str(number), media.sha, media.name, 5000,
            motion=MOVES[number % 4], strength=0.08 + 0.2 * number / clips,
            transition_in=Transition() if number else None,
        )
        for number in range(clips)
    )  # fmt: skip
    titles = (Title("t", title, 21_000, 3000),) if title else ()
    return Film(*size, clips=shown, titles=titles)


def alike(media: Media, clips: int, size: tuple[int, int], first: int = 0) -> Film:
    """As many five-second clips that cost the same, though none is any other's twin: films of
    these differ in nothing but their length."""
    shown = tuple(
        Clip(str(number), media.sha, media.name, 5000, "zoom_in", 0.08 + number / 1e6)
        for number in range(first, first + clips)
    )
    return Film(*size, clips=shown)
