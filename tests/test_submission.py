"""From one file to the source of its code cells."""

import json

import pytest

from autograder.submission import cells as limits
from autograder.submission.cells import read_cells

ONE, TWO = "def one(x):\n    return x\n", "two = 'größer'\n%matplotlib inline"
HEAD = {"metadata": {"kernelspec": {"name": "python3"}}, "nbformat": 4, "nbformat_minor": 5}


def code(source, **fields):
    """A code cell of format 4."""
    return {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], **fields, "source": source}


def text_cell(kind, source):
    """A cell that is not code."""
    return {"cell_type": kind, "metadata": {}, "source": source}


def notebook(*cells):
    """The text of a notebook of format 4."""
    return json.dumps({"cells": cells, **HEAD}, indent=1)


def texts(notes):
    """The texts of notes."""
    return [note.text for note in notes]


def old_notebook(*sources):
    """The text of a notebook of format 3."""
    cells = [{"cell_type": "code", "input": source, "language": "python", "outputs": []} for source in sources]
    sheets = [{"cells": [{"cell_type": "heading", "source": "Old", "level": 1}, *cells]}]
    return json.dumps({"metadata": {"name": ""}, "nbformat": 3, "worksheets": sheets})


@pytest.mark.parametrize(
    "text",
    [
        notebook(code(ONE), code(TWO)),
        notebook(code(ONE.splitlines(keepends=True)), code(TWO.splitlines(keepends=True))),
        notebook(text_cell("markdown", "# one"), code(ONE), text_cell("raw", "three = 3"), code(TWO)),
        notebook(code(ONE, outputs=[{"output_type": "stream", "text": "x = 1"}]), code(TWO, metadata={"source": "x"})),
        notebook(code(ONE, id="a", attachments={}), code(TWO, execution_count=None)),
        notebook("not a cell", None, code(ONE), {"cell_type": "code", "source": 3} | code(TWO)),
        old_notebook(ONE, TWO),
        old_notebook(ONE.splitlines(keepends=True), TWO),
    ],
    ids=["strings", "lines", "other kinds", "outputs", "fields", "strange", "format 3", "format 3, lines"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_notebook_gives_the_source_of_its_code_cells(text, encoding):
    """Code cells alone, whatever the format of the file and of the source, in any of the usual encodings."""
    assert read_cells("n.ipynb", text.encode(encoding)) == ([ONE, TWO], [])


@pytest.mark.parametrize("source", [3, None, {"a": 1}, [1, None]])
def test_a_source_that_is_no_text_is_an_empty_cell(source):
    """A cell keeps its number even if nothing in it can be read."""
    assert read_cells("n.ipynb", notebook(code(source), code(ONE)).encode()) == (["", ONE], [])


def test_windows_line_ends_of_a_notebook_are_harmless():
    """The JSON may have them between cells, and the source in its text."""
    data = notebook(code(ONE), code(TWO)).replace("\n", "\r\n").encode()
    assert read_cells("n.ipynb", data) == ([ONE, TWO], [])


def test_latin_1_is_read_with_a_note():
    """A file that is not UTF-8 is read, and the note names the byte."""
    text = json.dumps({"cells": [code(TWO)]}, ensure_ascii=False)
    cells, notes = read_cells("n.ipynb", text.encode("latin-1"))
    assert cells == [TWO]
    assert texts(notes) == [f"n.ipynb is not valid UTF-8 at byte {text.index('ö')}; read as Latin-1."]


def test_damaged_utf_16_is_read_with_a_note():
    """Half a character at the end costs that character."""
    cells, notes = read_cells("a.py", "x = 1\n".encode("utf-16") + b"\x00")
    assert cells == ["x = 1\n\ufffd"]
    assert texts(notes) == ["a.py is not valid UTF-16: some characters are lost."]


def test_a_notebook_that_is_cut_off_gives_its_whole_cells():
    """What was written before the damage is graded, and the note says where the damage is."""
    text = notebook(code(ONE), text_cell("markdown", "x"), code(TWO))
    cut = text[: text.index("matplotlib")]
    cells, notes = read_cells("n.ipynb", cut.encode())
    assert cells == [ONE]
    line = cut.count("\n") + 1
    told = "n.ipynb is damaged at line {} (not valid JSON): 2 of 3 cells could be read. Ask for the notebook again."
    assert texts(notes) == [told.format(line)]


def test_merge_conflict_marks_cost_only_the_cells_they_stand_in():
    """A notebook with the marks of version control is salvaged cell by cell."""
    text = notebook(code(ONE), code("ours = 1"), code(TWO))
    at = text.index('"ours = 1"')
    broken = f"{text[:at]}\n<<<<<<< HEAD\n{text[at : at + 10]}\n=======\n'theirs'\n>>>>>>> other\n{text[at + 10 :]}"
    cells, notes = read_cells("n.ipynb", broken.encode())
    assert cells == [ONE, TWO]
    assert "2 of 3 cells could be read" in notes[0].text


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "x.ipynb is damaged at line 1 (not valid JSON): no cell could be read. Ask for the notebook again."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no cell could be read"),
        (b"def f(x):\n    return x\n", "no cell could be read"),
        (b"[" * 100_000, "no cell could be read"),
        (b"[]", "x.ipynb holds no cells: it is not a notebook, or an empty one."),
        (b"3", "holds no cells"),
        (b'{"cells": 3, "worksheets": {}}', "holds no cells"),
        (b'{"worksheets": [1, {"cells": null}]}', "holds no cells"),
        (b'{"cells": []}', "holds no cells"),
    ],
)
def test_a_file_that_is_no_notebook_gives_a_note(data, told):
    """No content raises; the last note says what is wrong with the file."""
    cells, notes = read_cells("x.ipynb", data)
    assert cells == []
    assert told in notes[-1].text


