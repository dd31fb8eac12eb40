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
    ],
    hints=[
        "How many drops have there been by then? Count them for the epochs of the example by hand.",
        "// divides and rounds down; it works for numbers and arrays alike.",
    ],
    equivalents=[
        Equivalent("Numpy makes arrays of numbers by itself.", ("np.asarray(epoch)", "epoch")),
    ],
)
