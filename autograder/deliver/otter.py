"""A plugin for otter-grader: the sealed worker and the judge, in place of its kernel.

Before otter runs anything, the plugin grades what was handed in and empties the folder, so that otter's kernel, which
could otherwise decide the grade, finds nothing of the student's. Afterwards it puts the verdicts into otter's results.
"""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from otter.plugins import AbstractOtterPlugin
from otter.test_files import ExceptionTestFile, GradingResults
from otter.test_files.abstract_test import TestCase, TestCaseResult

from autograder.cohort.pool import Job
from autograder.cohort.seed import secret_seed
from autograder.course import find as find_course
from autograder.judge import codec
from autograder.judge.store import keys_of
from autograder.report import ExerciseReport, Note, Report, Verdict
from autograder.report.escape import visible
from autograder.report.feedback import failing
from autograder.report.formats.text import exercise_lines
from autograder.report.gap import place
from autograder.sandbox.server import Limits, Server

HANDED_IN = "handed_in"
SECONDS = 2.0
BLANK = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


class SealedPlugin(AbstractOtterPlugin):  # type: ignore[misc] # otter has no types
    """The plugin; its configuration is that of `during_generate`."""

    report: Report

    def during_generate(self, otter_config: dict[str, Any], assignment: Any) -> None:
        """Put the answer keys into the autograder.zip, hidden cases included, so that it needs no course.

        Args:
            otter_config: of the zip; the plugin's part names the `course` (a folder) and the `assignment`.
            assignment: otter's own.
        """
        del assignment
        given = self.plugin_config
        course = find_course(Path(given["course"]))
        name, seed = course.resolve(given["assignment"]), secret_seed(course.root)
        keys = codec.dumps(keys_of(course.root / "reference" / name, seed))
        own = {"assignment": name, "seed": seed, "seconds": given.get("seconds", SECONDS), "keys": keys}
        otter_config["plugins"] = [{PLUGIN: own} if PLUGIN in plugin else plugin for plugin in otter_config["plugins"]]

    def before_grading(self, config: Any) -> None:
        """Grade what was handed in, and leave nothing of it for otter to run, import or unpickle."""
        del config
        submission = Path(self.submission_path)
        folder = submission.parent
        shutil.rmtree(folder / "tests", ignore_errors=True)
        handed_in = folder / HANDED_IN
        self.report = graded(handed_in if handed_in.is_dir() else folder, self.plugin_config)
        _empty(folder)
        submission.write_text(json.dumps(BLANK) if submission.suffix == ".ipynb" else "", encoding="utf-8")

    def after_grading(self, results: GradingResults) -> None:
        """Put the verdicts in the place of whatever otter has found."""
        results.clear_results()
        results.results.update({exercise.exercise: SealedTest(exercise) for exercise in self.report.exercises})
        if self.report.notes:
            results.set_output("\n".join(_note(note) for note in self.report.notes))


PLUGIN = f"{SealedPlugin.__module__}.{SealedPlugin.__name__}"


def graded(folder: Path, given: dict[str, Any]) -> Report:
    """The report on a folder, by the configuration of the plugin."""
    limits = Limits(seconds=given["seconds"])
    with Server(limits) as server:
        server.check()
        job = Job(codec.loads(given["keys"]), given["assignment"], given["seed"], limits, server.demand)
        return job.grade(folder, server)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _note(note: Note) -> str:
    return visible(f"{place(note.where)}: {note.text}" if note.where else note.text)


class SealedTest(ExceptionTestFile):  # type: ignore[misc] # otter has no types
    """An exercise as otter keeps it: each verdict a test case, the points and the feedback as they were judged."""

    def __init__(self, exercise: ExerciseReport) -> None:
        """Take the verdicts over; imprecise ones earn a part of their points, so the score is set."""
        cases = [_case(verdict) for verdict in exercise.verdicts]
        super().__init__(exercise.exercise, "", cases, all_or_nothing=False)
        self.exercise = exercise
        pairs = zip(cases, exercise.verdicts, strict=True)
        self.test_case_results = [TestCaseResult(case, v.message, v.status == "passed") for case, v in pairs]
        self.update_score(exercise.score)

    @property
    def possible(self) -> float:
        """The points of the exercise."""
        return self.exercise.max_score

    def summary(self, public_only: bool = False) -> str:  # noqa: FBT001, FBT002 - otter's own signature
        """The feedback; of public cases only, if it is asked for."""
        return "\n".join(exercise_lines(public(self.exercise) if public_only else self.exercise))


def _case(verdict: Verdict) -> TestCase:
    name = f"{verdict.check} · {verdict.case}" if verdict.case else verdict.check
    return TestCase(name, "", verdict.hidden, verdict.max_points, None, None)


def public(exercise: ExerciseReport) -> ExerciseReport:
    """What of an exercise was judged on public cases."""
    shown = [verdict for verdict in exercise.verdicts if not verdict.hidden]
    return replace(
        exercise,
        verdicts=shown,
        score=round(sum(verdict.points for verdict in shown), 2),
        max_score=round(sum(verdict.max_points for verdict in shown), 2),
        mistake=exercise.mistake if any(map(failing, shown)) else "",
    )
