"""JUnit's XML, `junit.xml`, as pytest writes it: a suite for each submission, a case for each check.

GitLab, Jenkins and others read it. `failed`, `imprecise` and `missing` are failures; `error` and `timeout` are errors.
"""

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from autograder.report import Report, Status
from autograder.report.escape import one_line, visible
from autograder.report.feedback import WORDS
from autograder.report.gap import points
from autograder.report.rows import Row, explanation, headline, rows
from autograder.report.summary import names

TAGS: dict[Status, str] = {
    "failed": "failure",
    "imprecise": "failure",
    "missing": "failure",
    "error": "error",
    "timeout": "error",
    "skipped": "skipped",
}
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Sequence[Report]) -> dict[str, str]:
    """All submissions in one file."""
    root = ET.Element("testsuites", name="autograder")
    for name, report in zip(names(reports), reports, strict=True):
        root.append(_suite(name, report))
    ET.indent(root, " ")
    return {"junit.xml": f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'}


def _suite(name: str, report: Report) -> ET.Element:
    found = rows(report)
    suite = ET.Element(
        "testsuite",
        name=_xml(one_line(name)),
        tests=str(len(found)),
        time=f"{report.seconds:.3f}",
        timestamp=_xml(report.started),
    )
    for tag in ("failure", "error", "skipped"):
        suite.set(tag if tag == "skipped" else f"{tag}s", _count(found, tag))
    suite.append(_properties(report))
    suite.extend(_case(report, row) for row in found)
    return suite


def _count(found: Iterable[Row], tag: str) -> str:
    return str(sum(TAGS.get(row.status) == tag for row in found))


def _properties(report: Report) -> ET.Element:
    """Score and notes, which JUnit has no place for."""
    holder = ET.Element("properties")
    known = [("score", points(report.score)), ("max_score", points(report.max_score))]
    for key, value in [*known, *(("note", note.text) for note in report.notes)]:
        ET.SubElement(holder, "property", name=key, value=_xml(one_line(value)))
    return holder


def _case(report: Report, row: Row) -> ET.Element:
    """A check; the time is left to the suite, as that of a check is the worker's word."""
    classname = ".".join(filter(None, (report.assignment, row.exercise)))
    case = ET.Element("testcase", classname=_xml(one_line(classname)), name=_xml(row.name), time="0")
    if row.status != "passed":
        told = ET.SubElement(case, TAGS[row.status], type=WORDS[row.status], message=_xml(headline(row)))
        told.text = _xml(visible("\n".join(explanation(row)))) or None
    return case


def _xml(text: str) -> str:
    """Text without the characters that XML has no way to write."""
    return _NO_XML.sub("\ufffd", text)
