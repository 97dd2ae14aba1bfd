"""The build of English clauses: classes of words, and what stands behind a contraction."""

import itertools
import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from nemo_desktop.engine.language.grammar.text import listed

Words: TypeAlias = Sequence[str]


def any_of(text: str) -> frozenset[str]:
    """A class of words."""
    return frozenset(listed(text))


PERSONAL: Final = any_of("i we he she they it you him us me them")
PRONOUNS: Final = PERSONAL | any_of(
    "this that there these those everyone everybody nobody somebody someone anyone anybody people "
    "everything nothing none both most many some others here"
)
DETERMINERS: Final = any_of(
    "the a an my our his her their your its this that these those some most many all every each no "
    "any half both few several such another other only"
)
PREPOSITIONS: Final = any_of(
    "of in at on from with for behind across near by around under inside outside"
)
QUESTIONS: Final = any_of("what who when where why how which whose")
ADVERBS: Final = any_of(
    "really just always also still only never often usually already even all both simply probably "
    "definitely hardly barely normally mostly sometimes finally actually easily nearly almost ever"
)
HABITS: Final = any_of("always never often usually normally mostly sometimes hardly rarely")
BE: Final = any_of("am is are was were isn't aren't wasn't weren't ain't 's 're 'm been")
HAVE: Final = any_of("has have had hasn't haven't hadn't 've")
DO: Final = any_of("don't doesn't didn't do does did")
OUGHT: Final = any_of("should shouldn't must mustn't ought")
UNABLE: Final = any_of("can't cannot couldn't won't wouldn't mightn't shouldn't")
AUXILIARY: Final = BE | HAVE | DO | UNABLE | OUGHT | any_of("will 'll can could would 'd may might")
# What is felt, known or the case and not done: nobody would want to see it in a film.
STATIVE: Final = any_of(
    "need want love like hate know think feel look sound seem say mean deserve belong prefer live "
    "work matter suit fit believe hope wish remember remind bore bother hurt annoy distract "
    "disturb understand own owe cost wonder worry mind miss trust enjoy adore agree care complain "
    "confuse tend reckon guess suppose find rely forget admit swear write lose"
)
EVENTS: Final = any_of(
    "get go come take make give show start end begin happen help last stay drag read sell speak "
    "talk sing eat sleep wait watch see hear use post play cover hide block ruin spoil kill run "
    "close open leave turn call pay drive ask tell scroll skip die stand sit keep learn change "
    "hang fight laugh live visit teach write charge stop pass celebrate meet print hold fall walk "
    "buy lose win travel chop slice"
)
PLURAL: Final = any_of(
    "i we you they people kids children these those many most some men women folks both others "
    "police"
)
COLLECTIVE: Final = any_of(
    "team family audience class crew staff band group company choir couple press jury"
)
# Whose doings are their own affair.
HUMAN: Final = any_of(
    "i we you people they customers clients viewers visitors guests everyone everybody nobody "
    "somebody someone anyone anybody parents friends folks family audience kids children pupils "
    "students members followers buyers tourists fans colleagues coach coaches teacher teachers "
    "neighbour neighbours neighbor neighbors mum mom mam dad mother father gran granny grandma "
    "grandad grandpa nan nana brother brothers sister sisters son sons daughter daughters uncle "
    "uncles aunt aunts auntie cousin cousins nephew niece husband wife partner boyfriend "
    "boyfriends girlfriend fiance friend mate boss client customer doctor nurse priest vicar "
    "pastor landlord editor manager director colleague professor tutor judge judges jury "
    "committee council museum club team band choir company office agency printer venue hotel bank "
    "shop store app website site phone laptop tv telly projector screen speaker speakers wifi "
    "internet instagram facebook tiktok youtube whatsapp linkedin algorithm singer drummer "
    "organiser organizer rules exam competition"
)
# Who and what is seen in pictures, and may be wished to do something.
SEEN: Final = any_of(
    "he she it they dog cat puppy kitten bird horse boy girl baby man woman sky sea ocean water "
    "wave cloud tree flower car boat ship train plane sun moon star snow rain fire candle flag "
    "leaf leaves grass butterfly fish rabbit duck cow sheep lion monkey statue river waterfall "
    "smoke bride groom child children kid toddler lady guy person eye mouth hair face hand arm "
    "tail portrait bear light lamp street city day night"
)
POINTING: Final = any_of("it this that these those they everything there thing")
FILM: Final = any_of(
    "photo picture pic image shot slide clip film video movie slideshow music song track "
    "soundtrack sound volume title text caption subtitle transition crossfade fade zoom pan camera "
    "background one ones first second third fourth fifth last middle rest titel writing font "
    "letters colour color map frame"
)
OPERATIONS: Final = any_of(
    "add put make turn set give let zoom pan crop cut trim fade remove delete drop move swap "
    "change keep play export save undo mute loop repeat reverse speed slow hold blur mirror flip "
    "rotate split replace duplicate shorten lengthen brighten darken animate generate teleport "
    "explode insert lower raise bring write apply show use take have do don't start stop lose fix "
    "dim sharpen erase copy paste resize stretch spin shake"
)
# What somebody may be told to do that no film is about.
ERRANDS: Final = any_of(
    "order call book buy send tell text email remind ask find check get bring google post upload "
    "print phone message invite reserve pay schedule translate"
)
COMPARATIVES: Final = any_of(
    "louder quieter bigger smaller larger brighter darker slower faster longer shorter warmer "
    "cooler softer stronger weaker higher lower more less"
)
FILM_WORDS: Final = re.compile(
    r"\b(?:photos?|pictures?|pics?|images?|clips?|music|songs?|titles?|titel|captions?|subtitles?|"
    r"transitions?|zooms?|volume|crossfades?|text|writing|colou?rs?|frame|border|background|sound|"
    r"loop|black and white|sepia)\b"
)
NUMBER: Final = re.compile(
    r"(?:\d+(?:[.:x]\d+)*\w{0,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|"
    r"twenty|thirty|half|a|few|couple)$"
)
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?(?:s|secs?|seconds?|%|x|fps|p|k)$|\d+:\d+$|\d+x\d+$")
_UNITS: Final = re.compile(r"(?:s|secs?|seconds?|%|percent|per cent|fps|p|px|ms|x)$")

