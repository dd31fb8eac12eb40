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
        Case("sizes up and down", x=normal(9, 3, scale=2.0), sizes=[9, 1, 5, 2], eps=0.05),
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
            "Every gap is 0: the statistics run over each sample's features, or the mean is taken before the square.",
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
        Mistake(
            "The gap is the largest absolute difference.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                "gaps.append(np.abs((np.concatenate(batches) - normalised(x))).max())",
            ),
        ),
        Mistake(
            "The gap is the sum of squares.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                "gaps.append(((np.concatenate(batches) - normalised(x)) ** 2).sum())",
            ),
        ),
        Mistake("The gap is divided by D only, not by N * D.", ("2).mean()))", "2).sum() / x.shape[1]))")),
        Mistake(
            "The gap divides the root by N * D; the division belongs under the root.",
            ("2).mean()))", "2).sum()) / x.size)"),
        ),
        Mistake("The gap divides the root by N.", ("2).mean()))", "2).sum()) / len(x))")),
        Mistake("The gap is a mean of the features' root mean squares.", ("2).mean()))", "2).mean(axis=0)).mean())")),
        Mistake("The gap is a mean of the samples' root mean squares.", ("2).mean()))", "2).mean(axis=1)).mean())")),
        Mistake(
            "The gap is a mean of the samples' distances: the root of a sum over the features.",
            ("2).mean()))", "2).sum(axis=1)).mean())"),
        ),
        Mistake(
            "The gap is a mean of the features' distances: the root of a sum over the samples.",
            ("2).mean()))", "2).sum(axis=0)).mean())"),
        ),
        Mistake(
            "The gap is the root of a mean of the batches' mean squares: a smaller last batch counts as much.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                (
                    "gaps.append(np.sqrt(np.mean([((b - normalised(x)[k * size : (k + 1) * size]) ** 2).mean() "
                    "for k, b in enumerate(batches)])))"
                ),
            ),
        ),
        Mistake(
            "The gap is the sum of the batches' root mean squares.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                (
                    "gaps.append(np.sum([np.sqrt(((b - normalised(x)[k * size : (k + 1) * size]) ** 2).mean()) "
                    "for k, b in enumerate(batches)]))"
                ),
            ),
        ),
        Mistake("The gap is that of the first batch only.", ("normalised(x))", "normalised(x))[:size]")),
        Mistake(
            "The gap is that of the last batch only.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x))",
                "gaps.append(np.sqrt(((batches[-1] - normalised(x)[-len(batches[-1]) :])",
            ),
        ),
        Mistake(
            "The gap is the largest of the batches' root mean squares.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                (
                    "gaps.append(np.max([np.sqrt(((b - normalised(x)[k * size : (k + 1) * size]) ** 2).mean()) "
                    "for k, b in enumerate(batches)]))"
                ),
            ),
        ),
        Mistake(
            "The gap leaves out the last batch if it is smaller, but divides by all N * D.",
            ("normalised(x)) ** 2).mean()))", "normalised(x))[: len(x) // size * size] ** 2).sum() / x.size))"),
        ),
        Mistake(
            "The gap counts the left-over samples as 0 in the batches.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches)",
                "gaps.append(np.sqrt(((np.concatenate([b if len(b) == size else 0 * b for b in batches])",
            ),
        ),
        Mistake(
            "The gap divides by the number of batches times D.",
            ("2).mean()))", "2).sum() / (len(batches) * x.shape[1])))"),
        ),
        Mistake(
            "The gap divides by the number of batches times the size times D.",
            ("2).mean()))", "2).sum() / (len(batches) * size * x.shape[1])))"),
        ),
        Mistake("The gap divides by the batch size times D.", ("2).mean()))", "2).sum() / (size * x.shape[1])))")),
        Mistake(
            "The gap is relative: it is divided by the root mean square of the whole's x_hat.",
            ("2).mean()))", "2).mean() / (normalised(x) ** 2).mean()))"),
        ),
        Mistake("The gap divides by N - 1.", ("2).mean()))", "2).sum() / (max(len(x) - 1, 1) * x.shape[1])))")),
        Mistake(
            "The batches' variances are divided by the batch size less 1; the whole's is biased.",
            (
                "[normalised(x[start : start + size])",
                (
                    "[(x[start : start + size] - x[start : start + size].mean(axis=0)) / np.sqrt(x[start : "
                    "start + size].var(axis=0) * len(x[start : start + size]) / max(len(x[start : start + "
                    "size]) - 1, 1) + eps)"
                ),
            ),
        ),
        Mistake(
            "The batches take their own mean, and the variance of the whole.",
            (
                "[normalised(x[start : start + size])",
                "[(x[start : start + size] - x[start : start + size].mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)",
            ),
        ),
        Mistake(
            "The batches take their own variance, and the mean of the whole.",
            (
                "[normalised(x[start : start + size])",
                "[(x[start : start + size] - x.mean(axis=0)) / np.sqrt(x[start : start + size].var(axis=0) + eps)",
            ),
        ),
        Mistake(
            "All batches take the first batch's statistics.",
            (
                "[normalised(x[start : start + size])",
                "[(x[start : start + size] - x[:size].mean(axis=0)) / np.sqrt(x[:size].var(axis=0) + eps)",
            ),
        ),
        Mistake(
            "The whole takes the mean of the batches' means and variances.",
            (
                "normalised(x))",
                (
                    "(x - np.mean([x[k : k + size].mean(axis=0) for k in range(0, len(x), size)], axis=0)) / "
                    "np.sqrt(np.mean([x[k : k + size].var(axis=0) for k in range(0, len(x), size)], axis=0) + "
                    "eps))"
                ),
            ),
        ),
        Mistake(
            "The samples left over join the last full batch.",
            (
                "[normalised(x[start : start + size]) for start in range(0, len(x), size)]",
                "[normalised(part) for part in np.split(x, [size * k for k in range(1, max(len(x) // size, 1))])]",
            ),
        ),
        Mistake(
            "A batch takes every k-th sample; it holds consecutive ones.",
            (
                "[normalised(x[start : start + size]) for start in range(0, len(x), size)]",
                "[normalised(x[k :: -(-len(x) // size)]) for k in range(-(-len(x) // size))]",
            ),
            ("normalised(x))", "np.concatenate([normalised(x)[k :: len(batches)] for k in range(len(batches))]))"),
        ),
        Mistake(
            "The gap is the difference of the root mean squares.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                (
                    "gaps.append(np.abs(np.sqrt((np.concatenate(batches) ** 2).mean()) - "
                    "np.sqrt((normalised(x) ** 2).mean())))"
                ),
            ),
        ),
        Mistake("The gaps are in the order of the sizes sorted.", ("in sizes:", "in sorted(sizes):")),
        Mistake(
            "The gap compares the batches' means with the whole's mean.",
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean()))",
                (
                    "gaps.append(np.sqrt(np.mean([(x[k : k + size].mean(axis=0) - x.mean(axis=0)) ** 2 for k "
                    "in range(0, len(x), size)])))"
                ),
            ),
        ),
        Mistake(
            "The variance is the mean of the squares: the mean is not taken off before.",
            ("np.sqrt(part.var(axis=0)", "np.sqrt((part**2.0).mean(axis=0)"),
        ),
        Mistake(
            "The samples left over are cut off before the whole is normalized, too.",
            ("size)]", "size)]\n        full = len(x) // size * size or len(x)"),
            (
                "gaps.append(np.sqrt(((np.concatenate(batches) - normalised(x))",
                "gaps.append(np.sqrt(((np.concatenate(batches)[:full] - normalised(x[:full]))",
            ),
        ),
        Mistake(
            "The batches are cut as even as possible; all but the last have the size asked.",
            (
                "[normalised(x[start : start + size]) for start in range(0, len(x), size)]",
                "[normalised(part) for part in np.array_split(x, -(-len(x) // size))]",
            ),
        ),
        Mistake(
            "The batches are as many as are full, and cut as even as possible.",
            (
                "[normalised(x[start : start + size]) for start in range(0, len(x), size)]",
                "[normalised(part) for part in np.array_split(x, max(len(x) // size, 1))]",
            ),
        ),
        Mistake(
            "The gap leaves out the first sample.", ("normalised(x)) ** 2).mean()", "normalised(x))[1:] ** 2).mean()")
        ),
        Mistake(
            "The gap leaves out the last sample.", ("normalised(x)) ** 2).mean()", "normalised(x))[:-1] ** 2).mean()")
        ),
        Mistake("The gap has a factor 1/2 under the root.", ("2).mean()))", "2).mean() / 2))")),
        Mistake(
            "The gap is the median absolute difference.",
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                "np.median(np.abs(np.concatenate(batches) - normalised(x)))",
            ),
        ),
        Mistake(
            "The gap divides the sum of the squares by N * D - 1.",
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).sum() / max(x.size - 1, 1))",
            ),
        ),
        Mistake(
            "The gap is the smallest of the batches' root mean squares.",
            (
                "np.sqrt(((np.concatenate(batches) - normalised(x)) ** 2).mean())",
                (
                    "np.min([np.sqrt(((b - w) ** 2).mean()) for b, w in zip(batches, [normalised(x)[k : k "
                    "+ size] for k in range(0, len(x), size)])])"
                ),
            ),
        ),
        Mistake(
            "The gaps are summed as they come: each holds those before it too.", ("np.array(gaps)", "np.cumsum(gaps)")
        ),
        Mistake("The gaps are in the reverse order.", ("np.array(gaps)", "np.array(gaps[::-1])")),
        Mistake("The gaps are sorted.", ("np.array(gaps)", "np.sort(gaps)")),
        Mistake("The mean of the gaps is returned; there is one for each size.", ("np.array(gaps)", "np.mean(gaps)")),
        Mistake("The last size is left out.", ("np.array(gaps)", "np.array(gaps[:-1])")),
        Mistake("The first size is left out.", ("np.array(gaps)", "np.array(gaps[1:])")),
        Mistake("The last gap alone is returned.", ("np.array(gaps)", "np.array(gaps[-1:])")),
        Mistake("The first gap alone is returned.", ("np.array(gaps)", "np.array(gaps[:1])")),
        Mistake("eps is squared under the root.", ("+ eps)", "+ eps**2)")),
        Mistake(
            "eps is subtracted under the root.", ("part.var(axis=0) + eps", "np.maximum(part.var(axis=0) - eps, 1e-9)")
        ),
        Mistake("eps is always 1e-5.", ("+ eps)", "+ 1e-5)")),
        Mistake("eps is always 1e-8.", ("+ eps)", "+ 1e-8)")),
        Mistake(
            "The median is taken off, not the mean.", ("(part - part.mean(axis=0))", "(part - np.median(part, axis=0))")
        ),
        Mistake(
            "The variance is the sum of the squared deviations.", ("part.var(axis=0)", "part.var(axis=0) * len(part)")
        ),
        Mistake(
            "Only the batches have eps under the root; the whole has none.",
            ("normalised(x)) **", "(x - x.mean(axis=0)) / np.sqrt(np.maximum(x.var(axis=0), 1e-300))) **"),
        ),
        Mistake(
            "Only the whole has eps under the root; the batches have next to none.",
            ("normalised(x[start", "(lambda p: (p - p.mean(axis=0)) / np.sqrt(p.var(axis=0) + 1e-12))(x[start"),
        ),
        Mistake(
            "The whole's variance is divided by N - 1; the batches' are biased.",
            (
                "normalised(x)) **",
                "(x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) * len(x) / max(len(x) - 1, 1) + eps)) **",
            ),
        ),
        Mistake(
            "The batches are compared with the first batch's normalization of all.",
            ("normalised(x)) **", "(x - x[:size].mean(axis=0)) / np.sqrt(x[:size].var(axis=0) + eps)) **"),
        ),
        Mistake(
            "The statistics of a batch take the next row in, too.",
            ("[normalised(x[start : start + size])", "[normalised(x[start : start + size + 1])[:size]"),
        ),
        Mistake(
            "The last batch is filled up with the rows before it.",
            (
                "[normalised(x[start : start + size])",
                "[normalised(x[min(start, max(len(x) - size, 0)) :][:size])[-len(x[start : start + size]) :]",
            ),
        ),
        Mistake(
            "The last batch is filled up with rows from the start.",
            (
                "[normalised(x[start : start + size])",
                (
                    "[normalised(np.take(x, range(start, start + min(size, len(x))), axis=0, "
                    "mode='wrap'))[: len(x[start : start + size])]"
                ),
            ),
        ),
        Mistake(
            "The last, smaller batch takes the statistics of the batch before it.",
            (
                "[normalised(x[start : start + size])",
                (
                    "[(lambda p: (x[start : start + size] - p.mean(axis=0)) / np.sqrt(p.var(axis=0) + "
                    "eps))(x[(k := start - size * (start > 0 and start + size > len(x))) : k + size])"
                ),
            ),
        ),
        Mistake(
            "Each batch has one mean and one variance over all features; the whole has each feature's.",
            (
                "[normalised(x[start : start + size])",
                "[(lambda p: (p - p.mean()) / np.sqrt(p.var() + eps))(x[start : start + size])",
            ),
        ),
        Mistake(
            "The whole has one mean and one variance over all features; the batches have each feature's.",
            ("normalised(x)) **", "(x - x.mean()) / np.sqrt(x.var() + eps)) **"),
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
