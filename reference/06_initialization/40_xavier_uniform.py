r"""## The same, uniform

Nothing in the argument needs a bell curve: only the variance counts. A uniform distribution has no rare large weights,
and some prefer it for that. On $[-a, a]$ its variance is

$$\frac{1}{2a} \int_{-a}^{a} w^2\, dw = \frac{a^2}{3}$$

so the bound must be $\sqrt 3$ times the standard deviation that you want. For Xavier:

$$W_{ij} \sim \mathcal{U}(-a, a), \qquad
a = \sqrt 3 \sqrt{\frac{2}{fan\_in + fan\_out}} = \sqrt{\frac{6}{fan\_in + fan\_out}}$$

**By hand:** `fan_in` 300 and `fan_out` 100 give $a = \sqrt{6 / 400} = 0.1225$, and the standard deviation $0.1225 /
\sqrt 3 = 0.0707$, as before.

**Pitfalls**

- A bound that equals the standard deviation wanted makes the weights too small by $\sqrt 3$.
- `rng.uniform(low, high, shape)` with `low = 0` gives positive weights only.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Sampler, generator


def xavier_uniform(fan_in, fan_out, rng):
    """Uniform weights of Glorot and Bengio: a compromise between the forward and the backward pass.

    Args:
        fan_in: int >= 1, the number of inputs of the layer.
        fan_out: int >= 1, the number of its units.
        rng: numpy.random.Generator, the only source of randomness.

    Returns:
        W: weights of shape (fan_in, fan_out), float64; independent draws from the uniform distribution between -a and
            a, with a = sqrt(6 / (fan_in + fan_out)).
    """
    bound = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-bound, bound, (fan_in, fan_out))


def shape(inputs, W):
    """A float array of the shape asked for."""
    return W.shape == (inputs["fan_in"], inputs["fan_out"]) and W.dtype.kind == "f"


def centred(_, W):
    """The mean is within 6.5 of its standard errors; false alarms: below 1e-8, by the sub-Gaussian bound."""
    return abs(W.sum()) < 6.5 * np.sqrt((W**2).sum())


def right_spread(inputs, W):
    """The mean square is within 5% of 2 / (fan_in + fan_out).

    False alarms: below 2e-9 for 38,400 weights, by Hoeffding.
    """
    variance = 2 / (inputs["fan_in"] + inputs["fan_out"])
    return abs((W**2).sum() / W.size / variance - 1) < 0.05


def bounded(inputs, W):
    """Nothing is outside, and the largest comes within 0.1%; false alarms: 0.999^38400 = 2e-17."""
    bound = np.sqrt(6 / (inputs["fan_in"] + inputs["fan_out"]))
    return 0.999 * bound < np.abs(W).max() <= bound * (1 + 1e-12)


def flat(_, W):
    """Each quarter of the range holds 25%; false alarms: below 1e-11 for 38,400 weights, by Hoeffding."""
    quarters = np.histogram(W / np.abs(W).max(), bins=4, range=(-1, 1))[0] / W.size
    return np.abs(quarters - 0.25).max() < 0.02


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
        xavier_uniform,
        returns=("W",),
        properties={
            "W is a float array of shape (fan_in, fan_out)": shape,
            "the mean of the weights is 0": centred,
            "the standard deviation of the weights is sqrt(2 / (fan_in + fan_out))": right_spread,
            "the weights fill the range up to sqrt(6 / (fan_in + fan_out)) on both sides, and no more": bounded,
            "all parts of the range are equally likely": flat,
            "no two rows are alike, and no two columns": apart,
        },
    ),
    points=2,
    cases=[
        Case(
            "240 inputs, 160 units",
            hint="How far apart are the bound and the standard deviation of a uniform distribution?",
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
            "The bound is the standard deviation: it lacks the factor sqrt(3).",
            ("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(2 / (fan_in + fan_out))"),
        ),
        Mistake(
            "The bound is sqrt(3 / (fan_in + fan_out)): the 2 is missing.",
            ("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(3 / (fan_in + fan_out))"),
        ),
        Mistake("The root is missing in the bound.", ("np.sqrt(6 / (fan_in + fan_out))", "6 / (fan_in + fan_out)")),
        Mistake(
            "The bound is sqrt(6 / fan_in), which is He's.", ("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(6 / fan_in)")
        ),
        Mistake(
            "The bound is sqrt(3 / fan_in); Xavier takes the mean of both fans.",
            ("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(3 / fan_in)"),
            convention=True,
        ),
        Mistake("The bound is sqrt(6 / fan_out).", ("np.sqrt(6 / (fan_in + fan_out))", "np.sqrt(6 / fan_out)")),
        Mistake(
            "The weights run from 0 to the bound: none is negative.",
            ("rng.uniform(-bound, bound,", "rng.uniform(0, bound,"),
        ),
        Mistake(
            "The weights are normal; a uniform distribution is asked.",
            ("rng.uniform(-bound, bound, (", "rng.normal(0, bound / np.sqrt(3), ("),
        ),
        Mistake(
            "The weights are normal, with the bound for a standard deviation.",
            ("rng.uniform(-bound, bound, (", "rng.normal(0, bound, ("),
        ),
        Mistake(
            "The weights are -bound or bound, and nothing between.",
            ("rng.uniform(-bound, bound, (", "rng.choice([-bound, bound], ("),
        ),
        Mistake("W has the shape (fan_out, fan_in).", (", (fan_in, fan_out))", ", (fan_out, fan_in))")),
    ],
    hints=[
        "What is the standard deviation of a uniform distribution on [-a, a]?",
        "rng.uniform takes the lower end, the upper end and the shape.",
    ],
    equivalents=[
        Equivalent(
            "The distribution is symmetric about 0.",
            ("return rng.uniform(", "return -rng.uniform("),
        ),
    ],
)
