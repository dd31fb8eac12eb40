r"""## RMSProp

Adagrad never forgets, so its steps die out. RMSProp replaces the sum by a moving average that forgets old gradients
at the rate $\rho$ (`decay_rate`):

$$c_{t+1} = \rho\, c_t + (1 - \rho)\, dw^2, \qquad w_{t+1} = w_t - \eta\, \frac{dw}{\sqrt{c_{t+1}} + \epsilon}$$

$\sqrt{c}$ is the root mean square of the recent gradients; hence the name.

**By hand:** $\rho = 0.75$, $c = 0$, $\eta = 0.1$ and a gradient of $2$ twice. First step: $c = 0.25 \cdot 4 = 1$, and
$w$ moves by $0.1 \cdot 2/1 = 0.2$. Second: $c = 0.75 + 1 = 1.75$ and the step is $0.2/\sqrt{1.75} \approx 0.151$. The
average starts at 0 and needs time to fill, so the first steps are too long; Adam repairs that.

**Pitfalls**

- $\rho$ weighs the old average, $1 - \rho$ the new square. With $\rho = 0.5$ nobody could tell; with $0.99$ all is
  lost.
- $\epsilon$ is added to the root: neither inside it nor beside the fraction.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal, spread


def rmsprop(w, dw, config=None):
    """One step of RMSProp.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-2.
            decay_rate: 0.99, the weight of the old average.
            epsilon: 1e-8, added to the root in the denominator.
            cache: zeros of the shape of w; the moving average of the squared gradients.

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step, with the new average under "cache".
    """
    config = dict(config or {})
    rate, eps = config.setdefault("learning_rate", 1e-2), config.setdefault("epsilon", 1e-8)
    rho = config.setdefault("decay_rate", 0.99)
    c = config.get("cache", np.zeros_like(w))
    config["cache"] = rho * c + (1 - rho) * dw**2
    return w - rate * dw / (np.sqrt(config["cache"]) + eps), config


exercise = Exercise(
    Update(rmsprop),
    points=4,
    cases=[
        Case(
            "four steps",
            hint="Which weight belongs to the old average, and which to the new square?",
            w=normal(4),
            dw=spread(4, 4, low=0.1, high=10),
            config={"cache": np.zeros(4), "learning_rate": 0.2, "decay_rate": 0.7, "epsilon": 0.1},
        ),
        Case(
            "a gradient of 0 at first",
            hint="What is 0 divided by 0?",
            w=np.array([1.0, -2.0, 0.5]),
            dw=np.array([[0.0, 0.5, -2.0], [0.3, 0.0, 1.0], [-0.2, 0.0, 0.0]]),
            config={"cache": np.zeros(3), "learning_rate": 0.1, "decay_rate": 0.8},
        ),
        Case(
            "an average of earlier steps",
            hint="What is in the cache when the config already has one?",
            w=normal(2, 3),
            dw=normal(3, 2, 3),
            config={
                "learning_rate": 0.3,
                "decay_rate": 0.9,
                "epsilon": 0.2,
                "cache": Draw(lambda rng: rng.uniform(0.2, 4, (2, 3))),
            },
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
            hint="Does the average shrink while the gradient is 0?",
            w=normal(5),
            dw=Draw(lambda rng: rng.normal(size=(6, 5)) * np.array([[0.0], [1.0], [0.0], [0.0], [3.0], [0.1]])),
            config={"cache": np.zeros(5), "learning_rate": 0.2, "decay_rate": 0.6, "epsilon": 0.05},
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
        Mistake(
            "decay_rate and 1 - decay_rate are swapped: decay_rate weighs the old average.",
            ("rho * c + (1 - rho) * dw**2", "(1 - rho) * c + rho * dw**2"),
        ),
        Mistake("The new square counts in full; it must be weighed by 1 - decay_rate.", ("(1 - rho) * dw**2", "dw**2")),
        Mistake(
            "The new square is weighed by decay_rate, like the old average; it must be weighed by 1 - decay_rate.",
            ("(1 - rho) * dw**2", "rho * dw**2"),
        ),
        Mistake("The average is of the gradient's size; it must be of its square.", ("dw**2", "np.abs(dw)")),
        Mistake("The average is of the gradient itself; it must be of its square.", ("dw**2", "dw")),
        Mistake("The square covers the factor 1 - decay_rate as well.", ("(1 - rho) * dw**2", "((1 - rho) * dw) ** 2")),
        Mistake("The root is missing: the step is divided by the mean square.", ("np.sqrt(config", "(config")),
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
        Mistake("The cache is the sum of all squares: that is Adagrad.", ("rho * c + (1 - rho) * dw**2", "c + dw**2")),
        Mistake(
            "The new average is not stored: every step starts from the cache of the first config.",
            ('config["cache"] = rho', "new = rho"),
            ('np.sqrt(config["cache"])', "np.sqrt(new)"),
        ),
        Mistake("The average starts from 0 at every step.", ('config.get("cache", np.zeros_like(w))', "0.0")),
        Mistake(
            "The step is divided by the average before this gradient; the new square belongs to it.",
            ('np.sqrt(config["cache"])', "np.sqrt(c)"),
        ),
        Mistake(
            "The mean over all parameters is averaged; each parameter has an average of its own.",
            ("dw**2", "np.mean(dw**2)"),
        ),
        Mistake(
            "The average is corrected for its start at 0, as Adam does it (counting from the first call); "
            "RMSProp leaves it as it is.",
            ("return w - rate", 'config["t"] = config.get("t", 0) + 1\n    return w - rate'),
            ('np.sqrt(config["cache"])', 'np.sqrt(config["cache"] / (1 - rho ** config["t"]))'),
        ),
        Mistake(
            "The default decay_rate is 0.9; the docstring says 0.99.",
            ('config.setdefault("decay_rate", 0.99)', 'config.setdefault("decay_rate", 0.9)'),
            convention=True,
        ),
        Mistake(
            "The default learning rate is 0.001; the docstring says 0.01.",
            ('config.setdefault("learning_rate", 1e-2)', 'config.setdefault("learning_rate", 1e-3)'),
            convention=True,
        ),
        Mistake(
            "The default epsilon is 1e-7; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-7)'),
            convention=True,
        ),
        Mistake(
            "The old average is weighed by 1 - decay_rate and the new square counts in full.",
            ("rho * c + (1 - rho) * dw**2", "(1 - rho) * c + dw**2"),
        ),
        Mistake(
            "The weighted sum of the old average and dw is squared; only dw is squared.",
            ("rho * c + (1 - rho) * dw**2", "(rho * c + (1 - rho) * dw) ** 2"),
        ),
        Mistake(
            "The average is the plain mean of the old one and the new square; decay_rate weighs them.",
            ("rho * c + (1 - rho) * dw**2", "(c + dw**2) / 2"),
        ),
        Mistake(
            "The new square is subtracted; it must be added to the old average.",
            ("rho * c + (1 - rho) * dw**2", "np.abs(rho * c - (1 - rho) * dw**2)"),
        ),
        Mistake(
            "The cache holds the new square alone; the old average is lost.", ("rho * c + (1 - rho) * dw**2", "dw**2")
        ),
        Mistake(
            "epsilon is added to the average at every step; it belongs beside the root.",
            ("rho * c + (1 - rho) * dw**2", "rho * c + (1 - rho) * dw**2 + eps"),
        ),
        Mistake(
            "The sum of the squares over all parameters is averaged; each parameter has an average of its own.",
            ("rho * c + (1 - rho) * dw**2", "rho * c + (1 - rho) * np.sum(dw**2)"),
        ),
        Mistake(
            "The root of the average is stored in the cache; the average itself is to be stored.",
            ("return w - rate", 'config["cache"] = np.sqrt(rho * c + (1 - rho) * dw**2)\n    return w - rate'),
            ('(np.sqrt(config["cache"]) + eps)', '(config["cache"] + eps)'),
        ),
        Mistake(
            "The average of the root mean squares is taken, with each root squared before; the average of the "
            "squares is to be kept.",
            ("rho * c + (1 - rho) * dw**2", "np.sqrt(rho * c**2 + (1 - rho) * dw**2)"),
            ('np.sqrt(config["cache"])', 'config["cache"]'),
        ),
        Mistake(
            "The step follows an average of the gradients too, with the weight decay_rate; it must follow dw.",
            (
                "return w - rate * dw",
                'config["m"] = rho * config.get("m", 0.0) + (1 - rho) * dw\n    return w - rate * config["m"]',
            ),
        ),
        Mistake(
            "The square of the average gradient is subtracted from the cache under the root: the centred form. "
            "Here it is not.",
            ("return w - rate", 'config["g"] = rho * config.get("g", 0.0) + (1 - rho) * dw\n    return w - rate'),
            ('np.sqrt(config["cache"])', 'np.sqrt(config["cache"] - config["g"] ** 2)'),
            convention=True,
        ),
        Mistake("The step is multiplied by 1 - decay_rate as well.", ("w - rate * dw", "w - rate * (1 - rho) * dw")),
        Mistake("learning_rate is multiplied by decay_rate in the step.", ("w - rate * dw", "w - rate * rho * dw")),
        Mistake(
            "The default decay_rate is 0.999; the docstring says 0.99.",
            ('config.setdefault("decay_rate", 0.99)', 'config.setdefault("decay_rate", 0.999)'),
            convention=True,
        ),
        Mistake(
            "The default decay_rate is 0.95; the docstring says 0.99.",
            ('config.setdefault("decay_rate", 0.99)', 'config.setdefault("decay_rate", 0.95)'),
        ),
        Mistake("decay_rate is always 0.9, whatever config says.", ('config.setdefault("decay_rate", 0.99)', "0.9")),
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
            "What is stored is the denominator, the root plus epsilon.",
            (" + eps), config", ' + eps), {**config, "cache": (np.sqrt(config["cache"]) + eps)}'),
        ),
        Mistake("The square of dw is divided by the number of its entries.", ("dw**2", "dw**2 / dw.size")),
        Mistake("The square of dw is divided by the length of its first axis.", ("dw**2", "dw**2 / len(dw)")),
        Mistake("The largest square of all parameters enters the cache of each.", ("dw**2", "np.max(dw**2)")),
        Mistake(
            "w is divided by the root too: parentheses are around w - learning_rate * dw.",
            ("w - rate * dw /", "(w - rate * dw) /"),
        ),
        Mistake("The step is half as long as it should be.", ("w - rate * dw", "w - 0.5 * rate * dw")),
        Mistake("The step is twice as long as it should be.", ("w - rate * dw", "w - 2 * rate * dw")),
        Mistake("learning_rate is squared in the step.", ("w - rate * dw", "w - rate**2 * dw")),
        Mistake(
            "The absolute value of dw is in the step; its sign must count.", ("w - rate * dw", "w - rate * np.abs(dw)")
        ),
        Mistake(
            "1 is added to the root in place of epsilon.",
            ('(np.sqrt(config["cache"]) + eps)', '(np.sqrt(config["cache"]) + 1 + 0 * eps)'),
        ),
        Mistake(
            "epsilon is subtracted from the root; it must be added.",
            ('(np.sqrt(config["cache"]) + eps)', '(np.sqrt(config["cache"]) - eps)'),
        ),
        Mistake("The root is taken twice.", ('np.sqrt(config["cache"])', 'np.sqrt(np.sqrt(config["cache"]))')),
        Mistake(
            "The root of the old cache plus the size of dw is in the denominator.",
            ('np.sqrt(config["cache"])', "(np.sqrt(c) + np.abs(dw))"),
        ),
        Mistake("The default epsilon is 1e-5; the docstring says 1e-8.", ('"epsilon", 1e-8', '"epsilon", 1e-5')),
        Mistake(
            "What is stored is the sum of all squares; the step has the average.",
            (" + eps), config", ' + eps), {**config, "cache": c + dw**2}'),
        ),
        Mistake(
            "What is stored is decay_rate times the old average plus the whole new square.",
            (" + eps), config", ' + eps), {**config, "cache": rho * c + dw**2}'),
        ),
        Mistake(
            "What is stored is the average with decay_rate and 1 - decay_rate swapped.",
            (" + eps), config", ' + eps), {**config, "cache": (1 - rho) * c + rho * dw**2}'),
        ),
        Mistake(
            "The old average counts in full, and the new square is weighed by decay_rate.",
            ("rho * c + (1 - rho) * dw**2", "c + rho * dw**2"),
        ),
        Mistake(
            "learning_rate weighs the new square in place of 1 - decay_rate.", ("(1 - rho) * dw**2", "rate * dw**2")
        ),
        Mistake(
            "decay_rate and learning_rate have changed places.",
            ('"learning_rate", 1e-2), config', '"decay_rate", 0.99), config'),
            (
                'rho = config.setdefault("decay_rate", 0.99)\n    c',
                'rho = config.setdefault("learning_rate", 1e-2)\n    c',
            ),
        ),
        Mistake("The default decay_rate is 0.5; the docstring says 0.99.", ('"decay_rate", 0.99', '"decay_rate", 0.5')),
        Mistake("The default epsilon is 1e-10; the docstring says 1e-8.", ('"epsilon", 1e-8', '"epsilon", 1e-10')),
    ],
    hints=[
        "Take adagrad and change the one line in which the cache grows.",
        "A moving average: a part decay_rate of the old one, and the rest, 1 - decay_rate, of the new square.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
