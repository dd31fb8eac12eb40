r"""## Contrast

Fog takes the contrast out of a picture: all values move towards their mean. The sun does the opposite. With $\mu_n$ for
the mean over all values of image $n$, and a factor $f$ drawn for each image, uniformly in $[low, high]$,

$$out = \min\bigl(1, \max(0,\; \mu_n + f\,(x - \mu_n))\bigr)$$

So $f = 0$ gives an even grey, $f = 1$ changes nothing, and the mean stays where it was as long as nothing is cut off.

**By hand:** the pixels $(0.2, 0.6)$ have the mean $0.4$. With $f = 2$ they become $(0, 0.8)$, with $f = 3$
$(-0.2, 1)$, which is cut off to $(0, 1)$.

**Pitfall:** the mean is that of one image, over its channels, rows and columns: not of the batch, and not 0.5.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def contrast(x, low, high, rng, train=True):
    """Images with more or less contrast.

    Args:
        x: images of shape (N, C, H, W), float, values in [0, 1]; not changed.
        low: float >= 0, the smallest factor.
        high: float >= low, the largest factor.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x, float. In training, for every image, its mean over all channels and pixels plus a factor
            times the distance from that mean, clipped to [0, 1]; the factor is drawn for this image, uniformly between
            low and high. If not in training, x.
    """
    if not train:
        return x
    factors = rng.uniform(low, high, (len(x), 1, 1, 1))
    mean = x.mean(axis=(1, 2, 3), keepdims=True)
    return np.clip(mean + factors * (x - mean), 0, 1)


exercise = Exercise(
    Script((contrast,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "The mean is that of the whole batch; each image has its own.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "x.mean()"),
        ),
        Mistake(
            "Each channel has its own mean; that of the whole image is asked.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "x.mean(axis=(2, 3), keepdims=True)"),
        ),
        Mistake(
            "Values move away from 0.5; the mean of the image is asked.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "0.5"),
        ),
        Mistake("The mean is not added again.", ("mean + factors * (x - mean)", "factors * (x - mean)")),
        Mistake(
            "The values are multiplied, the mean too: that is exposure.", ("mean + factors * (x - mean)", "factors * x")
        ),
        Mistake(
            "The distance from the mean is divided by the factor; multiply.",
            ("mean + factors * (x - mean)", "mean + (x - mean) / np.maximum(factors, 1e-9)"),
        ),
        Mistake(
            "Values leave [0, 1]: the result is not clipped to it.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "mean + factors * (x - mean)"),
        ),
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
            "Each channel has its mean over the batch; that of the image is asked.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "x.mean(axis=(0, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "Each row has its own mean; that of the whole image is asked.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "x.mean(axis=3, keepdims=True)"),
        ),
        Mistake(
            "Each column has its own mean; that of the whole image is asked.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "x.mean(axis=2, keepdims=True)"),
        ),
        Mistake(
            "The median of the image stands for its mean.",
            ("x.mean(axis=(1, 2, 3), keepdims=True)", "np.median(x, axis=(1, 2, 3), keepdims=True)"),
        ),
        Mistake(
            "The middle between the smallest and the largest value stands for the mean of the image.",
            (
                "x.mean(axis=(1, 2, 3), keepdims=True)",
                "(x.min(axis=(1, 2, 3), keepdims=True) + x.max(axis=(1, 2, 3), keepdims=True)) / 2",
            ),
        ),
        Mistake("0.5 is added again, not the mean.", ("mean + factors * (x - mean)", "0.5 + factors * (x - mean)")),
        Mistake(
            "x is added to the stretched distance; the mean must be.",
            ("mean + factors * (x - mean)", "x + factors * (x - mean)"),
        ),
        Mistake(
            "The weights are swapped: the mean is multiplied by f, and x by 1 - f.",
            ("mean + factors * (x - mean)", "factors * mean + (1 - factors) * x"),
        ),
        Mistake(
            "The mean alone is multiplied by f: x - mean is added to it.",
            ("mean + factors * (x - mean)", "factors * mean + (x - mean)"),
        ),
        Mistake(
            "out is f * x - mean; the mean is subtracted from x, and added again at the end.",
            ("mean + factors * (x - mean)", "factors * x - mean"),
        ),
        Mistake(
            "The mean is not subtracted: out is mean + f * x.", ("mean + factors * (x - mean)", "mean + factors * x")
        ),
        Mistake(
            "The distance from the mean has the wrong sign: the image is a negative.", ("(x - mean)", "(mean - x)")
        ),
        Mistake(
            "The distance from the mean is divided by the standard deviation of the image.",
            ("factors * (x - mean)", "factors * (x - mean) / np.maximum(x.std(axis=(1, 2, 3), keepdims=True), 1e-9)"),
        ),
        Mistake(
            "The distance from the mean is clipped before the mean is added.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "mean + np.clip(factors * (x - mean), 0, 1)"),
        ),
        Mistake(
            "Values below 0 are not cut off.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.minimum(mean + factors * (x - mean), 1)"),
        ),
        Mistake(
            "Values above 1 are not cut off.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.maximum(mean + factors * (x - mean), 0)"),
        ),
        Mistake(
            "Values are clipped to [low, high]; the range of an image is [0, 1].",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.clip(mean + factors * (x - mean), low, high)"),
        ),
        Mistake(
            "Values are clipped to the range of x; the range of an image is [0, 1].",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.clip(mean + factors * (x - mean), x.min(), x.max())"),
        ),
        Mistake(
            "Values outside of [0, 1] come back from the other end.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "(mean + factors * (x - mean)) % 1"),
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
        Mistake("Images come back unchanged in training.", ("if not train:", "if train is not None:")),
        Mistake(
            "Images come back unchanged in training; with train=False they are changed.", ("if not train:", "if train:")
        ),
        Mistake(
            "With train=False the mean of low and high is the factor; out is x there.",
            ("        return x\n", "        low = high = (low + high) / 2\n"),
        ),
        Mistake(
            "Each image is stretched to the full range [0, 1]; clip.",
            (
                "return np.clip(mean + factors * (x - mean), 0, 1)",
                (
                    "out = factors * (x - mean)\n"
                    "    out = out - out.min(axis=(1, 2, 3), keepdims=True)\n"
                    "    return out / np.maximum(out.max(axis=(1, 2, 3), keepdims=True), 1e-9)"
                ),
            ),
        ),
        Mistake("With train=False low is the factor; out is x there.", ("        return x\n", "        high = low\n")),
        Mistake("With train=False high is the factor; out is x there.", ("        return x\n", "        low = high\n")),
        Mistake(
            "The distance from the mean is multiplied by f - 1.",
            ("+ factors * (x - mean)", "+ (factors - 1) * (x - mean)"),
        ),
        Mistake(
            "The distance from the mean is multiplied by f**2.", ("+ factors * (x - mean)", "+ factors**2 * (x - mean)")
        ),
        Mistake(
            "The distance from the mean is multiplied by the root of f.",
            ("+ factors * (x - mean)", "+ factors**0.5 * (x - mean)"),
        ),
        Mistake(
            "The distance from the mean is divided by the largest distance.",
            ("(x - mean),", "(x - mean) / np.maximum(np.abs(x - mean).max(axis=(1, 2, 3), keepdims=True), 1e-9),"),
        ),
        Mistake(
            "The largest value of the image stands for its mean.", ("x.mean(axis=(1, 2, 3)", "x.max(axis=(1, 2, 3)")
        ),
        Mistake(
            "The smallest value of the image stands for its mean.", ("x.mean(axis=(1, 2, 3)", "x.min(axis=(1, 2, 3)")
        ),
        Mistake("The mean is subtracted again at the end.", ("(mean + factors", "(-mean + factors")),
        Mistake(
            "Values outside of [0, 1] keep what they were.",
            (
                "np.clip(mean + factors * (x - mean), 0, 1)",
                "np.where(np.abs(mean + factors * (x - mean) - 0.5) > 0.5, x, mean + factors * (x - mean))",
            ),
        ),
        Mistake(
            "Values above 1 become 0.",
            (
                "np.clip(mean + factors * (x - mean), 0, 1)",
                "np.where(mean + factors * (x - mean) > 1, 0.0, np.maximum(mean + factors * (x - mean), 0))",
            ),
        ),
        Mistake(
            "Values below 0 lose their sign.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.minimum(np.abs(mean + factors * (x - mean)), 1)"),
        ),
        Mistake(
            "The last image is left as it was.",
            (
                "np.clip(mean + factors * (x - mean), 0, 1)",
                "np.concatenate([np.clip(mean + factors * (x - mean), 0, 1)[:-1], x[-1:]])",
            ),
        ),
        Mistake(
            "The first image is left as it was.",
            (
                "np.clip(mean + factors * (x - mean), 0, 1)",
                "np.concatenate([x[:1], np.clip(mean + factors * (x - mean), 0, 1)[1:]])",
            ),
        ),
    ],
    hints=[
        "One mean and one factor for each image: arrays of shape (N, 1, 1, 1) line up with (N, C, H, W).",
        "np.clip cuts values off at both ends of a range.",
    ],
    equivalents=[
        Equivalent(
            "Of three numbers, the middle one.",
            ("np.clip(mean + factors * (x - mean), 0, 1)", "np.clip(0, mean + factors * (x - mean), 1)"),
        ),
        Equivalent(
            "The same axes in another order, or counted from the end.",
            ("(1, 2, 3)", "(2, 1, 3)"),
            ("(1, 2, 3)", "(1, 3, 2)"),
            ("(1, 2, 3)", "(1, -2, 3)"),
            ("(1, 2, 3)", "(1, 2, -1)"),
        ),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def fixed(contrast, x, low, high, seed):
    """With low = high nothing is left to chance."""
    return {"out": contrast(x, low, high, np.random.default_rng(seed))}


def drawn(contrast, shape, low, high, seed):
    """The factors of dim images: whether each image has one, whether they stay in the range and fill it.

    In a right draw of N >= 1000 factors some are within 1/50 of each end of the range, and mean and spread are those of
    uniform numbers within 6 standard deviations, but once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    start = rng.uniform(0.4, 0.6, shape)
    out = contrast(start.copy(), low, high, rng)
    mean = start.mean(axis=(1, 2, 3), keepdims=True)
    far = start - mean
    far = np.where(np.abs(far) < 1e-3, np.nan, far)
    share = ((out - mean) / far - low) / (high - low)
    share = np.where(np.isnan(share), np.nanmean(share, axis=(1, 2, 3), keepdims=True), share)
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


def testing(contrast, x, low, high, seed):
    """Not in training."""
    return {"out": contrast(x, low, high, np.random.default_rng(seed), train=False)}


def seeds(contrast, x, low, high, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (contrast(x, low, high, rng) for rng in rngs)
    following = contrast(x, low, high, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))
DIM = {"low": 0.4, "high": 0.6}

exercise.cases.extend(
    [
        Case(
            "more contrast, by 1.8",
            hint="Do all values stay in [0, 1]?",
            scenario=fixed,
            x=uniform(3, 2, 4, 5),
            low=1.8,
            high=1.8,
            seed=1,
        ),
        Case(
            "less contrast, by 0.4",
            hint="Which mean do the values move to?",
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
