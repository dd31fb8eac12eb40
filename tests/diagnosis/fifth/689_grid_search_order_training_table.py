"""grid_search: best is returned as the pair (reg, rate) instead of (rate, reg); table holds the training accuracies instead of the validation accuracies."""
import numpy as np


def grid_search(evaluate, rates, regs):
    table = np.full((len(rates), len(regs)), np.nan)
    record = -np.inf
    best = None
    for i in range(len(rates)):
        for j in range(len(regs)):
            on_train, on_val = evaluate(rates[i], regs[j])
            table[i, j] = on_train
            if not np.isnan(on_val) and on_val > record:
                record = on_val
                best = (regs[j], rates[i])
    return best, table
