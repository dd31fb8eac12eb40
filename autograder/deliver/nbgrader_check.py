"""`check` for notebooks that nbgrader releases: the same, and `nbgrader validate` believes it.

nbgrader takes a cell that raises nothing for a passed one. So while it validates, and only then, a check that does not
pass raises.
"""

import os
from collections.abc import Callable
from typing import Any

from autograder.notebook.check import Check
from autograder.notebook.show import Message, Result


class NotPassed(AssertionError):  # noqa: N818 - students read its name
    """A check that has not passed; the message is what the notebook shows."""


class ValidatedCheck(Check):
    """The object that these notebooks import as `check`."""

    def __call__(self, *functions: Callable[..., Any]) -> Result | Message:
        """Check the exercise that asks for these functions, on its public cases.

        Raises:
            NotPassed: if it has not passed and nbgrader validates.
        """
        found = super().__call__(*functions)
        if os.environ.get("NBGRADER_EXECUTION") == "validate" and isinstance(found, Result) and not found.passed:
            msg = f"\n{found!r}"
            raise NotPassed(msg)
        return found


check = ValidatedCheck()
