r"""## Undoing a broadcast

In `scores + b` with scores of shape (N, M) and `b` of shape (M,), numpy copies `b` down all N rows without being asked.
So each $b_m$ went into N outputs, and its gradient is what comes back from all of them, added up:

$$db_m = \sum_n dout_{nm}$$

This holds of every broadcast: **where the forward pass copies, the backward pass sums.** numpy copies in two ways:

- along axes that the small array does not have; they are put in front, as for $(M) \to (N, M)$;
- along axes in which it has length 1, as for $(N, 1) \to (N, M)$.

**By hand:** with `dout = [[1, 2, 3], [4, 5, 6]]` the shape (3,) gets `[5, 7, 9]`, the shape (2, 1) gets `[[6], [15]]`,
the shape (1, 3) gets `[[5, 7, 9]]`, and the shape () gets 21.

**Pitfalls**

- The gradient has exactly the shape of the small array. (1, 3) is not (3,).
- An axis of length 1 stays, with length 1: `keepdims=True`.
"""

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def broadcast_backward(dout, shape):
    """Gradient of the loss with respect to an array that was broadcast by numpy.

    Args:
        dout: gradient of the loss with respect to the result of the broadcast, float array; not changed.
        shape: tuple of ints, the shape of the array before; numpy can broadcast it to dout.shape. It may be (), and it
            may be dout.shape itself. No length is 0.

    Returns:
        gradient: gradient of the loss with respect to the array before, float, of the given shape.
    """
    new = dout.ndim - len(shape)
    stretched = tuple(new + i for i, n in enumerate(shape) if n == 1)
    return dout.sum(axis=(*range(new), *stretched)).reshape(shape)


exercise = Exercise(
    Script((broadcast_backward,)),
    points=4,
    cases=[],
    mistakes=[
        Mistake("This is a mean; what comes back from the copies adds up.", ("dout.sum(", "dout.mean(")),
        Mistake(
            "dout comes back as it is: nothing is summed.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout + 0.0"),
        ),
        Mistake(
            "The new axes are summed, but those of length 1 are not.",
            ("(*range(new), *stretched)).reshape(shape)", "tuple(range(new)))"),
        ),
        Mistake(
            "The axes of length 1 are summed, but the new ones are not.",
            ("(*range(new), *stretched)).reshape(shape)", "stretched, keepdims=True)"),
        ),
        Mistake(
            "Axes of length 1 are summed away; they stay, with length 1.",
            (")).reshape(shape)", "))"),
        ),
        Mistake(
            "New axes stay with length 1; they must go.", ("*stretched)).reshape(shape)", "*stretched), keepdims=True)")
        ),
        Mistake(
            "Everything is summed to one number.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout.sum()"),
        ),
        Mistake(
            "One entry of the copies is taken; all of them count.",
            (
                "dout.sum(axis=(*range(new), *stretched))",
                "dout[tuple(slice(1) if i < new or i in stretched else slice(None) for i in range(dout.ndim))]",
            ),
        ),
        Mistake(
            "Only one of the axes to be summed is summed.",
            (
                "axis=(*range(new), *stretched)).reshape(shape)",
                "axis=(*range(new), *stretched)[:1], keepdims=True)",
            ),
        ),
        Mistake(
            "The sum runs over axis 0, whatever the shape.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout.sum(axis=0)"),
        ),
        Mistake(
            "The sum runs over axis 0 with keepdims, whatever the shape.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout.sum(axis=0, keepdims=True)"),
        ),
        Mistake(
            "The sum runs over the last axis, whatever the shape.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout.sum(axis=-1)"),
        ),
        Mistake(
            "The sum runs over the last axis with keepdims, whatever the shape.",
            ("dout.sum(axis=(*range(new), *stretched)).reshape(shape)", "dout.sum(axis=-1, keepdims=True)"),
        ),
        Mistake(
            "The last axes are taken for the new ones; numpy puts new axes in front.",
            ("(*range(new), *stretched)).reshape(shape)", "tuple(range(len(shape), dout.ndim)))"),
        ),
        Mistake(
            "The axes of length 1 are counted from the front of dout; shapes line up at their end.",
            (
                "dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
                "dout.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1), keepdims=True)",
            ),
        ),
        Mistake(
            "Along the axes of length 1 this is a mean; what comes back from the copies adds up.",
            (
                ".reshape(shape)",
                ".reshape(shape) / dout[tuple(slice(None) if i in stretched else 0 for i in range(dout.ndim))].size",
            ),
        ),
        Mistake(
            "Along the new axes this is a mean; what comes back from the copies adds up.",
            (
                "new = dout.ndim - len(shape)",
                "new = dout.ndim - len(shape)\n    dout = dout / (dout.size // dout[(0,) * new].size)",
            ),
        ),
        Mistake(
            "Along the new axes only the first copy counts; what comes back from all of them adds up.",
            ("new = dout.ndim - len(shape)", "new = dout.ndim - len(shape)\n    dout = dout[(slice(1),) * new]"),
        ),
        Mistake(
            "Along the axes of length 1 only the first copy counts; what comes back from all of them adds up.",
            (
                "    return dout.sum(",
                "    for i in stretched:\n        dout = dout.take([0], axis=i)\n    return dout.sum(",
            ),
        ),
        Mistake(
            "For shape () nothing is summed: dout comes back.",
            ("return dout", "if shape == ():\n        return dout + 0.0\n    return dout"),
        ),
        Mistake(
            "For shape () the gradient has shape (1,); it must have shape ().",
            (".reshape(shape)", ".reshape(shape or (1,))"),
        ),
        Mistake(
            "Of several new axes, as for shape (), only the first is summed.",
            (
                "(*range(new), *stretched)).reshape(shape)",
                "(*range(min(new, 1)), *stretched), keepdims=True).reshape((*dout.shape[1:new], *shape))",
            ),
        ),
        Mistake(
            "The sum is copied back to the shape of dout; the gradient has the given shape.",
            (".reshape(shape)", ".reshape(shape) + 0 * dout"),
        ),
        Mistake(
            "The last entry of the copies is taken; all of them count.",
            (
                "dout.sum(axis=(*range(new), *stretched))",
                "dout[tuple(slice(-1, None) if i < new or i in stretched else slice(None) for i in range(dout.ndim))]",
            ),
        ),
        Mistake("The largest entry of the copies is taken; all of them add up.", ("dout.sum(", "dout.max(")),
        Mistake("dout is ignored: every entry is the number of copies.", ("dout.sum(", "(0 * dout + 1).sum(")),
        Mistake("dout is ignored: every entry is 1.", (".reshape(shape)", ".reshape(shape) * 0 + 1")),
        Mistake(
            "The gradient is the sum of everything, copied into the given shape.",
            (
                "dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
                "dout.sum() + 0 * dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
            ),
        ),
        Mistake(
            "The mean over everything is copied into the given shape.",
            (
                "dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
                "dout.mean() + 0 * dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
            ),
        ),
        Mistake(
            "The axes that the small array has are summed; those along which it was copied must be.",
            (
                "dout.sum(axis=(*range(new), *stretched)).reshape(shape)",
                "dout.sum(axis=tuple(i for i in range(new, dout.ndim) if i not in stretched))",
            ),
        ),
        Mistake("The gradient is flat; it must have the given shape.", (".reshape(shape)", ".reshape(-1)")),
        Mistake(
            "The gradient is divided by the number of entries in dout; what comes back from the copies adds up.",
            ("return dout.sum(", "return (dout / dout.size).sum("),
        ),
        Mistake(
            "The gradient is divided by the last length of dout; what comes back from the copies adds up.",
            ("return dout.sum(", "return (dout / dout.shape[-1]).sum("),
        ),
        Mistake("The absolute values of dout are summed.", ("return dout.sum(", "return abs(dout).sum(")),
        Mistake("The squares of dout are summed.", ("return dout.sum(", "return (dout**2).sum(")),
        Mistake(
            "The smallest entry of the copies is taken; all of them add up.", ("return dout.sum(", "return dout.min(")
        ),
        Mistake("The copies are multiplied; they add up.", ("return dout.sum(", "return dout.prod(")),
        Mistake("The gradient is 0.", ("return dout.sum(", "return 0 * dout.sum(")),
    ],
    hints=[
        "dout.ndim tells how many axes there are now, and len(shape) how many there were. The new ones come first.",
        "sum takes a tuple of axes. Sum the new ones away; then, with keepdims=True, those where shape has a 1.",
    ],
    equivalents=[
        Equivalent(
            "A generator is unpacked like a tuple.",
            (
                "tuple(new + i for i, n in enumerate(shape) if n == 1)",
                "(new + i for i, n in enumerate(shape) if n == 1)",
            ),
        ),
        Equivalent("No length is 0.", ("n == 1", "n <= 1")),
        Equivalent(
            "The order of the axes of a sum does not matter.",
            ("(*range(new), *stretched)", "(*stretched, *range(new))"),
        ),
    ],
)


