"""The certificate: every exercise of the course has it, and whatever makes an exercise unfit is told."""

import json
import textwrap
from pathlib import Path

import pytest
import tiny_course

from autograder.authoring.certify import certify, certify_course, exercise_files, text
from autograder.authoring.mutants import canonical, mutants
from autograder.authoring.subject import Effort
from autograder.cli import main
from autograder.course import CourseError, find, load_page
from autograder.sandbox.server import Server

COURSE = find(Path(__file__).parent)
FILES = exercise_files(COURSE, [])
BRIEF = Effort(seeds=1, draws=5)
# For the whole course: all checks, but every ninth mutant, one seed of the three, and 5 further draws of the 200.
SAMPLE = Effort(seeds=1, draws=5, every=9)
FEW = exercise_files(COURSE, ["02"])

GOOD = '''\
"""## Gate

Lets positive numbers through, k times as large.

By hand: for x = [-1, 2] and k = 3, out = [0, 6].
"""

import numpy as np

from autograder.exercise import *


def gate_forward(x, k):
    """Gate of every element.

    Args:
        x: input of shape (N, D).
        k: float.

    Returns:
        out: k * max(0, x).
        cache: for the backward pass.
    """
    return k * np.maximum(x, 0), (x, k)


def gate_backward(dout, cache):
    """Gradient of the gate.

    Args:
        dout: of the shape of x.
        cache: from the forward pass.

    Returns:
        dx: gradient with respect to x.
    """
    x, k = cache
    return k * dout * (x > 0)


exercise = Exercise(
    Layer(gate_forward, gate_backward),
    points=3,
    cases=[
        Case("a batch", x=normal(3, 4), k=2.5),
        Case("one row", x=normal(1, 5), k=-0.7, hidden=True),
    ],
    mistakes=[Mistake("The gradient lacks k.", ("return k * dout", "return dout"))],
    hints=["Which inputs pass?"],
    equivalents=[
        Equivalent("No input is exactly 0.", ("(x > 0)", "(x >= 0)")),
    ],
)
'''


@pytest.fixture(scope="module")
def server():
    """One server for all exercises."""
    with Server() as started:
        yield started


def certificate(folder, source, server, effort=BRIEF):
    """The certificate of an exercise with this source."""
    path = folder / "reference" / "01_tiny" / "10_gate.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return certify(path, server, effort=effort)


ALWAYS = {next(file for file in FILES if file.parent == folder) for folder in {file.parent for file in FILES}}


def marks(path):
    """One exercise of each assignment is certified in every run; all of them by a make target of its own."""
    return [] if path in ALWAYS else [pytest.mark.apart]


CERTIFIED = [pytest.param(p, id=f"{p.parent.name}/{p.stem}", marks=marks(p)) for p in FILES]


@pytest.mark.parametrize("path", CERTIFIED)
def test_every_exercise_is_fit_to_grade_with(path, server):
    """All checks, on every exercise of the course; `autograder certify` tries all mutants."""
    found = certify(path, server, effort=SAMPLE)
    assert [flaw for flaw in found.flaws if flaw.severity != "warning"] == [], text(found)
    assert found.killed > 0


def test_a_good_exercise_is_fit(tmp_path, server):
    """What is in order has no flaw, and says so in one line."""
    found = certificate(tmp_path, GOOD, server, Effort(seeds=2, draws=20))
    assert found.flaws == []
    assert text(found).startswith("fit    gate  2 cases, 1 mistakes, ")
    assert "\n" not in text(found)


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


def test_warnings_leave_an_exercise_fit(tmp_path, server):
    """A case with one sample is good to have, but not needed."""
    found = certificate(tmp_path, GOOD.replace("normal(1, 5)", "normal(2, 5)"), server)
    assert [(flaw.severity, flaw.text) for flaw in found.flaws] == [("warning", "no case has a single sample; add one")]
    assert found.fit


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


@pytest.mark.parametrize("name", tiny_course.WANTED)
def test_every_kind_of_drive_can_be_certified(name, tmp_path, server):
    """Functions, layers, losses, update rules, samplers and scripts: no check stops; mutants are caught."""
    folder = tiny_course.write(tmp_path / "reference" / "01_tiny")
    found = certify(folder / f"{name}.py", server, effort=BRIEF)
    assert not [flaw for flaw in found.flaws if "stops a check" in flaw.text]
    assert found.killed > 10


def test_a_property_that_asks_too_little_is_told(tmp_path, server):
    """The properties of a random function must tell wrong ranges: these do not."""
    folder = tiny_course.write(tmp_path / "reference" / "01_tiny")
    texts = [flaw.text for flaw in certify(folder / "50_noise.py", server, effort=BRIEF).flaws]
    assert any("('rng.uniform(0, 1, n)', 'rng.uniform(0, 0.5, n)')" in text for text in texts)


def test_certify_on_the_command_line(tmp_path, capsys):
    """One line for each exercise, or JSON; exit code 1 if one is unfit."""
    folder = tmp_path / "reference" / "01_tiny"
    folder.mkdir(parents=True)
    (folder / "10_gate.py").write_text(GOOD, encoding="utf-8")
    (folder / "20_empty.py").write_text(GOOD.replace("Which inputs pass?", ""), encoding="utf-8")
    assert main(["certify", "01/gate", "--course", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("fit    gate")
    assert main(["certify", "--course", str(tmp_path), "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)["exercises"]
    assert [(row["exercise"], row["fit"]) for row in rows] == [("gate", True), ("empty", False)]
    assert rows[1]["flaws"][0] == {
        "check": "words_are_there",
        "severity": "error",
        "text": "hint 1 is empty; write it, or remove it",
    }


def test_an_unknown_exercise_is_named():
    """The message names what there is."""
    with pytest.raises(CourseError, match=r"no exercise 'nope' in 02_activations; there are: sigmoid, tanh"):
        certify_course(COURSE.root, ["02/nope"], seed=0, machine=False, say=print)
