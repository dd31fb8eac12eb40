r"""## Adam

Momentum averages the gradients, RMSProp averages their squares. Adam does both:

$$m_t = \beta_1 m_{t-1} + (1 - \beta_1)\, dw, \qquad v_t = \beta_2 v_{t-1} + (1 - \beta_2)\, dw^2$$

Both averages start at 0, so the first values are too small. After $t$ steps the weights of the gradients add up to
$1 - \beta^t$ only; dividing by that makes them proper averages:

$$\hat m_t = \frac{m_t}{1 - \beta_1^t}, \qquad \hat v_t = \frac{v_t}{1 - \beta_2^t}, \qquad
w_{t+1} = w_t - \eta\, \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}$$

**By hand:** a first gradient of $g$ gives $m = 0.1\, g$ and $v = 0.001\, g^2$ with the usual $\beta_1 = 0.9$,
$\beta_2 = 0.999$. Corrected with $t = 1$: $\hat m = g$ and $\hat v = g^2$. So the first step has the length $\eta$
for every parameter, whatever its gradient (but 0). Without the correction it would be
$0.1/\sqrt{0.001} \approx 3.2$ times as long.

**Pitfalls**

- $t$ counts steps. `config["t"]` is the number of steps made before this one; it starts at 0 and is increased
  *before* it is used: with $t = 0$ you would divide by $1 - \beta^0 = 0$.
- $m$ and $v$ themselves go into `config`. The corrected ones serve this step alone.
- $\beta^t$ is `beta**t`, a power.

**Conventions.** $\epsilon$ is added to $\sqrt{\hat v}$. Some libraries reorder the formula to
$\eta\, \frac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t} \cdot \frac{m}{\sqrt{v} + \hat\epsilon}$, which puts $\epsilon$
("epsilon hat") beside the uncorrected root. Both earn full marks.
"""

import numpy as np

from autograder.exercise import Alternative, Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal, spread


def adam(w, dw, config=None):
    """One step of Adam.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-3.
            beta1: 0.9, the weight of the old average of gradients.
            beta2: 0.999, the weight of the old average of squared gradients.
            epsilon: 1e-8, added to the root of the corrected average of squares ("epsilon hat" is accepted too).
            m: zeros of the shape of w; the moving average of the gradients, not corrected.
            v: zeros of the shape of w; the moving average of the squared gradients, not corrected.
            t: 0, the number of steps made before this one; the rule adds 1 first, then uses it.

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step, with the new m, v and t.
    """
    config = dict(config or {})
    rate, eps = config.setdefault("learning_rate", 1e-3), config.setdefault("epsilon", 1e-8)
    beta1, beta2 = config.setdefault("beta1", 0.9), config.setdefault("beta2", 0.999)
    t = config.get("t", 0) + 1
    m = beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw
    v = beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2
    config.update(m=m, v=v, t=t)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - rate * m_hat / (np.sqrt(v_hat) + eps), config


