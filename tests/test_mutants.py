"""Mutants of a reference, each told as an edit that makes it."""

import textwrap
from pathlib import Path

import pytest

from autograder.authoring.certify import exercise_files
from autograder.authoring.mutants import canonical, mutants
from autograder.course import find, load_page

FEW = exercise_files(find(Path(__file__).parent), ["02"])


@pytest.mark.parametrize("path", FEW, ids=[p.stem for p in FEW])
def test_a_mutant_is_told_as_an_edit_that_makes_it(path):
    """What is printed of a mutant can be pasted into the exercise: it fits once and gives the mutant."""
    page = load_page(path)
    made = mutants(page)
    assert len({mutant.text for mutant in made}) == len(made) > 0
    for mutant in made:
        assert canonical(page.text_after([mutant.edit])) == mutant.text
        assert page.text.splitlines()[mutant.line - 1].strip()


def test_statements_are_told_as_edits_too(tmp_path):
    """Statements that stand twice are told with the lines above them; branches keep their indentation."""
    path = tmp_path / "10_twice.py"
    body = "    if x > 0:\n        y = 1\n        x = 2\n    else:\n        y = 3\n        x = 2\n    return x, y"
    declared = "exercise = Exercise(Function(f), points=1, cases=[])"
    source = f'"""## Twice"""\nfrom autograder.exercise import *\n\n\ndef f(x):\n{body}\n\n\n{declared}\n'
    path.write_text(source, encoding="utf-8")
    page = load_page(path)
    edits = [mutant.edit for mutant in mutants(page)]
    assert [canonical(page.text_after([edit])) for edit in edits] == [mutant.text for mutant in mutants(page)]
    assert ("        y = 3\n        x = 2", "        y = 3\n        pass") in edits
    assert any(new.startswith("if not x > 0:") for _, new in edits)


def test_every_kind_of_change_is_made(tmp_path):
    """Each rule finds its place."""
    path = tmp_path / "10_all.py"
    source = '''
        """## All"""
        import numpy as np
        from autograder.exercise import *

        EPS = 0.1


        def helper(x):
            return np.sqrt(x.var(axis=0, keepdims=True) + EPS)


        def unused(x):
            return x - 99


        def f(x, w, n):
            total = 0
            for i in range(n):
                total += x[1:] @ w.T
            if n > 2 and total:
                total = -total
            a, b = np.where(x > 0, x, w), helper(x) ** 2
            return (a - b) * n if n else np.exp(a), x.sum(axis=1)


        exercise = Exercise(Function(f), points=1, cases=[])
    '''
    path.write_text(textwrap.dedent(source).lstrip(), encoding="utf-8")
    edits = {mutant.edit for mutant in mutants(load_page(path))}
    pieces = {new.strip() for _, new in edits}
    wanted = {
        *("0.2", "np.sqrt(x.var(axis=0, keepdims=True)) + EPS", "x.var(axis=0, keepdims=True)"),
        *("x.std(axis=0, keepdims=True)", "x.var(axis=0)", "x.var(keepdims=True, axis=1)"),
        *("range(n + 1)", "total -= x[1:] @ w.T", "x[:]", "x[1:].T @ w.T", "x[1:] @ w", "pass", "total"),
        *("n > 2 or total", "n >= 2", "np.where(x > 0, w, x)", "a - b * n", "a + b", "b - a", "x.mean(axis=1)"),
        *("x.sum(axis=None)", "helper(x)", "np.ones_like(x)", "np.expm1(a)", "np.exp(b)", "np.exp(-a)"),
    }
    missing = {piece for piece in wanted if not any(piece in new for new in pieces)}
    assert missing == set()
    assert not any("99" in old for old, _ in edits)
