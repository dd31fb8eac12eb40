"""The frame that crosses the trust line: a strict JSON header and the raw bytes of plain arrays.

A message is a tree of None, bool, int, float, str, list, dict with string keys, arrays of whitelisted dtypes and random
generators (by seed). Floats travel as the shortest text that gives them back exactly. Whatever is not a well-formed
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
HEADER_LIMIT = 1 << 16
MOST_AXES, LONGEST_AXIS = 16, 1 << 40
ARRAY, SEED = "\0array", "\0seed"
DTYPES = frozenset({"|b1", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8"})


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
    parts: list[Any] = []

    def tag(value: Any) -> Any:
        if isinstance(value, np.ndarray) and value.dtype.str in DTYPES:
            parts.append(np.ascontiguousarray(value))
            return {ARRAY: [value.dtype.str, value.shape]}
        if isinstance(value, Seed):
            return {SEED: value.seed}
        msg = f"{type(value).__name__} cannot cross the wire"
        raise TypeError(msg)

    header = json.dumps(message, default=tag, separators=(",", ":")).encode()
    prefix = PREFIX.pack(MAGIC, len(header), sum(part.nbytes for part in parts))
    return b"".join([prefix, header, *parts])  # one copy: in a forked process, memory is what costs


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
    arrays = _Arrays(body)
    try:
        message = json.loads(header, object_hook=arrays.hook)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("the header is not JSON") from error
    if arrays.offset != len(body):
        raise ProtocolError("the body is longer than its arrays")
    return message


class _Arrays:
    """Takes the arrays off a body, in the order in which the header names them."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.offset = 0

    def hook(self, node: dict[str, Any]) -> Any:
        if ARRAY in node:
            return self.array(node)
        if SEED in node:
            return _seed(node)
        return node

    def array(self, node: dict[str, Any]) -> np.ndarray:
        dtype, shape = _pair(node[ARRAY])
        if not (len(node) == 1 and isinstance(dtype, str) and dtype in DTYPES and _is_shape(shape)):
            raise ProtocolError("an array of an unknown kind")
        start, self.offset = self.offset, self.offset + math.prod(shape) * int(dtype[2])
        if self.offset > len(self.body):
            raise ProtocolError("an array reaches beyond the body")
        return np.ndarray(shape, dtype, self.body, start)


def _pair(value: Any) -> tuple[Any, Any]:
    return (value[0], value[1]) if isinstance(value, list) and len(value) == 2 else (None, None)


def _seed(node: dict[str, Any]) -> Seed:
    seed = node[SEED]
    if len(node) == 1 and type(seed) is int and 0 <= seed < 1 << 64:
        return Seed(seed)
    raise ProtocolError("a seed of an unknown kind")


def _is_shape(shape: Any) -> bool:
    if not isinstance(shape, list) or len(shape) > MOST_AXES:
        return False
    for n in shape:  # noqa: SIM110 - this is half the time of reading an array
        if type(n) is not int or not 0 <= n < LONGEST_AXIS:
            return False
    return True
