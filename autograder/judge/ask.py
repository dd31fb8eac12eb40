"""From an answer key to the question that a worker is asked."""

from typing import Any

from autograder.judge.key import Key, KeyCase
from autograder.sandbox.answer import Loaded, Question


def question(key: Key, loaded: Loaded) -> Question:
    """All cases of an exercise, as far as the submission's functions allow."""
    return Question(
        functions=key.functions,
        returns=key.returns,
        calls=[call(case) for case in key.cases],
        hidden=[case.hidden for case in key.cases],
        stages=defined_stages(key, loaded),
    )


def call(case: KeyCase) -> dict[str, Any]:
    """A case as a call."""
    return {"drive": case.drive, "args": case.args, "upstream": case.upstream, "scenario": case.scenario}


def defined_stages(key: Key, loaded: Loaded) -> int:
    """How many stages of an exercise can be run: a backward needs its forward."""
    defined = [name in loaded.states and loaded.states[name].state == "defined" for name in key.functions]
    if key.kind == "layer":
        return 2 if all(defined) else int(defined[0])
    return int(all(defined))
