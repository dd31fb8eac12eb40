"""What runs in a Gradescope container: grades `/autograder/submission` and writes `results.json`.

The submission is graded on one assignment, whole, with the keys that came with the zip; no reference is there. Where
grading itself fails, no results are written: Gradescope tells that the autograder failed, and not the student.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.deliver.folder import Paper, grade_folder
from autograder.errors import AutograderError
from autograder.judge import codec
from autograder.report.formats.gradescope import Settings, text

ROOT = Path("/autograder")


def main(root: Path = ROOT) -> int:
    """Grade what lies in the layout of Gradescope; the exit code."""
    try:
        results = graded(root)
    except (AutograderError, OSError, ValueError) as error:
        print(f"autograder: {error}", file=sys.stderr)  # noqa: T201 - for the instructor
        return 1
    keep(results, root / "results" / "results.json")
    return 0


def graded(root: Path) -> str:
    """The results of the submission as JSON."""
    report = grade_folder(root / "submission", lambda: paper(root / "source"))
    settings = Settings(**facts(root / "source")["settings"])
    return text(
        replace(report, submission="submission"), settings, {"submission": about(root / "submission_metadata.json")}
    )


def paper(source: Path) -> Paper:
    """The assignment that came with the zip."""
    told = facts(source)
    keys = codec.loads((source / "keys.json").read_text(encoding="utf-8"))
    return Paper(assignment=told["assignment"], keys=keys, seed=told["seed"])


def facts(source: Path) -> dict[str, Any]:
    """What the zip says besides."""
    found: dict[str, Any] = json.loads((source / "settings.json").read_text(encoding="utf-8"))
    return found


def about(path: Path) -> dict[str, Any]:
    """When and as what Gradescope took the submission, if it says so: kept with the results, and never graded by."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    known = found if isinstance(found, dict) else {}
    return {name: known[name] for name in ("id", "created_at") if isinstance(known.get(name), int | str)}


def keep(results: str, path: Path) -> None:
    """Write the results whole or not at all."""
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(results, encoding="utf-8")
    draft.replace(path)


if __name__ == "__main__":
    sys.exit(main())
