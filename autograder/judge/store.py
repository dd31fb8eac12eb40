"""Answer keys on disk: computed once for each exercise, seed and version, and kept by content."""

import hashlib
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

from autograder.judge import codec
from autograder.judge.key import Key

PUBLIC_FILE = "checks.json"


def keys_of(assignment: Path, seed: int, say: Callable[[str], object] = lambda _: None) -> list[Key]:
    """The answer keys of an assignment, from the cache or made anew.

    Args:
        assignment: its folder in `reference/`.
        seed: of the hidden inputs.
        say: is told when they have to be made, which takes a while.
    """
    import mmap  # noqa: PLC0415 - a student's browser, where nothing is cached, has none

    cached = cache_folder() / f"{assignment.name}-{_content(assignment, seed)}.json"
    try:
        with cached.open("rb") as file:
            return codec.loads(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError, KeyError, TypeError):
        say(f"Making the answer keys of {assignment.name}; they are kept for the next time.")
        keys = _complete(assignment, seed)
        _keep(cached, codec.dumps(keys))
        return keys


def _complete(assignment: Path, seed: int) -> list[Key]:
    """The answer keys of an assignment made anew, with automatic mistakes.

    These take long to find, and do not depend on the seed: the ones in the built public checks are taken if they are
    up to date.
    """
    from autograder.authoring.suspects import with_suspects  # noqa: PLC0415 - a cached key needs no reference
    from autograder.course import load_assignment  # noqa: PLC0415 - likewise

    try:
        built = read_public(assignment.parents[1] / "assignments" / assignment.name)
    except (OSError, ValueError):
        built = []
    known = {key.exercise: key for key in built}
    pages = load_assignment(assignment).pages
    return [with_suspects(page, key, known) for page, key in zip(pages, make_keys(assignment, seed), strict=True)]


def make_keys(assignment: Path, seed: int) -> list[Key]:
    """The answer keys of an assignment made anew, without automatic mistakes."""
    from autograder.course import load_assignment  # noqa: PLC0415 - a cached key needs no reference
    from autograder.judge.answers import make_key  # noqa: PLC0415 - likewise

    return [make_key(page, seed) for page in load_assignment(assignment).pages]


def read_public(folder: Path) -> list[Key]:
    """The public answer keys that ship with an assignment.

    Raises:
        OSError, ValueError: if the file cannot be read.
    """
    return codec.loads((folder / PUBLIC_FILE).read_bytes())


def cache_folder() -> Path:
    """Where keys are kept: a folder of the grader's own account."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "autograder"


def _content(assignment: Path, seed: int) -> str:
    """A digest of all that a key depends on: the exercises, the code that makes keys, and numpy."""
    digest = hashlib.sha256(f"{seed} {np.__version__} {sys.version_info[:2]} {_makers()}".encode())
    for path in sorted(assignment.glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:24]


@cache
def _makers() -> str:
    """A digest of the code that makes keys."""
    package = Path(__file__).parent.parent
    single = [package / "exercise.py", package / "course.py", package / "worker" / "drive.py"]
    digest = hashlib.sha256()
    for path in [*single, *sorted(package.glob("judge/*.py")), *sorted(package.glob("authoring/*.py"))]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _keep(path: Path, text: str) -> None:
    """Write a file whole, readable by its owner alone; a cache that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(0o600)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError:
        return
