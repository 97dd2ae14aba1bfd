"""Paths and header names of the Nemo protocol, once for both sides."""

from enum import Enum
from typing import Final
from urllib.parse import quote

APP_NAME: Final = "nemo_agent"
USER_ID: Final = "me"

CLIENT_ID_HEADER: Final = "X-Client-Id"
SOURCE_HEADER: Final = "X-Skill-Source"
VERSION_HEADER: Final = "X-Skill-Version"
PLATFORM_HEADER: Final = "X-Skill-Platform"
ATTRIBUTION_HEADERS: Final = (SOURCE_HEADER, VERSION_HEADER, PLATFORM_HEADER)

UPLOAD_FIELD: Final = "files"


class Endpoint(Enum):
    """Method and path of each call; `{…}` parts are filled in by `path`."""

    TOKEN = ("POST", "/api/auth/anonymous-token")
    OPEN_SESSION = ("POST", "/api/tasks/me/with-session/nemo_agent")
    SAY = ("POST", "/run_sse")
    UPLOAD = ("POST", "/api/upload-video/nemo_agent/me/{session_id}")
    CREDITS = ("GET", "/api/credits/balance/simple")
    STATE = ("GET", "/api/state/nemo_agent/me/{session_id}/latest")
    START_RENDER = ("POST", "/api/render/proxy/lambda")
    RENDER_STATUS = ("GET", "/api/render/proxy/lambda/{render_id}")
    DOWNLOAD = ("GET", "/api/render/proxy/{render_id}/download")
    CLAIM_TOKEN = ("POST", "/api/auth/claim-token")
    CANCEL_RENDER = ("POST", "/api/render/proxy/lambda/{render_id}/cancel")

    @property
    def method(self) -> str:
        """GET or POST."""
        return self.value[0]

    @property
    def template(self) -> str:
        """The path with its `{…}` parts, as a router wants it."""
        return self.value[1]

    def path(self, **parts: str) -> str:
        """The path of one call; no part can lead out of its place."""
        return self.template.format(**{key: quote(part, safe="") for key, part in parts.items()})
