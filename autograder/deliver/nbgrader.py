"""nbgrader's `autograde`, with the sealed worker and the judge in place of its kernel.

nbgrader reads, converts and writes a notebook by an exporter. Ours never opens a student's notebook as one: it grades
the folder that was handed in, and gives nbgrader a notebook of its own making. nbgrader goes on from there.
"""

import json
import weakref
from functools import cached_property
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbgrader.api import Gradebook
from nbgrader.converters.base import NbGraderException
from nbgrader.converters.generate_assignment import GenerateAssignment
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearSolutions,
    InstantiateTests,
    SaveAutoGrades,
)
from traitlets import Float, Unicode

from autograder.cohort.pool import Job
from autograder.cohort.seed import secret_seed
from autograder.course import find as find_course
from autograder.deliver.nbgrader_cells import cells_of, credit, framed, told
from autograder.errors import AutograderError
from autograder.judge.store import keys_of
from autograder.report import Report
from autograder.sandbox.server import Limits, Server
from autograder.submission.find import read

BY_FOLDER = r".*/extracted/(?P<student_id>[^/]+)/(?P<file_id>.+)"


def configure(c: Any, course: str) -> None:
    """Set up nbgrader to release and grade a course's assignments.

    Args:
        c: nbgrader's configuration.
        course: the folder that holds `reference/`.
    """
    made = GenerateAssignment.preprocessors.default()
    c.GenerateAssignment.preprocessors = [p for p in made if p not in (ClearSolutions, InstantiateTests)]
    c.Autograde.exporter_class = SealedExporter
    c.Autograde.sanitize_preprocessors = []
    c.Autograde.autograde_preprocessors = [SaveAutoGrades, AssignLatePenalties, CheckCellMetadata]
    c.Autograde.force = True
    c.SealedExporter.course = course
    c.FileNameCollectorPlugin.named_regexp = BY_FOLDER
    c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".py"]


class SealedExporter(NotebookExporter):  # type: ignore[misc] # nbconvert has no types
    """Grades what students handed in; made once for each run of `nbgrader autograde`."""

    course = Unicode(help="the folder that holds reference/").tag(config=True)
    seconds = Float(2.0, help="for all calls of one function in one exercise").tag(config=True)

    def __init__(self, **given: Any) -> None:
        """Start the fork server, and take up every folder that was handed in."""
        super().__init__(**given)
        limits = Limits(seconds=self.seconds)
        self.server = Server(limits)
        weakref.finalize(self, self.server.close)
        try:
            self.server.check()
            self.name = find_course(Path(self.course)).resolve(self.parent.coursedir.assignment_id)
        except AutograderError as error:
            self.log.error("%s", error)  # noqa: TRY400 - a person reads it
            raise NbGraderException(str(error)) from error
        self.before = self._scores()
        self.parent.assignments = dict(self._handed_in())

    @property
    def notebook(self) -> str:
        """The file that nbgrader knows the assignment by."""
        return f"{self.name}.ipynb"

    def _handed_in(self) -> list[tuple[str, list[str]]]:
        """Every student's folder, with the one notebook that nbgrader asks for, be it there or not."""
        where = self.parent.coursedir
        pattern = where.format_path(where.submitted_directory, where.student_id, where.assignment_id)
        folders = sorted(Path(where.root).glob(str(Path(pattern).relative_to(where.root))))
        return [(str(folder), [str(folder / self.notebook)]) for folder in folders if folder.is_dir()]

    def _scores(self) -> dict[tuple[str, str], float | None]:
        """The points given so far, by student and exercise."""
        where = self.parent.coursedir
        with Gradebook(where.db_url, where.course_id) as book:
            return {
                (submission.student.id, grade.name): grade.auto_score
                for submission in book.assignment_submissions(where.assignment_id)
                for notebook in submission.notebooks
                for grade in notebook.grades
            }

    @cached_property
    def job(self) -> Job:
        """What is the same for all; made when the fork server has long been started."""
        course = find_course(Path(self.course))
        seed = secret_seed(course.root)
        keys = keys_of(course.root / "reference" / self.name, seed)
        return Job(keys, self.name, seed, self.server.limits, self.server.demand)

    @cached_property
    def released(self) -> dict[str, Any]:
        """The notebook that students got."""
        where = self.parent.coursedir
        folder = Path(where.format_path(where.release_directory, ".", where.assignment_id))
        try:
            found: dict[str, Any] = json.loads((folder / self.notebook).read_text(encoding="utf-8"))
        except OSError as error:
            msg = f"no {folder / self.notebook}: run `nbgrader generate_assignment {where.assignment_id}` first"
            raise AutograderError(msg) from error
        return found

    def from_filename(self, filename: str, resources: Any = None, **given: Any) -> tuple[str, Any]:
        """Grade what lies in a student's folder; nbgrader's second look is at the notebook that this gave."""
        if not self.parent._sanitizing:  # noqa: SLF001 - nbgrader tells its two looks apart by nothing else
            return super().from_filename(filename, resources, **given)  # type: ignore[no-any-return]
        folder = Path(filename).parent
        report = self.job.grade(folder, self.server)
        notebook = told(framed(cells_of(folder, self.notebook, read(folder)), self.released), report)
        self._tell_changes(resources["nbgrader"]["student"], report, self._worth)
        return self.from_notebook_node(from_dict(notebook), resources)  # type: ignore[no-any-return,no-untyped-call]

    @cached_property
    def _worth(self) -> dict[str, float]:
        """The points of every graded cell, as released."""
        cells = [cell["metadata"].get("nbgrader", {}) for cell in self.released["cells"]]
        return {own["grade_id"]: own["points"] for own in cells if own.get("grade")}

    def _tell_changes(self, student: str, report: Report, worth: dict[str, float]) -> None:
        """Say which points of an earlier run are others now."""
        for exercise in report.exercises:
            before = self.before.get((student, exercise.exercise))
            now = credit(exercise, worth.get(exercise.exercise, exercise.max_score))
            if before is not None and before != now:
                self.log.warning("%s: %s had %g points, and has %g now", student, exercise.exercise, before, now)
