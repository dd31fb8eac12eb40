r"""## Rules for a quotient and a power

$$\mathrm{div}:\; out = \frac{a}{b}, \quad da = \frac{dout}{b}, \quad db = -\frac{dout \cdot a}{b^2}$$

$$\mathrm{power}:\; out = a^p, \quad da = dout \cdot p\, a^{p-1}$$

The exponent $p$ is a fixed number, no array, and has no gradient: `power` has one input, and its rule returns `(da,)`.
Differences need no rule of their own, since $a - b = a + b \cdot (-1)$.

**By hand:** $a = 6$, $b = 2$, $dout = 1$: $out = 3$, $da = 1/2$, $db = -6/4 = -1.5$. And $a = 3$, $p = 2$ with $dout =
10$: $out = 9$, $da = 10 \cdot 2 \cdot 3 = 60$.

**Pitfalls**

- `a / b` broadcasts like `a * b`: both gradients of `div` end with `broadcast_backward`.
- `dout * p * a**p - 1` is not $dout \cdot p\,a^{p-1}$. Powers bind before minus.
- Numbers in `a` may be negative if $p$ is a whole number. $a^{p-1} = a^p / a$ is right, but not at $a = 0$; there
  $a^{p-1}$ is still a number for $p \ge 1$.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, normal, spread, uniform


def div(a, b):
    """Quotient of two arrays, element by element, and the rule for its gradients.

    Args:
        a: float64 array of any shape; not changed.
        b: float64 array of any shape that numpy can broadcast with that of a, nowhere 0; not changed. No length is 0.

    Returns:
        out: a / b.
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da, db): the
            gradient with respect to a, in the shape of a, and that with respect to b, in the shape of b. It does not
            change dout, and may be called several times, also after other calls of div.
    """
    return a / b, lambda dout: (_undone(dout / b, a.shape), _undone(-dout * a / b**2, b.shape))


def power(a, p):
    """A fixed power of every element, and the rule for its gradient.

    Args:
        a: float64 array of any shape; not changed. Its elements are positive, except where p is a whole number: then
            they may be negative, and 0 too if p >= 1.
        p: int or float, the exponent; not 0.

    Returns:
        out: a ** p.
        rule: function; rule(dout) returns the tuple (da,), with the gradient with respect to a in the shape of a.
    """
    return a**p, lambda dout: (dout * p * a ** (p - 1),)


def _undone(gradient, shape):
    """A gradient, summed over the copies that a broadcast made of an array of this shape."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    return gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)


def of_div(div, _, a, b, dout):
    """Output and gradients of a quotient."""
    out, rule = div(a, b)
    da, db = rule(dout)
    return {"out of div": out, "da of div": da, "db of div": db}


def of_power(_, power, a, p, dout):
    """Output and gradient of a power."""
    out, rule = power(a, p)
    (da,) = rule(dout)
    return {"out of power": out, "da of power": da}


def in_turn(div, power, a, b, dout):
    """Two calls of each before any rule is called; the first rules are called twice."""
    rules = [div(a, b)[1], power(b, 3)[1]]
    div(2 * b, a + 10)[1](dout + 1)
    power(2 * a, 2)[1](dout + 1)
    once = [array for rule in rules for array in rule(dout)]
    twice = [array for rule in rules for array in rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in (*once, *twice)])}


