r"""## Your own recipe

The last exercise is open. Write a function that learns digits and recognises new ones. It gets some training samples
with labels and new samples without, and returns labels for the new ones. How it does that is up to you: layers,
normalisation, dropout, update rule, epochs, samples held back to choose by. Use whatever you have built; functions of
other cells in this notebook may be called.

It is judged by what it reaches: **at least 88 %** of 500 new digits after training on 1,000 to 1,200, whichever they
are, and whatever the seed. A network with one hidden layer of 50 units gets about 96 %, a linear classifier about 94 %,
so there is room to spare, but none for a bug. You have about a third of a second of computing for each call; that is a
thousand updates of a small network.

**By hand:** 50 hidden units and ten classes make $64 \cdot 50 + 50 + 50 \cdot 10 + 10 = 3760$ parameters.

**Pitfalls**

- Pixels come as whole numbers from 0 to 16, of dtype `uint8`. Make them floats and scale them, all by the same numbers.
- Take all randomness from `rng`. With the same seed, the same labels must come out.
- No peeking: the new samples come without labels, and their statistics are none of your business.
"""
# ruff: noqa: PLR0917, ARG001 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script


def recognise_digits(X, y, X_new, rng):
    """Learn digits from samples, then recognise new ones.

    Args:
        X: images to learn from, shape (N, 64), dtype uint8, each pixel in {0, ..., 16}; not changed.
        y: the digits that they show, shape (N,), int, each in {0, ..., 9}; not changed.
        X_new: other images, shape (M, 64), dtype uint8; not changed.
        rng: numpy.random.Generator; the only source of randomness.

    Returns:
        digits: shape (M,), int: the digit recognised in each of X_new. Of 500 new images at least 88 % must be right
            after learning from 1000 to 1200, and more than 40 % of 100 after learning from 300. The same inputs and
            seed give the same digits.
    """
    inputs, targets = X / 16, np.eye(10)[y]
    w = np.linalg.solve(inputs.T @ inputs + np.eye(64), inputs.T @ targets)
    return (X_new @ w).argmax(axis=1)


exercise = Exercise(
    Script((recognise_digits,)),
    points=5,
    cases=[],
    mistakes=[
        Mistake(
            "Hardly anything is learned: after 300 digits, fewer than 40 % of new ones are recognised.",
            ("inputs.T @ targets)", "0 * inputs.T @ targets)"),
        ),
        Mistake(
            "It learns, but too little: after 1000 digits, fewer than 88 % of new ones are recognised.",
            ("X / 16, np.eye(10)[y]", "X[:60] / 16, np.eye(10)[y[:60]]"),
        ),
        Mistake("The scores are returned; labels are asked.", ("(X_new @ w).argmax(axis=1)", "X_new @ w")),
        Mistake(
            "With the same seed, other digits come out: not all that is random comes from rng.",
            ("return (X_new @ w)", "return (X_new @ (w + np.random.normal(0, 6 / len(y), w.shape)))"),
        ),
        Mistake(
            "The caller's labels are changed.", ("    inputs, targets = X", "    y[:9] = 0\n    inputs, targets = X")
        ),
        Mistake(
            "The caller's images are changed.",
            ("    inputs, targets = X / 16,", "    X //= 2\n    inputs, targets = X / 8,"),
        ),
    ],
    hints=[
        "Start with the parts that you have: standardize, init_network, network_loss, fit.",
        "Hold some training samples back and print their accuracy. If it is low there, it will be low here.",
        "Look at the first loss and at the last. Should the first be log 10? Is the last below 0.2?",
    ],
    equivalents=[
        Equivalent(
            "What counts is what is reached, and this recipe reaches it as well.",
            ("X / 16", "X / 32"),
            ("X / 16", "X / 1"),
            ("X / 16", "X / 8.0"),
            ("X / 16", "X / 15"),
            ("X / 16", "X / 17"),
            ("inputs.T @ inputs", "X.T @ inputs"),
            ("inputs.T @ inputs", "inputs.T @ X"),
        ),
        Equivalent(
            "No sample is of a class beyond the ten, so none is taken for one.",
            ("np.eye(10)", "np.eye(11)"),
            ("np.eye(10)", "np.eye(20)"),
        ),
        Equivalent(
            "A factor that all scores have in common plays no part in which is highest.",
            ("inputs.T @ targets", "X.T @ targets"),
        ),
    ],
)


def what_is_reached(recognise_digits, X, y, X_new, truth, seed):
    """Whether enough of the new digits are recognised, and whether the inputs stay as they are."""
    given = X.copy(), y.copy(), X_new.copy()
    found = np.asarray(recognise_digits(*given, np.random.default_rng(seed)))
    same = [np.array_equal(a, b) for a, b in zip(given, (X, y, X_new), strict=True)]
    right = found.shape == truth.shape and np.mean(found == truth) >= 0.88
    return {"shape": np.array(found.shape), "at least 88 % right": np.array(right), "inputs as before": np.array(same)}


def of_which_shape(recognise_digits, X, y, X_new, truth, seed):
    """The shape of what is returned."""
    return {
        "shape": np.array(np.shape(recognise_digits(X.copy(), y.copy(), X_new.copy(), np.random.default_rng(seed))))
    }


def from_rng(recognise_digits, X, y, X_new, truth, seed):
    """Whether the same seed gives the same digits again, and few samples still help."""
    rngs = [np.random.default_rng(seed) for _ in range(2)]
    one, two = (np.asarray(recognise_digits(X.copy(), y.copy(), X_new.copy(), rng)) for rng in rngs)
    return {
        "the same digits": np.array(np.array_equal(one, two)),
        "40 % are right": np.array(np.mean(one == truth) > 0.4),
    }


def _digits(train, new):
    """Some digits to learn from and some new ones, drawn from the data beside this file."""
    with np.load(__file__.replace("80_recognise_digits.py", "digits.npz")) as file:
        X, y = file["X"], file["y"].astype(np.int64)

    def part(first, last, values):
        def sample(rng):
            order = np.random.default_rng(rng.bit_generator.seed_seq.entropy).permutation(len(y))
            return values[order[first:last]]

        return Draw(sample)

    end = train + new
    truth = part(train, end, y)
    return {
        "X": part(0, train, X),
        "y": part(0, train, y),
        "X_new": part(train, end, X),
        "truth": truth,
    }


exercise.cases.extend(
    [
        Case(
            "a thousand digits",
            hint="How many of samples that you hold back yourself does it recognise?",
            scenario=what_is_reached,
            **_digits(1000, 500),
            seed=1,
        ),
        Case(
            "the same seed twice",
            hint="Does all randomness come from rng?",
            scenario=from_rng,
            **_digits(300, 100),
            seed=2,
        ),
        Case(
            "one new digit",
            hidden=True,
            hint="Is a single digit still an array?",
            scenario=of_which_shape,
            **_digits(300, 1),
            seed=4,
        ),
        Case(
            "other digits, another seed",
            hidden=True,
            hint="Does it learn from any sample of the digits?",
            scenario=what_is_reached,
            **_digits(1200, 500),
            seed=3,
        ),
    ]
)
