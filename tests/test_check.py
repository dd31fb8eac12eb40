"""`check` in a notebook, executed by a real kernel."""

import json
import shutil
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from autograder.notebook.check import Check

ROOT = Path(__file__).parent.parent
ASSIGNMENT = ROOT / "assignments" / "02_activations"


def outputs(folder: Path, changes: dict[str, str]) -> dict[str, list[Any]]:
    """Execute the student's notebook with some cells replaced; the outputs by cell id."""
    shutil.copytree(ASSIGNMENT, folder, dirs_exist_ok=True)
    notebook = nbformat.reads((folder / "02_activations.ipynb").read_text(encoding="utf-8"), as_version=4)
    for cell in notebook.cells:
        cell.source = changes.get(cell.id, cell.source)
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(folder)}}).execute()
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


WRONG = """
def relu_forward(x):
    return np.maximum(x, 0), x

def relu_backward(dout, x):
    return dout * (dout > 0)
"""
RIGHT = """
def tanh_forward(x):
    t = np.tanh(x)
    return t, t

def tanh_backward(dout, t):
    return dout * (1 - t * t)
"""
LOUD = """
def dtanh(y):
    print('noise')
    1 / np.zeros(1)
    return 1 - y**2
"""


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """The student's notebook from top to bottom, with one wrong answer, one right, one loud, and stubs."""
    changes = {"relu-code": WRONG, "tanh-code": RIGHT, "dtanh-code": LOUD}
    return outputs(tmp_path_factory.mktemp("student"), changes)


def text(found: list[Any]) -> str:
    """The plain text of some outputs."""
    return "\n".join(str(output.get("data", {}).get("text/plain", output.get("text", ""))) for output in found)


def test_the_unsolved_notebook_runs_to_the_end(executed: dict[str, list[Any]]) -> None:
    """Stubs raise nothing in a check or an experiment: each says what it waits for, on standard output."""
    assert "not started" in text(executed["sigmoid-check"])
    assert "waits for your code" in json.dumps(executed)
    assert not [o for found in executed.values() for o in found if o.get("name") == "stderr"]


def test_a_wrong_answer_is_named_at_once(executed: dict[str, list[Any]]) -> None:
    """The student's own machine names the mistake, as grading does."""
    assert "The mask is taken from dout; it must come from x." in text(executed["relu-check"])
    assert "text/html" in executed["relu-check"][0]["data"]


def test_a_right_answer_passes_and_hidden_checks_are_announced(executed: dict[str, list[Any]]) -> None:
    """Passing here is not the grade yet, and the output says so."""
    found = text(executed["tanh-check"])
    assert "✓ passed" in found
    assert "Hidden checks run when it is graded." in found


def test_what_a_function_prints_stays_in_the_result(executed: dict[str, list[Any]]) -> None:
    """Prints and warnings of the student's code do not spill over the notebook."""
    assert [o.output_type for o in executed["dtanh-check"]] == ["execute_result"]
    assert "✓" in text(executed["dtanh-check"])


def test_an_exercise_with_hidden_checks_alone_says_so(executed: dict[str, list[Any]]) -> None:
    """Where there is nothing to check in public, that is what is told."""
    assert "all checks are hidden" in text(executed["saturation_numbers-check"])


def test_never_raises(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Outside its folder, for a strange object, or for code that exits, a sentence is the answer."""
    check = Check()
    monkeypatch.chdir(tmp_path)
    assert "checks.json" in repr(check(lambda x: x))
    monkeypatch.chdir(ASSIGNMENT)
    assert "no exercise" in repr(check(3))  # type: ignore[arg-type]

    def dtanh(_: object) -> object:
        raise SystemExit

    assert "called exit()" in repr(check(dtanh))


def test_hints_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first hint, the next, and no more than there are."""
    monkeypatch.chdir(ASSIGNMENT)
    check = Check()

    def relu_forward(x: object) -> object:
        return x

    assert repr(check.hint(relu_forward)).startswith("Hint 1 of 2")
    assert repr(check.hint(relu_forward, 2)).startswith("Hint 2 of 2")
    assert "There are 2 hints" in repr(check.hint(relu_forward, 3))


def test_leaves_the_notebooks_random_numbers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check does not disturb the global generators of the notebook."""
    monkeypatch.chdir(ASSIGNMENT)
    np.random.seed(1)  # noqa: NPY002 - what students use
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(1)  # noqa: NPY002
    Check()(dtanh_right)
    assert np.random.random() == expected  # noqa: NPY002


def dtanh_right(y: np.ndarray) -> np.ndarray:
    """A right answer."""
    return 1 - y**2


dtanh_right.__name__ = "dtanh"
