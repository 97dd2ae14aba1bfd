"""What the person chose: one value, loaded and saved."""

import contextlib
import json
import logging
from dataclasses import asdict, dataclass, fields
from typing import Literal, get_args

from nemo_desktop import paths

log = logging.getLogger(__name__)

Language = Literal["en", "zh"]
Appearance = Literal["system", "light", "dark"]
Choice = Literal["local", "cloud"]


# Read before the first paint: checked by hand, for what could do it takes longer to load.
@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices. None or "system" follows the computer; `cloud_consent` is the host
    that pictures may be sent to, "" if none. Raises ValueError for what cannot be chosen."""

    language: Language | None = None
    appearance: Appearance = "system"
    server: Choice | None = None
    cloud_consent: str = ""

    def __post_init__(self) -> None:
        is_possible = (
            self.language in (None, *get_args(Language))
            and self.appearance in get_args(Appearance)
            and self.server in (None, *get_args(Choice))
            and isinstance(self.cloud_consent, str)
        )
        if not is_possible:
            raise ValueError(f"no such choice: {self}")

    def changed(self, **values: str | None) -> "Settings":
        """With some choices replaced. Raises ValueError for what cannot be chosen."""
        return Settings(**{**asdict(self), **values})


def load() -> Settings:
    """The saved choices; the defaults if there are none that can be read. A broken file is set
    aside."""
    file = paths.settings_file()
    try:
        return _read(json.loads(file.read_bytes()))
    except OSError as error:
        if not isinstance(error, FileNotFoundError):
            log.warning("settings could not be read: %s", error)
        return Settings()
    except (ValueError, TypeError, RecursionError):
        aside = file.with_suffix(".broken.json")
        log.warning("settings could not be read; kept as %s", aside)
        with contextlib.suppress(OSError):
            file.replace(aside)
        return Settings()


def _read(given: object) -> Settings:
    """The choices in a file's content; what this version does not know is passed over."""
    if not isinstance(given, dict):
        raise TypeError("not an object")
    known = {field.name for field in fields(Settings)}
    return Settings(**{name: value for name, value in given.items() if name in known})


def save(settings: Settings) -> None:
    """Writes the choices whole or not at all. Raises OSError."""
    paths.write_whole(paths.settings_file(), json.dumps(asdict(settings), indent=2).encode())
