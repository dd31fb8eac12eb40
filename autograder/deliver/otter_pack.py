"""Submissions as zips that `otter run` takes, whatever they hold: `python -m autograder.deliver.otter_pack CLASS OUT`.

otter stops at a damaged notebook, an old one, or two of them, before any plugin is asked. In such a zip it finds an
empty script; what was handed in lies beside it, in a folder that the plugin grades.
"""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import AutograderError
from autograder.submission.find import find

HANDED_IN = "handed_in"
USAGE = "usage: python -m autograder.deliver.otter_pack CLASS OUT (a folder of submissions, a folder for zips)"


def pack(submissions: Path, out: Path) -> Iterator[Path]:
    """Write a zip for each submission.

    Args:
        submissions: a folder, as `autograder grade` takes it.
        out: where the zips go, each by the name of its submission.
    """
    out.mkdir(parents=True, exist_ok=True)
    for path in find([submissions]):
        target = out / f"{path.stem if path.is_file() else path.name}.zip"
        files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("submission.py", "")
            for file in files:
                archive.write(file, Path(HANDED_IN, file.name if path.is_file() else file.relative_to(path)))
        yield target


def main(arguments: list[str]) -> int:
    """Pack a class; the exit code."""
    if len(arguments) != 2:
        print(USAGE, file=sys.stderr)  # noqa: T201 - it speaks to people
        return 2
    try:
        for path in pack(Path(arguments[0]), Path(arguments[1])):
            print(f"wrote    {path}")  # noqa: T201 - it speaks to people
    except (AutograderError, OSError) as error:
        print(f"otter_pack: {error}", file=sys.stderr)  # noqa: T201 - it speaks to people
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
