"""grid_search: the table holds the training accuracies; of equal pairs, the last one wins."""

import numpy as np


def grid_search(evaluate, rates, regs):
    table = np.full((len(rates), len(regs)), np.nan)
    best, highest = None, -np.inf
    for i, rate in enumerate(rates):
        for j, reg in enumerate(regs):
            train_acc, val_acc = evaluate(rate, reg)
            table[i, j] = train_acc
            if val_acc >= highest:
                highest = val_acc
                best = (rate, reg)
    return best, table
