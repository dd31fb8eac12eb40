r"""## Translate

Nothing depends on where exactly the camera pointed. Draw two whole numbers $s, t \in \{-shift, \dots, shift\}$, all
equally likely, for each image, and move it $s$ rows down and $t$ columns to the right:

$$out_{n,c,i,j} = \begin{cases} x_{n,\,c,\,i - s,\,j - t} & \text{if that pixel exists} \\
0 & \text{otherwise} \end{cases}$$

**By hand:** the image with the rows $(1, 2)$ and $(3, 4)$, moved by $s = 0$ and $t = 1$, has the rows $(0, 1)$ and
$(0, 3)$.

**Pitfalls**

- `np.roll` brings back on one side what left on the other. Zeros are to come in.
- `rng.integers(low, high)` never gives `high`.
- $s$ and $t$ are two draws. With one draw for both, no image moves down without moving to the right as far.

A picture that is padded with `shift` zeros on every side holds all these versions as windows of size (H, W).
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def translate(x, shift, rng, train=True):
    """Images moved up or down and to the left or right.

    Args:
        x: images of shape (N, C, H, W), float; not changed.
        shift: int in {0, ..., min(H, W) - 1}, the largest move along either axis.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x. In training, every image is moved by s rows and t columns with all its channels; s and t
            are drawn for each image, independently and uniformly from the whole numbers -shift to shift, both included;
            zeros come in at the edges. If not in training, x.
    """
    if not train:
        return x
    n, _, height, width = x.shape
    padded = np.pad(x, ((0, 0), (0, 0), (shift, shift), (shift, shift)))
    corners = rng.integers(0, 2 * shift + 1, (n, 2))
    windows = [image[:, i : i + height, j : j + width] for image, (i, j) in zip(padded, corners, strict=True)]
    return np.stack(windows)


exercise = Exercise(
    Script((translate,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "What leaves on one side comes back on the other; zeros are to come in.",
            ("(shift, shift), (shift, shift)))", '(shift, shift), (shift, shift)), mode="wrap")'),
        ),
        Mistake(
            "Something else than zeros comes in, such as the edge repeated, or ones.",
            ("(shift, shift), (shift, shift)))", '(shift, shift), (shift, shift)), mode="edge")'),
        ),
        Mistake(
            "The largest move never comes: the upper end of rng.integers is not included.",
            ("2 * shift + 1", "2 * shift"),
        ),
        Mistake(
            "Images move in one direction only, along each axis.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, shift + 1, (n, 2))"),
        ),
        Mistake(
            "Every image moves by the full shift or not at all; all whole numbers between are equally likely.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "shift * rng.integers(0, 3, (n, 2))"),
        ),
        Mistake(
            "All images of the batch move alike.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, 2 * shift + 1, (1, 2)).repeat(n, axis=0)"),
        ),
        Mistake(
            "One draw serves rows and columns, so each image moves as far down as it moves to the right; draw both.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, 2 * shift + 1, (n, 1)).repeat(2, axis=1)"),
        ),
        Mistake(
            "Images move up and down only.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, 2 * shift + 1, (n, 2)) * [1, 0] + [0, shift]"),
        ),
        Mistake(
            "Images move to the left and right only.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, 2 * shift + 1, (n, 2)) * [0, 1] + [shift, 0]"),
        ),
        Mistake("Images move with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "The moves come from a generator made inside, with a fixed seed: they are the same every time.",
            ("rng.integers(0", "np.random.default_rng(0).integers(0"),
        ),
        Mistake(
            "The moves come from numpy's global generator or a new one, not from rng, so a seed does not repeat them.",
            ("rng.integers(0", "np.random.randint(0"),
        ),
        Mistake(
            "Images move up and to the left only.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "shift + rng.integers(0, shift + 1, (n, 2))"),
        ),
        Mistake(
            "The move 0 never comes; all whole numbers from -shift to shift are equally likely.",
            (
                "rng.integers(0, 2 * shift + 1, (n, 2))",
                "(lambda c: c + (c >= shift) * (shift > 0))(rng.integers(0, max(2 * shift, 1), (n, 2)))",
            ),
        ),
        Mistake(
            "Every image moves by the full shift, to either side; all whole numbers between are equally likely.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "2 * shift * rng.integers(0, 2, (n, 2))"),
        ),
        Mistake(
            "All images move by the full shift down and to the right: nothing is drawn.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "np.zeros((n, 2), dtype=int)"),
        ),
        Mistake(
            "Images do not move in training.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "np.full((n, 2), shift)"),
        ),
        Mistake(
            "Neither end of the range is drawn: the moves lie between -shift + 1 and shift - 1.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(min(1, shift), max(2 * shift, 1), (n, 2))"),
        ),
        Mistake(
            "The move of -shift never comes on one of the axes.",
            ("rng.integers(0, 2 * shift + 1, (n, 2))", "rng.integers(0, [2 * shift + 1, max(2 * shift, 1)], (n, 2))"),
        ),
        Mistake(
            "The moves are normal numbers, rounded and cut off; they must be equally likely.",
            (
                "rng.integers(0, 2 * shift + 1, (n, 2))",
                "np.clip(np.rint(shift + shift / 2 * rng.normal(size=(n, 2))), 0, 2 * shift).astype(int)",
            ),
        ),
        Mistake(
            "The moves are truncated towards 0: the largest never comes, and 0 comes too often.",
            (
                "rng.integers(0, 2 * shift + 1, (n, 2))",
                "shift + np.trunc(rng.uniform(-shift, shift, (n, 2))).astype(int)",
            ),
        ),
        Mistake(
            "Images move along one axis at a time: down or to the right, never along the two.",
            (
                "rng.integers(0, 2 * shift + 1, (n, 2))",
                "shift + rng.integers(-shift, shift + 1, (n, 1)) * np.eye(2, dtype=int)[rng.integers(0, 2, n)]",
            ),
        ),
        Mistake(
            "All images are made from the first one of the batch.",
            ("for image, (i, j) in zip(padded, corners, strict=True)", "for image in padded[:1] for i, j in corners"),
        ),
        Mistake("No image moves in training; with train=False they do.", ("if not train:", "if train:")),
        Mistake(
            "With train=False images move by the full shift; out is x there.",
            ("        return x\n", "        return np.roll(x, (shift, shift), axis=(2, 3))\n"),
        ),
        Mistake(
            "Every channel moves by itself; all channels of an image move together.",
            (
                "n, _, height, width = x.shape",
                "shape, x = x.shape, x.reshape(-1, 1, *x.shape[2:])\n    n, _, height, width = x.shape",
            ),
            ("np.stack(windows)", "np.stack(windows).reshape(shape)"),
        ),
        Mistake(
            "Rows that leave come back on the other side; zeros are to come in.",
            (
                "np.pad(x, ((0, 0), (0, 0), (shift, shift), (shift, shift)))",
                'np.pad(np.pad(x, [(0, 0)] * 3 + [(shift,) * 2]), [(0, 0)] * 2 + [(shift,) * 2, (0, 0)], mode="wrap")',
            ),
        ),
        Mistake(
            "Columns that leave come back on the other side; zeros are to come in.",
            (
                "np.pad(x, ((0, 0), (0, 0), (shift, shift), (shift, shift)))",
                'np.pad(np.pad(x, [(0, 0)] * 2 + [(shift,) * 2, (0, 0)]), [(0, 0)] * 3 + [(shift,) * 2], mode="wrap")',
            ),
        ),
    ],
    hints=[
        "Pad the images with np.pad first; the number of zeros may differ from axis to axis.",
        "Then each version is a slice of the padded image. Where can its corner lie?",
    ],
    equivalents=[
        Equivalent(
            "A list of images of one shape is taken as the array that it makes.", ("np.stack(windows)", "windows")
        ),
        Equivalent(
            "There are as many corners as images.",
            ("zip(padded, corners, strict=True)", "zip(padded, corners)"),
            ("strict=True", "strict=False"),
        ),
        Equivalent("Both moves are drawn alike, so each may be that of the rows.", ("(i, j)", "(j, i)")),
        Equivalent(
            "More zeros after the last pixel than a window reaches change nothing; no move is as large as the image.",
            ("((0, 0), (0, 0), (shift, shift), (shift, shift))", "((0, 0), (0, 0), (shift, height), (shift, shift))"),
            ("((0, 0), (0, 0), (shift, shift), (shift, shift))", "((0, 0), (0, 0), (shift, width), (shift, shift))"),
            ("((0, 0), (0, 0), (shift, shift), (shift, shift))", "((0, 0), (0, 0), (shift, shift), (shift, height))"),
            ("((0, 0), (0, 0), (shift, shift), (shift, shift))", "((0, 0), (0, 0), (shift, shift), (shift, width))"),
        ),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def moved(translate, shape, shift, seed):
    """By how much images moved, a dozen of them in batches of one: by allowed moves, how often by each, in which pairs.

    In a right draw each move along an axis is as frequent as the others, within 7 standard deviations, and well over
    half of all pairs of moves occur, but once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    x = rng.uniform(0.1, 0.9, shape)
    out = np.concatenate([translate(batch, shift, rng) for batch in np.split(x.copy(), range(1, 13))])
    canvas = np.zeros((*shape[:2], shape[2] + 2 * shift, shape[3] + 2 * shift))
    canvas[:, :, shift : shift + shape[2], shift : shift + shape[3]] = x
    windows = np.lib.stride_tricks.sliding_window_view(canvas, shape[2:], axis=(2, 3))
    table = (windows == out[:, :, None, None]).all(axis=(1, 4, 5))
    share = 1 / (2 * shift + 1)
    room = 7 * np.sqrt(share * (1 - share) / len(x))
    counts = table.mean(axis=0)
    along = np.array([counts.sum(axis=1), counts.sum(axis=0)])
    return {
        "every image is an allowed move": np.array(table.any(axis=(1, 2)).all()),
        "rows, columns: all moves equally likely": np.abs(along - share) <= room,
        "what left comes back": np.array(np.mean(np.abs((out - x).sum(axis=(1, 2, 3))) < 1e-9) > 0.9),
        "rows and columns move independently": np.array((counts > 0).mean() > 0.6),
    }


