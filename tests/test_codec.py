"""Answer keys as text, and back."""

import json

import numpy as np
import pytest

from autograder.judge import codec
from autograder.judge.fingerprint import fingerprint
from autograder.judge.key import Expected, Key, KeyCase, KnownMistake, Property, Suspects
from autograder.worker.wire import Seed

RNG = np.random.default_rng(0)
GRID = RNG.normal(size=(3, 4))
EXPECTED = Expected("forward", "out", GRID, GRID**2 * 1e-12, GRID**2 * 1e-6)


def example_key():
    """A key with every kind of content."""
    state = {"m": RNG.normal(size=3), "t": 3, "deep": {"mode": "train", "rng": Seed(2**63)}}
    args = [GRID, np.array(0.1), np.arange(3), np.float32(GRID), np.array([np.nan, -0.0, 5e-324]), state, [True, None]]
    case = KeyCase(
        name="c",
        hidden=False,
        hint="h",
        kink=True,
        drive="layer",
        args=args,
        upstream=GRID > 0,
        scenario=["f", "source"],
        stages=((EXPECTED,),),
        alternatives=(((),),),
    )
    prints = ((fingerprint(GRID, np.asarray(1e-12)), None), ())
    mistake = KnownMistake("It is wrong.", convention=True, changes=False, prints=prints)
    words = ("relu", "ReLU", "02", "layer", ("f", "b"), ("x",), ("dx",), ("x",), 3, ("hint",))
    suspects = Suspects(
        "forward", ("a", ""), np.array([[0, -1], [0, 1]]), np.array([0.5, 1.5]), *[np.array([0, 1])] * 3
    )
    return Key(*words, (case,), (mistake,), ("other",), (Property("holds", "p", "def p(): ..."),), "d", (suspects,))


def bits(value):
    """A tree with arrays as their dtype, shape and bytes."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, dict):
        return {k: bits(v) for k, v in value.items()}
    return [bits(v) for v in value] if isinstance(value, list | tuple) else value


def test_keys_survive_as_text():
    """Every array, 0-d ones and odd floats too, comes back bit by bit; so do seeds and nested dicts."""
    key = example_key()
    (again,) = codec.loads(codec.dumps([key]))
    (old,), (new,) = key.cases, again.cases
    assert bits(new.args) == bits(old.args)
    assert bits(new.upstream) == bits(old.upstream)
    assert new.args[5]["deep"]["rng"] == Seed(2**63)
    assert bits(new.stages[0][0].tolerance) == bits(old.stages[0][0].tolerance)
    assert bits(again.suspects[0].members) == bits(key.suspects[0].members)
    assert tuple(again.mistakes) == key.mistakes
    assert again.properties == key.properties
    assert codec.dumps([again]) == codec.dumps([key])


@pytest.mark.parametrize("text", ["{}", "[]", "3", '{"format": "autograder/key/v0", "keys": []}', "not json"])
def test_text_of_another_format_is_refused(text):
    """What holds no keys of this format is an error that names the next step, not a guess."""
    with pytest.raises(ValueError, match="autograder build"):
        codec.loads(text)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_damaged_part_is_told_when_it_is_needed(end):
    """The rest of the key, and the other keys, can be used."""
    text = codec.dumps([example_key(), example_key()])
    lines = text.splitlines()
    lines[2] = "[3],"
    one, other = codec.loads(end.join([*lines, ""]))
    assert (one.title, len(one.mistakes), len(other.cases)) == ("ReLU", 1, 1)
    with pytest.raises(codec.DamagedError, match="answer key of relu is damaged"):
        list(one.cases)


def test_other_ends_of_lines_make_no_difference():
    """A checkout on Windows is read like any other."""
    text = codec.dumps([example_key(), example_key()])
    assert codec.dumps(codec.loads(text.replace("\n", "\r\n"))) == text


def test_a_file_that_was_cut_off_is_refused():
    """Between any two lines: no key is dropped in silence."""
    lines = codec.dumps([example_key(), example_key()]).splitlines(keepends=True)
    for count in range(1, len(lines)):
        with pytest.raises(ValueError, match="autograder build"):
            codec.loads("".join(lines[:count]))


def test_keys_are_strict_json():
    """Any JSON reader can read a key: no NaN or Infinity as numbers."""

    def refuse(constant):
        raise AssertionError(constant)

    json.loads(codec.dumps([example_key()]), parse_constant=refuse)
