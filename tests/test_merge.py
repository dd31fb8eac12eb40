"""Two changes of a program go together, whatever the lines they share, or are refused."""

import ast

import pytest

from autograder.authoring.merge import ConflictError, merged, patches

TOGETHER = [
    ("y = dx / n", "y = dx", "y = -dx / n", "y = -dx"),
    ("y = dx / n", "y = -(dx / n)", "y = dx", "y = -dx"),
    ("y = a * b", "y = a ** 2 * b", "y = -(a * b)", "y = -(a ** 2 * b)"),
    ("g = (p - y) / n", "g = (y - p) / n", "g = p - y", "g = y - p"),
    ("y = x.sum(axis=0)", "y = x.mean(axis=0)", "y = x.sum(axis=1)", "y = x.mean(axis=1)"),
    ("y = a\nz = 2", "y = a\ny = y + 1\nz = 2", "y = a\nz = 3", "y = a\ny = y + 1\nz = 3"),
    ("y = a\nz = 2\nw = 1", "z = 2\nw = 1", "y = a\nz = 2\nw = 5", "z = 2\nw = 5"),
    ("f(a, b)", "f(b, a)", "f(a, b, c)", "f(b, a, c)"),
    ("y = a * b", "y = a", "y = b", None),
    ("y = x.sum(axis=0)", "y = x", "y = x.sum(axis=1)", None),
]


@pytest.mark.parametrize(("base", "one", "other", "both"), TOGETHER)
def test_two_changes_are_made_in_either_order(base, one, other, both):
    """The same program comes out; where a change leaves nothing to make the other one in, there is none."""
    tree = ast.parse(base)
    changes = [patches(tree, ast.parse(text)) for text in (one, other)]
    for first, second in (changes, changes[::-1]):
        if both is None:
            with pytest.raises(ConflictError):
                merged(tree, first, second)
        else:
            assert ast.unparse(merged(tree, first, second)) == ast.unparse(ast.parse(both))
    assert ast.unparse(tree) == ast.unparse(ast.parse(base))


def test_one_change_alone_gives_the_changed_program():
    """A change of several places, with a statement more, is made whole."""
    base = "def f(x):\n    y = x + 1\n    return y * 2\n"
    changed = "def f(x):\n    x = 2 * x\n    y = x - 1\n    return y\n"
    tree = ast.parse(base)
    assert ast.unparse(merged(tree, patches(tree, ast.parse(changed)), [])) == changed.strip()
