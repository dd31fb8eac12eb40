r"""## Momentum

In a ravine the gradient across the valley changes its sign at every step, and along the valley it stays the same.
Add the gradients up, and the first cancels while the second grows. That is momentum: the parameters get a velocity
$v$, the gradient changes the velocity, and friction ($\mu < 1$) slows it down.

$$v_{t+1} = \mu\, v_t - \eta\, \nabla L(w_t), \qquad w_{t+1} = w_t + v_{t+1}$$

**By hand:** $w = 1$, $v = 0$, $\mu = 0.9$, $\eta = 0.1$ and a gradient of $2$ twice. First step: $v = -0.2$,
$w = 0.8$. Second: $v = 0.9 \cdot (-0.2) - 0.2 = -0.38$, $w = 0.42$. Under a constant gradient the velocity grows
towards $-\eta\, dw / (1 - \mu)$: ten times the plain step for $\mu = 0.9$.

**Conventions.** This velocity is a change of $w$: it holds the learning rate and the minus sign. Others (PyTorch
among them) collect bare gradients, $v \leftarrow \mu v + dw$, and apply $w \leftarrow w - \eta v$. From $v = 0$ and
with a constant rate both walk the same path, but their velocities differ by the factor $-\eta$. Others again weigh
the gradient by $1 - \mu$. Here the velocity is the one above.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal


def sgd_momentum(w, dw, config=None):
    """One step of gradient descent with momentum.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-2.
            momentum: 0.9, the factor that keeps the velocity going.
            velocity: zeros of the shape of w; the velocity after the step before, in units of w (what was added to w).

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step, with the new velocity under "velocity".
    """
    config = dict(config or {})
    rate, mu = config.setdefault("learning_rate", 1e-2), config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    config["velocity"] = mu * v - rate * dw
    return w + config["velocity"], config


exercise = Exercise(
    Update(sgd_momentum),
    points=4,
    cases=[
        Case(
            "three steps",
            hint="What does the second step know of the first?",
            w=normal(4),
            dw=normal(3, 4),
            config={"velocity": np.zeros(4), "learning_rate": 0.1, "momentum": 0.7},
        ),
        Case(
            "already moving",
            hint="Is the velocity in config what is added to w?",
            w=normal(2, 3),
            dw=normal(4, 2, 3),
            config={"learning_rate": 0.2, "momentum": 0.6, "velocity": normal(2, 3)},
        ),
        Case(
            "without config", hint="Which defaults does the docstring promise?", w=normal(5), dw=normal(4, 5, scale=3)
        ),
        Case(
            "moving on without a gradient",
            hidden=True,
            hint="Does the velocity carry w on when the gradient is 0?",
            w=normal(3),
            dw=Draw(lambda rng: rng.normal(size=(5, 3)) * np.array([[1.0], [0.0], [0.0], [2.0], [0.0]])),
            config={"velocity": np.zeros(3), "learning_rate": 0.5, "momentum": 0.8},
        ),
        Case(
            "a gradient of whole numbers",
            hidden=True,
            hint="Is the velocity a float array?",
            w=normal(4, 2),
            dw=integers(3, 4, 2, low=-4, high=5),
            config={"velocity": np.zeros((4, 2)), "learning_rate": 0.03},
        ),
        Case(
            "already moving, without friction",
            hidden=True,
            w=normal(3, 2),
            dw=normal(3, 3, 2, shift=0.5),
            config={"momentum": 1.0, "velocity": normal(3, 2, scale=0.1)},
        ),
        Case(
            "no momentum",
            hidden=True,
            w=normal(6),
            dw=normal(3, 6),
            config={"velocity": np.zeros(6), "learning_rate": 0.4, "momentum": 0.0},
        ),
    ],
    mistakes=[
        Mistake(
            "The new velocity is not stored: every step starts from the velocity of the first config.",
            ('config["velocity"] = mu', "new = mu"),
            ('w + config["velocity"]', "w + new"),
        ),
        Mistake(
            "The velocity starts from 0 at every step or is not used: the step is that of plain gradient descent.",
            ('config.get("velocity", np.zeros_like(w))', "0.0"),
        ),
        Mistake(
            "The velocity is subtracted; it points downhill already and must be added.",
            ('w + config["velocity"]', 'w - config["velocity"]'),
        ),
        Mistake("The gradient is added to the velocity; it must be subtracted.", ("- rate * dw", "+ rate * dw")),
        Mistake(
            "The velocity has the opposite sign: here it is what is added to w, not what is subtracted.",
            ("mu * v - rate * dw", "mu * v + rate * dw"),
            ('w + config["velocity"]', 'w - config["velocity"]'),
            convention=True,
        ),
        Mistake(
            "The learning rate stands outside the velocity: v = momentum * v + dw, and w - learning_rate * v. Here the "
            "velocity holds the rate.",
            ("mu * v - rate * dw", "mu * v + dw"),
            ('w + config["velocity"]', 'w - rate * config["velocity"]'),
            convention=True,
        ),
        Mistake(
            "The learning rate stands outside the velocity: v = momentum * v - dw, and w + learning_rate * v. Here the "
            "velocity holds the rate.",
            ("mu * v - rate * dw", "mu * v - dw"),
            ('w + config["velocity"]', 'w + rate * config["velocity"]'),
            convention=True,
        ),
        Mistake(
            "The gradient is weighed by 1 - momentum, which makes the velocity an average. Here it counts in full.",
            ("- rate * dw", "- (1 - mu) * rate * dw"),
            convention=True,
        ),
        Mistake(
            "The learning rate is applied twice: in the velocity and in the step.",
            ('w + config["velocity"]', 'w + rate * config["velocity"]'),
        ),
        Mistake("The learning rate is not used.", ("- rate * dw", "- dw")),
        Mistake("The step uses the old velocity; the new one is to be used.", ('w + config["velocity"]', "w + v")),
        Mistake(
            "The gradient is subtracted once more from w: it is in the velocity already.",
            ('w + config["velocity"]', 'w + config["velocity"] - rate * dw'),
        ),
        Mistake(
            "This is Nesterov's momentum; the next exercise asks for it.",
            ('w + config["velocity"]', 'w + mu * config["velocity"] - rate * dw'),
        ),
        Mistake("The momentum multiplies the gradient too.", ("mu * v - rate * dw", "mu * (v - rate * dw)")),
        Mistake(
            "The default momentum is 0.99; the docstring says 0.9.",
            ('config.setdefault("momentum", 0.9)', 'config.setdefault("momentum", 0.99)'),
        ),
        Mistake(
            "The default learning rate is 0.001; the docstring says 0.01.",
            ('config.setdefault("learning_rate", 1e-2)', 'config.setdefault("learning_rate", 1e-3)'),
        ),
        Mistake(
            "The weights of the velocity are swapped: this is (1 - momentum) * velocity - momentum * learning_rate "
            "* dw.",
            ("mu * v - rate * dw", "(1 - mu) * v - mu * rate * dw"),
        ),
        Mistake(
            "learning_rate multiplies the old velocity too; only dw is multiplied by it.",
            ("mu * v - rate * dw", "rate * (mu * v - dw)"),
        ),
        Mistake(
            "momentum and learning_rate have changed places in the velocity.",
            ("mu * v - rate * dw", "rate * v - mu * dw"),
        ),
        Mistake(
            "The velocity has the opposite sign and averages the gradients, weighed by 1 - momentum. Here dw "
            "counts in full.",
            ("mu * v - rate * dw", "mu * v + (1 - mu) * rate * dw"),
            ('w + config["velocity"]', 'w - config["velocity"]'),
            convention=True,
        ),
        Mistake(
            "The velocity is an average of gradients, momentum * v + (1 - momentum) * dw, and learning_rate stands "
            "outside.",
            ("mu * v - rate * dw", "mu * v + (1 - mu) * dw"),
            ('w + config["velocity"]', 'w - rate * config["velocity"]'),
            convention=True,
        ),
        Mistake(
            "The velocity adds up the gradients, momentum * v + dw, and is subtracted from w without learning_rate.",
            ("mu * v - rate * dw", "mu * v + dw"),
            ('w + config["velocity"]', 'w - config["velocity"]'),
        ),
        Mistake(
            "The velocity averages the gradients, weighed by 1 - momentum, and is subtracted from w without "
            "learning_rate.",
            ("mu * v - rate * dw", "mu * v + (1 - mu) * dw"),
            ('w + config["velocity"]', 'w - config["velocity"]'),
        ),
        Mistake(
            "learning_rate * velocity is added to w, with velocity = momentum * velocity + dw: the step goes uphill.",
            ("mu * v - rate * dw", "mu * v + dw"),
            ('w + config["velocity"]', 'w + rate * config["velocity"]'),
        ),
        Mistake(
            "learning_rate is applied twice: velocity = momentum * velocity + learning_rate * dw, and w - "
            "learning_rate * velocity.",
            ("mu * v - rate * dw", "mu * v + rate * dw"),
            ('w + config["velocity"]', 'w - rate * config["velocity"]'),
        ),
        Mistake(
            "dw is weighed by 1 - momentum in place of learning_rate; it must be multiplied by learning_rate.",
            ("mu * v - rate * dw", "mu * v - (1 - mu) * dw"),
        ),
        Mistake(
            "The old velocity is weighed by 1 - learning_rate; it must be by momentum.",
            ("mu * v - rate * dw", "(1 - rate) * v - rate * dw"),
        ),
        Mistake(
            "The old velocity is weighed by 1 - momentum and subtracted.",
            ("mu * v - rate * dw", "-(1 - mu) * v - rate * dw"),
        ),
        Mistake(
            "The sign of dw alone enters the velocity; its size must count too.",
            ("mu * v - rate * dw", "mu * v - rate * np.sign(dw)"),
        ),
        Mistake(
            "dw is divided by its norm before it enters the velocity.",
            ("mu * v - rate * dw", "mu * v - rate * dw / max(np.sqrt(np.sum(dw**2)), 1e-300)"),
        ),
        Mistake(
            "The mean of dw enters the velocity of every parameter.",
            ("mu * v - rate * dw", "mu * v - rate * np.mean(dw)"),
        ),
        Mistake(
            "The velocity that is stored lacks its past: it is -learning_rate * dw, while the step has both parts.",
            ("return w + config", 'config["velocity"] = -rate * dw\n    return w + config'),
            ('w + config["velocity"]', "w + mu * v - rate * dw"),
        ),
        Mistake(
            "w moves by momentum times the new velocity; it moves by the new velocity.",
            ('w + config["velocity"]', 'w + mu * config["velocity"]'),
        ),
        Mistake(
            "w moves by momentum times the old velocity; dw enters the velocity only after the step.",
            ('w + config["velocity"]', "w + mu * v"),
        ),
        Mistake(
            "w moves by the whole old velocity and by -learning_rate * dw; momentum is missing from the step.",
            ('w + config["velocity"]', "w + v - rate * dw"),
        ),
        Mistake(
            "w moves by the new velocity and the old one as well.",
            ('w + config["velocity"]', 'w + config["velocity"] + v'),
        ),
        Mistake(
            "w moves by the old velocity and the new one, weighed by momentum and 1 - momentum.",
            ('w + config["velocity"]', 'w + mu * v + (1 - mu) * config["velocity"]'),
        ),
        Mistake(
            "The new velocity is divided by 1 - momentum before the step; it is added as it is.",
            ('w + config["velocity"]', 'w + config["velocity"] / (1 - min(mu, 0.999999))'),
        ),
        Mistake(
            "w is multiplied by momentum before the step; w counts in full.",
            ('w + config["velocity"]', 'mu * w + config["velocity"]'),
        ),
        Mistake(
            "This is Nesterov's step, back by the old velocity and ahead by the new one, without momentum as their "
            "factor.",
            ('w + config["velocity"]', 'w - v + 2 * config["velocity"]'),
        ),
        Mistake("Where config has no velocity, it starts at dw; it must start at 0.", ("np.zeros_like(w))", "dw)")),
        Mistake(
            "Where config has no velocity, it starts at -learning_rate * dw; it must start at 0.",
            ("np.zeros_like(w))", "-rate * dw)"),
        ),
        Mistake(
            "The default momentum is 0.5; the docstring says 0.9.",
            ('config.setdefault("momentum", 0.9)', 'config.setdefault("momentum", 0.5)'),
        ),
        Mistake(
            "What is stored is momentum times the new velocity.",
            ('velocity"], config', 'velocity"], {**config, "velocity": mu * config["velocity"]}'),
        ),
        Mistake(
            "What is stored is the velocity with the opposite sign.",
            ('velocity"], config', 'velocity"], {**config, "velocity": -config["velocity"]}'),
        ),
        Mistake(
            "What is stored is learning_rate times the new velocity.",
            ('velocity"], config', 'velocity"], {**config, "velocity": rate * config["velocity"]}'),
        ),
        Mistake(
            "What is stored is dw; it must be the new velocity.",
            ('velocity"], config', 'velocity"], {**config, "velocity": 1.0 * dw}'),
        ),
        Mistake(
            "What is stored is the bare sum of the gradients, momentum * velocity + dw.",
            ('velocity"], config', 'velocity"], {**config, "velocity": mu * v + dw}'),
        ),
        Mistake(
            "What is stored is the parameters after the step; it must be the new velocity.",
            ('velocity"], config', 'velocity"], {**config, "velocity": w + config["velocity"]}'),
        ),
        Mistake(
            "What is stored is the new velocity plus the old one.",
            ('velocity"], config', 'velocity"], {**config, "velocity": v + config["velocity"]}'),
        ),
        Mistake(
            "The absolute value of dw enters the velocity; its sign must count.", ("- rate * dw", "- rate * np.abs(dw)")
        ),
        Mistake("The square of dw enters the velocity; dw itself must.", ("- rate * dw", "- rate * dw**2")),
        Mistake("The sum of dw enters the velocity of every parameter.", ("- rate * dw", "- rate * np.sum(dw)")),
        Mistake(
            "dw is divided by the number of its entries before it enters the velocity.",
            ("- rate * dw", "- rate * dw / dw.size"),
        ),
        Mistake(
            "dw is divided by the length of its first axis before it enters the velocity.",
            ("- rate * dw", "- rate * dw / len(dw)"),
        ),
        Mistake("The old velocity is multiplied by the square of momentum.", ("mu * v", "mu**2 * v")),
        Mistake("The old velocity is multiplied by the root of momentum.", ("mu * v", "np.sqrt(mu) * v")),
        Mistake("The old velocity is multiplied by 1 + momentum.", ("mu * v", "(1 + mu) * v")),
        Mistake(
            "The old velocity is divided by momentum; it must be multiplied by it.", ("mu * v", "v / max(mu, 1e-9)")
        ),
        Mistake(
            "The mean of the old velocity over all parameters is kept; each parameter has its own.",
            ("mu * v", "mu * np.mean(v)"),
        ),
        Mistake("The square of learning_rate multiplies dw.", ("- rate * dw", "- rate**2 * dw")),
        Mistake("dw enters the velocity with half its size.", ("- rate * dw", "- 0.5 * rate * dw")),
        Mistake("dw enters the velocity with twice its size.", ("- rate * dw", "- 2 * rate * dw")),
        Mistake("dw is divided by learning_rate; it must be multiplied by it.", ("- rate * dw", "- dw / rate")),
        Mistake("w moves by half the new velocity.", ('w + config["velocity"]', 'w + config["velocity"] / 2')),
        Mistake(
            "w moves by the mean of the old velocity and the new one.",
            ('w + config["velocity"]', 'w + (v + config["velocity"]) / 2'),
        ),
        Mistake("w moves by twice the new velocity.", ('w + config["velocity"]', 'w + 2 * config["velocity"]')),
        Mistake(
            "w moves by 1 - momentum times the new velocity.",
            ('w + config["velocity"]', 'w + (1 - mu) * config["velocity"]'),
        ),
        Mistake(
            "w moves by the new velocity minus the old one.", ('w + config["velocity"]', 'w + config["velocity"] - v')
        ),
        Mistake("The default momentum is 0.95; the docstring says 0.9.", ('"momentum", 0.9', '"momentum", 0.95')),
    ],
    hints=[
        "Two lines: the new velocity from the old one, then the new w from the new velocity.",
        "At the first step there is no velocity yet; np.zeros_like(w) is one.",
        "What the next step must know goes into config before you return it.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
