r"""## Growing by splitting: meiosis

A cell that has too much to do divides. In a **meiosis network** (Hanson, 1990) each weight is no number but a normal
distribution, with a mean $\mu$ and a standard deviation $\sigma$, and is drawn anew for each pass. Learning moves the
means, and lets $\sigma$ shrink where the errors agree and grow where they contradict each other. A unit whose weights
remain uncertain, compared with their size, is torn between two jobs. It is split into two.

Unit $j$ splits if the uncertainty outweighs the means **on both sides**, coming in and going out:

$$\frac{\sum_d \sigma^{in}_{dj}}{\sum_d |\mu^{in}_{dj}|} > 1 \quad\text{and}\quad
\frac{\sum_m \sigma^{out}_{jm}}{\sum_m |\mu^{out}_{jm}|} > 1$$

Each half gets half of the **variance**, so $\sigma / \sqrt 2$, of all weights, in and out. The means coming in are
copied: both halves begin with the same job, and chance drives them apart. The means going out are halved, so that
together the halves send out what the one did.

**Shapes:** with D inputs, H units and M outputs, `mean_in` and `std_in` are (D, H), `mean_out` and `std_out` (H, M).
One half stays at the place of its parent; the others are appended behind all units, in the order of their parents.

**By hand:** one unit, two inputs with means $(1, -2)$ and deviations $(3, 1)$: $4/3 > 1$. One output with mean $0.5$
and deviation $0.8$: $1.6 > 1$. It splits. Both halves have the means $(1, -2)$ coming in, with deviations
$(3, 1)/\sqrt2 \approx (2.12, 0.71)$, and the mean $0.25$ going out, with deviation $0.8/\sqrt2 \approx 0.57$.

**Pitfalls**

- Sum the *absolute* means: weights of opposite signs do not make each other small.
- Halving $\sigma$ would leave a quarter of the variance.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake


def meiosis_split(mean_in, std_in, mean_out, std_out):
    """Split the units of a meiosis network whose weights are too uncertain.

    Args:
        mean_in: means of the weights into H units, shape (D, H), float, no column all 0; not changed.
        std_in: their standard deviations, shape (D, H), float >= 0; not changed.
        mean_out: means of the weights out of the units, shape (H, M), float, no row all 0; not changed.
        std_out: their standard deviations, shape (H, M), float >= 0; not changed.

    Returns:
        next_mean_in: array of shape (D, H + S), S being the number of units that split: those for which the sum of the
            deviations is greater than the sum of the absolute means, both among the weights coming in and among those
            going out. The halves have the means of their parent. The first H columns keep their places; the second
            halves follow, in the order of their parents.
        next_std_in: array of shape (D, H + S): that of the parent divided by sqrt(2) for both halves.
        next_mean_out: array of shape (H + S, M), rows likewise: half of that of the parent for both halves.
        next_std_out: array of shape (H + S, M): that of the parent divided by sqrt(2) for both halves.
        split: int array of shape (S,), the units that split, in increasing order. The checks have no equal sums.
    """
    uncertain_in = std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)
    uncertain_out = std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)
    parents = np.logical_and(uncertain_in, uncertain_out)
    split = np.flatnonzero(parents)
    order = np.concatenate([np.arange(len(parents)), split])
    half = np.where(parents, 0.5, 1.0)[order]
    next_mean_out = mean_out[order] * half[:, np.newaxis]
    next_std_out = std_out[order] * np.sqrt(half)[:, np.newaxis]
    return mean_in[:, order], std_in[:, order] * np.sqrt(half), next_mean_out, next_std_out, split


def _net(D, H, M, *, ins, outs):
    """Means and deviations; the sums of the latter are multiples of those of the means, unit by unit."""

    def deviations(rng, means, multiples, axis):
        share = rng.uniform(0.5, 1.5, means.shape)
        share = share / share.sum(axis=axis, keepdims=True)
        return share * np.expand_dims(np.abs(means).sum(axis=axis) * multiples, axis)

    mean_in, mean_out = (np.random.default_rng(n).normal(size=shape) for n, shape in enumerate([(D, H), (H, M)]))
    return {
        "mean_in": mean_in,
        "std_in": Draw(lambda rng: deviations(rng, mean_in, np.array(ins), 0)),
        "mean_out": mean_out,
        "std_out": Draw(lambda rng: deviations(rng, mean_out, np.array(outs), 1)),
    }


exercise = Exercise(
    Function(meiosis_split, returns=("mean_in", "std_in", "mean_out", "std_out", "split")),
    points=5,
    cases=[
        Case(
            "two of five split",
            hint="Which units are uncertain on both sides?",
            **_net(3, 5, 4, ins=[1.3, 0.7, 1.6, 1.2, 0.4], outs=[1.4, 1.8, 0.6, 1.1, 0.5]),
        ),
        Case(
            "none splits",
            hint="What is returned if no unit splits?",
            **_net(4, 3, 2, ins=[0.6, 1.5, 0.8], outs=[1.3, 0.7, 0.5]),
        ),
        Case(
            "all split",
            hidden=True,
            hint="In which order do the second halves come?",
            **_net(2, 4, 3, ins=[1.2, 1.9, 1.4, 1.1], outs=[1.5, 1.2, 3.0, 1.3]),
        ),
        Case("one unit", hidden=True, **_net(5, 1, 2, ins=[1.7], outs=[1.2])),
        Case(
            "seven units",
            hidden=True,
            hint="Which units are uncertain on both sides?",
            **_net(6, 7, 5, ins=[1.2, 1.3, 0.8, 2.5, 0.9, 1.1, 1.6], outs=[0.7, 1.4, 1.2, 1.5, 0.6, 1.3, 0.9]),
        ),
        Case(
            "signs that cancel",
            hidden=True,
            hint="How large are weights of opposite signs together?",
            mean_in=np.array([[3.0, 0.5], [-3.1, 0.4]]),
            std_in=np.array([[1.0, 0.8], [0.7, 0.6]]),
            mean_out=np.array([[2.0, -2.2, 0.3], [0.1, 0.3, -0.5]]),
            std_out=np.array([[0.4, 0.5, 0.6], [0.7, 0.6, 0.5]]),
        ),
        Case(
            "the last of three splits",
            **_net(3, 3, 3, ins=[1.2, 0.6, 1.4], outs=[0.7, 1.5, 1.3]),
        ),
        Case(
            "the first and the last of six split",
            **_net(2, 6, 3, ins=[1.5, 0.9, 1.3, 0.5, 1.1, 1.6], outs=[1.2, 1.3, 0.8, 0.7, 0.9, 1.4]),
        ),
        Case("three of four split", **_net(4, 4, 4, ins=[1.3, 1.1, 0.8, 1.9], outs=[1.6, 1.2, 1.4, 1.1])),
        Case("one in and one out uncertain", **_net(3, 2, 5, ins=[1.4, 0.6], outs=[0.6, 1.8])),
        Case("a single unit splits", **_net(3, 1, 4, ins=[1.3], outs=[1.6])),
    ],
    mistakes=[
        Mistake(
            "Too many units split: one uncertain side is enough.",
            ("np.logical_and(", "np.logical_or("),
        ),
        Mistake(
            "Only the weights coming in are looked at.", ("np.logical_and(uncertain_in, uncertain_out)", "uncertain_in")
        ),
        Mistake(
            "Only the weights going out are looked at.",
            ("np.logical_and(uncertain_in, uncertain_out)", "uncertain_out"),
        ),
        Mistake(
            "The means are summed with their signs, so that they cancel.",
            ("np.abs(mean_in).sum(axis=0)", "mean_in.sum(axis=0)"),
            ("np.abs(mean_out).sum(axis=1)", "mean_out.sum(axis=1)"),
        ),
        Mistake(
            "The deviations are halved, which leaves a quarter of the variance.",
            ("std_out[order] * np.sqrt(half)[", "std_out[order] * half["),
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] * half"),
        ),
        Mistake(
            "The deviations are copied as they are; each half gets half of the variance.",
            ("std_out[order] * np.sqrt(half)[", "std_out[order] * np.ones(len(half))["),
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order]"),
        ),
        Mistake(
            "The means going out are copied and not halved: together the halves send out twice as much.",
            ("mean_out[order] * half[:, np.newaxis]", "mean_out[order]"),
        ),
        Mistake(
            "The means coming in are halved; both halves begin with the same job.",
            ("mean_in[:, order],", "mean_in[:, order] * half,"),
        ),
        Mistake(
            "The certain units split, and the uncertain ones stay.",
            ("np.flatnonzero(parents)", "np.flatnonzero(~parents)"),
            ("np.where(parents, 0.5, 1.0)", "np.where(parents, 1.0, 0.5)"),
        ),
        Mistake(
            "The second halves stand next to the first ones; they must follow behind all units.",
            ("np.concatenate([np.arange(len(parents)), split])", "np.repeat(np.arange(len(parents)), 1 + parents)"),
        ),
        Mistake(
            "Only the second halves get less; the first ones keep all of their parent.",
            ("np.where(parents, 0.5, 1.0)[order]", "np.concatenate([np.ones(len(parents)), np.full(len(split), 0.5)])"),
        ),
        Mistake(
            "Only the first halves get less; the second ones have all of their parent.",
            (
                "np.where(parents, 0.5, 1.0)[order]",
                "np.concatenate([np.where(parents, 0.5, 1.0), np.ones(len(split))])",
            ),
        ),
        Mistake(
            "std_out is halved, which leaves a quarter of the variance.",
            ("std_out[order] * np.sqrt(half)[", "std_out[order] * half["),
        ),
        Mistake(
            "std_in is halved, which leaves a quarter of the variance.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] * half"),
        ),
        Mistake(
            "std_out is copied as it is; each half gets half of the variance.",
            ("std_out[order] * np.sqrt(half)[", "std_out[order] * np.ones(len(half))["),
        ),
        Mistake(
            "std_in is copied as it is; each half gets half of the variance.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order]"),
        ),
        Mistake(
            "std_out is multiplied by sqrt(2) where a unit splits; divide.",
            ("std_out[order] * np.sqrt(half)[", "std_out[order] / np.sqrt(half)["),
        ),
        Mistake(
            "std_in is multiplied by sqrt(2) where a unit splits; divide.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] / np.sqrt(half)"),
        ),
        Mistake(
            "std_in is divided by the fourth root of 2; sqrt(2) is right.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] * half**0.25"),
        ),
        Mistake(
            "std_in is divided by sqrt(2) for all units, those that do not split too.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] / np.sqrt(2)"),
        ),
        Mistake(
            "std_out is divided by sqrt(2) for all units, those that do not split too.",
            ("std_out[order] * np.sqrt(half)[:, np.newaxis]", "std_out[order] / np.sqrt(2)"),
        ),
        Mistake(
            "mean_out is halved for all units, those that do not split too.",
            ("mean_out[order] * half[:, np.newaxis]", "mean_out[order] / 2"),
        ),
        Mistake(
            "mean_out is divided by sqrt(2); it must be halved.",
            ("mean_out[order] * half[:, np.newaxis]", "mean_out[order] * np.sqrt(half)[:, np.newaxis]"),
        ),
        Mistake(
            "mean_in is divided by sqrt(2) where a unit splits; both halves have the means of the parent.",
            ("mean_in[:, order],", "mean_in[:, order] * np.sqrt(half),"),
        ),
        Mistake(
            "mean_out is doubled where a unit splits; it must be halved.",
            ("mean_out[order] * half[:, np.newaxis]", "mean_out[order] / half[:, np.newaxis]"),
        ),
        Mistake(
            "mean_out is 0 for the second halves, and not halved for the first ones.",
            (
                "mean_out[order] * half[:, np.newaxis]",
                "mean_out[order] * (np.arange(len(order)) < len(parents))[:, np.newaxis]",
            ),
        ),
        Mistake(
            "mean_out is halved for the second halves only.",
            (
                "mean_out[order] * half[:, np.newaxis]",
                "mean_out[order] * np.where(np.arange(len(order)) < len(parents), 1, half)[:, np.newaxis]",
            ),
        ),
        Mistake(
            "mean_out is halved for the first halves only.",
            (
                "mean_out[order] * half[:, np.newaxis]",
                "mean_out[order] * np.where(np.arange(len(order)) < len(parents), half, 1)[:, np.newaxis]",
            ),
        ),
        Mistake(
            "std_in is smaller for the second halves only.",
            (
                "std_in[:, order] * np.sqrt(half)",
                "std_in[:, order] * np.where(np.arange(len(order)) < len(parents), 1, np.sqrt(half))",
            ),
        ),
        Mistake(
            "std_out is smaller for the second halves only.",
            (
                "std_out[order] * np.sqrt(half)[:, np.newaxis]",
                "std_out[order] * np.where(np.arange(len(order)) < len(parents), 1, np.sqrt(half))[:, np.newaxis]",
            ),
        ),
        Mistake(
            "The means coming in cancel: the absolute value is missing, or taken of their sum.",
            ("np.abs(mean_in).sum(axis=0)", "mean_in.sum(axis=0)"),
        ),
        Mistake(
            "The means going out cancel: the absolute value is missing, or taken of their sum.",
            ("np.abs(mean_out).sum(axis=1)", "mean_out.sum(axis=1)"),
        ),
        Mistake(
            "The absolute value is taken of the sum of the means, after they have cancelled.",
            ("np.abs(mean_in).sum(axis=0)", "np.abs(mean_in.sum(axis=0))"),
            ("np.abs(mean_out).sum(axis=1)", "np.abs(mean_out.sum(axis=1))"),
        ),
        Mistake(
            "Too few units split, as when sums of squares are compared.",
            ("std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)", "(std_in**2).sum(axis=0) > (mean_in**2).sum(axis=0)"),
            (
                "std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)",
                "(std_out**2).sum(axis=1) > (mean_out**2).sum(axis=1)",
            ),
        ),
        Mistake(
            "Sums of variances are compared with sums of absolute means, on each side.",
            ("std_in.sum(axis=0) >", "(std_in**2).sum(axis=0) >"),
            ("std_out.sum(axis=1) >", "(std_out**2).sum(axis=1) >"),
        ),
        Mistake(
            "Both sides are added before they are compared; each side has its own condition.",
            (
                "np.logical_and(uncertain_in, uncertain_out)",
                "std_in.sum(axis=0) + std_out.sum(axis=1) > np.abs(mean_in).sum(axis=0) + np.abs(mean_out).sum(axis=1)",
            ),
        ),
        Mistake(
            "The product of the two ratios is compared with 1; each ratio has its own condition.",
            (
                "np.logical_and(uncertain_in, uncertain_out)",
                "std_in.sum(axis=0) * std_out.sum(axis=1) > np.abs(mean_in).sum(axis=0) * np.abs(mean_out).sum(axis=1)",
            ),
        ),
        Mistake(
            "A unit splits if it is certain coming in and going out: the comparison is the wrong way round.",
            ("std_in.sum(axis=0) >", "std_in.sum(axis=0) <"),
            ("std_out.sum(axis=1) >", "std_out.sum(axis=1) <"),
        ),
        Mistake("A unit splits if exactly one side is uncertain.", ("np.logical_and(", "np.logical_xor(")),
        Mistake("All units split.", ("np.logical_and(uncertain_in, uncertain_out)", "uncertain_in | True")),
        Mistake(
            "The second halves come first, before all units.",
            ("[np.arange(len(parents)), split]", "[split, np.arange(len(parents))]"),
        ),
        Mistake(
            "The second halves follow in the reverse order of their parents.",
            ("[np.arange(len(parents)), split]", "[np.arange(len(parents)), split[::-1]]"),
        ),
        Mistake(
            "The parents are taken out, and both halves are appended at the end.",
            ("[np.arange(len(parents)), split]", "[np.flatnonzero(~parents), split, split]"),
        ),
        Mistake(
            "The halves of each parent are appended side by side, and the parents are taken out.",
            ("[np.arange(len(parents)), split]", "[np.flatnonzero(~parents), np.repeat(split, 2)]"),
        ),
        Mistake(
            "The parents stay as they are, and two halves of each are appended.",
            ("[np.arange(len(parents)), split])", "[np.arange(len(parents)), split, split])"),
            ("np.where(parents, 0.5, 1.0)[order]", "np.where(np.arange(len(order)) < len(parents), 1.0, 0.5)"),
        ),
        Mistake(
            "The second halves are missing: units that split stay one.",
            ("[np.arange(len(parents)), split]", "[np.arange(len(parents))]"),
        ),
        Mistake(
            "split holds True and False for all units; the numbers of those that split are asked.",
            ("next_std_out, split", "next_std_out, parents"),
        ),
        Mistake(
            "split holds the places of the second halves; the numbers of the parents are asked.",
            ("next_std_out, split", "next_std_out, len(parents) + np.arange(len(split))"),
        ),
        Mistake(
            "split is the number of units that split; their indices are asked.",
            ("next_std_out, split", "next_std_out, len(split)"),
        ),
        Mistake("split is counted from 1; count from 0.", ("next_std_out, split", "next_std_out, split + 1")),
        Mistake("split is in decreasing order.", ("next_std_out, split", "next_std_out, split[::-1]")),
        Mistake(
            "split holds the units that are uncertain coming in; those going out count too.",
            ("next_std_out, split", "next_std_out, np.flatnonzero(uncertain_in)"),
        ),
        Mistake(
            "split holds the units that do not split.",
            ("next_std_out, split", "next_std_out, np.flatnonzero(~parents)"),
        ),
        Mistake(
            "next_mean_out and next_std_in are returned in the wrong order.",
            ("std_in[:, order] * np.sqrt(half), next_mean_out,", "next_mean_out, std_in[:, order] * np.sqrt(half),"),
        ),
        Mistake(
            "std_in is smaller for the first halves only.",
            (
                "std_in[:, order] * np.sqrt(half)",
                "std_in[:, order] * np.where(np.arange(len(order)) < len(parents), np.sqrt(half), 1)",
            ),
        ),
        Mistake(
            "std_out is smaller for the first halves only.",
            (
                "std_out[order] * np.sqrt(half)[:, np.newaxis]",
                "std_out[order] * np.where(np.arange(len(order)) < len(parents), np.sqrt(half), 1)[:, np.newaxis]",
            ),
        ),
        Mistake(
            "mean_in is halved for the second halves only.",
            ("mean_in[:, order],", "mean_in[:, order] * np.where(np.arange(len(order)) < len(parents), 1, half),"),
        ),
        Mistake(
            "mean_in is halved for the first halves only.",
            ("mean_in[:, order],", "mean_in[:, order] * np.where(np.arange(len(order)) < len(parents), half, 1),"),
        ),
        Mistake(
            "mean_in is 0 for the second halves.",
            ("mean_in[:, order],", "mean_in[:, order] * (np.arange(len(order)) < len(parents)),"),
        ),
        Mistake(
            "std_in is 0 for the second halves.",
            (
                "std_in[:, order] * np.sqrt(half)",
                "std_in[:, order] * np.sqrt(half) * (np.arange(len(order)) < len(parents))",
            ),
        ),
        Mistake(
            "std_out is 0 for the second halves.",
            (
                "std_out[order] * np.sqrt(half)[:, np.newaxis]",
                "std_out[order] * np.sqrt(half)[:, np.newaxis] * (np.arange(len(order)) < len(parents))[:, np.newaxis]",
            ),
        ),
        Mistake("mean_in is doubled where a unit splits.", ("mean_in[:, order],", "mean_in[:, order] / half,")),
        Mistake(
            "mean_out is a quarter where a unit splits; it must be halved.",
            ("mean_out[order] * half[:, np.newaxis]", "mean_out[order] * half[:, np.newaxis] ** 2"),
        ),
        Mistake(
            "std_out is divided by the fourth root of 2; sqrt(2) is right.",
            ("std_out[order] * np.sqrt(half)[:, np.newaxis]", "std_out[order] * half[:, np.newaxis] ** 0.25"),
        ),
        Mistake(
            "std_in is doubled where a unit splits.", ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] / half")
        ),
        Mistake(
            "std_out is doubled where a unit splits.",
            ("std_out[order] * np.sqrt(half)[:, np.newaxis]", "std_out[order] / half[:, np.newaxis]"),
        ),
        Mistake(
            "std_in is halved for all units, those that do not split too.",
            ("std_in[:, order] * np.sqrt(half)", "std_in[:, order] / 2"),
        ),
        Mistake(
            "std_out is halved for all units, those that do not split too.",
            ("std_out[order] * np.sqrt(half)[:, np.newaxis]", "std_out[order] / 2"),
        ),
        Mistake(
            "The second half has the negative of mean_out.",
            (
                "mean_out[order] * half[:, np.newaxis]",
                "mean_out[order] * (half * np.where(np.arange(len(order)) < len(parents), 1, -1))[:, np.newaxis]",
            ),
        ),
        Mistake(
            "The largest deviation is compared with the largest absolute mean, on each side.",
            ("std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)", "std_in.max(axis=0) > np.abs(mean_in).max(axis=0)"),
            (
                "std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)",
                "std_out.max(axis=1) > np.abs(mean_out).max(axis=1)",
            ),
        ),
        Mistake(
            "The ratios deviation / absolute mean are averaged, and compared with 1.",
            ("std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)", "(std_in / np.abs(mean_in)).mean(axis=0) > 1"),
            ("std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)", "(std_out / np.abs(mean_out)).mean(axis=1) > 1"),
        ),
        Mistake(
            "One uncertain weight on each side is enough.",
            ("std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)", "np.any(std_in > np.abs(mean_in), axis=0)"),
            ("std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)", "np.any(std_out > np.abs(mean_out), axis=1)"),
        ),
        Mistake(
            "Only the first unit that may split does.",
            ("np.flatnonzero(parents)", "np.flatnonzero(parents)[:1]"),
            ("half = np.where(parents,", "half = np.where(np.isin(np.arange(len(parents)), split),"),
        ),
        Mistake(
            "Only the last unit that may split does.",
            ("np.flatnonzero(parents)", "np.flatnonzero(parents)[-1:]"),
            ("half = np.where(parents,", "half = np.where(np.isin(np.arange(len(parents)), split),"),
        ),
        Mistake(
            "split holds the units that are uncertain going out; those coming in count too.",
            ("next_std_out, split", "next_std_out, np.flatnonzero(uncertain_out)"),
        ),
        Mistake(
            "split holds the places of both halves.",
            ("next_std_out, split", "next_std_out, np.concatenate([split, len(parents) + np.arange(len(split))])"),
        ),
        Mistake("split is empty.", ("next_std_out, split", "next_std_out, split[:0]")),
        Mistake("split holds the parent of every unit of the new net.", ("next_std_out, split", "next_std_out, order")),
        Mistake(
            "The columns and rows of the second halves come from the units that do not split.",
            ("[np.arange(len(parents)), split]", "[np.arange(len(parents)), np.flatnonzero(~parents)[: len(split)]]"),
        ),
        Mistake(
            "next_mean_in has the new columns first.",
            ("mean_in[:, order],", "mean_in[:, np.concatenate([split, np.arange(len(parents))])],"),
        ),
        Mistake(
            "next_std_in has the new columns in the reverse order.",
            (
                "std_in[:, order] * np.sqrt(half)",
                "std_in[:, np.concatenate([np.arange(len(parents)), split[::-1]])] * np.sqrt(half)",
            ),
        ),
        Mistake("next_mean_in has no new columns.", ("mean_in[:, order],", "mean_in,")),
        Mistake(
            "No unit splits, as when every weight has to be uncertain.",
            ("np.logical_and(uncertain_in, uncertain_out)", "uncertain_in & False"),
        ),
    ],
    equivalents=[
        Equivalent(
            "The checks have no sums that are equal.",
            ("std_in.sum(axis=0) > np.abs(mean_in)", "std_in.sum(axis=0) >= np.abs(mean_in)"),
            ("std_out.sum(axis=1) > np.abs(mean_out)", "std_out.sum(axis=1) >= np.abs(mean_out)"),
        ),
        Equivalent(
            "Both have to hold, in either order.",
            ("np.logical_and(uncertain_in, uncertain_out)", "np.logical_and(uncertain_out, uncertain_in)"),
        ),
    ],
    hints=[
        "Decide first: np.logical_and joins two arrays of H truth values, np.flatnonzero gives the places of True.",
        "One array of indices, all units and then the parents once more, makes the new columns and rows.",
        "Then one factor for each of the H + S units: which one have halves, and which one all others?",
    ],
)
