from test_report_samples import (
    MISTAKE,
    broken,
    class_of_fourteen,
    exercise,
    mistaken,
    mixed,
    report,
    right,
    secret,
    untouched,
    verdict,
)

from autograder.report import Detail
from autograder.report.feedback import feedback, hints, message, not_started, others, status_of
from autograder.report.gap import Gap, gap, points
from autograder.report.summary import columns, described, distribution, figures, names


def test_one_case_is_told_whole_and_the_others_are_counted():
    """A public case is told, as its numbers may be shown; hidden ones are named by their topic."""
    (finding,) = feedback(mistaken("Loss")).findings
    assert finding.verdict.case == "five samples"
    assert others(finding) == "And on 2 other cases: one sample, large scores (hidden case)."
    assert hints(finding) == ["exp(1000) overflows."]


def test_the_same_error_of_several_checks_is_told_once():
    """A line that all checks run is explained once."""
    (finding,) = feedback(broken("Layer")).findings
    assert (finding.checks, others(finding)) == (["forward", "gradient of x"], "")


def test_the_quiet_rest_follows_in_order():
    """Not started, skipped with its reason, passed; with cases only where the check has others too."""
    quiet = feedback(mixed("Layer")).quiet
    assert [(q.status, q.names, q.reason) for q in quiet] == [
        ("missing", ["gradient of w"], ""),
        ("skipped", ["gradient of b"], "it needs forward"),
        ("passed", ["forward on five samples"], ""),
    ]


def test_an_untouched_stub_is_told_in_no_words():
    """Nobody reads about work not begun."""
    assert not_started(untouched("Adam"))
    assert feedback(untouched("Adam")) == feedback(exercise("Adam", verdict(status="missing")))
    assert (feedback(untouched("Adam")).findings, feedback(untouched("Adam")).quiet) == ((), ())


def test_the_gravest_status_speaks_for_the_exercise():
    """Without any verdict nothing was judged."""
    assert [status_of(make("x")) for make in (right, mistaken, untouched, broken, mixed)] == [
        "passed", "failed", "missing", "error", "timeout",
    ]  # fmt: skip
    assert status_of(exercise("x")) == "skipped"


def test_a_hidden_case_tells_neither_numbers_nor_further_lines():
    """Whatever the data holds, the view of a hidden case is its topic and first line."""
    hidden = secret("Loss").verdicts[1]
    assert gap(hidden) is None
    assert message(hidden) == ("The loss is not finite.", "")


def test_a_silent_failure_still_has_a_sentence():
    """No verdict is left without words."""
    assert message(verdict(status="timeout"))[0] == "The code did not finish in time."


def test_numbers_are_told_with_as_many_digits_as_they_need():
    """Two values that differ never look the same."""
    close = Detail(output="loss", got=0.1234567891, expected=0.1234567890, tolerance=1e-12)
    assert gap(verdict(status="failed", detail=close)) == Gap(
        [("loss", "0.1234567891", "0.123456789")], ["tolerance 1e-12"]
    )


def test_shapes_and_dtypes_are_compared_where_they_differ():
    """A wrong form is a row; a right one is a fact."""
    detail = Detail(output="dx", shape_got=[3], shape_expected=[3, 1], dtype_got="float32", dtype_expected="float32")
    assert gap(verdict(status="failed", detail=detail)) == Gap([("shape", "(3,)", "(3, 1)")], [])


def test_a_distance_that_is_not_finite_is_not_told():
    """The NaN itself is told."""
    detail = Detail(
        output="loss", got=float("nan"), expected=1.0, differ=2, total=3, max_abs=float("nan"), max_rel=float("inf")
    )
    assert gap(verdict(status="failed", detail=detail)) == Gap([("loss", "nan", "1")], ["2 of 3 elements differ"])


def test_points_have_no_needless_digits():
    """As a person writes them."""
    assert [points(value) for value in (4.0, 2.5, 1 / 3, 0.0, 10)] == ["4", "2.5", "0.33", "0", "10"]


def test_names_leave_out_what_all_share():
    """Folders, file name or extension, but never all of a name."""
    cases = {
        ("class/anna/hw.ipynb", "class/bo/hw.ipynb"): ["anna", "bo"],
        ("a/x.ipynb", "b/x.ipynb", "b/y.ipynb"): ["a/x", "b/x", "b/y"],
        ("C:\\hw\\anna.py", "C:\\hw\\bo.ipynb"): ["anna.py", "bo.ipynb"],
        ("a/x.py", "a/x.py"): ["x", "x"],
        ("/home/anna/hw.ipynb",): ["hw.ipynb"],
        ("",): ["submission"],
    }
    assert {paths: names([report(path) for path in paths]) for paths in cases} == cases


def test_a_column_counts_mistakes_and_failing_checks_by_submission():
    """Each submission counts once, whatever number of its cases fail."""
    (column,) = columns(
        [
            report(name, make("Loss"))
            for name, make in (("a", mistaken), ("b", mistaken), ("c", untouched), ("d", right))
        ]
    )
    assert (column.full, column.unstarted, len(column.reports)) == (1, 1, 4)
    assert (column.mistakes, column.checks) == ([(MISTAKE, 2)], [("gradient of x", 2)])


def test_exercises_of_the_same_name_in_two_assignments_are_two_columns():
    """A class may be graded on several at once."""
    assert len(columns([report("a", right("ReLU"), assignment=name) for name in ("one", "two")])) == 2


def test_the_figures_are_in_points_where_all_can_earn_the_same():
    """Else in per cent."""
    same = figures([report("a", right("ReLU")), report("b", exercise("ReLU", *[verdict(status="failed")] * 4))])
    assert [(f.value, f.note) for f in same] == [("2", ""), ("2", "of 4"), ("2", "of 4"), ("1", "of 2")]
    assert figures(class_of_fourteen())[1].note == "per cent"


def test_full_marks_are_in_the_last_bar_and_nothing_to_earn_in_the_first():
    """The bars count every submission once."""
    counts = distribution([report("a", right("ReLU")), report("b")])
    assert counts == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert described(counts) == "2 submissions. 0 to 10 per cent: 1; 90 to 100 per cent: 1."
