"""build assignments/ and solutions/ from reference/"""

import argparse

from autograder.commands.shared import course_option


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("assignments", nargs="*", help="names or numbers (default: all)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if anything is stale")
    course_option(parser)


def run(options: argparse.Namespace) -> int:
    """Build, or tell what is not fresh."""
    from autograder.authoring.build import build_course

    stale = build_course(options.course, options.assignments, write=not options.check, say=print)
    return int(options.check and stale > 0)
