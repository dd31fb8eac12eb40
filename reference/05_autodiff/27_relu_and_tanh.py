r"""## Rules for relu and tanh

Now the two bends of assignment 02, in the new form:

$$\mathrm{relu}:\; out = \max(0, a),\quad da = dout \cdot [a > 0] \qquad\qquad
\mathrm{tanh}:\; out = \tanh a,\quad da = dout \cdot (1 - out^2)$$

**By hand:** $a = (-2, 3)$ and $dout = (5, -7)$: relu gives $(0, 3)$ and $da = (0, -7)$. And tanh at $a = \ln 3$ gives
$\frac{3 - 1/3}{3 + 1/3} = 0.8$, so $da = 0.36\,dout$.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, normal, spread


def relu(a):
    """Rectified linear unit of every element, and the rule for its gradient.

    Args:
        a: float64 array of any shape; not changed.

    Returns:
        out: max(0, a), same shape as a.
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da,), with the
            gradient with respect to a in the shape of a. It does not change dout, and may be called several times, also
            after other calls of relu. Where a is exactly 0, the slope may be any number in [0, 1].
    """
    return np.maximum(a, 0), lambda dout: (dout * (a > 0),)


def tanh(a):
    """Hyperbolic tangent of every element, and the rule for its gradient.

    Args:
        a: float64 array of any shape; not changed.

    Returns:
        out: tanh(a), same shape as a; finite for all finite a.
        rule: function; rule(dout) returns the tuple (da,), as for relu.
    """
    out = np.tanh(a)
    return out, lambda dout: (dout * (1 - out**2),)


def of_relu(relu, _, a, dout):
    """Output and gradient of relu."""
    out, rule = relu(a)
    (da,) = rule(dout)
    return {"out of relu": out, "da of relu": da}


def of_tanh(_, tanh, a, dout):
    """Output and gradient of tanh."""
    out, rule = tanh(a)
    (da,) = rule(dout)
    return {"out of tanh": out, "da of tanh": da}


def in_turn(relu, tanh, a, dout):
    """Two calls of each before any rule is called; the first rules are called twice."""
    rules = [relu(a)[1], tanh(a)[1]]
    relu(-a)[1](dout + 1)
    tanh(a + 0.5)[1](dout + 1)
    once = [array for rule in rules for array in rule(dout)]
    twice = [array for rule in rules for array in rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in (*once, *twice)])}


exercise = Exercise(
    Script((relu, tanh)),
    points=3,
    cases=[
        Case(
            "relu of a matrix",
            hint="Which array decides where the gradient passes?",
            scenario=of_relu,
            a=normal(3, 4),
            dout=normal(3, 4),
        ),
        Case(
            "tanh of a matrix",
            hint="What is the slope of tanh, in terms of its output?",
            scenario=of_tanh,
            a=normal(2, 5),
            dout=normal(2, 5),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own input, and give the same answer twice?",
            scenario=in_turn,
            a=normal(2, 3),
            dout=normal(2, 3),
        ),
        Case(
            "relu of large and small",
            hidden=True,
            scenario=of_relu,
            a=spread(8, low=1e-4, high=1000),
            dout=normal(8),
        ),
        Case(
            "tanh at 1000",
            hidden=True,
            hint="Is every number finite?",
            scenario=of_tanh,
            a=np.array([[1000.0, -1000.0, 0.0], [0.3, -2.0, 1e-3]]),
            dout=normal(2, 3),
        ),
        Case(
            "relu at an exact zero",
            hidden=True,
            hint="Is the gradient a number where a is 0?",
            between=[("(a > 0)", "(a >= 0)")],
            scenario=of_relu,
            a=np.array([0.0, 1.5, -2.0]),
            dout=normal(3),
        ),
        Case("tanh of a single number", hidden=True, scenario=of_tanh, a=normal(), dout=normal()),
        Case("relu of a single row", hidden=True, scenario=of_relu, a=normal(1, 6, shift=-1), dout=normal(1, 6)),
    ],
    mistakes=[
        Mistake("The mask of relu is taken from dout; it must come from a.", ("dout * (a > 0)", "dout * (dout > 0)")),
        Mistake("The rule of relu ignores dout: it returns the mask.", ("dout * (a > 0)", "1.0 * (a > 0) + 0 * dout")),
        Mistake("The rule of relu passes dout on unchanged: there is no mask.", ("dout * (a > 0)", "1 * dout")),
        Mistake(
            "The mask of relu is the wrong way round: the gradient passes where a is negative.", ("(a > 0)", "(a < 0)")
        ),
        Mistake(
            "The rule of relu multiplies by the output; the slope is 1 where a is positive.",
            ("dout * (a > 0)", "dout * np.maximum(a, 0)"),
        ),
        Mistake("The rule of tanh ignores dout.", ("dout * (1 - out**2)", "0 * dout + (1 - out**2)")),
        Mistake("The rule of tanh squares the input; 1 - out**2 needs the output.", ("(1 - out**2)", "(1 - a**2)")),
        Mistake("The slope of tanh is 1 - out**2; the square is missing.", ("(1 - out**2)", "(1 - out)")),
        Mistake(
            "The slope used for tanh is that of the sigmoid, out * (1 - out).", ("(1 - out**2)", "out * (1 - out)")
        ),
        Mistake("The rule of tanh applies tanh to its output once more.", ("(1 - out**2)", "(1 - np.tanh(out) ** 2)")),
        Mistake(
            "The rule of relu masks by a and by dout too: negative gradients are cut off.",
            ("dout * (a > 0)", "dout * (a > 0) * (dout > 0)"),
        ),
        Mistake(
            "The rule of relu multiplies by the sign of a; where a is negative the slope is 0, not -1.",
            ("dout * (a > 0)", "dout * np.sign(a)"),
        ),
        Mistake(
            "The rule of relu has the slope 0.01 where a is negative; relu has 0 there.",
            ("dout * (a > 0)", "dout * np.where(a > 0, 1, 0.01)"),
            convention=True,
        ),
        Mistake(
            "The rule of relu returns a where a is positive; it is dout there.",
            ("dout * (a > 0)", "np.maximum(a, 0) + 0 * dout"),
        ),
        Mistake(
            "The rule of relu returns dout where a is positive and a elsewhere; it is 0 elsewhere.",
            ("dout * (a > 0)", "np.where(a > 0, dout, a)"),
        ),
        Mistake(
            "The rule of relu returns dout where a is positive and 1 elsewhere; it is 0 elsewhere.",
            ("dout * (a > 0)", "np.where(a > 0, dout, 1)"),
        ),
        Mistake("out of relu is abs(a); it is 0 where a is negative.", ("np.maximum(a, 0)", "np.abs(a)")),
        Mistake(
            "out of relu is the mask, 1 where a is positive; it is a there.", ("np.maximum(a, 0)", "1.0 * (a > 0)")
        ),
        Mistake(
            "out of relu is a leaky one: 0.01 a where a is negative.",
            ("np.maximum(a, 0)", "np.maximum(a, 0.01 * a)"),
            convention=True,
        ),
        Mistake("The slope of tanh is taken as out; it is 1 - out**2.", ("(1 - out**2)", "out")),
        Mistake("The slope of tanh is taken as out**2; it is 1 - out**2.", ("(1 - out**2)", "out**2")),
        Mistake("The slope of tanh is taken as (1 - out)**2; it is 1 - out**2.", ("(1 - out**2)", "(1 - out) ** 2")),
        Mistake(
            "The slope of tanh is taken of tanh(dout); it needs the output.",
            ("(1 - out**2)", "(1 - np.tanh(dout) ** 2)"),
        ),
        Mistake(
            "The slope of tanh is taken as the root of 1 - out**2, which is 1 / cosh; take no root.",
            ("(1 - out**2)", "np.sqrt(1 - out**2)"),
        ),
        Mistake(
            "The slope of tanh is taken as 1 / (1 + a**2), that of the arctangent.",
            ("(1 - out**2)", "(1 / (1 + a**2))"),
        ),
        Mistake("The slope of tanh is 1 - a: it needs the square, and of the output.", ("(1 - out**2)", "(1 - a)")),
        Mistake(
            "The slope of tanh is taken at the square: 1 - tanh(a**2); the square is that of the output.",
            ("(1 - out**2)", "(1 - np.tanh(a**2))"),
        ),
        Mistake(
            "The slope of tanh is -2 out, that of 1 - out**2; it is 1 - out**2 itself.", ("(1 - out**2)", "(-2 * out)")
        ),
        Mistake("out of tanh is the sigmoid.", ("out = np.tanh(a)", "out = (1 + np.tanh(a / 2)) / 2")),
        Mistake(
            "out of tanh is tanh(a / 2): the exponents lack a factor 2.", ("out = np.tanh(a)", "out = np.tanh(a / 2)")
        ),
        Mistake("out of tanh is the arctangent.", ("out = np.tanh(a)", "out = np.arctan(a)")),
        Mistake(
            "out of tanh is a quotient of exponentials, which is no number at 1000.",
            ("out = np.tanh(a)", "out = (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))"),
        ),
        Mistake(
            "The rule of relu uses the a of the latest call; each rule must remember its own.",
            ("return np", "relu.a = a\n    return np"),
            ("dout * (a > 0)", "dout * (relu.a > 0)"),
        ),
        Mistake(
            "The rule of tanh uses the output of the latest call; each rule must remember its own.",
            ("    return out,", "    tanh.out = out\n    return out,"),
            ("(1 - out**2)", "(1 - tanh.out**2)"),
        ),
        Mistake("The rule of relu has dout squared.", ("dout * (a > 0)", "dout**2 * (a > 0)")),
        Mistake("The rule of relu has the absolute value of dout.", ("dout * (a > 0)", "abs(dout) * (a > 0)")),
        Mistake("The rule of relu has its threshold at -1.", ("dout * (a > 0)", "dout * (a > -1)")),
        Mistake("The rule of relu has its threshold at 0.5.", ("dout * (a > 0)", "dout * (a > 0.5)")),
        Mistake(
            "The rule of relu has the slope 0.1 where a is negative; relu has 0 there.",
            ("dout * (a > 0)", "dout * np.where(a > 0, 1, 0.1)"),
        ),
        Mistake("The rule of relu multiplies by a.", ("dout * (a > 0)", "dout * a")),
        Mistake(
            "The rule of relu masks by whether a and dout have the same sign.",
            ("dout * (a > 0)", "dout * (a * dout > 0)"),
        ),
        Mistake(
            "The rule of relu returns 1 where a is positive and dout elsewhere.",
            ("dout * (a > 0)", "np.where(a > 0, 1, dout)"),
        ),
        Mistake("The rule of relu divides by the number of elements.", ("dout * (a > 0)", "dout * (a > 0) / a.size")),
        Mistake(
            "The rule of relu divides by the number of positive elements.",
            ("dout * (a > 0)", "dout * (a > 0) / max((a > 0).sum(), 1)"),
        ),
        Mistake("The rule of relu is doubled.", ("dout * (a > 0)", "2 * dout * (a > 0)")),
        Mistake(
            "The rule of relu adds up its gradients: each element gets the sum of all.",
            ("dout * (a > 0)", "0 * a + (dout * (a > 0)).sum()"),
        ),
        Mistake("The rule of relu multiplies by the absolute value of a.", ("dout * (a > 0)", "dout * abs(a)")),
        Mistake("The rule of relu is that of tanh.", ("dout * (a > 0)", "dout * (1 - np.tanh(a) ** 2)")),
        Mistake("The rule of relu is cut off where a is above 1, too.", ("dout * (a > 0)", "dout * (a > 0) * (a < 1)")),
        Mistake("out of relu is max(1, a).", ("np.maximum(a, 0)", "np.maximum(a, 1)")),
        Mistake("out of relu is max(0, -a).", ("np.maximum(a, 0)", "np.maximum(-a, 0)")),
        Mistake("out of relu is cut off at 1 above.", ("np.maximum(a, 0)", "np.clip(a, 0, 1)")),
        Mistake("out of relu is 1 where a is negative.", ("np.maximum(a, 0)", "np.where(a > 0, a, 1)")),
        Mistake("out of relu is -1 where a is negative.", ("np.maximum(a, 0)", "np.where(a > 0, a, -1)")),
        Mistake(
            "out of relu is a leaky one: 0.1 a where a is negative.", ("np.maximum(a, 0)", "np.maximum(a, 0.1 * a)")
        ),
        Mistake("out of relu is log(1 + e**a), the soft version.", ("np.maximum(a, 0)", "np.logaddexp(0, a)")),
        Mistake("The slope of tanh is (1 - out**2)**2.", ("(1 - out**2)", "(1 - out**2) ** 2")),
        Mistake("The slope of tanh is 2 (1 - out**2).", ("(1 - out**2)", "(2 - 2 * out**2)")),
        Mistake("The slope of tanh is half of 1 - out**2.", ("(1 - out**2)", "(0.5 - out**2 / 2)")),
        Mistake("The slope of tanh is out (1 - out**2).", ("(1 - out**2)", "(out - out**3)")),
        Mistake("The slope of tanh is a (1 - out**2).", ("(1 - out**2)", "a * (1 - out**2)")),
        Mistake(
            "The slope of tanh is 1 - out**2 over the number of elements.", ("(1 - out**2)", "(1 - out**2) / a.size")
        ),
        Mistake("The slope of tanh is 1 - the mean of out**2.", ("(1 - out**2)", "(1 - (out**2).mean())")),
        Mistake("The slope of tanh is 1 - out a.", ("(1 - out**2)", "(1 - out * a)")),
        Mistake("The slope of tanh is the mask a > 0.", ("(1 - out**2)", "(a > 0)")),
        Mistake(
            "The slope of tanh is out (1 - out) of the sigmoid of a.",
            ("(1 - out**2)", "(1 / (1 + np.exp(-a)) * (1 - 1 / (1 + np.exp(-a))))"),
        ),
        Mistake("The rule of tanh has dout squared.", ("dout * (1", "dout**2 * (1")),
        Mistake("The rule of tanh has the absolute value of dout.", ("dout * (1", "abs(dout) * (1")),
        Mistake(
            "The rule of tanh has dout inside the square: 1 - (dout * out)**2.",
            ("dout * (1 - out**2)", "1 - (dout * out) ** 2"),
        ),
        Mistake("out of tanh alone is the sigmoid.", ("return out,", "return (1 + np.tanh(a / 2)) / 2,")),
        Mistake("out of tanh alone is tanh(a / 2).", ("return out,", "return np.tanh(a / 2),")),
        Mistake("out of tanh alone is the arctangent.", ("return out,", "return np.arctan(a),")),
        Mistake("out of tanh is tanh(2 a).", ("return out,", "return np.tanh(2 * a),")),
        Mistake("out of tanh is (1 + tanh(a)) / 2.", ("return out,", "return (1 + out) / 2,")),
        Mistake("out of tanh is the tangent.", ("return out,", "return np.tan(a),")),
        Mistake("out of tanh is the hyperbolic sine.", ("return out,", "return np.sinh(a),")),
        Mistake("out of tanh is its absolute value.", ("return out,", "return abs(out),")),
    ],
    hints=[
        "A comparison gives an array of True and False, which multiply like 1 and 0.",
        "np.tanh does not overflow; a quotient of exponentials does.",
    ],
)
