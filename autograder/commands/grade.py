"""grade submissions with the hidden reference"""

import argparse
from pathlib import Path

from autograder.commands.shared import course_option, deliver, format_option, jobs_option, limit_option


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("paths", nargs="+", type=Path, help="notebooks, .py files, zips, or folders of them")
    parser.add_argument("--assignment", help="grade the whole of it (default: the exercises that are defined)")
    parser.add_argument("--seed", type=int, help="of the hidden inputs (default: the secret of the course)")
    parser.add_argument("--out", type=Path, help="folder to write the report to")
    parser.add_argument("--unsafe", action="store_true", help="grade even where students' code cannot be isolated")
    jobs_option(parser)
    course_option(parser)
    format_option(parser)
    limit_option(parser)


def run(options: argparse.Namespace) -> None:
    """Grade, and deliver the reports."""
    from autograder.cohort.run import Run, grade_paths

    run = Run(
        course=options.course,
        assignment=options.assignment,
        seed=options.seed,
        jobs=options.jobs,
        seconds=options.time_limit,
        unsafe=options.unsafe,
    )
    deliver(grade_paths(options.paths, run), options.format, options.out)
