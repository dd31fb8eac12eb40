r"""## A rule for indexing

`a[index]` picks elements: a row, a slice, a list of rows, those where a mask is True. Each picked element was passed on
unchanged, the others were left. So backward,

$$da = 0 \text{ everywhere, except where the index picked; there } dout \text{ is put down}$$

With one catch: **an element may be picked more than once.** `E[[2, 0, 2]]` takes row 2 of a table of word vectors
twice, and what comes back from both places adds up. Now `da[index] += dout` looks right and is not: numpy reads
`da[index]`, adds, and writes back, so that of two writes to one place the second wins. Functions like `np.add`
have a method `at` for this: it goes through the index one by one, and each time writes back before it goes on.

**By hand:** $a = (7, 8, 9)$ and index `[2, 0, 2]` give $out = (9, 7, 9)$. With $dout = (1, 10, 100)$: $da = (10, 0,
101)$.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, integers, normal


def take(a, index):
    """Some elements of an array, and the rule for the gradient.

    Args:
        a: float64 array of any shape but (); not changed.
        index: what numpy takes between brackets: an int, a slice, a list or an array of ints, an array of bools, or a
            tuple of several of these; not changed. It may name an element more than once.

    Returns:
        out: a[index], as an array of its own: who changes it does not change a.
        rule: function; rule(dout), with the gradient of the loss with respect to out, returns the tuple (da,), with the
            gradient with respect to a in the shape of a. It does not change dout, and may be called several times, also
            after other calls of take.
    """

    def rule(dout):
        da = np.zeros(a.shape)
        np.add.at(da, index, dout)
        return (da,)

    return np.array(a[index]), rule


def rows(take, a, index, dout):
    """Rows by a list or array of ints, or one row by an int."""
    out, rule = take(a, index)
    (da,) = rule(dout)
    return {"out": out, "da": da}


def slices(take, a, first, last, dout):
    """All rows of some columns."""
    out, rule = take(a, (slice(None), slice(first, last)))
    (da,) = rule(dout)
    return {"out": out, "da": da}


def pairs(take, a, i, j, dout):
    """Single elements by row and column, as a loss picks the probability of the right class."""
    out, rule = take(a, (i, j))
    (da,) = rule(dout)
    return {"out": out, "da": da}


def in_turn(take, a, dout):
    """Two calls before any rule is called; the first rule is called twice, and its output is written over."""
    out, rule = take(a, slice(1, 3))
    take(a, 0)[1](dout[0])
    before = a.copy()
    out[:] = 5.0
    (once,), (twice,) = rule(dout), rule(dout)
    return {"rules kept apart": np.concatenate([once, twice]), "a as before": np.array_equal(a, before)}


exercise = Exercise(
    Script((take,)),
    points=3,
    cases=[
        Case(
            "rows, one of them twice",
            hint="What came back to the row that was taken twice?",
            scenario=rows,
            a=normal(4, 3),
            index=np.array([2, 0, 2]),
            dout=normal(3, 3),
        ),
        Case("a slice of columns", scenario=slices, a=normal(3, 5), first=1, last=4, dout=normal(3, 3)),
        Case(
            "one element of every row",
            scenario=pairs,
            a=normal(4, 3),
            i=np.arange(4),
            j=np.array([2, 0, 1, 0]),
            dout=normal(4),
        ),
        Case(
            "rules in turn",
            hint="Is out an array of its own, and does every rule remember its own index?",
            scenario=in_turn,
            a=normal(4, 2),
            dout=normal(2, 2),
        ),
        Case(
            "a row, counted from the end",
            hidden=True,
            scenario=rows,
            a=normal(3, 4),
            index=-1,
            dout=normal(4),
        ),
        Case(
            "many words from a small table",
            hidden=True,
            hint="What came back to a row that was taken many times?",
            scenario=rows,
            a=normal(5, 2),
            index=integers(3, 6, low=-2, high=2),
            dout=normal(3, 6, 2),
        ),
        Case(
            "by a mask",
            hidden=True,
            hint="An array of bools picks where it is True.",
            scenario=rows,
            a=normal(2, 3),
            index=np.array([[True, False, True], [False, False, True]]),
            dout=normal(3),
        ),
        Case(
            "the same element from several rows",
            hidden=True,
            scenario=pairs,
            a=normal(3, 3, shift=10),
            i=np.array([[1, 1], [0, 1]]),
            j=np.array([[2, 2], [0, 2]]),
            dout=normal(2, 2),
        ),
        Case("one row three times", scenario=rows, a=normal(3, 2), index=np.array([1, 1, 0, 1]), dout=normal(4, 2)),
        Case("the last row, by an int", scenario=rows, a=normal(4, 3), index=3, dout=normal(3)),
        Case(
            "the same pair twice",
            scenario=pairs,
            a=normal(3, 3),
            i=np.array([0, 2, 0, 1]),
            j=np.array([1, 1, 1, 2]),
            dout=normal(4),
        ),
    ],
    mistakes=[
        Mistake(
            "An element that was picked twice gets one of its gradients; both must be added.",
            ("np.add.at(da, index, dout)", "da[index] += dout"),
        ),
        Mistake(
            "The gradient has the shape of out; it must have that of a, with 0 where nothing was picked.",
            ("return (da,)", "return (1.0 * dout,)"),
        ),
        Mistake(
            "The rule ignores dout: it counts how often each element was picked.",
            ("da, index, dout)", "da, index, 1.0)"),
        ),
        Mistake("da starts from ones; it must start from zeros.", ("np.zeros(a.shape)", "np.ones(a.shape)")),
        Mistake(
            "The gradient is multiplied by the elements of a; the slope of picking is 1.",
            ("da, index, dout)", "da, index, dout * a[index])"),
        ),
        Mistake("da starts from a itself; it must start from zeros.", ("np.zeros(a.shape)", "a.copy()")),
        Mistake("out is a view of a: who changes out changes a.", ("np.array(a[index])", "a[index]")),
        Mistake(
            "da is made once and kept, so the second call of a rule adds to the first.",
            (
                "    def rule(dout):\n        da = np.zeros(a.shape)\n",
                "    da = np.zeros(a.shape)\n\n    def rule(dout):\n",
            ),
            ("return (da,)", "return (da.copy(),)"),
        ),
        Mistake(
            "What comes back to an element that was picked several times is averaged; it must be added.",
            (
                "        return (da,)",
                (
                    "        count = np.zeros(a.shape)\n        np.add.at(count, index, 1.0)\n"
                    "        return (da / np.maximum(count, 1),)"
                ),
            ),
        ),
        Mistake(
            "Of an element that was picked several times the first gradient counts; all must be added.",
            (
                "np.add.at(da, index, dout)",
                (
                    "da[index] = dout\n        if isinstance(index, np.ndarray) and index.dtype != bool:\n"
                    "            shares = dout.reshape(-1, *a.shape[1:])\n"
                    "            for k in reversed(range(index.size)):\n"
                    "                da[index.ravel()[k]] = shares[k]"
                ),
            ),
        ),
        Mistake(
            "The gradient is 1 where the index picked: dout is ignored, and several picks count as one.",
            ("np.add.at(da, index, dout)", "da[index] = 1.0"),
        ),
        Mistake(
            "The gradient is a where the index picked, and 0 elsewhere; it must be dout there.",
            ("np.add.at(da, index, dout)", "da[index] = a[index]"),
        ),
        Mistake(
            "A tuple of two lists picks all their pairs, rows by columns; a[index] picks them in step.",
            (
                "np.array(a[index])",
                "np.array(a[index[0]][:, index[1]] if type(index) is tuple and np.ndim(index[0]) < 2 else a[index])",
            ),
        ),
        Mistake(
            "A tuple of indices picks by its first only: whole rows.",
            ("np.array(a[index])", "np.array(a[index[0]] if isinstance(index, tuple) else a[index])"),
        ),
        Mistake(
            "Where the index did not pick, da holds a; it must be 0 there.",
            (
                "np.add.at(da, index, dout)",
                (
                    "np.add.at(da, index, dout)\n        mask = np.ones(a.shape)\n        mask[index] = 0.0\n"
                    "        da = da + mask * a"
                ),
            ),
        ),
        Mistake(
            "Where the index did not pick, da is 1; it must be 0 there.",
            (
                "(da, index, dout)",
                "(da, index, dout)\n        mask = np.ones(a.shape)\n        mask[index] = 0.0\n        da = da + mask",
            ),
        ),
        Mistake(
            "dout is summed up and put down as one number in every place that was picked.",
            ("da, index, dout", "da, index, dout.sum()"),
        ),
        Mistake("da is 0 everywhere; dout must be put down where the index picked.", ("da, index", "da.copy(), index")),
        Mistake(
            "dout is put down in the first rows of da, not where the index picked.",
            ("np.add.at(da, index, dout)", "da.ravel()[: dout.size] = dout.ravel()[: da.size]"),
        ),
        Mistake("da has dout twice.", ("da, index, dout)", "da, index, 2 * dout)")),
        Mistake("da has dout squared.", ("da, index, dout)", "da, index, dout**2)")),
        Mistake("da has the absolute value of dout.", ("da, index, dout)", "da, index, abs(dout))")),
        Mistake(
            "What is picked is multiplied into da, which starts from ones.",
            ("np.zeros(a.shape)", "np.ones(a.shape)"),
            ("np.add.at(da", "np.multiply.at(da"),
        ),
        Mistake(
            "Of an element that was picked several times the largest gradient counts; all must be added.",
            ("np.add.at(da", "np.maximum.at(da"),
        ),
        Mistake(
            "da is divided by the number of elements that were picked.",
            ("da, index, dout)", "da, index, dout / dout.size)"),
        ),
        Mistake(
            "da is divided by the number of rows that were picked.",
            ("da, index, dout)", "da, index, dout / len(dout))"),
        ),
        Mistake("da is a minus the gradient.", ("return (da,)", "return (a - da,)")),
        Mistake("da is turned round: its first row comes last.", ("return (da,)", "return (da[::-1].copy(),)")),
        Mistake(
            "The mean of dout is put down in every place that was picked.",
            ("da, index, dout)", "da, index, dout.mean())"),
        ),
        Mistake(
            "The last pick is left out of da.",
            ("da, index, dout", "da, index, np.concatenate([dout[:-1], 0 * dout[-1:]])"),
        ),
        Mistake(
            "The first pick is left out of da.",
            ("da, index, dout", "da, index, np.concatenate([0 * dout[:1], dout[1:]])"),
        ),
        Mistake("dout is put down from the last pick to the first.", ("da, index, dout)", "da, index, dout[::-1])")),
        Mistake("The index counts from 1 in out.", ("np.array(a[index])", "np.roll(a, 1, axis=0)[index]")),
        Mistake("The index counts from 1 in the rule.", ("return (da,)", "return (np.roll(da, 1, axis=0),)")),
        Mistake("da adds the picked elements to their gradients.", ("da, index, dout)", "da, index, dout + a[index])")),
    ],
    hints=[
        "Begin with zeros in the shape of a, and put dout down where the index picked.",
        "Which function adds to the same place twice if the index names it twice? The text above has its name.",
    ],
)
