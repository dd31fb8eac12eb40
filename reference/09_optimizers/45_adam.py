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
            "The corrections divide by 1 - beta at every step, as if t were always 1; they need the power beta ** t.",
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
            "The averages are swapped: m keeps beta2 of its old value and v beta1; the corrections are not.",
            (
                'm = beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw',
                'm = beta2 * config.get("m", np.zeros_like(w)) + (1 - beta2) * dw',
            ),
            (
                'v = beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                'v = beta1 * config.get("v", np.zeros_like(w)) + (1 - beta1) * dw**2',
            ),
        ),
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
        Mistake(
            "The root of v is divided by 1 - beta2 ** t; v itself must be, before the root.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / (np.sqrt(v) / (1 - beta2**t) + eps)"),
        ),
        Mistake(
            "m is multiplied by 1 - beta1 ** t and v by 1 - beta2 ** t; they must be divided.",
            ("m / (1 - beta1**t)", "m * (1 - beta1**t)"),
            ("v / (1 - beta2**t)", "v * (1 - beta2**t)"),
        ),
        Mistake(
            "The corrections have changed places: m is divided by 1 - beta2 ** t, v by 1 - beta1 ** t.",
            ("m / (1 - beta1**t)", "m / (1 - beta2**t)"),
            ("v / (1 - beta2**t)", "v / (1 - beta1**t)"),
        ),
        Mistake("m and v are corrected with beta1; v needs beta2.", ("v / (1 - beta2**t)", "v / (1 - beta1**t)")),
        Mistake("m and v are corrected with beta2; m needs beta1.", ("m / (1 - beta1**t)", "m / (1 - beta2**t)")),
        Mistake(
            "The corrections divide by beta ** t; they must divide by 1 - beta ** t.",
            ("m / (1 - beta1**t)", "m / beta1**t"),
            ("v / (1 - beta2**t)", "v / beta2**t"),
        ),
        Mistake(
            "The corrections divide by 1 + beta ** t; they must divide by 1 - beta ** t.",
            ("m / (1 - beta1**t)", "m / (1 + beta1**t)"),
            ("v / (1 - beta2**t)", "v / (1 + beta2**t)"),
        ),
        Mistake(
            "The corrections divide by (1 - beta) ** t; they must divide by 1 - beta ** t.",
            ("m / (1 - beta1**t)", "m / (1 - beta1) ** t"),
            ("v / (1 - beta2**t)", "v / (1 - beta2) ** t"),
        ),
        Mistake(
            "The corrections use t + 1: t is increased once more before it is used.",
            ("m / (1 - beta1**t)", "m / (1 - beta1 ** (t + 1))"),
            ("v / (1 - beta2**t)", "v / (1 - beta2 ** (t + 1))"),
        ),
        Mistake("t is increased by 2 at every step.", ("t=t)", "t=t + 1)")),
        Mistake(
            "m is stored in its corrected form; m itself must be.",
            ("config.update(m=m, v=v, t=t)", "config.update(m=m / (1 - beta1**t), v=v, t=t)"),
        ),
        Mistake(
            "v is stored in its corrected form; v itself must be.",
            ("config.update(m=m, v=v, t=t)", "config.update(m=m, v=v / (1 - beta2**t), t=t)"),
        ),
        Mistake("m starts from 0 at every step.", ('config.get("m", np.zeros_like(w))', "0.0")),
        Mistake("v starts from 0 at every step.", ('config.get("v", np.zeros_like(w))', "0.0")),
        Mistake(
            "The weights are swapped in m and in v: beta weighs the old average, 1 - beta what is new.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw\n',
                '(1 - beta1) * config.get("m", np.zeros_like(w)) + beta1 * dw\n',
            ),
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                '(1 - beta2) * config.get("v", np.zeros_like(w)) + beta2 * dw**2',
            ),
        ),
        Mistake(
            "The gradient enters m in full and its square v in full; they must be weighed by 1 - beta.",
            ("(1 - beta1) * dw\n", "dw\n"),
            ("(1 - beta2) * dw**2", "dw**2"),
        ),
        Mistake(
            "v is the sum of all squares, as in Adagrad; it must be a moving average.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                'config.get("v", np.zeros_like(w)) + dw**2',
            ),
        ),
        Mistake(
            "m is the sum of all gradients; it must be a moving average.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw\n',
                'config.get("m", np.zeros_like(w)) + dw\n',
            ),
        ),
        Mistake(
            "v averages the square of the average, (beta2 * v + (1 - beta2) * dw) ** 2; only dw is squared.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                '(beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw) ** 2',
            ),
        ),
        Mistake(
            "The square covers the factor 1 - beta2 as well; only dw is squared.",
            ("(1 - beta2) * dw**2", "((1 - beta2) * dw) ** 2"),
        ),
        Mistake(
            "The sum of the squares over all parameters enters v; each parameter has an average of its own.",
            ("dw**2", "np.sum(dw**2)"),
        ),
        Mistake(
            "The mean of the squares over all parameters enters v; each parameter has an average of its own.",
            ("dw**2", "np.mean(dw**2)"),
        ),
        Mistake(
            "v averages the square of dw - m, as AdaBelief does; here it averages the square of dw.",
            ("dw**2", "(dw - m) ** 2"),
            convention=True,
        ),
        Mistake(
            "m averages with beta2; it must average with beta1.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * dw\n',
                'beta2 * config.get("m", np.zeros_like(w)) + (1 - beta2) * dw\n',
            ),
        ),
        Mistake(
            "v averages with beta1; it must average with beta2.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * dw**2',
                'beta1 * config.get("v", np.zeros_like(w)) + (1 - beta1) * dw**2',
            ),
        ),
        Mistake(
            "The step uses the averages before this gradient: dw enters m and v after it.",
            ("m / (1 - beta1**t)", "m0 / (1 - beta1**t)"),
            ("v / (1 - beta2**t)", "v0 / (1 - beta2**t)"),
            (
                "    m = beta1",
                '    m0, v0 = config.get("m", np.zeros_like(w)), config.get("v", np.zeros_like(w))\n    m = beta1',
            ),
        ),
        Mistake(
            "m_hat is made of the m before this gradient; the new m is to be corrected.",
            ("m / (1 - beta1**t)", "m0 / (1 - beta1**t)"),
            ("    m = beta1", '    m0 = config.get("m", np.zeros_like(w))\n    m = beta1'),
        ),
        Mistake(
            "v_hat is made of the v before this gradient; the new v is to be corrected.",
            ("v / (1 - beta2**t)", "v0 / (1 - beta2**t)"),
            ("    m = beta1", '    v0 = config.get("v", np.zeros_like(w))\n    m = beta1'),
        ),
        Mistake(
            "learning_rate is not used.", ("rate * m_hat / (np.sqrt(v_hat) + eps)", "m_hat / (np.sqrt(v_hat) + eps)")
        ),
        Mistake(
            "m_hat is multiplied by the root plus epsilon; it must be divided by it.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat * (np.sqrt(v_hat) + eps)"),
        ),
        Mistake(
            "The step follows dw divided by the size of dw.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * dw / (np.abs(dw) + eps)"),
        ),
        Mistake(
            "Only the sign of m_hat is in the step; its size must count too.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * np.sign(m_hat) / (np.sqrt(v_hat) + eps)"),
        ),
        Mistake(
            "epsilon is added to v inside the root, which is not corrected.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / np.sqrt(v + eps)"),
        ),
        Mistake(
            "epsilon is both inside the root and beside it; it is added to the root once.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / (np.sqrt(v_hat + eps) + eps)"),
        ),
        Mistake(
            "The larger of the root and epsilon is taken; they must be added.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / np.maximum(np.sqrt(v_hat), eps)"),
            convention=True,
        ),
        Mistake(
            "The root is taken of the sum of v_hat over all parameters; each parameter has a root of its own.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / (np.sqrt(np.sum(v_hat)) + eps)"),
        ),
        Mistake(
            "The step looks ahead as in Nadam: beta1 * m_hat and the corrected gradient. Here it follows m_hat alone.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * (beta1 * m_hat + (1 - beta1) * dw / (1 - beta1**t)) / (np.sqrt(v_hat) + eps)",
            ),
            convention=True,
        ),
        Mistake(
            "learning_rate is divided by the root of t; it stays the same.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate / np.sqrt(t) * m_hat / (np.sqrt(v_hat) + eps)"),
        ),
        Mistake(
            "The largest v_hat so far is used, as in AMSGrad; here the present one is.",
            (
                "v / (1 - beta2**t)",
                'v / (1 - beta2**t)\n    config["top"] = v_hat = np.maximum(v_hat, config.get("top", 0.0))',
            ),
            convention=True,
        ),
        Mistake(
            "The correction of v is missing and that of m is applied as a factor: learning_rate * m * (1 - beta1 "
            "** t).",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m * (1 - beta1**t) / (np.sqrt(v) + eps)"),
        ),
        Mistake(
            "In learning_rate * sqrt(1 - beta2 ** t) / (1 - beta1 ** t) the root is missing.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * (1 - beta2**t) / (1 - beta1**t) * m / (np.sqrt(v) + eps)",
            ),
        ),
        Mistake(
            "learning_rate * sqrt(1 - beta2 ** t) / (1 - beta1 ** t) is upside down.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * (1 - beta1**t) / np.sqrt(1 - beta2**t) * m / (np.sqrt(v) + eps)",
            ),
        ),
        Mistake(
            "The corrections are applied twice: in m_hat and v_hat, and once more in the learning rate.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * np.sqrt(1 - beta2**t) / (1 - beta1**t) * m_hat / (np.sqrt(v_hat) + eps)",
            ),
        ),
        Mistake(
            "The corrected learning rate is stored, so it is corrected again at every step.",
            (
                "config.update(m=m, v=v, t=t)",
                (
                    'config.update(m=m, v=v, t=t)\n    config["learning_rate"] = rate * np.sqrt(1 - beta2**t) / (1 - '
                    "beta1**t)"
                ),
            ),
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * np.sqrt(1 - beta2**t) / (1 - beta1**t) * m / (np.sqrt(v) + eps)",
            ),
        ),
        Mistake(
            "The default learning rate is 0.1; the docstring says 0.001.",
            ('config.setdefault("learning_rate", 1e-3)', 'config.setdefault("learning_rate", 1e-1)'),
        ),
        Mistake(
            "The default beta1 is 0.99; the docstring says 0.9.",
            ('config.setdefault("beta1", 0.9)', 'config.setdefault("beta1", 0.99)'),
        ),
        Mistake(
            "The default beta1 is 0.5; the docstring says 0.9.",
            ('config.setdefault("beta1", 0.9)', 'config.setdefault("beta1", 0.5)'),
        ),
        Mistake(
            "The default beta2 is 0.9; the docstring says 0.999.",
            ('config.setdefault("beta2", 0.999)', 'config.setdefault("beta2", 0.9)'),
        ),
        Mistake(
            "The default epsilon is 1e-6; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-6)'),
            convention=True,
        ),
        Mistake(
            "The default epsilon is 1e-10; the docstring says 1e-8.",
            ('config.setdefault("epsilon", 1e-8)', 'config.setdefault("epsilon", 1e-10)'),
            convention=True,
        ),
        Mistake(
            "beta1 and beta2 are always 0.9 and 0.999, whatever config says.",
            ('config.setdefault("beta1", 0.9)', "0.9"),
            ('config.setdefault("beta2", 0.999)', "0.999"),
        ),
        Mistake(
            "Where config has no m, it starts at dw; it must start at 0.",
            ('config.get("m", np.zeros_like(w))', 'config.get("m", dw)'),
        ),
        Mistake(
            "Where config has no v, it starts at the square of dw; it must start at 0.",
            ('config.get("v", np.zeros_like(w))', 'config.get("v", np.square(dw, dtype=float))'),
        ),
        Mistake(
            "Where config has no m and no v, they start at dw and its square; they must start at 0.",
            ('config.get("m", np.zeros_like(w))', 'config.get("m", dw)'),
            ('config.get("v", np.zeros_like(w))', 'config.get("v", np.square(dw, dtype=float))'),
        ),
        Mistake(
            "w is shrunk too, as in AdamW with a weight decay of 0.01; Adam has none.",
            ("return w - rate", "return w * (1 - rate * 0.01) - rate"),
        ),
        Mistake("The step is returned; w is missing.", ("return w - rate * m_hat", "return -rate * m_hat")),
        Mistake(
            "t is increased after its use and held at 1 at least: the correction lags one step behind from the "
            "second step on.",
            ('config.get("t", 0) + 1', 'max(config.get("t", 0), 1)'),
            ("config.update(m=m, v=v, t=t)", 'config.update(m=m, v=v, t=config.get("t", 0) + 1)'),
        ),
        Mistake(
            "The corrections divide by sqrt(1 - beta ** t); they must divide by 1 - beta ** t.",
            ("m / (1 - beta1**t)", "m / np.sqrt(1 - beta1**t)"),
            ("v / (1 - beta2**t)", "v / np.sqrt(1 - beta2**t)"),
        ),
        Mistake("The correction of m uses t + 1; t is increased once.", ("beta1**t", "beta1 ** (t + 1)")),
        Mistake(
            "The correction of m divides by the root of 1 - beta1 ** t; it has no root.",
            ("m / (1 - beta1**t)", "m / np.sqrt(1 - beta1**t)"),
        ),
        Mistake("The correction of v uses t + 1; t is increased once.", ("beta2**t", "beta2 ** (t + 1)")),
        Mistake(
            "The correction of v divides by the root of 1 - beta2 ** t; it has no root.",
            ("v / (1 - beta2**t)", "v / np.sqrt(1 - beta2**t)"),
        ),
        Mistake("What is stored as v is its root.", ("v=v", "v=np.sqrt(v)")),
        Mistake(
            "m holds learning_rate times the gradients, and is not multiplied by it in the step.",
            ("(1 - beta1) * dw\n", "(1 - beta1) * rate * dw\n"),
            ("rate * m_hat", "m_hat"),
        ),
        Mistake(
            "The root of the mean of v_hat over all parameters divides every step.",
            ("np.sqrt(v_hat)", "np.sqrt(np.mean(v_hat))"),
        ),
        Mistake(
            "w is divided by the root too: parentheses are around w - learning_rate * m_hat.",
            ("w - rate * m_hat /", "(w - rate * m_hat) /"),
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
