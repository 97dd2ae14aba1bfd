"""Edits of the texts over the picture."""

from dataclasses import dataclass, field
from typing import Final, Literal

from nemo_desktop.engine.editing.lay import Conflict, Span, Which
from nemo_desktop.engine.render.film import Film, Title
from nemo_desktop.engine.render.titles.place import parts_of
from nemo_desktop.engine.render.titles.style import usual_place
from nemo_desktop.engine.render.values import replace

ROWS = ("top", "upper_third", "center", "lower_third", "bottom")
SMALLEST: Final = 0.25
BIGGEST: Final = 4.0


@dataclass(frozen=True, slots=True)
class Dress:
    """How letters are set, beside size and colour; None leaves what they have."""

    weight: int | None = None
    outline: str | None = None
    shadow: bool | None = None
    box: str | None = None
    animation: str | None = None

    def on(self, title: Title) -> Title:
        """The title set so."""
        return replace(
            title,
            weight=self.weight or title.weight,
            outline=self.outline or title.outline,
            shadow=title.shadow if self.shadow is None else self.shadow,
            box=self.box or title.box,
            animation=self.animation or title.animation,
        )


@dataclass(frozen=True, slots=True)
class AddTitle:
    """A text for a while; `over` is the clip that it belongs to and goes with."""

    id: str
    text: str
    span: Span
    style: str = "title"
    place: str = "center"
    size: float = 1.0
    color: str | None = None
    dress: Dress = field(default_factory=Dress)
    over: str = ""
    kind: Literal["add_title"] = "add_title"

    def on(self, film: Film) -> Film:
        """The film with the text."""
        if not film.clips:
            raise Conflict
        return replace(film, titles=(*film.titles, self.within(film.duration_ms, film.fps)))

    def within(self, duration_ms: int, fps: int) -> Title:
        """The text of a film of that length."""
        start, end = self.span.within(duration_ms, fps)
        title = Title(
            id=self.id,
            text=self.text,
            start_ms=start,
            duration_ms=end - start,
            style=self.style,
            place=self.place,
            size=self.size,
            color=self.color,
            over=self.over,
        )
        return self.dress.on(title)


@dataclass(frozen=True, slots=True)
class AddTitles:
    """Many texts at once: one by one each would cost as much as there are."""

    titles: tuple[AddTitle, ...]
    kind: Literal["add_titles"] = "add_titles"

    @property
    def ids(self) -> tuple[str, ...]:
        """Theirs."""
        return tuple(title.id for title in self.titles)

    def on(self, film: Film) -> Film:
        """The film with the texts."""
        if not film.clips:
            raise Conflict
        total = film.duration_ms
        added = (title.within(total, film.fps) for title in self.titles)
        return replace(film, titles=(*film.titles, *added))


@dataclass(frozen=True, slots=True)
class AddCaptions:
    """The texts of a subtitle file, each at its time: (start_ms, duration_ms, text)."""

    ids: tuple[str, ...]
    cues: tuple[tuple[int, int, str], ...]
    dress: Dress = field(default_factory=Dress)
    kind: Literal["add_captions"] = "add_captions"

    def on(self, film: Film) -> Film:
        """The film with those that begin within it."""
        total = film.duration_ms
        if not film.clips or all(start >= total for start, _, _ in self.cues):
            raise Conflict
        found = []
        for title_id, (start_ms, duration_ms, text) in zip(self.ids, self.cues, strict=True):
            if start_ms < total:
                span = Span("start", start_ms, start_ms + duration_ms)
                start, end = span.within(total, film.fps)
                found.append(
                    Title(title_id, text, start, end - start, style="caption", place="bottom")
                )
        return replace(film, titles=(*film.titles, *map(self.dress.on, found)))


@dataclass(frozen=True, slots=True)
class EditTitle:
    """What is not None changes; `factor` multiplies the size; `length_ms` keeps the start.

    A text that lies where its style has it goes where a new style has it. `place_step` goes up
    the places of a text, or down below 0; `side` is "left" or "right".
    """

    which: Which
    text: str | None = None
    place: str | None = None
    color: str | None = None
    style: str | None = None
    factor: float = 1.0
    span: Span | None = None
    length_ms: int | None = None
    by_ms: int = 0
    start_ms: int | None = None
    place_step: int = 0
    side: str | None = None
    dress: Dress = field(default_factory=Dress)
    kind: Literal["edit_title"] = "edit_title"

    def on(self, film: Film) -> Film:
        """The film with the text changed."""
        ids = self.which.among(title.id for title in film.titles)
        return replace(
            film,
            titles=tuple(
                self._changed(title, film) if title.id in ids else title for title in film.titles
            ),
        )

    def _changed(self, title: Title, film: Film) -> Title:
        start, end = title.start_ms, title.start_ms + title.duration_ms
        if self.span is not None:
            start, end = self.span.within(film.duration_ms, film.fps)
        if self.start_ms is not None:
            length = end - start
            start = self.start_ms
            end = start + length
        if self.length_ms is not None:
            end = start + self.length_ms
        end += self.by_ms
        start, end = Span("start", start, end).within(film.duration_ms, film.fps)
        changed = replace(
            title,
            text=self.text if self.text is not None else title.text,
            place=self._place(title),
            color=self.color or title.color,
            style=self.style or title.style,
            size=min(BIGGEST, max(SMALLEST, round(title.size * self.factor, 4))),
            start_ms=start,
            duration_ms=end - start,
            over="" if self.span is not None or self.start_ms is not None else title.over,
        )
        return self.dress.on(changed)

    def _place(self, title: Title) -> str:
        if self.place:
            return self.place
        if self.style and title.place == usual_place(title.style):
            title = replace(title, place=usual_place(self.style))
        row, side = parts_of(title.place)
        if not self.place_step and self.side is None:
            return title.place
        at = ROWS.index(row) if row in ROWS else 2
        row = ROWS[min(len(ROWS) - 1, max(0, at - self.place_step))]
        side = self.side or side
        if not side:
            return row
        return side if row == "center" else f"{row}_{side}"


@dataclass(frozen=True, slots=True)
class RemoveTitles:
    """Texts out of the film."""

    which: Which
    kind: Literal["remove_titles"] = "remove_titles"

    def on(self, film: Film) -> Film:
        """The film without them."""
        gone = self.which.among(title.id for title in film.titles)
        return replace(film, titles=tuple(t for t in film.titles if t.id not in gone))
