r"""## Gradient descent

The gradient points uphill, so walk the other way:

$$w_{t+1} = w_t - \eta\, \nabla L(w_t)$$

$\eta$ is the learning rate. If the gradient comes from a random batch of the data, this is *stochastic* gradient
descent, SGD; the formula stays the same.

**By hand:** $w = (1, -2)$, $dw = (4, 0)$ and $\eta = 0.1$ give $w = (0.6, -2)$. A parameter whose gradient is 0 stays
where it is.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal, spread


def sgd(w, dw, config=None):
    """One step of gradient descent.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one. Missing keys take these defaults:
            learning_rate: 1e-2.

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step.
    """
    config = dict(config or {})
    rate = config.setdefault("learning_rate", 1e-2)
    return w - rate * dw, config


exercise = Exercise(
    Update(sgd),
    points=2,
    cases=[
        Case("three steps", w=normal(4), dw=normal(3, 4), config={"learning_rate": 0.3}),
        Case(
            "without config", hint="Which learning rate does the docstring promise?", w=normal(2, 3), dw=normal(4, 2, 3)
        ),
        Case(
            "one coordinate without a gradient",
            hidden=True,
            w=normal(3),
            dw=Draw(lambda rng: rng.normal(size=(4, 3)) * np.array([1.0, 0.0, 5.0])),
            config={"learning_rate": 0.05},
        ),
        Case(
            "a gradient of whole numbers",
            hidden=True,
            hint="Is next_w a float array?",
            w=normal(5, 2),
            dw=integers(3, 5, 2, low=-4, high=5),
            config={"learning_rate": 0.7},
        ),
        Case("an empty config", hidden=True, w=normal(6), dw=spread(3, 6, low=1e-4, high=100), config={}),
    ],
    mistakes=[
        Mistake(
            "The step goes uphill: the gradient is added; it must be subtracted.", ("w - rate * dw", "w + rate * dw")
        ),
        Mistake("The learning rate is not used: the whole gradient is subtracted.", ("w - rate * dw", "w - dw")),
        Mistake("The step itself is returned; w is missing.", ("w - rate * dw", "-rate * dw")),
        Mistake(
            "The default learning rate is 0.001; the docstring says 0.01.",
            ('config.setdefault("learning_rate", 1e-2)', 'config.setdefault("learning_rate", 1e-3)'),
        ),
        Mistake(
            "The default learning rate is 0.1; the docstring says 0.01.",
            ('config.setdefault("learning_rate", 1e-2)', 'config.setdefault("learning_rate", 1e-1)'),
        ),
        Mistake(
            "The learning rate is always 0.01, whatever config says.",
            ('config.setdefault("learning_rate", 1e-2)', "1e-2"),
        ),
        Mistake("Only the sign of the gradient counts; its size must count too.", ("rate * dw", "rate * np.sign(dw)")),
        Mistake(
            "The gradient is scaled to length 1 first: every step has the length of the learning rate. That is "
            "normalized gradient descent; here the gradient counts as it is.",
            ("rate * dw", "rate * dw / np.sqrt(np.sum(dw**2))"),
            convention=True,
        ),
        Mistake("The learning rate divides the gradient; it must multiply it.", ("rate * dw", "dw / rate")),
        Mistake(
            "dw is subtracted first and the difference multiplied by learning_rate; only dw is multiplied.",
            ("w - rate * dw", "rate * (w - dw)"),
        ),
        Mistake("learning_rate multiplies w; it must multiply dw.", ("w - rate * dw", "rate * w - dw")),
        Mistake(
            "w is multiplied by 1 - learning_rate besides the step; w counts in full.",
            ("w - rate * dw", "(1 - rate) * w - rate * dw"),
        ),
        Mistake(
            "This is the average (1 - learning_rate) * w + learning_rate * dw; the step is subtracted from the "
            "whole w.",
            ("w - rate * dw", "(1 - rate) * w + rate * dw"),
        ),
        Mistake(
            "dw is multiplied by 1 - learning_rate; it must be by learning_rate.",
            ("w - rate * dw", "w - (1 - rate) * dw"),
        ),
        Mistake(
            "The step is twice as long as it should be: 2 * learning_rate * dw is subtracted.",
            ("w - rate * dw", "w - 2 * rate * dw"),
        ),
        Mistake(
            "All parameters move by the mean of dw; each one moves by its own entry.",
            ("w - rate * dw", "w - rate * np.mean(dw)"),
        ),
        Mistake(
            "All parameters move by the sum of dw; each one moves by its own entry.",
            ("w - rate * dw", "w - rate * np.sum(dw)"),
        ),
        Mistake(
            "dw is divided by the number of its entries; it counts as it is.",
            ("w - rate * dw", "w - rate * dw / dw.size"),
        ),
        Mistake(
            "dw is divided by the length of w's first axis; it counts as it is.",
            ("w - rate * dw", "w - rate * dw / len(w)"),
        ),
        Mistake("The square of dw is subtracted; dw itself must be.", ("w - rate * dw", "w - rate * dw**2")),
        Mistake(
            "The absolute value of dw is subtracted; its sign must count.", ("w - rate * dw", "w - rate * np.abs(dw)")
        ),
        Mistake(
            "The step is multiplied by w: this is w * (1 - learning_rate * dw).",
            ("w - rate * dw", "w * (1 - rate * dw)"),
        ),
        Mistake(
            "dw is clipped to [-1, 1] before the step; it counts as it is.",
            ("w - rate * dw", "w - rate * np.clip(dw, -1, 1)"),
        ),
        Mistake(
            "dw is divided by its largest absolute value; it counts as it is.",
            ("w - rate * dw", "w - rate * dw / np.max(np.abs(dw))"),
        ),
        Mistake(
            "This is momentum of 0.9: a part of the last step is added. Here each step depends on dw alone.",
            (
                "return w - rate * dw",
                (
                    'config["velocity"] = 0.9 * config.get("velocity", 0.0) - rate * dw\n    return w + '
                    'config["velocity"]'
                ),
            ),
        ),
        Mistake(
            "learning_rate is divided by the number of the step; it stays the same.",
            ("return w - rate * dw", 'config["t"] = config.get("t", 0) + 1\n    return w - rate / config["t"] * dw'),
        ),
        Mistake(
            "dw is averaged over its first axis; each parameter moves by its own entry.",
            ("w - rate * dw", "w - rate * np.mean(dw, axis=0)"),
        ),
        Mistake(
            "dw is summed over its first axis; each parameter moves by its own entry.",
            ("w - rate * dw", "w - rate * np.sum(dw, axis=0)"),
        ),
        Mistake("The step is half as long as it should be.", ("w - rate * dw", "w - 0.5 * rate * dw")),
        Mistake("The learning rate is squared.", ("w - rate * dw", "w - rate**2 * dw")),
        Mistake("The root of learning_rate multiplies dw.", ("w - rate * dw", "w - np.sqrt(rate) * dw")),
        Mistake(
            "The gradients of all steps so far are added up; each step depends on dw alone.",
            (
                "return w - rate * dw",
                'config["sum"] = config.get("sum", 0.0) + dw\n    return w - rate * config["sum"]',
            ),
        ),
        Mistake(
            "Each step follows the dw of the step before, and the first one its own.",
            ("return w - rate * dw", 'last, config["last"] = config.get("last", dw), dw\n    return w - rate * last'),
        ),
        Mistake(
            "The default learning rate is 0.0001; the docstring says 0.01.",
            ('"learning_rate", 1e-2', '"learning_rate", 1e-4'),
        ),
        Mistake(
            "dw is divided by the root of the mean of its squares; it counts as it is.",
            ("w - rate * dw", "w - rate * dw / np.sqrt(np.mean(dw**2))"),
        ),
        Mistake(
            "All parameters move by the largest entry of dw; each one moves by its own entry.",
            ("w - rate * dw", "w - rate * np.max(dw)"),
        ),
    ],
    hints=[
        "The intro shows how a rule reads a setting: config.setdefault(key, default).",
        "One line does the step, for any shape of w. Return the config too.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
