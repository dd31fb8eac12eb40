r"""## Triplet loss

Three vectors: an anchor $a$, a positive $p$ that belongs to it, and a negative $n$ that does not. The negative should
be farther from the anchor than the positive, by at least a margin $m$ (FaceNet; Schroff et al., 2015). With squared
distances, for $N$ triplets,

$$L = \frac1N \sum_i \max\bigl(0,\; \lVert a_i - p_i \rVert^2 - \lVert a_i - n_i \rVert^2 + m \bigr)$$

where the bracket is positive, the gradients are

$$da = \frac{2\,(n - p)}{N}, \qquad dp = \frac{2\,(p - a)}{N}, \qquad dn = \frac{2\,(a - n)}{N}$$

and 0 elsewhere. Descending, the positive moves towards the anchor, the negative away from it. The three add up to 0:
moving all three together changes no distance.

**By hand:** $a = (0, 0)$, $p = (1, 0)$, $n = (0, 1.5)$, $m = 2$: $1 - 2.25 + 2 = 0.75$, so the loss is 0.75,
$da = (-2, 3)$, $dp = (2, 0)$ and $dn = (0, -3)$. With $m = 1$ the bracket is negative: all is well, and all is 0.

**Pitfall:** the maximum acts on each triplet by itself. A triplet that is better than it need be must not pay for
another.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Loss, Mistake, integers, normal


def triplet_loss(anchor, positive, negative, margin=1.0):
    """Triplet loss with squared Euclidean distances, mean over the triplets.

    Args:
        anchor: vectors of shape (N, D), float or int; not changed.
        positive: vectors of shape (N, D), float or int, each near its anchor if all is well; not changed.
        negative: vectors of shape (N, D), float or int, each far from its anchor if all is well; not changed.
        margin: float > 0, by how much the squared distance to the negative must exceed that to the positive.

    Returns:
        loss: float, the mean over the N triplets of max(0, dist(anchor, positive) - dist(anchor, negative) + margin),
            where dist is the sum of the squared differences; no root is taken.
        danchor: gradient of the loss with respect to anchor, shape (N, D), float. Where the bracket is
            exactly 0, the gradients may be 0, or those of a positive bracket, or in between.
        dpositive: gradient of the loss with respect to positive, shape (N, D), float.
        dnegative: gradient of the loss with respect to negative, shape (N, D), float.
    """
    n = len(anchor)
    near = anchor - positive
    far = anchor - negative
    cost = (near**2).sum(axis=1, keepdims=True) - (far**2).sum(axis=1, keepdims=True) + margin
    active = cost > 0
    loss = (active * cost).sum() / n
    return loss, 2 * (near - far) * active / n, -2 * near * active / n, 2 * far * active / n


exercise = Exercise(
    Loss(triplet_loss, gradients=("anchor", "positive", "negative")),
    points=5,
    cases=[
        Case(
            "the default margin",
            hint="Which triplets have a gradient at all?",
            anchor=normal(6, 3),
            positive=normal(6, 3),
            negative=normal(6, 3),
        ),
        Case("margin = 0.3", anchor=normal(5, 2), positive=normal(5, 2), negative=normal(5, 2, scale=1.2), margin=0.3),
        Case(
            "margin = 4",
            hint="Is the margin that of the caller?",
            anchor=normal(4, 4),
            positive=normal(4, 4),
            negative=normal(4, 4, shift=0.5),
            margin=4.0,
        ),
        Case(
            "one triplet",
            hidden=True,
            anchor=normal(1, 5, scale=0.3),
            positive=normal(1, 5, scale=0.3),
            negative=normal(1, 5, scale=0.3),
            margin=2.5,
        ),
        Case(
            "most triplets are content",
            hidden=True,
            hint="What does a triplet add that needs no change?",
            anchor=normal(8, 3, scale=0.5),
            positive=normal(8, 3, scale=0.5),
            negative=normal(8, 3, shift=1),
            margin=1.5,
        ),
        Case(
            "whole numbers",
            hidden=True,
            hint="Are the gradients floats when the vectors are not?",
            anchor=integers(7, 2, low=-3, high=4),
            positive=integers(7, 2, low=-3, high=4),
            negative=integers(7, 2, low=-3, high=4),
            margin=2.5,
        ),
        Case(
            "far from the origin",
            hidden=True,
            anchor=normal(3, 4, shift=20),
            positive=normal(3, 4, shift=20),
            negative=normal(3, 4, shift=20.5),
            margin=0.7,
        ),
        Case(
            "exactly at the margin",
            hidden=True,
            hint="Are all values numbers where the bracket is 0?",
            between=[("cost > 0", "cost >= 0")],
            anchor=np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 2.0]]),
            positive=np.array([[1.0, 0.0], [1.0, 2.0], [0.0, 0.0]]),
            negative=np.array([[0.0, 2.0], [1.0, -1.0], [1.0, 2.0]]),
            margin=3.0,
        ),
    ],
    mistakes=[
        Mistake(
            "The two distances are exchanged: the loss pulls the negative near.",
            ("(near**2).sum(axis=1, keepdims=True) - (far**2)", "(far**2).sum(axis=1, keepdims=True) - (near**2)"),
            (
                "(near - far) * active / n, -2 * near * active / n, 2",
                "(far - near) * active / n, 2 * near * active / n, -2",
            ),
        ),
        Mistake(
            "The two distances are exchanged in the loss.",
            ("(near**2).sum(axis=1, keepdims=True) - (far**2)", "(far**2).sum(axis=1, keepdims=True) - (near**2)"),
        ),
        Mistake("The maximum with 0 is missing: triplets that are content count too.", ("cost > 0", "cost > -np.inf")),
        Mistake(
            "Triplets that are content have a gradient; theirs must be 0.",
            ("* active / n, -2 * near * active / n, 2 * far * active", "/ n, -2 * near / n, 2 * far"),
        ),
        Mistake(
            "The maximum is taken of the mean; it acts on each triplet.",
            ("active = cost > 0", "active = (cost.mean() > 0) * np.ones(cost.shape)"),
        ),
        Mistake("The margin is missing.", ("keepdims=True) + margin", "keepdims=True) + 0.0")),
        Mistake("The margin is subtracted; it is added.", ("keepdims=True) + margin", "keepdims=True) - margin")),
        Mistake("The margin is 1 whatever the caller asks for.", ("keepdims=True) + margin", "keepdims=True) + 1.0")),
        Mistake(
            "The factor 2 is missing in all three gradients.",
            ("2 * (near - far)", "(near - far)"),
            ("-2 * near", "-near"),
            ("2 * far", "far"),
        ),
        Mistake(
            "All three gradients have the wrong sign.",
            ("2 * (near - far)", "-2 * (near - far)"),
            ("-2 * near", "2 * near"),
            (" 2 * far", " -2 * far"),
        ),
        Mistake(
            "danchor has the term of the positive only; the anchor is in both distances.",
            ("2 * (near - far)", "2 * near"),
        ),
        Mistake(
            "The two terms of danchor are added; the second distance has a minus sign.",
            ("2 * (near - far)", "2 * (near + far)"),
        ),
        Mistake("danchor has the wrong sign.", ("2 * (near - far)", "-2 * (near - far)")),
        Mistake("dpositive has the wrong sign.", ("-2 * near", "2 * near")),
        Mistake("dnegative has the wrong sign.", (" 2 * far", " -2 * far")),
        Mistake(
            "dpositive and dnegative are exchanged.",
            ("-2 * near * active / n, 2 * far", "2 * far * active / n, -2 * near"),
        ),
        Mistake(
            "The distances are roots of sums of squares; here they are squared distances.",
            (
                "(near**2).sum(axis=1, keepdims=True) - (far**2).sum(axis=1, keepdims=True)",
                "np.linalg.norm(near, axis=1, keepdims=True) - np.linalg.norm(far, axis=1, keepdims=True)",
            ),
            (
                "    return loss",
                (
                    "    near = near / 2 / np.linalg.norm(near, axis=1, keepdims=True)\n"
                    "    far = far / 2 / np.linalg.norm(far, axis=1, keepdims=True)\n"
                    "    return loss"
                ),
            ),
            convention=True,
        ),
        Mistake(
            "The distances are means of squares over the D entries; they are sums.",
            ("sum(axis=1, keepdims=True) - (far**2).sum", "mean(axis=1, keepdims=True) - (far**2).mean"),
            ("    return loss", "    near, far = near / near.shape[1], far / far.shape[1]\n    return loss"),
        ),
        Mistake(
            "The gradients are not divided by N.",
            ("(near - far) * active / n", "(near - far) * active"),
            ("near * active / n", "near * active"),
            ("active / n", "active"),
        ),
        Mistake("Neither the loss nor the gradients are divided by N.", ("n = len(anchor)", "n = 1")),
        Mistake("The loss is the sum over the triplets; it must be divided by N.", (".sum() / n", ".sum()")),
        Mistake(
            "The mean runs over the triplets that count only; here it runs over all N.",
            ("active = cost > 0", "active = cost > 0\n    n = max(active.sum(), 1)"),
            convention=True,
        ),
        Mistake(
            "danchor has the term of the negative only; the anchor is in both distances.",
            ("2 * (near - far)", "-2 * far"),
        ),
        Mistake("danchor is not set to 0 where a triplet is content.", ("(near - far) * active /", "(near - far) /")),
        Mistake("dpositive is not set to 0 where a triplet is content.", ("near * active /", "near /")),
        Mistake("dnegative is not set to 0 where a triplet is content.", ("far * active /", "far /")),
        Mistake(
            "The gradients are multiplied by the triplet's cost; a slope does not depend on its size.",
            ("    return loss", "    active = active * cost\n    return loss"),
        ),
        Mistake(
            "The gradients are 0 where the negative is farther than the positive; the margin counts, too.",
            ("    return loss", "    active = cost > margin\n    return loss"),
        ),
        Mistake(
            "The mask of the gradients is turned round: content triplets get them.",
            ("    return loss", "    active = ~active\n    return loss"),
        ),
        Mistake("The loss has no maximum with 0: triplets that are content lower it.", ("(active * cost)", "cost")),
        Mistake(
            "The loss takes the maximum of 0 and the mean cost; it acts on each triplet.",
            ("(active * cost).sum() / n", "max(0, cost.mean())"),
        ),
        Mistake("The loss lacks the margin.", ("(active * cost)", "np.maximum(0, cost - margin)")),
        Mistake(
            "The loss takes roots: its distances are lengths, not squared lengths.",
            ("(active * cost)", "np.maximum(0, np.linalg.norm(near, axis=1) - np.linalg.norm(far, axis=1) + margin)"),
        ),
        Mistake(
            "The loss sums absolute differences; its distances are sums of squares.",
            ("(active * cost)", "np.maximum(0, np.abs(near).sum(axis=1) - np.abs(far).sum(axis=1) + margin)"),
        ),
        Mistake(
            "The distances of the loss are means of squares over the D entries; they are sums.",
            ("(active * cost)", "np.maximum(0, (near**2).mean(axis=1) - (far**2).mean(axis=1) + margin)"),
        ),
        Mistake(
            "The distances are squares of summed differences; each difference is squared by itself.",
            ("(active * cost)", "np.maximum(0, near.sum(axis=1) ** 2 - far.sum(axis=1) ** 2 + margin)"),
        ),
        Mistake(
            "The maximum acts on each entry of a vector; it acts on each triplet.",
            ("(near**2).sum(axis=1, keepdims=True) - (far**2).sum(axis=1, keepdims=True)", "near**2 - far**2"),
        ),
        Mistake(
            "The distances run over the whole batch; each triplet has its own.",
            (
                "(axis=1, keepdims=True) - (far**2).sum(axis=1, keepdims=True) + margin",
                "() - (far**2).sum() + margin + 0 * near[:, :1]",
            ),
        ),
        Mistake(
            "The second distance of the loss is between positive and negative; it is between anchor and negative.",
            ("(active * cost)", "np.maximum(0, (near**2).sum(axis=1) - (gap**2).sum(axis=1) + margin)"),
            ("near = anchor - positive", "near, gap = anchor - positive, positive - negative"),
        ),
        Mistake(
            "The loss is a mean over the triplets that count only; here it runs over all N.",
            ("() / n", "() / max(active.sum(), 1)"),
        ),
        Mistake(
            "The gradients are divided by the number of triplets that count; they are divided by N.",
            ("    return loss", "    n = max(active.sum(), 1)\n    return loss"),
        ),
        Mistake(
            "The gradients of roots are taken: each difference is divided by its length.",
            (
                "    return loss",
                "    near, far = (v / 2 / np.linalg.norm(v, axis=1)[:, None] for v in (near, far))\n    return loss",
            ),
        ),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.", ("cost).sum() / n", "cost).sum() / max(n - 1, 1)")
        ),
        Mistake("The loss is divided by N + 1; it is divided by N.", ("cost).sum() / n", "cost).sum() / (n + 1)")),
        Mistake(
            "The loss is divided by the root of N; it is divided by N.", ("cost).sum() / n", "cost).sum() / n ** 0.5")
        ),
        Mistake("The last triplet is left out of the loss.", ("(active * cost)", "(active * cost)[:-1]")),
        Mistake("The first triplet is left out of the loss.", ("(active * cost)", "(active * cost)[1:]")),
        Mistake(
            "The loss is divided by D, the length of the vectors; it is divided by N.",
            ("cost).sum() / n", "cost).sum() / anchor.shape[1]"),
        ),
        Mistake("The loss is the largest of the triplets; it is their mean.", ("cost).sum() / n", "cost).max()")),
        Mistake(
            "The loss is squared for each triplet; nothing is squared after the bracket.",
            ("(active * cost)", "(active * cost**2)"),
        ),
        Mistake("The loss is one number per triplet; their mean is asked.", (".sum() / n", "[:, 0]")),
        Mistake("The loss subtracts the margin; it is added.", ("(active * cost)", "np.maximum(0, cost - 2 * margin)")),
        Mistake("The loss has the margin squared.", ("(active * cost)", "np.maximum(0, cost - margin + margin**2)")),
        Mistake("The loss adds the margin twice.", ("(active * cost)", "np.maximum(0, cost + margin)")),
        Mistake(
            "The loss adds the margin outside of the maximum.",
            ("(active * cost)", "(np.maximum(0, cost - margin) + margin)"),
        ),
        Mistake(
            "The loss takes the absolute value in place of the maximum with 0.", ("(active * cost)", "np.abs(cost)")
        ),
        Mistake(
            "The loss adds the two distances; it subtracts the second.",
            ("(active * cost)", "((near**2).sum(axis=1) + (far**2).sum(axis=1) + margin)"),
        ),
        Mistake(
            "The loss has half of the squared distances.",
            ("(active * cost)", "np.maximum(0, (cost - margin) / 2 + margin)"),
        ),
        Mistake(
            "The gradients take lengths in place of squared lengths in their mask.",
            (
                "active = cost > 0\n",
                "f = np.linalg.norm\n    active = cost > 0\n    sure = f(near, axis=1) - f(far, axis=1) > -margin\n",
            ),
            ("    return loss", "    active = sure[:, None]\n    return loss"),
        ),
        Mistake(
            "The gradients are 0 for the last triplet.",
            ("    return loss", "    active = active * (np.arange(n) < n - 1)[:, None]\n    return loss"),
        ),
        Mistake(
            "The gradients are divided by D, the length of the vectors; they are divided by N.",
            ("    return loss", "    n = anchor.shape[1]\n    return loss"),
        ),
        Mistake(
            "The gradients are divided by N * D; they are divided by N.",
            ("    return loss", "    n = anchor.size\n    return loss"),
        ),
        Mistake("The gradients are divided by N twice.", ("    return loss", "    n = n**2\n    return loss")),
        Mistake("danchor counts the term of the negative twice.", ("2 * (near - far)", "2 * (near - 2 * far)")),
        Mistake("danchor is built from anchor alone: 2 anchor / N.", ("2 * (near - far)", "2 * anchor")),
        Mistake("danchor is built from positive + negative.", ("2 * (near - far)", "2 * (positive + negative)")),
        Mistake("dpositive is built from the negative's difference.", ("-2 * near", "-2 * far")),
        Mistake("dpositive is -2 positive / N: the anchor is left out.", ("-2 * near", "-2 * positive")),
        Mistake("dpositive is 2 positive / N: the anchor is left out.", ("-2 * near", "2 * positive")),
        Mistake("dpositive is -2 anchor / N: the positive is left out.", ("-2 * near", "-2 * anchor")),
        Mistake("dnegative is built from the positive's difference.", ("2 * far *", "2 * near *")),
        Mistake("dnegative is -2 negative / N: the anchor is left out.", ("2 * far *", "-2 * negative *")),
        Mistake("dnegative is 2 negative / N: the anchor is left out.", ("2 * far *", "2 * negative *")),
        Mistake("dnegative is 2 anchor / N: the negative is left out.", ("2 * far *", "2 * anchor *")),
        Mistake("danchor is divided by N twice.", ("(near - far) * active / n", "(near - far) * active / n**2")),
        Mistake("danchor is 0.", ("2 * (near - far)", "0.0 * 2 * (near - far)")),
        Mistake(
            "danchor is multiplied by the triplet's cost.", ("(near - far) * active", "(near - far) * active * cost")
        ),
        Mistake(
            "danchor is 0 for the last triplet.",
            ("(near - far) * active", "(near - far) * active * (np.arange(n) < n - 1)[:, None]"),
        ),
        Mistake("danchor has its mask the wrong way round.", ("(near - far) * active", "(near - far) * ~active")),
        Mistake(
            "danchor is divided by the number of triplets that count; it is divided by N.",
            ("(near - far) * active / n", "(near - far) * active / max(active.sum(), 1)"),
        ),
        Mistake("dpositive is divided by N twice.", ("near * active / n", "near * active / n**2")),
        Mistake("dpositive is 0.", ("-2 * near * active", "0.0 * -2 * near * active")),
        Mistake("dpositive is multiplied by the triplet's cost.", ("-2 * near * active", "-2 * near * active * cost")),
        Mistake(
            "dpositive is 0 for the last triplet.",
            ("-2 * near * active", "-2 * near * active * (np.arange(n) < n - 1)[:, None]"),
        ),
        Mistake("dpositive has its mask the wrong way round.", ("-2 * near * active", "-2 * near * ~active")),
        Mistake(
            "dpositive is divided by the number of triplets that count; it is divided by N.",
            ("near * active / n", "near * active / max(active.sum(), 1)"),
        ),
        Mistake("dnegative is divided by N twice.", ("far * active / n", "far * active / n**2")),
        Mistake("dnegative is 0.", ("2 * far * active", "0.0 * 2 * far * active")),
        Mistake("dnegative is multiplied by the triplet's cost.", ("2 * far * active", "2 * far * active * cost")),
        Mistake(
            "dnegative is 0 for the last triplet.",
            ("2 * far * active", "2 * far * active * (np.arange(n) < n - 1)[:, None]"),
        ),
        Mistake("dnegative has its mask the wrong way round.", ("2 * far * active", "2 * far * ~active")),
        Mistake(
            "dnegative is divided by the number of triplets that count; it is divided by N.",
            ("far * active / n", "far * active / max(active.sum(), 1)"),
        ),
    ],
    hints=[
        "Name the two difference vectors. Everything else is made of them.",
        "One number per triplet says whether it counts; keep its axis, so that it lines up with (N, D).",
        "Write the bracket out for one triplet, and differentiate in a, in p and in n.",
    ],
)