exercise = Exercise(
    Script((div, power)),
    points=4,
    cases=[
        Case(
            "a quotient, shapes (4, 3) and (3,)",
            hint="How often was each element of b used, and is its gradient negative where it should be?",
            scenario=of_div,
            a=normal(4, 3),
            b=spread(3, low=0.5, high=3),
            dout=normal(4, 3),
        ),
        Case(
            "a quotient, shapes (5,) and (2, 1)",
            hint="Both inputs are copied here, along different axes.",
            scenario=of_div,
            a=normal(5, shift=1),
            b=spread(2, 1, low=0.5, high=2),
            dout=normal(2, 5),
        ),
        Case("a cube", scenario=of_power, a=normal(2, 3), p=3, dout=normal(2, 3)),
        Case(
            "an inverse root",
            hint="What is p - 1 for p = -1/2?",
            scenario=of_power,
            a=uniform(4, low=0.5, high=4),
            p=-0.5,
            dout=normal(4),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own inputs, and give the same answer twice?",
            scenario=in_turn,
            a=normal(2, 3),
            b=spread(2, 3, low=0.5, high=2),
            dout=normal(2, 3),
        ),
        Case(
            "an axis in the middle",
            hidden=True,
            hint="An axis of length 1 stays, wherever it is.",
            scenario=of_div,
            a=normal(3, 1, 4),
            b=spread(2, 4, low=0.5, high=3),
            dout=normal(3, 2, 4),
        ),
        Case(
            "divided by a single number",
            hidden=True,
            hint="What shape has the gradient of a single number?",
            scenario=of_div,
            a=normal(3, 2),
            b=np.array(-1.7),
            dout=normal(3, 2),
        ),
        Case(
            "large by small",
            hidden=True,
            scenario=of_div,
            a=normal(1, 6, scale=100),
            b=spread(3, 6, low=0.01, high=0.1),
            dout=normal(3, 6),
        ),
        Case(
            "a negative power of both signs",
            hidden=True,
            scenario=of_power,
            a=spread(3, 2, 2, low=0.3, high=3),
            p=-2,
            dout=normal(3, 2, 2),
        ),
        Case(
            "squares of zeros",
            hidden=True,
            hint="Is the gradient a number where a is 0?",
            scenario=of_power,
            a=np.array([0.0, -1.5, 2.0, 0.0]),
            p=2,
            dout=normal(4),
        ),
        Case("the first power", hidden=True, scenario=of_power, a=normal(), p=1, dout=normal()),
        Case("a square of both signs", scenario=of_power, a=normal(5), p=2, dout=normal(5)),
        Case("an inverse of both signs", scenario=of_power, a=spread(4, low=0.5, high=2), p=-1, dout=normal(4)),
    ],
    mistakes=[
        Mistake(
            "The broadcast is not undone: the gradients have the shape of out.",
            ("    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n", "    return gradient\n"),
        ),
        Mistake("Axes of length 1 are summed away; they stay, with length 1.", (", keepdims=True)", ")")),
        Mistake("The sign of db is wrong: a larger b makes the quotient smaller.", ("-dout * a", "dout * a")),
        Mistake("db lacks a factor 1/b: the slope of 1/b is -1/b².", ("a / b**2", "a / b")),
        Mistake("db lacks the factor a.", ("-dout * a / b**2", "-dout / (b**2 + 0 * a)")),
        Mistake("da is dout times b; the slope of a / b with respect to a is 1 / b.", ("(dout / b,", "(dout * b,")),
        Mistake(
            "The rule of the quotient ignores dout.",
            ("(dout / b,", "((0 * dout + 1) / b,"),
            ("-dout * a", "-(0 * dout + 1) * a"),
        ),
        Mistake("The gradient of the power lacks the factor p.", ("dout * p * a", "dout * a")),
        Mistake("The exponent in the gradient is still p; it must be p - 1.", ("a ** (p - 1)", "a**p")),
        Mistake("The gradient holds a**p - 1; brackets are missing around p - 1.", ("a ** (p - 1)", "(a**p - 1)")),
        Mistake(
            "The gradient holds dout * p * a**p - 1; brackets are missing around p - 1.", ("a ** (p - 1)", "a**p - 1")
        ),
        Mistake("The rule of the power ignores dout.", ("dout * p * a", "(0 * dout + 1) * p * a")),
        Mistake(
            "The gradient of the power is computed as a**p / a, which is no number where a is 0.",
            ("a ** (p - 1)", "a**p / a"),
        ),
        Mistake(
            "New axes are summed, but axes of length 1 keep the length of out.",
            (".sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)", ""),
        ),
        Mistake(
            "Axes of length 1 are summed, but new axes stay in front, with length 1.",
            (
                "    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n",
                "    shape = (1,) * (gradient.ndim - len(shape)) + shape\n",
            ),
        ),
        Mistake(
            "The copies of a broadcast are averaged; what comes back from them adds up.",
            ("gradient.sum(axis=tuple(range(", "gradient.mean(axis=tuple(range("),
            ("gradient.sum", "gradient.mean"),
        ),
        Mistake("da has the shape of out: its broadcast is not undone.", ("_undone(dout / b, a.shape)", "dout / b")),
        Mistake(
            "db has the shape of out: its broadcast is not undone.",
            ("_undone(-dout * a / b**2, b.shape)", "-dout * a / b**2"),
        ),
        Mistake("da of the quotient is divided by b twice.", ("(dout / b,", "(dout / b**2,")),
        Mistake("da of the quotient has a factor a too many.", ("(dout / b,", "(dout * a / b,")),
        Mistake("db of the quotient is that of a product, dout * a.", ("-dout * a / b**2", "dout * a")),
        Mistake(
            "db of the quotient is dout * a / b: sign and square are missing.", ("-dout * a / b**2", "dout * a / b")
        ),
        Mistake(
            "db of the quotient is dout / b**2: sign and factor a are missing.",
            ("-dout * a / b**2", "dout / (b**2 + 0 * a)"),
        ),
        Mistake("db of the quotient is -dout / b; it is -dout * a / b**2.", ("-dout * a / b**2", "-dout / b")),
        Mistake(
            "db of the quotient is -dout * b / a**2: a and b change places.", ("-dout * a / b**2", "-dout * b / a**2")
        ),
        Mistake(
            "db of the quotient is multiplied by b**2; it is divided by it.", ("-dout * a / b**2", "-dout * a * b**2")
        ),
        Mistake(
            "db of the quotient has the slope of 1 / b**2 with its factor 2; that of 1 / b is -1 / b**2.",
            ("-dout * a / b**2", "-2 * dout * a / b**3"),
        ),
        Mistake("db of the quotient has a factor 2 too many.", ("-dout * a / b**2", "-2 * dout * a / b**2")),
        Mistake(
            "dout is summed to the shape of b first, and then multiplied by a; multiply first.",
            ("_undone(-dout * a / b**2, b.shape)", "-_undone(dout, b.shape) * a / b**2"),
        ),
        Mistake(
            "The gradients of the quotient are in the other order: da comes first.",
            (
                "(dout / b, a.shape), _undone(-dout * a / b**2, b.shape)",
                "(-dout * a / b**2, b.shape), _undone(dout / b, a.shape)",
            ),
        ),
        Mistake("The factor of the power's gradient is p - 1; it must be p.", ("dout * p * a", "dout * (p - 1) * a")),
        Mistake("The gradient of the power is dout * 2 * a, whatever p is.", ("p * a ** (p - 1)", "2 * a")),
        Mistake(
            "The gradient of the power holds a**p * log(a), the slope with respect to p; that for a is asked.",
            ("p * a ** (p - 1)", "a**p * np.log(a)"),
        ),
        Mistake(
            "The gradient of the power is the integral, a**(p + 1) / (p + 1).",
            ("p * a ** (p - 1)", "a ** (p + 1) / (p + 1 or 1)"),
        ),
        Mistake(
            "The gradient of the power holds (p * a)**(p - 1); only a has the power.",
            ("p * a ** (p - 1)", "(p * a) ** (p - 1)"),
        ),
        Mistake("The power passes dout on: its rule lacks p * a**(p - 1).", ("dout * p * a ** (p - 1)", "1 * dout")),
        Mistake(
            "The rule of the quotient uses the a and b of the latest call; each rule must remember its own.",
            ("    return a / b,", "    div.a, div.b = a, b\n    return a / b,"),
            ("b, a.", "div.b, div.a."),
            ("a / b**2, b", "div.a / div.b**2, div.b"),
        ),
        Mistake(
            "The rule of the power uses the a and p of the latest call; each rule must remember its own.",
            ("    return a**p,", "    power.a, power.p = a, p\n    return a**p,"),
            ("p * a ** (p - 1)", "power.p * power.a ** (power.p - 1)"),
        ),
        Mistake(
            "Of the copies of a broadcast the largest gradient counts; they add up.",
            ("gradient.sum(axis=tuple(range(", "gradient.max(axis=tuple(range("),
            ("gradient.sum", "gradient.max"),
        ),
        Mistake(
            "Only the last copy along a new axis counts; what comes back from all of them adds up.",
            (".sum(axis=tuple(range(gradient.ndim - len(shape))))", "[(-1,) * (gradient.ndim - len(shape))]"),
        ),
        Mistake(
            "Only the first copy along a new axis counts; what comes back from all of them adds up.",
            (".sum(axis=tuple(range(gradient.ndim - len(shape))))", "[(0,) * (gradient.ndim - len(shape))]"),
        ),
        Mistake(
            "Only the first copy along an axis of length 1 counts; what comes back from all of them adds up.",
            (
                "gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)",
                "1 * gradient[tuple(slice(n) for n in shape)]",
            ),
        ),
        Mistake(
            "Only the last copy along an axis of length 1 counts; what comes back from all of them adds up.",
            (
                "gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)",
                "1 * gradient[tuple(slice(k - n, k) for n, k in zip(shape, gradient.shape))]",
            ),
        ),
        Mistake(
            "The last copy along a new axis is left out of the sum.",
            ("= gradient", "= gradient[(slice(-1),) * (gradient.ndim - len(shape))]\n    gradient = gradient"),
        ),
        Mistake(
            "Gradients are summed over all axes and put in every place.",
            (
                ", keepdims=True)",
                ", keepdims=True) * 0 + gradient.sum()",
            ),
        ),
        Mistake("da of the quotient is 0.", ("_undone(dout / b, a.shape)", "0 * _undone(dout / b, a.shape)")),
        Mistake(
            "db of the quotient is 0.", ("_undone(-dout * a / b**2, b.shape)", "0 * _undone(-dout * a / b**2, b.shape)")
        ),
        Mistake("da of the quotient has dout squared.", ("dout /", "dout**2 /")),
        Mistake("db of the quotient has dout squared.", ("-dout", "-dout**2")),
        Mistake("da of the quotient has the absolute value of dout.", ("dout /", "abs(dout) /")),
        Mistake("db of the quotient has the absolute value of dout.", ("-dout", "-abs(dout)")),
        Mistake(
            "da of the quotient is averaged over the copies; they add up.",
            ("(dout / b, a.shape)", "(dout / b, a.shape) * a.size / dout.size"),
        ),
        Mistake(
            "db of the quotient is averaged over the copies; they add up.",
            ("(-dout * a / b**2, b.shape)", "(-dout * a / b**2, b.shape) * b.size / dout.size"),
        ),
        Mistake(
            "da of the quotient is multiplied by the number of copies.",
            ("(dout / b, a.shape)", "(dout / b, a.shape) * dout.size / a.size"),
        ),
        Mistake(
            "db of the quotient is multiplied by the number of copies.",
            ("(-dout * a / b**2, b.shape)", "(-dout * a / b**2, b.shape) * dout.size / b.size"),
        ),
        Mistake("da of the quotient has the out as a factor too many.", ("dout /", "dout * (a / b) /")),
        Mistake("db of the quotient has the out as a factor too many.", ("* a /", "* (a / b) * a /")),
        Mistake("da of the quotient is the gradient with respect to b.", ("dout / b", "-dout * a / b**2")),
        Mistake("db of the quotient is the gradient with respect to a.", ("-dout * a / b**2", "dout / b")),
        Mistake(
            "da of the quotient is twice what is asked.",
            ("_undone(dout / b, a.shape)", "2 * _undone(dout / b, a.shape)"),
        ),
        Mistake(
            "da of the quotient is half of what is asked.",
            ("_undone(dout / b, a.shape)", "0.5 * _undone(dout / b, a.shape)"),
        ),
        Mistake(
            "db of the quotient is half of what is asked.",
            ("_undone(-dout * a / b**2, b.shape)", "0.5 * _undone(-dout * a / b**2, b.shape)"),
        ),
        Mistake("da of the quotient is -dout / b**2, without a; it is dout / b.", ("dout / b", "-dout / b**2")),
        Mistake("da of the quotient is dout over the absolute value of b.", ("b, a.", "abs(b), a.")),
        Mistake("db of the quotient is divided by b times the absolute value of b.", ("b**2,", "b / abs(b),")),
        Mistake("db of the quotient has a squared; a is there once.", ("* a /", "* a**2 /")),
        Mistake(
            "db of the quotient is dout times the logarithm of b.", ("-dout * a / b**2", "dout * a * np.log(abs(b))")
        ),
        Mistake(
            "dout is summed to the shape of a first, and then divided by b; divide first.",
            ("(dout / b, a.shape)", "(dout, a.shape) / b"),
        ),
        Mistake("The gradient of the power has p added, not multiplied.", ("p * a ** (p - 1)", "(p + a ** (p - 1))")),
        Mistake("The gradient of the power has the absolute value of p.", ("* p *", "* abs(p) *")),
        Mistake("The gradient of the power has p**2 as a factor.", ("* p *", "* p**2 *")),
        Mistake(
            "The gradient of the power is added up to one number.",
            ("dout * p * a ** (p - 1)", "0 * a + (dout * p * a ** (p - 1)).sum()"),
        ),
        Mistake("The gradient of the power has dout squared.", ("dout * p", "dout**2 * p")),
        Mistake("The gradient of the power is 0.", ("dout * p", "0 * dout * p")),
        Mistake(
            "The gradient of the power is that of a cube, dout * 3 * a**2, whatever p is.",
            ("p * a ** (p - 1)", "3 * a**2"),
        ),
        Mistake("out of power is the absolute value of a, raised to p.", ("return a**p,", "return abs(a) ** p,")),
        Mistake("out of power is a squared, whatever p is.", ("return a**p,", "return a**2,")),
        Mistake("The gradient of the power has the absolute value of a.", ("p * a", "p * abs(a)")),
    ],
    hints=[
        "A quotient is a times 1/b. What is the slope of 1/b?",
        "The gradients of div take the shape of out first, and are then summed to the shapes of a and b.",
        "(x,) with its comma is a tuple of one.",
    ],
)
