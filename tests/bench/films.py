"""The measured films and the ways they are encoded."""

from nemo_desktop.engine.render.film import Clip, Film, Title, Transition
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import Profile

PORTRAIT = (1080, 1920)
VERYFAST = Profile("veryfast", "veryfast", 18)
LOSSLESS = Profile("lossless", "ultrafast", 0)


def one_zoom(media: Media) -> Film:
    """Five seconds over the photo, upright full HD: 150 frames."""
    return Film(*PORTRAIT, clips=(Clip("1", media.sha, media.name, 5000, strength=0.3),))


def long_film(media: Media, title: str) -> Film:
    """A minute in twelve pictures with fades and one title of three seconds."""
    clips = tuple(
        Clip(
            str(number), media.sha, media.name, 5000,
            motion=("zoom_in", "zoom_out", "pan_right", "pan_left")[number % 4],
            strength=0.08 + 0.01 * number,
            transition_in=Transition() if number else None,
        )
        for number in range(12)
    )  # fmt: skip
    return Film(*PORTRAIT, clips=clips, titles=(Title("t", title, 21_000, 3000),))
