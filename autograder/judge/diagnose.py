"""Naming the mistake: a sentence is given only when it is true of everything that the student's code returned."""

from collections.abc import Sequence

import numpy as np

from autograder.judge.compare import compare, differences
from autograder.judge.evidence import Finding
from autograder.judge.fingerprint import matches
from autograder.judge.key import Expected, Key, KnownMistake, Print
from autograder.sandbox.answer import Output

RATIOS = {2.0: "twice", 0.5: "half of", -1.0: "minus"}


def explain(key: Key, findings: Sequence[Finding]) -> tuple[dict[str, str], str]:
    """Why checks failed.

    Returns:
        For each failed check that can be explained, a sentence; and the sentence of the known mistake that explains
        the most of them, or nothing.
    """
    telling = [f for f in findings if f.case is not None and not key.cases[f.case].kink]
    failed = {f.check: [g for g in telling if g.check == f.check] for f in telling if f.gap}
    named: dict[str, list[KnownMistake]] = {
        check: [m for m in key.mistakes if _agrees(m, group)] for check, group in failed.items()
    }
    votes = [m for mistakes in named.values() for m in mistakes]
    best = {check: max(mistakes, key=votes.count) for check, mistakes in named.items() if mistakes}
    words = {check: told(mistake, failed[check]) for check, mistake in best.items()}
    facts = {check: ratio(group) for check, group in failed.items() if check not in words}
    main = max(best.values(), key=votes.count).sentence if best else ""
    return words | {check: fact for check, fact in facts.items() if fact}, main


def told(mistake: KnownMistake, group: Sequence[Finding]) -> str:
    """The sentence of a mistake, and what it rests on."""
    cases = len([f for f in group if f.outputs])
    output = next(f.gap.detail.output for f in group if f.gap)
    tried = f"all {cases} cases" if cases > 1 else "the one case"
    kind = "this convention" if mistake.convention else "this mistake"
    return f"{mistake.sentence}\nYour {output} is exactly what {kind} gives, in {tried} tried."


def _agrees(mistake: KnownMistake, group: Sequence[Finding]) -> bool:
    """Whether a check's outputs are those of the mistake in every case, and the mistake shows in one at least."""
    shown = [_agrees_in_case(mistake, f) for f in group]
    return None not in shown and any(shown)


def _agrees_in_case(mistake: KnownMistake, finding: Finding) -> bool | None:
    """None if the case speaks against the mistake, else whether the mistake shows in it."""
    assert finding.case is not None
    prints = mistake.prints[finding.case]
    if not finding.outputs or len(prints) <= max(slot.number for slot, _ in finding.outputs):
        return None if finding.outputs or prints else False
    seen = [_fits(prints[slot.number], output, slot.expected) for slot, output in finding.outputs]
    return None if None in seen else any(seen)


def _fits(known: Print | None, output: Output, expected: Expected) -> bool | None:
    """None if an output is not the mistake's; else whether the mistake's differs from the right one there."""
    if known is None:
        return False if compare(output, expected) is None else None
    return True if output.array is not None and matches(output.array, known) else None


def ratio(group: Sequence[Finding]) -> str:
    """A constant factor between what was returned and what was expected, the same in every case."""
    found = {_ratio(f) for f in group}
    factor = found.pop() if len(found) == 1 else None
    if factor is None:
        return ""
    output = next(f.gap.detail.output for f in group if f.gap)
    words = RATIOS.get(factor, f"{factor:.6g} times")
    return f"{output} is {words} what it should be, in every case tried."


def _ratio(finding: Finding) -> float | None:
    """The factor, rounded to six digits, if all elements share it."""
    if len(finding.outputs) != 1:
        return None
    slot, output = finding.outputs[0]
    got, want = output.array, slot.expected.value
    if got is None or got.shape != want.shape or want.dtype.kind != "f" or got.dtype.kind != "f" or not got.size:
        return None
    index = np.unravel_index(np.argmax(np.abs(want)), want.shape)
    with np.errstate(all="ignore"):
        factor = float(got[index] / want[index])
    if not np.isfinite(factor) or factor == 0 or want.size < 2:  # noqa: PLR2004 - one element always has a ratio
        return None
    fits = (differences(got, want * factor) <= slot.expected.tolerance * max(1, abs(factor))).all()
    rounded = float(f"{factor:.6g}")
    return rounded if fits and rounded != 1 else None
