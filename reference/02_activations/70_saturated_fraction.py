r"""## How much of a network is saturated?

A unit is **saturated** on a sample if its activation is nearly flat there: a change of its input hardly changes its
output, and hardly any gradient gets through. You have the slopes of every layer; count the small ones.

Say $|slope| < threshold$ counts as saturated. Report the fraction for each layer, and the fraction over all slopes
of the network.

**By hand:** with threshold 0.1, a layer with slopes `[[0.2, 0.05], [0.01, -0.02]]` has $3$ of $4$ below, so 0.75; a
layer with slopes `[[0.25], [0.2]]` has none. Over both layers it is $3$ of $6$, so 0.5.

**Pitfalls**

- Some activations, GELU among them, have negative slopes. A slope of $-2$ is steep, not flat.
- The mean of the fractions above would be 0.375. A narrow layer must not count as much as a wide one.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, normal, uniform


def saturated_fraction(slopes, threshold):
    """Fractions of slopes that are smaller in size than a threshold, layer by layer and in all.

    Args:
        slopes: list of L float arrays; slopes[l] has shape (N, D_l), a slope for each sample and unit of layer l. The
            widths D_l may differ. Not changed.
        threshold: float > 0; a slope is saturated if its absolute value is below it.

    Returns:
        per_layer: array of shape (L,), the fraction of saturated slopes of each layer, between 0 and 1.
        overall: float, the fraction of saturated slopes among all slopes of all layers.
    """
    flat = [np.abs(layer) < threshold for layer in slopes]
    per_layer = np.array([np.mean(layer) for layer in flat])
    overall = sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)
    return per_layer, overall


exercise = Exercise(
    Function(saturated_fraction, returns=("per_layer", "overall")),
    points=3,
    cases=[
        Case(
            "three layers",
            hint="Do the layers count by their size?",
            slopes=[uniform(6, 4, high=0.25), uniform(6, 9, high=0.15), uniform(6, 2, high=0.5)],
            threshold=0.1,
        ),
        Case("slopes of both signs", slopes=[normal(5, 7), normal(5, 3, scale=2, shift=-1)], threshold=0.8),
        Case("one layer", hidden=True, slopes=[normal(8, 5, shift=0.5)], threshold=0.6),
        Case(
            "four layers of different widths",
            hidden=True,
            slopes=[uniform(10, 8), uniform(10, 3, high=0.3), uniform(10, 5, high=0.6), uniform(10, 1, high=0.4)],
            threshold=0.25,
        ),
        Case("one sample", hidden=True, slopes=[normal(1, 12), normal(1, 7, scale=0.5)], threshold=0.5),
        Case(
            "slopes at the threshold",
            hidden=True,
            hint="Is a slope that equals the threshold below it?",
            slopes=[np.array([[0.25, -0.25, 0.125], [0.5, 0.25, -0.75]]), np.array([[-0.25], [0.0]])],
            threshold=0.25,
        ),
    ],
    mistakes=[
        Mistake(
            "overall is the mean of the layers' fractions; wide layers must count more.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "np.mean(per_layer)"),
        ),
        Mistake(
            "These are the fractions above the threshold; those below it are asked.", ("< threshold", ">= threshold")
        ),
        Mistake("The absolute value is missing: every negative slope counts as flat.", ("np.abs(layer)", "layer")),
        Mistake(
            "These are counts; fractions are asked.",
            ("np.mean(layer)", "np.sum(layer)"),
            (" / sum(layer.size for layer in flat)", ""),
        ),
        Mistake(
            "A unit counts as saturated by its mean slope over the batch; every sample counts by itself.",
            ("np.abs(layer) < threshold", "np.abs(layer).mean(axis=0) < threshold"),
        ),
        Mistake(
            "These are percentages; fractions between 0 and 1 are asked.",
            ("np.array([", "100 * np.array(["),
            ("overall = sum(", "overall = 100 * sum("),
        ),
        Mistake(
            "The counts are divided by the number of samples; each layer has samples times units.",
            ("np.mean(layer)", "np.sum(layer) / len(layer)"),
            ("layer.size", "len(layer)"),
        ),
        Mistake("The slopes above the threshold are counted, with their sign.", ("[np.abs(layer) <", "[layer >")),
        Mistake("The squares of the slopes are compared with the threshold.", ("[np.abs(layer)", "[layer**2")),
        Mistake(
            "Only slopes between 0 and the threshold count.",
            ("[np.abs(layer) < threshold", "[(layer > 0) & (layer < threshold)"),
        ),
        Mistake("Slopes below -threshold count, not those of a small size.", ("[np.abs(layer) < ", "[layer < -")),
        Mistake(
            "The threshold is relative to the layer's largest slope.",
            ("< threshold", "< threshold * np.abs(layer).max()"),
        ),
        Mistake(
            "A unit counts where its mean slope over the samples is small; the fraction is that of units.",
            ("[np.abs(layer)", "[np.abs(layer.mean(axis=0))"),
        ),
        Mistake(
            "A unit counts only if all samples are saturated; the fraction is that of units.",
            ("[np.abs(layer) < threshold", "[(np.abs(layer) < threshold).all(axis=0)"),
        ),
        Mistake(
            "A unit counts if any sample is saturated; the fraction is that of units.",
            ("[np.abs(layer) < threshold", "[(np.abs(layer) < threshold).any(axis=0)"),
        ),
        Mistake(
            "A layer counts wholly where the mean size of its slopes is small.",
            ("[np.abs(layer) < threshold", "[np.array(np.abs(layer).mean() < threshold)"),
        ),
        Mistake(
            "per_layer is divided by the number of samples, not of slopes.",
            ("np.array([np.mean(layer)", "np.array([np.sum(layer) / len(layer)"),
        ),
        Mistake(
            "per_layer is divided by the width of the layer, not by the number of slopes.",
            ("np.array([np.mean(layer)", "np.array([np.sum(layer) / layer.shape[1]"),
        ),
        Mistake(
            "per_layer is divided by the number of slopes of the whole network.",
            ("np.array([np.mean(layer)", "np.array([np.sum(layer) / sum(a.size for a in flat)"),
        ),
        Mistake(
            "per_layer is each layer's share of the network's saturated slopes.",
            ("np.array([np.mean(layer)", "np.array([np.sum(layer) / sum(np.sum(a) for a in flat)"),
        ),
        Mistake(
            "per_layer has the fractions in percent.", ("np.array([np.mean(layer)", "np.array([100 * np.mean(layer)")
        ),
        Mistake(
            "per_layer has the fraction of units with a saturated sample.",
            ("np.array([np.mean(layer)", "np.array([layer.any(axis=0).mean()"),
        ),
        Mistake(
            "per_layer has the fraction of units that are saturated on all samples.",
            ("np.array([np.mean(layer)", "np.array([layer.all(axis=0).mean()"),
        ),
        Mistake(
            "per_layer has the first sample's fraction only.",
            ("np.array([np.mean(layer)", "np.array([np.mean(layer[0])"),
        ),
        Mistake(
            "overall is the sum of the layers' fractions.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "per_layer.sum()"),
        ),
        Mistake("overall is divided by the number of layers.", ("sum(layer.size for layer in ", "len(")),
        Mistake("overall is divided by the number of samples.", ("sum(layer.size for layer in flat)", "len(flat[0])")),
        Mistake("overall is divided by the number of units.", ("sum(layer.size", "sum(layer.shape[1]")),
        Mistake("overall is divided by the number of samples of all layers.", ("sum(layer.size", "sum(len(layer)")),
        Mistake(
            "overall is the last layer's fraction.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "per_layer[-1]"),
        ),
        Mistake(
            "overall is the first layer's fraction.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "per_layer[0]"),
        ),
        Mistake(
            "overall is the largest of the layers' fractions.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "per_layer.max()"),
        ),
        Mistake(
            "overall is divided by the size of the last layer only.",
            ("sum(layer.size for layer in flat)", "flat[-1].size"),
        ),
        Mistake("overall is in percent.", ("overall =", "overall = 100 *")),
        Mistake(
            "overall is the fraction of layers whose mean slope is small.",
            (
                "sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)",
                "np.mean([np.abs(layer).mean() < threshold for layer in slopes])",
            ),
        ),
        Mistake(
            "overall keeps the sign of the slopes: negative ones count as saturated.",
            ("sum(np.sum(layer) for layer in flat)", "sum(np.sum(layer < threshold) for layer in slopes)"),
        ),
        Mistake(
            "per_layer keeps the sign of the slopes: negative ones count as saturated.",
            (
                "np.array([np.mean(layer) for layer in flat])",
                "np.array([np.mean(layer < threshold) for layer in slopes])",
            ),
        ),
        Mistake("The last layer is left out.", ("in slopes]\n", "in slopes[:-1] or slopes]\n")),
        Mistake("The first layer is left out.", ("in slopes]\n", "in slopes[1:] or slopes]\n")),
        Mistake("The slopes are compared with the threshold squared.", ("< threshold", "< threshold**2")),
        Mistake("The slopes are compared with 0.1, whatever the threshold is.", ("< threshold", "< 0.1")),
        Mistake("The slopes are compared with 0.01, whatever the threshold is.", ("< threshold", "< 0.01")),
        Mistake(
            "per_layer stands in reversed order of the layers.", ("for layer in flat])", "for layer in flat[::-1]])")
        ),
        Mistake("per_layer lacks the last layer.", ("for layer in flat])", "for layer in flat[:-1]])")),
        Mistake("per_layer lacks the first layer.", ("for layer in flat])", "for layer in flat[1:]])")),
        Mistake("per_layer adds up from layer to layer.", ("for layer in flat])", "for layer in flat]).cumsum()")),
        Mistake("per_layer has the last sample's fraction only.", ("np.mean(layer)", "np.mean(layer[-1])")),
        Mistake(
            "per_layer has the fraction of samples with a saturated unit.",
            ("np.mean(layer)", "layer.any(axis=1).mean()"),
        ),
        Mistake(
            "per_layer has the fraction of samples with all units saturated.",
            ("np.mean(layer)", "layer.all(axis=1).mean()"),
        ),
        Mistake(
            "per_layer is the same overall fraction for each layer.",
            ("return per_layer", "return 0 * per_layer + overall"),
        ),
        Mistake(
            "per_layer is divided by the number of slopes less 1.",
            ("np.mean(layer)", "np.sum(layer) / (layer.size - 1)"),
        ),
        Mistake(
            "per_layer is the mean size of the slopes of each layer.",
            ("np.array([np.mean(layer) for layer in flat])", "np.array([np.abs(layer).mean() for layer in slopes])"),
        ),
        Mistake(
            "overall is the product of the layers' fractions.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "per_layer.prod()"),
        ),
        Mistake(
            "overall is the median of the layers' fractions.",
            ("sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)", "np.median(per_layer)"),
        ),
        Mistake(
            "overall leaves the last layer out.",
            (
                "sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)",
                "sum(np.sum(a) for a in flat[:-1]) / sum(a.size for a in flat[:-1])",
            ),
        ),
        Mistake(
            "overall leaves the first layer out.",
            (
                "sum(np.sum(layer) for layer in flat) / sum(layer.size for layer in flat)",
                "sum(np.sum(a) for a in flat[1:]) / sum(a.size for a in flat[1:])",
            ),
        ),
        Mistake(
            "overall counts the saturated slopes of the last layer only, over all slopes.",
            ("sum(np.sum(layer) for layer in flat)", "np.sum(flat[-1])"),
        ),
        Mistake(
            "overall counts the saturated slopes of the first layer only, over all slopes.",
            ("sum(np.sum(layer) for layer in flat)", "np.sum(flat[0])"),
        ),
        Mistake(
            "overall is divided by the size of the first layer only.",
            ("sum(layer.size for layer in flat)", "flat[0].size"),
        ),
        Mistake(
            "overall is divided by the number of slopes less 1.",
            ("sum(layer.size for layer in flat)", "(sum(layer.size for layer in flat) - 1)"),
        ),
        Mistake(
            "overall is the mean size of all slopes.",
            ("sum(np.sum(layer) for layer in flat) /", "sum(np.abs(layer).sum() for layer in slopes) /"),
        ),
        Mistake(
            "overall is the fraction of saturated slopes to those that are not.",
            ("sum(layer.size for layer in flat)", "max(sum(np.sum(~layer) for layer in flat), 1)"),
        ),
    ],
    hints=[
        "The mean of an array of True and False is the fraction of True.",
        "For overall, add up the counts and the sizes of the layers separately, and divide once.",
    ],
    equivalents=[
        Equivalent(
            "A list of numbers is judged as the array that it makes.",
            ("np.array([np.mean(layer) for layer in flat])", "[np.mean(layer) for layer in flat]"),
        ),
        Equivalent(
            "There is one truth value for each slope.",
            ("layer.size for layer in flat", "layer.size for layer in slopes"),
        ),
    ],
)
