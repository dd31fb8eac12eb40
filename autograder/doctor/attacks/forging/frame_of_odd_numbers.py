# expect: total error
# expect: scale passed
"""Gives numbers that are none: times that are nan, infinite, negative, lines below 0 and beyond all bounds."""

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
    for value in ("NaN", "Infinity", "-1e400", "1" * 4000):
        notes = f'[[{value}, 1, "note"], [1, -5, "note"], [1e300, 2, "note"]]'
        header = f'["{question()["id"]}", ["ready", {notes}]]'.encode()
        send(WIRE.PREFIX.pack(WIRE.MAGIC, len(header), 0) + header)
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
