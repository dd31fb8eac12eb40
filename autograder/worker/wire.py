"""The frame that crosses the trust line: a strict JSON header and the raw bytes of plain arrays.

A message is a tree of None, bool, int, float, str, list, dict with string keys, arrays of whitelisted dtypes and random
generators (by seed). Floats travel as hexadecimal text, so that they arrive exactly. Whatever is not a well-formed
frame raises `ProtocolError` and nothing else; sizes are checked before anything is allocated.
"""

import json
import math
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np

MAGIC = b"agw1"
PREFIX = struct.Struct("<4sIQ")
PID = struct.Struct("<i")
USAGE = struct.Struct("<idq")
HEADER_LIMIT = 1 << 16
DEPTH_LIMIT = 32
DTYPES = frozenset("|b1 |i1 <i2 <i4 <i8 |u1 <u2 <u4 <u8 <f2 <f4 <f8".split())


class ProtocolError(Exception):
    """What came is not a frame."""


@dataclass(frozen=True)
class Seed:
    """Stands for `numpy.random.default_rng(seed)`; made on the side of the student."""

    seed: int


def pack(message: Any) -> bytes:
    """The frame of a message.

    Raises:
        TypeError: if the message holds a type that may not cross.
    """
    arrays: list[np.ndarray] = []
    header = json.dumps(_tag(message, arrays), separators=(",", ":")).encode()
    body = b"".join(array.tobytes() for array in arrays)
    return PREFIX.pack(MAGIC, len(header), len(body)) + header + body


def _tag(value: Any, arrays: list[np.ndarray]) -> Any:
    """JSON for a value: dicts are tagged by a one-letter key, arrays are collected."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return {"f": float(value).hex()}
    if isinstance(value, list | tuple):
        return [_tag(item, arrays) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {"d": [[key, _tag(item, arrays)] for key, item in value.items()]}
    if isinstance(value, np.ndarray) and value.dtype.str in DTYPES:
        arrays.append(value)
        return {"a": [value.dtype.str, list(value.shape)]}
    if isinstance(value, Seed):
        return {"r": value.seed}
    msg = f"{type(value).__name__} cannot cross the wire"
    raise TypeError(msg)


def sizes(prefix: bytes, *, header_limit: int = HEADER_LIMIT, body_limit: int) -> tuple[int, int]:
    """Header and body length that a prefix announces.

    Raises:
        ProtocolError: if it is no prefix, or announces more than the limits.
    """
    magic, header, body = PREFIX.unpack(prefix)
    if magic != MAGIC or header > header_limit or body > body_limit:
        raise ProtocolError("not a frame, or one that claims too much")
    return header, body


def unpack(header: bytes, body: bytes) -> Any:
    """The message of a frame; its arrays are read-only views of `body`.

    Raises:
        ProtocolError: if header and body are not exactly one well-formed message.
    """
    try:
        tree = json.loads(header)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("the header is not JSON") from error
    reader = _Reader(body)
    message = reader.value(tree, 0)
    if reader.offset != len(body):
        raise ProtocolError("the body is longer than its arrays")
    return message


class _Reader:
    """Walks a tagged tree and takes the arrays off the body, in order."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.offset = 0

    def value(self, node: Any, depth: int) -> Any:
        if depth > DEPTH_LIMIT:
            raise ProtocolError("nested too deeply")
        if node is None or isinstance(node, bool | int | str):
            return node
        if isinstance(node, list):
            return [self.value(item, depth + 1) for item in node]
        if isinstance(node, dict) and len(node) == 1:
            return self.tagged(*next(iter(node.items())), depth)
        raise ProtocolError("an unknown value")

    def tagged(self, tag: str, content: Any, depth: int) -> Any:
        if tag == "f" and isinstance(content, str):
            return _float(content)
        if tag == "a" and isinstance(content, list) and len(content) == 2:
            return self.array(*content)
        if tag == "d" and isinstance(content, list):
            return dict(self.item(entry, depth + 1) for entry in content)
        if tag == "r" and type(content) is int and 0 <= content < 1 << 64:
            return Seed(content)
        raise ProtocolError("an unknown tag")

    def item(self, entry: Any, depth: int) -> tuple[str, Any]:
        if not (isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str)):
            raise ProtocolError("a dict entry is not a pair")
        return entry[0], self.value(entry[1], depth)

    def array(self, dtype: Any, shape: Any) -> np.ndarray:
        if not (isinstance(dtype, str) and dtype in DTYPES and _is_shape(shape)):
            raise ProtocolError("an array of an unknown kind")
        kind = np.dtype(dtype)
        end = self.offset + math.prod(shape) * kind.itemsize
        if end > len(self.body):
            raise ProtocolError("an array reaches beyond the body")
        flat = np.frombuffer(self.body[self.offset : end], kind)
        self.offset = end
        try:
            return flat.reshape(shape)
        except ValueError as error:
            raise ProtocolError("an empty array of an impossible shape") from error


def _is_shape(shape: Any) -> bool:
    return isinstance(shape, list) and len(shape) <= 16 and all(type(n) is int and 0 <= n < 1 << 40 for n in shape)


def _float(text: str) -> float:
    try:
        return float.fromhex(text)
    except (ValueError, OverflowError) as error:
        raise ProtocolError("not a float") from error
