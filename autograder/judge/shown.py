"""What a student is shown of a public case that failed: the inputs, the call that repeats it, and a small picture."""

import textwrap
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np

from autograder.judge.evidence import input_names
from autograder.judge.finding import Finding, Slot
from autograder.judge.key import Key, KeyCase
from autograder.judge.picture import curve, heat
from autograder.report import Detail
from autograder.sandbox.answer import Output
from autograder.worker.drive import arrays

SHOWN = 24


def showing(key: Key, case: KeyCase, finding: Finding) -> Detail:
    """The gap of a finding with all that may be shown of its case."""
    assert finding.gap
    detail = replace(
        finding.gap.detail,
        inputs=inputs(case, key.parameters or tuple(input_names(key, case))),
        call=call(key, case, finding),
    )
    wrong = next((pair for pair in finding.outputs if pair[0].expected.output == detail.output), None)
    return _pictured(detail, key, case, *wrong) if wrong else detail


def _pictured(detail: Detail, key: Key, case: KeyCase, slot: Slot, output: Output) -> Detail:
    """With the picture that tells most: two curves for a function of one variable, else where it is wrong."""
    got, want = output.array, slot.expected
    if got is None or got.shape != want.value.shape:
        return detail
    given = arrays(case.args)
    alone = key.kind in {"function", "layer"} and slot.stage == 0 and [x.shape for x in given] == [got.shape]
    points = curve(given[0], got, want.value) if alone else []
    return replace(detail, curve=points, heat=[] if points else heat(got, want))


def call(key: Key, case: KeyCase, finding: Finding) -> str:
    """Code for a notebook that repeats a call; empty for a scenario, which is more than one call."""
    if key.kind in {"script", "sampler"} or case.drive != key.drive:
        return ""
    first, *rest = key.functions
    given = f"*check.inputs({first}, {case.name!r})"
    if key.kind == "update":
        return f"w, gradients, *config = check.inputs({first}, {case.name!r})\n{first}(w, gradients[0], *config)"
    if finding.function in rest:
        back = f"{finding.function}(*check.inputs({finding.function}, {case.name!r}), cache)"
        return f"out, cache = {first}({given})\n{back}"
    return f"{first}({given})"


@lru_cache(maxsize=1024)
def inputs(case: KeyCase, parameters: tuple[str, ...]) -> dict[str, str]:
    """A case's inputs as text, by parameter; made once for all submissions."""
    named = dict(zip(parameters, case.args, strict=False))
    shown = {name: brief(value) for name, value in named.items()}
    return shown | ({"dout": brief(case.upstream)} if isinstance(case.upstream, np.ndarray) else {})


def brief(value: Any) -> str:
    """A value as text: a small array whole, a larger one by its shape and kind."""
    if isinstance(value, np.ndarray) and value.size > SHOWN:
        return f"{value.dtype} array of shape {value.shape}"
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=4, suppress_small=True, separator=", ", max_line_width=90)
    return textwrap.shorten(repr(value), 90) if not arrays(value) else "..."
