"""nbgrader's own commands on a course that was released for it, from the source to the exported grades."""

import csv
import re
import shutil
import sys

import pytest
from classroom import CLASS, NAME, NOTEBOOK, judged, leaks, needs, notebook, run, source
from desk import answer, changed, desk_for, grades, hand_in, with_question

needs("nbgrader")


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Two of the demo class, graded natively and by nbgrader."""
    place, desk = desk_for(tmp_path_factory.mktemp("class"))
    for student in ("dana", "lucia"):
        hand_in(desk, student, *(CLASS / student).iterdir())
    run("nbgrader", "autograde", NAME, cwd=desk)
    return desk, {student: judged(place, CLASS / student) for student in ("dana", "lucia")}


def test_writes_feedback_pages_and_exports_grades(graded):
    """`generate_feedback` gives each student a page with the feedback; `export` a line each with the sum."""
    desk, reports = graded
    run("nbgrader", "generate_feedback", NAME, "--student", "dana", cwd=desk)
    page = (desk / "feedback" / "dana" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "The mask is taken from dout; it must come from x." in page
    run("nbgrader", "export", cwd=desk)
    with (desk / "grades.csv").open(newline="") as stream:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(stream)}
    assert rows == pytest.approx({student: report.score for student, report in reports.items()})


def test_nothing_hidden_is_in_what_students_get(graded):
    """The released folder holds the stubs, points and public checks, and no line of the reference."""
    desk, _ = graded
    names = {path.name for path in (desk / "release" / NAME).iterdir()}
    assert names == {NOTEBOOK, "checks.json", "requirements.txt", "autograder-0.1.0-py3-none-any.whl"}
    assert leaks(desk / "release") == []
    cells = notebook(desk / "release" / NAME / NOTEBOOK)["cells"]
    marks = [cell["metadata"]["nbgrader"] for cell in cells if "nbgrader" in cell["metadata"]]
    checks = [mark for mark in marks if mark["grade"]]
    assert sum(mark["points"] for mark in checks) == 57
    assert all(mark["locked"] and len(mark["checksum"]) == 32 for mark in checks)
    stubs = [source(c) for c in cells if c["metadata"].get("nbgrader", {}).get("solution")]
    assert len(stubs) == len(checks) == 15
    assert all("raise NotImplementedError" in stub for stub in stubs)


def copied_cell(data):
    """Copy every check below itself."""
    data["cells"] = [copy for cell in data["cells"] for copy in (cell, cell)]


def more_points(data):
    """Claim points, outputs and another schema for every check; call stubs checks."""
    for cell in data["cells"]:
        if mark := cell["metadata"].get("nbgrader"):
            mark |= {"points": 1000, "schema_version": 99, "locked": False, "extra": 1}
            cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}}]


def odd_types(data):
    """Put what does not belong there into every field that is read."""
    odd = {"cell_type": "code", "source": ["x = 1\n", 5, None], "metadata": {"nbgrader": [1]}}
    data["cells"] += [odd, {"cell_type": ["code"], "source": "\ud800", "metadata": None}]
    data["metadata"] = {"kernelspec": {"name": "../../evil"}}


def test_one_bad_notebook_never_stops_the_batch(tmp_path):
    """Damaged, copied, tampered, renamed, missing: each has a grade and an honest note, and so have the others."""
    place, desk = desk_for(tmp_path)
    right = CLASS / "ada" / NOTEBOOK
    whole = judged(place, CLASS / "ada" / NOTEBOOK).score
    for name, change in {"copied": copied_cell, "tampered": more_points, "odd": odd_types}.items():
        changed(hand_in(desk, name, right) / NOTEBOOK, change)
    untouched = hand_in(desk, "points", desk / "release" / NAME / NOTEBOOK)
    changed(untouched / NOTEBOOK, more_points)
    shutil.move(hand_in(desk, "renamed", right) / NOTEBOOK, desk / "submitted" / "renamed" / NAME / "my work.ipynb")
    text = right.read_text(encoding="utf-8")
    (hand_in(desk, "damaged") / NOTEBOOK).write_text(text[: len(text) // 2], encoding="utf-8")
    (hand_in(desk, "garbage") / NOTEBOOK).write_bytes(b"\x00\xff")
    hand_in(desk, "missing")
    shutil.copy(right, hand_in(desk, "two", desk / "release" / NAME / NOTEBOOK) / "Untitled.ipynb")
    hand_in(desk, "zoe", right)
    run("nbgrader", "autograde", NAME, cwd=desk)
    sums = {student: round(sum(score for score, _, _ in book.values()), 2) for student, book in grades(desk).items()}
    full = dict.fromkeys(("copied", "odd", "renamed", "tampered", "two", "zoe"), whole)
    assert {name: sums[name] for name in full} == full
    assert sums["points"] == sums["garbage"] == sums["missing"] == 0
    assert 0 < sums["damaged"] < whole
    cells = notebook(desk / "autograded" / "damaged" / NAME / NOTEBOOK)["cells"]
    assert "is damaged" in str(cells[0]["outputs"])
    assert "no cell could be read" in str(
        notebook(desk / "autograded" / "garbage" / NAME / NOTEBOOK)["cells"][0]["outputs"]
    )
    for student in ("damaged", "renamed"):
        cells = notebook(desk / "autograded" / student / NAME / NOTEBOOK)["cells"]
        (code,) = (n for n, cell in enumerate(cells) if "def relu_backward" in source(cell))
        assert "relu" in cells[code + 1]["metadata"]["nbgrader"]["grade_id"]
    work = {source(cell) for cell in notebook(right)["cells"] if cell["cell_type"] == "code"}
    assert work <= {source(cell) for cell in notebook(desk / "autograded" / "two" / NAME / NOTEBOOK)["cells"]}
    run("nbgrader", "generate_feedback", NAME, cwd=desk)
    assert len(list((desk / "feedback").glob(f"*/{NAME}/*.html"))) == 10


CLIPPED = """
def relu_forward(x):
    return np.maximum(x, 0), x