def testing(translate, x, shift, seed):
    """Not in training."""
    return {"out": translate(x, shift, np.random.default_rng(seed), train=False)}


def unmoved(translate, x, shift, seed):
    """With shift = 0 nothing is left to chance."""
    return {"out": translate(x, shift, np.random.default_rng(seed))}


def seeds(translate, x, shift, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (translate(x, shift, rng) for rng in rngs)
    following = translate(x, shift, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))
PIXELS = {"low": 0.1, "high": 0.9}

exercise.cases.extend(
    [
        Case("by one", hint="What comes in at the edge?", scenario=moved, shape=[160, 2, 3, 4], shift=1, seed=1),
        Case(
            "by up to two",
            hint="Which moves are there, and how often does each occur?",
            scenario=moved,
            shape=[250, 1, 5, 4],
            shift=2,
            seed=2,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(3, 2, 4, 5),
            shift=3,
            seed=3,
        ),
        Case(
            "the moves come from rng",
            hint="The same seed must give the same moves.",
            scenario=seeds,
            x=uniform(25, 1, 4, 3, **PIXELS),
            shift=1,
            seed=4,
        ),
        Case(
            "by nothing",
            hidden=True,
            hint="What is out with shift = 0?",
            scenario=unmoved,
            x=uniform(1, 3, 4, 2),
            shift=0,
            seed=5,
        ),
        Case(
            "by up to two, three channels",
            hidden=True,
            hint="Do all channels of an image move together?",
            scenario=moved,
            shape=[240, 2, 3, 5],
            shift=2,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(20, 2, 3, 6, **PIXELS), shift=2, seed=A_SEED),
    ]
)
