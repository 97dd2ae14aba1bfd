"""What the program keeps a list of, as frozen values that the window can show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that can be opened again. `changed_s` is a moment in Unix time."""

    id: str
    name: str
    is_cloud: bool
    changed_s: float


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that left this computer: when (ISO 8601, UTC), what, where, how many bytes.
    `status` is the answer's, 0 if none came. Nothing of what was in it."""

    at: str
    method: str
    host: str
    path: str
    up_bytes: int = 0
    down_bytes: int = 0
    status: int = 0


@dataclass(frozen=True, slots=True)
class Spent:
    """What a turn in the cloud cost, measured by the balance before and after."""

    at: str
    host: str
    project: str
    credits: float
    left: float


@dataclass(frozen=True, slots=True)
class Records:
    """The activity log, newest first, and what was spent. `spent` is the sum of all turns."""

    sent: tuple[Sent, ...] = ()
    spent: float = 0.0
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Consent:
    """The question whether pictures and sentences may go to this host."""

    host: str
