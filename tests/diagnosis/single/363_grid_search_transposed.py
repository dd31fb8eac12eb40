"""grid_search: the table is transposed."""
import numpy as np


def grid_search(evaluate, rates, regs):
    table = np.zeros((len(rates), len(regs)))
    best, top = None, -np.inf
    for i, rate in enumerate(rates):
        for j, reg in enumerate(regs):
            _, table[i, j] = evaluate(rate, reg)
            if table[i, j] > top:
                top, best = table[i, j], (rate, reg)
    return best, table.T
