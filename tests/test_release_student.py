"""What `autograder release student` writes, and that nothing hidden is in it."""

import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from autograder.authoring.leaks import hidden_numbers, leaks, statements
from autograder.course import CourseError, find
from autograder.judge import codec
from autograder.judge.key import public
from autograder.judge.store import make_keys
from autograder.release.student import put, release, verify

ROOT = Path(__file__).parent.parent
COURSE = find(ROOT)
NAME = "02_activations"
SLIP = "    return s * (1 - s)  # as in the lecture, and a little longer"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """An assignment as students get it."""
    out = tmp_path_factory.mktemp("out")
    release(COURSE, [NAME], out, lambda _: None)
    return out / NAME


@pytest.fixture(scope="module")
def installed(released, tmp_path_factory):
    """The student's wheel, installed by pip without any index."""
    target = tmp_path_factory.mktemp("site")
    (wheel,) = released.glob("*.whl")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target, wheel]
    subprocess.run(command, check=True, capture_output=True)
    return target


def python(folder, site, *arguments):
    """Run Python in a folder with the student's package and numpy alone."""
    environment = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)


def everything(folder):
    """The text of all files, and of those in the wheel."""
    for path in folder.iterdir():
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as archive:
                yield from ((f"{path.name}: {name}", archive.read(name).decode()) for name in archive.namelist())
        else:
            yield path.name, path.read_text(encoding="utf-8")


def test_a_folder_is_whole_in_itself(released):
    """Notebook, public checks, stubs, requirement, the wheel that it names, and a README that names them."""
    wheel = "autograder-0.1.0-py3-none-any.whl"
    assert {path.name for path in released.iterdir()} == {
        "README.md", "requirements.txt", wheel, "checks.json", "stubs.json", f"{NAME}.ipynb"
    }  # fmt: skip
    assert f"./{wheel}\n" in (released / "requirements.txt").read_text(encoding="utf-8")
    assert "check(sigmoid_forward)" in (released / "README.md").read_text(encoding="utf-8")


def test_nothing_of_reference_or_solutions_is_in_it(released):
    """No statement of the reference, no code of the solved notebook, in no file, the wheel's included."""
    solved = json.loads((ROOT / "solutions" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    unsolved = (released / f"{NAME}.ipynb").read_text(encoding="utf-8")
    lines = {line.strip() for c in solved["cells"] if c["id"].endswith("-code") for line in c["source"]}
    secret = {line for line in lines if len(line) > 20 and json.dumps(line)[1:-1] not in unsolved}
    assert len(secret) > 20
    for name, text in everything(released):
        assert [line for line in secret if line in text or json.dumps(line)[1:-1] in text] == [], name


def test_no_number_of_a_hidden_case_is_in_it(released):
    """Neither inputs nor expected values of hidden cases, as text or as they are encoded."""
    numbers = hidden_numbers(make_keys(COURSE.root / "reference" / NAME, 0))
    secret = set().union(*numbers.values())
    assert len(secret) > 100
    for name, text in everything(released):
        assert secret.isdisjoint(re.split(r"[^A-Za-z0-9+/=.-]+", text)), name


def whole_key(name="sigmoid"):
    """An answer key, with its hidden cases."""
    return next(key for key in make_keys(COURSE.root / "reference" / NAME, 0) if key.exercise == name)


@pytest.mark.parametrize(
    "slip",
    [
        lambda: codec.dumps([whole_key()]),
        lambda: json.dumps(next(c for c in whole_key().cases if c.hidden).args[0].ravel().tolist()),
        lambda: f"# Notes\n{max(statements(COURSE.assignment(NAME)), key=len)}\n",
        lambda: json.dumps(["    " + max(statements(COURSE.assignment(NAME)), key=len) + "\n"]),
    ],
    ids=["a whole key", "an input", "a statement", "a statement in a notebook"],
)
def test_a_slip_stops_the_release(slip):
    """The release itself finds a hidden case or a statement of the reference, and names the file."""
    with pytest.raises(CourseError, match=r"is not released, as notes\.md holds"):
        verify(COURSE, COURSE.assignment(NAME), {"notes.md": slip().encode()})


def test_public_cases_are_no_slip():
    """What is public is found harmless, though hidden cases share numbers with it."""
    key = whole_key()
    twin = replace(key.cases[0], name="twin", hidden=True)
    keys = [replace(key, cases=(*key.cases, twin))]
    assert leaks(COURSE.assignment(NAME), keys, {"checks.json": codec.dumps([public(key)]).encode()}) == []


def test_what_is_there_is_kept_and_said(tmp_path):
    """A notebook that differs stays; another file that differs is replaced, and the old one kept."""
    said = []
    notebook, checks = tmp_path / "a.ipynb", tmp_path / "checks.json"
    notebook.write_text("mine")
    checks.write_text("old")
    assert not put(notebook, b"fresh", said.append)
    assert put(checks, b"new", said.append)
    assert not put(checks, b"new", said.append)
    assert (notebook.read_text(), checks.read_text(), (tmp_path / "checks.json.bak").read_text()) == (
        "mine",
        "new",
        "old",
    )
    assert [sentence.partition(" ")[0] for sentence in said] == ["Kept", "Replaced"]


RIGHT = """
import numpy as np
from autograder import check

def dtanh(y):
    return 1 - y**2

print(check(dtanh))
"""


def test_the_students_package_needs_numpy_and_a_browser_at_most(released, installed):
    """`check` runs where there are no processes, sockets, locks or limits, as in Pyodide; it adds under 150 ms."""
    gone = ["subprocess", "fcntl", "resource", "socket", "multiprocessing", "select", "selectors", "termios", "mmap"]
    code = f"""
import sys, time
import numpy, numpy.random
assert "autograder" not in sys.modules
for name in {gone}:
    sys.modules[name] = None
start = time.process_time()
from autograder import check
took = time.process_time() - start
import autograder
{RIGHT}
print(autograder.__file__, took < 0.15, sorted(m for m in sys.modules if m.startswith(("matplotlib", "jinja2"))))
"""
    done = python(released, installed, "-c", code)
    assert done.stderr == ""
    assert "✓ passed" in done.stdout
    assert done.stdout.splitlines()[-1] == f"{installed / 'autograder' / '__init__.py'} True []"


def test_the_students_package_is_small(released, installed):
    """It holds nothing that grades a class, attacks, builds or releases; its help names what it has."""
    assert not [n for n in ("doctor", "authoring", "release", "deliver") if (installed / "autograder" / n).exists()]
    assert next(released.glob("*.whl")).stat().st_size < 200_000
    told = python(released, installed, "-m", "autograder", "--help").stdout
    assert [name for name in ("check", "watch", "reset", "grade", "build", "doctor") if f"\n    {name} " in told] == [
        "check",
        "watch",
        "reset",
    ]


def test_checks_and_resets_in_a_terminal(released, installed, tmp_path):
    """From the folder alone: `autograder check` and `autograder reset` work with the student's package."""
    for path in released.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    done = python(tmp_path, installed, "-m", "autograder", "check", f"{NAME}.ipynb")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("○ not started") == 15
    done = python(tmp_path, installed, "-m", "autograder", "reset", f"{NAME}.ipynb", "dtanh")
    assert done.stdout == "dtanh is as it was at the start; nothing was changed.\n"


def test_numbers_are_told_apart_from_chance():
    """A short number, as anybody may write it, is no sign of a leak."""
    texts = set().union(*hidden_numbers([whole_key()]).values())
    assert not [text for text in texts if len(text) < 12]
    assert np.float64(0.5).hex() not in texts
