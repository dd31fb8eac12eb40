r"""## Activity penalty

The units themselves can be charged in place of the weights. A representation in which few units are active at a time
is easier to read and cheaper to compute; sparse autoencoders are made like that. Take a layer of ReLU units and charge
what it puts out, summed over the units, as a mean over the samples:

$$h = \max(0,\; x\, w + b), \qquad R = \frac{reg}{N} \sum_{n, m} |h_{nm}|$$

(The absolute value changes nothing here, since $h \ge 0$.) The penalty depends on the weights *through* the layer, so
its gradient has to go back through the layer, and on to the input:

$$\frac{\partial R}{\partial h_{nm}} = \frac{reg}{N}, \qquad dz_{nm} = \frac{reg}{N}\, [h_{nm} > 0], \qquad
dx = dz\, w^\top, \quad dw = x^\top dz, \quad db = \sum_n dz_n$$

**By hand:** one sample $x = 3$, two units with weights $(2, -1)$ and biases $(-1, 1)$: $h = (5, 0)$. With $reg = 0.1$
the penalty is $0.5$; $dz = (0.1, 0)$, so $dw = (0.3, 0)$, $db = (0.1, 0)$ and $dx = 0.2$.

**Pitfalls**

- A silent unit pays nothing and gets no gradient.
- A mean over the samples and a sum over the units: divide by $N$, not by the number of elements of $h$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Loss, Mistake, integers, normal


def activity_penalty(x, w, b, reg):
    """L1 penalty on the activity of a layer of ReLU units, and its gradients.

    Args:
        x: input of shape (N, D), float or int; not changed.
        w: weights of shape (D, M), float; not changed.
        b: biases of shape (M,), float; not changed.
        reg: float >= 0, the strength.

    Returns:
        loss: float, reg times the sum over the M units of their outputs max(0, x @ w + b), as a mean over the N
            samples.
        dx: gradient of the loss with respect to x, shape (N, D), float.
        dw: gradient of the loss with respect to w, shape (D, M), float.
        db: gradient of the loss with respect to b, shape (M,), float.
    """
    h = np.maximum(x @ w + b, 0)
    loss = reg * np.sum(h) / len(x)
    dz = reg / len(x) * (h > 0)
    return loss, dz @ w.T, x.T @ dz, dz.sum(axis=0)


exercise = Exercise(
    Loss(activity_penalty, gradients=("x", "w", "b")),
    points=4,
    cases=[
        Case(
            "a small batch",
            hint="Which units pay, on which samples?",
            x=normal(5, 3),
            w=normal(3, 4),
            b=normal(4),
            reg=0.3,
        ),
        Case(
            "most units silent",
            hint="Does a silent unit get a gradient?",
            x=normal(4, 2, shift=0.5),
            w=normal(2, 6),
            b=normal(6, shift=-1),
            reg=1.5,
        ),
        Case("one sample", hidden=True, x=normal(1, 5), w=normal(5, 3), b=normal(3), reg=0.7),
        Case(
            "whole numbers in x", hidden=True, x=integers(6, 4, low=-3, high=4), w=normal(4, 2), b=normal(2), reg=0.05
        ),
        Case("large inputs", hidden=True, x=normal(3, 7, scale=300), w=normal(7, 4), b=normal(4), reg=0.01),
        Case("all units silent", hidden=True, x=normal(3, 2), w=normal(2, 5), b=normal(5, shift=-40), reg=0.4),
    ],
    mistakes=[
        Mistake(
            "The penalty is a sum over the samples; a mean is asked.",
            ("reg * np.sum(h) / len(x)", "reg * np.sum(h)"),
            ("reg / len(x) * (h > 0)", "reg * (h > 0)"),
            convention=True,
        ),
        Mistake(
            "The gradients are not divided by N.",
            ("reg / len(x) * (h > 0)", "reg * (h > 0)"),
        ),
        Mistake("The loss is not divided by N.", ("reg * np.sum(h) / len(x)", "reg * np.sum(h)")),
        Mistake(
            "Loss and gradients are divided by the number of all outputs; divide by the number of samples.",
            ("reg * np.sum(h) / len(x)", "reg * np.mean(h)"),
            ("reg / len(x) * (h > 0)", "reg / h.size * (h > 0)"),
        ),
        Mistake("Silent units get a gradient: the gate of the ReLU is missing.", ("* (h > 0)", "* np.ones(h.shape)")),
        Mistake(
            "The penalty is on the squares of the outputs.",
            ("np.sum(h)", "np.sum(h**2)"),
            ("* (h > 0)", "* 2 * h"),
        ),
        Mistake(
            "The penalty is on the weights; the outputs of the units are to be charged.",
            ("reg * np.sum(h) / len(x)", "reg * np.sum(np.abs(w))"),
            ("dz @ w.T, x.T @ dz, dz.sum(axis=0)", "0.0 * x, reg * np.sign(w), 0.0 * b"),
        ),
        Mistake("The bias is left out of the layer.", ("np.maximum(x @ w + b, 0)", "np.maximum(x @ w, 0)")),
        Mistake(
            "There is no ReLU: the penalty is on |x @ w + b|.",
            ("np.maximum(x @ w + b, 0)", "np.abs(x @ w + b)"),
            ("* (h > 0)", "* np.sign(x @ w + b)"),
        ),
        Mistake("db is a mean over the batch; it must be a sum.", ("dz.sum(axis=0)", "dz.mean(axis=0)")),
        Mistake("The gradients lack the strength reg.", ("reg / len(x) * (h > 0)", "1 / len(x) * (h > 0)")),
        Mistake(
            "The loss is a mean over all outputs; it is a sum over the units and a mean over the samples.",
            ("reg * np.sum(h) / len(x)", "reg * np.mean(h)"),
        ),
        Mistake(
            "The gradients are divided by the number of all outputs; divide by the number of samples.",
            ("reg / len(x) * (h > 0)", "reg / h.size * (h > 0)"),
        ),
        Mistake(
            "The loss is divided by the number of units; divide by the number of samples.",
            ("reg * np.sum(h) / len(x)", "reg * np.sum(h) / h.shape[1]"),
        ),
        Mistake(
            "The gradients are divided by the number of units; divide by the number of samples.",
            ("reg / len(x) * (h > 0)", "reg / h.shape[1] * (h > 0)"),
        ),
        Mistake(
            "The loss is a mean over the active outputs alone.",
            ("reg * np.sum(h) / len(x)", "reg * np.sum(h) / max(1, np.sum(h > 0))"),
        ),
        Mistake(
            "The loss is on the squares of the outputs, with a factor 1/2.",
            ("reg * np.sum(h)", "reg / 2 * np.sum(h**2)"),
        ),
        Mistake("The gradients are those of squares: dz is 2 * reg / N * h.", ("* (h > 0)", "* 2 * h")),
        Mistake("The gradients have h in place of its gate: dz is reg / N * h.", ("* (h > 0)", "* h")),
        Mistake("The loss adds |x @ w + b|: the ReLU is missing.", ("np.sum(h)", "np.sum(np.abs(x @ w + b))")),
        Mistake(
            "The gradients have the sign of x @ w + b in place of the gate of the ReLU.",
            ("* (h > 0)", "* np.sign(x @ w + b)"),
        ),
        Mistake("The loss counts the active outputs; their values are to be added.", ("np.sum(h)", "np.sum(h > 0)")),
        Mistake(
            "The loss is on the weights; the outputs of the units are to be charged.",
            ("reg * np.sum(h) / len(x)", "reg * np.sum(np.abs(w))"),
        ),
        Mistake("dw is reg * sign(w), as if the weights were charged.", ("x.T @ dz,", "reg * np.sign(w),")),
        Mistake("dx lacks the gate of the ReLU.", ("dz @ w.T", "(reg / len(x) * np.ones(h.shape)) @ w.T")),
        Mistake("dw lacks the gate of the ReLU.", ("x.T @ dz", "x.T @ (reg / len(x) * np.ones(h.shape))")),
        Mistake("db lacks the gate of the ReLU.", ("dz.sum(axis=0)", "reg * np.ones(len(b))")),
        Mistake("dx is not divided by N.", ("dz @ w.T", "len(x) * dz @ w.T")),
        Mistake("dw is not divided by N.", ("x.T @ dz", "len(x) * x.T @ dz")),
        Mistake("db is not divided by N.", ("dz.sum(axis=0)", "len(x) * dz.sum(axis=0)")),
        Mistake("dw is divided by N twice.", ("x.T @ dz", "x.T @ dz / len(x)")),
        Mistake("dx is gated by x > 0; the gate is that of h.", ("dz @ w.T,", "(dz @ w.T) * (x > 0),")),
        Mistake("db is 0: the bias is in the layer, so it gets a gradient.", ("dz.sum(axis=0)", "0.0 * b")),
        Mistake("dx lacks the strength reg.", ("dz @ w.T", "dz @ w.T / reg")),
        Mistake("dw lacks the strength reg.", ("x.T @ dz,", "x.T @ dz / reg,")),
        Mistake("db lacks the strength reg.", ("dz.sum(axis=0)", "dz.sum(axis=0) / reg")),
        Mistake("dx is divided by N twice.", ("dz @ w.T", "dz @ w.T / len(x)")),
        Mistake("dx is divided by the number of units too.", ("dz @ w.T", "dz @ w.T / len(b)")),
        Mistake("dw is divided by the number of units too.", ("x.T @ dz,", "x.T @ dz / len(b),")),
        Mistake("db is divided by the number of units too.", ("dz.sum(axis=0)", "dz.sum(axis=0) / len(b)")),
        Mistake("The gate leaves the bias out: it is that of x @ w > 0.", ("(h > 0)", "(x @ w > 0)")),
        Mistake("The last sample is left out of the loss.", ("np.sum(h)", "np.sum(h[:-1])")),
        Mistake("The first sample is left out of the loss.", ("np.sum(h)", "np.sum(h[1:])")),
        Mistake("The loss divides by N - 1.", ("np.sum(h) / len(x)", "np.sum(h) / max(len(x) - 1, 1)")),
        Mistake(
            "The loss takes the most active unit of each sample alone; all are to be summed.",
            ("np.sum(h)", "np.sum(h.max(axis=1))"),
        ),
        Mistake(
            "The loss is the norm of the outputs, with a root over the sum of squares.",
            ("np.sum(h)", "np.sqrt(np.sum(h**2))"),
        ),
        Mistake("dw has h in place of its gate.", ("x.T @ dz,", "x.T @ (reg / len(x) * h),")),
        Mistake("dx has h in place of the gate.", ("dz @ w.T", "(reg / len(x) * h) @ w.T")),
        Mistake("db has h in place of the gate.", ("dz.sum(axis=0)", "(reg / len(x) * h).sum(axis=0)")),
        Mistake("db is one number, the sum over the units too.", ("dz.sum(axis=0)", "dz.sum() + 0 * b")),
        Mistake("dw is 0: the weights are in the layer, so they get a gradient.", ("x.T @ dz,", "0.0 * w,")),
        Mistake("dx is 0: the input is in the layer, so it gets a gradient.", ("dz @ w.T", "0.0 * x")),
    ],
    hints=[
        "First the gradient with respect to h: what does one more unit of activity cost?",
        "Then a ReLU gate, and then an affine layer, as in backpropagation.",
    ],
    equivalents=[Equivalent("No output is negative.", ("h > 0", "h != 0"))],
)
