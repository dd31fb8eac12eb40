"""Saved reports, read back; and the published schema, which says the same."""

import json
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
from test_report_samples import (
    broken,
    class_of_fourteen,
    exercise,
    hostile,
    mistaken,
    mixed,
    report,
    right,
    untouched,
    verdict,
)

from autograder.cli import main
from autograder.commands.shared import formats
from autograder.report import SCHEMA, Detail, ExerciseReport, Note, Report, Verdict, Where
from autograder.report import formats as writers
from autograder.report.formats import json as whole
from autograder.report.formats import jsonl
from autograder.report.read import ReportError, read, read_file

FOLDER = Path(writers.__file__).parents[1]
PUBLISHED = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(PUBLISHED)
CLASS = Path(__file__).parent / "formats" / "class.jsonl"


def odd():
    """A report with numbers that are not finite."""
    detail = Detail(output="loss", got=float("nan"), expected=float("-inf"), max_abs=float("inf"))
    return report("李雷 \udcff.ipynb", exercise("Loss", verdict(status="failed", detail=detail)))


def every():
    """Reports of all kinds."""
    return [*class_of_fourteen(), hostile(), odd(), report("empty.py")]


@pytest.mark.parametrize("writer", [whole, jsonl])
def test_what_was_written_is_read(writer):
    """Reading and writing again gives the same bytes, numbers that are not finite included."""
    (text,) = writer.write(every()).values()
    assert writer.write(read(text)) == writer.write(every())


def test_one_report_alone_is_read():
    """A single object is a report too, be it in one line or in several."""
    assert read(whole.line(odd()))[0].submission == odd().submission
    assert read("[]") == []


def data(**changes):
    """A report as JSON data, with changes by path."""
    found = json.loads(whole.line(report("a.py", right("ReLU"))))
    for path, value in changes.items():
        *parents, last = path.split("__")
        place = found
        for part in parents:
            place = place[int(part) if part.isdigit() else part]
        place[last] = value
    return found


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"schema": "autograder/report/v9"}, "report 1 is not of schema autograder/report/v1"),
        ({"score": "4"}, "report 1.score is not a number"),
        ({"score": True}, "report 1.score is not a number"),
        ({"seed": 1.5}, "report 1.seed is not a whole number"),
        ({"score": []}, "report 1.score is not a number"),
        ({"grade": 1}, "report 1.grade is not known"),
        ({"exercises": {}}, "report 1.exercises is not a list"),
        ({"versions": []}, "report 1.versions is not an object"),
        ({"exercises__0__title": 1}, "report 1.exercises[0].title is not text"),
        (
            {"exercises__0__verdicts__1__status": "maybe"},
            "report 1.exercises[0].verdicts[1].status is not one of passed",
        ),
        ({"exercises__0__verdicts__1__hidden": 0}, "report 1.exercises[0].verdicts[1].hidden is not true or false"),
        ({"notes": [{"where": None}]}, "report 1.notes[0].text is missing"),
        ({"notes": ["x"]}, "report 1.notes[0] is not an object"),
    ],
)
def test_what_is_wrong_is_named(changes, words):
    """The first thing that is not as it must be is named with its place; the schema refuses it too."""
    wrong = data(**changes)
    with pytest.raises(ReportError) as caught:
        read(json.dumps(wrong))
    assert str(caught.value).startswith(words)
    assert not VALIDATOR.is_valid(wrong)


@pytest.mark.parametrize(
    ("text", "words"),
    [("[\n{},\n{]", "line 3 is not JSON"), ("{}\n{\n", "line 2 is not JSON"), ("[NaN]", "line 1 is not JSON")],
)
def test_what_is_no_json_is_named_by_its_line(text, words):
    """A line is told."""
    with pytest.raises(ReportError, match=words):
        read(text)


def test_the_next_step_is_told(tmp_path, capsys):
    """The command names the file, the place, and how to make reports."""
    path = tmp_path / "grades.json"
    path.write_text("{}", encoding="utf-8")
    assert main(["report", str(path)]) == 1
    assert f"{path}: report 1 is not of schema {SCHEMA}; write reports anew" in capsys.readouterr().err


def test_saved_reports_are_written_in_any_format(tmp_path, capsys):
    """Every writer takes what was read from a file."""
    for name in formats():
        assert main(["report", str(CLASS), "--format", name, "--out", str(tmp_path / name)]) == 0
    assert "Wrote" in capsys.readouterr().out
    assert len(list((tmp_path / "html" / "students").iterdir())) == len(read_file(CLASS))


def test_the_schema_is_of_the_reports():
    """What is written, of all kinds and of the demo class, is as the published schema says."""
    jsonschema.Draft202012Validator.check_schema(PUBLISHED)
    kinds = report("a.py", right("A"), mistaken("B"), mixed("C"), broken("D"), untouched("E"))
    for text in (jsonl.write([kinds, hostile(), odd()])["report.jsonl"], CLASS.read_text(encoding="utf-8")):
        for line in text.splitlines():
            VALIDATOR.validate(json.loads(line))


def test_the_schema_names_every_field():
    """No field is missing in the schema, and none is too many."""
    known = {"where": Where, "note": Note, "exercise": ExerciseReport, "verdict": Verdict, "detail": Detail}
    told = {name: set(PUBLISHED["$defs"][name]["properties"]) for name in known}
    assert told == {name: {field.name for field in fields(kind)} for name, kind in known.items()}
    assert set(PUBLISHED["properties"]) == {"schema", *(field.name for field in fields(Report))}


def test_the_schema_refuses_numbers_of_a_hidden_case():
    """A hidden verdict with an expected value is no report."""
    detail = {**json.loads(whole.line(odd()))["exercises"][0]["verdicts"][0]["detail"], "expected": 1.0}
    wrong = data(exercises__0__verdicts__0__hidden=True, exercises__0__verdicts__0__detail=detail)
    assert not VALIDATOR.is_valid(wrong)
