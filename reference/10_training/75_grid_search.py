r"""## Choose the settings by validation

Learning rate, penalty, width: what no gradient tells you must be tried. Train once for each pair of settings, and take
the pair with the highest **validation** accuracy. The training accuracy would always vote for the weakest penalty, and
the test samples must not vote at all. They are asked once, at the very end; a test set that chose something is a
validation set.

Rates that are too large end in `nan`. Such a run has lost, yet `nan` is a slippery loser: it compares with nothing, and
`argmax` of an array with a `nan` finds just that.

**By hand:** rates `[0.1, 1]`, penalties `[0, 0.01, 0.1]`, validation accuracies

$$\begin{pmatrix} 0.80 & 0.85 & 0.70 \\ 0.85 & \text{nan} & 0.60 \end{pmatrix}$$

The best is 0.85, and the first with it, row by row: rate 0.1, penalty 0.01.

**Pitfall:** try learning rates and penalties on a logarithmic scale: 0.001, 0.01, 0.1, not 0.1, 0.2, 0.3.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script


def grid_search(evaluate, rates, regs):
    """The learning rate and the penalty with the highest validation accuracy.

    Args:
        evaluate: called as evaluate(rate, reg); trains a network and gives train_accuracy, val_accuracy: two floats.
            Both are nan if the training failed. Called once for each pair of a rate and a penalty, in any order.
        rates: list of R floats, the learning rates to try.
        regs: list of S floats, the penalties to try.

    Returns:
        best: pair (rate, reg) with the highest val_accuracy. Of equal ones, that with the rate that comes first in
            rates; of these, that with the penalty that comes first in regs. A nan is lower than any number; not all are
            nan.
        table: array of shape (R, S), the val_accuracy of each pair, nan where it is nan.
    """
    table = np.array([[evaluate(rate, reg)[1] for reg in regs] for rate in rates])
    i, j = np.unravel_index(np.nanargmax(table), table.shape)
    return (rates[i], regs[j]), table


def search(grid_search, rates, regs, train_accuracy, val_accuracy):
    """The best pair, the table (nan as -1), and how often each pair was tried."""
    calls = np.zeros(val_accuracy.shape, int)

    def evaluate(rate, reg):
        place = rates.index(rate), regs.index(reg)
        calls[place] += 1
        return float(train_accuracy[place]), float(val_accuracy[place])

    (rate, reg), table = grid_search(evaluate, list(rates), list(regs))
    return {"best rate": rate, "best reg": reg, "table": np.nan_to_num(table, nan=-1.0), "calls": calls}


exercise = Exercise(
    Script((grid_search,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "The pair is chosen by the training accuracy.",
            (
                "table = np.array([[evaluate(rate, reg)[1] for reg in regs] for rate in rates])",
                "both = np.array([[evaluate(rate, reg) for reg in regs] for rate in rates])\n    table = both[..., 1]",
            ),
            ("np.nanargmax(table)", "np.nanargmax(both[..., 0])"),
        ),
        Mistake(
            "The table holds the training accuracies, and they choose the pair.",
            ("evaluate(rate, reg)[1]", "evaluate(rate, reg)[0]"),
        ),
        Mistake("The pair with the lowest accuracy is chosen.", ("np.nanargmax", "np.nanargmin")),
        Mistake("A run that ended in nan is taken for the best.", ("np.nanargmax", "np.argmax")),
        Mistake(
            "Of equal pairs the last one is chosen, or that with the smallest rate; the first in the lists is asked.",
            ("np.nanargmax(table)", "table.size - 1 - np.nanargmax(table.ravel()[::-1])"),
        ),
        Mistake(
            "Of equal pairs that with the first penalty wins, or the rate is tuned under that penalty "
            "alone; every pair decides.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "j, i = np.unravel_index(np.nanargmax(table.T), table.T.shape)",
            ),
        ),
        Mistake(
            "The table has a row for each penalty; the rows are the rates.",
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table.T"),
        ),
        Mistake(
            "best holds the places in the lists; the settings themselves are asked.", ("(rates[i], regs[j])", "(i, j)")
        ),
        Mistake(
            "The pair is the wrong way round: the rate comes first.", ("(rates[i], regs[j])", "(regs[j], rates[i])")
        ),
        Mistake(
            "The first penalty is tried alone, then the first rate: not every pair.",
            (
                "evaluate(rate, reg)[1] for reg in regs]",
                "evaluate(rate, reg)[1] if rate == rates[0] or reg == regs[0] else np.nan for reg in regs]",
            ),
        ),
        Mistake("The table has 0 where the training failed; nan is asked.", (", table\n", ", np.nan_to_num(table)\n")),
        Mistake(
            "best is chosen by the sum of the training and the validation accuracy.",
            (
                "evaluate(rate, reg)[1] for reg in regs] for rate in rates])",
                "evaluate(rate, reg) for reg in regs] for rate in rates])",
            ),
            ("np.nanargmax(table), table.shape)", "np.nanargmax(table.sum(axis=2)), table.shape[:2])"),
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table[:, :, 1]"),
        ),
        Mistake(
            "best has the smallest difference between training and validation accuracy.",
            (
                "evaluate(rate, reg)[1] for reg in regs] for rate in rates])",
                "evaluate(rate, reg) for reg in regs] for rate in rates])",
            ),
            (
                "np.nanargmax(table), table.shape)",
                "np.nanargmin(np.abs(table[:, :, 0] - table[:, :, 1])), table.shape[:2])",
            ),
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table[:, :, 1]"),
        ),
        Mistake(
            "table holds the training accuracies, though others choose the pair.",
            (
                "evaluate(rate, reg)[1] for reg in regs] for rate in rates])",
                "evaluate(rate, reg) for reg in regs] for rate in rates])",
            ),
            ("np.nanargmax(table), table.shape)", "np.nanargmax(table[:, :, 1]), table.shape[:2])"),
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table[:, :, 0]"),
        ),
        Mistake(
            "table holds the means of training and validation accuracy.",
            ("evaluate(rate, reg)[1]", "np.mean(evaluate(rate, reg))"),
        ),
        Mistake(
            "The first pair is never beaten: a nan, or the comparison, keeps it.",
            ("i, j = np.unravel_index(np.nanargmax(table), table.shape)", "i, j = 0, 0"),
        ),
        Mistake(
            "The last pair that beats the one before it is chosen; the best of all is asked.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "flat = table.ravel()\n"
                    "    better = [k for k in range(1, flat.size) if flat[k] > flat[k - 1]]\n"
                    "    i, j = np.unravel_index(better[-1] if better else 0, table.shape)"
                ),
            ),
        ),
        Mistake(
            "A nan is as good as the best so far: the pair after it wins by `not val <= best`.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "best, place = -1.0, 0\n    for k, value in enumerate(table.ravel()):\n"
                    "        if not value <= best:\n            best, place = value, k\n"
                    "    i, j = np.unravel_index(place, table.shape)"
                ),
            ),
        ),
        Mistake(
            "best is the best pair of the last rate alone: the best accuracy starts anew with each rate.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "i = max(k for k in range(len(rates)) if not np.isnan(table[k]).all())\n    j = np.nanargmax(table[i])",
            ),
        ),
        Mistake(
            "best is the best penalty of the first rate.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "i, j = 0, int(np.argmax(np.nan_to_num(table[0], nan=-1)))",
            ),
        ),
        Mistake(
            "Rate and penalty are chosen separately, each by its mean accuracy.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "i, j = int(np.argmax(np.nansum(table, axis=1))), int(np.argmax(np.nansum(table, axis=0)))",
            ),
        ),
        Mistake(
            "The table is flat; it has a row for each rate.",
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table.ravel()"),
        ),
        Mistake(
            "The table is filled in the wrong order: the accuracies of the pairs stand column by column.",
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table.T.reshape(table.shape)"),
        ),
        Mistake(
            "table holds the highest accuracy so far, not that of each pair.",
            (", table\n", ", np.fmax.accumulate(table.ravel()).reshape(table.shape)\n"),
        ),
        Mistake(
            "best holds the highest accuracy in the place of the penalty.",
            ("(rates[i], regs[j])", "(rates[i], table[i, j])"),
        ),
        Mistake(
            "Row and column are exchanged: the place of the best is that of the transposed table.",
            (
                "np.unravel_index(np.nanargmax(table), table.shape)",
                "np.unravel_index(np.nanargmax(table.T), table.shape)",
            ),
        ),
        Mistake(
            "Each pair is tried twice: once for the training accuracy and once for the validation accuracy.",
            ("evaluate(rate, reg)[1]", "evaluate(rate, reg)[0] * 0 + evaluate(rate, reg)[1]"),
        ),
        Mistake(
            "The best pair is tried a second time.",
            ("    return (rates[i]", "    evaluate(rates[i], regs[j])\n    return (rates[i]"),
        ),
        Mistake("The last rate is not tried.", ("for rate in rates]", "for rate in (rates[:-1] or rates)]")),
        Mistake("The last penalty is not tried.", ("for reg in regs]", "for reg in (regs[:-1] or regs)]")),
        Mistake(
            "Rates and penalties are tried in pairs, the first with the first: not every pair.",
            (
                "evaluate(rate, reg)[1] for reg in regs]",
                "evaluate(rate, reg)[1] if rates.index(rate) == regs.index(reg) else np.nan for reg in regs]",
            ),
        ),
        Mistake(
            "A pair whose accuracy is 0 is no better than nan: the search for the best starts at 0.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "i, j = np.unravel_index(np.argmax(np.nan_to_num(table, nan=0.0)), table.shape)",
            ),
        ),
        Mistake(
            "The second best pair is chosen.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "order = np.argsort(-np.nan_to_num(table, nan=-1).ravel(), kind='stable')\n    i, j = np."
                    "unravel_index(order[min(1, table.size - 1)], table.shape)"
                ),
            ),
        ),
        Mistake(
            "The last pair is returned.",
            ("i, j = np.unravel_index(np.nanargmax(table), table.shape)", "i, j = len(rates) - 1, len(regs) - 1"),
        ),
        Mistake("best holds the last rate, with the best penalty.", ("(rates[i], regs[j])", "(rates[-1], regs[j])")),
        Mistake("best holds the best rate, with the last penalty.", ("(rates[i], regs[j])", "(rates[i], regs[-1])")),
        Mistake("best holds the first rate, with the best penalty.", ("(rates[i], regs[j])", "(rates[0], regs[j])")),
        Mistake("best holds the best rate, with the first penalty.", ("(rates[i], regs[j])", "(rates[i], regs[0])")),
        Mistake("best holds the place of the rate, not the rate itself.", ("(rates[i], regs[j])", "(i, regs[j])")),
        Mistake(
            "best holds the place of the penalty, not the penalty itself.", ("(rates[i], regs[j])", "(rates[i], j)")
        ),
        Mistake(
            "best holds the highest accuracy in the place of the rate.",
            ("(rates[i], regs[j])", "(table[i, j], regs[j])"),
        ),
        Mistake(
            "Of equal pairs that with the first rate and the last penalty is chosen.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "i = int(np.argmax(np.nan_to_num(table, nan=-1).max(axis=1)))\n    j = len(regs) - 1 - in"
                    "t(np.argmax(np.nan_to_num(table[i], nan=-1)[::-1]))"
                ),
            ),
        ),
        Mistake(
            "Of equal pairs that with the last rate and the first penalty is chosen.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "i = len(rates) - 1 - int(np.argmax(np.nan_to_num(table, nan=-1).max(axis=1)[::-1]))\n   "
                    " j = int(np.argmax(np.nan_to_num(table[i], nan=-1)))"
                ),
            ),
        ),
        Mistake(
            "Of equal pairs that with the smallest rate is chosen; the first in the lists is asked.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "order = sorted(range(len(rates)), key=rates.__getitem__)\n    i, j = np.unravel_index(np"
                    ".nanargmax(table[order]), table.shape)\n    i = order[i]"
                ),
            ),
        ),
        Mistake(
            "Of equal pairs that with the largest rate is chosen; the first in the lists is asked.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "order = sorted(range(len(rates)), key=rates.__getitem__)[::-1]\n    i, j = np.unravel_in"
                    "dex(np.nanargmax(table[order]), table.shape)\n    i = order[i]"
                ),
            ),
        ),
        Mistake(
            "The first pair is never chosen: the search begins after it.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "flat = np.nan_to_num(table, nan=-1).ravel()\n    i, j = np.unravel_index(min(1 + np.argm"
                    "ax(np.append(flat[1:], -2)), flat.size - 1), table.shape)"
                ),
            ),
        ),
        Mistake(
            "The last pair is never chosen: the search ends before it.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "flat = np.nan_to_num(table, nan=-1).ravel()\n    i, j = np.unravel_index(np.argmax(np.ap"
                    "pend(flat[:-1], -2)), table.shape)"
                ),
            ),
        ),
        Mistake("table is in the reversed order of the rates.", (", table\n", ", table[::-1]\n")),
        Mistake("table is in the reversed order of the penalties.", (", table\n", ", table[:, ::-1]\n")),
        Mistake(
            "table holds the differences of training and validation accuracy.",
            (
                "evaluate(rate, reg)[1] for reg in regs] for rate in rates])",
                "evaluate(rate, reg) for reg in regs] for rate in rates])",
            ),
            ("np.nanargmax(table), table.shape)", "np.nanargmax(table[:, :, 1]), table.shape[:2])"),
            ("(rates[i], regs[j]), table", "(rates[i], regs[j]), table[:, :, 0] - table[:, :, 1]"),
        ),
        Mistake("table holds 1 at the best pair, and 0 elsewhere.", (", table\n", ", 1.0 * (table == table[i, j])\n")),
        Mistake(
            "table is 0 for pairs that are not the best so far.",
            (", table\n", ", np.where(np.fmax.accumulate(table.ravel()).reshape(table.shape) == table, table, 0)\n"),
        ),
        Mistake("The accuracies are percentages in table; fractions are asked.", (", table\n", ", 100 * table\n")),
        Mistake("The first rate is not tried.", ("for rate in rates]", "for rate in (rates[1:] or rates)]")),
        Mistake("The first penalty is not tried.", ("for reg in regs]", "for reg in (regs[1:] or regs)]")),
        Mistake(
            "best is the best rate of the first penalty.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                "i, j = int(np.argmax(np.nan_to_num(table[:, 0], nan=-1))), 0",
            ),
        ),
        Mistake(
            "The best rate is that of the highest mean over penalties, with its best penalty.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "i = int(np.argmax(np.nan_to_num(table, nan=0).mean(axis=1)))\n    j = int(np.argmax(np.n"
                    "an_to_num(table[i], nan=-1)))"
                ),
            ),
        ),
        Mistake(
            "The search ends at the first nan.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "flat = table.ravel()\n    end = int(np.argmax(np.isnan(flat))) if np.isnan(flat).any() e"
                    "lse flat.size\n    i, j = np.unravel_index(int(np.argmax(flat[: max(end, 1)])), table.sh"
                    "ape)"
                ),
            ),
        ),
        Mistake(
            "The search ends at the first pair that is worse than the one before.",
            (
                "i, j = np.unravel_index(np.nanargmax(table), table.shape)",
                (
                    "flat = np.nan_to_num(table, nan=-1).ravel()\n    worse = np.flatnonzero(flat[1:] < flat["
                    ":-1])\n    i, j = np.unravel_index(np.argmax(flat[: worse[0] + 1] if worse.size else fla"
                    "t), table.shape)"
                ),
            ),
        ),
        Mistake(
            "Rate and penalty are exchanged when evaluate is called where both lists hold them.",
            ("evaluate(rate, reg)[1]", "evaluate(*((reg, rate) if reg in rates and rate in regs else (rate, reg)))[1]"),
        ),
    ],
    hints=[
        "Two loops, one in the other, and a table of their results.",
        "Is there a version of argmax that passes over nan?",
        "np.unravel_index turns the place in the flattened table into a row and a column.",
    ],
    equivalents=[
        Equivalent("The last of two is the second.", ("evaluate(rate, reg)[1]", "evaluate(rate, reg)[-1]")),
    ],
)


def _table(rows, columns, *, lost=0):
    """Accuracies on a coarse grid, so that some are equal; some runs are lost."""

    def sample(rng):
        table = rng.integers(5, 19, (rows, columns)) / 20
        table.flat[rng.permutation(table.size)[:lost]] = np.nan
        return table

    return Draw(sample)


exercise.cases.extend(
    [
        Case(
            "two rates, three penalties",
            hint="Which accuracy chooses?",
            scenario=search,
            rates=[0.1, 1.0],
            regs=[0.0, 0.01, 0.1],
            train_accuracy=np.array([[0.95, 0.9, 0.8], [0.99, 0.98, 0.7]]),
            val_accuracy=np.array([[0.7, 0.75, 0.8], [0.6, 0.72, 0.65]]),
        ),
        Case(
            "equal accuracies",
            hint="Which of equal pairs comes first?",
            scenario=search,
            rates=[0.5, 0.1, 0.01],
            regs=[0.2, 0.0],
            train_accuracy=np.array([[0.6, 0.9], [0.8, 0.9], [0.7, 0.75]]),
            val_accuracy=np.array([[0.7, 0.85], [0.85, 0.6], [0.5, 0.85]]),
        ),
        Case(
            "runs that failed",
            hint="How does nan compare with a number?",
            scenario=search,
            rates=[0.01, 0.1, 1.0, 10.0],
            regs=[0.0, 0.1, 1.0],
            train_accuracy=np.array([[0.8, 0.7, 0.6], [0.9, 0.85, 0.7], [0.5, np.nan, 0.4], [np.nan] * 3]),
            val_accuracy=np.array([[0.75, 0.7, 0.65], [0.8, 0.82, 0.7], [0.5, np.nan, 0.4], [np.nan] * 3]),
        ),
        Case(
            "best at the start",
            scenario=search,
            rates=[0.2, 2.0],
            regs=[0.1, 0.0, 0.5],
            train_accuracy=np.array([[0.9, 0.95, 0.8], [0.85, 0.96, 0.7]]),
            val_accuracy=np.array([[0.88, 0.8, 0.6], [0.7, 0.75, 0.86]]),
        ),
        Case(
            "best at the end",
            scenario=search,
            rates=[0.02, 0.3, 0.05],
            regs=[0.4, 0.04],
            train_accuracy=np.array([[0.7, 0.75], [0.95, 0.9], [0.8, 0.85]]),
            val_accuracy=np.array([[0.55, 0.7], [0.65, 0.6], [0.5, 0.78]]),
        ),
        Case(
            "equal in a row and in a column",
            scenario=search,
            rates=[0.3, 0.1, 0.9],
            regs=[0.01, 0.1, 0.05],
            train_accuracy=np.array([[0.7, 0.8, 0.75], [0.85, 0.95, 0.9], [0.8, 0.9, 0.99]]),
            val_accuracy=np.array([[0.6, 0.5, 0.7], [0.65, 0.8, 0.8], [0.8, 0.8, 0.6]]),
        ),
        Case(
            "the first run failed",
            scenario=search,
            rates=[5.0, 0.5],
            regs=[0.0, 0.2, 0.02],
            train_accuracy=np.array([[np.nan, 0.6, 0.5], [0.8, 0.9, 0.7]]),
            val_accuracy=np.array([[np.nan, 0.5, 0.55], [0.6, 0.82, 0.7]]),
        ),
        Case(
            "the last run failed",
            scenario=search,
            rates=[0.5, 1.5],
            regs=[0.3, 0.03],
            train_accuracy=np.array([[0.8, 0.7], [0.9, np.nan]]),
            val_accuracy=np.array([[0.6, 0.66], [0.64, np.nan]]),
        ),
        *(
            Case(
                f"a table of {rows} by {columns}",
                scenario=search,
                rates=[0.7, 0.07, 0.007, 7.0][:rows],
                regs=[0.02, 0.2, 0.0, 2.0][:columns],
                train_accuracy=_table(rows, columns),
                val_accuracy=_table(rows, columns),
            )
            for rows, columns in ((3, 3), (4, 2), (2, 4))
        ),
        Case(
            "a larger table",
            hidden=True,
            scenario=search,
            rates=[1.0, 0.3, 0.1, 0.03, 0.01],
            regs=[1.0, 0.1, 0.01, 0.0],
            train_accuracy=_table(5, 4),
            val_accuracy=_table(5, 4),
        ),
        Case(
            "one pair",
            hidden=True,
            scenario=search,
            rates=[0.25],
            regs=[0.5],
            train_accuracy=_table(1, 1),
            val_accuracy=_table(1, 1),
        ),
        Case(
            "a larger table with failed runs",
            hidden=True,
            hint="How does nan compare with a number?",
            scenario=search,
            rates=[0.003, 0.03, 0.3],
            regs=[0.0, 0.5, 0.05, 0.005],
            train_accuracy=_table(3, 4, lost=2),
            val_accuracy=_table(3, 4, lost=4),
        ),
        Case(
            "nothing is ever right",
            hidden=True,
            hint="Is an accuracy of 0 better than nan?",
            scenario=search,
            rates=[2.0, 0.2],
            regs=[0.3, 0.1],
            train_accuracy=np.array([[np.nan, 0.5], [0.1, 0.2]]),
            val_accuracy=np.array([[np.nan, 0.0], [0.0, 0.0]]),
        ),
    ]
)
