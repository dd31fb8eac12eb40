"""Answer keys as JSON: exact, compact, and the same for the grader's cache and for what ships to students."""

import base64
import json
import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import numpy as np

from autograder.judge.key import Key
from autograder.worker.wire import Seed

FORMAT = "autograder/key/v1"


def dumps(keys: list[Key]) -> str:
    """Keys as JSON text, a line for each."""
    lines = ",\n".join(json.dumps(_plain(key), separators=(",", ":")) for key in keys)
    return f'{{"format": "{FORMAT}", "keys": [\n{lines}\n]}}\n'


def loads(text: str) -> list[Key]:
    """Keys from JSON text.

    Raises:
        ValueError: if the text holds no keys of this format.
    """
    data = json.loads(text)
    if not (isinstance(data, dict) and data.get("format") == FORMAT):
        msg = f"not answer keys of format {FORMAT}; build them again with this version: autograder build"
        raise ValueError(msg)
    return [_reader(Key)(key) for key in data["keys"]]


def plain(value: Any) -> Any:
    """A value of lists, dicts, numbers, text and arrays, without any dataclass."""
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return [plain(item) for item in value] if isinstance(value, tuple | list) else value


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
    if origin in {tuple, list}:
        item = _reader(arguments[0])
        return origin if item is _same else lambda values: origin([item(value) for value in values])
    if origin is types.UnionType:
        read = _reader(arguments[0])
        return lambda value: None if value is None else read(value)
    return _same


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    readers = [(name, _reader(hint)) for name, hint in typing.get_type_hints(kind).items()]
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
