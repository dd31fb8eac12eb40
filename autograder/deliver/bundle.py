"""What a grading job in a student's own repository needs: the package, and an assignment's public checks."""

from collections.abc import Callable, Mapping
from pathlib import Path

from autograder.course import Course, CourseError
from autograder.deliver.wheel import wheel
from autograder.judge.store import PUBLIC_FILE

FILES = Path(__file__).parents[1] / "release" / "files"


def bundle(course: Course, name: str) -> dict[str, bytes]:
    """Files by name.

    Raises:
        CourseError: if the assignment is not built.
    """
    path = course.root / "assignments" / name / PUBLIC_FILE
    own, package = wheel()
    try:
        return {own: package, PUBLIC_FILE: path.read_bytes()}
    except FileNotFoundError as error:
        msg = f"{path} is missing; make it with: autograder build"
        raise CourseError(msg) from error


def put(folder: Path, files: Mapping[str, bytes], say: Callable[[str], object]) -> None:
    """Write files below a folder; of a package in another version, the new one alone stays."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.glob("autograder-*.whl") if path.suffix == ".whl" else ():
            old.unlink()
        path.write_bytes(data)
    say(f"Wrote {folder}.")
