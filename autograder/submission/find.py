"""From the paths on a command line to submissions.

A file is a submission. A folder stands for its entries: each notebook or `.py` file in it is a submission, and each
subfolder that holds some is one submission, whatever number of files it has.
"""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.report import Note
from autograder.submission.cells import NOTEBOOK, SCRIPT, SIZE_LIMIT, read_cells, starts

ZIP = ".zip"
KINDS = {NOTEBOOK, SCRIPT, ZIP}
FILE_LIMIT = 50


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    Args:
        path: as given, for the report.
        cells: the source of its code cells.
        notes: on what could not be read.
    """

    path: str
    cells: list[str]
    notes: list[Note]


class SubmissionError(Exception):
    """A path that holds no submission; the message names it and the next step."""


def find(paths: Iterable[Path]) -> list[Path]:
    """The submissions among paths, in the order given; those of a folder by name.

    Raises:
        SubmissionError: if a path does not exist or holds none.
    """
    return [found for path in paths for found in _expanded(path)]


def _expanded(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    entries = sorted(path.iterdir()) if path.is_dir() else []
    found = [entry for entry in entries if _is_submission(entry)]
    if not found:
        msg = f"{path}: no notebook, .py file or zip here" if path.is_dir() else f"{path}: no such file or folder"
        raise SubmissionError(msg)
    return found


def _is_submission(path: Path) -> bool:
    if _ignored(path):
        return False
    return bool(_files(path)) if path.is_dir() else path.suffix.lower() in KINDS


def _ignored(path: Path) -> bool:
    """Hidden files, caches, and links: a link could point at what its owner may not read."""
    return path.name.startswith((".", "__")) or path.is_symlink()


def _files(folder: Path) -> list[Path]:
    """The files of one submission: scripts before notebooks, so that what is imported comes first."""
    inside = [p for p in folder.rglob("*") if not any(_ignored(part) for part in (p, *p.relative_to(folder).parents))]
    files = [p for p in inside if p.is_file() and p.suffix.lower() in KINDS]
    return sorted(files, key=lambda p: (p.suffix != SCRIPT, p))[:FILE_LIMIT]


def read(path: Path) -> Submission:
    """Read a submission; whatever cannot be read becomes a note."""
    files = _files(path) if path.is_dir() else [path]
    groups: list[tuple[str, list[str]]] = []
    notes: list[Note] = []
    for file in files:
        for name, data in _contents(file, notes):
            cells, more = read_cells(name, data)
            groups.append((name, cells))
            notes += more
    return Submission(str(path), [cell for _, cells in groups for cell in cells], starts(groups) + notes)


def _contents(file: Path, notes: list[Note]) -> list[tuple[str, bytes]]:
    """Name and bytes of a file, or of the members of a zip."""
    try:
        if file.suffix.lower() == ZIP:
            return _members(file)
        with file.open("rb") as stream:
            return [(file.name, stream.read(SIZE_LIMIT + 1))]
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        notes.append(Note(f"{file.name} cannot be read: {error}"))
        return []


def _members(file: Path) -> list[tuple[str, bytes]]:
    """The notebooks and scripts in a zip; never more than the limits, whatever it claims."""
    with zipfile.ZipFile(file) as archive:
        names = [n for n in archive.namelist() if Path(n).suffix.lower() in {NOTEBOOK, SCRIPT} and not _ignored(Path(n))]
        kept = sorted(n for n in names if not n.startswith("__MACOSX"))[:FILE_LIMIT]
        return [(name, archive.open(name).read(SIZE_LIMIT + 1)) for name in kept]
