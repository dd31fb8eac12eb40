"""The certificate: whatever makes an exercise unfit is told."""

import pytest
from certificates import GOOD, certificate

from autograder.sandbox.server import Server


@pytest.fixture(scope="module")
def server():
    """One server for all exercises."""
    with Server() as started:
        yield started


BAD = {
    "an uncaught mutant": (
        ('("(x > 0)", "(x >= 0)")', '("k * np.maximum(x, 0)", "k * np.maximum(0, x)")'),
        {"mutants_are_caught": "line 38: no case notices the edit ('x > 0', 'x >= 0'); add a case that does"},
    ),
    "an Equivalent that changes results": (
        ('("(x > 0)", "(x >= 0)")', '("(x > 0)", "(x >= 0)"), ("(x > 0)", "(x < 0)")'),
        {"mutants_are_caught": "an Equivalent lists ('(x > 0)', '(x < 0)'), which a case notices"},
    ),
    "a mutant that some seeds alone catch": (
        (
            "x=normal(1, 5), k=-0.7, hidden=True)",
            "x=Draw(lambda rng: rng.choice([0.0, 1.0], (1, 2))), k=0.7, hidden=True)",
        ),
        {"mutants_are_caught": "is noticed with the inputs of some seeds only; add a public case"},
    ),
    "a kink in the inputs": (
        ("x=normal(3, 4)", "x=np.array([[0.0, 1.0, 2.0, -3.0], [1.5, -1.0, 2.5, 1.0]])"),
        {"inputs_keep_off_kinks": "'a batch' lies on a kink: the gradient jumps"},
    ),
    "a hyperparameter that never varies": (
        ("k=-0.7", "k=2.5"),
        {"settings_vary": "k is 2.5 in every case; give it another value"},
    ),
    "a hyperparameter that does not matter": (
        ("return k * np.maximum(x, 0), (x, k)", "k = 2.0\n    return k * np.maximum(x, 0), (x, k)"),
        {"inputs_matter": "no case notices another k; add one in which it matters"},
    ),
    "a wrong backward in the reference": (
        ("    return k * dout * (x > 0)", "    k = 2 * k\n    return k * dout * (x > 0)"),
        {"gradients_are_those_of_the_value": "a gradient of the reference is not the derivative of its value"},
    ),
    "a mistake that no case catches": (
        ('("return k * dout", "return dout")', '("k * dout * (x > 0)", "dout * k * (x > 0)")'),
        {"mistakes_are_caught": "no case catches this mistake: 'The gradient lacks k.'; add inputs"},
    ),
    "a mistake that hardly shows": (
        ('("return k * dout", "return dout")', '("return k * dout", "return (k + 4e-13) * dout")'),
        {"mistakes_are_caught": "tolerances, on "},
    ),
    "two mistakes that cannot be told apart": (
        ("mistakes=[", 'mistakes=[Mistake("k is 1.", ("return k * dout", "return 1 * dout")), '),
        {"mistakes_are_named": "of the mistake 'The gradient lacks k.', nothing is said; add inputs"},
    ),
    "an alternative that is none": (
        ("    hints=", '    alternatives=[Alternative("order", ("k * dout", "dout * k"))],\n    hints='),
        {"alternatives_differ": "the alternative 'order' gives what the reference gives; remove it"},
    ),
    "an edit that does not fit": (
        ('("return k * dout"', '("return 2 * k"'),
        {"edits_fit": "the edit 'return 2 * k' matches 0 times; it must match exactly once"},
    ),
    "an edit that is not Python": (
        ('"return dout")', '"return (dout")'),
        {"edits_fit": "gives no valid Python"},
    ),
    "an empty hint": (('["Which inputs pass?"]', '["  "]'), {"words_are_there": "hint 1 is empty"}),
    "a hint that is the solution": (
        ("Which inputs pass?", "Try k*dout * (x > 0)."),
        {"hints_keep_the_solution": "hint 1 gives the solution away, 'k*dout*(x>0)'"},
    ),
    "no docstring section": (
        ("    Returns:\n        dx", "    Gives:\n        dx"),
        {"contracts_are_there": "`Returns:`"},
    ),
    "two cases of one name": (('"one row"', '"a batch"'), {"cases_have_names": "2 cases are called 'a batch'"}),
    "one shape": (
        ("normal(1, 5)", "normal(3, 4)"),
        {"shapes_differ": "all cases have the same shapes"},
    ),
    "a reference that raises": (
        ("    x, k = cache\n", "    x = cache\n"),
        {"the_stub_is_missing": "case 'a batch': the reference raised NameError"},
    ),
    "a file that does not load": (
        ("from autograder.exercise import *", "import nowhere"),
        {"the_file_loads": "nowhere"},
    ),
}


@pytest.mark.parametrize(("change", "expected"), BAD.values(), ids=BAD)
def test_what_makes_an_exercise_unfit_is_told(change, expected, tmp_path, server):
    """Every flaw is found by its check, with the reason and the next step."""
    old, new = change
    assert GOOD.count(old) == 1
    found = certificate(tmp_path, GOOD.replace(old, new), server)
    assert not found.fit
    for check, reason in expected.items():
        texts = [flaw.text for flaw in found.flaws if flaw.check == check and flaw.severity == "error"]
        assert any(reason in text for text in texts), (found.flaws, check)


def test_a_single_fault_is_told_once(tmp_path, server):
    """A reference that raises stops many checks; it is told by the first alone."""
    found = certificate(tmp_path, GOOD.replace("x, k = cache", "x = cache"), server)
    assert len([flaw for flaw in found.flaws if "the reference raised" in flaw.text]) == 1


def test_an_endless_mutant_is_caught(tmp_path, server):
    """A mutant may loop for ever; it is stopped by a count of steps. No list is put into itself."""
    looping = (
        "    n, seen = 0, []\n    while n < 3:\n        n += 1\n        seen.append(n)\n"
        "    return k * np.maximum(x, 0) + sum(seen), (x, k)"
    )
    source = GOOD.replace("    return k * np.maximum(x, 0), (x, k)", looping)
    found = certificate(tmp_path, source, server)
    assert [flaw.text for flaw in found.flaws if "n += 1" in flaw.text] == []
    assert found.killed > 0
