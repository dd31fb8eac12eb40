r"""## Gaussian noise

Add an independent normal number to every element:

$$out = x + \varepsilon, \qquad \varepsilon_{ij} \sim \mathcal N(0, std^2)$$

A network that must give the same answer for $x$ and for $x + \varepsilon$ has to be flat around its samples. For a
linear model this *is* the L2 penalty: the expected squared error grows by $std^2 \lVert w \rVert^2$.

**By hand:** $x = (5, 5)$, `std` 0.1: something like $(5.03, 4.88)$, and other numbers the next time.

**Pitfalls**

- `std` is the standard deviation, which is what `rng.normal` takes, and not the variance.
- One number for every element, not one for the whole array or for each column.
- Noise belongs into training. At test time the same input must give the same answer.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, normal


def gaussian_noise(x, std, rng, train=True):
    """Input with independent normal noise.

    Args:
        x: input of any shape, float or int; not changed.
        std: float >= 0, the standard deviation of the noise.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x. In training, x plus, for every element, an independent normal number with mean 0 and
            standard deviation std, float; else the values of x.
    """
    if not train:
        return x
    return x + rng.normal(0, std, x.shape)


exercise = Exercise(
    Script((gaussian_noise,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "std is not the standard deviation of the noise: its spread is 1, or the root of std.",
            ("rng.normal(0, std, x.shape)", "rng.normal(0, std**0.5, x.shape)"),
        ),
        Mistake(
            "The spread of the noise is the square of std.",
            ("rng.normal(0, std, x.shape)", "rng.normal(0, std**2, x.shape)"),
        ),
        Mistake(
            "The noise is not normal, as with uniform numbers, or with std and -std alone.",
            ("rng.normal(0, std, x.shape)", "rng.uniform(-(3**0.5) * std, 3**0.5 * std, x.shape)"),
        ),
        Mistake(
            "The noise is uniform in [0, std): its mean is not 0.",
            ("rng.normal(0, std, x.shape)", "std * rng.random(x.shape)"),
        ),
        Mistake("One noisy number is added to all elements.", ("rng.normal(0, std, x.shape)", "rng.normal(0, std)")),
        Mistake("All rows get the same noise.", ("rng.normal(0, std, x.shape)", "rng.normal(0, std, x.shape[1:])")),
        Mistake(
            "The spread of the noise is above std, as when it is multiplied by x or by 2.",
            ("x + rng.normal(0, std, x.shape)", "x * (1 + rng.normal(0, std, x.shape))"),
        ),
        Mistake("The noise replaces x, or multiplies it; it must be added to x.", ("return x + rng", "return rng")),
        Mistake("There is noise with train=False too.", ("if not train:", "if train is None:")),
        Mistake("There is noise with train=False, and none in training.", ("if not train:", "if train:")),
        Mistake(
            "The noise comes from a generator made inside, with a fixed seed: it is the same every time.",
            ("rng.normal(0, std, x.shape)", "np.random.default_rng(0).normal(0, std, x.shape)"),
        ),
        Mistake(
            "The noise comes from numpy's global generator or a new one, not from rng, so a seed does not repeat it.",
            ("rng.normal(0, std, x.shape)", "np.random.normal(0, std, x.shape)"),
        ),
        Mistake(
            "Whole numbers in x truncate the result.",
            ("return x + rng.normal(0, std, x.shape)", "return (x + rng.normal(0, std, x.shape)).astype(x.dtype)"),
        ),
        Mistake(
            "std is the mean of the noise, and its spread is 1; the mean must be 0.",
            ("rng.normal(0, std, x.shape)", "rng.normal(std, 1, x.shape)"),
        ),
        Mistake(
            "The mean of the noise is std or 1; it must be 0.",
            ("rng.normal(0, std, x.shape)", "rng.normal(std, std, x.shape)"),
        ),
        Mistake(
            "The spread of the noise is below std, as with std / 2 or with uniform numbers in [-std, std).",
            ("rng.normal(0, std, x.shape)", "rng.uniform(-std, std, x.shape)"),
        ),
        Mistake(
            "The noise is never negative: absolute values are added.",
            ("x + rng.normal(0, std, x.shape)", "x + np.abs(rng.normal(0, std, x.shape))"),
        ),
        Mistake(
            "All columns get the same noise: there is one number for each row.",
            ("rng.normal(0, std, x.shape)", "rng.normal(0, std, x.shape[:1] + (1,) * (x.ndim - 1))"),
        ),
        Mistake(
            "The noise has the mean of x, so that mean is added twice.",
            ("rng.normal(0, std, x.shape)", "rng.normal(x.mean(), std, x.shape)"),
        ),
        Mistake(
            "The result is clipped to [0, 1].",
            ("return x + rng.normal(0, std, x.shape)", "return np.clip(x + rng.normal(0, std, x.shape), 0, 1)"),
        ),
        Mistake(
            "The noise is cut off at std and -std.",
            ("rng.normal(0, std, x.shape)", "np.clip(rng.normal(0, std, x.shape), -std, std)"),
        ),
        Mistake("There is no noise in training: out is x.", ("if not train:", "if train is not None:")),
        Mistake(
            "With train=False zeros are returned; out is x there.",
            ("        return x\n", "        return 0.0 * x\n"),
        ),
        Mistake(
            "The noise is rounded to whole numbers.",
            ("x + rng.normal(0, std, x.shape)", "x + np.rint(rng.normal(0, std, x.shape))"),
        ),
        Mistake(
            "The caller's array is written to; make a new one.",
            ("return x + rng.normal(0, std, x.shape)", "x[...] = x + rng.normal(0, std, x.shape)\n    return x"),
        ),
        Mistake(
            "With train=False out is x * (1 - std); it is x.", ("        return x\n", "        return x * (1 - std)\n")
        ),
    ],
    hints=["rng.normal takes a mean, a standard deviation and a shape."],
    equivalents=[
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
        Equivalent(
            "The noise is as often positive as negative.",
            ("x + rng.normal(0, std, x.shape)", "x - rng.normal(0, std, x.shape)"),
            ("rng.normal(0, std, x.shape)", "-rng.normal(0, std, x.shape)"),
        ),
    ],
)


def noise(gaussian_noise, shape, whole, std, seed):
    """The noise in units of std: its mean, its spread, its form, and whether it differs along each axis.

    A right draw passes each but once in 1e7 times: 6 standard deviations are allowed.
    """
    rng = np.random.default_rng(seed)
    x = rng.integers(-5, 6, shape) if whole else rng.uniform(2, 3, shape)
    z = (gaussian_noise(x.copy(), std, rng) - x) / std
    room = 6 / np.sqrt(z.size)
    inner = np.abs(z) < 1
    return {
        "mean": np.array(np.abs(z.mean()) <= room),
        "too small, too large": np.array([z.std() < 1 - room / 2**0.5, z.std() > 1 + room / 2**0.5]),
        "share within one std": np.array(np.abs(inner.mean() - 0.6827) <= 0.466 * room),
        "differs along each axis": np.array([np.ptp(z, axis=0).min() > 1e-6, np.ptp(z, axis=1).min() > 1e-6]),
    }


def testing(gaussian_noise, x, std, seed):
    """Not in training."""
    return {"out": gaussian_noise(x, std, np.random.default_rng(seed), train=False)}


def seeds(gaussian_noise, x, std, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (gaussian_noise(x, std, rng) for rng in rngs)
    following = gaussian_noise(x, std, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))

exercise.cases.extend(
    [
        Case(
            "a little noise",
            hint="Is std the standard deviation of yours?",
            scenario=noise,
            shape=[120, 90],
            whole=False,
            std=0.3,
            seed=1,
        ),
        Case(
            "a lot of noise, whole numbers",
            hint="Which mean, spread and form does it have?",
            scenario=noise,
            shape=[90, 110],
            whole=True,
            std=2.5,
            seed=2,
        ),
        Case(
            "not in training", hint="What is out with train=False?", scenario=testing, x=normal(4, 5), std=0.7, seed=3
        ),
        Case(
            "the noise comes from rng",
            hint="The same seed must give the same noise, and another seed another.",
            scenario=seeds,
            x=normal(6, 7),
            std=1.5,
            seed=4,
        ),
        Case(
            "three dimensions, not in training",
            hidden=True,
            hint="What is out with train=False?",
            scenario=testing,
            x=normal(2, 3, 4),
            std=1.1,
            seed=5,
        ),
        Case(
            "another spread",
            hidden=True,
            hint="Which mean, spread and form does it have?",
            scenario=noise,
            shape=[100, 80],
            whole=False,
            std=0.05,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=normal(1, 12), std=0.2, seed=A_SEED),
    ]
)
