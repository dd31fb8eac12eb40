"""For otter-grader: the students' files, the autograder.zip that grades them, and a master notebook for `otter assign`.

`<assignment>/student/` goes to students. `<assignment>/autograder.zip` holds hidden cases and their answers,
`<assignment>/assign/` the solutions: both stay with the staff.
"""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.course import Course, CourseError
from autograder.deliver.bundle import put
from autograder.deliver.seat import seat
from autograder.judge.key import Key
from autograder.judge.store import read_public

PLUGIN = "autograder.deliver.otter.SealedPlugin"
TEST = """\
from otter.test_files import test_case

OK_FORMAT = False

name = {name!r}
points = {points}


@test_case(name="public checks", success_message="Hidden checks run when it is graded.")
{body}"""
BODY = """\
def test_{name}(env):
    from autograder.deliver.otter_check import examine_here

    examine_here({name!r}, env)
"""
TEST_CELL = '''\
""" # BEGIN TEST CONFIG
success_message: Hidden checks run when it is graded.
""" # END TEST CONFIG
{body}'''
SOLUTION = """\
r''' # BEGIN PROMPT
{stub}
''' # END PROMPT
# BEGIN SOLUTION NO PROMPT
{solution}
# END SOLUTION"""
CONFIG = """\
# ASSIGNMENT CONFIG
init_cell: true
check_all_cell: false
export_cell:
  pdf: false
tests:
  ok_format: false
files: {files}
generate:
  plugins:
    - {plugin}:
        course: {course}
        assignment: {name}
"""
START = "import otter\n\ngrader = otter.Notebook({file!r})"
END = "grader.export(pdf=False)"
SETUP = "setup"
STUDENTS_OTTER = "otter-grader>=7,<8"

Cell = dict[str, Any]


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write the files of each assignment.

    Args:
        course: the course.
        assignments: names of those to release.
        out: the folder to write to.
        say: is told about every folder and file.

    Raises:
        CourseError: if otter is not installed, which makes the zip.
    """
    package = seat(STUDENTS_OTTER, also=["deliver.otter_check"])
    for name in assignments:
        folder, built = out / name, course.root / "assignments" / name
        keys = {key.exercise: key for key in read_public(built)}
        _write_student(built, folder / "student", keys)
        put(folder / "student", package, say)
        _write_master(course, name, folder / "assign", keys, [*package])
        put(folder / "assign", package, say)
        _write_zip(course, name, folder)
        say(f"Wrote {folder / 'autograder.zip'}. It holds hidden cases: keep it from students.")


def _write_student(built: Path, folder: Path, keys: dict[str, Key]) -> None:
    """The notebook with otter's checks in place of ours, the files beside it, and a test for each exercise."""
    (folder / "tests").mkdir(parents=True, exist_ok=True)
    _copy(_beside(built), folder)
    for name, key in keys.items():
        text = TEST.format(name=name, points=key.points, body=BODY.format(name=name))
        (folder / "tests" / f"{name}.py").write_text(text, encoding="utf-8")
    file = f"{built.name}.ipynb"
    cells = [_asking(cell, keys) for cell in _cells(built / file)]
    first = next(n for n, cell in enumerate(cells, 1) if cell["id"] == SETUP)  # it installs what is missing
    cells[first:first] = [_code("otter", START.format(file=file))]
    _write(folder / file, [*cells, _code("otter-export", END)], built / file)


def _asking(cell: Cell, keys: dict[str, Key]) -> Cell:
    """The cell; if it checks an exercise, otter is asked to."""
    name, _, part = cell["id"].rpartition("-")
    return _code(cell["id"], f'grader.check("{name}")') if name in keys and part == "check" else cell


def _write_master(course: Course, name: str, folder: Path, keys: dict[str, Key], package: Sequence[str]) -> None:
    """The notebook that `otter assign` takes, with stubs as prompts, and solutions; it hands out the package, too."""
    folder.mkdir(parents=True, exist_ok=True)
    built, file = course.root / "assignments" / name, f"{name}.ipynb"
    _copy(_beside(built), folder)
    solved = {cell["id"]: cell for cell in _cells(course.root / "solutions" / name / file)}
    files = json.dumps([*(path.name for path in _beside(built)), *package])
    config = CONFIG.format(name=name, files=files, plugin=PLUGIN, course=json.dumps(str(course.root)))
    cells = [part for cell in _cells(built / file) for part in _question(cell, solved, keys)]
    _write(folder / file, [_raw("config", config), *cells], built / file)


def _question(cell: Cell, solved: dict[str, Cell], keys: dict[str, Key]) -> Iterator[Cell]:
    """A cell of the assignment as `otter assign` wants it: stub and check become a question."""
    name, _, part = cell["id"].rpartition("-")
    if name not in keys or part not in ("code", "check"):
        yield cell
    elif part == "code":
        yield _raw(f"{name}-q", f"# BEGIN QUESTION\nname: {name}\npoints: {keys[name].points}")
        source = SOLUTION.format(stub="".join(cell["source"]), solution="".join(solved[cell["id"]]["source"]))
        yield from _block(name, "SOLUTION", _code(cell["id"], source))
    else:
        test = TEST_CELL.format(body=BODY.format(name=name).replace("\n\n", "\n"))
        yield from _block(name, "TESTS", _code(cell["id"], test))
        yield _raw(f"{name}-end", "# END QUESTION")


def _block(name: str, kind: str, cell: Cell) -> list[Cell]:
    return [_raw(f"{name}-b-{kind}", f"# BEGIN {kind}"), cell, _raw(f"{name}-e-{kind}", f"# END {kind}")]


def _write_zip(course: Course, name: str, folder: Path) -> None:
    """Let otter make its autograder.zip; our plugin puts the answer keys in."""
    try:
        from otter.generate import main as generate  # noqa: PLC0415 - slow, and only this needs it
    except ImportError as error:
        msg = "otter-grader is not installed here, and it makes autograder.zip: pip install 'autograder[otter]'"
        raise CourseError(msg) from error
    own = {"plugins": [{PLUGIN: {"course": str(course.root), "assignment": name}}]}
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch, "otter_config.json")
        config.write_text(json.dumps(own), encoding="utf-8")
        given = {"no_requirements": True, "no_environment": True, "lang": "python"}
        tests, target = folder / "student" / "tests", folder / "autograder.zip"
        generate(tests_dir=str(tests), output_path=str(target), config=str(config), **given)
    target.chmod(0o600)


def _beside(built: Path) -> list[Path]:
    return sorted(path for path in built.iterdir() if path.is_file() and path.suffix != ".ipynb")


def _copy(paths: Sequence[Path], folder: Path) -> None:
    for path in paths:
        shutil.copyfile(path, folder / path.name)


def _cells(path: Path) -> list[Cell]:
    cells: list[Cell] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return cells


def _write(path: Path, cells: Sequence[Cell], like: Path) -> None:
    """A notebook of these cells, in all else like another."""
    notebook = {**json.loads(like.read_text(encoding="utf-8")), "cells": cells}
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _raw(cell_id: str, source: str) -> Cell:
    return {"cell_type": "raw", "id": cell_id[:64], "metadata": {}, "source": source}


def _code(cell_id: str, source: str) -> Cell:
    return {**_raw(cell_id, source), "cell_type": "code", "execution_count": None, "outputs": []}
