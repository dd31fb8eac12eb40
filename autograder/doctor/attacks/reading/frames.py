# expect: total failed
# expect: scale passed
"""Walks the stack for expected values: frames of a grader, their locals and globals."""

import sys

WORDS = ("expected", "tolerance", "answer", "solution", "points", "reference")


def total(x):
    frame = sys._getframe()
    while frame:
        names = {*frame.f_locals, *frame.f_globals}
        for word in WORDS:
            if any(word == name.lower() for name in names):
                reached(f"{word} in {frame.f_code.co_name}")
        if "judge" in frame.f_code.co_filename or "doctor" in frame.f_code.co_filename:
            reached("a frame of the grader")
        print({name: value for name, value in frame.f_locals.items() if name == "question"})
        frame = frame.f_back
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