exercise = Exercise(
    Update(adam),
    points=6,
    cases=[
        Case(
            "four steps",
            hint="What is t in the first step, and what in the second?",
            w=normal(4),
            dw=spread(4, 4, low=0.1, high=10),
            config={
                "m": np.zeros(4),
                "v": np.zeros(4),
                "learning_rate": 0.2,
                "beta1": 0.7,
                "beta2": 0.8,
                "epsilon": 0.1,
            },
        ),
        Case(
            "a gradient of 0 at first",
            hint="What is 0 divided by 0?",
            w=np.array([1.0, -2.0, 0.5]),
            dw=np.array([[0.0, 0.5, -2.0], [0.3, 0.0, 1.0], [-0.2, 0.0, 0.0]]),
            config={"m": np.zeros(3), "v": np.zeros(3), "learning_rate": 0.1, "beta1": 0.6, "beta2": 0.9},
        ),
        Case(
            "after seven steps",
            hint="Are m, v and t taken from config, and is t increased before it is used?",
            w=normal(2, 3),
            dw=normal(3, 2, 3),
            config={
                "learning_rate": 0.3,
                "beta1": 0.8,
                "beta2": 0.95,
                "epsilon": 0.2,
                "m": normal(2, 3),
                "v": Draw(lambda rng: rng.uniform(0.2, 4, (2, 3))),
                "t": 7,
            },
        ),
        Case(
            "without config",
            hint="Which defaults does the docstring promise?",
            w=normal(3, 2),
            dw=spread(4, 3, 2, low=1e-7, high=1e-5),
        ),
        Case(
            "a pause in the gradients",
            hidden=True,
            hint="Do m, v and t go on while the gradient is 0?",
            w=normal(5),
            dw=Draw(lambda rng: rng.normal(size=(6, 5)) * np.array([[0.0], [1.0], [0.0], [0.0], [3.0], [0.1]])),
            config={
                "m": np.zeros(5),
                "v": np.zeros(5),
                "learning_rate": 0.2,
                "beta1": 0.5,
                "beta2": 0.9,
                "epsilon": 0.05,
            },
        ),
        Case(
            "a gradient of whole numbers",
            hidden=True,
            hint="Are m and v float arrays?",
            w=normal(3, 4),
            dw=integers(3, 3, 4, low=-4, high=5),
            config={"m": np.zeros((3, 4)), "v": np.zeros((3, 4)), "learning_rate": 0.15, "epsilon": 0.3},
        ),
        Case(
            "after many steps",
            hidden=True,
            w=normal(4),
            dw=normal(5, 4, scale=20),
            config={
                "m": normal(4, scale=10),
                "v": Draw(lambda rng: rng.uniform(50, 500, 4)),
                "t": 41,
                "learning_rate": 0.6,
                "beta2": 0.99,
            },
        ),
        Case(
            "tiny gradients by default",
            hidden=True,
            w=normal(2, 2, 2),
            dw=spread(5, 2, 2, 2, low=1e-8, high=1e-6),
            config={"m": np.zeros((2, 2, 2)), "v": np.zeros((2, 2, 2))},
        ),
    ],
    mistakes=[
        Mistake("The step is added; it must be subtracted.", ("w - rate * m_hat", "w + rate * m_hat")),
        Mistake(
            "t is increased after its use: the correction lags one step behind, and divides by 0 in the first.",
            ('config.get("t", 0) + 1', 'config.get("t", 0)'),
            ("t=t)", "t=t + 1)"),
        ),
        Mistake(
            "t starts at 1 and is increased as well, so the first correction is that of the second step.",
            ('config.get("t", 0) + 1', 'config.get("t", 1) + 1'),
        ),
        Mistake(
            "t starts at 1 and is increased after its use: right by itself, but one behind where config brings a t.",
            ('config.get("t", 0) + 1', 'config.get("t", 1)'),
            ("t=t)", "t=t + 1)"),
            convention=True,
        ),
        Mistake(
            "t is never stored, so every step is corrected like the first one of this config.",
            ("m=m, v=v, t=t", "m=m, v=v"),
        ),
        Mistake(
            "The corrected averages are stored; m and v themselves must be, or they are corrected again and again.",
            ("config.update(m=m, v=v, t=t)", "config.update(m=m / (1 - beta1**t), v=v / (1 - beta2**t), t=t)"),
        ),
        Mistake("The new m is not stored.", ("m=m, v=v, t=t", "v=v, t=t")),
        Mistake("The new v is not stored.", ("m=m, v=v, t=t", "m=m, t=t")),
        Mistake(
            "The corrections use beta * t; they need the power beta ** t.",
            ("1 - beta1**t", "1 - beta1 * t"),
            ("1 - beta2**t", "1 - beta2 * t"),
        ),
        Mistake(
            "The corrections divide by 1 - beta at every step; they need the power beta ** t.",
            ("1 - beta1**t", "1 - beta1"),
            ("1 - beta2**t", "1 - beta2"),
        ),
        Mistake(
            "Only m is corrected; v is not.",
            ("m / (1 - beta1**t)\n    v_hat = v / (1 - beta2**t)", "m / (1 - beta1**t)\n    v_hat = v"),
        ),
        Mistake("Only v is corrected; m is not.", ("m / (1 - beta1**t)\n", "m\n")),
        Mistake("Neither m nor v is corrected.", ("m / (1 - beta1**t)\n", "m\n"), ("v / (1 - beta2**t)\n", "v\n")),
        Mistake(
            "beta1 and beta2 are swapped.",
            (
                'config.setdefault("beta1", 0.9), config.setdefault("beta2", 0.999)',
                'config.setdefault("beta2", 0.999), config.setdefault("beta1", 0.9)',
            ),
        ),
        Mistake(
            "The weights of m are swapped: beta1 weighs the old average, 1 - beta1 the gradient.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw',
                '(1 - beta1) * config.get("m", np.zeros_like(w)) + beta1 * dw',
            ),
        ),
        Mistake(
            "The weights of v are swapped: beta2 weighs the old average, 1 - beta2 the square.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                '(1 - beta2) * config.get("v", np.zeros_like(w)) + beta2 * dw**2',
            ),
        ),
        Mistake("The gradient enters m in full; it must be weighed by 1 - beta1.", ("(1 - beta1) * dw", "dw")),
        Mistake("The square enters v in full; it must be weighed by 1 - beta2.", ("(1 - beta2) * dw**2", "dw**2")),
        Mistake("v averages the gradient's size; it must average its square.", ("dw**2", "np.abs(dw)")),
        Mistake("v averages the square of m; it must average the square of the gradient.", ("dw**2", "m**2")),
        Mistake("The root is missing: the step is divided by v.", ("np.sqrt(v_hat)", "v_hat")),
        Mistake(
            "epsilon stands outside the division: parentheses around the root and epsilon are missing.",
            ("/ (np.sqrt(v_hat) + eps)", "/ np.sqrt(v_hat) + eps"),
        ),
        Mistake(
            "epsilon is inside the root; here it is added to the root.",
            ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps)"),
            convention=True,
        ),
        Mistake(
            "There is no epsilon: where every gradient was 0, the step is 0 / 0.",
            ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat)"),
        ),
        Mistake("The step follows the gradient; it must follow its corrected average.", ("rate * m_hat", "rate * dw")),
        Mistake(
            "The default learning rate is 0.01; the docstring says 0.001.",
            ('config.setdefault("learning_rate", 1e-3)', 'config.setdefault("learning_rate", 1e-2)'),
        ),
        Mistake(
            "The default beta2 is 0.99; the docstring says 0.999.",
            ('config.setdefault("beta2", 0.999)', 'config.setdefault("beta2", 0.99)'),
        ),
        Mistake(
            "The default epsilon is 1e-7; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-7)'),
            convention=True,
        ),
    ],
    alternatives=[
        Alternative(
            "epsilon hat",
            (
                "return w - rate * m_hat / (np.sqrt(v_hat) + eps)",
                "return w - rate * m_hat / ((np.sqrt(v) + eps) / np.sqrt(1 - beta2**t))",
            ),
        ),
    ],
    hints=[
        "Write it in the order of the formulas: t, m, v, the corrected two, the step. Five short lines.",
        "Names help: m_hat and v_hat are new variables, and m and v stay what they are.",
        "Store m, v and t in config before you return it.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
