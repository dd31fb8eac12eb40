"""What a submission's answer shows about each check of each case, before points and words of help are given."""

import itertools
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

import numpy as np

from autograder.judge.compare import compare
from autograder.judge.finding import Finding, Slot, absent, in_trouble, is_hidden, place
from autograder.judge.key import IN_TURN, Key, KeyCase, Property
from autograder.sandbox.answer import Answer, Loaded, Stage, Trouble
from autograder.worker.drive import arrays

UNCHANGED = "inputs unchanged"
SAME_SEED = "same seed, same draw"
OTHER_SEED = "another seed, another draw"

Seen = dict[int, list[Finding]]  # by number of the case


@lru_cache(maxsize=4096)
def checks(case: KeyCase) -> dict[str, list[Slot]]:
    """The outputs of a case, by the check that they belong to; made once for all submissions."""
    found: dict[str, list[Slot]] = {}
    number = 0
    for s, stage in enumerate(case.stages):
        for k, expected in enumerate(stage):
            found.setdefault(expected.check, []).append(Slot(s, k, number, expected))
            number += 1
    return found


def see(key: Key, loaded: Loaded, answer: Answer, seen: Seen) -> None:
    """Judge the cases that are answered, but for those already judged: an answer can be looked at as it comes."""
    judge = sampled if key.kind == "sampler" else _case
    for i, case in enumerate(key.cases):
        if i not in seen and i not in answer.open:
            seen[i] = list(judge(key, loaded, i, case, stages_of(answer, i)))


def findings(key: Key, loaded: Loaded, answer: Answer, seen: Seen | None = None) -> list[Finding]:
    """Every check of every case, then the checks of good conduct.

    What does not meet the reference in full, but an accepted alternative, is judged by the alternative.

    Args:
        key: of the exercise.
        loaded: what the submission holds.
        answer: to the calls of `autograder.judge.ask.question`, whole; without calls if nothing could be run.
        seen: what `see` has found so far.
    """
    found = _against(key, loaded, answer, seen or {})
    others = (_against(other, loaded, answer, {}) for other in accepted(key))
    return found if _met(found) else next(filter(_met, others), found)


def accepted(key: Key) -> Iterator[Key]:
    """For each accepted alternative, the key with its outputs in the place of the reference's."""
    for stages in zip(*(case.alternatives for case in key.cases), strict=True):
        yield replace(key, cases=tuple(replace(c, stages=s) for c, s in zip(key.cases, stages, strict=True)))


def _met(found: Sequence[Finding]) -> bool:
    """Whether all values are right; conduct is judged by itself."""
    return all(f.status == "passed" for f in found if f.check not in {UNCHANGED, IN_TURN})


def _against(key: Key, loaded: Loaded, answer: Answer, seen: Seen) -> list[Finding]:
    see(key, loaded, answer, seen)
    return [*itertools.chain.from_iterable(seen[i] for i in range(len(key.cases))), unchanged(key, answer)]


def stages_of(answer: Answer, i: int) -> Sequence[Stage]:
    """The stages of a call; none if it was not made."""
    return answer.calls[i] if i < len(answer.calls) else ()


def _case(key: Key, loaded: Loaded, i: int, case: KeyCase, stages: Sequence[Stage]) -> Iterator[Finding]:
    for check, slots in checks(case).items():
        finding = Finding(check, i, key.stage_functions[slots[0].stage])
        _decide(finding, key, loaded, stages, slots)
        finding.where = finding.where or place(finding.function, loaded)
        yield finding


def _decide(finding: Finding, key: Key, loaded: Loaded, stages: Sequence[Stage], slots: Sequence[Slot]) -> None:
    """Not there, not reached, in trouble, or compared."""
    first, last = slots[0].stage, slots[-1].stage
    made = stages[first : last + 1]
    finding.seconds = sum(stage.seconds for stage in made) if made else None
    finding.function = key.stage_functions[min(last, first + max(0, len(made) - 1))]
    if made and made[-1].trouble:
        hidden = is_hidden(finding, key)
        finding.function = ("" if hidden else _raising(made[-1].trouble, key)) or finding.function
        in_trouble(finding, made[-1].trouble, loaded, hidden=hidden)
    elif len(made) <= last - first:
        finding.function = key.stage_functions[last]
        finding.status, finding.message, finding.where = absent(finding.function, key, loaded)
    else:
        _compared(finding, stages, slots)


