"""Saved reports, read back: strictly, since what writers make of them goes into gradebooks."""

import json
import types
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from autograder.errors import AutograderError
from autograder.report import SCHEMA, Report

WORDS = {"nan", "inf", "-inf"}
NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}

T = TypeVar("T")


class ReportError(AutograderError):
    """A file that holds no reports; the message names the place in it and the next step."""


def read_file(path: Path) -> list[Report]:
    """The reports in a file that the writers `json` or `jsonl` have made.

    Raises:
        ReportError: if it holds anything else.
        OSError: if it cannot be read.
    """
    try:
        return read(path.read_text(encoding="utf-8"))
    except ReportError as error:
        msg = f"{path}: {error}; write reports anew with: autograder grade ... --format json --out FOLDER"
        raise ReportError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: not a text file; name a report.json or a report.jsonl"
        raise ReportError(msg) from error


def read(text: str) -> list[Report]:
    """The reports in a text: a list, one report, or one a line.

    Raises:
        ReportError: at the first thing that is not as it must be.
    """
    found = _parsed(text)
    items = found if isinstance(found, list) else [found]
    return [_report(item, f"report {number}") for number, item in enumerate(items, 1)]


def _parsed(text: str) -> Any:
    """JSON data: of the whole text, or of each line where it is no list."""
    whole = text.lstrip()[:1] == "[" or text.count("\n") <= 1
    lines = [text] if whole else text.splitlines()
    found = [_json(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    return found[0] if whole and found else found


def _json(text: str, number: int) -> Any:
    try:
        return json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        line = number + getattr(error, "lineno", 1) - 1
        msg = f"line {line} is not JSON"
        raise ReportError(msg) from error


def _refused(word: str) -> Any:
    raise ValueError(word)


def _report(data: Any, place: str) -> Report:
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        msg = f"{place} is not of schema {SCHEMA}"
        raise ReportError(msg)
    return _record(Report, {name: value for name, value in data.items() if name != "schema"}, place)


def _record(kind: type[T], data: Any, place: str) -> T:
    """A dataclass from a JSON object that has its fields and no others."""
    if not isinstance(data, dict):
        raise _wrong(place, "an object")
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    needed = {name for name, f in known.items() if f.default is MISSING and f.default_factory is MISSING}
    if odd := sorted((data.keys() - known.keys()) | (needed - data.keys())):
        msg = f"{place}.{odd[0]} is {'not known' if odd[0] in data else 'missing'}"
        raise ReportError(msg)
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], value, f"{place}.{name}") for name, value in data.items()})


def _value(kind: Any, data: Any, place: str) -> Any:
    """A value of the type that a field is declared with."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return None if data is None else _value(arguments[0], data, place)
    if origin is Literal:
        return _one_of(arguments, data, place)
    if origin is dict:
        return _mapping(arguments[1], data, place)
    if origin in {list, Sequence}:
        return _items(arguments[0], data, place)
    return _record(kind, data, place) if isinstance(kind, type) and is_dataclass(kind) else _plain(kind, data, place)


def _one_of(words: Sequence[str], data: Any, place: str) -> Any:
    if data in words:
        return data
    raise _wrong(place, f"one of {', '.join(words)}")


def _mapping(kind: Any, data: Any, place: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _wrong(place, "an object")
    return {name: _value(kind, item, f"{place}.{name}") for name, item in data.items()}


def _items(kind: Any, data: Any, place: str) -> list[Any]:
    if not isinstance(data, list):
        raise _wrong(place, "a list")
    return [_value(kind, item, f"{place}[{number}]") for number, item in enumerate(data)]


def _plain(kind: type, data: Any, place: str) -> Any:
    """Text, a number or a truth; a number that is not finite is a word, as JSON has none for it."""
    if kind is float and type(data) is str and data in WORDS:
        return float(data)
    if type(data) is kind or (kind is float and type(data) is int):
        return data
    raise _wrong(place, NAMES[kind])


def _wrong(place: str, wanted: str) -> ReportError:
    return ReportError(f"{place} is not {wanted}")
