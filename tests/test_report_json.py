import json as parser

from test_report_samples import class_of_fourteen, exercise, hostile, report, right, verdict

from autograder.report import SCHEMA, Detail
from autograder.report.formats import json, jsonl


def refuse(constant):
    """NaN and Infinity are no JSON."""
    raise AssertionError(constant)


def parse(text):
    """Strictly."""
    return parser.loads(text, parse_constant=refuse)


def test_json_is_one_list_of_reports_with_the_schema():
    """All fields are there, the schema first."""
    reports = class_of_fourteen()
    found = parse(json.write(reports)["report.json"])
    assert [r["submission"] for r in found] == [r.submission for r in reports]
    assert all(next(iter(r.items())) == ("schema", SCHEMA) for r in found)


def test_jsonl_holds_the_same_reports_one_a_line():
    """A line is a report, even where a student printed line ends."""
    reports = [*class_of_fourteen(), hostile()]
    lines = jsonl.write(reports)["report.jsonl"].split("\n")
    assert lines.pop() == ""
    assert [parse(line) for line in lines] == parse(json.write(reports)["report.json"])


def test_numbers_that_are_not_finite_are_strings():
    """A NaN is feedback: it is kept, as valid JSON."""
    detail = Detail(output="loss", got=float("nan"), expected=float("-inf"), max_abs=float("inf"))
    text = jsonl.write([report("a.py", exercise("Loss", verdict(status="failed", detail=detail)))])["report.jsonl"]
    found = parse(text)["exercises"][0]["verdicts"][0]["detail"]
    assert (found["got"], found["expected"], found["max_abs"]) == ("nan", "-inf", "inf")


def test_any_name_can_be_written_to_a_file():
    """A lone surrogate, as an undecodable file name has it, and other scripts survive the round through bytes."""
    name = "李雷 \udcff.ipynb"
    text = json.write([report(name, right("ReLU"))])["report.json"].encode("ascii").decode()
    assert parse(text)[0]["submission"] == name


def test_no_submissions_are_an_empty_list():
    """Nothing is still valid."""
    assert (json.write([]), jsonl.write([])) == ({"report.json": "[]\n"}, {"report.jsonl": ""})
