"""write saved reports in another format"""

import argparse
from pathlib import Path

from autograder.commands.shared import deliver, format_option


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("reports", nargs="+", type=Path, metavar="REPORT.json", help="made by --format json or jsonl")
    parser.add_argument("--out", type=Path, help="folder to write to (default: the terminal, if one file says it all)")
    format_option(parser)


def run(options: argparse.Namespace) -> None:
    """Read the reports, and write them."""
    from autograder.report.read import read_file

    deliver([report for path in options.reports for report in read_file(path)], options.format, options.out)
