r"""## Rules for a sum and a mean over axes

A sum over an axis and a broadcast are each other's mirror image. Where the forward pass **sums**, each input went into
one output with slope 1, and the backward pass **copies**: every element of the sum gets what its sum got. A mean does
the same with slope $1/n$, where $n$ is how many elements went into each mean.

$$\mathrm{total}:\; da = \text{dout, copied along the summed axes} \qquad\qquad
\mathrm{mean}:\; da = \tfrac{1}{n}\,\text{dout, copied}$$

**Shapes:** for `a` of shape (2, 3), `a.sum(axis=1)` has shape (2,). To copy it back, it must be (2, 1) first: numpy
would line (2,) up with the last axis, not with the first. `np.expand_dims(dout, axis)` puts the axis back. With
`keepdims=True` it never went, and with `axis=None` everything becomes one number, which copies anywhere.

**By hand:** $a$ of shape (2, 3), `axis=1`, $dout = (10, 20)$: the sum's gradient is $\begin{pmatrix} 10 & 10 & 10 \\ 20
& 20 & 20 \end{pmatrix}$, and the mean's a third of it.

**Pitfall:** for a square `a`, a `dout` of shape (3,) copies along either axis without complaint. One of them is wrong.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def total(a, axis=None, *, keepdims=False):
    """Sum of an array over an axis or over everything, and the rule for its gradient.

    Args:
        a: float64 array of any shape; not changed. No length is 0.
        axis: int, the axis that is summed, counted from the end if negative; or None for all of them.
        keepdims: bool, whether summed axes stay, with length 1.

    Returns:
        out: a.sum(axis=axis, keepdims=keepdims).
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da,), with the
            gradient with respect to a in the shape of a. It does not change dout, and may be called several times, also
            after other calls of total.
    """
    return a.sum(axis=axis, keepdims=keepdims), lambda dout: (_copied(dout, a.shape, axis, keepdims),)


def mean(a, axis=None, *, keepdims=False):
    """Mean of an array over an axis or over everything, and the rule for its gradient.

    Args:
        a: float64 array of any shape; not changed. No length is 0.
        axis: int, the axis that is averaged, counted from the end if negative; or None for all of them.
        keepdims: bool, whether averaged axes stay, with length 1.

    Returns:
        out: a.mean(axis=axis, keepdims=keepdims).
        rule: function; rule(dout) returns the tuple (da,), as for total.
    """
    out = a.mean(axis=axis, keepdims=keepdims)
    return out, lambda dout: (_copied(dout * out.size / a.size, a.shape, axis, keepdims),)


def _copied(gradient, shape, axis, keepdims):
    """The gradient of a reduction, copied to the shape of what was reduced."""
    if axis is not None and not keepdims:
        gradient = np.expand_dims(gradient, axis)
    return np.zeros(shape) + gradient


def of_total(total, _, a, settings, dout):
    """Output and gradient of a sum."""
    out, rule = total(a, **settings)
    (da,) = rule(dout)
    return {"out of total": out, "da of total": da}


def of_mean(_, mean, a, settings, dout):
    """Output and gradient of a mean."""
    out, rule = mean(a, **settings)
    (da,) = rule(dout)
    return {"out of mean": out, "da of mean": da}


def of_both(total, mean, a, settings, dout):
    """Both."""
    out, rule = total(a, **settings)
    average, other_rule = mean(a, **settings)
    (da,), (ea,) = rule(dout), other_rule(dout)
    return {"out of total": out, "da of total": da, "out of mean": average, "da of mean": ea}


def in_turn(total, mean, a, dout):
    """Two calls of each before any rule is called; the first rules are called twice."""
    rules = [total(a, axis=1)[1], mean(a, axis=1)[1]]
    total(a, axis=0)[1](np.ones(a.shape[1]))
    mean(a[:1])[1](np.array(2.0))
    once = [array for rule in rules for array in rule(dout)]
    twice = [array for rule in rules for array in rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in (*once, *twice)])}


exercise = Exercise(
    Script((total, mean)),
    points=4,
    cases=[
        Case(
            "a sum over rows",
            hint="Which axis does dout lack?",
            scenario=of_total,
            a=normal(2, 5),
            settings={"axis": 1},
            dout=normal(2),
        ),
        Case(
            "a mean over columns",
            hint="How many elements went into each mean?",
            scenario=of_mean,
            a=normal(4, 3),
            settings={"axis": 0},
            dout=normal(3),
        ),
        Case(
            "everything",
            hint="Which shape has the gradient of a single number's input?",
            scenario=of_both,
            a=normal(2, 3),
            settings={},
            dout=normal(),
        ),
        Case(
            "axes that stay",
            hint="With keepdims=True, which axis is there to be put back?",
            scenario=of_both,
            a=normal(4, 2),
            settings={"axis": 1, "keepdims": True},
            dout=normal(4, 1),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own input, and give the same answer twice?",
            scenario=in_turn,
            a=normal(4, 3),
            dout=normal(4),
        ),
        Case(
            "a square",
            hidden=True,
            hint="Along which axis is dout copied?",
            scenario=of_both,
            a=normal(3, 3),
            settings={"axis": 1},
            dout=normal(3),
        ),
        Case(
            "the middle of three axes",
            hidden=True,
            hint="At which place is the axis put back?",
            scenario=of_both,
            a=normal(2, 4, 3),
            settings={"axis": -2},
            dout=normal(2, 3),
        ),
        Case(
            "everything, with axes that stay",
            hidden=True,
            scenario=of_both,
            a=normal(3, 2, 2, shift=5),
            settings={"keepdims": True},
            dout=normal(1, 1, 1),
        ),
        Case(
            "the last axis of three, from the end",
            hidden=True,
            scenario=of_both,
            a=normal(5, 2, 3, scale=100),
            settings={"axis": -1},
            dout=normal(5, 2),
        ),
        Case(
            "a single number",
            hidden=True,
            scenario=of_both,
            a=normal(),
            settings={"axis": None},
            dout=normal(),
        ),
    ],
    mistakes=[
        Mistake(
            "The axis is not put back before dout is copied, so dout is lined up with the last axis.",
            ("axis is not None and not keepdims", "False"),
        ),
        Mistake("The gradient is not copied: its summed axes have length 1.", ("np.zeros(shape) +", "1 *")),
        Mistake(
            "The gradient of the mean is not divided by the number of elements in each mean.",
            ("dout * out.size / a.size", "1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by the size of the whole array; each mean has fewer elements.",
            ("* out.size /", "/"),
        ),
        Mistake(
            "The gradient of the mean is divided by the number of means, not by the number of elements in each.",
            ("* out.size / a", "/ out"),
        ),
        Mistake(
            "The gradients ignore dout: they are those of dout all ones.",
            ("+ gradient", "+ gradient * 0 + 1"),
            (
                "(dout * out.size / a.size, a.shape, axis, keepdims)",
                "(dout, a.shape, axis, keepdims) * out.size / a.size",
            ),
        ),
        Mistake(
            "The sum's gradient is divided by the number of its elements.",
            ("dout, a.", "dout * dout.size / a.size, a."),
        ),
        Mistake(
            "The gradients are multiplied by a; the slope of a sum is 1.",
            ("_copied(dout, a.shape, axis, keepdims)", "a * _copied(dout, a.shape, axis, keepdims)"),
        ),
        Mistake(
            "keepdims is ignored in the output.",
            ("(axis=axis, keepdims=keepdims),", "(axis=axis),"),
            ("= a.mean(axis=axis, keepdims=keepdims)", "= a.mean(axis=axis)"),
        ),
        Mistake(
            "keepdims is ignored in the rule: the axis is put back a second time.", ("None and not keepdims", "None")
        ),
        Mistake(
            "The gradient of the mean ignores dout, and is one over the size of the whole array.",
            ("_copied(dout * out.size / a.size, a.shape, axis, keepdims)", "np.full(a.shape, 1 / a.size)"),
        ),
        Mistake(
            "The gradient of the mean is multiplied by the number of elements; it is divided by it.",
            ("out.size / a", "a.size / out"),
        ),
        Mistake(
            "The gradient of the mean is divided by the number of rows, whatever the axis.",
            ("* out.size / a.size", "/ a.shape[0] if a.ndim else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by the length of the last axis, whatever the axis.",
            ("* out.size / a.size", "/ a.shape[-1] if a.ndim else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by n squared; once is right.",
            ("out.size / a.size", "(out.size / a.size) ** 2"),
        ),
        Mistake(
            "The gradient of the mean is divided by n only where an axis is given.",
            ("a.size", "a.size if axis is not None else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is multiplied by a; the slope of a mean is 1 / n.",
            (
                "_copied(dout * out.size / a.size, a.shape, axis, keepdims)",
                "a * _copied(dout * out.size / a.size, a.shape, axis, keepdims)",
            ),
        ),
        Mistake(
            "The gradient of the mean is multiplied by the mean; the slope of a mean is 1 / n.",
            ("* out", "* out * out"),
        ),
        Mistake(
            "The gradient of the sum is multiplied by the number of its elements.",
            ("dout, a.", "dout * a.size / dout.size, a."),
        ),
        Mistake(
            "The gradient of the sum is shared out over the whole array: divided by its size.",
            ("dout, a.", "dout / a.size, a."),
        ),
        Mistake(
            "dout is copied element by element and reshaped, which fits a sum over the last axis only.",
            (
                (
                    "    if axis is not None and not keepdims:\n"
                    "        gradient = np.expand_dims(gradient, axis)\n"
                    "    return np.zeros(shape) + gradient"
                ),
                "    return np.repeat(gradient, int(np.prod(shape)) // gradient.size).reshape(shape)",
            ),
        ),
        Mistake(
            "dout is copied as a whole and reshaped, which fits a sum over the first axis only.",
            (
                (
                    "    if axis is not None and not keepdims:\n"
                    "        gradient = np.expand_dims(gradient, axis)\n"
                    "    return np.zeros(shape) + gradient"
                ),
                "    return 1.0 * np.resize(gradient, shape)",
            ),
        ),
        Mistake(
            "dout is added up and copied everywhere; each element gets what its own sum got.",
            ("+ gradient", "+ gradient.sum()"),
        ),
        Mistake(
            "out of mean ignores axis: everything is averaged.", ("return out", "return a.mean(keepdims=keepdims)")
        ),
        Mistake(
            "out of total keeps its summed axes, whatever keepdims is.",
            ("return a.sum(axis=axis, keepdims=keepdims)", "return a.sum(axis=axis, keepdims=True)"),
        ),
        Mistake(
            "out of mean keeps its axes, whatever keepdims is.",
            ("return out", "return a.mean(axis=axis, keepdims=True)"),
        ),
        Mistake(
            "out of mean is the sum over the size of the whole array; divide by the elements of each mean.",
            ("return out", "return a.sum(axis=axis, keepdims=keepdims) / a.size"),
        ),
        Mistake(
            "out of mean is the sum over the number of rows, whatever the axis.",
            ("return out", "return a.sum(axis=axis, keepdims=keepdims) / (len(a) if a.ndim else 1)"),
        ),
        Mistake(
            "The gradient of the sum is all zeros.", ("_copied(dout, a.shape, axis, keepdims)", "np.zeros(a.shape)")
        ),
        Mistake(
            "The gradient of the sum is multiplied by the sum.",
            ("dout, a.", "dout * a.sum(axis=axis, keepdims=keepdims), a."),
        ),
        Mistake("The gradient of the sum has dout squared.", ("dout, a.", "dout**2, a.")),
        Mistake(
            "The gradient of the sum is 0 for the last element.",
            (
                "(dout, a.shape, axis, keepdims)",
                "(dout, a.shape, axis, keepdims) * (np.arange(a.size) < a.size - 1).reshape(a.shape)",
            ),
        ),
        Mistake(
            "The gradient of the sum is dout summed up, in each place.",
            ("_copied(dout, a.shape, axis, keepdims)", "np.zeros(a.shape) + np.sum(dout)"),
        ),
        Mistake("The gradient of the sum has the absolute value of dout.", ("dout, a.", "abs(dout), a.")),
        Mistake(
            "The gradient of the sum is divided by the number of rows.",
            ("(dout, a.shape, axis, keepdims)", "(dout, a.shape, axis, keepdims) / (a.shape or (1,))[0]"),
        ),
        Mistake(
            "The gradient of the sum is the mean of dout, in each place.",
            ("_copied(dout, a.shape, axis, keepdims)", "np.zeros(a.shape) + np.mean(dout)"),
        ),
        Mistake("The gradient of the mean is all zeros.", ("dout * out.size / a.size", "0 * dout")),
        Mistake("The gradient of the mean has dout squared.", ("dout *", "dout**2 *")),
        Mistake(
            "The gradient of the mean is divided by n - 1; n elements are averaged.",
            ("* out.size / a.size", "/ max(a.size / out.size - 1, 1)"),
        ),
        Mistake(
            "The gradient of the mean is divided by the root of n.", ("out.size / a.size", "(out.size / a.size) ** 0.5")
        ),
        Mistake("The gradient of the mean has the absolute value of dout.", ("dout *", "abs(dout) *")),
        Mistake("The gradient of the mean is half of what is asked.", ("a.size", "a.size / 2")),
        Mistake(
            "The gradient of the mean is divided by the number of axes.", ("* out.size / a.size", "/ (a.ndim or 1)")
        ),
        Mistake("The gradient of the mean is dout summed up over n.", ("dout *", "0 * dout + dout.sum() *")),
        Mistake("The gradient of the mean is divided by n + 1.", ("* out.size / a.size", "/ (a.size / out.size + 1)")),
        Mistake(
            "The gradient of the mean is multiplied by a minus the mean.",
            (
                "(dout * out.size / a.size, a.shape, axis, keepdims)",
                "(dout * out.size / a.size, a.shape, axis, keepdims) * (a - _copied(out, a.shape, axis, keepdims))",
            ),
        ),
        Mistake("out of total leaves out the first row.", ("return a", "return (a[1:] if a.ndim else a)")),
        Mistake("out of total leaves out the last column.", ("return a", "return (a[..., :-1] if a.ndim else a)")),
        Mistake("out of total sums absolute values.", ("return a", "return abs(a)")),
        Mistake("out of mean is the median.", ("return out", "return np.median(a, axis=axis, keepdims=keepdims)")),
        Mistake("out of mean divides by n - 1.", ("return out", "return out * a.size / max(a.size - out.size, 1)")),
        Mistake(
            "out of mean divides by the number of means.",
            ("return out", "return a.sum(axis=axis, keepdims=keepdims) / out.size"),
        ),
        Mistake(
            "out of mean is the mean of absolute values.",
            ("return out", "return abs(a).mean(axis=axis, keepdims=keepdims)"),
        ),
    ],
    hints=[
        "First bring dout to the shape that it would have with keepdims=True; then copy it to the shape of a.",
        "np.broadcast_to copies, but its result cannot be written to; adding to an array of zeros copies too.",
        "How many elements went into each mean? All of a, shared out over as many means as out has.",
    ],
    equivalents=[
        Equivalent(
            "keepdims is a bool; its negative is as true as it is itself.",
            (
                "a.sum(axis=axis, keepdims=keepdims), lambda dout: (_copied(dout, a.shape, axis, keepdims),)",
                "a.sum(axis=axis, keepdims=-keepdims), lambda dout: (_copied(dout, a.shape, axis, keepdims),)",
            ),
            ("_copied(dout, a.shape, axis, keepdims)", "_copied(dout, a.shape, axis, -keepdims)"),
            (
                "out = a.mean(axis=axis, keepdims=keepdims)",
                "out = a.mean(axis=axis, keepdims=-keepdims)",
            ),
            (
                "_copied(dout * out.size / a.size, a.shape, axis, keepdims)",
                "_copied(dout * out.size / a.size, a.shape, axis, -keepdims)",
            ),
            ("not keepdims", "not -keepdims"),
        ),
    ],
)
