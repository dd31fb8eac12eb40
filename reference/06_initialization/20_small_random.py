r"""## Small random numbers

Symmetry is broken by chance. The oldest recipe draws every weight from a normal distribution with mean 0 and a small
standard deviation, whatever the size of the layer:

$$W_{ij} \sim \mathcal{N}(0,\ scale^2), \qquad scale = 0.01$$

Both signs must come. Weights that are all positive make every unit add up its inputs, more or less, and the units pull
in one direction together.

A layer with `fan_in` inputs and `fan_out` units has a weight for each pair, so `W` has the shape `(fan_in, fan_out)`,
and `x @ W` takes `(N, fan_in)` to `(N, fan_out)`.

**How random functions are checked.** No particular numbers are expected. Your function is called with large layers, and
what is looked at are properties: the mean, the standard deviation, the shape of the distribution, whether rows repeat.
Any way of drawing that has them passes, with any seed. The same seed must give the same weights again, so draw from the
`rng` that you are given, and from nothing else.

**By hand:** of 100 weights with `scale` 0.01 you would expect about 68 between $-0.01$ and $0.01$, 50 of them negative,
and one or two beyond $\pm 0.025$.

**Pitfalls**

- `rng.random` draws from 0 to 1, and so never a negative number. `rng.normal` has both signs.
- `rng.normal(m, s, shape)` takes the mean first, then the standard deviation (not the variance).
- `np.random.randn` draws from a generator of its own, and no `rng` can repeat it.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Sampler, generator


def small_random(fan_in, fan_out, rng, scale=0.01):
    """Normal weights of one small standard deviation, whatever the size of the layer.

    Args:
        fan_in: int >= 1, the number of inputs of the layer.
        fan_out: int >= 1, the number of its units.
        rng: numpy.random.Generator, the only source of randomness.
        scale: float > 0, the standard deviation of the weights.

    Returns:
        W: weights of shape (fan_in, fan_out), float64; independent draws from the normal distribution (not truncated)
            with mean 0 and standard deviation scale.
    """
    return rng.normal(0, scale, (fan_in, fan_out))


def shape(inputs, W):
    """A float array of the shape asked for."""
    return W.shape == (inputs["fan_in"], inputs["fan_out"]) and W.dtype.kind == "f"


def centred(_, W):
    """The mean is within 6.5 of its standard errors; false alarms: below 1e-8, by the sub-Gaussian bound."""
    return abs(W.sum()) < 6.5 * np.sqrt((W**2).sum())


def right_spread(inputs, W):
    """The mean square is within 5% of scale^2.

    False alarms: below 2e-9 for 38,400 weights, by the bound of Laurent and Massart.
    """
    variance = inputs.get("scale", 0.01) ** 2
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
        small_random,
        returns=("W",),
        properties={
            "W is a float array of shape (fan_in, fan_out)": shape,
            "the mean of the weights is 0": centred,
            "the standard deviation of the weights is scale": right_spread,
            "the weights follow a bell curve: 68% of them lie within one standard deviation": bell,
            "the tails are whole: one weight in 80 lies beyond 2.5 standard deviations": tails,
            "no two rows are alike, and no two columns": apart,
        },
    ),
    points=2,
    cases=[
        Case(
            "240 inputs, 160 units",
            hint="Are there negative weights, and do they have the size that is asked?",
            fan_in=240,
            fan_out=160,
            rng=generator(),
            scale=0.05,
        ),
        Case("100 inputs, 500 units", fan_in=100, fan_out=500, rng=generator()),
        Case(
            "three inputs",
            hidden=True,
            hint="Does the number of inputs itself decide, or something near it?",
            fan_in=3,
            fan_out=14000,
            rng=generator(),
            scale=0.2,
        ),
        Case(
            "one unit",
            hidden=True,
            hint="A single unit still gets a column: is W two-dimensional?",
            fan_in=45000,
            fan_out=1,
            rng=generator(),
            scale=0.01,
        ),
    ],
    mistakes=[
        Mistake(
            "The weights are all positive: drawn evenly from 0 to scale.",
            ("rng.normal(0, scale, (fan_in, fan_out))", "scale * rng.random((fan_in, fan_out))"),
        ),
        Mistake(
            "scale is ignored: the standard deviation is 0.01 always.", ("rng.normal(0, scale,", "rng.normal(0, 0.01,")
        ),
        Mistake(
            "The standard deviation is the root of scale: scale is taken for a variance.",
            ("rng.normal(0, scale,", "rng.normal(0, np.sqrt(scale),"),
        ),
        Mistake("The standard deviation is the square of scale.", ("rng.normal(0, scale,", "rng.normal(0, scale**2,")),
        Mistake(
            "The weights are not scaled: their standard deviation is 1.", ("rng.normal(0, scale,", "rng.normal(0, 1,")
        ),
        Mistake("The mean is scale and the standard deviation 1.", ("rng.normal(0, scale,", "rng.normal(scale, 1,")),
        Mistake("W has the shape (fan_out, fan_in).", ("(fan_in, fan_out))", "(fan_out, fan_in))")),
        Mistake(
            "The weights are drawn evenly from -scale to scale; a normal distribution is asked.",
            ("rng.normal(0, scale, (", "rng.uniform(-scale, scale, ("),
        ),
        Mistake(
            "One row is drawn and used for all inputs.",
            ("rng.normal(0, scale, (fan_in, fan_out))", "np.tile(rng.normal(0, scale, fan_out), (fan_in, 1))"),
        ),
        Mistake(
            "The weights come from numpy's global generator, so rng cannot repeat them.",
            ("rng.normal(0, scale, (", "np.random.normal(0, scale, ("),
        ),
        Mistake(
            "The weights come from a generator made inside, with a fixed seed: every layer gets the same ones.",
            ("rng.normal(0, scale, (", "np.random.default_rng(0).normal(0, scale, ("),
        ),
        Mistake("The weights are all 0.", ("rng.normal(0, scale, (fan_in, fan_out))", "np.zeros((fan_in, fan_out))")),
    ],
    hints=[
        "A Generator has a method normal, which takes mean, standard deviation and shape.",
        "The shape is a tuple: (fan_in, fan_out).",
    ],
    equivalents=[
        Equivalent(
            "The distribution is symmetric about 0.",
            ("return rng.normal(", "return -rng.normal("),
        ),
    ],
)
