"""A GitHub Actions workflow for students' repositories, with the public checks that it runs.

Written into a folder for each assignment: the one that the release for students makes, or an empty one.
"""

from collections.abc import Callable
from pathlib import Path

from autograder.course import Course

HOME = ".github/autograder"
WORKFLOW = ".github/workflows/autograder.yml"


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write the workflow and its checks for each assignment."""
    from autograder.deliver.bundle import FILES, bundle, put  # noqa: PLC0415 - help needs none of it

    for name in assignments:
        files = {f"{HOME}/{file}": data for file, data in bundle(course, name).items()}
        put(out / name, {WORKFLOW: (FILES / "github" / "autograder.yml").read_bytes(), **files}, say)
