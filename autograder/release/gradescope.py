"""A zip for Gradescope: the grader, and the answer keys of one assignment, those of its hidden cases too.

Gradescope shows the zip to instructors alone. It holds the keys and not the reference, which is not needed to grade.
"""

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, get_args

from autograder.course import Course, CourseError
from autograder.deliver.wheel import archive, wheel

CHOICES = "gradescope.toml"
FILES = Path(__file__).parent / "files" / "gradescope"
SCRIPTS = ("setup.sh", "run_autograder")


def release(course: Course, assignments: list[str], out: Path, say: Callable[[str], object]) -> None:
    """Write a zip for each assignment: one to `out`, if that is a zip; else all to a folder of that name.

    Raises:
        CourseError: if one zip is to hold several assignments, or the instructor's choices cannot be read.
    """
    single = out.suffix == ".zip"
    if single and len(assignments) != 1:
        msg = f"{out} can hold one assignment; name it behind the file, or name a folder to have a zip for each"
        raise CourseError(msg)
    chosen = choices(course)
    for name in assignments:
        path = out if single else out / f"{name}.zip"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(0o600)
        path.write_bytes(contents(course, name, chosen))
        say(f"Wrote {path} ({path.stat().st_size >> 10} KB). It holds hidden cases: give it to Gradescope alone.")


def contents(course: Course, name: str, chosen: Mapping[str, Any]) -> bytes:
    """The zip of one assignment."""
    import numpy as np  # noqa: PLC0415 - help needs none of these

    from autograder.cohort.seed import secret_seed  # noqa: PLC0415
    from autograder.judge import codec  # noqa: PLC0415
    from autograder.judge.store import keys_of  # noqa: PLC0415

    seed = secret_seed(course.root)
    facts = {"assignment": name, "seed": seed, "settings": chosen}
    own, package = wheel()
    files = {
        **{script: (FILES / script).read_bytes() for script in SCRIPTS},
        "requirements.txt": f"numpy=={np.__version__}\n".encode(),
        own: package,
        "settings.json": f"{json.dumps(facts, indent=1)}\n".encode(),
        "keys.json": codec.dumps(keys_of(course.root / "reference" / name, seed)).encode(),
    }
    return archive(files, frozenset(SCRIPTS))


def choices(course: Course) -> dict[str, Any]:
    """What the instructor has chosen for Gradescope, in a file beside the reference; what is good for most without it.

    Raises:
        CourseError: if a choice is not known.
    """
    from autograder.report.formats.gradescope import Settings  # noqa: PLC0415 - help needs none of it

    path = course.root / CHOICES
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        chosen = asdict(Settings(**{name: _choice(name, value) for name, value in found.items()}))
    except ValueError as error:
        msg = f"{path}: {error}"
        raise CourseError(msg) from error
    return {**chosen, "leaderboard": [course.resolve(name) for name in chosen["leaderboard"]]}


def _choice(name: str, value: Any) -> Any:
    """A choice, if it is one.

    Raises:
        ValueError: if it is not; the message tells what may be chosen.
    """
    from autograder.report.formats.gradescope import Settings, Visibility  # noqa: PLC0415 - as above

    words = get_args(Visibility)
    fits: dict[str, tuple[bool, str]] = {
        "hidden": (value in words, f"one of {', '.join(words)}"),
        "printed": (isinstance(value, bool), "true or false"),
        "leaderboard": (
            isinstance(value, list) and all(isinstance(item, str) for item in value),
            "a list of assignments",
        ),
    }
    if name not in fits:
        msg = f"{name} is no choice; there are: {', '.join(field.name for field in fields(Settings))}"
        raise ValueError(msg)
    right, wanted = fits[name]
    if not right:
        msg = f"{name} must be {wanted}"
        raise ValueError(msg)
    return value
