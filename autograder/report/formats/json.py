"""One JSON document, `report.json`: a list of reports, one a line, so that two runs compare submission by submission.

JSON has no word for numbers that are not finite: they are written as the strings "nan", "inf" and "-inf", since a
student's NaN is itself feedback. Other characters than ASCII are escaped, so that any reader and any encoding agree.
"""

import json
import math
from collections.abc import Sequence
from typing import Any

from autograder.report import Report, plain


def write(reports: Sequence[Report]) -> dict[str, str]:
    """All reports as one list."""
    lines = ",\n".join(line(report) for report in reports)
    return {"report.json": f"[\n{lines}\n]\n" if lines else "[]\n"}


def line(report: Report) -> str:
    """One report as a JSON object without line ends."""
    return json.dumps(_finite(plain(report)), allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    return [_finite(part) for part in value] if isinstance(value, (list, tuple)) else value
