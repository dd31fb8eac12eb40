"""The stubs of an assignment as they were released, so that an exercise can be started anew."""

import json
from collections.abc import Mapping
from pathlib import Path

from autograder.errors import AutograderError

STUBS_FILE = "stubs.json"


class StubError(AutograderError):
    """An exercise that cannot be put back; the message names the place and the next step."""


def dumps(stubs: Mapping[str, str]) -> str:
    """The code cells to complete, by exercise, as JSON text."""
    return json.dumps(stubs, indent=1, ensure_ascii=False) + "\n"


def read_stubs(folder: Path) -> dict[str, str]:
    """The stubs beside a notebook.

    Raises:
        StubError: if there are none, or they cannot be read.
    """
    path = folder / STUBS_FILE
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): str(text) for name, text in found.items()}
    except FileNotFoundError as error:
        msg = f"no {STUBS_FILE} in {folder}: it comes with the assignment; put the notebook back in its folder"
        raise StubError(msg) from error
    except (ValueError, AttributeError) as error:
        msg = f"{path} cannot be read ({error}); take it from the assignment again"
        raise StubError(msg) from error
