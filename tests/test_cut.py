"""The cut: what of a messy notebook is read, which definition counts, and what runs."""

import ast
import time
import warnings

import pytest

from autograder.worker.cut import Source, parse


def sources(source: Source, *names: str) -> list[str]:
    """The code that the names need, statement by statement."""
    return [ast.unparse(statement.node) for statement in source.needed(names)]


def run(source: Source, *names: str) -> dict:
    """Run what the names need; every statement must succeed."""
    space = {"__name__": "submission"}
    assert source.run(names, space) == []
    return space


def problems(source: Source) -> list[tuple]:
    """Cell, line and name of each syntax error."""
    return [(problem.cell, problem.line, problem.name) for problem in source.problems]


# Reading cells


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


# Which definition counts


@pytest.mark.parametrize(
    "stub",
    [
        "def f(x): pass",
        "def f(x):\n    '''Doc.'''",
        "def f(x):\n    '''Doc.'''\n    # TODO\n    ...",
        "def f(x):\n    '''Doc.'''\n    raise NotImplementedError",
        "def f(x):\n    raise NotImplementedError('your code here')",
        "async def f(x):\n    return None",
        "@timed\ndef f(x):\n    return",
        "class f:\n    x = 1\n    def __init__(self): pass\n    def g(self):\n        raise NotImplementedError",
        "if True:\n    def f(): pass",
        "def f(x): pass\nf = timed(f)",
    ],
)
def test_stubs(stub):
    """A function without work in it is a stub, and a real one anywhere counts before it."""
    assert parse([stub]).state("f") == "stub"
    assert parse([stub, "def f(): return 7"]).state("f") == "defined"
    source = parse(["def f(): return 7", stub])
    assert (source.state("f"), source.where("f")) == ("defined", (1, 1))
    assert source.notes == []


@pytest.mark.parametrize(
    "text",
    [
        "def f(x): return None if x else 1",
        "class f(Exception): pass",
        "f = lambda x: None",
        "f = np.vectorize(_f)",
        "a = f = g",
        "f, g = make()",
        "from math import exp as f",
        "import math as f",
        "try:\n    from fast import f\nexcept ImportError:\n    def f(x): return x",
        "f: object = len",
        "if x:\n    def f(): return 7\nelse:\n    def f(): pass",
        "if __name__ == '__main__':\n    pass\nelse:\n    f = 1",
        "for f in (abs, len): pass",
        "match len:\n    case f: pass",
        "print(f := len)",
        "with open('x') as f: pass",
    ],
)
def test_every_binding_defines(text):
    """A name may be given by a def, a class, an assignment, an import, or inside a compound statement."""
    source = parse(["", text])
    assert source.state("f") == "defined"
    assert source.where("f")[0] == 2


@pytest.mark.parametrize(
    "text",
    ["f: int", "f.x = 1", "f[0] = 1", "[f for f in y]", "print(f)", "g = lambda f: f", "def g(f): f = 1", "del f"],
)
def test_other_mentions_do_not_define(text):
    """Mentioning a name, or binding it in an inner scope, is no definition."""
    assert parse([text]).state("f") == "missing"


def test_the_last_definition_counts_and_a_note_says_so():
    """Of two versions the later is run, and the student is told."""
    source = parse(
        ["def f(): return 1", "", "def f(): return 2", "g = 1\ng = 2", "def h(): return 1\ndef h(): return 2"]
    )
    assert source.where("f") == (3, 1)
    assert sources(source, "f") == ["def f():\n    return 2"]
    assert source.notes == [
        (3, 1, "f is defined in cells 1 and 3; the last one counts"),
        (5, 2, "h is defined 2 times in cell 5; the last one counts"),
    ]


def test_a_good_definition_counts_before_a_broken_one():
    """A later version with a syntax error leaves the earlier one in force, with a note; a stub does not hide it."""
    source = parse(["def f(): return 1\ndef g(): pass", "x = 1\ndef f(: return 2", "def g(: return 2"])
    assert (source.state("f"), source.state("g")) == ("defined", "broken")
    assert (source.where("f"), source.where("g")) == ((1, 1), (3, 1))
    assert source.notes[0] == (2, 2, "f has a syntax error in cell 2; the one in cell 1 counts")
    assert parse(["def f(: return 1", "def f(): return 2"]).notes == []


def test_a_wrapper_comes_with_what_it_wraps():
    """`f = cache(f)` is run after the def, which is the place that counts."""
    source = parse(["def twice(g): return lambda x: 2 * g(x)", "def f(x): return x + 1", "f = twice(f)"])
    assert source.where("f") == (2, 1)
    assert source.notes == []
    assert run(source, "f")["f"](3) == 8


