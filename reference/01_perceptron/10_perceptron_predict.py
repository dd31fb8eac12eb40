r"""## The perceptron answers

Give each feature a weight, add up, add a bias. The sign of this **score** is the answer:

$$s = \sum_d x_d\, w_d + b, \qquad \hat y = \begin{cases} +1 & s > 0 \\ -1 & s \le 0 \end{cases}$$

All points with $s = 0$ form a straight line (in two dimensions; a plane in three), the **decision boundary**. The
weights say which way it faces, and the bias moves it away from the origin.

**By hand:** $w = (2, -1)$ and $b = -1$. For $x = (3, 1)$ the score is $6 - 1 - 1 = 4$, so the answer is $+1$. For
$x = (1, 1)$ it is $2 - 1 - 1 = 0$, exactly on the boundary: the answer is $-1$.

**Pitfalls**

- `np.sign(0)` is 0, which is no label. A tie must be $-1$ here; other books make it $+1$.
- Answer for all N samples at once. `X @ w + b` has shape (N,), and `np.where` turns it into labels.
"""

import numpy as np

from autograder.exercise import Case, Draw, Exercise, Function, Mistake, integers, normal


def perceptron_predict(X, w, b):
    """Labels that a perceptron gives to samples.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        w: weights of shape (D,), float or int; not changed.
        b: bias, a float or int.

    Returns:
        labels: array of shape (N,), float or int: +1 where X @ w + b > 0, and -1 elsewhere. A tie, a score of exactly
            0, is -1.
    """
    scores = X @ w + b
    return np.where(scores > 0, 1, -1)


