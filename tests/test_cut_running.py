"""The cut: running the statements that functions need."""

import ast
import time

import pytest
from cutting import run

from autograder.worker.cut import parse


def test_a_failure_does_not_stop_the_rest():
    """Each statement that raises is told with its place and text, and all others run."""
    source = parse(
        [
            "import no_such_module\nimport sys",
            "def bad():\n    x = 1\n    return 1 / 0",
            "A = bad()\nB = sys.exit('bye')\nC = no_such_name",
            "D = [\n    1,\n    {}['key'],\n]\ndef f(): return no_such_module, A, B, C, D\ndef raises(e): raise e",
            "E = raises(KeyboardInterrupt)\nF = raises(MemoryError())\ndef g(): return E, F",
            "def f(): return no_such_module, A, B, C, D",
        ]
    )
    space = {"__name__": "submission"}
    assert source.run(["f", "g"], space) == [
        (1, 1, "ModuleNotFoundError: No module named 'no_such_module'"),
        (2, 3, "ZeroDivisionError: division by zero"),
        (3, 2, "SystemExit: bye"),
        (3, 3, "NameError: name 'no_such_name' is not defined"),
        (4, 3, "KeyError: 'key'"),
        (4, 6, "KeyboardInterrupt"),
        (4, 6, "MemoryError"),
    ]
    assert callable(space["f"])
    assert callable(space["g"])


def test_what_only_the_compiler_rejects_is_told_when_it_runs():
    """`return` in a loop outside a function parses; it fails alone, on its own line."""
    source = parse(["T = {}\nfor i in T:\n    T[i] = 1\n    return", "def f(): return T", "def g(x, x): return x"])
    space = {}
    assert source.run(["f", "g"], space) == [
        (1, 4, "SyntaxError: 'return' outside function"),
        (3, 1, "SyntaxError: duplicate argument 'x' in function definition"),
    ]
    assert space["f"]() == {}


@pytest.mark.parametrize(
    ("raised", "text"),
    [
        ("ValueError('x' * 10**6)", "ValueError: " + "x" * 288),
        ("E()", "an exception whose text cannot be read"),
        ("F()", "F: false"),
    ],
)
def test_exceptions_of_all_kinds_are_told(raised, text):
    """Long texts are cut; exceptions that raise when read, or are false, are failures like others."""
    classes = (
        "class E(Exception):\n    def __str__(self): raise SystemExit\n"
        "class F(Exception):\n    def __str__(self): return 'false'\n    def __bool__(self): return False\n"
    )
    source = parse([classes + "def fail(e): raise e", f"x = fail({raised})", "def f(): return x"])
    assert source.run(["f"], {"__name__": "submission"}) == [(1, 6, text)]


def test_a_cell_is_parsed_once():
    """What a fork server has read, a worker knows, wherever the cell stands."""
    cell = "def f():\n    return 7"
    (one,), (other,) = parse([cell]).needed(["f"]), parse(["x = 1", cell]).needed(["f"])
    assert one.node is other.node
    assert (one.cell, other.cell) == (1, 2)


def test_each_run_has_its_own_world():
    """A submission is run anew for each exercise: nothing of one namespace is seen in another."""
    source = parse(["T = []\nT.append(1)\ndef f(): T.append(2); return len(T)"])
    assert [run(source, "f")["f"]() for _ in range(2)] == [2, 2]


def test_statements_tell_their_place():
    """Code objects carry the cell as their file, and the line in the cell."""
    (statement,) = parse(["", "\n\n@staticmethod\ndef f():\n    return 1"]).needed(["f"])
    assert (statement.cell, statement.line) == (2, 4)
    assert (statement.code().co_filename, statement.code().co_firstlineno) == ("<cell 2>", 1)


def test_a_notebook_is_cut_in_milliseconds():
    """20 exercises in 40 functions, with their experiments, are read and cut before anyone notices."""
    exercise = "\n".join(
        ["def f{0}(x, w):", '    """Doc."""']
        + ["    y{1} = np.exp(x @ w[{1}]) + EPS * g{0}(x)".replace("{1}", str(i)) for i in range(8)]
        + ["    return y7", "def g{0}(x):", "    return [np.tanh(i) for i in x]"]
    )
    cells = ["import numpy as np\nEPS = 1e-8"]
    for i in range(20):
        cells += [
            exercise.replace("{0}", str(i)),
            f"x = np.ones(3)\nprint(f{i}(x, x))\nfor i in range(9): x[i] = f{i}(x, x)",
        ]
    names = [f"f{i}" for i in range(20)]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert len(parse(cells).needed(names)) == 42
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1


@pytest.mark.parametrize(
    "cell",
    [
        "\n\n@np.vectorize\n\ndef f(x):\n    return 1 / x",
        "x = 1; y = 2\nclass f:\n    @staticmethod\n    def g():\n        return 1 / 0",
        "f = lambda x: (\n    1 / x); y = 2",
        "def f(x): return 1 / x",
        "%matplotlib inline\ndef f(x):\n    return 1 / x; z = 3\n\n\nf(",
    ],
)
def test_code_has_the_lines_and_columns_of_its_cell(cell):
    """Whatever way a statement is compiled, its bytecode knows its places as its tree does."""
    (statement,) = parse([cell]).needed(["f"])
    assert places(statement.code()) == places(compile(ast.Module([statement.node], []), "<cell 1>", "exec"))


def places(code) -> list:
    """All places that a code object and those in it tell, with their names."""
    inner = [one for one in code.co_consts if hasattr(one, "co_positions")]
    return [code.co_name, list(code.co_positions()), *map(places, inner)]
