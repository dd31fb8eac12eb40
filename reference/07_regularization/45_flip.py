r"""## Flip

A cat that looks to the left is a cat. Mirror each image left to right with probability $p$:

$$out_{n,c,i,j} = x_{n,\,c,\,i,\,W - 1 - j}$$

**By hand:** an image with the rows $(1, 2, 3)$ and $(4, 5, 6)$, flipped, has the rows $(3, 2, 1)$ and $(6, 5, 4)$.

**Pitfalls**

- Left to right is the **last** axis of (N, C, H, W). The axis before turns images upside down, and the second one
  swaps red and blue.
- Some labels do not survive: a mirrored 2 is no 2, and a mirrored "turn left" sign is another sign.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def flip(x, p, rng, train=True):
    """Images, some of them mirrored left to right.

    Args:
        x: images of shape (N, C, H, W), float; not changed.
        p: float in [0, 1], the probability with which an image is mirrored, independently of the others.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x. In training, every image is, with probability p, mirrored along the last axis with all its
            channels, and else as in x; if not in training, x.
    """
    if not train:
        return x
    mirrored = rng.random((len(x), 1, 1, 1)) < p
    return np.where(mirrored, x[..., ::-1], x)


exercise = Exercise(
    Script((flip,)),
    points=2,
    cases=[],
    mistakes=[
        Mistake("Images are turned upside down; mirror the last axis.", ("x[..., ::-1]", "x[:, :, ::-1]")),
        Mistake(
            "Images are mirrored along both axes, which turns them by 180 degrees.",
            ("x[..., ::-1]", "x[:, :, ::-1, ::-1]"),
        ),
        Mistake("The channels are reversed, not the columns.", ("x[..., ::-1]", "x[:, ::-1]")),
        Mistake("The batch is reversed: images change places.", ("x[..., ::-1]", "x[::-1]")),
        Mistake(
            "All images of the batch are treated alike; each has its own draw.",
            ("rng.random((len(x), 1, 1, 1))", "rng.random((1, 1, 1, 1))"),
        ),
        Mistake(
            "Every row is mirrored or not by itself.",
            ("rng.random((len(x), 1, 1, 1))", "rng.random((len(x), 1, x.shape[2], 1))"),
        ),
        Mistake(
            "Every channel is mirrored or not by itself.",
            ("rng.random((len(x), 1, 1, 1))", "rng.random((len(x), x.shape[1], 1, 1))"),
        ),
        Mistake(
            "p is the probability of leaving an image alone; it must be that of mirroring it.",
            ("(len(x), 1, 1, 1)) < p", "(len(x), 1, 1, 1)) >= p"),
        ),
        Mistake(
            "Half of the images are mirrored, whatever p is.", ("(len(x), 1, 1, 1)) < p", "(len(x), 1, 1, 1)) < 0.5")
        ),
        Mistake("All images are mirrored, whatever p is.", ("(len(x), 1, 1, 1)) < p", "(len(x), 1, 1, 1)) < 2 + p")),
        Mistake("Images are mirrored with train=False.", ("if not train:", "if train is None:")),
        Mistake(
            "Every call mirrors the same images: a generator with a fixed seed is made inside, or nothing is drawn.",
            ("rng.random((len", "np.random.default_rng(0).random((len"),
        ),
        Mistake(
            "The draw comes from numpy's global generator or a new one, not from rng, so a seed does not repeat it.",
            ("rng.random((len", "np.random.random((len"),
        ),
        Mistake("No image is mirrored in training.", ("(len(x), 1, 1, 1)) < p", "(len(x), 1, 1, 1)) < p - 2")),
        Mistake(
            "Images are mirrored along all axes: np.flip without an axis reverses batch and channels too.",
            ("x[..., ::-1]", "x[::-1, ::-1, ::-1, ::-1]"),
        ),
        Mistake("Images are mirrored along rows, columns and channels.", ("x[..., ::-1]", "x[:, ::-1, ::-1, ::-1]")),
        Mistake(
            "Channels and columns are reversed; mirror the last axis alone.", ("x[..., ::-1]", "x[:, ::-1, :, ::-1]")
        ),
        Mistake("Columns are rolled by one place; they must be mirrored.", ("x[..., ::-1]", "np.roll(x, 1, axis=-1)")),
        Mistake(
            "The mirror is off by one column: column j comes from W - j.",
            ("x[..., ::-1]", "np.roll(x[..., ::-1], 1, axis=-1)"),
        ),
        Mistake(
            "The mirror is made in place, so the left half is overwritten before it is read.",
            ("x[..., ::-1]", "np.where(np.arange(x.shape[3]) < x.shape[3] // 2, x[..., ::-1], x)"),
        ),
        Mistake(
            "Every column is mirrored or not by itself.",
            ("rng.random((len(x), 1, 1, 1))", "rng.random((len(x), 1, 1, x.shape[3]))"),
        ),
        Mistake("Every pixel is mirrored or not by itself.", ("rng.random((len(x), 1, 1, 1))", "rng.random(x.shape)")),
        Mistake(
            "More or fewer images than p are mirrored, as with a normal draw.",
            ("rng.random((len(x), 1, 1, 1))", "rng.normal(size=(len(x), 1, 1, 1))"),
        ),
        Mistake(
            "Images that are not mirrored are changed, for example to 0; they must stay.",
            ("x[..., ::-1], x)", "x[..., ::-1], 0.0)"),
        ),
        Mistake("Images to be mirrored become 0.", ("x[..., ::-1], x)", "0.0, x)")),
        Mistake(
            "Images are mirrored left to right, and upside down by a second draw.",
            (
                "    return np.where(mirrored",
                "    x = np.where(rng.random((len(x), 1, 1, 1)) < p, x[:, :, ::-1], x)\n    return np.where(mirrored",
            ),
        ),
        Mistake("No image is mirrored in training; with train=False some are.", ("if not train:", "if train:")),
        Mistake(
            "The left and the right half change places; neither is mirrored.",
            ("x[..., ::-1]", "np.roll(x, x.shape[3] // 2, axis=-1)"),
        ),
        Mistake("Mirrored images are averaged with the original.", ("x[..., ::-1], x", "(x[..., ::-1] + x) / 2, x")),
        Mistake(
            "The first image is never mirrored.",
            ("1)) < p", "1)) < p * (np.arange(len(x)) > 0)[:, np.newaxis, np.newaxis, np.newaxis]"),
        ),
        Mistake(
            "The last image is never mirrored.",
            ("1)) < p", "1)) < p * (np.arange(len(x)) < len(x) - 1)[:, np.newaxis, np.newaxis, np.newaxis]"),
        ),
    ],
    hints=[
        "A slice with step -1 reverses an axis; ... stands for all axes before it.",
        "One number for each image: an array of shape (N, 1, 1, 1) lines up with (N, C, H, W).",
    ],
    equivalents=[
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
        Equivalent("A drawn number is never exactly p.", ("(len(x), 1, 1, 1)) < p", "(len(x), 1, 1, 1)) <= p")),
    ],
)


def mirrored(flip, shape, p, seed):
    """Whether each image is whole, as it was or mirrored, and how many are mirrored.

    A right draw keeps the share within 7 standard deviations of p; by chance it does not once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 1, shape)
    out = flip(x.copy(), p, rng)
    ways = [x, x[..., ::-1], x[:, :, ::-1], x[:, :, ::-1, ::-1], x[:, ::-1]]
    found = np.array([(out == way).all(axis=(1, 2, 3)) for way in ways])
    share = 1 - found[0].mean()
    turned = (out == x[..., ::-1]).all(axis=3)
    room = 7 * np.sqrt(p * (1 - p) / len(x))
    return {
        "as it was, mirrored": np.array([*found.any(axis=1), found[:2].any(axis=0).all()]),
        "channels alike": np.array((turned == turned[:, :1]).all()),
        "rows alike": np.array((turned == turned[:, :, :1]).all()),
        "share changed is p": np.array([abs(share - q) <= room for q in (p, 1 - p, 0.5)]),
    }


