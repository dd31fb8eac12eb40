# expect: total timeout
# expect: scale passed
"""Sends an answer byte by byte, slowly, so that something always seems to come."""

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

import time


def total(x):
    for letter in WIRE.pack([question()["id"], *[["ready", []]] * 1000]):
        send(bytes([letter]))
        time.sleep(0.05)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
