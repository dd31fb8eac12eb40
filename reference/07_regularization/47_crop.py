r"""## Crop

Cut a window of size (`height`, `width`) out of each image, at a place drawn for that image, each place that fits being
equally likely. The network sees another part of the scene in each epoch, and a hundred images become thousands.

An image of $H$ rows has $H - height + 1$ places for the upper edge: $0, \dots, H - height$. Likewise for columns.

**By hand:** out of an image with 2 rows and 3 columns, a window of 2 rows and 2 columns can be cut in $1 \cdot 2$ ways.

**Pitfalls**

- `rng.integers(H - height)` misses the last place, and fails if the window is as large as the image.
- Not in training, the image comes back whole. (Some networks demand the training size at test time as well; they are
  given the window in the centre. Ours is not asked to.)
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def crop(x, height, width, rng, train=True):
    """Windows cut out of images at random places.

    Args:
        x: images of shape (N, C, H, W), float; not changed.
        height: int in {1, ..., H}, the rows of a window.
        width: int in {1, ..., W}, the columns of a window.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: in training, of shape (N, C, height, width): from every image, with all its channels, the window at a place
            that is drawn for this image, all places where the window fits being equally likely; if not in training, x,
            of shape (N, C, H, W).
    """
    if not train:
        return x
    n, _, rows, columns = x.shape
    tops = rng.integers(0, rows - height + 1, n)
    lefts = rng.integers(0, columns - width + 1, n)
    return np.stack([image[:, i : i + height, j : j + width] for image, i, j in zip(x, tops, lefts, strict=True)])


exercise = Exercise(
    Script((crop,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "The last place never comes: the upper end of rng.integers is not included.",
            ("rows - height + 1", "max(rows - height, 1)"),
            ("columns - width + 1", "max(columns - width, 1)"),
        ),
        Mistake(
            "The window is always in the upper left corner.",
            ("rng.integers(0, rows - height + 1, n)", "0 * rng.integers(0, rows - height + 1, n)"),
            ("rng.integers(0, columns - width + 1, n)", "0 * rng.integers(0, columns - width + 1, n)"),
        ),
        Mistake(
            "The window is always in the centre.",
            ("rng.integers(0, rows - height + 1, n)", "np.full(n, (rows - height) // 2)"),
            ("rng.integers(0, columns - width + 1, n)", "np.full(n, (columns - width) // 2)"),
        ),
        Mistake(
            "All images of the batch are cut at the same place.",
            ("rng.integers(0, rows - height + 1, n)", "np.full(n, rng.integers(0, rows - height + 1))"),
            ("rng.integers(0, columns - width + 1, n)", "np.full(n, rng.integers(0, columns - width + 1))"),
        ),
        Mistake(
            "height and width are swapped.",
            ("i : i + height, j : j + width", "i : i + width, j : j + height"),
            ("rows - height + 1", "max(rows - width, 0) + 1"),
            ("columns - width + 1", "max(columns - height, 0) + 1"),
        ),
        Mistake(
            "Only the rows are cut at random; the columns start at 0.",
            ("rng.integers(0, columns - width + 1, n)", "0 * rng.integers(0, columns - width + 1, n)"),
        ),
        Mistake(
            "Only the columns are cut at random; the rows start at 0.",
            ("rng.integers(0, rows - height + 1, n)", "0 * rng.integers(0, rows - height + 1, n)"),
        ),
        Mistake("Images are cut with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "With train=False the window in the centre is cut; here the whole image is asked.",
            (
                "        return x\n",
                (
                    "        x = x[:, :, (x.shape[2] - height) // 2 :][:, :, :height]\n"
                    "        return x[..., (x.shape[3] - width) // 2 :][..., :width]\n"
                ),
            ),
            convention=True,
        ),
        Mistake(
            "The places come from a generator made inside, with a fixed seed: they are the same every time.",
            ("n, _, rows, columns = x.shape", "n, _, rows, columns = x.shape\n    rng = np.random.default_rng(0)"),
        ),
        Mistake(
            "The places come from numpy's global generator or a new one, not from rng, so a seed does not repeat them.",
            ("rng.integers(0, rows", "np.random.randint(0, rows"),
            ("rng.integers(0, columns", "np.random.randint(0, columns"),
        ),
        Mistake(
            "The size stays that of the image, with zeros beside the window; the window alone is asked.",
            ("return np.stack([", "out = np.zeros(x.shape)\n    out[:, :, :height, :width] = np.stack(["),
            ("strict=True)])", "strict=True)])\n    return out"),
        ),
        Mistake(
            "The last row never comes: the upper end of rng.integers is not included.",
            ("rows - height + 1", "max(rows - height, 1)"),
        ),
        Mistake(
            "The last column never comes: the upper end of rng.integers is not included.",
            ("columns - width + 1", "max(columns - width, 1)"),
        ),
        Mistake(
            "The first place never comes: the upper left corner is drawn from 1.",
            ("rng.integers(0, rows - height + 1, n)", "rng.integers(min(1, rows - height), rows - height + 1, n)"),
            (
                "rng.integers(0, columns - width + 1, n)",
                "rng.integers(min(1, columns - width), columns - width + 1, n)",
            ),
        ),
        Mistake(
            "One draw serves rows and columns; draw the two edges independently.",
            ("lefts = rng.integers(0, columns - width + 1, n)", "lefts = np.minimum(tops, columns - width)"),
        ),
        Mistake(
            "The window is always in the lower right corner.",
            ("rng.integers(0, rows - height + 1, n)", "np.full(n, rows - height)"),
            ("rng.integers(0, columns - width + 1, n)", "np.full(n, columns - width)"),
        ),
        Mistake(
            "The windows lie in the four corners only.",
            ("rng.integers(0, rows - height + 1, n)", "(rows - height) * rng.integers(0, 2, n)"),
            ("rng.integers(0, columns - width + 1, n)", "(columns - width) * rng.integers(0, 2, n)"),
        ),
        Mistake(
            "The places are drawn from the whole image and pushed back inside, so the last one comes too often.",
            ("rng.integers(0, rows - height + 1, n)", "np.minimum(rng.integers(0, rows, n), rows - height)"),
            ("rng.integers(0, columns - width + 1, n)", "np.minimum(rng.integers(0, columns, n), columns - width)"),
        ),
        Mistake(
            "The number of places is height and width, not rows - height + 1 and columns - width + 1.",
            ("rng.integers(0, rows - height + 1, n)", "np.minimum(rng.integers(0, height, n), rows - height)"),
            ("rng.integers(0, columns - width + 1, n)", "np.minimum(rng.integers(0, width, n), columns - width)"),
        ),
        Mistake(
            "The columns of the image are taken for its rows in the draw of the upper edge.",
            (
                "rng.integers(0, rows - height + 1, n)",
                "np.minimum(rng.integers(0, max(columns - height, 0) + 1, n), rows - height)",
            ),
        ),
        Mistake(
            "All images share the columns of the window; each has its own place.",
            ("rng.integers(0, columns - width + 1, n)", "np.full(n, rng.integers(0, columns - width + 1))"),
        ),
        Mistake(
            "All images share the rows of the window; each has its own place.",
            ("rng.integers(0, rows - height + 1, n)", "np.full(n, rng.integers(0, rows - height + 1))"),
        ),
        Mistake(
            "The rows are cut in the centre; their place is to be drawn.",
            ("rng.integers(0, rows - height + 1, n)", "np.full(n, (rows - height) // 2)"),
        ),
        Mistake(
            "The columns are cut in the centre; their place is to be drawn.",
            ("rng.integers(0, columns - width + 1, n)", "np.full(n, (columns - width) // 2)"),
        ),
        Mistake("All windows are cut out of the first image.", ("image[:, i : i + height", "x[0][:, i : i + height")),
        Mistake(
            "The windows have one row and one column too many.",
            ("i : i + height, j : j + width]", "i : i + height + 1, j : j + width + 1][:, : height + 1, : width + 1]"),
            ("rows - height + 1", "max(rows - height, 1)"),
            ("columns - width + 1", "max(columns - width, 1)"),
        ),
        Mistake(
            "Images come back whole in training, and windows are cut with train=False.", ("if not train:", "if train:")
        ),
        Mistake("Images come back whole in training: nothing is cut.", ("if not train:", "if train is not None:")),
        Mistake(
            "With train=False the window in the upper left corner is cut; the whole image is asked.",
            ("        return x\n", "        return x[:, :, :height, :width]\n"),
        ),
        Mistake(
            "Axes are taken as (N, H, W, C): channels and rows are cut.",
            (
                "n, _, rows, columns = x.shape",
                "n, rows, columns, _ = x.shape\n    height, width = min(height, rows), min(width, columns)",
            ),
            ("image[:, i : i + height, j : j + width]", "image[i : i + height, j : j + width]"),
        ),
        Mistake(
            "Every channel is cut at a place of its own; all channels of an image share one.",
            (
                "n, _, rows, columns = x.shape",
                "channels, x = x.shape[1], x.reshape(-1, 1, *x.shape[2:])\n    n, _, rows, columns = x.shape",
            ),
            (
                "zip(x, tops, lefts, strict=True)])",
                "zip(x, tops, lefts, strict=True)]).reshape(-1, channels, height, width)",
            ),
        ),
    ],
    hints=[
        "Draw the upper edges and the left edges of all windows first: two arrays of N whole numbers.",
        "Windows of one size can be put together by np.stack.",
    ],
    equivalents=[
        Equivalent(
            "A list of images of one shape is taken as the array that it makes.",
            (
                (
                    "np.stack([image[:, i : i + height, j : j + width] "
                    "for image, i, j in zip(x, tops, lefts, strict=True)])"
                ),
                "[image[:, i : i + height, j : j + width] for image, i, j in zip(x, tops, lefts, strict=True)]",
            ),
        ),
        Equivalent(
            "There are as many places as images.",
            ("zip(x, tops, lefts, strict=True)", "zip(x, tops, lefts)"),
            ("strict=True", "strict=False"),
        ),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def cut(crop, shape, height, width, seed):
    """The shape; and where each window was cut: whether it is one, how often each place occurs, and each pair.

    In a right draw every place occurs, but once in 1e7 times; and each row and column is as frequent as the others,
    within 7 standard deviations.
    """
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 1, shape)
    out = crop(x.copy(), height, width, rng)
    found = {"shape": np.array(np.shape(out))}
    if np.shape(out) != (*shape[:2], height, width):
        return found | {"a window": np.array(0), "rows": np.array(0), "columns": np.array(0), "places": np.array(0)}
    tops, lefts = range(shape[2] - height + 1), range(shape[3] - width + 1)
    table = np.array(
        [[(out == x[:, :, i : i + height, j : j + width]).all(axis=(1, 2, 3)) for j in lefts] for i in tops]
    )
    counts = table.mean(axis=2)

    def even(shares):
        share = 1 / len(shares)
        return np.array((np.abs(shares - share) <= 7 * np.sqrt(share * (1 - share) / len(x)) + 1e-9).all())

    return found | {
        "a window": np.array(table.any(axis=(0, 1)).all()),
        "rows": even(counts.sum(axis=1)),
        "columns": even(counts.sum(axis=0)),
        "places": counts > 0,
    }


def testing(crop, x, height, width, seed):
    """Not in training."""
    return {"out": crop(x, height, width, np.random.default_rng(seed), train=False)}


def whole(crop, x, height, width, seed):
    """With a window as large as the image nothing is left to chance."""
    return {"out": crop(x, height, width, np.random.default_rng(seed))}


def seeds(crop, x, height, width, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (crop(x, height, width, rng) for rng in rngs)
    following = crop(x, height, width, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))

exercise.cases.extend(
    [
        Case(
            "out of 5 by 4",
            hint="How many places are there for the upper edge?",
            scenario=cut,
            shape=[300, 2, 5, 4],
            height=3,
            width=2,
            seed=1,
        ),
        Case(
            "out of 4 by 6",
            hint="Is the last place among yours?",
            scenario=cut,
            shape=[300, 1, 4, 6],
            height=2,
            width=4,
            seed=2,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(3, 2, 6, 5),
            height=3,
            width=3,
            seed=3,
        ),
        Case(
            "the places come from rng",
            hint="The same seed must give the same places.",
            scenario=seeds,
            x=uniform(25, 1, 5, 4),
            height=2,
            width=2,
            seed=4,
        ),
        Case(
            "the whole image",
            hidden=True,
            hint="What if the window is as large as the image?",
            scenario=whole,
            x=uniform(1, 3, 4, 2),
            height=4,
            width=2,
            seed=5,
        ),
        Case(
            "full height",
            hidden=True,
            hint="How many places are there for the upper edge?",
            scenario=cut,
            shape=[200, 3, 3, 7],
            height=3,
            width=4,
            seed=A_SEED,
        ),
        Case("single pixels", hidden=True, scenario=cut, shape=[500, 1, 3, 5], height=1, width=1, seed=A_SEED),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(20, 2, 6, 5), height=4, width=2, seed=A_SEED),
    ]
)
