r"""## How many are right?

The loss is what the network can descend; the **accuracy** is what you want to know: the fraction of samples whose
highest score is at the right class. The two need not agree. A network that is right but unsure has a high loss and a
high accuracy.

**By hand:** scores `[[1, 3, 2], [0, -1, -5], [2, 2, 1]]` have their highest values at the classes 1, 0 and 0 (the first
of equal ones). With labels `[1, 2, 0]` two of three are right: $2/3$.

**Pitfalls**

- A probability is not needed: softmax keeps the order of the scores.
- `argmax` without an axis looks for the highest score of the whole table.
- An accuracy of 90% says little if 90% of the samples are of one class. A **confusion matrix** shows more; it comes
  next.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, integers, labels, normal


def accuracy(scores, y):
    """Fraction of the samples whose highest score is at the right class.

    Args:
        scores: shape (N, C), float or int; not changed. Of several highest scores of a sample, the first counts.
        y: labels of shape (N,), int, each in {0, ..., C - 1}; not changed.

    Returns:
        accuracy: float in [0, 1].
    """
    return np.mean(scores.argmax(axis=1) == y)


exercise = Exercise(
    Function(accuracy, returns=("accuracy",)),
    points=2,
    cases=[
        Case("more samples than classes", scores=normal(23, 3), y=labels(23, 3)),
        Case(
            "equal scores",
            hint="Which of several highest scores counts?",
            scores=np.array([[1, 3, 3], [2, 0, 2], [0, 0, 0], [5, 1, 5]]),
            y=np.array([1, 2, 0, 0]),
        ),
        Case("negative scores", hint="Is the highest score positive?", scores=normal(17, 4, shift=-6), y=labels(17, 4)),
        Case("one sample", hidden=True, scores=np.array([[0.5, -1.0, 2.5, 0.1]]), y=np.array([2])),
        Case("whole numbers", hidden=True, scores=integers(29, 5, low=-9, high=9), y=labels(29, 5)),
        Case("far from 0", hidden=True, scores=normal(19, 6, scale=400), y=labels(19, 6)),
        Case(
            "no sample right", hidden=True, scores=np.array([[3.0, 1.0], [0.5, 2.0], [7.0, 6.0]]), y=np.array([1, 0, 1])
        ),
    ],
    mistakes=[
        Mistake("The number of right samples is returned; their fraction is asked.", ("np.mean(", "1.0 * np.sum(")),
        Mistake("It is a percentage; a fraction between 0 and 1 is asked.", ("np.mean(", "100 * np.mean(")),
        Mistake("It is the fraction of wrong samples.", (" == y", " != y")),
        Mistake("The lowest score is taken for the answer.", ("argmax", "argmin")),
        Mistake(
            "Of equal scores the last one counts; the first is asked.",
            ("scores.argmax(axis=1)", "(scores.shape[1] - 1 - scores[:, ::-1].argmax(axis=1))"),
        ),
        Mistake("The score of largest size wins, whatever its sign.", ("scores.argmax", "np.abs(scores).argmax")),
        Mistake(
            "The number of right samples is divided by the number of classes.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum(scores.argmax(axis=1) == y) / scores.shape[1]"),
        ),
    ],
    hints=[
        "argmax(axis=1) gives the class of the highest score in each row.",
        "The mean of an array of True and False is the fraction of True.",
    ],
)