def test_a_huge_file_is_not_read(monkeypatch):
    """A file beyond the limit gives a note with the next step."""
    monkeypatch.setattr(limits, "SIZE_LIMIT", 2 << 20)
    cells, notes = read_cells("n.ipynb", bytes(3 << 20))
    assert cells == []
    assert texts(notes) == ["n.ipynb has 3 MB; the limit is 2 MB. Clear its outputs."]


def test_too_many_and_too_long_cells_are_left_out(monkeypatch):
    """The limits on cells are told by one note."""
    monkeypatch.setattr(limits, "CELL_LIMIT", 2)
    monkeypatch.setattr(limits, "SOURCE_LIMIT", 10)
    cells, notes = read_cells("n.ipynb", notebook(*map(code, ["a = 1", "b = 11111111", "c = 3", "d = 4"])).encode())
    assert cells == ["a = 1", "c = 3"]
    assert texts(notes) == ["n.ipynb: 2 cells were left out: too many, or too long."]


@pytest.mark.parametrize("name", ["a.py", "A.PY", "a.txt"])
def test_a_plain_script_is_one_cell(name):
    """Without cell marks, line numbers are those of the file; Windows ends and a byte order mark go."""
    assert read_cells(name, b"\xef\xbb\xbfx = 1\r\n\r\ny = 2\r\n") == (["x = 1\n\ny = 2\n"], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# %%\na = 1\n# %%\nb = 2\n", ["# %%\na = 1\n", "# %%\nb = 2\n"]),
        ("#%% first\na = 1\n# %% [markdown]\n# text\n# %%\nb = 2\n", ["#%% first\na = 1\n", "# %%\nb = 2\n"]),
        ("import os\n# %% [raw]\nzzz\n# %%\nb = 2\n", ["import os\n", "# %%\nb = 2\n"]),
        ("#!/usr/bin/env python\n\n# In[1]:\n\na = 1\n\n# In[ ]:\nb = 2\n", None),
        ("x = 1  # %% no mark\ny = '''\n  # %% nor this'''\n", ["x = 1  # %% no mark\ny = '''\n  # %% nor this'''\n"]),
    ],
    ids=["percent", "titles and markdown", "raw", "export", "no marks"],
)
def test_a_script_with_cell_marks_is_cut_at_them(text, expected):
    """Percent format and exports of notebooks give cells; text cells are dropped."""
    wanted = expected or ["#!/usr/bin/env python\n\n", "# In[1]:\n\na = 1\n\n", "# In[ ]:\nb = 2\n"]
    assert read_cells("a.py", text.encode()) == (wanted, [])
