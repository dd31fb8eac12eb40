"""From an assignment to its notebooks, unsolved and solved; the same bytes every time."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from autograder.authoring.stub import solution, stub
from autograder.course import Assignment, Page, Prose, asked

SETUP = """\
# If this kernel has no `autograder` yet, as in Colab, it is installed from the files beside this notebook.
try:
    from autograder import check
except ModuleNotFoundError:
    %pip install --quiet --requirement requirements.txt
    from autograder import check

import matplotlib.pyplot as plt
import numpy as np"""
END = """\
## How far you are

The cell below checks every exercise of this notebook at once. Save the notebook before you hand it in."""
FENCE = re.compile(r"^```python\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)

Cell = dict[str, Any]


def unsolved(assignment: Assignment) -> dict[str, Any]:
    """The notebook that students complete."""
    return _notebook(assignment, stub)


def solved(assignment: Assignment) -> dict[str, Any]:
    """The same notebook with the reference in place of the stubs, not yet executed."""
    return _notebook(assignment, solution)


def _notebook(assignment: Assignment, answer: Callable[[Page], str]) -> dict[str, Any]:
    cells = [cell for part in assignment.parts for cell in _cells(part, answer)]
    first_code = next((i for i, cell in enumerate(cells) if cell["cell_type"] == "code"), len(cells))
    cells.insert(first_code, _code("setup", SETUP))
    cells += [_markdown("end", END), _code("check-all", "check.all()")]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cells(part: Prose | Page, answer: Callable[[Page], str]) -> Iterator[Cell]:
    if isinstance(part, Prose):
        yield from _prose(part)
        return
    names = ", ".join(item.__name__ for item in asked(part.exercise.drive))
    yield _markdown(f"{part.name}-prose", part.prose)
    yield _code(f"{part.name}-code", answer(part))
    yield _code(f"{part.name}-check", f"check({names})")


def _prose(part: Prose) -> Iterator[Cell]:
    """Markdown cells, and a code cell for each fenced block of Python."""
    name = part.path.stem.partition("_")[2]
    pieces = FENCE.split(part.text)
    for number, piece in enumerate(pieces):
        if piece.strip():
            make = _code if number % 2 else _markdown
            yield make(f"{name}-{number}".replace("_", "-"), piece.strip())


def _markdown(name: str, text: str) -> Cell:
    return {"cell_type": "markdown", "id": _id(name), "metadata": {}, "source": text}


def _code(name: str, text: str) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": _id(name),
        "metadata": {},
        "outputs": [],
        "source": text,
    }


def _id(name: str) -> str:
    """A cell id as notebooks allow it: letters, digits, hyphens and underscores, at most 64."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", name)[:64]
