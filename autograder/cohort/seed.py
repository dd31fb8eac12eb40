"""The secret seed of a course: hidden inputs are drawn from it, the same for all students, and nobody can know them."""

import secrets
from pathlib import Path

FILE = Path(".autograder", "seed")


def secret_seed(course: Path) -> int:
    """The seed of a course's hidden inputs; made at random when it is first asked for, and kept.

    It stands in every report, so that a regrade can repeat it. Where it cannot be kept, it is new each time.

    Args:
        course: its root folder.
    """
    path = course / FILE
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        seed = secrets.randbits(48)
        _keep(path, seed)
        return seed


def _keep(path: Path, seed: int) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.touch(0o600)
        path.write_text(f"{seed}\n", encoding="ascii")
    except OSError:
        return
