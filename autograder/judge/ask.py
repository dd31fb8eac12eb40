"""From an answer key to the question that a worker is asked."""

from functools import lru_cache
from typing import Any

from autograder.judge.key import Key, KeyCase
from autograder.sandbox.answer import Loaded, Question

Calls = list[dict[str, Any]]
Frames = dict[tuple[int, ...], bytes]


def question(key: Key, loaded: Loaded) -> Question:
    """All cases of an exercise, as far as the submission's functions allow."""
    asked, frames = calls(key.cases)
    return Question(
        functions=key.functions,
        returns=key.returns,
        calls=asked,
        hidden=[case.hidden for case in key.cases],
        stages=defined_stages(key, loaded),
        frames=frames,
    )


@lru_cache(maxsize=4096)
def calls(cases: tuple[KeyCase, ...]) -> tuple[Calls, Frames]:
    """Cases as calls, and where they are kept once they are packed; the same for all submissions."""
    return [call(case) for case in cases], {}


def call(case: KeyCase) -> dict[str, Any]:
    """A case as a call."""
    return {"drive": case.drive, "args": case.args, "upstream": case.upstream, "scenario": case.scenario}


def defined_stages(key: Key, loaded: Loaded) -> int:
    """How many stages of an exercise can be run: a backward needs its forward."""
    defined = [name in loaded.states and loaded.states[name].state == "defined" for name in key.functions]
    if key.kind == "layer":
        return 2 if all(defined) else int(defined[0])
    return int(all(defined))
