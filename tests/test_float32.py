"""Cases whose inputs are given in float32: the expected values are exact, and float32 roundings are allowed."""

import numpy as np

from autograder.course import load_page
from autograder.judge.answers import make_key
from autograder.judge.compare import is_right
from autograder.sandbox.answer import Output
from autograder.worker.drive import plain

TEXT = '''"""## Root"""
import numpy as np
from autograder.exercise import *

def root(x):
    return np.sqrt(x)

exercise = Exercise(
    Function(root),
    points=1,
    cases=[Case("single", x=Draw(lambda rng: rng.uniform(1, 2, 50).astype(np.float32))), Case("double", x=normal(2))],
)
'''


def test_float32_inputs_are_judged_as_such(tmp_path):
    """Any right way is accepted, in float32 or float64 after a step in float32; what is off by more is not."""
    path = tmp_path / "10_root.py"
    path.write_text(TEXT, encoding="utf-8")
    case = make_key(load_page(path), 0).cases[0]
    (x,), ((expected,),) = case.args, case.stages
    assert x.dtype == np.float32
    assert expected.value.dtype == np.float64
    assert np.array_equal(expected.value, np.sqrt(x.astype(float)))
    for right in (np.sqrt(x), x**0.5, np.sqrt(x).astype(float), np.sqrt(x.astype(float)), np.exp(np.log(x) / 2)):
        assert is_right(Output(*plain(right)), expected)
    for wrong in (np.sqrt(x) + 1e-4, np.sqrt(x.astype(float)) * 1.0001, np.round(np.sqrt(x), 3)):
        assert not is_right(Output(*plain(wrong)), expected)
