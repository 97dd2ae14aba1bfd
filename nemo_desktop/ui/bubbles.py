"""How one message is laid out and painted."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from nemo_desktop.session.state import Author, Message
from nemo_desktop.ui import reading_order
from nemo_desktop.ui.chat_model import BULLETS, CHECK, lines
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import MEDIUM, body_font

LEFT, RIGHT = 14, 3
_CHECK_WIDTH = 22
_BULLET, _BULLET_WIDTH = "•", 14
_CHECKED = "check"
_BUBBLE = QPointF(13, 9)
_CARD = QPointF(13, 12)
_WIDEST_BUBBLE = 0.84
_GAP_AFTER = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of a message and where they lie; `mark` names an icon on their left."""

    place: QRectF
    document: QTextDocument
    mark: str = ""
    is_dim: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A message laid out for one width. `frame` is the bubble or card, `buttons` the place kept
    for its buttons; both in the row's own coordinates."""

    pieces: tuple[Piece, ...]
    frame: QRectF
    buttons: QRectF
    height: float
    is_bubble: bool = False


def lay_out(message: Message, width: float, buttons_height: float, look: Look) -> Drawing:
    """A message for a row of this width, with room for buttons of this height."""
    if message.author is Author.PERSON:
        return _bubble(message, width, buttons_height, look)
    return _plain(message, width, buttons_height, look)


def paint(painter: QPainter, drawing: Drawing, message: Message, look: Look) -> None:
    """Draws a message with the row's top left corner at the painter's origin."""
    colours = look.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if drawing.is_bubble:
        painter.fillPath(_bubble_path(drawing.frame), QColor(colours.wash))
    elif message.is_card:
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(drawing.frame.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
    is_dim = message.author is Author.NOTE and not message.is_card
    colour = QColor(colours.dim if is_dim else colours.text)
    ratio = painter.device().devicePixelRatioF()
    for piece in drawing.pieces:
        if piece.mark:
            size = 18 if message.is_card else 15
            icon = look.icons.pixmap(piece.mark, "ok", size, ratio)
            top = piece.place.top() + (0 if message.is_card else 2)
            painter.drawPixmap(
                QPointF(piece.place.left() - _CHECK_WIDTH - (4 if message.is_card else 0), top),
                icon,
            )
        _draw_text(painter, piece, QColor(colours.dim) if piece.is_dim else colour)


def document(text: str, font: QFont, width: float) -> QTextDocument:
    """Text wrapped at a width, with a little air between its lines."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    made.setPlainText(reading_order.kept(text))
    spacing = QTextBlockFormat()
    spacing.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(spacing)
    made.setTextWidth(width)
    return made


def _bubble(message: Message, width: float, buttons_height: float, look: Look) -> Drawing:
    widest = (width - LEFT - RIGHT) * _WIDEST_BUBBLE - 2 * _BUBBLE.x()
    text = document("\n".join(lines(message, look.texts)), body_font(), widest)
    natural = min(widest, text.idealWidth() + 1)
    text.setTextWidth(natural)
    size = QSizeF(natural + 2 * _BUBBLE.x(), text.size().height() + 2 * _BUBBLE.y())
    frame = QRectF(QPointF(width - RIGHT - size.width(), 0), size)
    place = QRectF(frame.topLeft() + _BUBBLE, text.size())
    buttons = QRectF(LEFT, frame.bottom() + 4, width - LEFT - RIGHT, buttons_height)
    height = (buttons.bottom() if buttons_height else frame.bottom()) + _GAP_AFTER
    return Drawing((Piece(place, text),), frame, buttons, height, is_bubble=True)


def _plain(message: Message, width: float, buttons_height: float, look: Look) -> Drawing:
    is_note = message.author is Author.NOTE and not message.is_card
    inset = _CARD if message.is_card else QPointF(0, 0)
    font = body_font(13, MEDIUM) if message.is_card else body_font(12 if is_note else 13)
    left, inner = LEFT + inset.x(), width - LEFT - RIGHT - 2 * inset.x()
    make = partial(_piece, font=font)
    pieces: list[Piece] = []
    y = inset.y()
    for text, mark in _passages(message, look):
        icon, shift = (mark, _CHECK_WIDTH + 4 * message.is_card) if mark == _CHECKED else ("", 0)
        if mark == _BULLET:
            shift = _BULLET_WIDTH
            pieces.append(make(mark, QRectF(left, y, shift, 0), ""))
        piece = make(text, QRectF(left + shift, y, inner - shift, 0), icon)
        pieces.append(piece)
        y = piece.place.bottom() + (5 if mark else 6)
    if message.footnote is not None:
        small = document(look.texts.say(message.footnote), body_font(12), inner)
        pieces.append(Piece(QRectF(QPointF(left, y + 2), small.size()), small, is_dim=True))
        y = pieces[-1].place.bottom() + 6
    y -= 5 if pieces else 0
    buttons = QRectF(left, y + (10 if message.is_card else 5), inner, buttons_height)
    end = (buttons.bottom() if buttons_height else y) + inset.y()
    frame = QRectF(LEFT, 0, width - LEFT - RIGHT, end)
    gap = 6 if message.actions and not message.is_card else 0
    return Drawing(tuple(pieces), frame, buttons, end + _GAP_AFTER - gap)


def _piece(text: str, place: QRectF, mark: str, font: QFont) -> Piece:
    made = document(text, font, place.width())
    return Piece(QRectF(place.topLeft(), made.size()), made, mark)


def _passages(message: Message, look: Look) -> list[tuple[str, str]]:
    """Runs of plain lines together, every line of a list by itself, each with its mark."""
    passages: list[tuple[str, str]] = []
    for line in lines(message, look.texts):
        if line.startswith(CHECK) or message.is_card:
            passages.append((line.removeprefix(CHECK), _CHECKED))
        elif line.startswith(BULLETS):
            passages.append((line[2:].lstrip(), _BULLET))
        elif passages and not passages[-1][1]:
            passages[-1] = (f"{passages[-1][0]}\n{line}", "")
        else:
            passages.append((line, ""))
    return passages


def _draw_text(painter: QPainter, piece: Piece, colour: QColor) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour)
    context.palette = palette
    painter.save()
    painter.translate(piece.place.topLeft())
    painter.setPen(Qt.PenStyle.SolidLine)
    piece.document.documentLayout().draw(painter, context)
    painter.restore()


def _bubble_path(frame: QRectF) -> QPainterPath:
    """A round frame whose lower right corner points to the person."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(frame, 13, 13)
    corner = QRectF(frame.right() - 14, frame.bottom() - 14, 14, 14)
    path.addRoundedRect(corner, 4, 4)
    return path
