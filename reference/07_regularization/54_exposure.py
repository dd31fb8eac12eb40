r"""## Exposure

The light changes, the cat does not. Draw a factor $f$ for each image, uniformly in $[low, high]$, multiply all its
values by it, and cut off what leaves the range of an image:

$$out = \min(1, \max(0, f\, x))$$

**By hand:** the pixels $(0.2, 0.6)$ with $f = 2$: $(0.4, 1)$. What is burnt out stays so: no later step brings it back.

**Pitfalls**

- One factor for a whole image. One for each pixel would be noise, one for each channel would change the colours.
- Factors below 1 make the image darker, so `low` below 1 and `high` above it is a common choice.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def exposure(x, low, high, rng, train=True):
    """Images made brighter or darker.

    Args:
        x: images of shape (N, C, H, W), float, values in [0, 1]; not changed.
        low: float >= 0, the smallest factor.
        high: float >= low, the largest factor.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x, float. In training, every image, with all its channels, times a factor that is drawn for
            this image, uniformly between low and high, clipped to [0, 1]; if not in training, x.
    """
    if not train:
        return x
    factors = rng.uniform(low, high, (len(x), 1, 1, 1))
    return np.clip(x * factors, 0, 1)


exercise = Exercise(
    Script((exposure,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake("The factor is added; it must be multiplied.", ("x * factors", "x + factors")),
        Mistake("The values are divided by the factor; multiply.", ("x * factors", "x / np.maximum(factors, 1e-9)")),
        Mistake("The factor is an exponent; it must be multiplied.", ("x * factors", "x**factors")),
        Mistake(
            "Each image is scaled by its brightest value; 1 is the limit for all.",
            (
                "np.clip(x * factors, 0, 1)",
                "x * factors / np.maximum(1, (x * factors).max(axis=(1, 2, 3), keepdims=True))",
            ),
        ),
        Mistake("Values leave [0, 1]: the result is not clipped to it.", ("np.clip(x * factors, 0, 1)", "x * factors")),
        Mistake(
            "All images of the batch have the same factor.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(low, high, (1, 1, 1, 1))"),
        ),
        Mistake(
            "Every channel has a factor of its own, which changes colours.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(low, high, (len(x), x.shape[1], 1, 1))"),
        ),
        Mistake(
            "Every pixel, or every column, has a factor of its own: that is noise.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(low, high, x.shape)"),
        ),
        Mistake(
            "The factor is low or high, and nothing between.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.choice([low, high], (len(x), 1, 1, 1))"),
        ),
        Mistake("Images are changed with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "The factors come from a generator made inside, with a fixed seed: they are the same every time.",
            ("rng.uniform(low", "np.random.default_rng(0).uniform(low"),
        ),
        Mistake(
            "The factors come from numpy's global generator or a new one, not from rng: a seed does not repeat them.",
            ("rng.uniform(low", "np.random.uniform(low"),
        ),
        Mistake(
            "f - 1 is added to x; x must be multiplied by f.",
            ("x * factors", "x + factors - 1"),
        ),
        Mistake("The factor is 1 + f.", ("x * factors", "x * (1 + factors)")),
        Mistake("The factor is squared.", ("x * factors", "x * factors**2")),
        Mistake(
            "x is raised to 1 / f; it must be multiplied by f.", ("x * factors", "x ** (1 / np.maximum(factors, 1e-9))")
        ),
        Mistake(
            "The distance from the mean of the image is multiplied: that is contrast.",
            (
                "x * factors",
                "x.mean(axis=(1, 2, 3), keepdims=True) + factors * (x - x.mean(axis=(1, 2, 3), keepdims=True))",
            ),
        ),
        Mistake(
            "The distance from 0.5 is multiplied; the values themselves must be.",
            ("x * factors", "0.5 + factors * (x - 0.5)"),
        ),
        Mistake(
            "The distance from 1 is multiplied; the values themselves must be.",
            ("x * factors", "1 - factors * (1 - x)"),
        ),
        Mistake(
            "The factor is cut off at 1, not the values.", ("np.clip(x * factors, 0, 1)", "x * np.clip(factors, 0, 1)")
        ),
        Mistake(
            "Values are clipped to [low, high]; the range of an image is [0, 1].",
            ("np.clip(x * factors, 0, 1)", "np.clip(x * factors, low, high)"),
        ),
        Mistake(
            "Values are clipped to the largest value of x; the limit is 1.",
            ("np.clip(x * factors, 0, 1)", "np.clip(x * factors, 0, x.max())"),
        ),
        Mistake(
            "Values are clipped to the largest value of their own image; the limit is 1.",
            ("np.clip(x * factors, 0, 1)", "np.clip(x * factors, 0, x.max(axis=(1, 2, 3), keepdims=True))"),
        ),
        Mistake(
            "Values above 1 come back from 0: the whole part is taken off.",
            ("np.clip(x * factors, 0, 1)", "(x * factors) % 1"),
        ),
        Mistake(
            "Values above 1 become 0; they must become 1.",
            ("np.clip(x * factors, 0, 1)", "np.where(x * factors > 1, 0.0, x * factors)"),
        ),
        Mistake(
            "Values that would leave [0, 1] stay as they were; they must become 1.",
            ("np.clip(x * factors, 0, 1)", "np.where(x * factors > 1, x, x * factors)"),
        ),
        Mistake(
            "The batch is divided by its brightest value; clip.",
            ("np.clip(x * factors, 0, 1)", "x * factors / max(1.0, (x * factors).max())"),
        ),
        Mistake(
            "Each image is divided by its brightest value in any case.",
            (
                "np.clip(x * factors, 0, 1)",
                "x * factors / np.maximum((x * factors).max(axis=(1, 2, 3), keepdims=True), 1e-9)",
            ),
        ),
        Mistake("The factor is always low.", ("rng.uniform(low, high, (len(x), 1, 1, 1))", "low")),
        Mistake("The factor is always high.", ("rng.uniform(low, high, (len(x), 1, 1, 1))", "high")),
        Mistake(
            "The factor is always the mean of low and high.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "(low + high) / 2"),
        ),
        Mistake(
            "The factors are drawn between 0 and high: low is not used.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(0 * low, high, (len(x), 1, 1, 1))"),
        ),
        Mistake(
            "The factors are drawn between 1 - low and 1 + high.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(1 - low, 1 + high, (len(x), 1, 1, 1))"),
        ),
        Mistake(
            "The factors are low + high * u with u in [0, 1); the width of the range is high - low.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "low + high * rng.random((len(x), 1, 1, 1))"),
        ),
        Mistake(
            "The factors are drawn between 0 and 1, whatever low and high are.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.random((len(x), 1, 1, 1))"),
        ),
        Mistake(
            "The factors are not uniform between their limits.",
            (
                "rng.uniform(low, high, (len(x), 1, 1, 1))",
                "rng.normal((low + high) / 2, (high - low) / 2, (len(x), 1, 1, 1))",
            ),
        ),
        Mistake(
            "Every channel has a factor, the same for all images.",
            ("rng.uniform(low, high, (len(x), 1, 1, 1))", "rng.uniform(low, high, (1, x.shape[1], 1, 1))"),
        ),
        Mistake("Images come back unchanged in training.", ("if not train:", "if train is not None:")),
        Mistake(
            "Images come back unchanged in training; with train=False they are changed.", ("if not train:", "if train:")
        ),
        Mistake(
            "With train=False images are multiplied by the mean of low and high; out is x there.",
            ("        return x\n", "        return np.clip(x * (low + high) / 2, 0, 1)\n"),
        ),
        Mistake(
            "Each image is stretched to the full range [0, 1]; clip.",
            (
                "return np.clip(x * factors, 0, 1)",
                (
                    "out = x * factors\n"
                    "    out = out - out.min(axis=(1, 2, 3), keepdims=True)\n"
                    "    return out / np.maximum(out.max(axis=(1, 2, 3), keepdims=True), 1e-9)"
                ),
            ),
        ),
        Mistake(
            "With train=False out is x times high, clipped.",
            ("        return x\n", "        return np.clip(x * high, 0, 1)\n"),
        ),
        Mistake(
            "out is 2 * x * factor - 1, clipped to [-1, 1].",
            ("np.clip(x * factors, 0, 1)", "np.clip(2 * x * factors - 1, -1, 1)"),
        ),
        Mistake("Values above 0.5 are cut off.", ("np.clip(x * factors, 0, 1)", "np.clip(x * factors, 0, 0.5)")),
        Mistake(
            "The values are rounded to 0 and 1.", ("np.clip(x * factors, 0, 1)", "np.rint(np.clip(x * factors, 0, 1))")
        ),
        Mistake("The root of the factor multiplies x.", ("x * factors", "x * factors**0.5")),
        Mistake(
            "Dark values are multiplied alone; those above 0.5 stay.",
            ("np.clip(x * factors, 0, 1)", "np.where(x > 0.5, x, np.clip(x * factors, 0, 1))"),
        ),
        Mistake(
            "The last image is left as it was.",
            ("np.clip(x * factors, 0, 1)", "np.concatenate([np.clip(x * factors, 0, 1)[:-1], x[-1:]])"),
        ),
        Mistake(
            "The first image is left as it was.",
            ("np.clip(x * factors, 0, 1)", "np.concatenate([x[:1], np.clip(x * factors, 0, 1)[1:]])"),
        ),
        Mistake(
            "The first channel alone is multiplied.",
            ("np.clip(x * factors, 0, 1)", "np.concatenate([np.clip(x * factors, 0, 1)[:, :1], x[:, 1:]], axis=1)"),
        ),
    ],
    hints=[
        "One number for each image: an array of shape (N, 1, 1, 1) lines up with (N, C, H, W).",
        "np.clip cuts values off at both ends of a range.",
    ],
    equivalents=[
        Equivalent("Of three numbers, the middle one.", ("np.clip(x * factors, 0, 1)", "np.clip(0, x * factors, 1)")),
        Equivalent("No product is negative.", ("np.clip(x * factors, 0, 1)", "np.clip(x * factors, -1, 1)")),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def fixed(exposure, x, low, high, seed):
    """With low = high nothing is left to chance."""
    return {"out": exposure(x, low, high, np.random.default_rng(seed))}


def drawn(exposure, shape, low, high, seed):
    """The factors of dim images: whether each image has one, whether they stay in the range and fill it.

    In a right draw of N >= 1000 factors some are within 1/50 of each end of the range, and mean and spread are those of
    uniform numbers within 6 standard deviations, but once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    start = rng.uniform(0.1, 0.5, shape)
    out = exposure(start.copy(), low, high, rng)
    share = (out / start - low) / (high - low)
    one = share.mean(axis=(1, 2, 3))
    n = len(one)
    return {
        "one factor for an image": np.array(np.abs(share - one[:, None, None, None]).max() < 1e-9),
        "in the range": np.array([one.min() >= -1e-9, one.max() <= 1 + 1e-9]),
        "reach both ends": np.array([one.min() < 1 / 50, one.max() > 49 / 50]),
        "evenly": np.array(
            [
                abs(one.mean() - 0.5) <= 6 / np.sqrt(12 * n),
                abs((np.abs(one - 0.5) < 0.25).mean() - 0.5) <= 3.5 / np.sqrt(n),
            ]
        ),
    }


