# expect: total failed
# expect: scale failed 2.4
"""Patches the worker's own code: what it takes for the outputs and for the inputs afterwards."""

import sys


def total(x):
    serve, drive = sys.modules["autograder.worker.serve"], sys.modules["autograder.worker.drive"]
    serve.arrays = drive.arrays = lambda value: []
    serve.plain = drive.plain = lambda value: ("ndarray", None)
    serve.explain = lambda error: ("Passed", "all passed", [])
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
