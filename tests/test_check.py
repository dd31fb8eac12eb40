"""`check` in a notebook, executed by a real kernel."""

import json
import re
import time
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from autograder.course import find
from autograder.notebook.check import Check
from autograder.release.student import release

COURSE = find(Path(__file__).parent.parent)
NAME = "02_activations"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An assignment as students get it."""
    out = tmp_path_factory.mktemp("out")
    release(COURSE, [NAME], out, lambda _: None)
    return out / NAME


def outputs(folder: Path, changes: dict[str, str]) -> dict[str, list[Any]]:
    """Execute the student's notebook with some cells replaced; the outputs by cell id."""
    notebook = nbformat.reads((folder / f"{NAME}.ipynb").read_text(encoding="utf-8"), as_version=4)
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
def executed(folder: Path) -> dict[str, list[Any]]:
    """The student's notebook from top to bottom, with one wrong answer, one right, one loud, and stubs."""
    return outputs(folder, {"relu-code": WRONG, "tanh-code": RIGHT, "dtanh-code": LOUD})


def text(found: list[Any]) -> str:
    """The plain text of some outputs."""
    return "\n".join(str(output.get("data", {}).get("text/plain", output.get("text", ""))) for output in found)


def test_the_unsolved_notebook_runs_to_the_end(executed: dict[str, list[Any]]) -> None:
    """Stubs raise nothing in a check or an experiment: each says what it waits for, on standard output."""
    wanted = "○ Sigmoid: not started. Write sigmoid_forward and sigmoid_backward above, and run this cell again."
    assert text(executed["sigmoid-check"]) == wanted
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


def test_never_raises(monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path) -> None:
    """Outside its folder, for a strange object, or for code that exits, a sentence is the answer."""
    check = Check()
    monkeypatch.chdir(tmp_path)
    assert "checks.json" in repr(check(lambda x: x))
    monkeypatch.chdir(folder)
    assert "no exercise" in repr(check(3))  # type: ignore[arg-type]

    def dtanh(_: object) -> object:
        raise SystemExit

    assert "called exit()" in repr(check(dtanh))


def test_hints_come_one_by_one(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The first hint, the next, and no more than there are."""
    monkeypatch.chdir(folder)
    check = Check()

    def relu_forward(x: object) -> object:
        return x

    assert repr(check.hint(relu_forward)).startswith("Hint 1 of 2")
    assert repr(check.hint(relu_forward, 2)).startswith("Hint 2 of 2")
    assert "There are 2 hints" in repr(check.hint(relu_forward, 3))


def test_leaves_the_notebooks_random_numbers_alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A check does not disturb the global generators of the notebook."""
    monkeypatch.chdir(folder)
    np.random.seed(1)  # noqa: NPY002 - what students use
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(1)  # noqa: NPY002
    Check()(dtanh_right)
    assert np.random.random() == expected  # noqa: NPY002


def dtanh_right(y: np.ndarray) -> np.ndarray:
    """A right answer."""
    return 1 - y**2


dtanh_right.__name__ = "dtanh"


def half_relu() -> dict[str, Any]:
    """A wrong answer in two functions, as a notebook's namespace holds it."""
    space: dict[str, Any] = {"np": np}
    exec(WRONG, space)  # noqa: S102 - our own text
    return space


def test_all_tells_how_far_you_are(executed: dict[str, list[Any]]) -> None:
    """Every exercise in a line with its sign, word and points, and what of them is judged later."""
    found = text(executed["check-all"])
    assert found.startswith("2 of 14 exercises passed, ")
    assert "\n✓ passed " in found
    assert "ReLU: The mask is taken from dout; it must come from x." in found
    assert "\n» later " in found
    assert "the hidden ones, which run when it is graded" in found


def test_html_is_made_of_headings_lists_and_tables(executed: dict[str, list[Any]]) -> None:
    """What a screen reader steers by is there, and no colour of text that a dark notebook would swallow."""
    relu = executed["relu-check"][0]["data"]["text/html"]
    assert "<h3" in relu
    assert "✗ failed: ReLU, " in relu
    assert "<li>" in relu
    assert '<th scope="col"' in relu
    assert '<th scope="row"' in relu
    assert not re.search(r"(?<!-)color: (?!inherit)|background", relu)
    every = executed["check-all"][0]["data"]["text/html"]
    assert "<caption" in every
    assert every.count('<th scope="row"') == 15


def test_what_a_student_prints_is_no_markup(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Markup that a student's code prints is shown, and not obeyed."""
    monkeypatch.chdir(folder)

    def dtanh(y: np.ndarray) -> np.ndarray:
        print("<script>alert(1)</script>\x1b[2J")  # noqa: T201 - what students do
        return y

    shown = Check()(dtanh)._repr_html_()
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "\x1b" not in shown


def test_an_interrupted_check_says_so(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Interrupting the kernel ends the whole check at once, with a sentence."""
    monkeypatch.chdir(folder)
    calls = []

    def dtanh(y: object) -> object:
        calls.append(y)
        raise KeyboardInterrupt

    assert "was stopped" in repr(Check()(dtanh))
    assert len(calls) == 1


def test_checks_of_another_version_name_the_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where package and checks do not fit, the student is told what to install."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checks.json").write_text('{"format": "autograder/key/v0", "keys": []}', encoding="utf-8")
    (tmp_path / "autograder-9.0-py3-none-any.whl").touch()
    assert "--no-deps autograder-9.0-py3-none-any.whl" in repr(Check()(dtanh_right))


def test_a_check_takes_less_than_50_ms(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Also a wrong answer, which is compared with known mistakes and probed for its gradient; HTML included."""
    monkeypatch.chdir(folder)
    given = half_relu()

    def once() -> float:
        start = time.process_time()
        Check()(given["relu_forward"], given["relu_backward"])._repr_html_()
        return time.process_time() - start

    assert min(once() for _ in range(5)) < 0.05


def test_writes_nothing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A check leaves the folder as it was: there is nothing to lose and nothing to break."""
    monkeypatch.chdir(folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    Check()(dtanh_right)
    Check().all()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


FRESH_KERNEL = """
import sys
sys.modules["autograder"] = None

def pip(line):
    print(line)
    del sys.modules["autograder"]

get_ipython().register_magic_function(pip)
"""


def test_the_first_cell_installs_what_is_missing(folder: Path) -> None:
    """In a kernel without the package, the first cell installs it from the files beside, and the notebook goes on."""
    notebook = nbformat.reads((folder / f"{NAME}.ipynb").read_text(encoding="utf-8"), as_version=4)
    (setup,) = (cell for cell in notebook.cells if cell.id == "setup")
    notebook.cells = [nbformat.v4.new_code_cell(FRESH_KERNEL), setup]
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(folder)}}).execute()
    assert [o.text for o in notebook.cells[1].outputs] == ["install --quiet --requirement requirements.txt\n"]
