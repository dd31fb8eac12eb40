r"""## Exponential decay

Lose the same fraction at every step:

$$\eta(t) = \eta_0\, e^{-k t}$$

**By hand:** $\eta_0 = 0.1$ and $k = 0.5$ give $0.1$ at the start and $0.1\, e^{-1} \approx 0.0368$ at $t = 2$.

**Convention.** Libraries often take the factor per step, $\gamma = e^{-k}$, and compute $\eta_0 \gamma^t$. Here $k$
is the rate in the exponent: $k = 0$ means no decay.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers


def exponential_decay(learning_rate, epoch, k):
    """Learning rate that falls exponentially.

    Args:
        learning_rate: float, the initial rate.
        epoch: int >= 0, the number of epochs made so far, or an int array of them, of any shape; not changed.
        k: float >= 0, the decay in the exponent, per epoch.

    Returns:
        rate: learning_rate * exp(-k * epoch): float, or float array with the shape of epoch.
    """
    return learning_rate * np.exp(-k * np.asarray(epoch))


exercise = Exercise(
    Function(exponential_decay, returns=("rate",)),
    points=2,
    cases=[
        Case("the first epochs", learning_rate=0.8, epoch=np.arange(7), k=0.2),
        Case("a single epoch", learning_rate=0.3, epoch=4, k=0.35),
        Case("many epochs", hidden=True, learning_rate=2.5, epoch=np.arange(50), k=0.04),
        Case("no decay", hidden=True, hint="What is exp(0)?", learning_rate=0.6, epoch=np.arange(5), k=0.0),
        Case(
            "epochs in a table",
            hidden=True,
            hint="Does rate have the shape of epoch?",
            learning_rate=0.2,
            epoch=integers(4, 3, low=0, high=30),
            k=0.11,
        ),
    ],
    mistakes=[
        Mistake("The exponent is positive: the rate grows.", ("-k * np", "k * np")),
        Mistake(
            "k is taken as the factor per epoch: this is learning_rate * k ** epoch.",
            ("np.exp(-k * np.asarray(epoch))", "k ** np.asarray(epoch)"),
            convention=True,
        ),
        Mistake(
            "The factor per epoch is 1 - k: close to exp(-k) for small k, but not the same.",
            ("np.exp(-k * np.asarray(epoch))", "(1 - k) ** np.asarray(epoch)"),
            convention=True,
        ),
        Mistake(
            "Epochs count from 1 here, so the first epoch has a lowered rate already.",
            ("np.asarray(epoch)", "(np.asarray(epoch) + 1)"),
        ),
        Mistake("The power is of 2, not of e.", ("np.exp(-k", "np.exp2(-k")),
        Mistake(
            "The decay compounds: each epoch multiplies the rate of the epoch before by exp(-k * epoch); it should "
            "multiply the initial rate.",
            ("-k * np.asarray(epoch)", "-k * np.asarray(epoch) * (np.asarray(epoch) + 1) / 2"),
        ),
        Mistake("This is the decay alone; the initial rate is missing.", ("learning_rate * np", "np")),
        Mistake(
            "The epoch is divided by k; it must be multiplied.",
            ("-k * np.asarray(epoch)", "-np.asarray(epoch) / (k + (k == 0))"),
        ),
        Mistake(
            "The power is of 10, not of e.", ("np.exp(-k * np.asarray(epoch))", "10.0 ** (-k * np.asarray(epoch))")
        ),
        Mistake(
            "The rate is divided by 1 + k * epoch: that is inverse time decay.",
            ("np.exp(-k * np.asarray(epoch))", "1 / (1 + k * np.asarray(epoch))"),
        ),
        Mistake(
            "The rate falls along a straight line, learning_rate * (1 - k * epoch).",
            ("np.exp(-k * np.asarray(epoch))", "(1 - k * np.asarray(epoch))"),
        ),
        Mistake(
            "The rate rises from 0: this is learning_rate * (1 - exp(-k * epoch)).",
            ("np.exp(-k * np.asarray(epoch))", "(1 - np.exp(-k * np.asarray(epoch)))"),
        ),
        Mistake(
            "exp(-k) is multiplied by epoch; it must be raised to that power.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k) * np.asarray(epoch)"),
        ),
        Mistake(
            "epoch is squared in the exponent.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k * np.asarray(epoch) ** 2)"),
        ),
        Mistake(
            "The root of epoch is in the exponent; it is epoch itself.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k * np.sqrt(np.asarray(epoch)))"),
        ),
        Mistake(
            "The exponent is epoch - k; it is -k * epoch.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(np.asarray(epoch) - k)"),
        ),
        Mistake(
            "Epochs count one too few: the exponent is -k * (epoch - 1), so epoch 0 has a raised rate.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k * (np.asarray(epoch) - 1))"),
        ),
        Mistake(
            "The factor per epoch is 1 / (1 + k): close to exp(-k) for small k, but not the same.",
            ("np.exp(-k * np.asarray(epoch))", "(1 + k) ** (-1.0 * np.asarray(epoch))"),
            convention=True,
        ),
        Mistake(
            "The factor per epoch is 1 + k: the rate grows.",
            ("np.exp(-k * np.asarray(epoch))", "(1 + k) ** (1.0 * np.asarray(epoch))"),
        ),
        Mistake(
            "k is raised to the power -epoch; the exponential is of -k * epoch.",
            ("np.exp(-k * np.asarray(epoch))", "(k + (k == 0)) ** (-1.0 * np.asarray(epoch))"),
        ),
        Mistake(
            "The exponential is subtracted from the rate; it must multiply it.",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "learning_rate - np.exp(-k * np.asarray(epoch))"),
        ),
        Mistake(
            "k * epoch is subtracted from the rate; the rate must be multiplied by exp(-k * epoch).",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "learning_rate - k * np.asarray(epoch)"),
        ),
        Mistake(
            "The exponent has learning_rate as one more factor.",
            (
                "learning_rate * np.exp(-k * np.asarray(epoch))",
                "learning_rate * np.exp(-learning_rate * k * np.asarray(epoch))",
            ),
        ),
        Mistake(
            "learning_rate * exp(-k) is raised to the power epoch; only exp(-k) must be.",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "(learning_rate * np.exp(-k)) ** np.asarray(epoch)"),
        ),
        Mistake(
            "The rate is multiplied by k as well: this is the slope of the decay, without its sign.",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "learning_rate * k * np.exp(-k * np.asarray(epoch))"),
        ),
        Mistake(
            "The slope of the decay is returned: it has -k as one more factor.",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "-learning_rate * k * np.exp(-k * np.asarray(epoch))"),
        ),
        Mistake(
            "k * epoch is rounded down to a whole number in the exponent.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-np.floor(k * np.asarray(epoch)))"),
        ),
        Mistake("The decay is twice as fast: the exponent is -2 * k * epoch.", ("-k * np", "-2 * k * np")),
        Mistake("The decay is half as fast: the exponent is -k * epoch / 2.", ("-k * np", "-0.5 * k * np")),
        Mistake(
            "epoch is not used: the rate is learning_rate * exp(-k).",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k + 0 * np.asarray(epoch))"),
        ),
        Mistake(
            "epoch is divided by the number of epochs given.",
            ("np.asarray(epoch)", "(np.asarray(epoch) / np.size(epoch))"),
        ),
        Mistake(
            "epoch is divided by the largest epoch given.",
            ("np.asarray(epoch)", "(np.asarray(epoch) / max(np.max(epoch), 1))"),
        ),
        Mistake("k is squared in the exponent.", ("-k * np", "-(k**2) * np")),
        Mistake("The root of k is in the exponent.", ("-k * np", "-np.sqrt(k) * np")),
        Mistake(
            "The exponential is raised to the power learning_rate and not multiplied by it.",
            ("learning_rate * np.exp(-k * np.asarray(epoch))", "np.exp(-k * np.asarray(epoch)) ** learning_rate"),
        ),
        Mistake("learning_rate is squared.", ("learning_rate * np", "learning_rate**2 * np")),
        Mistake(
            "The exponent is k / epoch with a minus.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k / np.maximum(np.asarray(epoch), 1))"),
        ),
        Mistake(
            "The exponent is -(k + epoch); it is -k * epoch.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-k - np.asarray(epoch))"),
        ),
        Mistake(
            "The exponent is -k**epoch; it is -k * epoch.",
            ("np.exp(-k * np.asarray(epoch))", "np.exp(-((k + (k == 0)) ** np.asarray(epoch)))"),
        ),
    ],
    hints=["np.exp works on numbers and arrays alike.", "At epoch 0 the rate must be the initial one."],
    equivalents=[
        Equivalent("Numpy makes arrays of numbers by itself.", ("np.asarray(epoch)", "epoch")),
    ],
)