def test_a_name_bound_in_circles_has_a_definition():
    """A stub wrapped, then replaced by its own result, still leads to one place."""
    assert parse(["def f(): pass", "f = cache(f)", "f = f(3)"]).where("f") == (2, 1)


@pytest.mark.parametrize(
    "text", ["loss = loss(3)", "total = loss = run(3)", "for loss in [1]: pass", "loss = 0\nloss += 1"]
)
def test_a_result_does_not_hide_the_function(text):
    """A variable that takes a function's name later does not hide the function that was asked for."""
    source = parse(["def loss(x): return x + 1", "def run(x): return x", text])
    assert sources(source, "loss") == ["def loss(x):\n    return x + 1"]
    assert run(source, "loss")["loss"](1) == 2


def test_defined_lists_functions_classes_and_variables():
    """What could have been meant by a missing name: neither imports nor loop variables."""
    source = parse(
        ["import os\ndef f(): pass\nclass A: pass\nfor i in x: pass", "a, b = 1, 2\nf = f\nif a:\n    def g(): pass"]
    )
    assert source.defined() == ["f", "A", "a", "b", "g"]


# What is needed


def test_only_what_is_needed():
    """Helpers, constants and imports come along; plots, experiments, tests and loops stay behind."""
    source = parse(
        [
            "import numpy as np\nimport matplotlib.pyplot as plt\nfrom math import *\nEPS = 1e-8",
            "x = np.linspace(0, 1, 10)\nout = load()",
            "def helper(x: 'Tensor'): return np.exp(x)",
            "def f(x, eps=EPS):\n    out = helper(x) + EPS\n    return [[out * i for i in x] for x in out]",
            "np.random.seed(0)\nplt.plot(x, f(x))\nplt.show()\nprint(f(x))\nassert f(x)\nhelper(x)",
            "for i in range(10**9):\n    loss = f(x)",
            "if __name__ == '__main__':\n    helper = None\n    EPS = 0",
        ]
    )
    assert sources(source, "f") == [
        "import numpy as np",
        "from math import *",
        "EPS = 1e-08",
        "def helper(x: 'Tensor'):\n    return np.exp(x)",
        "def f(x, eps=EPS):\n    out = helper(x) + EPS\n    return [[out * i for i in x] for x in out]",
    ]


@pytest.mark.parametrize(
    "use",
    [
        "def f(): return N",
        "def f(x=N): return x",
        "@N\ndef f(): pass; return 1",
        "@wrap(lambda: N)\ndef f(): return 1",
        "def f(x: N): return x",
        "def f() -> N: return 1",
        "class f(N): pass",
        "class f:\n    x = N",
        "class f:\n    def g(self): return N",
        "f = lambda: [N for i in range(3)]",
        "f = [g for g in N]",
        "f = [N for g in range(3)]",
        "def f():\n    def g():\n        def h(): return N\n        return h\n    return g",
        "def f():\n    global N\n    N += 1",
        "def f(): return {k: v for k in range(3) for v in N}",
        "f = 1 if N else 2",
        "f = f'{N}'",
    ],
)
def test_uses(use):
    """A global is found in bodies, defaults, decorators, annotations, bases, class bodies and comprehensions."""
    assert "N = 3" in sources(parse(["N = 3", use]), "f")


@pytest.mark.parametrize(
    "no_use",
    [
        "def f(N): return N",
        "def f():\n    N = 1\n    return N",
        "def f(): return [N for N in range(3)]",
        "f = lambda N: N",
        "f = [N for N in range(3)]",
        "f = {N: 1 for M in range(3) for N in range(M)}",
        "def f(x): return x.N",
        "def f(): return g(N=1)",
        "class f:\n    N = 1\n    M = N",
    ],
)
def test_local_names_are_no_uses(no_use):
    """A local, a parameter, an attribute or a keyword of the same name does not pull in an experiment."""
    assert "N = 3" not in sources(parse(["N = 3", no_use]), "f")


