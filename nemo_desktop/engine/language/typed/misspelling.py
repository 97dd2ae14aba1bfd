"""How slips in words of Latin letters are put right: titel, secnds, titoe, zoomin."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, is_latin, listed

# Ordinary words one slip away from one of ours: they mean themselves.
COMMON: Final = frozenset(
    listed(
        """
    able about above across actually again against ago ahead almost alone along already
    although always among another any anybody anyone anything anyway are around ask away
    baby bath bear beat because been began begin being best better boat body book born
    both box boy bring brother brought build bus busy buy call came can cannot car card
    care cart case cat catch child children coat cold come comes cool corner cost could
    country couple course cover cries cry cute dad dance dark daughter dear did die
    different dig dinner does dog dogs done down dream drive dry during ear early earth
    easy eat egg eight else even evening event ever every everybody everyone eye eyes face
    fact fall family far fast father feel feet fell felt few fight fill find fine fire
    fish fly food foot forget forgot form found four free fresh friend friends from fun
    funny game garden gave gets girl give glad goes gold gone good got great green grew
    grow guess had hair half hall hand happen happy hard has hat hate head hear heard
    heart heavy held hello help her here high hill him his hit hold hole home hope horse
    hot hour house how huge human hundred hurt husband idea inside itself job jump keeps
    kept kid kids kind king knew know lady lake land large later laugh laughing law lay
    lead leaf learn least leave left lie life lift light like line lion list listen live
    lives lost lot love loved low lunch made man many map mark married matter may mean
    meant meet men mind mine miss mom moment money monkey month moon more morning mother
    mouth much mum must name near neck need never new news nice night none noon nose note
    nothing now number ocean often old once ones only open order other our outside own
    page paid pain paint paper parent park part party pass past pay people person pet
    phone piece pig pink plan plane play played please point poor post price problem put
    quite race rain ran rather read ready real really reason red rest rich ride right ring
    river road rock roll room round rule run sad safe said sail sale salt same sand sang
    sat saw say sea seat see seem seen sell send sent set seven shall she ship shoe shop
    shore should sick side sign silly simple since sing sir sister sit six size skin sky
    sleep small smell smile snow soap soft some son soon sorry sort soul spend spoke spot
    spring stand star start state stay step stone stood stories storm story strange street
    strong such summer sun sure surprise swim table tail talk tall taste tea teach team
    tears ten test than thank thanks that their them there they thing things think third
    those though thought three through thus tie till time times tiny tired today together
    told tomorrow tonight took total touch toward town train travel tree tried trip true
    try turn two ugly uncle under use used very view visit voice wait walk wall want war
    warm was wash watch water wave way wear weather wedding week weight well went were
    west what wheel when where which while white who whole why wide wife wild will win
    wind window winter wise wish without woke woman women won wonder wood word work world
    worry worse would write wrong wrote yard year yellow yes yesterday yet you young your
    zoo input output font fonts posed pose poses cast past vase chase chose close sweet
    gran granny nan nana grandma grandpa grandad aunt niece nephew boss client cousin wedding
    bird nice mice rice dice price lace pace rats bats mats hats cars cats post host most
    ghost elephant elephants
    bridge flower bread butter cheese pasta chair carpet keyboard tablet lawyer farmer
    driver singer dancer painter writer player fireman cloud winner loser pound bank
    bitter litter mutter muster master foster booster eastern county carton wander
    spider leader reader feeder muddle lever fever clover lover plank planting printing
    panting triplet cable fable stable steal stall cutie bending speaker peak rank
    crosswalk remote remind reserve swamp sweat witch stripe stride seize fright flight
    cleft raft stomp clamp bild bilder
    beach lesson lessons cave brook tent palace mall sailing sledding camel moth breakfast brunch
    supper tart pancake donut peach latte spoon drawer curtain closet hallway triplets guests
    pastor officer waiter harp band orchestra snowman comet sock glove backpack suitcase password
    follower arena lighthouse glider dreams manager workshop hedge shoulder waist brain statue
    linen brick concrete flame sold bought lend cash auction weave steam grate swallow thirsty
    lonely heating greeting rebel whisker shovel reach sessions ration hose fling
    shoes booth click clicks slick drown crown shirt skirt spots shops swims slack stack haste
    fist gloss floss fared liked biker hiker baker maker taker later water river liver finds
    minds kinds winds films firms forms farms tires tired fired hired wired miner diner liner
    files fires wires hires guide glide pride bride brick trick thick chick faces races
    """
    )
)


def repaired(found: Sequence[Piece], known: Iterable[str] = ()) -> tuple[Piece, ...]:
    """The pieces with slips in unknown words put right, and glued words parted."""
    mine = frozenset(known)
    result: list[Piece] = []
    for piece in found:
        word = piece.text
        if (
            piece.is_quote
            or not is_latin(word)
            or word in mine
            or WORDS.knows(word)
            or word in COMMON
            or not word.isascii()
        ):
            result.append(piece)
        else:
            meant = _meant(word)
            if meant == (word,):
                meant = (_name_meant(word, mine),)
            result += [Piece(text, piece.start, piece.end) for text in meant]
    return tuple(result)


def _name_meant(word: str, names: frozenset[str]) -> str:
    """A file's name with one slip in it, where no other is as near; else the word itself."""
    if not 5 <= len(word) <= 20:
        return word
    near = [n for n in names if len(n) > 4 and n[0] == word[0] and OSA.distance(word, n) == 1]
    return near[0] if len(near) == 1 else word


