"""Where a line of a cell stands in a file, so that services point at it."""

import json
from pathlib import Path

import pytest

from autograder.report import Where
from autograder.submission.find import read
from autograder.submission.lines import Lines

CLASS = Path(__file__).parent / "demo" / "class"


def cell(source, kind="code"):
    """A cell of a notebook; its metadata and outputs try to look like one."""
    return {"cell_type": kind, "metadata": {"source": ["no"], "cells": [{"cell_type": "code"}]}, "source": source}


def notebook(*cells):
    """A notebook's data."""
    return {"metadata": {"cells": "code"}, "cells": list(cells), "nbformat": 4, "nbformat_minor": 5}


@pytest.mark.parametrize("student", sorted(path.name for path in CLASS.iterdir() if path.name != "mei"))
def test_every_line_of_the_class_is_found(student):
    """In each submission of the demo class, whatever its form, the file's line holds the cell's line."""
    lines = Lines(CLASS / student)
    for number, source in enumerate(read(CLASS / student).cells, 1):
        for at, line in enumerate(source.split("\n"), 1):
            file, found = lines.find(Where(number, at))
            if line.strip():
                raw = file.read_text(encoding="utf-8-sig").split("\n")[found - 1]
                ways = line, json.dumps(line)[1:-1], json.dumps(line, ensure_ascii=False)[1:-1]
                assert any(way in raw for way in ways)


def test_a_damaged_notebook_tells_no_line(tmp_path):
    """Where cells had to be pieced together, the file is told and no line."""
    file, line = Lines(CLASS / "mei").find(Where(1, 1))
    assert (file.name, line) == ("02_activations.ipynb", None)
    path = tmp_path / "a.ipynb"
    path.write_text('{"cells": [{"cell_type": "code", "source": ["\\x"]}], "nbformat": 4}', encoding="utf-8")
    assert Lines(path).find(Where(1, 1)) == (path, None)


def test_lines_of_several_files_follow_each_other(tmp_path):
    """Cells are counted through the files of a submission, as in its report."""
    (tmp_path / "a.py").write_text("# %%\nx = 1\n# %%\ny = 2\n", encoding="utf-8")
    text = json.dumps(notebook(cell(["# T\n"], "markdown"), cell(["a\n", "b"]), cell("c\nd")), indent=1)
    (tmp_path / "b.ipynb").write_text(text, encoding="utf-8")
    lines, rows = Lines(tmp_path), text.split("\n")
    assert lines.find(Where(2, 2)) == (tmp_path / "a.py", 4)
    file, line = lines.find(Where(3, 2))
    assert (file.name, rows[line - 1].strip()) == ("b.ipynb", '"b"')
    assert '"c\\nd"' in rows[lines.find(Where(4, 2))[1] - 1]


def test_an_unknown_place_is_the_submission(tmp_path):
    """Without a place, or with one that is not there, the path alone is told."""
    path = tmp_path / "a.py"
    path.write_text("x = 1\n", encoding="utf-8")
    lines = Lines(path)
    assert lines.find(None) == (path, None)
    assert lines.find(Where(2, 1)) == (path, None)
    assert lines.find(Where(1, 99)) == (path, None)
    assert Lines(tmp_path / "gone").find(Where(1, 1)) == (tmp_path / "gone", None)


def test_a_notebook_in_one_line_is_found(tmp_path):
    """Compact JSON has all its cells in line 1; format 3 keeps them in worksheets."""
    path = tmp_path / "a.ipynb"
    sheet = {"cells": [{"cell_type": "code", "input": ["x\n", "y"]}]}
    path.write_text(json.dumps({"worksheets": [sheet], "nbformat": 3}), encoding="utf-8")
    assert Lines(path).find(Where(1, 2)) == (path, 1)
