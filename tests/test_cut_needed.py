"""The cut: the statements that functions need, and no others."""

import ast

import pytest
from cutting import run, sources

from autograder.worker.cut import parse


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


def test_an_attribute_is_no_use_of_a_name():
    """A function that reads `x.size` needs no variable `size`; beside a name of its own that it does use, likewise."""
    cells = ["size = fails()", "def area(x):\n    return x", "def f(x):\n    return (x.size, area(x))"]
    assert sources(parse(cells[::2]), "f") == [cells[2]]
    assert sources(parse(cells), "f") == cells[1:]


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
