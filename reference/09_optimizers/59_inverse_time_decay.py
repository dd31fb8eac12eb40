r"""## Inverse time decay

Divide by something that grows with time:

$$\eta(t) = \frac{\eta_0}{1 + k t}$$

It falls fast at first and slowly later. That slowness has a reason: exponentially falling rates add up to a finite
sum, so from a bad start they may never get anywhere, while the sum of these rates grows without limit.

**By hand:** $\eta_0 = 0.6$ and $k = 0.5$ give $0.6,\; 0.4,\; 0.3,\; 0.24$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers


def inverse_time_decay(learning_rate, epoch, k):
    """Learning rate that falls like one over time.

    Args:
        learning_rate: float, the initial rate.
        epoch: int >= 0, the number of epochs made so far, or an int array of them, of any shape; not changed.
        k: float >= 0, the decay per epoch.

    Returns:
        rate: learning_rate / (1 + k * epoch): float, or float array with the shape of epoch.
    """
    time = np.asarray(epoch)
    return learning_rate / (1 + k * time)


exercise = Exercise(
    Function(inverse_time_decay, returns=("rate",)),
    points=2,
    cases=[
        Case(
            "the first epochs",
            hint="Does every epoch start from the initial rate?",
            learning_rate=0.8,
            epoch=np.arange(7),
            k=0.2,
        ),
        Case("a single epoch", learning_rate=0.3, epoch=4, k=0.35),
        Case("many epochs", hidden=True, learning_rate=2.5, epoch=np.arange(50), k=1.3),
        Case("no decay", hidden=True, learning_rate=0.6, epoch=np.arange(5), k=0.0),
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
        Mistake(
            "The decay compounds: each epoch divides the rate of the epoch before; it should divide the initial one.",
            (
                "learning_rate / (1 + k * time)",
                "learning_rate / np.array([np.prod(1 + k * np.arange(n + 1)) for n in time.flat]).reshape(time.shape)",
            ),
        ),
        Mistake(
            "Only k * epoch is in the denominator; the 1 is missing, so epoch 0 divides by 0.",
            ("(1 + k * time)", "(k * time)"),
        ),
        Mistake(
            "The parentheses are missing: the rate is divided by 1, and k * epoch is added.",
            ("learning_rate / (1 + k * time)", "learning_rate / 1 + k * time"),
        ),
        Mistake("The denominator has a minus: the rate grows.", ("1 + k * time", "1 - k * time")),
        Mistake(
            "Epochs count from 1 here, so the first epoch has a lowered rate already.",
            ("np.asarray(epoch)", "np.asarray(epoch) + 1"),
        ),
        Mistake(
            "The root of the denominator is taken: that is the slower one-over-root decay.",
            ("(1 + k * time)", "np.sqrt(1 + k * time)"),
            convention=True,
        ),
        Mistake(
            "The denominator is (1 + k) ** epoch, which is exponential decay.", ("(1 + k * time)", "(1 + k) ** time")
        ),
        Mistake(
            "The epoch is divided by k; it must be multiplied.", ("k * time", "time / (k + (k == 0))"), convention=True
        ),
        Mistake("This is the decay alone; the initial rate is missing.", ("return learning_rate / (", "return 1 / (")),
        Mistake(
            "The denominator is 1 + k + epoch; k and epoch must be multiplied.", ("(1 + k * time)", "(1 + k + time)")
        ),
        Mistake("The denominator is k + epoch; it is 1 + k * epoch.", ("(1 + k * time)", "(k + time + (k == 0))")),
        Mistake(
            "The denominator is (1 + k) * epoch: parentheses stand around 1 + k.",
            ("(1 + k * time)", "((1 + k) * time)"),
        ),
        Mistake(
            "The denominator is k * (1 + epoch); it is 1 + k * epoch.",
            ("(1 + k * time)", "((k + (k == 0)) * (1 + time))"),
        ),
        Mistake("The denominator is squared.", ("(1 + k * time)", "(1 + k * time) ** 2")),
        Mistake("epoch is squared in the denominator.", ("(1 + k * time)", "(1 + k * time**2)")),
        Mistake(
            "The root of epoch is in the denominator; it is epoch itself.",
            ("(1 + k * time)", "(1 + k * np.sqrt(time))"),
        ),
        Mistake(
            "The denominator is exp(k * epoch): that is exponential decay.", ("(1 + k * time)", "np.exp(k * time)")
        ),
        Mistake("The denominator is 1 + k ** epoch; it is 1 + k * epoch.", ("(1 + k * time)", "(1 + k**time)")),
        Mistake(
            "The denominator is 1 + the logarithm of 1 + k * epoch.", ("(1 + k * time)", "(1 + np.log(1 + k * time))")
        ),
        Mistake(
            "Epochs count one too few: the denominator is 1 + k * (epoch - 1).",
            ("(1 + k * time)", "(1 + k * (time - 1))"),
        ),
        Mistake("k * epoch is rounded down in the denominator.", ("(1 + k * time)", "(1 + np.floor(k * time))")),
        Mistake(
            "The initial rate is in the denominator too: 1 + learning_rate * k * epoch.",
            ("(1 + k * time)", "(1 + learning_rate * k * time)"),
        ),
        Mistake(
            "The denominator is learning_rate + k * epoch; it is 1 + k * epoch.",
            ("(1 + k * time)", "(learning_rate + k * time)"),
        ),
        Mistake(
            "The rate is learning_rate * (1 - k * epoch), a straight line.",
            ("learning_rate / (1 + k * time)", "learning_rate * (1 - k * time)"),
        ),
        Mistake(
            "k * epoch is subtracted from the rate; the rate is divided by 1 + k * epoch.",
            ("learning_rate / (1 + k * time)", "learning_rate - k * time"),
        ),
        Mistake(
            "The rate is multiplied by 1 + k * epoch; it must be divided by it.",
            ("learning_rate / (1 + k * time)", "learning_rate * (1 + k * time)"),
        ),
        Mistake(
            "The rate is divided by 1 + k and then multiplied by epoch: parentheses are missing.",
            ("learning_rate / (1 + k * time)", "learning_rate / (1 + k) * time"),
        ),
        Mistake(
            "1 / (1 + k * epoch) is subtracted from the rate; it must multiply it.",
            ("learning_rate / (1 + k * time)", "learning_rate - 1 / (1 + k * time)"),
        ),
        Mistake(
            "The rate is multiplied by k / (1 + k * epoch); the numerator is 1.",
            ("learning_rate / (1 + k * time)", "learning_rate * k / (1 + k * time)"),
        ),
        Mistake(
            "k is in the numerator: the rate is k * learning_rate / (1 + epoch).",
            ("learning_rate / (1 + k * time)", "learning_rate * k / (1 + time)"),
        ),
        Mistake(
            "The decay is twice as fast: the denominator is 1 + 2 * k * epoch.",
            ("(1 + k * time)", "(1 + 2 * k * time)"),
        ),
        Mistake(
            "The decay is half as fast: the denominator is 1 + k * epoch / 2.", ("(1 + k * time)", "(1 + k * time / 2)")
        ),
        Mistake("epoch is not used: the denominator is 1 + k.", ("(1 + k * time)", "(1 + k + 0 * time)")),
        Mistake("epoch is divided by the number of epochs given.", ("(1 + k * time)", "(1 + k * time / time.size)")),
        Mistake(
            "epoch is divided by the largest epoch given.", ("(1 + k * time)", "(1 + k * time / max(np.max(time), 1))")
        ),
        Mistake("k is squared in the denominator.", ("(1 + k * time)", "(1 + k**2 * time)")),
        Mistake(
            "The rate rises from 0: this is learning_rate * (1 - 1 / (1 + k * epoch)).",
            ("learning_rate / (1 + k * time)", "learning_rate * (1 - 1 / (1 + k * time))"),
        ),
        Mistake(
            "The denominator is the larger of 1 and k * epoch; they must be added.",
            ("(1 + k * time)", "np.maximum(1, k * time)"),
        ),
        Mistake("The denominator is epoch + 1, to the power k.", ("(1 + k * time)", "(1 + time) ** k")),
        Mistake(
            "The denominator is 1 + k times epoch + 1, squared over 2.",
            ("(1 + k * time)", "(1 + k * time * (time + 1) / 2)"),
        ),
        Mistake(
            "The logarithm of epoch + 1 is in the denominator; it is epoch itself.",
            ("(1 + k * time)", "(1 + k * np.log(1 + time))"),
        ),
        Mistake(
            "The fraction is subtracted from 1 and not multiplied by learning_rate.",
            ("learning_rate / (1 + k * time)", "1 - learning_rate / (1 + k * time)"),
        ),
    ],
    hints=["One line. Where do the parentheses go?", "At epoch 0 the rate must be the initial one."],
    equivalents=[
        Equivalent(
            "Numpy makes arrays of numbers by itself.", ("np.asarray(epoch)", "epoch"), ("k * time", "k * epoch")
        ),
    ],
)
