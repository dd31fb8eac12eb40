"""The certificate of an exercise: whether it is fit to grade with, and if not, why.

A check is a function of the exercise that yields what it finds; checks are independent of one another. Adding a check
is writing the function and naming it in `CHECKS`.
"""

import json
import math
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from autograder.authoring.declared import (
    cases_have_names,
    contracts_are_there,
    edits_fit,
    hints_keep_the_solution,
    words_are_there,
)
from autograder.authoring.inputs import inputs_keep_off_kinks, inputs_matter, settings_vary, shapes_differ
from autograder.authoring.marks import (
    alternatives_differ,
    gradients_are_those_of_the_value,
    mistakes_are_caught,
    mistakes_are_named,
    the_reference_earns_full_marks,
    the_stub_is_missing,
)
from autograder.authoring.subject import THOROUGH, Check, Effort, Severity, Subject
from autograder.authoring.survivors import mutants_are_caught, survey
from autograder.course import Course, CourseError, find, load_page
from autograder.sandbox.server import Server

FORMAT = "autograder/certificate/v1"
CHECKS: tuple[Check, ...] = (
    *(edits_fit, cases_have_names, words_are_there, contracts_are_there, hints_keep_the_solution),
    *(the_stub_is_missing, the_reference_earns_full_marks, gradients_are_those_of_the_value),
    *(mistakes_are_caught, mistakes_are_named, alternatives_differ),
    *(inputs_keep_off_kinks, settings_vary, inputs_matter, shapes_differ),
    mutants_are_caught,
)


@dataclass(frozen=True)
class Flaw:
    """What a check finds.

    Args:
        check: its name.
        severity: an `error` makes an exercise unfit; a `warning` does not.
        text: what is wrong, and the next step.
    """

    check: str
    severity: Severity
    text: str


@dataclass(frozen=True)
class Certificate:
    """What all checks find of one exercise.

    Args:
        assignment, exercise: their names.
        path: of the exercise file.
        flaws: everything found.
        cases, mistakes: how many are declared.
        killed: automatic mistakes that are caught.
        least_margin: by which the least clear of these is, in tolerances, each by the first case that shows it plainly;
            None if all raise or there are none.
        equivalent: automatic mistakes that are known to be none.
        seconds: that it took.
    """

    assignment: str
    exercise: str
    path: str
    flaws: Sequence[Flaw]
    cases: int = 0
    mistakes: int = 0
    killed: int = 0
    least_margin: float | None = None
    equivalent: int = 0
    seconds: float = 0.0

    @property
    def fit(self) -> bool:
        """Whether the exercise is fit to grade with."""
        return not any(flaw.severity == "error" for flaw in self.flaws)


def certify_course(
    folder: Path,
    names: Sequence[str],
    *,
    seed: int,
    machine: bool,
    say: Callable[[str], object],
) -> int:
    """Certify exercises of the course around a folder; how many are not fit to grade with.

    Args:
        folder: in the course.
        names: of assignments, or `assignment/exercise`; none for all.
        seed: the first of the hidden inputs.
        machine: whether to say it as JSON.
        say: is told the results.

    Raises:
        CourseError: if there is no exercise of a name.
    """
    unfit, rows = 0, []
    with Server() as server:
        for path in exercise_files(find(folder), names):
            certificate = certify(path, server, seed=seed)
            unfit += not certificate.fit
            rows.append(data(certificate))
            if not machine:
                say(text(certificate))
    if machine:
        say(json.dumps({"format": FORMAT, "exercises": rows}, indent=1))
    return unfit


def exercise_files(course: Course, names: Sequence[str]) -> list[Path]:
    """The files of assignments, or of single exercises.

    Raises:
        CourseError: if there is none.
    """
    found: list[Path] = []
    for name in names or course.names:
        assignment, _, exercise = name.partition("/")
        folder = course.root / "reference" / course.resolve(assignment)
        files = sorted(p for p in folder.glob("*.py") if p.name[:1].isdigit())
        chosen = [p for p in files if exercise in ("", p.stem, *p.stem.split("_", 1))]
        if not chosen:
            known = ", ".join(p.stem.partition("_")[2] for p in files) or "none"
            msg = f"no exercise {exercise!r} in {folder.name}; there are: {known}"
            raise CourseError(msg)
        found += [path for path in chosen if path not in found]
    return found


def certify(path: Path, server: Server, *, seed: int = 0, effort: Effort = THOROUGH) -> Certificate:
    """Certify one exercise.

    Args:
        path: of its file.
        server: runs the stub and the solution.
        seed: the first of the hidden inputs.
        effort: how much is tried.
    """
    start = time.perf_counter()
    names = path.parent.name, path.stem.partition("_")[2], str(path)
    try:
        subject = Subject(load_page(path), server, seed, effort)
    except CourseError as error:
        return Certificate(*names, [Flaw("the_file_loads", "error", str(error))])
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        flaws = list(findings(subject))
        counts = _counts(subject)
    killed, least, equivalent = counts
    return Certificate(
        *names,
        flaws,
        cases=len(subject.page.exercise.cases),
        mistakes=len(subject.page.exercise.mistakes),
        killed=killed,
        least_margin=least,
        equivalent=equivalent,
        seconds=round(time.perf_counter() - start, 2),
    )


def findings(subject: Subject) -> Iterator[Flaw]:
    """What every check finds; a fault that stops several checks is told once."""
    told = set()
    for check in CHECKS:
        for severity, said in _tried(check, subject):
            if said not in told:
                told.add(said)
                yield Flaw(check.__name__, severity, said)


def _tried(check: Check, subject: Subject) -> Iterator[tuple[Severity, str]]:
    try:
        yield from check(subject)
    except CourseError as error:
        yield "error", str(error)
    except Exception as error:  # noqa: BLE001 - what stops one check stops no other
        yield "error", f"this stops a check: {type(error).__name__}: {error}"


def _counts(subject: Subject) -> tuple[int, float | None, int]:
    """Mutants killed, the least margin, and the mutants that are none."""
    try:
        found = survey(subject)
    except Exception:  # noqa: BLE001 - its check has told
        return 0, None, 0
    return found.killed, found.least if math.isfinite(found.least) else None, found.equivalent


def data(certificate: Certificate) -> dict[str, object]:
    """A certificate for machines."""
    return {"fit": certificate.fit, **asdict(certificate)}


def text(certificate: Certificate) -> str:
    """A certificate for people: one line, and the reasons if there are any."""
    c = certificate
    least = f" (least margin {c.least_margin:.0e})" if c.least_margin is not None else ""
    counts = f"{c.cases} cases, {c.mistakes} mistakes, {c.killed} mutants killed{least}, {c.equivalent} equivalent"
    head = f"{'fit' if c.fit else 'unfit':5}  {c.exercise}  {counts}"
    reasons = [f"         {flaw.severity}: {flaw.text} [{flaw.check}]" for flaw in c.flaws]
    return "\n".join([head, *([f"       {c.path}"] if reasons else []), *reasons])
