r"""## One of many, or any number?

A row of scores for dog, cat and beach. Read it in two ways:

- **Multi-class:** exactly one is true. The classes compete for one probability, which the **softmax** shares out. The
  prediction is the class of the largest score.
- **Multi-label:** any number is true, none included. Each label has a **sigmoid** of its own, and a label is on if its
  probability is above a threshold.

**By hand:** scores `[2, -1, 1.5]` for one photograph, threshold 0.5. The softmax gives `[0.604, 0.030, 0.366]`: dog,
with some doubt. The sigmoids give `[0.881, 0.269, 0.818]`: dog *and* beach, both fairly surely. The first row adds up
to 1, the second to 1.967, and that is no error.

**Pitfalls**

- Applying a softmax to a multi-label problem makes the labels fight: a second right label *lowers* the first.
- Applying sigmoids to a multi-class problem may say "both", or "none of them".
- The threshold is for the probability, and not for the score.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, normal, spread


def two_readings(x, threshold=0.5):
    """The same scores as a multi-class and as a multi-label prediction.

    Args:
        x: scores of shape (N, C), float or int; not changed.
        threshold: float between 0 and 1; a label is on if its probability is larger than this.

    Returns:
        shared: multi-class probabilities, the softmax of each row, shape (N, C), float; no overflow for abs(x) up to
            1000.
        winner: the most probable class of each row, shape (N,), int. The checks have no ties.
        own: multi-label probabilities, the sigmoid of each score, shape (N, C), float; no overflow for abs(x) up to
            1000.
        tags: 1 where a label is on, else 0, shape (N, C), int. No probability in the checks equals the threshold.
    """
    e = np.exp(x - x.max(axis=1, keepdims=True))
    shared = e / e.sum(axis=1, keepdims=True)
    own = np.exp(-np.logaddexp(0, -x))
    return shared, x.argmax(axis=1), own, (own > threshold) * 1


exercise = Exercise(
    Function(two_readings, returns=("shared", "winner", "own", "tags")),
    points=4,
    cases=[
        Case("the default threshold", x=normal(5, 3, scale=2), threshold=0.5),
        Case(
            "a high threshold",
            hint="What is compared with the threshold?",
            x=normal(4, 6, shift=1, scale=1.5),
            threshold=0.8,
        ),
        Case("a low threshold", x=normal(4, 4, shift=-0.5), threshold=0.2),
        Case(
            "sure scores",
            hint="Whose exponential overflows? Which sigmoids cannot be told apart?",
            x=np.array([[900.0, 1000.0, -50.0], [-1000.0, -900.0, -950.0]]),
            threshold=0.7,
        ),
        Case("whole numbers", hidden=True, x=np.array([[3, -2, 1, 0], [-1, -4, -2, -3], [2, 5, 1, 4]]), threshold=0.3),
        Case("one sample", hidden=True, x=normal(1, 9, scale=2), threshold=0.6),
        Case("two classes, off centre", hidden=True, x=normal(7, 2, shift=2), threshold=0.9),
        Case(
            "scores up to 1000",
            hidden=True,
            hint="Is any exponent positive?",
            x=spread(6, 5, low=0.5, high=1000),
            threshold=0.4,
        ),
        Case("no threshold given", hidden=True, hint="Which threshold does the docstring name?", x=normal(3, 5)),
        Case("threshold not given", x=normal(3, 4, scale=1.5)),
        Case("no label is on", x=normal(4, 3, shift=-2, scale=0.5), threshold=0.6),
        Case("every label is on", x=normal(3, 5, shift=2, scale=0.5), threshold=0.35),
        *(Case(f"{c} classes", x=normal(6, c), threshold=0.55) for c in (2, 3, 7)),
        Case(
            "winners in each place", x=np.array([[2.0, 1.0, -3.0], [-1.0, 0.5, 0.0], [0.25, 0.5, 0.75]]), threshold=0.6
        ),
        Case("a single sample", x=normal(1, 5, scale=2), threshold=0.3),
    ],
    mistakes=[
        Mistake(
            "The two readings are exchanged: shared holds the sigmoids, own the softmax.",
            ("shared, x.argmax(axis=1), own", "own, x.argmax(axis=1), shared"),
        ),
        Mistake(
            "own is the softmax: labels compete, where each should have a sigmoid of its own.",
            ("np.exp(-np.logaddexp(0, -x))", "shared"),
        ),
        Mistake(
            "shared holds sigmoids divided by their sum; the softmax divides exponentials.",
            ("x - x.max(axis=1, keepdims=True)", "-np.logaddexp(0, -x)"),
        ),
        Mistake(
            "The tags come from the softmax; labels of their own come from sigmoids.",
            ("(own > threshold)", "(shared > threshold)"),
        ),
        Mistake(
            "The threshold is compared with the scores; it is for probabilities.",
            ("(own > threshold)", "(x > threshold)"),
        ),
        Mistake(
            "The tags are on where a score is positive, whatever the threshold.", ("(own > threshold)", "(own > 0.5)")
        ),
        Mistake(
            "The tags are turned round: 1 where the probability is below the threshold.",
            ("(own > threshold)", "(own < threshold)"),
        ),
        Mistake(
            "The softmax runs over the samples (axis 0); it must run over the classes.",
            ("x.max(axis=1", "x.max(axis=0"),
            ("e.sum(axis=1", "e.sum(axis=0"),
        ),
        Mistake("The winner is looked for in each column; each row has one.", ("x.argmax(axis=1)", "x.argmax(axis=0)")),
        Mistake("The winner is the least probable class.", ("x.argmax(axis=1)", "x.argmin(axis=1)")),
        Mistake(
            "winner holds the largest probability; its class is asked.", ("x.argmax(axis=1)", "shared.max(axis=1)")
        ),
        Mistake("winner counts from 1; classes count from 0.", ("x.argmax(axis=1)", "x.argmax(axis=1) + 1")),
        Mistake(
            "winner is one-hot; one number per row is asked.",
            ("x.argmax(axis=1)", "(x == x.max(axis=1, keepdims=True)) * 1"),
        ),
        Mistake(
            "Only one tag per row is on, that of the largest score.",
            ("(own > threshold)", "(x == x.max(axis=1, keepdims=True))"),
        ),
        Mistake(
            "No maximum is subtracted in the softmax: for large scores, exp overflows.",
            ("x - x.max(axis=1, keepdims=True)", "x"),
        ),
        Mistake(
            "The sigmoid is exp(x) / (1 + exp(x)), which is nan for large scores.",
            ("(-np.logaddexp(0, -x))", "(x) / (1 + np.exp(x))"),
        ),
        Mistake("The sigmoid has the wrong sign: a large score gives a small probability.", ("0, -x", "0, x")),
        Mistake(
            "shared is the logarithm of the softmax; the softmax itself is asked.",
            ("shared,", "np.log(np.maximum(shared, 1e-300)),"),
        ),
        Mistake(
            "shared is the softmax of -x: the largest score gets the smallest probability.",
            ("x - x.max(axis=1, keepdims=True)", "x.min(axis=1, keepdims=True) - x"),
        ),
        Mistake(
            "shared is 1 for the class of the largest score and 0 elsewhere.",
            ("shared,", "(x == x.max(axis=1, keepdims=True)) * 1.0,"),
        ),
        Mistake("winner holds the largest score of each row; its class is asked.", ("argmax", "max")),
        Mistake("winner holds the largest sigmoid of each row; its class is asked.", ("x.argmax", "own.max")),
        Mistake(
            "winner is looked for among the tags: it is the first label that is on.",
            ("x.argmax", "(own > threshold).argmax"),
        ),
        Mistake(
            "own is divided by the sum of its row; each label has a probability of its own.",
            (", own", ", own / own.sum(axis=1, keepdims=True)"),
        ),
        Mistake(
            "own is the sigmoid of shared; it is the sigmoid of the scores.", (", own", ", 1 / (1 + np.exp(-shared))")
        ),
        Mistake(
            "own is the sigmoid of x - max(x), the largest of each row; it is the sigmoid of the scores.",
            (", own", ", e / (1 + e)"),
        ),
        Mistake("own holds tanh(x); the sigmoid is asked.", (", own", ", np.tanh(x)")),
        Mistake(
            "The tags hold the probabilities of the labels that are on; 1 is asked there.",
            ("(own > threshold) * 1", "own * (own > threshold)"),
        ),
        Mistake(
            "The tags are -1 where a label is off; 0 is asked there.",
            ("(own > threshold) * 1", "np.where(own > threshold, 1, -1)"),
        ),
        Mistake(
            "Only tags of the winning class can be on: the largest score of a row, if above the threshold.",
            ("(own > threshold)", "(own > threshold) & (x == x.max(axis=1, keepdims=True))"),
        ),
        Mistake(
            "shared is a softmax of the whole batch.", ("shared,", "np.exp(x - x.max()) / np.exp(x - x.max()).sum(),")
        ),
        Mistake(
            "The softmax is applied twice in shared.",
            ("shared,", "np.exp(shared) / np.exp(shared).sum(axis=1, keepdims=True),"),
        ),
        Mistake("winner is the second most probable class.", ("argmax(axis=1)", "argsort(axis=1)[:, -2]")),
        Mistake(
            "winner is a place in the whole batch, rows counted through.",
            (", own", " + np.arange(len(x)) * x.shape[1], own"),
        ),
        Mistake("winner counts from the end: the last class is 0.", ("argmax", "shape[1] - 1 - x.argmax")),
        Mistake("winner is the class with the largest absolute score.", ("x.argmax", "np.abs(x).argmax")),
        Mistake("winner is the last class.", ("x.argmax(axis=1)", "0 * x.argmax(axis=1) + x.shape[1] - 1")),
        Mistake(
            "winner is the class of the largest score of all, in every row.",
            ("x.argmax(axis=1)", "0 * x.argmax(axis=1) + x.max(axis=0).argmax()"),
        ),
        Mistake("winner is the number of labels that are on.", ("x.argmax", "(own > threshold).sum")),
        Mistake("winner is the last label that is on.", ("argmax", "shape[1] - 1 - (own > threshold)[:, ::-1].argmax")),
        Mistake(
            "winner is -1 where no probability is above the threshold.",
            ("x.argmax(axis=1)", "np.where(shared.max(axis=1) > threshold, x.argmax(axis=1), -1)"),
        ),
        Mistake(
            "winner is -1 where no label is on.",
            ("x.argmax(axis=1)", "np.where((own > threshold).any(axis=1), x.argmax(axis=1), -1)"),
        ),
        Mistake(
            "winner is 0 where no probability is above the threshold.",
            ("x.argmax(axis=1)", "np.where(shared.max(axis=1) > threshold, x.argmax(axis=1), 0)"),
        ),
        Mistake("own is the sigmoid's slope, p (1 - p).", (", own", ", own * (1 - own)")),
        Mistake("own is the logarithm of the sigmoid.", (", own", ", -np.logaddexp(0, -x)")),
        Mistake("own is 0 where a label is off.", (", own", ", own * (own > threshold)")),
        Mistake(
            "own is the sigmoid of the score minus the threshold.",
            (", own", ", np.exp(-np.logaddexp(0, threshold - x))"),
        ),
        Mistake("own is exp(x - max(x)), not divided by 1 plus that.", (", own", ", e")),
        Mistake("own is (1 + tanh(x)) / 2, the sigmoid of 2 x.", (", own", ", (1 + np.tanh(x)) / 2")),
        Mistake("The tags compare the absolute score with the threshold.", ("own >", "np.abs(x) >")),
        Mistake(
            "The winner's tag is on, too, where its probability is not above the threshold.",
            ("own > threshold", "(own > threshold) | (x == x.max(axis=1, keepdims=True))"),
        ),
        Mistake(
            "The tags hold the numbers of their classes, counted from 1.",
            ("(own > threshold) * 1", "(own > threshold) * (1 + np.arange(x.shape[1]))"),
        ),
        Mistake(
            "The tags hold the numbers of their classes.",
            ("(own > threshold) * 1", "(own > threshold) * np.arange(x.shape[1])"),
        ),
        Mistake(
            "The tags count the labels that are on in each row; one tag for each label is asked.",
            ("(own > threshold) * 1", "(own > threshold).sum(axis=1, keepdims=True) + 0 * x.astype(int)"),
        ),
        Mistake(
            "The tags compare with the mean probability of the row.",
            ("> threshold", "> own.mean(axis=1, keepdims=True)"),
        ),
        Mistake(
            "The last tag of each row is left off.",
            ("(own > threshold) * 1", "(own > threshold) * (np.arange(x.shape[1]) < x.shape[1] - 1)"),
        ),
    ],
    hints=[
        "You have a softmax and a sigmoid from the last assignment; write both in one line each.",
        "A comparison gives True and False; times 1 it gives whole numbers.",
    ],
    equivalents=[
        Equivalent("The sign of e cancels in the quotient.", ("e = np.exp(x - x", "e = -np.exp(x - x")),
        Equivalent(
            "The exponential keeps the order, and the largest of a row becomes 1.",
            ("x.argmax(axis=1)", "e.argmax(axis=1)"),
            ("x.argmax(axis=1)", "shared.argmax(axis=1)"),
        ),
        Equivalent(
            "Equality with the threshold would be a matter of rounding; the cases have none.",
            ("own > threshold", "own >= threshold"),
        ),
    ],
)
