"""distinct_units: the absolute value is missing, so a column that is smaller in every entry counts as a copy; the count is one too small (the first unit is not counted)."""

import numpy as np


def distinct_units(W, tolerance):
    representatives = []
    for column in W.T:
        is_copy = False
        for other in representatives:
            gap = column - other
            if np.all(gap <= tolerance):
                is_copy = True
        if not is_copy:
            representatives.append(column)
    return len(representatives) - 1
