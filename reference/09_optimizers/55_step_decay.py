r"""## Step decay

Hold the rate for some epochs, then multiply it by a factor, and so on:

$$\eta(t) = \eta_0 \cdot d^{\,\lfloor t / n \rfloor}$$

**By hand:** $\eta_0 = 0.8$, $d = 0.5$, $n = 10$. Epochs 0 to 9 have the rate $0.8$, epochs 10 to 19 have $0.4$, and
epoch 20 is the first with $0.2$.

**Pitfall:** without the floor, the rate falls a little at every epoch. That is a schedule too, but another one.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers


def step_decay(learning_rate, epoch, drop, every):
    """Learning rate that is multiplied by a factor every few epochs.

    Args:
        learning_rate: float, the initial rate.
        epoch: int >= 0, the number of epochs made so far, or an int array of them, of any shape; not changed.
        drop: float, the factor.
        every: int >= 1, the number of epochs between two drops; epochs 0 to every - 1 have the initial rate.

    Returns:
        rate: float, or float array with the shape of epoch.
    """
    return learning_rate * drop ** np.floor(np.asarray(epoch) / every)


exercise = Exercise(
    Function(step_decay, returns=("rate",)),
    points=3,
    cases=[
        Case(
            "the first epochs",
            hint="Which epoch is the first with a lower rate?",
            learning_rate=0.8,
            epoch=np.arange(9),
            drop=0.5,
            every=4,
        ),
        Case(
            "a single epoch",
            hint="Is one number enough for your function?",
            learning_rate=0.3,
            epoch=17,
            drop=0.1,
            every=5,
        ),
        Case("a weak drop", learning_rate=0.6, epoch=np.arange(13), drop=0.8, every=3),
        Case("the last epoch before a drop", learning_rate=0.5, epoch=13, drop=0.7, every=7),
        Case("the epoch of a drop", learning_rate=0.9, epoch=18, drop=0.6, every=6),
        Case("epoch 0", learning_rate=0.7, epoch=0, drop=0.3, every=8),
        Case("long without a drop", learning_rate=1.4, epoch=np.arange(1, 9), drop=0.2, every=20),
        Case("a drop after each epoch", learning_rate=0.25, epoch=np.arange(4), drop=0.9, every=1),
        Case("two rows of epochs", learning_rate=0.35, epoch=np.array([[12, 4, 0], [5, 9, 25]]), drop=0.4, every=5),
        Case("many epochs", hidden=True, learning_rate=0.05, epoch=np.arange(40), drop=0.7, every=6),
        Case("a drop at every epoch", hidden=True, learning_rate=1.5, epoch=np.arange(7), drop=0.9, every=1),
        Case(
            "epochs in a table",
            hidden=True,
            hint="Does rate have the shape of epoch?",
            learning_rate=0.2,
            epoch=integers(3, 5, low=0, high=60),
            drop=0.3,
            every=9,
        ),
        Case("before the first drop", hidden=True, learning_rate=0.4, epoch=6, drop=0.2, every=7),
    ],
    mistakes=[
        Mistake(
            "There is no floor, so the rate falls at every epoch.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) / every)"),
        ),
        Mistake("The number of drops is rounded; it must be rounded down.", ("np.floor(", "np.round(")),
        Mistake(
            "The number of drops is rounded up: the rate falls from the second epoch on.", ("np.floor(", "np.ceil(")
        ),
        Mistake(
            "The first drop comes one epoch too early, as if epochs counted from 1.",
            ("np.asarray(epoch) / every", "(np.asarray(epoch) + 1) / every"),
        ),
        Mistake(
            "The rate is multiplied by drop times the number of drops; it needs the power.",
            ("drop ** np.floor(np.asarray(epoch) / every)", "drop * np.floor(np.asarray(epoch) / every)"),
        ),
        Mistake(
            "The factor is 1 - drop: drop is what is left, not what is taken away.",
            ("drop ** np.floor", "(1 - drop) ** np.floor"),
            convention=True,
        ),
        Mistake(
            "The rate drops once and never again.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) >= every)"),
        ),
        Mistake(
            "every is not used: the rate drops at every epoch.",
            ("np.floor(np.asarray(epoch) / every)", "np.asarray(epoch)"),
        ),
        Mistake("The rate is divided by the factor, so it rises.", ("learning_rate * drop", "learning_rate / drop")),
        Mistake(
            "The factor is used in every epoch that is a multiple of every, and only there.",
            ("np.floor(np.asarray(epoch) / every)", "((np.asarray(epoch) % every == 0) & (np.asarray(epoch) > 0))"),
        ),
        Mistake("This is the factor alone; the initial rate is missing.", ("learning_rate * drop", "drop")),
        Mistake(
            "The exponent is the rest of epoch / every; it is the number of whole times.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) % every)"),
        ),
        Mistake(
            "The drops come one epoch too late, and epoch 0 has a raised rate: the exponent is floor((epoch - 1) / "
            "every).",
            ("np.floor(np.asarray(epoch) / every)", "np.floor((np.asarray(epoch) - 1) / every)"),
        ),
        Mistake(
            "The drops come one epoch too late: the rate falls only after epoch every.",
            ("np.floor(np.asarray(epoch) / every)", "(np.maximum(np.asarray(epoch) - 1, 0) // every)"),
        ),
        Mistake(
            "The drops are every + 1 epochs apart; they must be every epochs apart.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) // (every + 1))"),
        ),
        Mistake(
            "The drops are every - 1 epochs apart; they must be every epochs apart.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) // max(every - 1, 1))"),
        ),
        Mistake(
            "The exponent is every / epoch, rounded down; it is epoch / every.",
            ("np.floor(np.asarray(epoch) / every)", "(every // np.maximum(np.asarray(epoch), 1))"),
        ),
        Mistake(
            "The rate drops once, and only after epoch every.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) > every)"),
        ),
        Mistake(
            "The rate drops at multiples of every only, and epoch 0 counts as one.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) % every == 0)"),
        ),
        Mistake(
            "The drops pile up: the second one multiplies by drop twice, the third one three times.",
            (
                "np.floor(np.asarray(epoch) / every)",
                "((np.asarray(epoch) // every) * ((np.asarray(epoch) // every) + 1) / 2)",
            ),
        ),
        Mistake(
            "drop is subtracted from the rate each time; the rate must be multiplied by it.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate - drop * (np.asarray(epoch) // every)",
            ),
        ),
        Mistake(
            "The rate falls by drop times the initial rate each time: it is learning_rate * (1 - drop * drops).",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * (1 - drop * (np.asarray(epoch) // every))",
            ),
        ),
        Mistake(
            "The rate is multiplied by drop times the number of drops, once there is a drop; it needs the power.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                (
                    "learning_rate * np.where((np.asarray(epoch) // every) > 0, drop * (np.asarray(epoch) // every), "
                    "1.0)"
                ),
            ),
        ),
        Mistake(
            "The rate is divided by 1 + drop * drops: that is inverse time decay in steps.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate / (1 + drop * (np.asarray(epoch) // every))",
            ),
        ),
        Mistake(
            "The rate is multiplied by exp(-drop * drops); the factor is drop, to the power of the number of drops.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * np.exp(-drop * (np.asarray(epoch) // every))",
            ),
        ),
        Mistake(
            "The initial rate is raised to the power as well: parentheses are around learning_rate * drop.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "(learning_rate * drop) ** (np.asarray(epoch) // every)",
            ),
        ),
        Mistake(
            "The initial rate is divided by the number of drops plus 1.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate / (1 + (np.asarray(epoch) // every))",
            ),
        ),
        Mistake(
            "The number of drops is raised to the power drop; it must be the other way round.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * (np.asarray(epoch) // every) ** drop",
            ),
        ),
        Mistake(
            "The rate is learning_rate * drop in every epoch.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * drop + 0.0 * (np.asarray(epoch) // every)",
            ),
        ),
        Mistake(
            "The rate drops to 0 after the first epochs.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * ((np.asarray(epoch) // every) == 0)",
            ),
        ),
        Mistake(
            "The power is subtracted from 1: the rate rises from 0.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * (1 - drop ** (np.asarray(epoch) // every))",
            ),
        ),
        Mistake(
            "The exponent is one too large: epoch 0 has a lowered rate already.",
            ("np.floor(np.asarray(epoch) / every)", "(np.floor(np.asarray(epoch) / every) + 1)"),
        ),
        Mistake(
            "The exponent is one too small: the initial rate is divided by drop.",
            ("np.floor(np.asarray(epoch) / every)", "(np.floor(np.asarray(epoch) / every) - 1)"),
        ),
        Mistake(
            "The first drop is missing: the rate stays until epoch 2 * every.",
            ("np.floor(np.asarray(epoch) / every)", "np.maximum(np.asarray(epoch) // every - 1, 0)"),
        ),
        Mistake("The factor is always 1/2; it is drop.", ("* drop **", "* 0.5 **")),
        Mistake("drop is divided by every; the exponent alone is.", ("* drop **", "* (drop / every) **")),
        Mistake("The factor is the square of drop.", ("* drop **", "* (drop * drop) **")),
        Mistake("The factor is the root of drop.", ("* drop **", "* np.sqrt(drop) **")),
        Mistake("The factor is 1 + drop: the rate rises.", ("* drop **", "* (1 + drop) **")),
        Mistake(
            "The exponent is multiplied by every: it is the last epoch with a drop.",
            ("np.floor(np.asarray(epoch) / every)", "(np.floor(np.asarray(epoch) / every) * every)"),
        ),
        Mistake(
            "The exponent is epoch times every.", ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) * every)")
        ),
        Mistake(
            "The drops are twice as many.",
            ("np.floor(np.asarray(epoch) / every)", "np.floor(2 * np.asarray(epoch) / every)"),
        ),
        Mistake(
            "The drops are half as many.",
            ("np.floor(np.asarray(epoch) / every)", "np.floor(np.asarray(epoch) / (2 * every))"),
        ),
        Mistake(
            "The rate drops before every, at epoch every - 1, and only once.",
            ("np.floor(np.asarray(epoch) / every)", "(np.asarray(epoch) >= every - 1)"),
        ),
        Mistake(
            "The drop counts only after the epoch: the exponent is (epoch - 1) / every, rounded to 0 at epoch 0.",
            ("np.floor(np.asarray(epoch) / every)", "np.trunc((np.asarray(epoch) - 1) / every)"),
        ),
        Mistake(
            "learning_rate is squared.",
            (
                "learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
                "learning_rate * learning_rate * drop ** np.floor(np.asarray(epoch) / every)",
            ),
        ),
        Mistake(
            "The rate of all epochs is that of the last one.",
            ("np.asarray(epoch)", "np.full(np.shape(epoch), np.max(epoch))"),
        ),
    ],
    hints=[
        "How many drops have there been by then? Count them for the epochs of the example by hand.",
        "// divides and rounds down; it works for numbers and arrays alike.",
    ],
    equivalents=[
        Equivalent("Numpy makes arrays of numbers by itself.", ("np.asarray(epoch)", "epoch")),
    ],
)
