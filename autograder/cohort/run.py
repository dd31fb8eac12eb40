"""One run of the grader over some paths, from the command line."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from autograder.cohort.pool import ALONE, Job, grade_all
from autograder.cohort.seed import secret_seed
from autograder.course import Course, CourseError
from autograder.course import find as find_course
from autograder.judge.key import Key
from autograder.judge.store import PUBLIC_FILE, keys_of, read_public
from autograder.report import Report
from autograder.sandbox.server import Limits, Server
from autograder.submission.cells import read_cells
from autograder.submission.find import find


@dataclass(frozen=True)
class Run:
    """How to grade.

    Args:
        course: a folder of the course whose reference judges.
        assignment: by name or number; None to grade what each submission defines.
        seed: of the hidden inputs; None for the course's secret one.
        jobs: cores to use.
    """

    course: Path
    assignment: str | None = None
    seed: int | None = None
    jobs: int = 1

    @cached_property
    def found(self) -> Course:
        """The course around that folder."""
        return find_course(self.course)


def grade_paths(paths: Iterable[Path], run: Run, server: Server) -> list[Report]:
    """Grade the submissions at some paths, with progress on a terminal."""
    found = find(paths)
    server.check()
    folders = _folders(run)
    seed = secret_seed(run.found.root) if run.seed is None else run.seed
    keys = [key for folder in folders for key in keys_of(folder, seed, _say)]
    name = folders[0].name if run.assignment else ""
    cells = handed_out(run.found, folders) if len(found) > ALONE else []
    job = Job(keys, name, seed, server.limits, server.demand, cells)
    return list(progress(grade_all(found, job, server, run.jobs), len(found)))


def _say(text: str) -> None:
    """Tell people, not files, what takes a while."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)  # noqa: T201


def _folders(run: Run) -> list[Path]:
    reference = run.found.root / "reference"
    names = [run.found.resolve(run.assignment)] if run.assignment else run.found.names
    return [reference / name for name in names]


def handed_out(course: Course, folders: Iterable[Path]) -> list[str]:
    """The code cells of assignments as they are handed out; of those that are built."""
    notebooks = [course.root / "assignments" / folder.name / f"{folder.name}.ipynb" for folder in folders]
    return [cell for path in notebooks if path.is_file() for cell in read_cells(path.name, path.read_bytes())[0]]


def progress(reports: Iterator[Report], total: int) -> Iterator[Report]:
    """The reports, counted on a terminal as they come."""
    if total < 2 or not sys.stderr.isatty():
        yield from reports
        return
    from tqdm import tqdm  # noqa: PLC0415 - only people need it

    yield from tqdm(reports, total=total, unit=" submissions", desc="Grading", leave=False)


def check_path(notebook: Path, seconds: float) -> Report:
    """Grade one notebook, which belongs to whoever asks, on the public checks beside it.

    Raises:
        CourseError: if there are none.
    """
    limits = Limits(seconds=seconds)
    with Server(limits, demand=0) as server:
        job = Job(public_keys(notebook), "", 0, limits, demand=0)
        return next(grade_all(find([notebook]), job, server, 1))


def public_keys(notebook: Path) -> Sequence[Key]:
    """The public checks in the folder of a notebook.

    Raises:
        CourseError: if there are none, or they cannot be read.
    """
    try:
        return read_public(notebook.resolve().parent)
    except FileNotFoundError as error:
        msg = f"no {PUBLIC_FILE} beside {notebook}: it comes with the assignment; put the notebook back in its folder"
        raise CourseError(msg) from error
    except (ValueError, KeyError, TypeError) as error:
        msg = f"{PUBLIC_FILE} beside {notebook} cannot be read: {error}"
        raise CourseError(msg) from error