def relu_backward(dout, cache):
    return dout * ((cache > 0) & (cache < 2000))
"""


def test_a_changed_hidden_case_regrades_and_tells_whose_points_changed(tmp_path):
    """A second `autograde` judges anew, without being forced: who fails the new case loses points, and is told."""
    place, desk = desk_for(tmp_path)
    hand_in(desk, "ada", CLASS / "ada" / NOTEBOOK)
    clipped = hand_in(desk, "clara", CLASS / "ada" / NOTEBOOK) / NOTEBOOK
    changed(clipped, lambda data: data["cells"].append({"cell_type": "code", "source": CLIPPED, "metadata": {}}))
    run("nbgrader", "autograde", NAME, cwd=desk)
    before = grades(desk)
    assert before["clara"] == before["ada"]
    exercise = place / "reference" / NAME / "20_relu.py"
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(text.replace("high=1000", "high=1e9"), encoding="utf-8")
    told = run("nbgrader", "autograde", NAME, cwd=desk)
    after = grades(desk)
    (score,) = (e.score for e in judged(place, clipped).exercises if e.exercise == "relu")
    assert 0 < score < 3
    assert after == before | {"clara": before["clara"] | {"relu": [score, 3.0, False]}}
    assert re.findall(r"(\w+): (\w+) had 3 points, and has (\S+) now", told) == [("clara", "relu", f"{score:g}")]


def test_a_teachers_own_cell_is_kept_and_waits_for_a_person(tmp_path):
    """A manual question survives a second release, keeps the student's answer, and needs a manual grade."""
    place, desk = desk_for(tmp_path)
    with_question(desk)
    path = desk / "source" / NAME / NOTEBOOK
    before = [cell["id"] for cell in notebook(path)["cells"]]
    run(sys.executable, "-m", "autograder", "release", "nbgrader", desk, "--course", place, cwd=desk)
    assert [cell["id"] for cell in notebook(path)["cells"]] == before
    run("nbgrader", "generate_assignment", NAME, "--force", cwd=desk)
    for student, text in (("mute", "Why?"), ("wise", "Because.")):
        answer(hand_in(desk, student, desk / "release" / NAME / NOTEBOOK) / NOTEBOOK, text)
    run("nbgrader", "autograde", NAME, cwd=desk)
    book = grades(desk)
    assert book["wise"]["why"] == [None, 3.0, True]
    assert book["mute"]["why"] == [0.0, 3.0, False]
    cells = notebook(desk / "autograded" / "wise" / NAME / NOTEBOOK)["cells"]
    assert "Because." in [source(cell) for cell in cells]


def test_goes_through_the_exchange_and_zips(tmp_path):
    """Released, fetched, submitted and collected by nbgrader, or collected from zips: both are graded alike."""
    _, desk = desk_for(tmp_path)
    exchange, student = tmp_path / "exchange", tmp_path / "student"
    exchange.mkdir()
    exchange.chmod(0o777)
    student.mkdir()
    root = f"--Exchange.root={exchange}"
    run("nbgrader", "release_assignment", NAME, root, cwd=desk)
    run("nbgrader", "fetch_assignment", NAME, "--course=desk", root, cwd=student)
    shutil.copy(CLASS / "bao" / NOTEBOOK, student / NAME / NOTEBOOK)
    run("nbgrader", "submit", NAME, "--course=desk", root, cwd=student)
    run("nbgrader", "collect", NAME, root, cwd=desk)
    archive = desk / "downloaded" / NAME / "archive"
    archive.mkdir(parents=True)
    shutil.make_archive(str(archive / "noor"), "zip", CLASS / "noor")
    shutil.make_archive(str(archive / "lucia"), "zip", CLASS / "lucia")
    run("nbgrader", "zip_collect", NAME, cwd=desk)
    run("nbgrader", "autograde", NAME, cwd=desk)
    sums = {who: round(sum(score for score, _, _ in book.values()), 2) for who, book in grades(desk).items()}
    assert sorted(sums.values()) == [53.74, 57.0, 57.0]
    assert sums["lucia"] == 53.74


def test_validate_tells_a_student_the_truth(tmp_path):
    """`nbgrader validate` fails what does not pass its public checks, with our feedback, and passes what does."""
    place, desk = desk_for(tmp_path)
    released = desk / "release" / NAME / NOTEBOOK
    told = run("nbgrader", "validate", released, cwd=desk)
    assert "FAILED ON 14 CELL(S)" in told  # the fifteenth has hidden cases alone
    assert "not started" in told
    solved = {c["id"]: c for c in notebook(place / "solutions" / NAME / NOTEBOOK)["cells"]}
    changed(released, lambda data: solve(data, solved))
    assert "passes all the tests" in run("nbgrader", "validate", released, cwd=desk)


def solve(data, solved):
    """Write the solutions into the stubs."""
    for cell in data["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = source(solved[cell["id"]])


def test_what_the_course_does_not_hold_is_refused(tmp_path):
    """An assignment without reference is no silent full mark: autograde says so, and exits with 1."""
    place, desk = desk_for(tmp_path)
    hand_in(desk, "ada", CLASS / "ada" / NOTEBOOK)
    (place / "reference" / NAME).rename(place / "reference" / "03_other")
    assert "no assignment '02_activations'" in run("nbgrader", "autograde", NAME, cwd=desk, ok=False)
    assert grades(desk) == {}
