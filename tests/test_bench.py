"""Hand-written right and wrong submissions, independent of the reference, graded through the real worker."""

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import load_assignment
from autograder.grade import grade
from autograder.judge.answers import make_key
from autograder.sandbox.server import Server
from autograder.submission.find import read

ROOT = Path(__file__).parents[1]
BENCH = Path(__file__).parent / "bench"
SEEDS = (0, 20)


def files(kind):
    """The submissions of a kind, as parameters with short names."""
    found = sorted(BENCH.glob(f"*/{kind}/*.py"))
    return [pytest.param(path, id=f"{path.parts[-3]}/{path.stem}") for path in found]


@pytest.fixture(scope="module")
def server():
    """One server for all submissions."""
    with Server() as started:
        yield started


@pytest.fixture(scope="module")
def keys_of():
    """The answer keys of an assignment at a seed, each made once; known mistakes decide no verdict."""
    made = {}

    def get(name, seed):
        if (name, seed) not in made:
            pages = load_assignment(ROOT / "reference" / name).pages
            plain = [replace(page, exercise=replace(page.exercise, mistakes=())) for page in pages]
            made[name, seed] = [make_key(page, seed) for page in plain]
        return made[name, seed]

    return get


def graded(path, keys_of, server, seed):
    """The report of a submission."""
    return grade(read(path), keys_of(path.parts[-3], seed), server)


@pytest.mark.parametrize("path", files("right"))
def test_right(path, keys_of, server):
    """Another right way to write the exercises earns full marks, at every seed."""
    for seed in SEEDS:
        report = graded(path, keys_of, server, seed)
        lost = [(e.exercise, v.check, v.case, v.message) for e in report.exercises for v in e.verdicts if not v.points]
        assert not lost
        assert report.score == report.max_score > 0


@pytest.mark.parametrize("path", files("wrong"))
def test_wrong(path, keys_of, server):
    """A mistake never earns full marks, at any seed, and grading it explains each loss."""
    for seed in SEEDS:
        report = graded(path, keys_of, server, seed)
        assert report.exercises
        assert report.score < report.max_score
        assert all(v.message for e in report.exercises for v in e.verdicts if v.status != "passed")


@pytest.mark.parametrize(
    ("name", "words"),
    [("relu_dout_in_place", "relu_backward changed dout"), ("relu_x_in_place", "relu_forward changed x")],
)
def test_who_changed_an_input(name, words, keys_of, server):
    """The function that changed an input is the one that is told of it."""
    path = BENCH / "02_activations" / "wrong" / f"{name}.py"
    (report,) = graded(path, keys_of, server, 0).exercises
    (verdict,) = [v for v in report.verdicts if v.check == "inputs unchanged"]
    assert verdict.message.startswith(words)
