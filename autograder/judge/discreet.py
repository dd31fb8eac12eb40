"""What may be said of a hidden case: no number of it, and no word that the student's code chose after seeing it."""

import builtins
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.judge.compare import Gap
from autograder.report import Detail, Where
from autograder.sandbox.answer import Trouble

OTHER_TYPES = {"NoneType", "function", "generator", "LinAlgError"}
MOST_WORDS, MOST_AXES, MOST_LINES = 2, 6, 100


def is_known(kind: str) -> bool:
    """Whether the few words that name a type are Python's or numpy's; others could spell an input."""
    words = kind.split()
    return len(words) <= MOST_WORDS and all(word in OTHER_TYPES or _is_type(word) for word in words)


def _is_type(word: str) -> bool:
    return any(isinstance(vars(module).get(word), type) for module in (builtins, np))


def is_plain(shape: Sequence[int], shapes: Iterable[Sequence[int]]) -> bool:
    """Whether a shape is made of the extents and sizes of a case's own arrays; others could be numbers of an input."""
    usual = {0, 1}.union(*({*one, math.prod(one)} for one in shapes))
    return len(shape) <= MOST_AXES and usual.issuperset(shape)


def trouble(told: Trouble, start: Where | None) -> Trouble:
    """A trouble without its text, and without a name or a place of the student's making.

    Args:
        told: by the worker.
        start: of the function; a place in it, not too far down, may be told.
    """
    if told.kind in {"timeout", "crash"}:
        return told
    frames = [frame for frame in told.frames if start and _is_near(frame[0], start)]
    return replace(told, type=told.type if is_known(told.type) else "", text="", frames=frames)


def _is_near(where: Where, start: Where) -> bool:
    return where.cell == start.cell and 0 <= where.line - start.line < MOST_LINES


def words(gap: Gap, shapes: Iterable[Sequence[int]]) -> str:
    """The message of a gap, if neither its type nor its shape could spell an input."""
    if gap.kind == "type" and not is_known(gap.detail.dtype_got or ""):
        return f"{gap.detail.output} is no array of numbers."
    if gap.kind == "shape" and not is_plain(gap.detail.shape_got or (), shapes):
        return f"{gap.detail.output} has another shape than {tuple(gap.detail.shape_expected or ())}."
    return gap.message


def detail(told: Detail, shapes: Iterable[Sequence[int]]) -> Detail:
    """A gap's counts, and its shapes as far as they are plain."""
    dtype = told.dtype_got if is_known(told.dtype_got or "") else None
    shape = told.shape_got if is_plain(told.shape_got or (), shapes) else None
    numbers: dict[str, Any] = dict.fromkeys(("first_index", "got", "expected", "tolerance", "max_abs", "max_rel"))
    return replace(told, dtype_got=dtype, shape_got=shape, inputs={}, call="", heat=[], curve=[], **numbers)
