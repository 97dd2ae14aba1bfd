"""Tells whether a server's project is another one, in whatever words of its own it says so."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Final

from nemo_desktop.protocol.messages import ProjectState

# Moments in Unix time, in seconds or milliseconds, and as text: a new one is no change.
_MOMENTS: Final = ((1.4e9, 2.2e9), (1.4e12, 2.2e12))
_EARLIEST: Final = _MOMENTS[0][0]
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT")


def fingerprint_of(state: ProjectState) -> str:
    """Another text as soon as anything of the draft is another, known or not, or there is another
    number of files or clips; the same whatever the order of keys."""
    whole = [_settled(state.draft), len(state.video_infos), len(state.generated_media)]
    text = json.dumps(whole, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _settled(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _settled(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_settled(item) for item in value]
    return None if _is_moment(value) else value


def _is_moment(value: object) -> bool:
    if isinstance(value, str):
        return _DATE.match(value) is not None
    if not isinstance(value, int | float) or value < _EARLIEST:
        return False
    return any(low < value < high for low, high in _MOMENTS)
