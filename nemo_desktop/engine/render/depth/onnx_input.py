"""How large a picture an ONNX model wants, read from the file itself."""

from collections.abc import Iterator
from pathlib import Path

# Field numbers of onnx.proto3: ModelProto.graph, GraphProto.input, ValueInfoProto.type,
# TypeProto.tensor_type, TypeProto.Tensor.shape, TensorShapeProto.dim, Dimension.dim_value.
_GRAPH, _INPUT, _TYPE, _TENSOR, _SHAPE, _DIM, _VALUE = 7, 11, 2, 1, 2, 1, 1
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


def input_size(file: Path) -> tuple[int, int] | None:
    """Width and height of its first input of shape (batch, channels, height, width); None when
    it takes any size or the file is something else. Raises OSError."""
    try:
        for graph in _parts(memoryview(file.read_bytes()), _GRAPH):
            for value in _parts(graph, _INPUT):
                sides = _sides(value)
                if len(sides) == 4:
                    return (sides[3], sides[2]) if sides[2] > 0 and sides[3] > 0 else None
    except (IndexError, ValueError):
        return None
    return None


def _sides(value: memoryview) -> list[int]:
    """The sizes of a tensor's axes, 0 where the model leaves them open."""
    return [
        sum(number for field, number in _fields(dim) if field == _VALUE and isinstance(number, int))
        for kind in _parts(value, _TYPE)
        for tensor in _parts(kind, _TENSOR)
        for shape in _parts(tensor, _SHAPE)
        for dim in _parts(shape, _DIM)
    ]  # fmt: skip


def _parts(message: memoryview, wanted: int) -> Iterator[memoryview]:
    for field, content in _fields(message):
        if field == wanted and isinstance(content, memoryview):
            yield content


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Number and content of each field of a protocol buffer message. Raises IndexError or
    ValueError for what is none."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _VARINT:
            number, at = _varint(message, at)
            yield key >> 3, number
            continue
        if kind == _BYTES:
            length, at = _varint(message, at)
        elif kind in (_FIXED64, _FIXED32):
            length = 8 if kind == _FIXED64 else 4
        else:
            raise ValueError(kind)
        if at + length > len(message):
            raise ValueError(length)
        yield key >> 3, message[at : at + length]
        at += length


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = message[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at
        if shift > 63:
            raise ValueError(shift)