def certain(flip, x, p, seed):
    """With p = 0 or 1 nothing is left to chance."""
    return {"out": flip(x, p, np.random.default_rng(seed))}


def testing(flip, x, p, seed):
    """Not in training."""
    return {"out": flip(x, p, np.random.default_rng(seed), train=False)}


def seeds(flip, x, p, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (flip(x, p, rng) for rng in rngs)
    following = flip(x, p, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))

exercise.cases.extend(
    [
        Case(
            "always", hint="Which axis runs from left to right?", scenario=certain, x=uniform(2, 3, 4, 5), p=1.0, seed=1
        ),
        Case(
            "sometimes",
            hint="Are images mirrored one by one, and whole?",
            scenario=mirrored,
            shape=[1200, 2, 2, 3],
            p=0.3,
            seed=2,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(3, 2, 4, 3),
            p=0.9,
            seed=3,
        ),
        Case(
            "the draw comes from rng",
            hint="The same seed must mirror the same images.",
            scenario=seeds,
            x=uniform(60, 1, 2, 3),
            p=0.5,
            seed=4,
        ),
        Case(
            "never", hidden=True, hint="What is out with p = 0?", scenario=certain, x=uniform(3, 1, 2, 4), p=0.0, seed=5
        ),
        Case("one image, always", hidden=True, scenario=certain, x=uniform(1, 4, 3, 6), p=1.0, seed=6),
        Case(
            "mostly",
            hidden=True,
            hint="Which probability is p?",
            scenario=mirrored,
            shape=[1000, 3, 3, 2],
            p=0.8,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(80, 2, 3, 2), p=0.4, seed=A_SEED),
    ]
)
