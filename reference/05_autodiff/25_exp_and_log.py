r"""## Rules for exp and log

From here on an operation has one input, no broadcast, and a rule that returns `(da,)`:

$$\mathrm{exp}:\; out = e^a,\quad da = dout \cdot out \qquad\qquad
\mathrm{log}:\; out = \ln a,\quad da = \frac{dout}{a}$$

The rule of exp needs the *output*. A closure remembers it as gladly as the input, and computing $e^a$ a second time
would be waste.

**By hand:** $a = (0, \ln 3)$ gives $out = (1, 3)$ and, with $dout = (5, 10)$, $da = (5, 30)$. Back through log: $a =
(1, 3)$ gives $out = (0, \ln 3)$ and $da = (5, 10/3)$.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, normal, spread, uniform


def exp(a):
    """Exponential of every element, and the rule for its gradient.

    Args:
        a: float64 array of any shape, at most 700; not changed.

    Returns:
        out: e ** a, same shape as a.
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da,), with the
            gradient with respect to a in the shape of a. It does not change dout, and may be called several times, also
            after other calls of exp.
    """
    out = np.exp(a)
    return out, lambda dout: (dout * out,)


def log(a):
    """Natural logarithm of every element, and the rule for its gradient.

    Args:
        a: float64 array of any shape, positive; not changed.

    Returns:
        out: the logarithm of a to the base e, same shape as a.
        rule: function; rule(dout) returns the tuple (da,), as for exp.
    """
    return np.log(a), lambda dout: (dout / a,)


def of_exp(exp, _, a, dout):
    """Output and gradient of exp."""
    out, rule = exp(a)
    (da,) = rule(dout)
    return {"out of exp": out, "da of exp": da}


def of_log(_, log, a, dout):
    """Output and gradient of log."""
    out, rule = log(a)
    (da,) = rule(dout)
    return {"out of log": out, "da of log": da}


def in_turn(exp, log, a, dout):
    """Two calls of each before any rule is called; the first rules are called twice."""
    rules = [exp(a)[1], log(a)[1]]
    exp(a + 0.5)[1](dout + 1)
    log(3 * a)[1](dout + 1)
    once = [array for rule in rules for array in rule(dout)]
    twice = [array for rule in rules for array in rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in (*once, *twice)])}


exercise = Exercise(
    Script((exp, log)),
    points=3,
    cases=[
        Case(
            "exp of a matrix",
            hint="What is the slope of exp, in terms of its output?",
            scenario=of_exp,
            a=normal(3, 4),
            dout=normal(3, 4),
        ),
        Case(
            "log of a matrix",
            hint="What is the slope of the natural logarithm?",
            scenario=of_log,
            a=uniform(2, 5, low=0.2, high=4),
            dout=normal(2, 5),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own input, and give the same answer twice?",
            scenario=in_turn,
            a=uniform(2, 3, low=0.5, high=2),
            dout=normal(2, 3),
        ),
        Case("exp of large and small", hidden=True, scenario=of_exp, a=spread(6, low=0.01, high=20), dout=normal(6)),
        Case(
            "log of large and small",
            hidden=True,
            scenario=of_log,
            a=np.array([1e-6, 0.01, 3.0, 1e5]),
            dout=normal(4),
        ),
        Case("exp of a single number", hidden=True, scenario=of_exp, a=normal(), dout=normal()),
        Case(
            "log in three dimensions", hidden=True, scenario=of_log, a=uniform(2, 1, 3, low=0.5), dout=normal(2, 1, 3)
        ),
    ],
    mistakes=[
        Mistake("The rule of exp ignores dout.", ("dout * out", "0 * dout + out")),
        Mistake("The rule of exp multiplies by the input; the slope of exp is its output.", ("dout * out", "dout * a")),
        Mistake("The rule of exp passes dout on unchanged.", ("dout * out", "1 * dout")),
        Mistake(
            "The rule of exp applies exp once too often: out is e**a already.", ("dout * out", "dout * np.exp(out)")
        ),
        Mistake("The rule of log ignores dout.", ("dout / a", "1 / a + 0 * dout")),
        Mistake("The rule of log multiplies by a; the slope of log is 1 / a.", ("dout / a", "dout * a")),
        Mistake("The rule of log divides by the output; the slope of log is 1 / a.", ("dout / a", "dout / np.log(a)")),
        Mistake(
            "This is the logarithm to the base 10; the natural one is asked.",
            ("log(a), lambda dout: (dout / a,)", "log10(a), lambda dout: (dout / (a * np.log(10)),)"),
            convention=True,
        ),
        Mistake(
            "This is the logarithm to the base 2; the natural one is asked.",
            ("log(a), lambda dout: (dout / a,)", "log2(a), lambda dout: (dout / (a * np.log(2)),)"),
            convention=True,
        ),
        Mistake(
            "The rule of exp is that of a power, dout * a * e**(a - 1); the slope of exp is its output.",
            ("dout * out", "dout * a * np.exp(a - 1)"),
        ),
        Mistake("The rule of exp divides by e**a; it multiplies by it.", ("dout * out", "dout / out")),
        Mistake(
            "The rule of exp has a factor a too many; the slope of exp is its output.", ("dout * out", "dout * out * a")
        ),
        Mistake("The rule of exp multiplies by e**dout; the slope is e**a.", ("dout * out", "dout * np.exp(dout)")),
        Mistake("The rule of exp returns e**dout; it is dout times the output.", ("dout * out", "np.exp(dout)")),
        Mistake("The rule of log divides by a squared; the slope of log is 1 / a.", ("dout / a", "dout / a**2")),
        Mistake(
            "The rule of log has the slope of 1 / a, which is -1 / a**2; that of log is 1 / a.",
            ("dout / a", "-dout / a**2"),
        ),
        Mistake("The rule of log returns 1 / dout; it is dout / a.", ("dout / a", "1 / dout")),
        Mistake(
            "The rule of log multiplies by the output; the slope of log is 1 / a.", ("dout / a", "dout * np.log(a)")
        ),
        Mistake("The rule of log multiplies by e**a; the slope of log is 1 / a.", ("dout / a", "dout * np.exp(a)")),
        Mistake("The rule of log divides by e**a; the slope of log is 1 / a.", ("dout / a", "dout / np.exp(a)")),
        Mistake(
            "The rule of log has the slope of log10, 1 / (a ln 10); that of the natural logarithm is 1 / a.",
            ("dout / a", "dout / (a * np.log(10))"),
        ),
        Mistake(
            "out of log is the logarithm to the base 10; the natural one is asked.",
            ("np.log(a),", "np.log10(a),"),
            convention=True,
        ),
        Mistake(
            "out of log is the logarithm to the base 2; the natural one is asked.",
            ("np.log(a),", "np.log2(a),"),
            convention=True,
        ),
        Mistake(
            "This is the logarithm of 1 + a; that of a is asked.",
            ("log(a), lambda dout: (dout / a,)", "log1p(a), lambda dout: (dout / (1 + a),)"),
        ),
        Mistake(
            "The rule of exp uses the latest call; each rule must remember its own output.",
            ("    return out,", "    exp.out = out\n    return out,"),
            ("dout * out", "dout * exp.out"),
        ),
        Mistake(
            "The rule of log uses the latest call; each rule must remember its own input.",
            ("return np", "log.a = a\n    return np"),
            ("dout / a", "dout / log.a"),
        ),
        Mistake("The rule of exp has dout squared.", ("dout * out", "dout**2 * out")),
        Mistake("The rule of exp has the absolute value of dout.", ("dout * out", "abs(dout) * out")),
        Mistake("The rule of exp returns 0.", ("dout * out", "0 * dout * out")),
        Mistake(
            "The rule of exp multiplies by the square of the output; the slope of exp is its output.",
            ("dout * out", "dout * out**2"),
        ),
        Mistake(
            "The rule of exp multiplies by out - 1; the slope of exp is its output.", ("dout * out", "dout * (out - 1)")
        ),
        Mistake(
            "The rule of exp multiplies by 1 + a; the slope of exp is its output.", ("dout * out", "dout * (1 + a)")
        ),
        Mistake(
            "The rule of exp multiplies by out * (1 - out), as for a sigmoid.", ("dout * out", "dout * out * (1 - out)")
        ),
        Mistake(
            "The rule of exp adds up its gradients: each element gets the sum of all.",
            ("dout * out", "0 * a + (dout * out).sum()"),
        ),
        Mistake("The rule of exp multiplies by the sum of the outputs.", ("dout * out", "dout * out.sum()")),
        Mistake("The rule of exp divides by the output's logarithm.", ("dout * out", "dout / a")),
        Mistake("The rule of exp multiplies by the mean output.", ("dout * out", "dout * out.mean()")),
        Mistake("The rule of exp is doubled.", ("dout * out", "2 * dout * out")),
        Mistake("The rule of exp divides by the number of elements.", ("dout * out", "dout * out / a.size")),
        Mistake(
            "The rule of exp multiplies by 2**a times log(2), the slope of 2**a.",
            ("dout * out", "dout * 2**a * np.log(2)"),
        ),
        Mistake("The rule of log has dout squared.", ("dout / a", "dout**2 / a")),
        Mistake("The rule of log has the absolute value of dout.", ("dout / a", "abs(dout) / a")),
        Mistake("The rule of log returns 0.", ("dout / a", "0 * dout / a")),
        Mistake("The rule of log adds 1 / a to dout; they are multiplied.", ("dout / a", "dout + 1 / a")),
        Mistake("The rule of log divides by the sum of a.", ("dout / a", "dout / a.sum()")),
        Mistake(
            "The rule of log adds up its gradients: each element gets the sum of all.",
            ("dout / a", "0 * a + (dout / a).sum()"),
        ),
        Mistake("The rule of log divides by 1 + a; the slope of log is 1 / a.", ("dout / a", "dout / (1 + a)")),
        Mistake("The rule of log divides by a (1 - a).", ("dout / a", "dout / (a * (1 - a))")),
        Mistake(
            "The rule of log has the slope of log2, 1 / (a ln 2); that of the natural logarithm is 1 / a.",
            ("dout / a", "dout / (a * np.log(2))"),
        ),
        Mistake("The rule of log divides by the number of elements.", ("dout / a", "dout / a / a.size")),
        Mistake("The rule of log is doubled.", ("dout / a", "2 * dout / a")),
        Mistake("The rule of log divides by the root of a.", ("dout / a", "dout / np.sqrt(a)")),
        Mistake("The rule of log divides by 2 a.", ("dout / a", "dout / (2 * a)")),
        Mistake("The rule of log adds 1e-8 to a.", ("dout / a", "dout / (a + 1e-8)")),
        Mistake("The rule of log adds 1e-12 to a.", ("dout / a", "dout / (a + 1e-12)")),
        Mistake("out of exp is 10**a; e is the base.", ("out = np.exp(a)", "out = 10.0**a")),
        Mistake("out of exp is the softmax of all elements.", ("out = np.exp(a)", "out = np.exp(a) / np.exp(a).sum()")),
        Mistake("out of log has 1e-8 added to a; nothing is to be added.", ("np.log(a),", "np.log(a + 1e-8),")),
        Mistake("out of log has 1e-12 added to a; nothing is to be added.", ("np.log(a),", "np.log(a + 1e-12),")),
        Mistake("out of exp is e**a - 1; it is e**a.", ("return out,", "return out - 1,")),
        Mistake("out of exp is 2**a; it is e**a.", ("return out,", "return 2.0**a,")),
    ],
    hints=[
        "Give the output a name before you define the rule: then the rule can use it.",
        "(x,) with its comma is a tuple of one.",
    ],
)
