"""grid_search: nan wins."""

import numpy as np


def grid_search(evaluate, rates, regs):
    t = np.array([[evaluate(r, g)[1] for g in regs] for r in rates])
    i, j = np.unravel_index(t.argmax(), t.shape)
    return (rates[i], regs[j]), t
