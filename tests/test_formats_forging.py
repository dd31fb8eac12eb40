"""What a student named, printed or left out cannot become a command, a formula, markup, a grade or a secret told."""

import csv as spreadsheet
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from test_report_samples import (
    class_of_fourteen,
    exercise,
    hostile,
    mistaken,
    report,
    right,
    secret,
    untouched,
    verdict,
)

from autograder.report import Note, Where
from autograder.report.formats import csv, exercism, github, gradescope, junit
from autograder.report.rows import rows

COMMANDS = ("::error::forged", "::add-mask::x", "##[error]forged", "\r::error::forged", "%0A::error::x")


def results(found, **settings):
    """Gradescope's results of a report."""
    return json.loads(gradescope.text(found, gradescope.Settings(**settings)))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_student_gives_github_no_command(command):
    """Every line for the log is one of our annotations, with the student's text escaped inside it."""
    message = f"{command}\n{command}"
    told = exercise(command, verdict(status="error", message=message, where=Where(1, 1), hint=command))
    text = github.write([report(f"{command}.ipynb", told)])["annotations.txt"]
    assert re.fullmatch(r"::error file=[^\n\r,]*,title=[^\n\r:,]*::[^\n\r]*\n", text)
    assert "##[" not in text
    assert "%0A::" not in text


def test_github_shows_ten_annotations_and_counts_the_rest():
    """What GitHub would drop in silence is counted in the last annotation."""
    text = github.write(class_of_fourteen())["annotations.txt"]
    lines = text.splitlines()
    assert len(lines) == 10
    assert re.fullmatch(r"::error title=autograder::\d+ more things went wrong; .*", lines[-1])


def test_a_summary_fits_and_is_cut_at_a_line():
    """GitHub takes no more than 1 MiB, and Markdown must not break off in the middle of a line."""
    long = [mistaken(f"Layer {n}") for n in range(3000)]
    text = github.write([report("a.ipynb", *long)])["summary.md"]
    assert len(text.encode()) < 1 << 20
    assert text.endswith(github.CUT)


def test_no_markup_of_a_student_reaches_a_page():
    """No tag but our own stands in what browsers are given."""
    found = hostile()
    tests = results(found)
    texts = [tests["output"], *(test["output"] for test in tests["tests"])]
    assert {tag for text in texts for tag in re.findall(r"<(\w+)", text)} <= {"p", "pre", "ul", "li"}
    summary = github.write([found])["summary.md"]
    assert set(re.findall(r"<(\w+)", summary)) <= {"details", "summary", "code", "br"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\uff1d1"])
def test_a_spreadsheet_runs_no_formula(name):
    """No cell begins like a formula, whatever stands before it."""
    found = report(f"class/{name}", right(name), notes=[Note(name)], assignment=name)
    table = list(spreadsheet.reader(io.StringIO(csv.write([found, right_report()])["report.csv"])))
    cells = [cell for row in table for cell in row]
    assert not [cell for cell in cells if cell.lstrip(" \t\r")[:1] in set("=+-@\uff1d")]


def right_report():
    """Another submission, so that names keep what tells them apart."""
    return report("class/zoe", right("ReLU"))


def test_junit_is_xml_whatever_was_printed():
    """Characters that XML cannot hold are replaced, and the counts are those of the cases."""
    odd = exercise("\ufffe", verdict("\uffff", "\x00", "failed", message="\ufffe\x0c\ud800"))
    found = [*class_of_fourteen(), hostile(), report("\uffff.py", odd)]
    root = ET.fromstring(junit.write(found)["junit.xml"])  # noqa: S314 - our own
    for suite in root:
        for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{tag}")) == int(suite.get(count))
        assert len(suite.findall("testcase")) == int(suite.get("tests"))


def test_nothing_of_a_hidden_case_is_told():
    """No writer tells a number of a hidden case, nor the seed that it was drawn from."""
    found = report("a.ipynb", secret("Loss"), mistaken("Layer"), seed=987654)
    for writer in (gradescope, github, junit, csv):
        text = "".join(writer.write([found]).values())
        assert "3133" not in text
        assert "987654" not in text


def test_exercism_leaves_hidden_cases_out():
    """Exercism's students see public checks alone."""
    found = json.loads(exercism.write([report("a.ipynb", secret("Loss"))])["results.json"])
    assert [test["name"] for test in found["tests"]] == ["Loss: forward"]
    assert found["status"] == "pass"


def test_exercism_keeps_its_limits():
    """`error` without a test has a message; a failed test has one too, and at most 500 characters of output."""
    empty = json.loads(exercism.write([report("a.ipynb")])["results.json"])
    assert (empty["status"], empty["message"]) == ("error", "Nothing was run.")
    found = json.loads(exercism.write([hostile()])["results.json"])
    bad = [test for test in found["tests"] if test["status"] != "pass"]
    assert bad
    assert all(test["message"] and len(test["output"]) <= 500 for test in bad)


def test_gradescope_has_the_points_of_the_report():
    """The tests' scores add up to the report's, and none is above its maximum."""
    for found in class_of_fourteen():
        tests = [test for test in results(found)["tests"] if "score" in test]
        assert results(found)["score"] == pytest.approx(sum(test["score"] for test in tests)) == found.score
        assert sum(test["max_score"] for test in tests) == pytest.approx(found.max_score)
        assert all(0 <= test["score"] <= test["max_score"] for test in tests)


def test_students_see_their_total_unless_the_instructor_hides_cases():
    """By default every test is visible; a choice concerns the tests of hidden cases alone."""
    found = report("a.ipynb", secret("Loss"), mistaken("Layer"))
    assert {test["visibility"] for test in results(found)["tests"]} == {"visible"}
    tests = results(found, hidden="after_published")["tests"]
    assert {test["name"] for test in tests if test["visibility"] != "visible"} == {
        row.name for row in rows(found) if row.hidden
    }


def test_a_leaderboard_is_for_assignments_that_have_one():
    """Points and the grader's own time, where the assignment asks for it."""
    found = report("a.ipynb", right("ReLU"), assignment="10_training", seconds=1.234)
    assert "leaderboard" not in results(found)
    board = results(found, leaderboard=["10_training"])["leaderboard"]
    assert [(entry["name"], entry["value"], entry["order"]) for entry in board] == [
        ("Points of 4", 4.0, "desc"),
        ("Seconds", 1.23, "asc"),
    ]


def test_what_was_printed_is_shown_or_not():
    """What a student's code printed is a test without points, for the student's eyes, if the instructor allows it."""
    found = report("a.ipynb", exercise("ReLU", verdict(), printed="x" * 9000))
    (told,) = (test for test in results(found)["tests"] if "score" not in test)
    assert len(told["output"]) < 5000
    assert all("score" in test for test in results(found, printed=False)["tests"])


def test_an_untouched_stub_is_not_started():
    """Nobody reads of a failure where no work has begun, and annotations leave it out."""
    found = report("a.ipynb", untouched("ReLU"))
    assert {test["output"] for test in results(found)["tests"]} == {"<p>○ not started: Not written yet.</p>"}
    assert github.write([found])["annotations.txt"] == ""
