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
    """Grade, and deliver the reports; the server gets ready while the rest is imported."""
    from autograder.sandbox.server import Limits, Server
    from autograder.sandbox.tiers import DEMANDED

    with Server(Limits(seconds=options.time_limit), demand=0 if options.unsafe else DEMANDED) as server:
        from autograder.cohort.run import Run, grade_paths

        run = Run(options.course, options.assignment, options.seed, options.jobs)
        deliver(grade_paths(options.paths, run, server), options.format, options.out)
