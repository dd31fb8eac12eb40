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
        Case("four samples", scores=np.array([[2, 1, 0], [0, 3, 1], [1, 2, 5], [4, 0, 1]]), y=np.array([0, 1, 2, 1])),
        *(
            Case(f"{n} samples of {c} classes", scores=normal(n, c), y=labels(n, c))
            for n, c in ((31, 2), (37, 5), (41, 8))
        ),
        Case("scores between 0 and 1", scores=normal(29, 4, scale=0.1, shift=0.5), y=labels(29, 4)),
        Case("most scores positive", scores=normal(19, 3, shift=2), y=labels(19, 3)),
        Case("scores of whole numbers", scores=integers(43, 4, low=-3, high=4), y=labels(43, 4)),
        Case("all right", scores=np.array([[3.0, -1.0], [-2.0, -1.0], [0.5, 0.25]]), y=np.array([0, 1, 0])),
    ],
    mistakes=[
        Mistake("The number of right samples is returned; their fraction is asked.", ("np.mean(", "1.0 * np.sum(")),
        Mistake("It is a percentage; a fraction between 0 and 1 is asked.", ("np.mean(", "100 * np.mean(")),
        Mistake("It is the fraction of wrong samples.", (" == y", " != y")),
        Mistake("The lowest score is taken for the answer.", ("argmax", "argmin")),
        Mistake(
            "Of equal scores the last one counts, as with argsort; the first is asked.",
            ("scores.argmax(axis=1)", "(scores.shape[1] - 1 - scores[:, ::-1].argmax(axis=1))"),
        ),
        Mistake("The score of largest size wins, whatever its sign.", ("scores.argmax", "np.abs(scores).argmax")),
        Mistake(
            "The number of right samples is divided by the number of classes.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum(scores.argmax(axis=1) == y) / scores.shape[1]"),
        ),
        Mistake(
            "The accuracy is 0 where some samples are right, as with an argmax over the whole table.",
            ("scores.argmax(axis=1)", "scores.argmax()"),
        ),
        Mistake(
            "The number of right samples is divided by N * C; it must be N.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum(scores.argmax(axis=1) == y) / scores.size"),
        ),
        Mistake(
            "The classes are counted from 1: the predictions are argmax + 1.",
            ("scores.argmax(axis=1)", "scores.argmax(axis=1) + 1"),
        ),
        Mistake(
            "The fraction is rounded to a whole number.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.round(np.mean(scores.argmax(axis=1) == y))"),
        ),
        Mistake(
            "The fraction is rounded to two decimals.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.round(np.mean(scores.argmax(axis=1) == y), 2)"),
        ),
        Mistake(
            "One bool for each sample is returned; their mean is asked.",
            ("np.mean(scores.argmax(axis=1) == y)", "1.0 * (scores.argmax(axis=1) == y)"),
        ),
        Mistake(
            "A sample counts as right if its right class shares the highest score; of equal ones the first counts.",
            ("scores.argmax(axis=1) == y", "scores[np.arange(len(y)), y] == scores.max(axis=1)"),
        ),
        Mistake(
            "A sample with several highest scores counts as wrong; the first of them counts.",
            (
                "scores.argmax(axis=1) == y",
                "(scores.argmax(axis=1) == y) & ((scores == scores.max(axis=1, keepdims=True)).sum(axis=1) == 1)",
            ),
        ),
        Mistake(
            "A sample counts as right if the score of its class is positive.",
            ("scores.argmax(axis=1) == y", "scores[np.arange(len(y)), y] > 0"),
        ),
        Mistake(
            "A sample counts as right if the score of its class is above the mean of its row.",
            ("scores.argmax(axis=1) == y", "scores[np.arange(len(y)), y] > scores.mean(axis=1)"),
        ),
        Mistake(
            "The highest score itself is compared with the label; its place is asked.",
            ("scores.argmax(axis=1) == y", "scores.max(axis=1) == y"),
        ),
        Mistake(
            "The mean score of the right class is returned; the fraction of right samples is asked.",
            ("scores.argmax(axis=1) == y", "scores[np.arange(len(y)), y]"),
        ),
        Mistake(
            "The mean probability of the right class is returned; the fraction of right samples is asked.",
            (
                "np.mean(scores.argmax(axis=1) == y)",
                (
                    "np.mean(np.exp(scores - scores.max(axis=1, keepdims=True))[np.arange(len(y)), "
                    "y] / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1))"
                ),
            ),
        ),
        Mistake(
            "The predictions are compared with one-hot labels, all entries of the table: the "
            "0 of wrong classes count too.",
            (
                "scores.argmax(axis=1) == y",
                "np.eye(scores.shape[1])[scores.argmax(axis=1)] == np.eye(scores.shape[1])[y]",
            ),
        ),
        Mistake(
            "Every prediction is compared with every label, a table of N by N.",
            ("scores.argmax(axis=1) == y", "scores.argmax(axis=1)[:, None] == y"),
        ),
        Mistake(
            "A sample counts as right if its class is among the two highest scores.",
            ("scores.argmax(axis=1) == y", "(scores > scores[np.arange(len(y)), y][:, None]).sum(axis=1) < 2"),
        ),
        Mistake(
            "The mean of the recalls of the classes is returned, not the fraction of all samples.",
            (
                "np.mean(scores.argmax(axis=1) == y)",
                "np.mean([np.mean((scores.argmax(axis=1) == y)[y == c]) for c in np.unique(y)])",
            ),
        ),
        Mistake(
            "The last sample does not count as right, but is counted.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum((scores.argmax(axis=1) == y)[:-1]) / len(y)"),
        ),
        Mistake(
            "The first sample does not count as right, but is counted.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum((scores.argmax(axis=1) == y)[1:]) / len(y)"),
        ),
        Mistake(
            "The last sample is left out.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum((scores.argmax(axis=1) == y)[:-1]) / max(len(y) - 1, 1)"),
        ),
        Mistake(
            "The first sample is left out.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum((scores.argmax(axis=1) == y)[1:]) / max(len(y) - 1, 1)"),
        ),
        Mistake(
            "The number of right samples is divided by N - 1.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum(scores.argmax(axis=1) == y) / max(len(y) - 1, 1)"),
        ),
        Mistake(
            "The number of right samples is divided by N + 1.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sum(scores.argmax(axis=1) == y) / (len(y) + 1)"),
        ),
        Mistake(
            "One right sample too many is counted.",
            ("np.mean(scores.argmax(axis=1) == y)", "(np.sum(scores.argmax(axis=1) == y) + 1) / len(y)"),
        ),
        Mistake(
            "The right samples are divided by the wrong ones.",
            (
                "np.mean(scores.argmax(axis=1) == y)",
                "np.sum(scores.argmax(axis=1) == y) / max(np.sum(scores.argmax(axis=1) != y), 1)",
            ),
        ),
        Mistake(
            "The root of the fraction is returned.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.sqrt(np.mean(scores.argmax(axis=1) == y))"),
        ),
        Mistake(
            "The standard deviation of right and wrong is returned.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.std(scores.argmax(axis=1) == y)"),
        ),
        Mistake(
            "The answer is 1 if all samples are right, else 0.",
            ("np.mean(scores.argmax(axis=1) == y)", "1.0 * np.all(scores.argmax(axis=1) == y)"),
        ),
        Mistake(
            "The answer is 1 if any sample is right, else 0.",
            ("np.mean(scores.argmax(axis=1) == y)", "1.0 * np.any(scores.argmax(axis=1) == y)"),
        ),
        Mistake(
            "The second highest score is taken for the answer.",
            ("scores.argmax(axis=1)", "np.argsort(-scores, axis=1, kind='stable')[:, 1]"),
        ),
        Mistake(
            "The classes are counted from the last: the predictions are reversed.",
            ("scores.argmax(axis=1)", "scores[:, ::-1].argmax(axis=1)"),
        ),
        Mistake(
            "The predictions are one too small, argmax - 1.", ("scores.argmax(axis=1)", "scores.argmax(axis=1) - 1")
        ),
        Mistake(
            "The last class is left out of the argmax.", ("scores.argmax(axis=1)", "scores[:, :-1].argmax(axis=1)")
        ),
        Mistake(
            "The first class is left out of the argmax.",
            ("scores.argmax(axis=1)", "(1 + scores[:, 1:].argmax(axis=1))"),
        ),
        Mistake(
            "The fraction of predictions at most one class away is returned.",
            ("scores.argmax(axis=1) == y", "abs(scores.argmax(axis=1) - y) <= 1"),
        ),
        Mistake(
            "The mean distance of prediction and label is returned.",
            ("scores.argmax(axis=1) == y", "abs(scores.argmax(axis=1) - y)"),
        ),
        Mistake(
            "A sample counts as right if its score is above all other scores' mean and positive.",
            (
                "scores.argmax(axis=1) == y",
                "(scores[np.arange(len(y)), y] > scores.mean(axis=1)) & (scores[np.arange(len(y)), y] > 0)",
            ),
        ),
        Mistake(
            "Only samples with a positive highest score count as right.",
            ("scores.argmax(axis=1) == y", "(scores.argmax(axis=1) == y) & (scores.max(axis=1) > 0)"),
        ),
        Mistake(
            "The predictions are compared in sorted order: how often each class comes counts, not where.",
            ("scores.argmax(axis=1) == y", "np.sort(scores.argmax(axis=1)) == np.sort(y)"),
        ),
        Mistake(
            "The fraction is rounded to three decimals.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.round(np.mean(scores.argmax(axis=1) == y), 3)"),
        ),
        Mistake(
            "The fraction is rounded to four decimals.",
            ("np.mean(scores.argmax(axis=1) == y)", "np.round(np.mean(scores.argmax(axis=1) == y), 4)"),
        ),
    ],
    hints=[
        "argmax(axis=1) gives the class of the highest score in each row.",
        "The mean of an array of True and False is the fraction of True.",
    ],
)
