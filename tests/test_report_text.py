import re

import pytest
from test_report_samples import broken, class_of_fourteen, hostile, mistaken, mixed, report, right, secret, untouched

from autograder.report import Note, Where
from autograder.report.formats import text
from autograder.report.layout import WIDTH, cut, pad, width, wrap

STUDENT = """\
Two layers · anna.ipynb: 7 of 20 points
Note: cell 9, line 2: this cell is not valid Python and was left out

✓ passed       4 / 4  ReLU
                      forward, gradient of x (2 cases), inputs unchanged
○ not started  0 / 2  Adam
○ not started  0 / 2  Dropout

✗ failed       2 / 5  Softmax cross entropy

  > The gradient is not divided by the batch size.

  ✗ failed: gradient of x · five samples · cell 4, line 12
    dx is 5 times too large.
    dx at [0, 3]: got 0.25, expected 0.05
    33 of 35 elements differ; largest difference 0.8 (relative 4); tolerance 1e-09
    Inputs:
    | x = [[0.1, 0.2], ...]
    | y = [3, 0]
    And on 2 other cases: one sample, large scores (hidden case).
    Hint: exp(1000) overflows.
  ✓ passed: forward (2 cases)

! error        0 / 2  Layer

  ! error: forward, gradient of x · five samples · cell 5, line 3
    NameError: name 'm' is not defined
    |   cell 5, line 3, in layer
    |     return x @ m

… timeout      1 / 5  Convolution

  … timeout: forward · large batch
    No result after 2 s. Is there a loop over the samples?

  ≈ imprecise: loss · large scores
    The formula is right, but it loses precision here.
    Hint: What may be subtracted from a row?
  ○ not started: gradient of w
  » skipped: gradient of b (it needs forward)
  ✓ passed: forward on five samples
  Your code printed:
  | loss 0.5
  | loss 0.4
"""

CLASS = """\
  1  ReLU (4 points)
  2  Adam (2 points)

✓ passed  ✗ failed  ○ not started

submission     score  1    2
------------------------------
anna           4/6    ✓ 4  ○ 0
李雷           1/2         ✗ 1
Zoë Lindqvist  2/5    ✗ 2
"""


def only(reports):
    """The text."""
    (found,) = text.write(reports).values()
    return found


def test_a_student_reads_what_explains_first():
    """Every outcome, as a terminal shows it."""
    kinds = (
        (right, "ReLU"),
        (untouched, "Adam"),
        (untouched, "Dropout"),
        (mistaken, "Softmax cross entropy"),
        (broken, "Layer"),
        (mixed, "Convolution"),
    )
    note = Note("this cell is not valid Python and was left out", Where(9, 2))
    assert only([report("hw/anna.ipynb", *(make(title) for make, title in kinds), notes=[note])]) == STUDENT


def test_a_class_is_a_table():
    """A row for each submission, an empty cell where an exercise is not part of it."""
    reports = (
        report("anna.py", right("ReLU"), untouched("Adam")),
        report("李雷.py", secret("Adam")),
        report("Zoë Lindqvist.py", mistaken("ReLU")),
    )
    assert only(reports) == CLASS


@pytest.mark.parametrize(
    "reports", [class_of_fourteen(), [class_of_fourteen()[7]], [hostile()], [hostile(), hostile()]]
)
def test_no_line_is_wider_than_a_terminal(reports):
    """Neither names nor printed text, in columns, and nothing in it acts."""
    lines = only(reports).split("\n")
    assert max(map(width, lines)) <= WIDTH
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]|##\[", "\n".join(lines))
    assert not any(line.lstrip().startswith("::") for line in lines)


def test_many_exercises_take_several_blocks():
    """Each block names the submissions again, and every exercise is in one."""
    wide = [report(f"{name}.py", *(right(f"Exercise {n}") for n in range(1, 41))) for name in ("anna", "bo")]
    heads = [line.split() for line in only(wide).split("\n") if line.startswith("submission")]
    assert len(heads) > 1
    assert [int(n) for head in heads for n in head[2:]] == list(range(1, 41))


def test_a_hidden_case_shows_no_number():
    """Not even where the data has some by accident."""
    assert "3133" not in only([report("a.py", secret("Loss"))])
    assert "3134" not in only([report("a.py", secret("Loss"))])


def test_printed_text_is_shortened():
    """The first lines, and how many are left."""
    found = only([hostile()])
    assert found.endswith("more lines)\n")
    assert len(found) < 5000


def test_nothing_to_report_is_said():
    """No submissions; a submission without exercises."""
    assert only([]) == "No submissions.\n"
    assert only([report("a.py")]).endswith("\n\nNo exercise was found in this submission.\n")


def test_colour_adds_to_signs_and_obeys_the_environment():
    """Without its colours the text is the same."""
    reports = class_of_fourteen()[:1]
    coloured = text.styled(reports, {"TERM": "xterm"})
    assert "\x1b[32m✓\x1b[0m passed" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == only(reports)
    assert text.styled(reports, {"NO_COLOR": "1"}) == text.styled(reports, {"TERM": "dumb"}) == only(reports)


def test_columns_are_what_a_terminal_shows():
    """Ideographs are two wide, combining accents none."""
    assert [width(part) for part in ("ab", "李雷", "e\u0301")] == [2, 4, 1]
    assert (cut("李雷李雷", 5), pad("李", 4), pad("abc", 2)) == ("李雷…", "李  ", "a…")
    assert wrap("word " * 30, "  ", after="    ")[1].startswith("    word")