def testing(exposure, x, low, high, seed):
    """Not in training."""
    return {"out": exposure(x, low, high, np.random.default_rng(seed), train=False)}


def seeds(exposure, x, low, high, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (exposure(x, low, high, rng) for rng in rngs)
    following = exposure(x, low, high, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))
DIM = {"low": 0.1, "high": 0.5}

exercise.cases.extend(
    [
        Case(
            "brighter, by 1.8",
            hint="Do all values stay in [0, 1]?",
            scenario=fixed,
            x=uniform(3, 2, 4, 5),
            low=1.8,
            high=1.8,
            seed=1,
        ),
        Case(
            "darker, by 0.4",
            hint="What does a factor below 1 do?",
            scenario=fixed,
            x=uniform(2, 3, 3, 4, low=0.3),
            low=0.4,
            high=0.4,
            seed=2,
        ),
        Case(
            "factors from 0.5 to 1.6",
            hint="Is one factor drawn for each image, uniformly between low and high?",
            scenario=drawn,
            shape=[1000, 2, 1, 3],
            low=0.5,
            high=1.6,
            seed=3,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(2, 3, 5, 4),
            low=0.5,
            high=2.0,
            seed=4,
        ),
        Case(
            "the factors come from rng",
            hint="The same seed must give the same factors.",
            scenario=seeds,
            x=uniform(4, 1, 5, 6, **DIM),
            low=0.7,
            high=1.4,
            seed=5,
        ),
        Case(
            "one image",
            hidden=True,
            hint="Do all values stay in [0, 1]?",
            scenario=fixed,
            x=uniform(1, 3, 6, 5),
            low=2.6,
            high=2.6,
            seed=6,
        ),
        Case(
            "a factor of 0",
            hidden=True,
            hint="What is left with the factor 0?",
            scenario=fixed,
            x=uniform(2, 1, 3, 2),
            low=0.0,
            high=0.0,
            seed=7,
        ),
        Case(
            "factors from 1.2 to 1.9",
            hidden=True,
            hint="Is one factor drawn for each image, uniformly between low and high?",
            scenario=drawn,
            shape=[1100, 1, 3, 2],
            low=1.2,
            high=1.9,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(3, 2, 4, 5, **DIM), low=1.1, high=1.5, seed=A_SEED),
    ]
)
