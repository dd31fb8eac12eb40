"""A course of one assignment, the demo class, and the tools of others, run as their users run them."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from autograder.cohort.run import Run, grade_paths
from autograder.judge.store import PUBLIC_FILE, read_public
from autograder.sandbox.server import Limits, Server

ROOT = Path(__file__).parents[1]
CLASS = ROOT / "tests" / "demo" / "class"
STUDENTS = sorted(path.name for path in CLASS.iterdir())
NAME = "02_activations"
NOTEBOOK = f"{NAME}.ipynb"


def needs(package):
    """Skip the file outside the environment of `make interop`."""
    if find_spec(package) is None:
        pytest.skip(f"{package} lives in the environment of `make interop`", allow_module_level=True)


def course(folder, name=NAME):
    """A course of one assignment, whose hidden inputs are those of seed 0."""
    for part in ("reference", "assignments", "solutions"):
        shutil.copytree(ROOT / part / name, folder / part / name)
    (folder / ".autograder").mkdir()
    (folder / ".autograder" / "seed").write_text("0\n")
    return folder


def run(*command, cwd, ok=True, **environ):
    """Run a command as a user of this environment would, with nothing of the tester's own settings."""
    home = cwd / ".home"
    home.mkdir(exist_ok=True)
    mine = {"HOME": str(home), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "LANG": "C.UTF-8"}
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    environ = {**mine, "XDG_CACHE_HOME": cache, **environ}
    command = [str(part) for part in command]
    done = subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, check=False, timeout=900)
    told = done.stdout + done.stderr
    assert done.returncode == 0 or not ok, told
    return told


def native(place, *paths):
    """The reports of `autograder grade`, by the name of the submission."""
    with Server(Limits()) as server:
        reports = grade_paths(paths or [CLASS], Run(course=place, assignment="02"), server)
    return {Path(report.submission).name: report for report in reports}


def judged(place, path):
    """The report of `autograder grade` on one submission."""
    (report,) = native(place, path).values()
    return report


def notebook(path):
    """A notebook as data."""
    return json.loads(path.read_text(encoding="utf-8"))


def source(cell):
    """The text of a cell."""
    return "".join(cell["source"])


def secrets():
    """Lines of the reference that no student's notebook shows."""
    shown = {
        line.strip()
        for cell in notebook(ROOT / "assignments" / NAME / NOTEBOOK)["cells"]
        for line in source(cell).splitlines()
    }
    files = (ROOT / "reference" / NAME).glob("*.py")
    lines = {line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines()}
    return {line for line in lines - shown if line.startswith("return ") and len(line) > 20}


def leaks(folder):
    """What is under a folder and must not be: files with a line of the reference, and hidden cases."""
    hidden = secrets()
    paths = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".whl"]
    files = {path: path.read_text(encoding="utf-8") for path in paths}
    found = [path for path, text in files.items() for line in hidden if json.dumps(line)[1:-1] in text or line in text]
    keys = [key for path in files if path.name == PUBLIC_FILE for key in read_public(path.parent)]
    return [*found, *(case.name for key in keys for case in key.cases if case.hidden)]
