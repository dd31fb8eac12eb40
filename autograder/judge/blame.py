"""Whose fault is a wrong gradient: rule G on the student's own forward and backward."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

import numpy as np

from autograder.judge.evidence import Finding
from autograder.judge.gradient import gradient_check
from autograder.judge.key import Key
from autograder.sandbox.answer import Answer, Question, Stage
from autograder.worker.drive import Call

OWN = "Your backward is right for your own forward: it is the forward that differs."
BOTH = "It is not the gradient of your own forward either."

Ask = Callable[[Question], Answer]


def blame(key: Key, findings: Sequence[Finding], ask: Ask) -> str:
    """What to say of a wrong gradient beside a wrong forward; empty where only one of them is wrong.

    Args:
        key: of a layer; nothing is said of other kinds.
        findings: of the exercise.
        ask: puts a question to the student's code.
    """
    wrong = {f.case for f in findings if f.check == "forward" and f.gap}
    both = [f.case for f in findings if f.check.startswith("gradient") and f.gap and f.case in wrong]
    shown = [i for i in both if i is not None and not key.cases[i].hidden and key.cases[i].drive == key.drive]
    if key.kind != "layer" or not shown:
        return ""
    case = key.cases[shown[0]]
    positions = [key.parameters.index(name) for name in key.differentiated]
    if any(np.asarray(case.args[i]).dtype.kind != "f" for i in positions):
        return ""
    try:
        outcome = gradient_check(lambda calls: _run(key, calls, ask), Call(case.drive, case.args, case.upstream), positions)
    except ValueError:
        return ""
    return {"fits": OWN, "differs": BOTH, "unresolved": ""}[outcome]


def _run(key: Key, calls: Sequence[Call], ask: Ask) -> list[list[np.ndarray]]:
    """Outputs and gradients of the student's code.

    Raises:
        ValueError: if it does not return arrays of the right shapes.
    """
    answer = ask(Question(key.functions, key.returns, [asdict(c) for c in calls], [False] * len(calls), stages=2))
    return [_values(stages, call, key) for stages, call in zip(answer.calls, calls, strict=True)]


def _values(stages: Sequence[Stage], call: Call, key: Key) -> list[np.ndarray]:
    outputs = [output.array for stage in stages for output in stage.outputs]
    positions = [key.parameters.index(name) for name in key.differentiated]
    wanted = [np.shape(call.upstream), *(np.shape(call.args[i]) for i in positions)]
    values = [np.asarray(a, np.float64) for a in outputs if a is not None and np.isfinite(a).all()]
    if [value.shape for value in values] != wanted:
        raise ValueError("not a layer's outputs")
    return values
