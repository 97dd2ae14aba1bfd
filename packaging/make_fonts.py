r"""Cuts the shipped fonts out of their full originals; needed only when a font is renewed.

    python packaging/make_fonts.py FILE…

Each FILE is one of the originals, known by its name; what is not given stays as it is:
`Inter[opsz,wght].ttf` 4.1, `NotoSansSC_400Regular.ttf` and `NotoSansSC_700Bold.ttf` version 40,
`NotoSansArabic[wdth,wght].ttf` 2.12, `Heebo[wght].ttf` 3.100, `NotoSansDevanagari[wdth,wght].ttf`
2.7, `NotoEmoji_500Medium.ttf` (without colour). All are under the SIL Open Font License. Needs
fontTools.
"""

import hashlib
import itertools
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
INTER_WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
PLAIN_FEATURES = ["calt", "ccmp", "locl", "kern", "mark", "mkmk", "liga", "tnum", "case", "vert"]
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
# Joiners and marks of direction belong to every script that needs them.
_JOINERS = ((0x0020, 0x0020), (0x200C, 0x200F))
ARABIC_BLOCKS = (
    (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF),
    *_JOINERS,
)  # fmt: skip
HEBREW_BLOCKS = ((0x0590, 0x05FF), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F), *_JOINERS)
DEVANAGARI_BLOCKS = (
    (0x0900, 0x097F), (0x1CD0, 0x1CFF), (0x20B9, 0x20B9), (0x25CC, 0x25CC), (0xA8E0, 0xA8FF),
    *_JOINERS,
)  # fmt: skip
SCRIPTS = {
    "NotoSansArabic": ("Noto Sans Arabic", ARABIC_BLOCKS),
    "Heebo": ("Heebo", HEBREW_BLOCKS),
    "NotoSansDevanagari": ("Noto Sans Devanagari", DEVANAGARI_BLOCKS),
}
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


def cut(
    font: TTFont, wanted: set[int], target: Path, features: Sequence[str] = PLAIN_FEATURES
) -> None:
    """Writes the font with these characters only; hints go, the licence and names stay."""
    options = subset.Options()
    options.layout_features = list(features)
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)


def cut_inter(source: Path, fonts: Path) -> None:
    """Four weights of the variable font."""
    for style, weight in INTER_WEIGHTS.items():
        one = instancer.instantiateVariableFont(
            TTFont(source), {"wght": weight, "opsz": 14}, updateFontNames=True
        )
        named(one, "Inter", style)
        cut(one, code_points(*PLAIN_BLOCKS), fonts / f"Inter-{style}.ttf")


def cut_chinese(source: Path, fonts: Path) -> None:
    """One weight of Noto Sans SC."""
    style = "Bold" if "Bold" in source.name else "Regular"
    cut(TTFont(source), chinese() | code_points(*PLAIN_BLOCKS), fonts / f"NotoSansSC-{style}.ttf")


def cut_script(source: Path, fonts: Path) -> None:
    """Two weights of a font for one script, with all that joins its letters."""
    file = source.name.partition("[")[0]
    family, blocks = SCRIPTS[file]
    for style in ("Regular", "Bold"):
        whole = TTFont(source)
        axes = {axis.axisTag for axis in whole["fvar"].axes}
        place = {"wght": INTER_WEIGHTS[style], "wdth": 100}
        one = instancer.instantiateVariableFont(
            whole, {axis: place[axis] for axis in axes}, updateFontNames=True
        )
        named(one, family, style)
        cut(one, code_points(*blocks), fonts / f"{file}-{style}.ttf", ["*"])


def cut_emoji(source: Path, fonts: Path) -> None:
    """All emoji, drawn in lines, for computers that have none in colour."""
    font = TTFont(source)
    named(font, "Noto Emoji", "Regular")
    cut(font, set(font.getBestCmap()), fonts / "NotoEmoji-Regular.ttf", ["*"])


def named(font: TTFont, family: str, style: str) -> None:
    """The family as programs ask for it, one weight in it."""
    called = family if style in ("Regular", "Bold") else f"{family} {style}"
    plain = family.replace(" ", "")
    for identifier, text in ((1, called), (4, f"{family} {style}"), (6, f"{plain}-{style}")):
        font["name"].setName(text, identifier, 3, 1, 0x409)


CUTTERS = {
    "Inter[": cut_inter,
    "NotoSansSC_": cut_chinese,
    "NotoEmoji_": cut_emoji,
    **{f"{file}[": cut_script for file in SCRIPTS},
}


def main(sources: Sequence[str]) -> None:
    """Cuts what was given and tells the hashes of all."""
    fonts = RESOURCES / "fonts"
    for source in map(Path, sources):
        next(cut for start, cut in CUTTERS.items() if source.name.startswith(start))(source, fonts)
    hashes = {
        f"fonts/{file.name}": hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(fonts.glob("*.ttf"))
    }
    sys.stdout.write(json.dumps(hashes, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
