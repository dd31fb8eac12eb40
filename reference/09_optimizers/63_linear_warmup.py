r"""## Warm-up

Adam's averages know little in the first steps, and fresh weights make wild gradients. So large networks start with
small steps, and raise the rate linearly to its full value:

$$\eta(t) = \eta \cdot \min\!\left(1, \frac{t + 1}{n}\right)$$

**By hand:** $\eta = 0.8$ and $n = 4$ give $0.2,\; 0.4,\; 0.6,\; 0.8$ for the steps 0 to 3, and $0.8$ from then on.

**Convention.** With $t / n$ in place of $(t + 1)/n$, the first step has the rate 0: a batch computed for nothing.
Here no step is wasted, and the last of the $n$ warm-up steps has the full rate already.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers


def linear_warmup(learning_rate, step, warmup):
    """Learning rate that rises linearly, then stays.

    Args:
        learning_rate: float, the full rate.
        step: int >= 0, the number of steps made so far, or an int array of them, of any shape; not changed.
        warmup: int >= 1, the number of warm-up steps: step 0 has the rate learning_rate / warmup, and step warmup - 1
            is the first with the full rate.

    Returns:
        rate: float, or float array with the shape of step.
    """
    return learning_rate * np.minimum(1, (np.asarray(step) + 1) / warmup)


exercise = Exercise(
    Function(linear_warmup, returns=("rate",)),
    points=3,
    cases=[
        Case(
            "up and beyond",
            hint="Which step is the first with the full rate?",
            learning_rate=0.8,
            step=np.arange(9),
            warmup=5,
        ),
        Case("the very first step", hint="Is it worth anything?", learning_rate=0.3, step=0, warmup=7),
        Case("a single later step", learning_rate=0.4, step=2, warmup=11),
        Case("a rate above 1", learning_rate=2.5, step=np.arange(12), warmup=4),
        Case("many steps", hidden=True, learning_rate=2.5, step=np.arange(0, 60, 3), warmup=37),
        Case(
            "no warm-up to speak of",
            hidden=True,
            hint="With one warm-up step, all steps have the full rate.",
            learning_rate=0.6,
            step=np.arange(4),
            warmup=1,
        ),
        Case(
            "steps in a table",
            hidden=True,
            hint="Does rate have the shape of step?",
            learning_rate=0.2,
            step=integers(4, 3, low=0, high=40),
            warmup=23,
        ),
        Case("one step long after", hidden=True, learning_rate=0.07, step=300, warmup=20),
    ],
    mistakes=[
        Mistake(
            "The first step has the rate 0: this counts step / warmup, one step behind.",
            ("(np.asarray(step) + 1) / warmup", "np.asarray(step) / warmup"),
            convention=True,
        ),
        Mistake(
            "The warm-up is one step too long: this is (step + 1) / (warmup + 1).",
            ("+ 1) / warmup)", "+ 1) / (warmup + 1))"),
            convention=True,
        ),
        Mistake(
            "The rate goes on rising after the warm-up.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.asarray(step) + 1) / warmup"),
        ),
        Mistake(
            "The larger of 1 and the progress is taken: the rate is full first, and rises after.",
            ("np.minimum", "np.maximum"),
        ),
        Mistake(
            "The rate falls to 0 after the warm-up.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "((np.asarray(step) + 1) / warmup * (np.asarray(step) < warmup))",
            ),
        ),
        Mistake(
            "The minimum is with the learning rate, so the rate is not scaled to it.",
            ("learning_rate * np.minimum(1, ", "np.minimum(learning_rate, "),
        ),
        Mistake(
            "The progress is cut to whole numbers: every step before the last one has the rate 0.",
            ("+ 1) / warmup", "+ 1) // warmup"),
        ),
        Mistake(
            "The rate rises with the square of the progress; it should rise linearly.",
            (" / warmup)", " / warmup) ** 2"),
        ),
        Mistake(
            "There is no warm-up: the rate is full from the start.", ("np.minimum(1, (", "np.minimum(1, np.inf * (")
        ),
        Mistake(
            "The warm-up is one step too short: this is (step + 2) / warmup.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.minimum(1, (np.asarray(step) + 2) / warmup)"),
        ),
        Mistake(
            "The warm-up is divided by warmup - 1, so the full rate comes one step too early.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, (np.asarray(step) + 1) / max(warmup - 1, 1))",
            ),
        ),
        Mistake(
            "The first step has the rate 0, and step warmup - 1 the full one: this is step / (warmup - 1).",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, np.asarray(step) / max(warmup - 1, 1e-300))",
            ),
        ),
        Mistake(
            "This is step / (warmup + 1), with the rate 0 in the first step.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.minimum(1, np.asarray(step) / (warmup + 1))"),
        ),
        Mistake(
            "Step 0 has the rate of step 1: step / warmup is used, but never 0.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, np.maximum(np.asarray(step), 1) / warmup)",
            ),
        ),
        Mistake(
            "Step warmup has more than the full rate: there (step + 1) / warmup still counts.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.where(np.asarray(step) <= warmup, (np.asarray(step) + 1) / warmup, 1.0)",
            ),
        ),
        Mistake(
            "The rate is learning_rate / warmup through the whole warm-up, then full; it should rise.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.where(np.asarray(step) < warmup, 1 / warmup, 1.0)"),
        ),
        Mistake(
            "The rate is learning_rate / warmup in every step.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(1 / warmup + 0 * np.asarray(step))"),
        ),
        Mistake(
            "The rate is 0 through the whole warm-up, then full; it should rise.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.asarray(step) >= warmup)"),
        ),
        Mistake(
            "The rate falls through the warm-up: this is 1 - (step + 1) / warmup, and 0 at the end.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.maximum(0, 1 - (np.asarray(step) + 1) / warmup)"),
        ),
        Mistake(
            "The rate falls from the full one: this is 1 - step / warmup, and 0 at the end.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.maximum(0, 1 - np.asarray(step) / warmup)"),
        ),
        Mistake(
            "The quotient is upside down and has no limit: warmup / (step + 1).",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "warmup / (np.asarray(step) + 1)"),
        ),
        Mistake(
            "After the warm-up the rate falls with one over the root of the step; it must stay.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum((np.asarray(step) + 1) / warmup, np.sqrt(warmup / (np.asarray(step) + 1)))",
            ),
        ),
        Mistake(
            "After the warm-up the rate falls with one over the step; it must stay.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum((np.asarray(step) + 1) / warmup, warmup / (np.asarray(step) + 1))",
            ),
        ),
        Mistake(
            "The rate rises with the root of the progress; it should rise linearly.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, np.sqrt((np.asarray(step) + 1) / warmup))",
            ),
        ),
        Mistake(
            "The warm-up begins anew after every warmup steps.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.asarray(step) % warmup + 1) / warmup"),
        ),
        Mistake(
            "The rate is multiplied by step + 1, and warmup is not used.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.asarray(step) + 1)"),
        ),
        Mistake(
            "The parentheses around step + 1 are missing: this is step + 1 / warmup.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.minimum(1, np.asarray(step) + 1 / warmup)"),
        ),
        Mistake(
            "The rate rises without limit and from 0: this is step / warmup.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.asarray(step) / warmup"),
        ),
        Mistake(
            "The smaller of step + 1 and warmup is not divided by warmup.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "np.minimum(np.asarray(step) + 1, warmup)"),
        ),
        Mistake(
            "The step is limited to warmup before 1 is added, so the rate ends above the full one.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.minimum(np.asarray(step), warmup) + 1) / warmup"),
        ),
        Mistake(
            "The rate rises along a cosine; it should rise linearly.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "0.5 * (1 - np.cos(np.pi * np.minimum(1, (np.asarray(step) + 1) / warmup)))",
            ),
        ),
        Mistake(
            "The rate rises as 1 - exp(-(step + 1) / warmup); it should rise linearly.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(1 - np.exp(-(np.asarray(step) + 1) / warmup))"),
        ),
        Mistake(
            "The limit is 1 for the rate; it must be 1 for the factor of learning_rate.",
            (
                "learning_rate * np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, learning_rate * (np.asarray(step) + 1) / warmup)",
            ),
        ),
        Mistake(
            "After the warm-up the rate is 1; it must be learning_rate.",
            (
                "learning_rate * np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.where(np.asarray(step) < warmup, learning_rate * (np.asarray(step) + 1) / warmup, 1.0)",
            ),
        ),
        Mistake(
            "The rate rises by learning_rate in each step; it rises by learning_rate / warmup.",
            (
                "learning_rate * np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, learning_rate * (np.asarray(step) + 1))",
            ),
        ),
        Mistake(
            "The power is taken: learning_rate ** ((step + 1) / warmup).",
            (
                "learning_rate * np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "learning_rate ** np.minimum(1, (np.asarray(step) + 1) / warmup)",
            ),
        ),
        Mistake(
            "step + 1 stops at warmup - 1, so the rate never gets to the full one.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "(np.minimum(np.asarray(step) + 1, max(warmup - 1, 1)) / warmup)",
            ),
        ),
        Mistake(
            "step stops at warmup - 1 and 1 is not added, so the rate never gets to the full one.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.minimum(np.asarray(step), warmup - 1) / warmup)"),
        ),
        Mistake(
            "The rate is half the full one at the end.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "(0.5 * np.minimum(1, (np.asarray(step) + 1) / warmup))",
            ),
        ),
        Mistake("The warm-up is twice as long: this is (step + 1) / (2 * warmup).", ("/ warmup)", "/ (2 * warmup))")),
        Mistake("The warm-up is half as long: this is 2 * (step + 1) / warmup.", ("/ warmup)", "/ (warmup / 2))")),
        Mistake("The limit of the factor is 1/2; it is 1.", ("minimum(1,", "minimum(0.5,")),
        Mistake(
            "1 is added to the quotient: this is step / warmup + 1.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "(np.asarray(step) / warmup + 1)"),
        ),
        Mistake(
            "The first steps have 1 - (step + 1) / warmup, and the later ones the full rate.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.where(np.asarray(step) < warmup, 1 - (np.asarray(step) + 1) / warmup, 1.0)",
            ),
        ),
        Mistake(
            "The first steps have 1 - step / warmup, and the later ones the full rate.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.where(np.asarray(step) < warmup, 1 - np.asarray(step) / warmup, 1.0)",
            ),
        ),
        Mistake(
            "After the warm-up the rate falls to 0 along a line, as long as it rose.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.maximum(0, np.minimum((np.asarray(step) + 1) / warmup, 2 - (np.asarray(step) + 1) / warmup))",
            ),
        ),
        Mistake(
            "The rate is full at step 0 and then rises from the start.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.where(np.asarray(step) == 0, 1.0, np.minimum(1, (np.asarray(step) + 1) / warmup))",
            ),
        ),
        Mistake(
            "This is step / (warmup + 1), and step 0 has the rate of step 1.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "np.minimum(1, np.maximum(np.asarray(step), 1) / (warmup + 1))",
            ),
        ),
        Mistake(
            "From step warmup - 1 on the rate is 0.",
            (
                "np.minimum(1, (np.asarray(step) + 1) / warmup)",
                "((np.asarray(step) + 1) / warmup * (np.asarray(step) < warmup - 1))",
            ),
        ),
        Mistake(
            "The steps are divided by the last step given; warmup is not used.",
            ("np.minimum(1, (np.asarray(step) + 1) / warmup)", "((np.asarray(step) + 1) / (np.max(step) + 1))"),
        ),
        Mistake("learning_rate is squared.", ("learning_rate * np", "learning_rate**2 * np")),
        Mistake(
            "learning_rate is divided by the factor; it must be multiplied by it.",
            ("learning_rate * np", "learning_rate / np"),
        ),
        Mistake("The limit of the factor is 2; it is 1.", ("minimum(1,", "minimum(2,")),
    ],
    hints=[
        "Work out the first four rates of the example: what is multiplied by learning_rate?",
        "np.minimum(1, ...) holds the progress at 1, for a number and for an array.",
    ],
    equivalents=[
        Equivalent(
            "Numpy makes arrays of numbers by itself.",
            ("np.asarray(step) + 1", "np.asarray(step + 1)"),
            ("np.asarray(step)", "step"),
        ),
    ],
)
