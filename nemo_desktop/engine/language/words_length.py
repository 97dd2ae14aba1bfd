"""How people speak of lengths."""

from nemo_desktop.engine.language.lexicon import say

say(
    "CONVERTER",
    """
    slideshow of | video of | film of | movie of | clip of | video from | video out of |
    movie out of | clip from | movie from | film from | clip out of | slideshow from |
    slideshow out of | clips of | clips from
    """,
)
say("TOLIFE", "to life | alive")
