r"""## Content, or never quite

Multiclass SVM and softmax loss look at the same scores. For each sample $n$ ask both of them two questions.

- **What do you charge?** The SVM charges $\sum_{j \ne y} \max(0, x_j - x_y + 1)$, the softmax $-\log p_y$.
- **How hard do you pull on the score of the right class?** That is the size of the gradient there, before the mean:
  the number of classes that violate the margin for the SVM, and $1 - p_y$ for the softmax.

**By hand:** right class 0, and three samples:

| scores | SVM charges | softmax charges | SVM pulls | softmax pulls |
|---|---|---|---|---|
| `[10, -2, 3]` | 0 | 0.0009 | 0 | 0.0009 |
| `[10, 9.5, 9.5]` | 1 | 0.7944 | 2 | 0.5481 |
| `[10, -100, -100]` | 0 | 0.0000 | 0 | 0.0000 |

From the first row to the third the SVM notices no difference at all: the margin was there. The softmax goes on
improving what is already right, though less and less. In the second row the right class is ahead, but by too little
for either.

Here nothing is averaged: all four results have one entry per sample.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, labels, normal, spread


def hinge_and_softmax(x, y):
    """Multiclass SVM and softmax loss side by side, for each sample by itself.

    Args:
        x: scores of shape (N, C), float or int; not changed.
        y: labels of shape (N,), int, 0 <= y[n] < C; not changed.

    Returns:
        svm: multiclass SVM loss (margin 1) of each sample, shape (N,), float.
        softmax: softmax loss of each sample, -log(softmax(x[n])[y[n]]), shape (N,), float; right to full precision, and
            finite, for abs(x) up to 1000.
        svm_pull: number of classes j != y[n] with x[n, j] - x[n, y[n]] + 1 > 0, shape (N,).
        softmax_pull: 1 minus the softmax probability of class y[n], shape (N,), float.
    """
    lead = x - x[np.arange(len(x)), y][:, np.newaxis]
    wrong = np.arange(x.shape[1]) != y[:, np.newaxis]
    svm = (wrong * np.maximum(0, lead + 1)).sum(axis=1)
    top = lead.max(axis=1)
    softmax = top + np.log(np.exp(lead - top[:, np.newaxis]).sum(axis=1))
    return svm, softmax, (wrong * (lead + 1 > 0)).sum(axis=1), -np.expm1(-softmax)


exercise = Exercise(
    Function(hinge_and_softmax, returns=("svm", "softmax", "svm_pull", "softmax_pull")),
    points=4,
    cases=[
        Case("a small batch", x=normal(5, 3, scale=2), y=labels(5, 3)),
        Case(
            "close races",
            hint="Who still pulls, when the right class is ahead?",
            x=normal(4, 6, scale=0.4),
            y=labels(4, 6),
        ),
        Case("as many samples as classes", x=normal(4, 4, scale=3), y=labels(4, 4)),
        Case(
            "sure scores",
            hint="What is the logarithm of a probability that is 0 in floating point?",
            x=np.array([[1000.0, 0.0, -1000.0], [-900.0, -905.5, 100.0], [0.5, 1.0, -1.0]]),
            y=np.array([2, 0, 1]),
        ),
        Case("whole numbers", hidden=True, x=Draw(lambda rng: 2 * rng.integers(-2, 3, (7, 4))), y=labels(7, 4)),
        Case(
            "exactly 1 behind",
            hidden=True,
            hint="Does the docstring count a class that is exactly on the margin?",
            x=np.array([[3.0, 2.0, 2.5, -1.0], [0.0, 1.0, 2.0, 1.0], [4.0, 0.5, 3.0, 3.0]]),
            y=np.array([0, 2, 0]),
        ),
        Case("one sample, off centre", hidden=True, x=normal(1, 8, shift=-3), y=labels(1, 8)),
        Case("two classes", hidden=True, x=normal(9, 2), y=labels(9, 2)),
        Case("scores up to 1000", hidden=True, x=spread(6, 5, low=2, high=1000), y=labels(6, 5)),
    ],
    mistakes=[
        Mistake(
            "The right class counts against itself: svm is too high by exactly 1.", ("svm = (wrong * ", "svm = (1.0 * ")
        ),
        Mistake(
            "The right class counts itself: svm_pull is too high by 1.", ("(wrong * (lead + 1 > 0))", "(lead + 1 > 0)")
        ),
        Mistake(
            "svm has no margin: a class counts only if it beats the right one.",
            ("np.maximum(0, lead + 1)", "np.maximum(0, lead)"),
        ),
        Mistake(
            "svm_pull counts the classes that beat the right one; those within the margin pull too.",
            ("lead + 1 > 0", "lead > 0"),
        ),
        Mistake(
            "svm_pull is 1 for every sample that violates; each violating class counts.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).any(axis=1) * 1"),
        ),
        Mistake("svm and softmax are exchanged.", ("return svm, softmax,", "return softmax, svm,")),
        Mistake(
            "softmax_pull is the probability of the right class; 1 minus that is asked.",
            ("-np.expm1(-softmax)", "np.exp(-softmax)"),
        ),
        Mistake(
            "softmax_pull has a minus sign: it is the gradient, and its size is asked.",
            (", -np.expm1(-softmax)", ", np.expm1(-softmax)"),
        ),
        Mistake("softmax has the wrong sign.", ("return svm, softmax,", "return svm, -softmax,")),
        Mistake(
            "softmax holds probabilities; minus their logarithm is asked.",
            ("return svm, softmax,", "return svm, np.exp(-softmax),"),
        ),
        Mistake(
            "The logarithm is taken of a computed softmax: where a probability is 0, the loss is infinite.",
            ("return svm, softmax,", "return svm, -np.log(np.exp(-softmax)),"),
        ),
        Mistake(
            "The results are means over the batch; one entry per sample is asked.",
            (
                "return svm, softmax, (wrong * (lead + 1 > 0)).sum(axis=1), -np.expm1(-softmax)",
                (
                    "pull = (wrong * (lead + 1 > 0)).sum(axis=1)\n"
                    "    return svm.mean(), softmax.mean(), pull.mean(), -np.expm1(-softmax).mean()"
                ),
            ),
        ),
        Mistake(
            "The results are divided by N; nothing is averaged here.",
            (
                "return svm, softmax, (wrong * (lead + 1 > 0)).sum(axis=1), -np.expm1(-softmax)",
                (
                    "pull, n = (wrong * (lead + 1 > 0)).sum(axis=1), len(x)\n"
                    "    return svm / n, softmax / n, pull / n, -np.expm1(-softmax) / n"
                ),
            ),
        ),
        Mistake(
            "svm takes the worst class only; all violations are summed.",
            (".sum(axis=1)\n    top", ".max(axis=1)\n    top"),
        ),
        Mistake(
            "svm has no maximum with 0: classes far behind lower it.",
            ("return svm,", "return (wrong * (lead + 1)).sum(axis=1),"),
        ),
        Mistake(
            "svm counts the violating classes; it sums by how much they violate.",
            ("return svm,", "return (wrong * (lead + 1 > 0)).sum(axis=1) * 1.0,"),
        ),
        Mistake(
            "svm takes the scores the wrong way round: the right one minus each other, plus 1.",
            ("return svm,", "return (wrong * np.maximum(0, 1 - lead)).sum(axis=1),"),
        ),
        Mistake(
            "svm squares the violations; they are summed as they are.",
            ("return svm,", "return (wrong * np.maximum(0, lead + 1) ** 2).sum(axis=1),"),
        ),
        Mistake(
            "svm is a mean over the C - 1 wrong classes; they are summed.",
            ("return svm,", "return svm / (x.shape[1] - 1),"),
        ),
        Mistake(
            "svm is the maximum of 0 and the summed margins; each class has its own maximum.",
            ("return svm,", "return np.maximum(0, (wrong * (lead + 1)).sum(axis=1)),"),
        ),
        Mistake(
            "svm adds 1 once to the sum of the leads, and not for each class.",
            ("return svm,", "return (wrong * np.maximum(0, lead)).sum(axis=1) + 1,"),
        ),
        Mistake("svm_pull sums the violations; it is their number.", ("(wrong * (lead + 1 > 0)).sum(axis=1)", "svm")),
        Mistake(
            "svm_pull takes the scores the wrong way round: it counts where x_y - x_j + 1 is positive.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (1 - lead > 0)).sum(axis=1)"),
        ),
        Mistake(
            "The right class counts against itself, in svm and in svm_pull.",
            ("svm = (wrong * ", "svm = (1.0 * "),
            ("(wrong * (lead + 1 > 0))", "(lead + 1 > 0)"),
        ),
        Mistake(
            "The margin is missing, in svm and in svm_pull: a class counts only if it beats the right one.",
            ("np.maximum(0, lead + 1)", "np.maximum(0, lead)"),
            ("lead + 1 > 0", "lead > 0"),
        ),
        Mistake(
            "softmax is the logarithm of the sum of exponentials: the score of the right class is not subtracted.",
            ("softmax, (wrong", "softmax + x[np.arange(len(x)), y], (wrong"),
        ),
        Mistake("softmax is max(x) - x_y: the logarithm of the sum is missing.", ("softmax, (wrong", "top, (wrong")),
        Mistake(
            "softmax is the logarithm of the shifted sum alone, which is -log p of the most probable class.",
            ("softmax, (wrong", "softmax - top, (wrong"),
        ),
        Mistake(
            "softmax sums -log p over all classes; only the right one counts.",
            ("softmax, (wrong", "(softmax[:, np.newaxis] - lead).sum(axis=1), (wrong"),
        ),
        Mistake(
            "softmax has base 2; the natural logarithm is asked.", ("softmax, (wrong", "softmax / np.log(2), (wrong")
        ),
        Mistake(
            "softmax is 1 - p of the right class; minus the logarithm of p is asked.",
            ("softmax, (wrong", "-np.expm1(-softmax), (wrong"),
        ),
        Mistake(
            "1e-8 is added to the probability before the logarithm of softmax; rearrange instead.",
            ("softmax, (wrong", "-np.log(np.exp(-softmax) + 1e-8), (wrong"),
        ),
        Mistake(
            "1e-12 is added to the probability before the logarithm of softmax; rearrange instead.",
            ("softmax, (wrong", "-np.log(np.exp(-softmax) + 1e-12), (wrong"),
        ),
        Mistake(
            "softmax_pull is 1 minus the largest probability; it is 1 minus that of the right class.",
            (", -np.expm1(-softmax)", ", 1 - np.exp(lead.max(axis=1) - softmax)"),
        ),
        Mistake(
            "softmax_pull is p (1 - p), the slope of a probability; it is 1 - p.",
            (", -np.expm1(-softmax)", ", -np.expm1(-softmax) * np.exp(-softmax)"),
        ),
        Mistake("softmax_pull is -log p; it is 1 - p.", (", -np.expm1(-softmax)", ", softmax")),
        Mistake("softmax_pull is 1 + log p; it is 1 - p.", (", -np.expm1(-softmax)", ", 1 - softmax")),
        Mistake(
            "svm_pull and softmax_pull are exchanged.",
            (
                "(wrong * (lead + 1 > 0)).sum(axis=1), -np.expm1(-softmax)",
                "-np.expm1(-softmax), (wrong * (lead + 1 > 0)).sum(axis=1)",
            ),
        ),
        Mistake(
            "softmax and svm_pull are exchanged.",
            ("softmax, (wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).sum(axis=1), softmax"),
        ),
    ],
    hints=[
        "Start from the scores relative to that of the right class; both losses need nothing else.",
        "A mask of the wrong classes: np.arange(C) compared with y, which needs an axis.",
    ],
    equivalents=[
        Equivalent("The last of two axes is number 1 and number -1.", ("x.shape[1]", "x.shape[-1]")),
    ],
)
