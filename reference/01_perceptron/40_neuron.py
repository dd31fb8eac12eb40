r"""## A neuron with a gradient

The perceptron has a flaw: its answer jumps. Move a weight by a tiny amount, and the answer either stays the same or
flips. There is no "a little better", so there is no slope to follow. Replace the jump by a smooth step, the
**sigmoid**, and there is:

$$z = \sum_d x_d\, w_d + b, \qquad out = \sigma(z) = \frac{1}{1 + e^{-z}}$$

Its slope is made of its own output: $\sigma'(z) = \sigma(z)\,(1 - \sigma(z))$.

From here on a function that learns comes as a pair. `neuron_forward` computes the output, and keeps in a **cache**
what the way back will need. `neuron_backward` receives `dout`, the slope of the loss with respect to each output, and
returns the slope with respect to everything that went in. The chain rule does it in two steps, first back through the
sigmoid, then through the sum:

$$dz_n = dout_n\, \sigma(z_n)\,(1 - \sigma(z_n))$$

$$dx_{n,d} = dz_n\, w_d, \qquad dw_d = \sum_n x_{n,d}\, dz_n, \qquad db = \sum_n dz_n$$

Each sample has a row of `dx` to itself. The weights and the bias serve all samples, so what the samples have to say
about them is added up.

**By hand:** one sample $x = (1, 2)$, with $w = (2, -1)$ and $b = 0$. Then $z = 0$, $out = 0.5$, and the slope of the
sigmoid is $0.25$. For $dout = 4$: $dz = 1$, $dx = (2, -1)$, $dw = (1, 2)$, $db = 1$.

**Pitfalls**

- Every gradient has the shape of what it belongs to: `dx` is (N, D), `dw` is (D,), `db` is a single number.
- Sums, not means. If the loss is a mean, the factor $1/N$ is in `dout` already.
- `np.exp` warns of an overflow for very negative $z$. The result, 0, is right nevertheless, so you may leave it. The
  next notebook shows how to avoid it.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Layer, Mistake, integers, normal, uniform


def neuron_forward(x, w, b):
    """Sigmoid of a weighted sum, for every sample.

    Args:
        x: samples of shape (N, D), float or int; not changed.
        w: weights of shape (D,), float; not changed.
        b: bias, a float.

    Returns:
        out: 1 / (1 + exp(-z)) with z = x @ w + b, shape (N,), float; right for |z| up to 700.
        cache: whatever neuron_backward needs.
    """
    z = x @ w + b
    e = np.exp(-np.abs(z))
    out = np.where(z >= 0, 1, e) / (1 + e)
    return out, (x, w, out)


def neuron_backward(dout, cache):
    """Gradients of the loss with respect to the samples, the weights and the bias of the neuron.

    Args:
        dout: gradient of the loss with respect to out, shape (N,); not changed.
        cache: what neuron_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, shape (N, D), float.
        dw: gradient of the loss with respect to w, shape (D,), summed over the samples.
        db: gradient of the loss with respect to b, a float, summed over the samples.
    """
    x, w, out = cache
    dz = dout * out * (1 - out)
    dx = np.outer(dz, w)
    dw = x.T @ dz
    db = dz.sum()
    return dx, dw, db


exercise = Exercise(
    Layer(neuron_forward, neuron_backward, gradients=("x", "w", "b")),
    points=5,
    cases=[
        Case(
            "a small batch", hint="Does each gradient have the shape of its array?", x=normal(4, 3), w=normal(3), b=0.6
        ),
        Case("more features than samples", x=normal(2, 5, shift=0.5), w=normal(5, scale=0.7), b=-0.9),
        Case("one sample", hidden=True, hint="Is dx of shape (1, D)?", x=normal(1, 6), w=normal(6), b=0.4),
        Case("one feature", hidden=True, x=normal(7, 1), w=normal(1), b=-0.7),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Are the gradients floats when x is not?",
            x=integers(6, 4, low=-2, high=3),
            w=normal(4),
            b=0.5,
        ),
        Case(
            "sums of some hundreds",
            hidden=True,
            hint="What is the slope of the sigmoid far from 0?",
            x=uniform(8, 3, low=-15, high=15),
            w=uniform(3, low=-15, high=15),
            b=-20.0,
        ),
        Case(
            "many features",
            hidden=True,
            hint="Does your backward nudge one weight after another?",
            x=normal(30, 2000, scale=0.02),
            w=normal(2000),
            b=0.3,
        ),
    ],
    mistakes=[
        Mistake("The bias is left out of the sum.", ("z = x @ w + b\n", "z = x @ w\n")),
        Mistake(
            "out is the weighted sum: the sigmoid is missing.", ("out = np.where(z >= 0, 1, e) / (1 + e)", "out = z")
        ),
        Mistake(
            "out is the hyperbolic tangent; the sigmoid is asked.",
            ("out = np.where(z >= 0, 1, e) / (1 + e)", "out = np.tanh(z)"),
        ),
        Mistake(
            "The sign in the exponent is wrong: out is 1 / (1 + exp(z)).",
            ("np.where(z >= 0, 1, e)", "np.where(z <= 0, 1, e)"),
        ),
        Mistake("The gradients ignore dout.", ("dz = dout * out * (1 - out)", "dz = out * (1 - out)")),
        Mistake(
            "The slope of the sigmoid is missing from the gradients.",
            ("dz = dout * out * (1 - out)", "dz = dout * 1.0"),
        ),
        Mistake("The slope of the sigmoid is out (1 + out); it is out (1 - out).", ("(1 - out)", "(1 + out)")),
        Mistake("The slope of the sigmoid lacks the factor 1 - out.", ("out * (1 - out)", "out")),
        Mistake(
            "The sigmoid is applied to out once more before its slope is taken.",
            ("dz = dout * out * (1 - out)", "s = 1 / (1 + np.exp(-out))\n    dz = dout * s * (1 - s)"),
        ),
        Mistake("The slope is that of tanh, 1 - out**2.", ("dout * out * (1 - out)", "dout * (1 - out**2)")),
        Mistake("dw is a mean over the samples; it must be a sum.", ("x.T @ dz", "x.T @ dz / len(x)")),
        Mistake("db is a mean over the samples; it must be a sum.", ("dz.sum()", "dz.mean()")),
        Mistake("db is not summed: it has one entry for each sample.", ("db = dz.sum()", "db = dz + 0.0")),
        Mistake("db is 1; the bias gets the sum of dz.", ("db = dz.sum()", "db = 1.0")),
        Mistake(
            "dw is not summed over the samples: it has shape (N, D).",
            ("x.T @ dz", "x * dz[:, np.newaxis]"),
        ),
        Mistake(
            "dx is the weights alone, the same for every sample.", ("np.outer(dz, w)", "np.outer(np.ones(len(dz)), w)")
        ),
        Mistake(
            "dx is summed over the samples: it has shape (D,).", ("np.outer(dz, w)", "np.outer(dz, w).sum(axis=0)")
        ),
        Mistake("dx has x as its factor; it must be w.", ("np.outer(dz, w)", "x * dz[:, np.newaxis]")),
        Mistake("The gradients of x and w stand in each other's place.", ("return dx, dw, db", "return dw, dx, db")),
        Mistake(
            "dx and dw use dout, not dz: they lack the slope of the sigmoid.",
            ("np.outer(dz, w)", "np.outer(dout, w)"),
            ("x.T @ dz", "x.T @ dout"),
        ),
        Mistake("The bias is subtracted in the sum; it is added.", ("z = x @ w + b\n", "z = x @ w - b\n")),
        Mistake(
            "The bias is added once for each feature; it is added once.",
            ("z = x @ w + b\n", "z = (x * w + b).sum(axis=1)\n"),
        ),
        Mistake(
            "out is 1 + exp(-z): in 1 / (1 + exp(-z)), brackets belong around the denominator.",
            ("np.where(z >= 0, 1, e) / (1 + e)", "1 / 1 + np.exp(-z)"),
        ),
        Mistake(
            "out is 1 / (1 - exp(-z)); there is a plus in the sigmoid.",
            ("np.where(z >= 0, 1, e) / (1 + e)", "1 / (1 - np.exp(-z))"),
        ),
        Mistake(
            "out is exp(z) divided by its sum over the batch; the sigmoid takes each sample for itself.",
            ("np.where(z >= 0, 1, e) / (1 + e)", "np.exp(z - z.max()) / np.exp(z - z.max()).sum()"),
        ),
        Mistake(
            "out is 0 where z is negative, as with relu or a step; the sigmoid is asked.",
            ("np.where(z >= 0, 1, e) / (1 + e)", "np.maximum(z, 0)"),
        ),
        Mistake(
            "The slope of the sigmoid is taken as z (1 - z); it is out (1 - out).",
            ("return out, (x, w, out)", "return out, (x, w, z)"),
        ),
        Mistake("The slope of the sigmoid lacks the factor out.", ("out * (1 - out)", "(1 - out)")),
        Mistake("The slope of the sigmoid has the wrong sign: out (out - 1).", ("(1 - out)", "(out - 1)")),
        Mistake(
            "The slope of the sigmoid is taken as out squared; it is out (1 - out).", ("out * (1 - out)", "out**2")
        ),
        Mistake(
            "The slope of the sigmoid is taken as 1 - 2 out; it is out (1 - out).", ("out * (1 - out)", "(1 - 2 * out)")
        ),
        Mistake(
            "The slope of the sigmoid is taken of dout: dout (1 - dout).",
            ("dout * out * (1 - out)", "dout * (1 - dout)"),
        ),
        Mistake("The slope of the sigmoid enters twice.", ("dout * out * (1 - out)", "dout * (out * (1 - out)) ** 2")),
        Mistake(
            "dz is out - dout, as if dout were a label; it is dout out (1 - out).",
            ("dout * out * (1 - out)", "out - dout"),
        ),
        Mistake("dx is transposed: it has shape (D, N).", ("np.outer(dz, w)", "np.outer(w, dz)")),
        Mistake(
            "dx is w times the sum of dz, the same for every sample; each has its own dz.",
            ("np.outer(dz, w)", "np.outer(np.ones(len(dz)), w) * dz.sum()"),
        ),
        Mistake("dw has w as its factor; it must be x.", ("x.T @ dz", "w * dz.sum()")),
        Mistake(
            "dw is the sum of x times the sum of dz; each sample's x belongs to its own dz.",
            ("x.T @ dz", "x.sum(axis=0) * dz.sum()"),
        ),
        Mistake(
            "dw is summed over the features: it has shape (N,).", ("x.T @ dz", "(x * dz[:, np.newaxis]).sum(axis=1)")
        ),
        Mistake("dw has out as its factor; it must be x.", ("x.T @ dz", "np.ones_like(w) * (out @ dz)")),
        Mistake("db is 0; the bias gets the sum of dz.", ("dz.sum()", "0.0 * dz.sum()")),
        Mistake(
            "db has b as a factor; the slope of a sum is 1.",
            ("(x, w, out)\n\n\n", "(x, w, out, b)\n\n\n"),
            ("x, w, out = cache", "x, w, out, b = cache"),
            ("dz.sum()", "dz.sum() * b"),
        ),
        Mistake("db is the dz of the first sample; it is the sum over all.", ("dz.sum()", "dz[0]")),
        Mistake("dx lacks dout.", ("np.outer(dz, w)", "np.outer(out * (1 - out), w)")),
        Mistake("dw lacks dout.", ("x.T @ dz", "x.T @ (out - out**2)")),
        Mistake("db lacks dout.", ("dz.sum()", "(out - out**2).sum()")),
        Mistake("dx is divided by the number of features.", ("np.outer(dz, w)", "np.outer(dz, w) / len(w)")),
        Mistake("dw is divided by the number of features.", ("x.T @ dz", "x.T @ dz / len(w)")),
        Mistake("db is divided by the number of features.", ("dz.sum()", "dz.sum() / len(w)")),
        Mistake("db is the dz of the last sample; it is the sum over all.", ("dz.sum()", "dz[-1]")),
        Mistake("dw is that of the last sample; it is the sum over all.", ("x.T @ dz", "x[-1] * dz[-1]")),
        Mistake("dw is that of the first sample; it is the sum over all.", ("x.T @ dz", "x[0] * dz[0]")),
        Mistake("The last sample is left out of dw.", ("x.T @ dz", "x[:-1].T @ dz[:-1]")),
        Mistake("The first sample is left out of dw.", ("x.T @ dz", "x[1:].T @ dz[1:]")),
        Mistake("The last sample is left out of db.", ("dz.sum()", "dz[:-1].sum()")),
        Mistake("The first sample is left out of db.", ("dz.sum()", "dz[1:].sum()")),
        Mistake("dx is zero.", ("np.outer(dz, w)", "0 * np.outer(dz, w)")),
        Mistake("dw is zero.", ("x.T @ dz", "0 * x.T @ dz")),
        Mistake("dx enters the slope of the sigmoid twice.", ("np.outer(dz, w)", "np.outer(dz * out * (1 - out), w)")),
        Mistake(
            "dw is the mean over all samples, the same for each weight.",
            ("x.T @ dz", "np.full(len(w), np.mean(x.T @ dz))"),
        ),
        Mistake("dx has the signs of w alone.", ("np.outer(dz, w)", "np.outer(dz, np.sign(w))")),
        Mistake("dx has the absolute values of w.", ("np.outer(dz, w)", "np.outer(dz, np.abs(w))")),
        Mistake("dw has the absolute values of x.", ("x.T @ dz", "np.abs(x).T @ dz")),
        Mistake("dw has x squared.", ("x.T @ dz", "(x**2).T @ dz")),
        Mistake(
            "The rows of dx belong to the samples in reversed order.", ("np.outer(dz, w)", "np.outer(dz, w)[::-1]")
        ),
        Mistake(
            "dw is the largest contribution of a sample; it is the sum over all.",
            ("x.T @ dz", "(x * dz[:, np.newaxis]).max(axis=0)"),
        ),
        Mistake("out is twice the sigmoid, less 1.", ("(1 + e)\n", "(1 + e)\n    out = 2 * out - 1\n")),
        Mistake("out is log(1 + exp(z)), the softplus.", ("np.where(z >= 0, 1, e) / (1 + e)", "np.logaddexp(0, z)")),
        Mistake(
            "out is exp(-z); the denominator of the sigmoid is missing.",
            ("np.where(z >= 0, 1, e) / (1 + e)", "np.exp(-z)"),
        ),
        Mistake(
            "out is z / (1 + |z|); the sigmoid is asked.", ("np.where(z >= 0, 1, e) / (1 + e)", "z / (1 + np.abs(z))")
        ),
        Mistake("out is the logarithm of the sigmoid.", ("(1 + e)\n", "(1 + e)\n    out = np.log(out)\n")),
        Mistake("The slope of the sigmoid is always 1/4.", ("out * (1 - out)", "0.25")),
        Mistake(
            "dz is the sum of dout and the slope; it is their product.",
            ("dout * out * (1 - out)", "dout + out * (1 - out)"),
        ),
        Mistake("The sum is divided by the number of features.", ("    z = x @ w + b", "    z = x @ w / len(w) + b")),
    ],
    hints=[
        "The slope of the sigmoid is made of its output. Which three things does the cache need?",
        "First compute dz, of shape (N,). The three gradients all start from it.",
        "dx has an entry for each pair of a sample and a weight: that is an outer product, or dz as a column times w.",
    ],
    equivalents=[Equivalent("At z = 0 both branches give one half.", ("z >= 0", "z > 0"))],
)
