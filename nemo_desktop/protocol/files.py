"""Which files a server takes, by the ending of their name; and how large they may be."""

from collections.abc import Mapping
from typing import Final

LARGEST_BYTES: Final = 200 * 1024 * 1024

IMAGES: Final[Mapping[str, str]] = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
VIDEOS: Final[Mapping[str, str]] = {
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".avi": "video/x-msvideo",
    ".webm": "video/webm",
    ".mkv": "video/x-matroska",
}
SOUNDS: Final[Mapping[str, str]] = {
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
}
MIME_TYPES: Final[Mapping[str, str]] = {**IMAGES, **VIDEOS, **SOUNDS}

# What the engine on this computer takes besides: texts with times, looks as tables of colors, and
# pictures and sounds that the cloud does not know.
SUBTITLES: Final[Mapping[str, str]] = {".srt": "application/x-subrip", ".vtt": "text/vtt"}
COLOR_TABLES: Final[Mapping[str, str]] = {".cube": "text/plain"}
IMAGES_HERE: Final[Mapping[str, str]] = {
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".avif": "image/avif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}
SOUNDS_HERE: Final[Mapping[str, str]] = {
    ".flac": "audio/flac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/opus",
}
LOCAL_ONLY: Final[Mapping[str, str]] = {
    **SUBTITLES,
    **COLOR_TABLES,
    **IMAGES_HERE,
    **SOUNDS_HERE,
}
