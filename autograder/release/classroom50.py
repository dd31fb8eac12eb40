"""The bundle that Classroom 50 runs in students' repositories: public checks alone, for each assignment.

`out` is the classroom's folder in the organisation's `classroom50` repository.
"""

from collections.abc import Callable
from pathlib import Path

from autograder.course import Course

ENTRY = "autograder.py"


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write `autograders/ASSIGNMENT/` for each assignment."""
    from autograder.deliver.bundle import FILES, bundle, put  # noqa: PLC0415 - help needs none of it

    for name in assignments:
        files = {ENTRY: (FILES / "classroom50" / ENTRY).read_bytes(), **bundle(course, name)}
        put(out / "autograders" / name, files, say)
