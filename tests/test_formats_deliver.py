"""What runs at a service: in GitHub's, GitLab's and Classroom 50's jobs, and what is released to them."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from test_report_samples import broken, mistaken, report, right, secret

from autograder.course import Course, CourseError, find
from autograder.deliver import classroom50, github, gradescope, public
from autograder.deliver.seat import seat
from autograder.deliver.wheel import wheel
from autograder.release import classroom50 as for_classroom50
from autograder.release import github as for_github
from autograder.release import gitlab as for_gitlab
from autograder.release import gradescope as for_gradescope
from autograder.report.formats import json as whole

ROOT = Path(__file__).parent.parent
COURSE = find(ROOT)
NAME = "02_activations"
CHECKS = ROOT / "assignments" / NAME
CLASS = ROOT / "tests" / "demo" / "class"
RUNNER = {
    "CLASSROOM": "dl",
    "ASSIGNMENT": NAME,
    "ASSIGNMENT_TYPE": "individual",
    "OWNER": "ana",
    "SUBMISSION_TAG": "submit/20261102T100000Z-abc",
    "COMMIT_URL": "https://git.example/c",
    "RELEASE_URL": "https://git.example/r",
}


def test_github_points_at_the_student_s_line(tmp_path, capsys, monkeypatch):
    """An annotation names the file and the line of its text; score and summary go where GitHub reads them."""
    notebook = {"cells": [{"cell_type": "code", "source": ["def f(x):\n", "    return m\n"]}], "nbformat": 4}
    text = json.dumps(notebook, indent=1)
    monkeypatch.chdir(tmp_path)
    Path("a.ipynb").write_text(text, encoding="utf-8")
    found = report("a.ipynb", broken("Layer"))
    moved = whole.line(found).replace('"cell": 5, "line": 3', '"cell": 1, "line": 2')
    Path("report.json").write_text(moved, encoding="utf-8")
    told = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary"), "GITHUB_OUTPUT": str(tmp_path / "output")}
    assert github.main(["report.json"], told) == 0
    (line,) = re.findall(
        r"^::error file=a\.ipynb,line=(\d+),title=Layer%3A forward::", capsys.readouterr().out, re.MULTILINE
    )
    assert "return m" in text.split("\n")[int(line) - 1]
    assert Path("output").read_text(encoding="utf-8") == "score=0\nmax-score=2\n"
    assert "0 of 2 points" in Path("summary").read_text(encoding="utf-8")


def test_github_is_told_what_is_wrong_with_a_report(tmp_path, capsys):
    """A file that holds no reports ends the step."""
    (tmp_path / "report.json").write_text("{}", encoding="utf-8")
    assert github.main([str(tmp_path / "report.json")], {}) == 1
    assert "is not of schema" in capsys.readouterr().err


def test_public_checks_are_those_of_the_instructor(tmp_path, capsys):
    """A checkout is one submission; the checks that lie beside its notebook do not count."""
    shutil.copytree(CLASS / "dana", tmp_path / "repo")
    (tmp_path / "repo" / "checks.json").write_text("mine", encoding="utf-8")
    assert public.main([str(CHECKS), str(tmp_path / "repo"), str(tmp_path / "out")]) == 0
    (found,) = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert not [v for e in found["exercises"] for v in e["verdicts"] if v["hidden"]]
    assert 0 < found["score"] < found["max_score"] == 57
    assert (tmp_path / "out" / "junit.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert "points on the public checks" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "There is no notebook, no .py file and no zip in what was submitted."),
        ({"a.py": "x = 1\n"}, f"None of the functions of {NAME} is defined in what was submitted."),
        ({"a.py": "x = 1\n", "b.py": "y = 1\n"}, "2 files were submitted and graded together: a.py, b.py."),
        ({"a.ipynb": '{"cells": ['}, "a.ipynb is damaged"),
        ({"a.zip": "no zip"}, "a.zip cannot be read"),
    ],
)
def test_a_submission_that_holds_nothing_is_told_why(files, words, tmp_path):
    """There is a report with 0 points and a note that says what to do."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path.parent / "out"
    assert public.main([str(CHECKS), str(tmp_path), str(out)]) == 0
    (found,) = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert found["score"] == 0
    assert any(note["text"].startswith(words) for note in found["notes"])


def test_a_stub_is_no_wrong_file():
    """Who has submitted the notebook as it came is not told that it is the wrong one."""
    found = public.grade_folder(CHECKS, lambda: public.public_paper(CHECKS))
    assert (found.score, list(found.notes)) == (0, [])


def test_classroom_50_gets_whole_numbers_and_no_hidden_case():
    """Scores are hundredths, they add up, and hidden cases are absent."""
    now = datetime(2026, 11, 2, 10, tzinfo=UTC)
    found = classroom50.result(report("a.ipynb", mistaken("Layer"), secret("Loss"), right("ReLU")), RUNNER, now)
    assert {type(found[name]) for name in ("score", "max-score")} == {int}
    assert (found["score"], found["max-score"]) == (700, 900)
    assert "hidden" not in json.dumps(found)
    assert found["score"] == sum(test["score"] for test in found["tests"])
    assert found["datetime"] == "2026-11-02T10:00:00Z"
    assert found["review"] == found["commit"] == RUNNER["COMMIT_URL"]


