r"""## Rules for a sum and a product

Start with the two operations that almost everything is made of, for arrays of any shapes that numpy can broadcast:

$$\mathrm{add}:\; out = a + b,\quad da = dout,\quad db = dout \qquad\qquad
\mathrm{mul}:\; out = a\,b,\quad da = dout \cdot b,\quad db = dout \cdot a$$

And then comes the part that is easy to forget. If `a` has shape (3,) and `out` has shape (4, 3), then numpy has copied
`a` down four rows, and `dout * b` has shape (4, 3) as well. **Where the forward pass copies, the backward pass sums.**
You wrote that as `broadcast_backward(dout, shape)` in the last notebook. Bring it along: paste it into the cell, and
let both rules end with it.

**By hand:** $a = (1, 2)$ and $b = \begin{pmatrix} 3 \\ 4 \end{pmatrix}$ give $out = \begin{pmatrix} 3 & 6 \\ 4 & 8
\end{pmatrix}$. With $dout$ all ones, $dout \cdot b = \begin{pmatrix} 3 & 3 \\ 4 & 4 \end{pmatrix}$. Summed down the
copies, $da = (7, 7)$. For $b$ it is $dout \cdot a = \begin{pmatrix} 1 & 2 \\ 1 & 2 \end{pmatrix}$, summed along the
rows: $db = \begin{pmatrix} 3 \\ 3 \end{pmatrix}$.

**Pitfalls**

- The gradient has exactly the shape of its input: (1, 3) is not (3,), and a single number has the shape ().
- In `a * a` both inputs are the same array. The rule need not know: it returns two gradients, and whoever called adds
  them up.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, normal


def add(a, b):
    """Sum of two arrays, and the rule for its gradients.

    Args:
        a: float64 array of any shape; not changed.
        b: float64 array of any shape that numpy can broadcast with that of a; not changed. No length is 0.

    Returns:
        out: a + b.
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da, db): the
            gradient with respect to a, in the shape of a, and that with respect to b, in the shape of b. It does not
            change dout, and may be called several times, also after other calls of add.
    """
    return a + b, lambda dout: (_undone(dout, a.shape), _undone(dout, b.shape))


def mul(a, b):
    """Product of two arrays, element by element, and the rule for its gradients.

    Args:
        a: float64 array of any shape; not changed.
        b: float64 array of any shape that numpy can broadcast with that of a; not changed. No length is 0.

    Returns:
        out: a * b.
        rule: function; rule(dout) returns the tuple (da, db), as for add.
    """
    return a * b, lambda dout: (_undone(dout * b, a.shape), _undone(dout * a, b.shape))


def _undone(gradient, shape):
    """A gradient, summed over the copies that a broadcast made of an array of this shape."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    return gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)


def of_add(add, _, a, b, dout):
    """Output and gradients of a sum."""
    out, rule = add(a, b)
    da, db = rule(dout)
    return {"out of add": out, "da of add": da, "db of add": db}


def of_mul(_, mul, a, b, dout):
    """Output and gradients of a product."""
    out, rule = mul(a, b)
    da, db = rule(dout)
    return {"out of mul": out, "da of mul": da, "db of mul": db}


def of_both(add, mul, a, b, dout):
    """Both."""
    sums, rule_of_sum = add(a, b)
    products, rule_of_product = mul(a, b)
    da, db = rule_of_product(dout)
    ea, eb = rule_of_sum(dout)
    found = {"out of mul": products, "da of mul": da, "db of mul": db}
    return {**found, "out of add": sums, "da of add": ea, "db of add": eb}


def in_turn(add, mul, a, b, dout):
    """Two calls of each before any rule is called; the first rules are called twice."""
    rules = [mul(a, b)[1], add(a, b)[1]]
    mul(2 * b, a + b)[1](dout + 1)
    add(b + 1, dout)[1](dout + 1)
    once = [array for rule in rules for array in rule(dout)]
    twice = [array for rule in rules for array in rule(dout)]
    return {"rules kept apart": np.concatenate([array.ravel() for array in (*once, *twice)])}


