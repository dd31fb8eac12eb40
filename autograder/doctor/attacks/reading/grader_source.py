# expect: total failed
# expect: scale passed
"""Finds the folder of the grader's code from the worker's modules, and reads what lies beside them."""

import os
import sys
from contextlib import suppress


def total(x):
    package = os.path.dirname(os.path.dirname(sys.modules["autograder.worker.serve"].__file__))
    for name in ("exercise.py", "judge/key.py", "doctor/course/reference/01_doctor/20_total.py", "../pyproject.toml"):
        with suppress(OSError), open(os.path.join(package, name)) as file:
            reached(f"{name} of {len(file.read())} bytes")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
