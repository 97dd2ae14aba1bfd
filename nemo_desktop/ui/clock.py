"""Times as people read them."""

from nemo_desktop.i18n import Texts, Words, words


def clock(time_ms: float, texts: Texts) -> str:
    """A moment as minutes, seconds and tenths: 0:01.4."""
    minutes, rest_ms = divmod(int(time_ms), 60_000)
    return texts("ui.time", minutes=minutes, seconds=f"{rest_ms // 100 / 10:04.1f}")


def left(time_s: float) -> Words:
    """About how long something still takes: seconds, from ninety on minutes."""
    if time_s < 90:
        return words("ui.left.seconds", seconds=max(1, round(time_s)))
    return words("ui.left.minutes", minutes=round(time_s / 60))
