"""fill a gradebook of Canvas or Moodle with scores"""

import argparse
from pathlib import Path


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("service", choices=("canvas", "moodle"), help="whose gradebook it is")
    parser.add_argument("report", type=Path, metavar="REPORT.json", help="made by --format json or jsonl")
    parser.add_argument("gradebook", type=Path, metavar="GRADEBOOK.csv", help="exported from the service")
    parser.add_argument("--column", help="to fill (default: the one titled like the assignment)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the filled gradebook, to be imported")


def run(options: argparse.Namespace) -> None:
    """Fill the gradebook, and say what was done."""
    from autograder.deliver import gradebook
    from autograder.report.read import read_file

    fill = {"canvas": gradebook.canvas, "moodle": gradebook.moodle}[options.service]
    try:
        with options.gradebook.open(encoding="utf-8", newline="") as stream:
            filled = fill(stream.read(), read_file(options.report), options.column)
    except (gradebook.GradebookError, UnicodeDecodeError) as error:
        msg = f"{options.gradebook}: {error}"
        raise gradebook.GradebookError(msg) from error
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8", newline="") as stream:
        stream.write(filled.text)
    print("\n".join([*filled.said, f"Wrote {options.out}."]))
