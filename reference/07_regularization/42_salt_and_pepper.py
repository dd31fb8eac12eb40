r"""## Salt and pepper

Other sensors fail differently: single pixels are stuck at white or at black. Each element of $x$ is hit with
probability `amount`. What is hit becomes 1 (*salt*) or 0 (*pepper*), each with probability one half; the rest stays as
it is. So an element becomes salt with probability $amount/2$ and pepper with probability $amount/2$.

A network that reads one pixel to decide is punished at once; it has to look at many.

**By hand:** the row $(0.3, 0.6, 0.4, 0.5)$ with `amount` 0.5: perhaps $(0.3, 1, 0.4, 0)$.

**Pitfalls**

- One uniform number in [0, 1) for each element is enough: below $amount/2$ it means pepper, from there to $amount$
  salt.
- If you draw the salt and the pepper separately, one may overwrite the other, and fewer than `amount` are hit.
- `x[mask] = 1` writes into the caller's array.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def salt_and_pepper(x, amount, rng, train=True):
    """Input of which some elements are replaced by 1 or by 0.

    Args:
        x: input of any shape, float, values in [0, 1]; not changed.
        amount: float in [0, 1], the probability with which an element is replaced, independently of the others.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x, float. In training, every element is 0 with probability amount / 2, 1 with probability
            amount / 2, and else that of x; if not in training, the values of x.
    """
    if not train:
        return x
    draw = rng.random(x.shape)
    return np.where(draw < amount / 2, 0.0, np.where(draw < amount, 1.0, x))


exercise = Exercise(
    Script((salt_and_pepper,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "Salt and pepper are each drawn with probability amount; each has amount / 2.",
            ("draw < amount / 2", "draw < amount"),
            ("draw < amount, 1.0", "draw < 2 * amount, 1.0"),
        ),
        Mistake("What is hit becomes pepper, all or most of it.", ("draw < amount, 1.0", "draw < amount, 0.0")),
        Mistake("What is hit becomes salt, all or most of it.", ("draw < amount / 2, 0.0", "draw < amount / 2, 1.0")),
        Mistake("Half as many are hit as asked: the salt is missing.", ("np.where(draw < amount, 1.0, x)", "x")),
        Mistake(
            "amount is not the share that is hit: it is the share that is kept, or half are hit in any case.",
            ("draw = rng.random(x.shape)", "amount = 1 - amount\n    draw = rng.random(x.shape)"),
        ),
        Mistake(
            "What is hit becomes some other number; it must become 0 or 1.",
            ("0.0, np.where(draw < amount, 1.0, x)", "draw / amount, np.where(draw < amount, draw / amount, x)"),
        ),
        Mistake(
            "Salt is added to x and pepper subtracted, so values leave [0, 1].",
            ("0.0, np.where(draw < amount, 1.0, x)", "x - 1.0, np.where(draw < amount, x + 1.0, x)"),
        ),
        Mistake("Whole columns are hit: all rows share one draw.", ("rng.random(x.shape)", "rng.random(x.shape[1:])")),
        Mistake(
            "x itself is replaced by 0 where it is not hit.",
            ("np.where(draw < amount, 1.0, x)", "np.where(draw < amount, 1.0, 0.0 * x)"),
        ),
        Mistake("Elements are hit with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "The draw comes from a generator made inside, with a fixed seed: it is the same every time.",
            ("rng.random(x.shape)", "np.random.default_rng(0).random(x.shape)"),
        ),
        Mistake(
            "The draw comes from numpy's global generator or a new one, not from rng, so a seed does not repeat it.",
            ("rng.random(x.shape)", "np.random.random(x.shape)"),
        ),
        Mistake(
            "The caller's array is written to; work on a copy.",
            (
                "return np.where(draw < amount / 2, 0.0, np.where(draw < amount, 1.0, x))",
                "x[draw < amount] = 1.0\n    x[draw < amount / 2] = 0.0\n    return x",
            ),
        ),
        Mistake(
            "There is amount of pepper beside the amount / 2 of salt.",
            ("draw < amount / 2", "draw < amount"),
            ("draw < amount, 1.0", "draw < 1.5 * amount, 1.0"),
        ),
        Mistake(
            "Half as many are hit as asked: there is amount / 4 of salt and of pepper.",
            ("draw < amount / 2", "draw < amount / 4"),
            ("draw < amount, 1.0", "draw < amount / 2, 1.0"),
        ),
        Mistake(
            "Pepper is drawn after the salt and overwrites part of it: there is too little salt.",
            ("    draw = rng.random(x.shape)\n", ""),
            (
                "np.where(draw < amount / 2, 0.0, np.where(draw < amount, 1.0, x))",
                "np.where(rng.random(x.shape) < amount / 2, 0.0, np.where(rng.random(x.shape) < amount / 2, 1.0, x))",
            ),
        ),
        Mistake(
            "Salt is drawn after the pepper and overwrites part of it: there is too little pepper.",
            ("    draw = rng.random(x.shape)\n", ""),
            (
                "np.where(draw < amount / 2, 0.0, np.where(draw < amount, 1.0, x))",
                "np.where(rng.random(x.shape) < amount / 2, 1.0, np.where(rng.random(x.shape) < amount / 2, 0.0, x))",
            ),
        ),
        Mistake(
            "One draw makes all that is hit salt, or all pepper; each element has its own draw.",
            (
                "np.where(draw < amount / 2, 0.0, np.where(draw < amount, 1.0, x))",
                "np.where(draw < amount, float(rng.random() < 0.5), x)",
            ),
        ),
        Mistake("One draw decides for the whole array.", ("rng.random(x.shape)", "np.full(x.shape, rng.random())")),
        Mistake(
            "Whole rows are hit: all elements of a row share one draw.",
            ("rng.random(x.shape)", "rng.random(x.shape[:1] + (1,) * (x.ndim - 1))"),
        ),
        Mistake("Everything is hit: what is not pepper becomes salt.", ("np.where(draw < amount, 1.0, x)", "1.0")),
        Mistake(
            "Salt is what lies above amount; it lies between amount / 2 and amount.",
            ("draw < amount, 1.0", "draw > amount, 1.0"),
        ),
        Mistake(
            "There is amount of salt beside the amount / 2 of pepper.", ("draw < amount, 1.0", "draw > 1 - amount, 1.0")
        ),
        Mistake("Salt is larger than 1, such as 255; it must be 1.", ("draw < amount, 1.0", "draw < amount, 255.0")),
        Mistake("Pepper is below 0, such as -1; it must be 0.", ("draw < amount / 2, 0.0", "draw < amount / 2, -1.0")),
        Mistake("The values of x are compared with amount, not a draw.", ("draw = rng.random(x.shape)", "draw = x")),
        Mistake("Nothing is hit in training: out is x.", ("if not train:", "if train is not None:")),
        Mistake("Elements are hit with train=False, and none in training.", ("if not train:", "if train:")),
        Mistake(
            "With train=False zeros are returned; out is x there.", ("        return x\n", "        return 0.0 * x\n")
        ),
        Mistake(
            "With train=False values are rounded to 0 and 1; out is x there.",
            ("        return x\n", "        return np.rint(x)\n"),
        ),
    ],
    hints=[
        "Draw one uniform number for each element. Which part of [0, 1) stands for pepper, and which for salt?",
        "np.where(condition, a, b) takes a where the condition holds, and b elsewhere. It can be nested.",
    ],
    equivalents=[
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
        Equivalent(
            "Salt and pepper are equally likely, so their names in the draw do not matter; a drawn number is no limit.",
            ("draw < amount, 1.0", "draw <= amount, 1.0"),
            ("draw < amount / 2", "draw <= amount / 2"),
        ),
    ],
)


def hits(salt_and_pepper, shape, amount, seed):
    """Which values there are, how often, and whether rows and columns differ.

    A right draw keeps each share within 6 standard deviations; by chance it does not once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    before = rng.uniform(0.1, 0.9, shape)
    out = salt_and_pepper(before.copy(), amount, rng)
    salt, pepper = out == 1, out == 0
    half = amount / 2
    room = 6 * np.sqrt(half * (1 - half) / out.size)
    steps = [np.clip(np.rint((part.mean() - half) / room / 2), -1, 1) for part in (salt, pepper)]
    hit = salt | pepper
    return {
        "only 0, 1 and x": np.array((hit | (out == before)).all()),
        "within 0 and 1": np.array([out.min() >= 0, out.max() <= 1]),
        "salt, pepper: too few -1, too many 1": np.array(steps),
        "differs along each axis": np.array([(hit.any(axis=a) & ~hit.all(axis=a)).all() for a in (0, 1)]),
    }


