"""Wishes that are no edits: questions, export, help, and what cannot be done here."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Step, Told, wish
from nemo_desktop.engine.language.wishes.canvas import canvas
from nemo_desktop.engine.language.wishes.history import SUBJECTS, subject_of
from nemo_desktop.i18n import words


@wish(
    "export",
    "EXPORT*",
    "CANVAS* RESOLUTION FILM NUM RATIOWORD ALL PIC CLIP WHO YET NEG LENGTH",
    examples=("then export for Instagram square", "先别导出"),
    makes_film=False,
)
def export(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Saving is the Export button's; a shape named with it is an edit."""
    if find(tokens, "NEG"):
        return Told(words("engine.export.not_yet"))
    if find(tokens, "CANVAS"):
        made = canvas(tokens, scene)
        if isinstance(made, Deed):
            return made
    return Told(words("engine.export.button"), is_quiet=True)


@wish("posting", "POSTING", examples=("post it for me", "帮我发朋友圈"), makes_film=False)
def posting(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Nothing leaves this computer by itself."""
    return Refusal(words("engine.cannot_post"))


@wish("status", "STATUSWORD", "FILM ALL", examples=("show tracks", "状态"), makes_film=False)
def status(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """The film in one sentence."""
    return Step("status")


@wish(
    "help",
    "HELP|QUESTION",
    "QUESTION* "
    + " ".join(SUBJECTS)
    + " PIC PICS CLIP WHO IT ALL DUR SPEED BEAT QUOTE HELP EXPORT SPAN EACH BIT MUCH MORE LONGER"
    " SHORTER EFFECT",
    examples=("what can you do", "你能做什么"),
    makes_film=False,
)
def help_(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """What can be said."""
    return Step("help", subject_of(tokens))


@wish(
    "thanks",
    "THANKS",
    "ALL FILM PIC IT MUCH BIT",
    examples=("well done", "太棒了"),
    makes_film=False,
)
def thanks(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """A friendly word back."""
    if find(tokens, "MAKE", "ADD", "CHANGE"):
        return None
    return Told(words("engine.thanks"))


@wish(
    "better",
    "BETTER|CONVERSE",
    "BIT MUCH PIC PICS CLIP WHO ALL MUSIC TITLE MORE FILM CONVERSE LOOKWORD",
    examples=("make it better", "好看一点"),
    makes_film=False,
)
def better(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """Too open to guess: offers instead."""
    return Refusal(words("engine.better"))


@wish(
    "alive",
    "ALIVE|GENERATE",
    "AIM* LIVING* PIC PICS CLIP WHO BIT SPEED ALL MOTION SIDE MUSIC BACKGROUND AUTOMOVE ALIVE*",
    examples=("make the woman wave", "让她挥手"),
    makes_film=False,
)
def alive(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """People and things do not move by a camera; says what would."""
    told = find(tokens, "GENERATE")
    if told is not None:
        is_text = told.value == "translate"
        return Refusal(words("engine.not_translated" if is_text else "engine.not_here"))
    return Refusal(
        words("engine.alive"), offers=(words("engine.offer.face"), words("engine.offer.parallax"))
    )


@wish(
    "moving_things",
    "LIVING AUTOMOVE|MOVE|MOTION|MAKE",
    "AIM PIC SPEED BIT SIDE",
    examples=("make the clouds move", "让云动起来"),
    makes_film=False,
)
def moving_things(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """The same, for water, hair and clouds."""
    return Refusal(
        words("engine.alive"), offers=(words("engine.offer.face"), words("engine.offer.parallax"))
    )


@wish("credits", "CREDITS", "ALL QUESTION", examples=("credits", "余额"), makes_film=False)
def balance(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """This computer costs nothing."""
    return Told(words("engine.credits"))
