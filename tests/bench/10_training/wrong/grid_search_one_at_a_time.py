"""grid_search: first the best rate, then the best penalty at that rate."""

import numpy as np


def grid_search(evaluate, rates, regs):
    t = np.full((len(rates), len(regs)), np.nan)
    for i, r in enumerate(rates):
        t[i, 0] = evaluate(r, regs[0])[1]
    i = int(np.nanargmax(t[:, 0]))
    for j, g in enumerate(regs[1:], 1):
        t[i, j] = evaluate(rates[i], g)[1]
    return (rates[i], regs[int(np.nanargmax(t[i]))]), t
