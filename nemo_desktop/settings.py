"""What the person chose: one model, loaded and saved."""

import logging
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from nemo_desktop import paths

log = logging.getLogger(__name__)


class Settings(BaseModel):
    """The person's choices. None or "system" follows the computer."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Literal["en", "zh"] | None = None
    appearance: Literal["system", "light", "dark"] = "system"
    server: Literal["local", "cloud"] | None = None
    cloud_consent: bool = False


def load() -> Settings:
    """The saved choices; the defaults if there are none. A broken file is set aside."""
    file = paths.settings_file()
    try:
        return Settings.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return Settings()
    except ValidationError:
        aside = file.with_suffix(".broken.json")
        file.replace(aside)
        log.warning("settings could not be read; kept as %s", aside)
        return Settings()


def save(settings: Settings) -> None:
    """Writes the choices whole or not at all."""
    file = paths.settings_file()
    part = file.with_suffix(".part")
    part.write_text(settings.model_dump_json(indent=2), encoding="utf-8")
    part.replace(file)
