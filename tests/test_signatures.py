"""Files with the signatures of a public course are graded as they are, on the exercises that they define."""

from pathlib import Path

import pytest

from autograder.course import find
from autograder.grade import grade
from autograder.judge.store import keys_of
from autograder.sandbox.server import Server
from autograder.submission.find import read

FILES = Path(__file__).parent / "signatures"
DEFINED = {
    "layers.py": {
        *("affine", "relu", "softmax_loss", "svm_loss", "dropout", "layernorm"),
        *("batchnorm_forward", "batchnorm_backward", "batchnorm_backward_alt"),
    },
    "optim.py": {"sgd", "sgd_momentum", "rmsprop", "adam"},
}


@pytest.fixture(scope="module")
def keys():
    """The answer keys of the whole course."""
    root = find(Path(__file__).parent).root
    return [key for folder in sorted((root / "reference").glob("[0-9]*")) for key in keys_of(folder, 0)]


@pytest.mark.parametrize("name", DEFINED)
def test_a_file_is_graded_on_what_it_defines(name, keys):
    """Full marks for each exercise that the file has, and no other one is asked of it."""
    with Server() as server:
        report = grade(read(FILES / name), keys, server)
    assert {exercise.exercise for exercise in report.exercises} == DEFINED[name]
    assert [e.exercise for e in report.exercises if e.score != e.max_score] == []
