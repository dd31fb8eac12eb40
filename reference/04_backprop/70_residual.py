r"""## A path that skips

Stack many layers, and the gradient must pass through every one of them on its way back. A **residual block** gives it a
way around. Two affine layers with a ReLU between them compute a correction $F(x)$, which is *added* to what came in:

$$F(x) = \max(0,\; x\,w_1 + b_1)\, w_2 + b_2, \qquad out = x + F(x)$$

So $x$ goes into `out` twice, straight and through $F$. Backward the two paths add up:

$$dx = dout + dF(x)$$

The first term is `dout` itself: no weight scales it, and no gate stops it. However bad $F$ may be, the gradient
arrives.

**By hand:** $x = 3$, $w_1 = 2$, $b_1 = -1$, $w_2 = 0.5$, $b_2 = 1$: the ReLU gets and gives $5$, $F = 3.5$, $out =
6.5$. With $dout = 10$ the gradient through $F$ is $10 \cdot 0.5 \cdot 2 = 10$, so $dx = 10 + 10 = 20$. Were the ReLU
shut, it would still be 10.

**Pitfalls**

- `dx = ...` twice, and one of the paths is gone.
- The block ends with the sum. Some networks put one more ReLU after it; this one does not, so that the skip path stays
  clear.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, normal


def residual_forward(x, w1, b1, w2, b2):
    """Residual block: the input plus two affine layers with a ReLU between them.

    Args:
        x: input of shape (N, D), float; not changed.
        w1: weights of shape (D, H), float; not changed.
        b1: biases of shape (H,), float; not changed.
        w2: weights of shape (H, D), float; not changed.
        b2: biases of shape (D,), float; not changed.

    Returns:
        out: x + relu(x @ w1 + b1) @ w2 + b2, shape (N, D).
        cache: whatever residual_backward needs.
    """
    hidden = np.maximum(x @ w1 + b1, 0)
    out = x + hidden @ w2 + b2
    return out, (x, w1, w2, hidden)


def residual_backward(dout, cache):
    """Gradients of the loss with respect to the input and the parameters of the residual block.

    Args:
        dout: gradient of the loss with respect to out, shape (N, D); not changed.
        cache: what residual_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D).
        dw1: gradient of the loss with respect to w1, shape (D, H).
        db1: gradient of the loss with respect to b1, shape (H,).
        dw2: gradient of the loss with respect to w2, shape (H, D).
        db2: gradient of the loss with respect to b2, shape (D,).
    """
    x, w1, w2, hidden = cache
    dhidden = dout @ w2.T * (hidden > 0)
    dx = dout + dhidden @ w1.T
    return dx, x.T @ dhidden, dhidden.sum(axis=0), hidden.T @ dout, dout.sum(axis=0)


exercise = Exercise(
    Layer(residual_forward, residual_backward, gradients=("x", "w1", "b1", "w2", "b2")),
    points=5,
    cases=[
        Case(
            "a small batch",
            hint="How many paths lead from x to out?",
            x=normal(4, 3),
            w1=normal(3, 5),
            b1=normal(5),
            w2=normal(5, 3),
            b2=normal(3),
        ),
        Case(
            "fewer hidden units than inputs",
            x=normal(3, 6, shift=0.5),
            w1=normal(6, 2),
            b1=normal(2),
            w2=normal(2, 6),
            b2=normal(6),
        ),
        Case("one sample", hidden=True, x=normal(1, 4), w1=normal(4, 7), b1=normal(7), w2=normal(7, 4), b2=normal(4)),
        Case(
            "every ReLU shut",
            hidden=True,
            hint="What is left of the gradient when the path through F is closed?",
            x=normal(5, 3),
            w1=normal(3, 4),
            b1=normal(4, shift=-60),
            w2=normal(4, 3),
            b2=normal(3),
        ),
        Case(
            "no weights yet",
            hidden=True,
            hint="With w2 = 0 the block passes x on, and dout back.",
            x=normal(3, 5),
            w1=normal(5, 4),
            b1=normal(4),
            w2=np.zeros((4, 5)),
            b2=normal(5),
        ),
        Case(
            "all sizes equal", hidden=True, x=normal(4, 4), w1=normal(4, 4), b1=normal(4), w2=normal(4, 4), b2=normal(4)
        ),
    ],
    mistakes=[
        Mistake(
            "The skip path is missing in dx: dout itself must be added.",
            ("dx = dout + dhidden @ w1.T", "dx = dhidden @ w1.T"),
        ),
        Mistake(
            "dx is the skip path alone; the gradient through F is missing.",
            ("dx = dout + dhidden @ w1.T", "dx = dout + 0 * dhidden @ w1.T"),
        ),
        Mistake(
            "There is no skip path: x is not added to F(x), nor dout to the gradient.",
            ("out = x + hidden", "out = hidden"),
            ("dx = dout + dhidden", "dx = dhidden"),
        ),
        Mistake("x is not added to F(x).", ("out = x + hidden", "out = hidden")),
        Mistake(
            "There is a ReLU after the sum; this block ends with the sum.",
            (
                "out = x + hidden @ w2 + b2\n    return out, (x, w1, w2, hidden)",
                "out = np.maximum(x + hidden @ w2 + b2, 0)\n    return out, (x, w1, w2, hidden, out)",
            ),
            ("x, w1, w2, hidden = cache", "x, w1, w2, hidden, out = cache\n    dout = dout * (out > 0)"),
            convention=True,
        ),
        Mistake(
            "There is a ReLU on F before x is added; F ends with its second affine layer.",
            (
                "out = x + hidden @ w2 + b2\n    return out, (x, w1, w2, hidden)",
                "out = x + np.maximum(hidden @ w2 + b2, 0)\n    return out, (x, w1, w2, hidden, out - x)",
            ),
            ("x, w1, w2, hidden = cache", "x, w1, w2, hidden, F = cache\n    skip = dout\n    dout = dout * (F > 0)"),
            ("dx = dout + dhidden", "dx = skip + dhidden"),
        ),
        Mistake("The gate of the ReLU is missing in the gradients.", ("dout @ w2.T * (hidden > 0)", "dout @ w2.T")),
        Mistake(
            "The gate is taken from the gradient; it must come from the hidden units.",
            ("* (hidden > 0)", "* (dout @ w2.T > 0)"),
        ),
        Mistake("There is no ReLU in F.", ("np.maximum(x @ w1 + b1, 0)", "(x @ w1 + b1)"), (" * (hidden > 0)", "")),
        Mistake(
            "The gradient through F is taken from x; it must be taken from dout.",
            ("dhidden = dout @ w2.T", "dhidden = x @ w2.T"),
        ),
        Mistake("The skip path passes x back; it must pass dout.", ("dx = dout + dhidden", "dx = x + dhidden")),
        Mistake(
            "The gate stands in the skip path too: dout is counted only where x is positive.",
            ("dx = dout + dhidden", "dx = dout * (x > 0) + dhidden"),
        ),
        Mistake("b1 is left out of the forward pass.", ("np.maximum(x @ w1 + b1, 0)", "np.maximum(x @ w1, 0)")),
        Mistake("b2 is left out of the forward pass.", ("out = x + hidden @ w2 + b2", "out = x + hidden @ w2")),
        Mistake(
            "db1 and db2 are means over the batch; they must be sums.",
            ("dhidden.sum(axis=0)", "dhidden.mean(axis=0)"),
            ("dout.sum(axis=0)", "dout.mean(axis=0)"),
        ),
        Mistake(
            "The gradients ignore dout.",
            ("x, w1, w2, hidden = cache", "x, w1, w2, hidden = cache\n    dout = np.ones(dout.shape)"),
        ),
        Mistake("db1 is a mean over the batch; it must be a sum.", ("dhidden.sum(axis=0)", "dhidden.mean(axis=0)")),
        Mistake("db2 is a mean over the batch; it must be a sum.", ("dout.sum(axis=0)", "dout.mean(axis=0)")),
        Mistake(
            "dw1, db1, dw2 and db2 are divided by N; dout already carries that factor.",
            ("x.T @ dhidden", "x.T @ dhidden / len(x)"),
            ("dhidden.sum(axis=0)", "dhidden.mean(axis=0)"),
            ("hidden.T @ dout", "hidden.T @ dout / len(x)"),
            (", dout.sum(axis=0)", ", dout.mean(axis=0)"),
        ),
        Mistake(
            "dw1 and dw2 are divided by N; dout already carries that factor.",
            ("x.T @ dhidden", "x.T @ dhidden / len(x)"),
            ("hidden.T @ dout", "hidden.T @ dout / len(x)"),
        ),
        Mistake(
            "There is a ReLU after the sum in the forward pass; this block ends with the sum.",
            ("out = x + hidden @ w2 + b2", "out = np.maximum(x + hidden @ w2 + b2, 0)"),
        ),
        Mistake(
            "There is a ReLU on F in the forward pass; F ends with its second affine layer.",
            ("out = x + hidden @ w2 + b2", "out = x + np.maximum(hidden @ w2 + b2, 0)"),
        ),
        Mistake("The skip path passes 1 back; it must pass dout.", ("dx = dout + dhidden", "dx = 1 + dhidden")),
        Mistake(
            "The two paths are multiplied in dx; they must be added.",
            ("dx = dout + dhidden @ w1.T", "dx = dout * (dhidden @ w1.T)"),
        ),
        Mistake(
            "out is x less F(x); they must be added.", ("out = x + hidden @ w2 + b2", "out = x - (hidden @ w2 + b2)")
        ),
        Mistake(
            "out is x times F(x); they must be added.", ("out = x + hidden @ w2 + b2", "out = x * (hidden @ w2 + b2)")
        ),
        Mistake(
            "The block starts with a ReLU on x, in F and in the skip path.",
            ("    hidden = np.maximum(x", "    x = np.maximum(x, 0)\n    hidden = np.maximum(x"),
        ),
        Mistake(
            "The ReLU stands after the second affine layer, not between the two.",
            ("hidden = np.maximum(x @ w1 + b1, 0)", "hidden = x @ w1 + b1"),
            ("out = x + hidden @ w2 + b2", "out = x + np.maximum(hidden @ w2 + b2, 0)"),
        ),
        Mistake(
            "There is no ReLU in the forward pass.",
            ("np.maximum(x @ w1 + b1, 0)", "(x @ w1 + b1)"),
            ("return out, (x, w1, w2, hidden)", "return out, (x, w1, w2, np.maximum(hidden, 0))"),
        ),
        Mistake(
            "The layer between is a sigmoid; a ReLU is asked.",
            ("np.maximum(x @ w1 + b1, 0)", "1 / (1 + np.exp(-(x @ w1 + b1)))"),
            ("(hidden > 0)", "hidden * (1 - hidden)"),
        ),
        Mistake(
            "The layer between is tanh; a ReLU is asked.",
            ("np.maximum(x @ w1 + b1, 0)", "np.tanh(x @ w1 + b1)"),
            ("(hidden > 0)", "(1 - hidden**2)"),
        ),
        Mistake(
            "The bias b1 is added after the ReLU.",
            ("np.maximum(x @ w1 + b1, 0)", "np.maximum(x @ w1, 0) + b1"),
            ("return out, (x, w1, w2, hidden)", "return out, (x, w1, w2, hidden)"),
        ),
        Mistake("The gate is missing in dx.", ("dx = dout + dhidden @ w1.T", "dx = dout + dout @ w2.T @ w1.T")),
        Mistake("The gate is missing in dw1.", ("x.T @ dhidden", "x.T @ (dout @ w2.T)")),
        Mistake("The gate is missing in db1.", ("dhidden.sum(axis=0)", "(dout @ w2.T).sum(axis=0)")),
        Mistake("The gate is hidden itself; it must be 1 where hidden is positive.", ("* (hidden > 0)", "* hidden")),
        Mistake("The gate is asked without b1: where x @ w1 is positive.", ("* (hidden > 0)", "* (x @ w1 > 0)")),
        Mistake(
            "dx is gated as a whole: both paths count only where x is positive.",
            ("dx = dout + dhidden @ w1.T", "dx = (dout + dhidden @ w1.T) * (x > 0)"),
        ),
        Mistake(
            "dw2 is made of x @ w1 + b1, before the ReLU; it must be made of hidden.",
            ("return out, (x, w1, w2, hidden)", "return out, (x, w1, w2, hidden, x @ w1 + b1)"),
            ("x, w1, w2, hidden = cache", "x, w1, w2, hidden, before = cache"),
            ("hidden.T @ dout", "before.T @ dout"),
        ),
        Mistake(
            "The gradient dx stands for dout in dw2 and db2.",
            ("hidden.T @ dout, dout.sum(axis=0)", "hidden.T @ dx, dx.sum(axis=0)"),
        ),
        Mistake("dw2 ignores dout.", ("hidden.T @ dout", "hidden.T @ np.ones(dout.shape)")),
        Mistake(
            "db2 ignores dout: it is the number of samples.", ("dout.sum(axis=0)", "0 * dout.sum(axis=0) + len(x)")
        ),
        Mistake("The gradient through F ignores dout.", ("dout @ w2.T", "np.ones(dout.shape) @ w2.T")),
        Mistake(
            "db1 and db2 are not summed over the batch.",
            ("dhidden.sum(axis=0)", "dhidden"),
            ("dout.sum(axis=0)", "1 * dout"),
        ),
        Mistake(
            "db1 and db2 keep the axis of the samples, with length 1.",
            ("dhidden.sum(axis=0)", "dhidden.sum(axis=0, keepdims=True)"),
            ("dout.sum(axis=0)", "dout.sum(axis=0, keepdims=True)"),
        ),
        Mistake("out adds relu(x), not x.", ("out = x + hidden", "out = np.maximum(x, 0) + hidden")),
        Mistake("dw1 is 0.", ("x.T @ dhidden", "0 * (x.T @ dhidden)")),
        Mistake("dw1 is divided by the number of samples.", ("x.T @ dhidden", "(x.T @ dhidden) / len(x)")),
        Mistake("dw1 is multiplied by the number of samples.", ("x.T @ dhidden", "(x.T @ dhidden) * len(x)")),
        Mistake("dw1 lacks the last sample.", ("x.T @ dhidden", "x[:-1].T @ dhidden[:-1]")),
        Mistake("dw1 lacks the first sample.", ("x.T @ dhidden", "x[1:].T @ dhidden[1:]")),
        Mistake("dw1 is that of the last sample alone.", ("x.T @ dhidden", "x[-1:].T @ dhidden[-1:]")),
        Mistake("dw1 is that of the first sample alone.", ("x.T @ dhidden", "x[:1].T @ dhidden[:1]")),
        Mistake("db1 is 0.", ("dhidden.sum(axis=0)", "0 * (dhidden.sum(axis=0))")),
        Mistake(
            "db1 is multiplied by the number of samples.", ("dhidden.sum(axis=0)", "(dhidden.sum(axis=0)) * len(x)")
        ),
        Mistake("db1 lacks the last sample.", ("dhidden.sum(axis=0)", "dhidden[:-1].sum(axis=0)")),
        Mistake("db1 lacks the first sample.", ("dhidden.sum(axis=0)", "dhidden[1:].sum(axis=0)")),
        Mistake("db1 is that of the last sample alone.", ("dhidden.sum(axis=0)", "dhidden[-1]")),
        Mistake("db1 is that of the first sample alone.", ("dhidden.sum(axis=0)", "dhidden[0]")),
        Mistake("dw2 is 0.", ("hidden.T @ dout", "0 * (hidden.T @ dout)")),
        Mistake("dw2 is divided by the number of samples.", ("hidden.T @ dout", "(hidden.T @ dout) / len(x)")),
        Mistake("dw2 is multiplied by the number of samples.", ("hidden.T @ dout", "(hidden.T @ dout) * len(x)")),
        Mistake("dw2 lacks the last sample.", ("hidden.T @ dout", "hidden[:-1].T @ dout[:-1]")),
        Mistake("dw2 lacks the first sample.", ("hidden.T @ dout", "hidden[1:].T @ dout[1:]")),
        Mistake("dw2 is that of the last sample alone.", ("hidden.T @ dout", "hidden[-1:].T @ dout[-1:]")),
        Mistake("dw2 is that of the first sample alone.", ("hidden.T @ dout", "hidden[:1].T @ dout[:1]")),
        Mistake("db2 is 0.", ("dout.sum(axis=0)", "0 * (dout.sum(axis=0))")),
        Mistake("db2 is multiplied by the number of samples.", ("dout.sum(axis=0)", "(dout.sum(axis=0)) * len(x)")),
        Mistake("db2 lacks the last sample.", ("dout.sum(axis=0)", "dout[:-1].sum(axis=0)")),
        Mistake("db2 lacks the first sample.", ("dout.sum(axis=0)", "dout[1:].sum(axis=0)")),
        Mistake("db2 is that of the last sample alone.", ("dout.sum(axis=0)", "dout[-1]")),
        Mistake("db2 is that of the first sample alone.", ("dout.sum(axis=0)", "dout[0]")),
        Mistake(
            "The path through F is divided by the number of samples in dx.",
            ("dhidden @ w1.T", "dhidden @ w1.T / len(x)"),
        ),
        Mistake("dw2 uses the gate of hidden, not hidden.", ("hidden.T @ dout", "(hidden > 0).T @ dout")),
    ],
    hints=[
        "The gradient of a sum goes to both terms, unchanged: to x, and to the path through F.",
        "Along F, two affine backwards with a gate between them; then add what came straight from out.",
    ],
    equivalents=[
        Equivalent("A hidden unit is never negative.", ("hidden > 0", "hidden != 0")),
    ],
)
