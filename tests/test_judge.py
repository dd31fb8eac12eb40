"""The judge's measures: tolerances, comparison, fingerprints."""

import numpy as np
import pytest

from autograder.judge.compare import compare
from autograder.judge.fingerprint import fingerprint, matches
from autograder.judge.key import Expected
from autograder.judge.rounding import Noise
from autograder.judge.tolerance import UNIT32, UNIT64, narrowed, nudged, scale, tolerances
from autograder.sandbox.answer import Output
from autograder.worker.drive import plain

RNG = np.random.default_rng(0)
GRID = RNG.normal(size=(3, 4))


def expected(value, tolerance=1e-12, narrow=1e-5, name="dx"):
    """An expected output with the same tolerance everywhere."""
    value = np.asarray(value)
    return Expected("check", name, value, np.full(value.shape, tolerance), np.full(value.shape, narrow))


def gap(got, want):
    """The gap of a value as the worker would send it."""
    return compare(Output(*plain(got)), expected(want))


def derived(f, *inputs):
    """The two tolerances of a function's output."""
    return tolerances(lambda args: [np.asarray(f(*args))], list(inputs), [np.asarray(f(*inputs))])[0]


def test_tolerance_of_a_unit_value():
    """A well-conditioned value of size 1 may be off by about a thousand roundings."""
    wide, narrow = derived(lambda x: np.maximum(x, 0), np.ones(5))
    assert wide == pytest.approx(1024 * UNIT64 * 1.125)
    assert narrow == pytest.approx(128 * UNIT32 * 1.125)


def test_tolerance_grows_with_conditioning():
    """What amplifies changes of its input is allowed as much more; here x - 1 near 1."""
    plain_one, _ = derived(lambda x: x * 1.0, np.full(4, 1e-6))
    cancelled, _ = derived(lambda x: (x - 1.0) * 1e6, np.full(4, 1 + 1e-6))
    assert 1e4 < (cancelled / plain_one).min() < 1e8


def test_tolerance_scales_with_the_values():
    """A thousand times larger outputs may be off by a thousand times as much."""
    x = RNG.normal(size=(4, 5))
    small, large = derived(lambda x: x * 1e3, x)[0], derived(lambda x: x * 1e6, x)[0]
    assert (large / small).max() == pytest.approx(1e3, rel=1e-2)


def test_tolerance_knows_the_size_of_the_inputs():
    """A softmax in log space rounds at the size of its scores, also where it is flat; so does any step in between."""

    def stable(x):
        e = np.exp(x - x.max())
        return e / e.sum()

    for size in (1, 30, 1000, 1e6):
        for seed in range(20):
            x = np.random.default_rng(seed).uniform(-size, size, 6)
            wide, _ = derived(stable, x)
            off = np.abs(np.exp(x - np.logaddexp.reduce(x)) - stable(x))
            assert (off < wide / 8).all()
            assert wide.max() < 1e-12 * (1 + size)


@pytest.mark.parametrize("value", [np.arange(5), np.array([True, False]), np.array(7)])
def test_tolerance_of_whole_numbers_accepts_no_other(value):
    """Whole numbers and truth values are right or wrong, never near."""
    wide, narrow = derived(lambda x: x, value)
    assert wide.shape == narrow.shape == value.shape
    assert wide.max() < 1e-11
    assert narrow.max() < 1e-3


def test_tolerance_is_always_finite():
    """Overflow, nan and empty outputs leave a tolerance that accepts nothing more."""
    with np.errstate(all="ignore"):
        for f in (np.exp, np.log, lambda x: x * 0 + 1e200, lambda x: x[:0]):
            for tolerance in derived(f, np.array([1e3, -1e3, 0.0])):
                assert np.isfinite(tolerance).all()
        assert derived(lambda x: x * 0 + 1e200, np.ones(2))[0].max() < 1e189


def test_scale_lifts_small_elements():
    """An element may be off by what rounding of its large neighbours causes."""
    assert scale(np.array([0.0, 800.0])) == pytest.approx([800 / 2**0.5 / 8 + 1 / 8, 800 + 1 / 8])


def test_inputs_are_moved_and_narrowed_deep_inside():
    """Float arrays in lists and dicts change; integers, numbers and text stay."""
    tree = [{"a": np.ones(3), "n": np.arange(3)}, "mode", 0.5]
    moved, low = nudged(tree, Noise(2**-30, np.random.default_rng(0)), inside=False), narrowed(tree)
    assert 0 < np.abs(moved[0]["a"] - 1).max() < 2e-9
    assert low[0]["a"].dtype == np.float32
    assert moved[1:] == low[1:] == ["mode", 0.5]
    assert moved[0]["n"] is tree[0]["n"]


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (GRID + 5e-13, GRID),
        (GRID.astype(np.float32), GRID),
        (GRID.tolist(), GRID),
        (np.asfortranarray(GRID), GRID),
        (GRID.astype(">f8"), GRID),
        (3.0, 3.0),
        (np.float64(3), 3.0),
        (3, 3.0),
        (np.array(3.0), 3.0),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.array([1, 0]), np.array([True, False])),
        (np.array([1.0, 0.0]), np.array([True, False])),
        (np.array([True, False]), np.array([1, 0])),
        (np.array([np.inf, -np.inf, np.nan]), np.array([np.inf, -np.inf, np.nan])),
    ],
)
def test_right_values_have_no_gap(got, want):
    """Whatever holds the right numbers in the right shape is right."""
    assert gap(got, want) is None


