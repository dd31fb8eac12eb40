"""Naming the mistake: a sentence is given only when it is true of everything that the student's code returned."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from autograder.judge.compare import differences, is_right
from autograder.judge.finding import Finding
from autograder.judge.fingerprint import matches
from autograder.judge.key import Expected, Key, KnownMistake, Print
from autograder.sandbox.answer import Output

RATIOS = {2.0: "twice", 0.5: "half of", -1.0: "minus"}
EITHER = 2  # so many mistakes that cannot be told apart are named together

Groups = Mapping[str, Sequence[Finding]]


def explain(key: Key, findings: Sequence[Finding]) -> tuple[dict[str, str], str]:
    """Why checks failed.

    Returns:
        For each failed check that can be explained, a sentence; and the sentence of the known mistake that explains
        the most of them, or nothing.
    """
    telling = [f for f in findings if f.case is not None and not key.cases[f.case].kink]
    groups = {f.check: [g for g in telling if g.check == f.check] for f in telling}
    failed = [check for check, group in groups.items() if any(f.gap for f in group)]
    named = {check: [m for m in key.mistakes if made(m, check, groups)] for check in failed}
    votes = [m for mistakes in named.values() for m in mistakes]
    best = {c: [m for m in ms if votes.count(m) == max(map(votes.count, ms))] for c, ms in named.items()}
    words = {c: told(ms, groups[c]) if 0 < len(ms) <= EITHER else ratio(groups[c]) for c, ms in best.items()}
    sure = [ms[0] for ms in best.values() if len(ms) == 1]
    return {c: word for c, word in words.items() if word}, max(sure, key=votes.count).sentence if sure else ""


def made(mistake: KnownMistake, check: str, groups: Groups) -> bool:
    """Whether a mistake may be said to be the cause of a failed check.

    It gives what was returned in every case of the check. So it does in the other checks in which it would show; a
    later one, though, may go wrong for another reason on top.
    """
    if agrees(mistake, groups[check]) is not True:
        return False
    order = list(groups)
    others = [other for other in order if other != check and shows(mistake, groups[other])]
    later = {c for c in order[order.index(check) :] if any(f.status != "passed" for f in groups[c])}
    return all(other in later or agrees(mistake, groups[other]) is not None for other in others)


def told(mistakes: Sequence[KnownMistake], group: Sequence[Finding]) -> str:
    """The sentence of a mistake, or of two that cannot be told apart, and what it rests on."""
    cases = len([f for f in group if f.outputs])
    output = next(f.gap.detail.output for f in group if f.gap)
    tried = f"all {cases} cases" if cases > 1 else "the one case"
    kind = "convention" if all(m.convention for m in mistakes) else "mistake"
    sentences = "\nOr: ".join(m.sentence for m in mistakes)
    which = "this" if len(mistakes) == 1 else "either"
    return f"{sentences}\nYour {output} is exactly what {which} {kind} gives, in {tried} tried."


def shows(mistake: KnownMistake, group: Sequence[Finding]) -> bool:
    """Whether a mistake would change anything in a check."""
    return any(_known(mistake, f) != [None] * len(f.outputs) for f in group)


def agrees(mistake: KnownMistake, group: Sequence[Finding]) -> bool | None:
    """None if some case speaks against a mistake, else whether it shows in one at least."""
    return _all_agree(_agrees_in_case(mistake, f) for f in group)


def _all_agree(seen: Iterable[bool | None]) -> bool | None:
    """None as soon as one is None, else whether one is true."""
    found = False
    for one in seen:
        if one is None:
            return None
        found = found or one
    return found


def _known(mistake: KnownMistake, finding: Finding) -> list[Print | None] | None:
    """What is known of a mistake's outputs in a check of a case; None where it raises or returns fewer."""
    assert finding.case is not None
    prints = mistake.prints[finding.case]
    enough = all(slot.number < len(prints) for slot, _ in finding.outputs)
    return [prints[slot.number] for slot, _ in finding.outputs] if prints and enough else None


def _agrees_in_case(mistake: KnownMistake, finding: Finding) -> bool | None:
    """None if a case speaks against a mistake, else whether the mistake shows in it."""
    known = _known(mistake, finding)
    if known is None:
        return None if finding.outputs else False
    pairs = zip(known, finding.outputs, strict=True)
    return _all_agree(_fits(p, output, slot.expected) for p, (slot, output) in pairs) if known else None


def _fits(known: Print | None, output: Output, expected: Expected) -> bool | None:
    """None if an output is not the mistake's; else whether the mistake's differs from the right one there."""
    if known is None:
        return False if is_right(output, expected) else None
    return True if output.array is not None and matches(output.array, known) else None


def ratio(group: Sequence[Finding]) -> str:
    """A constant factor between what was returned and what was expected, the same in every case."""
    factors = {_ratio(f) for f in group}
    factor = factors.pop() if len(factors) == 1 else None
    elements = sum(np.count_nonzero(slot.expected.value) for f in group for slot, _ in f.outputs)
    if factor is None or factor == 1 or elements < 2:  # one element always has a ratio
        return ""
    output = next(f.gap.detail.output for f in group if f.gap)
    words = RATIOS.get(factor, f"{factor:.6g} times")
    return f"{output} is {words} what it should be, in every case tried."


def _ratio(finding: Finding) -> float | None:
    """The factor that all elements share, to six digits."""
    if len(finding.outputs) != 1:
        return None
    slot, output = finding.outputs[0]
    got, want = output.array, slot.expected.value
    if got is None or got.shape != want.shape or want.dtype.kind != "f" or got.dtype.kind != "f" or not got.size:
        return None
    index = np.unravel_index(np.argmax(np.abs(want)), want.shape)
    with np.errstate(all="ignore"):
        exact = float(got[index] / want[index])
        rounded = float(f"{exact:.6g}")
        factor = rounded if rounded in {1.0, *RATIOS} else exact
        near = differences(got, want * factor) <= slot.expected.tolerance * max(1, abs(factor))
    return rounded if np.isfinite(exact) and exact and near.all() else None
