"""What a submission's answer shows about each check of each case, before points and words of help are given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from autograder.judge import discreet
from autograder.judge.compare import Gap, compare
from autograder.judge.key import Expected, Key, KeyCase, Property
from autograder.report import Status, Where
from autograder.sandbox.answer import Answer, Loaded, Output, Stage, Trouble
from autograder.worker.drive import arrays

UNCHANGED = "inputs unchanged"
SAME_SEED = "same seed, same draw"
OTHER_SEED = "another seed, another draw"
STATUS: dict[str, Status] = {"error": "error", "contract": "failed", "timeout": "timeout", "crash": "error"}


@dataclass(frozen=True)
class Slot:
    """A place for one output: the stage, its number in the stage, its number in the case, and what is expected."""

    stage: int
    k: int
    number: int
    expected: Expected


@dataclass
class Finding:
    """The outcome of one check on one case.

    Args:
        check: what is verified.
        case: number of the case; None for a check that belongs to no single one.
        function: the function that it speaks about.
        status: the outcome.
        message: why, for a student.
        where: the place that the message speaks of.
        gap: between an output and the expected one.
        outputs: what the function returned.
        seconds: that it took.
    """

    check: str
    case: int | None
    function: str
    status: Status = "passed"
    message: str = ""
    where: Where | None = None
    gap: Gap | None = None
    outputs: list[tuple[Slot, Output]] = field(default_factory=list)
    seconds: float | None = None


def checks(case: KeyCase) -> dict[str, list[Slot]]:
    """The outputs of a case, by the check that they belong to."""
    found: dict[str, list[Slot]] = {}
    number = 0
    for s, stage in enumerate(case.stages):
        for k, expected in enumerate(stage):
            found.setdefault(expected.check, []).append(Slot(s, k, number, expected))
            number += 1
    return found


def findings(key: Key, loaded: Loaded, answer: Answer) -> list[Finding]:
    """Every check of every case, then the checks of good conduct.

    Args:
        key: of the exercise.
        loaded: what the submission holds.
        answer: to the calls of `autograder.judge.ask.question`; without calls if nothing could be run.
    """
    judge = sampled if key.kind == "sampler" else _case
    found = [f for i, case in enumerate(key.cases) for f in judge(key, loaded, i, case, stages_of(answer, i))]
    return [*found, unchanged(key, answer)]


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
        _in_trouble(finding, made[-1].trouble, hidden=_is_hidden(finding, key))
    elif len(made) <= last - first:
        finding.function = key.stage_functions[last]
        finding.status, finding.message, finding.where = absent(finding.function, key, loaded)
    else:
        _compared(finding, stages, slots)


def _is_hidden(finding: Finding, key: Key) -> bool:
    return finding.case is not None and key.cases[finding.case].hidden


def _in_trouble(finding: Finding, trouble: Trouble, *, hidden: bool) -> None:
    finding.status = STATUS[trouble.kind]
    finding.message, finding.where = _trouble(finding.function, discreet.trouble(trouble) if hidden else trouble)


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


def absent(function: str, key: Key, loaded: Loaded) -> tuple[Status, str, Where | None]:
    """Why a stage was not run: the function is not written, has a syntax error, or another one is in the way."""
    state = loaded.states.get(function)
    if state is None:
        return "missing", f"{function} is not defined.", None
    if state.state == "stub":
        return "missing", f"{function} is not written yet.", state.where
    if state.state == "broken":
        problem = loaded.spoiled.get(function)
        return "error", f"{function} has a syntax error: {problem.text if problem else ''}", problem and problem.where
    others = [name for name in key.functions if name != function]
    return "skipped", f"Not tried: it needs {' and '.join(others)} to work first.", state.where


def _trouble(function: str, trouble: Trouble) -> tuple[str, Where | None]:
    where = trouble.frames[-1][0] if trouble.frames else None
    if trouble.kind == "contract":
        return trouble.text or f"{function} does not return what its contract says.", where
    if trouble.kind == "timeout":
        return f"{function} did not finish in time. Is there a loop that never ends?", where
    if trouble.kind == "crash":
        return f"{function} ended the whole process ({trouble.text}).", where
    return _raised(function, trouble), where


def _raised(function: str, trouble: Trouble) -> str:
    if trouble.type == "SystemExit":
        return f"{function} called exit(): a function must return."
    if trouble.type == "NotImplementedError":
        return f"{function} still raises NotImplementedError: remove that line."
    if not trouble.type:
        return f"{function} raised an exception of its own here."
    return f"{function} raised {trouble.type}: {trouble.text}".rstrip(": ")


def place(function: str, loaded: Loaded) -> Where | None:
    """Where a function is defined."""
    state = loaded.states.get(function)
    return state.where if state else None


def sampled(key: Key, loaded: Loaded, i: int, case: KeyCase, stages: Sequence[Stage]) -> Iterator[Finding]:
    """The checks of a random function: drawn with a seed, with another, and with the first one again."""
    stage = stages[0] if stages else None
    values = [output.array for output in stage.outputs] if stage else []
    n = len(key.returns)
    one, other, again = (values[k * n : (k + 1) * n] for k in range(3))
    tests = {SAME_SEED: lambda: _equal(one, again), OTHER_SEED: lambda: not _equal(one, other)}
    for prop in key.properties:
        tests[prop.sentence] = partial(_holds, prop, case.args[0], one)
    for check, test in tests.items():
        finding = Finding(check, i, key.functions[0], seconds=stage.seconds if stage else None)
        if stage is None:
            finding.status, finding.message, finding.where = absent(finding.function, key, loaded)
        elif stage.trouble:
            _in_trouble(finding, stage.trouble, hidden=case.hidden)
        elif not test():
            finding.status, finding.message = "failed", f"This does not hold of {key.functions[0]}: {check}."
        finding.where = finding.where or place(finding.function, loaded)
        yield finding


def _equal(ones: Sequence[np.ndarray | None], others: Sequence[np.ndarray | None]) -> bool:
    return [_bits(a) for a in ones] == [_bits(b) for b in others]


def _bits(array: np.ndarray | None) -> Any:
    return None if array is None else (array.shape, array.dtype.str, array.tobytes())


def _holds(prop: Property, args: Sequence[Any], outputs: Sequence[np.ndarray | None]) -> bool:
    """Whether a property holds; outputs that it cannot even be asked of do not have it."""
    space: dict[str, Any] = {"np": np}
    exec(prop.source, space)  # noqa: S102 - the exercise's own text
    try:
        with np.errstate(all="ignore"):
            return bool(space[prop.name](*args, *outputs))
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
    if stage.trouble:
        return ""
    sent = arrays([case.args, case.upstream])
    names = [*input_names(key, case), "dout"][: len(sent)]
    for name, before, after in zip(names, sent, stage.after, strict=False):
        if name and (before.dtype != after.dtype or before.tobytes() != after.tobytes()):
            return name
    return "" if len(sent) == len(stage.after) else "an input"


def input_names(key: Key, case: KeyCase) -> list[str]:
    """For each array among the arguments, its parameter; empty where a function may change it.

    State lives in dicts by contract; an update rule may work on `w` in place.
    """
    parameters = key.parameters or tuple(f"input {n + 1}" for n in range(len(case.args)))
    names = []
    for parameter, value in zip(parameters, case.args, strict=False):
        free = isinstance(value, dict) or (key.kind == "update" and parameter != "dw")
        names += ["" if free else parameter] * len(arrays([value]))
    return names
