"""The two servers: where they are, how long to wait for what."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final, Literal
from urllib.parse import urlencode

CLOUD_URL: Final = "https://mega-api-prod.nemovideo.ai"
WEB_URL: Final = "https://nemovideo.com"

SOURCE: Final = "image-to-video-openart"
VERSION: Final = "1.0.0"
PLATFORM: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds unless the name says otherwise; protocol section 10.

    `quiet_s` and `beating_quiet_s` end a turn whose stream stays open after a whole answer: no
    byte at all for so long, or nothing but heartbeats.
    """

    poll_s: float = 30.0
    still_working_s: float = 120.0
    rate_limit_s: float = 30.0
    stream_limit_s: float = 900.0
    silence_limit_s: float = 600.0
    quiet_s: float = 20.0
    beating_quiet_s: float = 120.0
    reply_s: float = 30.0
    connect_s: float = 10.0
    retry_s: float = 1.0
    recheck_s: float = 30.0
    recheck_every_s: float = 60.0
    rechecks: int = 5

    def scaled(self, factor: float) -> "Timing":
        """All waits times `factor`; how long a connection or a short reply may take stays, since
        that is the network's doing and not the protocol's."""
        kept = ("rechecks", "reply_s", "connect_s")
        return Timing(
            **{
                field.name: getattr(self, field.name) * (1 if field.name in kept else factor)
                for field in fields(self)
            }
        )


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A server, with the waits that suit it; `source`, `version`, `platform` say to it who we
    are."""

    kind: Literal["local", "cloud"]
    url: str
    timing: Timing
    web_url: str = WEB_URL
    source: str = SOURCE
    version: str = VERSION
    platform: str = PLATFORM

    def register_url(self, user_id: str | None) -> str:
        """Where an account is opened; it takes over the projects of a free user, if given."""
        query = f"?{urlencode({'bind': user_id})}" if user_id else ""
        return f"{self.web_url}/register{query}"

    def project_url(self, claim_token: str) -> str:
        """Where a browser shows a project; the token in it gives no other rights."""
        return f"{self.web_url}/workspace/claim?{urlencode({'ct': claim_token})}"


def cloud(environment: Mapping[str, str]) -> ServerAddress:
    """The vendor's server, or the one that NEMO_API_URL names."""
    url = environment.get("NEMO_API_URL") or CLOUD_URL
    web_url = environment.get("NEMO_WEB_URL") or WEB_URL
    timing = Timing().scaled(_scale(environment))
    return ServerAddress(
        "cloud",
        url.strip().rstrip("/"),
        timing,
        web_url.strip().rstrip("/"),
    )


def local(port: int, environment: Mapping[str, str]) -> ServerAddress:
    """The engine on this computer. It answers at once, so asking often costs nothing."""
    timing = Timing(poll_s=0.1, recheck_s=1.0, recheck_every_s=1.0, retry_s=0.1)
    return ServerAddress("local", f"http://127.0.0.1:{port}", timing.scaled(_scale(environment)))


def _scale(environment: Mapping[str, str]) -> float:
    """NEMO_TIME_SCALE multiplies every wait of the protocol, so that scripts need not wait."""
    try:
        scale = float(environment.get("NEMO_TIME_SCALE") or 1)
    except ValueError:
        return 1.0
    return scale if 0 < scale < math.inf else 1.0
