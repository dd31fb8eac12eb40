"""Runs of changed versions of a reference on its public cases; each comes down to one number for every check."""

import ast
import math
from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np

from autograder.authoring.guarded import Functions, calls_in, guarded
from autograder.authoring.scaled import NONE, Factors, are_fixed, factors_in
from autograder.course import CourseError, Page, asked
from autograder.judge.answers import evaluate, flat
from autograder.judge.key import IN_TURN, Expected, Key, KeyCase
from autograder.judge.suspect import checks, projected, telling
from autograder.worker.drive import Call, arrays

SMALL = 2_000  # elements of the inputs of a case that is worth a run only to tell two mistakes apart
OTHERS = 4  # as many times the steps may those cases take
BUDGET = 15_000_000  # calls of functions, in all runs of one exercise: the same on every machine, which a clock is not

MOST_CHECKS = 64

Numbers = dict[str, float]


class Trials:
    """Runs versions of the reference on the public cases.

    Args:
        page: the exercise.
        key: its answer key.

    Raises:
        CourseError: if it has more checks than the bits that say which of them a mistake changes.
    """

    def __init__(self, page: Page, key: Key) -> None:
        self.key = key
        self.checks = checks(key)
        if len(self.checks) > MOST_CHECKS:
            found = f"{len(self.checks)} checks in public cases; {MOST_CHECKS} at most"
            msg = f"{page.path}: {found}. Make two exercises of it"
            raise CourseError(msg)
        self.names = [f.__name__ for f in asked(page.exercise.drive)]
        self.cases = [key.cases[i] for i in telling(key)]
        self.others = [case for case in key.cases if case.hidden and not case.kink and _size(case) <= SMALL]
        self.patience = math.inf
        self.tree = guarded(page.source)
        functions = Functions(self.tree, self.names, math.inf)
        self.affordable = BUDGET // calls_in(lambda: self._run(functions, self.cases))
        self.patience = 10.0 * functions.steps + 1000

    def numbers(self, tree: ast.Module, factors: Factors = NONE) -> Numbers | None:
        """The number of a version in each check that it changes; None if it raises or returns fewer values.

        Args:
            tree: of the version.
            factors: that its outputs are multiplied by.
        """
        try:
            found = self._run(Functions(tree, self.names, self.patience), self.cases, factors)
        except Exception:  # noqa: BLE001 - a wrong version may raise anything
            return None
        return {check: value for check, value in found.items() if value}

    def elsewhere(self, tree: ast.Module, factors: Factors = NONE) -> Numbers:
        """The number of a version in each check on other inputs; nothing if it raises there."""
        with suppress(Exception):
            return rounded(self._run(Functions(tree, self.names, OTHERS * self.patience), self.others, factors))
        return {}

    def factors(self, tree: ast.Module) -> Factors:
        """What a version multiplies the right outputs by, such as 2 or -1, if it does nothing else; else nothing."""
        functions = Functions(tree, self.names, OTHERS * self.patience)
        with suppress(Exception):
            found = dict(one for c in [*self.cases, *self.others] for one in factors_in(c, self._outputs(functions, c)))
            return found if are_fixed(found) else NONE
        return NONE

    def _run(self, functions: Functions, cases: Sequence[KeyCase], factors: Factors = NONE) -> Numbers:
        found: Numbers = {}
        for case in cases:
            outputs = self._outputs(functions, case)
            if factors:
                outputs = [array * factors[case.name, number] for number, array in enumerate(outputs)]
            for check, value in _of_case(case, outputs):
                found[check] = found.get(check, 0.0) + value
        return found

    def _outputs(self, functions: Functions, case: KeyCase) -> Sequence[np.ndarray]:
        stages, _ = evaluate(self.key, functions.all, Call(case.drive, case.args, case.upstream, case.scenario))
        return flat(stages)


def rounded(numbers: Numbers) -> Numbers:
    """Numbers to ten digits: what agrees in these is the same mistake."""
    return {check: float(f"{value:.10g}") for check, value in numbers.items()}


def _size(case: KeyCase) -> int:
    return sum(array.size for array in arrays([case.args, case.upstream]))


def _of_case(case: KeyCase, outputs: Sequence[np.ndarray]) -> Iterator[tuple[str, float]]:
    """The parts of the numbers that one case gives."""
    expected: list[Expected] = [one for stage in case.stages for one in stage]
    for number, (got, want) in enumerate(zip(outputs, expected, strict=True)):
        if want.check != IN_TURN:
            value, allowed = projected([(case, number, got, want)])
            yield want.check, value if abs(value) > allowed else 0.0
