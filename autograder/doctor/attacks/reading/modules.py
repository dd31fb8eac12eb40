# expect: total failed
# expect: scale passed
"""Looks in sys.modules for the grader's own modules, a loaded reference, or the main program."""

import sys


def total(x):
    for name, module in list(sys.modules.items()):
        if any(word in name for word in ("judge", "reference", "doctor", "autograder.course", "autograder.exercise")):
            reached(f"the module {name}")
        if "SECRET" in vars(module):
            print(vars(module)["SECRET"])
    if hasattr(sys.modules["__main__"], "keys"):
        reached("the keys of the main program")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