def _raising(trouble: Trouble, key: Key) -> str:
    """Of several functions that a scenario calls, the one that it was in; empty if that is not told."""
    called = [name for _, name in trouble.frames if name in key.functions] if key.kind == "script" else []
    return called[0] if called else ""


def _compared(finding: Finding, stages: Sequence[Stage], slots: Sequence[Slot]) -> None:
    finding.outputs = [
        (slot, stages[slot.stage].outputs[slot.k]) for slot in slots if slot.k < len(stages[slot.stage].outputs)
    ]
    gaps = (compare(output, slot.expected) for slot, output in finding.outputs)
    finding.gap = next((gap for gap in gaps if gap), None)
    if finding.gap:
        finding.status, finding.message = "failed", finding.gap.message
    elif len(finding.outputs) < len(slots):
        finding.status, finding.message = "failed", f"{finding.function} returned too few values."


def sampled(key: Key, loaded: Loaded, i: int, case: KeyCase, stages: Sequence[Stage]) -> Iterator[Finding]:
    """The checks of a random function: drawn with a seed, with another, and with the first one again."""
    stage = stages[0] if stages else None
    values = [output.array for output in stage.outputs] if stage else []
    n = len(key.returns)
    one, other, again = (values[k * n : (k + 1) * n] for k in range(3))
    inputs = dict(zip(key.parameters, case.args[0], strict=False))
    tests: dict[str, Callable[[], bool]] = {
        SAME_SEED: lambda: _equal(one, again),
        OTHER_SEED: lambda: not _equal(one, other),
        **{prop.sentence: partial(_holds, prop, inputs, one) for prop in key.properties},
    }
    for check, test in tests.items():
        finding = Finding(check, i, key.functions[0], seconds=stage.seconds if stage else None)
        if stage is None:
            finding.status, finding.message, finding.where = absent(finding.function, key, loaded)
        elif stage.trouble:
            in_trouble(finding, stage.trouble, loaded, hidden=case.hidden)
        elif not test():
            finding.status, finding.message = "failed", f"This does not hold of {key.functions[0]}: {check}."
        finding.where = finding.where or place(finding.function, loaded)
        yield finding


def _equal(ones: Sequence[np.ndarray | None], others: Sequence[np.ndarray | None]) -> bool:
    return [_bits(a) for a in ones] == [_bits(b) for b in others]


def _bits(array: np.ndarray | None) -> Any:
    return None if array is None else (array.shape, array.dtype.str, array.tobytes())


def _holds(prop: Property, inputs: dict[str, Any], outputs: Sequence[np.ndarray | None]) -> bool:
    """Whether a property holds; outputs that it cannot even be asked of do not have it."""
    space: dict[str, Any] = {"np": np}
    exec(prop.source, space)  # noqa: S102 - the exercise's own text
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return bool(space[prop.name](inputs, *outputs))
    except (ValueError, TypeError, IndexError, AttributeError, ArithmeticError):
        return False


def unchanged(key: Key, answer: Answer) -> Finding:
    """Whether every call left its inputs, and the upstream gradient, as they were."""
    finding = Finding(UNCHANGED, None, key.functions[0])
    for i, case in enumerate(key.cases):
        for s, stage in enumerate(stages_of(answer, i) if case.drive == key.drive else ()):
            if name := _changed(key, case, stage):
                function = key.stage_functions[s]
                message = f"{function} changed {name}, which belongs to its caller. Work on a copy."
                finding.function, finding.status, finding.message = function, "failed", message
                return finding
    return finding


def _changed(key: Key, case: KeyCase, stage: Stage) -> str:
    """The name of the first input that a stage changed; empty if none."""
    if stage.trouble or stage.after is None:
        return ""
    sent = arrays([case.args, case.upstream])
    names = [*input_names(key, case), "dout"][: len(sent)]
    for name, before, after in zip(names, sent, stage.after, strict=False):
        if name and _bits(before) != _bits(after):
            return name
    return "" if len(sent) == len(stage.after) else "an input"


def input_names(key: Key, case: KeyCase) -> list[str]:
    """For each array among the arguments, its parameter; empty where an update rule may work in place."""
    parameters = key.parameters or tuple(f"input {n + 1}" for n in range(len(case.args)))
    names = []
    for parameter, value in zip(parameters, case.args, strict=False):
        free = key.kind == "update" and parameter != "dw"
        names += ["" if free else parameter] * len(arrays([value]))
    return names