def short_slips(word: str) -> tuple[str, ...]:
    """What a short word may have been that is none of ours: mke, lst, zoon. Ordinary words are
    as short, so that any of these is right only where the whole sentence is understood with it.
    """
    if not 3 <= len(word) <= 4 or not word.isascii() or word in COMMON or WORDS.knows(word):
        return ()
    near = process.extract(word, _short_targets(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return tuple(match[0] for match in near if _is_short_slip(word, match[0]))


def _is_short_slip(word: str, target: str) -> bool:
    """Whether letters changed places, a vowel is missing, or a key beside the right one was hit."""
    if word[0] != target[0]:
        return False
    if len(word) == len(target):
        is_turned = sorted(word) == sorted(target)
        beside = _NASALS if _BEGINS.match(word) else _BESIDE
        return is_turned or (len(word) == 4 and _differs_in(word, target, beside))
    is_bare = _VOWELS.isdisjoint(word.removesuffix("e")) or target == f"{word}e"
    return len(word) < len(target) and is_bare


_VOWELS: Final = frozenset("aeiouy")
_NASALS: Final = frozenset((frozenset("mn"),))
# How an English word may begin: mske and zpom are none.
_BEGINS: Final = re.compile(
    "[^aeiouy]?[aeiouy]|(?:[bcfgps]l|[bcdfgkptw]r|[cgprstw]h|s[cmnkpqtw]|[dt]w|[gk]n|ps|qu)"
)


@lru_cache(maxsize=1)
def _short_targets() -> tuple[str, ...]:
    return tuple(sorted(word for word in WORDS.words if 3 <= len(word) <= 5))


_DRAWN_OUT: Final = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=4096)
def _meant(word: str) -> tuple[str, ...]:
    if len(word) >= 6:
        turned = (word[:a] + word[a + 1] + word[a] + word[a + 2 :] for a in range(len(word) - 1))
        meant = next((other for other in turned if other in WORDS.words), None)
        parts = (meant,) if meant else _parts(word)
        if parts:
            return parts
    if len(word) == 2 and word + word[1] in WORDS.words:
        return (word + word[1],)
    if len(word) == 3:
        doubled = [word[: at + 1] + word[at:] for at in range(3)]
        swapped = [word[1] + word[0] + word[2], word[0] + word[2] + word[1]]
        nearest = (*(full for full in doubled if full in WORDS.words),
                   *(full for full in swapped if full in _SHORT))  # fmt: skip
        return nearest[:1] or (word,)
    if not 4 <= len(word) <= 20:
        return (word,)
    for drawn in (_DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)):
        if drawn != word and WORDS.knows(drawn):
            return (drawn,)
    reach = 1 if len(word) < 8 else 2
    near = process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=reach, limit=6)
    best = min(
        (match for match in near if _is_slip(word, match[0], int(match[1]))),
        key=lambda match: (match[1], match[0][0] != word[0], _effort(word, match[0]), match[0]),
        default=None,
    )
    return (best[0],) if best else (word,)


def _effort(word: str, target: str) -> tuple[int, int]:
    """How easily fingers type one for the other: a letter once for twice, or two in turn."""
    if _ONCE.sub(r"\1", target) == _ONCE.sub(r"\1", word):
        return 0, -len(target)
    return 2 - (sorted(word) == sorted(target)), -len(target)


_ONCE: Final = re.compile(r"(.)\1")
_SHORT: Final = frozenset(listed("the and add all for new end pan cut out not now too two one"))


def _parts(word: str) -> tuple[str, ...]:
    """The words that a glued one is made of, as few as possible, the first ones the longest."""
    for cut in range(len(word) - 2, 2, -1):
        is_long = max(cut, len(word) - cut) > 3
        if is_long and word[:cut] in WORDS.words and word[cut:] in WORDS.words:
            return (word[:cut], word[cut:])
    if len(word) < 10:
        return ()
    for cut in range(len(word) - 5, 3, -1):
        rest = _parts(word[cut:]) if word[:cut] in WORDS.words else ()
        if rest:
            return (word[:cut], *rest)
    return ()


def _is_slip(word: str, target: str, distance: int) -> bool:
    """Whether a word is near enough: in short ones letters change places, come double or go."""
    if len(target) < 4 or not distance:
        return False
    if len(word) == len(target) and sorted(word) != sorted(target):
        return (len(word) >= 6 and word[0] == target[0]) or (
            len(word) >= 5
            and (
                _differs_in(word, target, _ALIKE)
                or (word[0] == target[0] and _differs_in(word, target, _BESIDE))
            )
        )
    return word[0] == target[0] or distance == 1


# Letters that are taken for one another by people who write as they hear.
_ALIKE: Final = frozenset(map(frozenset, ("ck", "sz", "iy", "vw", "fv", "ei", "ae", "kq", "sc")))


# Keys that lie beside one another.
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE: Final = frozenset(
    frozenset(pair)
    for upper, lower in zip(("", *_ROWS), _ROWS, strict=False)
    for pair in (
        *pairwise(lower),
        *zip(upper, lower, strict=False),
        *zip(upper[1:], lower, strict=False),
    )
)


def _differs_in(word: str, target: str, pairs: frozenset[frozenset[str]]) -> bool:
    unlike = [frozenset(pair) for pair in zip(word, target, strict=True) if pair[0] != pair[1]]
    return all(pair in pairs for pair in unlike)


@lru_cache(maxsize=1)
def _targets() -> tuple[str, ...]:
    words = [word for word in WORDS.words if len(word) >= 4]
    return tuple(sorted({*words, *(word for word in numbers.WORDS if len(word) >= 4)}))
