"""Answer keys as JSON: exact, compact, and the same for the grader's cache and for what ships to students."""

import base64
import collections.abc
import json
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, overload

import numpy as np

from autograder.errors import AutograderError
from autograder.judge.key import Key
from autograder.worker.wire import Seed

if TYPE_CHECKING:
    from mmap import mmap

FORMAT = "autograder/key/v6"
HEADER = '{{"format": "{}", "lengths": {}, "keys": ['
BETWEEN, END = ",\n", "\n]}\n"
LARGE = ("cases", "mistakes", "suspects")

T = TypeVar("T")


class DamagedError(AutograderError):
    """A part of an answer key cannot be read."""


def dumps(keys: Sequence[Key]) -> str:
    """Keys as JSON text: a line for the head of each, and one for each large part, which is read when it is needed.

    The lengths of all lines, in characters, stand in front, so that nobody has to look for them; the text is ASCII.
    """
    lines = [line for key in keys for line in _lines(key)]
    return f"{HEADER.format(FORMAT, [*map(len, lines)])}\n{BETWEEN.join(lines)}{END}"


def _lines(key: Key) -> Iterator[str]:
    names = [f.name for f in fields(key)]
    parts = [{n: getattr(key, n) for n in names if n not in LARGE}, *(list(getattr(key, n)) for n in LARGE)]
    return (json.dumps(_plain(part), separators=(",", ":")) for part in parts)


def loads(text: "str | bytes | mmap") -> list[Key]:
    """Keys from JSON text, in UTF-8 if it is not given as `str`; most of it is not looked at before it is needed.

    Raises:
        ValueError: if the text holds no keys of this format.
    """
    lines, count = _lines_of(text.encode() if isinstance(text, str) else text), 1 + len(LARGE)
    return [_key(lines[i : i + count]) for i in range(0, len(lines), count)]


def _lines_of(data: "bytes | mmap") -> list[memoryview]:
    """The lines of a text, without what stands between them; looked for only where they are not of the lengths told."""
    first = data[: data.find(b"\n") + 1]
    lengths = _lengths(first)
    edges = list(accumulate((n + len(BETWEEN) for n in lengths), initial=len(first)))
    if len(data) != max(len(first), edges[-1] - len(BETWEEN)) + len(END):  # edited, or by git on Windows
        found = [memoryview(line.removesuffix(b",")) for line in bytes(data).splitlines()[1:-1]]
        return found if len(found) == len(lengths) else _refuse()
    view = memoryview(data)
    return [view[start : start + length] for start, length in zip(edges, lengths, strict=False)]


def _lengths(first: bytes) -> list[int]:
    """The lengths of the lines, from the first line."""
    try:
        head = json.loads(first + b"]}")
    except ValueError:
        head = {}
    return list(head["lengths"]) if head.get("format") == FORMAT else _refuse()


def _refuse() -> NoReturn:
    msg = f"not answer keys of format {FORMAT}; build them again with this version: autograder build"
    raise ValueError(msg)


def _key(lines: Sequence[memoryview]) -> Key:
    head, *large = lines
    given = dict(json.loads(bytes(head))["items"])
    hints = _hints(Key)
    read = {name: _reader(hints[name])(value) for name, value in given.items()}
    for name, text in zip(LARGE, large, strict=True):
        read[name] = Later[Any](text, hints[name], given["exercise"])
    return Key(**read)


class Later(Sequence[T]):
    """A part of a key that is read when it is needed, as most of a course's keys are not.

    Args:
        text: of the part, JSON in UTF-8.
        kind: what it holds.
        exercise: whose it is, for the error if it cannot be read.
    """

    def __init__(self, text: memoryview, kind: Any, exercise: str) -> None:
        self._text, self._kind, self._exercise = text, kind, exercise

    @cached_property
    def _items(self) -> tuple[T, ...]:
        try:
            return tuple(_reader(self._kind)(json.loads(bytes(self._text))))
        except (ValueError, KeyError, TypeError) as error:
            msg = f"the answer key of {self._exercise} is damaged; build it again: autograder build"
            raise DamagedError(msg) from error

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)


def plain(value: Any) -> Any:
    """A value of lists, dicts, numbers, text and arrays, without any dataclass."""
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return [plain(item) for item in value] if isinstance(value, tuple | list | Later) else value


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        data = np.ascontiguousarray(value, value.dtype.newbyteorder("<"))
        return {
            "dtype": data.dtype.str,
            "shape": list(value.shape),
            "base64": base64.b64encode(data.tobytes()).decode(),
        }
    if isinstance(value, Seed):
        return {"seed": value.seed}
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {"items": [[key, _plain(item)] for key, item in value.items()]}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What reads a value of a declared type; whatever is declared as `Any` is read by its own form."""
    if kind is np.ndarray or kind is Any:
        return _free
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {tuple, list, collections.abc.Sequence}:
        item, made = _reader(arguments[0]), list if origin is list else tuple
        return made if item is _same else lambda values: made([item(value) for value in values])
    if origin is types.UnionType:
        read = _reader(arguments[0])
        return lambda value: None if value is None else read(value)
    return _same


_hints = cache(typing.get_type_hints)


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    readers = [(name, _reader(hint)) for name, hint in _hints(kind).items()]
    return lambda value: kind(**{name: read(value[name]) for name, read in readers})


def _same(value: Any) -> Any:
    return value


def _free(value: Any) -> Any:
    if isinstance(value, list):
        return [_free(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "base64" in value:
        data = np.frombuffer(base64.b64decode(value["base64"]), value["dtype"])
        return data.reshape(value["shape"])
    return Seed(value["seed"]) if "seed" in value else {key: _free(item) for key, item in value["items"]}