exercise = Exercise(
    Function(perceptron_predict, returns=("labels",)),
    points=2,
    cases=[
        Case("a small batch", hint="What is added to X @ w?", X=normal(7, 3), w=normal(3), b=0.8),
        Case(
            "ties",
            hint="What is the label of a score of exactly 0?",
            X=np.array([[1.0, 1.0], [3.0, 1.0], [0.0, -1.0], [0.0, 0.0], [2.0, 3.0]]),
            w=np.array([2.0, -1.0]),
            b=-1.0,
        ),
        Case(
            "weights of 0",
            hint="Before it has learned anything, every score is 0.",
            X=normal(4, 2),
            w=np.zeros(2),
            b=0.0,
        ),
        Case(
            "as many features as samples",
            hint="What is added up: features or samples?",
            X=normal(4, 4),
            w=normal(4),
            b=-0.2,
        ),
        Case(
            "one feature", X=np.array([[-3.0], [-2.0], [-1.0], [-0.5], [0.0], [0.5], [1.0]]), w=np.array([1.0]), b=1.0
        ),
        Case(
            "scores near 0",
            hint="Where is the boundary?",
            X=np.array([[0.1], [0.4], [0.6], [-0.1], [0.9], [-0.7]]),
            w=np.array([1.0]),
            b=0.0,
        ),
        Case("mostly +1", X=normal(8, 3), w=normal(3), b=1.5),
        Case("mostly -1", X=normal(8, 3), w=normal(3), b=-1.5),
        Case("small whole numbers", X=integers(12, 2, low=-2, high=3), w=np.array([1, -1]), b=-1),
        Case("one sample", hidden=True, hint="Has the result shape (1,)?", X=normal(1, 5), w=normal(5), b=-0.3),
        Case(
            "whole numbers",
            hidden=True,
            hint="Whole numbers tie often. Which way does a tie go?",
            X=integers(20, 3, low=-2, high=3),
            w=np.array([1, -2, 1]),
            b=1,
        ),
        Case(
            "a bias that outweighs the rest",
            hidden=True,
            hint="Which way does b push the score?",
            X=normal(9, 4),
            w=normal(4, scale=0.1),
            b=-5.0,
        ),
        Case(
            "many samples",
            hidden=True,
            X=normal(300, 6, scale=10, shift=3),
            w=normal(6),
            b=Draw(lambda rng: float(rng.normal(0, 10))),
        ),
    ],
    mistakes=[
        Mistake("A tie gets the label +1; here it gets -1.", ("scores > 0", "scores >= 0"), convention=True),
        Mistake(
            "This is the sign of the score, so a tie gets 0, which is no label.",
            ("np.where(scores > 0, 1, -1)", "np.sign(scores)"),
        ),
        Mistake("The labels are 0 and 1; here they are -1 and +1.", (", 1, -1)", ", 1, 0)"), convention=True),
        Mistake("These are the scores; labels are asked.", ("np.where(scores > 0, 1, -1)", "scores")),
        Mistake("The bias is left out.", ("scores = X @ w + b", "scores = X @ w")),
        Mistake(
            "The bias is subtracted, as a threshold would be; here it is added.",
            ("scores = X @ w + b", "scores = X @ w - b"),
            convention=True,
        ),
        Mistake("The labels are the wrong way round.", (", 1, -1)", ", -1, 1)")),
        Mistake(
            "One label is given for the whole batch, from the sum of all scores; each sample has its own.",
            ("np.where(scores > 0, 1, -1)", "np.full(len(X), 1 if scores.sum() > 0 else -1)"),
        ),
        Mistake("b is added to the weights; it is added to X @ w.", ("= X @ w + b", "= X @ (w + b)")),
        Mistake("b is added to the samples; it is added to X @ w.", ("= X @ w + b", "= (X + b) @ w")),
        Mistake(
            "The sum goes over the samples, with a label for each feature.",
            ("= X @ w + b", "= (X * w).sum(axis=0) + b"),
        ),
        Mistake(
            "b is added to the labels; it belongs to the score.", ("= X @ w + b", "= X @ w"), ("1, -1)", "1, -1) + b")
        ),
        Mistake("The score is compared with 1/2; the boundary is at 0.", ("scores > 0", "scores > 0.5")),
        Mistake(
            "The score is compared with the mean score of the batch; the boundary is at 0.",
            ("scores > 0", "scores > scores.mean()"),
        ),
        Mistake(
            "These are sigmoids of the scores; labels are asked.",
            ("np.where(scores > 0, 1, -1)", "1 / (1 + np.exp(-scores))"),
        ),
        Mistake(
            "These are hyperbolic tangents of the scores; labels are asked.",
            ("np.where(scores > 0, 1, -1)", "np.tanh(scores)"),
        ),
        Mistake(
            "The labels are 1 and 0, and a tie gets 1; here they are +1 and -1, and a tie gets -1.",
            ("scores > 0, 1, -1", "scores >= 0, 1, 0"),
            convention=True,
        ),
        Mistake("The labels are the wrong way round, but for a tie, which gets -1.", ("scores > 0", "scores < 0")),
        Mistake(
            "These are the positions of the samples with label +1; a label for every sample is asked.",
            ("np.where(scores > 0, 1, -1)", "np.flatnonzero(scores > 0)"),
        ),
        Mistake(
            "A single label is returned; each sample has its own.",
            ("np.where(scores > 0, 1, -1)", "np.where(scores > 0, 1, -1)[0]"),
        ),
        Mistake("The last sample has no label.", ("np.where(scores > 0, 1, -1)", "np.where(scores > 0, 1, -1)[:-1]")),
        Mistake("The first sample has no label.", ("np.where(scores > 0, 1, -1)", "np.where(scores > 0, 1, -1)[1:]")),
        Mistake(
            "The labels stand in reversed order.", ("np.where(scores > 0, 1, -1)", "np.where(scores > 0, 1, -1)[::-1]")
        ),
        Mistake("The score is compared with -1; the boundary is at 0.", ("scores > 0", "scores > -1")),
        Mistake(
            "The weighted sum is divided by the number of features before b is added.",
            ("= X @ w + b", "= X @ w / len(w) + b"),
        ),
        Mistake("The score is the bias alone.", ("= X @ w + b", "= 0 * (X @ w) + b")),
        Mistake("The features count by their absolute values.", ("= X @ w", "= np.abs(X) @ w")),
        Mistake(
            "The features are multiplied instead of weighed and added up.",
            ("= X @ w + b", "= np.prod(X * w, axis=1) + b"),
        ),
    ],
    hints=[
        "X @ w gives N numbers at once, and adding b adds it to each of them.",
        "A comparison gives an array of True and False. np.where(condition, this, that) chooses for each element.",
    ],
)
