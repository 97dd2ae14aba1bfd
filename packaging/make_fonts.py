r"""Cuts the shipped fonts out of their full originals; needed only when a font is renewed.

    python packaging/make_fonts.py Inter[opsz,wght].ttf NotoSansSC_400Regular.ttf \
        NotoSansSC_700Bold.ttf

The originals are Inter 4.1 (the variable font) and Noto Sans SC version 40 (the static fonts); both
are under the SIL Open Font License. Needs fontTools.
"""

import hashlib
import itertools
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
INTER_WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
KEPT_FEATURES = ["calt", "ccmp", "locl", "kern", "mark", "mkmk", "liga", "tnum", "case", "vert"]
PLAIN_BLOCKS = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0250, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF),
    (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),
    (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF),
    (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2600, 0x27BF),
)  # fmt: skip
CHINESE_BLOCKS = (
    (0x3000, 0x303F),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
# In everyday names and words, though not in the 1980 standard.
LATER_CHINESE = (
    "喆堃玥珺昇祎翀婧镕瑄晞昉玮珑琬璟玘淼垚焱燚犇骉堉茜旻"
    "旸睿曈翊翎祺禛禧嘅嘢冇咁喺佢哋嗰嚟啱乜唔瞓摞囧氹咗嗨"
)


def code_points(*blocks: tuple[int, int]) -> set[int]:
    """All code points of blocks given as (first, last)."""
    return set(itertools.chain.from_iterable(range(first, last + 1) for first, last in blocks))


def chinese() -> set[int]:
    """The characters of GB 2312: 6,763 Han characters, kana, punctuation."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    text = "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
    return {ord(character) for character in text + LATER_CHINESE} | code_points(*CHINESE_BLOCKS)


def cut(font: TTFont, wanted: set[int], target: Path) -> None:
    """Writes the font with these characters only; hints go, the licence and names stay."""
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)


def main(inter: str, regular: str, bold: str) -> None:
    """Writes the six fonts and tells their hashes."""
    fonts = RESOURCES / "fonts"
    for style, weight in INTER_WEIGHTS.items():
        whole = TTFont(inter)
        one = instancer.instantiateVariableFont(
            whole, {"wght": weight, "opsz": 14}, updateFontNames=True
        )
        name = one["name"]
        family = "Inter" if style in ("Regular", "Bold") else f"Inter {style}"
        for identifier, text in ((1, family), (4, f"Inter {style}"), (6, f"Inter-{style}")):
            name.setName(text, identifier, 3, 1, 0x409)
        cut(one, code_points(*PLAIN_BLOCKS), fonts / f"Inter-{style}.ttf")
    for source, style in ((regular, "Regular"), (bold, "Bold")):
        wanted = chinese() | code_points(*PLAIN_BLOCKS)
        cut(TTFont(source), wanted, fonts / f"NotoSansSC-{style}.ttf")
    hashes = {
        f"fonts/{file.name}": hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(fonts.glob("*.ttf"))
    }
    sys.stdout.write(json.dumps(hashes, indent=2) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
