"""check a notebook on the public cases"""

import argparse
from pathlib import Path

from autograder.commands.shared import deliver, format_option, limit_option


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notebook", type=Path)
    format_option(parser)
    limit_option(parser)


def run(options: argparse.Namespace) -> None:
    """Check with the public checks beside the notebook."""
    from autograder.cohort.run import check_path

    deliver([check_path(options.notebook, options.time_limit)], options.format, None)
