"""A complete nbgrader course: its configuration, and `source/<assignment>/` for every assignment.

`nbgrader generate_assignment` makes the students' files from it. Everything in `source/` is public, but for what a
teacher adds.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.deliver.bundle import put
from autograder.deliver.seat import seat
from autograder.judge.key import Key
from autograder.judge.store import read_public

CONFIG = '''\
"""How nbgrader handles this course. Everything in here may be changed."""

from autograder.deliver.nbgrader import configure

c = get_config()
c.CourseDirectory.course_id = {name!r}
configure(c, course={course!r})
'''
PLAIN_CHECK = "from autograder import check"
VALIDATED_CHECK = "from autograder.deliver.nbgrader_check import check"

Cell = dict[str, Any]


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write the course; what a teacher has added to a notebook before stays in it.

    Args:
        course: the course.
        assignments: names of those to release.
        out: the folder of the nbgrader course.
        say: is told about the configuration and every assignment.
    """
    out.mkdir(parents=True, exist_ok=True)
    config = out / "nbgrader_config.py"
    if config.exists():
        say(f"Kept {config}.")
    else:
        name = re.sub(r"[^\w-]", "_", out.resolve().name)
        config.write_text(CONFIG.format(name=name, course=str(course.root)), encoding="utf-8")
        say(f"Wrote {config}.")
    package = seat(also=["deliver.nbgrader_check"])
    for name in assignments:
        _release(course.root / "assignments" / name, out / "source" / name, package, say)


def _release(built: Path, source: Path, package: dict[str, bytes], say: Callable[[str], object]) -> None:
    source.mkdir(parents=True, exist_ok=True)
    for path in sorted(built.iterdir()):
        target = source / path.name
        if path.suffix == ".ipynb":
            notebook = json.loads(path.read_text(encoding="utf-8"))
            notebook["cells"] = with_own(marked(notebook["cells"], read_public(built)), _cells(target))
            target.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        elif path.is_file():
            shutil.copyfile(path, target)
    put(source, package, say)


def marked(cells: Sequence[Cell], keys: Sequence[Key]) -> list[Cell]:
    """The cells of an assignment's notebook with nbgrader's marks: a stub to write in, a check that is worth points."""
    points = {key.exercise: key.points for key in keys}
    return [_marked(cell, points) for cell in cells]


def _marked(cell: Cell, points: dict[str, int]) -> Cell:
    source = "".join(cell["source"]).replace(PLAIN_CHECK, VALIDATED_CHECK)
    own = _marks(cell["id"], points) if cell["cell_type"] == "code" else {}
    return {**cell, "source": source.splitlines(keepends=True), "metadata": {**cell["metadata"], **own}}


def _marks(cell_id: str, points: dict[str, int]) -> dict[str, Any]:
    name, _, part = cell_id.rpartition("-")
    if name in points and part == "check":
        return _nbgrader(name, grade=True, points=points[name])
    return _nbgrader(cell_id, grade=False) if name in points and part == "code" else {}


def _nbgrader(grade_id: str, *, grade: bool, **points: int) -> dict[str, Any]:
    own = {"schema_version": 3, "grade_id": grade_id, "grade": grade, "locked": grade, "solution": not grade}
    return {"nbgrader": {**own, "task": False, **points}}


def _cells(path: Path) -> list[Cell]:
    """The cells of a notebook, if it is there."""
    cells: list[Cell] = json.loads(path.read_text(encoding="utf-8"))["cells"] if path.exists() else []
    return cells


def with_own(cells: Sequence[Cell], before: Sequence[Cell]) -> list[Cell]:
    """The cells, and those that a teacher has added to the notebook before, each after the cell that it followed."""
    ours = {cell["id"] for cell in cells}
    added: dict[str, list[Cell]] = {}
    last = ""
    for cell in before:
        if cell.get("id") in ours:
            last = cell["id"]
        elif "nbgrader" in cell["metadata"]:
            added.setdefault(last, []).append(cell)
    return list(_woven(cells, added))


def _woven(cells: Sequence[Cell], added: dict[str, list[Cell]]) -> Iterator[Cell]:
    yield from added.get("", [])
    for cell in cells:
        yield cell
        yield from added.get(cell["id"], [])
