# expect: total error
# expect: scale passed
"""Claims arrays of odd kinds: objects, negative and enormous extents, bytes that are not there."""

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

import json

KINDS = (
    ["|O", [1]],
    ["<f8", [-1]],
    ["<f8", [1 << 39, 1 << 39, 1 << 39]],
    ["<f8", [[1], 2]],
    ["<f8", [3.0]],
    ["<f8", [1] * 64],
    ["<U9", [1]],
    [["f", "<f8"], [1]],
    "array",
    None,
)
CHOICE = {"next": int.from_bytes(os.urandom(2), "big")}


def total(x):
    kind = KINDS[CHOICE["next"] % len(KINDS)]
    header = json.dumps([question()["id"], ["ready", []], {"\0array": kind}]).encode()
    send(WIRE.PREFIX.pack(WIRE.MAGIC, len(header), 8) + header + b"\0" * 8)
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
