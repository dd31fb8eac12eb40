"""grade a small class and write its report"""

import argparse
import os
from pathlib import Path

from autograder.commands.shared import SECONDS, course_option, deliver

CLASS = Path("tests", "demo", "class")
ASSIGNMENT = "02_activations"
STUDENT = "dana"


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--out", type=Path, default=Path("report"), help="folder for the report (default: report)")
    course_option(parser)


def run(options: argparse.Namespace) -> None:
    """Grade the class that comes with the course; show it, one student's feedback, and the pages."""
    from autograder.cohort.run import Run, grade_paths
    from autograder.sandbox.server import Limits, Server

    run = Run(course=options.course, assignment=ASSIGNMENT, seed=0, jobs=os.cpu_count() or 1)
    with Server(Limits(seconds=SECONDS)) as server:
        reports = grade_paths([run.found.root / CLASS], run, server)
    deliver(reports, "text", None)
    print(f"\nThe feedback of one of them, {STUDENT}:\n")
    deliver([report for report in reports if Path(report.submission).name == STUDENT], "text", None)
    print()
    deliver(reports, "html", options.out)
