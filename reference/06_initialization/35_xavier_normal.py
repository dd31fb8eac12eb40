r"""## Xavier: both directions at once

Backward, the roles change. The gradient at an input adds up contributions from all `fan_out` units, so to keep *its*
variance you would need $\mathrm{Var}(w) = 1 / fan\_out$. Both cannot hold unless the layer is square. Glorot and Bengio
(2010) proposed the compromise that now carries the first author's name, Xavier:

$$W_{ij} \sim \mathcal{N}\Bigl(0,\ \frac{2}{fan\_in + fan\_out}\Bigr)$$

It is made for activations whose slope is 1 around 0, such as tanh.

**By hand:** `fan_in` 300 and `fan_out` 100 give the variance $2 / 400 = 0.005$ and the standard deviation $0.0707$.
Forward, the variance is multiplied by $300 \cdot 0.005 = 1.5$, backward by $100 \cdot 0.005 = 0.5$; the mean of these
two factors is always 1.

**Pitfalls**

- The 2 belongs to the mean of the two fans, $(fan\_in + fan\_out) / 2$. It has nothing to do with the 2 of ReLU.
- Some libraries have called $1 / fan\_in$ "Xavier". Here it is the sum of both.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Sampler, generator


def xavier_normal(fan_in, fan_out, rng):
    """Normal weights of Glorot and Bengio: a compromise between the forward and the backward pass.

    Args:
        fan_in: int >= 1, the number of inputs of the layer.
        fan_out: int >= 1, the number of its units.
        rng: numpy.random.Generator, the only source of randomness.

    Returns:
        W: weights of shape (fan_in, fan_out), float64; independent draws from the normal distribution (not truncated)
            with mean 0 and standard deviation sqrt(2 / (fan_in + fan_out)).
    """
    return rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out))


def shape(inputs, W):
    """A float array of the shape asked for."""
    return W.shape == (inputs["fan_in"], inputs["fan_out"]) and W.dtype.kind == "f"


def centred(_, W):
    """The mean is within 6.5 of its standard errors; false alarms: below 1e-8, by the sub-Gaussian bound."""
    return abs(W.sum()) < 6.5 * np.sqrt((W**2).sum())


def right_spread(inputs, W):
    """The mean square is within 5% of 2 / (fan_in + fan_out).

    False alarms: below 2e-9 for 38,400 weights, by the bound of Laurent and Massart.
    """
    variance = 2 / (inputs["fan_in"] + inputs["fan_out"])
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
        xavier_normal,
        returns=("W",),
        properties={
            "W is a float array of shape (fan_in, fan_out)": shape,
            "the mean of the weights is 0": centred,
            "the standard deviation of the weights is sqrt(2 / (fan_in + fan_out))": right_spread,
            "the weights follow a bell curve: 68% of them lie within one standard deviation": bell,
            "the tails are whole: one weight in 80 lies beyond 2.5 standard deviations": tails,
            "no two rows are alike, and no two columns": apart,
        },
    ),
    points=2,
    cases=[
        Case(
            "240 inputs, 160 units",
            hint="Which variance would each of the two directions want, and what lies between?",
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
            "The variance is 1 / fan_in; Xavier takes the mean of both fans.",
            ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(1 / fan_in)"),
            convention=True,
        ),
        Mistake("The variance is 1 / fan_out.", ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(1 / fan_out)")),
        Mistake("The root is missing.", ("np.sqrt(2 / (fan_in + fan_out))", "2 / (fan_in + fan_out)")),
        Mistake(
            "The variance is 1 / (fan_in + fan_out): the 2 is missing.",
            ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(1 / (fan_in + fan_out))"),
        ),
        Mistake(
            "The variance is 2 / fan_in, which is He's.", ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(2 / fan_in)")
        ),
        Mistake(
            "The variance is 6 / (fan_in + fan_out); 6 belongs to the uniform bound.",
            ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(6 / (fan_in + fan_out))"),
        ),
        Mistake(
            "The division comes before the sum: 2 / fan_in + fan_out.",
            ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(2 / fan_in + fan_out)"),
        ),
        Mistake(
            "The variance is 2 / (fan_in * fan_out).",
            ("np.sqrt(2 / (fan_in + fan_out))", "np.sqrt(2 / (fan_in * fan_out))"),
        ),
        Mistake(
            "The weights are uniform; a normal distribution is asked.",
            (
                "rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out))",
                "np.sqrt(6 / (fan_in + fan_out)) * rng.uniform(-1, 1, (fan_in, fan_out))",
            ),
        ),
        Mistake("W has the shape (fan_out, fan_in).", (", (fan_in, fan_out))", ", (fan_out, fan_in))")),
    ],
    hints=[
        "rng.normal wants a standard deviation; the formula gives a variance.",
        "Write the sum of the fans in brackets.",
    ],
    equivalents=[
        Equivalent(
            "The distribution is symmetric about 0.",
            ("return rng.normal(", "return -rng.normal("),
        ),
    ],
)
