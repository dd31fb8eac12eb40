"""Small pictures of a wrong result, as data: where it is wrong and how much, and the two curves."""

import numpy as np

from autograder.judge.compare import allowed, differences
from autograder.judge.key import Expected

ROWS, COLUMNS = 16, 32
POINTS = (6, 60)
BENDS = 4  # a curve that goes up and down more than this is none of one variable


def heat(got: np.ndarray, expected: Expected) -> list[str]:
    """Where a result is wrong: a character for each element, a text for each row.

    `.` is right, 1 to 9 are wrong by that many tenths of the largest difference, `x` is not finite.

    Returns:
        The rows; none if a picture would tell nothing: all elements are wrong alike, or there are too many or too few.
    """
    distance = np.atleast_2d(differences(got, expected.value))
    wrong = np.atleast_2d(~(differences(got, expected.value) <= allowed(got, expected)))
    rows, columns = wrong.shape[:2]
    if wrong.ndim != 2 or rows > ROWS or columns > COLUMNS or wrong.size < 4 or wrong.all():
        return []
    finite = np.isfinite(distance)
    largest = distance[wrong & finite].max(initial=0.0)
    level = np.ceil(9 * np.where(finite, distance, 0) / (largest or 1)).clip(1, 9).astype(int)
    shown = np.where(wrong, np.where(finite, level.astype(str), "x"), ".")
    return ["".join(row) for row in shown]


def curve(x: np.ndarray, got: np.ndarray, expected: np.ndarray) -> list[list[float]]:
    """The points of a function of one variable: x, what was returned, and what is expected, by x.

    Args:
        x: the input.
        got: what was returned, in the shape of `x`.
        expected: likewise.

    Returns:
        The points; none if they are too few or too many for a picture, not finite, or no function of x alone.
    """
    points = np.stack([np.asarray(a, np.float64).ravel() for a in (x, got, expected)], axis=1)
    if not POINTS[0] <= len(points) <= POINTS[1] or not np.isfinite(points).all():
        return []
    points = points[np.argsort(points[:, 0])]
    if np.abs(np.diff(points[:, 2])).sum() > BENDS * np.ptp(points[:, 2]):
        return []
    return [[float(f"{n:.5g}") for n in point] for point in points]
