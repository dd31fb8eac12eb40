"""grid_search: the best pair is chosen by the training accuracy, not by the validation accuracy; evaluate is called with its arguments exchanged: evaluate(reg, rate)."""

import numpy as np


def grid_search(evaluate, rates, regs):
    table = np.full((len(rates), len(regs)), np.nan)
    best = (rates[0], regs[0])
    highest = -np.inf
    for i, rate in enumerate(rates):
        for j, reg in enumerate(regs):
            train_accuracy, val_accuracy = evaluate(reg, rate)
            table[i, j] = val_accuracy
            vote = train_accuracy
            if vote > highest:
                highest = vote
                best = (rate, reg)
    return best, table
