# expect: total error
# expect: scale passed
"""Sends a header that nests as deeply as it is long, and numbers of thousands of digits."""

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
    depth = 30000
    header = b"[" * depth + b"]" * depth if len(x) % 2 else b"[" + b"9" * 60000 + b"]"
    send(WIRE.PREFIX.pack(WIRE.MAGIC, len(header), 0) + header)
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
