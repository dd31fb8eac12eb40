# expect: total failed|error
# expect: scale passed
"""Finds the id of the question on the stack, answers it all by itself with values of its own, and leaves."""

import os
import sys

import numpy as np

WIRE = sys.modules["autograder.worker.wire"]


def question():
    frame = sys._getframe()
    while "question" not in frame.f_locals or "id" not in frame.f_locals["question"]:
        frame = frame.f_back
    return frame.f_locals["question"]


def line():
    for number in range(3, 64):
        try:
            os.fstat(number)
        except OSError:
            continue
        return number


def send(data):
    view = memoryview(data)
    while view:
        view = view[os.write(line(), view) :]


def sums(rows):
    return ["stage", rows, 0, 0.0, [["ndarray", np.zeros(1)]], [np.zeros((1, 1))]]


def total(x):
    asked = question()
    replies = [["ready", []]]
    for number, call in enumerate(asked["calls"]):
        args = call["args"]
        rows = [np.zeros(len(a)) for a in args] if isinstance(args[0], np.ndarray) else [np.zeros(len(a[0])) for a in (*args, args[0])]
        after = [a for a in args] if isinstance(args[0], np.ndarray) else [a[0] for a in args]
        replies.append(["stage", number, 0, 0.0, [["ndarray", row] for row in rows], after])
    send(WIRE.pack([asked["id"], *replies, ["end", [], 0]]))
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
