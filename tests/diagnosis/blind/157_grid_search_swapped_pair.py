"""grid_search: best is the pair (reg, rate), in the wrong order."""
import numpy as np


def grid_search(evaluate, rates, regs):
    table = np.full((len(rates), len(regs)), np.nan)
    best, best_value = None, -np.inf
    for i, rate in enumerate(rates):
        for j, reg in enumerate(regs):
            _, value = evaluate(rate, reg)
            table[i, j] = value
            if not np.isnan(value) and value > best_value:
                best_value = value
                best = (reg, rate)
    return best, table
