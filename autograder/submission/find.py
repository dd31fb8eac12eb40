"""From the paths on a command line to submissions.

A file is a submission. A folder stands for its entries: each notebook or `.py` file in it is a submission, and each
subfolder that holds some is one submission, whatever number of files it has.
"""

import lzma
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from autograder.errors import AutograderError
from autograder.report import Note
from autograder.submission.cells import NOTEBOOK, SCRIPT, SIZE_LIMIT, read_cells, starts

ZIP = ".zip"
KINDS = {NOTEBOOK, SCRIPT, ZIP}
FILE_LIMIT = 50
UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, RuntimeError)


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


class SubmissionError(AutograderError):
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
    return bool(_files(path)) if path.is_dir() else path.is_file() and path.suffix.lower() in KINDS


def _ignored(path: Path) -> bool:
    """Hidden files, caches, and links: a link could point at what its owner may not read."""
    return _hidden(PurePath(path.name)) or path.is_symlink()


def _hidden(path: PurePath) -> bool:
    """Whether a part of a path is hidden or a cache: checkpoints of a notebook, what a Mac adds to a zip."""
    return any(part.startswith((".", "__")) for part in path.parts)


def _first(path: PurePath) -> tuple[bool, PurePath]:
    """The order of files: scripts before notebooks, so that what is imported comes first."""
    return path.suffix.lower() != SCRIPT, path


def _files(folder: Path) -> list[Path]:
    """The files of one submission."""
    inside = [p for p in folder.rglob("*") if not (_hidden(p.relative_to(folder)) or p.is_symlink())]
    return sorted((p for p in inside if p.is_file() and p.suffix.lower() in KINDS), key=_first)[:FILE_LIMIT]


def files_of(path: Path) -> list[Path]:
    """The files of the submission at a path, in the order in which they are read."""
    return _files(path) if path.is_dir() else [path]


def read(path: Path) -> Submission:
    """Read a submission; whatever cannot be read becomes a note."""
    groups: list[tuple[str, list[str]]] = []
    notes: list[Note] = []
    for file in files_of(path):
        for name, data in _contents(file, notes):
            cells, more = read_cells(name, data)
            groups.append((name, cells))
            notes += more
    return Submission(str(path), [cell for _, cells in groups for cell in cells], starts(groups) + notes)


def _contents(file: Path, notes: list[Note]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of a file, or of the members of a zip."""
    try:
        if file.suffix.lower() == ZIP:
            yield from _members(file, notes)
        else:
            with file.open("rb") as stream:
                yield file.name, stream.read(SIZE_LIMIT + 1)
    except UNREADABLE as error:
        notes.append(Note(f"{file.name} cannot be read: {error}"))


def _members(file: Path, notes: list[Note]) -> Iterator[tuple[str, bytes]]:
    """The notebooks and scripts in a zip, one at a time; never more than the limits, whatever it claims."""
    with zipfile.ZipFile(file) as archive:
        paths = {name: PurePath(name) for name in archive.namelist()}
        kept = [n for n, path in paths.items() if path.suffix.lower() in {NOTEBOOK, SCRIPT} and not _hidden(path)]
        if not kept:
            notes.append(Note(f"{file.name} holds no notebook and no .py file."))
        for name in sorted(kept, key=lambda n: _first(paths[n]))[:FILE_LIMIT]:
            try:
                with archive.open(name) as stream:
                    yield name, stream.read(SIZE_LIMIT + 1)
            except UNREADABLE as error:
                notes.append(Note(f"{name} in {file.name} cannot be read: {error}"))
