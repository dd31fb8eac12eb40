"""Rule G on real code: whose fault a wrong gradient is, and whether a reference's gradients are right."""

from collections.abc import Callable, Sequence

import numpy as np

from autograder.judge.compare import narrow
from autograder.judge.finding import Finding
from autograder.judge.gradient import Outcome, gradient_check
from autograder.judge.key import Key, KeyCase
from autograder.sandbox.answer import Answer, Question, Stage
from autograder.worker.drive import DRIVES, Call, fresh

OWN = "Tried on {case!r}: your d{name} is right for your own forward; it is the forward that differs."
BOTH = "Tried on {case!r}: your d{name} is not the gradient of your own forward either."

Ask = Callable[[Question], Answer]
Runs = Callable[[Sequence[Call]], list[list[np.ndarray]]]


def blame(key: Key, findings: Sequence[Finding], ask: Ask) -> dict[str, str]:
    """What to say of a wrong gradient beside a wrong forward, by check.

    Nothing is said where only one of them is wrong, or where a gradient is wrong in a case that has its forward right.

    Args:
        key: of a layer; nothing is said of other kinds.
        findings: of the exercise.
        ask: puts a question to the student's code.
    """
    failed = [f for f in findings if f.gap and f.status == "failed"]
    wrong = {f.case for f in failed if f.check == "forward"}
    said = {}
    for name in key.differentiated if key.kind == "layer" and wrong else ():
        check = f"gradient of {name}"
        numbers = [f.case for f in failed if f.check == check]
        cases = [key.cases[i] for i in numbers if i is not None]
        shown = [case for case in cases if not case.hidden and differentiable(key, case)]
        if shown and wrong.issuperset(numbers):
            said[check] = _sentence(key, shown[0], name, ask)
    return {check: sentence for check, sentence in said.items() if sentence}


def _sentence(key: Key, case: KeyCase, name: str, ask: Ask) -> str:
    words = {"fits": OWN, "differs": BOTH, "unresolved": ""}
    return words[_outcome(key, case, name, ask)].format(case=case.name, name=name)


def certified(key: Key, functions: Sequence[Callable[..., object]], case: KeyCase) -> Outcome:
    """Whether a trusted layer's or loss's gradients are the derivatives of its own value at a case.

    Args:
        key: of the exercise.
        functions: a version of it.
        case: with float inputs, and a single call.
    """

    def run(calls: Sequence[Call]) -> list[list[np.ndarray]]:
        return [_flat(DRIVES[call.drive](functions, _fresh(call), key.returns), call) for call in calls]

    upstream = np.ones(()) if key.kind == "loss" else case.upstream
    return gradient_check(run, Call(case.drive, case.args, upstream), _positions(key))


def differentiable(key: Key, case: KeyCase) -> bool:
    """Whether a case is a single call whose differentiated inputs are floats, and is off the kinks."""
    single = case.drive == key.drive and not case.kink and bool(key.differentiated)
    return single and all(np.asarray(case.args[i]).dtype.kind == "f" for i in _positions(key))


def _positions(key: Key) -> list[int]:
    return [key.parameters.index(name) for name in key.differentiated]


def _fresh(call: Call) -> Call:
    return Call(call.drive, fresh(call.args), fresh(call.upstream))


def _flat(stages: object, call: Call) -> list[np.ndarray]:
    """All outputs; the gradients of a loss are those of its value alone, so they are scaled by the upstream here."""
    outputs = [np.asarray(value) for stage in stages for value in stage]  # type: ignore[attr-defined]
    return [outputs[0], *(g * call.upstream for g in outputs[1:])] if call.drive == "function" else outputs


def _outcome(key: Key, case: KeyCase, name: str, ask: Ask) -> Outcome:
    """Rule G on the student's code, with one argument moving."""
    k = key.differentiated.index(name)
    try:
        return gradient_check(
            lambda calls: [[out, gradients[k]] for out, *gradients in _run(key, calls, ask)],
            Call(case.drive, case.args, case.upstream),
            [_positions(key)[k]],
        )
    except ValueError:
        return "unresolved"


def _run(key: Key, calls: Sequence[Call], ask: Ask) -> list[list[np.ndarray]]:
    """Outputs and gradients of the student's code.

    Raises:
        ValueError: if it does not return float64 arrays of the right shapes.
    """
    answer = ask(Question(key.functions, key.returns, [vars(c) for c in calls], [False] * len(calls), stages=2))
    return [_values(stages, call, key) for stages, call in zip(answer.calls, calls, strict=True)]


def _values(stages: Sequence[Stage], call: Call, key: Key) -> list[np.ndarray]:
    outputs = [output.array for stage in stages for output in stage.outputs]
    wanted = [np.shape(call.upstream), *(np.shape(call.args[i]) for i in _positions(key))]
    values = [np.asarray(a, np.float64) for a in outputs if a is not None and not narrow(a)]
    if [value.shape for value in values] != wanted:
        raise ValueError("not a layer's outputs")
    return values
