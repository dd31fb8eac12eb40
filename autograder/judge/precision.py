"""The third verdict: a right formula that loses precision, told from a mistake by asking again in float32.

What rounding does grows with the unit roundoff, 2^29 times from float64 to float32; what a mistake does stays as it is.
So where values lie outside their tolerance, but have their first digits right, the case is run again on float32 inputs.
It speaks for a loss of precision if values are then further off than any right way of computing them in float32, and
the largest error was 2^20 times smaller in float64: 2^-29 is what rounding alone would give, and the truncation of a
fair difference quotient lies between. A small mistake fails the first condition, as it drowns in what float32 may be
off anyway; a larger one fails the second. And a formula is right everywhere or nowhere: one case of a check that
speaks for a mistake speaks for all of them.

Where the code casts to float32 by itself, both runs give the same, which is told. Where the second run ends in float64
after all, because the code casts to it or other inputs are whole numbers, a case speaks for neither; a check without a
case that speaks for a loss of precision stays `failed`.
"""

from collections.abc import Callable, Sequence

import numpy as np

from autograder.judge.ask import call
from autograder.judge.compare import differences, fits, is_right, narrow
from autograder.judge.diagnose import explain
from autograder.judge.evidence import stages_of
from autograder.judge.finding import Finding, Slot
from autograder.judge.key import Expected, Key
from autograder.judge.tolerance import FACTOR64, UNIT64, narrowed
from autograder.sandbox.answer import Answer, Output, Question, Stage

SMALLER = 2.0**-20
FEW = 0.25  # of the wrong elements, in float32: others are near their values by chance, or flat
TELLING_BITS = 20  # a number of fewer bits may be a float32 number by chance

LOSES = """The formula is right, but it loses precision here: half of the points.
Somewhere nearly equal numbers are subtracted, or a tiny one is added to a large one, and the digits that count are
lost. Look for an equal formula that does not: subtract what is large before you square or exponentiate, see whether
numpy has a function for the whole expression (np.expm1, np.log1p), and take derivatives by hand, not by differences."""
SINGLE = """{} was computed in float32: it has some 7 digits, where float64 has 16.
What is made of it has no more. Leave out the cast to float32, or the float32 array."""

Ask = Callable[[Question], Answer]
Again = dict[int | None, Sequence[Stage]]


def weigh(key: Key, findings: Sequence[Finding], ask: Ask) -> None:
    """Give findings whose values are off, and which no known mistake explains, the verdict `imprecise` where it is due.

    Args:
        key: of the exercise.
        findings: of the exercise.
        ask: puts a question to the student's code.
    """
    gaps = [finding for finding in findings if finding.gap and not _kinked(key, finding)]
    far = {finding.check for finding in gaps if not is_near(finding)}
    near = [finding for finding in gaps if finding.check not in far]
    words = explain(key, findings)[0] if near else {}
    near = [finding for finding in near if finding.check not in words]
    if not near:
        return
    again = _ask_again(key, near, ask)
    said = [(finding.check, _says(finding, again)) for finding in near]
    lossy = {check for check, loss in said if loss} - {check for check, loss in said if loss is False}
    singles = {
        f.case: slot.expected.output for f in findings for slot, out in f.outputs if _single(slot, out, f, again)
    }
    for finding in near:
        if finding.check in lossy:
            finding.status, finding.message = "imprecise", LOSES
        elif finding.case in singles and all(fits(got.astype(np.float32), e) for e, got in outside(finding)):
            finding.message = SINGLE.format(singles[finding.case])


def _kinked(key: Key, finding: Finding) -> bool:
    """Whether a finding is of a case whose tolerances span a jump, and so give no scale."""
    return finding.case is None or key.cases[finding.case].kink


def is_near(finding: Finding) -> bool:
    """Whether all that is wrong with a finding are the later digits of float64 values."""
    if finding.gap is None or finding.gap.kind != "value":
        return False
    off = outside(finding)
    return all(got.dtype == np.float64 and (differences(got, e.value) < SMALLER * size(e)).all() for e, got in off)


def outside(finding: Finding) -> Sequence[tuple[Expected, np.ndarray]]:
    """The outputs of a finding that are outside their tolerance."""
    pairs = [(slot.expected, out) for slot, out in finding.outputs if not is_right(out, slot.expected)]
    return [(expected, out.array) for expected, out in pairs if out.array is not None]


def size(expected: Expected) -> np.ndarray:
    """The scale of each element: `B` of the tolerance."""
    return expected.tolerance / (FACTOR64 * UNIT64)


def _ask_again(key: Key, near: Sequence[Finding], ask: Ask) -> Again:
    """Run the cases of some findings on float32 inputs."""
    cases = sorted({finding.case for finding in near if finding.case is not None})
    if not cases:
        return {}
    stages = 1 + max(slot.stage for finding in near for slot, _ in finding.outputs)
    hidden = [key.cases[i].hidden for i in cases]
    answer = ask(Question(key.functions, key.returns, [narrowed(call(key.cases[i])) for i in cases], hidden, stages))
    return {i: stages_of(answer, n) for n, i in enumerate(cases)}


def _low(slot: Slot, finding: Finding, again: Again) -> np.ndarray | None:
    """An output's value in the run on float32 inputs."""
    stages = again.get(finding.case, ())
    outputs = stages[slot.stage].outputs if slot.stage < len(stages) else ()
    return outputs[slot.k].array if slot.k < len(outputs) else None


def _says(finding: Finding, again: Again) -> bool | None:
    """Whether all wrong outputs of a finding are off by a loss of precision; None if one was in float64 once more."""
    wrong = [(slot, out.array) for slot, out in finding.outputs if not is_right(out, slot.expected)]
    seen = []
    for slot, got in wrong:
        low = _low(slot, finding, again)
        if got is None or low is None:
            return False
        seen.append(speaks(got, low, slot.expected))
    return False if False in seen else None if None in seen else True


def _single(slot: Slot, output: Output, finding: Finding, again: Again) -> bool:
    """Whether an output was computed in float32: its dtype, or its digits, which float32 inputs do not change."""
    got, low = output.array, _low(slot, finding, again)
    if got is None or low is None:
        return False
    return narrow(got) or (has_few_digits(got) and np.array_equal(got, low))


def speaks(got: np.ndarray, low: np.ndarray, expected: Expected) -> bool | None:
    """Whether a wrong output speaks for a loss of precision, rather than for a mistake; None for neither."""
    return loses(got, low, expected) or (None if low.dtype == np.float64 else False)


def loses(got: np.ndarray, low: np.ndarray, expected: Expected) -> bool:
    """Whether a wrong output is off by a loss of precision.

    Args:
        got: in float64.
        low: the same output for float32 inputs.
        expected: at the float64 inputs.
    """
    if low.shape != got.shape:
        return False
    off, more = differences(got, expected.value), differences(low, expected.value)
    wrong = off > expected.tolerance
    grown = np.isfinite(more) & (more > expected.tolerance32)
    most = np.minimum(more / size(expected), 1).max(where=grown, initial=0)
    return bool(grown[wrong].mean() >= FEW and (off / size(expected)).max() < SMALLER * most)


def has_few_digits(array: np.ndarray) -> bool:
    """Whether numbers are those of float32, and too long to be so by chance."""
    if array.dtype != np.float64 or not np.isfinite(array).all():
        return False
    with np.errstate(over="ignore"):
        exact = array == array.astype(np.float32)
    mantissa = np.ldexp(np.frexp(array)[0], TELLING_BITS)
    return bool(exact.all() and (mantissa != np.rint(mantissa)).any())
