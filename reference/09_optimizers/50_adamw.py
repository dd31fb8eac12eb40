r"""## AdamW

Weight decay pulls every parameter towards 0 a little at each step. With plain gradient descent it does not matter
how you write it: a penalty $\tfrac{\lambda}{2} \lVert w \rVert^2$ adds $\lambda w$ to the gradient, and the step
shrinks $w$ by $\eta \lambda w$.

With Adam it matters. Put $\lambda w$ into the gradient, and it is divided by $\sqrt{\hat v}$ like everything else:
the parameters with the largest gradients are decayed least. **AdamW** decouples the two: the step of Adam, made of
the bare gradient, and beside it the decay:

$$w_{t+1} = w_t - \eta \left( \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon} + \lambda\, w_t \right)$$

**By hand:** $w = 2$, $\eta = 0.1$, $\lambda = 0.5$ and a first gradient of $-3$. Adam's first step moves by $+0.1$,
since $\hat m / \sqrt{\hat v} = -1$; the decay takes $0.1 \cdot 0.5 \cdot 2 = 0.1$ away again. $w$ stays at $2$.

**Conventions.** The decay is multiplied by the learning rate, as in today's libraries; the paper (Loshchilov and
Hutter, 2019) scales it by the schedule alone. Often biases are left out of the decay; the rule does not know what
is a bias, so it decays whatever it is given. The "epsilon hat" form is accepted here too.
"""

import numpy as np

from autograder.exercise import Alternative, Case, Draw, Equivalent, Exercise, Mistake, Update, integers, normal, spread


def adamw(w, dw, config=None):
    """One step of AdamW: Adam with decoupled weight decay.

    Args:
        w: parameters, float array of any shape; may be changed in place.
        dw: gradient of the loss with respect to w, without any penalty, same shape as w, float or int; not changed.
        config: dict, or None for an empty one; it may be changed. Missing keys take these defaults:
            learning_rate: 1e-3.
            beta1: 0.9.
            beta2: 0.999.
            epsilon: 1e-8, added to the root of the corrected average of squares ("epsilon hat" is accepted too).
            weight_decay: 1e-2; learning_rate * weight_decay * w is subtracted as well, with the w that was given.
            m, v: zeros of the shape of w; the moving averages of adam, not corrected.
            t: 0, the number of steps made before this one; the rule adds 1 first, then uses it.

    Returns:
        next_w: the parameters after the step, same shape as w, float.
        config: the dict for the next step, with the new m, v and t.
    """
    config = dict(config or {})
    rate, eps = config.setdefault("learning_rate", 1e-3), config.setdefault("epsilon", 1e-8)
    beta1, beta2 = config.setdefault("beta1", 0.9), config.setdefault("beta2", 0.999)
    decay = config.setdefault("weight_decay", 1e-2)
    g = dw
    t = config.get("t", 0) + 1
    m = beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * g
    v = beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * g**2
    config.update(m=m, v=v, t=t)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w, config


