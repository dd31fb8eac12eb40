"""The certificate: every exercise of the course has it."""

import json
from pathlib import Path

import pytest
import tiny_course
from certificates import BRIEF, GOOD, certificate

from autograder.authoring.certify import certify, certify_course, exercise_files, text
from autograder.authoring.subject import Effort
from autograder.cli import main
from autograder.course import CourseError, find
from autograder.sandbox.server import Server

COURSE = find(Path(__file__).parent)
FILES = exercise_files(COURSE, [])
# For the whole course: all checks, but every ninth mutant, one seed of the three, and 5 further draws of the 200.
SAMPLE = Effort(seeds=1, draws=5, every=9)


@pytest.fixture(scope="module")
def server():
    """One server for all exercises."""
    with Server() as started:
        yield started


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


def test_warnings_leave_an_exercise_fit(tmp_path, server):
    """A case with one sample is good to have, but not needed."""
    found = certificate(tmp_path, GOOD.replace("normal(1, 5)", "normal(2, 5)"), server)
    assert [(flaw.severity, flaw.text) for flaw in found.flaws] == [("warning", "no case has a single sample; add one")]
    assert found.fit


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
