"""How people speak of subtitle files and of their own looks."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule

say(
    "SUBFILE",
    """
    subtitle file | subtitles file | caption file | captions file | srt | srt file | vtt |
    vtt file | my subtitles | the subtitle file | 字幕文件 | srt字幕 | srt文件 | vtt文件 |
    我的字幕 | 外挂字幕
    """,
)
say(
    "OWNLOOK",
    """
    lut | luts | my lut | lut file | cube file | color table | colour table | my own look |
    my own lut | my cube | my look | 我的lut | lut滤镜 | lut文件 | cube文件 | 调色文件 |
    自己的滤镜 | 我的滤镜 | 我的调色
    """,
)


@rule("FROM UNKNOWN (?=WHO)", phase=0)
def own_file(tokens: Sequence[Token]) -> Made | None:
    """用我自己的mp3: whose it is says no more than which."""
    return ("ASIDE", None) if [token.text for token in tokens] == ["自", "己"] else None
