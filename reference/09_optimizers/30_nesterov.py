r"""## Nesterov's momentum

Momentum asks for the gradient where it is, although it knows that the velocity will carry it on by $\mu v$ anyway.
Nesterov's idea: look there first.

$$v_{t+1} = \mu\, v_t - \eta\, \nabla L(w_t + \mu v_t), \qquad w_{t+1} = w_t + v_{t+1}$$

A rule gets the gradient at the point that it was given, and cannot ask for one elsewhere. So let the parameters that
everybody sees *be* the point ahead, $\tilde w_t = w_t + \mu v_t$. Then `dw` is the right gradient, and after the step
the next point ahead is due:

$$v_{t+1} = \mu\, v_t - \eta\, \nabla L(\tilde w_t), \qquad
\tilde w_{t+1} = w_{t+1} + \mu v_{t+1} = (\tilde w_t - \mu v_t) + v_{t+1} + \mu v_{t+1}$$

The velocity is exactly that of momentum. Only the step differs: go back by $\mu v_t$, and ahead by
$(1 + \mu)\, v_{t+1}$.

**By hand:** $\tilde w = 1$, $v = 0$, $\mu = 0.9$, $\eta = 0.1$ and a gradient of $2$ twice. First step: $v = -0.2$,
$\tilde w = 1 - 0 + 1.9 \cdot (-0.2) = 0.62$. Second: $v = -0.38$,
$\tilde w = 0.62 + 0.9 \cdot 0.2 - 1.9 \cdot 0.38 = 0.078$.

**Pitfall:** the step needs the old velocity and the new one. Overwrite the old one too early, and it is gone.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal


def nesterov(w, dw, config=None):
    """One step of gradient descent with Nesterov's momentum, on the parameters that look ahead.

    Args:
        w: parameters at the point ahead, float array of any shape; may be changed in place.
        dw: gradient of the loss at w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-2.
            momentum: 0.9.
            velocity: zeros of the shape of w; the velocity after the step before, as in sgd_momentum: it holds the
                learning rate and points downhill.

    Returns:
        next_w: the next point ahead, same shape as w, float.
        config: the dict for the next step, with the new velocity under "velocity".
    """
    config = dict(config or {})
    rate, mu = config.setdefault("learning_rate", 1e-2), config.setdefault("momentum", 0.9)
    old = config.get("velocity", np.zeros_like(w))
    new = mu * old - rate * dw
    config["velocity"] = new
    return w - mu * old + (1 + mu) * new, config


exercise = Exercise(
    Update(nesterov),
    points=4,
    cases=[
        Case(
            "three steps",
            hint="Which velocity goes back, which one goes ahead?",
            w=normal(4),
            dw=normal(3, 4),
            config={"velocity": np.zeros(4), "learning_rate": 0.1, "momentum": 0.7},
        ),
        Case(
            "already moving",
            hint="Is the velocity in config the one of sgd_momentum?",
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
            "already moving, by default",
            hidden=True,
            w=normal(3, 2),
            dw=normal(3, 3, 2, shift=0.5),
            config={"velocity": normal(3, 2, scale=0.1)},
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
            "w moves by the new velocity alone. That is plain momentum, or the old velocity was overwritten before the "
            "step back.",
            ("w - mu * old + (1 + mu) * new", "w + new"),
        ),
        Mistake(
            "The step back by momentum times the old velocity is missing.", ("w - mu * old + (1 + mu)", "w + (1 + mu)")
        ),
        Mistake(
            "The step goes ahead by the old velocity instead of going back by it.", ("w - mu * old +", "w + mu * old +")
        ),
        Mistake(
            "The step ahead is momentum times the new velocity; it is 1 + momentum times.",
            ("(1 + mu) * new", "mu * new"),
        ),
        Mistake(
            "The step back is by the whole old velocity; it is by momentum times that.", ("w - mu * old +", "w - old +")
        ),
        Mistake(
            "The new velocity is not stored: every step starts from the velocity of the first config.",
            ('config["velocity"] = new\n', "\n"),
        ),
        Mistake(
            "What is stored is the whole step; the velocity is momentum * velocity - learning_rate * dw.",
            ('config["velocity"] = new\n', 'config["velocity"] = (1 + mu) * new - mu * old\n'),
        ),
        Mistake("The velocity starts from 0 at every step.", ('config.get("velocity", np.zeros_like(w))', "0.0")),
        Mistake("The gradient is added to the velocity; it must be subtracted.", ("- rate * dw", "+ rate * dw")),
        Mistake(
            "The learning rate stands outside the velocity. Here the velocity holds the rate, and the minus sign.",
            ("mu * old - rate * dw", "mu * old + dw"),
            ("w - mu * old + (1 + mu) * new", "w - rate * ((1 + mu) * new - mu * old)"),
            convention=True,
        ),
        Mistake(
            "The velocity has the opposite sign: here it points downhill.",
            ("mu * old - rate * dw", "mu * old + rate * dw"),
            ("w - mu * old + (1 + mu) * new", "w + mu * old - (1 + mu) * new"),
            convention=True,
        ),
        Mistake(
            "The gradient is weighed by 1 - momentum, which makes the velocity an average. Here it counts in full.",
            ("- rate * dw", "- (1 - mu) * rate * dw"),
            convention=True,
        ),
        Mistake(
            "The default momentum is 0.99; the docstring says 0.9.",
            ('config.setdefault("momentum", 0.9)', 'config.setdefault("momentum", 0.99)'),
        ),
        Mistake(
            "The old velocity and the new one have changed places in the step: back by the new, ahead by the old.",
            ("w - mu * old + (1 + mu) * new", "w - mu * new + (1 + mu) * old"),
        ),
        Mistake(
            "w moves by momentum times the new velocity; the step is back by the old one, ahead by 1 + momentum "
            "times the new.",
            ("w - mu * old + (1 + mu) * new", "w + mu * new"),
        ),
        Mistake(
            "w moves by -learning_rate * dw alone: that is w - momentum * old + new, not the point ahead.",
            ("w - mu * old + (1 + mu) * new", "w - mu * old + new"),
        ),
        Mistake(
            "The step ahead is by 1 - momentum times the new velocity; it is by 1 + momentum times it.",
            ("w - mu * old + (1 + mu) * new", "w - mu * old + (1 - mu) * new"),
        ),
        Mistake(
            "Both velocities are multiplied by 1 + momentum; the old one must be multiplied by momentum.",
            ("w - mu * old + (1 + mu) * new", "w - (1 + mu) * old + (1 + mu) * new"),
        ),
        Mistake(
            "The factors are swapped: back by 1 + momentum times the old velocity, ahead by momentum times the new.",
            ("w - mu * old + (1 + mu) * new", "w - (1 + mu) * old + mu * new"),
        ),
        Mistake(
            "The old velocity is added once more, and the step ahead lacks its second part: w + momentum * old + new.",
            ("w - mu * old + (1 + mu) * new", "w + mu * old + new"),
        ),
        Mistake(
            "In the step dw is not multiplied by 1 + momentum: this is w + momentum**2 * old - learning_rate * dw.",
            ("w - mu * old + (1 + mu) * new", "w + mu**2 * old - rate * dw"),
        ),
        Mistake(
            "The old velocity counts with momentum, not with its square: w + momentum * old - (1 + momentum) * "
            "learning_rate * dw.",
            ("w - mu * old + (1 + mu) * new", "w + mu * old - (1 + mu) * rate * dw"),
        ),
        Mistake(
            "w moves by both velocities, old and new, each in full.", ("w - mu * old + (1 + mu) * new", "w + old + new")
        ),
        Mistake(
            "The step is -learning_rate * dw and the new velocity in full; the new velocity is multiplied by "
            "momentum there.",
            ("w - mu * old + (1 + mu) * new", "w + new - rate * dw"),
        ),
        Mistake(
            "The gradient is subtracted once more from w: it is in the velocity already.",
            ("w - mu * old + (1 + mu) * new", "w - mu * old + (1 + mu) * new - rate * dw"),
        ),
        Mistake(
            "w moves by the change of the velocity alone; this is w - old + new.",
            ("w - mu * old + (1 + mu) * new", "w - old + new"),
        ),
        Mistake(
            "w moves by the change of the velocity times momentum, and by -learning_rate * dw.",
            ("w - mu * old + (1 + mu) * new", "w - rate * dw + mu * (new - old)"),
        ),
        Mistake("The new velocity is returned; w is missing.", ("w - mu * old + (1 + mu) * new", "new")),
        Mistake("The step is returned; w is missing.", ("w - mu * old + (1 + mu) * new", "(1 + mu) * new - mu * old")),
        Mistake(
            "The whole step has the wrong sign: ahead by the old velocity, back by the new.",
            ("w - mu * old + (1 + mu) * new", "w + mu * old - (1 + mu) * new"),
        ),
        Mistake(
            "learning_rate multiplies the velocities in the step too; it is in the velocity already.",
            ("w - mu * old + (1 + mu) * new", "w + rate * ((1 + mu) * new - mu * old)"),
        ),
        Mistake(
            "What is stored is momentum times the new velocity.",
            ('config["velocity"] = new\n', 'config["velocity"] = mu * new\n'),
        ),
        Mistake(
            "What is stored is 1 + momentum times the new velocity.",
            ('config["velocity"] = new\n', 'config["velocity"] = (1 + mu) * new\n'),
        ),
        Mistake(
            "The velocity that is stored lacks its past: it is -learning_rate * dw.",
            ('config["velocity"] = new\n', 'config["velocity"] = -rate * dw\n'),
        ),
        Mistake(
            "What is stored is the velocity with the opposite sign.",
            ('config["velocity"] = new\n', 'config["velocity"] = -new\n'),
        ),
        Mistake(
            "The weights of the velocity are swapped: this is (1 - momentum) * velocity - momentum * learning_rate "
            "* dw.",
            ("mu * old - rate * dw", "(1 - mu) * old - mu * rate * dw"),
        ),
        Mistake("momentum multiplies dw too in the new velocity.", ("mu * old - rate * dw", "mu * (old - rate * dw)")),
        Mistake(
            "learning_rate multiplies the old velocity too; only dw is multiplied by it.",
            ("mu * old - rate * dw", "rate * (mu * old - dw)"),
        ),
        Mistake("learning_rate is not used in the velocity.", ("mu * old - rate * dw", "mu * old - dw")),
        Mistake(
            "momentum and learning_rate have changed places in the velocity.",
            ("mu * old - rate * dw", "rate * old - mu * dw"),
        ),
        Mistake(
            "The velocity has the opposite sign, and the step of momentum is subtracted: w - (momentum * v + "
            "learning_rate * dw).",
            ("mu * old - rate * dw", "mu * old + rate * dw"),
            ("w - mu * old + (1 + mu) * new", "w - new"),
        ),
        Mistake(
            "The velocity adds up gradients, momentum * v + dw, and the step is plain momentum's, w - "
            "learning_rate * v.",
            ("mu * old - rate * dw", "mu * old + dw"),
            ("w - mu * old + (1 + mu) * new", "w - rate * new"),
        ),
        Mistake(
            "The velocity averages gradients, momentum * v + (1 - momentum) * dw, and learning_rate stands outside.",
            ("mu * old - rate * dw", "mu * old + (1 - mu) * dw"),
            ("w - mu * old + (1 + mu) * new", "w - rate * (mu * new + (1 - mu) * dw)"),
            convention=True,
        ),
        Mistake(
            "The velocity has the opposite sign: v = momentum * v + learning_rate * dw, and the step ahead lacks "
            "the way back.",
            ("mu * old - rate * dw", "mu * old + rate * dw"),
            ("w - mu * old + (1 + mu) * new", "w - (1 + mu) * new"),
        ),
        Mistake(
            "Where config has no velocity, it starts at -learning_rate * dw; it must start at 0.",
            ("np.zeros_like(w))", "-rate * dw)"),
        ),
        Mistake(
            "The default momentum is 0.5; the docstring says 0.9.",
            ('config.setdefault("momentum", 0.9)', 'config.setdefault("momentum", 0.5)'),
        ),
        Mistake(
            "What is stored is dw; it must be the new velocity.",
            ('config["velocity"] = new\n', 'config["velocity"] = 1.0 * dw\n'),
        ),
        Mistake(
            "What is stored is learning_rate times the new velocity.",
            ('config["velocity"] = new\n', 'config["velocity"] = rate * new\n'),
        ),
        Mistake(
            "What is stored is the bare sum of the gradients, momentum * velocity + dw.",
            ('config["velocity"] = new\n', 'config["velocity"] = mu * old + dw\n'),
        ),
        Mistake(
            "What is stored is the next point ahead; it must be the new velocity.",
            ('config["velocity"] = new\n', 'config["velocity"] = w - mu * old + (1 + mu) * new\n'),
        ),
        Mistake(
            "What is stored is the new velocity minus the old one.",
            ('config["velocity"] = new\n', 'config["velocity"] = new - old\n'),
        ),
        Mistake(
            "Where config has no velocity, it starts at dw; it must start at 0.", ("np.zeros_like(w))", "1.0 * dw)")
        ),
        Mistake(
            "The absolute value of dw enters the velocity; its sign must count.", ("- rate * dw", "- rate * np.abs(dw)")
        ),
        Mistake("The square of dw enters the velocity; dw itself must.", ("- rate * dw", "- rate * dw**2")),
        Mistake("The mean of dw enters the velocity of every parameter.", ("- rate * dw", "- rate * np.mean(dw)")),
        Mistake(
            "dw is divided by the number of its entries before it enters the velocity.",
            ("- rate * dw", "- rate * dw / dw.size"),
        ),
        Mistake("dw is multiplied by 1 + momentum in the velocity.", ("- rate * dw", "- (1 + mu) * rate * dw")),
        Mistake("dw enters the velocity with twice its size.", ("- rate * dw", "- 2 * rate * dw")),
        Mistake("The square of learning_rate multiplies dw in the velocity.", ("- rate * dw", "- rate**2 * dw")),
        Mistake(
            "dw is weighed by 1 - momentum in place of learning_rate in the velocity.",
            ("- rate * dw", "- (1 - mu) * dw"),
        ),
        Mistake(
            "The step back is missing, and the step ahead is by 1 - momentum times the new velocity.",
            ("w - mu * old + (1 + mu) * new", "w + (1 - mu) * new"),
        ),
        Mistake(
            "The step ahead is by 1 + momentum**2 times the new velocity.", ("(1 + mu) * new", "(1 + mu**2) * new")
        ),
        Mistake(
            "The step ahead is by 1 + momentum times the old velocity, like the step back.",
            ("(1 + mu) * new", "(1 + mu) * old"),
        ),
        Mistake(
            "w is multiplied by momentum too.", ("w - mu * old + (1 + mu) * new", "mu * w - mu * old + (1 + mu) * new")
        ),
        Mistake("The default momentum is 0.95; the docstring says 0.9.", ('"momentum", 0.9', '"momentum", 0.95')),
    ],
    hints=[
        "Begin as in sgd_momentum: the new velocity is the same. Keep the old one in a variable.",
        "The last formula above has all three terms of the step: back by the old velocity, ahead by the new one.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
