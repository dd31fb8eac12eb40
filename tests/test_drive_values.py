"""What goes into a student's function, and what is taken of what comes out."""

import numpy as np
import pytest

from autograder.worker.drive import arrays, fresh, plain
from autograder.worker.wire import Seed

X = np.array([1.0, 2.0, 3.0])


def test_fresh_copies_every_array_and_makes_generators():
    """Inputs share no memory with what was sent, however deep; equal seeds give equal generators."""
    given = [X, {"w": [X, "sgd"], "seed": Seed(3)}, 0.5, None]
    first, second = fresh(given), fresh(given)
    first[0][:] = first[1]["w"][0][:] = -1
    assert X.tolist() == second[0].tolist() == second[1]["w"][0].tolist() == [1, 2, 3]
    assert first[1]["seed"].normal() == second[1]["seed"].normal() == np.random.default_rng(3).normal()
    assert first[2:] == [0.5, None]


def test_arrays_finds_all_in_order_and_empties_what_is_no_longer_plain():
    """Lists are walked, dicts hold state and are not; an array that became another type is told by an empty one."""
    found = arrays([X, {"a": np.arange(2)}, ["text", [np.array(1j)]], 4])
    assert [a.tolist() for a in found] == [[1, 2, 3], []]


@pytest.mark.parametrize(
    ("value", "kind", "dtype"),
    [
        (X, "ndarray", "<f8"),
        (X.astype(">f4"), "ndarray", "<f4"),
        (3, "int", "<i8"),
        (True, "bool", "|b1"),
        (np.float16(2), "float16", "<f2"),
        ([1, 2.5], "list", "<f8"),
        (((1, 2), (3, 4)), "tuple", "<i8"),
        (np.ma.masked_array([1.0, 2.0], [True, False]), "MaskedArray", "<f8"),
    ],
)
def test_numeric_values_become_plain_arrays(value, kind, dtype):
    """Whatever numpy takes for numbers is taken as a plain array of the machine's order, and its type is named."""
    told, array = plain(value)
    assert (told, type(array), array.dtype.str) == (kind, np.ndarray, dtype)
    assert array.tolist() == np.asarray(value).tolist()


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "NoneType"),
        ("1.0", "str"),
        ({"y": 1}, "dict"),
        (len, "builtin_function_or_method"),
        ([[1, 2], [3]], "list"),
        (["a"], "<U1 list"),
        (10**30, "object int"),
        (np.array([None]), "object ndarray"),
        (np.array([1j]), "complex128 ndarray"),
        (np.array(["2020-01-01"], "M8[D]"), "datetime64[D] ndarray"),
    ],
)
def test_other_values_are_named_only(value, kind):
    """What is not numeric crosses as the name of its type, without an array."""
    assert plain(value) == (kind, None)


def test_plain_takes_a_copy():
    """A buffer that is used again later does not change what was taken, strided or not."""
    buffer = np.arange(6.0)
    taken = [plain(buffer)[1], plain(buffer[::2])[1]]
    buffer[:] = -1
    assert [t.tolist() for t in taken] == [[0, 1, 2, 3, 4, 5], [0, 2, 4]]
    assert all(t.flags.c_contiguous for t in taken)


def test_plain_does_not_run_a_subclass():
    """An array subclass with methods of its own is read by numpy's."""

    class Lying(np.ndarray):
        def copy(self, *_, **__):
            raise AssertionError

        def tobytes(self, *_, **__):
            return b"forged"

        def __array__(self, *_, **__):
            raise AssertionError

    kind, array = plain(X.view(Lying))
    assert (kind, type(array), array.tolist()) == ("Lying", np.ndarray, [1, 2, 3])
