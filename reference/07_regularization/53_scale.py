r"""## Scale

Things are near or far. Draw a factor $f$ for each image, uniformly in $[low, high]$, and magnify the image by it around
its centre. As with the rotation, go through the pixels $(i, j)$ of the result and ask where each comes from:

$$r = c_r + \frac{i - c_r}{f}, \qquad c = c_c + \frac{j - c_c}{f}, \qquad
(c_r, c_c) = \Bigl(\frac{H - 1}{2}, \frac{W - 1}{2}\Bigr)$$

The size (H, W) stays: a factor above 1 shows the middle of the image, larger; a factor below 1 shows all of it,
smaller, with zeros around.

**By hand:** one row of five pixels, $(0, 10, 20, 30, 40)$, and $f = 2$. The centre is 2, and the result comes from the
columns $1, 1.5, 2, 2.5, 3$: $(10, 15, 20, 25, 30)$.

**Pitfall:** the way back divides by $f$. If you multiply, large factors shrink the image.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def bilinear(image, rows, columns):
    """Values of an image between its pixels, and 0 outside: the function that the notebook gives."""
    _, height, width = image.shape
    inside = (rows >= 0) & (rows <= height - 1) & (columns >= 0) & (columns <= width - 1)
    down = np.maximum(0, 1 - np.abs(rows[..., np.newaxis] - np.arange(height)))
    across = np.maximum(0, 1 - np.abs(columns[..., np.newaxis] - np.arange(width)))
    return inside * np.einsum("chw,...h,...w->c...", image, down, across)


def scale(x, low, high, rng, train=True):
    """Images magnified around their centres.

    Args:
        x: images of shape (N, C, H, W), float; not changed.
        low: float > 0, the smallest factor.
        high: float >= low, the largest factor; above 1, things become larger.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x. In training, every image is magnified with all its channels by a factor that is drawn for
            this image, uniformly between low and high, around ((H - 1) / 2, (W - 1) / 2); values between pixels by
            bilinear interpolation of the four around, and 0 for what comes from outside of the centres of the outermost
            pixels, [0, H - 1] x [0, W - 1]. If not in training, x.
    """
    if not train:
        return x
    center = (np.array(x.shape[2:]) - 1)[:, np.newaxis, np.newaxis] / 2
    offsets = np.indices(x.shape[2:]) - center
    factors = rng.uniform(low, high, len(x))
    places = [center + offsets / f for f in factors]
    return np.stack([bilinear(image, rows, columns) for image, (rows, columns) in zip(x, places, strict=True)])


exercise = Exercise(
    Script((scale,)),
    points=4,
    cases=[],
    mistakes=[
        Mistake(
            "Places are multiplied by the factor, so large factors shrink the image; divide.",
            ("offsets / f", "offsets * f"),
        ),
        Mistake(
            "Images grow from the upper left corner, not around the centre.", ("np.newaxis] / 2", "np.newaxis] * 0")
        ),
        Mistake(
            "The centre is taken to be (H / 2, W / 2), half a pixel off.",
            ("(np.array(x.shape[2:]) - 1)", "np.array(x.shape[2:])"),
        ),
        Mistake(
            "Rows and columns get a factor each, which distorts the image.",
            ("offsets / f", "offsets / rng.uniform(low, high, (2, 1, 1))"),
        ),
        Mistake("Only the columns are scaled.", ("offsets / f", "offsets / [[[1]], [[f]]]")),
        Mistake("Only the rows are scaled.", ("offsets / f", "offsets / [[[f]], [[1]]]")),
        Mistake(
            "The values are multiplied by the factor, not the places.",
            (
                "bilinear(image, rows, columns) for image, (rows, columns) in zip(x, places, strict=True)",
                "image * f for image, f in zip(x, factors)",
            ),
        ),
        Mistake(
            "All images of the batch have the same factor.",
            ("rng.uniform(low, high, len(x))", "np.full(len(x), rng.uniform(low, high))"),
        ),
        Mistake(
            "The factor is low or high, and nothing between.",
            ("rng.uniform(low, high, len(x))", "rng.choice([low, high], len(x))"),
        ),
        Mistake(
            "Values are those of the nearest pixel; interpolate between the four around.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.rint(rows)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.rint(columns)[..., np.newaxis] -"),
        ),
        Mistake(
            "What comes from outside repeats the edge; it must be 0.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.clip(rows, 0, height - 1)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.clip(columns, 0, width - 1)[..., np.newaxis] -"),
            ("return inside * ", "return 1 * "),
        ),
        Mistake("Images are scaled with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "The factors come from a generator made inside, with a fixed seed: they are the same every time.",
            ("factors = rng.uniform", "factors = np.random.default_rng(0).uniform"),
        ),
        Mistake(
            "The factors come from numpy's global generator or a new one, not from rng: a seed does not repeat them.",
            ("factors = rng.uniform", "factors = np.random.uniform"),
        ),
        Mistake("Nothing is scaled: the result is x.", ("offsets / f", "offsets / f**0")),
        Mistake("Places are divided by f and then once more: the factor is f**2.", ("offsets / f", "offsets / f**2")),
        Mistake("Places are divided by the root of f.", ("offsets / f", "offsets / f**0.5")),
        Mistake("The factor is 1 + f.", ("offsets / f", "offsets / (1 + f)")),
        Mistake("f is subtracted from the distance to the centre; divide by it.", ("offsets / f", "offsets - f")),
        Mistake("f is added to the distance to the centre; divide by it.", ("offsets / f", "offsets + f")),
        Mistake("The centre is not added again.", ("center + offsets / f", "offsets / f")),
        Mistake(
            "The centre is not subtracted before the division.",
            ("np.indices(x.shape[2:]) - center", "np.indices(x.shape[2:]) * 1.0"),
        ),
        Mistake("The centre is subtracted and not added again.", ("center + offsets / f", "offsets / f - center")),
        Mistake(
            "The centre is rounded down to a pixel, (H // 2, W // 2).",
            (
                "(np.array(x.shape[2:]) - 1)[:, np.newaxis, np.newaxis] / 2",
                "(np.array(x.shape[2:]) // 2)[:, np.newaxis, np.newaxis]",
            ),
        ),
        Mistake("The centre is rounded down to ((H - 1) // 2, (W - 1) // 2).", ("np.newaxis] / 2", "np.newaxis] // 2")),
        Mistake(
            "The centre has (H - 1) / 2 for its column too.",
            ("(np.array(x.shape[2:]) - 1)", "(np.array(x.shape[2:3] * 2) - 1)"),
        ),
        Mistake(
            "The centre has (W - 1) / 2 for its row too.",
            ("(np.array(x.shape[2:]) - 1)", "(np.array(x.shape[3:] * 2) - 1)"),
        ),
        Mistake(
            "The centre has its row and column swapped.",
            ("(np.array(x.shape[2:]) - 1)", "(np.array(x.shape[:1:-1]) - 1)"),
        ),
        Mistake("The centre is (H - 1, W - 1), the last pixel.", ("np.newaxis] / 2", "np.newaxis] / 1")),
        Mistake(
            "Rows and columns are swapped: images are transposed.",
            ("image, (rows, columns) in", "image, (columns, rows) in"),
        ),
        Mistake(
            "The images are upside down: the distance of rows from the centre has the wrong sign.",
            ("offsets / f", "offsets / [[[-f]], [[f]]]"),
        ),
        Mistake(
            "Values are those of the pixel above and to the left; interpolate between the four around.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.floor(rows)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.floor(columns)[..., np.newaxis] -"),
        ),
        Mistake(
            "Places are truncated to whole pixels.",
            ("[center + offsets / f for f in factors]", "[np.trunc(center + offsets / f) for f in factors]"),
        ),
        Mistake(
            "Values come from the nearest pixel, after rounding, so places just outside give the edge.",
            ("[center + offsets / f for f in factors]", "[np.rint(center + offsets / f) for f in factors]"),
        ),
        Mistake(
            "Pixels on the edge of the image are taken for outside.",
            (
                "(rows >= 0) & (rows <= height - 1) & (columns >= 0) & (columns <= width - 1)",
                "(rows > 0) & (rows < height - 1) & (columns > 0) & (columns < width - 1)",
            ),
        ),
        Mistake(
            "What comes from outside fades into the edge: places up to one pixel away are not 0.",
            ("return inside * ", "return 1 * "),
        ),
        Mistake(
            "The mean of the image stands for what comes from outside; it must be 0.",
            (
                'return inside * np.einsum("chw,...h,...w->c...", image, down, across)',
                'return np.where(inside, np.einsum("chw,...h,...w->c...", image, down, across), image.mean())',
            ),
        ),
        Mistake(
            "The values are multiplied by the factor too.",
            (
                "bilinear(image, rows, columns) for image, (rows, columns) in zip(x, places, strict=True)",
                "f * bilinear(image, *place) for image, place, f in zip(x, places, factors, strict=True)",
            ),
        ),
        Mistake(
            "The values are divided by the square of the factor.",
            (
                "bilinear(image, rows, columns) for image, (rows, columns) in zip(x, places, strict=True)",
                "bilinear(image, *place) / f**2 for image, place, f in zip(x, places, factors, strict=True)",
            ),
        ),
        Mistake("The factor is always low.", ("rng.uniform(low, high, len(x))", "np.full(len(x), low)")),
        Mistake("The factor is always high.", ("rng.uniform(low, high, len(x))", "np.full(len(x), high)")),
        Mistake(
            "The factor is always the mean of low and high.",
            ("rng.uniform(low, high, len(x))", "np.full(len(x), (low + high) / 2)"),
        ),
        Mistake(
            "The factors are drawn between 1 - low and 1 + high.",
            ("rng.uniform(low, high, len(x))", "rng.uniform(max(1 - low, 0.1), 1 + high, len(x))"),
        ),
        Mistake(
            "The factors are drawn between 0 and high: low is not used.",
            ("rng.uniform(low, high, len(x))", "rng.uniform(0.01 + 0 * low, high, len(x))"),
        ),
        Mistake(
            "The factors are low + high * u with u in [0, 1); the width of the range is high - low.",
            ("rng.uniform(low, high, len(x))", "low + high * rng.random(len(x))"),
        ),
        Mistake(
            "The factors are not uniform between their limits.",
            (
                "rng.uniform(low, high, len(x))",
                "np.clip(rng.normal((low + high) / 2, (high - low) / 2, len(x)), 0.1, 9)",
            ),
        ),
        Mistake("Nothing is scaled in training; with train=False images are.", ("if not train:", "if train:")),
        Mistake(
            "With train=False images are scaled by the mean of low and high; out is x there.",
            ("        return x\n", "        low = high = (low + high) / 2\n"),
        ),
    ],
    hints=[
        "Without the draw it is one line for each image: where do the pixels of the result come from?",
        "np.indices((H, W)) gives the row and the column of every pixel; subtract the centre from them.",
    ],
    equivalents=[
        Equivalent(
            "Of four axes, the last two are those after the first two.",
            ("np.array(x.shape[2:])", "np.array(x.shape[-2:])"),
            ("np.indices(x.shape[2:])", "np.indices(x.shape[-2:])"),
        ),
        Equivalent(
            "An absolute value has no sign.",
            ("rows[..., np.newaxis] - np.arange(height)", "np.arange(height) - rows[..., np.newaxis]"),
            ("columns[..., np.newaxis] - np.arange(width)", "np.arange(width) - columns[..., np.newaxis]"),
        ),
        Equivalent(
            "There are as many places as images.",
            ("zip(x, places, strict=True)", "zip(x, places)"),
            ("strict=True", "strict=False"),
        ),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def fixed(scale, x, low, high, seed):
    """With low = high nothing is left to chance."""
    return {"out": scale(x, low, high, np.random.default_rng(seed))}


def drawn(scale, H, W, N, low, high, seed):  # noqa: PLR0917 - a case's inputs, in order
    """The factors, read off a ramp: whether one serves both axes, whether they stay in the range and fill it.

    In a right draw of N >= 50 factors, some are in the last 30 percent of the range at either end, and the mean is
    within 6 standard deviations of the middle, but once in 1e7 times.
    """
    out = scale(np.tile(np.indices((H, W)) + 1.0, (N, 1, 1, 1)), low, high, np.random.default_rng(seed))
    i, j = H // 2, W // 2
    steps = np.array([out[:, 0, i, j] - out[:, 0, i - 1, j], out[:, 1, i, j] - out[:, 1, i, j - 1]])
    found = 1 / np.where(steps > 0, steps, np.nan)
    share = (np.nan_to_num(found[0], nan=-9.0) - low) / (high - low)
    return {
        "one factor for rows and columns": np.array(np.abs(steps[0] - steps[1]).max() < 1e-9),
        "in the range": np.array([share.min() >= -1e-9, share.max() <= 1 + 1e-9]),
        "reach both ends": np.array([share.min() < 0.3, share.max() > 0.7]),
        "evenly": np.array(
            [
                abs(share.mean() - 0.5) <= 6 / np.sqrt(12 * N),
                abs((np.abs(share - 0.5) < 0.25).mean() - 0.5) <= 3 / np.sqrt(N),
            ]
        ),
    }


def testing(scale, x, low, high, seed):
    """Not in training."""
    return {"out": scale(x, low, high, np.random.default_rng(seed), train=False)}


def seeds(scale, x, low, high, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (scale(x, low, high, rng) for rng in rngs)
    following = scale(x, low, high, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))

exercise.cases.extend(
    [
        Case(
            "larger, by 1.7",
            hint="Where does each pixel of the result come from?",
            scenario=fixed,
            x=uniform(2, 3, 5, 4),
            low=1.7,
            high=1.7,
            seed=1,
        ),
        Case(
            "a little smaller, by 0.85",
            hint="What lies around the image when it shrinks?",
            scenario=fixed,
            x=uniform(3, 1, 4, 5),
            low=0.85,
            high=0.85,
            seed=2,
        ),
        Case(
            "by 1", hint="What does the factor 1 do?", scenario=fixed, x=uniform(2, 2, 3, 4), low=1.0, high=1.0, seed=7
        ),
        Case(
            "factors from 0.8 to 1.5",
            hint="Is one factor drawn for each image, uniformly between low and high?",
            scenario=drawn,
            H=5,
            W=7,
            N=55,
            low=0.8,
            high=1.5,
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
            x=uniform(4, 1, 5, 6),
            low=0.7,
            high=1.4,
            seed=5,
        ),
        Case(
            "one image, by 2.3",
            hidden=True,
            hint="Where does each pixel of the result come from?",
            scenario=fixed,
            x=uniform(1, 2, 6, 5),
            low=2.3,
            high=2.3,
            seed=6,
        ),
        Case(
            "smaller, by 0.6",
            hidden=True,
            hint="What lies around the image when it shrinks?",
            scenario=fixed,
            x=uniform(2, 1, 4, 7),
            low=0.6,
            high=0.6,
            seed=8,
        ),
        Case(
            "factors from 1.1 to 3",
            hidden=True,
            hint="Is one factor drawn for each image, uniformly between low and high?",
            scenario=drawn,
            H=6,
            W=5,
            N=50,
            low=1.1,
            high=3.0,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(3, 2, 4, 5), low=1.2, high=2.2, seed=A_SEED),
    ]
)
