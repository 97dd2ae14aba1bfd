"""What the person chose: one value, loaded and saved."""

import contextlib
import logging
from dataclasses import asdict, dataclass
from typing import Literal

import msgspec

from nemo_desktop import paths

log = logging.getLogger(__name__)


# Read before the first paint: msgspec loads in a tenth of the time pydantic takes.
@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices. None or "system" follows the computer; `cloud_consent` is the host
    that pictures may be sent to, "" if none."""

    language: Literal["en", "zh"] | None = None
    appearance: Literal["system", "light", "dark"] = "system"
    server: Literal["local", "cloud"] | None = None
    cloud_consent: str = ""

    def changed(self, **values: str | bool | None) -> "Settings":
        """With some choices replaced. Raises msgspec.ValidationError for what cannot be chosen."""
        return msgspec.convert({**asdict(self), **values}, type=Settings)


def load() -> Settings:
    """The saved choices; the defaults if there are none that can be read. A broken file is set
    aside."""
    file = paths.settings_file()
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except OSError as error:
        if not isinstance(error, FileNotFoundError):
            log.warning("settings could not be read: %s", error)
        return Settings()
    except msgspec.DecodeError:
        aside = file.with_suffix(".broken.json")
        log.warning("settings could not be read; kept as %s", aside)
        with contextlib.suppress(OSError):
            file.replace(aside)
        return Settings()


def save(settings: Settings) -> None:
    """Writes the choices whole or not at all. Raises OSError."""
    file = paths.settings_file()
    part = file.with_suffix(".part")
    try:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
