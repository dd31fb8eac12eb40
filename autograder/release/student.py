"""What students get: for each assignment a folder with the notebook, its public checks, and all that runs them.

A folder is whole in itself, so that it can be handed out, zipped or uploaded alone. Before anything is written, it is
searched for what is hidden.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.authoring.build import build
from autograder.authoring.leaks import leaks
from autograder.authoring.stub import stub
from autograder.cohort.seed import secret_seed
from autograder.course import Assignment, Course, CourseError, asked
from autograder.deliver.seat import seat
from autograder.judge.store import make_keys
from autograder.notebook.backup import backup
from autograder.notebook.stubs import STUBS_FILE, dumps

README = """\
# {name}

This folder holds the notebook `{name}.ipynb`, the checks of the cases that you can see, and `autograder`, which runs
them. Keep the files together.

**On your own machine**, with Python 3.11 or newer, in this folder:

    python3 -m venv .venv
    .venv/bin/pip install --requirement requirements.txt jupyterlab
    .venv/bin/jupyter lab {name}.ipynb

On Windows, write `.venv\\Scripts\\` for `.venv/bin/`. In VS Code, open this folder and choose `.venv` as the kernel.

**In Colab**, upload every file of this folder into the session's files, then open the notebook. Its first cell installs
what is missing.

**In the notebook**, the cell below each exercise checks it: `check({function})`. `check.all()` tells how far you are,
and `check.hint({function})` gives a hint.

**In a terminal**, beside any editor:

    .venv/bin/autograder watch {name}.ipynb                      # checks again whenever you save; h for a hint
    .venv/bin/autograder check {name}.ipynb                      # checks once
    .venv/bin/autograder reset {name}.ipynb {function}           # puts an exercise back; keeps a copy of your notebook

All of this runs on your machine alone and sends nothing. When you have handed in the notebook, further cases are graded
that you cannot see.
"""


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write a folder for each assignment into `out`; what is there already is kept, or kept a copy of.

    Raises:
        CourseError: if something hidden would leave with it; then nothing of that assignment is written.
    """
    package = seat()
    for name in assignments:
        assignment = course.assignment(name)
        files = {**dict(contents(course, assignment)), **package}
        verify(course, assignment, files)
        written = sum(put(out / name / path, data, say) for path, data in files.items())
        say(f"{out / name}: {len(files)} files, {written} of them new; nothing hidden is in them.")


def contents(course: Course, assignment: Assignment) -> Iterator[tuple[str, bytes]]:
    """The files of one assignment but those of the package."""
    pages = assignment.pages
    function = asked(pages[0].exercise.drive)[0].__name__
    yield "README.md", README.format(name=assignment.name, function=function).encode()
    yield STUBS_FILE, dumps({page.name: stub(page) for page in pages}).encode()
    for built in build(course, assignment):
        if built.path.parts[0] == "assignments":
            yield built.path.name, built.text.encode() if isinstance(built.text, str) else built.text
        if built.path.suffix == ".ipynb":  # what follows is the solution
            return


def verify(course: Course, assignment: Assignment, files: dict[str, bytes]) -> None:
    """Search files for what is hidden.

    Raises:
        CourseError: if something is found.
    """
    opened = dict(_opened(files))
    seeds = (0, secret_seed(course.root))
    found = [leak for seed in seeds for leak in leaks(assignment, make_keys(assignment.path, seed), opened)]
    if found:
        msg = f"{assignment.name} is not released, as {found[0]}. Take it out of where students see it."
        raise CourseError(msg)


def _opened(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files, and those inside the wheel."""
    for name, content in files.items():
        if not name.endswith(".whl"):
            yield name, content
            continue
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from ((f"{name}: {member}", archive.read(member)) for member in archive.namelist())


def put(path: Path, content: bytes, say: Callable[[str], object]) -> bool:
    """Write a file; whether that was needed. A notebook that differs is somebody's work, and stays.

    Anything else that differs is replaced, and the old one kept under another name.
    """
    if path.exists() and path.read_bytes() == content:
        return False
    if path.exists() and path.suffix == ".ipynb":
        say(f"Kept {path}, which somebody has worked in. For a fresh one, move it away and release again.")
        return False
    if path.exists():
        say(f"Replaced {path}; the old one is {backup(path).name}.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
