"""One report per line, `report.jsonl`, to be read and appended to as a stream; values are as in `json`."""

from collections.abc import Sequence

from autograder.report import Report
from autograder.report.formats.json import line


def write(reports: Sequence[Report]) -> dict[str, str]:
    """Each report on a line of its own."""
    return {"report.jsonl": "".join(f"{line(report)}\n" for report in reports)}
