"""`autograder reset`: one exercise back at its stub, every other byte as it was."""

import json
from pathlib import Path

import pytest

from autograder.authoring.stub import stub
from autograder.cli import main
from autograder.course import find
from autograder.notebook.reset import reset
from autograder.notebook.stubs import StubError, dumps

ROOT = Path(__file__).parent.parent
NAME = "02_activations"
STUBS = {page.name: stub(page) for page in find(ROOT).assignment(NAME).pages}
FRESH = (ROOT / "assignments" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
MINE = (
    "def relu_forward(x):\n    return 'größer', x  # \"source\": []\n\n\ndef relu_backward(dout, x):\n    return dout\n"
)


def solved(text=FRESH, own=MINE, **layout):
    """The notebook with an answer to one exercise, and outputs that look like cells."""
    notebook = json.loads(text)
    cell = next(cell for cell in notebook["cells"] if cell["id"] == "relu-code")
    cell["source"] = own.splitlines(keepends=True) if layout.pop("lines", True) else own
    cell["outputs"] = [
        {"output_type": "display_data", "data": {"application/json": {"source": [MINE]}}, "metadata": {}}
    ]
    notebook["metadata"]["source"] = {"cells": [1, 2]}
    return json.dumps(notebook, **layout)


@pytest.mark.parametrize(
    "layout",
    [{"indent": 1}, {"indent": 2, "ensure_ascii": False}, {}, {"lines": False, "separators": (",", ":")}],
    ids=["Jupyter", "VS Code", "one line", "strings"],
)
@pytest.mark.parametrize("wanted", ["relu", "relu_backward"])
def test_puts_back_one_cell_and_no_other_byte(layout, wanted):
    """However the file is written, only the source of that cell changes."""
    text = solved(**layout)
    changed = reset(text, STUBS, wanted)
    before, after = json.loads(text), json.loads(changed)
    cell = next(cell for cell in after["cells"] if cell["id"] == "relu-code")
    assert "".join(cell["source"]) == STUBS["relu"]
    cell["source"] = next(cell for cell in before["cells"] if cell["id"] == "relu-code")["source"]
    assert after == before
    start = next(i for i, (a, b) in enumerate(zip(text, changed, strict=False)) if a != b)
    same = next(i for i, (a, b) in enumerate(zip(reversed(text), reversed(changed), strict=False)) if a != b)
    assert start + same > len(text) - len(json.dumps(MINE.splitlines(keepends=True), indent=4)) - 20


def test_a_fresh_notebook_comes_back_byte_for_byte():
    """Solving and putting back gives the notebook as it was released."""
    notebook = json.loads(FRESH)
    cell = next(cell for cell in notebook["cells"] if cell["id"] == "relu-code")
    cell["source"] = MINE.splitlines(keepends=True)
    text = json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    assert text != FRESH
    assert reset(text, STUBS, "relu") == FRESH


def without_id(text, change):
    """The solved notebook as Colab may save it, without ids of cells, and with a change to its cells."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        del cell["id"]
    change(notebook["cells"])
    return json.dumps(notebook)


def at(cells, text):
    """The index of the cell that holds a text."""
    return next(i for i, cell in enumerate(cells) if text in "".join(cell["source"]) and cell["cell_type"] == "code")


def test_finds_the_cell_without_its_id():
    """A cell is found by what it defines."""
    changed = json.loads(reset(without_id(solved(), lambda _: None), STUBS, "relu"))
    assert "größer" not in json.dumps([cell["source"] for cell in changed["cells"]], ensure_ascii=False)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda cells: cells.append(dict(cells[at(cells, "def relu_forward")])), r"relu is in cells 8, 41: keep one"),
        (lambda cells: cells.pop(at(cells, "def relu_forward")), "relu is in no cell: add one for it, with `relu_back"),
        (lambda cells: cells[at(cells, "def relu_f")]["source"].append("def dtanh(y): ..."), "cell 8 holds dtanh too"),
    ],
    ids=["copied", "deleted", "merged"],
)
def test_tells_what_is_in_the_way(change, told):
    """Where other work could be lost, nothing is done, and the next step is told."""
    with pytest.raises(StubError, match=told):
        reset(without_id(solved(), change), STUBS, "relu")


def test_an_unknown_exercise_and_a_damaged_file_are_named():
    """The exercises that there are, and what to do with the file."""
    with pytest.raises(StubError, match="no exercise 'rely' here; there are: sigmoid, tanh"):
        reset(FRESH, STUBS, "rely")
    with pytest.raises(StubError, match="cannot be read"):
        reset(FRESH[:-100], STUBS, "relu")


def test_keeps_a_copy(tmp_path, capsys):
    """The command leaves the notebook as it was beside it, under a name that no grader reads, each time anew."""
    path = tmp_path / "mine.ipynb"
    path.write_text(solved(), encoding="utf-8")
    (tmp_path / "stubs.json").write_text(dumps(STUBS), encoding="utf-8")
    assert main(["reset", str(path), "relu_forward"]) == 0
    assert "Your notebook as it was: mine.ipynb.bak." in capsys.readouterr().out
    assert (tmp_path / "mine.ipynb.bak").read_text(encoding="utf-8") == solved()
    path.write_text(solved(own=MINE + "#"), encoding="utf-8")
    assert main(["reset", str(path), "relu_forward"]) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "mine.ipynb",
        "mine.ipynb.bak",
        "mine.ipynb.bak2",
        "stubs.json",
    ]


def test_without_stubs_the_next_step_is_told(tmp_path, capsys):
    """A notebook that was moved out of its folder is put back there first."""
    path = tmp_path / "mine.ipynb"
    path.write_text(FRESH, encoding="utf-8")
    assert main(["reset", str(path), "relu"]) == 1
    assert "put the notebook back in its folder" in capsys.readouterr().err
