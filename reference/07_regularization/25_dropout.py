r"""## Dropout

In each training step, switch off every unit with some probability, by chance and independently of the others. No unit
can rely on a particular other one, and the network that you train is a different one each time. At test time all units
are there.

This is **inverted dropout**. Let $p$ be the probability that a unit is **kept**, as in Stanford's CS231n. Draw a mask
$m$ with an entry for every element of $x$: 1 with probability $p$, else 0. Then

$$out = x \odot \frac{m}{p} \quad\text{in training}, \qquad out = x \quad\text{at test time}$$

The division by $p$ makes up for what was dropped: the average of `out` over all masks is $x$ itself. So nothing is left
to be done at test time. Backward, the same mask is a constant factor: $dx = dout \odot m / p$.

**By hand:** $x = (4, 6, 2)$ with $p = 0.5$ and the mask $(1, 0, 1)$: $out = (8, 0, 4)$. With $dout = (1, 1, -3)$,
$dx = (2, 0, -6)$.

**Pitfalls**

- `backward` needs the very mask that `forward` drew. Keep it in the cache; drawing again gives another one.
- The scale belongs to both directions.
- Each element has its own entry. A mask of shape (D,) would drop whole columns.
- If you use a fixed seed inside, every step drops the same units. Seed only where `dropout_param` holds a seed.

**Conventions.** `torch.nn.Dropout(p)` and Keras call $p$ the probability of *dropping*. Here it is that of keeping. The
random numbers come from `np.random`, as in CS231n, and not from an `rng` that is handed in.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, normal, spread


def dropout_forward(x, dropout_param):
    """Inverted dropout.

    Args:
        x: input of any shape, float; not changed.
        dropout_param: dict, not changed, with the keys
            p: float in (0, 1], the probability of keeping an element.
            mode: 'train' or 'test'.
            seed: optional int. If it is there, the mask depends on it and on the shape of x alone, whatever was drawn
                before: np.random.seed(seed) comes first. If it is not, every call draws a new mask.

    Returns:
        out: same shape as x. For 'train', every element is, independently of all others, x / p with probability p, and
            else 0, float. For 'test', the values of x.
        cache: whatever dropout_backward needs.
    """
    mode, p = dropout_param["mode"], dropout_param["p"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])  # noqa: NPY002 - the course's convention
    if mode == "test":
        return x, None
    mask = (np.random.random(x.shape) < p) / p  # noqa: NPY002 - the course's convention
    return x * mask, mask


def dropout_backward(dout, cache):
    """Gradient of the loss with respect to the input of the dropout.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what dropout_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, for the mask that the forward pass drew; dout
            itself if its mode was 'test'.
    """
    return dout if cache is None else dout * cache


exercise = Exercise(
    Script((dropout_forward, dropout_backward)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "p is taken for the probability of dropping (as in torch and Keras); here it is that of keeping.",
            ("(np.random.random(x.shape) < p) / p", "(np.random.random(x.shape) >= p) / max(1 - p, 1e-9)"),
            convention=True,
        ),
        Mistake(
            "Units are dropped with probability p; p is the probability of keeping them.",
            ("< p) / p", ">= p) / p"),
        ),
        Mistake(
            "The scale is 1 / (1 - p); as p is the probability of keeping, it must be 1 / p.",
            ("< p) / p", "< p) / max(1 - p, 1e-9)"),
        ),
        Mistake("Nothing is scaled: what is kept must be multiplied by 1 / p.", ("< p) / p", "< p) / 1")),
        Mistake(
            "Test mode multiplies by p, in place of the scale 1 / p in training. Inverted dropout scales in training.",
            ("< p) / p", "< p) / 1"),
            ("return x, None", "return x * p, None"),
            convention=True,
        ),
        Mistake("The output is multiplied by p in training; the scale is 1 / p.", ("< p) / p", "< p) * p")),
        Mistake(
            "dx has the mask without its scale 1 / p.",
            ("else dout * cache", "else dout * (cache > 0)"),
        ),
        Mistake("The scale 1 / p is applied to dout twice.", ("else dout * cache", "else dout * cache * cache")),
        Mistake(
            "dx is made with a new mask; it needs the one that out was made with.",
            ("else dout * cache", "else dout * np.random.permutation(cache.ravel()).reshape(cache.shape)"),
        ),
        Mistake("The gradient is dout unchanged: no mask and no scale.", ("else dout * cache", "else dout * 1.0")),
        Mistake("Test mode drops units as well.", ('if mode == "test":', 'if mode == "never":')),
        Mistake("Test mode still scales: out is x / p there.", ("return x, None", "return x / p, None")),
        Mistake("Test mode gives zeros for the gradient; dx is dout there.", ("return dout if", "return dout * 0 if")),
        Mistake(
            "The same mask is drawn every time: there is a fixed seed inside.",
            (
                '    if "seed" in dropout_param:\n        np.random.seed(dropout_param["seed"])',
                '    np.random.seed(dropout_param.get("seed", 0))',
            ),
        ),
        Mistake(
            "The seed in dropout_param does not fix the draw: the same seed must give the same mask.",
            ('if "seed" in dropout_param:', 'if "no seed" in dropout_param:'),
        ),
        Mistake(
            "Whole columns are dropped: the mask has one row for all samples.",
            ("np.random.random(x.shape)", "np.random.random(x.shape[1:])"),
            ("return x * mask, mask", "return x * mask, np.broadcast_to(mask, x.shape)"),
        ),
        Mistake(
            "Whole rows are dropped: the mask has one entry for each sample.",
            ("np.random.random(x.shape)", "np.random.random(x.shape[:1] + (1,) * (x.ndim - 1))"),
        ),
        Mistake(
            "The mask is made of normal numbers, so more or fewer than p of the elements are kept.",
            ("np.random.random(x.shape)", "np.random.standard_normal(x.shape)"),
        ),
        Mistake(
            "The mask is kept in the function and not in the cache: a second call overwrites it.",
            ("return x * mask, mask", "dropout_forward.mask = mask\n    return x * mask, p"),
            ("else dout * cache", "else dout * dropout_forward.mask"),
        ),
        Mistake(
            "Test mode multiplies by p; out is x there, as training scales already.",
            ("return x, None", "return x * p, None"),
        ),
        Mistake("Test mode multiplies dout by p; dx is dout there.", ("return x, None", "return x, p")),
        Mistake("Test mode divides dout by p; dx is dout there.", ("return x, None", "return x, 1 / p")),
        Mistake("Test mode puts out zeros; out is x there.", ("return x, None", "return 0.0 * x, None")),
        Mistake(
            "The modes are swapped: test mode drops, and training puts out x.",
            ('if mode == "test":', 'if mode == "train":'),
        ),
        Mistake(
            "Nothing is dropped in training either: out is x.", ('if mode == "test":', 'if mode in ("test", "train"):')
        ),
        Mistake(
            "Nothing is dropped: out is x / p.",
            ("(np.random.random(x.shape) < p) / p", "np.random.random(x.shape) ** 0 / p"),
        ),
        Mistake("out has the mask without its scale 1 / p.", ("return x * mask, mask", "return x * (mask > 0), mask")),
        Mistake("The scale 1 / p is applied twice in out.", ("return x * mask, mask", "return x * mask / p, mask")),
        Mistake(
            "dx is multiplied by the mask and by p; the scale is 1 / p.",
            ("return x * mask, mask", "return x * mask, (mask > 0) * p"),
        ),
        Mistake(
            "dx has the mask with the scale 1 / (1 - p).",
            ("return x * mask, mask", "return x * mask, (mask > 0) / max(1 - p, 1e-9)"),
        ),
        Mistake(
            "dx has the mask inverted: what was dropped gets the gradient.",
            ("else dout * cache", "else dout * (cache == 0)"),
        ),
        Mistake(
            "dx has no mask: what was dropped gets a gradient too.", ("return x * mask, mask", "return x * mask, 1 / p")
        ),
        Mistake(
            "dx is dout times out: the cache holds out, not the mask.",
            ("return x * mask, mask", "return x * mask, x * mask"),
        ),
        Mistake(
            "dx is dout times x times the mask; x does not belong there.",
            ("return x * mask, mask", "return x * mask, x * (mask > 0)"),
        ),
        Mistake(
            "dx is 0 where out is negative: the mask is read off out > 0.",
            ("return x * mask, mask", "return x * mask, (x * mask > 0) / p"),
        ),
        Mistake(
            "Half of the elements are kept, whatever p is.",
            ("np.random.random(x.shape) < p", "np.random.random(x.shape) < 0.5"),
        ),
        Mistake("The scale is 2, whatever p is.", ("< p) / p", "< p) / 0.5")),
        Mistake("The scale is 1 / sqrt(p); it must be 1 / p.", ("< p) / p", "< p) / p**0.5")),
        Mistake(
            "The scale is one over the share that this draw kept; it must be 1 / p.",
            ("return x * mask, mask", "mask = (mask > 0) / max(np.mean(mask > 0), 1e-9)\n    return x * mask, mask"),
        ),
        Mistake(
            "One draw decides for the whole array: all is kept, or nothing.",
            ("np.random.random(x.shape)", "np.random.random(() if x.ndim == 2 and p < 0.8 else x.shape)"),
        ),
        Mistake(
            "The mask is put into dropout_param, which must not change and holds one mask only.",
            ("return x * mask, mask", 'dropout_param["mask"] = mask\n    return x * mask, dropout_param'),
            ("else dout * cache", 'else dout * cache["mask"]'),
        ),
        Mistake(
            "Uniform numbers multiply x; the mask must be 0 or 1 before it is scaled.",
            ("(np.random.random(x.shape) < p) / p", "np.random.random(x.shape) / p"),
        ),
        Mistake("The scale is 1 / p**2; it must be 1 / p.", ("< p) / p", "< p) / p**2")),
        Mistake("The scale is p / (1 - p); it must be 1 / p.", ("< p) / p", "< p) * p / max(1 - p, 1e-9)")),
        Mistake("The scale is 1 - p; it must be 1 / p.", ("< p) / p", "< p) * (1 - p)")),
        Mistake(
            "What is dropped becomes x unscaled, not 0.",
            ("return x * mask, mask", "return np.where(mask > 0, x * mask, x), mask"),
        ),
        Mistake(
            "What is dropped becomes the mean of x, not 0.",
            ("return x * mask, mask", "return np.where(mask > 0, x * mask, x.mean()), mask"),
        ),
        Mistake("dx has the scale 1 / sqrt(p).", ("return x * mask, mask", "return x * mask, (mask > 0) / p**0.5")),
        Mistake("dx is 0 everywhere in training.", ("else dout * cache", "else dout * cache * 0")),
        Mistake("Test mode gives x times the square root of p.", ("return x, None", "return x * p**0.5, None")),
        Mistake("Test mode gives x times 1 - p.", ("return x, None", "return x * (1 - p), None")),
        Mistake(
            "The scale in dx is one over the share that this draw kept.",
            ("return x * mask, mask", "return x * mask, (mask > 0) / max(np.mean(mask > 0), 1e-9)"),
        ),
    ],
    hints=[
        "np.random.rand(*x.shape) < p is True with probability p, for every element by itself.",
        "Put the division by p into the mask. Then forward and backward are one product each.",
        "In test mode there is nothing to draw and nothing to scale, in either direction.",
    ],
    equivalents=[
        Equivalent("Of the two modes, test comes first in the alphabet.", ('mode == "test"', 'mode <= "test"')),
        Equivalent(
            "A drawn number is never exactly p.", ("np.random.random(x.shape) < p", "np.random.random(x.shape) <= p")
        ),
    ],
)


def shares(dropout_forward, _, shape, p, seed):
    """How many are kept, in all and by row and column, and by what they are multiplied.

    A right draw keeps a share within 6 standard deviations of p: by chance it does not once in 1e7 times.
    """
    x = np.random.default_rng(seed).uniform(0.5, 1.5, shape)
    param = {"mode": "train", "p": p, "seed": seed}
    ratio = dropout_forward(x, param)[0] / x
    kept = ratio != 0
    room = 6 * np.sqrt(p * (1 - p) / x.size)
    rows, columns = kept.mean(axis=1), kept.mean(axis=0)
    near = np.abs(np.array([kept.mean() - p, 1 - kept.mean() - p])) <= room
    mixed = np.array([((share > 0) & (share < 1)).all() for share in (rows, columns)])
    scale = ratio[kept] if kept.any() else np.zeros(1)
    return {"share kept": near, "by row and column": mixed, "scale": np.array([scale.min(), scale.max()])}


def gradients(dropout_forward, dropout_backward, x, dout, p, seed):  # noqa: PLR0917 - a case's inputs, in order
    """Whether dx is 0 where out is, and by what dout is multiplied elsewhere."""
    out, cache = dropout_forward(x, {"mode": "train", "p": p, "seed": seed})
    dx = dropout_backward(dout, cache)
    ratio = (dx / dout)[out != 0]
    same = np.array([(dx[out == 0] == 0).all(), (dx[out != 0] != 0).all()])
    return {"same mask": same, "scale of dx": np.array([ratio.min(), ratio.max()])}


def testing(dropout_forward, dropout_backward, x, dout, param):
    """Test mode."""
    out, cache = dropout_forward(x, param)
    return {"out": out, "dx": dropout_backward(dout, cache)}


def seeds(dropout_forward, _, x, p, seed):
    """Whether seeds repeat, others differ, and calls without a seed differ."""
    params = [{"mode": "train", "p": p, "seed": seed + n} for n in (0, 1, 0)] + [{"mode": "train", "p": p}] * 3
    one, other, again, *free = (dropout_forward(x, param)[0] != 0 for param in params)
    pairs = [(one, again), (one, other), (free[0], free[1]), (free[1], free[2])]
    return {"equal draws": np.array([np.array_equal(a, b) for a, b in pairs])}


def everything_kept(dropout_forward, dropout_backward, x, dout):
    """P = 1."""
    param = {"mode": "train", "p": 1.0}
    out, cache = dropout_forward(x, param)
    return {"out": out, "dx": dropout_backward(dout, cache), "keys": np.array(len(param))}


def in_turn(dropout_forward, dropout_backward, x, dout, p):
    """Two batches forward and then backward: whether each gets its own mask, and dropout_param stays as it is."""
    param = {"mode": "train", "p": p}
    calls = [dropout_forward(batch, param) for batch in (x, 2 * x)]
    own = [[np.array_equal(dropout_backward(dout, c) != 0, out != 0) for out, c in calls] for _ in range(2)]
    return {"own mask": np.array(own), "dropout_param as before": np.array(param == {"mode": "train", "p": p})}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))
ROOM = "How likely is it that an element is kept, and what becomes of it?"
EQUAL = "When must two masks be equal, and when may they not?"
MASK = "Which mask does the backward pass use, and which scale?"


def drawn(rows, columns, p, seed):
    """What `shares` takes."""
    return {"scenario": shares, "shape": [rows, columns], "p": p, "seed": seed}


def pair(*shape):
    """Input and upstream gradient."""
    return {"x": normal(*shape), "dout": normal(*shape)}


exercise.cases.extend(
    [
        Case("what is kept, p = 0.7", hint=ROOM, **drawn(90, 80, 0.7, 11)),
        Case("what is kept, p = 0.25", hint=ROOM, **drawn(80, 100, 0.25, 12)),
        Case("what is kept, p = 0.4", hint=ROOM, **drawn(60, 50, 0.4, 13)),
        Case("forward, then backward", hint=MASK, scenario=gradients, **pair(20, 30), p=0.6, seed=14),
        Case(
            "test mode",
            hint="What is left to do at test time?",
            scenario=testing,
            **pair(6, 7),
            param={"mode": "test", "p": 0.4},
        ),
        Case("seeds", hint=EQUAL, scenario=seeds, x=normal(15, 20), p=0.5, seed=15),
        Case(
            "two batches in turn",
            hint="Where is the mask of the first batch when the second one has been drawn?",
            scenario=in_turn,
            **pair(9, 14),
            p=0.45,
        ),
        Case("everything kept", hint="What is out with p = 1?", scenario=everything_kept, **pair(4, 5)),
        Case(
            "test mode with a seed",
            hidden=True,
            scenario=testing,
            **pair(1, 9),
            param={"mode": "test", "p": 0.8, "seed": 5},
        ),
        Case(
            "four dimensions, backward",
            hidden=True,
            hint=MASK,
            scenario=gradients,
            **pair(3, 4, 6, 5),
            p=0.3,
            seed=A_SEED,
        ),
        Case(
            "inputs from tiny to 1000",
            hidden=True,
            hint="Does the size of x matter?",
            scenario=gradients,
            x=spread(12, 25, low=1e-3, high=1000),
            dout=normal(12, 25),
            p=0.85,
            seed=A_SEED,
        ),
        Case("everything kept, one row", hidden=True, scenario=everything_kept, **pair(1, 8)),
        Case("other seeds", hidden=True, hint=EQUAL, scenario=seeds, x=normal(40, 11), p=0.25, seed=A_SEED),
        Case("what is kept, another p", hidden=True, hint=ROOM, **drawn(70, 80, 0.35, A_SEED)),
    ]
)
