"""Why somebody wishes something, in Chinese: clauses that ask for nothing."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.stating_han import TOPIC

IF: Final = re.compile(
    r"如果|要是|假如|假设|倘若|万一|除非|(?<![拍照扫录])的时候(?![放用看播听要])|(?<!可以)(?<!方便)(?<!有空)的话就(?!没|不)"
    r"|(?:学会|学到|学过|懂得|练过|练会|教过?我|教会我)了?(?:怎么)?[，,：:]"
)
# What is said of the effect, and is no wish beside one.
EFFECT: Final = re.compile(
    r"(?:后面|其他|其它|别的|其余|剩下)(?:那个|那些|的)?[就都先]*(?:留着|保留|不变|不动|别动|照旧)|"
    r"(?:现在)?(?:这样|那样|看着|看起来|看上去|显得|听着|听起来)(?:会|就|更|比较|能|也|才|有)*[^\d\"]{1,8}"
    r"|(?:不然|否则|要不然)[^\d\"]{1,24}|.{0,4}得慌"
    r"|(?:我|他|她|老人家?)(?:的)?(?:眼睛|眼神|眼力|视力|耳朵|听力).*"
    r"|[^\d]*边(?:也|都)?(?:不要紧|没关系|没事|行|可以|无所谓|不碍事|不介意)"
)
ORDERED: Final = re.compile(r"请|改|加|删|去掉|换|调|设|别|不要(?!紧)|把|笑|挥|跳|飞|说|唱")
# What stands in brackets and says how, how much or for whom is a part of the wish.
TELLS_HOW: Final = re.compile(r"[只仅不别除每都全秒半]|标题|音乐")
POINTS: Final = re.compile(r"[张幅第照图]")
POINTED: Final = re.compile(r"(?:第.{1,3}|最后一|中间那|末)[张个幅]?[照图]?片?$")
THANKS: Final = re.compile(r"(?:谢谢|多谢|感谢|辛苦)[^，,]{0,4}")
PICTURE: Final = (
    rf"第.{{1,2}}张|最[后末](?:那一?|一)张|中间那张|开头那张|"
    rf"[^，。\s]{{1,8}}[那这]一?[张幅](?=[是有拍])|^{TOPIC}"
)
# What is pointed at was named before: 受不了这个音乐，删掉.
POINTS_BACK: Final = (
    r"[它这那]|^(?:都|就|直接|赶紧|快|全|请)*(?:删|去|拿|换|关|撤|剪)[掉了去走]*吧?$"
)
THING: Final = "音乐|歌|标题|字幕|转场|配乐"
# Said of all pictures, whichever one is told of beside it.
OF_ALL: Final = re.compile(r"每一?[张个幅]|各")
# It may be of whichever picture was spoken of: 那张全家福我爸最喜欢，放6秒.
SO_LONG: Final = re.compile(
    r"(?:就|再|要|给|至少|最好|必须|得)*(?:放|停|留|播|展示|显示|停留|播放|多停|多放)(?:个|够|上|满|到)?"
    r"[\d一二两三四五六七八九十半]+秒钟?(?:吧|就行|就好|左右)?"
)
# Only a picture is named, and what is wished of it follows: 最后那张塔的照片，从下往上移.
ONLY_NAMED: Final = re.compile(
    r"(?:最后|中间|开头|前面|后面)?[这那]一?[张張幅][^，是有]{1,8}(?:照片|图片|相片|图)"
)
