"""The course audits itself: every exercise of the reference, its cases, its mistakes and its words."""

import inspect
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from autograder.authoring.stub import solution, stub
from autograder.course import asked, find
from autograder.exercise import Script
from autograder.grade import grade
from autograder.judge import codec
from autograder.judge.blame import certified, differentiable
from autograder.judge.store import keys_of
from autograder.sandbox.server import Server
from autograder.submission.find import Submission

COURSE = find(Path(__file__).parent)
PAGES = [page for assignment in COURSE.assignments for page in assignment.pages]

every_page = pytest.mark.parametrize("page", PAGES, ids=[f"{p.assignment}/{p.name}" for p in PAGES])


@pytest.fixture(scope="module")
def server():
    """One server for all submissions."""
    with Server() as started:
        yield started


@cache
def keys(assignment):
    """The answer keys of an assignment, by exercise; made once for all tests, and kept by content."""
    return {key.exercise: key for key in keys_of(COURSE.root / "reference" / assignment, 0)}


def keyed(page):
    """The answer key of a page."""
    return keys(page.assignment)[page.name]


def graded(page, source, server):
    """The report of one exercise for a submission with this source."""
    submission = Submission("student.py", ["import numpy as np", source], [])
    (report,) = grade(submission, [keyed(page)], server).exercises
    return report


@every_page
def test_the_reference_earns_full_marks(page, server):
    """The solution, as staff get it, is right in the real worker."""
    report = graded(page, solution(page), server)
    assert [v for v in report.verdicts if v.status != "passed"] == []
    assert report.score == report.max_score == page.exercise.points > 0


@every_page
def test_the_key_survives_a_file(page):
    """What is expected comes back from the cache as arrays of the same shapes, numbers at kinks too."""
    key = keyed(page)
    (again,) = codec.loads(codec.dumps([key]))
    pairs = zip(expected_of(key), expected_of(again), strict=True)
    assert all(isinstance(b.value, np.ndarray) and a.value.shape == b.value.shape for a, b in pairs)
    assert all(e.tolerance.shape == e.tolerance32.shape == e.value.shape for e in expected_of(again))


def expected_of(key):
    """All that is expected in any case."""
    versions = [version for case in key.cases for version in (case.stages, *case.alternatives)]
    return [one for version in versions for stage in version for one in stage]


@every_page
def test_the_stub_is_missing(page, server):
    """A stub that nobody touched is missing, check by check, and nothing else."""
    report = graded(page, stub(page), server)
    assert {v.status for v in report.verdicts} == {"missing"}
    assert report.score == 0


@every_page
def test_cases_are_public_and_hidden(page):
    """Case names are unique; something is hidden; an exercise without a public case says nothing before hand-in."""
    cases = page.exercise.cases
    assert len({c.name for c in cases}) == len(cases)
    assert any(c.hidden for c in cases)


@every_page
def test_mistakes_are_caught_and_told_apart(page):
    """Every mistake shows in a case, and no two of them give the same results everywhere."""
    key = keyed(page)
    if key.kind == "sampler":
        pytest.skip("what is random has no fingerprints")
    for mistake in key.mistakes:
        caught = [c.name for c, prints in zip(key.cases, mistake.prints, strict=True) if prints == () or any(prints)]
        assert mistake.changes or caught, mistake.sentence
    different = {(m.prints, m.changes) for m in key.mistakes}
    assert len(different) == len(key.mistakes)
    assert len({m.sentence for m in key.mistakes}) == len(key.mistakes)


@every_page
def test_mistakes_are_named(page, server):
    """A submission with a known mistake loses marks and is told its own sentence, if it returns anything at all.

    Every twelfth goes through a worker; `make certificates` tries all of them.
    """
    for mistake in page.exercise.mistakes[::12]:
        report = graded(page, page.text_after(mistake.edits), server)
        assert report.score < report.max_score, mistake.sentence
        returned = [v for v in report.verdicts if v.detail]
        assert report.mistake == mistake.sentence or not returned, (mistake.sentence, report.mistake)


@every_page
def test_alternatives_earn_full_marks(page, server):
    """What is right by another convention is right."""
    for alternative in page.exercise.alternatives:
        report = graded(page, page.text_after(alternative.edits), server)
        assert report.score == report.max_score, alternative.name


@every_page
def test_gradients_are_those_of_the_value(page):
    """Rule G: on every case with float inputs off the kinks; saturated ones may be beyond what it resolves."""
    key = keyed(page)
    with np.errstate(all="ignore"):
        cases = [c for c in key.cases if differentiable(key, c)]
        outcomes = [certified(key, asked(page.exercise.drive), case) for case in cases]
    assert "differs" not in outcomes
    assert outcomes.count("fits") >= outcomes.count("unresolved")
    assert "fits" in outcomes or not key.differentiated


@every_page
def test_there_are_words_for_everything(page):
    """Prose and hints are there, and every function says what it takes and what it returns."""
    assert page.prose.startswith("## ")
    assert len(page.prose.splitlines()) > 2
    assert page.exercise.hints
    assert all(hint.strip() for hint in page.exercise.hints)
    for item in asked(page.exercise.drive):
        doc = inspect.getdoc(item) or ""
        assert doc, item
        if not isinstance(page.exercise.drive, Script):
            assert "Returns:" in doc
            assert "Args:" in doc or not inspect.signature(item).parameters
