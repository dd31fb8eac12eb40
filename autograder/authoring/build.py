"""Building a course: `assignments/` and `solutions/` from `reference/`, byte for byte the same each time.

What was built is committed. `stale` tells which of it no longer is what a build would give.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.authoring import syllabus
from autograder.authoring.notebook import solved, unsolved
from autograder.course import Assignment, Course, CourseError, find
from autograder.judge import codec
from autograder.judge.key import public
from autograder.judge.store import PUBLIC_FILE, keys_of

TIMEOUT = 120


@dataclass(frozen=True)
class Built:
    """One file of a build.

    Args:
        path: relative to the course.
        text: its content; bytes, if it is data.
    """

    path: Path
    text: str | bytes


def build(course: Course, assignment: Assignment) -> Iterator[Built]:
    """The files of one assignment, the solved notebook last; data of the reference goes to both folders as it is.

    Raises:
        CourseError: if an exercise has a fault, or the solved notebook raises.
    """
    name = assignment.name
    keys = [public(key) for key in keys_of(course.root / "reference" / name, seed=0)]
    checks = codec.dumps(keys)
    data = {path.name: path.read_bytes() for path in data_files(assignment.path)}
    for folder in ("assignments", "solutions"):
        yield from (Built(Path(folder, name, file), content) for file, content in data.items())
    yield Built(Path("assignments", name, PUBLIC_FILE), checks)
    yield Built(Path("assignments", name, f"{name}.ipynb"), _text(unsolved(assignment)))
    yield Built(Path("solutions", name, f"{name}.ipynb"), _text(executed(solved(assignment), checks, data)))


def data_files(folder: Path) -> list[Path]:
    """What lies beside the exercises of an assignment and belongs beside its notebook: data, and its licence."""
    return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix not in {".py", ".md"} and p.name[0] != ".")


def build_course(folder: Path, names: Sequence[str], *, write: bool, say: Callable[[str], object]) -> int:
    """Build some assignments of the course around a folder, or all; how many files were not fresh.

    Args:
        folder: in the course.
        names: of the assignments; none for all.
        write: whether to write what is not fresh.
        say: is told about every file.
    """
    course = find(folder)
    whole = course.assignments
    wanted = {course.resolve(name) for name in names}
    stale = 0
    for built in _all(course, [a for a in whole if not wanted or a.name in wanted], whole):
        fresh = is_fresh(course, built)
        stale += not fresh
        if write and not fresh:
            put(course, built)
        say(f"{'fresh' if fresh else 'built' if write else 'stale'}  {built.path}")
    return stale


def _all(course: Course, assignments: Sequence[Assignment], whole: Sequence[Assignment]) -> Iterator[Built]:
    """The files of some assignments, and the syllabus of the whole course."""
    for assignment in assignments:
        yield from build(course, assignment)
    yield Built(Path("assignments", syllabus.FILE), syllabus.syllabus(whole))


def put(course: Course, built: Built) -> None:
    """Write a file of a build."""
    path = course.root / built.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(built.text.encode() if isinstance(built.text, str) else built.text)


def is_fresh(course: Course, built: Built) -> bool:
    """Whether a committed file is what the build gives.

    Checks may differ by rounding, as processors do; everything else is compared byte for byte.
    """
    path = course.root / built.path
    if not path.exists():
        return False
    if isinstance(built.text, bytes):
        return path.read_bytes() == built.text
    text = path.read_text(encoding="utf-8")
    return text == built.text or (path.name == PUBLIC_FILE and _same_checks(text, built.text))


def _same_checks(one: str, other: str) -> bool:
    try:
        return _near(codec.plain(codec.loads(one)), codec.plain(codec.loads(other)))
    except ValueError:
        return False


def _near(one: Any, other: Any) -> bool:
    """Equal, but for rounding in numbers."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_near(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_near, one, other))
    if isinstance(one, float | np.ndarray):
        return type(one) is type(other) and np.allclose(one, other, rtol=1e-6, atol=1e-9, equal_nan=True)
    return bool(one == other)


def _text(notebook: dict[str, Any]) -> str:
    """A notebook as Jupyter itself would save it."""
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True) if isinstance(cell["source"], str) else cell["source"]
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def executed(notebook: dict[str, Any], checks: str, beside: Mapping[str, bytes] | None = None) -> dict[str, Any]:
    """Run a notebook in a kernel of its own.

    Args:
        notebook: as data.
        checks: the public checks, put beside it.
        beside: other files to put there, by name.

    Raises:
        CourseError: if a cell raises.
    """
    import nbformat  # noqa: PLC0415 - slow, and only building needs it
    from nbclient import NotebookClient  # noqa: PLC0415
    from nbclient.exceptions import CellExecutionError  # noqa: PLC0415

    warm_up()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, PUBLIC_FILE).write_text(checks, encoding="utf-8")
        for name, content in (beside or {}).items():
            Path(folder, name).write_bytes(content)
        node = nbformat.from_dict(notebook)  # type: ignore[no-untyped-call]
        client = NotebookClient(
            node,
            timeout=TIMEOUT,
            record_timing=False,
            coalesce_streams=True,
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        try:
            client.execute(env={**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline"})
        except CellExecutionError as error:
            msg = f"the solved notebook raised:\n{error}"
            raise CourseError(msg) from error
    data: dict[str, Any] = json.loads(nbformat.writes(node))  # type: ignore[no-untyped-call]
    data["metadata"] = notebook["metadata"]
    return data


def warm_up() -> None:
    """Let matplotlib build its font cache now, which it would announce in the first notebook that plots."""
    import matplotlib.font_manager  # noqa: PLC0415

    matplotlib.font_manager.fontManager  # noqa: B018
