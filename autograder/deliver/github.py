"""What runs in a GitHub Actions job: annotations at the student's lines, the step's summary, the score as outputs.

`python -m autograder.deliver.github REPORT.json`, after `autograder grade` or `check` has written the reports.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from autograder.errors import AutograderError
from autograder.report import Report, Where
from autograder.report.formats.github import written
from autograder.report.gap import points
from autograder.report.read import read_file
from autograder.submission.lines import Lines


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Tell GitHub about some reports; the exit code, 0 whatever the grades."""
    try:
        reports = [report for path in arguments for report in read_file(Path(path))]
    except (AutograderError, OSError) as error:
        print(f"autograder: {error}", file=sys.stderr)  # noqa: T201 - for the log
        return 1
    files = written(reports, places)
    print(files["annotations.txt"], end="")  # noqa: T201 - GitHub reads it
    append(environ.get("GITHUB_STEP_SUMMARY"), files["summary.md"])
    append(environ.get("GITHUB_OUTPUT"), outputs(reports))
    return 0


def outputs(reports: Sequence[Report]) -> str:
    """Score and maximum of all submissions together; numbers alone, so that no line can be forged."""
    score, most = (sum(report.score for report in reports), sum(report.max_score for report in reports))
    return f"score={points(score)}\nmax-score={points(most)}\n"


def places(report: Report, where: Where | None) -> tuple[str, int | None]:
    """The file and the line of a place, as far as they can be told."""
    file, line = _lines(report.submission).find(where)
    return file.as_posix(), line


@cache
def _lines(submission: str) -> Lines:
    return Lines(Path(submission))


def append(path: str | None, text: str) -> None:
    """Add to a file that GitHub has named."""
    if path:
        with Path(path).open("a", encoding="utf-8") as stream:
            stream.write(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
