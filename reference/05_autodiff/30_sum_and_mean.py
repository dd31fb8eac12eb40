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
            ("if axis is not None and not keepdims:", "if False:"),
        ),
        Mistake(
            "The gradient is not copied: its summed axes have length 1.",
            ("return np.zeros(shape) + gradient", "return 1 * gradient"),
        ),
        Mistake(
            "The gradient of the mean is not divided by the number of elements in each mean.",
            ("dout * out.size / a.size", "1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by the size of the whole array; each mean has fewer elements.",
            ("dout * out.size / a.size", "dout / a.size"),
        ),
        Mistake(
            "The gradient of the mean is divided by the number of means, not by the number of elements in each.",
            ("dout * out.size / a.size", "dout / out.size"),
        ),
        Mistake(
            "The gradients ignore dout: they are those of dout all ones.",
            ("np.zeros(shape) + gradient", "np.zeros(shape) + gradient * 0 + 1"),
            (
                "_copied(dout * out.size / a.size, a.shape, axis, keepdims)",
                "_copied(dout, a.shape, axis, keepdims) * out.size / a.size",
            ),
        ),
        Mistake(
            "The sum's gradient is divided by the number of its elements.",
            ("_copied(dout, a.shape", "_copied(dout * dout.size / a.size, a.shape"),
        ),
        Mistake(
            "The gradients are multiplied by a; the slope of a sum is 1.",
            ("(_copied(dout, a.shape, axis, keepdims),)", "(a * _copied(dout, a.shape, axis, keepdims),)"),
        ),
        Mistake(
            "keepdims is ignored in the output.",
            ("a.sum(axis=axis, keepdims=keepdims), lambda", "a.sum(axis=axis), lambda"),
            ("out = a.mean(axis=axis, keepdims=keepdims)", "out = a.mean(axis=axis)"),
        ),
        Mistake(
            "keepdims is ignored in the rule: the axis is put back a second time.",
            ("if axis is not None and not keepdims:", "if axis is not None:"),
        ),
        Mistake(
            "The gradient of the mean ignores dout, and is one over the size of the whole array.",
            ("_copied(dout * out.size / a.size, a.shape, axis, keepdims)", "np.full(a.shape, 1 / a.size)"),
        ),
        Mistake(
            "The gradient of the mean is multiplied by the number of elements; it is divided by it.",
            ("dout * out.size / a.size", "dout * a.size / out.size"),
        ),
        Mistake(
            "The gradient of the mean is divided by the number of rows, whatever the axis.",
            ("dout * out.size / a.size", "dout / a.shape[0] if a.ndim else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by the length of the last axis, whatever the axis.",
            ("dout * out.size / a.size", "dout / a.shape[-1] if a.ndim else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is divided by n squared; once is right.",
            ("dout * out.size / a.size", "dout * (out.size / a.size) ** 2"),
        ),
        Mistake(
            "The gradient of the mean is divided by n only where an axis is given.",
            ("dout * out.size / a.size", "dout * out.size / a.size if axis is not None else 1 * dout"),
        ),
        Mistake(
            "The gradient of the mean is multiplied by a; the slope of a mean is 1 / n.",
            (
                "(_copied(dout * out.size / a.size, a.shape, axis, keepdims),)",
                "(a * _copied(dout * out.size / a.size, a.shape, axis, keepdims),)",
            ),
        ),
        Mistake(
            "The gradient of the mean is multiplied by the mean; the slope of a mean is 1 / n.",
            ("dout * out.size / a.size", "dout * out * out.size / a.size"),
        ),
        Mistake(
            "The gradient of the sum is multiplied by the number of its elements.",
            ("_copied(dout, a.shape", "_copied(dout * a.size / dout.size, a.shape"),
        ),
        Mistake(
            "The gradient of the sum is shared out over the whole array: divided by its size.",
            ("_copied(dout, a.shape", "_copied(dout / a.size, a.shape"),
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
            ("return np.zeros(shape) + gradient", "return np.zeros(shape) + gradient.sum()"),
        ),
        Mistake(
            "out of mean ignores axis: everything is averaged.",
            ("    return out, lambda", "    return a.mean(keepdims=keepdims), lambda"),
        ),
        Mistake(
            "out of total keeps its summed axes, whatever keepdims is.",
            ("return a.sum(axis=axis, keepdims=keepdims)", "return a.sum(axis=axis, keepdims=True)"),
        ),
        Mistake(
            "out of mean keeps its axes, whatever keepdims is.",
            ("    return out, lambda", "    return a.mean(axis=axis, keepdims=True), lambda"),
        ),
        Mistake(
            "out of mean is the sum over the size of the whole array; divide by the elements of each mean.",
            ("    return out, lambda", "    return a.sum(axis=axis, keepdims=keepdims) / a.size, lambda"),
        ),
        Mistake(
            "out of mean is the sum over the number of rows, whatever the axis.",
            (
                "    return out, lambda",
                "    return a.sum(axis=axis, keepdims=keepdims) / (len(a) if a.ndim else 1), lambda",
            ),
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
