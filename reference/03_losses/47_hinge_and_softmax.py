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
        Case("two classes only", x=normal(6, 2), y=labels(6, 2)),
        Case("a single sample", x=normal(1, 5, scale=2), y=labels(1, 5)),
        Case(
            "the right class far ahead",
            x=np.array([[9.0, 1.0, 2.5], [-4.0, 3.5, 0.0], [0.25, 1.0, 6.0]]),
            y=np.array([0, 1, 2]),
        ),
        Case("the right class last", x=np.array([[-3.0, 1.0, 2.5, 0.0], [4.0, 3.5, 0.0, 2.0]]), y=np.array([0, 2])),
        Case("on the margin", x=np.array([[1.5, 0.5, 2.0], [3.0, -1.0, 2.0], [0.0, 0.0, 0.0]]), y=np.array([0, 0, 2])),
        *(Case(f"{c} classes, negative scores", x=normal(5, c, shift=-4), y=labels(5, c)) for c in (3, 6, 9)),
    ],
    mistakes=[
        Mistake(
            "The right class counts against itself: svm is too high by exactly 1.", ("svm = (wrong * ", "svm = (1.0 * ")
        ),
        Mistake(
            "The right class counts itself: svm_pull is too high by 1.", ("wrong * (lead + 1 > 0)", "lead + 1 > 0")
        ),
        Mistake("svm has no margin: a class counts only if it beats the right one.", (", lead + 1", ", lead")),
        Mistake(
            "svm_pull counts the classes that beat the right one; those within the margin pull too.",
            ("lead + 1 > 0", "lead > 0"),
        ),
        Mistake(
            "svm_pull is 1 for every sample that violates; each violating class counts.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).any(axis=1) * 1"),
        ),
        Mistake("svm and softmax are exchanged.", ("svm, softmax", "softmax, svm")),
        Mistake(
            "softmax_pull is the probability of the right class; 1 minus that is asked.",
            ("-np.expm1(-softmax)", "np.exp(-softmax)"),
        ),
        Mistake("softmax_pull has a minus sign: it is the gradient, and its size is asked.", (", -np", ", np")),
        Mistake("softmax has the wrong sign.", ("softmax,", "-softmax,")),
        Mistake("softmax holds probabilities; minus their logarithm is asked.", ("softmax,", "np.exp(-softmax),")),
        Mistake(
            "The logarithm is taken of a computed softmax: where a probability is 0, the loss is infinite.",
            ("softmax,", "-np.log(np.exp(-softmax)),"),
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
            ("lead + 1 >", "1 - lead >"),
        ),
        Mistake(
            "The right class counts against itself, in svm and in svm_pull.",
            ("svm = (wrong * ", "svm = (1.0 * "),
            ("wrong * (lead + 1 > 0)", "lead + 1 > 0"),
        ),
        Mistake(
            "The margin is missing, in svm and in svm_pull: a class counts only if it beats the right one.",
            (", lead + 1", ", lead"),
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
            ("-np.expm1(-softmax)", "1 - np.exp(lead.max(axis=1) - softmax)"),
        ),
        Mistake(
            "softmax_pull is p (1 - p), the slope of a probability; it is 1 - p.",
            ("(-softmax)", "(-softmax) * np.exp(-softmax)"),
        ),
        Mistake("softmax_pull is -log p; it is 1 - p.", ("-np.expm1(-softmax)", "softmax")),
        Mistake("softmax_pull is 1 + log p; it is 1 - p.", ("-np.expm1(-softmax)", "1 - softmax")),
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
        Mistake("svm is too low by 1; nothing is subtracted for the right class.", ("return svm,", "return svm - 1,")),
        Mistake(
            "svm sums absolute values in place of maxima with 0.",
            ("return svm,", "return (wrong * np.abs(lead + 1)).sum(axis=1),"),
        ),
        Mistake(
            "svm takes the root of the summed squares of the violations.",
            ("return svm,", "return np.sqrt((wrong * np.maximum(0, lead + 1) ** 2).sum(axis=1)),"),
        ),
        Mistake(
            "svm leaves out the last class.",
            ("return svm,", "return (wrong * np.maximum(0, lead + 1))[:, :-1].sum(axis=1),"),
        ),
        Mistake(
            "svm leaves out the first class.",
            ("return svm,", "return (wrong * np.maximum(0, lead + 1))[:, 1:].sum(axis=1),"),
        ),
        Mistake("svm is the mean over the samples, in each entry.", ("return svm,", "return 0 * svm + svm.mean(),")),
        Mistake("svm is 0 for the last sample.", ("return svm,", "return svm * (np.arange(len(x)) < len(x) - 1),")),
        Mistake(
            "svm is the mean of the violations that are not 0.",
            ("return svm,", "return svm / np.maximum(1, (wrong * (lead + 1 > 0)).sum(axis=1)),"),
        ),
        Mistake(
            "svm_pull is 1 too few: the right class is subtracted, which does not count.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).sum(axis=1) - 1"),
        ),
        Mistake(
            "svm_pull is divided by C - 1; the number is asked.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).sum(axis=1) / (x.shape[1] - 1)"),
        ),
        Mistake(
            "svm_pull is divided by N; nothing is averaged here.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(wrong * (lead + 1 > 0)).sum(axis=1) / len(x)"),
        ),
        Mistake(
            "svm_pull is the sum over the batch, in each entry.",
            ("(wrong * (lead + 1 > 0)).sum(axis=1)", "np.full(len(x), (wrong * (lead + 1 > 0)).sum())"),
        ),
        Mistake("svm_pull counts the classes whose score is positive.", ("lead + 1 >", "x >")),
        Mistake("svm_pull counts the classes with x_j + 1 > 0.", ("lead + 1 >", "x + 1 >")),
        Mistake(
            "svm_pull counts the classes between 1 behind and level; those ahead count, too.",
            ("(lead + 1 > 0)", "(lead + 1 > 0) * (lead < 0)"),
        ),
        Mistake(
            "svm_pull leaves out the last class.", ("(wrong * (lead + 1 > 0))", "(wrong * (lead + 1 > 0))[:, :-1]")
        ),
        Mistake(
            "svm_pull leaves out the first class.", ("(wrong * (lead + 1 > 0))", "(wrong * (lead + 1 > 0))[:, 1:]")
        ),
        Mistake("svm_pull is 1 where svm is above 1.", ("(wrong * (lead + 1 > 0)).sum(axis=1)", "(svm > 1) * 1")),
        Mistake(
            "svm_pull is the worst violation of each sample; the number of violating classes is asked.",
            ("(wrong * (lead + 1 > 0)).sum", "(wrong * np.maximum(0, lead + 1)).max"),
        ),
        Mistake("softmax is divided by N; nothing is averaged here.", ("softmax, (wrong", "softmax / len(x), (wrong")),
        Mistake(
            "softmax is the mean over the samples, in each entry.",
            ("softmax, (wrong", "0 * softmax + softmax.mean(), (wrong"),
        ),
        Mistake("softmax is divided by C, the number of classes.", ("softmax, (wrong", "softmax / x.shape[1], (wrong")),
        Mistake(
            "softmax has base 10; the natural logarithm is asked.", ("softmax, (wrong", "softmax / np.log(10), (wrong")
        ),
        Mistake("softmax is the largest score's lead plus 1.", ("softmax, (wrong", "top + 1, (wrong")),
        Mistake(
            "softmax is minus the score of the right class.", ("softmax, (wrong", "-x[np.arange(len(x)), y], (wrong")
        ),
        Mistake(
            "softmax is -log(1 - p) of the right class; it is -log p.",
            ("softmax, (wrong", "-np.log(np.maximum(-np.expm1(-softmax), 1e-300)), (wrong"),
        ),
        Mistake(
            "softmax is 0 for the last sample.",
            ("softmax, (wrong", "softmax * (np.arange(len(x)) < len(x) - 1), (wrong"),
        ),
        Mistake(
            "softmax leaves out the right class below: the sum runs over the others.",
            ("softmax, (wrong", "softmax + np.log(np.maximum(-np.expm1(-softmax), 1e-300)), (wrong"),
        ),
        Mistake(
            "softmax is the mean of the exponentials' logarithm: log(C) is subtracted.",
            ("softmax, (wrong", "softmax - np.log(x.shape[1]), (wrong"),
        ),
        Mistake("softmax_pull is divided by N; nothing is averaged here.", ("(-softmax)", "(-softmax) / len(x)")),
        Mistake(
            "softmax_pull is the mean over the samples, in each entry.",
            ("-np.expm1(-softmax)", "0 * softmax - np.expm1(-softmax).mean()"),
        ),
        Mistake(
            "softmax_pull is the largest probability of each row.", ("-np.expm1(-softmax)", "np.exp(top - softmax)")
        ),
        Mistake(
            "softmax_pull is the mean of the wrong classes' probabilities; it is their sum.",
            ("(-softmax)", "(-softmax) / (x.shape[1] - 1)"),
        ),
        Mistake(
            "softmax_pull is the largest probability of a wrong class.",
            ("-np.expm1(-softmax)", "np.where(wrong, np.exp(lead - softmax[:, None]), 0).max(axis=1)"),
        ),
        Mistake("softmax_pull is (1 - p)**2; nothing is squared.", ("-np.expm1(-softmax)", "np.expm1(-softmax) ** 2")),
        Mistake(
            "softmax_pull is 0 for the last sample.", ("(-softmax)", "(-softmax) * (np.arange(len(x)) < len(x) - 1)")
        ),
        Mistake(
            "softmax_pull is 1 - sigmoid(x) of the right class; the softmax is asked.",
            ("-np.expm1(-softmax)", "np.exp(-np.logaddexp(0, x[np.arange(len(x)), y]))"),
        ),
        Mistake("softmax_pull is the number of classes times 1 - p.", ("(-softmax)", "(-softmax) * x.shape[1]")),
        Mistake(
            "softmax_pull is 1 minus the softmax of class 0.",
            ("-np.expm1(-softmax)", "1 - np.exp(lead[:, 0] - softmax)"),
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