@pytest.mark.parametrize(
    "change",
    [
        "T['a'] = 1",
        "T['a']['b'] += 1",
        "T.a = 1",
        "T.a.b = 1",
        "del T['a']",
        "T.update(a=1)",
        "T['a'].append(1)",
        "setattr(T, 'a', 1)",
        "delattr(T, 'a')",
        "fill(T)",
        "fill(1, table=T)",
        "fill(*T)",
        "np.fill_diagonal(T, 0)",
        "np.random.shuffle(T)",
        "for i in range(3): T[i] = i",
        "with x: T.update(a=1)",
        "if x:\n    try: T['a'] = 1\n    finally: pass",
        "T['a'], y = 1, 2",
        "T += [1]",
    ],
)
def test_changes_are_needed(change):
    """What changes the object behind a needed name is needed, wherever it stands."""
    code = sources(parse(["import numpy as np\ndef fill(t): t.x = 1\nT = make()", change, "def f(): return T"]), "f")
    assert "T = make()" in code
    assert ast.unparse(ast.parse(change)) in code


@pytest.mark.parametrize(
    "look", ["print(T)", "fill(x)", "y = T['a']", "show(T.a)", "len(T)", "x.update(T)", "x = fill(T)", "np.sum(T)", "T"]
)
def test_looking_is_no_change(look):
    """Reading an object, or printing it, is not needed by those who use it."""
    code = sources(parse(["import numpy as np\ndef fill(t): t.x = 1\nT = make()", look, "def f(): return T"]), "f")
    assert code == ["T = make()", "def f():\n    return T"]


def test_functions_and_modules_are_not_changed_by_calls():
    """Handing a function to a test, or calling a module, is no change; setting their attributes is."""
    source = parse(
        [
            "import numpy as np\nfrom sys import path as p\ndef test(g): g()",
            "def f(): return np.float(p)",
            "np.float = float\nimport numpy as np\nnp.seterr(all='raise')\np.append('.')\ntest(f)\nf.points = 3",
        ]
    )
    assert sources(source, "f") == [
        "from sys import path as p",
        "import numpy as np",
        "def f():\n    return np.float(p)",
        "np.float = float",
        "f.points = 3",
    ]


def test_methods_added_to_a_class_later():
    """A class spread over cells comes whole, with what its late methods need."""
    source = parse(
        [
            "class Tensor:\n    def __init__(self, x): self.x = x",
            "def relu(self): return max(self.x, ZERO)\nTensor.relu = relu",
            "ZERO = 0\ndef neg(self): return Tensor(-self.x)\nsetattr(Tensor, 'neg', neg)",
        ]
    )
    assert run(source, "Tensor")["Tensor"](-3).neg().relu() == 3


def test_a_value_is_the_one_that_stood_there():
    """A table made from N sees the N before it; a function that uses N when called sees the last one."""
    cells = ["N = 2", "T = [0] * N", "N = 5", "N = 7", "def f(): return len(T), N"]
    source = parse(cells)
    assert sources(source, "f") == ["N = 2", "T = [0] * N", "N = 7", "def f():\n    return (len(T), N)"]
    assert run(source, "f")["f"]() == (2, 7)


def test_what_a_called_function_uses_is_what_stood_there():
    """A function called while a table is made sees the constants and the version of that moment."""
    cells = [
        "N = 2\ndef make(): return [0] * N",
        "T = make()",
        "N = 5\ndef make(): return None",
        "def f(): return len(T)",
    ]
    assert run(parse(cells), "f")["f"]() == 2


def test_a_conditional_binding_keeps_the_one_before():
    """An `if` may not bind, so what it might have replaced is needed too."""
    source = parse(["import math as m", "if False:\n    import cmath as m", "def f(): return m.floor(2.5)"])
    assert run(source, "f")["f"]() == 2


def test_old_changes_go_with_the_old_object():
    """A name bound anew does not drag along what was done to its former object."""
    source = parse(["T = {}", "T['a'] = train()", "T = {'b': 1}", "T['c'] = 2", "def f(): return T"])
    assert run(source, "f")["f"]() == {"b": 1, "c": 2}


def test_cells_out_of_order():
    """Imports, constants and helpers below their first use are found."""
    source = parse(
        ["T = helper(N)", "def f(): return T + math.pi", "N = M + 1", "def helper(x): return x", "import math\nM = 1"]
    )
    assert run(source, "f")["f"]() == pytest.approx(5.141592653589793)


def test_changes_below_the_first_use():
    """A table that stands below its use comes with all that is done to it there."""
    source = parse(["A = len(T)", "T = []\nT.append(1)", "def f(): return A"])
    assert run(source, "f")["f"]() == 1


def test_future_imports_hold_for_their_cell():
    """`from __future__ import annotations` keeps an unknown annotation from being evaluated, in its cell."""
    source = parse(["from __future__ import annotations\ndef f(x: Unknown): return x", "def g(x=1): return x"])
    space = run(source, "f", "g")
    assert space["f"].__annotations__ == {"x": "Unknown"}


# Running


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
