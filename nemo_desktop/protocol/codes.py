"""Reply codes: numbers that may stand in a body or be the HTTP status."""

from enum import IntEnum


class ReplyCode(IntEnum):
    """What a server may answer, protocol section 9."""

    OK = 0
    CLIENT_ID_MISSING = 400
    EXPORT_BLOCKED = 402
    RATE_LIMITED = 429
    TOKEN_EXPIRED = 1001
    SESSION_LOST = 1002
    TOKEN_INVALID = 1010
    TOKEN_UNKNOWN = 1011
    OUT_OF_CREDITS = 2001
    FILE_UNSUPPORTED = 4001
    FILE_TOO_LARGE = 4002
