"""What runs in Classroom 50's grading job: public checks alone, and `result.json` of `classroom50/result/v1`.

The job runs in the student's own repository, so nothing hidden may come to it. The working folder is the student's
checkout; the checks come from the instructor's bundle, whatever the checkout holds. Scores there are whole numbers:
they are hundredths of a point.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.deliver.folder import grade_folder, public_paper
from autograder.errors import AutograderError
from autograder.report import Report
from autograder.report.formats.github import summary
from autograder.report.rows import Row, explanation, headline, rows

SCHEMA = "classroom50/result/v1"


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Grade the working folder on the checks in the folder that is named; the exit code, 0 whatever the grades."""
    here, checks = Path.cwd(), Path(arguments[0])
    try:
        report = grade_folder(here, lambda: public_paper(checks))
    except (AutograderError, OSError, ValueError) as error:
        print(f"autograder: {error}", file=sys.stderr)  # noqa: T201 - for the log
        return 1
    found = result(report, environ, datetime.now(UTC))
    (here / "result.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    (here / "release-body.md").write_text(summary([replace(report, submission="submission")]), encoding="utf-8")
    return 0


def result(report: Report, environ: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """A report as Classroom 50 takes it.

    Args:
        report: of the submission.
        environ: in which the runner tells whose submission it is; it puts its own word in the place of ours at the end.
        now: the time, where the runner keeps none.
    """
    commit = environ.get("COMMIT_URL", "")
    tests = [_test(row) for row in rows(report) if not row.hidden]
    return {
        "schema": SCHEMA,
        "classroom": environ.get("CLASSROOM", ""),
        "assignment": environ.get("ASSIGNMENT", ""),
        "assignment_type": environ.get("ASSIGNMENT_TYPE") or "individual",
        "owner": environ.get("OWNER") or environ.get("USERNAME", ""),
        "submission": environ.get("SUBMISSION_TAG", ""),
        "commit": commit,
        "release": environ.get("RELEASE_URL", ""),
        "review": environ.get("REVIEW_URL") or commit,
        "datetime": f"{now:%Y-%m-%dT%H:%M:%SZ}",
        "score": sum(test["score"] for test in tests),
        "max-score": sum(test["max-score"] for test in tests),
        "tests": tests,
    }


def _test(row: Row) -> dict[str, Any]:
    return {
        "test-name": row.name,
        "passed": row.status == "passed",
        "score": round(100 * row.points),
        "max-score": round(100 * row.max_points),
        "status": row.status,
        "message": "\n".join(filter(None, [headline(row), *explanation(row)])),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
