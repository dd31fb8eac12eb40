"""An instructor's own gradebook is filled in one column, and otherwise left as it is."""

import pytest
from test_report_samples import exercise, report, verdict

from autograder.cli import main
from autograder.deliver.gradebook import GradebookError, canvas, moodle
from autograder.report.formats import json

HEAD = "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (7),02_activations (8),Final Score"
POSSIBLE = "    Points Possible,,,,,5,4,(read only)"
ANA = '"Álvarez, Ana",101,s1,ana@u.edu,A,3,,91'
BO = "Bo,102,s2,bo,A,,1.5,80"
TEST = '"Student, Test",103,,x9,A,,,'
BOOK = f"{HEAD}\r\n{POSSIBLE}\r\n{ANA}\r\n{BO}\r\n{TEST}\r\n"
SHEET = """\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade),Feedback comments
Participant 41,Ana,ana@u.edu,Submitted,,10.00,-,
Participant 42,Bo,Bo@u.edu,Submitted,3.00,10.00,-,"said ""=1+1"" twice"
"""


def graded(path, score=3.0, most=4.0):
    """A report with a score."""
    one = verdict(points=score, max_points=most)
    return report(path, exercise("ReLU", one), assignment="02_activations")


def test_canvas_is_filled_in_one_column():
    """Scores stand in their column; every other cell, the line ends and the order are as before."""
    found = canvas(BOOK, [graded("in/alvarezana_101_9_02.ipynb"), graded("in/bo_LATE_102_10_02-1.ipynb", 4.0)], None)
    wanted = BOOK.replace(',A,3,,91"'[:-1], ",A,3,3.00,91").replace(",A,,1.5,80", ",A,,4.00,80")
    assert found.text == wanted
    assert found.said == ["02_activations (8): 2 scores written, 1 of them in the place of another one."]


@pytest.mark.parametrize("name", ["101", "s1", "ana@u.edu", "S1.ipynb", "101/deep/a.ipynb"])
def test_a_student_of_canvas_is_found_by_id_or_login(name):
    """A file or folder may be named like the id, the SIS id or the login."""
    found = canvas(BOOK, [graded(f"in/{name}"), graded("in/zoe")], None)
    assert ",A,3,3.00,91" in found.text


def test_an_id_comes_before_a_login():
    """Where one student's login is another one's id, the id counts."""
    book = BOOK.replace("x9", "101")
    assert ",A,3,3.00,91" in canvas(book, [graded("in/101"), graded("in/zoe")], None).text


def test_scores_are_scaled_to_the_points_of_the_column():
    """Canvas counts its own points; that they differ is said."""
    found = canvas(BOOK.replace("5,4,(read", "5,100,(read"), [graded("in/101"), graded("in/zoe")], None)
    assert ",A,3,75.00,91" in found.text
    assert "02_activations (8) is worth 100: scores of 4 are scaled." in found.said


def test_nobody_gets_the_score_of_another():
    """A name that is not known, and two submissions of one student, are told and not written."""
    reports = [graded("in/101/a.ipynb"), graded("in/x_101_5_b.ipynb"), graded("in/zoe")]
    found = canvas(BOOK, reports, None)
    assert found.text == BOOK
    assert len(found.said) == 3
    assert "several submissions are of one student: in/101/a.ipynb, in/x_101_5_b.ipynb" in found.said[1]
    assert "no student of the gradebook is found in the name: in/zoe" in found.said[2]


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("", None, "the gradebook is empty"),
        ("a,b\n1,2\n", None, "this is no gradebook of Canvas"),
        (
            BOOK.replace("02_activations (8)", "Activations (8)"),
            None,
            "0 columns are called '02_activations'; name one",
        ),
        (BOOK, "Final Score", "0 columns are called 'Final Score'"),
        (BOOK.replace("Quiz (7)", "02_activations (7)"), None, "2 columns are called"),
        ('Student,ID,Section\n"a', None, "not a CSV file"),
    ],
)
def test_a_gradebook_that_is_not_certain_is_refused(text, column, words):
    """Nothing is guessed, and no column is made: Canvas would take it for a new assignment."""
    with pytest.raises(GradebookError, match=words.replace("(", r"\(")):
        canvas(text, [graded("in/101"), graded("in/zoe")], column)


def test_semicolons_and_a_byte_order_mark_stay():
    """The file goes back in the form in which it came."""
    book = "\ufeff" + BOOK.replace(",", ";").replace("Álvarez;", "Álvarez,").replace("Student; Test", "Student, Test")
    found = canvas(book, [graded("in/101"), graded("in/zoe")], "02_activations (8)")
    assert found.text.startswith("\ufeffStudent;ID")
    assert ";A;3;3.00;91" in found.text


@pytest.mark.parametrize("name", ["Bo_42_assignsubmission_file/a.ipynb", "42", "bo@u.edu"])
def test_moodle_is_filled_by_participant_or_mail(name):
    """The worksheet's grade is written, scaled to its maximum; texts of others stay as they are."""
    found = moodle(SHEET, [graded(f"in/{name}"), graded("in/zoe")], None)
    assert found.text == SHEET.replace("Submitted,3.00,", "Submitted,7.50,")


def test_the_command_writes_a_new_file(tmp_path, capsys):
    """`autograder export` reads both files, says what it did, and leaves the instructor's file alone."""
    book, reports, out = tmp_path / "book.csv", tmp_path / "report.json", tmp_path / "out" / "new.csv"
    book.write_bytes(BOOK.encode())
    reports.write_text(json.write([graded("in/101"), graded("in/102")])["report.json"], encoding="utf-8")
    assert main(["export", "canvas", str(reports), str(book), "--out", str(out)]) == 0
    assert "2 scores written, 1 of them in the place of another one." in capsys.readouterr().out
    assert book.read_bytes() == BOOK.encode()
    assert out.read_bytes().count(b"3.00") == 2
    assert main(["export", "moodle", str(reports), str(book), "--out", str(out)]) == 1
    assert f"autograder: {book}: this is no grading worksheet of Moodle" in capsys.readouterr().err
