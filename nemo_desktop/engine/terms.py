"""On which terms an engine serves: to whom, from where, for how much."""

from dataclasses import dataclass
from typing import Final

CREDITS: Final = 100


@dataclass(frozen=True, slots=True)
class Terms:
    """What the engine was started with.

    `secret` is a token that is good from the start, and always. With `gives_tokens` strangers get
    free ones besides. With `is_for_others` programs on other computers are answered.
    """

    secret: str | None = None
    gives_tokens: bool = True
    is_for_others: bool = False
    metered: "Metered | None" = None


@dataclass(frozen=True, slots=True)
class Metered:
    """The vendor's rules, for who tests a client: limits on tokens, and turns that cost.

    `credits` is what every user begins with; `turn_s` is how many seconds a turn takes at least.
    """

    credits: float = CREDITS
    turn_s: float = 0.0
