"""What a sentence relies on: that the pictures it speaks of by place stand where they stand now."""

from collections.abc import Sequence

from nemo_desktop.engine.editing.order import StandsAt
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import Scene, still_there
from nemo_desktop.engine.language.grammar.targets import said_by_place


def relied_on(scene: Scene, tokens: Sequence[Token]) -> tuple[Edit, ...]:
    """That the pictures spoken of by place stand where they stand now."""
    ids: list[str] = []
    places: list[int] = []
    numbers = {clip.id: number for number, clip in enumerate(scene.film.clips, 1)}
    for who in said_by_place(tokens):
        from_end = [place < 0 for place in who.places] if who.how == "places" else []
        for index, clip_id in enumerate(still_there(scene, who)):
            place = numbers[clip_id]
            is_back = index < len(from_end) and from_end[index]
            ids.append(clip_id)
            places.append(place - len(numbers) - 1 if is_back else place)
    return (StandsAt(tuple(ids), tuple(places)),) if ids else ()