exercise = Exercise(
    Script((add, mul)),
    points=4,
    cases=[
        Case(
            "a sum, shapes (4, 3) and (3,)",
            hint="How often was each element of b used?",
            scenario=of_add,
            a=normal(4, 3),
            b=normal(3),
            dout=normal(4, 3),
        ),
        Case(
            "a product, shapes (4, 3) and (3,)",
            hint="What is the slope of a product with respect to one factor, and how often was b used?",
            scenario=of_mul,
            a=normal(4, 3),
            b=normal(3, shift=1),
            dout=normal(4, 3),
        ),
        Case(
            "shapes (5,) and (2, 1)",
            hint="Both inputs are copied here, along different axes.",
            scenario=of_both,
            a=normal(5),
            b=normal(2, 1),
            dout=normal(2, 5),
        ),
        Case(
            "no broadcast",
            hint="Without a broadcast nothing is summed.",
            scenario=of_both,
            a=normal(2, 4),
            b=normal(2, 4),
            dout=normal(2, 4),
        ),
        Case(
            "rules in turn",
            hint="Does every rule remember its own a and b, and give the same answer twice?",
            scenario=in_turn,
            a=normal(2, 3),
            b=normal(2, 1),
            dout=normal(2, 3),
        ),
        Case(
            "an axis in the middle",
            hidden=True,
            hint="An axis of length 1 stays, wherever it is.",
            scenario=of_both,
            a=normal(3, 1, 4),
            b=normal(2, 4),
            dout=normal(3, 2, 4),
        ),
        Case(
            "a single number",
            hidden=True,
            hint="What shape has the gradient of a single number?",
            scenario=of_both,
            a=normal(),
            b=normal(3, 2),
            dout=normal(3, 2),
        ),
        Case(
            "large and small numbers",
            hidden=True,
            scenario=of_both,
            a=normal(1, 6, scale=1000),
            b=normal(3, 6, scale=1e-3),
            dout=normal(3, 6, scale=10),
        ),
        Case("two single numbers", hidden=True, scenario=of_both, a=normal(), b=normal(), dout=normal()),
        Case(
            "other rules in turn",
            hidden=True,
            hint="Does every rule remember its own a and b, and give the same answer twice?",
            scenario=in_turn,
            a=normal(4, 1, 3),
            b=normal(2, 1),
            dout=normal(4, 2, 3),
        ),
    ],
    mistakes=[
        Mistake(
            "The broadcast is not undone: the gradients have the shape of out.",
            ("    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n", "    return gradient\n"),
        ),
        Mistake(
            "New axes are summed, but axes of length 1 keep the length of out.",
            (".sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)", ""),
        ),
        Mistake("Axes of length 1 are summed away; they stay, with length 1.", (", keepdims=True)", ")")),
        Mistake(
            "The copies of a broadcast are averaged; what comes back from them adds up.",
            ("gradient.sum(axis=tuple(range(", "gradient.mean(axis=tuple(range("),
            ("gradient.sum", "gradient.mean"),
        ),
        Mistake(
            "The product gives each factor its own value; it must be that of the other factor.",
            ("b, a.", "(a + 0 * b), a."),
            ("a, b.", "(b + 0 * a), b."),
        ),
        Mistake("The rule of the product ignores dout.", ("dout * b", "b + 0 * dout"), ("dout * a", "a + 0 * dout")),
        Mistake(
            "The rule of the sum ignores dout: it returns ones.",
            ("_undone(dout, a.shape), _undone(dout, b.shape)", "np.ones(a.shape), np.ones(b.shape)"),
        ),
        Mistake(
            "The gradients of the product are in the other order: da comes first.",
            ("(dout * b, a.shape), _undone(dout * a, b.shape)", "(dout * a, b.shape), _undone(dout * b, a.shape)"),
        ),
        Mistake(
            "The gradients of the sum are multiplied by the other term; the slope of a sum is 1.",
            ("(dout, a.shape), _undone(dout, b.shape)", "(dout * b, a.shape), _undone(dout * a, b.shape)"),
        ),
        Mistake("A gradient of a is summed to the shape of b.", ("dout, a.", "dout, b.")),
        Mistake(
            "The rule of the sum does not undo the broadcast.",
            ("_undone(dout, a.shape), _undone(dout, b.shape)", "1 * dout, 1 * dout"),
        ),
        Mistake(
            "The rule of the product does not undo the broadcast.",
            ("_undone(dout * b, a.shape)", "dout * b"),
            ("_undone(dout * a, b.shape)", "dout * a"),
        ),
        Mistake(
            "db of the sum has the shape of out: its broadcast is not undone.", ("_undone(dout, b.shape)", "1 * dout")
        ),
        Mistake(
            "db of the product has the shape of out: its broadcast is not undone.",
            ("_undone(dout * a, b.shape)", "dout * a"),
        ),
        Mistake(
            "da of the sum has the shape of out: its broadcast is not undone.", ("_undone(dout, a.shape)", "1 * dout")
        ),
        Mistake(
            "da of the product has the shape of out: its broadcast is not undone.",
            ("_undone(dout * b, a.shape)", "dout * b"),
        ),
        Mistake(
            "Axes of length 1 are summed, but new axes stay in front, with length 1.",
            (
                "    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n",
                "    shape = (1,) * (gradient.ndim - len(shape)) + shape\n",
            ),
        ),
        Mistake(
            "Axes of length 1 are summed, but new axes in front are not.",
            (
                "    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n",
                "    shape = gradient.shape[: gradient.ndim - len(shape)] + shape\n",
            ),
        ),
        Mistake(
            "The last axes are summed where a shape is shorter; the copies lie along the first.",
            ("gradient.ndim - len(shape)", "len(shape), gradient.ndim"),
            ("less(shape, gradient.shape)", "equal(shape, 1)"),
        ),
        Mistake(
            "Only the first copy of a broadcast counts; what comes back from all of them adds up.",
            (".sum(axis=tuple(range(gradient.ndim - len(shape))))", "[(0,) * (gradient.ndim - len(shape))]"),
            (
                "gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)",
                "1 * gradient[tuple(slice(n) for n in shape)]",
            ),
        ),
        Mistake(
            "dout is summed to the shape of the input first and then multiplied; multiply first, then sum.",
            ("(dout * b, a.shape)", "(dout, a.shape) * b"),
            ("(dout * a, b.shape)", "(dout, b.shape) * a"),
        ),
        Mistake(
            "da of the product is the sum of dout times the sum of b; multiply first, then sum.",
            ("(dout * b, a.shape)", "(dout, a.shape) * _undone(b + 0 * dout, a.shape)"),
        ),
        Mistake(
            "db of the product is the sum of dout times the sum of a; multiply first, then sum.",
            ("(dout * a, b.shape)", "(dout, b.shape) * _undone(a + 0 * dout, b.shape)"),
        ),
        Mistake(
            "da of the product is the slope b alone, its broadcast not undone either.",
            ("_undone(dout * b, a.shape)", "1 * b"),
        ),
        Mistake(
            "db of the product is the slope a alone, its broadcast not undone either.",
            ("_undone(dout * a, b.shape)", "1 * a"),
        ),
        Mistake(
            "The rule of the sum ignores dout, but counts the copies.",
            ("dout, a.", "0 * dout + 1, a."),
            ("dout, b", "0 * dout + 1, b"),
        ),
        Mistake("db of the product holds dout * a * b: b is a factor too many.", ("a, b.", "b * a, b.")),
        Mistake("da of the product holds dout * a * b: a is a factor too many.", ("b, a.", "a * b, a.")),
        Mistake(
            "Each gradient of the product holds both terms of the product rule, dout * (a + b).",
            ("b, a.", "(a + b), a."),
            ("a, b.", "(a + b), b."),
        ),
        Mistake(
            "The product's rule passes dout on, as that of a sum does; the other factor is missing.",
            ("dout * b", "dout"),
            ("dout * a", "dout"),
        ),
        Mistake(
            "The gradients of the sum are in the other order: da comes first.",
            ("(dout, a.shape), _undone(dout, b.shape)", "(dout, b.shape), _undone(dout, a.shape)"),
        ),
        Mistake(
            "The rule of the product uses the a and b of the latest call; each rule must remember its own.",
            ("    return a * b,", "    mul.a, mul.b = a, b\n    return a * b,"),
            ("b, a.", "mul.b, mul.a."),
            ("a, b.", "mul.a, mul.b."),
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
        Mistake("da of the sum is 0.", ("_undone(dout, a.shape)", "0 * _undone(dout, a.shape)")),
        Mistake("db of the sum is 0.", ("_undone(dout, b.shape)", "0 * _undone(dout, b.shape)")),
        Mistake("da of the sum has dout squared.", ("dout, a.", "dout**2, a.")),
        Mistake("db of the sum has dout squared.", ("dout, b", "dout**2, b")),
        Mistake("da of the sum has the absolute value of dout.", ("dout, a.", "abs(dout), a.")),
        Mistake("db of the sum has the absolute value of dout.", ("dout, b", "abs(dout), b")),
        Mistake(
            "da of the sum is averaged over the copies; they add up.",
            ("(dout, a.shape)", "(dout, a.shape) * a.size / dout.size"),
        ),
        Mistake(
            "db of the sum is averaged over the copies; they add up.",
            ("(dout, b.shape)", "(dout, b.shape) * b.size / dout.size"),
        ),
        Mistake(
            "da of the sum is multiplied by the number of copies.",
            ("(dout, a.shape)", "(dout, a.shape) * dout.size / a.size"),
        ),
        Mistake(
            "db of the sum is multiplied by the number of copies.",
            ("(dout, b.shape)", "(dout, b.shape) * dout.size / b.size"),
        ),
        Mistake("da of the sum has the out as a factor too many.", ("dout, a.", "dout * (a + b), a.")),
        Mistake("db of the sum has the out as a factor too many.", ("dout, b", "dout * (a + b), b")),
        Mistake("da of the sum is twice what is asked.", ("_undone(dout, a.shape)", "2 * _undone(dout, a.shape)")),
        Mistake("db of the sum is twice what is asked.", ("_undone(dout, b.shape)", "2 * _undone(dout, b.shape)")),
        Mistake("da of the sum is half of what is asked.", ("_undone(dout, a.shape)", "0.5 * _undone(dout, a.shape)")),
        Mistake("db of the sum is half of what is asked.", ("_undone(dout, b.shape)", "0.5 * _undone(dout, b.shape)")),
        Mistake("da of the product is 0.", ("_undone(dout * b, a.shape)", "0 * _undone(dout * b, a.shape)")),
        Mistake("db of the product is 0.", ("_undone(dout * a, b.shape)", "0 * _undone(dout * a, b.shape)")),
        Mistake("da of the product has dout squared.", ("dout * b", "dout**2 * b")),
        Mistake("db of the product has dout squared.", ("dout * a", "dout**2 * a")),
        Mistake("da of the product has the absolute value of dout.", ("dout * b", "abs(dout) * b")),
        Mistake("db of the product has the absolute value of dout.", ("dout * a", "abs(dout) * a")),
        Mistake(
            "da of the product is averaged over the copies; they add up.",
            ("(dout * b, a.shape)", "(dout * b, a.shape) * a.size / dout.size"),
        ),
        Mistake(
            "db of the product is averaged over the copies; they add up.",
            ("(dout * a, b.shape)", "(dout * a, b.shape) * b.size / dout.size"),
        ),
        Mistake(
            "da of the product is multiplied by the number of copies.",
            ("(dout * b, a.shape)", "(dout * b, a.shape) * dout.size / a.size"),
        ),
        Mistake(
            "db of the product is multiplied by the number of copies.",
            ("(dout * a, b.shape)", "(dout * a, b.shape) * dout.size / b.size"),
        ),
        Mistake("da of the product has the out as a factor too many.", ("b, a.", "(a * b) * b, a.")),
        Mistake("db of the product has the out as a factor too many.", ("a, b.", "(a * b) * a, b.")),
        Mistake(
            "da of the product is twice what is asked.",
            ("_undone(dout * b, a.shape)", "2 * _undone(dout * b, a.shape)"),
        ),
        Mistake(
            "db of the product is twice what is asked.",
            ("_undone(dout * a, b.shape)", "2 * _undone(dout * a, b.shape)"),
        ),
        Mistake(
            "da of the product is half of what is asked.",
            ("_undone(dout * b, a.shape)", "0.5 * _undone(dout * b, a.shape)"),
        ),
        Mistake(
            "db of the product is half of what is asked.",
            ("_undone(dout * a, b.shape)", "0.5 * _undone(dout * a, b.shape)"),
        ),
        Mistake("da of the sum is multiplied by b; the slope of a sum is 1.", ("dout, a.", "dout * b, a.")),
        Mistake("db of the sum is multiplied by a; the slope of a sum is 1.", ("dout, b", "dout * a, b")),
        Mistake("da of the sum is multiplied by a; the slope of a sum is 1.", ("dout, a.", "dout * (a + 0 * b), a.")),
        Mistake("db of the sum is multiplied by b; the slope of a sum is 1.", ("dout, b", "dout * (b + 0 * a), b")),
    ],
    hints=[
        "A function defined inside another one sees its variables: the rule may use a and b without being given them.",
        "First write the rules as if both shapes were that of dout; then undo the broadcast of each gradient.",
        "A sum's slope is 1 for both inputs, so its rule only has to undo the broadcast.",
    ],
)
