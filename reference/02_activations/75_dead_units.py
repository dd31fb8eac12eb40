r"""## Which units are dead?

A ReLU unit is **dead** on a batch if it answers 0 to every sample. Then its slope is 0 everywhere, its weights get no
gradient, and no step of gradient descent on this batch brings it back.

Find the dead units of the layer `relu(x @ w + b)`.

**By hand:** three samples and two units have the inputs to the ReLU

$$x w + b = \begin{pmatrix} -1 & -2 \\ -3 & 4 \\ -0.5 & -1 \end{pmatrix}$$

The first unit is dead. The second is not: one live sample is enough. The fraction of dead units is 0.5.

**Pitfall:** zeros are not yet dead units. Five of the six outputs above are 0, and that is how ReLU should work:
each unit answers to some samples only.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, normal


def dead_units(x, w, b):
    """Units of a ReLU layer that are 0 for every sample of the batch.

    Args:
        x: input of shape (N, D), float; not changed.
        w: weights of shape (D, M), float; not changed.
        b: biases of shape (M,), float; not changed.

    Returns:
        dead: bool array of shape (M,), True where max(0, x @ w + b) is 0 for all N samples.
        fraction: float, dead units divided by M.
    """
    z = x @ w + b
    dead = np.all(z <= 0, axis=0)
    return dead, dead.mean()


exercise = Exercise(
    Function(dead_units, returns=("dead", "fraction")),
    points=3,
    cases=[
        Case("a layer with low biases", x=normal(4, 3), w=normal(3, 20), b=normal(20, scale=1.5, shift=-1)),
        Case("inputs off centre", x=normal(6, 2, shift=1), w=normal(2, 15), b=normal(15, shift=-1)),
        Case(
            "one sample",
            hidden=True,
            hint="With one sample, 0 once is 0 always.",
            x=normal(1, 5),
            w=normal(5, 11),
            b=normal(11),
        ),
        Case("a larger batch", hidden=True, x=normal(17, 4), w=normal(4, 40), b=normal(40, scale=3, shift=-3)),
        Case(
            "units that start with no weights",
            hidden=True,
            hint="Is a unit dead if the input to its ReLU is exactly 0?",
            x=normal(4, 3),
            w=np.array([[0.0, 1.5, 0.0, -2.0, 0.5], [0.0, -1.0, 0.0, 0.5, 1.0], [0.0, 0.5, 0.0, 1.0, -1.5]]),
            b=np.array([0.0, 0.5, -1.0, -4.0, 0.0]),
        ),
        Case(
            "all dead", hidden=True, hint="Is every unit found?", x=normal(5, 3), w=normal(3, 8), b=normal(8, shift=-50)
        ),
        Case(
            "none dead",
            hidden=True,
            hint="Is every unit spared?",
            x=normal(5, 3),
            w=normal(3, 7),
            b=normal(7, shift=50),
        ),
    ],
    mistakes=[
        Mistake("A unit counts as dead if any sample gives 0; all samples must.", ("np.all(", "np.any(")),
        Mistake("The bias is left out.", ("z = x @ w + b", "z = x @ w")),
        Mistake("This finds samples to which no unit answers: the axis is wrong.", ("axis=0", "axis=1")),
        Mistake(
            "These are the live units; the dead ones are asked.", ("np.all(z <= 0, axis=0)", "np.any(z > 0, axis=0)")
        ),
        Mistake(
            "A unit counts as dead if its mean input to the ReLU is negative; one positive sample keeps it alive.",
            ("np.all(z <= 0, axis=0)", "z.mean(axis=0) <= 0"),
        ),
        Mistake("Only the first sample is looked at.", ("np.all(z <= 0, axis=0)", "z[0] <= 0")),
        Mistake(
            "fraction is the share of zeros among all outputs; the share of dead units is asked.",
            ("dead.mean()", "np.mean(z <= 0)"),
        ),
        Mistake("fraction is the number of dead units; it must be divided by M.", ("dead.mean()", "dead.sum()")),
        Mistake(
            "fraction is divided by the number of samples; it must be divided by M.",
            ("dead.mean()", "dead.sum() / len(x)"),
        ),
        Mistake("fraction is the share of live units.", ("dead.mean()", "1 - dead.mean()")),
        Mistake("dead goes by the last sample only.", ("np.all(z <= 0, axis=0)", "z[-1] <= 0")),
        Mistake(
            "dead goes by most of the samples: more than half are 0.",
            ("np.all(z <= 0, axis=0)", "(z <= 0).mean(axis=0) > 0.5"),
        ),
        Mistake(
            "dead goes by the median of the unit's inputs to the ReLU.",
            ("np.all(z <= 0, axis=0)", "np.median(z, axis=0) <= 0"),
        ),
        Mistake("The ReLU is applied to x, before the layer.", ("= x @ w", "= np.maximum(x, 0) @ w")),
        Mistake("dead goes by the biases: they are not positive.", ("np.all(z <= 0, axis=0)", "b <= 0")),
        Mistake("fraction is the number of dead units divided by N * M.", ("dead.mean()", "dead.sum() / z.size")),
        Mistake(
            "fraction is the fraction of units that are 0 for some sample.",
            ("dead.mean()", "(z <= 0).any(axis=0).mean()"),
        ),
        Mistake("fraction is the number of dead units divided by D.", ("dead.mean()", "dead.sum() / x.shape[1]")),
        Mistake(
            "fraction is dead units divided by units that are alive.",
            ("dead.mean()", "dead.sum() / max(1, (~dead).sum())"),
        ),
        Mistake("fraction is the number of zeros divided by M.", ("dead.mean()", "(z <= 0).sum() / z.shape[1]")),
        Mistake("fraction is the fraction of outputs that are not 0.", ("dead.mean()", "(z > 0).mean()")),
        Mistake("fraction is in percent.", ("dead.mean()", "100 * dead.mean()")),
        Mistake(
            "fraction is the fraction of units whose mean input to the ReLU is not positive.",
            ("dead.mean()", "(z.mean(axis=0) <= 0).mean()"),
        ),
        Mistake(
            "fraction is the number of dead units divided by the size of w.", ("dead.mean()", "dead.sum() / w.size")
        ),
        Mistake(
            "dead goes by at least half of the samples being 0.",
            ("np.all(z <= 0, axis=0)", "(z <= 0).mean(axis=0) >= 0.5"),
        ),
        Mistake(
            "dead is the number of samples that each unit answers 0 to.",
            ("return dead,", "return (z <= 0).sum(axis=0),"),
        ),
        Mistake(
            "dead is the fraction of samples that each unit answers 0 to.",
            ("return dead,", "return (z <= 0).mean(axis=0),"),
        ),
        Mistake(
            "dead is the number of the dead units; a bool for each unit is asked.",
            ("return dead,", "return np.flatnonzero(dead),"),
        ),
        Mistake("dead is a single bool: whether any unit is dead.", ("return dead,", "return dead.any(),")),
        Mistake("dead is a single bool: whether all units are dead.", ("return dead,", "return dead.all(),")),
        Mistake("dead is a table: whether each sample and unit gives 0.", ("return dead,", "return z <= 0,")),
        Mistake("dead goes by z < -1 for all samples; the ReLU closes at 0.", ("z <= 0", "z < -1")),
        Mistake(
            "dead goes by the weights: their sum is not positive.", ("np.all(z <= 0, axis=0)", "w.sum(axis=0) <= 0")
        ),
        Mistake("dead goes by |x|: the samples lose their signs.", ("z = x @ w + b", "z = np.abs(x) @ w + b")),
        Mistake("fraction is dead units divided by M - 1.", ("dead.mean()", "dead.sum() / (len(dead) - 1)")),
        Mistake(
            "fraction is the share of samples to which no unit answers.", ("dead.mean()", "(z <= 0).all(axis=1).mean()")
        ),
        Mistake("fraction is the number of live units.", ("dead.mean()", "(~dead).sum()")),
        Mistake("fraction is the number of zeros.", ("dead.mean()", "(z <= 0).sum()")),
        Mistake("fraction is the number of zeros divided by N.", ("dead.mean()", "(z <= 0).sum() / len(z)")),
        Mistake("fraction is M divided by the dead units.", ("dead.mean()", "dead.size / max(dead.sum(), 1)")),
        Mistake("fraction is live units divided by dead ones.", ("dead.mean()", "(~dead).sum() / max(dead.sum(), 1)")),
        Mistake("fraction is the share of negative biases.", ("dead.mean()", "(b <= 0).mean()")),
        Mistake("fraction is that without the bias.", ("dead.mean()", "((x @ w) <= 0).all(axis=0).mean()")),
    ],
    hints=[
        "The ReLU gives 0 exactly where its input is not positive.",
        "np.all and np.any take an axis. Which axis of x @ w + b counts the samples?",
    ],
)
