"""Hidden cases: no number of theirs reaches a report, whatever the student's code does."""

import re

import numpy as np
import pytest
from test_grade import by_name, keys, others_are_right, report, server  # noqa: F401 - fixtures
from tiny_course import instead

from autograder.report.formats import json as writer
from autograder.worker.drive import arrays

SEES = "import builtins; builtins.seen = getattr(builtins, 'seen', ()) + tuple(np.ravel(x))"


def told(graded):
    """A report as JSON text, without what is a time."""
    return re.sub(r'"(seconds|started)": [^,}]*', "", writer.line(graded))


def numbers(answers):
    """Inputs and expected values of the hidden cases, to four digits, where they are no round numbers."""
    hidden = [case for key in answers for case in key.cases if case.hidden]
    found = [array for case in hidden for array in arrays([case.args, case.upstream])]
    found += [expected.value for case in hidden for stage in case.stages for expected in stage]
    values = np.concatenate([np.ravel(array).astype(float) for array in found])
    return {f"{abs(value):.4f}"[:6] for value in values if value % 0.5}


def assert_nothing_is_told(graded, answers):
    """None of the hidden numbers stands in the report."""
    text = told(graded)
    assert [number for number in numbers(answers) if number in text] == []
    assert not re.search(r"735[12]\D", text)


def test_the_hidden_numbers_are_known_here(keys):  # noqa: F811
    """The search below looks for something."""
    assert len(numbers(keys)) > 20


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("return x + k", "return x - k"),
        ("return x + k", "return (x + k)[:2]"),
        ("return k * x, k", "return -k * x, k"),
        ("return cache * dout", "return dout"),
        ("0.5 * (x**2)", "(x**2)"),
        ("0.9 * config['v']", "0"),
        ("self.total + x.sum(), self.n +", "x.sum(), 0 +"),
    ],
)
def test_a_wrong_hidden_case_tells_no_number(report, keys, old, new):  # noqa: F811
    """A failed hidden case says its name, its hint and its counts only."""
    graded = report(instead(old, new))
    failed = [v for e in graded.exercises for v in e.verdicts if v.hidden and v.status == "failed"]
    assert failed
    assert all(
        v.detail is None or (v.detail.expected, v.detail.got, v.detail.inputs) == (None, None, {}) for v in failed
    )
    assert_nothing_is_told(graded, keys)


@pytest.mark.parametrize(
    "body",
    [
        "print(x, k, flush=True); return x + k",
        "print(x); import sys; print(k, file=sys.stderr); return None",
        "raise ValueError(x)",
        "raise type(str(x), (Exception,), {})",
        "raise type(f'E {float(x[0])}', (Exception,), {})(f' raised {x}: {x}')",
        "return type(f'T{float(x[0])}', (), {})()",
        "return type(f'T{float(x[0])}', (tuple,), {})(x)",
        "return np.array([0.0], dtype=[(f'n{float(x[0])}', 'f8')])",
        "import warnings; warnings.warn(str(x)); return x + k",
        "assert x[0] < 7000, x; return x + k",
        "return {}[float(x[0])]",
        "return x + k + (x > 7000) * 1e-3",
    ],
)
def test_words_of_a_function_that_sees_a_hidden_input_are_not_told(report, keys, body):  # noqa: F811
    """Prints, texts and names of exceptions and types, warnings: none of them carries an input out."""
    graded = report(instead("return x + k", body))
    assert_nothing_is_told(graded, keys)
    assert others_are_right(graded, "shift")


@pytest.mark.parametrize(
    "body",
    [
        "print(builtins.seen, flush=True)",
        "raise ValueError(builtins.seen)",
        "import warnings; warnings.warn(str(getattr(builtins, 'seen', 0)))",
        "x = np.array([n for n in getattr(builtins, 'seen', [0.0]) if n > 7000])",
    ],
)
def test_a_later_exercise_cannot_carry_an_input_out(report, keys, body):  # noqa: F811
    """What one function kept of a hidden input, no other one can say in a public case."""
    cells = instead("return x + k", f"{SEES}\n    return x + k")
    cells = [cell.replace("return k * x, k", f"{body}\n    return 2 * k * x, 3 * k") for cell in cells]
    cells.append("import builtins\nk = {}[str(getattr(builtins, 'seen', 0))]\nscale_k = k\n")
    cells = [cell.replace("return cache * dout", "return cache * dout * (scale_k or 1)") for cell in cells]
    assert_nothing_is_told(report(cells), keys)


def test_what_is_printed_in_public_cases_is_told(report):  # noqa: F811
    """The control: a student's own prints and exceptions are there for public cases."""
    graded = report(instead("return x + k", "print('adding', k); raise ValueError('public words')"))
    shift = by_name(graded)["shift"]
    assert "adding 2.0" in shift.printed
    assert "ValueError: public words" in shift.verdicts[0].message
    assert others_are_right(graded, "shift")