_WORD: Final = re.compile(r"\d[\w.:]*|'(?:s|re|m|ve|ll|d)\b|[\w'-]+|[%\"?]")
_BARE: Final = re.compile(
    r"^((?:and |but |so |because |cause |cos |sorry |oh )*)"
    r"(its|im|ill|ive|hes|shes|theyre|youre|theres|thats|"
    r"were(?= (?:all|a|the|on|in|going|getting|having|planning)))\b"
)
_WHOLE: Final = {
    "its": "it's", "im": "i'm", "ill": "i'll", "ive": "i've", "hes": "he's", "shes": "she's",
    "theyre": "they're", "youre": "you're", "theres": "there's", "thats": "that's",
    "were": "we're",
}  # fmt: skip


_MERGED: Final = re.compile(r"\b(wan|gon)(?:na|ta)\b")


def words_of(clause: str) -> list[str]:
    """The words of a clause in small letters, what is contracted by itself: it 's, they 're."""
    clause = _MERGED.sub(r"\1 to", clause)
    whole = _BARE.sub(lambda match: match[1] + _WHOLE[match[2]], clause)
    return _WORD.findall(re.sub(r"(?<=\w)'(s|re|m|ve|ll|d)\b", r" '\1", whole))


def base(verb: str) -> str:
    """The verb without the ending of the third person, where it is one that is known."""
    for ending, instead in (("ies", "y"), ("es", "e"), ("s", ""), ("es", "")):
        if verb.endswith(ending):
            plain = verb.removesuffix(ending) + instead
            if plain in STATIVE or plain in EVENTS:
                return plain
    return verb


def has_figures(said: Words) -> bool:
    """Whether a length, a share or a shape is said."""
    if "than" in said and said[0] in DETERMINERS and said[1] not in FILM:
        return False  # my son is ten seconds slower than his friend
    if any(map(_FIGURE.match, said)):
        return True
    return any(NUMBER.match(a) and _UNITS.match(b) for a, b in itertools.pairwise(said))


_OBJECTS: Final = any_of("him her it that them this the my a an some hearts these those in out")
_BEFORE_VERBS: Final = any_of(
    "to will would can could 'll i we you they people not don't didn't doesn't can't cannot "
    "couldn't never always who that might should must let us me really hardly barely usually often"
)


def orders(said: Words) -> bool:
    """Whether it is an order, or goes on with one: she is so cute put hearts around her."""
    if said[0] in OPERATIONS - {"have", "do", "don't", "lose"}:
        return True
    for at in range(1, len(said) - 1):
        before, verb, behind = said[at - 1 : at + 2]
        if verb not in OPERATIONS - {"don't", "have", "do"}:
            continue
        is_free = verb in ("take", "use", "show", "play")
        if before in ("and", "but", "so", "or", "then") and not is_free:
            return True
        is_verb_of = before in _BEFORE_VERBS or (before.endswith("s") and before[-2:] != "ss")
        if behind in _OBJECTS and not is_verb_of:
            return at > 1
    return False
