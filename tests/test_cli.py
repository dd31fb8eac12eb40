"""The command line, as its users call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CLASS = ROOT / "tests" / "demo" / "class"


def autograder(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command."""
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two assignments, whose keys are soon made."""
    root = tmp_path_factory.mktemp("course")
    for part in ("reference", "assignments"):
        (root / part).mkdir()
        for name in ("01_perceptron", "02_activations"):
            (root / part / name).symlink_to(ROOT / part / name)
    return root


def test_grades_one_submission_to_a_terminal(course: Path) -> None:
    """One submission prints its feedback, with exit code 0 whatever the grade."""
    done = autograder("grade", CLASS / "dana", cwd=course)
    assert done.returncode == 0
    assert "The mask is taken from dout; it must come from x." in done.stdout
    assert done.stderr == ""


def test_prints_one_report_a_line_in_the_order_of_the_paths(course: Path) -> None:
    """`--format jsonl` prints a line for each path, in order, with the schema of the report."""
    paths = [CLASS / "noor", CLASS / "goran", CLASS / "lucia" / "activations.py"]
    # A folder stands for its entries: noor's two files are two submissions when the folder itself is named.
    lines = autograder("grade", *paths, "--format", "jsonl", cwd=course).stdout.splitlines()
    reports = [json.loads(line) for line in lines]
    assert [Path(r["submission"]).name for r in reports][-1] == "activations.py"
    assert {r["schema"] for r in reports} == {"autograder/report/v1"}
    assert {"check", "case", "status", "points", "max_points", "hidden", "message", "hint", "where"} <= set(
        reports[0]["exercises"][0]["verdicts"][0]
    )


def test_hidden_expectations_are_absent_from_the_data(course: Path) -> None:
    """No verdict on a hidden case holds an expected value, an input or a place in the output."""
    report = json.loads(autograder("grade", CLASS / "dana", "--format", "jsonl", cwd=course).stdout)
    hidden = [v for e in report["exercises"] for v in e["verdicts"] if v["hidden"] and v["detail"]]
    assert hidden
    for verdict in hidden:
        detail = verdict["detail"]
        assert [detail[k] for k in ("expected", "got", "first_index", "tolerance", "max_abs")] == [None] * 5
        assert (detail["inputs"], detail["call"], detail["heat"], detail["curve"]) == ({}, "", [], [])


def test_writes_pages_for_a_class(tmp_path: Path) -> None:
    """`--format html --out` writes the class and a page for each student."""
    done = autograder("grade", CLASS, "--assignment", "2", "--format", "html", "--out", tmp_path, "--time-limit", 1)
    assert done.returncode == 1
    assert "no assignment '2'" in done.stderr
    done = autograder("grade", CLASS, "--assignment", "02", "--format", "html", "--out", tmp_path, "--time-limit", 1)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "report.html").is_file()
    assert len(list((tmp_path / "students").iterdir())) == 14


def test_a_missing_path_is_named() -> None:
    """A path that is not there is an error that names it, with exit code 1."""
    done = autograder("grade", "nowhere.ipynb")
    assert (done.returncode, done.stderr) == (1, "autograder: nowhere.ipynb: no such file or folder\n")


def test_outside_a_course_the_next_step_is_told(tmp_path: Path) -> None:
    """Without a course there is nothing to grade with; the message says what to give."""
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    done = autograder("grade", tmp_path / "a.py", cwd=tmp_path)
    assert done.returncode == 1
    assert "--course" in done.stderr


def test_bad_usage_exits_with_2() -> None:
    """Usage errors have an exit code of their own."""
    assert autograder("grade").returncode == 2
    assert autograder("grade", CLASS, "--format", "pdf").returncode == 2
    assert "must be at least 1" in autograder("grade", CLASS, "--jobs", 0).stderr
    assert "must be more than 0" in autograder("grade", CLASS, "--time-limit", "-1").stderr


def test_checks_a_notebook_where_no_reference_is(tmp_path: Path) -> None:
    """`check` needs the notebook and the checks beside it, and nothing of the course."""
    source = ROOT / "assignments" / "02_activations"
    for file in source.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    done = autograder("check", tmp_path / "02_activations.ipynb", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.count("○ not started") == 15
    (tmp_path / "checks.json").unlink()
    done = autograder("check", tmp_path / "02_activations.ipynb", cwd=tmp_path)
    assert done.returncode == 1
    assert "put the notebook back in its folder" in done.stderr


@pytest.mark.parametrize("option", ["--help", "grade"])
def test_help_is_short_and_loads_nothing_heavy(option: str) -> None:
    """Help comes at once: not even numpy is imported for it."""
    code = f"import sys; sys.argv = ['autograder', {option!r}, '--help']\nfrom autograder.cli import main\n"
    code += "try:\n    main()\nexcept SystemExit:\n    pass\n"
    code += "print(sorted({'numpy', 'jinja2', 'nbformat', 'tqdm'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[]"