def as_tuple(broadcast_backward, dout, shape):
    """One call."""
    return {"gradient": broadcast_backward(dout, tuple(shape))}


exercise.cases.extend(
    [
        Case("(3,) in (4, 3)", hint="Which axis is new?", scenario=as_tuple, dout=normal(4, 3), shape=(3,)),
        Case("(4, 1) in (4, 3)", hint="Which axis had length 1?", scenario=as_tuple, dout=normal(4, 3), shape=(4, 1)),
        Case(
            "(1, 3) in (4, 3)",
            hint="Does an axis of length 1 stay?",
            scenario=as_tuple,
            dout=normal(4, 3),
            shape=(1, 3),
        ),
        Case("(3, 1) in (2, 3, 5)", scenario=as_tuple, dout=normal(2, 3, 5), shape=(3, 1)),
        Case(
            "() in (2, 3)",
            hint="How many outputs does a single number reach?",
            scenario=as_tuple,
            dout=normal(2, 3),
            shape=(),
        ),
        Case(
            "no broadcast at all",
            hidden=True,
            hint="Without a broadcast nothing is summed.",
            scenario=as_tuple,
            dout=normal(3, 2, 4),
            shape=(3, 2, 4),
        ),
        Case(
            "axes of equal length",
            hidden=True,
            hint="numpy lines shapes up at their end, whatever the lengths.",
            scenario=as_tuple,
            dout=normal(3, 3, 3),
            shape=(3, 1),
        ),
        Case("length 1 in the middle", hidden=True, scenario=as_tuple, dout=normal(5, 2, 3, 4), shape=(2, 1, 4)),
        Case(
            "lengths 1 that stay 1",
            hidden=True,
            hint="May an axis of length 1 be one in dout too?",
            scenario=as_tuple,
            dout=normal(1, 4, 1),
            shape=(1, 1),
        ),
        Case("all of length 1", hidden=True, scenario=as_tuple, dout=normal(3, 4), shape=(1, 1)),
    ]
)
