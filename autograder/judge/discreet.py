"""What may be said of a hidden case: no number of it, and no word that the student's code chose after seeing it."""

import builtins
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.report import Detail
from autograder.sandbox.answer import Trouble

OTHER_TYPES = {"NoneType", "function", "generator", "LinAlgError"}


def is_known(kind: str) -> bool:
    """Whether the words that name a type are Python's or numpy's; others could spell an input."""
    return all(word in OTHER_TYPES or hasattr(builtins, word) or hasattr(np, word) for word in kind.split())


def trouble(told: Trouble) -> Trouble:
    """A trouble without its text, and without the name of an exception that the student made."""
    if told.kind in {"timeout", "crash"}:
        return told
    return replace(told, type=told.type if is_known(told.type) else "", text="")


def detail(told: Detail) -> Detail:
    """A gap's shapes and counts."""
    dtype = told.dtype_got if is_known(told.dtype_got or "") else None
    numbers: dict[str, Any] = dict.fromkeys(("first_index", "got", "expected", "tolerance", "max_abs", "max_rel"))
    return replace(told, dtype_got=dtype, inputs={}, **numbers)
