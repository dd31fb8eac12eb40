"""The cut: which of several definitions counts."""

import pytest
from cutting import run, sources

from autograder.worker.cut import parse


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
