"""Which exercises of the course are measured, on what, and which are left out, and why."""

from dataclasses import dataclass, replace
from functools import cache

from handwritten import pages, quiet, written
from regimes import REGIMES, Ways, cases, fractions

from autograder.course import Page
from autograder.exercise import Case, Function, Sampler
from autograder.judge.answers import make_key

RANDOM = "draws at random: judged by properties, not by values"
UNWRITTEN = "no hand-written implementation"
NO_ARRAY = "no public case has an array of numbers that may be any"
CHOICES = "counts or chooses: returns whole numbers or truth values"
PROCEDURE = "a procedure around functions, steps or sizes that it is given and that fit its inputs"
PROCEDURES = ("numerical_gradient", "train_val_split", "overfit_small", "fit", "learning_curve", "grid_search")


@dataclass(frozen=True, eq=False)
class Measured:
    """An exercise under measure.

    Args:
        page: the exercise.
        number: among those of its assignment.
        made_of: the cases that its regimes are made of; for the plain one all that have
            an array of fractions and are on no kink.
        left_out: why there are none; empty if there are.
    """

    page: Page
    number: int
    made_of: dict[str, list[tuple[Case, Ways]]]
    left_out: str


@cache
def course() -> dict[str, list[Measured]]:
    """All exercises, by assignment."""
    with quiet():
        return {name: [_measured(page, n) for n, page in enumerate(found)] for name, found in pages().items()}


def unmistaken(page: Page) -> Page:
    """An exercise without its known mistakes, which cost time and decide no verdict."""
    return replace(page, exercise=replace(page.exercise, mistakes=()))


def _measured(page: Page, number: int) -> Measured:
    if not written(page.assignment, number):
        return Measured(page, number, {}, UNWRITTEN)
    if isinstance(page.exercise.drive, Sampler):
        return Measured(page, number, {}, RANDOM)
    if page.name in PROCEDURES:
        return Measured(page, number, {}, PROCEDURE)
    possible = cases(page)
    if not possible:
        return Measured(page, number, {}, NO_ARRAY)
    key = make_key(unmistaken(page), 0)
    kinds = {
        case.name: {expected.value.dtype.kind for stage in case.stages for expected in stage} for case in key.cases
    }
    kinds = {case.name: kinds[case.name] for case, _ in possible}
    chooses = isinstance(page.exercise.drive, Function) and all(found != {"f"} for found in kinds.values())
    made_of = [(case, ways) for case, ways in possible if "f" in kinds[case.name] and not chooses]
    if not made_of:
        return Measured(page, number, {}, CHOICES)
    given = ((case, fractions(case)) for case in page.exercise.cases if not case.between)
    plain: list[tuple[Case, Ways]] = [(case, {}) for case, found in given if found]
    return Measured(page, number, {regime: made_of if REGIMES[regime].moves else plain for regime in REGIMES}, "")
