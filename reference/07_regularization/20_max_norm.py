r"""## Max-norm constraint

A penalty asks; a constraint insists. After every update, look at the weights that come into each unit, as one vector.
If it is longer than `limit`, scale it back to that length. A direction is never changed, and what is short enough
stays as it is:

$$w_{:,m} \leftarrow w_{:,m} \cdot \min\Bigl(1,\; \frac{limit}{\lVert w_{:,m} \rVert}\Bigr)$$

With `out = x @ w` and `w` of shape (D, M), the weights of unit $m$ are **column** $m$. Dropout likes this company: it
allows a high learning rate without weights that run away.

**By hand:** the columns $(3, 4)$ and $(0.6, 0.8)$ have the lengths 5 and 1. With `limit` 2, the first becomes
$(1.2, 1.6)$ and the second stays.

**Pitfalls**

- Short columns are not scaled *up*.
- A column of zeros has length 0. Do not divide by it.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Function, Mistake, integers, normal, spread


def max_norm(w, limit):
    """Weights whose columns are at most a given length.

    Args:
        w: weights of shape (D, M), float or int: column m holds the weights into unit m; not changed.
        limit: float > 0, the largest Euclidean norm allowed for a column.

    Returns:
        next_w: array of shape (D, M), float: columns longer than limit are scaled to that length, the others are as in
            w; a column of zeros stays one.
    """
    norms = np.sqrt(np.sum(w**2, axis=0))
    return w * (limit / np.maximum(norms, limit))


exercise = Exercise(
    Function(max_norm, returns=("next_w",)),
    points=3,
    cases=[
        Case(
            "some columns too long",
            hint="Along which axis do the weights of one unit lie?",
            w=Draw(lambda rng: rng.normal(size=(4, 6)) * np.array([0.1, 3.0, 0.3, 2.0, 5.0, 0.2])),
            limit=1.5,
        ),
        Case("all short enough", hint="What happens to a short column?", w=normal(3, 5, scale=0.3), limit=4.0),
        Case("all too long", hidden=True, w=normal(5, 2, scale=10, shift=3), limit=0.8),
        Case(
            "columns of zeros",
            hidden=True,
            hint="What is the length of a column of zeros?",
            w=np.array([[0.0, 3.0, 0.0], [0.0, -1.0, 0.0], [0.0, 2.0, 0.5], [0.0, 0.5, 0.0]]),
            limit=2.0,
        ),
        Case("whole numbers", hidden=True, w=integers(3, 7, low=-3, high=4), limit=2.3),
        Case("large and tiny weights", hidden=True, w=spread(2, 8, low=1e-3, high=1000), limit=3.0),
        Case("a limit below one", w=normal(3, 8, scale=0.6), limit=0.7),
        Case("a long first and last column", w=normal(5, 5, scale=2), limit=3.0),
    ],
    mistakes=[
        Mistake(
            "The rows are limited; the weights of a unit are a column.",
            ("np.sum(w**2, axis=0)", "np.sum(w**2, axis=1, keepdims=True)"),
        ),
        Mistake(
            "The norm of the whole matrix is limited; each column has its own.",
            ("np.sum(w**2, axis=0)", "np.sum(w**2)"),
        ),
        Mistake(
            "Short columns are scaled up: all end with the same length.",
            ("np.maximum(norms, limit)", "np.maximum(norms, 1e-300)"),
        ),
        Mistake(
            "Long columns are scaled by limit over their squared length: the square root is missing.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.sum(w**2, axis=0)"),
        ),
        Mistake(
            "Weights are clipped one by one, which changes directions; scale whole columns.",
            ("w * (limit / np.maximum(norms, limit))", "np.clip(w, -limit, limit)"),
        ),
        Mistake(
            "Long columns get the length 1, not limit.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit, 1 / np.maximum(norms, limit), 1)"),
        ),
        Mistake(
            "The length is the sum of absolute values; the Euclidean one is asked.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.sum(np.abs(w), axis=0)"),
        ),
        Mistake(
            "The length is the largest absolute value; the Euclidean one is asked.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.max(np.abs(w), axis=0)"),
        ),
        Mistake("Long columns are set to 0; scale them.", ("(limit / np.maximum(norms, limit))", "(norms <= limit)")),
        Mistake(
            "If one column is too long, all are scaled by the same factor.",
            ("np.maximum(norms, limit)", "np.maximum(norms.max(), limit)"),
        ),
        Mistake(
            "The length is a standard deviation; the mean must not be subtracted.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.std(w, axis=0)"),
        ),
        Mistake(
            "The length is the absolute value of a sum; the Euclidean one is asked.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.abs(np.sum(w, axis=0))"),
        ),
        Mistake(
            "The sum of all absolute values of w is taken for the length; each column has its own length.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.sum(np.abs(w))"),
        ),
        Mistake(
            "Long columns are multiplied by the square of limit / length.",
            ("(limit / np.maximum(norms, limit))", "(limit / np.maximum(norms, limit)) ** 2"),
        ),
        Mistake(
            "Long columns are multiplied by the root of limit / length.",
            ("(limit / np.maximum(norms, limit))", "np.sqrt(limit / np.maximum(norms, limit))"),
        ),
        Mistake(
            "Long columns are multiplied by length / limit: the factor is upside down.",
            ("limit / np.maximum(norms, limit)", "np.maximum(norms, limit) / limit"),
        ),
        Mistake(
            "Long columns are multiplied by limit and not divided by their length.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit, limit, 1)"),
        ),
        Mistake(
            "Long columns are divided by limit; divide by the length and multiply by limit.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit, 1 / limit, 1)"),
        ),
        Mistake(
            "Short columns are scaled up to limit, and long ones stay.",
            ("np.maximum(norms, limit)", "np.maximum(np.minimum(norms, limit), 1e-300)"),
        ),
        Mistake(
            "All columns get the length 1, and limit is not used.",
            ("(limit / np.maximum(norms, limit))", "(1 / np.maximum(norms, 1e-300))"),
        ),
        Mistake(
            "Every column is divided by its length if that is above 1, then multiplied by limit.",
            ("np.maximum(norms, limit)", "np.maximum(norms, 1)"),
        ),
        Mistake(
            "Every column is divided by the larger of length and limit: the factor limit is missing.",
            ("(limit / np.maximum(norms, limit))", "(1 / np.maximum(norms, limit))"),
        ),
        Mistake(
            "Only the longest column is scaled.",
            (
                "(limit / np.maximum(norms, limit))",
                "np.where(norms == norms.max(), limit / np.maximum(norms, limit), 1)",
            ),
        ),
        Mistake(
            "Only the first of the long columns is scaled.",
            (
                "(limit / np.maximum(norms, limit))",
                "np.where(np.cumsum(norms > limit) == 1, limit / np.maximum(norms, limit), 1)",
            ),
        ),
        Mistake(
            "If one column is too long, all get the length limit.",
            (
                "(limit / np.maximum(norms, limit))",
                "np.where(norms.max() > limit, limit / np.maximum(norms, 1e-300), 1)",
            ),
        ),
        Mistake(
            "All weights are divided by the largest absolute value if that is above limit, then multiplied by limit.",
            ("norms = np.sqrt(np.sum(w**2, axis=0))", "norms = np.max(np.abs(w))"),
        ),
        Mistake(
            "The rows are limited by their sum of absolute values; the Euclidean length of a column is asked.",
            ("np.sqrt(np.sum(w**2, axis=0))", "np.sum(np.abs(w), axis=1, keepdims=True)"),
        ),
        Mistake(
            "The excess over limit is subtracted from the weights of long columns; scale them.",
            ("w * (limit / np.maximum(norms, limit))", "w - np.maximum(norms - limit, 0)"),
        ),
        Mistake(
            "The lengths are returned, cut off at limit; the weights are asked.",
            ("return w * (limit / np.maximum(norms, limit))", "return np.minimum(norms, limit)"),
        ),
        Mistake(
            "The weights are returned as they were: long columns are not scaled.",
            ("return w * (limit / np.maximum(norms, limit))", "return w * 1.0"),
        ),
        Mistake(
            "Weights whose absolute value is above limit are set to 0.",
            ("(limit / np.maximum(norms, limit))", "(np.abs(w) <= limit)"),
        ),
        Mistake(
            "The first weight of a column is left out of its length.",
            ("np.sum(w**2, axis=0)", "np.sum(w[1:] ** 2, axis=0)"),
        ),
        Mistake(
            "The last weight of a column is left out of its length.",
            ("np.sum(w**2, axis=0)", "np.sum(w[:-1] ** 2, axis=0)"),
        ),
        Mistake(
            "Columns are scaled to limit where the squared length is above limit.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms**2 > limit, limit / np.maximum(norms, 1e-300), 1)"),
        ),
        Mistake(
            "Columns are scaled to limit where the length is above limit**2.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit**2, limit / np.maximum(norms, 1e-300), 1)"),
        ),
        Mistake(
            "Long columns are divided by their squared length and multiplied by limit.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit, limit / np.maximum(norms, limit) ** 2, 1)"),
        ),
        Mistake(
            "Long columns get the length limit**2.",
            ("limit / np.maximum(norms, limit)", "np.where(norms > limit, limit**2 / np.maximum(norms, limit), 1)"),
        ),
        Mistake(
            "Long columns get the length sqrt(limit).",
            ("limit / np.maximum(norms, limit)", "np.where(norms > limit, limit**0.5 / np.maximum(norms, limit), 1)"),
        ),
        Mistake(
            "Long columns get half of limit as their length.",
            ("limit / np.maximum(norms, limit)", "np.where(norms > limit, limit / 2 / np.maximum(norms, limit), 1)"),
        ),
        Mistake(
            "Short columns are set to 0.",
            ("limit / np.maximum(norms, limit)", "np.where(norms > limit, limit / np.maximum(norms, limit), 0)"),
        ),
        Mistake("The weights lose their signs: absolute values are scaled.", ("return w *", "return np.abs(w) *")),
        Mistake(
            "Only the last of the long columns is scaled.",
            (
                "(limit / np.maximum(norms, limit))",
                "(limit / np.maximum(norms, limit)) ** (np.cumsum((norms > limit)[::-1])[::-1] * (norms > limit) == 1)",
            ),
        ),
        Mistake(
            "The last column is left as it was.",
            ("(limit / np.maximum(norms, limit))", "np.append((limit / np.maximum(norms, limit))[:-1], 1)"),
        ),
        Mistake(
            "The first column is left as it was.",
            ("(limit / np.maximum(norms, limit))", "np.append(1, (limit / np.maximum(norms, limit))[1:])"),
        ),
        Mistake(
            "The whole matrix is limited by its mean column length.",
            ("np.maximum(norms, limit)", "np.maximum(norms.mean(), limit)"),
        ),
        Mistake(
            "The lengths of the columns are returned.",
            ("return w * (limit / np.maximum(norms, limit))", "return norms"),
        ),
        Mistake(
            "A short column is divided by limit.",
            (
                "(limit / np.maximum(norms, limit))",
                "np.where(norms > limit, limit / np.maximum(norms, limit), 1 / limit)",
            ),
        ),
        Mistake(
            "A short column is multiplied by limit.",
            ("(limit / np.maximum(norms, limit))", "np.where(norms > limit, limit / np.maximum(norms, limit), limit)"),
        ),
        Mistake(
            "Weights of long columns become limit with their signs; scale them.",
            ("return w * (limit / np.maximum(norms, limit))", "return np.where(norms > limit, limit * np.sign(w), w)"),
        ),
    ],
    hints=[
        "The lengths of all columns: one sum of squares along an axis, and a root. Their shape is (M,).",
        "limit / length is right for long columns and too large for short ones. Which maximum or minimum mends that?",
    ],
)
