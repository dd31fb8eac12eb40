"""otter-grader's own commands on what was released for it: `otter run`, `otter assign`, `grader.check`."""

import json
import sys
import zipfile

import pytest
from classroom import CLASS, NAME, NOTEBOOK, course, judged, leaks, needs, notebook, run, source
from otter_run import otter_run

needs("otter")


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A course and what was released of it."""
    folder = tmp_path_factory.mktemp("otter")
    place, out = course(folder / "course"), folder / "out"
    run(sys.executable, "-m", "autograder", "release", "otter", out, "--course", place, cwd=folder)
    return place, out / NAME


def test_otter_run_writes_results_that_hide_hidden_cases(released, tmp_path):
    """The command itself, on a plain notebook: our points, and a public summary without hidden cases."""
    place, out = released
    run("otter", "run", "-a", out / "autograder.zip", "-o", tmp_path, CLASS / "dana" / NOTEBOOK, cwd=tmp_path)
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    summary, *tests = results["tests"]
    report = judged(place, CLASS / "dana" / NOTEBOOK)
    assert {t["name"]: t["score"] for t in tests} == {e.exercise: e.score for e in report.exercises}
    assert {t["visibility"] for t in tests} == {"hidden"}
    assert "The mask is taken from dout; it must come from x." in summary["output"]
    hidden = {v.case for e in report.exercises for v in e.verdicts if v.hidden}
    shown = {v.case for e in report.exercises for v in e.verdicts if not v.hidden}
    assert [case for case in hidden - shown if f"{case} (hidden" in summary["output"]] == []


EVIL = """
import pathlib
pathlib.Path({mark!r}).write_text("run")
"""


def test_nothing_that_was_handed_in_is_run_imported_or_unpickled(released, tmp_path):
    """Modules, a log and settings in a student's zip reach neither otter's kernel nor otter itself."""
    _, out = released
    mark = str(tmp_path / "mark")
    evil = EVIL.format(mark=mark)
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.write(CLASS / "goran" / NOTEBOOK, NOTEBOOK)
        for name in ("ipykernel_launcher.py", "dill.py", "numpy.py", "__init__.py", "sitecustomize.py"):
            archive.writestr(f"{name}", evil)
        archive.writestr("tests/relu.py", evil)
        archive.writestr(".OTTER_LOG", b"cbuiltins\nopen\n(S'" + mark.encode() + b"'\nS'w'\ntR.")
        archive.writestr("otter_config.json", "{}")
    with zipfile.ZipFile(tmp_path / "evil.zip") as archive:
        assert len(archive.namelist()) == 9
    assert len(otter_run(out / "autograder.zip", tmp_path / "evil.zip", cwd=tmp_path)) == 1
    assert not (tmp_path / "mark").exists()


def executed(path):
    """Execute a notebook in its folder; the text that each cell shows."""
    run("jupyter", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--inplace", path, cwd=path.parent)
    return {source(cell): json.dumps(cell.get("outputs", []), ensure_ascii=False) for cell in notebook(path)["cells"]}


def test_students_see_our_feedback_through_grader_check(released, tmp_path):
    """In the students' notebook `grader.check` says what is wrong, what passed, and what is not started."""
    _, out = released
    student = out / "student"
    assert leaks(student) == []
    path = student / NOTEBOOK
    given = {source(cell): source(cell) for cell in notebook(CLASS / "dana" / NOTEBOOK)["cells"]}
    data = notebook(path)
    answers = {name: next(s for s in given if f"def {name}" in s) for name in ("relu_forward", "dtanh")}
    data["cells"] = [c for c in data["cells"] if "plt.show" not in source(c) and "export" not in source(c)]
    for cell in data["cells"]:
        for name, answer in answers.items():
            if f"def {name}" in source(cell):
                cell["source"] = answer
    (tmp_path / "work").mkdir()
    for file in student.rglob("*"):
        if file.is_file():
            target = tmp_path / "work" / file.relative_to(student)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(file.read_bytes())
    (tmp_path / "work" / NOTEBOOK).write_text(json.dumps(data), encoding="utf-8")
    shown = executed(tmp_path / "work" / NOTEBOOK)
    assert "The mask is taken from dout; it must come from x." in shown['grader.check("relu")']
    assert "passed" in shown['grader.check("dtanh")']
    assert "Hidden checks run when it is graded." in shown['grader.check("dtanh")']
    assert "not started" in shown['grader.check("tanh")']


def test_otter_assign_takes_the_master_notebook(released, tmp_path):
    """`otter assign` makes student files without solutions, and a zip that grades sealed; its own check passes."""
    place, out = released
    run("otter", "assign", out / "assign" / NOTEBOOK, tmp_path / "dist", cwd=tmp_path)
    assert leaks(tmp_path / "dist" / "student") == []
    student = tmp_path / "dist" / "student" / NOTEBOOK
    assert "SOLUTION" not in student.read_text(encoding="utf-8")
    assert str(place) not in student.read_text(encoding="utf-8")
    stubs = [source(c) for c in notebook(student)["cells"] if "raise NotImplementedError(" in source(c)]
    assert len(stubs) == 15
    (made,) = (tmp_path / "dist" / "autograder").glob("*.zip")
    (found,) = otter_run(made, CLASS / "dana" / NOTEBOOK, cwd=tmp_path)
    report = judged(place, CLASS / "dana" / NOTEBOOK)
    assert {name: score for name, (score, _, _) in found["scores"].items()} == {
        e.exercise: e.score for e in report.exercises
    }