def test_classroom_50_grades_a_checkout(tmp_path, monkeypatch):
    """`result.json` and a text for the release lie in the checkout, whatever the grade."""
    shutil.copytree(CLASS / "dana", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    assert classroom50.main([str(CHECKS)], RUNNER) == 0
    found = json.loads(Path("result.json").read_text(encoding="utf-8"))
    assert found["schema"] == "classroom50/result/v1"
    assert found["max-score"] == 5700
    assert "The mask is taken from dout" in Path("release-body.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "files"),
    [
        (for_github, {".github/workflows/autograder.yml", ".github/autograder/checks.json"}),
        (for_gitlab, {".gitlab-ci.yml", ".gitlab/autograder/checks.json"}),
    ],
)
def test_a_students_repository_gets_public_checks_alone(target, files, tmp_path):
    """A job, the public checks and the package: of an old package nothing stays."""
    said = []
    target.release(COURSE, [NAME], tmp_path, said.append)
    folder = tmp_path / NAME
    own = next(folder.rglob("*.whl"))
    shutil.move(own, own.with_name("autograder-0.0.1-py3-none-any.whl"))
    target.release(COURSE, [NAME], tmp_path, said.append)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {*files, own.relative_to(folder).as_posix()}
    assert said == [f"Wrote {folder}."] * 2


def test_classroom_50_gets_a_bundle(tmp_path):
    """Its entry lies beside what it needs, where Classroom 50 looks for it."""
    for_classroom50.release(COURSE, [NAME], tmp_path, print)
    there = {path.name for path in (tmp_path / "autograders" / NAME).iterdir()}
    assert there == {"autograder.py", "checks.json", wheel()[0]}


def test_gradescope_s_zip_is_the_same_each_time_and_holds_no_reference(tmp_path):
    """Two releases are the same bytes; keys go with it, and the reference's code does not."""
    path = tmp_path / "a.zip"
    for_gradescope.release(COURSE, ["09_optimizers"], path, print)
    first = path.read_bytes()
    for_gradescope.release(COURSE, ["09_optimizers"], path, print)
    assert path.read_bytes() == first
    with zipfile.ZipFile(io.BytesIO(first)) as found:
        modes = {info.filename: info.external_attr >> 16 for info in found.infolist()}
        text = b"".join(found.read(name) for name in modes).decode("utf-8", "replace")
    assert {name for name, mode in modes.items() if mode & 0o100} == {"setup.sh", "run_autograder"}
    assert path.stat().st_mode & 0o77 == 0
    assert "exercise = Exercise(" not in text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hidden = 'never'", "hidden must be one of visible, after_due_date, after_published, hidden"),
        ("printed = 1", "printed must be true or false"),
        ("leaderboard = '10'", "leaderboard must be a list of assignments"),
        ("colour = 'red'", "colour is no choice; there are: hidden, printed, leaderboard"),
        ("hidden", "gradescope.toml: Expected '='"),
        ("leaderboard = ['77']", "no assignment '77'"),
    ],
)
def test_a_choice_that_is_none_is_named(text, words, tmp_path):
    """The instructor's file is read strictly."""
    (tmp_path / "reference" / "01_one").mkdir(parents=True)
    (tmp_path / "gradescope.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=re.escape(words)):
        for_gradescope.choices(Course(tmp_path))


def test_a_zip_holds_one_assignment(tmp_path):
    """Which one must be said; a folder takes all."""
    with pytest.raises(CourseError, match="can hold one assignment; name it behind the file"):
        for_gradescope.release(COURSE, COURSE.names, tmp_path / "all.zip", print)


def test_gradescope_s_metadata_is_never_trusted(tmp_path):
    """Of the metadata only number and time are kept, if they are such; damaged ones are left out."""
    path = tmp_path / "submission_metadata.json"
    assert gradescope.about(path) == {}
    path.write_text('{"id": 7, "created_at": ["x"], "score": 100, "previous_submissions": []}', encoding="utf-8")
    assert gradescope.about(path) == {"id": 7}
    path.write_text("[" * 100_000, encoding="utf-8")
    assert gradescope.about(path) == {}


def test_a_failure_of_the_grader_is_no_grade(tmp_path, capsys):
    """Without keys there are no results: Gradescope says that the autograder failed."""
    (tmp_path / "submission").mkdir()
    assert gradescope.main(tmp_path) == 1
    assert "settings.json" in capsys.readouterr().err
    assert not (tmp_path / "results").exists()


def test_the_wheel_is_installed_by_pip(tmp_path):
    """Pip takes the wheel that is made without any builder, and what is installed says its version."""
    name, data = wheel()
    (tmp_path / name).write_bytes(data)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", "there", name]
    subprocess.run(pip, cwd=tmp_path, check=True, env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    code = "import autograder; print(autograder.__file__)"
    told = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, 'there'); {code}"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.strip().endswith("there/autograder/__init__.py")
    assert (tmp_path / "there" / "autograder" / "report" / "schema.json").is_file()


@pytest.mark.parametrize("module", ["deliver.nbgrader_check", "deliver.otter_check"])
def test_the_package_beside_a_notebook_holds_what_the_notebook_imports(module, tmp_path):
    """What students get for nbgrader and otter is enough to import their checks, and pip is told where it lies."""
    package = seat("more>=1", also=[module])
    (name,) = (name for name in package if name.endswith(".whl"))
    required = package["requirements.txt"].decode().splitlines()
    assert (required[0], required[-1]) == (f"./{name}", "more>=1")
    (tmp_path / name).write_bytes(package[name])
    code = f"import sys; sys.path.insert(0, {name!r}); import autograder.{module} as found; print(found.__file__)"
    told = subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert name in told.stdout