def testing(salt_and_pepper, x, amount, seed):
    """Not in training."""
    return {"out": salt_and_pepper(x, amount, np.random.default_rng(seed), train=False)}


def seeds(salt_and_pepper, x, amount, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (salt_and_pepper(x, amount, rng).copy() for rng in rngs)
    following = salt_and_pepper(x, amount, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))
INSIDE = {"low": 0.1, "high": 0.9}

exercise.cases.extend(
    [
        Case(
            "three in ten",
            hint="How many elements are 0 now, and how many are 1?",
            scenario=hits,
            shape=[60, 70],
            amount=0.3,
            seed=1,
        ),
        Case(
            "most of them",
            hint="What becomes of the elements that are not hit?",
            scenario=hits,
            shape=[80, 60],
            amount=0.8,
            seed=2,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(4, 5),
            amount=0.5,
            seed=3,
        ),
        Case(
            "the draw comes from rng",
            hint="The same seed must hit the same elements.",
            scenario=seeds,
            x=uniform(6, 12, **INSIDE),
            amount=0.4,
            seed=4,
        ),
        Case(
            "three dimensions, not in training", hidden=True, scenario=testing, x=uniform(2, 3, 4), amount=0.9, seed=5
        ),
        Case(
            "few of them",
            hidden=True,
            hint="How many elements are 0 now, and how many are 1?",
            scenario=hits,
            shape=[120, 110],
            amount=0.2,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(1, 60, **INSIDE), amount=0.5, seed=A_SEED),
    ]
)