@pytest.mark.parametrize(
    ("got", "want", "kind", "words"),
    [
        (None, GRID, "type", "dx is None (is a return statement missing?); an array of shape (3, 4) is expected."),
        ("text", 1.0, "type", "dx is of type str; a number is expected."),
        (np.array([1, None]), GRID, "type", "dx is of type object ndarray; an array of shape (3, 4) is expected."),
        (GRID + 0j, GRID, "type", "dx is of type complex128 ndarray; an array of shape (3, 4) is expected."),
        ({"dx": GRID}, GRID, "type", "dx is of type dict; an array of shape (3, 4) is expected."),
        ([[1], [1, 2]], GRID, "type", "dx is of type list; an array of shape (3, 4) is expected."),
        (GRID > 0, (GRID > 0) * 1.0, "type", "dx is of type bool; an array of shape (3, 4) is expected."),
        (GRID[0][None], GRID[0], "shape", "dx has shape (1, 4); (4,) is expected. Its values are right."),
        (np.float32(GRID[:1]), GRID[0], "shape", "dx has shape (1, 4); (4,) is expected. Its values are right."),
        (GRID[:1] + 1, GRID[0], "shape", "dx has shape (1, 4); (4,) is expected."),
        (GRID.T, GRID, "shape", "dx has shape (4, 3); (3, 4) is expected. Its transpose is right."),
        (np.ones((1, 1)), 1.0, "shape", "dx has shape (1, 1); () is expected. Its values are right."),
        (1.0, np.ones((3, 4)), "shape", "dx has shape (); (3, 4) is expected."),
        (np.ones(4), np.ones((3, 4)), "shape", "dx has shape (4,); (3, 4) is expected."),
        (np.ones((3, 1)), np.ones((3, 4)), "shape", "dx has shape (3, 1); (3, 4) is expected."),
        (np.zeros((0, 3)), np.zeros((3, 0)), "shape", "dx has shape (0, 3); (3, 0) is expected."),
        (np.zeros(0), GRID, "shape", "dx has shape (0,); (3, 4) is expected."),
        (GRID * [1, 1, 1, np.nan], GRID, "finite", "dx holds 3 nan."),
        (np.array([np.nan, np.inf, 1]), np.ones(3), "finite", "dx holds 1 nan and 1 inf."),
        (np.array([1.0, 2.0]), np.array([np.nan, 2.0]), "value", "dx differs in 1 of 2 values."),
        (np.array([np.inf, 2.0]), np.array([-np.inf, 2.0]), "value", "dx differs in 1 of 2 values."),
        (np.trunc(3 * GRID).astype(int), 3 * GRID, "value", "dx holds whole numbers (int64); fractions are expected."),
        (GRID[:, :3].T, GRID[:, :3], "value", "dx differs in 6 of 9 values. Its transpose is right."),
        (GRID + 2e-12, GRID, "value", "dx differs in 12 of 12 values."),
        (np.array([True, True]), np.array([True, False]), "value", "dx differs in 1 of 2 values."),
        (4.0, 3.0, "value", "dx differs in 1 of 1 values."),
    ],
)
def test_a_gap_says_what_is_wrong(got, want, kind, words):
    """Type, shape, finiteness, values: the first that is wrong is told, and nothing is broadcast."""
    found = gap(got, want)
    assert found is not None
    assert (found.kind, found.message) == (kind, words)


def test_a_gap_counts():
    """The numbers of a gap are those of the first element that differs, and of all that do."""
    got = GRID.copy()
    got[1, 2] += 0.5
    got[2, 0] -= 2
    detail = gap(got, GRID).detail
    assert (detail.differ, detail.total, detail.first_index) == (2, 12, [1, 2])
    assert (detail.got, detail.expected) == (got[1, 2], GRID[1, 2])
    assert detail.max_abs == pytest.approx(2)
    assert detail.tolerance == 1e-12


def test_float32_is_judged_in_float32():
    """A result computed in float32 has the wider tolerance, also in what is told of it."""
    assert gap(np.float32(GRID + 5e-6), GRID) is None
    assert gap(np.float32(GRID + 5e-5), GRID).detail.tolerance == 1e-5
    assert gap(np.float32(GRID + 5e-6).astype(float), GRID) is not None


@pytest.mark.parametrize(
    "array", [GRID, np.array(2.5), np.zeros((2, 3)), np.zeros((0, 4)), np.array([np.nan, 1, -np.inf]), np.arange(6)]
)
def test_a_fingerprint_matches_its_own_array(array):
    """An array within the tolerance has the fingerprint; any other does not."""
    known = fingerprint(array, np.asarray(1e-12))
    assert matches(fingerprint(array), known)
    assert matches(fingerprint(array + 9e-13), known)
    for k in range(array.size):
        other = array.astype(float)
        other.ravel()[k] += 1e-9
        assert matches(fingerprint(other), known) == (not np.isfinite(other.ravel()[k]))


def test_a_fingerprint_tells_shapes_and_odd_values_apart():
    """Same numbers in another shape, or nan for inf, or elsewhere, is another array."""
    odd = np.array([[np.nan, 1.0], [np.inf, 2.0]])
    known = fingerprint(odd, np.asarray(1e-12))
    others = [odd.ravel(), odd[None], -odd, odd[::-1], np.where(np.isnan(odd), np.inf, odd), np.nan_to_num(odd)]
    others += [np.where(np.isinf(odd), -odd, odd), np.where(np.isinf(odd), np.nan, odd), odd.T]
    assert not any(matches(fingerprint(other), known) for other in others)


def test_a_fingerprint_too_large_to_measure_matches_nothing():
    """Where projections overflow, equality cannot be told, so it is not claimed."""
    huge = np.full(4, 1e308)
    with np.errstate(all="ignore"):
        assert not matches(fingerprint(np.full(4, 9e307)), fingerprint(huge, huge))
