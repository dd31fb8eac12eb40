"""The suite of attacks: nothing gets through, at the best tier of this machine and as an ordinary user."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from argparse import Namespace
from collections import Counter
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from autograder import doctor
from autograder.commands import doctor as command
from autograder.doctor.attack import KINDS, attacks
from autograder.doctor.run import Examination, examine
from autograder.doctor.show import data, holds, text
from autograder.doctor.suite import Outcome, Suite

ATTACKS = attacks()
NOBODY = 65534
ORDINARY_TIER = 2
EXAMINE = """
from autograder.doctor.attack import attacks
from autograder.doctor.run import examine
from autograder.doctor.show import data
print(data(examine({tier}, [attack for attack in attacks() if attack.kind in {kinds}])))
"""
NOT_NEEDED = ("site-packages", "dist-packages", "test", "tests", "idlelib", "tkinter", "ensurepip", "config-*")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="seals are made of Linux")


def link(source, target):
    """A second name for a file, or a copy where there can be none."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def graft(source, target, *without):
    """A copy of a folder that costs no space."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", *without), copy_function=link)


@pytest.fixture(scope="module")
def python():
    """A Python with numpy and this package in a folder that everybody may read; its interpreter, and its path."""
    with tempfile.TemporaryDirectory(prefix="autograder-python-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        program = Path(os.path.realpath(sys._base_executable))
        (folder / "bin").mkdir()
        shutil.copy2(program, folder / "bin" / program.name)
        standard = Path(sysconfig.get_path("stdlib", vars={"base": sys.base_prefix, "installed_base": sys.base_prefix}))
        graft(standard, folder / "lib" / standard.name, *NOT_NEEDED)
        for library in Path(sys.base_prefix, "lib").glob("libpython*.so*"):
            link(library, folder / "lib" / library.name)
        packages = Path(np.__file__).parents[1]
        graft(packages / "numpy", folder / "site" / "numpy", "tests")
        with suppress(FileNotFoundError):
            graft(packages / "numpy.libs", folder / "site" / "numpy.libs")
        graft(Path(doctor.__file__).parents[1], folder / "site" / "autograder")
        yield folder / "bin" / program.name, folder / "site"


def as_ordinary_user(python, code):
    """What a program prints that nobody in particular runs."""
    program, path = python
    environment = {"PYTHONPATH": str(path), "PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": str(program.parents[1] / "lib")}
    return subprocess.run(
        [program, "-W", "error", "-c", code],
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.apart
@pytest.mark.skipif(os.geteuid() != 0, reason="the other tests have run as an ordinary user")
@pytest.mark.parametrize("kinds", [("denying",), ("honest", "reading", "forging", "escaping")], ids=["denying", "rest"])
def test_contained_as_an_ordinary_user(python, kinds):
    """Every attack is contained where the grader has no privilege and no bubblewrap."""
    if (asked := as_ordinary_user(python, "import numpy")).returncode:
        pytest.skip(f"this Python does not run for others: {asked.stderr[-300:]}")
    done = as_ordinary_user(python, EXAMINE.format(tier=ORDINARY_TIER, kinds=kinds))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    if told["tier"] < ORDINARY_TIER:
        pytest.skip(f"tier {told['tier']} here: {told['reasons']}")
    assert len(told["outcomes"]) == sum(attack.kind in kinds for attack in ATTACKS)
    assert [(one["attack"], one["reached"]) for one in told["outcomes"] if one["promised"] and one["reached"]] == []
    assert told["holds"]


@pytest.fixture(scope="module")
def suite():
    """A fork server amid canaries."""
    with Suite() as made:
        if made.tier == 0:
            pytest.skip(f"nothing is promised here: {made.server.reasons}")
        yield made


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_contained(attack, suite):
    """An attack sees no canary, calls nobody, touches no file, leaves no process and gains no point."""
    outcome = suite.attempt(attack)
    assert outcome.contained or not outcome.promised, outcome.reached


def test_the_suite_is_whole():
    """There are attacks of every class, each says what it tries, and each expects something of both exercises."""
    counts = Counter(attack.kind for attack in ATTACKS)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 10
    assert sum(counts.values()) - counts["honest"] >= 65
    assert all(attack.tries.endswith(".") for attack in ATTACKS)
    assert all(set(attack.expected) == {"scale", "total"} for attack in ATTACKS)


BITING = {
    "reading/other_submission": "read the other submission",
    "escaping/tcp": "was heard over TCP",
    "escaping/written_files": "touched ",
    "escaping/int80": "got total failed",
}


def test_what_is_not_contained_is_seen():
    """Without isolation the same attacks get through, and the suite sees it: by canary, call, file and verdict."""
    chosen = [attack for attack in ATTACKS if attack.name in BITING]
    found = examine(0, chosen)
    assert found.tier == 0
    for outcome in found.outcomes:
        assert any(reached.startswith(BITING[outcome.attack]) for reached in outcome.reached), outcome
    assert found.broken == []
    assert "tier 0 does not promise to contain them:" in text(found)


def outcome(name, *reached, promised=True):
    """The outcome of an attack."""
    return Outcome(name, "Tries it.", name.partition("/")[0], promised, list(reached), 0.1)


def found(*outcomes, asked=None, tier=2):
    """An examination with these outcomes."""
    return Examination(asked, tier, ["no bubblewrap"], list(outcomes), 1.0)


def test_tells_that_all_holds():
    """Each class has a line, and the tier is told with what is missing to the next."""
    told = text(found(outcome("reading/a"), outcome("reading/b", "read it", promised=False), outcome("honest/c")))
    assert "tier 2 (sealed: the filter, and Landlock)" in told
    assert "- no bubblewrap" in told
    assert "✓ reading     1 of   1 contained" in told
    assert "✓ honest      1 of   1 graded as they should be" in told
    assert "All that tier 2 promises holds." in told
    assert "reading/b: Tries it.\n      it read it" in told


def test_names_what_got_through():
    """An attack that got through is named, with what it reached and what to do."""
    broken = found(outcome("reading/a", "read the reference"), outcome("reading/b"))
    assert not holds(broken)
    assert "✗ reading     1 of   2 contained" in text(broken)
    assert "against the promise of tier 2:\n  reading/a: Tries it.\n      it read the reference" in text(broken)
    assert "Do not grade code of others on this machine" in text(broken)
    assert json.loads(data(broken))["outcomes"][0]["reached"] == ["read the reference"]


def test_a_lower_tier_than_asked_for_does_not_hold():
    """Who asks for a tier is told where there is none, and how to get it."""
    short = found(outcome("reading/a"), asked=3)
    assert not holds(short)
    assert "Tier 3 was asked for, but tier 2 is what there is." in text(short)
    assert "container" in text(short)


@pytest.mark.parametrize(("reached", "code"), [((), 0), (("read it",), 1)])
def test_the_command_ends_with_its_verdict(monkeypatch, capsys, reached, code):
    """`autograder doctor` exits with 0 if all holds, and with 1 otherwise."""
    monkeypatch.setattr("autograder.doctor.run.examine", lambda _: found(outcome("reading/a", *reached)))
    assert command.run(Namespace(tier=None, format="json")) == code
    assert json.loads(capsys.readouterr().out)["holds"] == (code == 0)
