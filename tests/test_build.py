"""What is built from the reference, and what must never leave with it."""

import ast
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.authoring.build import build, is_fresh
from autograder.course import Assignment, Course, CourseError, Page, find, load_assignment
from autograder.exercise import Sampler
from autograder.judge import codec

ROOT = Path(__file__).parent.parent
COURSE = find(ROOT)
NAMES = COURSE.names


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_fresh(name: str) -> None:
    """Building again gives the committed files, byte for byte (checks: but for rounding), plots included."""
    stale = [str(built.path) for built in build(COURSE, COURSE.assignment(name)) if not is_fresh(COURSE, built)]
    assert stale == []


def secrets(name: str) -> set[str]:
    """Lines of an assignment's reference that say how it is done, and that its notebook does not show."""
    cells = json.loads((ROOT / "assignments" / name / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    shown = {line.strip() for cell in cells for line in "".join(cell["source"]).splitlines()}
    bodies = {line.strip() for page in COURSE.assignment(name).pages for line in reference_lines(page)}
    unseen = {line for line in bodies if len(line) > 20 and not any(line in other for other in shown)}
    return {line for line in unseen if "import" not in line}


def reference_lines(page: Page) -> list[str]:
    """The lines of an exercise's functions, without scenarios and properties, which are part of the checks."""
    drive = page.exercise.drive
    told = {case.scenario.__name__ for case in page.exercise.cases if case.scenario}
    told |= {f.__name__ for f in drive.properties.values()} if isinstance(drive, Sampler) else set()
    kept = [node for node in page.statements if getattr(node, "name", "") not in told]
    return [line for node in kept for line in (ast.get_source_segment(page.text, node) or "").splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_assignments_hold_nothing_of_the_reference(name: str) -> None:
    """No line of a reference body is in what students get for that assignment."""
    hidden = secrets(name)
    assert len(hidden) > 20
    for path in (ROOT / "assignments" / name).iterdir():
        text = path.read_text(encoding="utf-8", errors="replace")
        assert [line for line in hidden if line in text or json.dumps(line)[1:-1] in text] == []


def test_public_checks_hold_no_hidden_case() -> None:
    """The checks that ship are of public cases only."""
    for path in (ROOT / "assignments").glob("*/checks.json"):
        keys = codec.loads(path.read_text(encoding="utf-8"))
        assert not [case for key in keys for case in key.cases if case.hidden]


def test_the_wheel_holds_nothing_of_the_course(tmp_path: Path) -> None:
    """The installed package has neither reference nor solutions nor tests, but has its templates."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        text = b"\n".join(archive.read(name) for name in names).decode("utf-8", "replace")
    assert not [n for n in names if not re.match(r"autograder(/|-[\d.]+\.dist-info/)", n)]
    assert "autograder/report/templates/report.html" in names
    assert [line for name in NAMES for line in secrets(name) if line in text] == []


def write_course(folder: Path, body: str) -> tuple[Course, Assignment]:
    """A course of one exercise."""
    page = folder / "reference" / "01_one" / "10_double.py"
    page.parent.mkdir(parents=True)
    page.write_text(body, encoding="utf-8")
    return Course(folder), load_assignment(page.parent)


DOUBLE = '''"""## Double

Twice $x$.
"""

import math

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, normal

# The factor.
TWO = math.sqrt(4)


def double(x):
    """Twice x.

    Args:
        x: array.

    Returns:
        value: array.
    """
    return TWO * x


exercise = Exercise(
    Function(double),
    points=2,
    cases=[Case("some", x=normal(3)), Case("more", hidden=True, x=normal(4))],
    mistakes=[Mistake("This is x itself.", ("TWO * x", "1 * x"))],
    hints=["Multiply."],
)
'''


def test_a_stub_keeps_signature_docstring_and_imports(tmp_path: Path) -> None:
    """The stub has what the student needs and nothing of how it is done; the solution has all, and runs."""
    course, assignment = write_course(tmp_path, DOUBLE)
    files = {built.path.parts[0]: built.text for built in build(course, assignment)}
    cells = {cell["id"]: cell["source"] for cell in json.loads(files["assignments"])["cells"]}
    stub, check = cells["double-code"], cells["double-check"]
    assert "".join(stub) == (
        'import math\n\n\ndef double(x):\n    """Twice x.\n\n    Args:\n        x: array.\n\n    Returns:\n'
        '        value: array.\n    """\n    raise NotImplementedError("write double")'
    )
    assert check == ["check(double)"]
    solved, outputs = json.loads(files["solutions"])["cells"][-4:-2]
    assert "# The factor.\nTWO = math.sqrt(4)" in "".join(solved["source"])
    assert "✓ passed" in str(outputs["outputs"])


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ('("TWO * x", "1 * x")', '("x * TWO", "x")', "matches 0 times; it must match exactly once"),
        ("return TWO * x", "return TWO * y", "case 'some': the reference raised NameError"),
        ("exercise = Exercise(", "exercises = Exercise(", "no `exercise = Exercise(...)`"),
        ('Case("some", x=normal(3))', 'Case("some", y=normal(3))', "must give the leading parameters of double"),
        ("import math", "import maths", "ModuleNotFoundError"),
    ],
)
def test_a_fault_in_an_exercise_stops_the_build_by_name(tmp_path: Path, old: str, new: str, text: str) -> None:
    """A faulty exercise is never built; the error names the file and the fault."""
    assert old in DOUBLE
    with pytest.raises(CourseError, match=re.escape(text)) as caught:
        list(build(*write_course(tmp_path, DOUBLE.replace(old, new))))
    assert "10_double.py" in str(caught.value)
