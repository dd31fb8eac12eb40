"""The same submission gets the same report: in every run, on a busy processor, and at any number of workers."""

import json
import multiprocessing
import os
from pathlib import Path

import pytest

from autograder.cohort.run import Run, grade_paths
from autograder.grade import grade
from autograder.judge.store import make_keys
from autograder.report import plain
from autograder.sandbox.server import Server
from autograder.submission.find import read

ROOT = Path(__file__).parents[1]
RUNS = 10
SOURCE = """
import random
import numpy as np

def sigmoid_forward(x):
    print({"a", "b", "c", "d"}, random.random(), np.random.rand())
    s = 1 / (1 + np.exp(-x))
    return s, s

def sigmoid_backward(dout, s):
    return dout * s * (1 - s) * (1 + 1e-3 * np.random.rand())

def tanh_forward(x):
    return np.tanh(x), x

def tanh_backward(dout, x):
    return dout * (np.tanh(x + 1e-6) - np.tanh(x - 1e-6)) / 2e-6

def relu_forward(x):
    return np.maximum(x, 0), x

def relu_backward(dout, x):
    return dout * (dout > 0)

def softmax_forward(x):
    e = np.exp(x)
    return e / e.sum(axis=1, keepdims=True), hash("text")

def softmax_backward(dout, cache):
    raise ValueError(f"no {dout.shape}")

def dtanh(y):
    return list({str(v) for v in y.ravel()})

def saturation_numbers():
    return id(None), 1, 2, 3, 4, 5
"""


def burn():
    """Keep a processor busy."""
    while True:
        pass


@pytest.fixture(scope="module", autouse=True)
def busy():
    """As many busy processes as there are processors."""
    burners = [multiprocessing.Process(target=burn, daemon=True) for _ in range(os.cpu_count() or 1)]
    for burner in burners:
        burner.start()
    yield
    for burner in burners:
        burner.kill()
        burner.join()


@pytest.fixture(scope="module")
def submissions(tmp_path_factory):
    """A class of five, with everything that could differ: random numbers, hashes, sets, half-right precision."""
    folder = tmp_path_factory.mktemp("class")
    for name in "abcde":
        (folder / f"{name}.py").write_text(SOURCE, encoding="utf-8")
    return folder


def bytes_of(report):
    """A report as JSON, without times."""
    data = plain(report)
    for part in [data, *(v for e in data["exercises"] for v in e["verdicts"])]:
        for name in ("started", "seconds"):
            part.pop(name, None)
    return json.dumps(data)


def test_every_run_gives_the_same_report(submissions):
    """Many reports of a submission, made in a row beside busy processes, are the same bytes."""
    path = submissions / "a.py"
    keys = make_keys(ROOT / "reference" / "02_activations", 0)
    with Server() as server:
        found = {bytes_of(grade(read(path), keys, server)) for _ in range(RUNS)}
    assert len(found) == 1
    assert "imprecise" in found.pop()


def test_other_processes_and_more_workers_give_the_same_report(submissions):
    """A new server, and two workers in place of one, change nothing but times."""
    runs = [Run(course=ROOT, assignment="02_activations", seed=0, jobs=jobs) for jobs in (1, 2)]
    found = []
    for run in runs:
        with Server() as server:
            found.append(list(map(bytes_of, grade_paths([submissions], run, server))))
    one, two = found
    assert len(one) == 5
    assert one == two
