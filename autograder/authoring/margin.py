"""How far a version of an exercise is from right, in units of the tolerance, by the judge's own rules."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.judge.ask import question
from autograder.judge.compare import allowed, differences
from autograder.judge.evidence import findings
from autograder.judge.finding import Finding
from autograder.judge.key import Expected, Key
from autograder.judge.tolerance import FACTOR64, UNIT64, scale
from autograder.notebook.examine import ask
from autograder.report import Where
from autograder.sandbox.answer import Answer, Loaded, State

CLEAR = 8.0  # a wrong version lies this far beyond the tolerance at least
SAME = 1 / 8  # a right one comes no nearer to it than this


@dataclass(frozen=True)
class Run:
    """What the judge finds of a version.

    Args:
        findings: of every check.
        margins: for each case, the largest distance from what is expected, in tolerances; infinite for what raises,
            or has the wrong shape. What belongs to no single case stands under the name of its check.
    """

    findings: list[Finding]
    margins: dict[str, float]

    @property
    def margin(self) -> float:
        """The largest of all."""
        return max(self.margins.values(), default=0.0)

    @property
    def case(self) -> str:
        """The case that shows it best."""
        return max(self.margins, key=self.margins.__getitem__)


def judged(key: Key, functions: Sequence[Callable[..., Any]]) -> Run:
    """Judge a trusted version, in this very process."""
    loaded = Loaded({name: State("defined", Where(0, 0)) for name in key.functions})
    asked = question(key, loaded)
    answer: Answer = ask(asked, functions)
    if any(stage.trouble and stage.trouble.type == "KeyboardInterrupt" for call in answer.calls for stage in call):
        raise KeyboardInterrupt
    found = findings(key, loaded, answer)
    margins: dict[str, float] = {}
    for finding in found:
        name = finding.check if finding.case is None else key.cases[finding.case].name
        margins[name] = max(margins.get(name, 0.0), _margin(key, finding))
    return Run(found, margins)


def _margin(key: Key, finding: Finding) -> float:
    if finding.status != "passed" and not finding.gap:
        return np.inf
    kink = finding.case is not None and key.cases[finding.case].kink
    return max((_distance(output.array, slot.expected, kink=kink) for slot, output in finding.outputs), default=0.0)


def _distance(got: Any, expected: Expected, *, kink: bool) -> float:
    """The largest distance of an output, in tolerances; on a kink, where a range is right, from its nearer end."""
    if got is None or got.shape != expected.value.shape:
        return np.inf
    tolerance = allowed(got, expected)
    unit = FACTOR64 * UNIT64 * scale(np.abs(np.asarray(expected.value, np.float64))) if kink else tolerance
    beyond = differences(got, expected.value) - (tolerance if kink else 0)
    return float(np.nan_to_num(beyond / unit, nan=np.inf, posinf=np.inf).max(initial=0.0))
