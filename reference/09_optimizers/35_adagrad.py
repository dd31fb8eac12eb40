r"""## Adagrad

Keep, for every parameter, the sum of all its squared gradients so far, and divide each step by its root:

$$c_{t+1} = c_t + dw^2, \qquad w_{t+1} = w_t - \eta\, \frac{dw}{\sqrt{c_{t+1}} + \epsilon}$$

Everything is element by element: $c$ has the shape of $w$. Parameters with large gradients take small steps, rare
ones large steps. $\epsilon$ keeps the division sound where every gradient so far was 0.

**By hand:** $\eta = 0.1$ and gradients $(3, 0.03)$, then $(4, 0.04)$. The first step divides by $(3, 0.03)$: both
parameters move by $0.1$. Now $c = (25, 0.0025)$, and the second step is
$0.1 \cdot (4/5,\; 0.04/0.05) = (0.08, 0.08)$. The scale of the gradients has no say, and the steps shrink: a sum of
squares never does.

**Pitfall:** $\epsilon$ stands beside the root. In `dw / np.sqrt(c) + eps` it stands beside the fraction, and a
gradient of 0 at the first step gives $0/0$.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal, spread


def adagrad(w, dw, config=None):
    """One step of Adagrad.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-2.
            epsilon: 1e-8, added to the root in the denominator.
            cache: zeros of the shape of w; the sum of the squared gradients of all steps before.

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step, with the new sum under "cache".
    """
    config = dict(config or {})
    rate, eps = config.setdefault("learning_rate", 1e-2), config.setdefault("epsilon", 1e-8)
    c = config.get("cache", np.zeros_like(w))
    config["cache"] = c + dw**2
    return w - rate * dw / (np.sqrt(config["cache"]) + eps), config


exercise = Exercise(
    Update(adagrad),
    points=4,
    cases=[
        Case(
            "four steps",
            hint="Where exactly does epsilon stand?",
            w=normal(4),
            dw=spread(4, 4, low=0.1, high=10),
            config={"cache": np.zeros(4), "learning_rate": 0.3, "epsilon": 0.1},
        ),
        Case(
            "a gradient of 0 at first",
            hint="What is 0 divided by 0?",
            w=np.array([1.0, -2.0, 0.5]),
            dw=np.array([[0.0, 0.5, -2.0], [0.3, 0.0, 1.0], [-0.2, 0.0, 0.0]]),
            config={"cache": np.zeros(3), "learning_rate": 0.1},
        ),
        Case(
            "gradients of earlier steps",
            hint="What is in the cache when the config already has one?",
            w=normal(2, 3),
            dw=normal(3, 2, 3),
            config={"learning_rate": 0.5, "epsilon": 0.2, "cache": Draw(lambda rng: rng.uniform(0.2, 9, (2, 3)))},
        ),
        Case(
            "without config",
            hint="Which defaults does the docstring promise?",
            w=normal(3, 2),
            dw=spread(3, 3, 2, low=1e-7, high=1e-5),
        ),
        Case(
            "a pause in the gradients",
            hidden=True,
            w=normal(5),
            dw=Draw(lambda rng: rng.normal(size=(6, 5)) * np.array([[0.0], [1.0], [0.0], [0.0], [3.0], [0.1]])),
            config={"cache": np.zeros(5), "learning_rate": 0.2, "epsilon": 0.05},
        ),
        Case(
            "a gradient of whole numbers",
            hidden=True,
            hint="Is the cache a float array?",
            w=normal(3, 4),
            dw=integers(3, 3, 4, low=-4, high=5),
            config={"cache": np.zeros((3, 4)), "learning_rate": 0.15, "epsilon": 0.3},
        ),
        Case(
            "a large cache",
            hidden=True,
            w=normal(4),
            dw=normal(4, 4, scale=20),
            config={"cache": Draw(lambda rng: rng.uniform(50, 500, 4)), "learning_rate": 0.6},
        ),
        Case(
            "tiny gradients by default",
            hidden=True,
            w=normal(2, 2, 2),
            dw=spread(4, 2, 2, 2, low=1e-8, high=1e-6),
            config={"cache": np.zeros((2, 2, 2))},
        ),
    ],
    mistakes=[
        Mistake("The gradient is added; it must be subtracted.", ("w - rate * dw", "w + rate * dw")),
        Mistake("The gradient is not squared before it is summed.", ("c + dw**2", "c + np.abs(dw)")),
        Mistake("The root is missing: the step is divided by the sum of squares.", ("np.sqrt(config", "(config")),
        Mistake(
            "epsilon stands outside the division: parentheses around sqrt(cache) + epsilon are missing.",
            ('/ (np.sqrt(config["cache"]) + eps)', '/ np.sqrt(config["cache"]) + eps'),
        ),
        Mistake(
            "epsilon is inside the root; here it is added to the root.",
            ('np.sqrt(config["cache"]) + eps', 'np.sqrt(config["cache"] + eps)'),
            convention=True,
        ),
        Mistake("There is no epsilon: where every gradient was 0, the step is 0 / 0.", (" + eps)", ")")),
        Mistake(
            "The cache is a moving average, as in RMSProp (with decay 0.9); Adagrad keeps the whole sum.",
            ("c + dw**2", "0.9 * c + 0.1 * dw**2"),
        ),
        Mistake(
            "The cache is a moving average, as in RMSProp (with decay 0.99); Adagrad keeps the whole sum.",
            ("c + dw**2", "0.99 * c + 0.01 * dw**2"),
        ),
        Mistake("The cache holds the latest square alone; the earlier ones are lost.", ("c + dw**2", "dw**2")),
        Mistake(
            "The new sum is not stored: every step starts from the cache of the first config.",
            ('config["cache"] = c + dw**2', "new = c + dw**2"),
            ('np.sqrt(config["cache"])', "np.sqrt(new)"),
        ),
        Mistake(
            "The step is divided by the sum before this gradient; the new square belongs to it.",
            ('np.sqrt(config["cache"])', "np.sqrt(c)"),
        ),
        Mistake(
            "The squares are summed over all parameters; each parameter has a sum of its own.",
            ("c + dw**2", "c + np.sum(dw**2)"),
        ),
        Mistake(
            "The root of the sum is stored in the cache; the sum itself is to be stored.",
            ("return w - rate", 'config["cache"] = np.sqrt(c + dw**2)\n    return w - rate'),
            ('(np.sqrt(config["cache"]) + eps)', '(config["cache"] + eps)'),
        ),
        Mistake(
            "The default epsilon is 1e-10; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-10)'),
            convention=True,
        ),
        Mistake(
            "The default learning rate is 0.001; the docstring says 0.01.",
            ('config.setdefault("learning_rate", 1e-2)', 'config.setdefault("learning_rate", 1e-3)'),
        ),
        Mistake(
            "The old cache is squared together with dw; only dw is squared.",
            ('config["cache"] = c + dw**2', 'config["cache"] = (c + dw) ** 2'),
        ),
        Mistake(
            "The cache is the root of the old cache squared plus the new square, and then its root is taken again.",
            ('config["cache"] = c + dw**2', 'config["cache"] = np.sqrt(c**2 + dw**2)'),
        ),
        Mistake(
            "The root of the sum is kept in the cache, and squared before the next square is added; the sum itself "
            "is to be kept.",
            ('config["cache"] = c + dw**2', 'config["cache"] = np.sqrt(c**2 + dw**2)'),
            ('np.sqrt(config["cache"])', 'config["cache"]'),
        ),
        Mistake(
            "epsilon is added to the cache at every step; it belongs beside the root.",
            ('config["cache"] = c + dw**2', 'config["cache"] = c + dw**2 + eps'),
        ),
        Mistake(
            "The mean of the squares over all parameters is added; each parameter has a sum of its own.",
            ('config["cache"] = c + dw**2', 'config["cache"] = c + np.mean(dw**2)'),
        ),
        Mistake(
            "The new square is subtracted from the cache; it must be added.",
            ('config["cache"] = c + dw**2', 'config["cache"] = np.abs(c - dw**2)'),
        ),
        Mistake(
            "The cache is the larger of the old one and the new square; it must be their sum.",
            ('config["cache"] = c + dw**2', 'config["cache"] = np.maximum(c, dw**2)'),
        ),
        Mistake(
            "The sum is divided by the number of steps (counted from the first call): the root is of a mean.",
            ('config["cache"] = c + dw**2', 'config["cache"] = c + dw**2\n    config["t"] = config.get("t", 0) + 1'),
            ('np.sqrt(config["cache"])', 'np.sqrt(config["cache"] / config["t"])'),
        ),
        Mistake(
            "The cache grows by the steps' squares, each divided by the root of the sum; it must grow by the "
            "squares of dw.",
            ('config["cache"] = c + dw**2', 'config["cache"] = c + dw**2 / (np.sqrt(c + dw**2) + eps)'),
        ),
        Mistake(
            "Where config has no cache, it starts at 0.1; it must start at 0.",
            ("np.zeros_like(w))", "np.full_like(w, 0.1))"),
            convention=True,
        ),
        Mistake(
            "The default epsilon is 1e-7; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-7)'),
            convention=True,
        ),
        Mistake(
            "The divided gradient takes the place of learning_rate: the rate of each step is the last one over the "
            "root.",
            (
                "return w - rate * dw",
                'config["learning_rate"] = rate / (np.sqrt(config["cache"]) + eps)\n    return w - rate * dw',
            ),
        ),
        Mistake(
            "dw is squared in the step too; there it stands as it is.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', 'w - rate * dw**2 / (np.sqrt(config["cache"]) + eps)'),
        ),
        Mistake(
            "Only the sign of dw is in the step; its size must count too.",
            (
                'w - rate * dw / (np.sqrt(config["cache"]) + eps)',
                'w - rate * np.sign(dw) / (np.sqrt(config["cache"]) + eps)',
            ),
        ),
        Mistake(
            "learning_rate is not used.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', 'w - dw / (np.sqrt(config["cache"]) + eps)'),
        ),
        Mistake(
            "The step is multiplied by the root plus epsilon; it must be divided by it.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', 'w - rate * dw * (np.sqrt(config["cache"]) + eps)'),
        ),
        Mistake(
            "The cache is kept but not used: the step is that of plain gradient descent.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', "w - rate * dw + 0 * eps"),
        ),
        Mistake(
            "The minus and the step are returned; w is missing.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', '-rate * dw / (np.sqrt(config["cache"]) + eps)'),
        ),
        Mistake(
            "The division by the root comes first, and epsilon is added to w: parentheses are missing.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', 'w - rate * dw / np.sqrt(config["cache"]) - eps'),
        ),
        Mistake(
            "The step is divided by epsilon times the root; epsilon must be added.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', 'w - rate * dw / (np.sqrt(config["cache"]) * eps)'),
        ),
        Mistake(
            "epsilon is both inside the root and beside it; it is added to the root once.",
            (
                'w - rate * dw / (np.sqrt(config["cache"]) + eps)',
                'w - rate * dw / (np.sqrt(config["cache"] + eps) + eps)',
            ),
        ),
        Mistake(
            "The larger of the root and epsilon is taken; they must be added.",
            (
                'w - rate * dw / (np.sqrt(config["cache"]) + eps)',
                'w - rate * dw / np.maximum(np.sqrt(config["cache"]), eps)',
            ),
            convention=True,
        ),
        Mistake(
            "The root is taken of the sum of the cache over all parameters; each parameter has a root of its own.",
            (
                'w - rate * dw / (np.sqrt(config["cache"]) + eps)',
                'w - rate * dw / (np.sqrt(np.sum(config["cache"])) + eps)',
            ),
        ),
        Mistake(
            "The root is taken of the mean of the cache over all parameters; each parameter has a root of its own.",
            (
                'w - rate * dw / (np.sqrt(config["cache"]) + eps)',
                'w - rate * dw / (np.sqrt(np.mean(config["cache"])) + eps)',
            ),
        ),
        Mistake(
            "dw is divided by the norm of dw, plus epsilon; the cache is not used.",
            ('w - rate * dw / (np.sqrt(config["cache"]) + eps)', "w - rate * dw / (np.sqrt(np.sum(dw**2)) + eps)"),
        ),
        Mistake(
            "The square of learning_rate * dw enters the cache; it must be the square of dw.",
            ("dw**2", "(rate * dw) ** 2"),
        ),
        Mistake(
            "The default epsilon is 1e-6; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-6)'),
            convention=True,
        ),
        Mistake(
            "Where config has no cache, it starts at epsilon; it must start at 0.",
            ("np.zeros_like(w))", "np.full_like(w, eps))"),
        ),
        Mistake(
            "Where config has no cache, it starts at the square of the first dw; it must start at 0.",
            ("np.zeros_like(w))", "np.square(dw, dtype=float))"),
        ),
        Mistake("What is stored is the new square alone.", (" + eps), config", ' + eps), {**config, "cache": dw**2}')),
        Mistake(
            "What is stored is twice the new cache.",
            (" + eps), config", ' + eps), {**config, "cache": 2 * config["cache"]}'),
        ),
        Mistake(
            "What is stored is half the new cache.",
            (" + eps), config", ' + eps), {**config, "cache": config["cache"] / 2}'),
        ),
        Mistake(
            "What is stored is the denominator, the root plus epsilon.",
            (" + eps), config", ' + eps), {**config, "cache": (np.sqrt(config["cache"]) + eps)}'),
        ),
        Mistake(
            "What is stored is the divided gradient.",
            (" + eps), config", ' + eps), {**config, "cache": dw / (np.sqrt(config["cache"]) + eps)}'),
        ),
        Mistake("The square of dw is divided by the number of its entries.", ("dw**2", "dw**2 / dw.size")),
        Mistake("The square of dw is divided by the length of its first axis.", ("dw**2", "dw**2 / len(dw)")),
        Mistake(
            "The squares are averaged over the first axis; each parameter has a cache of its own.",
            ("dw**2", "np.mean(dw**2, axis=0)"),
        ),
        Mistake(
            "The squares are summed over the first axis; each parameter has a cache of its own.",
            ("dw**2", "np.sum(dw**2, axis=0)"),
        ),
        Mistake("The largest square of all parameters enters the cache of each.", ("dw**2", "np.max(dw**2)")),
        Mistake(
            "w is divided by the root too: parentheses are around w - learning_rate * dw.",
            ("w - rate * dw /", "(w - rate * dw) /"),
        ),
        Mistake("The step is half as long as it should be.", ("w - rate * dw", "w - 0.5 * rate * dw")),
        Mistake("The step is twice as long as it should be.", ("w - rate * dw", "w - 2 * rate * dw")),
        Mistake("learning_rate is squared in the step.", ("w - rate * dw", "w - rate**2 * dw")),
        Mistake("The root of learning_rate is in the step.", ("w - rate * dw", "w - np.sqrt(rate) * dw")),
        Mistake(
            "The absolute value of dw is in the step; its sign must count.", ("w - rate * dw", "w - rate * np.abs(dw)")
        ),
        Mistake(
            "1 is added to the root in place of epsilon.",
            ('(np.sqrt(config["cache"]) + eps)', '(np.sqrt(config["cache"]) + 1 + 0 * eps)'),
        ),
        Mistake("The root is taken twice.", ('np.sqrt(config["cache"])', 'np.sqrt(np.sqrt(config["cache"]))')),
        Mistake("Half the cache is under the root.", ('np.sqrt(config["cache"])', 'np.sqrt(config["cache"] / 2)')),
        Mistake(
            "The root of the old cache plus the size of dw is in the denominator.",
            ('np.sqrt(config["cache"])', "(np.sqrt(c) + np.abs(dw))"),
        ),
        Mistake(
            "The root of the largest entry of the cache divides all steps; each parameter has a root of its own.",
            ('np.sqrt(config["cache"])', 'np.sqrt(np.max(config["cache"]))'),
        ),
        Mistake("The default epsilon is 1e-5; the docstring says 1e-8.", ('"epsilon", 1e-8', '"epsilon", 1e-5')),
        Mistake("The old cache counts twice in the new one.", ("c + dw**2", "2 * c + dw**2")),
        Mistake("Half the old cache is kept.", ("c + dw**2", "0.5 * c + dw**2")),
        Mistake("The root of the old cache is added to the new square.", ("c + dw**2", "np.sqrt(c) + dw**2")),
        Mistake(
            "The gradient is summed, and the sum is squared for the root.",
            ("c + dw**2", "c + dw"),
            ('np.sqrt(config["cache"])', 'np.abs(config["cache"])'),
        ),
        Mistake(
            "The new square is multiplied by the old cache; it must be added.",
            ("c + dw**2", "np.where(c > 0, c, 1.0) * dw**2"),
        ),
        Mistake(
            "What is stored is the old cache plus the size of dw.",
            (" + eps), config", ' + eps), {**config, "cache": c + np.abs(dw)}'),
        ),
        Mistake(
            "What is stored is the old cache plus dw.", (" + eps), config", ' + eps), {**config, "cache": c + dw}')
        ),
        Mistake(
            "The step follows the mean of this dw and the one before.",
            (
                "return w - rate * dw",
                'last, config["last"] = config.get("last", 0.0), dw\n    return w - rate * (dw + last) / 2',
            ),
        ),
    ],
    hints=[
        "Two lines: add the squared gradient to the cache, then step by the gradient over the root of the new cache.",
        "Put numerator and denominator into variables of their own, and the parentheses take care of themselves.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
