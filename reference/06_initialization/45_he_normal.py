r"""## He: made for ReLU

A ReLU throws away the negative half. For sums that are symmetric about 0 it keeps exactly half of the mean square:

$$\mathrm{E}\bigl[\max(0, z)^2\bigr] = \tfrac12\, \mathrm{E}[z^2]$$

With $\mathrm{Var}(w) = 1 / fan\_in$ every ReLU layer would so halve the mean square of the signal. He and others (2015)
give it back in the weights:

$$W_{ij} \sim \mathcal{N}\Bigl(0,\ \frac{2}{fan\_in}\Bigr)$$

**By hand:** 200 inputs: variance $2 / 200 = 0.01$, standard deviation $0.1$. Calibrated weights would have $0.0707$.
The factor $\sqrt 2$ looks harmless, but $\sqrt 2^{\,20} = 1024$: that is what it makes in twenty layers.

**Pitfalls**

- $\sqrt{2 / fan\_in}$, not $2 / fan\_in$ and not $\sqrt 2 / fan\_in$.
- `fan_in`, as in the calibrated weights. (He's paper shows that `fan_out` works too; it keeps the gradient's size
  exactly, and the signal's nearly. Here `fan_in` is asked, the default of most libraries.)
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Sampler, generator


def he_normal(fan_in, fan_out, rng):
    """Normal weights of He et al.: they keep the mean square of a ReLU layer's output at that of its input.

    Args:
        fan_in: int >= 1, the number of inputs of the layer.
        fan_out: int >= 1, the number of its units.
        rng: numpy.random.Generator, the only source of randomness.

    Returns:
        W: weights of shape (fan_in, fan_out), float64; independent draws from the normal distribution (not truncated)
            with mean 0 and standard deviation sqrt(2 / fan_in).
    """
    return rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))


def shape(inputs, W):
    """A float array of the shape asked for."""
    return W.shape == (inputs["fan_in"], inputs["fan_out"]) and W.dtype.kind == "f"


def centred(_, W):
    """The mean is within 6.5 of its standard errors; false alarms: below 1e-8, by the sub-Gaussian bound."""
    return abs(W.sum()) < 6.5 * np.sqrt((W**2).sum())


def right_spread(inputs, W):
    """The mean square is within 5% of 2 / fan_in.

    False alarms: below 2e-9 for 38,400 weights, by the bound of Laurent and Massart.
    """
    variance = 2 / inputs["fan_in"]
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
        he_normal,
        returns=("W",),
        properties={
            "W is a float array of shape (fan_in, fan_out)": shape,
            "the mean of the weights is 0": centred,
            "the standard deviation of the weights is sqrt(2 / fan_in)": right_spread,
            "the weights follow a bell curve: 68% of them lie within one standard deviation": bell,
            "the tails are whole: one weight in 80 lies beyond 2.5 standard deviations": tails,
            "no two rows are alike, and no two columns": apart,
        },
    ),
    points=2,
    cases=[
        Case(
            "240 inputs, 160 units",
            hint="What does a ReLU do to the mean square of its input?",
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
        Mistake(
            "The variance is 1 / fan_in: the 2 for ReLU is missing.", ("np.sqrt(2 / fan_in)", "np.sqrt(1 / fan_in)")
        ),
        Mistake(
            "The variance is 2 / fan_out; fan_in is asked.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(2 / fan_out)"),
            convention=True,
        ),
        Mistake("The root is missing: the standard deviation is 2 / fan_in.", ("np.sqrt(2 / fan_in)", "2 / fan_in")),
        Mistake("Only the 2 is under the root: sqrt(2) / fan_in.", ("np.sqrt(2 / fan_in)", "np.sqrt(2) / fan_in")),
        Mistake("Only fan_in is under the root: 2 / sqrt(fan_in).", ("np.sqrt(2 / fan_in)", "2 / np.sqrt(fan_in)")),
        Mistake(
            "The variance is 2 / (fan_in + fan_out), which is Xavier's.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(2 / (fan_in + fan_out))"),
        ),
        Mistake(
            "The weights are all positive: drawn evenly from 0 to the standard deviation.",
            ("rng.normal(0, np.sqrt(2 / fan_in), (", "np.sqrt(2 / fan_in) * rng.uniform(0, 1, ("),
        ),
        Mistake(
            "The weights are uniform; a normal distribution is asked.",
            ("rng.normal(0, np.sqrt(2 / fan_in), (", "np.sqrt(6 / fan_in) * rng.uniform(-1, 1, ("),
        ),
        Mistake("W has the shape (fan_out, fan_in).", (", (fan_in, fan_out))", ", (fan_out, fan_in))")),
        Mistake(
            "The weights come from a generator made inside, with a fixed seed: every layer gets the same ones.",
            ("rng.normal(0,", "np.random.default_rng(0).normal(0,"),
        ),
    ],
    hints=[
        "It is the calibrated formula with one number changed.",
        "The 2 is in the variance; rng.normal wants the standard deviation.",
    ],
    equivalents=[
        Equivalent(
            "The distribution is symmetric about 0.",
            ("return rng.normal(", "return -rng.normal("),
        ),
    ],
)
