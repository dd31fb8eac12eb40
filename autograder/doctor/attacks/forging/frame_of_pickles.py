# expect: total error
# expect: scale passed
"""Sends pickles that would run a command where they are opened, bare and inside a frame."""

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

import pickle


class Opened:
    def __reduce__(self):
        return os.mkdir, (f"{AIMS['folder']}/{AIMS['mark']}",)


def total(x):
    data = pickle.dumps(Opened())
    if len(x) % 2:
        send(WIRE.PREFIX.pack(WIRE.MAGIC, len(data), 0))
    send(data)
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
