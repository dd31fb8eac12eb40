"""What runs in a CI job of a student's own repository: public checks alone, since the student reads all that is there.

`python -I -m autograder.deliver.public CHECKS FOLDER OUT` grades a folder as one submission on the checks in another,
and writes `report.json` and `junit.xml`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.deliver.folder import grade_folder, public_paper
from autograder.errors import AutograderError
from autograder.report.formats import json, junit
from autograder.report.gap import points


def main(arguments: Sequence[str]) -> int:
    """Grade; the exit code, 0 whatever the grades."""
    checks, folder, out = map(Path, arguments)
    try:
        report = grade_folder(folder, lambda: public_paper(checks))
    except (AutograderError, OSError, ValueError) as error:
        print(f"autograder: {error}", file=sys.stderr)  # noqa: T201 - for the log
        return 1
    out.mkdir(parents=True, exist_ok=True)
    for name, text in {**json.write([report]), **junit.write([report])}.items():
        (out / name).write_text(text, encoding="utf-8")
    print(f"{report.assignment}: {points(report.score)} of {points(report.max_score)} points on the public checks.")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
