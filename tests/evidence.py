"""Findings made by hand: a layer with one output and one gradient, and what a student returned for it."""

import numpy as np

from autograder.judge.compare import compare
from autograder.judge.finding import Finding, Slot
from autograder.judge.fingerprint import fingerprint
from autograder.judge.key import Expected, Key, KeyCase, KnownMistake
from autograder.sandbox.answer import Output

CHECKS = ("forward", "gradient of x")
X = [np.random.default_rng(k).normal(size=(3, 2 + k)) for k in range(3)]


def expected(check, value):
    """An expected output."""
    value = np.asarray(value, float)
    return Expected(check, "out" if check == "forward" else "dx", value, np.full(value.shape, 1e-12), value * 0 + 1e-6)


def key_of(right, mistakes, kinks=()):
    """The key of a layer from its right outputs, `right[case] = (out, dx)`, and from those of its mistakes."""
    cases = tuple(case_of(i, values, kink=i in kinks) for i, values in enumerate(right))
    known = tuple(
        KnownMistake(sentence=name, convention=False, changes=False, prints=prints(right, runs))
        for name, runs in mistakes.items()
    )
    return Key("e", "E", "a", "layer", ("f", "b"), ("x",), ("dx",), ("x",), 3, (), cases, known, (), ())


def case_of(i, values, *, kink):
    """The case of a number, with its right outputs."""
    stages = tuple((expected(check, value),) for check, value in zip(CHECKS, values, strict=True))
    inputs = {"drive": "layer", "args": [X[i]], "upstream": np.ones(X[i].shape), "scenario": []}
    return KeyCase(f"case {i}", hidden=False, hint="", kink=kink, **inputs, stages=stages, alternatives=())


def prints(right, runs):
    """Fingerprints of a mistake's outputs; a run of None raises."""
    return tuple(
        () if run is None else tuple(map(fingerprint_of, values, run)) for values, run in zip(right, runs, strict=True)
    )


def fingerprint_of(right, wrong):
    """The fingerprint of a wrong output; none if it is right."""
    return None if np.array_equal(wrong, right) else fingerprint(wrong, np.asarray(1e-12))


def findings(key, returned):
    """The findings for what a student's functions returned, `returned[case] = (out, dx)`; None raised."""
    found = []
    for n, check in enumerate(CHECKS):
        for i, case in enumerate(key.cases):
            finding = Finding(check, i, key.functions[n])
            if returned[i] is None:
                finding.status = "error"
            else:
                slot, output = Slot(n, 0, n, case.stages[n][0]), Output("ndarray", np.asarray(returned[i][n]))
                finding.outputs = [(slot, output)]
                finding.gap = compare(output, slot.expected)
                finding.status = "failed" if finding.gap else "passed"
            found.append(finding)
    return found


def each(out, dx, inputs=X):
    """Outputs of a layer for every case."""
    return [(out(x), dx(x)) for x in inputs]


RIGHT = each(np.sin, np.cos)
