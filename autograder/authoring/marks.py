"""Checks of what is graded: the stub, the reference, its gradients, the known mistakes and the alternatives."""

from collections.abc import Iterator
from dataclasses import replace

from autograder.authoring.margin import CLEAR, judged
from autograder.authoring.stub import solution, stub
from autograder.authoring.subject import Severity, Subject
from autograder.grade import grade
from autograder.judge.blame import certified, differentiable
from autograder.judge.key import Key
from autograder.judge.verdicts import verdicts
from autograder.report import ExerciseReport
from autograder.submission.find import Submission


def the_stub_is_missing(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """A stub that nobody touched is missing, check by check, and nothing else."""
    report = _graded(subject, stub(subject.page))
    others = {v.status for v in report.verdicts} - {"missing"}
    if others:
        yield "error", f"the untouched stub is graded as {', '.join(sorted(others))}; every check must be missing"


def the_reference_earns_full_marks(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """The solution, as staff get it, is right in the real worker."""
    for verdict in (v for v in _graded(subject, solution(subject.page)).verdicts if v.status != "passed"):
        where = f" on {verdict.case!r}" if verdict.case else ""
        yield "error", f"the reference itself is {verdict.status}, {verdict.check}{where}: {verdict.message}"
    if subject.page.exercise.points <= 0:
        yield "error", "the exercise is worth no points; give it some"


def gradients_are_those_of_the_value(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Rule G holds wherever it can be asked; saturated inputs may be beyond what it resolves."""
    outcomes = []
    for key in subject.keys:
        for case in (case for case in key.cases if differentiable(key, case)):
            outcomes.append(certified(key, subject.functions, case))
            if outcomes[-1] == "differs":
                yield "error", f"a gradient of the reference is not the derivative of its value on {case.name!r}"
    if subject.key.differentiated and "fits" not in outcomes:
        yield "error", "the gradient check could be made on no case; add one with moderate float inputs, off the kinks"
    elif outcomes.count("unresolved") > outcomes.count("fits"):
        yield "warning", "most cases are beyond what the gradient check resolves; add moderate float inputs"


def mistakes_are_caught(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Every known mistake shows in a case, by far, at every seed."""
    for mistake in subject.page.exercise.mistakes:
        functions = subject.page.edited(mistake.edits)
        runs = [judged(key, functions) for key in subject.keys]
        least = min(runs, key=lambda run: run.margin)
        if least.margin <= 1:
            yield "error", f"no case catches this mistake: {mistake.sentence!r}; add inputs on which it shows"
        elif least.margin < CLEAR:
            far = f"{least.margin:.2g} tolerances, on {least.case!r}"
            yield (
                "error",
                f"this mistake shows by {far} only: {mistake.sentence!r}; add inputs on which it shows clearly",
            )


def mistakes_are_named(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Whoever makes a known mistake is told its sentence, if anything is returned at all."""
    for mistake in subject.page.exercise.mistakes if subject.key.kind != "sampler" else ():
        functions = subject.page.edited(mistake.edits)
        for key in subject.keys:
            report = verdicts(key, judged(key, functions).findings, {})
            if report.mistake != mistake.sentence and any(v.detail for v in report.verdicts):
                told = f"{report.mistake!r} is said" if report.mistake else "nothing is said"
                yield "error", f"of the mistake {mistake.sentence!r}, {told}; add inputs that tell it apart"
                break


def alternatives_differ(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """An accepted alternative is right, and is not just the reference once more."""
    for alternative in subject.page.exercise.alternatives:
        functions = subject.page.edited(alternative.edits)
        if any(judged(key, functions).margin > 1 for key in subject.keys):
            yield (
                "error",
                f"the alternative {alternative.name!r} is not judged right; the reference must give one answer",
            )
        if all(judged(_alone(key), functions).margin <= 1 for key in subject.keys):
            yield "error", f"the alternative {alternative.name!r} gives what the reference gives; remove it"


def _alone(key: Key) -> Key:
    """A key that accepts nothing but the reference."""
    return replace(key, cases=tuple(replace(case, alternatives=()) for case in key.cases))


def _graded(subject: Subject, source: str) -> ExerciseReport:
    """The report for a submission with this source, from the real worker."""
    submission = Submission("student.py", ["import numpy as np", source], [])
    (report,) = grade(submission, [subject.key], subject.server).exercises
    return report
