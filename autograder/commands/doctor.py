"""attack the isolation of students' code on this machine"""

import argparse
import sys


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--tier", type=int, choices=range(5), help="of isolation (default: the best there is)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the result (default: text)")


def run(options: argparse.Namespace) -> int:
    """Attack; exit with 1 if something got through that the tier promises to hold."""
    from autograder.doctor.run import examine
    from autograder.doctor.show import FORMATS, holds

    found = examine(options.tier)
    sys.stdout.write(FORMATS[options.format](found))
    return 0 if holds(found) else 1
