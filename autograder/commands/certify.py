"""tell whether exercises are fit to grade with"""

import argparse

from autograder.commands.shared import course_option


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("exercises", nargs="*", help="assignments, or ASSIGNMENT/EXERCISE (default: all)")
    parser.add_argument("--seed", type=int, default=0, help="the first of the hidden inputs (default: 0)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the result (default: text)")
    course_option(parser)


def run(options: argparse.Namespace) -> int:
    """Certify; exit with 1 if one is not fit to grade with."""
    from autograder.authoring.certify import certify_course

    machine = options.format == "json"
    return int(certify_course(options.course, options.exercises, seed=options.seed, machine=machine, say=print) > 0)