exercise = Exercise(
    Update(adamw),
    points=5,
    cases=[
        Case(
            "four steps",
            hint="Does the decay pass through m and v?",
            w=normal(4, scale=2),
            dw=spread(4, 4, low=0.1, high=10),
            config={
                "m": np.zeros(4),
                "v": np.zeros(4),
                "learning_rate": 0.2,
                "beta1": 0.7,
                "beta2": 0.8,
                "epsilon": 0.1,
                "weight_decay": 0.3,
            },
        ),
        Case(
            "a gradient of 0 at first",
            hint="Does w shrink where there is no gradient?",
            w=np.array([1.0, -2.0, 0.5]),
            dw=np.array([[0.0, 0.5, -2.0], [0.3, 0.0, 1.0], [-0.2, 0.0, 0.0]]),
            config={
                "m": np.zeros(3),
                "v": np.zeros(3),
                "learning_rate": 0.1,
                "beta1": 0.6,
                "beta2": 0.9,
                "weight_decay": 0.7,
            },
        ),
        Case(
            "after seven steps",
            hint="Are m, v and t taken from config?",
            w=normal(2, 3, shift=1),
            dw=normal(3, 2, 3),
            config={
                "learning_rate": 0.3,
                "beta1": 0.8,
                "beta2": 0.95,
                "epsilon": 0.2,
                "weight_decay": 0.1,
                "m": normal(2, 3),
                "v": Draw(lambda rng: rng.uniform(0.2, 4, (2, 3))),
                "t": 7,
            },
        ),
        Case(
            "without config",
            hint="Which defaults does the docstring promise?",
            w=normal(3, 2, scale=5),
            dw=spread(4, 3, 2, low=1e-7, high=1e-5),
        ),
        Case(
            "decay alone",
            hidden=True,
            hint="What is left of w when every gradient is 0?",
            w=normal(5, scale=3),
            dw=np.zeros((4, 5)),
            config={"m": np.zeros(5), "v": np.zeros(5), "learning_rate": 0.25, "weight_decay": 0.4},
        ),
        Case(
            "a gradient of whole numbers",
            hidden=True,
            hint="Are m and v float arrays?",
            w=normal(3, 4),
            dw=integers(3, 3, 4, low=-4, high=5),
            config={
                "m": np.zeros((3, 4)),
                "v": np.zeros((3, 4)),
                "learning_rate": 0.15,
                "epsilon": 0.3,
                "weight_decay": 0.2,
            },
        ),
        Case(
            "after many steps, large parameters",
            hidden=True,
            w=normal(4, scale=50),
            dw=normal(5, 4, scale=20),
            config={
                "m": normal(4, scale=10),
                "v": Draw(lambda rng: rng.uniform(50, 500, 4)),
                "t": 41,
                "learning_rate": 0.6,
                "beta2": 0.99,
                "weight_decay": 0.05,
            },
        ),
        Case(
            "no decay",
            hidden=True,
            w=normal(6),
            dw=normal(3, 6),
            config={"m": np.zeros(6), "v": np.zeros(6), "weight_decay": 0.0, "learning_rate": 0.1},
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
        Mistake("There is no weight decay: this is Adam.", (" - rate * decay * w,", ",")),
        Mistake(
            "The decay is added to the gradient and passes through m and v: that is Adam with an L2 penalty. Here the "
            "decay stays out of both.",
            ("g = dw", "g = dw + decay * w"),
            (" - rate * decay * w,", ","),
            convention=True,
        ),
        Mistake("The decay is added to the gradient and subtracted from w as well.", ("g = dw", "g = dw + decay * w")),
        Mistake(
            "The decay is not multiplied by the learning rate. That is the paper's form; here it is.",
            ("rate * decay * w", "decay * w"),
            convention=True,
        ),
        Mistake("The decay is added: w grows where it should shrink.", ("- rate * decay * w", "+ rate * decay * w")),
        Mistake(
            "The decay is divided by the root of v, together with m_hat.",
            (" - rate * decay * w,", ","),
            ("rate * m_hat /", "rate * (m_hat + decay * w) /"),
        ),
        Mistake(
            "The decay acts on w after Adam's step; it must act on the w that was given.",
            (
                "w - rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w,",
                "(w - rate * m_hat / (np.sqrt(v_hat) + eps)) * (1 - rate * decay),",
            ),
        ),
        Mistake(
            "The decay is of the sign of w; it must be of w itself.", ("rate * decay * w", "rate * decay * np.sign(w)")
        ),
        Mistake("The decay is halved.", ("rate * decay * w", "0.5 * rate * decay * w")),
        Mistake(
            "One-dimensional parameters are not decayed, as if they were biases. The rule decays whatever it is given.",
            ("rate * decay * w", "rate * decay * w * (w.ndim > 1)"),
            convention=True,
        ),
        Mistake(
            "t is increased after its use: the correction lags one step behind, and divides by 0 in the first.",
            ('config.get("t", 0) + 1', 'config.get("t", 0)'),
            ("t=t)", "t=t + 1)"),
        ),
        Mistake(
            "t is never stored, so every step is corrected like the first one of this config.",
            ("m=m, v=v, t=t", "m=m, v=v"),
        ),
        Mistake("Neither m nor v is corrected.", ("m / (1 - beta1**t)\n", "m\n"), ("v / (1 - beta2**t)\n", "v\n")),
        Mistake(
            "epsilon is inside the root; here it is added to the root.",
            ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps)"),
            convention=True,
        ),
        Mistake(
            "The default weight_decay is 0; the docstring says 0.01.",
            ('config.setdefault("weight_decay", 1e-2)', 'config.setdefault("weight_decay", 0.0)'),
        ),
        Mistake(
            "The decay enters m and not v, and is not subtracted beside: here it stays out of both.",
            ("(1 - beta1) * g\n", "(1 - beta1) * (g + decay * w)\n"),
            (" - rate * decay * w,", ","),
        ),
        Mistake(
            "The decay enters v and not m; it stays out of both.",
            ("(1 - beta2) * g**2", "(1 - beta2) * (g + decay * w) ** 2"),
        ),
        Mistake(
            "The decay enters m, and is subtracted beside; it stays out of m.",
            ("(1 - beta1) * g\n", "(1 - beta1) * (g + decay * w)\n"),
        ),
        Mistake(
            "The decay is in the gradient with the wrong sign, and is not subtracted beside.",
            ("g = dw", "g = dw - decay * w"),
            (" - rate * decay * w,", ","),
        ),
        Mistake(
            "The gradient of decay * w**2, twice decay * w, is added to dw and passes through m and v. Here the "
            "decay stays out of both.",
            ("g = dw", "g = dw + 2 * decay * w"),
            (" - rate * decay * w,", ","),
        ),
        Mistake(
            "learning_rate * decay * w is added to the gradient and passes through m and v. Here the decay stays "
            "out of both.",
            ("g = dw", "g = dw + rate * decay * w"),
            (" - rate * decay * w,", ","),
        ),
        Mistake(
            "The decay is of the square of w; it must be of w itself.", ("rate * decay * w", "rate * decay * w**2")
        ),
        Mistake(
            "The decay is of the absolute value of w; it must be of w itself.",
            ("rate * decay * w", "rate * decay * np.abs(w)"),
        ),
        Mistake(
            "The decay is of the norm of w, alike for all parameters; it must be of w itself.",
            ("rate * decay * w", "rate * decay * np.sqrt(np.sum(w**2))"),
        ),
        Mistake(
            "The decay is of the sum of the squares of w, alike for all parameters; it must be of w itself.",
            ("rate * decay * w", "rate * decay * np.sum(w**2)"),
        ),
        Mistake(
            "The decay is half the sum of the squares of w, alike for all parameters; it must be of w itself.",
            ("rate * decay * w", "0.5 * rate * decay * np.sum(w**2)"),
        ),
        Mistake("weight_decay is not used: learning_rate * w is subtracted.", ("rate * decay * w", "rate * w")),
        Mistake(
            "learning_rate is squared in the decay; it is there once.", ("rate * decay * w", "rate**2 * decay * w")
        ),
        Mistake(
            "The decay is learning_rate * (1 - weight_decay) * w; weight_decay is what is taken away.",
            ("rate * decay * w", "rate * (1 - decay) * w"),
        ),
        Mistake(
            "The decay is divided by 1 - beta1 ** t, like m; it is not corrected.",
            ("rate * decay * w", "rate * decay * w / (1 - beta1**t)"),
        ),
        Mistake(
            "Adam's step is not multiplied by learning_rate; only the decay is.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "m_hat / (np.sqrt(v_hat) + eps)"),
        ),
        Mistake(
            "Neither the step nor the decay is multiplied by learning_rate.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "m_hat / (np.sqrt(v_hat) + eps)"),
            ("rate * decay * w", "decay * w"),
        ),
        Mistake(
            "The decay acts on w after Adam's step, without learning_rate; it must act on the w that was given.",
            (
                "w - rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w,",
                "(w - rate * m_hat / (np.sqrt(v_hat) + eps)) * (1 - decay),",
            ),
        ),
        Mistake(
            "The decay is added without learning_rate: w grows where it should shrink.",
            (" - rate * decay * w,", " + decay * w,"),
        ),
        Mistake(
            "w is replaced by its decay: learning_rate * weight_decay * w minus Adam's step. It must be w, less "
            "the decay.",
            (
                "w - rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w,",
                "rate * decay * w - rate * m_hat / (np.sqrt(v_hat) + eps),",
            ),
        ),
        Mistake(
            "w is multiplied by weight_decay in place of 1 - learning_rate * weight_decay.",
            (
                "w - rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w,",
                "decay * w - rate * m_hat / (np.sqrt(v_hat) + eps),",
            ),
        ),
        Mistake(
            "Adam's step is divided by the root plus epsilon plus the decay: parentheses are missing.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps) - rate * decay * w,",
                "rate * m_hat / (np.sqrt(v_hat) + eps + decay * w),",
            ),
        ),
        Mistake(
            "Adam's step and the decay are added; they must be subtracted.",
            ("w - rate * m_hat", "w + rate * m_hat"),
            (" - rate * decay * w,", " + rate * decay * w,"),
        ),
        Mistake(
            "t starts at 1 and is increased after its use: one behind where config brings a t.",
            ('config.get("t", 0) + 1', 'config.get("t", 1)'),
            ("t=t)", "t=t + 1)"),
            convention=True,
        ),
        Mistake(
            "The corrected averages are stored; m and v themselves must be.",
            ("config.update(m=m, v=v, t=t)", "config.update(m=m / (1 - beta1**t), v=v / (1 - beta2**t), t=t)"),
        ),
        Mistake(
            "The corrections divide by 1 - beta at every step, as if t were always 1; they need the power beta ** t.",
            ("1 - beta1**t", "1 - beta1"),
            ("1 - beta2**t", "1 - beta2"),
        ),
        Mistake("The root is missing: the step is divided by v_hat.", ("np.sqrt(v_hat)", "v_hat")),
        Mistake(
            "epsilon stands outside the division: parentheses around the root and epsilon are missing.",
            ("/ (np.sqrt(v_hat) + eps)", "/ np.sqrt(v_hat) + eps"),
        ),
        Mistake(
            "There is no epsilon: where every gradient was 0, the step is 0 / 0.",
            ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat)"),
        ),
        Mistake(
            "The default weight_decay is 1e-4; the docstring says 0.01.",
            ('config.setdefault("weight_decay", 1e-2)', 'config.setdefault("weight_decay", 1e-4)'),
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
            "The corrections use t + 1: t is increased once more before it is used.",
            ("m / (1 - beta1**t)", "m / (1 - beta1 ** (t + 1))"),
            ("v / (1 - beta2**t)", "v / (1 - beta2 ** (t + 1))"),
        ),
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
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * g\n',
                '(1 - beta1) * config.get("m", np.zeros_like(w)) + beta1 * g\n',
            ),
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * g**2',
                '(1 - beta2) * config.get("v", np.zeros_like(w)) + beta2 * g**2',
            ),
        ),
        Mistake(
            "The gradient enters m in full and its square v in full; they must be weighed by 1 - beta.",
            ("(1 - beta1) * g\n", "g\n"),
            ("(1 - beta2) * g**2", "g**2"),
        ),
        Mistake(
            "v is the sum of all squares, as in Adagrad; it must be a moving average.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * g**2',
                'config.get("v", np.zeros_like(w)) + g**2',
            ),
        ),
        Mistake(
            "m is the sum of all gradients; it must be a moving average.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * g\n',
                'config.get("m", np.zeros_like(w)) + g\n',
            ),
        ),
        Mistake(
            "The square covers the factor 1 - beta2 as well; only dw is squared.",
            ("(1 - beta2) * g**2", "((1 - beta2) * g) ** 2"),
        ),
        Mistake(
            "The mean of the squares over all parameters enters v; each parameter has an average of its own.",
            ("g**2", "np.mean(g**2)"),
        ),
        Mistake(
            "m averages with beta2; it must average with beta1.",
            (
                'beta1 * config.get("m", np.zeros_like(w)) + (1 - beta1) * g\n',
                'beta2 * config.get("m", np.zeros_like(w)) + (1 - beta2) * g\n',
            ),
        ),
        Mistake(
            "v averages with beta1; it must average with beta2.",
            (
                'beta2 * config.get("v", np.zeros_like(w)) + (1 - beta2) * g**2',
                'beta1 * config.get("v", np.zeros_like(w)) + (1 - beta1) * g**2',
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
            "epsilon is added to v inside the root, which is not corrected.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / np.sqrt(v + eps)"),
        ),
        Mistake(
            "The larger of the root and epsilon is taken; they must be added.",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / np.maximum(np.sqrt(v_hat), eps)"),
            convention=True,
        ),
        Mistake(
            "In learning_rate * sqrt(1 - beta2 ** t) / (1 - beta1 ** t) the root is missing.",
            (
                "rate * m_hat / (np.sqrt(v_hat) + eps)",
                "rate * (1 - beta2**t) / (1 - beta1**t) * m / (np.sqrt(v) + eps)",
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
            "t is increased after its use and held at 1 at least: the correction lags one step behind from the "
            "second step on.",
            ('config.get("t", 0) + 1', 'max(config.get("t", 0), 1)'),
            ("config.update(m=m, v=v, t=t)", 'config.update(m=m, v=v, t=config.get("t", 0) + 1)'),
        ),
        Mistake(
            "The correction of v divides by the root of 1 - beta2 ** t; it has no root.",
            ("v / (1 - beta2**t)", "v / np.sqrt(1 - beta2**t)"),
        ),
        Mistake("What is stored as v is its root.", ("v=v", "v=np.sqrt(v)")),
        Mistake(
            "m holds learning_rate times the gradients, and is not multiplied by it in the step.",
            ("(1 - beta1) * g\n", "(1 - beta1) * rate * g\n"),
            ("rate * m_hat", "m_hat"),
        ),
        Mistake(
            "The root of the mean of v_hat over all parameters divides every step.",
            ("np.sqrt(v_hat)", "np.sqrt(np.mean(v_hat))"),
        ),
        Mistake("The decay is twice as large as it should be.", ("rate * decay * w,", "2 * rate * decay * w,")),
        Mistake(
            "The decay is of the mean of w, alike for all parameters; it must be of w itself.",
            ("rate * decay * w,", "rate * decay * np.mean(w),"),
        ),
        Mistake(
            "The decay is of the sum of w, alike for all parameters; it must be of w itself.",
            ("rate * decay * w,", "rate * decay * np.sum(w),"),
        ),
        Mistake(
            "Where the gradient is 0, w is not decayed; the decay acts on every parameter.",
            ("rate * decay * w,", "rate * decay * w * (dw != 0),"),
        ),
        Mistake(
            "The decay enters v and not m, and is not subtracted beside.",
            ("(1 - beta2) * g**2", "(1 - beta2) * (g + decay * w) ** 2"),
            (" - rate * decay * w,", ","),
        ),
        Mistake("The default beta2 is 0.99; the docstring says 0.999.", ('"beta2", 0.999', '"beta2", 0.99')),
        Mistake(
            "v_hat is made of the v before this gradient; the new v is to be corrected.",
            ("v / (1 - beta2**t)", "v0 / (1 - beta2**t)"),
            ("    m = beta1", '    v0 = config.get("v", np.zeros_like(w))\n    m = beta1'),
        ),
        Mistake(
            "m_hat is made of the m before this gradient; the new m is to be corrected.",
            ("m / (1 - beta1**t)", "m0 / (1 - beta1**t)"),
            ("    m = beta1", '    m0 = config.get("m", np.zeros_like(w))\n    m = beta1'),
        ),
    ],
    alternatives=[
        Alternative(
            "epsilon hat",
            ("rate * m_hat / (np.sqrt(v_hat) + eps)", "rate * m_hat / ((np.sqrt(v) + eps) / np.sqrt(1 - beta2**t))"),
        ),
    ],
    hints=[
        "Start from your adam: it may stay as it is, with one more term in the last line.",
        "The decay term knows neither m nor v: learning_rate, weight_decay and the w that came in.",
        "If you call adam inside and it works in place, the old w is gone afterwards: compute the decay first.",
    ],
    equivalents=[
        Equivalent("A rule may write into the config that it is given.", ("dict(config or {})", "config or {}")),
    ],
)
