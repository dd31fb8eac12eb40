r"""## Cosine decay

Follow half a wave of the cosine from the initial rate down to the lowest: slowly at first, fast in the middle, slowly
again at the end.

$$\eta(t) = \eta_{\min} + \tfrac12 (\eta_0 - \eta_{\min}) \left(1 + \cos \frac{\pi\, t}{T} \right)$$

$t$ counts steps and $T$ is their planned number. Training sometimes goes on longer than planned: from step $T$ on,
the rate stays at $\eta_{\min}$.

**By hand:** $\eta_0 = 1$, $\eta_{\min} = 0.2$, $T = 4$: at step 0 it is $1$, at step 2 it is
$0.2 + 0.4 \cdot 1 = 0.6$, at step 4 it is $0.2$, and so it is at step 9.

**Pitfalls**

- The cosine takes radians: half a wave is $\pi$, not 180.
- Beyond $T$ the cosine comes up again, and the rate would too.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers


def cosine_decay(learning_rate, step, total, lowest=0.0):
    """Learning rate that falls along half a wave of the cosine.

    Args:
        learning_rate: float, the initial rate, at step 0.
        step: int >= 0, the number of steps made so far, or an int array of them, of any shape; not changed.
        total: int >= 1, the step at which the rate reaches its lowest value.
        lowest: float, the rate at step `total` and ever after.

    Returns:
        rate: float, or float array with the shape of step.
    """
    progress = np.minimum(step, total) / total
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))


exercise = Exercise(
    Function(cosine_decay, returns=("rate",)),
    points=3,
    cases=[
        Case(
            "from start to end",
            hint="What are the first and the last rate?",
            learning_rate=0.8,
            step=np.arange(11),
            total=10,
            lowest=0.1,
        ),
        Case(
            "beyond the end",
            hint="What happens after the last planned step?",
            learning_rate=0.5,
            step=np.arange(5, 20, 3),
            total=8,
            lowest=0.02,
        ),
        Case("a single step, without a floor", learning_rate=0.3, step=4, total=9),
        Case("many steps", hidden=True, learning_rate=2.5, step=np.arange(0, 130, 7), total=100, lowest=0.5),
        Case(
            "steps in a table",
            hidden=True,
            hint="Does rate have the shape of step?",
            learning_rate=0.2,
            step=integers(4, 3, low=0, high=60),
            total=37,
            lowest=0.01,
        ),
        Case("one step long after the end", hidden=True, learning_rate=0.6, step=95, total=40, lowest=0.06),
        Case("a plan of one step", hidden=True, learning_rate=0.7, step=np.arange(3), total=1),
    ],
    mistakes=[
        Mistake("Beyond the last planned step the rate rises again.", ("np.minimum(step, total)", "np.asarray(step)")),
        Mistake(
            "Beyond the last planned step the schedule starts anew: a restart, which is not asked.",
            ("np.minimum(step, total)", "(np.asarray(step) % total)"),
            convention=True,
        ),
        Mistake("The cosine is given degrees; it takes radians.", ("np.pi * progress", "180 * progress")),
        Mistake(
            "The cosine runs through a whole wave; half a wave is asked.", ("np.pi * progress", "2 * np.pi * progress")
        ),
        Mistake(
            "The cosine runs through a quarter of a wave: the rate is halfway down at the end.",
            ("np.pi * progress", "np.pi / 2 * progress"),
        ),
        Mistake(
            "The schedule is one step too short: it ends at step total - 1.",
            ("np.minimum(step, total) / total", "np.minimum(step, max(total - 1, 1)) / max(total - 1, 1)"),
        ),
        Mistake(
            "The schedule is one step too long: it ends at step total + 1.",
            ("np.minimum(step, total) / total", "np.minimum(step, total + 1) / (total + 1)"),
        ),
        Mistake(
            "Steps count from 1 here, so the first step has a lowered rate already.",
            ("np.minimum(step, total)", "np.minimum(np.asarray(step) + 1, total)"),
        ),
        Mistake(
            "The lowest rate is added to the whole decay, so the first rate is too high by it.",
            ("(learning_rate - lowest)", "learning_rate"),
        ),
        Mistake(
            "The lowest rate is missing: the rate falls to 0.",
            ("lowest + 0.5 * (learning_rate - lowest)", "0.5 * learning_rate"),
        ),
        Mistake(
            "The lowest rate cuts the curve off; it should be where the curve ends.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "np.maximum(lowest, 0.5 * learning_rate * (1 + np.cos(np.pi * progress)))",
            ),
        ),
        Mistake("The factor 1/2 is missing.", ("0.5 * (learning", "(learning")),
        Mistake(
            "The cosine is subtracted, so the rate climbs from the lowest to the initial one.",
            ("1 + np.cos", "1 - np.cos"),
        ),
        Mistake(
            "The rate falls along a straight line; a cosine is asked.",
            (
                "0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "(learning_rate - lowest) * (1 - progress)",
            ),
        ),
        Mistake(
            "The cosine lacks pi: it is given step / total.",
            ("(1 + np.cos(np.pi * progress))", "(1 + np.cos(progress))"),
        ),
        Mistake(
            "The 1 is missing: the curve is the cosine alone, which falls below the lowest rate.",
            ("(1 + np.cos(np.pi * progress))", "np.cos(np.pi * progress)"),
        ),
        Mistake(
            "The curve is a quarter wave of the cosine, from 1 to 0; it is half a wave, raised and halved.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + (learning_rate - lowest) * np.cos(np.pi / 2 * progress)",
            ),
        ),
        Mistake(
            "The curve is the cosine of half a wave, without 1 + and the factor 1/2.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + (learning_rate - lowest) * np.cos(np.pi * progress)",
            ),
        ),
        Mistake(
            "The curve is 1 minus a quarter wave of the sine; it is half a wave of the cosine.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + (learning_rate - lowest) * (1 - np.sin(np.pi / 2 * progress))",
            ),
        ),
        Mistake(
            "The curve is (1 + cos) squared.", ("(1 + np.cos(np.pi * progress))", "(1 + np.cos(np.pi * progress)) ** 2")
        ),
        Mistake(
            "lowest is halved too: parentheses are around the whole.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "0.5 * (lowest + (learning_rate - lowest) * (1 + np.cos(np.pi * progress)))",
            ),
        ),
        Mistake(
            "lowest is multiplied in, not added.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "(lowest + 0.5 * (learning_rate - lowest)) * (1 + np.cos(np.pi * progress))",
            ),
        ),
        Mistake(
            "The height of the curve is learning_rate + lowest; it is learning_rate - lowest.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + 0.5 * (learning_rate + lowest) * (1 + np.cos(np.pi * progress))",
            ),
        ),
        Mistake(
            "Only the factor is returned: 1/2 * (1 + cos); the rates are missing.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "0.5 * (1 + np.cos(np.pi * progress))",
            ),
        ),
        Mistake(
            "The factor is 1/2 for the learning rate alone, and lowest is subtracted in full.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + (0.5 * learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
            ),
        ),
        Mistake(
            "The lowest rate is lowest * learning_rate, as if lowest were a part of it; it is a rate itself.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                (
                    "lowest * learning_rate + 0.5 * (learning_rate - lowest * learning_rate) * (1 + np.cos(np.pi * "
                    "progress))"
                ),
            ),
            convention=True,
        ),
        Mistake(
            "progress is total / step; it is step / total.",
            ("np.minimum(step, total) / total", "total / np.maximum(np.minimum(step, total), 1)"),
        ),
        Mistake(
            "step / total is rounded down, so the rate is learning_rate until the end.",
            ("np.minimum(step, total) / total", "np.minimum(step, total) // total"),
        ),
        Mistake(
            "The schedule ends at half of total.",
            ("np.minimum(step, total) / total", "np.minimum(2 * np.asarray(step), total) / total"),
        ),
        Mistake(
            "The progress stops at step total - 1.",
            ("np.minimum(step, total) / total", "np.minimum(step, total - 1) / total"),
        ),
        Mistake(
            "The progress is step / (total - 1) and goes on to step total.",
            ("np.minimum(step, total) / total", "np.minimum(step, total) / max(total - 1, 1)"),
        ),
        Mistake(
            "Steps count one too few: the progress is (step - 1) / total.",
            ("np.minimum(step, total) / total", "np.minimum(np.asarray(step) - 1, total) / total"),
        ),
        Mistake(
            "Steps count from 1 and the whole is total + 1.",
            ("np.minimum(step, total) / total", "np.minimum(np.asarray(step) + 1, total + 1) / (total + 1)"),
        ),
        Mistake(
            "The progress is (step + 1) / total, also beyond the last planned step.",
            ("np.minimum(step, total) / total", "(np.asarray(step) + 1) / total"),
        ),
        Mistake(
            "total is not used: the progress is the smaller of step and 1.",
            ("np.minimum(step, total) / total", "np.minimum(step, 1)"),
        ),
        Mistake(
            "The progress is stopped at 1 before it is divided by total.",
            ("np.minimum(step, total) / total", "np.minimum(step, 1) / total"),
        ),
        Mistake(
            "Beyond the last planned step the rate is 0; it stays at lowest.",
            (
                "return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                (
                    "return np.where(np.asarray(step) > total, 0.0, lowest + 0.5 * (learning_rate - lowest) * (1 + "
                    "np.cos(np.pi * progress)))"
                ),
            ),
        ),
        Mistake(
            "From the last planned step on the rate is 0; it stays at lowest.",
            (
                "return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                (
                    "return np.where(np.asarray(step) >= total, 0.0, lowest + 0.5 * (learning_rate - lowest) * (1 + "
                    "np.cos(np.pi * progress)))"
                ),
            ),
        ),
        Mistake(
            "Beyond the last planned step the rate is learning_rate; it stays at lowest.",
            (
                "return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                (
                    "return np.where(np.asarray(step) > total, learning_rate, lowest + 0.5 * (learning_rate - "
                    "lowest) * (1 + np.cos(np.pi * progress)))"
                ),
            ),
        ),
        Mistake(
            "From the last planned step on the rate is learning_rate; it stays at lowest.",
            (
                "return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                (
                    "return np.where(np.asarray(step) >= total, learning_rate, lowest + 0.5 * (learning_rate - "
                    "lowest) * (1 + np.cos(np.pi * progress)))"
                ),
            ),
        ),
        Mistake(
            "The rate falls exponentially from learning_rate; a cosine is asked.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "lowest + (learning_rate - lowest) * np.exp(-progress)",
            ),
        ),
        Mistake(
            "The rate is the larger of lowest and a curve from learning_rate - lowest to 0.",
            (
                "lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))",
                "np.maximum(lowest, 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress)))",
            ),
        ),
        Mistake("The factor is 2; it is 1/2.", ("0.5 *", "2 *")),
        Mistake("The progress is squared.", ("np.pi * progress", "np.pi * progress**2")),
        Mistake("The root of the progress is in the cosine.", ("np.pi * progress", "np.pi * np.sqrt(progress)")),
        Mistake("The cosine is squared.", ("np.cos(np.pi * progress)", "np.cos(np.pi * progress) ** 2")),
        Mistake(
            "The absolute value of the cosine is taken.",
            ("np.cos(np.pi * progress)", "np.abs(np.cos(np.pi * progress))"),
        ),
        Mistake("lowest in front counts twice.", ("lowest + 0.5", "2 * lowest + 0.5")),
        Mistake(
            "From the last planned step on, and in the step before, the rate is lowest.",
            ("np.minimum(step, total) / total", "np.where(np.asarray(step) >= total - 1, total, step) / total"),
        ),
        Mistake(
            "Beyond the last planned step the rate is halfway between learning_rate and lowest.",
            ("np.minimum(step, total) / total", "np.where(np.asarray(step) > total, total / 2, step) / total"),
        ),
        Mistake(
            "The progress is the rest of step by total + 1: the schedule starts anew after the last planned step.",
            ("np.minimum(step, total) / total", "(np.asarray(step) % (total + 1)) / total"),
        ),
        Mistake(
            "The steps are divided by the last step given; total is not used.",
            ("np.minimum(step, total) / total", "np.minimum(step, total) / max(np.max(step), 1)"),
        ),
        Mistake(
            "The steps are limited by total, and divided by total + 1.",
            ("np.minimum(step, total) / total", "np.minimum(step, total) / (total + 1)"),
        ),
        Mistake(
            "From half of total on the rate stays halfway between learning_rate and lowest.",
            ("np.pi * progress", "np.pi * np.minimum(progress, 0.5)"),
        ),
        Mistake("learning_rate is squared.", ("(learning_rate - lowest)", "(learning_rate**2 - lowest)")),
    ],
    hints=[
        "First the progress, a number from 0 to 1, then the curve.",
        "np.minimum(step, total) stops the clock at the end, for a number and for an array.",
    ],
    equivalents=[
        Equivalent(
            "The cosine does not see the sign of its argument.",
            ("np.minimum(step, total) / total", "-(np.minimum(step, total) / total)"),
            ("np.minimum(step, total)", "-np.minimum(step, total)"),
            ("np.minimum(step, total) / total", "np.minimum(step, total) / -total"),
            ("np.pi * progress", "np.pi * -progress"),
        ),
    ],
)
