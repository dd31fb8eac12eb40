"""The cut: what of a messy notebook is read."""

import time
import warnings

import pytest
from cutting import problems, run

from autograder.worker.cut import parse


@pytest.mark.parametrize(
    "cell",
    [
        "def f():\r\n    return 7\r\n",
        "def f():\r    return 7\r",
        "\ufeffdef f():\n    return 7",
        "def f():\n\treturn 7",
        "\fdef f():\n    return 7",
        "def f():\n    return 7\0",
        "    def f():\n        return 7\n    x = f()",
        "# a broken emoji \ud83d\ndef f():\n    return 7",
        "%matplotlib inline\ndef f():\n    return 7",
        "%%time\ndef f():\n    return 7",
        "\n%%capture out\n%%time\ndef f():\n    return 7",
        "!pip install \\\n    numpy\ndef f():\n    return 7",
        "np.dot?\n?np.dot\nnp.dot??\ndef f():\n    return 7",
        "files = !ls\na, b = %sql select\ndef f():\n    return 7",
        "if True:\n    %load_ext autoreload\ndef f():\n    return 7",
        "%time f = lambda: 7",
        "%load_ext x\ny = (8\n% 9)\ndef f():\n    return y - 1",
        '%load_ext x\ns = """\n% ten\n"""\ndef f():\n    return len(s)',
        "!echo ok\nif 0:\n    pass\nelse:\n    def f():\n        return 7",
    ],
)
def test_reads_what_notebooks_hold(cell):
    """Line ends, indents, stray characters and IPython syntax do not keep a function from being read."""
    source = parse([cell])
    assert source.problems == []
    assert run(source, "f")["f"]() == 7


def test_keeps_line_numbers():
    """A function below magics is placed, and its errors are told, on the lines that the student sees."""
    source = parse(["x = 1", "%%time\r\n!pip install x \\\r\n   y\r\n\r\ndef f():\r\n    return 1\r\ng = f(1)"])
    assert source.where("f") == (2, 5)
    assert source.run(["g"], {}) == [(2, 7, "TypeError: f() takes 0 positional arguments but 1 was given")]


def test_drops_cells_of_other_languages():
    """A %%bash cell is no Python; one that holds a function gets a note."""
    source = parse(["%%bash\nls ((", "%%writefile f.py\ndef f():\n    return 7"])
    assert (source.state("f"), source.problems) == ("missing", [])
    assert source.notes == [(2, 1, "the %%writefile cell 2 is not read, so f is not taken from it")]


def test_one_broken_function_does_not_take_its_neighbours():
    """In one long file, what stands before and after a syntax error is read, and the error is placed."""
    text = '''import math as m
def f(x):
    return x + N
@decorator
def broken(x):
    if x
        return 1

N = (1 +
2)
def g(x):
    """A docstring
def of odd layout
    """
    return m.fabs(x)'''
    source = parse([text])
    assert problems(source) == [(1, 6, "broken")]
    assert source.problems[0].text == "expected ':'"
    assert [source.state(name) for name in ("f", "broken", "g", "h")] == ["defined", "broken", "defined", "missing"]
    assert source.where("broken") == (1, 6)
    space = run(source, "f", "g")
    assert (space["f"](1), space["g"](-2)) == (4, 2)


@pytest.mark.parametrize(
    ("broken", "line", "name"),
    [
        ("def b(x):\n    return np.sum((x)\n", 2, "b"),
        ('def b(x):\n    """Not closed.\n    return x\n', 2, "b"),
        ("x = np.array([1, 2\n", 1, "x"),
        ("def b(x):\nreturn x\n", 1, "b"),
        ("class b:\n    def g(self:\n        pass\n    def h(self):\n        pass\n", 2, "b"),
        ("async def b(:\n    pass\n", 1, "b"),
        ("b = lambda x: (x\n", 1, "b"),
        ("def b(x):\n    return x\n      + 1\n", 3, "b"),
        ("def b(x):\n        y = x\n    return y\n", 3, "b"),
        ("else:\n    pass\n", 1, None),
        ("print 'hello'\n", 1, None),
    ],
)
def test_salvages_around_any_error(broken, line, name):
    """An open bracket or string, a wrong indent or a Python 2 line costs only the block it stands in."""
    source = parse([f"def f():\n    return 7\n\n{broken}\ndef g():\n    return f() + N\n\n\nN = 1\n"])
    assert (1, line + 3, name) in problems(source)
    assert all(name != spoilt for _, _, spoilt in problems(source) for name in ("f", "g", "N"))
    assert run(source, "f", "g")["g"]() == 8


def test_a_message_that_names_a_line_names_the_line_in_the_cell():
    """Python's own text counts from the start of what it was given; the student counts from the top of the cell."""
    source = parse(["x = 1\n\ndef f():\nreturn x"])
    assert source.problems[0].text == "expected an indented block after function definition on line 3"


def test_prose_in_a_code_cell_is_one_problem():
    """A paragraph typed into a code cell is told once, not once a line."""
    assert problems(parse(["this is my answer\nit is a good one\nand it is long"])) == [(1, 1, None)]


@pytest.mark.parametrize(
    "hostile",
    [
        "-" * 100_000 + "1",
        "x = " + "+".join("1" * 5_000),
        "x" + ".a" * 50_000,
        "(" * 50_000,
        "x = " + "9" * 10_000,
        "f = " + "lambda: " * 3_000 + "1",
        "x = " + "[x for x in " * 90 + "[]" + "]" * 90,
        "x = (\n" * 2_000,
        "def g(:\n    pass\n" * 2_000,
        '"""\n' + '\\""" \\"\'\'\'\n' * 2_000,
        "x = x + 1\n" * 3_000,
        "if x: pass\n" + "elif x: pass\n" * 2_000,
        "x" * 1_000_001,
        "\udcff = 1",
    ],
    ids=range(14),
)
def test_hostile_text_is_read_in_no_time(hostile):
    """No text raises, takes long, or costs another cell; recursion and size limits become problems."""
    start = time.perf_counter()
    source = parse([hostile, "def after():\n    return 7"])
    assert run(source, "after")["after"]() == 7
    source.run(source.defined(), {})
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("cell", [r"def f(x):" + "\n" + r'    "\sigma(x) = \frac{1}{2}"' + "\n    return x is 1"])
def test_syntax_warnings_are_silent(cell, capfd):
    """The backslashes of a LaTeX docstring are no error and print nothing, even where warnings are errors."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = parse([cell, "%time 1\n" + cell, "x = = 1\n" + cell])
        assert source.state("f") == "defined"
        run(source, "f")
    assert capfd.readouterr() == ("", "")
