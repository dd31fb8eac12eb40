r"""## Calibrated to the number of inputs

A unit adds up `fan_in` products. If inputs and weights are independent, with mean 0, the variance of the sum is

$$\mathrm{Var}\Bigl(\sum_i x_i w_i\Bigr) = fan\_in \cdot \mathrm{Var}(x) \cdot \mathrm{Var}(w)$$

So the sum is as large as an input if $fan\_in \cdot \mathrm{Var}(w) = 1$:

$$W_{ij} \sim \mathcal{N}\Bigl(0,\ \frac{1}{fan\_in}\Bigr), \qquad \text{standard deviation } \frac{1}{\sqrt{fan\_in}}$$

**By hand:** with 400 inputs the standard deviation is $1/20 = 0.05$. A scale of 0.01 would shrink the signal by 5 in
every such layer, and a scale of 1 would multiply it by 20.

**Pitfalls**

- $1 / fan\_in$ is the variance; its root is the standard deviation.
- The sum runs over the *inputs*. How many units stand beside each other does not matter to any of them.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Sampler, generator


def calibrated(fan_in, fan_out, rng):
    """Normal weights that keep the variance of a linear layer's output at that of its input.

    Args:
        fan_in: int >= 1, the number of inputs of the layer.
        fan_out: int >= 1, the number of its units.
        rng: numpy.random.Generator, the only source of randomness.

    Returns:
        W: weights of shape (fan_in, fan_out), float64; independent draws from the normal distribution (not truncated)
            with mean 0 and standard deviation 1 / sqrt(fan_in).
    """
    return rng.normal(0, 1 / np.sqrt(fan_in), (fan_in, fan_out))


def shape(inputs, W):
    """A float array of the shape asked for."""
    return W.shape == (inputs["fan_in"], inputs["fan_out"]) and W.dtype.kind == "f"


def centred(_, W):
    """The mean is within 6.5 of its standard errors; false alarms: below 1e-8, by the sub-Gaussian bound."""
    return abs(W.sum()) < 6.5 * np.sqrt((W**2).sum())


def right_spread(inputs, W):
    """The mean square is within 5% of 1 / fan_in.

    False alarms: below 2e-9 for 38,400 weights, by the bound of Laurent and Massart.
    """
    variance = 1 / inputs["fan_in"]
    return abs((W**2).sum() / W.size / variance - 1) < 0.05


def bell(_, W):
    """The share within one standard deviation is right.

    False alarms: below 4e-11 for 38,400 weights of the right spread, by Hoeffding.
    """
    squares = W**2
    return abs((squares < squares.sum() / W.size).sum() / W.size - 0.6827) < 0.03


def tails(_, W):
    """Beyond 2.5 standard deviations lie 1.24%.

    False alarms: below 2e-14 for 38,400 weights of the right spread, by Chernoff.
    """
    squares = W**2
    return 0.006 < (squares > 6.25 * squares.sum() / W.size).sum() / W.size < 0.02


def apart(_, W):
    """No cosine of two rows or columns of 100 numbers or more reaches 0.95; false alarms: below 1e-12."""
    cosines = []
    for rows in (W[:200], W.T[:200]):
        if rows.shape[1] >= 100:
            unit = rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))
            cosines.append(np.abs(unit @ unit.T - np.eye(len(rows))).max())
    return max(cosines) < 0.95


exercise = Exercise(
    Sampler(
        calibrated,
        returns=("W",),
        properties={
            "W is a float array of shape (fan_in, fan_out)": shape,
            "the mean of the weights is 0": centred,
            "the standard deviation of the weights is 1 / sqrt(fan_in)": right_spread,
            "the weights follow a bell curve: 68% of them lie within one standard deviation": bell,
            "the tails are whole: one weight in 80 lies beyond 2.5 standard deviations": tails,
            "no two rows are alike, and no two columns": apart,
        },
    ),
    points=2,
    cases=[
        Case(
            "240 inputs, 160 units",
            hint="Which side of the layer does the standard deviation depend on?",
            fan_in=240,
            fan_out=160,
            rng=generator(),
        ),
        Case("100 inputs, 500 units", fan_in=100, fan_out=500, rng=generator()),
        Case(
            "three inputs",
            hidden=True,
            hint="Does the number of inputs itself decide, or something near it?",
            fan_in=3,
            fan_out=14000,
            rng=generator(),
        ),
        Case(
            "one unit",
            hidden=True,
            hint="A single unit still gets a column: is W two-dimensional?",
            fan_in=45000,
            fan_out=1,
            rng=generator(),
        ),
    ],
    mistakes=[
        Mistake("The number of units stands where the number of inputs must.", ("np.sqrt(fan_in)", "np.sqrt(fan_out)")),
        Mistake("The standard deviation is 1 / fan_in: the root is missing.", ("1 / np.sqrt(fan_in)", "1 / fan_in")),
        Mistake("The weights are multiplied by sqrt(fan_in), not divided.", ("1 / np.sqrt(fan_in)", "np.sqrt(fan_in)")),
        Mistake("The variance is 2 / fan_in, which is made for ReLU.", ("1 / np.sqrt(fan_in)", "np.sqrt(2 / fan_in)")),
        Mistake("The variance is 1 / (fan_in + fan_out).", ("1 / np.sqrt(fan_in)", "1 / np.sqrt(fan_in + fan_out)")),
        Mistake(
            "The weights are all positive: drawn from 0 to 1, then divided.",
            (
                "rng.normal(0, 1 / np.sqrt(fan_in), (fan_in, fan_out))",
                "rng.random((fan_in, fan_out)) / np.sqrt(fan_in)",
            ),
        ),
        Mistake(
            "The weights are drawn evenly from -1 to 1, then divided: too small by sqrt(3).",
            ("rng.normal(0, 1 / np.sqrt(fan_in), (", "1 / np.sqrt(fan_in) * rng.uniform(-1, 1, ("),
        ),
        Mistake("W has the shape (fan_out, fan_in).", ("(fan_in, fan_out))", "(fan_out, fan_in))")),
        Mistake(
            "One column is drawn and used for all units.",
            (
                "rng.normal(0, 1 / np.sqrt(fan_in), (fan_in, fan_out))",
                "rng.normal(0, 1 / np.sqrt(fan_in), (fan_in, 1)) * np.ones(fan_out)",
            ),
        ),
    ],
    hints=[
        "How many terms does the weighted sum of one unit have?",
        "The variance of a sum of independent terms is the sum of their variances; rng.normal wants its root.",
    ],
    equivalents=[
        Equivalent(
            "The distribution is symmetric about 0.",
            ("return rng.normal(", "return -rng.normal("),
        ),
    ],
)
