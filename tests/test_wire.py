"""The frame that crosses the trust line."""

import math

import numpy as np
import pytest

from autograder.worker import wire
from autograder.worker.wire import PREFIX, Seed, pack, sizes, unpack

LIMIT = 1 << 20
BASE = np.arange(24.0).reshape(2, 3, 4)


def crossed(message):
    """A message after it was packed and unpacked."""
    frame = pack(message)
    header, body = sizes(frame[: PREFIX.size], body_limit=LIMIT)
    assert len(frame) == PREFIX.size + header + body
    return unpack(frame[PREFIX.size : PREFIX.size + header], frame[PREFIX.size + header :])


@pytest.mark.parametrize(
    "message",
    [
        None,
        True,
        0,
        -(10**30),
        "",
        "line\nend, ü, 漢, \x00",
        [],
        [[], [None]],
        {},
        {"": {"a": [1, {"b": "c"}]}},
        Seed(0),
        Seed(2**64 - 1),
    ],
)
def test_plain_values_arrive_as_they_were(message):
    """Everything but floats and arrays arrives equal and of the same type."""
    assert crossed(message) == message
    assert type(crossed(message)) is type(message)


def test_tuples_arrive_as_lists():
    """JSON has one kind of sequence."""
    assert crossed((1, (2, "x"))) == [1, [2, "x"]]


@pytest.mark.parametrize("value", [0.1, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, np.float64(1 / 3)])
def test_floats_arrive_exactly(value):
    """Not one bit of a float is lost."""
    assert crossed(value) == value


def test_nan_and_negative_zero_arrive_as_floats():
    """The two floats that equality does not tell apart from others arrive too."""
    assert math.isnan(crossed(math.nan))
    assert math.copysign(1, crossed(-0.0)) == -1


@pytest.mark.parametrize("dtype", sorted(wire.DTYPES))
def test_every_allowed_dtype_arrives_bit_by_bit(dtype):
    """An array of an allowed type keeps type, shape and bytes."""
    array = np.array([[0, 1, 0], [1, 1, 0]]).astype(dtype)
    got = crossed(array)
    assert (got.dtype, got.shape, got.tobytes()) == (array.dtype, array.shape, array.tobytes())


@pytest.mark.parametrize(
    "array",
    [
        np.array(3.5),
        np.zeros((0,)),
        np.zeros((2, 0, 3)),
        np.array([np.nan, np.inf, -np.inf, -0.0]),
        BASE[:, ::2, ::-1],
        BASE.T,
        np.asfortranarray(BASE),
        np.broadcast_to(np.float32(2), (3, 2)),
    ],
    ids=["0-d", "empty", "empty in the middle", "special", "strided", "transposed", "fortran", "broadcast"],
)
def test_arrays_of_any_layout_arrive_in_c_order(array):
    """What memory an array had on the one side does not matter on the other."""
    got = crossed([array, 1])[0]
    assert (got.dtype, got.shape, got.tobytes()) == (array.dtype, array.shape, array.tobytes())


def test_arrays_arrive_read_only_and_in_order():
    """Several arrays of one frame keep their places, and nobody can write into the frame."""
    got = crossed({"a": np.arange(3), "b": [np.ones(2), np.array([], "i1"), np.arange(2)]})
    assert [got["a"].tolist(), *(b.tolist() for b in got["b"])] == [[0, 1, 2], [1, 1], [], [0, 1]]
    with pytest.raises(ValueError, match="read-only"):
        got["a"][0] = 1


@pytest.mark.parametrize(
    "value",
    [
        b"bytes",
        {1, 2},
        1j,
        ...,
        {(1, 2): 3},
        np.int64(3),
        np.float32(3),
        np.bool_(1),
        np.zeros(2, ">f8"),
        np.zeros(2, complex),
        np.zeros(2, object),
        np.zeros(2, "U3"),
        np.zeros(2, "M8[s]"),
        np.zeros(2, [("a", "f8")]),
        np.random.default_rng(0),
        len,
    ],
    ids=lambda value: f"{type(value).__name__} {getattr(value, 'dtype', '')}",
)
def test_what_may_not_cross_is_refused_by_the_sender(value):
    """A type that is not on the list raises TypeError, wherever in the message it stands."""
    with pytest.raises(TypeError, match=r"cannot cross the wire|keys must be str"):
        pack({"deep": [value]})
