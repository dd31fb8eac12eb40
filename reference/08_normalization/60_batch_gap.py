r"""## How far off is a small batch?

The statistics of a batch are estimates, and few samples estimate badly. How badly? Take data `x`, cut it into batches
of consecutive samples, and normalize each batch by its own statistics. Then normalize all of `x` by the statistics of
the whole. The root mean square of the difference is the **gap** of that batch size:

$$gap = \sqrt{\frac{1}{N D} \sum_{n,d} \bigl( \hat{x}^{batch}_{nd} - \hat{x}^{whole}_{nd} \bigr)^2}, \qquad
\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}$$

There is no $\gamma$ and no $\beta$ in it. If the size does not divide $N$, the last batch is what is left.

**By hand:** one feature, $x = (0, 2, 4, 6)$, $\epsilon = 0$. In batches of two, every batch becomes $(-1, 1)$. The
whole has the mean 3 and the variance 5, and becomes $(-3, -1, 1, 3) / \sqrt{5}$. The differences are $0.342$, $1.447$,
$-1.447$ and $-0.342$; the gap is $1.051$. A batch of four has the gap 0.

**Pitfall:** the mean is over all numbers at once. If the last batch is smaller, a mean of the batches' means is
another number.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, integers, normal


def batch_gap(x, sizes, eps):
    """How far normalizing by batches is from normalizing by the statistics of all samples.

    Args:
        x: data of shape (N, D), float or int; not changed.
        sizes: list of ints >= 1, sizes of batches. Batch k of size s holds the rows k * s up to (k + 1) * s - 1, the
            last one what is left of them.
        eps: float > 0, added to every variance under the root.

    Returns:
        gaps: array of shape (len(sizes),): for each size, the root of the mean, over all N * D numbers, of the squared
            difference between x normalized batch by batch and x normalized as a whole. Variances are biased.
    """

    def normalised(part):
        return (part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)

    gaps = []
    for size in sizes:
        batches = [normalised(x[start : start + size]) for start in range(0, len(x), size)]
        gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))
    return np.array(gaps)


exercise = Exercise(
    Function(batch_gap, returns=("gaps",)),
    points=3,
    cases=[
        Case(
            "twelve samples",
            hint="Does every batch use its own mean and its own variance?",
            x=normal(12, 5, shift=1.0, scale=2.0),
            sizes=[2, 3, 6, 12],
            eps=0.1,
        ),
        Case(
            "a batch is left over",
            hint="What becomes of the samples that do not fill a batch?",
            x=normal(11, 4, scale=1.5),
            sizes=[4, 3, 8],
            eps=0.02,
        ),
        Case(
            "one sample a batch",
            hidden=True,
            hint="What is a sample that is its own mean?",
            x=normal(7, 3),
            sizes=[1],
            eps=0.3,
        ),
        Case("a single sample", hidden=True, x=normal(1, 4, shift=2.0), sizes=[1, 5], eps=0.2),
        Case(
            "whole numbers",
            hidden=True,
            x=integers(10, 6, low=-5, high=9),
            sizes=[5, 2, 7, 20],
            eps=0.5,
        ),
        Case(
            "features of different sizes",
            hidden=True,
            hint="Does each feature have its own statistics?",
            x=Draw(lambda rng: rng.normal(size=(20, 2)) * np.array([1.0, 30.0]) + np.array([50.0, -4.0])),
            sizes=[4, 10],
            eps=1e-3,
        ),
    ],
    mistakes=[
        Mistake(
            "The last batch is dropped if it is not full.",
            ("range(0, len(x), size)]", "range(0, len(x), size) if start + size <= len(x)]"),
            ("- normalised(x)) ** 2", "- normalised(x)[: len(x) // size * size]) ** 2"),
        ),
        Mistake(
            "The root is missing: these are mean squares.",
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                "((np.concatenate(batches) - normalised(x)) ** 2).mean()",
            ),
        ),
        Mistake(
            "These are mean absolute differences; the root of the mean square is asked.",
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                "np.abs(np.concatenate(batches) - normalised(x)).mean()",
            ),
        ),
        Mistake(
            "Each batch has a gap of its own, and these are averaged; the mean runs over all numbers at once.",
            ("gaps = []", "gaps, whole = [], normalised(x)"),
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                "np.mean([((b - whole[k * size :][: len(b)]) ** 2).mean() ** 0.5 for k, b in enumerate(batches)])",
            ),
        ),
        Mistake("The squares are summed; their mean is asked.", ("** 2).mean())", "** 2).sum())")),
        Mistake(
            "The squares are averaged over the samples but summed over the features.",
            ("** 2).mean())", "** 2).sum(axis=1).mean())"),
        ),
        Mistake(
            "The batches are compared with x itself; they are compared with x normalized as a whole.",
            ("- normalised(x))", "- x)"),
        ),
        Mistake(
            "eps is added to the root; it belongs under the root.",
            ("np.sqrt(part.var(axis=0) + eps)", "(np.sqrt(part.var(axis=0)) + eps)"),
        ),
        Mistake("eps is not used.", ("np.sqrt(part.var(axis=0) + eps)", "np.sqrt(part.var(axis=0))")),
        Mistake(
            "The variances are divided by one less than the number of samples; here they are biased.",
            ("part.var(axis=0)", "part.var(axis=0, ddof=1)"),
            convention=True,
        ),
        Mistake(
            "The statistics run over each sample's features; those of a batch run over its samples.",
            (
                "(part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)",
                "(part - part.mean(axis=1, keepdims=True)) / np.sqrt(part.var(axis=1, keepdims=True) + eps)",
            ),
        ),
        Mistake(
            "All features share one mean and one variance.",
            (
                "(part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)",
                "(part - part.mean()) / np.sqrt(part.var() + eps)",
            ),
        ),
        Mistake(
            "A size is taken for the number of batches.",
            ("for size in sizes:", "for count in sizes:\n        size = -(-len(x) // count)"),
        ),
    ],
    hints=[
        "range(0, N, size) gives the first rows of the batches; a slice may reach beyond the end.",
        "Normalizing is the same for a batch and for the whole: a small function of your own serves both.",
    ],
    equivalents=[
        Equivalent("A variance knows no sign.", ("part.var", "(-part).var")),
        Equivalent(
            "The sign of what is normalized, in batches and as a whole, goes with the square.",
            (
                "return (part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)",
                "return -((part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps))",
            ),
            ("part - part.mean(axis=0)", "part.mean(axis=0) - part"),
            ("(part - part.mean(axis=0))", "(-(part - part.mean(axis=0)))"),
            ("/ np.sqrt(part.var(axis=0) + eps)", "/ -np.sqrt(part.var(axis=0) + eps)"),
            ("np.concatenate(batches) - normalised(x)", "normalised(x) - np.concatenate(batches)"),
        ),
        Equivalent("A list of numbers is judged as the array that it makes.", ("np.array(gaps)", "gaps")),
    ],
)
