"""put one exercise of a notebook back to its stub

Everything else in the file stays as it is, to the last byte, and a copy of it is kept beside it.
"""

import argparse
from pathlib import Path


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notebook", type=Path)
    parser.add_argument("exercise", help="its name, or a function that it asks for")


def run(options: argparse.Namespace) -> None:
    """Keep a copy, and put the exercise back."""
    from autograder.notebook.backup import backup
    from autograder.notebook.reset import put_back, reset
    from autograder.notebook.stubs import read_stubs

    path = options.notebook
    text = path.read_bytes().decode()
    changed = reset(text, read_stubs(path.resolve().parent), options.exercise)
    if changed == text:
        print(f"{options.exercise} is as it was at the start; nothing was changed.")
        return
    kept = backup(path)
    put_back(path, changed)
    print(f"{options.exercise} is back at its start. Your notebook as it was: {kept.name}.")
    print("Is the notebook open? Reload it from disk before you save it.")
